"""Variants as deployed seeds: each seed, computed by a real Maxima, is the question of its variant to the letter."""

import random
import re
import sys
from dataclasses import replace

import maxima_run
import pytest
import stack_reader as reader
import stack_seeds
from lxml import etree
from places import ROOT, bank

from digilab_content.compile.legalise import legalise
from digilab_content.compile.load import load
from digilab_content.compile.lower import lower
from digilab_content.export import target
from digilab_content.export.moodle.stack.castext import Apart, Values, chosen, merged, pieces
from digilab_content.model.target import taken

STACK = {"stack": "yes"}
OTHERS = sorted((ROOT / "tests" / "data" / "stack").glob("*.exo.md"))


def built(path, variants):
    """The pieces of an exercise before and after they are put together."""
    moodle = target("moodle")
    loaded = load(path).value
    if loaded is None or loaded.exercise.variants < 2:
        return [], ()
    few = replace(loaded, exercise=replace(loaded.exercise, variants=min(variants, loaded.exercise.variants)))
    made = []
    for exercise, graders in few.concrete([]):
        item = lower(exercise, graders, few.read_asset, mathematics=True).value
        if item is not None:
            legal, _ = legalise(item, moodle.CAN, taken(moodle, item, STACK))
            made.append(moodle.piece(legal, STACK))
    return made, moodle.together(tuple(made), STACK)


def questions(piece):
    return list(etree.fromstring(b"<quiz>" + piece.body + b"</quiz>"))


def seeded(paths, variants):
    """Questions with deployed seeds, each with the questions of its variants in order."""
    for path in paths:
        before, after = built(path, variants)
        for piece in after:
            for question in questions(piece):
                if question.find("deployedseed") is not None:
                    yield question, _own(question, piece, before)


def _own(question, piece, before):
    """The variants' own questions: those of the language that have the shape of the merged one."""
    from digilab_content.export.moodle.stack.seeds import _shape

    mine = [q for p in before if p.heading.lang == piece.heading.lang for q in questions(p)]
    return [q for q in mine if q.get("type") == "stack" and list(_shape(q)) == _bare(question, _shape)]


def _bare(question, shape):
    return list(shape(etree.fromstring(re.sub(rb"<deployedseed>\d+</deployedseed>", b"", etree.tostring(question)))))


def check(cases, folder):
    """Every seed of every question is one of its variants, each variant has a seed, other seeds are variants too."""
    if maxima_run.maxima_path() is None:
        print(f"\n!! {maxima_run.HOW}", file=sys.stderr)
        pytest.skip(maxima_run.HOW)
    jobs, plan = [], []
    for question, own in cases:
        seeds = [int(one.text) for one in question.findall("deployedseed")]
        assert seeds == list(range(1, len(own) + 1))
        for seed in [*seeds, 0, len(own) + 1, 987654321]:
            asked = stack_seeds.jobs(question, seed)
            plan.append((question, own, seed, len(jobs), len(asked)))
            jobs += asked
        for one in own:  # the variant's own expressions as Maxima prints them
            plan.append((None, one, 0, len(jobs), 0))
            jobs += [([], f"({text})") for text in _expressions(one)]
    found = maxima_run.evaluated(folder, [], jobs)
    printed = {
        id(own): dict(zip(_expressions(own), found[at:], strict=False)) for q, own, _, at, _ in plan if q is None
    }
    for question, own, seed, at, count in plan:
        if question is None:
            continue
        values = dict(zip(stack_seeds.names(question), found[at : at + count], strict=True))
        variant = own[(seed - 1) % len(own)]
        assert values["dlv"] == str((seed - 1) % len(own) + 1)
        assert "error" not in values.values()
        _same(stack_seeds.resolved(question, values), variant, printed[id(variant)])
    return len(cases)


def _expressions(question):
    found = [one.text for tag in ("tans", "testoptions") for one in question.iter(tag) if one.text]
    found += [one.text for one in question.iterfind("qtest/testinput/value") if not one.text.startswith("RAW:")]
    return list(dict.fromkeys(one for one in found if not re.search("NOCONST|^[a-z]$", one)))


