"""Absolute values and roots taken out of `t op 0`, exactly: by cases, by squaring with the signs that must hold.

|u| is u or -u as u ≥ 0 or not. With s = √u and t = A + B·s (A, B without s): t = 0 where u ≥ 0, AB ≤ 0 and A² = B²u;
t > 0 where u ≥ 0 and (A > 0 and B ≥ 0, or A > 0 and A² > B²u, or B > 0 and B²u > A²). An odd root is increasing: with
t = A + B·ⁿ√u the sign of t is that of Aⁿ + Bⁿu.
"""

from digilab_content.maths import kernel, value
from digilab_content.maths.formula import FLIP, ONE, ZERO, Formula, conjunction, disjunction
from digilab_content.maths.reading import Tree
from digilab_content.maths.roots import TooLarge

MAX_POWER = 8
MAX_NODES = 1500
Pair = tuple[Tree, Tree]


def plain(tree: Tree) -> Tree:
    """The tree with every root written `sqrt` or `root n` (n odd), whole powers of them apart."""
    tree = kernel.rebuild(tree, plain)
    if tree[0] == "^":
        e = value.exact(tree[2])
        if e is None or e.denominator == 1:
            return tree
        base = _rooted(e.denominator, tree[1])
        return (
            base
            if e.numerator == 1
            else ("^", base, value.from_fraction(abs(e) * e.denominator * (1 if e > 0 else -1)))
        )
    if tree[0] != "fn":
        return tree
    if tree[1] == "cbrt":
        return ("fn", "root", ("num", "3"), tree[2])
    if tree[1] == "root":
        n = value.exact(tree[2])
        if n is None or n.denominator != 1 or not 1 <= n <= 12:
            raise TooLarge
        return _rooted(int(n), tree[3])
    return tree


def _rooted(n: int, tree: Tree) -> Tree:
    while n % 2 == 0:
        tree, n = ("fn", "sqrt", tree), n // 2
    return tree if n == 1 else ("fn", "root", ("num", str(n)), tree)


def by_cases(tree: Tree, op: str, letter: str) -> Formula | None:
    """One absolute value, minimum or maximum of the letter taken out, or None where there is none."""
    found = next((t for t in _nodes(tree) if t[0] == "fn" and t[1] in ("abs", "min", "max") and _has(t, letter)), None)
    if found is None:
        return None
    if found[1] == "abs":
        u = found[2]
        first, second, test = u, ("-", u), u
    elif len(found) < 4:
        return ("atom", _swap(tree, found, found[2]), op)
    else:
        rest = found[3] if len(found) == 4 else ("fn", found[1], *found[3:])
        first, second = (found[2], rest) if found[1] == "max" else (rest, found[2])
        test = ("+", found[2], ("-", rest))
    return disjunction(
        [
            conjunction([("atom", test, ">="), ("atom", _swap(tree, found, first), op)]),
            conjunction([("atom", test, "<"), ("atom", _swap(tree, found, second), op)]),
        ]
    )


def without_root(tree: Tree, op: str) -> Formula | None:
    """One root taken out, an outer one first; None where there is none, or where it stands in a way not solved."""
    every = [t for t in _nodes(tree) if t[0] == "fn" and t[1] in ("sqrt", "root")]
    outer = [t for t in every if not any(t is not other and t in _nodes(other) for other in every)]
    if not outer:
        return None
    root = outer[0]
    top, bottom = _over(tree)
    if any(root in _nodes(t) for t in (bottom,)):
        product: Tree = ("*", top, bottom)
        sign = "=" if op == "=" else op
        defined: Formula = ("atom", bottom, "!=")
        return conjunction([defined, ("atom", top if op in ("=", "!=") else product, sign)])
    if bottom != ONE:
        same: Tree = top if op in ("=", "!=") else ("*", top, bottom)
        return conjunction([("atom", bottom, "!="), ("atom", same, op)])
    split = _split(tree, root)
    if split is None:
        return None
    a, b = split
    if root[1] == "root":
        n = root[2]
        return ("atom", ("+", ("^", a, n), ("*", ("^", b, n), root[3])), op)
    return _square(a, b, root[2], op)


def _square(a: Tree, b: Tree, u: Tree, op: str) -> Formula:
    """A + B·√u op 0."""
    real: Formula = ("atom", u, ">=")
    two: Tree = ("num", "2")
    left: Tree = ("^", a, two)
    right: Tree = ("*", ("^", b, two), u)
    gap: Tree = ("+", left, ("-", right))
    equal = conjunction([real, ("atom", ("*", a, b), "<="), ("atom", gap, "=")])
    match op:
        case "=":
            return equal
        case "!=":
            return conjunction([real, disjunction([_positive(a, b, gap), _positive(("-", a), ("-", b), gap)])])
        case ">" | ">=":
            positive = conjunction([real, _positive(a, b, gap)])
            return positive if op == ">" else disjunction([positive, equal])
        case _:
            return _square(("-", a), ("-", b), u, FLIP[op])


