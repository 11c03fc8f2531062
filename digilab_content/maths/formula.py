"""Equations, inequalities and what `and`, `or`, `not` make of them, as formulas over the reals in one normal shape.

A formula is `("true",)`, `("false",)`, `("and", f…)`, `("or", f…)`, `("atom", t, op)` (t op 0) or `("letter", name,
yes)` (a letter that stands for a statement). A relation is false where a side has no value, and so is its opposite.
"""

from collections.abc import Iterator
from typing import Any, Final, TypeAlias

from digilab_content.maths import kernel
from digilab_content.maths.reading import Tree

Formula: TypeAlias = tuple[Any, ...]
TRUE: Final[Formula] = ("true",)
FALSE: Final[Formula] = ("false",)
ZERO: Final[Tree] = ("num", "0")
ONE: Final[Tree] = ("num", "1")
OPPOSITE: Final = {"=": "!=", "!=": "=", "<": ">=", ">=": "<", ">": "<=", "<=": ">"}
FLIP: Final = {"=": "=", "!=": "!=", "<": ">", ">": "<", "<=": ">=", ">=": "<="}
NUMBERS: Final = frozenset({"num", "sym", "const", "+", "-", "*", ".", "/", "^", "%", "mixed", "fn"})
MAX_ATOMS: Final = 64


class NotAFormula(Exception):  # noqa: N818
    """The tree states nothing: a number, a set, an operation on infinity."""


def conjunction(parts: list[Formula]) -> Formula:
    """All of them."""
    flat: list[Formula] = []
    for p in parts:
        if p == FALSE:
            return FALSE
        if p[0] == "and":
            flat += p[1:]
        elif p != TRUE:
            flat.append(p)
    flat = list(dict.fromkeys(flat))
    return TRUE if not flat else flat[0] if len(flat) == 1 else ("and", *flat)


def disjunction(parts: list[Formula]) -> Formula:
    """One of them."""
    flat: list[Formula] = []
    for p in parts:
        if p == TRUE:
            return TRUE
        if p[0] == "or":
            flat += p[1:]
        elif p != FALSE:
            flat.append(p)
    flat = list(dict.fromkeys(flat))
    return FALSE if not flat else flat[0] if len(flat) == 1 else ("or", *flat)


def of_tree(tree: Tree) -> Formula:
    """The formula of a tree. Raises NotAFormula."""
    made = _of(tree, yes=True)
    if sum(1 for _ in atoms(made)) > MAX_ATOMS:
        raise NotAFormula("size")
    return made


def _of(tree: Tree, *, yes: bool) -> Formula:
    head = tree[0]
    if head in ("and", "or", "items"):
        parts = [_of(x, yes=yes) for x in tree[1:]]
        return disjunction(parts) if (head == "or") == yes else conjunction(parts)
    if head == "not":
        return _of(tree[1], yes=not yes)
    if head == "rel":
        parts = [_relation(tree[k], tree[k + 1], tree[k + 2], yes=yes) for k in range(1, len(tree) - 2, 2)]
        return conjunction(parts) if yes else disjunction(parts)
    if head == "empty" or tree == ("const", "none"):
        return FALSE if yes else TRUE
    if head == "space" and tree[1] == "R":
        return TRUE if yes else FALSE
    if head == "sym":
        return ("letter", tree[1], yes)
    raise NotAFormula(head)


def _relation(left: Tree, op: str, right: Tree, *, yes: bool) -> Formula:
    if op in ("in", "notin"):
        return member(left, right, yes=yes == (op == "in"))
    if op == "~":
        raise NotAFormula(op)
    if left[0] == right[0] == "tuple" and len(left) == len(right) and op in ("=", "!="):
        parts = [_relation(a, op, b, yes=yes) for a, b in zip(left[1:], right[1:], strict=True)]
        return conjunction(parts) if (op == "=") == yes else disjunction(parts)
    op = op if yes else OPPOSITE[op]
    signs = [_infinite(t) for t in (left, right)]
    if any(signs):
        return _with_infinity(left, op, right, signs)
    for t in (left, right):
        if not _is_number(t):
            raise NotAFormula(t[0])
    if right == ZERO:
        return ("atom", left, op)
    return ("atom", right, FLIP[op]) if left == ZERO else ("atom", ("+", left, ("-", right)), op)


def _infinite(tree: Tree) -> int:
    return {("const", "inf"): 1, ("-", ("const", "inf")): -1}.get(tree, 0)


def _with_infinity(left: Tree, op: str, right: Tree, signs: list[int]) -> Formula:
    """`x < +inf` holds for every number, `x = +inf` for none."""
    finite = [t for t, s in zip((left, right), signs, strict=True) if not s]
    if any(not _is_number(t) for t in finite):
        raise NotAFormula("infinity")
    a, b = signs
    holds = {"=": a == b, "!=": a != b, "<": a < b, ">": a > b, "<=": a <= b, ">=": a >= b}[op]
    if not holds:
        return FALSE
    defined: list[Formula] = [("or", ("atom", t, "="), ("atom", t, "!=")) for t in finite if t[0] not in ("num", "sym")]
    return conjunction(defined)


def _is_number(tree: Tree) -> bool:
    stack = [tree]
    while stack:
        t = stack.pop()
        if t[0] not in NUMBERS or t in (("const", "inf"), ("const", "none")):
            return False
        stack.extend(kernel.kids(t))
    return True


