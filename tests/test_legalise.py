"""Legalise: rewrites keep every score or say that they do not; what cannot be decided goes to a person."""

from dataclasses import replace
from fractions import Fraction

import pytest
import sample_items as s
from hypothesis import given, settings
from hypothesis import strategies as st

from digilab_content.compile.forms import decimal_text, of_pattern, of_range, of_text
from digilab_content.compile.legalise import legalise
from digilab_content.model import doc as d
from digilab_content.model import item as i
from digilab_content.model.scorer import score
from digilab_content.model.target import Can, worst
from digilab_content.text.normal import fold
from digilab_content.text.pattern import matches

INPUTS = ("Entry", "Choose", "Arrange", "Pair", "Point", "Free")
MATCHES = ("Is", "Within", "Like", "Picked", "Ordered", "Paired", "Inside", "Else")
TALLIES = ("parts", "whole", "start", "negative")
ALL = Can(frozenset(INPUTS), frozenset(MATCHES), frozenset(TALLIES), review=True)
MOODLE = Can(
    frozenset(INPUTS) - {"Point"},
    frozenset(MATCHES) - {"Like", "Inside"},
    frozenset({"parts", "negative"}),
    folds=frozenset({"case", "nfc"}),
    numerals=True,
)
NONE = Can(frozenset({"Free"}), frozenset())


def legal(name: str, can: Can):
    item, losses = legalise(s.ITEMS[name], can)
    return item, [loss for loss in losses if loss.level != "exact" or loss.reason]


def reasons(losses):
    """What is lost of marks; what is lost of words has a test of its own."""
    return [(loss.field, loss.level, loss.reason.id) for loss in losses if loss.reason.id != "loss-counts"]


def test_counts_are_said_by_an_engine_alone():
    """ "Two of your pairs are right": rules have words for parts, an engine alone for their number."""
    for name, slot in (("many", "s"), ("many-whole", "s"), ("pair", "x")):
        for can in (MOODLE, replace(ALL, engines=frozenset())):
            _, losses = legal(name, can)
            assert (f"slot {slot} feedback", "bounded", "loss-counts") in [
                (x.field, x.level, x.reason.id) for x in losses
            ]
        _, losses = legal(name, replace(ALL, engines=frozenset({"digilab"})))
        assert "loss-counts" not in [loss.reason.id for loss in losses]
    for name in ("one", "number", "word", "menu"):
        assert "loss-counts" not in [loss.reason.id for loss in legal(name, MOODLE)[1]]


def test_a_target_that_can_everything_loses_only_what_an_engine_alone_can_tell():
    for item in s.ITEMS.values():
        same, losses = legalise(item, replace(ALL, engines=frozenset({"digilab"})))
        assert same == item
        assert {loss.reason.id for loss in losses if loss.reason} <= {"loss-free"}


def test_every_field_is_named():
    _, losses = legalise(s.ITEMS["number"], ALL)
    assert {loss.field for loss in losses} == {"statement", "slot n", "hints"}


def test_an_engine_becomes_its_forms_and_a_review():
    item, losses = legal("number", ALL)
    assert reasons(losses) == [("slot n", "bounded", "loss-judge")]
    (slot,) = item.slots
    assert score(slot, "2,5").score == 1.0
    assert score(slot, "5").tags == ("oubli",)
    told = score(slot, "5/2")
    assert (told.score, told.tags) == (None, ("@review",))
    assert told.says


def test_the_exercises_own_words_for_a_review_are_kept():
    own = i.Rule(i.Else(), None, (s.says("Je lirai."),), "@review")
    slot = replace(s.NUMBER, rules=(*s.NUMBER.rules[:-1], own))
    item, _ = legalise(s.item("own", s.ask("?", "n"), slot), ALL)
    assert item.slots[0].rules[-1] == own


def test_plain_numerals_are_decided_where_the_platform_knows_numbers():
    item, losses = legal("number", MOODLE)
    assert reasons(losses) == [("slot n", "bounded", "loss-numerals")]
    assert score(item.slots[0], "2,5").score == 1.0
    assert score(item.slots[0], "7").score == 0.0


@pytest.mark.parametrize("name", ["fraction", "expression"])
def test_what_is_no_plain_numeral_goes_to_a_person(name):
    item, losses = legal(name, MOODLE)
    assert [(loss.level, loss.reason.id) for loss in losses] == [("manual", "loss-judge")]
    assert isinstance(item.slots[0].input, i.Free)
    assert item.slots[0].correct


