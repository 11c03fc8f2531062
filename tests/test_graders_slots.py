"""Slots as exercises give them: parameters, follow, families, own words, scores, choices by value."""

import pytest

from digilab_content.graders import Setting, grade, grader
from digilab_content.maths.reading import Reading, read_answer
from digilab_content.model.doc import Paragraph, Text
from digilab_content.model.exercise import Line, Slot
from digilab_content.model.item import Choose, Else, Entry, Judge, Picked, Tally, Within
from digilab_content.text.message import Message


def doc(text):
    return (Paragraph((Text(text),)),)


def value(text):
    return read_answer(text, Reading("en", any_letter=True))


def made(type_, lines, setting=None, **slot):
    got = grader(type_).bind(Slot("s", type_, lines=tuple(lines), **slot), setting or Setting())
    assert not isinstance(got, tuple), got
    return got


def right(key, **more):
    return Line("right", right=True, key=key, code=True, **more)


def wrong(id_, key, **more):
    return Line(id_, right=False, key=key, code=True, **more)


def test_parameters_and_other_slots_stand_in_keys():
    setting = Setting(values={"r": value("3"), "U": value("4.5")})
    g = made("number", [right("pi*r^2"), wrong("perimetre", "2*pi*r")], setting, options={"tolerance": "0.05"})
    assert grade(g, "28,3").status == "right"
    assert grade(g, "18,85").line == "perimetre"
    assert grade(made("number", [right("U*2")], setting), "9").status == "right"


def test_symbols_of_a_slot_hide_parameters_of_the_same_letter():
    setting = Setting(values={"R": value("10"), "I": value("2")})
    g = made("expression", [right("R*I")], setting, symbols=("R", "I"))
    assert grade(g, "I×R").status == "right"
    assert grade(g, "20").status == "wrong"


def test_follow_comes_after_right_and_before_wrong_lines():
    lines = [right("U*I"), wrong("double", "2*U*I")]
    setting = Setting(values={"U": value("6"), "I": value("2")}, followed={"U": value("12")})
    g = made("number", lines, setting, follow=("U",))
    assert (grade(g, "12").status, grade(g, "12").code) == ("right", None)
    verdict = grade(g, "24")
    assert (verdict.status, verdict.code, verdict.score) == ("right", "@follow", 1.0)
    alone = made("number", lines, Setting(values=setting.values))
    assert grade(alone, "24").line == "double"


def test_any_stands_for_every_value_but_zero():
    g = made(
        "expression",
        [
            right("x^2*(3*x+2)"),
            wrong("coefficient", "k*x^2*(3*x+2)", any="k"),
            wrong("decale", "x^2*(3*x+2) + k", any="k"),
        ],
        Setting(symbols=("x",)),
    )
    assert grade(g, "2x²(3x+2)").line == "coefficient"
    assert grade(g, "-x²(3x+2)").line == "coefficient"
    assert grade(g, "x²(3x+2)+5").line == "decale"
    assert grade(g, "0").line is None
    assert grade(g, "x²(3x+2)").status == "right"


def test_the_words_of_the_exercise_win_over_ours():
    own = doc("Une aire s'exprime en cm².")
    g = made(
        "number",
        [right("5", feedback=doc("Oui !")), wrong("w", "6", review="MA-1", mistake="m-1")],
        options={"unit": "cm^2"},
        messages=(("@wrong_unit", own), ("@empty", doc("Écris."))),
    )
    assert grade(g, "5 cm").says == (own,)
    assert grade(g, "").says == (doc("Écris."),)
    assert grade(g, "5").says == (doc("Oui !"),)
    assert grade(g, "4").says == (Message("code-right-size"),)
    verdict = grade(g, "6")
    assert (verdict.line, verdict.review, verdict.mistake) == ("w", "MA-1", "m-1")


