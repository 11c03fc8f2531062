"""No misconception that is named is false: what the rule gives is worked out again, by SymPy and by plain Python."""

import random
from fractions import Fraction

import pytest

from digilab_content.compile.judge import judge
from digilab_content.maths import author, equal
from digilab_content.maths.mistakes import candidates, pairs
from digilab_content.maths.one_edit import one_edit
from digilab_content.maths.symbolic import CannotCompute, to_sympy

# Independent of the engine: what each misconception makes of a task, in Python's fractions.
BY_HAND = {
    "left-to-right": ("{a}+{b}*{c}", lambda a, b, c, **_: (a + b) * c),
    "subtraction-regrouped": ("{a}-{b}+{c}", lambda a, b, c, **_: a - (b + c)),
    "division-regrouped": ("{a}/{b}*{c}", lambda a, b, c, **_: Fraction(a, b * c)),
    "product-of-negatives": ("(-{a})*(-{b})", lambda a, b, **_: -a * b),
    "two-minuses-added": ("-{a}-{b}", lambda a, b, **_: a + b),
    "negative-then-plus": ("-{a}+{b}", lambda a, b, **_: -(a + b)),
    "fractions-added-across": ("{a}/{b}+{c}/{d}", lambda a, b, c, d: Fraction(a + c, b + d)),
    "numerators-added-only": ("{a}/{b}+{c}/{d}", lambda a, b, c, d: Fraction(a + c, b * d)),
    "fractions-cross-multiplied": ("{a}/{b}*({c}/{d})", lambda a, b, c, d: Fraction(a * d, b * c)),
    "quotient-not-inverted": ("({a}/{b})/({c}/{d})", lambda a, b, c, d: Fraction(a * c, b * d)),
    "denominator-split": ("{a}/({b}+{c})", lambda a, b, c, **_: Fraction(a, b) + Fraction(a, c)),
    "power-as-product": ("{a}^{b}", lambda a, b, **_: a * b),
    "exponents-multiplied": ("{a}^{b}*{a}^{c}", lambda a, b, c, **_: a ** (b * c)),
    "exponents-added": ("({a}^{b})^{c}", lambda a, b, c, **_: a ** (b + c)),
    "powers-added": ("{a}^{b}+{a}^{c}", lambda a, b, c, **_: a ** (b + c)),
    "minus-inside-power": ("-{a}^2", lambda a, **_: a * a),
    "square-of-sum": ("({a}+{b})^2", lambda a, b, **_: a * a + b * b),
    "square-of-difference": ("({a}-{b})^2", lambda a, b, **_: a * a - b * b),
    "percentage-added-as-number": ("{a}*(1+{b}/100)", lambda a, b, **_: a + b),
    "half-forgotten": ("{a}*{b}/2", lambda a, b, **_: a * b),
    "area-for-perimeter": ("2*({a}+{b})", lambda a, b, **_: a * b),
}


@pytest.mark.parametrize("rule", sorted(BY_HAND))
def test_what_is_worked_out_by_hand_is_found(rule):
    task, wrong = BY_HAND[rule]
    draw = random.Random(rule)
    for _ in range(25):
        numbers = dict(zip("abcd", draw.sample(range(2, 10), 4), strict=True))
        key = author.parse(task.format(**numbers))
        value = Fraction(wrong(**numbers))
        tree = author.parse(f"({value.numerator})/({value.denominator})")
        right = equal.compare(tree, key).equal
        found = {c.rules[0].id for c in candidates(key) if equal.compare(tree, c.tree).equal}
        assert right or rule in found, (task, numbers, value)


TASKS = (
    "(x+{a})^2", "(x-{a})^2-{b}", "({a}*x+{b})*(x-{c})", "{a}*(x-{b})-{c}*(x+{d})", "sqrt(x^2+{a})", "x^{a}*x^{b}",
    "{a}/x+{b}/(x+{c})", "(x+{a})/(x+{b})", "ln(x+{a})-ln({b})", "sin({a}*x)+cos(x)", "{a}-(x-{b})/{c}", "(x^{a})^{b}",
    "{a}/{b}+{c}/{d}", "{a}-{b}*{c}", "{a}^{b}+{a}^{c}", "sqrt({a}^2+{b}^2)", "{a}*sqrt({b})+sqrt({c})", "2^(-{a})",
)  # fmt: skip


@pytest.mark.parametrize("task", TASKS)
def test_nothing_named_is_refuted(task):
    """Answers made by one change of the task: what is named for each is checked with SymPy, far from our own code."""
    draw = random.Random(task)
    for _ in range(3):
        numbers = dict(zip("abcd", draw.sample(range(2, 8), 4), strict=True))
        key = task.format(**numbers)
        made = candidates(author.parse(key))
        for candidate in draw.sample(made, min(5, len(made))):
            request = {"type": "expression", "key": key, "options": {"symbols": ["x"]}, "locale": "en"}
            answer = _text(candidate.tree)
            verdict = judge({**request, "answer": answer})
            assert verdict["verdict"] != "right" or equal.compare(author.parse(key), candidate.tree).equal
            if verdict["code"] == "@mistake":
                ways = (*made, *pairs(author.parse(key)))
                named = [c.tree for c in ways if c.rules[0].id == verdict["mistake"]]
                assert any(_agree(candidate.tree, tree) for tree in named), (key, answer, verdict)


def test_one_edit_leads_to_the_key():
    key = author.parse("3*x^2-5*x+7")
    changes = ("3*x^2+5*x+7", "4*x^2-5*x+7", "3*x^3-5*x+7", "3*x^2+7", "3*x^2-5*x+7+x^4")
    for text in changes:
        found = one_edit(author.parse(text), key, lambda t: bool(equal.compare(key, t).equal))
        assert found is not None, text
        assert _agree(found.changed, key)


def _text(tree):
    from digilab_content.maths import writing

    return writing.plain(tree, "en")


def _agree(a, b):
    import sympy

    try:
        gap = to_sympy(a) - to_sympy(b)
    except CannotCompute:
        return True
    for point in ("0.7312", "2.1391"):
        at = gap.subs({s: sympy.Float(point, 30) for s in gap.free_symbols}).evalf(25)
        if not at.is_number or at.has(sympy.nan, sympy.zoo) or abs(at) > 1e-12:
            return False
    return True
