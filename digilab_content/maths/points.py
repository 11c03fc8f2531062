"""The solutions of equations that stand together, one letter after the other, when they are few; else some of them."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import product

from digilab_content.maths import formula as formulas
from digilab_content.maths import ideal, kernel
from digilab_content.maths.bounds import Order, Root
from digilab_content.maths.formula import Formula, conjunction
from digilab_content.maths.ideal import Exhausted, Ring
from digilab_content.maths.reading import Tree
from digilab_content.maths.solutions import solve
from digilab_content.maths.value import from_fraction

MAX_CASES = 24
MAX_POINTS = 64
Point = dict[str, Tree]
_TRIED = tuple(Fraction(n, d) for n, d in ((2, 1), (-3, 2), (1, 3), (5, 1), (0, 1), (-1, 1)))


def cases(f: Formula) -> list[tuple[Formula, ...]] | None:
    """The formula as cases, each a list of relations that hold together; None when there are too many."""
    match f[0]:
        case "true":
            return [()]
        case "false":
            return []
        case "atom":
            return [(f,)]
        case "or":
            parts = [cases(x) for x in f[1:]]
            if any(p is None for p in parts):
                return None
            flat = [c for p in parts if p is not None for c in p]
            return flat if len(flat) <= MAX_CASES else None
        case "and":
            made: list[tuple[Formula, ...]] = [()]
            for x in f[1:]:
                more = cases(x)
                if more is None or len(made) * len(more) > MAX_CASES:
                    return None
                made = [tuple(dict.fromkeys(a + b)) for a, b in product(made, more)]
            return made
        case _:
            return None


def points_of(f: Formula, letters: Sequence[str]) -> tuple[bool, list[Point]]:
    """(whether these are all the solutions, solutions that are known)."""
    found = cases(f)
    if found is None:
        return False, []
    whole = True
    out: list[Point] = []
    for case in found:
        complete, points = _points(case, letters)
        whole = whole and complete
        out += points
        if len(out) > MAX_POINTS:
            return False, out[:MAX_POINTS]
    return whole, out


def _points(case: tuple[Formula, ...], letters: Sequence[str]) -> tuple[bool, list[Point]]:
    ring = Ring(letters, lex=True)
    equations = [ring.of_tree(a[1]) for a in case if a[2] == "="]
    usable = [p for p in equations if p is not None]
    complete = len(usable) == len(equations)
    try:
        basis = ring.basis([p for p in usable if p])
    except Exhausted:
        return False, []
    if any(ideal.is_constant(p) for p in basis):
        return True, []
    trees = [ideal.tree_of(p, letters) for p in basis]
    leads = {k for p in basis for k, e in enumerate(ring.lead(p)) if e and sum(ring.lead(p)) == e}
    free = [name for k, name in enumerate(letters) if k not in leads]
    out: list[Point] = []
    for values in _fixed(free):
        points, whole = _solved([_put(t, values) for t in trees], list(reversed(letters)), values)
        complete = complete and whole
        for point in points:
            from digilab_content.maths.statements import holds_at

            there = holds_at(conjunction(list(case)), point)
            if there:
                out.append(point)
            elif there is None:
                complete = False
    return complete and not free, out


def _fixed(free: list[str]) -> Iterator[Point]:
    """Values for the letters that nothing determines."""
    if not free:
        yield {}
        return
    for n in range(len(_TRIED)):
        yield {name: from_fraction(_TRIED[(n + k) % len(_TRIED)]) for k, name in enumerate(free)}


def _put(tree: Tree, values: Point) -> Tree:
    """A tree with values in place of letters."""
    for name, x in values.items():
        tree = kernel.replace(tree, name, x)
    return tree


def _solved(trees: list[Tree], letters: list[str], values: Point) -> tuple[list[Point], bool]:
    """Solutions letter by letter, and whether none was left out."""
    waiting = [x for x in letters if x not in values]
    if not waiting:
        return [dict(values)], True
    # a letter that alone stands in one of the equations comes first
    for letter in waiting:
        alone = [t for t in trees if kernel.names(t) == {letter}]
        if not alone:
            continue
        pieces = solve(formulas.conjunction([("atom", t, "=") for t in alone]), letter, Order())
        if pieces is None:
            return [], False
        out: list[Point] = []
        whole = True
        for low, _, high, _ in pieces:
            if isinstance(low, Root) or low != high:
                whole = False
                continue
            inner, complete = _solved([kernel.replace(t, letter, low) for t in trees], letters, {**values, letter: low})
            whole = whole and complete
            out += inner
        return out, whole
    return [], False
