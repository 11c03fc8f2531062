"""Digits, typed numerals, folds and patterns."""

import re
import warnings
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digilab_content.text.normal import CHARACTER_FOLDS, FOLDS, fold, plain_number, spaced, visible, western
from digilab_content.text.pattern import MAX_STATES, example, folded, machine, matches, parse
from digilab_content.text.regex import BadPattern

QUICK = settings(max_examples=200, deadline=None, derandomize=True, database=None)


@pytest.mark.parametrize(
    ("text", "locale", "value"),
    [
        ("3,5", "fr", "7/2"),
        ("3.5", "fr", "7/2"),
        ("٣٫٥", "ar", "7/2"),
        ("−2,50", "fr", "-5/2"),
        ("\u200f-3,5", "ar", "-7/2"),
        ("1\u202f000", "fr", "1000"),
        ("1 234 567,8", "fr", "12345678/10"),
        ("1,2×10³", "fr", "1200"),
        ("1,2 × 10^-3", "fr", "3/2500"),
        ("1.2e3", "en", "1200"),
        ("1,125", "fr", "9/8"),
        ("1.125", "en", "9/8"),
        ("0,125", "en", "1/8"),
        ("1.125", "fr", None),
        ("1,125", "en", None),
        ("1.125", "", None),
        ("2e-3", "fr", None),
        ("1 23", "fr", None),
        ("3/4", "fr", None),
        ("3+4", "fr", None),
        ("1e999", "en", None),
        ("", "fr", None),
        (".", "fr", None),
        ("--3", "fr", None),
        ("9" * 500, "fr", None),
    ],
)
def test_plain_number(text, locale, value):
    assert plain_number(text, locale) == (None if value is None else Fraction(value))


@QUICK
@given(
    st.text(st.sampled_from("0123456789٣,.٫ eE+-−×10^³x\u200f\u202f"), max_size=30),
    st.sampled_from(["", "fr", "en", "ar"]),
)
def test_a_typed_numeral_is_what_the_reader_of_answers_reads(text, locale):
    from digilab_content.maths.reading import Reading, Unread, read_answer
    from digilab_content.maths.value import exact

    value = plain_number(text, locale)
    if value is not None and locale:
        tree = read_answer(text, Reading(locale))
        assert not isinstance(tree, Unread), (text, tree)
        assert exact(tree) == value


@pytest.mark.parametrize(
    ("name", "text", "out"),
    [
        ("nfc", "e\u0301\u200b", "é"),
        ("space", " a \u00a0 b\n", "a b"),
        ("apostrophe", "l’été", "l'été"),
        ("final-period", "Fin.", "Fin"),
        ("final-period", "Fin...", "Fin..."),
        ("case", "ÉTÉ", "été"),
        ("accents", "Sœur à l'école, ça", "Soeur a l'ecole, ca"),
        ("accents", "مُعَلِّم", "مُعَلِّم"),
        ("punctuation", "peut-être, oui !", "peut être oui"),
        ("punctuation", "-5 %", "-5 %"),
        ("spaces", "a b c", "abc"),
        ("plural", "les chevaux verts", "les cheval vert"),
        ("articles", "les stomates", "stomates"),
        ("articles", "l'eau", "eau"),
        ("articles", "المدرسة", "مدرسة"),
        ("articles", "la", "la"),
        ("hamza", "أسماء إبداع آمن", "اسما ابداع امن"),
        ("ta-marbuta", "مدرسة", "مدرسه"),
        ("tatweel", "مـــدرسة", "مدرسة"),
        ("tashkil", "مُعَلِّم", "معلم"),
        ("math-space", "2 x + 1 = x²", "2 x+1=x^2"),
        ("math-space", "٣ × ٢", "3*2"),
        ("math-space", "28 ,3", "28 ,3"),
    ],
)
def test_fold(name, text, out):
    assert fold(text, (name,)) == out


@QUICK
@given(st.text(max_size=40), st.lists(st.sampled_from(FOLDS), unique=True))
def test_folds_never_raise_and_their_order_is_fixed(text, names):
    assert fold(text, names) == fold(text, reversed(names))
    assert visible(visible(text)) == visible(text)
    assert spaced(spaced(text)) == spaced(text)
    assert len(western(text)) == len(text)


def test_an_unknown_fold_is_an_error():
    with pytest.raises(KeyError):
        fold("x", ("colour",))


@QUICK
@given(
    st.text(st.sampled_from("ab(|)*+?.[]^$-{2,}1\\dwé"), max_size=10), st.text(st.sampled_from("ab1-é "), max_size=6)
)
def test_patterns_agree_with_python(pattern, text):
    if isinstance(parse(pattern), BadPattern) or re.search(r"[*+?}]\+|\{,|\[\^?\]", pattern):
        return  # possessive quantifiers, `{,n}` and empty classes are not of the subset
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            wanted = re.compile(pattern.replace("$", r"\Z"))
        except re.error:
            return
    assert matches(pattern, text) == bool(wanted.fullmatch(text))
    assert matches(folded(pattern, ("nfc",)), text) == matches(pattern, text)


@pytest.mark.parametrize(
    ("pattern", "code"),
    [
        (r"(a)\1", "pattern-not-linear"),
        ("a(?=b)", "pattern-not-linear"),
        ("(?i)a", "pattern-not-linear"),
        ("*a", "pattern-nothing-to-repeat"),
        ("a**", "pattern-nothing-to-repeat"),
        ("(a", "pattern-open-group"),
        ("a)", "pattern-stray-bracket"),
        ("[a", "pattern-open-class"),
        ("[z-a]", "pattern-bad-range"),
        ("a{3,2}", "pattern-bad-repeat"),
        ("a{999}", "pattern-bad-repeat"),
        ("((a{100}){100}){100}", "pattern-too-big"),
        ("(" * 60 + "a" + ")" * 60, "pattern-too-big"),
        ("a" * 600, "pattern-too-big"),
        ("a\\", "pattern-lone-backslash"),
        (r"\q", "pattern-unknown-escape"),
    ],
)
def test_what_is_wrong_with_a_pattern(pattern, code):
    bad = parse(pattern)
    assert isinstance(bad, BadPattern)
    assert bad.code == code
    assert not matches(pattern, "a")


def test_patterns_are_bounded_and_linear():
    built = machine(parse("(?:a?){200}a{200}"))
    assert built is not None
    assert len(built[0]) <= MAX_STATES
    assert matches("(?:a?){200}a{200}", "a" * 200)
    assert not matches("(a*)*b", "a" * 1000)
    assert not matches("(a|a)*(a|a)*(a|a)*b", "a" * 1000)


def test_a_pattern_is_folded_as_its_text_is():
    names = ("accents", "case")
    assert matches(folded("É(cole|TÉ)s?", names), fold("été", names))
    assert matches(folded("[A-Z]œur", names), fold("SŒUR", names))
    assert matches(folded("أ(حمد|مل)", ("hamza",)), fold("احمد", ("hamza",)))


@pytest.mark.parametrize("pattern", ["colou?rs?", "(dio|di)xyg[eè]ne|O_?2", "a{3}b+", r"\d\d:\d\d", r"\p{L}+", "x|"])
def test_an_example_of_a_pattern_is_of_it(pattern):
    text = example(pattern)
    assert text is not None
    assert matches(pattern, text)


def test_character_folds_are_folds():
    assert set(FOLDS) >= CHARACTER_FOLDS
