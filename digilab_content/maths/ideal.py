"""Polynomials in several letters over the integers: Gröbner bases by Buchberger's algorithm, counted and bounded.

A polynomial is a dict from exponents to a non-zero integer. Two systems have the same complex solutions when each
polynomial of one is in the radical of the other; then they have the same real ones.
"""

import re
from collections.abc import Sequence
from fractions import Fraction
from math import gcd

from digilab_content.maths import kernel
from digilab_content.maths.reading import Tree

Monomial = tuple[int, ...]
Polynomial = dict[Monomial, int]
MAX_STEPS = 60_000
MAX_BITS = 1200
MAX_BASIS = 40
MAX_LETTERS = 8
_SURD = re.compile(r"\('fn', 'sqrt', \('num', '(\d{1,9})'\)\)!")


class Exhausted(Exception):  # noqa: N818
    """The budget is spent: nothing is known."""


class Ring:
    """Letters in an order, and what is left of the budget."""

    def __init__(self, letters: Sequence[str], *, lex: bool = False, budget: int = MAX_STEPS) -> None:
        if len(letters) > MAX_LETTERS:
            raise Exhausted
        self.letters = tuple(letters)
        self.lex = lex
        self.left = budget

    def rank(self, m: Monomial) -> tuple[object, ...]:
        """The place of a monomial in the order (lexicographic, or graded reverse lexicographic)."""
        return m if self.lex else (sum(m), tuple(-e for e in reversed(m)))

    def of_tree(self, tree: Tree) -> Polynomial | None:
        """The polynomial of a tree up to a constant, or None."""
        if kernel.size(tree)[0] > 400:
            return None
        made = kernel.polynomial_of(tree)
        if made is None:
            return None
        without = _without_surds(made)
        if without is None:
            return None
        made = without
        common = 1
        for c in made.values():
            common = common * c[1] // gcd(common, c[1])
        place = {name: k for k, name in enumerate(self.letters)}
        out: Polynomial = {}
        for monomial, c in made.items():
            exponents = [0] * len(self.letters)
            for name, e in monomial:
                if name not in place:
                    return None  # a constant such as √2, or a letter of another ring
                exponents[place[name]] = e
            out[tuple(exponents)] = c[0] * (common // c[1])
        return primitive(out)

    def lead(self, p: Polynomial) -> Monomial:
        """The leading monomial."""
        return max(p, key=self.rank)

    def spend(self, n: int) -> None:
        """Count work."""
        self.left -= n
        if self.left < 0:
            raise Exhausted

    def reduced(self, p: Polynomial, basis: Sequence[Polynomial], leads: Sequence[Monomial]) -> Polynomial:
        """The remainder of p, up to a constant."""
        rest: Polynomial = {}
        p = dict(p)
        while p:
            m = self.lead(p)
            for q, lead in zip(basis, leads, strict=True):
                if all(a >= b for a, b in zip(m, lead, strict=True)):
                    self.spend(len(p) + len(q) + len(rest))
                    shift = tuple(a - b for a, b in zip(m, lead, strict=True))
                    c, d = p[m], q[lead]
                    g = gcd(c, d)
                    up, down = d // g, c // g
                    p = {k: v * up for k, v in p.items()}
                    rest = {k: v * up for k, v in rest.items()}
                    for k, v in q.items():
                        n = tuple(a + b for a, b in zip(k, shift, strict=True))
                        s = p.get(n, 0) - v * down
                        if s:
                            p[n] = s
                        else:
                            p.pop(n, None)
                    break
            else:
                rest[m] = p.pop(m)
            if any(abs(v).bit_length() > MAX_BITS for v in p.values()):
                raise Exhausted
        return primitive(rest)

    def basis(self, generators: Sequence[Polynomial]) -> list[Polynomial]:
        """A reduced Gröbner basis. Raises Exhausted."""
        found: list[Polynomial] = []
        leads: list[Monomial] = []
        pairs: list[tuple[int, int]] = []

        def add(p: Polynomial) -> None:
            pairs.extend((k, len(found)) for k in range(len(found)))
            found.append(p)
            leads.append(self.lead(p))
            if len(found) > MAX_BASIS:
                raise Exhausted

        for g in generators:
            r = self.reduced(g, found, leads)
            if r:
                add(r)
        while pairs:
            pairs.sort(key=lambda ij: self.rank(_lcm(leads[ij[0]], leads[ij[1]])), reverse=True)
            i, j = pairs.pop()
            top = _lcm(leads[i], leads[j])
            if all(min(a, b) == 0 for a, b in zip(leads[i], leads[j], strict=True)):
                continue
            self.spend(len(found[i]) + len(found[j]))
            r = self.reduced(_s_polynomial(found[i], leads[i], found[j], leads[j], top), found, leads)
            if r:
                add(r)
        return self._minimal(found, leads)

    def _minimal(self, found: list[Polynomial], leads: list[Monomial]) -> list[Polynomial]:
        kept = []
        for k, m in enumerate(leads):
            others = [n for i, n in enumerate(leads) if i != k and (n != m or i < k)]
            if not any(all(a >= b for a, b in zip(m, n, strict=True)) for n in others):
                kept.append(found[k])
        out = []
        for k, p in enumerate(kept):
            rest = kept[:k] + kept[k + 1 :]
            out.append(self.reduced(p, rest, [self.lead(q) for q in rest]))
        return sorted(out, key=lambda p: self.rank(self.lead(p)))


def _without_surds(p: kernel.Polynomial) -> kernel.Polynomial | None:
    """√n² as n; a polynomial √n·q as q (its zeros are the same); None when another constant is left."""
    surds = {name for m in p for name, _ in m if name.endswith("!")}
    for name in sorted(surds):
        inside = _SURD.fullmatch(name)
        if inside is None:
            return None
        n = int(inside[1])
        made: kernel.Polynomial = {}
        for m, c in p.items():
            e = dict(m)
            k = e.pop(name, 0)
            key = tuple(sorted({**e, **({name: 1} if k % 2 else {})}.items()))
            old = made.get(key, (0, 1))
            total = Fraction(*old) + Fraction(*c) * n ** (k // 2)
            if total:
                made[key] = (total.numerator, total.denominator)
            else:
                made.pop(key, None)
        holding = [m for m in made if dict(m).get(name)]
        if holding and len(holding) < len(made):
            return None
        p = {tuple(x for x in m if x[0] != name): c for m, c in made.items()} if n > 0 else made
    return p


def _lcm(a: Monomial, b: Monomial) -> Monomial:
    return tuple(max(x, y) for x, y in zip(a, b, strict=True))


def _s_polynomial(p: Polynomial, lead_p: Monomial, q: Polynomial, lead_q: Monomial, top: Monomial) -> Polynomial:
    c, d = p[lead_p], q[lead_q]
    g = gcd(c, d)
    out: Polynomial = {}
    for poly, lead, factor in ((p, lead_p, d // g), (q, lead_q, -c // g if c % g == 0 else -(c // g))):
        shift = tuple(a - b for a, b in zip(top, lead, strict=True))
        for k, v in poly.items():
            n = tuple(a + b for a, b in zip(k, shift, strict=True))
            s = out.get(n, 0) + v * factor
            if s:
                out[n] = s
            else:
                out.pop(n, None)
    return out


def primitive(p: Polynomial) -> Polynomial:
    """Without common factor."""
    g = 0
    for c in p.values():
        g = gcd(g, c)
    return {m: c // g for m, c in p.items()} if g > 1 else p


def is_constant(p: Polynomial) -> bool:
    """Whether p is a number other than 0."""
    return len(p) == 1 and not any(next(iter(p)))


def in_radical(tree_polynomial: Polynomial, generators: Sequence[Polynomial], letters: Sequence[str]) -> bool:
    """Whether p vanishes at every complex zero of the generators: 1 is in (generators, 1 - t·p) (Rabinowitsch)."""
    if not tree_polynomial:
        return True
    plain = Ring(letters)
    basis = plain.basis(generators)
    if not plain.reduced(tree_polynomial, basis, [plain.lead(q) for q in basis]):
        return True
    ring = Ring((*letters, "t·"))
    wide = [{(*m, 0): c for m, c in g.items()} for g in basis]
    trick: Polynomial = {(*m, 1): -c for m, c in tree_polynomial.items()}
    trick[(0,) * (len(letters) + 1)] = 1
    return any(is_constant(q) for q in ring.basis([*wide, trick]))


def tree_of(p: Polynomial, letters: Sequence[str]) -> Tree:
    """The tree of a polynomial."""
    from digilab_content.maths.value import from_fraction

    terms: list[Tree] = []
    for m, c in sorted(p.items(), reverse=True):
        factors: list[Tree] = [from_fraction(Fraction(c))]
        factors += [
            ("sym", name) if e == 1 else ("^", ("sym", name), ("num", str(e)))
            for name, e in zip(letters, m, strict=True)
            if e
        ]
        terms.append(factors[0] if len(factors) == 1 else ("*", *factors))
    return ("num", "0") if not terms else terms[0] if len(terms) == 1 else ("+", *terms)
