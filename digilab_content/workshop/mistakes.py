"""The wrong answers of an exercise that the engine can explain by itself, with their values."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from digilab_content.compile.bind import bind
from digilab_content.compile.collision import kept
from digilab_content.compile.load import check
from digilab_content.compile.vary import variant as drawn_variant
from digilab_content.graders import AnswerType, grade
from digilab_content.maths import value, writing
from digilab_content.text.diagnostics import Result, errors
from digilab_content.text.i18n import words

MOST = 60


@dataclass(frozen=True, slots=True)
class Explained:
    """One wrong answer as a pupil would type it, and the misconception that is named for it."""

    slot: str
    answer: str
    mistake: str


def explained(path: Path, number: int = 1, lang: str = "") -> Result[tuple[Explained, ...]]:
    """Every wrong answer of the slots of a variant that `judge` explains by a misconception."""
    loaded, found = check(path)
    if loaded is None or errors(found):
        return Result(None, found)
    drawn, why = kept(loaded.exercise)
    if drawn is None or not drawn.chosen:
        return Result(None, (*found, *why))
    chosen = replace(drawn, exercise=loaded.in_language(lang or loaded.exercise.lang))
    concrete = drawn_variant(chosen, min(number, len(drawn.chosen)))
    if concrete.value is None:
        return Result(None, (*found, *concrete.diagnostics))
    bound = bind(concrete.value)
    if not bound.value:
        return Result(None, (*found, *bound.diagnostics))
    listed = [one for id_, made in bound.value.items() for one in of_slot(id_, made)]
    return Result(tuple(listed), found)


def of_slot(id_: str, made: AnswerType) -> Iterator[Explained]:
    """The explained answers of one slot; only those for which the grader itself names the misconception."""
    from digilab_content.maths.mistakes import candidates

    tasks = getattr(made, "tasks", None)
    locale = getattr(made, "setting").locale if tasks else ""  # noqa: B009 - not every type has a setting
    known: set[str] = set()
    for task in tasks() if tasks else ():
        for tree in (*(c.tree for c in candidates(task)), *_solutions(task)):
            text = _typed(tree, made.TYPE, locale)
            if text in known or len(known) >= MOST:
                continue
            known.add(text)
            verdict = grade(made, text)
            if verdict.code == "@mistake":
                yield Explained(id_, text, verdict.mistake)


def _solutions(task: Any) -> Iterator[Any]:
    """The solutions that the wrong steps of an equation of the first degree lead to."""
    from digilab_content.maths.solving_mistakes import solution, wrong_relations

    found = (solution(wrong.tree) for wrong in wrong_relations(task))
    yield from (value.from_fraction(x) for x in found if x is not None)


def _typed(tree: Any, type_: str, locale: str) -> str:
    """A candidate as a pupil would type it: numbers by their value."""
    exact = value.exact(tree) if type_ == "number" else None
    if exact is None:
        return writing.plain(tree, locale)
    return writing.plain(value.from_fraction(exact), locale)


def lines(found: Sequence[Explained], lang: str) -> Iterator[str]:
    """A line a wrong answer, and what is said of it."""
    said = words(lang)
    if not found:
        yield said.text("mistakes-none")
    for one in found:
        yield f"{one.slot}  {one.answer}  [{one.mistake}]"
        yield f"    {said.text('mistake-' + one.mistake)}"
