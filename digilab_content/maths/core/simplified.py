"""Whether an expression is simplified: whether any step that a pupil is taught still applies somewhere in it."""

from digilab_content.maths.core import rational
from digilab_content.maths.core.parts import coefficient, has_root, top_factors, unsigned, value
from digilab_content.maths.core.tree import kids, names
from digilab_content.maths.core.written import canonical


def simplified(t):
    """Nothing left to do that a pupil is taught: no like terms, no sum or product of numbers, no reducible fraction."""
    return "@not_simplified" if reducible(t) else None


def reducible(t):
    """Whether one step of simplification applies somewhere in ``t``."""
    head = t[0]
    for x in kids(t):
        if reducible(x):
            return True
    if head == "-":
        return t[1][0] == "-" or t[1] == ("num", "0")
    if head == "+":
        return like_terms(t)
    if head in ("*", "."):
        return like_factors(t)
    if head == "/":
        return reducible_quotient(t)
    if head == "^":
        v = value(t[2])
        b = value(t[1])
        if t[2] in (("num", "0"), ("num", "1")) or (b is not None and b in ((0, 1), (1, 1))):
            return True
        if t[1][0] == "^" and v is not None:
            return True
        if v is not None and b is not None:
            r = value(t)
            return r is not None and abs(r[0]) < 10**6 and r[1] < 10**6 and t[1] != ("num", "10")
        return False
    if head == "fn":
        if t[1] == "sqrt":
            v = value(t[2])
            return v is not None and (v[1] != 1 or square_inside(v[0]))
        return value(t) is not None
    return False


def square_inside(n):
    """Whether a square above 1 divides n ≥ 0 (or n is 0 or 1)."""
    if n < 2:
        return True
    k = 2
    while k * k <= n and k < 2000:
        if n % (k * k) == 0:
            return True
        k += 1
    return False


def split_term(t):
    """(numeric coefficient, canonical rest) of a term."""
    v = value(t)
    if v is not None:
        return v, None
    if t[0] == "-":
        c, rest = split_term(t[1])
        return (-c[0], c[1]), rest
    if t[0] == "/":
        q = value(t[2])
        if q is not None and q[0]:
            c, rest = split_term(t[1])
            return rational.divide(c, q), rest
    if t[0] in ("*", "."):
        c = (1, 1)
        rest = []
        for x in t[1:]:
            k, r = split_term(x)
            c = rational.multiply(c, k)
            if r is not None:
                rest.append(r)
        if len(rest) == 1:
            return c, rest[0]
        return c, ("*", tuple(sorted(rest, key=repr)))
    return (1, 1), canonical(t)


def like_terms(t):
    """Whether two terms of a sum have the same letters, or one is 0."""
    seen = []
    for x in t[1:]:
        c, rest = split_term(x)
        if c[0] == 0 or rest in seen or x[0] == "+":
            return True
        seen.append(rest)
    return False


def like_factors(t):
    """Whether a product has two numbers, a factor 0 or 1, or the same base twice."""
    numbers = 0
    bases = []
    for f in top_factors(t):
        v = value(f)
        if v is not None and not has_root(f):
            if f[0] != "^" or f[1] != ("num", "10"):
                numbers += 1
            if v in ((0, 1), (1, 1)):
                return True
            continue
        base = canonical(f[1] if f[0] == "^" else f)
        if f[0] == "fn" and f[1] == "sqrt" and value(f[2]) is not None:
            base = "root"
        if base in bases:
            return True
        bases.append(base)
    return numbers > 1 or any(x[0] == "-" for x in t[2:])


def reducible_quotient(t):
    """Whether a fraction reduces: a common factor, numeric or as written, a fraction inside, a divisor 1 or -."""
    top, bottom = t[1], t[2]
    if bottom[0] in ("/", "-") or top[0] == "/" or bottom == ("num", "1") or top == ("num", "0"):
        return True
    if has_root(bottom) and not names(bottom):
        return True
    p = common_numeric(top)
    q = common_numeric(bottom)
    if p is not None and q is not None and (p[1] != 1 or q[1] != 1 or rational.gcd(p[0], q[0]) > 1):
        return not (unsigned(top)[0] == "num" and "." in unsigned(top)[1])
    above = [canonical(f[1] if f[0] == "^" else f) for f in top_factors(top) if names(f)]
    below = [canonical(f[1] if f[0] == "^" else f) for f in top_factors(bottom) if names(f)]
    return any(f in below for f in above)


def common_numeric(t):
    """The numeric factor common to all terms."""
    if t[0] != "+":
        return coefficient(t)
    g = None
    for x in t[1:]:
        c = split_term(x)[0]
        if c[1] != 1:
            return (1, 1)
        g = abs(c[0]) if g is None else rational.gcd(g, c[0])
    return (g or 1, 1)
