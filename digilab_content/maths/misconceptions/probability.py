"""Two events at once, one or the other, the contrary (Fischbein and Schnarch, 1997; Shaughnessy, 1992)."""

from collections.abc import Iterator
from fractions import Fraction

from digilab_content.maths.misconceptions import Misconception
from digilab_content.maths.reading import Tree
from digilab_content.maths.value import from_fraction


def put_back(part: Tree) -> Iterator[Tree]:
    """The first of two draws made twice, where the second one is out of one less."""
    made = _draws(part)
    if made and made[0][1] - made[1][1] == 1:
        (top, bottom), _ = made
        yield from_fraction(Fraction(top * top, bottom * bottom))


def _draws(part: Tree) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """`a/b × c/d`, of whole numbers as written, however it is read."""
    if part[0] == "/" and part[1][0] == "*":
        part = ("*", *part[1][1:-1], ("/", part[1][-1], part[2]))
    if part[0] != "*" or len(part) != 3 or any(t[0] != "/" for t in part[1:]):
        return None
    if any(x[0] != "num" or not x[1].isdigit() for t in part[1:] for x in t[1:]):
        return None
    first, second = ((int(t[1][1]), int(t[2][1])) for t in part[1:])
    return (first, second) if first[1] else None


RULES = (
    Misconception(
        "fractions-added-for-product",
        ("a/b*c/d => a/b+c/d", "a/b*(c/d) => a/b+c/d"),
        "ma.2bac-pc",
        "probability",
        explains=(("1/6*1/6", "1/3"), ("1/3*1/4", "7/12")),
        refuses=(("1/6*1/6", "1/12"),),
        whole=True,
    ),
    Misconception(
        "drawn-ball-put-back",
        (),
        "ma.2bac-pc",
        "probability",
        explains=(("3/10*2/9", "9/100"), ("4/9*5/8", "16/81")),
        refuses=(("3/10*2/9", "6/100"), ("2/3*4/5", "4/9")),
        procedure=put_back,
        heads=("*", "/"),
        weight=24,
        whole=True,
    ),
    Misconception(
        "common-part-counted-twice",
        ("a+b-c => a+b",),
        "ma.2bac-pc",
        "probability",
        explains=(("0.6+0.5-0.3", "1.1"),),
        refuses=(("0.6+0.5-0.3", "1.4"),),
        whole=True,
    ),
    Misconception(
        "not-taken-from-one",
        ("1-a => a",),
        "ma.1bac-se",
        "probability",
        explains=(("1-0.35", "0.35"), ("1-(5/6)^3", "125/216")),
        refuses=(("1-0.35", "0.75"),),
        whole=True,
    ),
    Misconception(
        "at-least-one-added",
        ("1-(p/q)^n => n*(q-p)/q",),
        "ma.2bac-pc",
        "probability",
        explains=(("1-(5/6)^3", "1/2"),),
        refuses=(("1-(5/6)^3", "1/6"),),
        whole=True,
    ),
)