def test_the_words_for_wrong_win_over_plain_facts():
    own = doc("Relis le cours.")
    g = made("number", [right("12")], messages=(("@wrong", own),))
    assert (grade(g, "20").says, grade(g, "20").code) == ((own,), "@wrong")
    assert grade(g, "-12").code == "@sign"


def test_an_ungraded_line_costs_nothing():
    g = made(
        "expression",
        [right("x"), wrong("autre", "y", ungraded=True, feedback=doc("Lis la question."))],
        Setting(symbols=("x", "y")),
    )
    verdict = grade(g, "y")
    assert (verdict.status, verdict.score, verdict.line) == ("invalid", 0.0, "autre")


def test_scores_written_on_lines():
    g = made(
        "number",
        [
            right("5"),
            Line("right2", right=True, key="6", score=0.5),
            wrong("w", "7", score=0.25),
            wrong("v", "8", score=-0.5),
        ],
    )
    assert [(grade(g, a).status, grade(g, a).score) for a in "5678"] == [
        ("right", 1.0), ("partial", 0.5), ("partial", 0.25), ("wrong", 0.0),
    ]  # fmt: skip


def test_the_first_wrong_line_of_the_file_wins():
    g = made("number", [right("5"), wrong("first", "6"), wrong("second", "6.0")])
    assert grade(g, "6").line == "first"


def test_unit_score_and_form_score():
    g = made(
        "number", [right("1/2")], options={"form": "lowest-terms", "unit": "m", "unit_score": 0.75}, form_score=0.1
    )
    assert grade(g, "1/2 s").score == 0.75
    assert grade(g, "2/4").score == 0.1
    assert grade(g, "2/4 s").score == 0.0
    assert (
        grade(made("number", [right("1/2")], options={"form": "lowest-terms"}, form_score=0.0), "2/4").status == "wrong"
    )


def test_a_choice_by_the_number_of_its_option_follows_too():
    lines = [Line("a", right=False, key="Oui"), Line("b", right=False, key="Non"), Line("c", right=False, key="?")]
    setting = Setting(values={"P": value("120")}, followed={"P": value("60")})
    g = made("choice", lines, setting, options={"value": "= if(P > 100, 1, 2)"}, follow=("P",))
    assert grade(g, "a").status == "right"
    assert (grade(g, "b").status, grade(g, "b").code) == ("right", "@follow")
    assert grade(g, "c").status == "wrong"


def test_what_is_lowered():
    low = made("number", [right("9*pi"), wrong("w", "6*pi")], options={"tolerance": "0.05", "unit": "cm"}).lower()
    assert isinstance(low.input, Entry)
    assert low.input.unit == "cm"
    assert [type(r.when) for r in low.rules] == [Judge, Judge, Else]
    assert isinstance(low.rules[0].when.otherwise[0], Within)
    assert (low.rules[-1].tag, low.rules[-1].score) == ("@wrong", 0.0)
    assert low.rules[1].tag == "w"
    menu = made(
        "select", [Line("a", right=True, key="oui"), Line("b", right=False, key="non", feedback=doc("Non."))]
    ).lower()
    assert isinstance(menu.input, Choose)
    assert menu.input.inline
    assert menu.rules[0].when == Picked(("a",))
    assert menu.rules[1].says == (doc("Non."),)
    many = made(
        "choices",
        [Line("a", right=True, key="1"), Line("b", right=False, key="2")],
        options={"scoring": "right-minus-wrong"},
    ).lower()
    assert isinstance(many.rules, Tally)
    assert [p.score for p in many.rules.parts] == [1.0, -1.0]


@pytest.mark.parametrize(("locale", "shown"), [("fr", "1234,5"), ("en", "1234.5"), ("ar", "1234,5")])
def test_the_answer_shown_is_in_the_notation_of_the_locale(locale, shown):
    assert made("number", [right("1234.5")], Setting(locale=locale)).lower().correct[0] == shown
    assert made("number", [right("pi")], Setting(locale=locale), options={"decimals": 2}).lower().correct[0] == (
        "3.14" if locale == "en" else "3,14"
    )


