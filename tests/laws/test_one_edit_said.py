"""What “nearly there” says of an expression is the only difference: worked out on lists of terms, by hand.

An answer is a list of terms (coefficient, exponent), or two factors; no tree and no rule of the engine is read.
"""

import itertools
import random
import re
from fractions import Fraction

import pytest

from digilab_content.compile.judge import judge

F = Fraction
Term = tuple[Fraction, int]
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
SAID = {
    "sign": r"only the sign in front of (?P<part>.+) needs another look",
    "coefficient": r"only the coefficient of (?P<part>.+) needs another look",
    "exponent": r"just one exponent needs another look, in (?P<part>.+)\.",
    "number": r"only the number (?P<part>.+) needs another look",
    "extra-factor": r"the factor (?P<part>.+) is too much\.",
    "extra": r"(?P<part>\S+) is too much, the rest is right",
    "missing": r"one (?P<part>term) is missing, the rest is right",
    "missing-factor": r"one (?P<part>factor) is missing, the rest is right",
    "swap": r"(?P<part>\S+) and (?P<other>\S+) have changed places",
    "digit": r"just one (?P<part>digit) needs another look",
    "reciprocal": r"(?P<part>reciprocal)",
    "letter": r"only the letter (?P<part>\S+) needs",
    "term": r"only (?P<part>.+) needs another look",
}


def total(terms) -> dict[int, Fraction]:
    """The sum of terms, by exponent."""
    found: dict[int, Fraction] = {}
    for c, n in terms:
        found[n] = found.get(n, F(0)) + c
    return {n: c for n, c in found.items() if c}


def times(one, other) -> dict[int, Fraction]:
    """The product of two sums."""
    return total((a * b, m + n) for a, m in one for b, n in other)


def gap(right, terms) -> dict[int, Fraction]:
    """What is missing to make the right sum."""
    return total([*((c, n) for n, c in right.items()), *((-c, n) for c, n in terms)])


def typed(terms) -> str:
    """A sum as it is typed."""
    made = ""
    for c, n in terms:
        power = "" if n == 0 else "x" if n == 1 else f"x^{n}"
        size = str(abs(c)) if not power or abs(c) != 1 else ""
        made += ("-" if c < 0 else "+" if made else "") + size + power
    return made or "0"


def shown(term) -> str:
    """A term as it is said, without its sign."""
    c, n = abs(term[0]), term[1]
    power = "" if n == 0 else "x" if n == 1 else "x" + str(n).translate(RAISED)
    return power if power and c == 1 else f"{c}{power}"


def read(feedback) -> tuple[str, str, str]:
    """The kind of difference that is said, its part, and the other part."""
    for kind, pattern in SAID.items():
        if found := re.search(pattern, feedback):
            return kind, found["part"], found.groupdict().get("other") or ""
    raise AssertionError(feedback)


def true_of_a_sum(said, terms, right) -> bool:
    """Whether what is said is the only difference between the terms of an answer and the right sum."""
    kind, part, other = said
    for k, term in enumerate(terms):
        names = {shown(term), shown((F(1), term[1])) if kind == "exponent" else "", str(abs(term[0]))}
        if part not in (names if kind in ("exponent", "number") else {shown(term)}):
            continue
        rest = gap(right, [*terms[:k], *terms[k + 1 :]])
        left = next(iter(rest.items())) if len(rest) == 1 else None
        c, n = term
        if kind == "sign" and rest == {n: -c}:
            return True
        if kind in ("coefficient", "number") and left and left[0] == n:
            return True
        if kind == "exponent" and left and abs(left[1]) == abs(c) and left[0] != n:
            return True
        if (kind == "extra" and not rest) or (kind == "term" and left):
            return True
    if kind == "missing":
        return len(gap(right, terms)) == 1
    if kind in ("missing-factor", "extra-factor"):
        pairs = [(right, total(terms)), (total(terms), right)][kind == "extra-factor"]
        return any(
            {n + m: c * k for n, c in pairs[1].items()} == pairs[0] for m in range(-3, 4) for k in map(F, range(1, 80))
        )
    if kind == "swap":
        numbers = [x for c, n in terms for x in (c, F(n))]
        for i, j in itertools.combinations(range(len(numbers)), 2):
            if {str(abs(numbers[i])), str(abs(numbers[j]))} == {part, other}:
                made = list(numbers)
                signs = [1 if made[k] > 0 or k % 2 else -1 for k in (i, j)]
                made[i], made[j] = signs[0] * abs(numbers[j]), signs[1] * abs(numbers[i])
                if total(zip(made[::2], map(int, made[1::2]), strict=True)) == right:
                    return True
    return False


