"""`i18n`: which exercises have which languages, and which translations are older than the words of their pivot."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from digilab_content.compile.load import discover, load, pivot_of, translations_of
from digilab_content.compile.project import project_of
from digilab_content.compile.prose import prose_hash
from digilab_content.text.diagnostics import Diagnostic, errors
from digilab_content.text.i18n import LANGS
from digilab_content.workshop.desk import Desk

State = Literal["pivot", "fresh", "stale", "unmarked", "missing"]
SIGNS = {"pivot": "*", "fresh": "✓", "stale": "!", "unmarked": "?", "missing": "–"}
_HASH = re.compile(r"(?m)^source_hash:[ \t]*[^\n]*$")
_AFTER = re.compile(r"(?m)^translation_of:[^\n]*$")


@dataclass(frozen=True, slots=True)
class Standing:
    """An exercise and the state of each wanted language."""

    id: str
    path: Path
    languages: tuple[tuple[str, State], ...]


@dataclass(frozen=True, slots=True)
class Survey:
    """The exercises that could be read, the languages that are wanted of them, and what could not be read."""

    standings: tuple[Standing, ...]
    langs: tuple[str, ...]
    found: tuple[Diagnostic, ...]

    def count(self, lang: str, state: State) -> int:
        """Exercises that have this language in this state."""
        return sum(dict(one.languages).get(lang) == state for one in self.standings)


def survey(paths: Sequence[Path], langs: Sequence[str] = ()) -> Survey:
    """The languages of the exercises among `paths`: `langs`, those of the project, or those found in any of them."""
    found: list[Diagnostic] = []
    read = []
    for path in discover(paths):
        made = load(path, project_of(path))
        if made.value is None:
            found.extend(errors(made.diagnostics))
            continue
        pivot = made.value.exercise
        states: dict[str, State] = {pivot.lang: "pivot"}
        for lang, file in translations_of(path).items():
            states.setdefault(lang, _state(file, prose_hash(pivot)))
        read.append((pivot.id, path, states))
    wanted = tuple(langs) or _declared(paths) or tuple(x for x in LANGS if any(x in s for _, _, s in read))
    standings = (
        Standing(id_, path, tuple((lang, states.get(lang, "missing")) for lang in wanted)) for id_, path, states in read
    )
    return Survey(tuple(standings), wanted, tuple(found))


def _declared(paths: Sequence[Path]) -> tuple[str, ...]:
    """The languages that the project names, none when it names none."""
    projects = [project_of(path) for path in paths]
    return next((one.langs for one in projects if one.found and one.langs != LANGS), ())


def _state(file: Path, mark: str) -> State:
    try:
        written = _HASH.search(file.read_text(encoding="utf-8", errors="replace"))
    except OSError:
        return "missing"
    if written is None:
        return "unmarked"
    return "fresh" if written[0].partition(":")[2].strip().strip("'\"") == mark else "stale"


def lines(made: Survey) -> list[str]:
    """A line an exercise, its languages in columns."""
    width = max((len(one.id) for one in made.standings), default=2)
    rows = [f"{'':{width}}  " + "  ".join(made.langs)]
    return rows + [f"{o.id:{width}}  " + "   ".join(SIGNS[s] for _, s in o.languages) for o in made.standings]


def told(made: Survey, desk: Desk, *, check: bool) -> int:
    """Say where the languages stand; 1 with `check` where a translation is missing or stale."""
    code = desk.report(made.found)
    for line in lines(made):
        desk.tell(line)
    desk.tell(desk.text("i18n-legend"))
    for lang in made.langs:
        facts = {state: made.count(lang, state) for state in ("pivot", "fresh", "stale", "unmarked", "missing")}
        desk.tell(desk.text("i18n-count", language=lang, total=len(made.standings), **facts))
    behind = any(made.count(lang, state) for lang in made.langs for state in ("missing", "stale"))
    return 1 if check and behind else code


def update(files: Sequence[Path]) -> tuple[list[Path], tuple[Diagnostic, ...]]:
    """Mark translations as made from the present words of their pivot; the files that changed."""
    changed: list[Path] = []
    found: list[Diagnostic] = []
    for file in files:
        pivot = pivot_of(file)
        made = load(pivot)
        if made.value is None:
            found.extend(errors(made.diagnostics))
            continue
        mark = prose_hash(made.value.exercise)
        for beside in [file] if pivot != file else list(translations_of(file).values()):
            text = beside.read_text(encoding="utf-8")
            line = f"source_hash: {mark}"
            new = _HASH.sub(line, text, count=1) if _HASH.search(text) else _AFTER.sub(rf"\g<0>\n{line}", text, count=1)
            if new != text:
                beside.write_text(new, encoding="utf-8", newline="")
                changed.append(beside)
    return changed, tuple(found)


def scaffold(paths: Sequence[Path], lang: str) -> tuple[list[Path], tuple[Diagnostic, ...]]:
    """A translation to fill for every exercise that lacks this language; the files that were made."""
    from digilab_content.workshop.template import translation

    made: list[Path] = []
    found: list[Diagnostic] = []
    for one in survey(paths, (lang,)).standings:
        if dict(one.languages)[lang] == "missing":
            written = translation(one.path, lang)
            found.extend(written.diagnostics)
            made += [written.value] if written.value else []
    return made, tuple(found)
