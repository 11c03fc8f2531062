"""How often each mistake was made, from verdict lines as `judge` writes them: “14 pupils: product of derivatives”.

A line that names its `pupil` counts once for each mistake, however often that pupil made it; where two mistakes lead to
one answer (`mistake` and `also`), both are counted. Where no line names one,
answers are counted instead: nothing is said of pupils that is not known.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from digilab_content.model.vocabulary import Vocabulary
from digilab_content.text.i18n import words


@dataclass(slots=True)
class Tally:
    """Mistakes by id: who made them (or which lines), and the words that lines gave for them."""

    made: dict[str, set[tuple[str, str]]] = field(default_factory=dict)
    labels: dict[str, str] = field(default_factory=dict)
    lines: int = 0
    unread: int = 0
    named: bool = False

    def add(self, verdict: Mapping[str, Any]) -> None:
        """Count one verdict."""
        self.lines += 1
        first, also, pupil = verdict.get("mistake"), verdict.get("also"), verdict.get("pupil")
        named = [id_ for id_ in (first, *(also if isinstance(also, list) else ())) if isinstance(id_, str) and id_]
        if not named:
            return
        known = isinstance(pupil, str | int)
        self.named = self.named or known
        for id_ in named:
            self.made.setdefault(id_, set()).add(("pupil", str(pupil)) if known else ("line", str(self.lines)))
        label = verdict.get("mistake_label")
        if isinstance(first, str) and first and isinstance(label, str) and label:
            self.labels.setdefault(first, label)

    def counted(self) -> tuple[tuple[str, int], ...]:
        """Mistakes with how often they were made, the most frequent first."""
        return tuple(sorted(((id_, len(who)) for id_, who in self.made.items()), key=lambda x: (-x[1], x[0])))


def tally(lines: Iterable[str]) -> Tally:
    """Count the verdicts of JSON lines; what is no verdict is counted as unread."""
    made = Tally()
    for line in lines:
        if not line.strip():
            continue
        try:
            verdict = json.loads(line)
        except (ValueError, RecursionError):
            verdict = None
        if isinstance(verdict, dict) and "verdict" in verdict:
            made.add(verdict)
        else:
            made.unread += 1
    return made


def told(made: Tally, known: Vocabulary, lang: str) -> Iterator[str]:
    """A line a mistake, in words of a language; then what could not be read."""
    said = words(lang)
    id_ = "tally-pupils" if made.named and all(who == "pupil" for them in made.made.values() for who, _ in them) else ""
    for mistake, count in made.counted():
        label = known.label(mistake, lang) or made.labels.get(mistake, "") or mistake
        yield said.text(id_ or "tally-answers", (("count", count), ("label", label)))
    if not made.made:
        yield said.text("tally-none")
    if made.unread:
        yield said.text("tally-unread", (("count", made.unread),))
