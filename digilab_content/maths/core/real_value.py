"""The value of a tree in balls over the real numbers, as school defines the functions.

Odd roots of negatives exist, even ones do not; a power with a rational exponent p/q follows its root.
"""

from digilab_content.maths.core import exact, rational
from digilab_content.maths.core.ball import Wide
from digilab_content.maths.core.numeric import KNOWN, Unsupported
from digilab_content.maths.core.rational import TooBig, Undefined

MAX_EXPONENT = 1000000


class RealValue:
    """Evaluation of one folded tree over the reals."""

    def __init__(self, balls, env):
        self.balls = balls
        self.env = env

    def of(self, t):
        """The ball of ``t``. Raises Undefined, Wide, Spent, Unsupported."""
        b = self.balls
        head = t[0]
        if head == "rat":
            return b.of_rational(t[1], t[2])
        if head == "sym":
            return self.env[t[1]]
        if head == "+":
            r = self.of(t[1])
            for x in t[2:]:
                r = b.add(r, self.of(x))
            return r
        if head == "-":
            return b.neg(self.of(t[1]))
        if head in {"*", "."}:
            r = self.of(t[1])
            for x in t[2:]:
                r = b.mul(r, self.of(x))
            return r
        if head == "/":
            return b.div(self.of(t[1]), self.of(t[2]))
        if head == "%":
            return b.div(self.of(t[1]), b.whole(100))
        if head == "^":
            return self.power(t[1], t[2])
        if head == "const":
            if t[1] == "pi":
                return b.pi()
            if t[1] == "e":
                return b.exp(b.one)
            raise Unsupported
        if head == "fn":
            return self.function(t[1], t[2:])
        raise Unsupported

    def power(self, base, exponent):
        """base^exponent."""
        b = self.balls
        if base == ("const", "e"):
            return b.exp(self.of(exponent))
        if exponent[0] == "rat":
            p, q = exponent[1], exponent[2]
            x = self.of(base)
            if abs(p) > MAX_EXPONENT:
                raise TooBig
            if q == 1:
                if p <= 0 and b.sign(x) == 0:
                    raise Undefined
                return b.power(x, p)
            return self.root_power(x, p, q)
        x = self.of(base)
        e = self.of(exponent)
        n = b.integer(e)
        if n is not None and abs(n) <= MAX_EXPONENT:
            if n <= 0 and b.sign(x) == 0:
                raise Undefined
            return b.power(x, n)
        s = b.sign(x)
        if s < 0:
            raise Undefined
        if s == 0:
            if b.sign(e) > 0:
                return b.zero
            raise Undefined
        return b.exp(b.mul(e, b.ln(x)))

    def root_power(self, x, p, q):
        """x^(p/q) through the real q-th root."""
        b = self.balls
        s = b.sign(x)
        if s == 0:
            if p > 0:
                return b.zero
            raise Undefined
        if s < 0:
            if q % 2 == 0:
                raise Undefined
            r = self.root_power(b.neg(x), p, q)
            return b.neg(r) if p % 2 else r
        if q == 2:
            return b.power(b.sqrt(x), p)
        return b.exp(b.div(b.mul(b.whole(p), b.ln(x)), b.whole(q)))

    def function(self, name, args):
        """A known function."""
        b = self.balls
        if name not in KNOWN:
            raise Unsupported
        x = self.of(args[0])
        if name == "sqrt":
            return b.sqrt(x)
        if name == "cbrt":
            return self.root_power(x, 1, 3)
        if name == "exp":
            return b.exp(x)
        if name == "ln":
            return b.ln(x)
        if name == "log":
            return b.div(b.ln(x), b.ln(b.whole(10)))
        if name == "abs":
            return b.absolute(x)
        if name in ("sin", "cos", "tan", "cot", "sec", "csc"):
            s, c = b.sin_cos(x)
            return (
                {
                    "sin": (s, None),
                    "cos": (c, None),
                    "tan": (s, c),
                    "cot": (c, s),
                    "sec": (b.one, c),
                    "csc": (b.one, s),
                }[name][0]
                if name in ("sin", "cos")
                else b.div(*{"tan": (s, c), "cot": (c, s), "sec": (b.one, c), "csc": (b.one, s)}[name])
            )
        if name == "atan":
            return b.atan(x)
        if name == "asin":
            return self.arcsine(x)
        if name == "acos":
            return b.add(b.scale(b.pi(), -1), b.neg(self.arcsine(x)))
        if name in ("sinh", "cosh", "tanh"):
            u = b.exp(x)
            v = b.div(b.one, u)
            top = b.add(u, b.neg(v))
            bottom = b.add(u, v)
            return b.div(top, bottom) if name == "tanh" else b.scale(top if name == "sinh" else bottom, -1)
        if name == "asinh":
            return b.ln(b.add(x, b.sqrt(b.add(b.mul(x, x), b.one))))
        if name == "acosh":
            if b.sign(b.add(x, b.whole(-1))) < 0:
                raise Undefined
            return b.ln(b.add(x, b.sqrt(b.add(b.mul(x, x), b.whole(-1)))))
        if name == "atanh":
            return b.scale(b.ln(b.div(b.add(b.one, x), b.add(b.one, b.neg(x)))), -1)
        if name == "logb":
            return b.div(b.ln(self.of(args[1])), b.ln(x))
        if name == "root":
            n = b.integer(x)
            if n is None or not 1 <= n <= 64:
                raise Undefined
            return self.root_power(self.of(args[1]), 1, n)
        return self.discrete(name, x, args)

    def arcsine(self, x):
        """Asin x = atan(x / √(1 − x²))."""
        b = self.balls
        rest = b.add(b.one, b.neg(b.mul(x, x)))
        s = b.sign(rest)
        if s < 0:
            raise Undefined
        if s == 0:
            half = b.scale(b.pi(), -1)
            return half if b.sign(x) > 0 else b.neg(half)
        return b.atan(b.div(x, b.sqrt(rest)))

    def discrete(self, name, x, args):
        """Functions of whole numbers, and those that compare."""
        b = self.balls
        if name == "factorial":
            n = b.integer(x)
            if n is None:
                if b.exact(x):
                    raise Undefined  # only whole numbers have a factorial at school
                raise Wide
            if n < 0:
                raise Undefined
            return b.whole(rational.factorial(n))
        if name == "binomial":
            n = b.integer(x)
            k = b.integer(self.of(args[1]))
            if n is None or k is None:
                if b.exact(x):
                    raise Undefined
                raise Wide
            return b.whole(rational.binomial(n, k))
        if name == "floor":
            return b.floor(x)
        if name == "ceil":
            return b.neg(b.floor(b.neg(x)))
        if name == "sign":
            return b.whole(b.sign(x))
        if name in ("min", "max"):
            best = x
            for other in args[1:]:
                y = self.of(other)
                gap = b.add(y, b.neg(best))
                try:
                    s = b.sign(gap)
                    if s == (1 if name == "max" else -1):
                        best = y
                except Wide:  # as good as equal: (a + b ± |a - b|)/2 holds both
                    gap = b.absolute(gap)
                    best = b.scale(b.add(b.add(best, y), gap if name == "max" else b.neg(gap)), -1)
            return best
        if name in ("gcd", "lcm", "mod", "round"):
            values = []
            for a in args:
                y = self.of(a)
                n = b.integer(y)
                if n is None:
                    raise Undefined if b.exact(y) and name != "round" else Unsupported
                values.append((n, 1))
            v = exact.combine(("fn", name), values)
            if v is None:
                raise Unsupported
            return b.whole(v[0])
        raise Unsupported
