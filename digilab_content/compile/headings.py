"""The reserved `##` headings of an exercise and their names in three languages."""

import unicodedata
from dataclasses import dataclass, field

from digilab_content.markup.lines import TextLine, trimmed
from digilab_content.text.diagnostics import suggest
from digilab_content.text.source import Span

HEADINGS = {
    "answers": ("Réponses", "Answers", "الأجوبة"),
    "hints": ("Indices", "Hints", "تلميحات"),
    "steps": ("Étapes", "Steps", "مراحل"),
    "solution": ("Solution", "الحل"),
    "tests": ("Tests", "اختبارات"),
    "notes": ("Notes", "ملاحظات"),
}
_SECTIONS = {unicodedata.normalize("NFC", name): section for section, names in HEADINGS.items() for name in names}


@dataclass(slots=True)
class Part:
    """A section: the span of its heading and its lines."""

    heading: Span
    rows: list[TextLine] = field(default_factory=list)

    @property
    def whole(self) -> Span:
        """From the heading to the last line."""
        rows = trimmed(self.rows)
        end = rows[-1].at + len(rows[-1].text) if rows else self.heading.end
        return Span(self.heading.source, self.heading.start, end)


def section(title: str) -> str | None:
    """The section that a heading opens, None for any other heading."""
    return _SECTIONS.get(unicodedata.normalize("NFC", title))


def near(title: str) -> tuple[str, ...]:
    """Headings that a title was meant to be: accents and case forgiven, words of the same sense known."""
    folded = {_folded(name): name for name in _SECTIONS}
    meant = _folded(title).strip(" :.")
    if meant in folded:
        return (folded[meant],)
    if meant in _MEANT:
        return (_MEANT[meant],)
    return tuple(folded[name] for name in suggest(meant, tuple(folded)))


# What else teachers call these sections.
_MEANT = {
    "correction": "Solution",
    "corrige": "Solution",
    "aide": "Indices",
    "aides": "Indices",
    "answer": "Answers",
    "keys": "Answers",
    "key": "Answers",
    "cles": "Réponses",
    "remarques": "Notes",
    "التصحيح": "الحل",
    "الاجوبة": "الأجوبة",
    "اجوبة": "الأجوبة",
}


def _folded(title: str) -> str:
    split = unicodedata.normalize("NFD", title.casefold())
    return "".join(c for c in split if not unicodedata.combining(c)).strip()
