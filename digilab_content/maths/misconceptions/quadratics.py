"""The formula of the roots of `ax² + bx + c = 0`: as a calculation, and as what it makes of an equation to solve."""

from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Final

from digilab_content.maths import kernel
from digilab_content.maths.misconceptions import Misconception, Procedure
from digilab_content.maths.reading import Tree
from digilab_content.maths.value import from_fraction

Three = tuple[Fraction, Fraction, Fraction]
_WEIGHT: Final = 60  # before a term that is moved: the formula has been used
_DEGREE: Final = 2


def coefficients(relation: Tree) -> tuple[Three, str] | None:
    """(a, b, c) of an equation that the formula is used for, and its letter.

    None for any other: without a term of each degree, or with a product of sums, it is solved in another way.
    """
    letters = sorted(kernel.names(relation))
    if relation[0] != "rel" or relation[2] != "=" or len(relation) != 4 or len(letters) != 1:
        return None
    if not (_spread(relation[1]) and _spread(relation[3])):
        return None
    made = kernel.polynomial_of(("+", relation[1], ("-", relation[3])))
    if not made or kernel.degree(made, letters[0]) != _DEGREE:
        return None
    terms = kernel.coefficients(made, letters[0])
    if terms is None or not all(n for n, _ in terms):
        return None
    c, b, a = (Fraction(*t) for t in terms)
    return (a, b, c), letters[0]


def _spread(t: Tree) -> bool:
    """Whether no product and no power holds a sum with a letter."""
    kids = [x for x in t[1:] if isinstance(x, tuple)]
    if t[0] in ("*", ".", "^") and any(x[0] == "+" and kernel.names(x) for x in kids):
        return False
    return all(_spread(x) for x in kids)


def made_of(wrong: Callable[[Fraction, Fraction, Fraction], Three]) -> Procedure:
    """The equation whose roots the wrong formula gives."""

    def procedure(relation: Tree) -> Iterator[Tree]:
        found = coefficients(relation)
        if found is None:
            return
        right, letter = found
        made = wrong(*right)
        if made != right:
            yield ("rel", _sum(made, letter), "=", ("num", "0"))

    return procedure


def _sum(three: Three, letter: str) -> Tree:
    x: Tree = ("sym", letter)
    a, b, c = (from_fraction(n) for n in three)
    return ("+", ("*", a, ("^", x, ("num", "2"))), ("*", b, x), c)


RULES = (
    Misconception(
        "discriminant-sign",
        ("sqrt(b^2-4*a*c) => sqrt(b^2+4*a*c)", "b^2-4*a*c => b^2+4*a*c"),
        "ma.tc-s",
        "quadratic-equations",
        explains=(("sqrt(5^2-4*1*6)", "7"), ("x^2 - 5*x + 6 = 0", "{-1 ; 6}"), ("x^2 = 5*x - 6", "{-1 ; 6}")),
        refuses=(("sqrt(5^2-4*1*6)", "6"), ("x^2 - 5*x + 6 = 0", "{2 ; 3}"), ("(x-2)*(x-3) = 0", "{-1 ; 6}")),
        procedure=made_of(lambda a, b, c: (a, b, -c)),
        heads=("rel",),
        weight=_WEIGHT,
    ),
    Misconception(
        "roots-not-halved",
        ("(a+sqrt(b))/(2*c) => (a+sqrt(b))/c", "(a-sqrt(b))/(2*c) => (a-sqrt(b))/c"),
        "ma.tc-s",
        "quadratic-equations",
        explains=(("(5+sqrt(13))/(2*1)", "5+sqrt(13)"), ("x^2 - 5*x + 6 = 0", "{4 ; 6}")),
        refuses=(("(5+sqrt(13))/(2*1)", "6"), ("x^2 = 9", "{-6 ; 6}")),
        procedure=made_of(lambda a, b, c: (a, 2 * b, 4 * c)),
        heads=("rel",),
        weight=_WEIGHT,
    ),
    Misconception(
        "roots-with-the-sign-of-b",
        (),
        "ma.1bac-se",
        "quadratic-equations",
        explains=(("x^2 - 5*x + 6 = 0", "{-3 ; -2}"), ("x^2 + x - 6 = 0", "{-2 ; 3}"), ("x^2 = 5*x - 6", "{-3 ; -2}")),
        refuses=(("x^2 - 5*x + 6 = 0", "{-2 ; 3}"), ("x^2 + 5*x + 6 = 0", "{-6 ; 1}")),
        procedure=made_of(lambda a, b, c: (a, -b, c)),
        heads=("rel",),
        weight=_WEIGHT,
    ),
    Misconception(
        "roots-not-divided-by-a",
        (),
        "ma.1bac-se",
        "quadratic-equations",
        explains=(("2*x^2 + 3*x - 2 = 0", "{-4 ; 1}"),),
        refuses=(("2*x^2 + 3*x - 2 = 0", "{-1 ; 4}"),),
        procedure=made_of(lambda a, b, c: (Fraction(1), b, a * c)),
        heads=("rel",),
        weight=_WEIGHT,
    ),
)
