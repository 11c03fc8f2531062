"""Bad input through `judge`: a verdict with a reason, nothing executed, the work bounded (calls are counted)."""

import sys

import pytest

from digilab_content.compile.judge import judge
from digilab_content.maths import equal

CODE = (
    "__import__('os').system('touch /tmp/pwned')",
    "eval('1')",
    'exec("raise SystemExit")',
    "open('/etc/passwd').read()",
    "lambda x: x",
    "(lambda:0)()",
    "x.__class__.__mro__",
    "[c for c in ().__class__.__base__.__subclasses__()]",
    "<script>alert(1)</script>",
    "{{7*7}}",
    "${7*7}",
    "#{7*7}",
    "\\input{/etc/passwd}",
    "\\def\\x{\\x\\x}\\x",
    "\\write18{ls}",
    "'; DROP TABLE x; --",
    "x if x else 1",
    'f"{x}"',
    "sympify(x)",
)
HUGE = (
    "9^9^9^9",
    "x^9^9^9",
    "2^99999999",
    "10^(10^10)",
    "(x+1)^99999999",
    "e^e^e^e^e^e",
    "2^2^2^2^2^2^2",
    "(2^x)^(9^9^9)",
    "100000!",
    "(10^9)!",
    "((5!)!)!",
    "500!^500!",
    "x!!!!!!!!",
    "binomial(10^9 ; 5×10^8)",
    "binomial(10^6 ; x)",
    "C_1000000000^500000000",
    "1e9999",
    "1E-9999",
    "sin(9^9^9)",
    "ln(9^9^9)",
    "e^(10^9)",
    "cos(10^400)",
    "root(10^9 ; 2)",
    "sqrt(" * 39 + "2" + ")" * 39,
    "((((x+1)^99)^99)^99)^99",
    "(x^2+1)^3000-(x^2+1)^2999",
    "gcd(9^9^9 ; 6)",
)
LONG = (
    "(" * 10_000,
    "(" * 10_000 + "x" + ")" * 10_000,
    "[" * 300,
    "{" * 300,
    "|" * 999,
    "1+" * 500_000,
    "1+" * 500_000 + "1",
    "-" * 100_000 + "1",
    "x" * 100_000,
    "√" * 5_000 + "2",
    "\\frac{" * 20_000,
    "\\sqrt" * 300 + "2",
    "x²" * 400,
    "9" * 999,
    "0." + "9" * 900,
    "sin " * 300 + "x",
    "x^" * 300 + "x",
    "a" * 1_000_000,
    " " * 1_000_000,
    "\u200b" * 1_000_000,
)
MARKS = (
    "\u200b",
    "\u200b\u200f\u202e\ufeff",
    "\u202e1+x2\u202c",
    "\ud800",
    "x+\udfff",
    "\udc00\ud800",
    "a\x00b",
    "\x00",
    "x\x001",
    "x۳",
    "x۳y",
    "۳۳x۴",
    "x٣",
    "٣x٤",
    "🙂",
    "x🙂1",
    "x\u20d7",
    "Ⅻ",
    "½½",
    "\\",
    "\\\\",
    "$",
    "x\u0301",
    "\u0660\u066b\u066b\u0661",
)
INVALID = {*CODE, *LONG, *MARKS}
KEYS = (("expression", "x+1"), ("expression", "sin(x)"), ("number", "12"))
# The costliest of them takes a fifth of this; a loop that follows the size of a number would take any amount.
MOST_CALLS = 150_000


class Spent(BaseException):
    """More calls than allowed."""


def counted(request):
    """(what `judge` says, how many calls of Python or of C functions it took)."""
    calls = 0

    def seen(_frame, event, _argument):
        nonlocal calls
        calls += event in ("call", "c_call")
        if calls > MOST_CALLS:
            raise Spent

    judge({**request, "answer": "1"})  # the question is compiled, the words are loaded
    sys.setprofile(seen)
    try:
        told = judge(request)
    finally:
        sys.setprofile(None)
    return told, calls


@pytest.mark.parametrize("answer", [*CODE, *HUGE, *LONG, *MARKS], ids=lambda a: f"{len(a)}:{a[:16]!r}")
@pytest.mark.parametrize(("kind", "key"), KEYS)
def test_bad_input_gets_a_reason(kind, key, answer):
    equal.accelerate("python")
    try:
        options = {"symbols": ["x"]} if kind == "expression" else {}
        request = {"type": kind, "key": key, "answer": answer, "options": options, "locale": "fr"}
        told, _ = counted(request)
    finally:
        equal.accelerate()
    assert told.get("verdict") in ("invalid", "undecided", "wrong"), told
    assert told["code"]
    assert told["feedback"]
    if answer in INVALID:
        assert told["verdict"] == "invalid", told
    if told["verdict"] == "undecided" and kind == "expression":
        assert told["evidence"]["by"], "what stopped it is told"


def test_marks_that_say_nothing_change_nothing():
    for answer in ("x\u200b+1", "\u202ax+1\u202c", "\ufeff1+x", "x +\u00a01", "\u200fx+1\u200f", "١+x", "x+۱"):
        request = {"type": "expression", "key": "x+1", "answer": answer, "options": {"symbols": ["x"]}, "locale": "ar"}
        assert judge(request)["verdict"] == "right", answer


def test_nothing_was_executed():
    from pathlib import Path

    assert not Path("/tmp/pwned").exists()
