"""The value of a tree in balls, over the reals or the complex numbers, as school defines the functions.

Over the reals odd roots of negatives exist, even ones do not; a power with a rational exponent p/q follows its root.
Over the complex numbers functions take their principal value.
"""

from digilab_content.maths.core import rational
from digilab_content.maths.core.ball import ZERO, Wide
from digilab_content.maths.core.rational import TooBig, Undefined
from digilab_content.maths.core.tree import rebuild

ONE = (1, 0, 0)
MAX_EXPONENT = 1000000


class Unsupported(Exception):  # noqa: N818
    """The tree holds what has no number: a relation, a set, a declared function."""


def fold_constants(t, complex_numbers=False):
    """``t`` with its rational constant parts computed: nodes ``("rat", p, q)``. Raises Undefined, TooBig."""
    if t[0] == "num":
        p, q = rational.of_text(t[1])
        return ("rat", p, q)
    if t[0] in ("sym", "const"):
        return t
    if t[0] not in ("-", "%", "+", "*", ".", "/", "^", "mixed", "fn"):
        raise Unsupported
    new = rebuild(t, lambda x: fold_constants(x, complex_numbers))
    parts = [x for x in new[1:] if x.__class__ is tuple]
    if all(x[0] == "rat" for x in parts):
        if new[0] == "fn" and new[1] not in KNOWN:
            raise Unsupported
        if complex_numbers and new[0] in ("fn", "^") and min([x[1] for x in parts]) < 0 and not whole_power(new):
            return new  # a principal value, not the real one
        v = rational.combine(new, [(x[1], x[2]) for x in parts])
        if v is not None:
            return ("rat", v[0], v[1])
    return new


def whole_power(t):
    """Whether ``t`` is a power with a whole exponent, or a function that has no branches."""
    if t[0] == "^":
        return t[2][2] == 1
    return t[1] not in ("sqrt", "root", "ln", "log", "logb", "asin", "acos", "acosh", "atanh")


KNOWN = {}
for _n in (
    "sin cos tan cot sec csc asin acos atan sinh cosh tanh asinh acosh atanh exp ln log logb abs sqrt cbrt root "
    "factorial "
    "binomial min max floor ceil round gcd lcm mod sign"
).split():
    KNOWN[_n] = True


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
            return b.div(self.of(t[1]), (100, 0, 0))
        if head == "^":
            return self.power(t[1], t[2])
        if head == "const":
            if t[1] == "pi":
                return b.pi()
            if t[1] == "e":
                return b.exp(ONE)
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
                return ZERO
            raise Undefined
        return b.exp(b.mul(e, b.ln(x)))

    def root_power(self, x, p, q):
        """x^(p/q) through the real q-th root."""
        b = self.balls
        s = b.sign(x)
        if s == 0:
            if p > 0:
                return ZERO
            raise Undefined
        if s < 0:
            if q % 2 == 0:
                raise Undefined
            r = self.root_power(b.neg(x), p, q)
            return b.neg(r) if p % 2 else r
        if q == 2:
            return b.power(b.sqrt(x), p)
        return b.exp(b.div(b.mul((p, 0, 0), b.ln(x)), (q, 0, 0)))

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
            return b.div(b.ln(x), b.ln((10, 0, 0)))
        if name == "abs":
            return (-x[0], x[1], x[2]) if x[0] < 0 else x
        if name in ("sin", "cos", "tan", "cot", "sec", "csc"):
            s, c = b.sin_cos(x)
            return (
                {"sin": (s, None), "cos": (c, None), "tan": (s, c), "cot": (c, s), "sec": (ONE, c), "csc": (ONE, s)}[
                    name
                ][0]
                if name in ("sin", "cos")
                else b.div(*{"tan": (s, c), "cot": (c, s), "sec": (ONE, c), "csc": (ONE, s)}[name])
            )
        if name == "atan":
            return b.atan(x)
        if name == "asin":
            return self.arcsine(x)
        if name == "acos":
            return b.add(b.scale(b.pi(), -1), b.neg(self.arcsine(x)))
        if name in ("sinh", "cosh", "tanh"):
            u = b.exp(x)
            v = b.div(ONE, u)
            top = b.add(u, b.neg(v))
            bottom = b.add(u, v)
            return b.div(top, bottom) if name == "tanh" else b.scale(top if name == "sinh" else bottom, -1)
        if name == "asinh":
            return b.ln(b.add(x, b.sqrt(b.add(b.mul(x, x), ONE))))
        if name == "acosh":
            if b.sign(b.add(x, (-1, 0, 0))) < 0:
                raise Undefined
            return b.ln(b.add(x, b.sqrt(b.add(b.mul(x, x), (-1, 0, 0)))))
        if name == "atanh":
            return b.scale(b.ln(b.div(b.add(ONE, x), b.add(ONE, b.neg(x)))), -1)
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
        rest = b.add(ONE, b.neg(b.mul(x, x)))
        s = b.sign(rest)
        if s < 0:
            raise Undefined
        if s == 0:
            half = b.scale(b.pi(), -1)
            return half if x[0] > 0 else b.neg(half)
        return b.atan(b.div(x, b.sqrt(rest)))

    def discrete(self, name, x, args):
        """Functions of whole numbers, and those that compare."""
        b = self.balls
        if name == "factorial":
            n = b.integer(x)
            if n is None:
                if x[1] == 0:
                    raise Undefined  # only whole numbers have a factorial at school
                raise Wide
            if n < 0:
                raise Undefined
            return b.norm(rational.factorial(n), 0, 0)
        if name == "binomial":
            n = b.integer(x)
            k = b.integer(self.of(args[1]))
            if n is None or k is None:
                if x[1] == 0:
                    raise Undefined
                raise Wide
            return b.norm(rational.binomial(n, k), 0, 0)
        if name == "floor":
            return b.floor(x)
        if name == "ceil":
            return b.neg(b.floor(b.neg(x)))
        if name == "sign":
            return (b.sign(x), 0, 0)
        if name in ("min", "max"):
            best = x
            for other in args[1:]:
                y = self.of(other)
                s = b.sign(b.add(y, b.neg(best)))
                if s == (1 if name == "max" else -1):
                    best = y
            return best
        if name in ("gcd", "lcm", "mod", "round"):
            values = []
            for a in args:
                y = self.of(a)
                n = b.integer(y)
                if n is None:
                    raise Undefined if y[1] == 0 and name != "round" else Unsupported
                values.append((n, 1))
            v = rational.combine(("fn", name), values)
            if v is None:
                raise Unsupported
            return b.norm(v[0], 0, 0)
        raise Unsupported


