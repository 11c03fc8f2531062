"""The exercises of a folder as the live page sees them: found by name, loaded again at each look, never a traceback."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from digilab_content.model.exercise import Exercise
from digilab_content.model.item import Item
from digilab_content.model.verdict import Response
from digilab_content.text.diagnostics import Diagnostic

if TYPE_CHECKING:
    from digilab_content.compile.grading import Marks


@dataclass(frozen=True, slots=True)
class Look:
    """One variant of an exercise in one language; `item` is None where the diagnostics say why.

    `fault` is the one line of an error of ours.
    """

    name: str
    lang: str
    variant: int = 1
    variants: int = 1
    languages: tuple[str, ...] = ()
    exercise: Exercise | None = None
    item: Item | None = None
    found: tuple[Diagnostic, ...] = ()
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Shelf:
    """A file or a folder. Exercises are asked for by their name in `names()`, never by a path."""

    root: Path

    def names(self) -> dict[str, Path]:
        """Every exercise: its path from the folder, with `/`, and where it is."""
        from digilab_content.compile.load import discover

        base = self.root if self.root.is_dir() else self.root.parent
        found = discover([self.root])
        return {path.relative_to(base).as_posix(): path for path in found if path.is_relative_to(base)}

    def look(self, name: str, lang: str = "", variant: int = 1) -> Look | None:
        """Load an exercise and choose a variant (the nearest there is); None when there is none of that name."""
        path = self.names().get(name)
        if path is None:
            return None
        try:
            return _look(name, path, lang, variant)
        except Exception as error:  # noqa: BLE001 - a fault of ours is one line on the page, not a traceback
            return Look(name, lang, fault=_fault(error))

    def grade(self, name: str, lang: str, variant: int, answers: Mapping[str, Response]) -> "tuple[Look, Marks | None]":
        """Judge answers to a variant by the real graders; no marks where the look's diagnostics say why."""
        from dataclasses import replace

        from digilab_content.compile.grading import grade

        look = self.look(name, lang, variant)
        if look is None or look.exercise is None:
            return look or Look(name, lang), None
        try:
            graded = grade(look.exercise, answers, steps=True)
        except Exception as error:  # noqa: BLE001 - as above
            return replace(look, fault=_fault(error)), None
        return replace(look, found=(*look.found, *graded.diagnostics)), graded.value


def _fault(error: Exception) -> str:
    return f"{type(error).__name__}: {str(error).partition(chr(10))[0]}"[:300]


def _look(name: str, path: Path, lang: str, variant: int) -> Look:
    from dataclasses import replace

    from digilab_content.compile.bind import bind
    from digilab_content.compile.collision import kept
    from digilab_content.compile.load import load
    from digilab_content.compile.lower import lower
    from digilab_content.compile.vary import variant as fill
    from digilab_content.text.diagnostics import errors

    loaded = load(path)
    found = list(loaded.diagnostics)
    if loaded.value is None:
        return Look(name, lang, found=tuple(found))
    languages = loaded.value.languages()
    lang = lang if lang in languages else languages[0]
    chosen, why = kept(loaded.value.exercise)
    found += [d for d in why if d not in found]
    if chosen is None or not chosen.chosen:
        return Look(name, lang, languages=languages, found=tuple(found))
    count = len(chosen.chosen)
    number = min(max(variant, 1), count)
    made = fill(replace(chosen, exercise=loaded.value.in_language(lang)), number)
    found += [d for d in made.diagnostics if d not in found]
    if made.value is None:
        return Look(name, lang, number, count, languages, found=tuple(found))
    exercise = replace(made.value, variants=count)
    bound = bind(exercise)
    found += [d for d in bound.diagnostics if d not in found]
    lowered = lower(exercise, bound.value or {}, loaded.value.read_asset)
    found += [d for d in lowered.diagnostics if d not in found]
    usable = exercise if bound.value is not None and not errors(found) else None
    return Look(name, lang, number, count, languages, usable, lowered.value, tuple(found))
