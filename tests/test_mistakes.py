"""Every misconception explains what it must and nothing that it must not; `cases/mistakes.md` pins the verdicts."""

import re
from pathlib import Path

import pytest

from digilab_content.compile.judge import judge
from digilab_content.graders._codes import PLAIN
from digilab_content.graders._solution_sets import known, meets
from digilab_content.maths import author, equal, reading
from digilab_content.maths.misconceptions import misconceptions
from digilab_content.maths.mistakes import MAX_FIRST, MAX_SECOND, candidates, explained, explained_by_two, pairs
from digilab_content.maths.one_edit import one_edit
from digilab_content.maths.rewriting import expanded, rewrite
from digilab_content.maths.solving_mistakes import MAX_FOUND, wrong_relations
from digilab_content.text.i18n import LANGS, words

RULES = misconceptions()
CASES = Path(__file__).parent / "cases" / "mistakes.md"


def _answer(text):
    tree = reading.read_answer(text, reading.Reading(locale="en", symbols=("x", "y"), relations=True))
    assert not isinstance(tree, reading.Unread), text
    return tree


def _solved(rule, task, answer):
    """Whether the rule makes of a relation one that has the solutions of the answer."""
    mine = known(_answer(answer), "x")
    wrong = [known(w.tree, "x") for w in wrong_relations(task) if w.rules == (rule,)]
    return any(meets(mine, one).holds for one in wrong)


def _named(rule, task, answer):
    if author.parse(task)[0] == "rel":
        return _solved(rule, author.parse(task), answer)
    tree = _answer(answer)
    made = candidates(author.parse(task), rule.about)
    return any(c.rules == (rule,) and equal.compare(tree, c.tree).equal for c in made)


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.id)
def test_a_rule_explains_what_it_must_and_no_more(rule):
    assert rule.explains
    assert rule.refuses
    for task, answer in rule.explains:
        assert _named(rule, task, answer), (task, answer)
    for task, answer in rule.refuses:
        assert not _named(rule, task, answer), (task, answer)


def test_ids_are_unique_and_there_are_enough_of_them():
    assert len({r.id for r in RULES}) == len(RULES) >= 60


@pytest.mark.parametrize("lang", LANGS)
def test_every_rule_has_its_words(lang):
    ids = words(lang).ids()
    assert [r.id for r in RULES if r.message not in ids] == []


@pytest.mark.parametrize(
    "text", ["a => a+a", "2 => 3", "a+b", "a+b => a+c", "(a => b", "x => 2*x", "a+b => b+a", "a*b => (b*a)^2"]
)
def test_a_bad_rewrite_is_refused(text):
    with pytest.raises(ValueError, match=r"=>|a\+b"):
        rewrite(text)


def rows():
    row = r"^\| `(?P<key>[^`]*)` \| `(?P<answer>[^`]*)` \| (?P<code>\S*) \| (?P<mistake>\S*) \|$"
    pattern = re.compile(row, re.MULTILINE)
    for found in pattern.finditer(CASES.read_text("utf-8")):
        yield pytest.param(found.groupdict(), id=f"{found['key']}:{found['answer']}")


@pytest.mark.parametrize("case", list(rows()))
def test_the_verdict_names_the_mistake(case):
    found = judge({"type": "expression", "key": case["key"], "answer": case["answer"], "locale": "en", "lang": "en"})
    assert found["verdict"] == "wrong", found
    assert found["code"] == case["code"], found
    assert found.get("mistake", "") == case["mistake"], found
    assert "⟨" not in found["feedback"]


def test_two_rules_explain_where_one_does_not():
    task, answer = author.parse("(x+3)^2-2*(x-1)"), _answer("x^2+9-2x+1")
    same = lambda tree: bool(equal.compare(answer, tree).equal)  # noqa: E731
    assert explained(answer, task, same) is None
    found = explained_by_two(answer, task, same)
    assert found is not None
    assert {r.id for r in found.rules} == {"square-of-sum", "first-term-only"}


def test_the_search_is_bounded():
    long = "+".join(f"(x+{n})^2*sqrt(x^{n}+{n})" for n in range(1, 8))
    assert len(candidates(author.parse(long))) <= MAX_FIRST
    assert len(pairs(author.parse("(x+1)^2*(x-3)-sqrt(x+4)"))) <= MAX_SECOND
    huge = "+".join(["x"] * 100)
    assert candidates(author.parse(huge)) == ()
    assert one_edit(author.parse(huge), author.parse("x"), lambda _: True) is None


