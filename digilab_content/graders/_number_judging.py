"""How a number is judged, with a unit or without: against a key, in another unit; what is certain of a wrong one."""

from dataclasses import dataclass
from typing import Any, Protocol

from digilab_content.graders import AnswerType, Setting
from digilab_content.graders._expressions import Family, in_family
from digilab_content.graders._figures import Value, written
from digilab_content.graders._lines import NO, KeyLine, Met, coded
from digilab_content.graders._measure import Measure
from digilab_content.graders._number_form import Form, form_code
from digilab_content.graders._number_reading import Number
from digilab_content.graders._plain_facts import size_of
from digilab_content.graders._unit_mistakes import as_another, reversed_conversion, sixty
from digilab_content.maths import units
from digilab_content.model.verdict import Evidence, Given, Verdict
from digilab_content.text.message import Facts

# What is said only when no misconception says more.
_COARSE = frozenset({"@sign", "@factor10", "@reciprocal"})


class Numeric(AnswerType, Protocol):
    """What a bound `number` or `quantity` has."""

    @property
    def setting(self) -> Setting:
        """What the exercise around gives."""
        ...

    @property
    def keys(self) -> tuple[KeyLine, ...]:
        """Its lines, with their values in the slot's unit."""
        ...

    @property
    def measure(self) -> Measure:
        """How near a value must be."""
        ...

    @property
    def form(self) -> Form:
        """How a number must be written."""
        ...

    @property
    def unit(self) -> str:
        """The unit of the key."""
        ...

    @property
    def unit_score(self) -> float:
        """The share kept with a wrong unit."""
        ...

    @property
    def allowed(self) -> frozenset[str]:
        """Functions that may be left as they stand."""
        ...


@dataclass(frozen=True, slots=True)
class Foreign:
    """The value of a line in a unit that measures something else than the slot's."""

    value: Value
    unit: str


def meets(made: Numeric, number: Number, key: Any, *, right: bool) -> Met:
    """How a number meets the value of a key line, unit and form included."""
    if isinstance(key, Foreign):
        return _meets_foreign(made, number, key, right=right)
    if not number.measures:
        return NO
    if isinstance(key, Family):
        evidence = None if number.value.special else in_family(number.value.tree, key, "")
        return Met(holds=True, evidence=evidence) if evidence else NO
    typed = number.typed(key)
    if not right:
        return made.measure.recognises(number.value, number.wrote, key, typed)
    met = made.measure.meets(number.value, number.wrote, key, typed)
    code = form_code(number.bare.tree, made.form) if met.holds and not key.special else None
    if code is None:
        return met
    return Met(holds=True, code=code, form=True, share=made.slot.form_score, evidence=met.evidence)


def _meets_foreign(made: Numeric, number: Number, key: Foreign, *, right: bool) -> Met:
    by = units.between(number.unit, key.unit, units.unknown_names(key.unit)) if number.unit else None
    if by is None:
        return NO
    back = units.between(key.unit, number.unit)
    wrote = written(number.bare.tree)
    there = Number(
        number.bare.converted(by), wrote and wrote.in_unit(by), number.bare, number.unit, converted=by, back=back
    )
    return meets(made, there, key.value, right=right)


def unit_facts(number: Number, asked: str) -> Facts:
    """The unit typed and the one asked for, with what each measures where both are known to differ in that."""
    facts: Facts = (("unit", units.pretty(number.unit)), ("asked", units.pretty(asked)))
    mine, wanted = units.unit(number.unit), units.unit(asked)
    if mine is None or wanted is None or number.measures or mine.measures == wanted.measures:
        return (*facts, ("named", "no"), ("mine", ""), ("wanted", ""))
    named = "yes" if mine.measures and wanted.measures else "no"
    return (*facts, ("named", named), ("mine", mine.measures), ("wanted", wanted.measures))


def in_wrong_unit(made: Numeric, number: Number, given: Given) -> Verdict:
    """The verdict of a number whose unit measures something else: a share is kept when the number is the key's."""
    met = NO
    bare = Number(number.bare, written(number.bare.tree), number.bare)
    for key in made.keys:
        if key.line.right and not met.holds:
            met = meets(made, bare, key.value, right=True)
    share = made.unit_score if met.holds and not met.form else 0.0
    evidence = Evidence("unit", "proof")
    found = Met(holds=True, code="@wrong_unit", facts=unit_facts(number, made.unit), share=share, evidence=evidence)
    return coded(made.slot, found, given.understood)


def diagnosis(made: Numeric, number: Number) -> Met:
    """What is certain of a number that meets no line."""
    if right_elsewhere(made, number):
        return Met(holds=True, code="@wrong_unit", facts=unit_facts(number, made.unit), share=made.unit_score)
    nearest = _nearest(made, number)
    if nearest.holds and nearest.code not in _COARSE:
        return nearest
    from digilab_content.graders._number_mistakes import changed, mistaken

    starts: tuple[Any, ...] = getattr(made, "starts", ())
    found = mistaken(made.keys, made.measure, number, kind=units.kind(made.unit) if made.unit else None, starts=starts)
    if found.holds or nearest.holds:
        return found if found.holds else nearest
    found = changed(made.keys, made.measure, number, made.setting.locale)
    if not found.holds:
        found = _size(made, number)
    return found if found.holds else Met(holds=True, code="@wrong")


def _size(made: Numeric, number: Number) -> Met:
    """Too large or too small for the only right number."""
    rights = [k.value for k in made.keys if k.line.right]
    if len(rights) != 1 or not isinstance(rights[0], Value) or made.measure.low is not None:
        return NO
    return size_of(number.value, rights[0])


def _nearest(made: Numeric, number: Number) -> Met:
    for key in made.keys:
        if key.line.right and isinstance(key.value, Value):
            found = made.measure.diagnosis(number.value, number.wrote, key.value)
            if found.code == "@factor10" and number.unit and units.spelled(number.unit) != units.spelled(made.unit):
                why = as_another(number.value.number, key.value.number, number.unit, made.unit)
                facts = (*unit_facts(number, made.unit), *found.facts, ("why", why or "other"))
                return Met(holds=True, code="@prefix", facts=facts)
            if found.holds:
                return found
            name = reversed_conversion(number.bare.number, key.value.number, number.unit, made.unit)
            if name and not number.value.special:
                return Met(holds=True, code="@mistake", mistakes=(name,), evidence=Evidence("unit", "proof"))
            if not number.value.special and sixty(number.value.number, key.value.number, made.unit):
                return Met(holds=True, code="@sixty", evidence=Evidence("unit", "proof"))
    return NO


def right_elsewhere(made: Numeric, number: Number) -> bool:
    """Whether the bare value is right and only the size of the unit is not (28,3 m² for 28,3 cm²)."""
    if not number.unit or number.bare.number == number.value.number:
        return False
    bare = Number(number.bare, written(number.bare.tree), number.bare)
    mets = [meets(made, bare, k.value, right=True) for k in made.keys if k.line.right]
    return any(m.holds and not m.form for m in mets)
