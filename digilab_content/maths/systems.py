"""Formulas in which equations stand together: compared as ideals, or by all their solutions when these are few."""

from collections.abc import Sequence
from itertools import product
from typing import Any

from digilab_content.maths import formula as formulas
from digilab_content.maths import ideal
from digilab_content.maths.formula import Formula, conjunction
from digilab_content.maths.ideal import Exhausted, Polynomial, Ring
from digilab_content.maths.points import cases, points_of
from digilab_content.maths.reading import Tree

MAX_PRODUCTS = 32


def is_thin(f: Formula) -> bool:
    """Whether two equations or more may hold together somewhere in the formula (slices then see too little)."""
    found = cases(f)
    return found is None or any(sum(a[2] == "=" for a in c) > 1 for c in found)


def tidied(f: Formula, letters: Sequence[str]) -> Formula:
    """The formula with each polynomial relation in one shape, and cases left out that another case contains."""
    ring = Ring(letters)
    f = _shaped(f, ring)
    found = cases(f)
    if found is None or f[0] != "or" or len(found) < 2:
        return f
    polynomials = _generators(f, ring)
    if polynomials is None:
        return f
    kept = list(range(len(found)))
    try:
        for k in range(len(found)):
            for other in kept:
                if other != k and k in kept and _inside([polynomials[k]], [polynomials[other]], letters):
                    kept.remove(k)
                    break
    except Exhausted:
        return f
    return formulas.disjunction([conjunction(list(found[k])) for k in kept])


def _shaped(f: Formula, ring: Ring) -> Formula:
    """Each polynomial without common factor, its first coefficient positive."""
    if f[0] in ("and", "or"):
        parts = [_shaped(x, ring) for x in f[1:]]
        made = conjunction(parts) if f[0] == "and" else formulas.disjunction(parts)
        return (made[0], *sorted(made[1:], key=repr)) if made[0] in ("and", "or") else made
    if f[0] != "atom":
        return f
    p = ring.of_tree(f[1])
    if p is None or ("sqrt" in repr(f[1]) and f[2] not in ("=", "!=")):
        return f
    if not p or ideal.is_constant(p):
        s = 0 if not p else (1 if next(iter(p.values())) > 0 else -1)
        holds = {"=": s == 0, "!=": s != 0, "<": s < 0, "<=": s <= 0, ">": s > 0, ">=": s >= 0}[f[2]]
        return formulas.TRUE if holds else formulas.FALSE
    if p[ring.lead(p)] < 0:
        return ("atom", ideal.tree_of({m: -c for m, c in p.items()}, ring.letters), formulas.FLIP[f[2]])
    return ("atom", ideal.tree_of(p, ring.letters), f[2])


def compare(first: Formula, second: Formula, known: Formula, letters: Sequence[str]) -> Any:
    """(equal, how, guarantee, lost, gained), or None when it is not decided here."""
    sides = [cases(conjunction([f, known])) for f in (first, second)]
    if sides[0] is None or sides[1] is None:
        return None
    try:
        if _same_ideals(first, second, letters):
            return True, "ideals", "proof"
    except Exhausted:
        pass  # the solutions may still be few
    return _by_points(first, second, known, letters)


def _generators(f: Formula, ring: Ring) -> list[list[Polynomial]] | None:
    """One list of polynomials a case; None when a relation is no polynomial equation."""
    found = cases(f)
    if found is None:
        return None
    out = []
    for case in found:
        made = []
        for _, tree, op in case:
            p = ring.of_tree(tree) if op == "=" else None
            if p is None:
                return None
            made.append(p)
        out.append(made)
    return out


def inside(first: Formula, second: Formula, letters: Sequence[str]) -> bool:
    """Whether it is certain that every solution of the first is one of the second."""
    ring = Ring(letters)
    a, b = _generators(first, ring), _generators(second, ring)
    try:
        return a is not None and b is not None and _inside(a, b, letters)
    except Exhausted:
        return False


def _same_ideals(first: Formula, second: Formula, letters: Sequence[str]) -> bool:
    """Whether the two have the same complex solutions."""
    ring = Ring(letters)
    a, b = _generators(first, ring), _generators(second, ring)
    if a is None or b is None:
        return False
    return _inside(a, b, letters) and _inside(b, a, letters)


def _inside(a: list[list[Polynomial]], b: list[list[Polynomial]], letters: Sequence[str]) -> bool:
    """Whether every zero of a case of `a` is one of a case of `b`: products of one polynomial of each case vanish."""
    count = 1
    for case in b:
        count *= max(len(case), 1)
    if count > MAX_PRODUCTS:
        raise Exhausted
    for case in a:
        for choice in product(*[c or [{}] for c in b]):
            p: Polynomial = {(0,) * len(letters): 1}
            for q in choice:
                p = _times(p, q)
            if not ideal.in_radical(p, case, letters):
                return False
    return True


def _times(p: Polynomial, q: Polynomial) -> Polynomial:
    if len(p) * len(q) > 2000:
        raise Exhausted
    out: Polynomial = {}
    for m, c in p.items():
        for n, d in q.items():
            key = tuple(x + y for x, y in zip(m, n, strict=True))
            s = out.get(key, 0) + c * d
            if s:
                out[key] = s
            else:
                out.pop(key, None)
    return out


def _by_points(first: Formula, second: Formula, known: Formula, letters: Sequence[str]) -> Any:
    """All solutions of each side tried in the other; when there are infinitely many, some of them."""
    from digilab_content.maths.statements import holds_at

    complete = True
    outside: list[tuple[tuple[str, Tree], ...]] = []
    for one, other in ((first, second), (second, first)):
        witness: tuple[tuple[str, Tree], ...] = ()
        whole, points = points_of(conjunction([one, known]), letters)
        complete = complete and whole
        for point in points:
            there = holds_at(other, point)
            if there is None:
                complete = False
            elif not there:
                witness = tuple(sorted(point.items()))
                break
        outside.append(witness)
    if any(outside):
        return False, "points", "proof", *outside
    return (True, "points", "numeric") if complete else None


def polynomial(atom: Formula, letters: Sequence[str]) -> bool:
    """Whether a relation is between polynomials."""
    return Ring(letters).of_tree(atom[1]) is not None
