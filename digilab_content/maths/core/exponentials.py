"""Exponentials, logarithms and circular functions in a tower (see ``tower``), through e^(iu) and e^u."""

from digilab_content.maths.core.rational import gcd
from digilab_content.maths.core.roots import Roots
from digilab_content.maths.core.tower import ONE, Finer, No


class Exponentials(Roots):
    """e^u, e^(iu), ln, and what is made of them."""

    def exp(self, u, imaginary=False):
        """e^u, or e^(i·u)."""
        if len(u[1]) > 1:
            return {self.opaque("E" if imaginary else "X", u): 1}, ONE
        below = u[1][()]
        r = (ONE, ONE)
        d = {}  # type: dict[int, int]
        i = self.numbers.get(("i",))
        for mono, coefficient in sorted(u[0].items()):
            m, c = mono, coefficient
            turn = imaginary
            if i is not None and dict(m).get(i):
                m = tuple([x for x in m if x[0] != i])
                turn = not imaginary
                c = -c if imaginary else c
            if turn:
                part = self.turned(m, c, below)
            else:
                part = self.grown(m, c, below)
            if part is not None:
                r = self.times(r, part)
                continue
            atom = self.number(("E" if turn else "X", m))
            if c * self.unit % below:
                raise Finer(below // gcd(below, c * self.unit))
            d[atom] = d.get(atom, 0) + c * self.unit // below
        return self.times(({tuple(sorted([(k, e) for k, e in d.items() if e])): 1}, ONE), r)

    def whole_power(self, a, u):
        """A to an exponent that is a polynomial in whole numbers."""
        sign, primes, bases = self.factored(a)
        r = self.sign_power(u) if sign < 0 else (ONE, ONE)
        exponent = (u, ONE)
        for p, e in primes.items():
            r = self.times(r, self.exp(self.times(exponent, ({self.mono(("L", self.number(("p", p)))): e}, ONE))))
        for key, e in bases.items():
            if self.signs.positive(key):
                logarithm = self.logarithm(key, e)
                r = self.times(r, self.exp(self.times(exponent, logarithm)))
                continue
            if e % self.unit:
                raise No
            for m, c in u.items():
                k = c * (e // self.unit)
                if m:
                    r = self.times(r, self.tidy({self.mono(("W", key, m), k * self.unit): 1}, ONE))
                else:
                    r = self.times(r, self.power((self.base(key), ONE), k))
        return r

    def opaque(self, kind, u):
        """An exponential whose exponent is a quotient kept as it is."""
        n, d = u
        g = 0
        for part in (n, d):
            for c in part.values():
                g = gcd(g, c)
        if d[max(d)] < 0:
            g = -g
        n = tuple(sorted([(m, c // g) for m, c in n.items()]))
        d = tuple(sorted([(m, c // g) for m, c in d.items()]))
        opposite = tuple([(m, -c) for m, c in n])
        if n[0][1] < 0:
            return self.mono((kind, ("q", opposite, d)), -self.unit)
        return self.mono((kind, ("q", n, d)))

    def grown(self, m, c, below):
        """e^(c/below · m) where m is a logarithm: the power of what is under it."""
        if len(m) == 1 and m[0][1] == self.unit and self.atoms[m[0][0]][0] == "L":
            return self.raised_absolute(self.atoms[m[0][0]][1], self.exponent(self.unit, c, below))
        return None

    def turned(self, m, c, below):
        """e^(i·c/below·m) where it is algebraic: multiples of π, inverse functions."""
        pi = self.numbers.get(("c", "pi"))
        rest = tuple([x for x in m if x[0] != pi])
        if len(rest) == len(m) - 1 and dict(m)[pi] == self.unit:
            if not rest:
                return self.root_of_unity(c, below)
            if c % below == 0 and self.signs.whole(({rest: 1}, ONE)):
                return self.sign_power({rest: c // below})
            return None
        if len(m) == 1 and m[0][1] == self.unit and self.atoms[m[0][0]][0] == "T":
            if c % below or abs(c // below) > 12:
                raise No
            _, name, n, d = self.atoms[m[0][0]]
            return self.power(self.arc_exponential(name, (dict(n), dict(d))), c // below)
        return None

    def arc_exponential(self, name, v):
        """e^(i·arc(v)): (1 + iv)/√(1 + v²), √(1 - v²) + iv or v + i√(1 - v²)."""
        i = ({self.mono(("i",)): 1}, ONE)
        square = self.times(v, v)
        one = (ONE, ONE)
        if name == "atan":
            return self.times(self.plus(one, self.times(i, v)), self.root(self.plus(one, square), -1, 2))
        other = self.root(self.plus(one, square, -1), 1, 2)
        if name == "asin":
            return self.plus(other, self.times(i, v))
        return self.plus(v, self.times(i, other))

    def root_of_unity(self, c, below):
        """e^(iπ·c/below) for 24ths of a turn."""
        g = gcd(c, below)
        c, below = c // g, below // g
        if 12 % below:
            raise No
        k = c * (12 // below) % 24
        i = ({self.mono(("i",)): 1}, ONE)
        r = self.power(i, k // 6)
        k %= 6
        if k % 6 == 0:
            return r
        half = self.fraction(1, 2)
        two, three = [self.raised_base(self.number(("p", p)), self.exponent(self.unit, 1, 2)) for p in (2, 3)]
        eighth = self.times(self.times(two, half), self.plus((ONE, ONE), i))
        twelfth = self.plus(self.times(three, half), self.times(i, half))
        if k == 3:
            return self.times(r, eighth)
        if k % 2 == 0:
            return self.times(r, self.power(twelfth, k // 2))
        # 24ths: 1 = 9 - 8 = three eighths less two thirds of a half turn
        back = self.power(twelfth, -4)
        first = self.times(self.power(eighth, 3), back)
        return self.times(r, self.power(first, k))

    def ln(self, a):
        """Ln a, wherever a > 0: the sum of the logarithms of the absolute values of its factors."""
        if self.complex:
            raise No
        sign, primes, bases = self.factored(a)
        self.signs.learn(sign, bases)
        r = self.fraction(0)
        for p, e in primes.items():
            r = self.plus(r, ({self.mono(("L", self.number(("p", p)))): e}, ONE))
        for key, e in bases.items():
            r = self.plus(r, self.logarithm(key, e))
        return r

    def logarithm(self, key, e):
        """e/unit · ln |base|."""
        below = {(): self.unit}
        if key.__class__ is int:
            atom = self.atoms[key]
            if atom[0] == "X":
                if atom[1] and atom[1][0] == "q":
                    return self.times((dict(atom[1][1]), dict(atom[1][2])), self.fraction(e, self.unit))
                return self.tidy({atom[1]: e}, below)
            if atom[0] == "A":
                return self.logarithm(atom[1], e)
            if atom[0] == "W":
                return self.times(({atom[2]: 1}, ONE), self.logarithm(atom[1], e))
        elif key[-1][1] < 0:
            key = tuple(sorted([(m, -c) for m, c in key]))
        return self.tidy({self.mono(("L", key)): e}, below)
