"""What each misconception makes of a kind of task, worked out by hand in plain Python: no rule of the engine is read.

`KINDS` holds a task, its right value, and for every misconception that may be named there the wrong values that its
words describe. A misconception named outside this table, or for another value, is refuted.
"""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from math import gcd, isqrt

F = Fraction
Values = list[F | None]


def columns(a: int, b: int) -> list[tuple[int, int]]:
    """Pairs of digits, units first."""
    one, other = str(a), str(b)
    width = max(len(one), len(other))
    return [(int(x), int(y)) for x, y in zip(one.zfill(width)[::-1], other.zfill(width)[::-1], strict=True)]


def number(digits: list[int]) -> int:
    """The number of these digits, units first."""
    return sum(d * 10**k for k, d in enumerate(digits))


def smaller_from_larger(a: int, b: int) -> Values:
    return [F(number([abs(x - y) for x, y in columns(a, b)]))] if a >= b else []


def borrowed(a: int, b: int) -> Values:
    return [F(number([(10 + x - y) if x < y else x - y for x, y in columns(a, b)]))] if a >= b else []


def zero_column(a: int, b: int) -> Values:
    pairs = columns(a, b)
    if any(0 < x < y for x, y in pairs):
        return []
    return [F(number([(y if keep else 0) if x == 0 else x - y for x, y in pairs])) for keep in (1, 0)]


def no_carry(a: int, b: int) -> Values:
    sums = [x + y for x, y in columns(a, b)]
    return [F(number([s % 10 for s in sums])), F(number([*(s % 10 for s in sums[:-1]), sums[-1]]))]


def carry_written(a: int, b: int) -> Values:
    return [F(int("".join(str(x + y) for x, y in reversed(columns(a, b)))))]


def root(n: F) -> F | None:
    """The square root, where it is rational."""
    p, q = isqrt(n.numerator) if n >= 0 else 0, isqrt(n.denominator)
    return F(p, q) if F(p * p, q * q) == n else None


def over(a: F | int, b: F | int) -> F | None:
    """A quotient, where there is one."""
    return F(a) / F(b) if b else None


def after_a_move(moved: Values, slopes: list[int]) -> dict[str, set[F]]:
    """What a mistake of the last step makes of `mx = s`, s/m being what a wrong move gives (`-mx = -s` as well)."""
    right = {(F(m) * v, m) for v in moved if v is not None for m in slopes}
    return {
        "coefficient-not-divided": {s * sign for s, _ in right for sign in (1, -1)},
        "coefficient-taken-away": {s * sign - m for s, m in right for sign in (1, -1)}
        | {s * sign + m for s, m in right for sign in (1, -1)},
        "divided-the-other-way": {m / s for s, m in right if s},
        "coefficient-multiplied": {s * m for s, m in right},
        "coefficient-sign-dropped": {-v for v in moved if v is not None},
    }


def neighbours(a: int, b: int) -> Values:
    return [F(x) for x in (a * b + a, a * b - a, a * b + b, a * b - b)]