def _positive(a: Tree, b: Tree, gap: Tree) -> Formula:
    """A + B·√u > 0 where u ≥ 0; `gap` is A² - B²u."""
    return disjunction(
        [
            conjunction([("atom", a, ">"), ("atom", b, ">=")]),
            conjunction([("atom", a, ">"), ("atom", gap, ">")]),
            conjunction([("atom", b, ">"), ("atom", gap, "<")]),
        ]
    )


def _nodes(tree: Tree) -> list[Tree]:
    """Every subtree, outer ones first."""
    found = []
    stack = [tree]
    while stack:
        t = stack.pop()
        found.append(t)
        if len(found) > MAX_NODES:
            raise TooLarge
        stack.extend(kernel.kids(t))
    return found


def _has(tree: Tree, letter: str) -> bool:
    return letter in kernel.names(tree)


def _swap(tree: Tree, old: Tree, new: Tree) -> Tree:
    return new if tree == old else kernel.rebuild(tree, lambda t: _swap(t, old, new))


def _over(tree: Tree) -> Pair:
    """(top, bottom) of a tree, divisions inside brought to one."""
    match tree[0]:
        case "-":
            a, b = _over(tree[1])
            return ("-", a), b
        case "+" | "*" | ".":
            parts = [_over(x) for x in tree[1:]]
            top, bottom = parts[0]
            for a, b in parts[1:]:
                if tree[0] == "+":
                    left: Tree = top if b == ONE else ("*", top, b)
                    top = ("+", left, a if bottom == ONE else ("*", a, bottom))
                else:
                    top = ("*", top, a)
                bottom = b if bottom == ONE else bottom if b == ONE else ("*", bottom, b)
            return top, bottom
        case "/":
            a, b = _over(tree[1])
            c, d = _over(tree[2])
            # where d is 0 the quotient has no value: it stays a factor above and below
            top = a if d == ONE else ("*", a, d)
            bottom = c if b == ONE else ("*", b, c)
            return (top, bottom) if d == ONE else (("*", top, d), ("*", bottom, d))
        case "^":
            e = value.exact(tree[2])
            a, b = _over(tree[1])
            if e is None or e.denominator != 1 or (b == ONE and e > 0):
                return tree, ONE
            n: Tree = ("num", str(abs(int(e))))
            if e < 0:
                a, b = (b if b == ONE else ("*", b, b)), (a if b == ONE else ("*", a, b))
            return (a if a == ONE else ("^", a, n)), ("^", b, n)
        case _:
            return tree, ONE


def _split(tree: Tree, root: Tree) -> Pair | None:
    """(A, B) with tree = A + B·root (a square root's square replaced); None when it is not of that shape."""
    if tree == root:
        return ZERO, ONE
    if root not in _nodes(tree):
        return tree, ZERO
    match tree[0]:
        case "-":
            part = _split(tree[1], root)
            return part and (_minus(part[0]), _minus(part[1]))
        case "+":
            parts = [_split(x, root) for x in tree[1:]]
            if any(p is None for p in parts):
                return None
            made = [p for p in parts if p is not None]
            return _sum([p[0] for p in made]), _sum([p[1] for p in made])
        case "*" | ".":
            whole: Pair | None = (ONE, ZERO)
            for x in tree[1:]:
                part = _split(x, root)
                whole = _times(whole, part, root)
            return whole
        case "^":
            e = value.exact(tree[2])
            if e is None or e.denominator != 1 or not 1 <= e <= MAX_POWER:
                return None
            part = _split(tree[1], root)
            whole = part
            for _ in range(int(e) - 1):
                whole = _times(whole, part, root)
            return whole
        case "/":
            part = _split(tree[1], root)
            if part is None or root in _nodes(tree[2]):
                return None
            return ("/", part[0], tree[2]), ("/", part[1], tree[2])
        case _:
            return None


def _minus(tree: Tree) -> Tree:
    return ZERO if tree == ZERO else ("-", tree)


def _sum(trees: list[Tree]) -> Tree:
    kept = [t for t in trees if t != ZERO]
    return ZERO if not kept else kept[0] if len(kept) == 1 else ("+", *kept)


def _product(*trees: Tree) -> Tree:
    if ZERO in trees and all(t == ZERO or not kernel.names(t) for t in trees):
        return ZERO
    kept = [t for t in trees if t != ONE]
    return ONE if not kept else kept[0] if len(kept) == 1 else ("*", *kept)


def _times(p: Pair | None, q: Pair | None, root: Tree) -> Pair | None:
    if p is None or q is None:
        return None
    (a, b), (c, d) = p, q
    if root[1] == "root" and ZERO not in (b, d):
        return None
    cross = [] if ZERO in (b, d) else [_product(b, d, root[2])]
    return (
        _sum([_product(a, c), *cross]),
        _sum([t for t, zero in ((_product(a, d), d), (_product(b, c), b)) if zero != ZERO]),
    )
