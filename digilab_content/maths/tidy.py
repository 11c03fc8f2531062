"""An expression as a teacher would write it: useless 1, 0 and double signs gone, numbers before letters; order kept."""

from fractions import Fraction

from digilab_content.maths import kernel
from digilab_content.maths.kernel import LEAVES, names, rebuild
from digilab_content.maths.reading import Tree
from digilab_content.maths.value import decimal_text, exact, from_fraction

_ZERO: Tree = ("num", "0")
_ONE: Tree = ("num", "1")


def tidy(tree: Tree) -> Tree:
    """The tidy tree; the value is the same wherever the given one has a value."""
    if tree[0] in LEAVES:
        return tree
    new: Tree = rebuild(tree, tidy)
    head = new[0]
    if head == "-":
        return _ZERO if new[1] == _ZERO else new[1][1] if new[1][0] == "-" else new
    if head == "+":
        return _sum(new)
    if head in ("*", "."):
        return _product(new)
    if head == "/":
        return _quotient(new)
    if head == "^":
        return _power(new)
    return new


def _is_decimal(tree: Tree) -> bool:
    inner = tree[1] if tree[0] == "-" else tree
    return inner[0] == "num" and ("." in inner[1] or "e" in inner[1])


def _combined(head: str, left: Tree, right: Tree) -> Tree | None:
    """Two exact numbers computed into one, or None."""
    if exact(left) is None or exact(right) is None or names(left) or names(right):
        return None
    node: Tree = (head, left, right)
    try:
        result = kernel.rational_value(node)
    except (kernel.Undefined, kernel.TooBig):
        return None
    if result is None or max(abs(result[0]), result[1]) > 10**30:
        return None
    value = Fraction(result[0], result[1])
    if _is_decimal(left) or _is_decimal(right):
        text = decimal_text(value)
        if text is not None:
            number: Tree = ("num", text.lstrip("-"))
            return ("-", number) if value < 0 else number
    return from_fraction(value)


def _sum(tree: Tree) -> Tree:
    """Terms in their order; neighbours that are numbers are added, zeros left out."""
    terms: list[Tree] = []
    for t in tree[1:]:
        if t[0] == "+":
            terms.extend(t[1:])
        else:
            terms.append(t)
    kept: list[Tree] = []
    for t in terms:
        if exact(t) == 0:
            continue
        both = _combined("+", kept[-1], t) if kept else None
        if both is None:
            kept.append(t)
        else:
            kept.pop()
            if both != _ZERO:
                kept.append(both)
    if not kept:
        return _ZERO
    return kept[0] if len(kept) == 1 else ("+", *kept)


def _product(tree: Tree) -> Tree:
    """The sign in front, then one number, then the other factors in their order."""
    negative = False
    number: Tree = _ONE
    rest: list[Tree] = []
    stack = list(reversed(tree[1:]))
    while stack:
        t = stack.pop()
        if t[0] == "-":
            negative = not negative
            t = t[1]
        if t[0] in ("*", "."):
            stack.extend(reversed(t[1:]))
            continue
        both = _combined("*", number, t)
        if both is None:
            rest.append(t)
        else:
            number = both
    if exact(number) == 0:
        return _ZERO
    if number[0] == "-":
        negative, number = not negative, number[1]
    if not rest:
        result = number
    elif number == _ONE:
        result = rest[0] if len(rest) == 1 else (".", *rest)
    elif number[0] == "/" and len(rest) == 1 and number[1] == _ONE:
        result = ("/", rest[0], number[2])
    elif number[0] == "/":
        result = ("/", _product((".", number[1], *rest)), number[2])
    else:
        result = (".", number, *rest)
    return ("-", result) if negative else result


def _quotient(tree: Tree) -> Tree:
    both = _combined("/", tree[1], tree[2])
    if both is not None:
        return both
    top, bottom = tree[1], tree[2]
    negative = False
    if bottom[0] == "-" and bottom[1][0] == "num":
        negative, bottom = True, bottom[1]
    if top[0] == "-":
        negative, top = not negative, top[1]
    result: Tree = top if bottom == _ONE else _ZERO if top == _ZERO else ("/", top, bottom)
    return ("-", result) if negative and result != _ZERO else result


def _power(tree: Tree) -> Tree:
    base: Tree = tree[1]
    exponent: Tree = tree[2]
    if exponent == _ONE:
        return base
    if exponent == _ZERO and names(base):
        return _ONE
    e = exact(exponent)
    if e is not None and -64 <= e <= 64:
        both = _combined("^", base, exponent)
        if both is not None:
            return both
    return tree
