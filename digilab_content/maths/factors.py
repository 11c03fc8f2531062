"""`t op 0` for a product, a quotient or a power: by the signs of its factors."""

from digilab_content.maths import kernel, value
from digilab_content.maths.formula import Formula, conjunction, disjunction
from digilab_content.maths.reading import Tree


def by_factors(tree: Tree, op: str, letter: str) -> Formula | None:
    """A product or quotient of factors that hold the letter, by the signs of two factors."""
    while tree[0] == "-":
        tree, op = tree[1], {"<": ">", ">": "<", "<=": ">=", ">=": "<="}.get(op, op)
    if tree[0] == "^" and letter not in kernel.names(tree[2]):
        return by_power(tree, op)
    if tree[0] in ("*", ".") and len(tree) > 2:
        a: Tree = tree[1]
        b: Tree = tree[2] if len(tree) == 3 else (tree[0], *tree[2:])
        divides = False
    elif tree[0] == "/" and (letter in kernel.names(tree[1])) + (letter in kernel.names(tree[2])):
        a, b, divides = tree[1], tree[2], True
    else:
        return None

    def zero(t: Tree) -> Formula:
        return ("atom", t, "=")

    def value_(t: Tree) -> Formula:
        return disjunction([("atom", t, "="), ("atom", t, "!=")])

    def signs(s: str, r: str) -> Formula:
        return conjunction([("atom", a, s), ("atom", b, r)])

    null = (
        conjunction([zero(a), ("atom", b, "!=")])
        if divides
        else disjunction([conjunction([zero(a), value_(b)]), conjunction([zero(b), value_(a)])])
    )
    above = disjunction([signs(">", ">"), signs("<", "<")])
    below = disjunction([signs(">", "<"), signs("<", ">")])
    return {
        "=": null,
        "!=": conjunction([("atom", a, "!="), ("atom", b, "!=")]),
        ">": above,
        "<": below,
        ">=": disjunction([above, null]),
        "<=": disjunction([below, null]),
    }[op]


def by_power(tree: Tree, op: str) -> Formula | None:
    """A whole power of what is no polynomial."""
    e = value.exact(tree[2])
    if e is None or e.denominator != 1 or e == 0:
        return None
    base = tree[1]
    if e < 0:
        return _flat(conjunction([("atom", base, "!="), ("atom", ("^", base, ("num", str(-int(e)))), op)]), op)
    if e % 2:
        return ("atom", base, op)
    return {
        "=": ("atom", base, "="),
        "!=": ("atom", base, "!="),
        ">": ("atom", base, "!="),
        "<=": ("atom", base, "="),
        "<": ("false",),
        ">=": disjunction([("atom", base, "="), ("atom", base, "!=")]),
    }[op]


def _flat(formula: Formula, op: str) -> Formula:
    """1/u has the sign of u, and is never 0."""
    return ("false",) if op == "=" else formula
