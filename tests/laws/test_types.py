"""Laws of answer types, over every type that is on disk: a new type enters no list, its EXAMPLES are its slots."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digilab_content.compile.judge import LETTERED, grader_of, judge
from digilab_content.graders import AnswerType, correct, grade, grader, typed, types
from digilab_content.graders._codes import CODES, NAMES
from digilab_content.graders._options import options_of
from digilab_content.model.item import Arrange, Choose, Free, ItemSlot, Judge, Pair, Tally
from digilab_content.model.scorer import score
from digilab_content.model.verdict import Given, Misread
from digilab_content.text.i18n import LANGS, words
from digilab_content.text.message import Message

QUESTIONS = [
    json.loads(line) for line in (Path(__file__).parent / "questions.jsonl").read_text("utf-8").splitlines() if line
]
ASKED = [{"lang": "fr", **e.request} for t in types() for e in grader(t).EXAMPLES] + [
    {"lang": "en", **q} for q in QUESTIONS
]
ENGINE = {"number", "quantity", *LETTERED}
EXAMPLES = [(e.request, a) for t in types() for e in grader(t).EXAMPLES for a in e.answers]


def name(request):
    return f"{request['type']}:{request['key']}:{json.dumps(request.get('options', {}), sort_keys=True)}"[:80]


def made(request) -> AnswerType:
    return grader_of(request)


def lowered(grader_: AnswerType) -> ItemSlot:
    low = grader_.lower()
    return ItemSlot(grader_.slot.id, low.input, low.rules, low.correct)


def test_every_type_has_examples_and_described_options():
    assert set(types()) >= {"choice", "choices", "expression", "number", "select", "text"}
    for type_ in types():
        cls = grader(type_)
        assert type_ == cls.TYPE
        assert cls.EXAMPLES
        assert all(set(e.title) == set(LANGS) for e in cls.EXAMPLES)
        for option in options_of(cls):
            id_ = f"option-{type_}-{option.name.replace('_', '-')}"
            assert option.description
            assert words("en").text(id_) == option.description
            assert all(id_ in words(lang).ids() for lang in LANGS)


@pytest.mark.parametrize(("request_", "answer"), EXAMPLES, ids=lambda x: str(x)[:60])
def test_examples_are_judged_as_they_say(request_, answer):
    response, status, code = answer
    response = list(response) if isinstance(response, tuple) else response
    for lang in LANGS:
        verdict = judge({**request_, "lang": lang, "answer": response})
        assert (verdict.get("verdict"), verdict.get("code")) == (status, code), verdict
        assert verdict["feedback"]
        assert "⟨" not in verdict["feedback"]


@pytest.mark.parametrize("request_", ASKED, ids=name)
def test_samples_score_as_they_claim(request_):
    grader_ = made(request_)
    samples = grader_.samples()
    open_ = isinstance(lowered(grader_).input, Free)  # a person marks it: never right by itself
    assert {s.status for s in samples} >= {"undecided" if open_ else "right", "invalid"}, samples
    assert not open_ or {s.status for s in samples} == {"undecided", "invalid"}
    for sample in samples:
        verdict = grade(grader_, sample.response)
        assert verdict.status == sample.status, (sample, verdict)
        assert sample.code is None or verdict.code == sample.code, (sample, verdict)
        assert sample.line is None or verdict.line == sample.line, (sample, verdict)
        assert sample.score is None or verdict.score == pytest.approx(sample.score), (sample, verdict)


@pytest.mark.parametrize("request_", ASKED, ids=name)
def test_correct_responses_are_right_and_never_marked_wrong_without_the_engine(request_):
    grader_ = made(request_)
    slot = lowered(grader_)
    if isinstance(slot.input, Free):
        assert not slot.correct
        return
    assert slot.correct, "nothing to show as the right answer"
    for response in slot.correct:
        verdict = grade(grader_, response)
        assert (verdict.status, verdict.score) == ("right", 1.0), (response, verdict)
        assert score(slot, response, locale=request_["locale"]).score in {1.0, None}, response
    first = score(slot, slot.correct[0], locale=request_["locale"]).score
    assert first == 1.0, f"the answer shown, {slot.correct[0]}, is not accepted by a platform without the engine"


def check_generous(grader_, slot, response, locale):
    if isinstance(slot.input, Choose) and not set(response if slot.input.many else [response]) <= {
        o.id for o in slot.input.options
    }:
        return  # no hand can choose it
    if isinstance(slot.input, Pair | Arrange) and grade(grader_, response).code == "@twice":
        return  # no hand can place a thing twice
    without = score(slot, response, locale=locale)
    verdict = grade(grader_, response)
    assert (without.score or 0.0) <= verdict.score + 1e-9, (response, without, verdict)


@pytest.mark.parametrize("request_", ASKED, ids=name)
def test_correct_is_what_lower_shows_and_what_is_typed_for_the_key_is_right(request_):
    grader_ = made(request_)
    assert correct(grader_) == grader_.lower().correct
    text = typed(grader_, grader_.tree()) if grader_.tree() is not None else None
    assert text is None or grade(grader_, text).status == "right", text


@pytest.mark.parametrize("request_", ASKED, ids=name)
def test_lowering_is_never_more_generous_than_judging(request_):
    grader_ = made(request_)
    slot = lowered(grader_)
    responses = [s.response for s in grader_.samples()] + list(slot.correct)
    for response in responses:
        check_generous(grader_, slot, response, request_["locale"])
        if isinstance(response, str):
            for near in neighbours(response):
                check_generous(grader_, slot, near, request_["locale"])

    @settings(max_examples=40, deadline=None, derandomize=True, database=None)
    @given(responses_to(slot))
    def any_response(response):
        check_generous(grader_, slot, response, request_["locale"])

    any_response()


def neighbours(text):
    """Texts that look like an answer."""
    yield from (f" {text}\u00a0", text + ".", text + "0", "+" + text, "-" + text, "0" + text, text + text, text + " ")
    yield from (text.replace(",", "."), text.replace(".", ","), text.replace(" ", ""), text.upper(), "\u200f" + text)
    yield from (re.sub(r"(\d)", r"\1 ", text), text.replace("-", "−"), text.replace("*", "×"), "(" + text + ")")
    yield from (text[:k] + text[k + 1 :] for k in range(min(len(text), 12)))
    yield from (text[:k] + " " + text[k:] for k in range(min(len(text), 12)))
    yield text.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))


WILD = st.text(
    st.sampled_from("0123456789٣٫,.eE+-−×*/^²³√π()[]{}|%°xyabkCcm \u00a0\u200f\u202e\u0000\\é'’ؤةـَ=<>;:!"), max_size=40
)


def responses_to(slot):
    if isinstance(slot.input, Choose):
        ids = [o.id for o in slot.input.options]
        some = st.lists(st.sampled_from(ids), unique=True).map(tuple)
        return some if slot.input.many else st.sampled_from(ids)
    if isinstance(slot.input, Arrange):
        ids = [o.id for o in slot.input.options]
        near = st.permutations(slot.correct[0]).map(tuple)
        return st.one_of(near, st.lists(st.sampled_from(ids), unique=True).map(tuple))
    if isinstance(slot.input, Pair):
        left, right = ([o.id for o in side] for side in (slot.input.left, slot.input.right))
        return st.dictionaries(st.sampled_from(left), st.sampled_from(right)).map(lambda made: tuple(made.items()))
    texts = [r for r in slot.correct if isinstance(r, str)] or [""]
    spliced = st.tuples(st.sampled_from(texts), st.integers(0, 30), WILD.map(lambda t: t[:3])).map(
        lambda x: x[0][: x[1]] + x[2] + x[0][x[1] :]
    )
    numerals = st.decimals(-1000, 1000, places=3).map(str)
    return st.one_of(WILD, spliced, numerals)


@settings(max_examples=150, deadline=None, derandomize=True, database=None)
@given(st.one_of(WILD, st.text(max_size=60), st.binary(max_size=20).map(lambda b: b.decode("latin-1"))))
def test_read_and_judge_never_raise_and_are_deterministic(text):
    for request in ASKED:
        grader_ = cached(name(request), request)
        given_ = grader_.read(text)
        assert isinstance(given_, Given | Misread)
        assert grade(grader_, text) == grade(grader_, text)


_GRADERS = {}


def cached(key, request):
    if key not in _GRADERS:
        _GRADERS[key] = made(request)
    return _GRADERS[key]


HOSTILE = [
    "2^2^2^2^2^2^2",
    "10^1000000",
    "1e999999999",
    "1000000!",
    "-",
    "𝟛𝟝",
    "½",
    "😀",
    "1/0",
    "0/0",
    "sqrt(-1)",
    "=",
    "x=x",
    "∞",
    "[[1;2];",
    "{{x}}",
    "<script>",
    "§",
    "__import__('os').system('x')",
    "';drop",
]
HOSTILE += [
    c * n for c, n in (("x", 10_000), ("(", 10_000), ("9", 10_000), ("((((((", 50), ("\\frac{", 500), ("-", 3000))
]
HOSTILE += [c * n for c, n in (("sin", 300), ("|", 300), ("a", 999), ("1 ", 400), ("√", 200), ("٣", 300), ("9^", 5000))]
HOSTILE += ["\u0000", "\u202e3,5\u202c", "\u200b\u200d\u2060", "é" * 500 + "\u0301" * 400, "x" + "\u0301" * 5000]


@pytest.mark.parametrize("request_", ASKED, ids=name)
def test_hostile_answers_end(request_):
    grader_ = made(request_)
    for text in HOSTILE:
        verdict = grade(grader_, text)
        assert verdict.status in {"right", "partial", "wrong", "invalid", "undecided"}
        assert verdict.status != "right" or request_["type"] == "text" or text == "∞", (text[:40], verdict)
    for odd in ((), ("a", "b"), (("a", "b"),), ((),)):
        assert grade(grader_, odd).status in {"right", "partial", "wrong", "invalid"}


@pytest.mark.parametrize("request_", [r for r in ASKED if r["type"] in ENGINE], ids=name)
def test_the_engine_rebuilds_the_question_from_its_key(request_):
    grader_ = made(request_)
    low = grader_.lower()
    assert not isinstance(low.rules, Tally)
    when = low.rules[0].when
    assert isinstance(when, Judge)
    key = json.loads(json.dumps(when.key))
    for sample in grader_.samples():
        again = judge({**key, "answer": sample.response})
        verdict = grade(grader_, sample.response)
        assert (again.get("verdict"), again.get("code")) == (verdict.status, verdict.code), (sample, again)


def test_every_code_speaks_every_language():
    assert len(NAMES) == len(CODES), "a code stands twice"
    facts = {
        "asked": 2,
        "suggestion": "cm",
        "named": "yes",
        "mine": "length",
        "wanted": "area",
        "name": "y",
        "reading": "1",
        "other": "2",
        "unit": "m",
        "option": "z",
        "correct": "mot",
    }
    facts |= {"right": 2, "total": 4, "begun": 1, "count": 3, "least": 80, "most": 150}
    facts |= {"reason": "character", "character": "@", "side": "open", "bracket": "("}
    facts |= {"value": "x = 2", "line": 2, "shown": "yes"}
    for lang in LANGS:
        for code in CODES:
            said = words(lang).text(code.message, facts)
            assert "⟨" not in said, (lang, code)
            assert "{$" not in said, (lang, code, said)


def test_every_code_that_is_emitted_stands_in_the_table():
    root = Path(__file__).parents[2] / "digilab_content"
    files = [*root.glob("graders/*.py"), *root.glob("maths/core/*.py"), *root.glob("maths/*.py")]
    emitted = {c for f in files for c in re.findall(r'"(@[a-z_0-9]+)"', f.read_text("utf-8"))}
    assert emitted <= NAMES, emitted - NAMES


def test_codes_have_the_statuses_of_the_table():
    allowed = {c.name: c.statuses for c in CODES}
    for request in ASKED:
        grader_ = made(request)
        for response in [s.response for s in grader_.samples()] + [x for x in HOSTILE if isinstance(x, str)]:
            verdict = grade(grader_, response)
            if verdict.code:
                assert verdict.status in allowed[verdict.code], verdict
            for say in verdict.says:
                assert not isinstance(say, Message) or say.id == "praise" or say.id.startswith(("code-", "mistake-"))


def test_graders_ftl_has_the_same_ids_in_every_language():
    root = Path(__file__).parents[2] / "digilab_content" / "locales"
    ids = {
        lang: re.findall(r"(?m)^([A-Za-z][\w-]*) *=", (root / lang / "graders.ftl").read_text("utf-8"))
        for lang in LANGS
    }
    assert ids["fr"] == ids["ar"] == ids["en"]
