"""Words that speak of a perimeter, a conversion, a mean or a draw are said only where there is one."""

import pytest

from digilab_content.compile.judge import judge

NUMBER = {"type": "number", "locale": "en", "lang": "en"}
NOT_THERE = (
    ("2*(5+3)", "DH", "15", "area-for-perimeter"),
    ("2*(5+3)", "kg", "8", "one-side-each"),
    ("2*pi*50", "rad/s", "628.318530718", "diameter-for-radius"),
    ("pi*10^2", "cm^2", "31.4159265359", "area-converted-as-length"),
    ("4/3*pi*10^3", "cm^3", "418.879020479", "volume-converted-as-area"),
    ("3*10^2", "m/s", "30", "area-converted-as-length"),
    ("5*3.6", "cm^2", "1.38888888889", "speed-conversion-reversed"),
    ("(7+5)/4", "", "6", "mean-halved"),
    ("(2*7+3*4)/6", "", "5.5", "mean-unweighted"),
    ("2/3*4/5", "", "4/9", "drawn-ball-put-back"),
    ("80*(15/100)", "", "5.33333333333", "percentage-not-divided"),
)
THERE = (
    ("2*(5+3)", "cm", "15", "area-for-perimeter"),
    ("pi*3^2", "m^2", "113.097335529", "diameter-for-radius"),
    ("3*100^2", "cm^2", "300", "area-converted-as-length"),
    ("90/3.6", "m/s", "324", "speed-conversion-reversed"),
    ("(8+10+14+9+15)/5", "", "28", "mean-halved"),
    ("4/9*5/8", "", "16/81", "drawn-ball-put-back"),
)


def named(key, unit, answer):
    """The misconception of a number in a unit."""
    rounded = len(answer.partition(".")[2]) > len("1234")
    options = ({"unit": unit} if unit else {}) | ({"tolerance": "0.0001"} if rounded else {})
    verdict = judge({**NUMBER, "key": key, "options": options, "answer": f"{answer} {unit}".strip()})
    assert verdict["verdict"] == "wrong", verdict
    return verdict.get("mistake", "")


@pytest.mark.parametrize(("key", "unit", "answer", "rule"), NOT_THERE)
def test_words_are_not_said_out_of_their_place(key, unit, answer, rule):
    assert named(key, unit, answer) != rule


@pytest.mark.parametrize(("key", "unit", "answer", "rule"), THERE)
def test_words_are_said_in_their_place(key, unit, answer, rule):
    assert named(key, unit, answer) == rule


@pytest.mark.parametrize(
    ("key", "answer", "given_away"),
    [("1/4", "1.4", "0.25"), ("3*x+x", "3x", "4x"), ("x+x+x", "x^3", "3x"), ("x+4*x+x", "4x", "6x")],
)
@pytest.mark.parametrize("lang", ["fr", "ar", "en"])
def test_the_example_is_not_the_answer(key, answer, given_away, lang):
    said = judge({"type": "expression", "key": key, "answer": answer, "locale": "en", "lang": lang})
    assert said["code"] == "@mistake"
    assert given_away not in said["feedback"].replace(",", ".")
