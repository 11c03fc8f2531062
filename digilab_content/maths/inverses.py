"""Exponentials and logarithms in `t op 0`: found, made one, and undone by their inverse."""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from math import gcd
from typing import Final

from digilab_content.maths import kernel, value
from digilab_content.maths.formula import FALSE, ONE, Formula, conjunction
from digilab_content.maths.fraction import quotient
from digilab_content.maths.reading import Tree

INNER: Final = "inside·"  # no pupil can type this name
E: Final[Tree] = ("const", "e")
_LOGARITHMS: Final = frozenset({"ln", "log", "logb"})
_MAX_WHOLE: Final = 12


@dataclass(frozen=True, slots=True)
class Rewritten:
    """`tree` in the letter INNER, which stands for `kernel`; or, instead, a formula without logarithms."""

    tree: Tree
    kernel: Tree
    formula: Formula | None = None


def with_op(formula: Formula, op: str) -> Formula:
    """The formula with its last relation made `op`."""
    if formula[0] == "atom":
        return ("atom", formula[1], op)
    return (*formula[:-1], with_op(formula[-1], op))


def rewritten(tree: Tree, letter: str) -> Rewritten | None:
    """The tree seen through the one function that holds the letter, or None."""
    found: list[Tree] = []
    _kernels(tree, letter, found)
    if not found:
        return None
    if all(k[0] == "fn" and k[1] in _LOGARITHMS for k in found):
        if len(set(found)) > 1:
            return _logarithms(tree, letter)
        inside = _swapped(tree, {found[0]: ("sym", INNER)})
        return None if letter in kernel.names(inside) else Rewritten(inside, found[0])
    if any(k[0] == "fn" and k[1] != "exp" for k in found):
        return None
    return _exponentials(tree, letter, list(dict.fromkeys(found)))


def _kernels(tree: Tree, letter: str, found: list[Tree]) -> None:
    """The outermost exponentials and logarithms of the letter."""
    if letter not in kernel.names(tree):
        return
    if (tree[0] == "fn" and tree[1] in (*_LOGARITHMS, "exp")) or (
        tree[0] == "^" and letter in kernel.names(tree[2]) and letter not in kernel.names(tree[1])
    ):
        found.append(tree)
        return
    for x in kernel.kids(tree):
        _kernels(x, letter, found)


def _swapped(tree: Tree, by: dict[Tree, Tree]) -> Tree:
    return by[tree] if tree in by else kernel.rebuild(tree, lambda t: _swapped(t, by))


def _base_and_exponent(tree: Tree) -> tuple[Tree, Tree]:
    return (E, tree[2]) if tree[0] == "fn" else (tree[1], tree[2])


def _exponentials(tree: Tree, letter: str, found: list[Tree]) -> Rewritten | None:
    """All as whole powers of one: e^(2x) and e^(-x) are X² and 1/X with X = e^x."""
    if len(found) == 1:
        inside = _swapped(tree, {found[0]: ("sym", INNER)})
        return None if letter in kernel.names(inside) else Rewritten(inside, found[0])
    parts = []
    bases = {_base_and_exponent(k)[0] for k in found}
    if len(bases) > 1:
        return None
    for k in found:
        made = quotient(_base_and_exponent(k)[1], letter)
        if made is None or len(made.top) > 2 or made.bottom != (Fraction(1),) or made.holes:
            return None
        if not all(isinstance(c, Fraction) for c in made.top) or len(made.top) < 2:
            return None
        slope, shift = made.top[1], made.top[0]
        assert isinstance(slope, Fraction)
        assert isinstance(shift, Fraction)
        parts.append((k, slope, shift))
    denominator = 1
    for _, slope, _ in parts:
        denominator = denominator * slope.denominator // gcd(denominator, slope.denominator)
    unit = Fraction(gcd(*(int(s * denominator) for _, s, _ in parts)), denominator)
    base = next(iter(bases))
    by: dict[Tree, Tree] = {}
    for k, slope, shift in parts:
        times = slope / unit
        if abs(times) > _MAX_WHOLE:
            return None
        power: Tree = ("^", ("sym", INNER), ("num", str(abs(int(times)))))
        if times < 0:
            power = ("/", ONE, power)
        by[k] = power if shift == 0 else ("*", ("^", base, value.from_fraction(shift)), power)
    inside = _swapped(tree, by)
    if letter in kernel.names(inside):
        return None
    step: Tree = ("sym", letter) if unit == 1 else ("*", value.from_fraction(unit), ("sym", letter))
    return Rewritten(inside, ("^", base, step))


