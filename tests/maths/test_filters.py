"""Filters, numbers in words, plurals, in the three languages."""

from fractions import Fraction

import pytest

from digilab_content.maths import author, number_words
from digilab_content.maths.filters import interpolate


def shown(expression, *filters, lang="fr", tex=False):
    tree = author.computed(author.parse(expression), {}, ("x",))
    return interpolate(tree, [f if isinstance(f, tuple) else (f, (), ()) for f in filters], lang=lang, tex=tex)


@pytest.mark.parametrize(
    ("expression", "filters", "french", "tex", "english"),
    [
        ("9*pi", [("dec", ("1",), ())], "28,3", "28{,}3", "28.3"),
        ("2.675", ["dec"], "2,68", "2{,}68", "2.68"),
        ("1/2", [], "1/2", "\\frac{1}{2}", "1/2"),
        ("0.5", [], "0,5", "0{,}5", "0.5"),
        ("-3", [], "−3", "-3", "−3"),
        ("-3", ["paren"], "(−3)", "(-3)", "(−3)"),
        ("3", ["paren"], "3", "3", "3"),
        ("3", ["signed"], "+3", "+3", "+3"),
        ("-3", ["signed"], "−3", "-3", "−3"),
        ("1", ["coef"], "", "", ""),
        ("-1", ["coef"], "−", "-", "−"),
        ("2", ["coef"], "2", "2", "2"),
        ("28.5", [("sci", ("1",), ())], "2,9×10¹", "2{,}9 \\times 10^{1}", "2.9×10¹"),
        ("99999", [("sci", ("1",), ())], "1,0×10⁵", "1{,}0 \\times 10^{5}", "1.0×10⁵"),
        ("-0.00012", ["sci"], "−1,2×10⁻⁴", "-1{,}2 \\times 10^{-4}", "−1.2×10⁻⁴"),
        ("0.25", ["pct"], "25 %", "25\\,\\%", "25 %"),
        ("1/3", [("pct", ("1",), ())], "33,3 %", "33{,}3\\,\\%", "33.3 %"),
        ("0.75", ["frac"], "3/4", "\\frac{3}{4}", "3/4"),
        ("2*x-3", [], "2x − 3", "2x-3", "2x − 3"),
        ("pi", [("dec", ("2",), ()), "signed"], "+3,14", "+3{,}14", "+3.14"),
    ],
)
def test_filters(expression, filters, french, tex, english):
    assert shown(expression, *filters) == french
    assert shown(expression, *filters, tex=True) == tex
    assert shown(expression, *filters, lang="ar", tex=True) == tex
    assert shown(expression, *filters, lang="en") == english


@pytest.mark.parametrize(
    ("expression", "filters", "code"),
    [
        ("x", ["dec"], "not-a-number"),
        ("pi", ["frac"], "not-a-number"),
        ("3", ["shout"], "unknown-filter"),
        ("3", [("dec", ("many",), ())], "arity"),
        ("3", ["signed", "dec"], "filter-order"),
        ("3", [("plural", (), (("one", "pomme"),))], "arity"),
        ("1/3", ["words"], "not-a-number"),
    ],
)
def test_misused_filters_are_refused(expression, filters, code):
    refused = shown(expression, *filters)
    assert isinstance(refused, author.Refused)
    assert refused.code == code


@pytest.mark.parametrize(
    ("n", "french", "english", "arabic"),
    [
        ("0", "zéro", "zero", "صفر"),
        ("21", "vingt et un", "twenty-one", "واحد وعشرون"),
        ("71", "soixante et onze", "seventy-one", "واحد وسبعون"),
        ("80", "quatre-vingts", "eighty", "ثمانون"),
        ("91", "quatre-vingt-onze", "ninety-one", "واحد وتسعون"),
        ("201", "deux cent un", "two hundred and one", "مئتان وواحد"),
        ("300", "trois cents", "three hundred", "ثلاثمئة"),
        ("1001", "mille un", "one thousand and one", "ألف وواحد"),
        ("80000", "quatre-vingt mille", "eighty thousand", "ثمانون ألفًا"),
        ("3000", "trois mille", "three thousand", "ثلاثة آلاف"),
        ("1000000", "un million", "one million", "مليون"),
        ("-3.05", "moins trois virgule zéro cinq", "minus three point zero five", "ناقص ثلاثة فاصلة صفر خمسة"),
    ],
)
def test_words(n, french, english, arabic):
    assert [shown(n, "words", lang=lang) for lang in ("fr", "en", "ar")] == [french, english, arabic]


def test_every_number_has_its_own_words():
    for lang in ("fr", "en", "ar"):
        spelled = [number_words.words(Fraction(n), lang) for n in [*range(2200), *range(9990, 1_000_100, 997)]]
        assert None not in spelled
        assert len(set(spelled)) == len(spelled)


def test_plurals_follow_cldr():
    assert [number_words.plural(Fraction(n), "ar") for n in (0, 1, 2, 3, 10, 11, 99, 100, 102, 103, 111)] == (
        ["zero", "one", "two", "few", "few", "many", "many", "other", "other", "few", "many"]
    )
    assert [number_words.plural(Fraction(n, 2), "fr") for n in (0, 1, 2, 3, 4)] == ["one", "one", "one", "one", "other"]
    assert [number_words.plural(Fraction(n, 2), "en") for n in (0, 1, 2, 3)] == ["other", "other", "one", "other"]
    words = (("one", "pomme"), ("other", "pommes"))
    assert shown("1", ("plural", (), words)) == "pomme"
    assert shown("3", ("plural", (), words)) == "pommes"
