"""The form of an answer, seen on its tree as written. Each question returns None (it has the form) or a code.

``UNSURE`` is returned where this file cannot tell (an irreducible factor of high degree): the caller may know better.
"""

from digilab_content.maths.core import polynomial, rational
from digilab_content.maths.core.compare import canonical
from digilab_content.maths.core.rational import TooBig, Undefined
from digilab_content.maths.core.tree import kids, names

UNSURE = "unsure"


def value(t):
    """Exact rational value or None."""
    try:
        return rational.value(t)
    except (TooBig, Undefined):
        return None


def unsigned(t):
    """``t`` without its leading sign."""
    return t[1] if t[0] == "-" else t


def is_whole(t):
    """A whole number as written: digits only."""
    return t[0] == "num" and "." not in t[1] and "e" not in t[1]


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


# -- numbers -----------------------------------------------------------------------------------------------------
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


# -- expressions -------------------------------------------------------------------------------------------------
def has_sum(t):
    """Whether ``t`` is a sum, or a product or quotient of which a factor above is one."""
    if t[0] == "+":
        return True
    if t[0] in ("*", ".", "-"):
        return any(has_sum(x) for x in t[1:])
    return t[0] == "/" and has_sum(t[1])


def expanded(t):
    """A sum of terms: no product or natural power of a sum."""
    if t[0] in ("*", ".", "-") and any(has_sum(x) for x in t[1:]):
        return "@not_expanded"
    if t[0] == "/" and has_sum(t[1]):
        return "@not_expanded"
    if t[0] == "^" and has_sum(t[1]):
        v = value(t[2])
        if v is not None and v[1] == 1 and v[0] >= 1:
            return "@not_expanded"
    for x in kids(t):
        if expanded(x):
            return "@not_expanded"
    return None


def top_factors(t):
    """The factors of a product, its signs and constant divisors left out."""
    if t[0] == "-":
        return top_factors(t[1])
    if t[0] in ("*", "."):
        return [f for x in t[1:] for f in top_factors(x)]
    if t[0] == "/" and not names(t[2]):
        return top_factors(t[1])
    return [t]


def factored(t, variable, irreducible):
    """A product of factors that cannot be factored further over the rationals (or a single such factor)."""
    if t[0] == "/" and names(t[2]):
        below = factored(t[2], variable, irreducible)
        return below or factored(t[1], variable, irreducible)
    unsure = False
    for f in top_factors(t):
        base = f
        if f[0] == "^":
            v = value(f[2])
            if v is None or v[1] != 1 or v[0] < 1:
                continue
            base = f[1]
        if not names(base) or base[0] == "sym":
            continue
        if base[0] in ("-", "*", "."):
            if factored(base, variable, irreducible):
                return "@not_factored"
            continue
        p = polynomial.of_tree(base)
        if p is None:
            if base[0] == "+":
                code = common_factor(base)
                if code:
                    return code
                unsure = True
            continue
        if not p:
            return "@not_factored"
        if polynomial.content(p) != 1:
            return "@not_factored"
        try:
            answer = irreducible(p)
        except TooBig:
            answer = None
        if answer is False:
            return "@not_factored"
        if answer is None:
            unsure = True
    return UNSURE if unsure else None


def common_factor(t):
    """Whether one and the same factor stands in every term of a sum: ``x·eˣ + x``."""
    sets = []
    for term in t[1:]:
        found = set()
        for f in top_factors(term):
            if names(f):
                found.add(canonical(f[1] if f[0] == "^" and value(f[2]) is not None else f))
        sets.append(found)
    shared = sets[0]
    for s in sets[1:]:
        shared = shared & s
    return "@not_factored" if shared else None


def completed_square(t, variable):
    """a(x + b)² + c: the letter stands in one term, squared or alone."""
    if not variable:
        letters = sorted(names(t))
        if len(letters) != 1:
            return UNSURE if letters else None
        variable = letters[0]
    with_letter = [x for x in (t[1:] if t[0] == "+" else (t,)) if variable in names(x)]
    if not with_letter:
        return None
    if len(with_letter) > 1:
        return "@not_completed_square"
    moving = [f for f in top_factors(with_letter[0]) if variable in names(f)]
    if len(moving) != 1:
        return "@not_completed_square"
    f = moving[0]
    if f[0] == "^":
        if value(f[2]) not in ((2, 1), (1, 1)):
            return "@not_completed_square"
        f = f[1]
    p = polynomial.of_tree(f)
    return None if p is not None and polynomial.degree(p, variable) == 1 else "@not_completed_square"


def has_fraction(t):
    """Whether a quotient or a negative power stands in ``t``."""
    if t[0] == "/":
        return True
    if t[0] == "^":
        v = value(t[2])
        if v is not None and v[0] < 0:
            return True
        return has_fraction(t[1])
    return any(has_fraction(x) for x in kids(t))


def single_fraction(t):
    """One quotient of expressions without quotients, or no quotient at all."""
    u = unsigned(t)
    if u[0] == "/":
        return "@not_single_fraction" if has_fraction(u[1]) or has_fraction(u[2]) else None
    return "@not_single_fraction" if has_fraction(t) else None


def partial_fractions(t, variable, irreducible):
    """A sum of a polynomial and of fractions A/Bᵏ, B irreducible and A of lower degree than B."""
    if not variable:
        letters = sorted(names(t))
        if len(letters) != 1:
            return UNSURE if letters else None
        variable = letters[0]
    u = unsigned(t)
    if u[0] in ("*", "."):  # 3(1/(x+1) + 1/(x+2))
        moving = [x for x in u[1:] if variable in names(x)]
        if len(moving) == 1 and moving[0][0] == "+":
            u = moving[0]
    unsure = False
    seen = []  # type: list
    for term in u[1:] if u[0] == "+" else (u,):
        code = simple_element(unsigned(term), variable, irreducible, seen)
        if code == UNSURE:
            unsure = True
        elif code:
            return code
    return UNSURE if unsure else None


def simple_element(t, variable, irreducible, seen):
    """One term of a partial fraction decomposition."""
    if t[0] in ("*", "."):
        moving = [x for x in t[1:] if variable in names(x)]
        if len(moving) == 1 and moving[0][0] == "/":
            t = moving[0]
    bad = "@not_partial_fractions"
    if t[0] != "/" or variable not in names(t[2]):
        p = polynomial.of_tree(t)
        return None if p is not None or variable not in names(t) else bad
    moving = [f for f in top_factors(t[2]) if variable in names(f)]
    if len(moving) != 1:
        return bad
    base, power = moving[0], (1, 1)
    if base[0] == "^":
        power = value(base[2])
        base = base[1]
    a = polynomial.of_tree(t[1])
    b = polynomial.of_tree(base)
    if a is None or b is None or power is None or power[1] != 1 or power[0] < 1:
        return UNSURE
    if polynomial.degree(a, variable) >= polynomial.degree(b, variable):
        return bad
    mark = (canonical(base), power)
    if mark in seen:
        return bad
    seen.append(mark)
    try:
        answer = irreducible(b)
    except TooBig:
        answer = None
    return UNSURE if answer is None else None if answer else bad


# -- simplified --------------------------------------------------------------------------------------------------
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


SIMPLE = {
    "integer": integer,
    "decimal": decimal,
    "fraction": fraction,
    "scientific": scientific,
    "mixed": mixed,
    "percent": percent,
    "lowest-terms": lowest_terms,
    "expanded": expanded,
    "single-fraction": single_fraction,
    "simplified": simplified,
}
