"""Equality with a guarantee: both arithmetics, the oracle, what is proved, and the bounds."""

import contextlib
import json
import os
import random
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from digilab_content.maths import equal, reading
from digilab_content.maths.core import ball
from digilab_content.maths.core.compare import compare

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "benchmarks"))
import oracle  # noqa: E402  (a script, not a package)

LETTERS = reading.Reading("en", any_letter=True)


def tree(text):
    found = reading.read_answer(text, LETTERS)
    assert not isinstance(found, reading.Unread), (text, found)
    return found


@pytest.fixture
def arithmetic():
    yield equal.accelerate
    equal.accelerate()


def judged(lines, kind):
    """What `judge` writes for the requests, with one arithmetic, in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "digilab_content.compile.judge"],
        input="\n".join(lines),
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "DIGILAB_EXACT": kind},
    )
    return done.stdout.splitlines()


def test_the_verdicts_are_the_same_with_and_without_flint(shared):
    pytest.importorskip("flint")
    lines = (ROOT / "tests" / "data" / "pairs.jsonl").read_text(encoding="utf-8").splitlines()
    for name in ("peers", "stack"):
        lines += (shared / "data" / "conformance" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    ours, theirs = judged(lines, "python"), judged(lines, "flint")
    assert len(ours) == len(theirs) == len(lines)
    assert [(q, a, b) for q, a, b in zip(lines, ours, theirs, strict=True) if a != b] == []


def test_generated_trees_are_decided_alike_by_both(arithmetic):
    pytest.importorskip("flint")
    from test_tower import rewritten
    from test_tower import tree as drawn

    pairs = []
    r = random.Random(11)
    for _ in range(250):
        t = drawn(r, r.choice((1, 2, 3)))
        pairs.append((t, rewritten(t, r), r.choice(("", "x > 0", "-3 < x < 3"))))
    told = {}
    for kind in ("python", "flint"):
        assert arithmetic(kind) == kind
        told[kind] = [equal.compare(a, b, assume=k) for a, b, k in pairs]
    for pair, ours, theirs in zip(pairs, told["python"], told["flint"], strict=True):
        assert (ours.equal, ours.guarantee) == (theirs.equal, theirs.guarantee), pair


@pytest.mark.parametrize("kind", ["python", "flint"])
def test_no_false_verdict_on_generated_pairs(kind, arithmetic):
    """A sample of `benchmarks/oracle.py`: SymPy rewrites and near misses, labelled by mpmath."""
    if arithmetic(kind) != kind:
        pytest.skip("python-flint is not installed")
    cases = list(oracle.pairs(250, seed=20 if kind == "flint" else 30))
    assert Counter(c["expect"] for c in cases)["wrong"] > 60
    counts, wrong = oracle.tally(cases)
    assert wrong == []
    assert counts["right proof"] > 10 * counts["right numeric"], "nearly every equality is proved"


def test_pairs_are_proved():
    """Every equality of the conformance pairs but two or three rests on a proof."""
    numeric = []
    for line in (ROOT / "tests" / "data" / "pairs.jsonl").read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        options = case["options"]
        how = reading.Reading(case["locale"], tuple(options.get("symbols", ())))
        key, answer = reading.read_answer(case["key"], how), reading.read_answer(case["answer"], how)
        known = {"assume": options.get("assume", ""), "complex_numbers": options.get("complex", False)}
        if equal.compare(key, answer, **known).guarantee != "proof":
            numeric.append(case["id"])
    assert len(numeric) <= 2, numeric


def test_an_even_root_of_a_negative_is_no_power():
    """The hole of the prototype: exponents multiply under even roots only where the base is positive."""
    for a, b in (("(x^2)^(1/2)", "x"), ("(x^6)^(1/6)", "x"), ("((-x)^2)^(1/2)", "-x"), ("(x^4)^(1/2)", "-x^2")):
        assert equal.compare(tree(a), tree(b)).equal is False, (a, b)
    # odd roots of negative numbers exist at school: x² either way
    assert equal.compare(tree("(x^(1/3))^6"), tree("((-x)^(1/3))^6")).equal is True
    assert equal.compare(tree("(x^(1/2))^6"), tree("((-x)^(1/2))^6")).equal is not True
    assert equal.compare(tree("(x^(1/6))^6"), tree("x")).by == "domain"


# ── bounds ────────────────────────────────────────────────────────────────────────────────────────────────────────────

COSTLY = (
    ("sin(10^300 x)", "sin(x)"),
    ("sin(sin(sin(sin(sin(sin(x))))))", "sin(sin(sin(sin(sin(sin(x)))))) + 10^-30"),
    ("e^(e^(e^(e^x)))", "e^(e^(e^(e^x)))+1"),
    ("(x+1)^1000 - (x+1)^999", "x (x+1)^999"),
    ("(x+y+z+1)^60", "(1+z+y+x)^60 + 0 x"),
    ("(sqrt(2)+sqrt(3)+sqrt(5)+sqrt(7)+sqrt(11)+sqrt(13))^2", "41"),
    ("sqrt(2+sqrt(2+sqrt(2+sqrt(2+sqrt(2+sqrt(2+sqrt(2)))))))", "2cos(pi/256)"),
    ("cos(pi/257)", "sqrt(1-sin(pi/257)^2)"),
    ("ln(2)+ln(3)+ln(5)+ln(7)+ln(11)+ln(13)+ln(17)", "ln(510510)"),
    ("500!/499!", "500"),
    ("binomial(4000;2000)", "binomial(4000;1999)"),
    ("n!", "(n+30)!/((n+1)^30)"),
    ("x^(1/2)+x^(1/3)+x^(1/5)+x^(1/7)+x^(1/11)", "x^(1/13)"),
    ("abs(abs(abs(abs(x-1)-2)-3)-4)", "abs(x)"),
    ("atan(1/2)+atan(1/3)+atan(1/7)+atan(1/8)", "pi/4+atan(1/7)+atan(1/8)"),
    ("arccos(cos(10^20))", "10^20"),
    ("1/(sin(x)^2+cos(x)^2-1)", "1"),
    ("(2^x)^(3^x)", "8^(x^2)"),
    ("sqrt(x)" + "*sqrt(x)" * 60, "x^30 sqrt(x)"),
    ("+".join(f"sin({k}x)" for k in range(1, 40)), "+".join(f"cos({k}x)" for k in range(1, 40))),
    ("*".join(f"(x-{k})" for k in range(1, 50)), "*".join(f"({k}-x)" for k in range(1, 50))),
    ("*".join(f"sin({k}x)" for k in range(1, 14)), "*".join(f"sin({k}x)" for k in range(13, 0, -1)) + "+10^-40"),
)


class Counted(ball.Balls):
    """Balls that count what all comparisons spend."""

    total = 0

    def spend(self, amount):
        Counted.total += amount * self.weight
        super().spend(amount)


@pytest.mark.parametrize(("a", "b"), COSTLY, ids=[a[:24] for a, _ in COSTLY])
def test_the_work_of_a_comparison_is_bounded(a, b):
    """Operations on balls weighed by their length: never more than the budgets of values, of a proof and of points."""
    from digilab_content.maths.core import constant, probe

    equal.accelerate("python")
    ball.use(Counted)
    try:
        Counted.total = 0
        found = compare(tree(a), tree(b))
        assert found[0] in (True, False, None)
        assert found[0] is not None or found[1]
        limit = 3 * probe.BUDGET + constant.PROOF
        assert Counted.total < limit
    finally:
        equal.accelerate()


def test_normal_forms_count_their_work():
    """A tower stops by itself: terms multiplied are counted, and units and degrees are bounded."""
    from digilab_content.maths.core import tower
    from digilab_content.maths.core.domain import Assumptions
    from digilab_content.maths.core.normal import Normal
    from digilab_content.maths.core.numeric import fold_constants
    from digilab_content.maths.core.rational import TooBig

    for a, _ in COSTLY:
        made = Normal(1, Assumptions(), set(), complex_numbers=False)
        with contextlib.suppress(tower.No, tower.Finer, TooBig):
            made.of(fold_constants(tree(a)))
        assert made.work > -tower.MAX_TERMS * tower.MAX_TERMS


def test_decisions_do_not_depend_on_what_came_before():
    """The values of a key are kept; the work is counted all the same, so that order changes nothing."""
    from digilab_content.maths import kernel

    pairs = [(tree(a), tree(b)) for a, b in (*COSTLY[:8], ("sin(2x)", "2sin(x)cos(x)"), ("ln(x^2)", "2ln(x)"))]
    kernel.forget()
    first = [compare(a, b) for a, b in pairs]
    assert [compare(a, b) for a, b in reversed(pairs)] == first[::-1]
    assert [compare(a, b) for a, b in pairs] == first
