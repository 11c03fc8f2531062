"""Bad answers of every kind to every type: no exception, soon answered, never right, a reason in three languages."""

import json
import re
import time

import pytest

from digilab_content.compile.judge import judge, stream
from digilab_content.graders import grader, types
from digilab_content.text.i18n import LANGS

SOON = 2.0  # seconds of the processor, whatever else the machine does
EMPTY = ("", " ", "\t", "\n \n", "\u00a0\u202f", "\u200f\u200e", "\ufeff", None, [], {})
LONG = (
    "1" * 10_000, "x" * 10_000, "x+" * 5_000, "ab " * 3_333, "ا" * 10_000, "é, " * 3_333, "-" * 10_000, "=" * 10_000,
    "1;" * 5_000, "\\frac{" * 1_666, "H2" * 5_000, "a->b;" * 2_000, "½" * 10_000, "²" * 10_000, "\n" * 9_999 + "x",
    "x = 1 ou " * 1_100, "{" * 10_000, "](" * 5_000, "0," * 5_000, "±" * 10_000, " 000" * 2_500, "'" * 10_000,
    "\u0651" * 10_000, "لا " * 3_333, "1e" * 5_000, "C_" * 5_000, "!" * 10_000, "a" + "\u0300" * 10_000,
)  # fmt: skip
DEEP = (
    "(" * 500 + "x" + ")" * 500, "√" * 500 + "x", "{" * 300 + "1" + "}" * 300, "|" * 201, "f(" * 200 + "x" + ")" * 200,
    "x" + "^x" * 300, "x" + "^(x" * 150 + ")" * 150, "-" * 500 + "1", "\\sqrt{" * 100 + "2" + "}" * 100,
    "[" * 300 + "1;2" + "]" * 300, "\\frac{1}{" * 60 + "2" + "}" * 60, "not " * 200 + "x", "((OH)2" * 100, "sin " * 200,
)  # fmt: skip
HUGE = (
    "10^10^10", "9^9^9^9", "(10^10)!", "1000000!", "2^(10^12)", "1/0", "0/0", "0^0", "10^-10^10", "1e999999",
    "(((9!)!)!)",
    "x^1000000", "(x+1)^100000", "(x+y+1)^5000", "√(-1)", "ln(0)", "e^(e^(e^(e^9)))", "C_{10^9}^{10^8}", "9" * 900,
    "10^10^10 cm", "99999999999999999999 h 99999999 min", "H999999999999", "999999999999 H2 + O2 -> H2O", "tan(10^300)",
    "[-10^10^10 ; 10^10^10]", "{1 ; 10^10^10}", "x = 10^10^10", "x < 10^10^10", "(10^10^10 ; 1)", "1,(3)", "∞^∞", "∞-∞",
    "sin(10^500)", "x^x^x^x^x", "2^2^2^2^2^2", "(1+10^-999)^(10^999)", "exp(exp(exp(x)))^99", "1" + "0" * 320,
)  # fmt: skip
BROKEN = (
    "(", ")", "[", "]", "{", "}", "(1", "1)", "[1 ; 2", "(1 ; 2]", "{1 ; 2", "|x", "\\frac{1}{", "\\left(1",
    "\\begin{pmatrix}1",
    "1 +", "* 2", "= ", "x = ", "< 3", "2 ==", "1,,2", "1..2", ";;", ";", ",", ".", "->", "-> ->", "1 ->", "→", "+",
    "±", "^", "_",
    "\\", "\\\\", "$", "$$", "$1", "%", "#", "@wrong", "&", "&amp;", "<script>alert(1)</script>", "<b>",
    "'; DROP TABLE x",
    "__import__('os').system('ls')", "{{7*7}}", "${7*7}", "%s%n", "../../etc/passwd", "NaN", "nan", "inf", "None",
    "null",
    "undefined", "true", "😀", "👩‍👩‍👧", "x\u0338", "Ⅷ", "①", "٣٫", "٫", "،", "؛", "؟", "//", "/*", "4 5 6", "x2",
    "V13", "?",
)  # fmt: skip
HIDDEN = (
    "\x00", "1\x002", "\x1b[31mrouge", "\x07", "\x7f", "a\x08b", "\x85", "\u2028", "\u2029x", "\u202e321",
    "\u202d1\u202c",
    "\u2066\u2067\u2068", "\u202e\u202e\u202e(1", "1\u200b2", "\ufffe", "\uffff", "\ud800", "\U000e0041", "\u061c",
    "x\u202e²",
)  # fmt: skip
MIXED = (
    "deux 2 اثنان two",
    "x = ثلاثة three",
    "Rabat الرباط Ραμπάτ",
    "3 كغ kg κg",
    "abcдефابت漢字",
    "1 et 2 و 3 and 4",
    "سx2é",
)
SHAPES = (
    ["zut"], ["zut", "zut"], [["1", "1"], ["1", "2"]], [["1"]], [["1", "2", "3", "4"]], [[]], [[], ["a"]], [None],
    [1, 2],
    {"zut": "1"}, {"r1c1": "1"}, {"r99c99": "1"}, {"r1c1": {"a": 1}}, {"a": ["b", "b"]}, {"": ""}, [["", ""]], 3, 3.5,
    True,
    [["a", "b"], "c"], [{"a": 1}], {"1": None}, ["a"] * 3_000, [["1", "1"]] * 3_000, ["x" * 10_000],
    [["x" * 10_000, "1"]],
)  # fmt: skip
GARBAGE = (*LONG, *DEEP, *HUGE, *BROKEN, *HIDDEN, *MIXED, *SHAPES)
SORTED = frozenset({"choice", "choices", "select", "match", "order", "categories"})
VERDICTS = frozenset({"right", "partial", "wrong", "invalid", "undecided"})
TABLE = {"type": "table", "key": {"r1c1": "3", "r1c2": "+"}, "locale": "fr"}


