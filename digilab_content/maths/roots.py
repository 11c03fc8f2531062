"""Real roots of polynomials with integer coefficients (constant first): counted by Sturm, isolated, refined.

Exact and bounded: the degree is limited before work starts, and rational and quadratic roots come out as trees.
"""

from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from math import gcd, isqrt

from digilab_content.maths import value
from digilab_content.maths.reading import Tree

MAX_DEGREE = 24
MAX_BITS = 4000
Coefficients = tuple[int, ...]


class TooLarge(Exception):  # noqa: N818
    """A polynomial beyond what is solved here."""


@dataclass(frozen=True, slots=True)
class Root:
    """The only root of a squarefree polynomial between two rationals (neither of them a root)."""

    polynomial: Coefficients
    low: Fraction
    high: Fraction

    def refined(self) -> "Root":
        """Half as wide."""
        middle = (self.low + self.high) / 2
        if at(self.polynomial, middle) == 0:  # only when the root is rational, which roots() has taken out
            return Root(self.polynomial, middle, middle)
        if (at(self.polynomial, middle) > 0) == (at(self.polynomial, self.low) > 0):
            return Root(self.polynomial, middle, self.high)
        return Root(self.polynomial, self.low, middle)

    def narrow(self, bits: int) -> "Root":
        """No wider than 2^-bits."""
        found = self
        while (found.high - found.low) * (1 << bits) > 1:
            found = found.refined()
        return found


