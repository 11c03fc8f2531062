"""What is said of a wrong set of solutions is true: every statement worked out by hand, sets of fractions and rays."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

import pytest

from digilab_content.compile.judge import judge

F = Fraction
TURNED = {"<": ">", ">": "<", "<=": ">=", ">=": "<="}


@dataclass(frozen=True)
class Roots:
    """An equation, its solutions, and what each misconception makes of them."""

    task: str
    right: Callable[..., set[Fraction]]
    says: dict[str, Callable[..., list[set[Fraction]]]]


@dataclass(frozen=True)
class Rays:
    """An inequality (`{o}` is its sign), its solutions `x o b`, and what each misconception makes of it."""

    task: str
    right: Callable[..., tuple[str, Fraction]]
    says: dict[str, Callable[..., list[tuple[str, Fraction]]]]


def quadratic(s: int, p: int) -> set[Fraction]:
    """The whole roots of x² - sx + p."""
    return {F(x) for x in range(-99, 100) if x * x - s * x + p == 0}


ROOTS = (
    Roots(
        "x^2 = {a}^2",
        lambda a, **_: {F(a), F(-a)},
        {
            "one-root-of-square": lambda a, **_: [{F(a)}],
            "square-as-double": lambda a, **_: [{F(a * a, 2)}, {F(a * a, 2), F(-a * a, 2)}],
        },
    ),
    Roots(
        "x^2 + {a}^2 = 0",
        lambda **_: set(),
        {
            "square-equal-to-negative": lambda a, **_: [{F(a), F(-a)}, {F(a)}, {F(-a)}],
            "term-moved-with-its-sign": lambda a, **_: [{F(a), F(-a)}],
        },
    ),
    Roots(
        "(x-{a})^2 = {b}^2",
        lambda a, b, **_: {F(a + b), F(a - b)},
        {
            "one-root-of-square": lambda a, b, **_: [{F(a + b)}],
            "square-as-double": lambda a, b, **_: [{a + F(b * b, 2)}, {a + F(b * b, 2), a - F(b * b, 2)}],
        },
    ),
    Roots(
        "x*(x+{a}) = 0",
        lambda a, **_: {F(0), F(-a)},
        {
            "divided-by-the-unknown": lambda a, **_: [{F(-a)}],
            "null-product-sign-kept": lambda a, **_: [{F(0), F(a)}],
        },
    ),
    Roots(
        "x^2 = {a}*x",
        lambda a, **_: {F(0), F(a)},
        {
            "divided-by-the-unknown": lambda a, **_: [{F(a)}],
            "term-moved-with-its-sign": lambda a, **_: [{F(0), F(-a)}],
            "square-as-double": lambda a, **_: [{F(0)}, {F(0), F(4, a * a) * a}],
        },
    ),
    Roots(
        "(x-{a})*(x+{b}) = 0",
        lambda a, b, **_: {F(a), F(-b)},
        {"null-product-sign-kept": lambda a, b, **_: [{F(-a), F(b)}]},
    ),
    Roots(
        "({a}*x-{b})*(x+{c}) = 0",
        lambda a, b, c: {F(b, a), F(-c)},
        {
            "null-product-sign-kept": lambda a, b, c: [{F(-b, a), F(c)}],
            "null-product-not-divided": lambda b, c, **_: [{F(b), F(-c)}],
        },
    ),
    Roots(
        "(x-{a})*(x-{b}) = {c}",
        lambda a, b, c: quadratic(a + b, a * b - c),
        {"each-factor-is-the-product": lambda a, b, c: [{F(a + c), F(b + c)}]},
    ),
    Roots(
        "x^2 - ({a}+{b})*x + {a}*{b} = 0",
        lambda a, b, **_: {F(a), F(b)},
        {
            "roots-with-the-sign-of-b": lambda a, b, **_: [{F(-a), F(-b)}],
            "roots-not-halved": lambda a, b, **_: [{F(2 * a), F(2 * b)}],
            "discriminant-sign": lambda a, b, **_: [found for found in [quadratic(a + b, -a * b)] if found],
        },
    ),
    Roots(
        "{a}*x^2 + {b} = ({a}*{b} + 1)*x",
        lambda a, b, **_: {F(b), F(1, a)},
        {
            "roots-with-the-sign-of-b": lambda a, b, **_: [{F(-b), F(-1, a)}],
            "roots-not-halved": lambda a, b, **_: [{F(2 * b), F(2, a)}],
            "roots-not-divided-by-a": lambda a, b, **_: [{F(a * b), F(1)}],
        },
    ),
    Roots(
        "abs(x - {a}) = {b}",
        lambda a, b, **_: {F(a + b), F(a - b)},
        {"one-case-of-absolute-value": lambda a, b, **_: [{F(a + b)}]},
    ),
)

RAYS = (
    Rays(
        "{a}*x {o} {b}",
        lambda o, a, b, **_: (o, F(b, a)),
        {
            "sense-turned-for-nothing": lambda o, a, b, **_: [(TURNED[o], F(b, a))],
            "coefficient-taken-away": lambda o, a, b, **_: [(o, F(b - a))],
            "coefficient-not-divided": lambda o, b, **_: [(o, F(b))],
        },
    ),
    Rays(
        "-{a}*x {o} {b}",
        lambda o, a, b, **_: (TURNED[o], F(-b, a)),
        {
            "sense-not-turned": lambda o, a, b, **_: [(o, F(-b, a))],
            "coefficient-taken-away": lambda o, a, b, **_: [(o, F(b + a))],
            "coefficient-not-divided": lambda o, b, **_: [(TURNED[o], F(-b))],
        },
    ),
    Rays(
        "{a} - x {o} {b}",
        lambda o, a, b, **_: (TURNED[o], F(a - b)),
        {
            "sense-not-turned": lambda o, a, b, **_: [(o, F(a - b))],
            "term-moved-with-its-sign": lambda o, a, b, **_: [
                (TURNED[o], F(-a - b)), (o, F(b - a)), (o, F(a + b)), (TURNED[o], F(a + b)), (o, F(-a - b)),
            ],
        },
    ),
    Rays(
        "x + {a} {o} {b}",
        lambda o, a, b, **_: (o, F(b - a)),
        {
            "sense-turned-for-nothing": lambda o, a, b, **_: [(TURNED[o], F(b - a))],
            "term-moved-with-its-sign": lambda o, a, b, **_: [
                (o, F(a + b)), (TURNED[o], F(-a - b)), (TURNED[o], F(a - b)),
            ],
        },
    ),
    Rays(
        "{a}*x - {b} {o} {c}",
        lambda o, a, b, c: (o, F(b + c, a)),
        {
            "sense-turned-for-nothing": lambda o, a, b, c: [(TURNED[o], F(b + c, a))],
            "term-moved-with-its-sign": lambda o, a, b, c: [
                (o, F(c - b, a)), (TURNED[o], F(-b - c, a)), (TURNED[o], F(b - c, a)),
            ],
            "coefficient-taken-away": lambda o, a, b, c: [(o, F(b + c - a))],
            "coefficient-not-divided": lambda o, b, c, **_: [(o, F(b + c))],
            "one-term-divided": lambda o, a, b, c: [(o, F(c, a) + b), (o, c + F(b, a))],
        },
    ),
)  # fmt: skip


def braces(found: set[Fraction]) -> str:
    """A finite set as it is typed."""
    return "{" + " ; ".join(map(str, sorted(found))) + "}" if found else "∅"


def named(verdict: dict) -> str | None:
    """The misconception that is named, None where something else (or two in a row) is said."""
    once = not verdict.get("feedback", "").startswith("Two mistakes come together here")
    return verdict["mistake"] if verdict.get("code") == "@mistake" and once else None


@pytest.mark.parametrize("kind", ROOTS, ids=lambda k: k.task)
def test_what_is_said_of_wrong_solutions(kind):
    draw = random.Random(kind.task)
    seen = set()
    for _ in range(12):
        numbers = dict(zip("abc", draw.sample(range(2, 10), 3), strict=True))
        right = kind.right(**numbers)
        tried = [s for says in kind.says.values() for s in says(**numbers)]
        some = sorted(right | set().union(*tried) | {F(draw.randint(-9, 9)) for _ in range(3)})
        tried += [set(draw.sample(some, min(len(some), draw.randint(1, 2)))) for _ in range(15)]
        for answer in tried:
            request = {"type": "set", "key": braces(right).replace("∅", "{}"), "answer": braces(answer)}
            options = {"from": kind.task.format(**numbers), "symbols": ["x"]}
            verdict = judge({**request, "options": options, "locale": "fr", "lang": "en"})
            assert (verdict.get("verdict") == "right") == (answer == right), (options, answer, verdict)
            if answer != right and (said := named(verdict)):
                seen.add(said)
                assert said in kind.says, (options, braces(answer), said)
                assert answer in kind.says[said](**numbers), (options, braces(answer), said)
    assert seen


@pytest.mark.parametrize("kind", RAYS, ids=lambda k: k.task)
def test_what_is_said_of_a_wrong_inequality(kind):
    draw = random.Random(kind.task)
    seen = set()
    for turn in range(16):
        numbers = dict(zip("abc", draw.sample(range(2, 10), 3), strict=True))
        sign = sorted(TURNED)[turn % 4]
        right = kind.right(o=sign, **numbers)
        tried = [r for says in kind.says.values() for r in says(o=sign, **numbers)]
        tried += [(o, r[1]) for r in tried for o in TURNED] + [(sign, r[1] + 1) for r in tried]
        for answer in tried:
            key, typed = (f"x {o} {b}" for o, b in (right, answer))
            options = {"from": kind.task.format(o=sign, **numbers), "symbols": ["x"]}
            request = {"type": "inequality", "key": key, "answer": typed, "options": options}
            verdict = judge({**request, "locale": "en", "lang": "en"})
            assert (verdict.get("verdict") == "right") == (answer == right), (options, answer, verdict)
            if answer != right and (said := named(verdict)):
                seen.add(said)
                assert said in kind.says, (options, typed, said)
                assert answer in kind.says[said](o=sign, **numbers), (options, typed, said)
    assert len(seen) > 1
