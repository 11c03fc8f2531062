"""The derivative of a tree with respect to a letter, by the rules of school; quick, and nothing is simplified much.

SymPy is for what an author asks to be computed; this is for looking at a pupil's answer, in microseconds.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Final

from digilab_content.maths import kernel
from digilab_content.maths.kernel import names, size
from digilab_content.maths.reading import Tree
from digilab_content.maths.tidy import tidy

MAX_NODES: Final = 80
MAX_RESULT: Final = 400
_ZERO: Final[Tree] = ("num", "0")
_ONE: Final[Tree] = ("num", "1")
_TWO: Final[Tree] = ("num", "2")


def _fn(name: str, u: Tree) -> Tree:
    return ("fn", name, u)


def _square(u: Tree) -> Tree:
    return ("^", u, _TWO)


_OUTER: Final[dict[str, Callable[[Tree], Tree]]] = {
    "sqrt": lambda u: ("/", _ONE, ("*", _TWO, _fn("sqrt", u))),
    "exp": lambda u: _fn("exp", u),
    "ln": lambda u: ("/", _ONE, u),
    "log": lambda u: ("/", _ONE, ("*", u, _fn("ln", ("num", "10")))),
    "sin": lambda u: _fn("cos", u),
    "cos": lambda u: ("-", _fn("sin", u)),
    "tan": lambda u: ("+", _ONE, _square(_fn("tan", u))),
    "asin": lambda u: ("/", _ONE, _fn("sqrt", ("+", _ONE, ("-", _square(u))))),
    "acos": lambda u: ("-", ("/", _ONE, _fn("sqrt", ("+", _ONE, ("-", _square(u)))))),
    "atan": lambda u: ("/", _ONE, ("+", _ONE, _square(u))),
    "sinh": lambda u: _fn("cosh", u),
    "cosh": lambda u: _fn("sinh", u),
    "tanh": lambda u: ("+", _ONE, ("-", _square(_fn("tanh", u)))),
    "abs": lambda u: ("/", _fn("abs", u), u),
}


@lru_cache(maxsize=1024)
def derivative(tree: Tree, letter: str) -> Tree | None:
    """The derivative where both exist; None where no rule is known or it would be too large."""
    if size(tree)[0] > MAX_NODES or size(tree)[1] > kernel.MAX_DEPTH:
        return None
    try:
        made = tidy(_of(tree, letter))
    except (ValueError, RecursionError):
        return None
    return made if size(made)[0] <= MAX_RESULT else None


def _of(t: Tree, x: str) -> Tree:
    if x not in names(t):
        return _ZERO
    if t[0] == "sym":
        return _ONE
    if t[0] == "+":
        return ("+", *(_of(u, x) for u in t[1:]))
    if t[0] == "-":
        return ("-", _of(t[1], x))
    if t[0] in ("*", "."):
        return _product(t[1:], x)
    if t[0] == "/":
        return _quotient(t[1], t[2], x)
    if t[0] == "^":
        return _power(t[1], t[2], x)
    if t[0] == "fn" and len(t) == 3:
        return _composed(t[1], t[2], x)
    raise ValueError(t[0])


def _product(factors: Tree, x: str) -> Tree:
    """Constant factors stay in front; the others take their turn."""
    fixed = [f for f in factors if x not in names(f)]
    moving = [f for f in factors if x in names(f)]
    terms = []
    for n, factor in enumerate(moving):
        rest = moving[:n] + moving[n + 1 :]
        slope = _of(factor, x)
        items = [*fixed, *rest] if slope == _ONE else [*fixed, slope, *rest]
        terms.append(("*", *items) if len(items) > 1 else items[0] if items else _ONE)
    return ("+", *terms) if len(terms) > 1 else terms[0]


def _quotient(u: Tree, v: Tree, x: str) -> Tree:
    if x not in names(v):
        return ("/", _of(u, x), v)
    if x not in names(u):
        return ("-", ("/", ("*", u, _of(v, x)), _square(v)))
    return ("/", ("+", ("*", _of(u, x), v), ("-", ("*", u, _of(v, x)))), _square(v))


def _power(u: Tree, n: Tree, x: str) -> Tree:
    if x not in names(n):
        less = tidy(("+", n, ("-", _ONE)))
        lower = u if less == _ONE else ("^", u, less)
        slope = _of(u, x)
        return ("*", n, lower) if slope == _ONE else ("*", n, lower, slope)
    whole: Tree = ("^", u, n)
    if u == ("const", "e"):
        return ("*", whole, _of(n, x))
    if x not in names(u):
        return ("*", whole, _fn("ln", u), _of(n, x))
    return ("*", whole, _of(("*", n, _fn("ln", u)), x))


def _composed(name: str, u: Tree, x: str) -> Tree:
    if name == "ln" and u[0] == "fn" and u[1] == "abs":
        u = u[2]
    if name not in _OUTER:
        raise ValueError(name)
    slope = _of(u, x)
    outer = _OUTER[name](u)
    if slope == _ONE:
        return outer
    return ("/", slope, u) if name == "ln" else ("*", slope, outer)