def changed(terms, draw):
    """The terms with one change, or two: a sign, a coefficient, an exponent, a term less or more, two swapped."""
    made = [list(t) for t in terms]
    for _ in range(draw.choice((1, 1, 1, 2))):
        k = draw.randrange(len(made))
        match draw.choice(("sign", "coefficient", "exponent", "less", "more", "swap", "factor")):
            case "sign":
                made[k][0] = -made[k][0]
            case "coefficient":
                made[k][0] += draw.choice((-2, -1, 1, 3)) or 1
            case "exponent":
                made[k][1] = max(0, made[k][1] + draw.choice((-1, 1, 2)))
            case "less" if len(made) > 1:
                del made[k]
            case "more":
                made.insert(k, [F(draw.randint(2, 9)), draw.randint(0, 4)])
            case "swap" if len(made) > 1:
                other = (k + 1) % len(made)
                made[k][0], made[other][0] = made[other][0], made[k][0]
            case _:
                made = [[c * 3, n] for c, n in made]
    return [(F(c), n) for c, n in made if c]


@pytest.mark.parametrize("seed", range(6))
def test_the_only_difference_of_a_sum(seed):
    draw = random.Random(seed)
    seen, wrong = set(), []
    for _ in range(60):
        exponents = draw.sample(range(5), draw.choice((2, 3, 3, 4)))
        terms = [(F(draw.choice((-1, 1)) * draw.randint(1, 9)), n) for n in sorted(exponents, reverse=True)]
        key, right = typed(terms), total(terms)
        answer = changed(terms, draw)
        if not answer or total(answer) == right:
            continue
        request = {"type": "expression", "key": key, "answer": typed(answer), "options": {"symbols": ["x"]}}
        verdict = judge({**request, "locale": "en", "lang": "en"})
        assert verdict["verdict"] == "wrong", (key, typed(answer), verdict)
        if verdict["code"] == "@one_edit":
            said = read(verdict["feedback"])
            seen.add(said[0])
            if not true_of_a_sum(said, answer, right):
                wrong.append((key, typed(answer), verdict["feedback"]))
    assert wrong == [], "\n" + "\n".join(map(str, wrong))
    assert len(seen) > 3, seen


def true_of_a_product(said, numbers, right) -> bool:
    """The same for (mx + p)(nx + q), `numbers` being m, p, n, q."""
    kind, part, other = said

    def made(changed):
        m, p, n, q = changed
        return times([(m, 1), (p, 0)], [(n, 1), (q, 0)])

    for k, size in enumerate(numbers):
        name = shown((size, 1 - k % 2))
        tried = {"sign": [-size], "number": map(F, range(-99, 100)), "coefficient": map(F, range(-99, 100))}
        if part in (name, str(abs(size))) and any(
            made([*numbers[:k], x, *numbers[k + 1 :]]) == right for x in tried.get(kind, ())
        ):
            return True
    if kind == "swap":
        for i, j in itertools.combinations(range(4), 2):
            if {str(abs(numbers[i])), str(abs(numbers[j]))} == {part, other}:
                signs = [1 if x > 0 else -1 for x in numbers]
                both = list(numbers)
                both[i], both[j] = signs[i] * abs(numbers[j]), signs[j] * abs(numbers[i])
                if made(both) == right:
                    return True
    if kind in ("missing-factor", "extra-factor"):
        mine = made(numbers)
        one, two = (right, mine) if kind == "missing-factor" else (mine, right)
        return any({n + 1: c for n, c in two.items()} == one or {n: c * k for n, c in two.items()} == one
                   for k in map(F, range(2, 99)))  # fmt: skip
    return False


@pytest.mark.parametrize("seed", range(4))
def test_the_only_difference_of_a_product(seed):
    draw = random.Random(seed)
    seen, wrong = set(), []
    for _ in range(60):
        numbers = [F(draw.choice((-1, 1)) * draw.randint(2, 9)) for _ in range(4)]
        numbers[0], numbers[2] = abs(numbers[0]), abs(numbers[2])
        m, p, n, q = numbers
        right = times([(m, 1), (p, 0)], [(n, 1), (q, 0)])
        mine = list(numbers)
        for _ in range(draw.choice((1, 1, 2))):
            k = draw.randrange(4)
            mine[k] = draw.choice((-mine[k] if k % 2 else mine[k] + 1, mine[k] + 1)) or F(1)
        text, key = (f"({typed([(a, 1), (b, 0)])})({typed([(c, 1), (d, 0)])})" for a, b, c, d in (mine, numbers))
        verdict = judge({"type": "expression", "key": key, "answer": text, "options": {"symbols": ["x"]},
                         "locale": "en", "lang": "en"})  # fmt: skip
        if verdict["code"] == "@one_edit":
            said = read(verdict["feedback"])
            seen.add(said[0])
            if not true_of_a_product(said, mine, right):
                wrong.append((key, text, verdict["feedback"]))
    assert wrong == [], "\n" + "\n".join(map(str, wrong))
    assert seen
