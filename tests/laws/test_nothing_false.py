"""Nothing that is said of a wrong answer is false: thousands of them, each statement worked out again by hand."""

import random
from fractions import Fraction
from math import prod

import pytest

from digilab_content.compile.judge import judge
from digilab_content.maths import author, value, writing
from digilab_content.maths.misconceptions import misconceptions
from digilab_content.maths.mistakes import candidates
from digilab_content.maths.solving_mistakes import wrong_relations
from digilab_content.text.i18n import words
from tests.laws.by_hand import KINDS, after_a_move
from tests.laws.letters_by_hand import LETTERS

DRAWS = 6
MOST = 45


def typed(number: Fraction) -> str:
    """A fraction as it is typed."""
    return str(number.numerator) if number.denominator == 1 else f"{number.numerator}/{number.denominator}"


def wrong_values(kind, task, right, draw, numbers):
    """What the rules give, what is said by hand, and the right value changed at random."""
    found = {v for says in kind.says.values() for v in says(**numbers) if v is not None}
    found |= {v for c in candidates(author.parse(task)) if (v := value.exact(c.tree)) is not None}
    if kind.equation:
        sides = (w.tree for w in wrong_relations(author.parse(task)))
        found |= {v for t in sides if t[1] == ("sym", "x") and (v := value.exact(t[3])) is not None}
    found |= {right + k for k in (-10, -2, -1, 1, 2, 10)} | {right * k for k in (2, 10, 100, -1)} | {right / 10}
    found |= {Fraction(draw.randint(-60, 60), draw.randint(1, 9)) for _ in range(6)}
    found |= {1 / right} if right else set()
    found.discard(right)
    small = sorted(v for v in found if abs(v.numerator) < 10**9 and v.denominator < 10**6)
    return draw.sample(small, min(MOST, len(small)))


def refuted(verdict, answer, right, kind, numbers) -> str:
    """Why a verdict is false, empty when it is true."""
    code, named = verdict["code"], verdict.get("mistake")
    if code == "@mistake":
        if named not in kind.says:
            return f"{named} is not among what is worked out by hand"
        if answer in kind.says[named](**numbers):
            return ""
        return two_refuted(verdict, answer, kind, numbers)
    ratio = answer / right if right else None
    true = {
        "@sign": lambda: answer == -right,
        "@reciprocal": lambda: ratio is not None and answer * right == 1,
        "@factor10": lambda: ratio is not None and ratio in {Fraction(10) ** k for k in range(-12, 13) if k},
        "@one_edit": lambda: True,
        "@wrong": lambda: True,
        "@near": lambda: 0 < abs(answer - right) < abs(right) / 100,
        "@right_size": lambda: answer * right > 0 and abs(right) / 2 < abs(answer) < 2 * abs(right),
        "@too_large": lambda: answer > right and (abs(answer) >= 2 * abs(right) or abs(answer) <= abs(right) / 2),
        "@too_small": lambda: answer < right and (abs(answer) >= 2 * abs(right) or abs(answer) <= abs(right) / 2),
        "@should_be_positive": lambda: answer <= 0 < right,
        "@should_be_negative": lambda: right < 0 <= answer,
    }
    return "" if true.get(code, lambda: False)() else f"{code} is not known here"


def two_refuted(verdict, answer, kind, numbers) -> str:
    """Why two mistakes in a row are not what they are said to be, empty when they are (a move, then the last step)."""
    said = {rule.id for rule in misconceptions() if words("en").text(f"label-{rule.id}") in verdict["feedback"]}
    last = said - {"term-moved-with-its-sign"}
    if not kind.equation or len(said) != 2 or len(last) != 1:
        return f"{sorted(said)} gives something else"
    made = after_a_move(kind.says["term-moved-with-its-sign"](**numbers), kind.slopes(**numbers))
    return "" if answer in made.get(min(last), set()) else f"{sorted(said)} gives something else"


