"""Products of the tables, and digits written side by side."""

from collections.abc import Iterator

from digilab_content.maths.misconceptions import Misconception
from digilab_content.maths.reading import Tree

_TABLE = 10


def _wholes(t: Tree) -> tuple[int, int] | None:
    if len(t) != 3 or any(x[0] != "num" or not str(x[1]).isdigit() or len(str(x[1])) > 4 for x in t[1:]):
        return None
    return int(t[1][1]), int(t[2][1])


def neighbours(t: Tree) -> Iterator[Tree]:
    """One of the factors one more or one less, both within the tables."""
    made = _wholes(t)
    if made and min(made) > 1 and max(made) <= _TABLE:
        a, b = made
        for x, y in ((a, b + 1), (a, b - 1), (a + 1, b), (a - 1, b)):
            yield ("num", str(x * y))


def side_by_side(t: Tree) -> Iterator[Tree]:
    """3 × 4 read as 34."""
    made = _wholes(t)
    if made and made[0] and 0 < made[1] < _TABLE:
        yield ("num", f"{made[0]}{made[1]}")


RULES = (
    Misconception(
        "table-neighbour",
        (),
        "ma.primaire",
        "tables",
        explains=(("7*8", "63"), ("6*9", "48")),
        refuses=(("7*8", "15"), ("12*8", "104")),
        procedure=neighbours,
        heads=("*",),
        weight=12,
        whole=True,
    ),
    Misconception(
        "digits-side-by-side",
        (),
        "ma.1ac",
        "substitution",
        explains=(("3*4", "34"), ("2*3+1", "24")),
        refuses=(("3*4", "43"), ("3+4", "34")),
        procedure=side_by_side,
        heads=("*",),
        weight=20,
    ),
)
