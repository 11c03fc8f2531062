"""The value of a tree in pairs of balls over the complex numbers; functions take their principal value."""

from digilab_content.maths.core.numeric import Unsupported
from digilab_content.maths.core.rational import TooBig, Undefined
from digilab_content.maths.core.real_value import MAX_EXPONENT, RealValue


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
        if b.is_zero(x[1]):
            return b.absolute(x[0])
        return b.sqrt(b.add(b.mul(x[0], x[0]), b.mul(x[1], x[1])))

    def ln(self, x):
        """Principal logarithm."""
        b = self.balls
        return b.ln(self.modulus(x)), self.argument(x)

    def argument(self, x):
        """In ]-π ; π]."""
        b = self.balls
        re, im = x
        if b.is_zero(im):
            s = b.sign(re)
            if s == 0:
                raise Undefined
            return b.pi() if s < 0 else b.zero
        if b.positive(re):
            return b.atan(b.div(im, re))
        s = b.sign(im)
        half = b.scale(b.pi(), -1)
        return b.add(half if s > 0 else b.neg(half), b.neg(b.atan(b.div(re, im))))

    def of(self, t):
        """The pair of balls of ``t``."""
        b = self.balls
        head = t[0]
        if head == "rat":
            return b.of_rational(t[1], t[2]), b.zero
        if head == "sym":
            return self.env[t[1]]
        if head == "const":
            if t[1] == "i":
                return b.zero, b.one
            return RealValue(b, {}).of(t), b.zero
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
            return self.div(self.of(t[1]), (b.whole(100), b.zero))
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
            n = b.integer(e[0]) if b.is_zero(e[1]) else None
        if n is not None and abs(n) <= MAX_EXPONENT:
            if b.is_zero(x[1]):
                if n <= 0 and b.sign(x[0]) == 0:
                    raise Undefined
                return b.power(x[0], n), b.zero
            result = (b.one, b.zero)
            k = abs(n)
            while k:
                if k & 1:
                    result = self.mul(result, x)
                k >>= 1
                if k:
                    x = self.mul(x, x)
            return self.div((b.one, b.zero), result) if n < 0 else result
        if e is None:
            raise TooBig
        if exponent == ("rat", 1, 2):
            return self.sqrt(x)
        return self.exp(self.mul(e, self.ln(x)))

    def sqrt(self, x):
        """Principal square root."""
        b = self.balls
        if b.is_zero(x[1]):
            if b.sign(x[0]) >= 0:
                return b.sqrt(x[0]), b.zero
            return b.zero, b.sqrt(b.neg(x[0]))
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
            return self.modulus(x), b.zero
        if name == "exp":
            return self.exp(x)
        if name == "ln":
            return self.ln(x)
        if name in ("sin", "cos", "tan", "cot", "sec", "csc") and not b.is_zero(x[1]):
            u = self.exp((b.neg(x[1]), x[0]))
            v = self.div((b.one, b.zero), u)
            c = self.add(u, v)
            c = (b.scale(c[0], -1), b.scale(c[1], -1))
            s = self.add(u, self.neg(v))
            s = (b.scale(s[1], -1), b.neg(b.scale(s[0], -1)))
            unit = (b.one, b.zero)
            if name in {"sin", "cos"}:
                return s if name == "sin" else c
            return self.div(*{"tan": (s, c), "cot": (c, s), "sec": (unit, c), "csc": (unit, s)}[name])
        if name in ("sinh", "cosh", "tanh") and not b.is_zero(x[1]):
            u = self.exp(x)
            v = self.div((b.one, b.zero), u)
            s = self.add(u, self.neg(v))
            c = self.add(u, v)
            if name == "tanh":
                return self.div(s, c)
            z = s if name == "sinh" else c
            return b.scale(z[0], -1), b.scale(z[1], -1)
        for v in values:
            if not b.is_zero(v[1]):
                raise Unsupported
        env = {}
        real = ("fn", name)  # type: tuple[object, ...]
        for k, v in enumerate(values):
            env[str(k)] = v[0]
            real = real + (("sym", str(k)),)
        return RealValue(b, env).of(real), b.zero