def test_a_numeral_whose_digits_count_is_decided_by_its_writings():
    item, losses = legal("decimals", MOODLE)
    assert reasons(losses) == [("slot k", "bounded", "loss-written")]
    told = {text: score(item.slots[0], text).score for text in ("3,14", "3.14", "3,140", "3,1")}
    assert list(told.values()) == [1.0, 1.0, 0.0, 0.0]
    folded = replace(
        s.DECIMALS, rules=(i.Rule(i.Judge("digilab", {}, (i.Is("-1 250", ("math-space",)),)), 1.0), s.WRONG)
    )
    slot = replace(folded, correct=("-1 250",))
    item, _ = legalise(s.item("groups", s.ask("?", "k"), slot), MOODLE)
    assert all(score(item.slots[0], text).score == 1.0 for text in ("-1 250", "−1\u202f250", "-1\u00a0250", "-١ ٢٥٠"))
    rules = (
        i.Rule(i.Judge("digilab", {}, (i.Is("20,0", ("math-space",)), i.Is("20,0 m/s", ("math-space",)))), 1.0),
        s.WRONG,
    )
    item, losses = legalise(
        s.item("unit", s.ask("?", "k"), replace(s.DECIMALS, rules=rules, correct=("20,0",))), MOODLE
    )
    assert all(score(item.slots[0], text).score == 1.0 for text in ("20,0", "20,0 m/s", "20,0\u00a0m/s"))
    assert worst(losses) == "bounded"


def test_a_unit_is_still_shown_when_a_person_marks():
    can = replace(MOODLE, numerals=False)
    item, _ = legalise(s.ITEMS["number"], can)
    assert d.plain(item.body).endswith("cm")


def test_digits_that_count_are_not_left_to_a_numeric_type():
    """`2,5` right and `2,50` worth half: deciding by the value would give full marks for both."""
    rules = (
        i.Rule(i.Judge("digilab", {}, (i.Is("2,50"),)), 0.5, (), "digits"),
        i.Rule(i.Judge("digilab", {}, (i.Within(Fraction(5, 2), Fraction(5, 2)),)), 1.0, (), "right"),
        s.WRONG,
    )
    slot = replace(s.NUMBER, rules=rules)
    item, losses = legalise(s.item("digits", s.ask("?", "n"), slot), MOODLE)
    assert isinstance(item.slots[0].input, i.Free)
    assert worst(losses) == "manual"


def test_words_become_lists_of_writings():
    item, losses = legal("word", MOODLE)
    assert losses == []
    texts = [rule.when.text for rule in item.slots[0].rules if isinstance(rule.when, i.Is) and rule.score == 1.0]
    assert texts == ["photosynthèse", "photosynthèse.", "photosynthèse ."]
    item, losses = legal("pattern", MOODLE)
    assert {r.when.text for r in item.slots[0].rules if isinstance(r.when, i.Is)} >= {"color", "colour"}
    item, losses = legal("phrase", MOODLE)
    assert reasons(losses) == [("slot p", "bounded", "loss-rare")]
    _, losses = legal("accents", MOODLE)
    assert reasons(losses) == [("slot a", "manual", "loss-folds")]


def test_a_form_that_a_rule_before_takes_is_dropped():
    rules = (
        i.Rule(i.Like("gr[ae]y"), 0.0, (), "us"),
        i.Rule(i.Is("grey"), 1.0, (), "right"),
        i.Rule(i.Is("gris"), 1.0, (), "right2"),
        s.WRONG,
    )
    slot = i.ItemSlot("w", i.Entry("text"), rules, ("gris",))
    item, _ = legalise(s.item("order", s.ask("?", "w"), slot), MOODLE)
    assert score(item.slots[0], "grey").score == 0.0
    assert score(item.slots[0], "gris").score == 1.0


def test_a_form_that_a_lost_pattern_took_is_dropped():
    rules = (i.Rule(i.Like("gr.+y"), 0.0, (), "us"), i.Rule(i.Is("grey"), 1.0, (), "no"), *s.WORD.rules)
    slot = i.ItemSlot("w", i.Entry("text"), rules, ("photosynthèse",))
    item, losses = legalise(s.item("lost", s.ask("?", "w"), slot), replace(ALL, matches=ALL.matches - {"Like"}))
    assert score(slot, "grey").score == 0.0
    assert score(item.slots[0], "grey").score is None
    assert score(item.slots[0], "photosynthèse").score == 1.0
    assert worst(losses) == "bounded"


def test_a_wrong_numeral_is_wrong_at_once_where_there_is_a_review():
    item, losses = legal("number", replace(ALL, numerals=True))
    assert reasons(losses) == [("slot n", "bounded", "loss-judge")]
    told = {text: score(item.slots[0], text, None, "fr") for text in ("2,5", "5", "7", "-1 000", "5/2", "x")}
    assert [one.score for one in told.values()] == [1.0, 0.0, 0.0, 0.0, None, None]
    assert told["5"].tags == ("oubli",)
    assert told["7"].tags == ("@wrong",)


