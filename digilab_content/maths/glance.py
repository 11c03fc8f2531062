"""A quick look at the value of a tree, to choose what is worth an exact comparison.

Floats at two fixed points, letters positive, then negative. Nothing is concluded from it but "certainly not worth
comparing"; `maths.equal` decides.
"""

import cmath
import math
from collections.abc import Callable
from typing import Final, TypeAlias

from digilab_content.maths.reading import Tree

Glance: TypeAlias = tuple[complex, complex]

_POINTS: Final = (0.7348102, 1.3891567)
_LIMIT: Final = 1e60


def _factorial(z: complex) -> complex:
    return complex(math.gamma(z.real + 1))


def _floor(z: complex) -> complex:
    return complex(math.floor(z.real))


_FUNCTIONS: Final[dict[str, Callable[[complex], complex]]] = {
    "sqrt": cmath.sqrt,
    "exp": cmath.exp,
    "ln": cmath.log,
    "log": cmath.log10,
    "sin": cmath.sin,
    "cos": cmath.cos,
    "tan": cmath.tan,
    "asin": cmath.asin,
    "acos": cmath.acos,
    "atan": cmath.atan,
    "sinh": cmath.sinh,
    "cosh": cmath.cosh,
    "tanh": cmath.tanh,
    "abs": lambda z: complex(abs(z)),
    "factorial": _factorial,
    "floor": _floor,
    "cot": lambda z: 1 / cmath.tan(z),
    "sec": lambda z: 1 / cmath.cos(z),
    "csc": lambda z: 1 / cmath.sin(z),
    "cbrt": lambda z: complex(math.copysign(abs(z.real) ** (1 / 3), z.real)),
}
_CONSTANTS: Final = {"pi": complex(math.pi), "e": complex(math.e), "i": 1j}


class _Unseen(Exception):  # noqa: N818
    """Nothing that floats can show."""


def glance(tree: Tree) -> Glance | None:
    """The values at the two points, None where floats cannot tell. Never raises."""
    try:
        return _at(tree, 0), _at(tree, 1)
    except (_Unseen, ArithmeticError, ValueError, TypeError, RecursionError):
        return None


def alike(a: Glance, b: Glance, slack: float = 0.0) -> bool:
    """Whether two glances are the same number twice, up to float error or `slack`."""
    return all(abs(x - y) <= slack + 1e-9 * max(1e-9, abs(x), abs(y)) for x, y in zip(a, b, strict=True))


def _letter(name: str, point: int) -> complex:
    seed = 17.0 * (point + 1)
    for character in name:
        seed = (seed * 31 + ord(character)) % 1009
    return complex(_POINTS[point] + seed / 1009) * (1 - 2 * point)


def _at(t: Tree, point: int) -> complex:
    made = _value(t, point)
    if not abs(made) < _LIMIT:
        raise _Unseen
    return made


def _value(t: Tree, point: int) -> complex:
    head = t[0]
    if head == "num":
        return complex(float(t[1]))
    if head == "sym":
        return _letter(t[1], point)
    if head == "+":
        return sum((_at(x, point) for x in t[1:]), 0j)
    if head in ("*", "."):
        product = 1 + 0j
        for x in t[1:]:
            product *= _at(x, point)
        return product
    if head == "-":
        return -_at(t[1], point)
    if head == "/":
        return _at(t[1], point) / _at(t[2], point)
    if head == "^":
        return _power(_at(t[1], point), _at(t[2], point))
    if head == "%":
        return _at(t[1], point) / 100
    if head == "const" and t[1] in _CONSTANTS:
        return _CONSTANTS[t[1]]
    if head == "mixed":
        return _at(t[1], point) + _at(t[2], point) / _at(t[3], point)
    if head == "fn" and len(t) == 3 and t[1] in _FUNCTIONS:
        return _FUNCTIONS[t[1]](_at(t[2], point))
    if head == "fn" and t[1] in ("max", "min"):
        values = [_at(x, point).real for x in t[2:]]
        return complex(max(values) if t[1] == "max" else min(values))
    if head == "fn" and len(t) == 4 and t[1] == "binomial":
        n, p = _at(t[2], point), _at(t[3], point)
        return _factorial(n) / _factorial(p) / _factorial(n - p)
    if head == "fn" and len(t) == 4 and t[1] == "root":
        return _root(_at(t[2], point), _at(t[3], point))
    raise _Unseen


def _root(index: complex, radicand: complex) -> complex:
    if radicand.imag == 0 and radicand.real < 0 and index.real % 2 == 1:
        return -((-radicand) ** (1 / index))
    return complex(radicand ** (1 / index))


def _power(base: complex, exponent: complex) -> complex:
    return complex(base**exponent)
