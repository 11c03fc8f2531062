"""Balls of python-flint (Arb) with the methods of `core.ball.Balls`: the same verdicts, several times faster.

The optional accelerator (extra `exact`). Work is counted as in the other kind, so that a comparison too long for one is
too long for the other.
"""

from typing import Any, Final

from flint import arb, ctx, fmpq  # 40 ms: imported by `equal.accelerate` only

from digilab_content.maths.core.ball import MAX_ARGUMENT, Balls, Spent, Wide
from digilab_content.maths.core.rational import Undefined

_ZERO: Final = arb(0)
_ONE: Final = arb(1)
_HALF: Final = arb(1) / 2
_EXP_LIMIT: Final = 1 << 24
_SIN_LIMIT: Final = arb((1, MAX_ARGUMENT))


class FlintBalls(Balls):  # its methods are those of an untyped class, over another kind of ball
    """Arithmetic with `precision` bits; `close` gives python-flint its own precision back."""

    def __init__(self, precision: int, budget: list[int]) -> None:
        self.precision = precision
        self.budget = budget
        self.weight = 1 + precision // 128
        self.zero: Any = _ZERO
        self.one: Any = _ONE
        self._before = ctx.prec
        ctx.prec = precision

    def close(self) -> None:
        """Give python-flint its precision back."""
        ctx.prec = self._before

    def spend(self, amount: int) -> None:
        """Count work."""
        self.budget[0] -= amount * self.weight
        if self.budget[0] < 0:
            raise Spent

    def norm(self, m: int, r: int, e: int) -> Any:
        """The number m·2^e (only exact numbers are made so)."""
        return arb((m, e)) if r == 0 else arb((m, e), (r, e))

    def whole(self, n: int) -> Any:
        """An integer."""
        return +arb(n)

    def point(self, m: int, k: int) -> Any:
        """m/2^k."""
        return arb(m) * arb((1, -k))

    def of_rational(self, p: int, q: int) -> Any:
        """p/q."""
        return +arb(p) if q == 1 else arb(fmpq(p, q))

    def exact(self, a: Any) -> bool:
        """Whether the ball is one number."""
        return bool(a.is_exact())

    def is_zero(self, a: Any) -> bool:
        """Whether the ball is 0 exactly."""
        return bool(a.is_zero())

    def positive(self, a: Any) -> bool:
        """Whether the ball is above 0."""
        return bool(a > 0)

    def absolute(self, a: Any) -> Any:
        """|a|."""
        return abs(a)

    def may_be_zero(self, a: Any) -> bool:
        """Whether 0 is in the ball."""
        return not (a > 0 or a < 0)

    def below(self, a: Any, k: int) -> bool:
        """Whether |a| < 2^k for sure."""
        return bool(abs(a) < arb((1, k)))

    def neg(self, a: Any) -> Any:
        """-a."""
        return -a

    def add(self, a: Any, b: Any) -> Any:
        """A + b."""
        self.budget[0] -= self.weight
        if self.budget[0] < 0:
            raise Spent
        return a + b

    def mul(self, a: Any, b: Any) -> Any:
        """A · b."""
        self.budget[0] -= self.weight
        if self.budget[0] < 0:
            raise Spent
        return a * b

    def div(self, a: Any, b: Any) -> Any:
        """A / b; Undefined for an exact 0, Wide when b may be 0."""
        self.spend(2)
        if not (b > 0 or b < 0):
            if b.is_zero():
                raise Undefined
            raise Wide
        return a / b

    def scale(self, a: Any, k: int) -> Any:
        """A · 2^k."""
        return a * _HALF if k == -1 else a * arb((1, k))

    def sign(self, a: Any) -> int:
        """-1, 0 or 1; Wide when it cannot be told."""
        if a > 0:
            return 1
        if a < 0:
            return -1
        if a.is_zero():
            return 0
        raise Wide

    def sqrt(self, a: Any) -> Any:
        """√a."""
        self.spend(4)
        if self.sign(a) < 0:
            raise Undefined
        return a.sqrt()

    def exp(self, a: Any) -> Any:
        """e^a."""
        self.spend(12)
        if not abs(a) < _EXP_LIMIT:
            raise Wide
        return a.exp()

    def ln(self, a: Any) -> Any:
        """Ln a."""
        self.spend(16)
        if self.sign(a) <= 0:
            raise Undefined
        return a.log()

    def pi(self) -> Any:
        """π."""
        return arb.pi()

    def sin_cos(self, a: Any) -> tuple[Any, Any]:
        """(sin a, cos a)."""
        self.spend(16)
        if not abs(a) < _SIN_LIMIT:
            raise Wide
        s, c = a.sin_cos()
        return s, c

    def atan(self, a: Any) -> Any:
        """Atan a."""
        self.spend(16)
        return a.atan()

    def floor(self, a: Any) -> Any:
        """The integer below, when the ball has only one."""
        n = a.floor()
        if not n.is_exact():
            raise Wide
        return n

    def integer(self, a: Any) -> int | None:
        """The integer that the exact ball is, or None."""
        if not a.is_exact() or not a.is_integer():
            return None
        n = int(a.unique_fmpz())
        return n if n.bit_length() <= 4096 else None

    def apart(self, a: Any, b: Any) -> bool:
        """Whether the two balls are disjoint."""
        return not a.overlaps(b)

    def tight(self, a: Any, accuracy: int) -> bool:
        """Whether the ball is known to `accuracy` bits, relative, or absolute below 1."""
        return bool(a.is_exact() or a.rel_one_accuracy_bits() >= accuracy)
