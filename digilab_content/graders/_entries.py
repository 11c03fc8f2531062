"""Two tables compared entry by entry; lists in any order; direction vectors up to a factor other than zero."""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from functools import lru_cache
from typing import Any, Final

from digilab_content.graders._tuples import NUMBERS, entries, shape
from digilab_content.maths import equal
from digilab_content.maths.equal import Decision
from digilab_content.maths.kernel import names
from digilab_content.maths.kernel import replace as put
from digilab_content.maths.tables import is_table
from digilab_content.maths.value import exact, from_fraction

ZERO: Final = ("num", "0")
MAX_PAIRS: Final = 1600
_FLIPPED: Final = {">": "<", ">=": "<="}
_SAME: Final = Decision(True, "parts", "proof")
_OTHER: Final = Decision(False, "parts", "proof")
_UNKNOWN: Final = Decision(None, "parts", "")

_decided = lru_cache(maxsize=8192)(equal.compare)


def whole(decisions: Iterable[Decision]) -> Decision:
    """All of them: one that is different decides, else one that is not known."""
    numeric = unknown = False
    for found in decisions:
        if found.equal is False:
            return Decision(False, "parts", found.guarantee)
        unknown = unknown or found.equal is None
        numeric = numeric or found.guarantee != "proof"
    if unknown:
        return _UNKNOWN
    return Decision(True, "parts", "numeric") if numeric else _SAME


def same(a: Any, b: Any, assume: str = "", *, imaginary: bool = False) -> Decision:
    """Whether two entries are equal: expressions by value, lists item by item, sets and relations as what they mean."""
    if a == b:
        return _SAME
    one, two = a[0] in NUMBERS, b[0] in NUMBERS
    if one and two:
        return _decided(a, b, assume=assume, complex_numbers=imaginary)
    if one != two:
        return _OTHER
    if is_table(a) and is_table(b):
        return tabled(a, b, assume, imaginary=imaginary)
    if a[0] in {"set", "empty"} and b[0] in {"set", "empty"}:
        return _sets(entries(a), entries(b), assume)
    if a[0] == "rel" and b[0] == "rel" and len(a) == len(b) == 4:
        return _relations(a, b, assume)
    if a[0] == b[0] and a[0] in {"and", "or"} and len(a) == len(b):
        found = bag(a[1:], b[1:], assume)
        return found if found.equal else _UNKNOWN
    if {a[0], b[0]} & {"rel", "and", "or", "not", "union", "inter", "setminus", "space"} and a[0] == b[0]:
        return _UNKNOWN
    return _OTHER if {a[0], b[0]} <= {"rel", "set", "tuple", "seq", "matrix"} else _UNKNOWN


def tabled(a: Any, b: Any, assume: str = "", *, imaginary: bool = False) -> Decision:
    """Two tables of one shape, entry by entry."""
    if (a[0] == "matrix") != (b[0] == "matrix") or shape(a) != shape(b):
        if a[0] == "matrix" and len(a) == 2:
            return tabled(("tuple", *a[1]), b, assume, imaginary=imaginary)
        if b[0] == "matrix" and len(b) == 2:
            return tabled(a, ("tuple", *b[1]), assume, imaginary=imaginary)
        return _OTHER
    return whole(same(x, y, assume, imaginary=imaginary) for x, y in zip(entries(a), entries(b), strict=True))


def _sets(a: Sequence[Any], b: Sequence[Any], assume: str) -> Decision:
    """Sets of items: each is in the other; how often it is written does not count."""
    found = []
    for items, others in ((a, b), (b, a)):
        for x in items:
            near = [same(x, y, assume) for y in others]
            hit = next((d for d in near if d.equal), None)
            found.append(hit or (_UNKNOWN if any(d.equal is None for d in near) else _OTHER))
    return whole(found)


def _relations(a: Any, b: Any, assume: str) -> Decision:
    """`2 < x` and `x > 2`: the same sign between the same sides, up to a factor (positive where there is an order)."""
    (x, op, y), (z, other, w) = _ordered(a), _ordered(b)
    if op == other and same(x, z, assume).equal and same(y, w, assume).equal:
        return whole((same(x, z, assume), same(y, w, assume)))
    left, right = ("+", x, ("-", y)), ("+", z, ("-", w))
    found = equal.compare(left, right, assume=assume, upto="factor")
    if found.equal and op == other:
        if op in {"=", "!="}:
            return found
        ratio = next((v for t in _points(left, right) if (v := _ratio(left, right, t))), None)
        # k < 0: f < 0 and f > 0 hold together nowhere, and f is not zero everywhere
        return _UNKNOWN if ratio is None else found if ratio > 0 else _OTHER
    parted = any(_part((left, op), (right, other), t) for t in _points(left, right))
    return _OTHER if parted and not assume else _UNKNOWN


