"""Trials: the tests in an exercise's file, and the seven that every exercise gets for free."""

from collections.abc import Mapping
from dataclasses import dataclass

from digilab_content.compile.beyond import beyond
from digilab_content.compile.collision import kept
from digilab_content.compile.free import free as free_tests
from digilab_content.compile.outcome import Trial
from digilab_content.compile.rows import table
from digilab_content.model.exercise import Exercise
from digilab_content.text.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class Trials:
    """Every trial of an exercise, and what kept some from being made."""

    trials: tuple[Trial, ...]
    diagnostics: tuple[Diagnostic, ...]


def run(
    exercise: Exercise, translations: Mapping[str, Exercise] | None = None, *, only: int = 0, free: bool = True
) -> Trials:
    """Try an exercise. `only` keeps one variant (from 1); `free` False leaves T1–T7 out."""
    found: list[Diagnostic] = []
    trials: list[Trial] = []
    variants, why = kept(exercise)
    found.extend(why)
    if variants is not None:
        for tests in exercise.tests:
            trials.extend(table(exercise, tests, variants, found, only))
        if free and not only:
            found.extend(beyond(variants))
        if free:
            numbers = [only] if only else range(1, len(variants.chosen) + 1)
            for number in numbers:
                if number <= len(variants.chosen):
                    trials.extend(free_tests(variants, number, translations or {}))
    return Trials(tuple(trials), tuple(found))
