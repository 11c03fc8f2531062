"""What a chemical equation keeps: atoms of each element and charge; of a nuclear one, mass and charge numbers."""

from dataclasses import dataclass
from fractions import Fraction
from math import gcd, lcm
from typing import Literal

from digilab_content.maths.chem.elements import NUMBER, PARTICLES
from digilab_content.maths.chem.species import Bond, Formula, Species, Term, atoms, composition, only_atom


@dataclass(frozen=True, slots=True)
class Imbalance:
    """What is not kept: an element, the charge, or the `mass` or `number` of nuclei; how much on each side."""

    kind: Literal["element", "charge", "mass", "number"]
    name: str
    left: Fraction
    right: Fraction


def imbalance(formula: Formula) -> Imbalance | None:
    """The first thing that an equation does not keep, elements in the order of writing; None when it is balanced."""
    if is_nuclear(formula):
        return _nuclear(formula)
    names: dict[str, None] = {}
    for term in (*formula.left, *formula.right):
        for segment in term.species.segments:
            names |= {a[0].symbol: None for a in atoms(segment.parts) if not isinstance(a, Bond)}
    sides = [_totals(side) for side in (formula.left, formula.right)]
    for name in names:
        left, right = (side.get(name, Fraction(0)) for side in sides)
        if left != right and name in NUMBER:
            return Imbalance("element", name, left, right)
    left, right = (sum((t.times * t.species.charge for t in s), Fraction(0)) for s in (formula.left, formula.right))
    return None if left == right else Imbalance("charge", "", left, right)


def _totals(side: tuple[Term, ...]) -> dict[str, Fraction]:
    found: dict[str, Fraction] = {}
    for term in side:
        for name, count in composition(term.species).items():
            found[name] = found.get(name, Fraction(0)) + count * term.times
    return found


def is_nuclear(formula: Formula) -> bool:
    """Whether an equation is of nuclei: every species is one nucleus or particle, most with their mass number."""
    both = [only_atom(t.species) for t in (*formula.left, *formula.right)]
    nuclei = [a for a in both if a is not None]
    return (
        bool(formula.arrow)
        and len(nuclei) == len(both)
        and all(a.mass is not None or a.symbol in PARTICLES for a in nuclei)
        and any(a.mass is not None and a.symbol in NUMBER for a in nuclei)
    )


def _nuclear(formula: Formula) -> Imbalance | None:
    for k, kind in enumerate(("mass", "number")):
        left, right = (
            sum((t.times * nucleus(t.species)[k] for t in side), Fraction(0)) for side in (formula.left, formula.right)
        )
        if left != right:
            return Imbalance("mass" if kind == "mass" else "number", "", left, right)
    return None


def nucleus(species: Species) -> tuple[int, int]:
    """Mass number and charge number of a nucleus or particle (an electron without its numbers: 0 and its charge)."""
    atom = only_atom(species)
    if atom is None:
        return (0, 0)
    mass, number = PARTICLES.get(atom.symbol, (0, NUMBER.get(atom.symbol, 0)))
    if atom.symbol == "e" and atom.number is None and species.charge:
        number = species.charge
    return (
        atom.mass if atom.mass is not None else mass,
        atom.number if atom.number is not None else number,
    )


def smallest(times: tuple[Fraction, ...]) -> tuple[int, ...]:
    """Proportional coefficients, the smallest integers."""
    below = lcm(*(t.denominator for t in times))
    whole = [int(t * below) for t in times]
    common = gcd(*whole) or 1
    return tuple(w // common for w in whole)