def test_a_parameter_may_be_called_like_a_constant():
    setting = Setting(values={"e": value("3"), "i": value("2")})
    assert grade(made("number", [right("e*i")], setting), "6").status == "right"
    g = made("expression", [right("e*x + i"), wrong("swapped", "i*x + e")], setting, symbols=("x",))
    assert grade(g, "3x+2").status == "right"
    assert grade(g, "2x+3").line == "swapped"
    assert grade(made("quantity", [right("e*i m")], setting), "6 m").status == "right"


@pytest.mark.parametrize("text", ["2²x²-5²", "(2^2)x^2-5^2", "4x²-25", "4x^2-5^2"])
def test_the_start_is_recognised_as_written_and_as_shown(text):
    setting = Setting(values={"a": value("2"), "b": value("5")})
    options = {"form": "factored", "from": "a^2*x^2 - b^2"}
    g = made("expression", [right("(a*x-b)*(a*x+b)")], setting, symbols=("x",), options=options)
    verdict = grade(g, text)
    assert verdict.code in {"@repeats_start", "@not_factored"}
    assert (verdict.code == "@repeats_start") == (text != "4x^2-5^2")
    assert grade(g, "(2x-5)(2x+5)").status == "right"


def test_a_start_in_its_final_form_is_no_repeat():
    setting = Setting(values={"a": value("2")})
    g = made("expression", [right("a*x + 1")], setting, symbols=("x",), options={"from": "a*x + 1"})
    assert grade(g, "2x+1").status == "right"


@pytest.mark.parametrize("key", ["2yx^2", "2*y*x^2", "2y*x^2"])
def test_declared_letters_written_together_are_a_product(key):
    g = made("expression", [right(key)], symbols=("x", "y"), options={"from": "yx^2 + yx^2"})
    assert grade(g, "2x²y").status == "right"
    assert grade(g, "2x²y²").status == "wrong"
    assert grade(g, "yx²+yx²").code == "@repeats_start"


def test_keys_of_a_quantity_with_parameters_and_other_slots():
    setting = Setting(values={"m": value("2"), "g": value("10"), "U": value("6")})
    g = made("quantity", [right("m*g N"), wrong("masse", "m kg"), wrong("g", "g N/kg")], setting)
    assert grade(g, "20 N").status == "right"
    assert grade(g, "0,02 kN").status == "right"
    assert grade(g, "2 kg").line == "masse"
    assert grade(g, "2000 g").line == "masse"
    assert grade(g, "10 m/s²").line == "g"
    assert grade(g, "20").code == "@missing_unit"
    g = made("quantity", [right("U/m A")], Setting(values=setting.values, followed={"U": value("8")}))
    assert grade(g, "3 A").status == "right"
    assert (grade(g, "4 A").status, grade(g, "4000 mA").code) == ("right", "@follow")
    assert grade(g, "4").code != "@follow"


@pytest.mark.parametrize(
    ("type_", "key", "options", "locale", "shown"),
    [
        ("number", "-inf", {}, "fr", "-∞"),
        ("number", "none", {}, "fr", "n'existe pas"),
        ("number", "none", {}, "ar", "غير موجود"),
        ("number", "50/117", {"sigfigs": 3}, "fr", "0,427"),
        ("number", "2/3", {"decimals": 2}, "en", "0.67"),
        ("expression", "2*x^3-2*x^2+7*x", {}, "fr", "2x³ - 2x² + 7x"),
        ("quantity", "2.7 g/cm^3", {}, "fr", "2,7 g/cm³"),
        ("quantity", "9.81 m*s^-2", {}, "ar", "9,81 m·s⁻²"),
    ],
)
def test_the_answer_shown_is_in_school_notation(type_, key, options, locale, shown):
    g = made(type_, [right(key)], Setting(locale=locale), symbols=("x",), options=options)
    assert g.lower().correct[0] == shown
    assert grade(g, shown).status == "right"
