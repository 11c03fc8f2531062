"""The order of bounds of solution sets: constants as trees, and roots of polynomials that have no short writing."""

from fractions import Fraction

from digilab_content.maths import value
from digilab_content.maths.reading import Tree
from digilab_content.maths.real_sets import NoValue, Undecidable, infinite, tree_order
from digilab_content.maths.roots import Root, at, common_divisor

Bound = Tree | Root
BITS = (16, 64, 256)
DIGITS = 60


class Order:
    """As `core.reals.Order`, with roots among the bounds."""

    def __init__(self) -> None:
        self.trees = tree_order()

    @property
    def numeric(self) -> bool:
        """Whether an equality rests on digits alone."""
        return bool(self.trees.numeric)

    def sign(self, tree: Tree) -> int:
        """-1, 0 or 1. Raises Undecidable, NoValue."""
        found: int = self.trees.sign(tree)
        return found

    def order(self, a: Bound, b: Bound) -> int:
        """-1, 0 or 1. Raises Undecidable, NoValue."""
        if a == b:
            return 0
        if isinstance(a, Root):
            if isinstance(b, Root):
                return _two_roots(a, b)
            return -infinite(b) or self._root_and_tree(a, b)
        if isinstance(b, Root):
            return infinite(a) or -self._root_and_tree(b, a)
        found: int = self.trees.order(a, b)
        return found

    def _root_and_tree(self, root: Root, tree: Tree) -> int:
        x = value.exact(tree)
        if x is not None:
            return _root_and_number(root, x)
        near = value.approx_decimal(tree, DIGITS)
        if near is None:
            raise Undecidable
        middle = Fraction(near)
        slack = (abs(middle) + 1) / Fraction(10) ** (DIGITS - 2)
        if _root_and_number(root, middle - slack) == _root_and_number(root, middle + slack) != 0:
            return _root_and_number(root, middle)
        powers = [("*", ("num", str(abs(c))), ("^", tree, ("num", str(k)))) for k, c in enumerate(root.polynomial) if k]
        signed = [p if c > 0 else ("-", p) for p, c in zip(powers, root.polynomial[1:], strict=True) if c]
        if self.sign(("+", value.from_fraction(Fraction(root.polynomial[0])), *signed)) == 0:
            return 0
        raise Undecidable


def _root_and_number(root: Root, x: Fraction) -> int:
    if x <= root.low:
        return 1
    if x >= root.high:
        return -1
    s = at(root.polynomial, x)
    if s == 0:
        return 0
    return 1 if (s > 0) == (at(root.polynomial, root.low) > 0) else -1


def _two_roots(a: Root, b: Root) -> int:
    shared = common_divisor(a.polynomial, b.polynomial)
    for bits in BITS:
        a, b = a.narrow(bits), b.narrow(bits)
        if a.high <= b.low:
            return -1
        if b.high <= a.low:
            return 1
        if len(shared) > 1:
            low, high = max(a.low, b.low), min(a.high, b.high)
            if (at(shared, low) > 0) != (at(shared, high) > 0):
                return 0
    raise Undecidable


def near(a: Bound) -> Fraction:
    """A rational very near a finite bound. Raises Undecidable."""
    if isinstance(a, Root):
        return a.narrow(80).low
    x = value.exact(a)
    if x is not None:
        return x
    digits = value.approx_decimal(a, 40)
    if digits is None:
        raise Undecidable
    return Fraction(digits)


def simple(low: Fraction, high: Fraction) -> Fraction:
    """The simplest rational strictly between two (Stern and Brocot)."""
    if low >= high:
        raise Undecidable
    if low < 0 < high:
        return Fraction(0)
    if high <= 0:
        return -simple(-high, -low)
    whole = low.numerator // low.denominator
    if whole + 1 < high:
        return Fraction(whole + 1)
    rest = low - whole
    if rest == 0:
        return whole + Fraction(1, int(1 / (high - whole)) + 1)
    top = high - whole
    return whole + 1 / simple(1 / top, 1 / rest)


def between(low: Bound | None, high: Bound | None) -> Fraction:
    """A simple rational strictly between two bounds (None: infinite). Raises Undecidable."""
    if low is None and high is None:
        return Fraction(0)
    if low is None:
        assert high is not None
        x = near(high)
        return Fraction(x.numerator // x.denominator - 1)
    if high is None:
        x = near(low)
        return Fraction(x.numerator // x.denominator + 2)
    a, b = near(low), near(high)
    slack = (b - a) / 1000
    return simple(a + slack, b - slack)


__all__ = ["Bound", "NoValue", "Order", "Root", "Undecidable", "between", "near", "simple"]