def questions():
    for name in types():
        yield from grader(name).EXAMPLES


def asked(example, answer, lang="fr"):
    start = time.process_time()
    got = judge({**example.request, "answer": answer, "lang": lang})
    spent = time.process_time() - start
    seen = (example.request["type"], str(answer)[:80], got)
    assert "error" not in got, seen
    assert got["verdict"] in VERDICTS, seen
    assert spent < SOON, (spent, seen)
    json.dumps(got)
    return got


def has_reason(example, answer, got):
    """An invalid verdict costs nothing and says why, in each language in its own words."""
    seen = (example.request["type"], str(answer)[:80], got)
    assert got["score"] == 0, seen
    assert re.fullmatch(r"@[a-z0-9_]+", got["code"] or ""), seen
    said = {}
    for lang in LANGS:
        told = asked(example, answer, lang)
        assert (told["verdict"], told["code"]) == ("invalid", got["code"]), seen
        said[lang] = told["feedback"]
        assert len(told["feedback"]) > 12, (lang, seen)
        assert not re.search(r"[{}⟨]\s*\$|\$\w+ *}|⟨", told["feedback"]), (lang, told)
        assert not re.search("[\\x00-\\x08\\x0b-\\x1f\\x7f\\u202a-\\u202e]", told["feedback"]), (lang, told)
        assert len(told["feedback"]) < 400, (lang, told)
    assert len(set(said.values())) == len(LANGS), said
    assert re.search("[\u0600-\u06ff]{2}", said["ar"]), said


@pytest.fixture(params=[*questions()], ids=lambda e: e.request["type"])
def example(request):
    return request.param


def test_nothing_is_empty(example):
    for answer in EMPTY:
        got = asked(example, answer)
        assert got["verdict"] == "invalid", (answer, got)
        has_reason(example, answer, got)


def test_garbage_is_never_right(example):
    told = set()
    for answer in GARBAGE:
        got = asked(example, answer)
        assert got["verdict"] != "right", (answer if len(str(answer)) < 200 else str(answer)[:200], got)
        if got["verdict"] == "invalid" and (got["code"], got["feedback"][:25]) not in told:
            told.add((got["code"], got["feedback"][:25]))
            has_reason(example, answer, got)


def test_the_answers_of_other_types(example):
    for other in questions():
        for answer, *_ in other.answers:
            given = json.loads(json.dumps(answer))
            got = asked(example, given)
            if got["verdict"] == "invalid":
                has_reason(example, given, got)


def test_an_option_that_does_not_exist(example):
    if example.request["type"] not in SORTED:
        pytest.skip("it has no options")
    for answer in (
        "zut",
        ["zut"],
        ["zut", "zut"],
        [["zut", "zut"]],
        {"zut": "zut"},
        "zut -> zut",
        "999",
        [["999", "999"]],
    ):
        got = asked(example, answer)
        assert got["verdict"] == "invalid", (answer, got)


def test_marks_that_nobody_sees_change_nothing(example):
    for answer, status, code in example.answers:
        if isinstance(answer, str) and answer.strip():
            inside = "".join(f"\u200e{c}\u200f" if c in "()[]{};,=+-<> " else c for c in answer)
            if "\\" not in answer:
                assert asked(example, inside)["verdict"] == status, inside
            for around in ("\u200f{}\u200e", "\u202b{}\u202c", " {} ", "\u00a0{}\u00a0", "\ufeff{}", "\u2067{}\u2069"):
                got = asked(example, around.format(answer))
                assert (got["verdict"], got["code"]) == (status, code), (around, answer, got)


def test_half_a_surrogate_pair_does_not_end_the_stream():
    lines = [json.dumps({**e.request, "answer": "\ud800"}) for e in questions()]
    for line in stream(lines):
        assert json.loads(line.encode("utf-8"))["verdict"] in VERDICTS
