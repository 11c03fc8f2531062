"""What is certain of a set of real numbers that is not the right one."""

from typing import Any

from digilab_content.graders._lines import NO, Met
from digilab_content.graders._solution_sets import Known, number_of, solved
from digilab_content.maths import real_sets as sets
from digilab_content.maths import writing
from digilab_content.maths.bounds import NoValue, Order, Root, Undecidable, between
from digilab_content.maths.formula import NotAFormula
from digilab_content.maths.real_sets import Pieces, infinite
from digilab_content.model.verdict import Evidence


def diagnosis(answer: Known, key: Known, letter: str, locale: str) -> Met:
    """The most specific thing that is certain, else NO."""
    if answer.pieces is None or key.pieces is None:
        return NO
    try:
        return _diagnosis(answer, key, letter, locale)
    except (Undecidable, NoValue):
        return NO


def _diagnosis(answer: Known, key: Known, letter: str, locale: str) -> Met:
    order = Order()
    a, k = answer.pieces, key.pieces
    assert a is not None
    assert k is not None
    compare = order.order
    if answer.improper and sets.same(a, k, compare):
        return _say("@infinity_closed")
    if sets.same(a, k, compare):
        return NO  # right but for the way it is written
    bounds = _bounds(a, k, order)
    if bounds:
        return _say(bounds)
    extra = sets.difference(a, k, compare)
    missing = sets.difference(k, a, compare)
    if not a and k:
        swapped = _other_connective(answer.tree, letter, order)
        return _say("@or_wanted") if swapped is not None and sets.same(swapped, k, compare) else _say("@not_empty")
    confused = _kind(a, k, order)
    if confused:
        return _say(confused)
    if sets.finite(k, compare) and sets.finite(a, compare):
        if sets.same(a, _mirrored(k), compare):
            return _say("@sign")
        if missing and not extra:
            return _say("@missing_solution")
        if extra and not missing:
            return _say("@extra_solution", _shown(extra[0][0], locale))
        return _say("@not_a_solution", _shown(extra[0][0], locale))
    rest = sets.complement(k, compare)
    if k and sets.same(sets.closed(a), sets.closed(rest), compare):
        return _say("@sense" if len(k) == 1 and len(a) == 1 else "@complement")
    if _turned(a, k) and sets.same(a, _turned(a, k), compare):
        return _say("@sign")
    if _one_side(a, k, order):
        return _say("@one_side")
    swapped = _other_connective(key.tree, letter, order)
    if swapped is not None and sets.same(swapped, a, compare):
        return _say("@and_wanted" if key.tree[0] in ("and", "inter") else "@union_wanted")
    swapped = _set_of(("setminus", *key.tree[:0:-1]), letter, order) if key.tree[0] == "setminus" else None
    if swapped is not None and sets.same(swapped, a, compare):
        return _say("@difference_reversed")
    swapped = _other_connective(answer.tree, letter, order)
    if swapped is not None and sets.same(swapped, k, compare):
        if answer.tree[0] in ("and", "inter"):
            return _say("@union_wanted" if a else "@or_wanted")
        return _say("@and_wanted")
    if extra and not missing:
        if sets.finite(extra, compare):
            return _say("@extra_solution", _shown(extra[0][0], locale))
        return _say("@extra_part", _shown(_inside(extra), locale))
    if missing and not extra:
        return _say("@missing_solution" if sets.finite(missing, compare) else "@missing_part")
    if extra:
        return _say("@not_a_solution", _shown(_inside(extra), locale))
    return NO


def _say(code: str, value: str = "") -> Met:
    return Met(holds=True, code=code, facts=(("value", value),) if value else (), evidence=Evidence("set", "proof"))


def _shown(bound: Any, locale: str) -> str:
    if isinstance(bound, Root):
        return f"{float(bound.narrow(30).low):.3f}"
    return writing.school(bound, locale)


def _inside(pieces: Pieces) -> Any:
    from digilab_content.maths.value import from_fraction

    low, low_closed, high, high_closed = pieces[0]
    if low_closed and not isinstance(low, Root):
        return low
    if high_closed and not isinstance(high, Root):
        return high
    return from_fraction(between(None if infinite(low) else low, None if infinite(high) else high))


def _bounds(a: Pieces, k: Pieces, order: Order) -> str | None:
    """The same bounds, and only whether they belong differs."""
    if len(a) != len(k) or not a:
        return None
    opened = closed = False
    for p, q in zip(a, k, strict=True):
        if order.order(p[0], q[0]) or order.order(p[2], q[2]) or not order.order(p[0], p[2]):
            return None
        for mine, right in ((p[1], q[1]), (p[3], q[3])):
            opened = opened or (right and not mine)
            closed = closed or (mine and not right)
    return "@bounds" if opened and closed else "@bound_open" if opened else "@bound_closed" if closed else None


def _kind(a: Pieces, k: Pieces, order: Order) -> str | None:
    """The set of the two bounds for the interval between them, or the other way round."""
    for points, whole, code in ((a, k, "@interval_wanted"), (k, a, "@numbers_wanted")):
        if len(points) == 2 and len(whole) == 1 and sets.finite(points, order.order):
            low, _, high, _ = whole[0]
            if not order.order(points[0][0], low) and not order.order(points[1][0], high):
                return code
    return None


def _mirrored(pieces: Pieces) -> Pieces:
    return tuple((("-", p[2]), p[3], ("-", p[0]), p[1]) for p in reversed(pieces) if not isinstance(p[0], Root))


def _turned(a: Pieces, k: Pieces) -> Pieces:
    """The key with all its bounds of the other sign, empty where that is no use."""
    bounds = [b for p in (*a, *k) for b in (p[0], p[2])]
    if len(a) != len(k) or any(isinstance(b, Root) for b in bounds):
        return ()
    return tuple((_opposite(p[2]), p[3], _opposite(p[0]), p[1]) for p in reversed(k))


def _opposite(bound: Any) -> Any:
    return bound[1] if bound[0] == "-" else ("-", bound)


def _one_side(a: Pieces, k: Pieces, order: Order) -> bool:
    """Whether an interval around 0, `]-3 ; 3[`, is answered by one of its bounds only: `]-∞ ; 3[`."""
    if len(a) != 1 or len(k) != 1 or any(isinstance(b, Root) or infinite(b) for b in (k[0][0], k[0][2])):
        return False
    (low, _, high, _), (least, _, most, _) = a[0], k[0]
    if order.order(_opposite(least), most) or infinite(low) == infinite(high):
        return False
    if isinstance(low, Root) or isinstance(high, Root):
        return False
    return not (order.order(high, most) if infinite(low) else order.order(low, least))


def _other_connective(tree: Any, letter: str, order: Order) -> Pieces | None:
    """The set with every union made an intersection and the other way round; None where there is neither."""
    swaps = {"and": "or", "or": "and", "union": "inter", "inter": "union"}
    if tree[0] not in swaps:
        return None
    return _set_of((swaps[tree[0]], *tree[1:]), letter, order)


def _set_of(tree: Any, letter: str, order: Order) -> Pieces | None:
    try:
        found: Pieces = sets.of_tree(tree, order.order, number_of(order), lambda t: solved(t, letter, order))
    except (sets.NotASet, NotAFormula, Undecidable, NoValue):
        return None
    return found
