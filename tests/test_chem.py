"""Chemistry: what is read is written back the same, statements need no mhchem, and nothing raises."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digilab_content.maths.chem.balance import imbalance
from digilab_content.maths.chem.cursor import Unread
from digilab_content.maths.chem.elements import NUMBER, SYMBOLS
from digilab_content.maths.chem.reader import read
from digilab_content.maths.chem.tex import plain_tex
from digilab_content.maths.chem.writing import keyboard, latex, school

FORMULAS = """H2O;SO4^2-;Ca^2+;Na+;H3O+;NH4^+;^14_6C;CuSO4·5H2O;[Cu(NH3)4]^2+;K3[Fe(CN)6];Al2(SO4)3;CH3-CH2-OH;CH2=CH2
CH≡CH;2 H2 + O2 -> 2 H2O;Ag^+(aq) + Cl^-(aq) -> AgCl(s);N2O4 <=> 2 NO2;Cu^2+ + 2 e^- -> Cu;H2 + 1/2 O2 -> H2O
^238_92U -> ^234_90Th + ^4_2He;^14_6C -> ^14_7N + ^0_-1e;MnO4^- + 5 Fe^2+ + 8 H^+ -> Mn^2+ + 5 Fe^3+ + 4 H2O"""


@pytest.mark.parametrize("text", FORMULAS.replace("\n", ";").split(";"))
def test_what_is_read_is_written_back_the_same(text):
    (formula,) = read(text)
    for written in (school(formula), keyboard(formula), latex(formula)):
        assert read(written) == (formula,), written


def test_there_are_118_elements():
    assert len(SYMBOLS) == len(set(SYMBOLS)) == 118
    assert (NUMBER["H"], NUMBER["C"], NUMBER["Fe"], NUMBER["Og"]) == (1, 6, 26, 118)


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("H2 + O2 -> H2O", "element", "O"),
        ("Fe^3+ + I^- -> Fe^2+ + I2", "element", "I"),
        ("Fe^3+ + 2 I^- -> Fe^2+ + I2", "charge", ""),
        ("^14_6C -> ^13_7N + ^0_-1e", "mass", ""),
        ("^14_6C -> ^14_6C + ^0_-1e", "number", ""),
    ],
)
def test_what_is_not_kept_is_named(text, kind, name):
    (formula,) = read(text)
    lost = imbalance(formula)
    assert lost is not None
    assert (lost.kind, lost.name) == (kind, name)


def test_statements_need_no_mhchem():
    assert plain_tex(r"\ce{SO4^2-}") == r"{\mathrm{SO_{4}^{2-}}}"
    assert r"\ce" not in plain_tex(r"x + \ce{2H2 + O2 -> 2H2O} + \ce{^{14}_{6}C}")
    assert plain_tex(r"\ce{A + ?}") == r"\ce{A + ?}"
    assert plain_tex(r"\ce{H2O") == r"\ce{H2O"


SIGNS = st.text(st.sampled_from("HCONaClFe0123456789+-=→⇌()[]^_{}·.,₂⁺⁻²\\ce$ ~١٢≡eγ½"), max_size=60)


@settings(max_examples=400, deadline=None, derandomize=True, database=None)
@given(SIGNS)
def test_reading_never_raises_and_what_is_read_can_be_written(text):
    made = read(text)
    if isinstance(made, Unread):
        assert made.code.startswith("@")
        return
    for formula in made:
        assert formula in read(keyboard(formula), equation=True), keyboard(formula)


@pytest.mark.parametrize("text", ["(" * 500, "((((((((H2O))))))))", "H999" * 100, "C-" * 200, "^1" * 250, "H+" * 250])
def test_hostile_formulas_end(text):
    read(text)


def test_repeated_groups_are_bounded():
    assert isinstance(read("((((C999)999)999)999)999"), Unread)
