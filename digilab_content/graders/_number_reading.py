"""A typed number: its value, how it is written, and its unit."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from digilab_content.graders._figures import Value, Written, value_of, written
from digilab_content.graders._measure import Typed
from digilab_content.graders._number_form import left_to_do
from digilab_content.maths import kernel, quantities, reading, units
from digilab_content.maths.units import Conversion, pretty, spelled
from digilab_content.maths.value import from_fraction, is_number, is_undefined
from digilab_content.model.verdict import Misread


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
    converted: Conversion | None = None
    back: Conversion | None = None

    def typed(self, key: Value) -> Typed | None:
        """The numeral in the unit typed, where it is none in the slot's (`1,5 h` for minutes)."""
        wrote = written(self.bare.tree) if self.wrote is None and self.converted and self.back else None
        if wrote is None or self.back is None or self.converted is None or key.special:
            return None
        step = Value(("num", "1"), Fraction(1)).converted(Conversion(self.converted.factor, self.converted.pi))
        return Typed(self.bare, wrote, key.converted(self.back), step.number)


def _plain(text: str) -> str:
    """The text without the dollars of TeX around it."""
    bare = text.strip()
    if len(bare) > 2 and bare[0] == bare[-1] == "$" and bare.count("$") == 2:
        bare = bare[1:-1].replace("~", " ")
    return bare or text


def read_number(text: str, manner: reading.Reading, asked: str, allowed: frozenset[str]) -> Number | Misread:
    """The number of a text. `asked` is the slot's unit; `allowed` are functions that may be left as they stand."""
    text = _plain(text)
    own = units.unknown_names(asked) if asked else frozenset()
    if (parts := quantities.compound(text)) is not None and units.between(parts[1], asked, own):
        return _in_unit(from_fraction(parts[0]), Value(from_fraction(parts[0]), parts[0]), parts[1], asked, len(text))
    got = quantities.read(text, manner, own) if asked else reading.read_number_unit(text, manner)
    if asked and (isinstance(got, reading.Unread) or got[0] == quantities.ONE) and units.unit(text.strip(" $."), own):
        return Misread("@syntax", (("reason", "number-missing"),), 0, len(text))
    if isinstance(got, reading.Unread):
        return Misread(got.code, tuple(got.facts), got.start, got.end)
    tree, typed = got
    if typed in {"%", "٪"} and asked != "%":
        tree, typed = ("%", tree), ""
    if tree[0] == "%" and asked == "%":
        tree, typed = tree[1], "%"
    if typed and not asked and not units.known(typed) and not _is_words(typed):
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
        return Number(value, wrote, value, typed, converted=Conversion(Fraction(1)))
    own = units.unknown_names(asked)
    if units.unit(typed, own) is None:
        facts = (("unit", pretty(typed)), ("asked", pretty(asked)), ("suggestion", units.near(typed, asked) or "none"))
        return Misread("@unknown_unit", facts, 0, end)
    by = units.between(typed, asked, own)
    if by is None:
        return Number(value, wrote, value, typed, measures=False)
    moved = wrote and wrote.in_unit(by)
    return Number(value.converted(by), moved, value, typed, converted=by, back=units.between(asked, typed, own))
