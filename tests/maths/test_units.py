"""Units: their factors against pint's, their spellings, what is unknown, conversions; hostile texts."""

import math
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digilab_content.maths import quantities, units
from digilab_content.maths.reading import Reading

TEXT = (Path(__file__).parent.parent / "cases" / "units.md").read_text(encoding="utf-8")


def rows(section):
    part = TEXT.split(f"## {section}\n", 1)[1].split("\n## ", 1)[0]
    lines = [line for line in part.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line[1:-1].split("|")] for line in lines[2:]]


@pytest.mark.parametrize(("name", "factor"), rows("Factors"))
def test_factors(name, factor):
    found = units.unit(name)
    assert float(found.factor) * math.pi**found.pi == pytest.approx(float(factor), rel=1e-10)


@pytest.mark.parametrize(("name", "spellings"), rows("Spellings"))
def test_spellings(name, spellings):
    for text in spellings.split(";"):
        assert units.unit(text.strip()) is not None, text
        assert units.between(text.strip(), name) == units.Conversion(Fraction(1)), text


@pytest.mark.parametrize(("typed", "near"), rows("Unknown"))
def test_unknown(typed, near):
    assert units.unit(typed) is None
    assert units.near(typed) == near


@pytest.mark.parametrize(("mine", "wanted", "value", "result"), rows("Conversions"))
def test_conversions(mine, wanted, value, result):
    by = units.between(mine, wanted)
    assert (by is None) == (result == "")
    if by:
        got = Fraction(value) * by.factor + by.shift
        assert (got, by.pi) == ((Fraction(1), 1) if result == "pi" else (Fraction(result), 0))
        back = units.between(wanted, mine)
        assert got * back.factor + back.shift == Fraction(value)


def test_a_name_of_the_question_is_its_own_unit():
    own = units.unknown_names("élèves")
    assert units.between("élève", "élèves", own) == units.Conversion(Fraction(1))
    assert units.between("eleves", "élèves", own)
    assert units.unit("pommes", own) is None


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("1h30", "3/2", "h"),
        ("2 min 15 s", "9/4", "min"),
        ("2 m 35 cm", "47/20", "m"),
        ("3 kg 250 g", "13/4", "kg"),
        ("45°30′", "91/2", "°"),
    ],
)
def test_compound_quantities(text, value, unit):
    assert quantities.compound(text) == (Fraction(value), unit)


@pytest.mark.parametrize("text", ["2 m 35", "2 m 3 s", "2 cm 3 m", "2 m", "2 m + 3 cm", "2 m 3 m", "20 °C 3 °C"])
def test_what_is_no_compound(text):
    assert quantities.compound(text) is None


@given(st.text(max_size=80))
def test_any_text(text):
    units.unit(text)
    units.near(text, "m/s")
    units.alike(text, "m/s")
    quantities.compound(text)
    quantities.read(text, Reading())


@pytest.mark.parametrize("text", ["m/" * 5000, "(" * 5000, "m^" * 3000, "1" * 100000, "سم " * 20000, "{" * 50000])
def test_long_texts(text):
    assert units.unit(text) is None
    quantities.read("3 " + text, Reading())
