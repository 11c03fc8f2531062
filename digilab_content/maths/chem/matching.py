"""An equation that was typed beside the one that is asked: species matched, coefficients up to a common factor."""

from collections.abc import Callable
from dataclasses import dataclass, field
from fractions import Fraction

from digilab_content.maths.chem.balance import imbalance, smallest
from digilab_content.maths.chem.likeness import SAME, Likeness
from digilab_content.maths.chem.species import Formula, Species, Term

Compare = Callable[[Species, Species], Likeness]


def in_equation(found: Likeness) -> Likeness:
    """A species among others: a structural formula is as good as the molecular one, which keeps a share at least."""
    if found.code == "@structural":
        return SAME
    return Likeness("form", "@molecular") if found.code == "@molecular" else found


@dataclass(frozen=True, slots=True)
class Side:
    """Coefficients found for the species of the key's side, species that are not in it, how the others are written."""

    times: tuple[Fraction, ...]
    extra: tuple[Term, ...] = ()
    forms: tuple[Likeness, ...] = ()

    @property
    def missing(self) -> int:
        """How many species of the key are not there."""
        return sum(not t for t in self.times)

    @property
    def whole(self) -> bool:
        """Whether every species is there, and no other."""
        return not self.extra and not self.missing


@dataclass(slots=True)
class _Found:
    times: list[Fraction]
    extra: list[Term] = field(default_factory=list)
    forms: list[Likeness] = field(default_factory=list)


def side(answer: tuple[Term, ...], key: tuple[Term, ...], compare: Compare) -> Side:
    """The terms of one side found in the key's; a species that stands twice is added up."""
    found = _Found([Fraction(0)] * len(key))
    for term in answer:
        like = [in_equation(compare(term.species, k.species)) for k in key]
        best = next((n for kind in ("same", "form", "unknown") for n, one in enumerate(like) if one.kind == kind), None)
        if best is None:
            found.extra.append(term)
        else:
            found.times[best] += term.times
            found.forms += [like[best]] if like[best].kind != "same" else []
    return Side(tuple(found.times), tuple(found.extra), tuple(found.forms))


def equation_likeness(answer: Formula, key: Formula, compare: Compare, *, minimal: bool = False) -> Likeness:
    """Compare two equations, or two lists of species with `+` (whose coefficients must be the same)."""
    left, right = side(answer.left, key.left, compare), side(answer.right, key.right, compare)
    if not (left.whole and right.whole):
        return _with_spectators(answer, key, compare)
    mine = (*left.times, *right.times)
    theirs = tuple(t.times for t in (*key.left, *key.right))
    if not key.arrow and mine != theirs:
        return Likeness("other")
    if key.arrow and smallest(mine) != smallest(theirs):
        return Likeness("other")
    forms = (*left.forms, *right.forms)
    if forms:
        return next((f for f in forms if f.kind == "unknown"), forms[0])
    if key.arrow and minimal and mine != smallest(theirs):
        return Likeness("form", "@not_minimal")
    return SAME


def _with_spectators(answer: Formula, key: Formula, compare: Compare) -> Likeness:
    net = without_spectators(answer) if key.arrow else answer
    if net == answer or not (net.left and net.right):
        return Likeness("other")
    found = equation_likeness(net, key, compare)
    return Likeness("form", "@spectators") if found.kind == "same" else Likeness("other")


def without_spectators(formula: Formula) -> Formula:
    """The equation with what stands on both sides taken away."""
    left, right = list(formula.left), list(formula.right)
    for k, term in enumerate(left):
        for n, other in enumerate(right):
            if term.species == other.species and term.times and other.times:
                common = min(term.times, other.times)
                left[k], right[n] = Term(term.species, term.times - common), Term(other.species, other.times - common)
                term = left[k]  # noqa: PLW2901
    return Formula(tuple(t for t in left if t.times), tuple(t for t in right if t.times), formula.arrow)


def is_balanced(formula: Formula) -> bool:
    """Whether an equation keeps elements and charge."""
    return imbalance(formula) is None