def test_losing_the_model_answer_sends_it_to_a_person():
    rules = (i.Rule(i.Like("a.*b"), 0.0, (), "odd"), i.Rule(i.Like("[ab]+"), 1.0, (), "right"), s.WRONG)
    slot = i.ItemSlot("w", i.Entry("text"), rules, ("ba",))
    item, losses = legalise(s.item("model", s.ask("?", "w"), slot), MOODLE)
    assert isinstance(item.slots[0].input, i.Free)
    assert worst(losses) == "manual"


def test_all_or_nothing_is_declared_where_the_platform_only_adds():
    item, losses = legal("many-whole", MOODLE)
    assert reasons(losses) == [("slot s", "refused", "loss-whole")]
    slot, before = item.slots[0], s.many(whole=True)
    assert score(slot, ("two",)).score == 0.5
    for ids in (("two", "thirteen"), ("two", "one"), ("two", "thirteen", "nine"), ("one",)):
        assert score(slot, ids).score == score(before, ids).score


def test_all_or_nothing_with_one_right_option_loses_nothing():
    parts = (i.Rule(i.Picked(("two",)), 1.0, (), "two"), i.Rule(i.Picked(("nine",)), -1.0, (), "nine"))
    slot = replace(s.many(), rules=i.Tally(parts, whole=True), correct=(("two",),))
    item, losses = legalise(s.item("one-right", s.ask("?", "s"), slot), MOODLE)
    assert worst(loss for loss in losses if not loss.field.endswith("feedback")) == "exact"
    for ids in (("two",), ("two", "nine"), ("two", "one"), ("nine",), ("thirteen",)):
        assert score(item.slots[0], ids).score == (1.0 if ids == ("two",) else 0.0)


def test_a_share_for_each_box_becomes_rows_with_the_same_marks():
    item, losses = legal("many-rows", MOODLE)
    assert reasons(losses) == [("slot s", "exact", "loss-rows")]
    slot, before = item.slots[0], s.many(start=0.5, share=0.25)
    options = [o.id for o in before.input.options]
    for mask in range(1, 16):
        ids = tuple(o for k, o in enumerate(options) if mask >> k & 1)
        rows = tuple((o, "true" if o in ids else "false") for o in options)
        assert score(slot, rows).score == pytest.approx(score(before, ids).score)
    assert score(slot, slot.correct[0]).score == 1.0


def test_an_order_becomes_pairs_and_a_picture_becomes_names():
    can = replace(ALL, inputs=frozenset(INPUTS) - {"Arrange", "Point"})
    item, losses = legal("order", can)
    assert reasons(losses) == [("slot o", "exact", "loss-input")]
    (slot,) = item.slots
    assert score(slot, slot.correct[0]).score == 1.0
    assert score(slot, (slot.correct[0][1], slot.correct[0][0], ("rank3", "c"))).score == 1.0
    assert score(slot, (("rank1", "b"), ("rank2", "a"), ("rank3", "c"))).score == 0.0
    item, _ = legal("point", can)
    assert score(item.slots[0], ("nord",)).score == 1.0
    assert any(isinstance(one, d.Media) for one in d.inlines(item.body))


def test_pairs_become_menus_that_add_up_to_the_same():
    item, losses = legal("pair", replace(ALL, inputs=frozenset({"Entry", "Choose", "Free"})))
    assert reasons(losses) == [("slot x", "exact", "loss-input")]
    assert [slot.points for slot in item.slots] == [0.5, 0.5]
    assert {i_.id for i_ in d.inlines(item.body) if isinstance(i_, d.SlotRef)} == {"x-l1", "x-l2"}
    assert score(item.slots[0], ("r1",)).score == 1.0
    assert score(item.slots[0], ("r2",)).score == 0.0


def test_what_must_be_read_to_answer_by_hand_is_shown():
    item, losses = legal("one", replace(NONE))
    assert isinstance(item.slots[0].input, i.Free)
    assert worst(losses) == "manual"
    assert "égaux" in d.plain(item.body)


def test_nothing_at_all_is_refused_by_a_target_without_free_productions():
    _, losses = legal("word", Can(frozenset({"Choose"}), frozenset(MATCHES)))
    assert worst(losses) == "refused"


def test_one_slot_a_question_is_declared():
    _, losses = legal("parts", replace(ALL, many_slots=False))
    assert ("item", "refused", "loss-many-slots") in reasons(losses)


# ── written forms ─────────────────────────────────────────────────────────────────────────────────────────────────────


