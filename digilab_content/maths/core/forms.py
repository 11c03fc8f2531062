"""The form of an answer, seen on its tree as written. Each question returns None (it has the form) or a code.

``UNSURE`` is returned where this folder cannot tell (an irreducible factor of high degree): the caller may know better.
"""

from digilab_content.maths.core import polynomial, rational
from digilab_content.maths.core.parts import coefficient, has_root, is_whole, unsigned, value
from digilab_content.maths.core.shapes import (
    UNSURE,
    collected,
    completed_square,
    expanded,
    factored,
    partial_fractions,
    single_fraction,
)
from digilab_content.maths.core.simplified import simplified
from digilab_content.maths.core.tree import kids, names
from digilab_content.maths.core.written import canonical


def shortfall(t, form, like=None, variable="", irreducible=polynomial.irreducible):
    """The code of what ``t`` lacks to have the form, or None."""
    if form in ("", "any"):
        return None
    if form == "as-written":
        return None if like is None or canonical(t) == canonical(like) else "@not_as_written"
    if form == "factored":
        return factored(t, variable, irreducible)
    if form == "partial-fractions":
        return partial_fractions(t, variable, irreducible)
    if form == "completed-square":
        return completed_square(t, variable)
    question = SIMPLE.get(form)
    return UNSURE if question is None else question(t)


def operation(t):
    """Whether ``t`` is a calculation still to be done: an operation, not a fraction of two numerals."""
    t = unsigned(t)
    if t[0] == "/":
        return not (unsigned(t[1])[0] == "num" and unsigned(t[2])[0] == "num")
    return t[0] not in ("num", "%", "mixed", "const")


def integer(t):
    """One whole number."""
    if is_whole(unsigned(t)):
        return None
    return "@not_computed" if operation(t) else "@not_integer"


def decimal(t):
    """One decimal number, whole or not."""
    u = unsigned(t)
    if u[0] == "num" and "e" not in u[1]:
        return None
    return "@not_computed" if operation(t) else "@not_decimal"


def fraction(t):
    """A quotient of two whole numbers, or a whole number."""
    u = unsigned(t)
    if is_whole(u) or (u[0] == "/" and is_whole(unsigned(u[1])) and is_whole(unsigned(u[2]))):
        return None
    return "@not_computed" if operation(t) else "@not_fraction"


def scientific(t):
    """A × 10^n with 1 ≤ a < 10."""
    u = unsigned(t)
    if u[0] == "num" and "e" in u[1]:
        mantissa = value(("num", u[1].split("e")[0]))
    elif u[0] == "*" and len(u) == 3 and u[1][0] == "num" and u[2][0] == "^" and u[2][1] == ("num", "10"):
        if not is_whole(unsigned(u[2][2])):
            return "@not_scientific"
        mantissa = value(u[1])
    else:
        return "@not_scientific"
    return (
        None
        if mantissa and not rational.less(mantissa, (1, 1)) and rational.less(mantissa, (10, 1))
        else "@not_scientific"
    )


def mixed(t):
    """A whole number and a proper irreducible fraction, or a whole number."""
    u = unsigned(t)
    if is_whole(u):
        return None
    if u[0] != "mixed" or not all(is_whole(x) for x in u[1:]):
        return "@not_mixed"
    p, q = int(u[2][1]), int(u[3][1])
    if p >= q:
        return "@not_mixed"
    return None if rational.gcd(p, q) == 1 else "@not_irreducible"


def percent(t):
    """A number of per cent."""
    u = unsigned(t)
    return None if u[0] == "%" and u[1][0] == "num" else "@not_percent"


def lowest_terms(t):
    """Every fraction of numbers is irreducible, its denominator positive and without a root."""
    for x in [t] + list(kids(t)):
        code = lowest_terms(x) if x is not t else None
        if code:
            return code
    if t[0] != "/":
        return None
    if has_root(t[2]) and not names(t[2]):
        return "@not_irreducible"
    q = value(t[2])
    if q is None:
        return None
    if not is_whole(t[2]):
        return "@not_irreducible"
    p = coefficient(t[1])
    if p is None:
        return None
    if p[1] != 1 or q[0] == 1 or rational.gcd(p[0], q[0]) != 1:
        return "@not_irreducible"
    return None


def reduced(t):
    """Expanded, like terms collected and products of numbers computed."""
    return expanded(t) or (None if collected(t) else "@not_reduced")


SIMPLE = {
    "integer": integer,
    "decimal": decimal,
    "fraction": fraction,
    "scientific": scientific,
    "mixed": mixed,
    "percent": percent,
    "lowest-terms": lowest_terms,
    "expanded": reduced,
    "single-fraction": single_fraction,
    "simplified": simplified,
}