def one_side(a: int, b: int) -> Values:
    both = [d for d in range(2, gcd(a, b) + 1) if a % d == b % d == 0]
    return [v for d in both for v in (F(a // d, b), F(a, b // d))]


def taken_off(a: int, b: int) -> Values:
    return [over(a - k, b - k) for k in (2, gcd(a, b)) if k > 1]


def in_figures(a: int, b: int) -> Values:
    return [F(f"{a}.{b}"), *([F(f"0.{b}")] if a == 1 else [])]


@dataclass(frozen=True)
class Kind:
    """A kind of task: `{a}` … are drawn between `low` and `high`; `says` maps misconceptions to what they give.

    `slopes`: of an equation, what may multiply x once a term has changed sides.
    """

    task: str
    right: Callable[..., F | None]
    says: dict[str, Callable[..., Values]]
    low: int = 2
    high: int = 9
    equation: bool = False
    slopes: Callable[..., list[int]] = lambda **_: []


def _sums(a: int, b: int, c: int, d: int) -> F:
    return F(a + c, b + d)


KINDS = (
    Kind(
        "{a}-{b}",
        lambda a, b, **_: F(a - b),
        {
            "smaller-from-larger": lambda a, b, **_: smaller_from_larger(a, b),
            "borrowed-for-nothing": lambda a, b, **_: borrowed(a, b),
            "zero-column": lambda a, b, **_: zero_column(a, b),
            "negative-then-plus": lambda a, b, **_: [F(-a - b)],
            "sign-read-wrongly": lambda a, b, **_: [F(a + b), F(-a - b)],
        },
        101,
        989,
    ),
    Kind(
        "{a}+{b}",
        lambda a, b, **_: F(a + b),
        {
            "carry-forgotten": lambda a, b, **_: no_carry(a, b),
            "carry-written": lambda a, b, **_: carry_written(a, b),
            "sign-read-wrongly": lambda a, b, **_: [F(a - b), F(b - a)],
        },
        25,
        989,
    ),
    Kind(
        "{a}*{b}",
        lambda a, b, **_: F(a * b),
        {
            "product-as-sum": lambda a, b, **_: [F(a + b)],
            "product-as-quotient": lambda a, b, **_: [F(a, b), F(b, a)],
            "table-neighbour": lambda a, b, **_: neighbours(a, b),
            "digits-side-by-side": lambda a, b, **_: [F(f"{a}{b}")],
        },
    ),
    Kind(
        "{a}*{b}",
        lambda a, b, **_: F(a * b),
        {
            "product-as-sum": lambda a, b, **_: [F(a + b)],
            "product-as-quotient": lambda a, b, **_: [F(a, b), F(b, a)],
            "tens-not-shifted": lambda a, b, **_: [
                F(a * (b % 10) + a * (b // 10)),
                F(b * (a % 10) + b * (a // 10)),
            ],
            "like-with-like": lambda a, b, **_: [F((a // 10) * (b // 10) * 100 + (a % 10) * (b % 10))],
        },
        11,
        99,
    ),
    Kind(
        "{a}/{b}",
        lambda a, b, **_: F(a, b),
        {
            "coefficient-subtracted": lambda a, b, **_: [F(a - b)],
            "coefficient-multiplied": lambda a, b, **_: [F(a * b)],
            "simplified-one-side": lambda a, b, **_: one_side(a, b),
            "simplified-by-subtracting": lambda a, b, **_: taken_off(a, b),
            "fraction-bar-as-point": lambda a, b, **_: in_figures(a, b),
        },
        1,
        30,
    ),
    Kind(
        "{a}+{b}*{c}",
        lambda a, b, c, **_: F(a + b * c),
        {
            "left-to-right": lambda a, b, c, **_: [F((a + b) * c)],
            "product-as-sum": lambda a, b, c, **_: [F(a + b + c)],
            "one-step-off": lambda a, b, c, **_: [F(a + n) for n in neighbours(b, c)],
            "product-in-place-of-steps": lambda a, b, c, **_: [F(a * c**b), F(a * b**c)],
            "factor-not-used": lambda a, b, c, **_: [F(a + b), F(a + c)],
            "digits-side-by-side": lambda a, b, c, **_: [F(a + int(f"{b}{c}"))],
            "sign-read-wrongly": lambda a, b, c, **_: [F(a - b * c), F(b * c - a)],
        },
    ),
    Kind(
        "{a}*({b}+{c})",
        lambda a, b, c, **_: F(a * (b + c)),
        {
            "product-first-lost": lambda a, b, c, **_: [F(a * b + c)],
            "first-term-only": lambda a, b, c, **_: [F(a * b + c), F(a * c + b)],
            "sign-read-wrongly": lambda a, b, c, **_: [F(a * (b - c)), F(a * (c - b))],
            "carry-forgotten": lambda a, b, c, **_: [a * v for v in no_carry(b, c)],
        },
    ),
    Kind(
        "{a}-{b}+{c}",
        lambda a, b, c, **_: F(a - b + c),
        {
            "subtraction-regrouped": lambda a, b, c, **_: [F(a - (b + c))],
            "common-part-counted-twice": lambda a, c, **_: [F(a + c)],
            "negative-then-plus": lambda a, b, c, **_: [F(a - (b + c)), F(c - (b + a))],
            "sign-read-wrongly": lambda a, b, c, **_: [F(a + b + c), F(a - b - c), F(-a - b + c), F(c - b - a)],
        },
    ),
    Kind(
        "{a}/{b}+{c}/{d}",
        lambda a, b, c, d: F(a, b) + F(c, d),
        {
            "fractions-added-across": lambda a, b, c, d: [F(a + c, b + d)],
            "numerators-added-only": lambda a, b, c, d: [F(a + c, b * d)],
            "numerators-left": lambda a, b, c, d: [F(a + c, b * d // gcd(b, d))],
            "sum-as-product-of-fractions": lambda a, b, c, d: [F(a * c, b * d)],
            "coefficient-subtracted": lambda a, b, c, d: [F(a - b + c - d), a - b + F(c, d), F(a, b) + c - d],
            "coefficient-multiplied": lambda a, b, c, d: [F(a * b + c * d), a * b + F(c, d), F(a, b) + c * d],
            "whole-added-to-numerator": lambda a, b, c, d: [(F(a, b) + c) / d, (F(c, d) + a) / b],
            "sign-read-wrongly": lambda a, b, c, d: [F(a, b) - F(c, d), F(c, d) - F(a, b)],
        },
    ),
    Kind(
        "{a}/{b}*({c}/{d})",
        lambda a, b, c, d: F(a * c, b * d),
        {
            "fractions-cross-multiplied": lambda a, b, c, d: [F(a * d, b * c), F(c * b, a * d)],
            "fractions-added-for-product": lambda a, b, c, d: [F(a, b) + F(c, d)],
            "coefficient-subtracted": lambda a, b, c, d: [F((a - b) * (c - d)), (a - b) * F(c, d), F(a, b) * (c - d)],
            "coefficient-multiplied": lambda a, b, c, d: [F(a * b * c * d), a * b * F(c, d), F(a, b) * c * d],
            "drawn-ball-put-back": lambda a, b, c, d: [F(a * a, b * b), F(c * c, d * d)],
            "division-regrouped": lambda a, b, c, d: [over(a, b * F(c, d))],
            "product-keeps-denominator": lambda a, b, c, d: [F(a * c, b)] if b == d else [],
        },
    ),
    Kind(
        "({a}/{b})/({c}/{d})",
        lambda a, b, c, d: F(a * d, b * c),
        {
            "quotient-not-inverted": lambda a, b, c, d: [F(a * c, b * d)],
            "first-fraction-inverted": lambda a, b, c, d: [F(b * c, a * d)],
            "nested-fraction-flattened": lambda a, b, c, d: [F(a, b) / (c * d)],
            "coefficient-subtracted": lambda a, b, c, d: [
                over(a - b, c - d),
                over((a - b) * d, c),
                over(F(a, b), c - d),
            ],
            "coefficient-multiplied": lambda a, b, c, d: [F(a * b, c * d), F(a * b * d, c), F(a, b) / (c * d)],
            "division-regrouped": lambda a, b, c, d: [over(a, b / F(c, d))],
        },
    ),
    Kind(
        "{a}+{b}/{c}",
        lambda a, b, c, **_: a + F(b, c),
        {
            "left-to-right": lambda a, b, c, **_: [F(a + b, c)],
            "whole-added-to-numerator": lambda a, b, c, **_: [F(a + b, c)],
            "mixed-number-as-product": lambda a, b, c, **_: [F(a * b, c)],
            "coefficient-subtracted": lambda a, b, c, **_: [F(a + b - c)],
            "coefficient-multiplied": lambda a, b, c, **_: [F(a + b * c)],
            "sign-read-wrongly": lambda a, b, c, **_: [a - F(b, c), F(b, c) - a],
        },
    ),
    Kind(
        "{a}^{b}",
        lambda a, b, **_: F(a**b),
        {
            "power-as-product": lambda a, b, **_: [F(a * b)],
            "base-and-exponent-swapped": lambda a, b, **_: [F(b**a)],
        },
        2,
        7,
    ),
    Kind(
        "{a}*{b}^{c}",
        lambda a, b, c, **_: F(a * b**c),
        {
            "power-as-product": lambda a, b, c, **_: [F(a * b * c)],
            "base-and-exponent-swapped": lambda a, b, c, **_: [F(a * c**b)],
            "square-raised-with-factor": lambda a, b, c, **_: [F((a * b) ** c)],
            "steps-in-place-of-product": lambda a, b, c, **_: [F(a + b * c)],
            "one-step-off": lambda a, b, c, **_: [F(a * b ** (c - 1)), F(a * b ** (c + 1))],
            "exponent-not-used": lambda a, b, **_: [F(a * b)],
        },
        2,
        6,
    ),
    Kind(
        "{a}^{b}*{a}^{c}",
        lambda a, b, c, **_: F(a ** (b + c)),
        {
            "exponents-multiplied": lambda a, b, c, **_: [F(a ** (b * c))],
            "bases-multiplied": lambda a, b, c, **_: [F((a * a) ** (b + c))],
            "powers-of-two-bases": lambda a, b, c, **_: [F((a * a) ** (b + c)), *([F((a * a) ** (2 * b))] * (b == c))],
            "power-as-product": lambda a, b, c, **_: [F(a * b * a * c), F(a * b * a**c), F(a**b * a * c)],
            "base-and-exponent-swapped": lambda a, b, c, **_: [F(b**a * c**a), F(b**a * a**c), F(a**b * c**a)],
        },
        2,
        5,
    ),
    Kind(
        "{a}^{b}+{a}^{c}",
        lambda a, b, c, **_: F(a**b + a**c),
        {
            "powers-added": lambda a, b, c, **_: [F(a ** (b + c))],
            "power-as-product": lambda a, b, c, **_: [F(a * b + a * c), F(a * b + a**c), F(a**b + a * c)],
            "base-and-exponent-swapped": lambda a, b, c, **_: [F(b**a + c**a), F(b**a + a**c), F(a**b + c**a)],
            "sign-read-wrongly": lambda a, b, c, **_: [F(a**b - a**c), F(a**c - a**b)],
        },
        2,
        5,
    ),
    Kind(
        "({a}^{b})^{c}",
        lambda a, b, c, **_: F(a ** (b * c)),
        {
            "exponents-added": lambda a, b, c, **_: [F(a ** (b + c))],
            "exponents-raised": lambda a, b, c, **_: [F(a ** (b**c))],
            "power-as-product": lambda a, b, c, **_: [F(a * b * c), F((a * b) ** c), F(a**b * c)],
            "base-and-exponent-swapped": lambda a, b, c, **_: [F(c ** (a**b)), F(c ** (b**a)), F((b**a) ** c)],
        },
        2,
        4,
    ),
    Kind(
        "{a}^(-{b})",
        lambda a, b, **_: F(1, a**b),
        {
            "negative-exponent-as-opposite": lambda a, b, **_: [F(-(a**b)), F(-a * b)],
            "exponent-sign-lost": lambda a, b, **_: [F(a**b)],
        },
        2,
        6,
    ),
    Kind(
        "(-{a})^2",
        lambda a, **_: F(a * a),
        {
            "minus-outside-power": lambda a, **_: [F(-a * a)],
            "power-as-product": lambda a, **_: [F(-2 * a)],
        },
    ),
    Kind(
        "-{a}^2",
        lambda a, **_: F(-a * a),
        {
            "minus-inside-power": lambda a, **_: [F(a * a)],
            "power-as-product": lambda a, **_: [F(-2 * a)],
            "base-and-exponent-swapped": lambda a, **_: [F(-(2**a))],
        },
    ),
    Kind(
        "sqrt({a}^2+{b}^2)",
        lambda a, b, **_: root(F(a * a + b * b)),
        {
            "root-of-sum": lambda a, b, **_: [F(a + b)],
            "root-not-taken": lambda a, b, **_: [F(a * a + b * b)],
            "root-as-half": lambda a, b, **_: [F(a * a + b * b, 2)],
            "sum-of-squares-factored": lambda a, b, **_: [F(a + b)],
            "powers-added": lambda a, b, **_: [F(a * a)] if a == b else [],
            "power-as-product": lambda a, b, **_: [
                root(F(2 * a + 2 * b)),
                root(F(2 * a + b * b)),
                root(F(a * a + 2 * b)),
            ],
            "base-and-exponent-swapped": lambda a, b, **_: [
                root(F(2**a + 2**b)),
                root(F(2**a + b * b)),
                root(F(a * a + 2**b)),
            ],
            "sign-read-wrongly": lambda a, b, **_: [root(F(a * a - b * b)), root(F(b * b - a * a))],
        },
    ),
    Kind(
        "(-{a})*(-{b})",
        lambda a, b, **_: F(a * b),
        {
            "product-of-negatives": lambda a, b, **_: [F(-a * b)],
            "product-by-negative": lambda a, b, **_: [F(-a * b)],
            "product-sign-lost": lambda a, b, **_: [F(-a * b)],
        },
    ),
    Kind(
        "-{a}-{b}",
        lambda a, b, **_: F(-a - b),
        {
            "two-minuses-added": lambda a, b, **_: [F(a + b)],
            "sign-read-wrongly": lambda a, b, **_: [F(-a + b), F(-b + a)],
        },
    ),
    Kind(
        "{a}-(-{b})",
        lambda a, b, **_: F(a + b),
        {
            "negative-subtracted": lambda a, b, **_: [F(a - b)],
            "sign-read-wrongly": lambda a, b, **_: [F(a - b), F(b - a)],
        },
    ),
    Kind(
        "{a}/100*{b}",
        lambda a, b, **_: F(a * b, 100),
        {
            "percentage-as-number": lambda a, **_: [F(a)],
            "percentage-not-divided": lambda a, b, **_: [F(a * b), over(b, a)],
            "proportion-by-adding": lambda a, b, **_: [F(a + b - 100)],
            "proportion-upside-down": lambda a, b, **_: [F(100 * a, b), F(100 * b, a)],
            "coefficient-subtracted": lambda a, b, **_: [F((a - 100) * b)],
            "coefficient-multiplied": lambda a, b, **_: [F(100 * a * b)],
            "division-regrouped": lambda a, b, **_: [F(a, 100 * b)],
            "whole-times-both-terms": lambda a, b, **_: [F(a * b, 100 * a), F(a * b, 100 * b)],
        },
        2,
        90,
    ),
    Kind(
        "{a}*(1+{b}/100)",
        lambda a, b, **_: a * (1 + F(b, 100)),
        {
            "percentage-added-as-number": lambda a, b, **_: [F(a + b)],
            "percentage-alone": lambda a, b, **_: [F(a * b, 100)],
            "percentage-wrong-way": lambda a, b, **_: [a * (1 - F(b, 100))],
            "product-first-lost": lambda a, b, **_: [a + F(b, 100)],
            "first-term-only": lambda a, b, **_: [a + F(b, 100), a * F(b, 100) + 1],
            "left-to-right": lambda a, b, **_: [a * F(1 + b, 100)],
            "whole-added-to-numerator": lambda a, b, **_: [a * F(1 + b, 100)],
            "mixed-number-as-product": lambda a, b, **_: [a * F(b, 100)],
            "coefficient-subtracted": lambda a, b, **_: [F(a * (1 + b - 100))],
            "coefficient-multiplied": lambda a, b, **_: [F(a * (1 + 100 * b))],
            "sign-read-wrongly": lambda a, b, **_: [a * (1 - F(b, 100)), a * (F(b, 100) - 1)],
        },
        5,
        80,
    ),
    Kind(
        "({a}-{b})/{b}*100",
        lambda a, b, **_: F(100 * (a - b), b),
        {
            "rate-of-final-value": lambda a, b, **_: [F(100 * (a - b), a)],
            "rate-not-divided": lambda a, b, **_: [F(a - b)],
            "rate-as-share": lambda a, b, **_: [F(a - b, b), F(100 * a, b)],
            "bar-without-brackets": lambda a, **_: [F((a - 1) * 100)],
            "sum-not-divided": lambda a, b, **_: [F((a - b) * 100)],
            "terms-cancelled": lambda a, **_: [F(100 * a), F(-100 * a)],
            "division-regrouped": lambda a, b, **_: [F(a - b, b * 100)],
            "coefficient-subtracted": lambda a, b, **_: [F((a - b - b) * 100)],
            "coefficient-multiplied": lambda a, b, **_: [F((a - b) * b * 100)],
            "smaller-from-larger": lambda a, b, **_: [v * F(100, b) for v in smaller_from_larger(a, b)],
            "borrowed-for-nothing": lambda a, b, **_: [v * F(100, b) for v in borrowed(a, b)],
            "zero-column": lambda a, b, **_: [v * F(100, b) for v in zero_column(a, b)],
            "negative-then-plus": lambda a, b, **_: [F(100 * (-a - b), b)],
            "sign-read-wrongly": lambda a, b, **_: [F(100 * (a + b), b), F(100 * (-a - b), b)],
        },
        12,
        90,
    ),
    Kind(
        "({a}+{b}+{c})/3",
        lambda a, b, c, **_: F(a + b + c, 3),
        {
            "sum-not-divided": lambda a, b, c, **_: [F(a + b + c)],
            "mean-halved": lambda a, b, c, **_: [F(a + b + c, 2)],
            "coefficient-subtracted": lambda a, b, c, **_: [F(a + b + c - 3)],
            "coefficient-multiplied": lambda a, b, c, **_: [F(3 * (a + b + c))],
            "terms-cancelled": lambda a, b, c, **_: [F(a + b + c - v) for v in (a, b, c) if v == 3],
            "bar-without-brackets": lambda a, b, c, **_: [a + F(b + c, 3), a + b + F(c, 3), b + F(a + c, 3)],
            "sign-read-wrongly": lambda a, b, c, **_: [
                F(s * a + t * b + u * c, 3) for s in (1, -1) for t in (1, -1) for u in (1, -1)
            ],
        },
    ),
    Kind(
        "{a}*{b}/{c}",
        lambda a, b, c, **_: F(a * b, c),
        {
            "proportion-by-adding": lambda a, b, c, **_: [F(a + b - c)],
            "proportion-upside-down": lambda a, b, c, **_: [F(a * c, b), F(b * c, a)],
            "product-as-sum": lambda a, b, c, **_: [F(a + b, c)],
            "half-forgotten": lambda a, b, c, **_: [F(a * b)] if c == 2 else [],
            "digits-side-by-side": lambda a, b, c, **_: [F(int(f"{a}{b}"), c)],
            "whole-times-both-terms": lambda a, b, c, **_: [F(a * b, a * c), F(a * b, b * c)],
        },
    ),
    Kind(
        "1-{a}/{b}",
        lambda a, b, **_: 1 - F(a, b),
        {
            "not-taken-from-one": lambda a, b, **_: [F(a, b)],
            "left-to-right": lambda a, b, **_: [F(1 - a, b)],
            "whole-added-to-numerator": lambda a, b, **_: [F(1 - a, b)],
            "coefficient-subtracted": lambda a, b, **_: [F(1 - a + b)],
            "coefficient-multiplied": lambda a, b, **_: [F(1 - a * b)],
            "sign-read-wrongly": lambda a, b, **_: [1 + F(a, b)],
        },
    ),
    Kind(
        "{a}*x + {b} = {c}",
        lambda a, b, c, **_: F(c - b, a),
        {
            "term-moved-with-its-sign": lambda a, b, c, **_: [F(c + b, a), F(-b - c, a), F(b - c, a)],
            "coefficient-taken-away": lambda a, b, c, **_: [F(c - b - a)],
            "divided-the-other-way": lambda a, b, c, **_: [over(a, c - b)],
            "coefficient-not-divided": lambda b, c, **_: [F(c - b)],
            "coefficient-multiplied": lambda a, b, c, **_: [F(a * (c - b))],
            "one-term-divided": lambda a, b, c, **_: [F(c, a) - b, c - F(b, a)],
        },
        2,
        12,
        equation=True,
        slopes=lambda a, **_: [a],
    ),
    Kind(
        "{a}*x - {b} = {c}",
        lambda a, b, c, **_: F(c + b, a),
        {
            "term-moved-with-its-sign": lambda a, b, c, **_: [F(c - b, a), F(-b - c, a), F(b + c, -a)],
            "coefficient-taken-away": lambda a, b, c, **_: [F(c + b - a)],
            "divided-the-other-way": lambda a, b, c, **_: [over(a, c + b)],
            "coefficient-not-divided": lambda b, c, **_: [F(c + b)],
            "coefficient-multiplied": lambda a, b, c, **_: [F(a * (c + b))],
            "one-term-divided": lambda a, b, c, **_: [F(c, a) + b, c + F(b, a)],
        },
        2,
        12,
        equation=True,
        slopes=lambda a, **_: [a],
    ),
    Kind(
        "{a} - {b}*x = {c}",
        lambda a, b, c, **_: F(a - c, b),
        {
            "term-moved-with-its-sign": lambda a, b, c, **_: [F(-a - c, b), F(c - a, b), F(c + a, b), F(a + c, b)],
            "coefficient-taken-away": lambda a, b, c, **_: [F(c - a + b), F(a - c - b)],
            "coefficient-not-divided": lambda a, c, **_: [F(a - c), F(c - a)],
            "divided-the-other-way": lambda a, b, c, **_: [over(b, a - c)],
            "coefficient-sign-dropped": lambda a, b, c, **_: [F(c - a, b)],
        },
        2,
        12,
        equation=True,
        slopes=lambda b, **_: [b],
    ),
    Kind(
        "{a}*x = {b}*x + {c}",
        lambda a, b, c, **_: over(c, a - b),
        {
            "term-moved-with-its-sign": lambda a, b, c, **_: [over(c, a + b), over(-c, a - b), over(-c, a + b)],
            "coefficient-taken-away": lambda a, b, c, **_: [F(c - a + b), over(c - a, 1 - b), over(a + c, 1 - b)],
            "coefficient-not-divided": lambda b, c, **_: [F(c), over(c, 1 - b), F(-c)],
            "coefficient-multiplied": lambda a, b, c, **_: [F(c * (a - b)), over(a * c, 1 - a * b)],
            "divided-the-other-way": lambda a, b, c, **_: [over(a - b, c)],
            "coefficient-sign-dropped": lambda a, b, c, **_: [over(c, b - a)],
        },
        2,
        12,
        equation=True,
        slopes=lambda a, b, **_: [a + b, a - b],
    ),
    Kind(
        "x/{a} + {b} = {c}",
        lambda a, b, c, **_: F(a * (c - b)),
        {
            "term-moved-with-its-sign": lambda a, b, c, **_: [F(a * (c + b)), F(a * (b - c)), F(-a * (b + c))],
            "divided-again": lambda a, b, c, **_: [F(c - b, a)],
        },
        2,
        12,
        equation=True,
        slopes=lambda **_: [],
    ),
)
