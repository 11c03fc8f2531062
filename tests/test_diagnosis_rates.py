"""How much is said of wrong answers does not fall, and what is said plainly is true by an independent check."""

import random
import re
import sys
from fractions import Fraction
from pathlib import Path

import pytest

from digilab_content.compile.judge import judge
from digilab_content.maths import author, writing
from digilab_content.maths.derivative import derivative
from digilab_content.maths.mistakes import candidates
from digilab_content.maths.symbolic import to_sympy

sys.path.insert(0, str(Path(__file__).parents[1] / "benchmarks"))

import diagnosis

# Floors a little below what is reached, per file: coded (an invalid answer not counted), specific.
FLOORS = {"pairs": (0.95, 0.70), "stack": (0.85, 0.70)}


@pytest.mark.skipif(not diagnosis.FOLDER.is_dir(), reason=f"{diagnosis.FOLDER} is missing")
@pytest.mark.parametrize("name", sorted(FLOORS))
def test_enough_is_said_of_wrong_answers(name):
    counts, _ = diagnosis.measured()
    c = counts[(name, "all")]
    coded, specific = FLOORS[name]
    assert c["strict"] >= coded * c["all"], c
    assert c["specific"] >= specific * c["all"], c


def test_every_code_that_counts_as_specific_is_a_code():
    from digilab_content.graders._codes import NAMES

    assert diagnosis.specific_codes() <= NAMES
    assert (
        not {"@wrong", "@value_differs", "@near", "@right_size", "@too_large", "@too_small", "@factor"}
        & diagnosis.specific_codes()
    )


FUNCTIONS = (
    "x^3-4*x+1", "(2*x+1)^5", "x*sin(x)", "exp(2*x)/x", "ln(x^2+1)", "sqrt(3*x+2)", "cos(x)^2", "x^x", "3^x", "tan(x)",
    "atan(2*x)", "1/(x^2+1)", "x/(x+1)", "exp(-x^2)", "ln(abs(x-5))", "asin(x/3)", "sinh(x)*cosh(x)", "log(x)",
)  # fmt: skip


@pytest.mark.parametrize("text", FUNCTIONS)
def test_our_derivative_is_that_of_sympy(text):
    import sympy

    tree = author.parse(text)
    made = derivative(tree, "x")
    gap = to_sympy(made) - sympy.diff(to_sympy(tree), to_sympy(("sym", "x")))
    for point in (sympy.Rational(7, 10), sympy.Rational(12, 5)):
        value = gap.subs(dict.fromkeys(gap.free_symbols, point)).evalf(30)
        assert abs(value) < 1e-20, (text, value)


KEYS = ("x^2-3*x+2", "(x+1)*(2*x-3)", "x^3/3-x", "sqrt(x+1)", "x/(x+2)", "2*x*exp(x)", "ln(x+3)", "sin(x)+1")
AT = re.compile(r"x = (\d+): your expression is worth (≈ )?(-?[\d./]+) there")


def _strangers(draw):
    """Answers that nothing much explains: pieces of other keys put together."""
    for _ in range(25):
        a, b = draw.sample(KEYS, 2)
        yield f"({a}){draw.choice('+-*')}{draw.randint(2, 9)}*({b})"


@pytest.mark.parametrize("key", KEYS)
def test_a_plain_value_is_true(key):
    """`value_differs` says a value of the answer: SymPy finds it, and another one for the key."""
    import sympy

    draw = random.Random(key)
    seen = 0
    for answer in _strangers(draw):
        request = {"type": "expression", "key": key, "options": {"symbols": ["x"]}, "answer": answer, "locale": "en"}
        verdict = judge(request)
        if verdict["code"] != "@value_differs":
            continue
        found = AT.search(verdict["feedback"])
        assert found, verdict["feedback"]
        seen += 1
        mine, right = (
            e.subs({s: int(found[1]) for s in e.free_symbols}).evalf(20)
            for e in (to_sympy(author.parse(t)) for t in (answer, key))
        )
        said = Fraction(found[3])
        assert abs(mine - sympy.Rational(said.numerator, said.denominator)) <= (0.0051 if found[2] else 1e-15)
        assert abs(mine - right) > 1e-6
    assert seen > 3


