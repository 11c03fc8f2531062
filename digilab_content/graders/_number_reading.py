"""A typed number: its value, how it is written, and its unit."""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from digilab_content.graders._figures import Value, Written, value_of, written
from digilab_content.graders._number_form import left_to_do
from digilab_content.graders._units import pretty, spelled, unit
from digilab_content.maths import kernel, reading
from digilab_content.maths.value import from_fraction, is_number, is_undefined
from digilab_content.model.verdict import Misread
from digilab_content.text.normal import visible, western

_DURATION = re.compile(
    r"(?P<h>\d{1,4}) ?h ?(?P<m1>[0-5]?\d)(?: ?(?:min|mn))?|(?P<m2>\d{1,4}) ?min ?(?P<s>[0-5]?\d)(?: ?s)?"
)


@dataclass(frozen=True, slots=True)
class Number:
    """A number as read. `value` and `wrote` are in the slot's unit; `bare` is what stands before the unit.

    `measures` is False when the unit typed measures something else.
    """

    value: Value
    wrote: Written | None
    bare: Value
    unit: str = ""
    measures: bool = True


def read_number(text: str, manner: reading.Reading, asked: str, allowed: frozenset[str]) -> Number | Misread:
    """The number of a text. `asked` is the slot's unit; `allowed` are functions that may be left as they stand."""
    if (time := _duration(text, asked)) is not None:
        return time
    got = reading.read_number_unit(text, manner)
    if isinstance(got, reading.Unread):
        return Misread(got.code, tuple(got.facts), got.start, got.end)
    tree, typed = got
    if typed in {"%", "٪"} and asked != "%":
        tree, typed = ("%", tree), ""
    if tree[0] == "%" and asked == "%":
        tree, typed = tree[1], "%"
    if typed and not asked and unit(typed) is None and not _is_words(typed):
        whole = reading.read_answer(text, manner)
        if isinstance(whole, reading.Unread):  # 3x is a letter too many, not three of a unit
            return Misread(whole.code, tuple(whole.facts), whole.start, whole.end)
    if tree[0] != "empty" and left_to_do(tree, allowed):
        return Misread("@not_computed" if is_number(tree) else _no_number(tree), (), 0, len(text))
    value = value_of(tree)
    if value is None:
        return Misread(_valueless(tree), (), 0, len(text))
    return _in_unit(tree, value, typed, asked, len(text))


def _is_words(text: str) -> bool:
    """Whether it can only be a name of things (`élèves`), not letters of a calculation."""
    return len(text) > 2 and text.replace(" ", "").isalpha()


def _duration(text: str, asked: str) -> Number | None:
    """`3h30`, `3 h 30 min`, `2 min 15 s` where a time is asked for."""
    wanted = unit(asked) if asked else None
    found = _DURATION.fullmatch(" ".join(western(visible(text)).split()))
    if found is None or wanted is None or wanted.dimensions != (("s", 1),):
        return None
    parts = [int(found[k] or 0) for k in ("h", "m1", "m2", "s")]
    seconds = parts[0] * 3600 + (parts[1] + parts[2]) * 60 + parts[3]
    number = Fraction(seconds) / wanted.factor
    value = Value(from_fraction(number), number)
    return Number(value, None, value)


def _no_number(tree: Any) -> str:
    code = _valueless(tree)
    return "@wrong_type" if code == "@undefined" and not is_undefined(tree) else code


def _valueless(tree: Any) -> str:
    """Why a tree without letters has no value here: it is too big to compute, or it has none."""
    try:
        kernel.rational_value(tree)
    except kernel.TooBig:
        return "@too_big"
    except kernel.Undefined:
        pass
    return "@undefined"


def _in_unit(tree: Any, value: Value, typed: str, asked: str, end: int) -> Number | Misread:
    wrote = written(tree)
    if not typed or value.special:
        return Number(value, wrote, value)
    if not asked:
        return Misread("@unit_unwanted", (("unit", typed),), 0, end)
    if spelled(typed) == spelled(asked):
        return Number(value, wrote, value, typed)
    mine, wanted = unit(typed), unit(asked)
    if mine is None or wanted is None:
        return Misread("@unknown_unit", (("unit", typed), ("asked", pretty(asked))), 0, end)
    if mine.dimensions != wanted.dimensions:
        return Number(value, wrote, value, typed, measures=False)
    factor = Fraction(mine.factor) / wanted.factor
    return Number(value.times(factor), wrote and wrote.in_unit(factor), value, typed)
