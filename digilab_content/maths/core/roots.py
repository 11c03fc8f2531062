"""Powers, roots and absolute values in a tower (see ``tower``): what is under an even root is an absolute value."""

from digilab_content.maths.core.rational import gcd
from digilab_content.maths.core.signs import Signs
from digilab_content.maths.core.tower import ONE, Finer, No, Tower


class Roots(Tower):
    """``domain``: kinds and bounds of the letters; ``positive``: letters not negative; over the reals or not."""

    def __init__(self, unit, domain, positive, complex_numbers):
        Tower.__init__(self, unit)
        self.domain = domain
        self.complex = complex_numbers
        self.signs = Signs(self, domain, positive)

    def copy(self):
        """The same tower, to be added to: what is learned from one answer is not known of the next."""
        other = self.__class__(self.unit, self.domain, self.signs.letters, self.complex)
        other.numbers = dict(self.numbers)
        other.atoms = list(self.atoms)
        other.work = self.work
        other.signs.known = dict(self.signs.known)
        other.signs.learned = self.signs.learned
        return other

    def sign_power(self, u):
        """(-1)^u for a polynomial in whole numbers: only parities count."""
        factor = 1
        odd = {}  # type: dict[tuple[int, ...], bool]
        for m, c in u.items():
            if c % 2 == 0:
                continue
            if not m:
                factor = -factor
            else:
                parity = tuple([k for k, _ in m])  # n² has the parity of n
                odd[parity] = not odd.get(parity, False)
        r = {(): factor}  # type: dict[tuple[object, ...], int]
        for parity, is_odd in sorted(odd.items()):
            if is_odd:
                r = self.mul(r, {self.mono(("S", parity)): 1})
        return r, ONE

    def exponent(self, e, p, q):
        """e·p/q in units."""
        if e * p % q:
            raise Finer(q // gcd(q, e * p))
        return e * p // q

    def raised_base(self, key, e):
        """base^e, the exponent in units, for a base whose sign the exponent respects."""
        if key.__class__ is int:
            kind = self.atoms[key][0]
            if kind not in ("p", "A"):
                return self.tidy({((key, e),): 1}, ONE) if e else (ONE, ONE)
            if kind == "A":
                return self.raised_absolute(self.atoms[key][1], e)
            k = e // self.unit
            e -= k * self.unit
            whole = self.fraction(self.atoms[key][1]) if k else (ONE, ONE)
            whole = self.power(whole, k)
            return self.times(whole, ({((key, e),): 1}, ONE)) if e else whole
        k = e // self.unit
        e -= k * self.unit
        r = self.power((self.base(key), ONE), k) if k else (ONE, ONE)
        return self.times(r, ({self.mono(("G", key), e): 1}, ONE)) if e else r

    def raised_absolute(self, key, e):
        """|base|^e, the exponent in units."""
        s = self.signs.of(key)
        if s > 0:
            return self.raised_base(key, e)
        if s < 0 and key.__class__ is not int:
            opposite = tuple(sorted([(m, -c) for m, c in key]))
            self.signs.known[opposite] = 1
            return self.raised_base(opposite, e)
        if e < 0:
            return self.invert(self.raised_absolute(key, -e))
        return self.tidy(self.absolute_power(key, e), ONE)

    def root(self, a, p, q):
        """a^(p/q), q > 1."""
        if not a[0]:
            if p > 0:
                return a
            raise No
        if self.complex:
            return self.complex_root(a, p, q)
        sign, primes, bases = self.factored(a)
        if q % 2 == 0:
            sign = self.signs.learn(sign, bases)
        r = (ONE, ONE)
        for n, e in primes.items():
            r = self.times(r, self.raised_base(self.number(("p", n)), self.exponent(e * self.unit, p, q)))
        for key, e in bases.items():
            raised = self.raised_base if q % 2 else self.raised_absolute
            r = self.times(r, raised(key, self.exponent(e, p, q)))
        if sign < 0:
            if q % 2 == 0:
                raise No  # not defined, unless the sign of a base makes it so
            if p % 2:
                r = self.times(r, self.fraction(-1))
        return r

    def complex_root(self, a, p, q):
        """The principal root of a rational number, q = 2 where it is negative."""
        if len(a[0]) != 1 or () not in a[0] or len(a[1]) != 1:
            raise No
        c = a[0][()]
        if c < 0 and q != 2:
            raise No
        self.complex = False
        r = self.root(({(): abs(c)}, a[1]), p, q)
        self.complex = True
        return r if c > 0 else self.times(r, self.power(({self.mono(("i",)): 1}, ONE), p))
