"""Exact arithmetic in a tower of transcendentals: quotients of polynomials in *atoms*, with integer coefficients.

An atom is a letter, π, i, a prime under a root (``p``), e^{im} (``E``), e^m (``X``), ln|f| (``L``), |f| (``A``), a root
of f (``G``), a factorial (``F``), (-1)^m (``S``), f^m for a whole m (``W``), an inverse function (``T``). A monomial is
a sorted tuple of (number of the atom, exponent); exponents are whole, in units of 1/``unit``.
Every rule holds wherever what was written is defined: equal normal forms prove equality, different ones prove nothing.
"""

from digilab_content.maths.core.factoring import base_factors
from digilab_content.maths.core.rational import bits, gcd

ONE = {(): 1}
WORK = 24000
MAX_BITS = 6000
MAX_TERMS = 900
MAX_UNIT = 5040


class No(Exception):  # noqa: N818
    """Outside the tower, or too large: nothing is proved."""


class Finer(Exception):  # noqa: N818
    """Exponents need a finer unit: ``args[0]`` is the denominator that is missing."""


class Tower:
    """Elements are ``(numerator, denominator)``: dicts from a monomial to an integer."""

    def __init__(self, unit):
        self.unit = unit
        self.numbers = {}
        self.atoms = []
        self.work = WORK

    def number(self, atom):
        """The number of an atom."""
        n = self.numbers.get(atom)
        if n is None:
            n = self.numbers[atom] = len(self.atoms)
            self.atoms.append(atom)
        return n

    def mono(self, atom, exponent=None):
        """The monomial of one atom."""
        return ((self.number(atom), self.unit if exponent is None else exponent),)

    # ── polynomials ─────────────────────────────────────────────────────────────────────────────────────────────────

    def join(self, m, n):
        """The product of two monomials: (monomial, sign or factor, polynomials still to be multiplied by)."""
        d = dict(m)
        factor = 1
        extra = []
        for k, more in n:
            if k not in d:
                d[k] = more
                continue
            e = d[k] + more
            kind = self.atoms[k][0]
            if kind in ("i", "S"):
                if e >= 2 * self.unit:
                    e -= 2 * self.unit
                    if kind == "i":
                        factor = -factor
            elif kind == "p":
                if e >= self.unit:
                    e -= self.unit
                    factor *= self.atoms[k][1]
            elif kind == "G":
                if e >= self.unit:
                    e -= self.unit
                    extra.append(self.base(self.atoms[k][1]))
            elif kind == "A":
                del d[k]
                part = self.absolute_power(self.atoms[k][1], e)
                extra.append(part)
                continue
            if e:
                d[k] = e
            else:
                del d[k]
        return tuple(sorted(d.items())), factor, extra

    def mul(self, a, b):
        """The product of two polynomials."""
        self.work -= len(a) * len(b)
        if self.work < 0:
            raise No
        r = {}  # type: dict[object, int]
        for m, c in a.items():
            for n, d in b.items():
                k = c * d
                if not m:
                    w = n
                elif not n:
                    w = m
                else:
                    w, factor, extra = self.join(m, n)
                    k *= factor
                    if extra:
                        part = {w: k}
                        for x in extra:
                            part = self.mul(part, x)
                        for w, k in part.items():
                            s = r.get(w, 0) + k
                            if s:
                                r[w] = s
                            else:
                                del r[w]
                        continue
                s = r.get(w, 0) + k
                if s:
                    r[w] = s
                elif w in r:
                    del r[w]
        if len(r) > MAX_TERMS:
            raise No
        return r

    def add(self, a, b, k=1):
        """A + k·b."""
        r = dict(a)
        for m, c in b.items():
            s = r.get(m, 0) + k * c
            if s:
                r[m] = s
            elif m in r:
                del r[m]
        return r

    def ppow(self, a, n):
        """A to the n ≥ 0."""
        if n > 1 and ((len(a) > 1 and n > 60) or n * max([bits(c) for c in a.values()] or [0]) > MAX_BITS):
            raise No
        r = ONE
        while n:
            if n & 1:
                r = self.mul(r, a)
            n >>= 1
            if n:
                a = self.mul(a, a)
        return r

    def base(self, key):
        """The polynomial of a base: of an atom by its number, or of the terms kept as a key."""
        return {((key, self.unit),): 1} if key.__class__ is int else dict(key)

    def absolute_power(self, key, e):
        """|f|^e as a polynomial, 0 ≤ e: even powers are powers of f, odd ones keep one |f|."""
        u = self.unit
        r = ONE
        if e >= 2 * u:
            k = e // (2 * u)
            e -= 2 * u * k
            r = self.ppow(self.base(key), 2 * k)
        if not e:
            return r
        n, d = e // gcd(e, u), u // gcd(e, u)
        if d % 2 and d == 1 and n == 1:
            return self.mul(r, {self.mono(("A", key)): 1})
        if d % 2 and key.__class__ is int:
            rest = e if n % 2 == 0 else e - u
            r = self.mul(r, {((key, rest),): 1})
            return r if n % 2 == 0 else self.mul(r, {self.mono(("A", key)): 1})
        return self.mul(r, {self.mono(("A", key), e): 1})

    # ── quotients ───────────────────────────────────────────────────────────────────────────────────────────────────

    def fraction(self, p, q=1):
        """The number p/q."""
        return ({(): p} if p else {}), {(): q}

    def tidy(self, n, d):
        """The quotient of two polynomials, monomial denominators carried above."""
        if not d:
            raise No
        if not n:
            return {}, ONE
        if len(d) == 1:
            m, c = next(iter(d.items()))
            if m:
                above, below = self.inverse(m)
                n = self.mul(n, above)
                if len(below) > 1:
                    return n, {w: k * c for w, k in below.items()}
                c *= below[()]
            if c < 0:
                n = {w: -k for w, k in n.items()}
                c = -c
            if c != 1:
                g = c
                for k in n.values():
                    g = gcd(g, k)
                    if g == 1:
                        break
                if g != 1:
                    n = {w: k // g for w, k in n.items()}
                    c //= g
            return n, {(): c}
        return n, d

    def inverse(self, m):
        """1/m for a monomial: (polynomial, polynomial with a constant or with the bases under roots)."""
        above = []  # type: list[tuple[int, int]]
        n = {(): 1}  # type: dict[object, int]
        d = {(): 1}  # type: dict[object, int]
        for k, e in m:
            kind = self.atoms[k][0]
            if kind == "i":
                above.append((k, e))
                n = {(): -n[()]}
            elif kind == "S":
                above.append((k, e))
            elif kind == "p":
                above.append((k, self.unit - e))
                d = {w: c * self.atoms[k][1] for w, c in d.items()}
            elif kind == "G":
                above.append((k, self.unit - e))
                d = self.mul(d, self.base(self.atoms[k][1]))
            elif kind == "A":
                above.append((k, 2 * self.unit - e))
                d = self.mul(d, self.ppow(self.base(self.atoms[k][1]), 2))
            else:
                above.append((k, -e))
        n = {tuple([(k, e) for k, e in above if e]): n[()]}
        if len(d) == 1 and () not in d:  # the base under |…| is a letter
            w, c = next(iter(d.items()))
            return self.mul(n, self.upside_down(w)), {(): c}
        return n, d

    def upside_down(self, m):
        """1/m for a monomial in letters, as a polynomial."""
        return {tuple([(k, -e) for k, e in m]): 1}

    def plus(self, a, b, k=1):
        """A + k·b."""
        if a[1] == b[1]:
            return self.tidy(self.add(a[0], b[0], k), a[1])
        if len(a[1]) == 1 and len(b[1]) == 1:  # two integers, by `tidy`
            p, q = a[1][()], b[1][()]
            g = gcd(p, q)
            n = self.add({m: c * (q // g) for m, c in a[0].items()}, b[0], k * (p // g))
            return self.tidy(n, {(): p // g * q})
        return self.tidy(self.add(self.mul(a[0], b[1]), self.mul(b[0], a[1]), k), self.mul(a[1], b[1]))

    def times(self, a, b):
        """A · b."""
        return self.tidy(self.mul(a[0], b[0]), self.mul(a[1], b[1]))

    def invert(self, a):
        """1/a."""
        return self.tidy(a[1], a[0])

    def power(self, a, n):
        """A to the integer n."""
        if n < 0:
            a = self.invert(a)
            n = -n
        return self.tidy(self.ppow(a[0], n), self.ppow(a[1], n))

    def same(self, a, b):
        """Whether two quotients are equal as they stand."""
        if a[1] == b[1]:
            return a[0] == b[0]
        return self.mul(a[0], b[1]) == self.mul(b[0], a[1])

    # ── factors ─────────────────────────────────────────────────────────────────────────────────────────────────────

    def factored(self, a):
        """(sign, {prime: exponent}, {base: exponent in units}) of a quotient; base: number of an atom, or terms."""
        sign = 1
        primes = {}  # type: dict[int, int]
        bases = {}  # type: dict[object, int]
        for p, s in ((a[0], 1), (a[1], -1)):
            if not p:
                raise No
            content, common, parts = base_factors(p, self.unit)
            if content < 0:
                sign = -sign
            for q, e in prime_factors(abs(content)):
                primes[q] = primes.get(q, 0) + s * e
            for k, e in common:
                kind = self.atoms[k][0]
                if kind in ("i", "E", "S"):
                    raise No
                key = self.atoms[k][1] if kind == "G" else k
                bases[key] = bases.get(key, 0) + s * e
            for f, e in parts:
                key = tuple(sorted(f.items()))
                bases[key] = bases.get(key, 0) + s * e * self.unit
        return sign, {q: e for q, e in primes.items() if e}, {k: e for k, e in bases.items() if e}


def prime_factors(n):
    """[(prime, exponent)], small primes only."""
    out = []
    p = 2
    while n > 1:
        if p > 2000:
            raise No
        e = 0
        while n % p == 0:
            n //= p
            e += 1
        if e:
            out.append((p, e))
        p += 1 if p == 2 else 2
        if p * p > n > 1:
            if n > 1 << 64:
                raise No
            out.append((n, 1))
            break
    return out