def _same(made, variant, printed):
    """The question of a seed against that of its variant."""
    for tag in stack_seeds.WORDS:
        if tag == "questionnote":
            continue
        for one, other in zip(made.iter(tag), variant.iter(tag), strict=True):
            assert (one.findtext("text") or "") == (other.findtext("text") or "")
            assert {f.get("name"): f.text for f in other.iterfind("file")}.items() <= {
                f.get("name"): f.text for f in one.iterfind("file")
            }.items()
    for tag in ("tans", "testoptions", "sans", "truescore", "falsescore", "trueanswernote", "type", "forbidwords"):
        for one, other in zip(made.iter(tag), variant.iter(tag), strict=True):
            assert one.text == other.text or one.text == printed[other.text], tag
    theirs = {_test(one, printed) for one in variant.findall("qtest")}
    mine = {_test(one, printed) for one in made.findall("qtest")}
    assert mine <= theirs
    assert mine
    assert made.findtext("defaultgrade") == variant.findtext("defaultgrade")


def _test(one, printed):
    values = [v.text.removeprefix("RAW:") for v in one.iterfind("testinput/value")]
    inputs = tuple(printed.get(text, text) for text in values)
    return inputs, tuple(etree.tostring(e) for e in one.findall("expected"))


def test_a_seed_is_its_variant(tmp_path):
    """A sample of the bank."""
    cases = list(seeded([*bank()[::9], *OTHERS], 3))
    assert check(cases, tmp_path) >= 4


@pytest.mark.long
def test_every_seed_of_the_bank_is_its_variant(tmp_path):
    cases = list(seeded([*bank(), *OTHERS], 8))
    assert check(cases, tmp_path) >= 50
    for question, _ in cases:
        reader.read(question)


def test_notes_tell_variants_apart():
    """STACK takes variants for equal when their notes are: the number of the variant is in each."""
    question, own = next(seeded([*bank()[::9], *OTHERS], 3))
    text = question.findtext("questionnote/text")
    assert "{#dlv#}" in text
    notes = {stack_seeds.seen(text, {**_anything(text), "dlv": str(k)}) for k in range(1, len(own) + 1)}
    assert len(notes) == len(own)
    assert "stack_seed" in question.findtext("questionvariables/text")  # else STACK deploys nothing
    reader.read(question)


def _anything(text):
    return dict.fromkeys(re.findall(r"\{#(\w+)#\}", text), "0")


# ── texts ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def said(text, values):
    """The texts that a merged text shows."""
    out = []
    for k in range(1, values.count + 1):
        each = {"dlv": str(k)}
        for statement in values.statements()[1:]:
            name, _, rest = statement.partition(":")
            each[name] = rest.removesuffix("[dlv]")[1:-1].split(",")[k - 1]
        out.append(stack_seeds.seen(text, each))
    return out


def test_texts_are_shared_and_whole_numbers_are_values():
    values = Values(2)
    text = merged([r"<p>\(3x - 5 = -2\)</p>", r"<p>\(14x - 5 = 7\)</p>"], values)
    assert text == r"<p>\({#dlt1#}x - 5 = {#dlt2#}\)</p>"
    assert values.statements()[1:] == ["dlt1:[3,14][dlv]", "dlt2:[-2,7][dlv]"]
    assert merged(["3 + 3", "14 + 14"], values) == "{#dlt1#} + {#dlt1#}"


def test_other_words_are_chosen():
    assert chosen(["a", "b", "b"]) == "[[if test='is(dlv=1)']]a[[else]]b[[/if]]"
    assert chosen(["", "b", "", "b", ""]) == "[[if test='member(dlv,[2,4])']]b[[/if]]"
    assert chosen(["a", "a"]) == "a"


def test_inputs_stand_in_the_shared_text():
    with pytest.raises(Apart):
        merged(["[[input:ans1]] [[input:ans2]]", "[[input:ans2]] [[input:ans1]]"], Values(2))


def test_any_texts_come_back_to_the_letter():
    """Texts made of few words, so that they share some: formulas, tags, entities, numbers with zeros before them."""
    words = ["3", "-12", "007", "x", " ", "+", r"\frac", "{", "}", "<b>", "</b>", "&lt;", "،", "٣", "عدد", "0{,}5"]
    draw = random.Random(6)
    for _ in range(600):
        base = draw.choices(words, k=draw.randint(0, 9))
        texts = []
        for _ in range(draw.randint(2, 5)):
            one = [draw.choice(words) if draw.random() < 0.3 else word for word in base]
            if draw.random() < 0.3:
                one.insert(draw.randint(0, len(one)), draw.choice(words))
            texts.append("".join(one))
        values = Values(len(texts))
        assert said(merged(texts, values), values) == texts
        for k, text in enumerate(texts):
            assert "".join(piece if isinstance(piece, str) else piece[k] for piece in pieces(texts)) == text
