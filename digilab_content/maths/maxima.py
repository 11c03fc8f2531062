"""Trees written for Maxima, as STACK reads it. Only our own trees are written, never a text that someone typed."""

import re
from collections.abc import Mapping
from fractions import Fraction
from typing import Final

from digilab_content.maths.reading import Tree


class Unsayable(Exception):  # noqa: N818
    """What has no equivalent, by the head or the name that stopped."""


_NAME: Final = re.compile(r"[A-Za-z](?:[A-Za-z0-9]*|_[A-Za-z0-9]+)")
# Names of one letter or more that Maxima or STACK give a meaning of their own.
_WORDS: Final = """
and beta cc e i pi co del diff do else elseif false float for from gamma if in inf inrt int integrate is lambda limit
log ln lg matrix mod not nounadd oc oo or psi return simp step sum then thru true unless while zeta root set union next
product rat sort first second last length append
"""
_RESERVED: Final = frozenset(_WORDS.split())
_SAME: Final = "sin cos tan cot sec csc asin acos atan sinh cosh tanh asinh acosh atanh exp ln abs sqrt binomial"
_FUNCTIONS: Final[Mapping[str, str]] = {**dict(zip(_SAME.split(), _SAME.split(), strict=True)), "log": "lg"}
_CONSTANTS: Final[Mapping[str, str]] = {"pi": "%pi", "e": "%e", "i": "%i", "inf": "inf"}
_INTERVALS: Final[Mapping[tuple[str, str], str]] = {
    ("[", "]"): "cc",
    ("]", "["): "oo",
    ("[", "["): "co",
    ("]", "]"): "oc",
    ("(", ")"): "oo",
    ("[", ")"): "co",
    ("(", "]"): "oc",
}
_OPERATORS: Final[Mapping[str, str]] = {"=": "=", "!=": "#", "<": "<", ">": ">", "<=": "<=", ">=": ">="}
_SUM, _SIGN, _TERM, _POWER, _ATOM = 10, 12, 20, 30, 100
_TIGHT: Final[Mapping[str, int]] = {"rel": 4, "and": 2, "or": 1, "+": _SUM, "-": _SIGN, "*": _TERM, ".": _TERM}


def maxima(tree: Tree, *, exact: bool = False) -> str:
    """The expression in Maxima; `exact` writes decimals as fractions. Raises `Unsayable`."""
    return _of(tree, exact)


def rational(value: Fraction) -> str:
    """A rational number."""
    if value.denominator == 1:
        return str(value.numerator)
    return f"{value.numerator}/{value.denominator}"


def decimal(value: Fraction) -> str:
    """A tolerance: at most 17 figures, never in the notation with `e`."""
    from decimal import Context, Decimal

    near = Context(prec=17).divide(Decimal(value.numerator), Decimal(value.denominator))
    return f"{near:f}".rstrip("0").rstrip(".") if "." in f"{near:f}" else f"{near:f}"


def _tight(tree: Tree) -> int:
    if tree[0] in ("/", "%", "mixed"):
        return _TERM
    if tree[0] == "num" and "e" in tree[1]:
        return _TERM
    if tree[0] == "^":
        return _POWER
    return _TIGHT.get(tree[0], _ATOM)


def _in(tree: Tree, least: int, exact: bool) -> str:
    text = _of(tree, exact)
    return f"({text})" if _tight(tree) < least or (exact and "/" in text and least > _TERM) else text


def _of(tree: Tree, exact: bool) -> str:
    head = tree[0]
    match head:
        case "num":
            return _number(tree[1], exact)
        case "sym":
            name = str(tree[1])
            if not _NAME.fullmatch(name) or name in _RESERVED:
                raise Unsayable(name)
            return name
        case "const":
            if tree[1] not in _CONSTANTS:
                raise Unsayable(str(tree[1]))
            return _CONSTANTS[tree[1]]
        case "+":
            return _sum(tree, exact)
        case "-":
            return "-" + _in(tree[1], _TERM, exact)
        case "*" | ".":
            return "*".join(_in(f, _TERM if k == 0 else _TERM + 1, exact) for k, f in enumerate(tree[1:]))
        case "/":
            return f"{_in(tree[1], _TERM, exact)}/{_in(tree[2], _TERM + 1, exact)}"
        case "^":
            return f"{_in(tree[1], _POWER + 1, exact)}^{_in(tree[2], _POWER + 1, exact)}"
        case "%":
            return f"{_in(tree[1], _TERM, exact)}/100"
        case "mixed":
            return f"({_of(tree[1], exact)}+{_of(tree[2], exact)}/{_of(tree[3], exact)})"
        case "fn":
            return _function(tree, exact)
        case _:
            return _statement(tree, exact)


def _number(text: str, exact: bool) -> str:
    mantissa, _, exponent = text.partition("e")
    if exact and "." in mantissa:
        mantissa = rational(Fraction(mantissa))
    if not exponent:
        return mantissa
    power = f"10^{exponent}" if not exponent.startswith("-") else f"10^({exponent})"
    return f"{mantissa}*{power}"


def _sum(tree: Tree, exact: bool) -> str:
    out = _in(tree[1], _SUM + 1, exact)
    for term in tree[2:]:
        minus = term[0] == "-"
        out += ("-" if minus else "+") + _in(term[1] if minus else term, _TERM if minus else _SUM + 1, exact)
    return out


def _function(tree: Tree, exact: bool) -> str:
    name, args = tree[1], [_of(x, exact) for x in tree[2:]]
    if name == "logb" and len(args) == 2:
        return f"lg({args[1]},{args[0]})"
    if name == "factorial":
        return f"({args[0]})!"
    if name not in _FUNCTIONS:
        raise Unsayable(str(name))
    return f"{_FUNCTIONS[name]}({','.join(args)})"


def _statement(tree: Tree, exact: bool) -> str:
    """Relations, logic, sets, intervals, tables."""
    head = tree[0]
    match head:
        case "rel" if all(op in _OPERATORS for op in tree[2::2]):
            sides = [_in(x, 5, exact) for x in tree[1::2]]
            links = [f"{a}{_OPERATORS[op]}{b}" for a, op, b in zip(sides[:-1], tree[2::2], sides[1:], strict=True)]
            return " and ".join(links)
        case "and" | "or":
            return f" {head} ".join(_in(x, _TIGHT[head] + 1, exact) for x in tree[1:])
        case "set":
            return "{" + ",".join(_of(x, exact) for x in tree[1:]) + "}"
        case "empty":
            return "{}"
        case "seq" if len(tree) == 5 and (tree[1], tree[2]) in _INTERVALS:
            return f"{_INTERVALS[(tree[1], tree[2])]}({_of(tree[3], exact)},{_of(tree[4], exact)})"
        case "tuple" | "items":
            return "[" + ",".join(_of(x, exact) for x in tree[1:]) + "]"
        case "matrix":
            rows = ("[" + ",".join(_of(x, exact) for x in row) + "]" for row in tree[1:])
            return f"matrix({','.join(rows)})"
        case _:
            raise Unsayable(str(head))
