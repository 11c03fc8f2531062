"""What is certain of a list, a point, a vector or a matrix that is not the key; nothing is said when it is not."""

from typing import Any

from digilab_content.graders._entries import ZERO, bag, proportional, same, tabled, unmatched
from digilab_content.graders._lines import Met
from digilab_content.graders._tuple_mistakes import by_entry
from digilab_content.graders._tuples import Tuple, entries, imaginary, opposite, shape, transposed
from digilab_content.maths import writing

_WRONG = Met(holds=True, code="@wrong")
_KINDS = {"list": "item", "point": "coordinate", "vector": "coordinate", "matrix": "entry"}


def _said(code: str, **facts: str | int) -> Met:
    return Met(holds=True, code=code, facts=tuple(facts.items()))


def diagnosis(made: Tuple, tree: Any) -> Met:
    """The most specific thing that is true, against the only right line (with several, the nearest is not known)."""
    rights = [k for k in made.keys if k.line.right]
    if getattr(made, "upto", None) == "factor":
        return _direction(made, [k.value for k in rights], tree)
    if len(rights) != 1:
        return _WRONG
    key = rights[0].value
    if made.TYPE in ("point", "vector"):
        found = by_entry(made, rights[0], tree)
        if found.holds:
            return found
    if made.TYPE == "list":
        return _list(made, key, tree, rights[0].written and entries(rights[0].written))
    return _matrix(made, key, tree) if made.TYPE == "matrix" else _coordinates(made, key, tree)


def _equal(made: Tuple, a: Any, b: Any) -> bool | None:
    return tabled(a, b, made.setting.assume, imaginary=imaginary(made.keys)).equal


def _same(made: Tuple, a: Any, b: Any) -> bool | None:
    return same(a, b, made.setting.assume, imaginary=imaginary(made.keys)).equal


def _direction(made: Tuple, keys: list[Any], tree: Any) -> Met:
    if all(_same(made, x, ZERO) for x in entries(tree)):
        return _said("@zero_vector")
    if all(shape(k) != shape(tree) for k in keys):
        return _said("@wrong_shape", kind="coordinate", count=len(entries(tree)))
    if len(keys) == 1 and shape(tree) == (2,):
        turned = ("tuple", *reversed(entries(tree)))
        if proportional(keys[0], turned, made.setting.assume, imaginary=imaginary(made.keys)).equal:
            return _said("@swapped_coordinates")
    return _WRONG


def _matrix(made: Tuple, key: Any, tree: Any) -> Met:
    rows, columns = shape(tree)
    if shape(key) == (columns, rows) and _equal(made, key, transposed(tree)):
        return _said("@transposed")
    if shape(key) != shape(tree):
        return _said("@wrong_shape", kind="entry", rows=rows, columns=columns)
    return _multiple(made, key, tree) or _places(made, key, tree)


def _coordinates(made: Tuple, key: Any, tree: Any) -> Met:
    if shape(key) != shape(tree):
        return _said("@wrong_shape", kind="coordinate", count=len(entries(tree)))
    if bag(entries(key), entries(tree), made.setting.assume, imaginary=imaginary(made.keys)).equal:
        return _said("@swapped_coordinates")
    return _multiple(made, key, tree) or _places(made, key, tree)


def _multiple(made: Tuple, key: Any, tree: Any) -> Met | None:
    """The opposite, or proportional (a point is neither: its coordinates have their signs)."""
    zero = all(_same(made, x, ZERO) for x in entries(key))
    if zero or made.TYPE == "point":
        return None
    if _equal(made, key, opposite(tree)):
        return _said("@opposite", kind=made.TYPE)
    several = sum(_same(made, x, ZERO) is False for x in entries(key)) > 1
    if several and proportional(key, tree, made.setting.assume, imaginary=imaginary(made.keys)).equal:
        return _said("@proportional", kind=made.TYPE)
    return None


def _places(made: Tuple, key: Any, tree: Any) -> Met:
    """Which entries are wrong, when some are and some are not."""
    pairs = list(zip(entries(key), entries(tree), strict=True))
    found = [_same(made, x, y) for x, y in pairs]
    wrong = [n for n, equal in enumerate(found) if equal is False]
    if None in found or not wrong:
        return _WRONG
    if len(wrong) == len(pairs):
        return _alone(made, pairs)
    kind = _KINDS[made.TYPE]
    columns = len(tree[1]) if made.TYPE == "matrix" else 0
    if len(wrong) == 1:
        n = wrong[0]
        if columns:
            return _said("@wrong_entry", kind=kind, row=n // columns + 1, column=n % columns + 1)
        return _said("@wrong_entry", kind=kind, place=n + 1)
    places = [f"({n // columns + 1}, {n % columns + 1})" if columns else str(n + 1) for n in wrong]
    return _said("@wrong_entries", kind=kind, places=", ".join(places))


def _alone(made: Tuple, pairs: list[tuple[Any, Any]]) -> Met:
    """Where no entry is right: the sign of one and nothing else is not said; that all are wrong is."""
    return Met(holds=True, code="@no_entry", facts=(("kind", _KINDS[made.TYPE]), ("count", len(pairs))))


def _list(made: Tuple, key: Any, tree: Any, written: Any = None) -> Met:
    a, b = entries(key), entries(tree)
    ordered = getattr(made, "ordered", True)
    missing, extra, met = unmatched(a, b, made.setting.assume, imaginary=imaginary(made.keys))
    if met is None:
        return _WRONG
    if not missing and not extra:
        from digilab_content.maths.misconceptions.comparing import wrong_order

        named = wrong_order(written or a, b)
        return Met(holds=True, code="@mistake", mistakes=(named,)) if named else _said("@wrong_order")
    if not extra and len(missing) == len(a) - len(b):
        place = _gap(made, a, b) if ordered and len(missing) == 1 else 0
        kept = not ordered or place or _inside(made, a, b)
        return _said("@missing_item", count=len(missing), place=place) if kept else _WRONG
    if not missing and len(extra) == len(b) - len(a):
        kept = not ordered or _inside(made, b, a)
        item = writing.plain(extra[0], made.setting.locale)
        return _said("@extra_item", count=len(extra), item=item) if kept else _WRONG
    if ordered and len(a) == len(b):
        return _places(made, key, tree)
    strangers = [y for y in b if all(_same(made, x, y) is False for x in a)]
    if strangers and (len(strangers) > 1 or len(a) != len(b)):
        return _said("@not_an_item", item=writing.plain(strangers[0], made.setting.locale))
    if len(strangers) != 1 or len(a) != len(b):
        return _WRONG
    return _said("@wrong_item", item=writing.plain(strangers[0], made.setting.locale))


def _gap(made: Tuple, a: list[Any], b: list[Any]) -> int:
    """Where the only missing item belongs (counted from 1), 0 when the others are out of order."""
    for n in range(len(a)):
        if all(_same(made, x, y) for x, y in zip(a[:n] + a[n + 1 :], b, strict=True)):
            return n + 1
    return 0


def _inside(made: Tuple, longer: list[Any], shorter: list[Any]) -> bool:
    """Whether the shorter list is the longer one with items left out."""
    rest = iter(longer)
    return all(any(_same(made, x, y) for x in rest) for y in shorter)
