"""The mark of the whole as a closed expression over the points that slots earned: no engine is needed to compute it.

Nested tuples that JSON can hold: `("n", "3/2")`, `("slot", "U")`, `("+", …)`, `("-", a)`, `("*", …)`, `("/", a, b)`,
`("min", …)`, `("max", …)`, `("abs", a)`, `("floor", a)`, `("ceil", a)`, `("round", a)` (half up), and conditions:
`("if", c, a, b)`, `("=", a, b)` and `!= < > <= >=`, `("and", …)`, `("or", …)`, `("not", c)`.
"""

from collections.abc import Mapping
from fractions import Fraction
from math import ceil, floor
from typing import Any, TypeAlias

Marking: TypeAlias = tuple[Any, ...]

NUMERIC = frozenset({"+", "*", "/", "min", "max", "abs", "floor", "ceil", "round"})
COMPARISONS = frozenset({"=", "!=", "<", ">", "<=", ">="})


def earned(marking: Marking, points: Mapping[str, Fraction], total: Fraction) -> Fraction | None:
    """The mark, kept between 0 and `total`; slots that are missing earned 0. None where it divides by zero."""
    try:
        value = _value(marking, points)
    except ZeroDivisionError:
        return None
    return min(max(value, Fraction(0)), total)


def _value(tree: Marking, points: Mapping[str, Fraction]) -> Fraction:
    head = tree[0]
    if head == "n":
        return Fraction(tree[1])
    if head == "slot":
        return points.get(tree[1], Fraction(0))
    if head == "if":
        return _value(tree[2] if _truth(tree[1], points) else tree[3], points)
    parts = [_value(part, points) for part in tree[1:]]
    match head:
        case "+":
            return sum(parts, Fraction(0))
        case "-":
            return -parts[0]
        case "*":
            product = Fraction(1)
            for part in parts:
                product *= part
            return product
        case "/":
            return parts[0] / parts[1]
        case "min":
            return min(parts)
        case "max":
            return max(parts)
        case "abs":
            return abs(parts[0])
        case "floor":
            return Fraction(floor(parts[0]))
        case "ceil":
            return Fraction(ceil(parts[0]))
        case _:  # "round"
            return Fraction(floor(parts[0] + Fraction(1, 2)))


def _truth(tree: Marking, points: Mapping[str, Fraction]) -> bool:
    head = tree[0]
    if head == "not":
        return not _truth(tree[1], points)
    if head == "and":
        return all(_truth(part, points) for part in tree[1:])
    if head == "or":
        return any(_truth(part, points) for part in tree[1:])
    a, b = (_value(part, points) for part in tree[1:])
    return {"=": a == b, "!=": a != b, "<": a < b, ">": a > b, "<=": a <= b, ">=": a >= b}[head]
