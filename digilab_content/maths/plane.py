"""Formulas of polynomials in two letters, decided exactly: the plane is cut where the picture above the axis changes.

Between two such places (zeros of the discriminant and of the leading coefficient of the product of all polynomials) the
roots above the axis neither meet nor vanish, so one slice stands for all (Collins, cylindrical decomposition).
"""

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any

from digilab_content.maths import algebra, ideal
from digilab_content.maths import formula as formulas
from digilab_content.maths import real_sets as sets
from digilab_content.maths.bounds import Bound, Order, Root, between
from digilab_content.maths.formula import Formula
from digilab_content.maths.ideal import Polynomial, Ring
from digilab_content.maths.reading import Tree
from digilab_content.maths.roots import TooLarge, roots
from digilab_content.maths.value import from_fraction

MAX_DEGREE = 8
MAX_PLACES = 24
Slice = Callable[[str, dict[str, Tree]], Any]


def decide(parts: Sequence[Formula], letters: Sequence[str], slice_at: Slice) -> Any:
    """The first slice that tells two formulas apart, else how sure it is that none does; None: not decided here."""
    if len(letters) != 2:
        return None
    ring = Ring(letters)
    found: dict[tuple[Any, ...], Polynomial] = {}
    for part in parts:
        for atom in formulas.atoms(part):
            p = ring.of_tree(atom[1])
            if p is None:
                return None
            if p and not ideal.is_constant(p):
                found[tuple(sorted(p.items()))] = p
    if sum(max(sum(m) for m in p) for p in found.values()) > MAX_DEGREE:
        return None
    try:
        places = _places(list(found.values()))
    except TooLarge:
        return None
    if places is None or len(places) > MAX_PLACES:
        return None
    base, above = letters
    known, guarantee = True, "proof"
    for x in _samples(places):
        result = None if x is None else slice_at(above, {base: x})
        if result is not None and result.equal is not True:
            return result
        known = known and result is not None
        if result is not None and result.guarantee == "numeric":
            guarantee = "numeric"
    return guarantee if known else None


def _places(polynomials: list[Polynomial]) -> list[Bound] | None:
    """Where the picture changes, along the first letter."""
    found = algebra.edges(polynomials)
    if found is None:
        return None
    order = Order()
    places: list[Bound] = []
    for edge in found:
        for root in roots(edge):
            sets.place(places, root, order.order)
    return places


def _samples(places: list[Bound]) -> list[Tree | None]:
    """One number in each gap, then the places themselves (None for one that has no short writing)."""
    ends: list[Bound | None] = [None, *places, None]
    gaps: list[Tree | None] = [from_fraction(between(a, b)) for a, b in pairwise(ends)]
    return gaps + [None if isinstance(p, Root) else p for p in places]
