"""The set of the real solutions of an equation or inequality in one letter, exactly, or None where it is not solved.

Polynomials and quotients of them by isolating their roots; absolute values and roots by cases (`radicals`); products
factor by factor; exponentials and logarithms where one inverse undoes them. Bounded: the number of relations treated
and the degree are limited before work starts.
"""

from collections.abc import Callable
from fractions import Fraction
from typing import Final

from digilab_content.maths import factors, kernel, radicals, value
from digilab_content.maths import real_sets as sets
from digilab_content.maths.bounds import Bound, NoValue, Order, Undecidable, between
from digilab_content.maths.formula import Formula
from digilab_content.maths.fraction import Poly, Quotient, quotient, tree_of
from digilab_content.maths.reading import Tree
from digilab_content.maths.real_sets import Pieces, infinite
from digilab_content.maths.roots import Root, TooLarge, integers, roots

BUDGET: Final = 400
MAX_NODES: Final = 400
_HOLDS: Final[dict[str, Callable[[int], bool]]] = {
    "=": lambda s: s == 0,
    "!=": lambda s: s != 0,
    "<": lambda s: s < 0,
    "<=": lambda s: s <= 0,
    ">": lambda s: s > 0,
    ">=": lambda s: s >= 0,
}


class NotSolved(Exception):  # noqa: N818
    """No method here solves it, or a limit was met."""


def solve(formula: Formula, letter: str, order: Order) -> Pieces | None:
    """The solutions of a formula in one letter, in normal form. Never raises."""
    try:
        return Solver(letter, order).of(formula)
    except (NotSolved, Undecidable, TooLarge, RecursionError, kernel.TooBig, kernel.Undefined, OverflowError):
        return None