class ComplexValue:
    """Evaluation over the complex numbers: pairs of balls."""

    def __init__(self, balls, env):
        self.balls = balls
        self.env = env  # name: pair of balls

    def add(self, x, y):
        """X + y."""
        return self.balls.add(x[0], y[0]), self.balls.add(x[1], y[1])

    def neg(self, x):
        """-x."""
        return self.balls.neg(x[0]), self.balls.neg(x[1])

    def mul(self, x, y):
        """X · y."""
        b = self.balls
        re = b.add(b.mul(x[0], y[0]), b.neg(b.mul(x[1], y[1])))
        return re, b.add(b.mul(x[0], y[1]), b.mul(x[1], y[0]))

    def div(self, x, y):
        """X / y."""
        b = self.balls
        n = b.add(b.mul(y[0], y[0]), b.mul(y[1], y[1]))
        z = self.mul(x, (y[0], b.neg(y[1])))
        return b.div(z[0], n), b.div(z[1], n)

    def exp(self, x):
        """e^x."""
        b = self.balls
        r = b.exp(x[0])
        s, c = b.sin_cos(x[1])
        return b.mul(r, c), b.mul(r, s)

    def modulus(self, x):
        """|x|."""
        b = self.balls
        if x[1] == ZERO:
            return abs(x[0][0]), x[0][1], x[0][2]
        return b.sqrt(b.add(b.mul(x[0], x[0]), b.mul(x[1], x[1])))

    def ln(self, x):
        """Principal logarithm."""
        b = self.balls
        return b.ln(self.modulus(x)), self.argument(x)

    def argument(self, x):
        """In ]-π ; π]."""
        b = self.balls
        re, im = x
        if im == ZERO:
            s = b.sign(re)
            if s == 0:
                raise Undefined
            return b.pi() if s < 0 else ZERO
        if abs(re[0]) > re[1] and re[0] > 0:
            return b.atan(b.div(im, re))
        s = b.sign(im)
        half = b.scale(b.pi(), -1)
        return b.add(half if s > 0 else b.neg(half), b.neg(b.atan(b.div(re, im))))

    def of(self, t):
        """The pair of balls of ``t``."""
        b = self.balls
        head = t[0]
        if head == "rat":
            return b.of_rational(t[1], t[2]), ZERO
        if head == "sym":
            return self.env[t[1]]
        if head == "const":
            if t[1] == "i":
                return ZERO, ONE
            return RealValue(b, {}).of(t), ZERO
        if head == "+":
            r = self.of(t[1])
            for x in t[2:]:
                r = self.add(r, self.of(x))
            return r
        if head == "-":
            return self.neg(self.of(t[1]))
        if head in {"*", "."}:
            r = self.of(t[1])
            for x in t[2:]:
                r = self.mul(r, self.of(x))
            return r
        if head == "/":
            return self.div(self.of(t[1]), self.of(t[2]))
        if head == "%":
            return self.div(self.of(t[1]), ((100, 0, 0), ZERO))
        if head == "^":
            return self.power(t[1], t[2])
        if head == "fn":
            return self.function(t[1], t[2:])
        raise Unsupported

    def power(self, base, exponent):
        """base^exponent, principal value."""
        b = self.balls
        if base == ("const", "e"):
            return self.exp(self.of(exponent))
        x = self.of(base)
        n = exponent[1] if exponent[0] == "rat" and exponent[2] == 1 else None
        e = None
        if n is None:
            e = self.of(exponent)
            n = b.integer(e[0]) if e[1] == ZERO else None
        if n is not None and abs(n) <= MAX_EXPONENT:
            if x[1] == ZERO:
                if n <= 0 and b.sign(x[0]) == 0:
                    raise Undefined
                return b.power(x[0], n), ZERO
            result = (ONE, ZERO)
            k = abs(n)
            while k:
                if k & 1:
                    result = self.mul(result, x)
                k >>= 1
                if k:
                    x = self.mul(x, x)
            return self.div((ONE, ZERO), result) if n < 0 else result
        if e is None:
            raise TooBig
        if exponent == ("rat", 1, 2):
            return self.sqrt(x)
        return self.exp(self.mul(e, self.ln(x)))

    def sqrt(self, x):
        """Principal square root."""
        b = self.balls
        if x[1] == ZERO:
            if b.sign(x[0]) >= 0:
                return b.sqrt(x[0]), ZERO
            return ZERO, b.sqrt(b.neg(x[0]))
        z = self.ln(x)
        return self.exp((b.scale(z[0], -1), b.scale(z[1], -1)))

    def function(self, name, args):
        """A known function; those of real numbers only are undefined elsewhere."""
        b = self.balls
        values = [self.of(a) for a in args]
        x = values[0]
        if name == "sqrt":
            return self.sqrt(x)
        if name == "abs":
            return self.modulus(x), ZERO
        if name == "exp":
            return self.exp(x)
        if name == "ln":
            return self.ln(x)
        if name in ("sin", "cos", "tan", "cot", "sec", "csc") and x[1] != ZERO:
            u = self.exp((b.neg(x[1]), x[0]))
            v = self.div((ONE, ZERO), u)
            c = self.add(u, v)
            c = (b.scale(c[0], -1), b.scale(c[1], -1))
            s = self.add(u, self.neg(v))
            s = (b.scale(s[1], -1), b.neg(b.scale(s[0], -1)))
            unit = (ONE, ZERO)
            if name in {"sin", "cos"}:
                return s if name == "sin" else c
            return self.div(*{"tan": (s, c), "cot": (c, s), "sec": (unit, c), "csc": (unit, s)}[name])
        if name in ("sinh", "cosh", "tanh") and x[1] != ZERO:
            u = self.exp(x)
            v = self.div((ONE, ZERO), u)
            s = self.add(u, self.neg(v))
            c = self.add(u, v)
            if name == "tanh":
                return self.div(s, c)
            z = s if name == "sinh" else c
            return b.scale(z[0], -1), b.scale(z[1], -1)
        for v in values:
            if v[1] != ZERO:
                raise Unsupported
        env = {}
        real = ("fn", name)  # type: tuple
        for k, v in enumerate(values):
            env[str(k)] = v[0]
            real = real + (("sym", str(k)),)
        return RealValue(b, env).of(real), ZERO