def _points(*trees: Any) -> Iterator[dict[str, Any]]:
    """Values for the letters of some trees: halves near zero, and numbers far away."""
    letters = sorted({n for t in trees for n in names(t)})
    for k in (*range(-24, 25), -1000, 1000):
        yield {n: from_fraction(Fraction(k * (1 + i) + 3 * i, 2)) for i, n in enumerate(letters)}


def _at(tree: Any, values: dict[str, Any]) -> Fraction | None:
    for name, value in values.items():
        tree = put(tree, name, value)
    return exact(tree)


def _ratio(left: Any, right: Any, values: dict[str, Any]) -> Fraction | None:
    a, b = _at(left, values), _at(right, values)
    return a * b if a and b else None


def _holds(tree: Any, op: str, values: dict[str, Any]) -> bool | None:
    """Whether `tree op 0` holds at a point; None when the value is not a known rational."""
    value = _at(tree, values)
    if value is None:
        return None
    return {"=": value == 0, "!=": value != 0, "<": value < 0, "<=": value <= 0}.get(op)


def _part(one: tuple[Any, str], two: tuple[Any, str], values: dict[str, Any]) -> bool:
    """Whether one relation surely holds at a point and the other surely does not."""
    first, second = _holds(*one, values), _holds(*two, values)
    return first is not None and second is not None and first != second


def _ordered(relation: Any) -> tuple[Any, str, Any]:
    _, x, op, y = relation
    return (y, _FLIPPED[op], x) if op in _FLIPPED else (x, op, y)


def bag(a: Sequence[Any], b: Sequence[Any], assume: str = "", *, imaginary: bool = False) -> Decision:
    """The same items as often, in any order."""
    if len(a) != len(b):
        return _OTHER
    left, right, met = unmatched(a, b, assume, imaginary=imaginary)
    if met is None:
        return _UNKNOWN
    if left or right:
        # equality carries over: an item that surely equals none of those left has no partner at all
        alone = any(all(same(x, y, assume, imaginary=imaginary).equal is False for y in right) for x in left)
        return _OTHER if alone else _UNKNOWN
    return whole(met)


def unmatched(
    a: Sequence[Any], b: Sequence[Any], assume: str = "", *, imaginary: bool = False
) -> tuple[list[Any], list[Any], list[Decision] | None]:
    """Items of each without a partner in the other, and how the partners met (None: too many to compare)."""
    left, right = list(a), list(b)
    met: list[Decision] = []
    values: dict[Any, list[Any]] = {}
    for y in right:
        values.setdefault(_mark(y), []).append(y)
    alone = []
    for x in left:
        here = values.get(_mark(x))
        if here:
            right.remove(here.pop())
            met.append(_SAME)
        else:
            alone.append(x)
    if len(alone) * len(right) > MAX_PAIRS:
        return alone, right, None
    rest = []
    for x in alone:
        for k, y in enumerate(right):
            found = same(x, y, assume, imaginary=imaginary)
            if found.equal:
                met.append(found)
                del right[k]
                break
        else:
            rest.append(x)
    return rest, right, met


def _mark(tree: Any) -> Any:
    value = exact(tree) if tree[0] in NUMBERS else None
    return tree if value is None else value


def proportional(key: Any, tree: Any, assume: str = "", *, imaginary: bool = False) -> Decision:
    """Whether `tree` is k times `key`, k a number other than zero, neither being zero."""
    if shape(key) != shape(tree):
        return _OTHER
    a, b = entries(key), entries(tree)
    place = next((i for i, x in enumerate(a) if _nonzero(x, assume, imaginary=imaginary)), None)
    if place is None:
        return _OTHER if all(same(x, ZERO, assume, imaginary=imaginary).equal for x in a) else _UNKNOWN
    if same(b[place], ZERO, assume, imaginary=imaginary).equal:
        return _OTHER
    first = equal.compare(a[place], b[place], assume=assume, upto="factor", complex_numbers=imaginary)
    others = (
        same(("*", a[place], y), ("*", x, b[place]), assume, imaginary=imaginary)
        for i, (x, y) in enumerate(zip(a, b, strict=True))
        if i != place
    )
    return whole((first, *others))


def _nonzero(tree: Any, assume: str, *, imaginary: bool) -> bool:
    return same(tree, ZERO, assume, imaginary=imaginary).equal is False
