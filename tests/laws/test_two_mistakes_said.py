"""Two mistakes in a row in an expression are those that lead to the answer: each worked out by hand on its own part."""

import itertools
import random
from fractions import Fraction

import pytest

from digilab_content.compile.judge import judge
from digilab_content.maths.misconceptions import misconceptions
from digilab_content.text.i18n import words
from tests.laws.test_one_edit_said import total, typed

F = Fraction
# ruff: noqa: ARG005  (each entry takes p and q, whether it needs both or not)
# A part with p and q, its right terms, and the terms that each misconception makes of it.
PARTS = {
    "(x+{p})^2": (
        lambda p, q: [(1, 2), (2 * p, 1), (p * p, 0)],
        {
            "square-of-sum": lambda p, q: [[(1, 2), (p * p, 0)]],
            "double-product-not-doubled": lambda p, q: [[(1, 2), (p, 1), (p * p, 0)]],
            "last-term-not-squared": lambda p, q: [[(1, 2), (2 * p, 1), (p, 0)]],
            "power-as-product": lambda p, q: [[(2, 1), (2 * p, 0)]],
        },
    ),
    "({p}*x)^2": (
        lambda p, q: [(p * p, 2)],
        {
            "power-of-one-factor": lambda p, q: [[(p, 2)], [(p * p, 1)]],
            "power-as-product": lambda p, q: [[(2 * p, 1)]],
        },
    ),
    "{p}*(x+{q})": (
        lambda p, q: [(p, 1), (p * q, 0)],
        {"first-term-only": lambda p, q: [[(p, 1), (q, 0)], [(1, 1), (p * q, 0)]]},
    ),
    "(x+{p})*(x+{q})": (
        lambda p, q: [(1, 2), (p + q, 1), (p * q, 0)],
        {
            "products-of-same-rank": lambda p, q: [[(1, 2), (p * q, 0)], [(p + q, 1)]],
            "one-product-forgotten": lambda p, q: [
                [(1, 2), (p + q, 1)],
                [(1, 2), (p, 1), (p * q, 0)],
                [(1, 2), (q, 1), (p * q, 0)],
                [(p + q, 1), (p * q, 0)],
            ],
            "first-term-only": lambda p, q: [
                [(1, 2), (p, 1), (q, 0)],
                [(1, 2), (q, 1), (p, 0)],
                [(q + 1, 1), (p * q, 0)],
                [(p + 1, 1), (p * q, 0)],
            ],
        },
    ),
}
# Two on the same part: x × x + pq, then 2x for x × x.
TOGETHER = {
    ("(x+{p})*(x+{q})", frozenset({"products-of-same-rank", "product-as-double"})): lambda p, q: [[(2, 1), (p * q, 0)]],
}
NAMES = {words("en").text(f"label-{rule.id}"): rule.id for rule in misconceptions()}


def named(feedback: str) -> tuple[str, ...]:
    """The misconceptions that are said to come together."""
    head, _, rest = feedback.partition("Two mistakes come together here: ")
    return () if head or not rest else tuple(NAMES[x] for x in rest.partition(". ")[0].split(", then "))


def by_hand(pair, parts, numbers):
    """Every sum that the two make: one on each part, either way round, or both on the same part."""
    right = [PARTS[part][0](*n) for part, n in zip(parts, numbers, strict=True)]
    made = []
    for first, second in itertools.permutations(pair):
        ways = [PARTS[part][1].get(id_) for part, id_ in zip(parts, (first, second), strict=True)]
        if all(ways):
            one, other = (way(*n) for way, n in zip(ways, numbers, strict=True))
            made += [total([*a, *b]) for a in one for b in other]
    for k in (0, 1):
        both = TOGETHER.get((parts[k], frozenset(pair)))
        made += [total([*terms, *right[1 - k]]) for terms in both(*numbers[k])] if both else []
    return made


@pytest.mark.parametrize("parts", list(itertools.permutations(PARTS, 2)), ids=" + ".join)
def test_two_mistakes_in_a_row_are_the_ones_that_are_said(parts):
    draw = random.Random(" + ".join(parts))
    said, wrong = 0, []
    for _ in range(3):
        four = [F(n) for n in draw.sample(range(2, 12), 4)]
        numbers = (four[:2], four[2:])
        task = "+".join(part.format(p=n[0], q=n[1]) for part, n in zip(parts, numbers, strict=True))
        ways = [
            (first, second, [*one, *other])
            for first, says in PARTS[parts[0]][1].items()
            for second, also in PARTS[parts[1]][1].items()
            for one in says(*numbers[0])
            for other in also(*numbers[1])
        ]
        for _, _, terms in draw.sample(ways, min(8, len(ways))):
            answer = total(terms)
            text = typed(sorted(((c, n) for n, c in answer.items()), key=lambda t: -t[1]))
            request = {"type": "expression", "key": task, "answer": text, "options": {"symbols": ["x"]}}
            verdict = judge({**request, "locale": "en", "lang": "en"})
            pair = named(verdict["feedback"])
            if pair:
                said += 1
                assert (verdict["mistake"], *verdict.get("also", ())) == tuple(dict.fromkeys(pair))
                if answer not in by_hand(pair, parts, numbers):
                    wrong.append((task, text, pair))
    assert wrong == [], "\n" + "\n".join(map(str, wrong))
    assert said, "two mistakes are never named here"
