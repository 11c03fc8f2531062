"""The reference scorer: first rule, tallies, judges with and without an engine."""

from dataclasses import replace
from fractions import Fraction

import pytest
import sample_items as s
from hypothesis import given
from hypothesis import strategies as st

from digilab_content.model import item as i
from digilab_content.model.scorer import score


@pytest.mark.parametrize(
    ("answer", "expected", "tags"),
    [
        ("2,5", 1.0, ("right",)),
        (" 2.50 ", 1.0, ("right",)),
        ("٢٫٥", 1.0, ("right",)),
        ("2,51", 1.0, ("right",)),
        ("2,511", None, ()),
        ("5", 0.0, ("oubli",)),
        ("5/2", None, ()),
        ("cinq", None, ()),
        ("", 0.0, ("@empty",)),
        ("  ", 0.0, ("@empty",)),
    ],
)
def test_without_an_engine_what_no_portable_match_holds_is_undecided(answer, expected, tags):
    told = score(s.NUMBER, answer, locale="fr")
    assert (told.score, told.tags) == (expected, tags)


def test_the_engine_decides_and_may_not_know():
    assert score(s.NUMBER, "5/2", lambda judge, _: judge.key["key"] == "2.5").score == 1.0
    assert score(s.NUMBER, "7", lambda *_: False).tags == ("@wrong",)
    assert score(s.NUMBER, "7", lambda *_: False).score == 0.0
    assert score(s.NUMBER, "7", lambda *_: None).score is None


def test_an_engine_that_does_not_know_the_first_rule_may_know_the_second():
    told = score(s.NUMBER, "5", lambda judge, _: None if judge.key["key"] == "2.5" else True)
    assert told.tags == ("oubli",)


def test_a_review_rule_is_said_and_decides_nothing():
    slot = replace(s.NUMBER, rules=(*s.NUMBER.rules[:2], i.Rule(i.Else(), None, (), "@review")))
    assert score(slot, "7") == score(slot, "cinq")
    assert score(slot, "7").tags == ("@review",)
    assert score(slot, "7").score is None


@pytest.mark.parametrize(
    ("answer", "expected"),
    [("photosynthèse", 1.0), ("Photosynthèse.", 1.0), ("photosynthese", 0.0), ("respiration", 0.0), ("eau", 0.0)],
)
def test_words_are_folded_on_both_sides(answer, expected):
    assert score(s.WORD, answer).score == expected


@pytest.mark.parametrize(("answer", "expected"), [("color", 1.0), ("colour", 1.0), ("colouur", 0.0)])
def test_patterns_match_the_whole_text(answer, expected):
    assert score(s.PATTERN, answer).score == expected


@pytest.mark.parametrize(("answer", "expected"), [("b", 1.0), (("b",), 1.0), (("a", "b"), 0.0), ((), 0.0), ("a", 0.0)])
def test_one_choice(answer, expected):
    assert score(s.ONE, answer).score == expected


@pytest.mark.parametrize(
    ("ids", "sum_", "whole", "rows"),
    [
        (("two", "thirteen"), 1.0, 1.0, 1.0),
        (("two",), 0.5, 0.0, 0.75),
        (("two", "one"), 0.0, 0.0, 0.5),
        (("two", "thirteen", "one"), 0.5, 0.0, 0.75),
        (("nine", "one"), 0.0, 0.0, 0.0),
        (("two", "nine", "thirteen", "one"), 0.0, 0.0, 0.5),
    ],
)
def test_tallies(ids, sum_, whole, rows):
    assert score(s.many(), ids).score == sum_
    assert score(s.many(whole=True), ids).score == whole
    assert score(s.many(start=0.5, share=0.25), ids).score == rows


def test_a_tally_says_every_part_that_holds():
    told = score(s.many(), ("nine", "two"))
    assert told.tags == ("two", "nine")
    assert len(told.says) == 2


def test_thirds_make_a_whole():
    parts = tuple(i.Rule(i.Picked((o,)), 1 / 3, (), o) for o in "abc")
    slot = replace(s.many(), rules=i.Tally(parts, whole=True))
    assert score(slot, ("a", "b", "c")).score == 1.0


def test_pairs_order_and_places():
    assert score(s.PAIR, (("l1", "r1"), ("l2", "r1"))).score == 0.5
    assert score(s.ORDER, ("a", "b", "c")).score == 1.0
    assert score(s.ORDER, ("a", "c", "b")).score == 0.0
    assert score(s.POINT, (("50", "29.9"),)).score == 1.0
    assert score(s.POINT, (("50", "30.1"),)).score == 0.0
    assert score(s.POINT, (("nord", "50", "20"),)).score == 1.0
    assert score(s.POINT, (("sud", "50", "20"),)).score == 0.0
    assert score(s.FREE, "un texte").score is None


def test_bounds_are_exact():
    third = i.ItemSlot("n", i.Entry("number"), (i.Rule(i.Within(Fraction(1, 10), Fraction(3, 10)), 1.0), s.WRONG))
    assert score(third, "0,3").score == 1.0
    assert score(third, "0,30000000000000000000000000000000000001").score == 0.0


@given(
    st.one_of(
        st.text(max_size=200),
        st.lists(st.text(max_size=5), max_size=4).map(tuple),
        st.lists(st.lists(st.text(max_size=5), max_size=3).map(tuple), max_size=4).map(tuple),
    )
)
def test_no_response_makes_it_raise(response):
    for item in s.ITEMS.values():
        for slot in item.slots:
            told = score(slot, response)
            assert told.score is None or 0.0 <= told.score <= 1.0
