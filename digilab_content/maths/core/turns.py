"""Rational multiples of π, and the sines of those that are rational numbers."""

from digilab_content.maths.core.rational import Undefined, gcd

# sin(kπ/6) for the k where it is rational
SINES = {0: (0, 1), 1: (1, 2), 3: (1, 1), 5: (1, 2), 6: (0, 1), 7: (-1, 2), 9: (-1, 1), 11: (-1, 2)}


def rational_value(name, t):
    """The rational value of a circular function at a rational multiple of π, or None. Raises Undefined (tan π/2)."""
    if t[0] == "sym" or t[0] == "rat" or t[0] == "fn":
        return None
    turn = half_turns(t, False)
    if turn is None:
        return None
    p, q = turn
    if name in {"tan", "cot"}:
        if q in {4, 1, 2}:
            k = p * (4 // q) % 4  # quarters of π
            if name == "cot":
                k = (2 - k) % 4
            if k == 2:
                raise Undefined
            return ((0, 1), (1, 1), None, (-1, 1))[k]
        return None
    if 6 % q:
        return None
    k = p * (6 // q)
    if name in {"cos", "sec"}:
        k = 3 - k
    v = SINES.get(k % 12)
    if v is None or name in {"sin", "cos"}:
        return v
    if v[0] == 0:
        raise Undefined
    return (v[1], v[0]) if v[0] > 0 else (-v[1], -v[0])


def half_turns(t, with_i):
    """(p, q) with t = π·p/q, or t = iπ·p/q; None otherwise."""
    r = linear(t)
    if r is None:
        return None
    p, q, pi, i = r
    if p and (pi != 1 or i != (1 if with_i else 0)):
        return None
    return p, q


def linear(t):
    """(p, q, number of π, number of i) of a product or a sum of like terms, or None."""
    head = t[0]
    if head == "rat":
        return t[1], t[2], 0, 0
    if head == "const" and t[1] in ("pi", "i"):
        return 1, 1, int(t[1] == "pi"), int(t[1] == "i")
    if head == "-":
        r = linear(t[1])
        return None if r is None else (-r[0], r[1], r[2], r[3])
    if head in ("*", ".", "/", "+"):
        r = linear(t[1])
        for x in t[2:]:
            b = linear(x)
            if r is None or b is None:
                return None
            if head == "+":
                if r[2:] != b[2:]:
                    return None
                r = (r[0] * b[1] + b[0] * r[1], r[1] * b[1], r[2], r[3])
            elif head == "/":
                if b[2] or b[3] or not b[0]:
                    return None
                sign = 1 if b[0] > 0 else -1
                r = (r[0] * b[1] * sign, r[1] * abs(b[0]), r[2], r[3])
            else:
                r = (r[0] * b[0], r[1] * b[1], r[2] + b[2], r[3] + b[3])
            g = gcd(r[0], r[1])
            r = (r[0] // g, r[1] // g, r[2], r[3])
            if r[1] > 1000:
                return None
        return r
    return None
