"""Values for all letters of two formulas but one, in many ways: where a comparison of formulas looks."""

from collections.abc import Iterator
from fractions import Fraction

from digilab_content.maths import formula as formulas
from digilab_content.maths import kernel
from digilab_content.maths import real_sets as sets
from digilab_content.maths.bounds import Order, between
from digilab_content.maths.formula import Formula, conjunction
from digilab_content.maths.reading import Tree
from digilab_content.maths.real_sets import infinite
from digilab_content.maths.solutions import solve
from digilab_content.maths.value import exact, from_fraction

_VALUES = tuple(
    Fraction(n, d)
    for n, d in ((3, 2), (-2, 1), (5, 3), (7, 1), (-1, 3), (11, 4), (-7, 2), (13, 5), (1, 7), (-17, 3), (9, 1), (4, 9))
)
_SPECIAL = tuple(Fraction(n) for n in (0, 1, -1))


def of(first: Formula, second: Formula, known: Formula, letters: list[str]) -> Iterator[tuple[str, dict[str, Tree]]]:
    """A letter to solve for, and values of the others: simple ones of both signs, 0, ±1, and equal ones."""
    own = _numerals(first) | _numerals(second)
    allowed = {name: _allowed(known, name, own) for name in letters}
    for count in range(20 if len(letters) < 4 else 10):
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


def _numerals(f: Formula) -> set[Fraction]:
    """The numbers written in a formula, and their opposites: a place of interest may stand there."""
    found: set[Fraction] = set()
    stack = [a[1] for a in formulas.atoms(f)]
    while stack and len(found) < 12:
        t = stack.pop()
        if t[0] == "num":
            x = exact(t)
            if x is not None and abs(x) < 10**6:
                found |= {x, -x}
        stack.extend(kernel.kids(t))
    return found


def _allowed(known: Formula, name: str, own: set[Fraction]) -> list[Fraction]:
    """Values that a letter may take."""
    pool = list(dict.fromkeys([*_VALUES, *sorted(own), *_SPECIAL]))
    about = [a for a in formulas.atoms(known) if formulas.letters(a) == {name}]
    if not about or known[0] == "or":
        return pool
    order = Order()
    inside = solve(conjunction(about), name, order)
    if not inside:
        return pool
    kept = [x for x in pool if sets.within(sets.point(from_fraction(x)), inside, order.order)]
    for low, _, high, _ in inside:
        near = (
            between(None if infinite(low) else low, None if infinite(high) else high)
            if order.order(low, high)
            else None
        )
        if near is not None and near not in kept:
            kept.append(near)
    return kept or pool
