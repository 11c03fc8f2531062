"""The normal form of an expression in the tower of transcendentals (see ``tower``).

``proves(x, y, …)`` is True when the two normal forms are equal, which proves that two folded trees are equal wherever
both are defined; False proves nothing. Real functions follow school: odd roots of negatives exist, even ones do not, so
an even root makes what stands under it an absolute value, unless its sign is known.
"""

from digilab_content.maths.core.rational import TooBig, Undefined, factorial, gcd
from digilab_content.maths.core.signs import Signs
from digilab_content.maths.core.tower import MAX_UNIT, ONE, Finer, No, Tower

UNIT = ("rat", 1, 1)
ARCS = ("atan", "asin", "acos")
MAX_SHIFT = 40
TRIES = 5


class Normal(Tower):
    """Conversion of folded trees. ``kinds`` and ``bounds`` of the letters, those known positive, complex or not."""

    def __init__(self, unit, domain, positive, complex_numbers):
        Tower.__init__(self, unit)
        self.domain = domain
        self.complex = complex_numbers
        self.signs = Signs(self, domain, positive)

    def of(self, t):
        """The element of a tree. Raises No, Finer, Undefined, TooBig."""
        head = t[0]
        if head == "rat":
            return self.fraction(t[1], t[2])
        if head == "sym":
            return {self.mono(("v", t[1])): 1}, ONE
        if head == "const":
            if t[1] == "pi":
                return {self.mono(("c", "pi")): 1}, ONE
            if t[1] == "i":
                return {self.mono(("i",)): 1}, ONE
            return self.exp(self.fraction(1))
        if head == "-":
            a = self.of(t[1])
            return {m: -c for m, c in a[0].items()}, a[1]
        if head == "+":
            r = self.of(t[1])
            for x in t[2:]:
                if x[0] == "-":
                    r = self.plus(r, self.of(x[1]), -1)
                else:
                    r = self.plus(r, self.of(x))
            return r
        if head in ("*", "."):
            r = self.of(t[1])
            for x in t[2:]:
                r = self.times(r, self.of(x))
            return r
        if head == "/":
            return self.times(self.of(t[1]), self.invert(self.of(t[2])))
        if head == "%":
            return self.times(self.of(t[1]), self.fraction(1, 100))
        if head == "^":
            return self.raised(t[1], t[2])
        if head == "fn":
            return self.function(t[1], t[2:])
        raise No

    # ── powers and roots ────────────────────────────────────────────────────────────────────────────────────────────

    def raised(self, base, exponent):
        """base^exponent."""
        if base == ("const", "e"):
            return self.exp(self.of(exponent))
        a = self.of(base)
        if exponent[0] == "rat":
            p, q = exponent[1], exponent[2]
            return self.power(a, p) if q == 1 else self.root(a, p, q)
        u = self.of(exponent)
        if not u[0]:
            return self.fraction(1)
        if self.signs.whole(u):
            return self.whole_power(a, u[0])
        if self.complex:
            raise No
        # a power with a real exponent has a positive base wherever it is defined
        return self.exp(self.times(u, self.ln(a)))

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

    def sign_power(self, u):
        """(-1)^u for a polynomial in whole numbers: only parities count."""
        factor = 1
        odd = {}
        for m, c in u.items():
            if c % 2 == 0:
                continue
            if not m:
                factor = -factor
            else:
                parity = tuple([k for k, _ in m])  # n² has the parity of n
                odd[parity] = not odd.get(parity, False)
        r = {(): factor}
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
            e = self.exponent(e, p, q)
            r = self.times(r, self.raised_base(key, e) if q % 2 else self.raised_absolute(key, e))
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

    # ── exponentials and logarithms ─────────────────────────────────────────────────────────────────────────────────

    def exp(self, u, imaginary=False):
        """e^u, or e^(i·u)."""
        if len(u[1]) > 1:
            return {self.opaque("E" if imaginary else "X", u): 1}, ONE
        below = u[1][()]
        r = (ONE, ONE)
        d = {}
        i = self.numbers.get(("i",))
        for m, c in sorted(u[0].items()):
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
        if k % 6 in (0,):
            return r
        half = self.fraction(1, 2)
        two, three = [
            self.raised_base(self.number(("p", p)), self.exponent(self.unit, 1, 2)) for p in (2, 3)
        ]
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

    # ── functions ───────────────────────────────────────────────────────────────────────────────────────────────────

    def function(self, name, args):
        """A known function."""
        if name == "sqrt":
            return self.root(self.of(args[0]), 1, 2)
        if name == "exp":
            return self.exp(self.of(args[0]))
        if name in ("sin", "cos", "tan", "cot", "sec", "csc"):
            return self.circular(name, self.of(args[0]))
        if name in ("sinh", "cosh", "tanh"):
            u = self.of(args[0])
            return self.halves(name, self.exp(u), self.exp(self.times(u, self.fraction(-1))))
        if name == "factorial":
            return self.factorial(self.of(args[0]))
        if name == "binomial":
            return self.binomial(self.of(args[0]), self.of(args[1]))
        if self.complex:
            raise No
        if name == "ln":
            return self.ln(self.of(args[0]))
        if name in ("log", "logb"):
            base = self.fraction(10) if name == "log" else self.of(args[0])
            return self.times(self.ln(self.of(args[-1])), self.invert(self.ln(base)))
        if name == "cbrt":
            return self.root(self.of(args[0]), 1, 3)
        if name == "root" and args[0][0] == "rat" and args[0][2] == 1 and 1 < args[0][1] <= 64:
            return self.root(self.of(args[1]), 1, args[0][1])
        if name == "abs":
            return self.absolute(self.of(args[0]))
        if name in ("max", "min") and len(args) == 2:
            a, b = self.of(args[0]), self.of(args[1])
            gap = self.absolute(self.plus(a, b, -1))
            return self.times(self.plus(self.plus(a, b), gap, 1 if name == "max" else -1), self.fraction(1, 2))
        if name in ARCS:
            v = self.of(args[0])
            if not v[0]:
                return self.fraction(0) if name != "acos" else self.times(self.of(("const", "pi")), self.fraction(1, 2))
            v = self.reduced(v)
            if name != "atan":
                self.signs.within_one(v)
            odd = name != "acos" and v[0][max(v[0])] < 0
            if odd:
                v = ({m: -c for m, c in v[0].items()}, v[1])
            atom = ("T", name, tuple(sorted(v[0].items())), tuple(sorted(v[1].items())))
            return {self.mono(atom): -1 if odd else 1}, ONE
        if name in ("asinh", "acosh", "atanh"):
            x = args[0]
            if name == "atanh":
                ratio = ("/", ("+", UNIT, x), ("+", UNIT, ("-", x)))
                return self.times(self.ln(self.of(ratio)), self.fraction(1, 2))
            one = UNIT if name == "asinh" else ("-", UNIT)
            return self.ln(self.of(("+", x, ("fn", "sqrt", ("+", ("*", x, x), one)))))
        raise No

    def reduced(self, v):
        """A quotient without the common factor of its coefficients."""
        g = 0
        for part in v:
            for c in part.values():
                g = gcd(g, c)
        if v[1][max(v[1])] < 0:
            g = -g
        return tuple([{m: c // g for m, c in part.items()} for part in v])

    def halves(self, name, a, b):
        """(a - b)/2, (a + b)/2, or their quotient."""
        difference, total = self.plus(a, b, -1), self.plus(a, b)
        if name in ("tanh", "tan"):
            return self.times(difference, self.invert(total))
        return self.times(difference if name == "sinh" else total, self.fraction(1, 2))

    def circular(self, name, u):
        """Sine and its kin through e^(iu)."""
        a = self.exp(u, True)
        b = self.exp(self.times(u, self.fraction(-1)), True)
        i = ({self.mono(("i",)): -1}, ONE)
        if name == "cos":
            return self.halves("cosh", a, b)
        if name == "sin":
            return self.times(self.halves("sinh", a, b), i)
        if name == "tan":
            return self.times(self.halves("tanh", a, b), i)
        if name == "cot":
            return self.invert(self.circular("tan", u))
        return self.invert(self.circular("cos" if name == "sec" else "sin", u))

    def absolute(self, a):
        """|a|."""
        if not a[0]:
            return a
        _, primes, bases = self.factored(a)
        r = (ONE, ONE)
        for p, e in primes.items():
            r = self.times(r, self.power(self.fraction(p), e))
        for key, e in bases.items():
            r = self.times(r, self.raised_absolute(key, e))
        return r

    def factorial(self, u):
        """U! for a polynomial in whole numbers, its constant brought to 0."""
        if u[1] != ONE:
            raise No
        shift = u[0].get((), 0)
        rest = {m: c for m, c in u[0].items() if m}
        if not rest:
            if shift < 0:
                raise No
            return self.fraction(factorial(shift))
        if abs(shift) > MAX_SHIFT:
            raise No
        r = ({self.mono(("F", tuple(sorted(rest.items())))): 1}, ONE)
        step = (ONE, ONE)
        for k in range(1, shift + 1):
            step = self.times(step, (self.add(rest, {(): k}), ONE))
        for k in range(0, shift, -1):
            step = self.times(step, (self.add(rest, {(): k} if k else {}), ONE))
        return self.times(r, step if shift >= 0 else self.invert(step))

    def binomial(self, n, k):
        """The product n(n - 1)…/k! where k is a number, else by factorials where 0 ≤ k ≤ n for sure."""
        if k[1] != ONE or n[1] != ONE:
            raise No
        if not k[0] or (len(k[0]) == 1 and () in k[0]):
            whole = k[0].get((), 0)
            if not 0 <= whole <= MAX_SHIFT or not self.signs.natural(n[0]):
                raise No
            r = self.fraction(1, factorial(whole))
            for j in range(whole):
                r = self.times(r, self.plus(n, self.fraction(j), -1))
            return r
        other = self.plus(n, k, -1)
        if len(other[0]) <= 1 and () in (other[0] or {(): 0}) and other[0].get((), 0) >= 0:
            return self.binomial(n, other)
        if not (self.signs.natural(k[0]) and self.signs.natural(other[0])):
            raise No
        return self.times(self.factorial(n), self.invert(self.times(self.factorial(k), self.factorial(other))))


def attempt(work, unit=1):
    """``work(unit)`` with the units it asks for; None when the tower does not hold it."""
    for _ in range(TRIES):
        try:
            return work(unit)
        except Finer as finer:
            unit *= finer.args[0]
            if unit > MAX_UNIT:
                return None
        except (No, TooBig, Undefined):
            return None
    return None


def proves(x, y, domain, positive, complex_numbers):
    """Whether the normal forms of two folded trees are equal."""

    def work(unit):
        tower = Normal(unit, domain, positive, complex_numbers)
        a = tower.of(x)
        b = tower.of(y)
        if tower.same(a, b):
            return True
        # what is positive may have been learned too late for what came before
        return tower.signs.learned and tower.same(tower.of(x), tower.of(y))

    return attempt(work) is True


def turns_to_one(x, y, domain, positive):
    """Whether e^(i(x - y)) = 1: then x - y is a multiple of 2π."""

    def work(unit):
        tower = Normal(unit, domain, positive, False)
        u = tower.plus(tower.of(x), tower.of(y), -1)
        if len(u[1]) > 1:
            raise No
        return tower.same(tower.exp(u, True), (ONE, ONE))

    return attempt(work) is True


def learnable(t, found):
    """Letters that stand alone under an even root or a logarithm anywhere in ``t``: not negative where it is defined."""
    head = t[0]
    if head in ("rat", "sym", "const"):
        return found
    if head == "fn" and t[2][0] == "sym" and t[1] in ("sqrt", "ln", "log"):
        found.add(t[2][1])
    elif head == "fn" and t[1] in ("root", "logb") and t[3][0] == "sym":
        if t[1] == "logb" or (t[2][0] == "rat" and t[2][2] == 1 and t[2][1] % 2 == 0):
            found.add(t[3][1])
    elif head == "^" and t[1][0] == "sym" and t[2][0] == "rat" and t[2][2] % 2 == 0:
        found.add(t[1][1])
    for k in t[1:]:
        if k.__class__ is tuple:
            learnable(k, found)
    return found


def connected(t):
    """Whether ``t`` is continuous on a convex domain: what is under partial functions has degree 1, nothing divides."""
    head = t[0]
    if head in ("rat", "sym", "const"):
        return True
    if head == "/" and t[2][0] != "rat":
        return False
    if head == "^" and t[1] != ("const", "e"):
        if t[2][0] != "rat" or t[2][1] < 0 or (t[2][2] % 2 == 0 and not affine(t[1])):
            return False
    if head == "fn":
        if t[1] in ("sqrt", "ln", "log", "asin", "acos", "acosh", "atanh"):
            return affine(t[2])
        if t[1] not in ("sin", "cos", "atan", "exp", "abs", "cbrt", "sinh", "cosh", "tanh", "asinh", "min", "max"):
            return False
    return all([connected(k) for k in t[1:] if k.__class__ is tuple])


def affine(t):
    """Whether ``t`` is a sum of letters with rational coefficients and a number."""
    head = t[0]
    if head in ("rat", "sym"):
        return True
    if head in ("+", "-"):
        return all([affine(k) for k in t[1:]])
    if head in ("*", "."):
        return sum([0 if k[0] == "rat" else 1 for k in t[1:]]) <= 1 and all([affine(k) for k in t[1:]])
    return head == "/" and t[2][0] == "rat" and affine(t[1])
