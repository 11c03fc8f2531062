"""Whether two formulas hold for the same numbers, with a place where they do not.

One letter: the two solution sets. Several: all letters but one are given values, in many ways and for each letter in
turn, and the solution sets compared: a difference is a proof, agreement everywhere is agreement on hypersurfaces. Where
equations stand together (`and`) that is not enough: there the ideals, or all the solutions, are compared.
"""

from dataclasses import dataclass
from fractions import Fraction
from itertools import product

from digilab_content.maths import equal, kernel, plane, slices, systems
from digilab_content.maths import formula as formulas
from digilab_content.maths import real_sets as sets
from digilab_content.maths.bounds import Order, Root, Undecidable, between
from digilab_content.maths.formula import TRUE, Formula, NotAFormula, conjunction
from digilab_content.maths.reading import Tree
from digilab_content.maths.real_sets import NoValue, infinite
from digilab_content.maths.solutions import Pieces, solve
from digilab_content.maths.value import from_fraction

MAX_LETTERS = 5
MORE = 12  # slices after the first that differs, to see whether the other side fails too
MAX_STATEMENTS = 8
_TRIED: tuple[Tree, ...] = tuple(from_fraction(Fraction(n, 1)) for n in (0, 1, -1, 2, -2, 3)) + tuple(
    ("*", from_fraction(Fraction(n, 12)), ("const", "pi"))
    for n in range(-24, 25)
    if n and n % 12 in (0, 2, 3, 4, 6, 8, 9, 10)
)


@dataclass(frozen=True, slots=True)
class Comparison:
    """`equal` is None when undecided. `lost` and `gained`: where only the first, only the second holds."""

    equal: bool | None
    by: str
    guarantee: str
    lost: tuple[tuple[str, Tree], ...] = ()
    gained: tuple[tuple[str, Tree], ...] = ()
    telling: bool = True


UNDECIDED = Comparison(None, "", "")


def compare(first: Formula, second: Formula, known: Formula = TRUE) -> Comparison:
    """Compare two formulas where `known` holds. Never raises."""
    try:
        return _compare(first, second, known)
    except (NotAFormula, Undecidable, NoValue, RecursionError, kernel.TooBig, kernel.Undefined, OverflowError):
        return UNDECIDED


def follows(first: Formula, second: Formula, known: Formula = TRUE) -> Comparison:
    """Whether the second holds wherever the first does: whether the first and both together are the same."""
    letters = sorted(formulas.letters(first) | formulas.letters(second))
    if len(letters) > 1:
        try:
            if systems.inside(formulas.real(first), formulas.real(second), letters):
                return Comparison(True, "ideals", "proof")
        except (NotAFormula, kernel.TooBig, kernel.Undefined, RecursionError):
            return UNDECIDED
    return compare(first, conjunction([first, second]), known)


def _compare(first: Formula, second: Formula, known: Formula) -> Comparison:
    if first == second:
        return Comparison(True, "same", "proof")
    if formulas.statements(first) | formulas.statements(second):
        return _truth_table(first, second)
    first, second = formulas.real(first), formulas.real(second)
    if first == second:
        return Comparison(True, "same", "proof")
    both = formulas.letters(first) | formulas.letters(second)
    if len(both) <= 1:
        letter = min(both or {"x"})
        found = slice_of(first, second, known, letter, {})
        return found or _unsolved(first, second, known, letter)
    if len(both) > MAX_LETTERS:
        return UNDECIDED
    return _several(first, second, known, sorted(both))


def _unsolved(first: Formula, second: Formula, known: Formula, letter: str) -> Comparison:
    """What is not solved (a sine): the same function, or a number at which only one of the two holds."""
    if first[0] == second[0] == "atom" and first[2] == second[2]:
        upto = "factor" if first[2] in ("=", "!=") else ""
        made = equal.compare(first[1], second[1], upto=upto)
        if made.equal:
            return Comparison(True, made.by, made.guarantee)
    lost: tuple[tuple[str, Tree], ...] = ()
    gained: tuple[tuple[str, Tree], ...] = ()
    for x in _TRIED:
        there = [holds_at(f, {letter: x}) for f in (first, second, known)]
        if there[2] and None not in there and there[0] != there[1]:
            place = ((letter, x),)
            lost, gained = (lost or place, gained) if there[0] else (lost, gained or place)
    return Comparison(False, "value", "proof", lost, gained) if lost or gained else UNDECIDED


def _truth_table(first: Formula, second: Formula) -> Comparison:
    names = sorted(formulas.statements(first) | formulas.statements(second))
    if len(names) > MAX_STATEMENTS or formulas.letters(first) | formulas.letters(second):
        return UNDECIDED
    for row in product((True, False), repeat=len(names)):
        values = dict(zip(names, row, strict=True))
        if _true(first, values) != _true(second, values):
            return Comparison(False, "truth", "proof")
    return Comparison(True, "truth", "proof")


