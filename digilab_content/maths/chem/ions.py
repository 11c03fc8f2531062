"""`Ca2+`, `SO42-`, `O2-`: digits before a sign on one line are a number of atoms or a charge."""

from typing import Final

from digilab_content.maths.chem.elements import ONE_ATOM, SAME_ATOMS
from digilab_content.maths.chem.species import Atom, Bond, Group, Part

_CATIONS: Final = frozenset(["TiO", "UO", "FeSCN", "FeNCS", "FeOH", "AlOH", "CuOH", "ZrO"])
"""Ions that end in one atom and carry 2+: `FeSCN2+`."""
_BOTH: Final = frozenset(["VO"])
"""VO²⁺ and VO₂⁺ are both ions of school."""

Reading = tuple[int, int]
"""A number of atoms (or groups) and a charge."""


def readings(before: tuple[Part, ...], last: Atom | Group, digits: str, sign: int) -> tuple[Reading, ...]:
    """What digits and a sign after `last` may mean: one reading where it is certain, else two, the likelier first."""
    subscript = (int(digits), sign)
    charge = (int(digits[:-1] or 1), sign * int(digits[-1]))
    if isinstance(last, Group) and last.bracket == "[":
        return (charge,)
    if len(digits) > 1:
        return (charge,) if digits[-1] in "234" else (subscript,)
    if digits in "01":
        return (charge,) if digits == "1" else (subscript,)
    if isinstance(last, Group):
        return (subscript, charge)
    if not before:
        one = (last.symbol, charge[1]) in ONE_ATOM
        many = (last.symbol, *subscript) in SAME_ATOMS
        if one != many:
            return (charge,) if one else (subscript,)
        return (charge, subscript)
    if digits == "2" and sign > 0:
        name = _name(before) + last.symbol
        if name in _CATIONS:
            return (charge,)
        if name in _BOTH:
            return (charge, subscript)
    return (subscript,)


def _name(parts: tuple[Part, ...]) -> str:
    """The letters of parts without numbers; empty when there is anything else."""
    names = [
        p.what.symbol if not isinstance(p, Bond) and isinstance(p.what, Atom) and p.count == 1 else "?" for p in parts
    ]
    return "".join(names)
