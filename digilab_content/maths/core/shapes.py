"""The shapes of expressions: expanded, factored, completed square, single fraction, partial fractions."""

from digilab_content.maths.core import polynomial
from digilab_content.maths.core.parts import coefficient, top_factors, unsigned, value
from digilab_content.maths.core.rational import TooBig
from digilab_content.maths.core.tree import kids, names
from digilab_content.maths.core.written import canonical

UNSURE = "unsure"


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


def collected(t):
    """Whether a sum of terms is reduced: no two like terms, no product or power of numbers left to compute."""
    from digilab_content.maths.core.simplified import like_terms

    t = unsigned(t)
    if t[0] == "+" and like_terms(t):
        return False
    for term in t[1:] if t[0] == "+" else (t,):
        numbers = 0
        bases = []
        for f in top_factors(term):
            v = value(f)
            if f[0] == "sym" or (f[0] == "^" and f[1][0] == "sym"):
                base = f if f[0] == "sym" else f[1]
                if base in bases:
                    return False
                bases.append(base)
            elif v is not None and f[0] in ("num", "^", "/"):
                power = f[0] == "^" and f[1] != ("num", "10") and v[1] == 1 and abs(v[0]) < 10**9
                numbers += 2 if power else f[0] != "^"
        if numbers > 1 or (unsigned(term)[0] == "/" and divides(unsigned(term))):
            return False
    return True


def divides(t):
    """Whether a quotient of a term with a number by a whole number is a whole calculation left to do: ``6x/2``."""
    p, q = coefficient(t[1]), value(t[2])
    return bool(names(t) and p and q and q[1] == 1 and p[1] == 1 and q[0] not in (0, 1) and p[0] % q[0] == 0)


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
    seen = []  # type: list[tuple[object, ...]]
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
