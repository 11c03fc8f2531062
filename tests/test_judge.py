"""The judge of one answer, as JSON."""

import json
import subprocess
import sys
from io import StringIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digilab_content.compile.judge import judge, main, stream
from digilab_content.text.i18n import LANGS

ASKED = {"type": "expression", "key": "x^2-1", "options": {"form": "factored"}, "answer": "(x-1)(x+1)", "locale": "fr"}


def test_the_example_of_the_design():
    got = judge({**ASKED, "lang": "fr"})
    assert (got["verdict"], got["score"], got["code"]) == ("right", 1, None)
    assert got["understood"]["plain"] == "(x-1)*(x+1)"
    assert got["understood"]["latex"]
    assert got["understood"]["mathml"].startswith("<math")
    assert (
        got["understood"]["spoken"]
        == "parenthèse x moins 1 fin de parenthèse fois parenthèse x plus 1 fin de parenthèse"
    )
    assert got["evidence"]["guarantee"] == "proof"
    assert json.loads(json.dumps(got)) == got


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"type": "riddle"}, "judge-unknown-type"),
        ({"type": None}, "judge-unknown-type"),
        ({"type": ["number"]}, "judge-unknown-type"),
        ({"locale": "de"}, "judge-unknown-locale"),
        ({"locale": 3}, "judge-unknown-locale"),
        ({"key": None}, "judge-no-key"),
        ({"key": 5}, "judge-no-key"),
        ({"key": "x +"}, "E203"),
        ({"key": "diff("}, "E203"),
        ({"options": []}, "judge-bad-options"),
        ({"options": {"colour": 1}}, "E201"),
        ({"options": {"form": "factorised"}}, "E202"),
        ({"options": {"form_score": 2}}, "judge-bad-share"),
        ({"options": {"symbols": ["x", "y"], "upto": "constant"}}, "E212"),
        ({"lines": {}}, "judge-bad-lines"),
        ({"lines": ["x"]}, "judge-bad-lines"),
        ({"lines": [{"when": 3}]}, "judge-bad-lines"),
        ({"lines": [{"when": "x+1", "any": "k"}]}, "E208"),
        ({"type": "number", "options": {}}, "E203"),
        ({"type": "number", "options": {}, "key": "x > 2"}, "E203"),
        ({"type": "number", "options": {"tolerance": "abc"}, "key": "3"}, "E202"),
        ({"type": "number", "options": {"tolerance": "-1"}, "key": "3"}, "E202"),
        ({"type": "number", "options": {"decimals": 2, "sigfigs": 3}, "key": "3"}, "E206"),
        ({"type": "number", "options": {"decimals": -1}, "key": "3"}, "E202"),
        ({"type": "number", "options": {"accuracy": 1}, "key": "3"}, "E206"),
        ({"type": "number", "options": {"exact": True, "tolerance": "1%"}, "key": "3"}, "E206"),
        ({"type": "number", "options": {"range": "5..2"}, "key": "3"}, "E202"),
        ({"type": "number", "options": {}, "key": "1/0"}, "E204"),
        ({"type": "text", "options": {"ignore": ["colour"]}}, "E202"),
        ({"type": "text", "options": {}, "key": "  "}, "E200"),
        ({"type": "text", "options": {}, "key": "/(a/"}, "E205"),
        ({"type": "text", "options": {}, "key": r"/(a)\1/"}, "E205"),
        ({"type": "choice", "options": {}, "key": "a", "lines": [{"id": "a", "when": "1"}]}, "E209"),
        ({"type": "choice", "options": {}, "key": "z", "lines": [{"id": "a"}, {"id": "b"}]}, "E210"),
        ({"type": "choice", "options": {}, "key": "a", "lines": [{"id": "a"}, {"id": "a"}]}, "E211"),
        ({"type": "choice", "options": {"value": "= 3"}, "key": "", "lines": [{"id": "a"}, {"id": "b"}]}, "E207"),
        ({"type": "choice", "options": {"value": "= ("}, "key": "", "lines": [{"id": "a"}, {"id": "b"}]}, "E203"),
        ({"exercise": "calc-mult-001", "slot": "a"}, "judge-no-files"),
    ],
)
def test_a_bad_request_is_an_error_line_in_every_language(change, code):
    for lang in LANGS:
        got = judge({**ASKED, **change, "lang": lang})
        assert got["code"] == code, got
        assert got["error"]
        assert "⟨" not in got["error"]
        assert "{$" not in got["error"], got["error"]


