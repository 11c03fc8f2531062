"""Whether two formulas hold for the same numbers, with a place where they do not.

One letter: the two solution sets. Several: all letters but one are given values, in many ways and for each letter in
turn, and the solution sets compared: a difference is a proof, agreement everywhere is agreement on hypersurfaces. Where
equations stand together (`and`) that is not enough: there the ideals, or all the solutions, are compared.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import islice, product

from digilab_content.maths import formula as formulas
from digilab_content.maths import kernel, systems
from digilab_content.maths.bounds import Order, Root, Undecidable, between
from digilab_content.maths.core import sets
from digilab_content.maths.core.reals import NoValue, infinite
from digilab_content.maths.formula import FALSE, TRUE, Formula, NotAFormula, conjunction
from digilab_content.maths.reading import Tree
from digilab_content.maths.solutions import Pieces, solve
from digilab_content.maths.value import from_fraction

MAX_LETTERS = 5
MAX_STATEMENTS = 8
_VALUES = tuple(
    Fraction(n, d)
    for n, d in ((3, 2), (-2, 1), (5, 3), (7, 1), (-1, 3), (11, 4), (-7, 2), (13, 5), (1, 7), (-17, 3), (9, 1), (4, 9))
)
_SPECIAL = tuple(Fraction(n) for n in (0, 1, -1))


@dataclass(frozen=True, slots=True)
class Comparison:
    """`equal` is None when undecided. `lost` and `gained` are places where only the first, only the second holds."""

    equal: bool | None
    by: str
    guarantee: str
    lost: tuple[tuple[str, Tree], ...] = ()
    gained: tuple[tuple[str, Tree], ...] = ()

    @property
    def implies(self) -> bool | None:
        """Whether the second follows from the first."""
        return False if self.lost else True if self.equal or self.gained else None


UNDECIDED = Comparison(None, "", "")


def compare(first: Formula, second: Formula, known: Formula = TRUE, letters: Sequence[str] = ()) -> Comparison:
    """Compare two formulas where `known` holds. `letters` are those that exist beside those that stand. Never raises."""
    try:
        return _compare(first, second, known, letters)
    except (NotAFormula, Undecidable, NoValue, RecursionError, kernel.TooBig, kernel.Undefined, OverflowError):
        return UNDECIDED


def _compare(first: Formula, second: Formula, known: Formula, extra: Sequence[str]) -> Comparison:
    if first == second:
        return Comparison(True, "same", "proof")
    if formulas.statements(first) | formulas.statements(second):
        return _truth_table(first, second)
    first, second = formulas.real(first), formulas.real(second)
    if first == second:
        return Comparison(True, "same", "proof")
    both = formulas.letters(first) | formulas.letters(second)
    if len(both) <= 1:
        letter = min(both | {"x"} if not both else both)
        found = slice_of(first, second, known, letter, {})
        return found or UNDECIDED
    if len(both) > MAX_LETTERS:
        return UNDECIDED
    return _several(first, second, known, sorted(both | set(extra) & formulas.letters(known)))


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
            return values[f[1]] == f[2]
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
        return Comparison(True, "solutions", "numeric" if order.numeric else "proof")
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
    thin = systems.is_thin(first) or systems.is_thin(second)
    solved: dict[str, int] = {}
    numeric = False
    lost: tuple[tuple[str, Tree], ...] = ()
    gained: tuple[tuple[str, Tree], ...] = ()
    how: Comparison | None = None
    for letter, values in _slices(first, second, known, letters):
        found = slice_of(first, second, known, letter, values)
        if found is None:
            continue
        solved[letter] = solved.get(letter, 0) + 1
        numeric = numeric or found.guarantee == "numeric"
        if found.equal is False:
            how = found
            lost, gained = lost or found.lost, gained or found.gained
            if lost and gained:
                break
    if how is not None:
        return Comparison(False, how.by, how.guarantee, lost, gained)
    exact = systems.compare(first, second, known, letters)
    if exact is not None:
        return exact if isinstance(exact, Comparison) else Comparison(*exact)
    if thin or not all(solved.get(x, 0) >= 6 for x in letters):
        return UNDECIDED
    return Comparison(True, "slices", "numeric")


def _slices(
    first: Formula, second: Formula, known: Formula, letters: list[str]
) -> Iterator[tuple[str, dict[str, Tree]]]:
    """A letter to solve for, and values of the others: simple ones of both signs, 0, ±1, and equal ones."""
    allowed = {name: _allowed(known, name) for name in letters}
    for count in range(14 if len(letters) < 4 else 9):
        for n, letter in enumerate(letters):
            others = [x for x in letters if x != letter]
            values: dict[str, Tree] = {}
            for k, name in enumerate(others):
                pool = allowed[name]
                x = pool[(count * (k + 2) + 3 * k + n) % len(pool)]
                if 5 <= count < 8 and (k == (count + n) % len(others) or (count == 5 and len(others) > 2)):
                    special = [s for s in _SPECIAL if s in pool] or [x]
                    x = special[(count - 5) % len(special)]
                if count == 8:
                    x = pool[n % len(pool)]
                if count == 9 and Fraction(0) in pool:
                    x = Fraction(0)
                values[name] = from_fraction(x)
            yield letter, values


def _allowed(known: Formula, name: str) -> list[Fraction]:
    """Values that a letter may take."""
    pool = list(_VALUES) + list(_SPECIAL)
    about = [a for a in formulas.atoms(known) if formulas.letters(a) == {name}]
    if not about or known[0] == "or":
        return pool
    order = Order()
    inside = solve(conjunction(about), name, order)
    if not inside:
        return pool
    kept = [x for x in pool if sets.within(sets.point(from_fraction(x)), inside, order.order)]
    for low, _, high, _ in inside:
        near = between(None if infinite(low) else low, None if infinite(high) else high) if order.order(low, high) else None
        if near is not None and near not in kept:
            kept.append(near)
    return kept or pool


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


def islands(pieces: Pieces, count: int) -> list[Tree]:
    """The first single numbers of a set."""
    return [p[0] for p in islice((p for p in pieces if p[1] and p[3] and p[0] == p[2]), count) if isinstance(p[0], tuple)]


__all__ = ["FALSE", "UNDECIDED", "Comparison", "compare", "holds_at", "islands", "of_domain", "place", "slice_of"]
