"""Polynomials with rational coefficients: dicts from a monomial ``((name, exponent), …)`` to ``(p, q)``; bounded."""

from digilab_content.maths.core import exact, rational
from digilab_content.maths.core.rational import TooBig, Undefined
from digilab_content.maths.core.tree import names

MAX_TERMS = 400
MAX_DEGREE = 200


def of_tree(t):
    """The polynomial of a tree, or None when it is not one or is too large."""
    try:
        return _of(t)
    except (TooBig, Undefined):
        return None


def _of(t):
    head = t[0]
    if head == "num":
        return constant(rational.of_text(t[1]))
    if head == "sym":
        return {((t[1], 1),): (1, 1)}
    if head == "const":
        return {((t[1] + "!", 1),): (1, 1)} if t[1] in ("pi", "e", "i") else None
    if head == "-":
        a = _of(t[1])
        return None if a is None else times(a, constant((-1, 1)))
    if head == "+":
        total = {}  # type: dict[object, object]
        for x in t[1:]:
            a = _of(x)
            if a is None:
                return None
            total = plus(total, a)
        return total
    if head in ("*", "."):
        product = constant((1, 1))
        for x in t[1:]:
            a = _of(x)
            if a is None:
                return None
            product = times(product, a)
        return product
    if head in ("/", "^"):
        v = exact.value(t[2])
        a = _of(t[1])
        if v is None or a is None:
            return None
        if head == "/":
            return times(a, constant(rational.divide((1, 1), v)))
        if v[1] != 1 or not 0 <= v[0] <= MAX_DEGREE:
            return None
        r = constant((1, 1))
        for _ in range(v[0]):
            r = times(r, a)
        return r
    v = exact.value(t)
    if v is None:  # a constant such as √3 counts as a letter of its own
        return {((str(t) + "!", 1),): (1, 1)} if head == "fn" and not names(t) else None
    return constant(v)


def constant(v):
    """The polynomial v."""
    return {(): v} if v[0] else {}


def plus(a, b):
    """A + b."""
    r = dict(a)
    for m, c in b.items():
        s = rational.add(r.get(m, (0, 1)), c)
        if s[0]:
            r[m] = s
        else:
            r.pop(m, None)
    if len(r) > MAX_TERMS:
        raise TooBig
    return r


def times(a, b):
    """A · b."""
    if len(a) * len(b) > 20 * MAX_TERMS:
        raise TooBig
    r = {}  # type: dict[object, tuple[int, int]]
    for m, c in a.items():
        for n, d in b.items():
            e = dict(m)
            for name, k in n:
                e[name] = e.get(name, 0) + k
            key = tuple(sorted(e.items()))
            s = rational.add(r.get(key, (0, 1)), rational.multiply(c, d))
            if s[0]:
                r[key] = s
            else:
                r.pop(key, None)
    if len(r) > MAX_TERMS:
        raise TooBig
    return r


def degree(a, name):
    """Degree in one letter; -1 for 0."""
    if not a:
        return -1
    return max([dict(m).get(name, 0) for m in a])


def variables(a):
    """The letters."""
    return sorted({name for m in a for name, _ in m})


def coefficients(a, name):
    """Coefficients in the only letter, constant first; None when there are others."""
    out = [(0, 1)] * (degree(a, name) + 1)
    for m, c in a.items():
        if m and (len(m) > 1 or m[0][0] != name):
            return None
        out[m[0][1] if m else 0] = c
    return out


def content(a):
    """The greatest common divisor of integer coefficients; 1 when one is not whole."""
    g = 0
    for c in a.values():
        if c[1] != 1:
            return 1
        g = rational.gcd(g, c[0])
    return g or 1


def common_letter(a):
    """Whether a letter divides every term."""
    for name in variables(a):
        if all(dict(m).get(name, 0) > 0 for m in a):
            return True
    return False


def irreducible(a):
    """Whether no polynomial of lower degree with rational coefficients divides it: True, False, None (not known)."""
    letters = variables(a)
    if not letters:
        return True
    if common_letter(a):
        return len(a) == 1 and sum([k for m in a for _, k in m]) == 1
    if len(letters) > 1:
        for name in letters:
            if degree(a, name) == 1:
                with_letter = [m for m in a if dict(m).get(name)]
                if with_letter == [((name, 1),)] or [m for m in a if m not in with_letter] == [()]:
                    return True  # linear in a letter, and the two coefficients have no common factor
        if max([sum([k for _, k in m]) for m in a]) == 1:
            return True
        return None
    c = coefficients(a, letters[0])
    n = len(c) - 1
    if n <= 1:
        return True
    if n == 2:
        d = rational.add(rational.multiply(c[1], c[1]), rational.multiply((-4, 1), rational.multiply(c[0], c[2])))
        return d[0] < 0 or rational.root(d, 2) is None
    if n == 3:
        return not rational_roots(c)
    return None


def irreducible_over_complex(a):
    """Irreducible over the complex numbers: of the first degree in its one letter (d'Alembert, Gauss); None: not known.

    ``ix - 2i`` is i(x - 2), and is not.
    """
    letters = [n for n in variables(a) if n[-1] != "!"]
    if len(letters) == 1 and degree(a, letters[0]) != 1:
        return False
    if irreducible(a) is False:
        return False
    return True if not letters or [n for n in letters if degree(a, n) == 1] else None


def rational_roots(c):
    """Whether a polynomial with a non-zero constant term has a rational root; coefficients must be small."""
    q = 1
    for x in c:
        q = q * x[1] // rational.gcd(q, x[1])
    whole = [x[0] * q // x[1] for x in c]
    first, last = abs(whole[0]), abs(whole[-1])
    if first > 10**7 or last > 10**7:
        raise TooBig
    for p in divisors(first):
        for d in divisors(last):
            for x in (p, -p):
                s = 0
                for k in range(len(whole) - 1, -1, -1):
                    s = s * x + whole[k] * d ** (len(whole) - 1 - k)
                if s == 0:
                    return True
    return False


def divisors(n):
    """The positive divisors of n ≥ 1."""
    out = []
    k = 1
    while k * k <= n:
        if n % k == 0:
            out.append(k)
            if k * k != n:
                out.append(n // k)
        k += 1
    return sorted(out)
