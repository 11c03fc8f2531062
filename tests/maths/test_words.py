"""Formulas said aloud: the table of tests/cases/maths-words.md, and the law that no two values sound alike."""

import json
from collections import defaultdict
from itertools import product
from pathlib import Path

import pytest
from test_cases import cases, tables

from digilab_content.maths import equal
from digilab_content.maths.reading import Reading, Unread, read_answer
from digilab_content.maths.words import spoken

LETTERS = ("x", "y", "z", "n", "r", "a", "A", "alpha", "Delta", "x_1")
DATA = Path(__file__).parent.parent
LANGS = ("fr", "en", "ar")


@cases("maths-words.md")
def test_said(row):
    tree = read_answer(row["typed"], Reading(symbols=LETTERS, functions=("f", "f'")))
    assert not isinstance(tree, Unread), tree
    assert {lang: spoken(tree, lang) for lang in LANGS} == {lang: row[lang] for lang in LANGS}


def differ(a, b):
    """Whether two trees surely have different values."""
    return equal.compare(a, b).equal is False and equal.compare(b, a).equal is False


def test_different_values_are_said_differently():
    trees = []
    lines = (DATA / "data" / "pairs.jsonl").read_text(encoding="utf-8").splitlines()
    for case in map(json.loads, lines):
        how = Reading(case["locale"], any_letter=True)
        trees += [read_answer(text, how) for text in (case["key"], case["answer"])]
    for _, _, row in tables("maths-reading.md"):
        trees.append(read_answer(row["typed"], Reading(symbols=("x", "y", "n"))))
    trees = [t for t in trees if not isinstance(t, Unread)]
    assert len(trees) > 400
    for lang in LANGS:
        heard = defaultdict(list)
        for tree in trees:
            heard[spoken(tree, lang)].append(tree)
        for said, group in heard.items():
            assert said
            assert not any(differ(group[0], other) for other in group[1:]), said


def grown(trees):
    """The trees, and all that one operation makes of them."""
    out = list(trees)
    for head in ("+", "*", ".", "/", "^"):
        out += [(head, a, b) for a, b in product(trees, trees)]
    for a in trees:
        out += [("-", a), ("%", a), *(("fn", name, a) for name in ("sqrt", "sin", "abs", "factorial"))]
    return out


@pytest.mark.parametrize("lang", LANGS)
def test_no_two_values_sound_alike(lang):
    heard = defaultdict(list)
    for tree in grown(grown([("num", "2"), ("sym", "x"), ("sym", "y")])):
        heard[spoken(tree, lang)].append(tree)
    assert len(heard) > 10_000
    for said, group in heard.items():
        assert not any(differ(group[0], other) for other in group[1:]), said


@pytest.mark.parametrize("lang", LANGS)
def test_objects_that_school_does_not_type(lang):
    matrix = ("matrix", (("num", "1"), ("num", "2")), (("num", "3"), ("sym", "x")))
    assert spoken(matrix, lang).count("1") == 2
    assert spoken(("+",) + (("sym", "x"),) * 500, lang) == "", "too long to be said"
    assert spoken(("sym", "x"), "de") == "x"
