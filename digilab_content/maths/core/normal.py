"""The normal form of an expression in the tower of transcendentals (see ``tower``).

Real functions follow school: odd roots of negatives exist, even ones do not, so an even root makes what stands under it
an absolute value, unless its sign is known.
"""

from digilab_content.maths.core.exponentials import Exponentials
from digilab_content.maths.core.rational import factorial, gcd
from digilab_content.maths.core.tower import ONE, No

UNIT = ("rat", 1, 1)
ARCS = ("atan", "asin", "acos")
MAX_SHIFT = 40


class Normal(Exponentials):
    """Conversion of folded trees."""

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
