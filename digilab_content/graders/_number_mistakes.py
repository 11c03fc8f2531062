"""The mistakes that lead to a number: a misconception on the key as written, or one change away from it."""

from fractions import Fraction
from typing import Any

from digilab_content.graders._diagnosis import known_mistake, one_digit, only_change
from digilab_content.graders._figures import MAX_DECIMALS, Value, Written, same, value_of
from digilab_content.graders._lines import NO, KeyLine, Met
from digilab_content.graders._measure import Measure
from digilab_content.graders._number_reading import Number
from digilab_content.graders._solution_sets import Known
from digilab_content.graders._started import only_value, wrong_step
from digilab_content.model.verdict import Evidence


def tasks(keys: tuple[KeyLine, ...]) -> tuple[Any, ...]:
    """What the pupil worked on: the right keys as the author wrote them."""
    return tuple(k.written for k in keys if k.line.right and isinstance(k.value, Value) and k.written is not None)


def mistaken(
    keys: tuple[KeyLine, ...], measure: Measure, number: Number, *, kind: str | None, starts: tuple[Any, ...] = ()
) -> Met:
    """The misconception that gives this number.

    `kind`: what the unit of the slot measures, None without a unit; `starts`: what the pupil worked on.
    """
    if number.value.special or not number.measures:
        return NO

    def is_wrong(tree: Any) -> Evidence | None:
        wrong = value_of(tree)
        met = NO if wrong is None else measure.recognises(number.value, number.wrote, wrong, number.typed(wrong))
        return met.evidence if met.holds else None

    def is_solution(made: Known) -> Evidence | None:
        only = only_value(made)
        return None if only is None else is_wrong(only)

    slack = measure.slack(number.value)
    worked = starts or tasks(keys)
    found = known_mistake(number.value.tree, worked, is_wrong, slack=slack, kind=kind)
    return found if found.holds else wrong_step(starts, is_solution)


def changed(keys: tuple[KeyLine, ...], measure: Measure, number: Number, locale: str) -> Met:
    """The one change that makes this number right."""
    if number.unit or number.value.special:
        return NO
    for key in keys:
        if not key.line.right or not isinstance(key.value, Value) or key.value.special:
            continue

        def is_right(tree: Any, value: Value = key.value) -> Evidence | None:
            made = value_of(tree)
            equal, evidence = (False, None) if made is None else same(made, value)
            return evidence if equal else None

        targets = [t for t in (key.written, key.value.tree) if t is not None]
        found = only_change(number.bare.tree, targets, is_right, locale)
        if found.holds:
            return found
        if one_digit(number.wrote, measure.shown(key.value)) or _one_of_power(number, measure, key.value):
            return Met(holds=True, code="@one_edit", facts=(("kind", "digit"), ("part", "")))
    return NO


def _one_of_power(number: Number, measure: Measure, key: Value) -> bool:
    """The same for `1,61e-35`, where the key has the decimals of the answer."""
    wrote = number.wrote
    if (
        wrote is None
        or not wrote.exponent
        or measure.tolerance is not None
        or wrote.decimals > MAX_DECIMALS
        or number.value.number == 0
    ):
        return False
    right = key.number if measure.sigfigs is None else measure.target(key.number)
    mine, theirs = (x * Fraction(10) ** wrote.decimals for x in (number.value.number, right))
    if theirs.denominator != 1 or mine.denominator != 1 or (mine < 0) != (theirs < 0):
        return False
    return one_digit(Written(negative=False, digits=str(abs(mine)), exponent=0), str(abs(theirs)))