def member(tree: Tree, of: Tree, *, yes: bool = True) -> Formula:
    """`tree` is in the set that `of` writes. Raises NotAFormula."""
    from digilab_content.maths.real_sets import interval_of

    head = of[0]
    if head == "empty":
        return FALSE if yes else TRUE
    if head == "space":
        zero_out = ("atom", tree, "!=")
        found = {
            "R": TRUE,
            "R*": zero_out,
            "R+": ("atom", tree, ">="),
            "R-": ("atom", tree, "<="),
            "R+*": ("atom", tree, ">"),
            "R-*": ("atom", tree, "<"),
        }.get(of[1])
        if found is None:
            raise NotAFormula("space")
        return found if yes else negated(found)
    if head == "set":
        parts = [_relation(tree, "=", x, yes=True) for x in of[1:]]
        made = disjunction(parts)
    elif head in ("union", "inter"):
        both = [member(tree, of[1]), member(tree, of[2])]
        made = disjunction(both) if head == "union" else conjunction(both)
    elif head == "setminus":
        made = conjunction([member(tree, of[1]), member(tree, of[2], yes=False)])
    else:
        shape = interval_of(of)
        if shape is None:
            raise NotAFormula(head)
        opening, low, high, closing = shape
        made = conjunction(
            [
                _relation(tree, ">=" if opening == "[" else ">", low, yes=True),
                _relation(tree, "<=" if closing == "]" else "<", high, yes=True),
            ]
        )
    return made if yes else negated(made)


def negated(f: Formula) -> Formula:
    """The opposite statement (false too where nothing has a value)."""
    match f[0]:
        case "true":
            return FALSE
        case "false":
            return TRUE
        case "and":
            return disjunction([negated(x) for x in f[1:]])
        case "or":
            return conjunction([negated(x) for x in f[1:]])
        case "letter":
            return ("letter", f[1], not f[2])
        case _:
            return ("atom", f[1], OPPOSITE[f[2]])


def atoms(f: Formula) -> Iterator[Formula]:
    """The relations of a formula, from left to right."""
    if f[0] == "atom":
        yield f
    elif f[0] in ("and", "or"):
        for x in f[1:]:
            yield from atoms(x)


def letters(f: Formula) -> set[str]:
    """The letters that stand for numbers."""
    return {n for a in atoms(f) for n in kernel.names(a[1])}


def statements(f: Formula) -> set[str]:
    """The letters that stand for statements."""
    if f[0] == "letter":
        return {f[1]}
    return {n for x in f[1:] for n in statements(x)} if f[0] in ("and", "or") else set()


def put(f: Formula, values: dict[str, Tree]) -> Formula:
    """The formula with values in place of letters."""
    if f[0] == "atom":
        tree = f[1]
        for name, value in values.items():
            tree = kernel.replace(tree, name, value)
        return ("atom", tree, f[2])
    if f[0] in ("and", "or"):
        return (f[0], *(put(x, values) for x in f[1:]))
    return f


def real(f: Formula) -> Formula:
    """Each equation in which `i` stands as the equations of its real and imaginary parts. Raises NotAFormula."""
    if f[0] in ("and", "or"):
        parts = [real(x) for x in f[1:]]
        return conjunction(parts) if f[0] == "and" else disjunction(parts)
    if f[0] != "atom" or not _imaginary(f[1]):
        return f
    if f[2] not in ("=", "!="):
        raise NotAFormula("i")
    a, b = _parts(f[1])
    both: list[Formula] = [("atom", a, f[2]), ("atom", b, f[2])]
    return conjunction(both) if f[2] == "=" else disjunction(both)


def _imaginary(tree: Tree) -> bool:
    return tree == ("const", "i") or any(_imaginary(x) for x in kernel.kids(tree))


def _parts(tree: Tree) -> tuple[Tree, Tree]:
    """(real part, imaginary part), the letters being real."""
    if not _imaginary(tree):
        return tree, ZERO
    match tree[0]:
        case "const":
            return ZERO, ONE
        case "-":
            a, b = _parts(tree[1])
            return ("-", a), ("-", b)
        case "+":
            both = [_parts(x) for x in tree[1:]]
            return ("+", *(p[0] for p in both)), ("+", *(p[1] for p in both))
        case "*" | ".":
            return _product([_parts(x) for x in tree[1:]])
        case "/":
            a, b = _parts(tree[1])
            c, d = _parts(tree[2])
            below: Tree = ("+", ("^", c, ("num", "2")), ("^", d, ("num", "2")))
            x, y = _product([(a, b), (c, ("-", d))])
            return ("/", x, below), ("/", y, below)
        case "^" if tree[2][0] == "num" and tree[2][1].isdigit() and 0 < int(tree[2][1]) <= 6:
            return _product([_parts(tree[1])] * int(tree[2][1]))
        case _:
            raise NotAFormula("i")


def _product(parts: list[tuple[Tree, Tree]]) -> tuple[Tree, Tree]:
    a, b = parts[0]
    for c, d in parts[1:]:
        a, b = ("+", ("*", a, c), ("-", ("*", b, d))), ("+", ("*", a, d), ("*", b, c))
    return a, b