def _logarithms(tree: Tree, letter: str) -> Rewritten | None:
    """Σ cᵢ·ln uᵢ + d op 0 as uᵢ > 0 and Π uᵢ^cᵢ - e^(-d) op 0 (the exponential is increasing)."""
    terms: list[tuple[Fraction, Tree]] = []
    rest: list[Tree] = []
    if not _linear(tree, letter, Fraction(1), terms, rest):
        return None
    common = 1
    for c, _ in terms:
        common = common * c.denominator // gcd(common, c.denominator)
    whole = [(int(c * common), u) for c, u in terms]
    if sum(abs(c) for c, _ in whole) > _MAX_WHOLE:
        return None
    top = [_powered(u, c) for c, u in whole if c > 0]
    bottom = [_powered(u, -c) for c, u in whole if c < 0]
    right = _product(bottom)
    if rest:
        moved: Tree = ("^", E, ("*", ("-", ("num", str(common))), _sum(rest)))
        right = ("*", right, moved)
    conditions: list[Formula] = [("atom", u, ">") for _, u in terms]
    last: Formula = ("atom", ("+", _product(top), ("-", right)), "=")
    return Rewritten(ONE, ONE, ("and", *dict.fromkeys(conditions), last))


def _linear(tree: Tree, letter: str, factor: Fraction, terms: list[tuple[Fraction, Tree]], rest: list[Tree]) -> bool:
    if letter not in kernel.names(tree):
        rest.append(("*", value.from_fraction(factor), tree))
        return True
    match tree[0]:
        case "fn" if tree[1] == "ln":
            terms.append((factor, tree[2]))
            return True
        case "-":
            return _linear(tree[1], letter, -factor, terms, rest)
        case "+":
            return all(_linear(x, letter, factor, terms, rest) for x in tree[1:])
        case "*" | ".":
            numbers = [value.exact(x) for x in tree[1:] if letter not in kernel.names(x)]
            holding = [x for x in tree[1:] if letter in kernel.names(x)]
            if len(holding) != 1 or any(n is None for n in numbers):
                return False
            for n in numbers:
                factor *= n or 0
            return factor != 0 and _linear(holding[0], letter, factor, terms, rest)
        case "/":
            n = value.exact(tree[2])
            return n is not None and n != 0 and _linear(tree[1], letter, factor / n, terms, rest)
        case _:
            return False


def _powered(tree: Tree, n: int) -> Tree:
    return tree if n == 1 else ("^", tree, ("num", str(n)))


def _product(trees: list[Tree]) -> Tree:
    return ONE if not trees else trees[0] if len(trees) == 1 else ("*", *trees)


def _sum(trees: list[Tree]) -> Tree:
    return trees[0] if len(trees) == 1 else ("+", *trees)


def domain(function: Tree) -> Formula:
    """Where the function has a value (its argument having one)."""
    u = _argument(function)
    if function[0] == "fn" and function[1] in _LOGARITHMS:
        return ("atom", u, ">")
    return ("or", ("atom", u, "="), ("atom", u, "!="))


def _argument(function: Tree) -> Tree:
    if function[0] == "^":
        exponent: Tree = function[2]
        return exponent
    argument: Tree = function[3] if function[1] == "logb" else function[2]
    return argument


def above(function: Tree, bound: Tree, *, closed: bool, sign: Callable[[Tree], int]) -> Formula:
    """`function > bound` (≥ when closed) without the function."""
    op = ">=" if closed else ">"
    u = _argument(function)
    if function[0] == "fn" and function[1] in _LOGARITHMS:
        base = {"ln": E, "log": ("num", "10")}.get(function[1]) or function[2]
        rising = sign(("+", base, ("-", ONE)))
        edge: Tree = ("^", base, bound)
        gap: Tree = ("+", u, ("-", edge)) if rising > 0 else ("+", edge, ("-", u))
        return FALSE if rising == 0 else conjunction([("atom", u, ">"), ("atom", gap, op)])
    base = E if function[0] == "fn" else function[1]
    if sign(base) <= 0 or sign(("+", base, ("-", ONE))) == 0:
        raise kernel.Undefined
    if sign(bound) <= 0:
        return domain(function)
    rising = sign(("+", base, ("-", ONE)))
    log: Tree = ("fn", "ln", bound)
    if base == ("const", "e"):
        return ("atom", ("+", u, ("-", log)), op)
    scaled: Tree = ("+", ("*", u, ("fn", "ln", base)), ("-", log))
    return ("atom", scaled, op) if rising else FALSE
