"""Formulas written: on one line as in an exercise book or on a keyboard, and in LaTeX."""

from collections.abc import Callable
from fractions import Fraction
from typing import Final

from digilab_content.maths.chem.species import Atom, Bond, Formula, Part, Species, Term

_UP: Final = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")
_DOWN: Final = str.maketrans("0123456789+-", "₀₁₂₃₄₅₆₇₈₉₊₋")
_BOND_TEX: Final = {"-": "-", "=": "=", "≡": r"\equiv "}
_ARROW_TEX: Final = {"→": r"\longrightarrow", "⇌": r"\rightleftharpoons", "=": "="}


def _charge(charge: int) -> str:
    return ("" if abs(charge) == 1 else str(abs(charge))) + ("+" if charge > 0 else "-")


def number(value: Fraction) -> str:
    """A coefficient: `2`, `1/2`."""
    return str(value.numerator) if value.denominator == 1 else f"{value.numerator}/{value.denominator}"


# ── one line ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def school(formula: Formula) -> str:
    """`2 H₂ + O₂ → 2 H₂O`, `SO₄²⁻`, `¹⁴₆C`."""
    return _joined(formula, lambda t: _term(t, species_text))


def keyboard(formula: Formula) -> str:
    """`2 H2 + O2 -> 2 H2O`, `SO4^2-`, `^14_6C`: what every keyboard has."""
    return _joined(formula, lambda t: _term(t, _typed_species)).replace("→", "->").replace("⇌", "<=>")


def _joined(formula: Formula, of: Callable[[Term], str]) -> str:
    sides = [" + ".join(of(t) for t in side) for side in (formula.left, formula.right)]
    return f"{sides[0]} {formula.arrow} {sides[1]}" if formula.arrow else sides[0]


def _term(term: Term, of: Callable[[Species], str]) -> str:
    text = of(term.species)
    return text if term.times == 1 else f"{number(term.times)} {text}"


def species_text(species: Species) -> str:
    """`CuSO₄·5H₂O`, `SO₄²⁻(aq)`."""
    pieces = [
        ("" if s.times == 1 else str(s.times)) + _parts(s.parts, lambda n: n.translate(_DOWN), _nucleus_text)
        for s in species.segments
    ]
    charge = _charge(species.charge).translate(_UP) if species.charge else ""
    return "·".join(pieces) + charge + (f"({species.state})" if species.state else "")


def _nucleus_text(atom: Atom) -> str:
    mass = "" if atom.mass is None else str(atom.mass).translate(_UP)
    low = "" if atom.number is None else str(atom.number).translate(_DOWN)
    return mass + low + atom.symbol


def _typed_species(species: Species) -> str:
    pieces = [
        ("" if s.times == 1 else str(s.times)) + _parts(s.parts, lambda n: n, _nucleus_typed) for s in species.segments
    ]
    charge = "^" + _charge(species.charge) if species.charge else ""
    return "·".join(pieces) + charge + (f"({species.state})" if species.state else "")


def _nucleus_typed(atom: Atom) -> str:
    mass = "" if atom.mass is None else f"^{atom.mass}"
    low = "" if atom.number is None else f"_{atom.number}"
    return mass + low + atom.symbol


def _parts(parts: tuple[Part, ...], sub: Callable[[str], str], nucleus: Callable[[Atom], str]) -> str:
    out = ""
    for part in parts:
        if isinstance(part, Bond):
            out += part.sign
            continue
        if isinstance(part.what, Atom):
            out += nucleus(part.what)
        else:
            closing = ")" if part.what.bracket == "(" else "]"
            out += part.what.bracket + _parts(part.what.parts, sub, nucleus) + closing
        if part.count != 1:
            out += sub(str(part.count))
    return out


# ── LaTeX ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def latex(formula: Formula) -> str:
    r"""`2\,\mathrm{H_{2}} + …`: understood by every writer of mathematics, without the mhchem package."""
    sides = [" + ".join(_term_tex(t) for t in side) for side in (formula.left, formula.right)]
    return f"{sides[0]} {_ARROW_TEX[formula.arrow]} {sides[1]}" if formula.arrow else sides[0]


def _term_tex(term: Term) -> str:
    inner = species_tex(term.species)
    if term.times == 1:
        return inner
    low, high = term.times.denominator, term.times.numerator
    times = str(high) if low == 1 else rf"\frac{{{high}}}{{{low}}}"
    return rf"{times}\,{inner}"


def species_tex(species: Species) -> str:
    """A species in upright letters."""
    pieces = [("" if s.times == 1 else str(s.times)) + _parts_tex(s.parts) for s in species.segments]
    charge = f"^{{{_charge(species.charge)}}}" if species.charge else ""
    state = rf"\,({species.state})" if species.state else ""
    joined = r" \cdot ".join(pieces)
    return rf"\mathrm{{{joined}{charge}{state}}}"


def _parts_tex(parts: tuple[Part, ...]) -> str:
    out = ""
    for part in parts:
        if isinstance(part, Bond):
            out += _BOND_TEX[part.sign]
            continue
        if isinstance(part.what, Atom):
            atom = part.what
            mass = "" if atom.mass is None else f"^{{{atom.mass}}}"
            low = "" if atom.number is None else f"_{{{atom.number}}}"
            symbol = r"\gamma " if atom.symbol == "γ" else atom.symbol
            out += ("{}" + mass + low if mass or low else "") + symbol
        else:
            out += part.what.bracket + _parts_tex(part.what.parts) + (")" if part.what.bracket == "(" else "]")
        if part.count != 1:
            out += f"_{{{part.count}}}"
    return out
