"""A tree as a quotient of polynomials in one letter; coefficients are rationals, or trees where they are not."""

from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

from digilab_content.maths import kernel, value
from digilab_content.maths.reading import Tree
from digilab_content.maths.real_sets import NoValue
from digilab_content.maths.roots import MAX_DEGREE, TooLarge

Coefficient: TypeAlias = Fraction | Tree
Poly: TypeAlias = tuple[Coefficient, ...]
ONE: Poly = (Fraction(1),)
MAX_TREE = 150


@dataclass(frozen=True, slots=True)
class Quotient:
    """`top / bottom`; nowhere defined at the roots of `bottom` and of `holes`."""

    top: Poly
    bottom: Poly = ONE
    holes: tuple[Poly, ...] = ()


def tree_of(c: Coefficient) -> Tree:
    """A coefficient as a tree."""
    return value.from_fraction(c) if isinstance(c, Fraction) else c


def _add(a: Coefficient, b: Coefficient) -> Coefficient:
    if isinstance(a, Fraction) and isinstance(b, Fraction):
        return a + b
    if a == 0:
        return b
    if b == 0:
        return a
    return _checked(("+", tree_of(a), tree_of(b)))


def _times(a: Coefficient, b: Coefficient) -> Coefficient:
    if isinstance(a, Fraction) and isinstance(b, Fraction):
        return a * b
    for x, y in ((a, b), (b, a)):
        if isinstance(x, Fraction) and x in {0, 1}:
            return y if x else x
    return _checked(("*", tree_of(a), tree_of(b)))


def _checked(tree: Tree) -> Tree:
    if kernel.size(tree)[0] > MAX_TREE:
        raise TooLarge
    return tree


def plus(a: Poly, b: Poly) -> Poly:
    """A + b."""
    n = max(len(a), len(b))
    zero = Fraction(0)
    made = [_add(a[k] if k < len(a) else zero, b[k] if k < len(b) else zero) for k in range(n)]
    while made and made[-1] == 0:
        made.pop()
    return tuple(made)


def times(a: Poly, b: Poly) -> Poly:
    """A · b."""
    if not a or not b:
        return ()
    if len(a) + len(b) - 2 > MAX_DEGREE:
        raise TooLarge
    out: list[Coefficient] = [Fraction(0)] * (len(a) + len(b) - 1)
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            out[i + j] = _add(out[i + j], _times(x, y))
    while out and out[-1] == 0:
        out.pop()
    return tuple(out)


def quotient(tree: Tree, letter: str) -> Quotient | None:
    """The quotient that a tree is, or None (the letter stands inside a function). Raises TooLarge, NoValue."""
    head = tree[0]
    if letter not in kernel.names(tree):
        return _constant(tree)
    if head == "sym":
        return Quotient((Fraction(0), Fraction(1)))
    if head == "^":
        return _power(tree, letter)
    if head not in ("-", "+", "*", ".", "/", "%"):
        return None
    parts = []
    for x in tree[1:]:
        part = quotient(x, letter)
        if part is None:
            return None
        parts.append(part)
    first = parts[0]
    match head:
        case "-":
            return Quotient(times(first.top, (Fraction(-1),)), first.bottom, first.holes)
        case "%":
            return Quotient(times(first.top, (Fraction(1, 100),)), first.bottom, first.holes)
        case "/":
            return divided(first, parts[1])
        case "+":
            for other in parts[1:]:
                first = _sum(first, other)
            return first
        case _:
            for other in parts[1:]:
                first = _product(first, other)
            return first


def _constant(tree: Tree) -> Quotient:
    x = value.exact(tree)
    if x is None and value.is_undefined(tree):
        raise NoValue
    c: Coefficient = tree if x is None else x
    return Quotient(() if c == 0 else (c,))


def _sum(a: Quotient, b: Quotient) -> Quotient:
    holes = a.holes + b.holes
    if a.bottom == b.bottom:
        return Quotient(plus(a.top, b.top), a.bottom, holes)
    return Quotient(plus(times(a.top, b.bottom), times(b.top, a.bottom)), times(a.bottom, b.bottom), holes)


def _product(a: Quotient, b: Quotient) -> Quotient:
    return Quotient(times(a.top, b.top), times(a.bottom, b.bottom), a.holes + b.holes)


def divided(a: Quotient, b: Quotient) -> Quotient:
    """A / b, not defined where b has no value."""
    holes = a.holes + b.holes + ((b.bottom,) if b.bottom != ONE else ())
    return Quotient(times(a.top, b.bottom), times(a.bottom, b.top), holes)


def _power(tree: Tree, letter: str) -> Quotient | None:
    n = value.exact(tree[2])
    base = quotient(tree[1], letter) if n is not None and n.denominator == 1 else None
    if base is None or n is None:
        return None
    count = abs(int(n))
    degree = max(len(base.top), len(base.bottom)) - 1
    if count * max(degree, 1) > MAX_DEGREE:
        raise TooLarge
    made = Quotient(ONE, ONE, base.holes + ((base.bottom,) if base.bottom != ONE else ()))
    for _ in range(count):
        made = _product(made, Quotient(base.top, base.bottom))
    if n == 0:  # 0⁰ has no value
        return Quotient(ONE, ONE, (*made.holes, base.top))
    return made if n > 0 else divided(Quotient(ONE), made)
