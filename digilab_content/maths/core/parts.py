"""Parts of a tree as written that every question about form asks for: signs, factors, coefficients, roots."""

from digilab_content.maths.core import exact, rational
from digilab_content.maths.core.rational import TooBig, Undefined
from digilab_content.maths.core.tree import kids, names


def value(t):
    """Exact rational value or None."""
    try:
        return exact.value(t)
    except (TooBig, Undefined):
        return None


def unsigned(t):
    """``t`` without its leading sign."""
    return t[1] if t[0] == "-" else t


def is_whole(t):
    """A whole number as written: digits only."""
    return t[0] == "num" and "." not in t[1] and "e" not in t[1]


def coefficient(t):
    """The numeric factor of a product, or None where there is no single one."""
    v = value(t)
    if v is not None:
        return v
    if t[0] == "-":
        return coefficient(t[1])
    if t[0] in ("*", "."):
        r = (1, 1)
        for x in t[1:]:
            v = value(x)
            if v is not None:
                r = rational.multiply(r, v)
        return r
    return (1, 1) if t[0] in ("sym", "^", "fn", "const") else None


def has_root(t):
    """Whether a root stands in ``t``."""
    if t[0] == "fn" and t[1] in ("sqrt", "cbrt", "root"):
        return True
    if t[0] == "^":
        v = value(t[2])
        if v is not None and v[1] != 1:
            return True
    return any(has_root(x) for x in kids(t))


def top_factors(t):
    """The factors of a product, its signs and constant divisors left out."""
    if t[0] == "-":
        return top_factors(t[1])
    if t[0] in ("*", "."):
        return [f for x in t[1:] for f in top_factors(x)]
    if t[0] == "/" and not names(t[2]):
        return top_factors(t[1])
    return [t]