def test_nothing_computed_is_too_big():
    found = judge({"type": "number", "key": "9^9", "answer": "81", "locale": "en"})
    assert found["mistake"] == "power-as-product"
    assert judge({"type": "expression", "key": "9^(9^9)", "answer": "9", "locale": "en"}).get("verdict") != "right"


def test_the_author_comes_first():
    lines = [{"when": "x^2+9", "id": "mine", "feedback": "Mine."}]
    request = {"type": "expression", "key": "(x+3)^2", "answer": "x²+9", "locale": "en", "lines": lines}
    assert judge(request)["line"] == "mine"


@pytest.mark.parametrize(
    ("key", "answer", "kind"),
    [
        ("x^2-x-2", "x^2+x-2", "sign"),
        ("3x^2+5x-1", "3x^2+4x-1", "coefficient of 4x"),
        ("3x^2+5x-1", "3x^3+5x-1", "exponent"),
        ("x^3+5x-1", "x^3-1", "missing"),
        ("x^3-1", "x^3+5x-1", "5x"),
        ("(x-1)(x+2)", "x^2-x-2", "sign"),
        ("sin(2x)+x", "sin(3x)+x", "coefficient of 3x"),
    ],
)
def test_one_change(key, answer, kind):
    found = judge({"type": "expression", "key": key, "answer": answer, "locale": "en", "lang": "en"})
    assert found["code"] in {"@one_edit", "@mistake"}, found
    if found["code"] == "@one_edit":
        assert kind in found["feedback"]


@pytest.mark.parametrize("answer", ["y+7", "sin(x)^2", "12", "x^9+4", "0", "1/x"])
def test_a_stranger_is_not_explained(answer):
    request = {"type": "expression", "key": "(x+3)^2", "options": {"symbols": ["x", "y"]}, "answer": answer}
    assert judge({**request, "locale": "en"})["code"] in {*PLAIN, "@letter_extra", "@letter_missing", "@wrong"}


def test_every_rule_is_read():
    for rule in RULES:
        assert rule.rewrites or rule.procedure is not None, rule.id
        assert bool(rule.heads) == (rule.procedure is not None), rule.id
        for written in rule.rewrites:
            for text in expanded(written):
                rewrite(text, ordered=rule.ordered)


@pytest.mark.parametrize("type_", ["number", "expression", "set", "inequality"])
@pytest.mark.parametrize("answer", ["+".join(["x"] * 200), "-".join(["1"] * 200), "(" * 60 + "x" + ")" * 60, "x=" * 99])
def test_an_answer_of_400_tokens_is_bounded(type_, answer):
    starts = {"number": "2*x+3=11", "expression": "3*(x+5)-(x-2)", "set": "x^2=9", "inequality": "-2*x>6"}
    keys = {"number": "4", "expression": "2*x+17", "set": "{-3 ; 3}", "inequality": "x<-3"}
    options = {"from": starts[type_]} | ({"symbols": ["x"]} if type_ != "number" else {})
    verdict = judge({"type": type_, "key": keys[type_], "options": options, "answer": answer, "locale": "fr"})
    assert verdict["verdict"] in ("wrong", "invalid", "undecided")


def test_the_search_for_wrong_steps_is_bounded():
    sides = "+".join(f"{n}*x" for n in range(1, 9))
    assert len(wrong_relations(author.parse(f"{sides}+1={sides}+x+2"))) <= 2 * MAX_FOUND
    huge = "+".join(["x"] * 50)
    assert wrong_relations(author.parse(f"{huge}=1")) == ()
    assert wrong_relations(author.parse("x+y=1")) == ()
    assert wrong_relations(author.parse("x+1")) == ()


@pytest.mark.parametrize("start", ["2*x+", "((((", "x*x*", "2 = = 3"])
@pytest.mark.parametrize("type_", ["number", "set", "inequality"])
def test_a_start_that_cannot_be_read_is_an_error(type_, start):
    key = {"number": "4", "set": "{4}", "inequality": "x>4"}[type_]
    options = {"from": start} | ({"symbols": ["x"]} if type_ != "number" else {})
    found = judge({"type": type_, "key": key, "options": options, "answer": "5", "locale": "fr"})
    assert found["code"] == "E203"
