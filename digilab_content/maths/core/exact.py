"""The exact rational value of a tree, where there is one to be told without approximation."""

from digilab_content.maths.core.rational import (
    TooBig,
    Undefined,
    add,
    binomial,
    divide,
    factorial,
    floor,
    gcd,
    less,
    make,
    multiply,
    of_text,
    power,
    root,
)
from digilab_content.maths.core.tree import LEAVES


def _whole(a):
    if a[1] != 1:
        raise Undefined
    return a[0]


def _function(name, a):
    """Value of a known function of rationals when it is rational for sure, else None."""
    x = a[0]
    if name == "abs":
        return abs(x[0]), x[1]
    if name == "sqrt":
        return root(x, 2)
    if name == "cbrt":
        return root(x, 3)
    if name == "root" and len(a) == 2:
        return root(a[1], x[0]) if x[1] == 1 else None
    if name == "factorial":
        if x[1] != 1 or x[0] < 0:
            raise Undefined
        return factorial(x[0]), 1
    if name == "binomial":
        return make(binomial(_whole(x), _whole(a[1])), 1)
    if name == "floor":
        return floor(x), 1
    if name == "ceil":
        return -((-x[0]) // x[1]), 1
    if name in {"min", "max"}:
        best = x
        for y in a[1:]:
            if less(y, best) == (name == "min"):
                best = y
        return best
    if name in {"gcd", "lcm"}:
        g = abs(_whole(x))
        for y in a[1:]:
            n = abs(_whole(y))
            if name == "gcd":
                g = gcd(g, n)
            else:
                g = g * n // gcd(g, n) if g and n else 0
        return make(g, 1)
    if name == "mod":
        if a[1][0] == 0:
            raise Undefined
        n = (x[0] * a[1][1]) // (x[1] * a[1][0])
        return add(x, make(-n * a[1][0], a[1][1]))
    if name == "sign":
        return (x[0] > 0) - (x[0] < 0), 1
    if name == "round":  # to n decimals, halves away from zero, as at school
        n = _whole(a[1]) if len(a) > 1 else 0
        if abs(n) > 100:
            raise TooBig
        scaled = multiply((abs(x[0]), x[1]), make(10**n, 1) if n >= 0 else make(1, 10**-n))
        r = (2 * scaled[0] + scaled[1]) // (2 * scaled[1])
        return multiply((-r if x[0] < 0 else r, 1), make(1, 10**n) if n >= 0 else make(10**-n, 1))
    if x[0] == 0 and name in ("sin", "tan", "sinh", "tanh", "asin", "atan", "asinh", "atanh"):
        return 0, 1
    if x[0] == 0 and name in ("cos", "cosh", "exp", "sec"):
        return 1, 1
    if x == (1, 1) and name in ("ln", "log", "acosh"):
        return 0, 1
    if name == "log" and x[0] > 0:
        p = _ten(x[0]) if x[1] == 1 else (_ten(x[1]) if x[0] == 1 else None)
        return None if p is None else ((p if x[1] == 1 else -p), 1)
    return None


def _ten(n):
    e = 0
    while n % 10 == 0:
        n //= 10
        e += 1
    return e if n == 1 else None


def value(t):
    """The exact rational value of a tree, or None where there is none to be told. Raises Undefined, TooBig."""
    head = t[0]
    if head == "num":
        return of_text(t[1])
    if head in LEAVES or head in ("call", "rel", "and", "or", "not", "set", "seq", "tuple", "matrix"):
        return None
    if head not in ("-", "%", "+", "*", ".", "/", "^", "mixed", "fn"):
        return None
    parts = []
    missing = False
    for x in t[1:]:
        if x.__class__ is tuple:
            v = value(x)
            if v is None:
                missing = True  # the others are still looked at: 1/0 is found wherever it stands
            parts.append(v)
    if missing or not parts:
        return None
    return combine(t, parts)


def combine(t, parts):
    """The value of the node ``t`` when ``parts`` are the values of its subtrees."""
    head = t[0]
    r = parts[0]
    if head == "-":
        return -r[0], r[1]
    if head == "%":
        return make(r[0], r[1] * 100)
    if head == "+":
        for v in parts[1:]:
            r = add(r, v)
        return r
    if head in {"*", "."}:
        for v in parts[1:]:
            r = multiply(r, v)
        return r
    if head == "/":
        return divide(r, parts[1])
    if head == "mixed":
        return add(r, divide(parts[1], parts[2]))
    if head == "^":
        e = parts[1]
        if e[1] == 1:
            return power(r, e[0])
        if r[0] == 0 and e[0] < 0:
            raise Undefined
        b = root(r, e[1])
        return None if b is None else power(b, e[0])
    return _function(t[1], parts)