def primitive(p: Coefficients) -> Coefficients:
    """Without leading zeros and common factor."""
    end = len(p)
    while end and p[end - 1] == 0:
        end -= 1
    p = p[:end]
    common = 0
    for c in p:
        common = gcd(common, c)
    if common > 1:
        p = tuple(c // common for c in p)
    if any(abs(c).bit_length() > MAX_BITS for c in p):
        raise TooLarge
    return p


def at(p: Coefficients, x: Fraction) -> int:
    """A number with the sign of p(x)."""
    n, d = x.numerator, x.denominator
    total, power = 0, 1
    for c in reversed(p):
        total = total * n + c * power
        power *= d
    return total


def remainder(a: Coefficients, b: Coefficients) -> Coefficients:
    """A positive multiple of the remainder of a by b."""
    r = list(a)
    lead = b[-1]
    while len(r) >= len(b):
        top = r[-1]
        factor = abs(lead)
        sign = top if lead > 0 else -top
        shift = len(r) - len(b)
        r = [c * factor for c in r]
        for k, c in enumerate(b):
            r[k + shift] -= sign * c
        r.pop()
        while r and r[-1] == 0:
            r.pop()
    return primitive(tuple(r))


def derivative(p: Coefficients) -> Coefficients:
    """The derivative."""
    return primitive(tuple(k * c for k, c in enumerate(p))[1:])


def common_divisor(a: Coefficients, b: Coefficients) -> Coefficients:
    """The greatest common divisor, up to a constant."""
    a, b = primitive(a), primitive(b)
    while b:
        a, b = b, (remainder(a, b) if len(a) >= len(b) else a)
    return a


def quotient(a: Coefficients, b: Coefficients) -> Coefficients:
    """A / b up to a constant, when b divides a."""
    r = [Fraction(c) for c in a]
    out = [Fraction(0)] * max(len(a) - len(b) + 1, 0)
    for shift in range(len(out) - 1, -1, -1):
        out[shift] = r[shift + len(b) - 1] / b[-1]
        for k, c in enumerate(b):
            r[k + shift] -= out[shift] * c
    return integers(out)


def integers(coefficients: list[Fraction]) -> Coefficients:
    """The same roots with integer coefficients (a positive multiple)."""
    common = 1
    for c in coefficients:
        common = common * c.denominator // gcd(common, c.denominator)
    return primitive(tuple(int(c * common) for c in coefficients))


def squarefree(p: Coefficients) -> Coefficients:
    """The same roots, each once."""
    p = primitive(p)
    if len(p) <= 2:
        return p
    if len(p) - 1 > MAX_DEGREE:
        raise TooLarge
    shared = common_divisor(p, derivative(p))
    return quotient(p, shared) if len(shared) > 1 else p


def _variations(chain: list[Coefficients], x: Fraction) -> int:
    signs = [s for s in (at(p, x) for p in chain) if s]
    return sum((a > 0) != (b > 0) for a, b in pairwise(signs))


def _sturm(p: Coefficients) -> list[Coefficients]:
    chain = [p, derivative(p)]
    while len(chain[-1]) > 1:
        rest = remainder(chain[-2], chain[-1])
        if not rest:
            break
        chain.append(tuple(-c for c in rest))
    return chain


def _isolated(p: Coefficients) -> list[tuple[Fraction, Fraction]]:
    """Intervals with one root each (the bounds are equal for a rational root that was met)."""
    chain = _sturm(p)
    bound = Fraction(2 + max(abs(c) for c in p[:-1]) // abs(p[-1]))
    stack = [(-bound, bound, _variations(chain, -bound), _variations(chain, bound))]
    found = []
    while stack:
        low, high, a, b = stack.pop()
        if a == b:
            continue
        if a - b == 1:
            found.append((low, high))
            continue
        middle = (low + high) / 2
        while at(p, middle) == 0:
            middle += (high - middle) / 3
        v = _variations(chain, middle)
        stack += [(low, middle, a, v), (middle, high, v, b)]
    return sorted(found)


def roots(p: Coefficients) -> list[Tree | Root]:
    """The real roots, each once, in no special order: trees where they are rational or quadratic, else Root.

    Raises TooLarge.
    """
    rest = squarefree(p)
    out: list[Tree | Root] = []
    if len(rest) <= 1:
        return out
    if rest[0] == 0:
        out.append(("num", "0"))
        rest = primitive(rest[1:])
    if len(rest) > 3:
        for low, high in _isolated(rest):
            x = _rational(rest, low, high)
            if x is not None:
                out.append(value.from_fraction(x))
                rest = quotient(rest, (-x.numerator, x.denominator))
    if len(rest) == 2:
        return [*out, value.from_fraction(Fraction(-rest[0], rest[1]))]
    if len(rest) == 3:
        return [*out, *_quadratic(rest)]
    if len(rest) == 5 and rest[1] == rest[3] == 0:
        return [*out, *_biquadratic(rest)]
    if len(rest) > 3:
        out += [Root(rest, low, high) for low, high in _isolated(rest)]
    return out


def _rational(p: Coefficients, low: Fraction, high: Fraction) -> Fraction | None:
    """The rational root between two bounds, if there is one.

    Its denominator divides the leading coefficient, so a narrow interval holds few candidates.
    """
    lead = abs(p[-1])
    root = Root(p, low, high)
    while root.high > root.low and (root.high - root.low) * lead >= 1:
        root = root.refined()
    if root.high == root.low:
        return root.low
    n = -(-root.low.numerator * lead // root.low.denominator)
    for candidate in (Fraction(n, lead), Fraction(n + 1, lead)):
        if root.low <= candidate <= root.high and at(p, candidate) == 0:
            return candidate
    return None


def _square_part(n: int) -> tuple[int, int]:
    """(a, b) with n = a²·b, for n > 0; b is free of small squares."""
    a, k = 1, 2
    while k * k <= n and k < 1000:
        while n % (k * k) == 0:
            n //= k * k
            a *= k
        k += 1
    root = isqrt(n)
    return (a * root, 1) if root * root == n else (a, n)


def _quadratic(p: Coefficients) -> list[Tree]:
    """(-b ± √Δ) / 2a in lowest terms."""
    c, b, a = p
    delta = b * b - 4 * a * c
    if delta < 0:
        return []
    outside, inside = _square_part(delta)
    if inside == 1:
        return [value.from_fraction(Fraction(-b + s * outside, 2 * a)) for s in (-1, 1)]
    if a < 0:
        a, b = -a, -b
    common = gcd(gcd(b, outside), 2 * a)
    b, outside, below = b // common, outside // common, 2 * a // common
    surd: Tree = ("fn", "sqrt", ("num", str(inside)))
    if outside != 1:
        surd = (".", ("num", str(outside)), surd)
    out = []
    for sign in (-1, 1):
        term: Tree = ("-", surd) if sign < 0 else surd
        if b:
            whole: Tree = ("-", ("num", str(b))) if b > 0 else ("num", str(-b))
            term = ("+", whole, term)
        elif below != 1 and sign < 0:
            out.append(("-", ("/", surd, ("num", str(below)))))
            continue
        out.append(term if below == 1 else ("/", term, ("num", str(below))))
    return out


def _biquadratic(p: Coefficients) -> list[Tree]:
    """The roots of a·x⁴ + b·x² + c."""
    out: list[Tree] = []
    for square in _quadratic((p[0], p[2], p[4])):
        near = value.approx(square)
        if near is not None and near > 0:
            root: Tree = ("fn", "sqrt", square)
            out += [("-", root), root]
    return out
