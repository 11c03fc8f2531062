"""Squares that leave a root without their own root: √12 = 4√3 (Özkan, 2011)."""

from collections.abc import Iterator

from digilab_content.maths.misconceptions import Misconception
from digilab_content.maths.reading import Tree

_BIG = 1_000_000


def unrooted(t: Tree) -> Iterator[Tree]:
    """√(k²m) as k²√m, for the square k² that leaves no square under the root."""
    under = t[2]
    if under[0] != "num" or not str(under[1]).isdigit() or int(under[1]) >= _BIG:
        return
    n, k = int(under[1]), 2
    while k * k <= n:
        if n % (k * k) == 0 and n > k * k and _without_squares(n // (k * k)):
            yield ("*", ("num", str(k * k)), ("fn", "sqrt", ("num", str(n // (k * k)))))
        k += 1


def _without_squares(n: int) -> bool:
    return all(n % (k * k) for k in range(2, int(n**0.5) + 1))


RULES = (
    Misconception(
        "square-leaves-unrooted",
        (),
        "ma.3ac",
        "roots",
        explains=(("sqrt(12)", "4sqrt(3)"), ("sqrt(50)", "25sqrt(2)")),
        refuses=(("sqrt(12)", "3sqrt(2)"), ("sqrt(12)", "2sqrt(3)"), ("sqrt(16)", "8")),
        procedure=unrooted,
        heads=("fn sqrt",),
        weight=22,
    ),
)
