"""Sets of real numbers in normal form: pieces ``(low, low closed, high, high closed)``, apart and in order.

A single number is the piece ``(a, True, a, True)``. Every operation asks ``order`` (see ``reals``) for the order of two
bounds and lets its Undecidable pass: what cannot be ordered is not guessed.
"""

from digilab_content.maths.core.reals import MINUS, PLUS, infinite

LINE = ((MINUS, False, PLUS, False),)
NOTHING = ()
ZERO = ("num", "0")


class NotASet(Exception):  # noqa: N818
    """The tree is not a set of real numbers; ``args[0]``: why (kind, letters, bounds)."""


def point(a):
    """The set of one number."""
    return ((a, True, a, True),)


def interval(low, low_closed, high, high_closed, order):
    """An interval, empty when its bounds say so."""
    s = order(low, high)
    if s > 0 or (s == 0 and not (low_closed and high_closed)) or (s == 0 and infinite(low)):
        return NOTHING
    return ((low, low_closed and not infinite(low), high, high_closed and not infinite(high)),)


def bounds(sets, order):
    """The finite bounds of several sets, in order, each once."""
    out = []  # type: list[object]
    for pieces in sets:
        for low, _, high, _ in pieces:
            for a in (low, high):
                if not infinite(a):
                    place(out, a, order)
    return out


def place(out, a, order):
    """Insert ``a`` where it belongs, unless it is there."""
    first, last = 0, len(out)
    while first < last:
        middle = (first + last) // 2
        s = order(a, out[middle])
        if s == 0:
            return
        if s < 0:
            last = middle
        else:
            first = middle + 1
    out.insert(first, a)


def cells(pieces, points, order):
    """Membership of the cells that ``points`` cut: below, first point, between, second point, … above."""
    out = [False] * (2 * len(points) + 1)
    for low, low_closed, high, high_closed in pieces:
        a = -1 if infinite(low) else index(points, low, order)
        b = len(points) if infinite(high) else index(points, high, order)
        if a == b:
            out[2 * a + 1] = True
            continue
        for k in range(2 * a + 2, 2 * b + 1):
            out[k] = True
        if a >= 0 and low_closed:
            out[2 * a + 1] = True
        if b < len(points) and high_closed:
            out[2 * b + 1] = True
    return out


def index(points, a, order):
    """Where ``a`` stands among ``points``."""
    for k in range(len(points)):
        if points[k] == a:
            return k
    for k in range(len(points)):
        if order(points[k], a) == 0:
            return k
    raise ValueError


