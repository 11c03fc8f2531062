"""Means: the sum alone, divided by two whatever there is, coefficients left out (Pollatsek, Lima and Well, 1981)."""

from collections.abc import Iterator
from typing import Final

from digilab_content.maths.misconceptions import Misconception
from digilab_content.maths.reading import Tree
from digilab_content.maths.value import exact

_TWO: Final[Tree] = ("num", "2")
_WEIGHT: Final = 24


def _mean(part: Tree) -> tuple[Tree, tuple[Tree, ...]] | None:
    """The sum and its terms, where a sum is divided by a whole number."""
    top, bottom = part[1:]
    whole = bottom[0] == "num" and bottom[1].isdigit()
    return (top, top[1:]) if whole and top[0] == "+" else None


def halved(part: Tree) -> Iterator[Tree]:
    """A sum of n terms divided by 2, not by n."""
    made = _mean(part)
    if made and len(made[1]) == int(part[2][1]) != 2:
        yield ("/", made[0], _TWO)


def unweighted(part: Tree) -> Iterator[Tree]:
    """The values of a weighted mean (coefficients that add up to the divisor), each counted once."""
    made = _mean(part)
    terms = [t[1:] for t in made[1] if t[0] == "*"] if made else []
    if made is None or len(terms) != len(made[1]) or any(len(t) != 2 for t in terms):
        return
    total = exact(part[2])
    for k in (0, 1):
        weights = [exact(t[k]) for t in terms]
        if None not in weights and sum(w for w in weights if w is not None) == total:
            yield ("/", ("+", *(t[1 - k] for t in terms)), ("num", str(len(terms))))


RULES = (
    Misconception(
        "sum-not-divided",
        ("(a+b)/n => a+b",),
        "ma.1ac",
        "means",
        explains=(("(8+12+16)/3", "36"),),
        refuses=(("(8+12+16)/3", "12"),),
        whole=True,
    ),
    Misconception(
        "mean-halved",
        (),
        "ma.1ac",
        "means",
        explains=(("(10+14+9+15)/4", "24"),),
        refuses=(("(10+14+9+15)/4", "48"), ("(1+sqrt(5))/4", "(1+sqrt(5))/2")),
        procedure=halved,
        heads=("/",),
        weight=_WEIGHT,
        whole=True,
    ),
    Misconception(
        "mean-unweighted",
        (),
        "ma.3ac",
        "means",
        explains=(("(2*12+1*15)/3", "13.5"), ("(2*12+3*15+1*9)/6", "12")),
        refuses=(("(2*12+1*15)/3", "39"), ("(2*12+1*15)/5", "13.5")),
        procedure=unweighted,
        heads=("/",),
        weight=_WEIGHT,
        whole=True,
    ),
)