class Solver:
    """One solving; counts what it does."""

    def __init__(self, letter: str, order: Order) -> None:
        self.letter = letter
        self.order = order
        self.left = BUDGET

    def of(self, formula: Formula) -> Pieces:
        """The solutions of a formula."""
        self.left -= 1
        if self.left < 0:
            raise NotSolved
        match formula[0]:
            case "true":
                return sets.LINE
            case "false":
                return sets.NOTHING
            case "and":
                found: Pieces = sets.LINE
                for part in sorted(formula[1:], key=lambda f: f[0] != "atom"):
                    if not found:
                        return found  # the others cannot add to it
                    found = sets.intersection(found, self.of(part), self.order.order)
                return found
            case "or":
                found = sets.NOTHING
                for part in formula[1:]:
                    found = sets.union(found, self.of(part), self.order.order)
                return found
            case "atom":
                return self.atom(formula[1], formula[2])
            case _:
                raise NotSolved

    def atom(self, tree: Tree, op: str) -> Pieces:
        """T op 0, by the first method that applies."""
        if kernel.size(tree)[0] > MAX_NODES:
            raise NotSolved
        others = kernel.names(tree) - {self.letter}
        if others:
            raise NotSolved
        try:
            if self.letter not in kernel.names(tree):
                return sets.LINE if _HOLDS[op](self.order.sign(tree)) else sets.NOTHING
            found = self.polynomials(tree, op)
        except NoValue:
            return sets.NOTHING
        if found is not None:
            return found
        tree = radicals.plain(tree)
        formula = radicals.by_cases(tree, op, self.letter)
        formula = formula or factors.by_factors(tree, op, self.letter)
        if formula is not None:
            return self.of(formula)
        through = self.through(tree, op)
        if through is not None:
            return through
        formula = radicals.without_root(tree, op)
        if formula is None:
            raise NotSolved
        return self.of(formula)

    def polynomials(self, tree: Tree, op: str) -> Pieces | None:
        """As a quotient of polynomials, None when it is none or its degree is too high."""
        try:
            made = quotient(tree, self.letter)
            return None if made is None else self.rational(made, op)
        except TooLarge:
            return None

    # -- quotients of polynomials ------------------------------------------------------------------------------------
    def rational(self, q: Quotient, op: str) -> Pieces | None:
        """The solutions of a quotient; None where irrational coefficients of a high degree stand in the way."""
        try:
            parts = [self.trimmed(p) for p in (q.top, q.bottom, *q.holes)]
        except NoValue:
            return sets.NOTHING
        found = [self.roots_of(p) for p in parts]
        if any(not p for p in parts[1:]):
            return sets.NOTHING  # a divisor is 0 everywhere
        if any(f is None for f in found):
            return None
        zeros: list[Bound] = []
        holes: list[Bound] = []
        for x in found[0] or ():
            sets.place(zeros, x, self.order.order)
        for more in found[1:]:
            for x in more or ():
                sets.place(holes, x, self.order.order)
        points: list[Bound] = []
        for x in (*zeros, *holes):
            sets.place(points, x, self.order.order)
        out = self.among(points, holes)
        in_zeros = self.among(points, zeros)
        holds = _HOLDS[op]
        member = []
        for k in range(2 * len(points) + 1):
            if k % 2:
                member.append(not out[k // 2] and (in_zeros[k // 2] or not parts[0]) and holds(0))
                continue
            low = points[k // 2 - 1] if k else None
            high = points[k // 2] if k // 2 < len(points) else None
            s = self.sign_at(parts[0], parts[1], between(low, high)) if parts[0] else 0
            member.append(holds(s))
        return sets.from_cells(member, points)

    def among(self, points: list[Bound], some: list[Bound]) -> list[bool]:
        """Which of the points are equal to one of `some`."""
        return [any(p is x or self.order.order(p, x) == 0 for x in some) for p in points]

    def trimmed(self, p: Poly) -> Poly:
        """Without leading coefficients that are 0."""
        while p and not isinstance(p[-1], Fraction) and self.order.sign(p[-1]) == 0:
            p = p[:-1]
        for c in p:
            if not isinstance(c, Fraction):
                self.order.sign(c)  # NoValue when a coefficient has none
        return p

    def roots_of(self, p: Poly) -> list[Bound] | None:
        """The real roots, or None."""
        if len(p) <= 1:
            return []
        rational = [c for c in p if isinstance(c, Fraction)]
        if len(rational) == len(p):
            return roots(integers(rational))
        if len(p) == 2:
            return [self.tidy(("/", ("-", tree_of(p[0])), tree_of(p[1])))]
        if len(p) > 3:
            return None
        c, b, a = (tree_of(x) for x in p)
        delta: Tree = ("+", ("^", b, ("num", "2")), ("-", ("*", ("num", "4"), a, c)))
        s = self.order.sign(delta)
        if s < 0:
            return []
        below: Tree = ("*", ("num", "2"), a)
        if s == 0:
            return [self.tidy(("/", ("-", b), below))]
        surd: Tree = ("fn", "sqrt", delta)
        return [("/", ("+", ("-", b), surd), below), ("/", ("+", ("-", b), ("-", surd)), below)]

    def tidy(self, tree: Tree) -> Tree:
        """`-(-u)/1` as `u`."""
        top, bottom = tree[1], tree[2]
        while top[0] == "-" and top[1][0] == "-":
            top = top[1][1]
        return top if bottom == ("num", "1") else ("/", top, bottom)

    def sign_at(self, top: Poly, bottom: Poly, x: Fraction) -> int:
        """The sign of top/bottom at a rational that is no root of either."""
        return self.sign_of(top, x) * self.sign_of(bottom, x)

    def sign_of(self, p: Poly, x: Fraction) -> int:
        """The sign of a polynomial at a rational."""
        rational = [c for c in p if isinstance(c, Fraction)]
        if len(rational) == len(p):
            total = Fraction(0)
            for c in reversed(rational):
                total = total * x + c
            return (total > 0) - (total < 0)
        terms = [("*", tree_of(c), value.from_fraction(x**k)) for k, c in enumerate(p)]
        return self.order.sign(terms[0] if len(terms) == 1 else ("+", *terms))

    # -- one inverse -------------------------------------------------------------------------------------------------
    def through(self, tree: Tree, op: str) -> Pieces | None:
        """The letter stands only inside one exponential or logarithm (or powers of it): solve for that, then undo."""
        from digilab_content.maths import inverses

        made = inverses.rewritten(tree, self.letter)
        if made is None:
            return None
        if made.formula is not None:
            return self.of(inverses.with_op(made.formula, op))
        inner = Solver(inverses.INNER, self.order)
        inner.left = self.left
        found = inner.atom(made.tree, op)
        self.left = inner.left
        return self.undone(made.kernel, found)

    def undone(self, function: Tree, pieces: Pieces) -> Pieces:
        """Where the function takes its values in `pieces`."""
        from digilab_content.maths import inverses

        out: Pieces = sets.NOTHING
        for low, low_closed, high, high_closed in pieces:
            if isinstance(low, Root) or isinstance(high, Root):
                raise NotSolved
            part: Pieces = sets.LINE
            if not infinite(low):
                part = self.of(inverses.above(function, low, closed=low_closed, sign=self.order.sign))
            if not infinite(high):
                below = inverses.above(function, high, closed=not high_closed, sign=self.order.sign)
                inside = self.of(inverses.domain(function))
                part = sets.intersection(
                    part, sets.difference(inside, self.of(below), self.order.order), self.order.order
                )
            elif infinite(low):
                part = self.of(inverses.domain(function))
            out = sets.union(out, part, self.order.order)
        return out


__all__ = ["NotSolved", "Pieces", "Solver", "solve"]