@pytest.mark.parametrize("key", ["12", "2/3", "sqrt(7)", "-5", "pi", "0.25"])
def test_a_plain_size_is_true(key):
    import math

    right = float(to_sympy(author.parse(key)))
    draw = random.Random(key)
    said = set()
    for _ in range(120):
        answer = f"{draw.uniform(-20, 20) if draw.random() < 0.5 else right * draw.uniform(0.98, 1.02):.4f}"
        verdict = judge({"type": "number", "key": key, "answer": answer, "locale": "en", "options": {}})
        mine, code = float(answer), verdict["code"]
        said.add(code)
        assert {
            "@right_size": mine * right > 0 and abs(right) / 2 < abs(mine) < 2 * abs(right),
            "@too_large": mine > right and not abs(right) / 2 < abs(mine) < 2 * abs(right),
            "@too_small": mine < right and not abs(right) / 2 < abs(mine) < 2 * abs(right),
            "@near": not math.isclose(mine, right, rel_tol=1e-12) and abs(mine - right) < 0.011 * abs(right),
            "@should_be_positive": right > 0 > mine,
            "@should_be_negative": mine > 0 > right,
        }.get(code, True), (key, answer, verdict)
    assert {"@too_large", "@too_small"} & said
    assert "@near" in said


@pytest.mark.parametrize("key", [3, 7, 12, 50, 100, 613, -40])
def test_sizes_do_not_lead_to_a_whole_number(key):
    """A pupil with many attempts who halves: what is said leaves several whole numbers, and of 0, 1, 2 nothing."""
    said = {}
    for answer in range(min(0, 4 * key), max(0, 4 * key)):
        verdict = judge({"type": "number", "key": str(key), "answer": str(answer), "locale": "en", "options": {}})
        said[answer] = verdict["code"]
    large, small = ([a for a, c in said.items() if c == code] for code in ("@too_large", "@too_small"))
    left = [a for a in said if max(small, default=min(said)) < a < min(large, default=max(said))]
    assert len(left) >= max(3, abs(key)), (key, left)


@pytest.mark.parametrize("key", ["0", "1", "2", "-1"])
def test_nothing_is_said_of_the_size_of_the_first_whole_numbers(key):
    for answer in ("17", "-17", "30", "0.3"):
        verdict = judge({"type": "number", "key": key, "answer": answer, "locale": "en", "options": {}})
        assert verdict["code"] not in {"@too_large", "@too_small", "@right_size"}


TASKS = (
    "x^2*sin(x)",
    "3*x^2+5*x+1",
    "x/(x+1)",
    "(2*x+1)^3",
    "sqrt(x)+2",
    "exp(3*x)",
    "5*cos(x)+7",
    "1/x^2",
    "ln(2*x+1)",
)


@pytest.mark.parametrize("start", TASKS)
def test_a_function_in_from_is_differentiated_wrongly_in_known_ways(start):
    """Each wrong derivative of a rule, typed as an answer, is explained; the right one is not touched."""
    tree = author.parse(start)
    key = writing.plain(derivative(tree, "x"), "en")
    request = {"type": "expression", "key": key, "options": {"symbols": ["x"], "from": start}, "locale": "en"}
    assert judge({**request, "answer": key})["verdict"] == "right"
    made = [c for c in candidates(("fn", "diff", tree, ("sym", "x"))) if not c.rules[0].measured]
    assert made
    named = 0
    for candidate in made[:8]:
        verdict = judge({**request, "answer": writing.plain(candidate.tree, "en")})
        assert verdict["verdict"] in ("wrong", "invalid"), (start, candidate)
        named += verdict["code"] in ("@mistake", "@sign", "@one_edit", "@equal_where")
    assert named >= min(len(made), 8) - 1
