"""Where two expressions are defined: the condition under which they are equal, and whether they have the same holes.

`ln x²` and `2 ln x` are equal for x > 0 only; `(x² - 1)/(x - 1)` and `x + 1` are equal but where x = 1. A natural
domain overlooks the second, not the first (`grading.md`, "Equality"); `domain: strict` overlooks neither.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Final, Literal, TypeAlias

from digilab_content.maths import kernel, value
from digilab_content.maths.kernel import TooBig, names, replace
from digilab_content.maths.reading import Tree

Kind: TypeAlias = Literal["nonzero", "positive", "nonnegative", "within"]
Equals: TypeAlias = Callable[[Tree, Tree], bool | None]

_ZERO: Final[Tree] = ("num", "0")
_ONE: Final[Tree] = ("num", "1")
_MAX: Final = 24


@dataclass(frozen=True, slots=True)
class Need:
    """What must hold of `of` for the expression to be defined; `within`: between -1 and 1."""

    kind: Kind
    of: Tree


def needs(tree: Tree) -> tuple[Need, ...]:
    """What an expression asks of its letters to be defined, each thing once, in order."""
    return tuple(dict.fromkeys(n for n in _needs(tree) if names(n.of)))


def _needs(tree: Tree) -> Iterator[Need]:
    head = tree[0]
    if head == "/":
        yield Need("nonzero", tree[2])
    elif head == "^":
        yield from _of_power(tree[1], tree[2])
    elif head == "fn":
        yield from _of_function(tree[1], tree[2:])
    for part in kernel.kids(tree):
        yield from _needs(part)


def _of_power(base: Tree, exponent: Tree) -> Iterator[Need]:
    n = _rational(exponent)
    if n is None:
        if base[0] != "const":
            yield Need("positive", base)
    elif n.denominator % 2 == 0:
        yield Need("positive" if n < 0 else "nonnegative", base)
    elif n <= 0:
        yield Need("nonzero", base)


def _of_function(name: str, args: tuple[Tree, ...]) -> Iterator[Need]:
    if name == "sqrt" or (name == "root" and args[0][0] == "num" and args[0][1][-1:] in "02468"):
        yield Need("nonnegative", args[-1])
    elif name in {"ln", "log", "logb"}:
        yield Need("positive", args[-1])
    elif name in {"tan", "sec"}:
        yield Need("nonzero", ("fn", "cos", args[0]))
    elif name in {"cot", "csc"}:
        yield Need("nonzero", ("fn", "sin", args[0]))
    elif name in {"asin", "acos"}:
        yield Need("within", args[0])


def _rational(tree: Tree) -> Fraction | None:
    return value.exact(tree)


# ── equal for x > 0 ───────────────────────────────────────────────────────────────────────────────────────────────────


def condition(a: Tree, b: Tree, assume: str) -> tuple[Tree, ...]:
    """Relations under which both are defined: the needs of one that fail at a point where the other has a value.

    Empty where none is found. The relations are solved for the letter where it stands alone with a coefficient.
    """
    letters = tuple(sorted(names(a) | names(b)))
    found: dict[Tree, None] = {}
    for mine, other in ((a, b), (b, a)):
        for need in needs(mine):
            if need.kind != "nonzero" and _fails_where_defined(need, other, letters, assume):
                found[_solved(need)] = None
    return _tightest(tuple(found))


def _tightest(relations: tuple[Tree, ...]) -> tuple[Tree, ...]:
    """Of several bounds of a letter on one side, the one that says all: `x > 1`, not `x > 1` and `x > -1`."""
    kept: dict[tuple[str, str], Tree] = {}
    others = []
    for t in relations:
        bound = _rational(t[3]) if len(t) == 4 and t[1][0] == "sym" else None
        if bound is None:
            others.append(t)
            continue
        side = (t[1][1], t[2][0])
        known = kept.get(side)
        at = None if known is None else _rational(known[3])
        if at is None or (bound > at if t[2][0] == ">" else bound < at) or (bound == at and len(t[2]) == 1):
            kept[side] = t
    return (*kept.values(), *others)


def _fails_where_defined(need: Need, other: Tree, letters: tuple[str, ...], assume: str) -> bool:
    for point in kernel.sample(letters, assume):
        sign = kernel.sign_at(_inside(need.of) if need.kind == "within" else need.of, point)
        if sign is not None and sign < 0 and kernel.sign_at(("fn", "exp", ("-", ("fn", "abs", other))), point):
            return True
    return False


def _solved(need: Need) -> Tree:
    """`2x - 6 > 0` is `x > 3`; what is not of the first degree in one letter stays as it is."""
    if need.kind == "within":
        return ("rel", ("-", _ONE), "<=", need.of, "<=", _ONE)
    op = ">" if need.kind == "positive" else ">="
    line = _line(need.of)
    if line is None:
        return ("rel", need.of, op, _ZERO)
    letter, slope, constant = line
    bound = -constant / slope
    return ("rel", ("sym", letter), op if slope > 0 else op.replace(">", "<"), _number(bound))


def _line(tree: Tree) -> tuple[str, Fraction, Fraction] | None:
    """(letter, slope, constant) of an expression of the first degree in one letter."""
    terms = kernel.polynomial_of(tree)
    letters = names(tree)
    if terms is None or len(letters) != 1:
        return None
    (letter,) = letters
    c = kernel.coefficients(terms, letter)
    if c is None or len(c) != 2:
        return None
    return letter, Fraction(*c[1]), Fraction(*c[0])


def _number(q: Fraction) -> Tree:
    size: Tree = ("num", str(abs(q.numerator)))
    if q.denominator != 1:
        size = ("/", size, ("num", str(q.denominator)))
    return ("-", size) if q < 0 else size


# ── the same holes ────────────────────────────────────────────────────────────────────────────────────────────────────


def same_holes(a: Tree, b: Tree, equals: Equals, assume: str) -> bool | None:
    """Whether two expressions that are equal on their natural domain are defined at the same points; None: not known.

    Exact for the real roots of denominators, radicands and logarithms of the first or second degree in one letter, and
    of products of such; what both sides ask alike does not count.
    """
    mine, theirs = needs(a), needs(b)
    known = {(n.kind, kernel.canonical(n.of)) for n in mine} & {(n.kind, kernel.canonical(n.of)) for n in theirs}
    rest = [n for n in (*mine, *theirs) if (n.kind, kernel.canonical(n.of)) not in known]
    if not rest:
        return True
    letters = names(a) | names(b)
    if len(letters) != 1:
        return _sure_of_a_hole(rest, mine, theirs)
    (letter,) = letters
    roots: list[Tree] = []
    for need in rest:
        for edge in (need.of,) if need.kind != "within" else (("+", need.of, _ONE), ("+", need.of, ("-", _ONE))):
            found = real_roots(edge, letter)
            if found is None:
                return _sure_of_a_hole(rest, mine, theirs)
            roots += found
    for root in roots:
        if not kernel.assumed(letter, root, assume):
            continue
        defined = [_defined(side, letter, root, equals) for side in (mine, theirs)]
        if None in defined:
            return None
        if defined[0] != defined[1]:
            return False
    return True


def _sure_of_a_hole(rest: list[Need], mine: tuple[Need, ...], theirs: tuple[Need, ...]) -> bool | None:
    """False where one side asks nothing and the other a denominator that vanishes somewhere for sure."""
    if mine and theirs:
        return None
    return False if any(need.kind == "nonzero" and _vanishes(need.of) for need in rest) else None


def _vanishes(tree: Tree) -> bool:
    """Of the first degree in some letter, or a sine or cosine of such."""
    if tree[0] == "fn" and tree[1] in {"sin", "cos"}:
        return _vanishes(tree[2])
    terms = kernel.polynomial_of(tree)
    return terms is not None and any(kernel.degree(terms, n) == 1 for n in names(tree))


def _defined(side: tuple[Need, ...], letter: str, root: Tree, equals: Equals) -> bool | None:
    for need in side:
        at = replace(need.of, letter, root)
        if value.is_undefined(at):
            return False
        zero = equals(at, _ZERO)
        if zero is None:
            return None
        if need.kind == "nonzero" or (zero and need.kind == "positive"):
            if zero:
                return False
        elif not zero or need.kind == "within":
            sign = kernel.sign_at(at if need.kind != "within" else _inside(at), {})
            if sign is None:
                return None
            if sign < 0:
                return False
    return True


def _inside(tree: Tree) -> Tree:
    return ("+", _ONE, ("-", ("^", tree, ("num", "2"))))


def real_roots(tree: Tree, letter: str) -> list[Tree] | None:
    """Real roots of a polynomial (each once or more), exact; None where they are not of the second degree at most."""
    if tree[0] in {"*", "."}:
        parts = [real_roots(t, letter) for t in tree[1:]]
        return None if any(p is None for p in parts) else [r for p in parts if p for r in p]
    if tree[0] == "^" and (n := _rational(tree[2])) is not None and n > 0:
        return real_roots(tree[1], letter)
    if tree[0] == "fn" and tree[1] in {"exp", "cosh"}:
        return []
    if tree[0] == "fn" and tree[1] in {"sqrt", "abs", "cbrt"}:
        return real_roots(tree[2], letter)
    if tree[0] == "/":
        return real_roots(tree[1], letter)
    try:
        terms = kernel.polynomial_of(tree)
        c = None if terms is None else kernel.coefficients(terms, letter)
    except TooBig:
        return None
    if c is None:
        return None
    return _roots([Fraction(*x) for x in c])


def _roots(c: list[Fraction]) -> list[Tree] | None:
    """Roots of coefficients, constant first."""
    found: list[Tree] = []
    while len(c) > 1 and c[0] == 0:
        found.append(_ZERO)
        c = c[1:]
    while len(c) > 3:
        root = _small_root(c)
        if root is None:
            return None
        found.append(_number(root))
        quotient = [Fraction(0)] * (len(c) - 1)
        carry = Fraction(0)
        for k in range(len(c) - 1, 0, -1):
            carry = c[k] + carry * root
            quotient[k - 1] = carry
        c = quotient
    if len(c) == 2:
        found.append(_number(-c[0] / c[1]))
    elif len(c) == 3:
        d = c[1] * c[1] - 4 * c[0] * c[2]
        if d >= 0:
            half, square = _number(-c[1] / (2 * c[2])), _number(d / (4 * c[2] * c[2]))
            found += [("+", half, ("fn", "sqrt", square)), ("+", half, ("-", ("fn", "sqrt", square)))]
    return found


def _small_root(c: list[Fraction]) -> Fraction | None:
    """A rational root with a small numerator and denominator."""
    for q in range(1, _MAX):
        for p in range(-_MAX * q, _MAX * q + 1):
            x, s = Fraction(p, q), Fraction(0)
            for k in reversed(c):
                s = s * x + k
            if s == 0:
                return x
    return None
