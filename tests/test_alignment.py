"""Words against words: both texts are wholly told, alike texts have no difference, long ones end."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digilab_content.compile.checks.assets import check_assets
from digilab_content.compile.judge import judge
from digilab_content.graders._dictation_mistakes import cut, mistakes
from digilab_content.model.doc import Media, Paragraph
from digilab_content.model.exercise import Exercise, Slot
from digilab_content.text import alignment
from digilab_content.text.alignment import align, pieces

WORDS = st.lists(
    st.sampled_from(
        ["le", "la", "chat", "chats", "dort", "peut", "être", "peut-être", ",", ".", "l'eau", "leau", "3,5", "مدرسة"]
    ),
    max_size=14,
)


def parts(text):
    return pieces(text, lambda token: token)


def same(a, b):
    return a == b


@settings(max_examples=200, deadline=None, derandomize=True, database=None)
@given(WORDS, WORDS)
def test_every_word_of_both_texts_is_told_once_and_in_order(one, other):
    a, b = parts(" ".join(one)), parts(" ".join(other))
    found = align(a, b, same)
    assert tuple(p for d in found for p in d.typed) == a
    assert tuple(p for d in found for p in d.wanted) == b
    assert all((d.kind == "same") == (d.typed == d.wanted) for d in found)
    assert sum(d.kind != "same" for d in found) <= len(a) + len(b)


@settings(max_examples=100, deadline=None, derandomize=True, database=None)
@given(WORDS, st.integers(0, 13))
def test_one_word_left_out_is_one_mistake(words, place):
    words = [w for w in words if w not in {",", "."}]
    fewer = words[:place] + words[place + 1 :]
    found = [d for d in align(parts(" ".join(fewer)), parts(" ".join(words)), same) if d.kind != "same"]
    assert len(found) <= 1
    assert len(found) == len(words) - len(fewer)


@pytest.mark.parametrize("cells", [20, 100, 100_000])
def test_long_texts_are_cut_and_still_wholly_told(cells, monkeypatch):
    monkeypatch.setattr(alignment, "MAX_CELLS", cells)
    draw = random.Random(5)
    words = [f"mot{draw.randrange(90)}" for _ in range(120)]
    typed = [w for w in words if draw.random() > 0.1]
    a, b = parts(" ".join(typed)), parts(" ".join(words))
    found = align(a, b, same)
    assert tuple(p for d in found for p in d.typed) == a
    assert tuple(p for d in found for p in d.wanted) == b


@pytest.mark.parametrize(
    ("typed", "wanted", "what"),
    [
        ("le chien", "le petit chien", "missing"),
        ("le petit petit chien", "le petit chien", "extra"),
        ("le chein", "le chien", "word"),
        ("Le chien", "le chien", "case"),
        ("ou", "où", "accents"),
        ("les ami", "les amis", "plural"),
        ("peutêtre", "peut-être", "hyphen"),
        ("peut être", "peut-être", "cut"),
        ("lacour", "la cour", "joined"),
        ("oui", "oui !", "sign-missing"),
        ("oui, oui", "oui oui", "sign-extra"),
        ("oui ?", "oui !", "sign"),
        ("الى", "إلى", "hamza"),
        ("مدرسه", "مدرسة", "ta-marbuta"),
        ("كُتب", "كَتب", "tashkil"),
    ],
)
def test_a_mistake_is_named(typed, wanted, what):
    text, key = (cut(t, ("apostrophe", "nfc"), "compatible") for t in (typed, wanted))
    assert [m.what for m in mistakes(text, key)] == [what]


@pytest.mark.parametrize("answer", ["a " * 5000, "x" * 10_000, "مد " * 3000, "l'" * 5000, ". " * 4000 + "a"])
def test_ten_thousand_characters_end(answer):
    key = " ".join(f"mot{k % 700}" for k in range(1400))
    assert judge({"type": "dictation", "key": key, "locale": "fr", "answer": answer})["verdict"] == "wrong"


@pytest.mark.parametrize(("type_", "codes"), [("dictation", ["E090"]), ("text", ["E093", "E090"])])
def test_the_sound_of_a_dictation_has_no_transcript(type_, codes):
    body = (Paragraph((Media("mot.ogg", "dictée"),)),)
    exercise = Exercise("x", "fr", statement=body, slots=(Slot("d", type_),))
    assert [found.code for found in check_assets(exercise, lambda _: None)] == codes