def from_cells(member, points):
    """The pieces of the cells that belong."""
    out = []
    low = None
    closed = False
    for k in range(len(member) + 1):
        inside = k < len(member) and member[k]
        if inside and low is None:
            closed = k % 2 == 1
            low = points[k // 2] if closed else (MINUS if k == 0 else points[k // 2 - 1])
        if not inside and low is not None:
            if k == len(member):
                out.append((low, closed, PLUS, False))
            elif k % 2 == 1:  # the first cell outside is a point: its own bound is open
                out.append((low, closed, points[k // 2], False))
            else:
                out.append((low, closed, points[k // 2 - 1], True))
            low = None
    return tuple(out)


def combine(a, b, order, keep):
    """The set of what ``keep(in a, in b)`` says."""
    points = bounds((a, b), order)
    x = cells(a, points, order)
    y = cells(b, points, order)
    return from_cells([keep(x[k], y[k]) for k in range(len(x))], points)


def union(a, b, order):
    """Union."""
    return combine(a, b, order, lambda x, y: x or y)


def intersection(a, b, order):
    """Intersection."""
    return combine(a, b, order, lambda x, y: x and y)


def difference(a, b, order):
    """What is in ``a`` and not in ``b``."""
    return combine(a, b, order, lambda x, y: x and not y)


def complement(a, order):
    """What is not in ``a``."""
    return combine(a, LINE, order, lambda x, _: not x)


def same(a, b, order):
    """Whether two sets in normal form are the same."""
    if len(a) != len(b):
        return False
    for p, q in zip(a, b):  # noqa: B905  (MicroPython has no strict=)
        if p[1] != q[1] or p[3] != q[3] or order(p[0], q[0]) or order(p[2], q[2]):
            return False
    return True


def within(a, b, order):
    """Whether ``a`` is a part of ``b``."""
    return not difference(a, b, order)


def finite(a, order):
    """Whether there are only single numbers."""
    return all(not infinite(p[0]) and order(p[0], p[2]) == 0 for p in a)


def closed(a):
    """``a`` with all its finite bounds: what openness does not change."""
    return tuple([(p[0], not infinite(p[0]), p[2], not infinite(p[2])) for p in a])


SPACES = {
    "R": LINE,
    "R*": ((MINUS, False, ZERO, False), (ZERO, False, PLUS, False)),
    "R+": ((ZERO, True, PLUS, False),),
    "R-": ((MINUS, False, ZERO, True),),
    "R+*": ((ZERO, False, PLUS, False),),
    "R-*": ((MINUS, False, ZERO, False),),
}


def of_tree(t, order, number, relations=None):
    """The set that a tree writes. Raises NotASet.

    ``number(x)`` checks that a tree is a real constant and returns it; ``relations(x)`` gives the set of a relation.
    """
    head = t[0]
    if head == "empty":
        return NOTHING
    if head == "space":
        if t[1] not in SPACES:
            raise NotASet("space")
        return SPACES[t[1]]
    if head == "set":
        out = NOTHING
        for x in t[1:]:
            out = union(out, point(number(x)), order)
        return out
    shape = interval_of(t)
    if shape is not None:
        opening, low, high, closing = shape
        low, high = number(low, True), number(high, True)
        if order(low, high) > 0:
            raise NotASet("bounds")
        return interval(low, opening == "[", high, closing == "]", order)
    if head in ("union", "inter", "setminus"):
        a = of_tree(t[1], order, number, relations)
        b = of_tree(t[2], order, number, relations)
        action = {"union": union, "inter": intersection, "setminus": difference}[head]
        return action(a, b, order)
    if relations is not None and head in ("rel", "and", "or", "not"):
        return relations(t)
    raise NotASet("kind")


def interval_of(t):
    """(opening bracket, low, high, closing bracket) of an interval as written, or None."""
    if t[0] == "seq" and len(t) == 5:
        return t[1], t[3], t[4], t[2]
    if t[0] == "tuple" and len(t) == 3:
        return "(", t[1], t[2], ")"
    if t[0] == "matrix" and len(t) == 2 and len(t[1]) == 2:
        return "[", t[1][0], t[1][1], "]"
    return None


def improper(t):
    """Whether an infinite bound is said to be included: ``[-inf ; 2]``, ``x <= +inf``."""
    stack = [t]
    while stack:
        x = stack.pop()
        shape = interval_of(x)
        if shape is not None and ((shape[0] == "[" and infinite(shape[1])) or (shape[3] == "]" and infinite(shape[2]))):
            return True
        if x[0] == "set" and any(infinite(y) for y in x[1:]):
            return True
        if x[0] == "rel":
            for k in range(1, len(x) - 2, 2):
                if x[k + 1] in ("<=", ">=", "=") and (infinite(x[k]) or infinite(x[k + 2])):
                    return True
        if x[0] not in ("num", "sym", "const", "space", "empty", "text", "matrix"):
            for y in x[1:]:
                if y.__class__ is tuple:
                    stack.append(y)
    return False


def to_tree(pieces, order):
    """The tree of a set in normal form, intervals with French brackets."""
    if not pieces:
        return ("empty",)
    if pieces == LINE:
        return ("space", "R")
    points = []
    parts = []  # type: list[tuple[object, ...]]
    for low, low_closed, high, high_closed in pieces:
        if not infinite(low) and order(low, high) == 0:
            points.append(low)
        else:
            parts.append(("seq", "[" if low_closed else "]", "]" if high_closed else "[", low, high))
    gap = gaps(pieces, order)
    if gap:
        return ("setminus", ("space", "R"), ("set",) + tuple(gap))
    if points:
        parts.append(("set",) + tuple(points))
    out = parts[0]
    for p in parts[1:]:
        out = ("union", out, p)
    return out


def gaps(pieces, order):
    """The numbers that are missing when nothing but single numbers is, else []."""
    if len(pieces) < 2 or pieces[0][0] != MINUS or pieces[-1][2] != PLUS:
        return []
    out = []
    for k in range(len(pieces) - 1):
        if order(pieces[k][2], pieces[k + 1][0]):
            return []
        out.append(pieces[k][2])
    return out