@given(st.text(alphabet="abéà' ’ ةـ.", min_size=1, max_size=8))
def test_every_listed_writing_is_accepted_by_the_match(text):
    match = i.Is(text, ("apostrophe", "final-period", "nfc", "space", "ta-marbuta"))
    forms = of_text(match, frozenset({"nfc"}))
    for one in forms.texts if forms else ():
        assert fold(one.strip(), match.fold) == fold(text, match.fold), (one, text)


@pytest.mark.parametrize(
    ("regex", "texts"),
    [
        ("colou?r", {"color", "colour"}),
        ("(le |la )?[ab]", {"a", "b", "le a", "le b", "la a", "la b"}),
        ("a{1,3}", {"a", "aa", "aaa"}),
        ("^oui$", {"oui"}),
    ],
)
def test_small_patterns_are_listed(regex, texts):
    assert set(of_pattern(i.Like(regex), frozenset()).texts) == texts
    assert all(matches(regex, text) for text in texts)


@pytest.mark.parametrize("regex", ["a*", "a+", ".", r"\d", "[^a]", "[a-z]{3}", "a{1,200}"])
def test_large_patterns_are_not(regex):
    assert of_pattern(i.Like(regex), frozenset()) is None


@given(st.integers(-(10**9), 10**9), st.integers(0, 5))
def test_numerals_are_exact(digits, places):
    value = Fraction(digits, 10**places)
    assert Fraction(decimal_text(value)) == value
    assert decimal_text(Fraction(1, 3)) is None
    assert of_range(i.Within(value, value + 1), "fr") is None


# ── a law over every imaginable target ────────────────────────────────────────────────────────────────────────────────

ANSWERS = (
    "2,5",
    "5",
    "7",
    "5/2",
    "photosynthèse",
    "Photosynthèse.",
    "respiration",
    "color",
    "colour",
    "2x",
    "l’eau pure",
    "été",
    "ete",
)
IDS = (("a",), ("b",), ("z",), ("two",), ("two", "thirteen"), ("two", "one"), ("two", "thirteen", "nine"), ("one",))

cans = st.builds(
    Can,
    inputs=st.sets(st.sampled_from(INPUTS)).map(lambda x: frozenset(x | {"Free"})),
    matches=st.sets(st.sampled_from(MATCHES)).map(frozenset),
    tallies=st.sets(st.sampled_from(TALLIES)).map(frozenset),
    review=st.booleans(),
    folds=st.one_of(st.none(), st.just(frozenset({"case", "nfc"}))),
    numerals=st.booleans(),
)


@settings(max_examples=150, deadline=None)
@given(cans)
def test_no_target_ever_changes_a_mark_without_saying_so(can):
    for item in s.ITEMS.values():
        changed, losses = legalise(item, can)
        for slot in item.slots:
            (now,) = [one for one in changed.slots if one.id == slot.id] or [None]
            said = {loss.level for loss in losses if loss.field == f"slot {slot.id}"}
            if now is None or type(now.input) is not type(slot.input):
                assert any(loss.reason for loss in losses if loss.field == f"slot {slot.id}")
                continue
            for response in (*ANSWERS, *IDS):
                if isinstance(response, str) != isinstance(slot.input, i.Entry):
                    continue
                was, is_ = score(slot, response, None, item.lang), score(now, response, None, item.lang)
                if was.score is None and is_.score is not None:
                    assert is_.score == 0.0
                    assert can.numerals
                    assert "bounded" in said
                elif is_.score is not None and is_.score != was.score:
                    assert "refused" in said, (item.id, response, was, is_)
                elif is_.score is None and was.score is not None:
                    assert said & {"bounded", "manual"}, (item.id, response, was, is_)


def test_slots_of_steps_are_said_as_the_target_can_where_it_shows_steps():
    """A picture to point at, in a guided step: a list of names where pictures cannot be pointed at."""
    item = replace(s.ITEMS["point"], slots=(s.NUMBER,), body=s.ask("?", "n"), steps=(s.ask("Montre.", "g"),))
    item = replace(item, step_slots=(s.POINT,))
    can = replace(ALL, inputs=frozenset(INPUTS) - {"Point"}, steps=True)
    made, losses = legalise(item, can)
    assert [type(slot.input).__name__ for slot in made.step_slots] == ["Choose"]
    assert ("slot g", "exact", "loss-input") in [(x.field, x.level, x.reason.id) for x in losses if x.reason]
    assert any(isinstance(one, d.Media) for doc in made.steps for one in d.inlines(doc))
    assert score(made.step_slots[0], ("nord",)).score == 1.0
    without, losses = legalise(item, replace(can, steps=False))
    assert without.step_slots == item.step_slots
    assert "slot g" not in [loss.field for loss in losses]
