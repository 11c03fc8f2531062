"""The misconception that gives a wrong set of solutions, where the key of a set is written `solve(2*x + 3 = 7)`."""

from collections.abc import Iterator
from fractions import Fraction
from math import isqrt
from typing import Any

from digilab_content.graders._lines import NO, Met
from digilab_content.graders._solution_sets import Known
from digilab_content.maths import kernel
from digilab_content.maths.bounds import Root
from digilab_content.maths.value import exact
from digilab_content.model.verdict import Evidence

Wrong = tuple[str, frozenset[Fraction]]


def solving(answer: Known, written: Any) -> Met:
    """The only misconception that gives exactly these solutions, or NO."""
    mine, sides = _points(answer), _sides(written)
    if not mine or sides is None:
        return NO
    left, right = sides
    right_ones = _right(left, right)
    named = {name for name, wrong in _wrong(left, right) if wrong == mine and wrong != right_ones}
    if len(named) != 1:
        return NO
    return Met(holds=True, code="@mistake", mistakes=(named.pop(),), evidence=Evidence("set", "proof"))


def _points(answer: Known) -> frozenset[Fraction] | None:
    """The numbers of a finite set of rational numbers."""
    if answer.pieces is None:
        return None
    found = set()
    for low, low_closed, high, high_closed in answer.pieces:
        if low is not high and low != high:
            return None
        value = None if isinstance(low, Root) or not (low_closed and high_closed) else exact(low)
        if value is None:
            return None
        found.add(value)
    return frozenset(found)


def _sides(written: Any) -> tuple[list[Fraction], list[Fraction]] | None:
    """Coefficients of both sides, constant first, three each; None where it is no equation of degree 1 or 2."""
    if written is None or written[:2] != ("fn", "solve") or written[2][0] != "rel" or len(written[2]) != 4:
        return None
    _, left, sign, right = written[2]
    letters = sorted(kernel.names(left) | kernel.names(right))
    if sign != "=" or len(letters) != 1:
        return None
    made = []
    for side in (left, right):
        polynomial = kernel.polynomial_of(side)
        if polynomial is None or kernel.degree(polynomial, letters[0]) > 2:
            return None
        terms = kernel.coefficients(polynomial, letters[0]) if polynomial else []
        if terms is None:
            return None
        made.append([Fraction(*t) for t in terms] + [Fraction(0)] * (3 - len(terms)))
    return made[0], made[1]


def _right(left: list[Fraction], right: list[Fraction]) -> frozenset[Fraction] | None:
    c, b, a = (x - y for x, y in zip(left, right, strict=True))
    if a:
        return _roots(a, b, b * b - 4 * a * c, 2)
    return frozenset({-c / b}) if b else None


def _wrong(left: list[Fraction], right: list[Fraction]) -> Iterator[Wrong]:
    (l0, l1, _), (r0, r1, _) = left, right
    c, b, a = (x - y for x, y in zip(left, right, strict=True))
    if a:
        for name, discriminant, halves in (
            ("discriminant-sign", b * b + 4 * a * c, 2),
            ("roots-not-halved", b * b - 4 * a * c, 1),
        ):
            roots = _roots(a, b, discriminant, halves)
            if roots:
                yield name, roots
        return
    for constant, slope in ((r0 + l0, l1 - r1), (r0 - l0, l1 + r1), (r0 + l0, l1 + r1)):
        if slope:
            yield "term-moved-with-its-sign", frozenset({constant / slope})
    if b not in (0, 1):
        yield "coefficient-subtracted", frozenset({-c - b})
        yield "coefficient-multiplied", frozenset({-c * b})


def _roots(a: Fraction, b: Fraction, discriminant: Fraction, halves: int) -> frozenset[Fraction] | None:
    top, bottom = discriminant.numerator, discriminant.denominator
    if top < 0 or isqrt(top) ** 2 != top or isqrt(bottom) ** 2 != bottom:
        return None
    root = Fraction(isqrt(top), isqrt(bottom))
    return frozenset({(-b - root) / (halves * a), (-b + root) / (halves * a)})