def _true(f: Formula, values: dict[str, bool]) -> bool:
    match f[0]:
        case "letter":
            return bool(values[f[1]] == f[2])
        case "and":
            return all(_true(x, values) for x in f[1:])
        case "or":
            return any(_true(x, values) for x in f[1:])
        case _:
            return bool(f == TRUE)


def slice_of(
    first: Formula, second: Formula, known: Formula, letter: str, values: dict[str, Tree]
) -> Comparison | None:
    """The comparison with values for all letters but one; None when a side is not solved."""
    order = Order()
    if values:
        first, second, known = (formulas.put(f, values) for f in (first, second, known))
    found = []
    for f in (first, second):
        pieces = solve(conjunction([f, known]), letter, order)
        if pieces is None:
            return None
        found.append(pieces)
    a, b = found
    if sets.same(a, b, order.order):
        telling = a not in (sets.NOTHING, sets.LINE)
        return Comparison(True, "solutions", "numeric" if order.numeric else "proof", telling=telling)
    lost = place(sets.difference(a, b, order.order), order)
    gained = place(sets.difference(b, a, order.order), order)
    fixed = tuple(sorted(values.items()))
    return Comparison(
        False,
        "solutions",
        "numeric" if order.numeric else "proof",
        lost=(*fixed, (letter, lost)) if lost else (),
        gained=(*fixed, (letter, gained)) if gained else (),
    )


def place(pieces: Pieces, order: Order) -> Tree | None:
    """A number of a set, as simple as may be; None when it is empty."""
    shown: Tree | None = None
    for low, low_closed, high, high_closed in pieces:
        for bound, closed in ((low, low_closed), (high, high_closed)):
            if closed and not isinstance(bound, Root) and (shown is None or len(str(bound)) < len(str(shown))):
                shown = bound
        if shown is None and (infinite(low) or infinite(high) or order.order(low, high)):
            shown = from_fraction(between(None if infinite(low) else low, None if infinite(high) else high))
        elif shown is None:
            digits = round(low.narrow(30).low, 6) if isinstance(low, Root) else Fraction(0)
            shown = from_fraction(digits)
    return shown


def _several(first: Formula, second: Formula, known: Formula, letters: list[str]) -> Comparison:
    first, second = systems.tidied(first, letters), systems.tidied(second, letters)
    if first == second:
        return Comparison(True, "polynomials", "proof")
    thin = systems.is_thin(first) or systems.is_thin(second)
    made = systems.compare(first, second, known, letters) if thin else None
    if made is not None:
        return Comparison(*made)
    solved: dict[str, int] = {}
    telling = 0
    lost: tuple[tuple[str, Tree], ...] = ()
    gained: tuple[tuple[str, Tree], ...] = ()
    how: Comparison | None = None
    more = MORE
    for letter, values in slices.of(first, second, known, letters):
        found = slice_of(first, second, known, letter, values)
        if found is None:
            continue
        solved[letter] = solved.get(letter, 0) + 1
        telling += found.telling
        if found.equal is False:
            how = found
            lost, gained = lost or found.lost, gained or found.gained
        more -= how is not None
        if (lost and gained) or more < 0:
            break
    if how is not None:
        return Comparison(False, how.by, how.guarantee, lost, gained)
    made = None if thin else systems.compare(first, second, known, letters)
    if made is not None:
        return Comparison(*made)
    flat = plane.decide(
        (first, second, known), letters, lambda letter, values: slice_of(first, second, known, letter, values)
    )
    if isinstance(flat, Comparison) and flat.equal is False:
        return flat
    if isinstance(flat, str):
        return Comparison(True, "plane", flat)
    if thin or telling < 3 or not all(solved.get(x, 0) >= 6 for x in letters):
        return UNDECIDED
    if all(a[2] == "=" and systems.polynomial(a, letters) for f in (first, second) for a in formulas.atoms(f)):
        return UNDECIDED  # the complex solutions differ, and a slice may have missed the real ones that do
    return Comparison(True, "slices", "numeric")


def holds_at(f: Formula, values: dict[str, Tree]) -> bool | None:
    """Whether a formula holds at a point."""
    pieces = solve(formulas.put(f, values), "x·", Order())
    return None if pieces is None else bool(pieces)


def of_domain(text: str) -> Formula:
    """What `assume` says, as a formula; what is not a relation of reals is left out (which is only stricter)."""
    from digilab_content.maths.reading import Reading, Unread, read_answer

    parts: list[Formula] = []
    for piece in text.replace("؛", ";").split(";"):
        if not piece.strip():
            continue
        tree = read_answer(piece.strip(), Reading("en", any_letter=True, relations=True))
        if isinstance(tree, Unread):
            continue
        try:
            parts.append(formulas.of_tree(tree))
        except NotAFormula:
            continue
    return conjunction(parts)


__all__ = ["UNDECIDED", "Comparison", "compare", "follows", "holds_at", "of_domain", "place", "slice_of"]