@pytest.mark.parametrize("kind", KINDS, ids=lambda k: k.task)
def test_what_is_said_of_a_wrong_number_is_true(kind):
    draw = random.Random(kind.task)
    wrong = []
    for _ in range(DRAWS):
        numbers = dict(
            zip("abcd", draw.sample(range(kind.low, kind.high + 1), 4 if kind.high > 5 else 3), strict=False)
        )
        right = kind.right(**{"d": 1, **numbers})
        if right is None:
            continue
        numbers = {"d": 1, **numbers}
        task = kind.task.format(**numbers)
        request = {"type": "number", "key": typed(right) if kind.equation else task, "locale": "en", "lang": "en"}
        if kind.equation:
            request["options"] = {"from": task}
        for answer in wrong_values(kind, task, right, draw, numbers):
            verdict = judge({**request, "answer": typed(answer)})
            assert verdict.get("verdict") == "wrong", (task, answer, verdict)
            why = refuted(verdict, answer, right, kind, numbers)
            if why:
                wrong.append((task, typed(answer), why))
    assert wrong == [], "\n" + "\n".join(map(str, wrong))


def at(tree, x):
    """The value of a tree at x, by plain fractions; None where there is none."""
    head, parts = tree[0], tree[1:]
    if head in ("num", "sym"):
        return x if head == "sym" else Fraction(parts[0])
    values = [at(t, x) for t in parts]
    if None in values:
        return None
    if head == "+":
        return sum(values, Fraction(0))
    if head in ("*", "."):
        return prod(values, start=Fraction(1))
    if head == "-":
        return -values[0]
    if head == "/":
        return values[0] / values[1] if values[1] else None
    if head == "^" and values[1].denominator == 1 and abs(values[1]) < 99 and (values[0] or values[1] > 0):
        return values[0] ** int(values[1])
    return None


POINTS = (Fraction(3, 7), Fraction(-5, 13), Fraction(11, 17))


def said_there(says, found, numbers):
    """Whether the hand-made values hold at each point what the answer is worth there."""
    return all(v in says(x=x, **numbers) for x, v in zip(POINTS, found, strict=True))


def letters_refuted(verdict, found, kind, numbers) -> str:
    """Why what is said of an expression is false, empty when it is true."""
    right = [kind.right(x=x, **numbers) for x in POINTS]
    code, named = verdict["code"], verdict.get("mistake")
    if verdict["verdict"] == "right":
        return "" if right == found else "wrongly accepted"
    if code == "@mistake" and verdict["feedback"].startswith("Two mistakes come together here"):
        return ""  # two in a row: test_two_mistakes_said
    if code == "@mistake":
        if named not in kind.says:
            return f"{named} is not among what is worked out by hand"
        return "" if said_there(kind.says[named], found, numbers) else f"{named} gives something else"
    gaps = {a - b for a, b in zip(found, right, strict=True)}
    ratios = {a / b if b else None for a, b in zip(found, right, strict=True)}
    true = {
        "@sign": ratios == {-1},
        "@off_by_constant": len(gaps) == 1,
        "@factor": len(ratios) == 1,
        "@one_edit": True,  # test_one_edit_said
        "@wrong": True,
        "@value_differs": found != right,
        "@wrong_terms": found != right,
        "@near": found != right,
    }
    return "" if true.get(code) else f"{code} is false"


@pytest.mark.parametrize("kind", LETTERS, ids=lambda k: k.task)
def test_what_is_said_of_a_wrong_expression_is_true(kind):
    draw = random.Random(kind.task)
    wrong = []
    for _ in range(DRAWS):
        numbers = dict(zip("abcd", draw.sample(range(2, 7), 4), strict=True))
        task = kind.task.format(**numbers)
        made = [c.tree for c in candidates(author.parse(task))]
        trees = draw.sample(made, min(25, len(made)))
        changes = [f"{task}+1", f"2*({task})", f"-({task})", f"({task})*x", f"{task}+x", f"({task})/3"]
        texts = [*(writing.plain(t, "en") for t in trees), *changes]
        for text, tree in zip(texts, [*trees, *(author.parse(c) for c in changes)], strict=True):
            found = [at(tree, x) for x in POINTS]
            if None in found:
                continue
            request = {"type": "expression", "key": task, "options": {"symbols": ["x"]}, "answer": text}
            verdict = judge({**request, "locale": "en", "lang": "en"})
            assert verdict.get("verdict") in ("right", "wrong", "partial"), (task, text, verdict)
            why = letters_refuted(verdict, found, kind, numbers)
            if why:
                wrong.append((task, text, why))
    assert wrong == [], "\n" + "\n".join(map(str, wrong))
