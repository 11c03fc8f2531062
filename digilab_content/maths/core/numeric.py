"""Constant parts of a tree computed exactly before any approximation, and what can be evaluated at all."""

from digilab_content.maths.core import exact, rational
from digilab_content.maths.core.turns import rational_value


class Unsupported(Exception):  # noqa: N818
    """The tree holds what has no number: a relation, a set, a declared function."""


def fold_constants(t, complex_numbers=False):
    """``t`` with its rational constant parts computed: nodes ``("rat", p, q)``. Raises Undefined, TooBig."""
    head = t[0]
    if head == "num":
        p, q = rational.of_text(t[1])
        return ("rat", p, q)
    if head in {"sym", "const"}:
        return t
    if head not in FOLDED:
        raise Unsupported
    made = [head]
    parts = []
    rational_parts = True
    for x in t[1:]:
        if x.__class__ is tuple:
            x = fold_constants(x, complex_numbers)  # noqa: PLW2901
            parts.append(x)
            if x[0] != "rat":
                rational_parts = False
        made.append(x)
    new = tuple(made)
    if rational_parts:
        if new[0] == "fn" and new[1] not in KNOWN:
            raise Unsupported
        if complex_numbers and new[0] in ("fn", "^") and min([x[1] for x in parts]) < 0 and not whole_power(new):
            return new  # a principal value, not the real one
        v = exact.combine(new, [(x[1], x[2]) for x in parts])
        if v is not None:
            return ("rat", v[0], v[1])
    elif head == "fn" and new[1] in CIRCULAR:
        v = rational_value(new[1], new[2])
        if v is not None:
            return ("rat", v[0], v[1])
    return new


CIRCULAR = ("sin", "cos", "tan", "cot", "sec", "csc")
FOLDED = {}
for _h in ("-", "%", "+", "*", ".", "/", "^", "mixed", "fn"):
    FOLDED[_h] = True


def whole_power(t):
    """Whether ``t`` is a power with a whole exponent, or a function that has no branches."""
    if t[0] == "^":
        return t[2][2] == 1
    return t[1] not in ("sqrt", "root", "ln", "log", "logb", "asin", "acos", "acosh", "atanh")


KNOWN = {}
for _n in (
    "sin cos tan cot sec csc asin acos atan sinh cosh tanh asinh acosh atanh exp ln log logb abs sqrt cbrt root "
    "factorial "
    "binomial min max floor ceil round gcd lcm mod sign"
).split():
    KNOWN[_n] = True
