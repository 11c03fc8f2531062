"""Fractions: what becomes of the terms of a sum, of a product, of a simplification, of a writing in figures.

Kerslake (1986), Hart (1981), Newton (2008), Vamvakoussi and Vosniadou (2010).
"""

from collections.abc import Iterator
from math import gcd, lcm

from digilab_content.maths.misconceptions import Misconception
from digilab_content.maths.reading import Tree
from digilab_content.maths.value import from_fraction

_BIG = 100_000


def _whole(t: Tree) -> int | None:
    return int(t[1]) if t[0] == "num" and str(t[1]).isdigit() and int(t[1]) < _BIG else None


def _fraction(t: Tree) -> tuple[int, int] | None:
    """Numerator and denominator of a fraction of whole numbers."""
    if t[0] != "/":
        return None
    a, b = _whole(t[1]), _whole(t[2])
    return None if a is None or not b else (a, b)


def _over(top: int, bottom: int) -> Tree:
    from fractions import Fraction

    return from_fraction(Fraction(top, bottom))


def tops_left(t: Tree) -> Iterator[Tree]:
    """The least common denominator, the numerators left as they were."""
    if len(t) != 3:
        return
    minus = t[2][0] == "-"
    one, other = _fraction(t[1]), _fraction(t[2][1] if minus else t[2])
    if one and other and one[1] != other[1]:
        yield _over(one[0] - other[0] if minus else one[0] + other[0], lcm(one[1], other[1]))


def one_side(t: Tree) -> Iterator[Tree]:
    """Only the numerator, or only the denominator, divided by a common divisor; what is left is a fraction still."""
    made = _fraction(t)
    common = gcd(*made) if made else 1
    if made and common > 1:
        for divisor in (d for d in range(2, min(common, 60) + 1) if common % d == 0):
            for top, bottom in ((made[0] // divisor, made[1]), (made[0], made[1] // divisor)):
                if top % bottom:
                    yield _over(top, bottom)


def subtracted(t: Tree) -> Iterator[Tree]:
    """The greatest common divisor, or 2, taken off above and below."""
    made = _fraction(t)
    if made:
        for taken in sorted({gcd(*made), 2} - {1}):
            if taken <= made[0] and taken < made[1]:
                yield _over(made[0] - taken, made[1] - taken)


def as_figures(t: Tree) -> Iterator[Tree]:
    """1/4 written 1,4; 1/8 written 0,8."""
    made = _fraction(t)
    if made and made[1] < _BIG and len(str(made[1])) == 1:
        yield ("num", f"{made[0]}.{made[1]}")
        if made[0] == 1:
            yield ("num", f"0.{made[1]}")


RULES = (
    Misconception(
        "numerators-left",
        (),
        "ma.1ac",
        "fraction-sum",
        explains=(("5/6-1/4", "1/3"),),
        refuses=(("5/6-1/4", "4/24"),),
        procedure=tops_left,
        heads=("+",),
        weight=26,
    ),
    Misconception(
        "simplified-one-side",
        (),
        "ma.1ac",
        "fraction-simplify",
        explains=(("12/18", "2/18"), ("10/15", "10/3")),
        refuses=(("12/18", "6/9"), ("10/15", "5")),
        procedure=one_side,
        heads=("/",),
        weight=12,
        whole=True,
    ),
    Misconception(
        "simplified-by-subtracting",
        (),
        "ma.1ac",
        "fraction-simplify",
        explains=(("6/8", "4/6"), ("5/10", "0")),
        refuses=(("6/8", "3/4"),),
        procedure=subtracted,
        heads=("/",),
        weight=11,
        whole=True,
    ),
    Misconception(
        "fraction-bar-as-point",
        (),
        "ma.primaire",
        "fraction-writing",
        explains=(("1/4", "1.4"), ("1/8", "0.8")),
        refuses=(("1/4", "4.1"),),
        procedure=as_figures,
        heads=("/",),
        weight=14,
        whole=True,
    ),
    Misconception(
        "three-fractions-added-across",
        ("a/b + c/d + m/n => (a+c+m)/(b+d+n)",),
        "ma.1ac",
        "fraction-sum",
        explains=(("2/3+1/6+1/2", "4/11"),),
        refuses=(("2/3+1/6+1/2", "4/3"),),
    ),
    Misconception(
        "sum-as-product-of-fractions",
        ("a/b + c/d => (a*c)/(b*d)",),
        "ma.1ac",
        "fraction-sum",
        explains=(("3/4+2/5", "6/20"),),
        refuses=(("3/4+2/5", "5/9"),),
    ),
    Misconception(
        "whole-times-both-terms",
        ("(n*a)/b => (n*a)/(n*b)", "n*(a/b) => (n*a)/(n*b)"),
        "ma.1ac",
        "fraction-product",
        explains=(("3*2/5", "6/15"), ("4*(1/3)", "4/12")),
        refuses=(("3*2/5", "2/15"),),
    ),
    Misconception(
        "product-keeps-denominator",
        ("a/b*c/b => (a*c)/b", "a/b*(c/b) => (a*c)/b"),
        "ma.1ac",
        "fraction-product",
        explains=(("2/5*3/5", "6/5"), ("2/5*(3/5)", "6/5")),
        refuses=(("2/5*3/7", "6/5"),),
    ),
    Misconception(
        "product-crosswise",
        ("a/b*c/d => (a*d)/(b*c)",),
        "ma.1ac",
        "fraction-product",
        explains=(("2/3*4/5", "10/12"),),
        refuses=(("2/3*4/5", "8/15"),),
    ),
    Misconception(
        "nested-fraction-flattened",
        ("a/(b/c) => a/(b*c)",),
        "ma.2ac",
        "fraction-quotient",
        explains=(("2/(3/4)", "2/12"),),
        refuses=(("2/(3/4)", "6/4"),),
    ),
    Misconception(
        "inverses-added",
        ("1/u + 1/b => 1/(u+b)",),
        "ma.3ac",
        "fraction-sum",
        explains=(("1/x+1/y", "1/(x+y)"), ("1/x+1/3", "1/(x+3)")),
        refuses=(("1/x+1/y", "2/(x+y)"), ("1/2+1/3", "1/5")),
    ),
    Misconception(
        "square-cancelled",
        ("(a^2+b)/a => a+b", "(a^2-b)/a => a-b"),
        "ma.3ac",
        "fraction-simplify",
        explains=(("(x^2+5)/x", "x+5"),),
        refuses=(("(x^2+5)/x", "x+6"),),
    ),
    Misconception(
        "mixed-number-as-product",
        ("n + p/q => (n*p)/q",),
        "ma.1ac",
        "mixed-numbers",
        explains=(("2+1/3", "2/3"),),
        refuses=(("2+1/3", "3/3"),),
    ),
)
