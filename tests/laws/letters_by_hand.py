"""What each misconception makes of an expression in x, worked out by hand; see `by_hand`."""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

F = Fraction
Says = Callable[..., list[F]]


@dataclass(frozen=True)
class Letters:
    """A task in x; `says` gives, at a value of x, what the words of each misconception make of it."""

    task: str
    right: Callable[..., F]
    says: dict[str, Says]


def read_wrongly(*terms: F) -> list[F]:
    """A sum with each sign of its terms turned or not."""
    found = [F(0)]
    for term in terms:
        found = [v + s * term for v in found for s in (1, -1)]
    return found


LETTERS = (
    Letters(
        "(x+{a})^2",
        lambda x, a, **_: (x + a) ** 2,
        {
            "square-of-sum": lambda x, a, **_: [x**2 + a**2],
            "double-product-not-doubled": lambda x, a, **_: [x**2 + a * x + a**2],
            "last-term-not-squared": lambda x, a, **_: [x**2 + 2 * a * x + a],
            "power-as-product": lambda x, a, **_: [2 * (x + a)],
            "unlike-terms-added": lambda x, a, **_: [((1 + a) * x) ** 2],
            "sign-read-wrongly": lambda x, a, **_: [v**2 for v in read_wrongly(x, F(a))],
        },
    ),
    Letters(
        "(x-{a})^2",
        lambda x, a, **_: (x - a) ** 2,
        {
            "square-of-difference": lambda x, a, **_: [x**2 - a**2, x**2 + a**2],
            "square-of-sum": lambda x, a, **_: [x**2 + a**2],
            "last-square-negative": lambda x, a, **_: [x**2 - 2 * a * x - a**2],
            "double-product-not-doubled": lambda x, a, **_: [x**2 - a * x + a**2],
            "last-term-not-squared": lambda x, a, **_: [x**2 - 2 * a * x + a, x**2 - 2 * a * x - a],
            "power-as-product": lambda x, a, **_: [2 * (x - a)],
            "unlike-terms-added": lambda x, a, **_: [((1 - a) * x) ** 2],
            "sign-read-wrongly": lambda x, a, **_: [v**2 for v in read_wrongly(x, F(a))],
        },
    ),
    Letters(
        "(x+{a})*(x+{b})",
        lambda x, a, b, **_: (x + a) * (x + b),
        {
            "products-of-same-rank": lambda x, a, b, **_: [x * x + a * b, x * b + a * x],
            "one-product-forgotten": lambda x, a, b, **_: [
                x * x + (a + b) * x + a * b - lost for lost in (x * x, a * x, b * x, F(a * b))
            ],
            "first-term-only": lambda x, a, b, **_: [
                x * x + a * x + b,
                x * b + a * b + x,
                x * x + b * x + a,
                a * x + a * b + x,
            ],
            "unlike-terms-added": lambda x, a, b, **_: [
                (1 + a) * x * (x + b),
                (x + a) * (1 + b) * x,
                (1 + a) * x * (1 + b) * x,
            ],
            "sign-read-wrongly": lambda x, a, b, **_: [
                *(v * (x + b) for v in read_wrongly(x, F(a))),
                *((x + a) * v for v in read_wrongly(x, F(b))),
            ],
        },
    ),
    Letters(
        "{a}*(x-{b})",
        lambda x, a, b, **_: a * (x - b),
        {
            "first-term-only": lambda x, a, b, **_: [a * x - b, x - a * b],
            "unlike-terms-added": lambda x, a, b, **_: [a * (1 - b) * x],
            "sign-read-wrongly": lambda x, a, b, **_: [a * v for v in read_wrongly(x, F(b))],
        },
    ),
    Letters(
        "{a}-{b}*(x+{c})",
        lambda x, a, b, c, **_: a - b * (x + c),
        {
            "first-term-only": lambda x, a, b, c, **_: [a - (b * x + c), a - (x + b * c)],
            "sign-kept-on-last-term": lambda x, a, b, c, **_: [a - b * x + c, a - b * c + x],
            "second-term-sign": lambda x, a, b, c, **_: [a - b * x + b * c, a - b * c + b * x],
            "unlike-terms-added": lambda x, a, b, c, **_: [
                a - b * (1 + c) * x,
                (a - b) * (x + c),
                (a - 1) * b * (1 + c) * x,
                (a - 1) * b * (x + c),
            ],
            "sign-read-wrongly": lambda x, a, b, c, **_: [
                *read_wrongly(F(a), b * (x + c)),
                *(a - b * v for v in read_wrongly(x, F(c))),
            ],
        },
    ),
    Letters(
        "{a}-(x-{b})",
        lambda x, a, b, **_: a - (x - b),
        {
            "minus-bracket": lambda x, a, b, **_: [a - x - b, a + b + x],
            "unlike-terms-added": lambda x, a, b, **_: [a - (1 - b) * x, (a - 1) * (1 - b) * x, (a - 1) * (x - b)],
            "sign-read-wrongly": lambda x, a, b, **_: [
                *read_wrongly(F(a), x - b),
                *(a - v for v in read_wrongly(x, F(b))),
            ],
        },
    ),
    Letters(
        "x^{a}*x^{b}",
        lambda x, a, b, **_: x ** (a + b),
        {
            "exponents-multiplied": lambda x, a, b, **_: [x ** (a * b)],
            "bases-multiplied": lambda x, a, b, **_: [(x * x) ** (a + b)],
            "power-as-product": lambda x, a, b, **_: [a * b * x * x, a * x * x**b, x**a * b * x],
        },
    ),
    Letters(
        "(x^{a})^{b}",
        lambda x, a, b, **_: x ** (a * b),
        {
            "exponents-added": lambda x, a, b, **_: [x ** (a + b)],
            "exponents-raised": lambda x, a, b, **_: [x ** (a**b)] if a**b < 99 else [],
            "power-as-product": lambda x, a, b, **_: [(a * x) ** b, b * x**a, b * a * x],
        },
    ),
    Letters(
        "({a}*x)^{b}",
        lambda x, a, b, **_: (a * x) ** b,
        {
            "power-of-one-factor": lambda x, a, b, **_: [a * x**b, a**b * x],
            "power-as-product": lambda x, a, b, **_: [b * a * x],
        },
    ),
    Letters(
        "{a}*x^{b}",
        lambda x, a, b, **_: a * x**b,
        {
            "coefficient-raised": lambda x, a, b, **_: [(a * x) ** b],
            "power-as-product": lambda x, a, b, **_: [a * b * x],
        },
    ),
    Letters(
        "{a}*x+{b}*x",
        lambda x, a, b, **_: (a + b) * x,
        {
            "sum-as-square": lambda x, a, b, **_: [(a + b) * x**2],
            "letters-joined": lambda x, a, b, **_: [(a + b) * x * x],
            "sign-read-wrongly": lambda x, a, b, **_: read_wrongly(a * x, b * x),
        },
    ),
    Letters(
        "{a}*x+{b}",
        lambda x, a, b, **_: a * x + b,
        {
            "unlike-terms-added": lambda x, a, b, **_: [(a + b) * x, (a * x) * (1 + b)],
            "second-term-not-divided": lambda x, a, b, **_: [a * (x + b)],
            "sign-read-wrongly": lambda x, a, b, **_: read_wrongly(a * x, F(b)),
        },
    ),
    Letters(
        "{a}*x*{b}*x",
        lambda x, a, b, **_: a * b * x**2,
        {
            "product-as-double": lambda x, a, b, **_: [a * b * x, a * b * 2 * x],
            "product-as-sum": lambda x, a, b, **_: [(a + b) * x**2],
        },
    ),
    Letters(
        "(x+{a})/{a}",
        lambda x, a, **_: (x + a) / a,
        {
            "terms-cancelled": lambda x, **_: [x],
            "sum-not-divided": lambda x, a, **_: [x + a],
            "mean-halved": lambda x, a, **_: [(x + a) / 2],
            "bar-without-brackets": lambda x, **_: [x + 1],
            "unlike-terms-added": lambda x, a, **_: [(1 + a) * x / a],
            "coefficient-subtracted": lambda x, **_: [x],
            "sign-read-wrongly": lambda x, a, **_: [v / a for v in read_wrongly(x, F(a))],
        },
    ),
    Letters(
        "1/x+1/{a}",
        lambda x, a, **_: 1 / x + F(1, a),
        {
            "inverses-added": lambda x, a, **_: [1 / (x + a)],
            "fractions-added-across": lambda x, a, **_: [2 / (x + a)],
            "numerators-added-only": lambda x, a, **_: [2 / (a * x)],
            "sum-as-product-of-fractions": lambda x, a, **_: [1 / (a * x)],
            "whole-added-to-numerator": lambda x, a, **_: [(1 / x + 1) / a, (1 + F(1, a)) / x],
            "coefficient-subtracted": lambda x, a, **_: [1 / x + 1 - a],
            "coefficient-multiplied": lambda x, a, **_: [1 / x + a],
            "sign-read-wrongly": lambda x, a, **_: read_wrongly(1 / x, F(1, a)),
        },
    ),
    Letters(
        "x/{a}+1/{b}",
        lambda x, a, b, **_: x / a + F(1, b),
        {
            "fractions-added-across": lambda x, a, b, **_: [(x + 1) / (a + b)],
            "numerators-added-only": lambda x, a, b, **_: [(x + 1) / (a * b)],
            "sum-as-product-of-fractions": lambda x, a, b, **_: [x / (a * b)],
            "whole-added-to-numerator": lambda x, a, b, **_: [(x / a + 1) / b, (x + F(1, b)) / a],
            "coefficient-subtracted": lambda x, a, b, **_: [x / a + 1 - b],
            "coefficient-multiplied": lambda x, a, b, **_: [x / a + b],
            "sign-read-wrongly": lambda x, a, b, **_: read_wrongly(x / a, F(1, b)),
        },
    ),
    Letters(
        "(x+{a})*(x-{a})",
        lambda x, a, **_: x * x - a * a,
        {
            "conjugates-added": lambda x, a, **_: [x * x + a * a],
            "products-of-same-rank": lambda x, a, **_: [x * x - a * a, F(0), -a * x + a * x],
            "one-product-forgotten": lambda x, a, **_: [
                x * x - a * a - lost for lost in (x * x, a * x, -a * x, -F(a * a))
            ],
            "first-term-only": lambda x, a, **_: [
                x * x + a * x - a,
                x * x - a * x + a,
                -a * x - a * a + x,
                a * x - a * a + x,
            ],
            "unlike-terms-added": lambda x, a, **_: [(1 + a) * x * (x - a), (x + a) * (1 - a) * x, (1 - a * a) * x * x],
            "sign-read-wrongly": lambda x, a, **_: [
                *(v * (x - a) for v in read_wrongly(x, F(a))),
                *((x + a) * v for v in read_wrongly(x, F(a))),
            ],
        },
    ),
)
