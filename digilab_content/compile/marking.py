"""`scoring:` of the whole, when it is an expression over slots, as a closed tree (`model.marking`)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from digilab_content.compile.params import Wrong
from digilab_content.compile.vary import parsed
from digilab_content.model.exercise import Exercise, Group
from digilab_content.model.marking import COMPARISONS, Marking

RULES = ("sum", "all-or-nothing")
_FUNCTIONS = {"min": 0, "max": 0, "abs": 1, "floor": 1, "ceil": 1, "round": 1, "if": 3}  # 0: one or more


@dataclass(frozen=True, slots=True)
class Unmarked:
    """Why an expression cannot be the mark: `name` unknown, `part` (an operation that marks do not have), or a code."""

    why: str
    name: str = ""


class _Stop(Exception):  # noqa: N818
    def __init__(self, why: Unmarked) -> None:
        super().__init__(why.why)
        self.why = why


def marking(exercise: Exercise) -> Marking | Unmarked:
    """The tree of the exercise's scoring, `()` for `sum` and `all-or-nothing`, save a sum with groups of slots.

    Params are replaced by their values (of a variant); without values they stand for 1, which is enough to check.
    """
    if exercise.scoring in RULES:
        groups = [group for group in exercise.groups if group.parts] if exercise.scoring == "sum" else []
        return _grouped(exercise, groups) if groups else ()
    tree = parsed(exercise.scoring)
    if isinstance(tree, Wrong):
        return Unmarked("syntax")
    slots = {slot.id for slot in exercise.slots if not slot.step}
    values: Mapping[str, Any] = exercise.values or {param.name: ("num", "1") for param in exercise.params}
    try:
        return _tree(tree, slots, values)
    except _Stop as stop:
        return stop.why


def _grouped(exercise: Exercise, groups: list[Group]) -> Marking:
    """The points of every slot, those of a group (a row of a table) only when all of them are full."""
    points = {slot.id: slot.points for slot in exercise.slots if not slot.step}
    held = {id_ for group in groups for part in group.parts for id_ in part}
    terms: list[Marking] = [("slot", id_) for id_ in points if id_ not in held]
    for group in groups:
        worth = _number(Fraction(group.points) / len(group.parts))
        for part in group.parts:
            full = (("<=", _number(points[id_]), ("slot", id_)) for id_ in part)
            terms.append(("if", ("and", *full), worth, ("n", "0")))
    return ("+", *terms)


def _number(value: float | Fraction) -> Marking:
    return ("n", str(Fraction(value).limit_denominator(1_000_000)))


def _tree(tree: Any, slots: Collection[str], values: Mapping[str, Any]) -> Marking:
    head, *rest = tree
    if head in {"sym", "const"}:
        name = str(rest[0])
        if name in slots:
            return ("slot", name)
        if name in values:
            return _tree(values[name], (), {})
        raise _Stop(Unmarked("name", name))
    if head == "num":
        return ("n", str(Fraction(rest[0])))
    if head == "%":
        return ("/", _tree(rest[0], slots, values), ("n", "100"))
    if head == "rel" and len(rest) == 3 and rest[1] in COMPARISONS:
        return (rest[1], _tree(rest[0], slots, values), _tree(rest[2], slots, values))
    if head == "fn" and rest[0] in _FUNCTIONS and len(rest) > 1 and _FUNCTIONS[rest[0]] in {0, len(rest) - 1}:
        parts = tuple(_tree(part, slots, values) for part in rest[1:])
        if rest[0] == "if" and not _truth(parts[0]):
            raise _Stop(Unmarked("part", "if"))
        if any(_truth(part) for part in (parts[1:] if rest[0] == "if" else parts)):
            raise _Stop(Unmarked("part", rest[0]))
        return (rest[0], *parts)
    if head in {"and", "or", "not"}:
        parts = tuple(_tree(part, slots, values) for part in rest)
        if not all(_truth(part) for part in parts):
            raise _Stop(Unmarked("part", head))
        return (head, *parts)
    if head in {"+", "-", "*", ".", "/"}:
        parts = tuple(_tree(part, slots, values) for part in rest)
        if any(_truth(part) for part in parts):
            raise _Stop(Unmarked("part", head))
        return ("*" if head == "." else head, *parts)
    raise _Stop(Unmarked("part", str(rest[0]) if head in {"fn", "call"} else head))


def _truth(tree: Marking) -> bool:
    return tree[0] in COMPARISONS or tree[0] in {"and", "or", "not"}


def whole(exercise: Exercise) -> Marking | Unmarked:
    """As `marking`, refusing a condition where a number of points is wanted."""
    made = marking(exercise)
    return Unmarked("part", made[0]) if not isinstance(made, Unmarked) and made and _truth(made) else made
