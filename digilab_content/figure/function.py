"""A function of x from an author's expression: read by our own parser, evaluated on our own tree in floats.

Nothing is ever run as code. What has no real value at a point is None there.
"""

import math
from collections.abc import Callable, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Any, Final

Real = Callable[[float], float | None]
_BIG: Final = 1e12


class _Undefined(Exception):  # noqa: N818 - never leaves this module
    pass


@lru_cache(maxsize=512)
def read(text: str, letters: tuple[str, ...] = ("x",)) -> Real | None:
    """The function of an expression in one letter (or of none: a constant); None when it cannot be read."""
    from digilab_content.maths import author

    tree = author.parse(text)
    if isinstance(tree, author.Refused):
        return None
    made = author.computed(tree, {}, letters)
    if isinstance(made, author.Refused) or not _known(made, letters):
        return None

    def value(x: float) -> float | None:
        try:
            found = _value(made, x)
        except (_Undefined, ArithmeticError, ValueError):
            return None
        return found if math.isfinite(found) and abs(found) < _BIG else None

    return value


def valued(tree: Any) -> float | None:
    """The value of a tree without letters; None when it is no finite number."""
    if not _known(tree, ()):
        return None
    try:
        found = _value(tree, 0.0)
    except (_Undefined, ArithmeticError, ValueError):
        return None
    return found if math.isfinite(found) else None


def _known(tree: Any, letters: tuple[str, ...]) -> bool:
    """Whether every part has a real value somewhere."""
    head = tree[0]
    if head == "num":
        return True
    if head == "const":
        return tree[1] in {"pi", "e"}
    if head == "sym":
        return tree[1] in letters
    if head == "fn" and tree[1] not in _FUNCTIONS and tree[1] not in _SEVERAL:
        return False
    if head not in _HEADS:
        return False
    return all(_known(t, letters) for t in tree[1:] if isinstance(t, tuple))


_HEADS: Final = frozenset(("+", "-", "*", ".", "/", "^", "%", "mixed", "fn"))


def _value(tree: Any, x: float) -> float:
    match tree[0]:
        case "num":
            return float(tree[1])
        case "const":
            return math.pi if tree[1] == "pi" else math.e
        case "sym":
            return x
        case "+":
            return math.fsum(_value(t, x) for t in tree[1:])
        case "-":
            return -_value(tree[1], x)
        case "*" | ".":
            return math.prod(_value(t, x) for t in tree[1:])
        case "/":
            return _value(tree[1], x) / _value(tree[2], x)
        case "^":
            return _power(_value(tree[1], x), _value(tree[2], x))
        case "%":
            return _value(tree[1], x) / 100
        case "mixed":
            whole, over, under = (_value(t, x) for t in tree[1:4])
            return whole + over / under
        case _:
            return _called(tree[1], [_value(t, x) for t in tree[2:]])


def _power(base: float, exponent: float) -> float:
    if base < 0 and exponent != int(exponent):
        raise _Undefined
    return float(base**exponent)


def _called(name: str, given: list[float]) -> float:
    if name in _FUNCTIONS:
        return float(_FUNCTIONS[name](given[0]))
    return float(_SEVERAL[name](*given))


def _cot(x: float) -> float:
    return math.cos(x) / math.sin(x)


def _root(degree: float, x: float) -> float:
    if x < 0:
        if degree % 2 != 1:
            raise _Undefined
        return -float((-x) ** (1 / degree))
    return float(x ** (1 / degree))


def _round(x: float, places: float = 0) -> float:
    return math.copysign(math.floor(abs(x) * 10**places + 0.5) / 10**places, x)


_FUNCTIONS: Final[Mapping[str, Callable[[float], float]]] = MappingProxyType(
    {
        "sin": math.sin,
        "cos": math.cos,
        "tan": math.tan,
        "cot": _cot,
        "asin": math.asin,
        "acos": math.acos,
        "atan": math.atan,
        "sinh": math.sinh,
        "cosh": math.cosh,
        "tanh": math.tanh,
        "exp": math.exp,
        "ln": math.log,
        "log": math.log10,
        "abs": abs,
        "sqrt": math.sqrt,
        "cbrt": lambda x: _root(3, x),
        "floor": math.floor,
        "ceil": math.ceil,
        "sign": lambda x: float((x > 0) - (x < 0)),
    }
)
_SEVERAL: Final[Mapping[str, Callable[..., float]]] = MappingProxyType(
    {"root": _root, "min": min, "max": max, "round": _round, "logb": lambda base, x: math.log(x) / math.log(base)}
)
