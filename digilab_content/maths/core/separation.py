"""Algebraic numbers: two of them are equal when they are closer than roots of their polynomials can be.

The bound is that of Burnikel, Funke, Mehlhorn, Schirra and Schmitt (*A separation bound for real algebraic
expressions*, Algorithmica 55, 2009): an expression E with numbers u and l from its shape and D, the product of the
degrees of its roots, is 0 or |E| ≥ 1/(l·u^(D² - 1)) (their bound for expressions with divisions). Here u and l are kept
as numbers of bits, rounded up.
"""

from digilab_content.maths.core.rational import bits, gcd
from digilab_content.maths.core.turns import half_turns

MAX_DEGREE = 64
MAX_BITS = 12000


class NotAlgebraic(Exception):  # noqa: N818
    """Not an algebraic number by its shape, or too large."""


class Shape:
    """The bits of u and l of a folded tree without letters, and the roots that it holds."""

    def __init__(self, complex_numbers):
        self.complex = complex_numbers
        self.roots = {}
        self.circle = 1

    def of(self, t):
        """(bits of u, bits of l)."""
        head = t[0]
        if head == "rat":
            return bits(t[1]), bits(t[2]) if t[2] != 1 else 0
        if head == "const" and t[1] == "i":
            self.turn(4)
            return 0, 0
        if head == "-":
            return self.of(t[1])
        if head == "+":
            r = self.of(t[1])
            for x in t[2:]:
                b = self.of(x)
                r = (max(r[0] + b[1], b[0] + r[1]) + 1, r[1] + b[1])
            return r
        if head in ("*", "."):
            r = self.of(t[1])
            for x in t[2:]:
                b = self.of(x)
                r = (r[0] + b[0], r[1] + b[1])
            return r
        if head == "/":
            a, b = self.of(t[1]), self.of(t[2])
            return a[0] + b[1], a[1] + b[0]
        if head == "%":
            a = self.of(t[1])
            return a[0], a[1] + 7
        if head == "^" and t[2][0] == "rat":
            return self.power(t[1], t[2][1], t[2][2])
        if head == "^" and t[1] == ("const", "e") and t[2] != ("const", "e"):
            turn = half_turns(t[2], True)
            if turn is not None:
                self.turn(2 * turn[1])
                return 0, 0
        if head == "fn":
            return self.function(t[1], t[2:])
        raise NotAlgebraic

    def function(self, name, args):
        """Roots, absolute values, sines of rational multiples of π."""
        if name == "sqrt":
            return self.power(args[0], 1, 2)
        if name == "cbrt":
            return self.power(args[0], 1, 3)
        if name == "root" and args[0][0] == "rat" and args[0][2] == 1:
            return self.power(args[1], 1, args[0][1])
        if name == "abs" and not self.complex:
            return self.of(args[0])
        if name in ("sin", "cos", "tan"):
            turn = half_turns(args[0], False)
            if turn is not None:
                # sin and cos are (z ∓ 1/z)/2 (over i), tan their quotient, z on the circle
                self.turn(4 * turn[1])
                return (1, 1) if name != "tan" else (2, 2)
        raise NotAlgebraic

    def power(self, base, p, q):
        """base^(p/q)."""
        if not 1 <= q <= 16 or abs(p) > 500:
            raise NotAlgebraic
        a = self.of(base)
        if q > 1:
            self.roots[(base, q)] = q
            u, m = a
            a = ((u + (q - 1) * m) // q + 1, m) if u >= m else (u, ((q - 1) * u + m) // q + 1)
        a = (a[0] * abs(p), a[1] * abs(p))
        return a if p >= 0 else (a[1], a[0])

    def turn(self, n):
        """A root of unity of order n."""
        self.circle = self.circle // gcd(self.circle, n) * n
        if self.circle > 400:
            raise NotAlgebraic

    def degree(self):
        """A bound of the degree of the field."""
        d = 1
        if self.circle > 1:
            d = sum([1 for k in range(1, self.circle + 1) if gcd(k, self.circle) == 1])
        for q in self.roots.values():
            d *= q
        return d


def needed_bits(x, y, complex_numbers):
    """How close two algebraic numbers must be to be equal: the bits of the bound. Raises NotAlgebraic."""
    shape = Shape(complex_numbers)
    u, m = shape.of(("+", x, ("-", y)))
    d = shape.degree()
    if d > MAX_DEGREE:
        raise NotAlgebraic
    need = m + (d * d - 1) * u + 8
    if need > MAX_BITS:
        raise NotAlgebraic
    return need


def logarithms(t, k, found):
    """Add to ``found`` (tree → rational pair) the terms of k·t, a sum of rational multiples of logarithms; or False."""
    head = t[0]
    if head == "rat":
        return t[1] == 0
    if head == "-":
        return logarithms(t[1], (-k[0], k[1]), found)
    if head == "+":
        return all(logarithms(x, k, found) for x in t[1:])
    if head in ("*", ".") and t[1][0] == "rat" and len(t) == 3:
        return logarithms(t[2], (k[0] * t[1][1], k[1] * t[1][2]), found)
    if head == "/" and t[2][0] == "rat":
        return logarithms(t[1], (k[0] * t[2][2], k[1] * t[2][1]), found)
    if head == "fn" and t[1] == "ln":
        p, q = found.get(t[2], (0, 1))
        found[t[2]] = (p * k[1] + k[0] * q, q * k[1])
        return True
    return False


def as_product(x, y):
    """Two products of whole powers, equal exactly when x and y are, for sums of logarithms; None otherwise.

    The logarithms must be defined: their arguments are then positive.
    """
    found = {}  # type: dict[object, tuple[int, int]]
    if not logarithms(("+", x, ("-", y)), (1, 1), found):
        return None
    below = 1
    for _, q in found.values():
        below = below // gcd(below, q) * abs(q)
    top = [("rat", 1, 1)]  # type: list[tuple[object, ...]]
    bottom = [("rat", 1, 1)]  # type: list[tuple[object, ...]]
    for t, (p, q) in found.items():
        e = p * below // q
        if abs(e) > 60:
            return None
        if e:
            (top if e > 0 else bottom).append(("^", t, ("rat", abs(e), 1)))
    return ("*",) + tuple(top), ("*",) + tuple(bottom)
