"""Rigorous real arithmetic on integers: a ball ``(m, r, e)`` holds every number between (m − r)·2^e and (m + r)·2^e.

Disjoint balls prove that two numbers differ. Error bounds: each function is computed with 40 guard bits, its error
counted as one unit 2^-(precision + 8) (the series and reductions used lose less than 24 bits), and the error of the
argument is carried by a bound of the derivative. No float is used, so every machine and every Python gives the same
balls.
"""

from digilab_content.maths.core.rational import Undefined, bits
from digilab_content.maths.core.series import (
    atan_fixed,
    exp_fixed,
    ln2_fixed,
    ln_fixed,
    pi_fixed,
    sin_cos_fixed,
    whole_sqrt,
)

ZERO = (0, 0, 0)
GUARD = 40
MAX_ARGUMENT = 20000  # bits of the whole part of an argument of sin, or of the exponent of 2 in exp


class Wide(Exception):  # noqa: N818
    """The ball is too wide to tell (a divisor or a radicand that may be 0): try again with more bits."""


class Spent(Exception):  # noqa: N818
    """The operation budget is spent."""


class Balls:
    """Arithmetic with ``precision`` bits; ``budget`` is a list of one number, lowered by each operation."""

    def __init__(self, precision, budget):
        self.precision = precision
        self.budget = budget
        self.weight = 1 + precision // 128
        self.zero = ZERO
        self.one = (1, 0, 0)

    def close(self):
        """End of the work with this precision."""

    def whole(self, n):
        """An integer."""
        return self.norm(n, 0, 0)

    def point(self, m, k):
        """m/2^k."""
        return self.norm(m, 0, -k)

    def exact(self, a):
        """Whether the ball is one number."""
        return a[1] == 0

    def is_zero(self, a):
        """Whether the ball is 0 exactly."""
        return a[0] == 0 and a[1] == 0

    def positive(self, a):
        """Whether the ball is above 0."""
        return a[0] > a[1]

    def absolute(self, a):
        """|a|."""
        return (-a[0], a[1], a[2]) if a[0] < 0 else a

    def may_be_zero(self, a):
        """Whether 0 is in the ball."""
        return abs(a[0]) <= a[1]

    def below(self, a, k):
        """Whether |a| < 2^k for sure."""
        return bits(abs(a[0]) + a[1]) + a[2] <= k or (a[0] == 0 and a[1] == 0)

    def spend(self, amount):
        """Count work."""
        self.budget[0] -= amount * self.weight
        if self.budget[0] < 0:
            raise Spent

    def norm(self, m, r, e):
        """The ball with its numbers cut to the precision."""
        if m == 0 and r == 0:
            return ZERO
        s = bits(m) - self.precision
        t = bits(r) - 30
        s = max(s, t)
        if s > 0:
            r = (r >> s) + 2 if r or m & ((1 << s) - 1) else 0
            m >>= s
            e += s
        return m, r, e

    def of_rational(self, p, q):
        """p/q."""
        if q == 1:
            return self.norm(p, 0, 0)
        return self.div((p, 0, 0), (q, 0, 0))

    def neg(self, a):
        """-a."""
        return (-a[0], a[1], a[2]) if a[0] or a[1] else ZERO

    def add(self, a, b):
        """A + b."""
        self.spend(1)
        if a[0] == 0 and a[1] == 0:
            return b
        if b[0] == 0 and b[1] == 0:
            return a
        if a[2] < b[2]:
            a, b = b, a
        gap = a[2] - b[2]
        if gap > 4 * self.precision + 200:
            if bits(b[0]) + bits(b[1]) + self.precision < gap:  # b is far below the last bit of a
                return self.norm(a[0] << 32, (a[1] << 32) + 1, a[2] - 32)
            if gap > 400000:
                raise Wide
        return self.norm((a[0] << gap) + b[0], (a[1] << gap) + b[1], b[2])

    def mul(self, a, b):
        """A · b."""
        self.spend(1)
        return self.norm(a[0] * b[0], abs(a[0]) * b[1] + a[1] * (abs(b[0]) + b[1]), a[2] + b[2])

    def div(self, a, b):
        """A / b; Undefined for an exact 0, Wide when b may be 0."""
        self.spend(2)
        m = abs(b[0])
        if m <= b[1]:
            if m == 0 and b[1] == 0:
                raise Undefined
            raise Wide
        if a[0] == 0 and a[1] == 0:
            return ZERO
        k = self.precision + bits(m) - bits(a[0]) + 4
        k = max(k, 0)
        q = (a[0] << k) // b[0]
        if a[1] == 0 and b[1] == 0 and q * b[0] == a[0] << k:
            return self.norm(q, 0, a[2] - b[2] - k)
        r = ((a[1] << k) + (abs(q) + 1) * b[1]) // (m - b[1]) + 2
        return self.norm(q, r, a[2] - b[2] - k)

    def scale(self, a, k):
        """A · 2^k."""
        return a[0], a[1], a[2] + k

    def sign(self, a):
        """-1, 0 or 1; Wide when it cannot be told."""
        if a[0] > a[1]:
            return 1
        if -a[0] > a[1]:
            return -1
        if a[0] == 0 and a[1] == 0:
            return 0
        raise Wide

    def sqrt(self, a):
        """√a."""
        self.spend(4)
        s = self.sign(a)
        if s < 0:
            raise Undefined
        if s == 0:
            return ZERO
        m, r, e = a
        k = 2 * self.precision - bits(m) + 4
        k = max(k, 0)
        if (e - k) & 1:
            k += 1
        root = whole_sqrt(m << k)
        if r == 0 and root * root == m << k:
            return self.norm(root, 0, (e - k) >> 1)
        low = whole_sqrt((m - r) << k)
        return self.norm(root, (r << k) // (low + 1) + 2, (e - k) >> 1)

    def power(self, a, n):
        """A to the integer n by squaring."""
        if n < 0:
            return self.div(self.one, self.power(a, -n))
        result = self.one
        while n:
            if n & 1:
                result = self.mul(result, a)
            n >>= 1
            if n:
                a = self.mul(a, a)
        return result

    def _fixed(self, a, wp):
        """(midpoint·2^wp, radius·2^wp rounded up)."""
        m, r, e = a
        shift = e + wp
        if shift >= 0:
            if shift > MAX_ARGUMENT:
                raise Wide
            return m << shift, r << shift
        return m >> -shift, (r >> -shift) + 2

    def _result(self, x, radius, wp):
        """A ball from a fixed-point number whose argument was known to ± radius."""
        return self.norm(x, radius + (1 << (wp - self.precision - 8)), -wp)

    def exp(self, a):
        """e^a."""
        self.spend(12)
        if a[0] == 0 and a[1] == 0:
            return 1, 0, 0
        if bits(a[0]) + a[2] > 24:
            raise Wide
        wp = self.precision + GUARD
        if a[2] + bits(a[0]) > 0:
            wp += a[2] + bits(a[0])
        x, radius = self._fixed(a, wp)
        if radius >> (wp - 1):
            raise Wide
        total, n = exp_fixed(x, wp)
        # e^(d) - 1 <= 2d for d <= 1/2
        return self.scale(self._result(total, (total * 2 * radius >> wp) + 1, wp), n)

    def ln(self, a):
        """Ln a."""
        self.spend(16)
        s = self.sign(a)
        if s <= 0:
            raise Undefined
        m, r, e = a
        if m == 1 and r == 0 and e == 0:
            return ZERO
        wp = self.precision + GUARD
        shift = bits(m) - 1
        n = e + shift
        if abs(n) > 1 << 40:
            raise Wide
        wp += bits(n)
        y = (m << wp) >> shift  # in [1, 2)
        total = ln_fixed(y, wp) + n * ln2_fixed(wp)
        return self._result(total, (r << wp) // (m - r) + 1, wp)

    def pi(self):
        """π."""
        wp = self.precision + GUARD
        return self._result(pi_fixed(wp), 1, wp)

    def sin_cos(self, a):
        """(sin a, cos a)."""
        self.spend(16)
        if a[0] == 0 and a[1] == 0:
            return ZERO, (1, 0, 0)
        size = a[2] + bits(a[0])
        if size > MAX_ARGUMENT:
            raise Wide
        wp = self.precision + GUARD + (max(0, size))
        x, radius = self._fixed(a, wp)
        sine, cosine, n = sin_cos_fixed(x, wp)
        s = self._result(sine, radius, wp)
        c = self._result(cosine, radius, wp)
        n &= 3
        if n == 0:
            return s, c
        if n == 1:
            return c, self.neg(s)
        if n == 2:
            return self.neg(s), self.neg(c)
        return self.neg(c), s

    def atan(self, a):
        """Atan a."""
        self.spend(16)
        if a[0] == 0 and a[1] == 0:
            return ZERO
        if bits(a[0]) + a[2] > 1 and abs(a[0]) > a[1]:
            rest = self.neg(self.atan(self.div((1, 0, 0), a)))
            half = self.scale(self.pi(), -1)
            return self.add(half if a[0] > 0 else self.neg(half), rest)
        wp = self.precision + GUARD
        x, radius = self._fixed(a, wp)
        return self._result(atan_fixed(x, wp), radius, wp)

    def floor(self, a):
        """The integer below, when the ball has only one."""
        m, r, e = a
        if e >= 0:
            if r == 0:
                return a
            raise Wide
        low = (m - r) >> -e
        if low != (m + r) >> -e:
            raise Wide
        return low, 0, 0

    def integer(self, a):
        """The integer that the exact ball ``a`` is, or None."""
        m, r, e = a
        if r or e > 64 or bits(m) > 4096:
            return None
        if e >= 0:
            return m << e
        return m >> -e if (m >> -e) << -e == m else None

    def apart(self, a, b):
        """Whether the two balls are disjoint."""
        d = self.add(a, self.neg(b))
        return abs(d[0]) > d[1]

    def tight(self, a, accuracy):
        """Whether the ball is known to ``accuracy`` bits, relative, or absolute below 1."""
        m, r, e = a
        if r == 0:
            return True
        top = bits(m) + e
        return bits(r) + e <= (max(0, top)) - accuracy


_KIND = [Balls]


def balls(precision, budget):
    """Balls of the kind in use: ours, or those of a faster library with the same methods."""
    return _KIND[0](precision, budget)


def use(kind):
    """Put balls of another kind in use."""
    _KIND[0] = kind