def test_without_an_answer_or_an_object():
    assert judge({"type": "number", "key": "3"})["code"] == "judge-no-answer"
    assert judge([])["code"] == "judge-not-an-object"
    assert judge({**ASKED, "options": {"form": {1, 2}}})["code"] == "judge-not-json"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=8,
)


@settings(max_examples=150, deadline=None, derandomize=True, database=None)
@given(st.sampled_from(["type", "key", "options", "answer", "locale", "lang", "lines"]), JSON)
def test_any_json_ends_in_a_verdict_or_an_error(field, value):
    for base in (ASKED, {"type": "number", "key": "3", "answer": "3"}, {"type": "choices", "key": "a", "answer": []}):
        got = judge({**base, field: value})
        assert "error" in got or got["verdict"] in {"right", "partial", "wrong", "invalid", "undecided"}


def test_extra_lines_of_the_answer_list():
    lines = [{"when": "(x-1)^2", "right": False, "id": "carre", "feedback": "Relis.", "score": 0.2}]
    got = judge({**ASKED, "answer": "(x-1)²", "lines": lines})
    assert (got["verdict"], got["line"], got["score"], got["feedback"]) == ("partial", "carre", 0.2, "Relis.")
    also = [{"when": "x", "right": True, "id": "aussi", "feedback": "Oui."}]
    assert judge({**ASKED, "options": {}, "answer": "x", "lines": also})["line"] == "aussi"


def test_letters_of_the_key_are_symbols_where_none_is_declared():
    assert judge({"type": "expression", "key": "a*b", "answer": "ba", "locale": "fr"})["verdict"] == "right"
    got = judge({"type": "expression", "key": "a*b", "answer": "bc", "locale": "fr"})
    assert (got["verdict"], got["code"]) == ("invalid", "@unknown_symbol")
    joined = {"type": "expression", "key": "2yx^2", "options": {"symbols": ["x", "y"]}, "answer": "2x²y"}
    assert judge(joined)["verdict"] == "right"


def test_feedback_is_in_the_language_asked_and_the_locale_by_default():
    wrong = {"type": "number", "key": "3", "answer": "47", "locale": "ar"}
    assert judge(wrong)["feedback"] == "نتيجتك أكبر بكثير من اللازم: قدّر أولا رتبة القدر."
    assert (
        judge({**wrong, "lang": "en"})["feedback"]
        == "Your result is far too large: first estimate its order of magnitude."
    )


def test_files_are_left_to_the_one_who_has_them():
    got = judge(
        {"exercise": "x", "slot": "U", "answer": "3"}, in_file=lambda r: {"verdict": "right", "slot": r["slot"]}
    )
    assert got == {"verdict": "right", "slot": "U"}


def test_the_stream_keeps_order_and_goes_on_after_a_bad_line(monkeypatch, capsys):
    lines = [json.dumps(ASKED), "{not json", "", "[" * 100_000, json.dumps({**ASKED, "answer": "x"})]
    got = [json.loads(line) for line in stream(lines)]
    assert [g.get("verdict", g.get("code")) for g in got] == ["right", "judge-not-json", "judge-not-json", "wrong"]
    monkeypatch.setattr(sys, "stdin", StringIO("\n".join(lines)))
    assert main() == 0
    assert [json.loads(line) for line in capsys.readouterr().out.splitlines()] == got


def test_judging_numbers_loads_nothing_heavy():
    code = (
        "import sys, json\nfrom digilab_content.compile.judge import judge\n"
        "r = judge({'type': 'number', 'key': '3/4', 'answer': '0,75', 'locale': 'fr'})\n"
        "assert r['verdict'] == 'right', r\n"
        "print([m for m in ('sympy', 'lxml', 'jsonschema', 'starlette', 'yaml', 'markdown_it') if m in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
