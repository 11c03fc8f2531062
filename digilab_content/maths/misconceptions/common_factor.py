"""Taking out a common factor from the first term only (Rauff, 1994)."""

from collections.abc import Iterator

from digilab_content.maths.kernel import names
from digilab_content.maths.misconceptions import Misconception
from digilab_content.maths.reading import Tree

_BIG = 7


def _split(t: Tree) -> tuple[int, Tree | None] | None:
    """The whole coefficient and the rest of a term; the rest of a number is None."""
    if t[0] == "num":
        return (int(t[1]), None) if str(t[1]).isdigit() and len(t[1]) < _BIG else None
    if t[0] == "*" and len(t) > 2 and t[1][0] == "num" and str(t[1][1]).isdigit() and len(t[1][1]) < _BIG:
        rest = t[2:]
        return (int(t[1][1]), rest[0] if len(rest) == 1 else ("*", *rest)) if all(names(x) for x in rest) else None
    return None


def first_only(t: Tree) -> Iterator[Tree]:
    """Ax + b with a dividing b: a(x + b); ax² + bx: ax(x + b)."""
    if len(t) != 3:
        return
    minus = t[2][0] == "-"
    one, other = _split(t[1]), _split(t[2][1] if minus else t[2])
    if one is None or other is None or one[1] is None or one[0] < 2 or other[0] % one[0]:
        return
    left: Tree = ("num", str(other[0]))
    kept: Tree = one[1]
    factor: Tree = ("num", str(one[0]))
    if other[1] is not None:
        if one[1] != ("^", other[1], ("num", "2")):
            return
        kept, factor = other[1], ("*", factor, other[1])
    yield ("*", factor, ("+", kept, ("-", left) if minus else left))


RULES = (
    Misconception(
        "second-term-not-divided",
        (),
        "ma.3ac",
        "factoring",
        explains=(("3*x+6", "3(x+6)"), ("5*x^2+10*x", "5x(x+10)"), ("7*y-14", "7(y-14)")),
        refuses=(("3*x+6", "3x+9"), ("3*x+2", "3x+6")),
        procedure=first_only,
        heads=("+",),
        weight=20,
    ),
)
