"""Some factors of a polynomial: content, powers of atoms, square factors, rational roots, squares of sums.

What is not found costs a proof, never a verdict. Polynomials are dicts from a monomial ``((atom, exponent), …)`` to an
integer, exponents in units of 1/``unit`` (see ``tower``).
"""

from digilab_content.maths.core.rational import gcd, whole_root

MAX_ROOT_SEARCH = 10**6
MAX_DEGREE = 24


def base_factors(p, unit):
    """(content with the sign of the leading term, [(atom, exponent)], [(polynomial, exponent)])."""
    if len(p) == 1:
        m, c = next(iter(p.items()))
        return c, m, []
    content = 0
    common = {}  # type: dict[int, int]
    first = True
    for m, c in p.items():
        content = gcd(content, c)
        d = dict(m)
        if first:
            common = d
            first = False
        else:
            common = {k: min(e, d.get(k, 0)) for k, e in common.items()}
            common.update({k: e for k, e in d.items() if e < 0 and k not in common})
    for m in p:
        d = dict(m)
        common = {k: min(e, d.get(k, 0)) for k, e in common.items()}
    common = {k: e for k, e in common.items() if e}
    if p[max(p)] < 0:
        content = -content
    rest = {}
    for m, c in p.items():
        d = dict(m)
        for k, e in common.items():
            d[k] = d.get(k, 0) - e
        rest[tuple(sorted([(k, e) for k, e in d.items() if e]))] = c // content
    return content, sorted(common.items()), split(rest, unit)


def split(p, unit):
    """Factors of a primitive polynomial without a common atom: [(polynomial, exponent)]."""
    names = {k for m in p for k, _ in m}
    whole = all(e % unit == 0 and e > 0 for m in p for _, e in m)
    if whole and len(names) == 1:
        return split_one(p, next(iter(names)), unit)
    if len(p) == 2:
        pair = difference(p)
        if pair:
            return pair
    root = square_root(p)
    return [(root, 2)] if root else [(p, 1)]


def split_one(p, name, unit):
    """Factors of a polynomial in one atom: rational roots, then what is left, its square root if it has one."""
    degree = max([m[0][1] // unit if m else 0 for m in p])
    if degree > MAX_DEGREE:
        return [(p, 1)]
    c = [0] * (degree + 1)
    for m, k in p.items():
        c[m[0][1] // unit if m else 0] = k
    out = []  # type: list[tuple[dict[object, int], int]]
    while len(c) > 2:
        found = rational_root(c)
        if found is None:
            break
        a, b = found  # the factor b·x - a
        n = 0
        while True:
            q = divided(c, a, b)
            if q is None:
                break
            c = q
            n += 1
        out.append((dense([-a, b], name, unit), n))
    if len(c) > 1:
        last = dense(c, name, unit)
        root = square_root(last) if len(c) > 2 else None
        out.append((root, 2) if root else (last, 1))
    elif c[0] < 0:  # cannot be: the leading coefficients are positive
        out.append(({(): c[0]}, 1))
    return merged(out)


def merged(parts):
    """The same factors counted together."""
    out = []  # type: list[tuple[object, int]]
    for f, e in parts:
        for k, (g, n) in enumerate(out):
            if f == g:
                out[k] = (g, n + e)
                break
        else:
            out.append((f, e))
    return out


def dense(c, name, unit):
    """The polynomial of a list of coefficients, constant first."""
    return {((name, k * unit),) if k else (): x for k, x in enumerate(c) if x}


def rational_root(c):
    """(a, b) with a/b a root of an integer polynomial, or None; small coefficients only."""
    first, last = abs(c[0]), abs(c[-1])
    if first == 0:
        return 0, 1
    if first > MAX_ROOT_SEARCH or last > MAX_ROOT_SEARCH:
        return None
    tops, bottoms = divisors(first), divisors(last)
    if len(tops) * len(bottoms) > 400:
        return None
    for b in bottoms:
        for a in tops:
            if gcd(a, b) == 1:
                for x in (a, -a):
                    s = 0
                    power = 1
                    for k in range(len(c) - 1, -1, -1):
                        s = s * x + c[k] * power
                        power *= b
                    if s == 0:
                        return x, b
    return None


def divisors(n):
    """Positive divisors of n ≥ 1."""
    out = []
    k = 1
    while k * k <= n:
        if n % k == 0:
            out.append(k)
            if k * k != n:
                out.append(n // k)
        k += 1
    return sorted(out)


def divided(c, a, b):
    """The quotient of an integer polynomial by b·x - a, or None."""
    if len(c) < 2:
        return None
    out = [0] * (len(c) - 1)
    carry = 0
    for k in range(len(c) - 1, 0, -1):
        x = c[k] + carry
        if x % b:
            return None
        out[k - 1] = x // b
        carry = out[k - 1] * a
    return out if c[0] + carry == 0 else None


def half(m):
    """The monomial whose square is ``m``, or None."""
    out = []
    for k, e in m:
        if e % 2:
            return None
        out.append((k, e // 2))
    return tuple(out)


def quotient(m, n):
    """M / n."""
    d = dict(m)
    for k, e in n:
        d[k] = d.get(k, 0) - e
    return tuple(sorted([(k, e) for k, e in d.items() if e]))


def joined(m, n):
    """M · n, no rule of atoms applied."""
    d = dict(m)
    for k, e in n:
        d[k] = d.get(k, 0) + e
    return tuple(sorted([(k, e) for k, e in d.items() if e]))


def order(m):
    """A total order of monomials that products keep: total degree, then exponents by atom."""
    return sum([e for _, e in m]), [(-k, e) for k, e in m]


def difference(p):
    """a² - b² as (a - b)(a + b) for two terms, or None."""
    (m, c), (n, d) = sorted(p.items(), key=lambda x: -x[1])
    if not (c > 0 > d):
        return None
    a, b = whole_root(c, 2), whole_root(-d, 2)
    u, v = half(m), half(n)
    if a is None or b is None or u is None or v is None:
        return None
    plus = {u: a, v: b}
    minus = {u: a, v: -b}
    if minus[max(minus)] < 0:
        return None  # the sign of the product would be lost
    return [(minus, 1), (plus, 1)]


def square_root(p):
    """The polynomial whose square is ``p``, or None (leading coefficient positive)."""
    if len(p) < 3 or len(p) > 60:
        return None
    rest = dict(p)
    root = {}  # type: dict[tuple[tuple[int, int], ...], int]
    top = max(rest, key=order)
    m = half(top)
    c = whole_root(rest[top], 2) if rest[top] > 0 else None
    if m is None or c is None:
        return None
    lead, first = m, c
    term = (m, c)
    for _ in range(40):
        for n, d in root.items():
            w = joined(n, term[0])
            rest[w] = rest.get(w, 0) - 2 * d * term[1]
        w = joined(term[0], term[0])
        rest[w] = rest.get(w, 0) - term[1] ** 2
        root[term[0]] = term[1]
        rest = {k: x for k, x in rest.items() if x}
        if not rest:
            return root if root[max(root)] > 0 else {k: -x for k, x in root.items()}
        top = max(rest, key=order)
        if rest[top] % (2 * first):
            return None
        term = (quotient(top, lead), rest[top] // (2 * first))
        if term[0] in root:
            return None
    return None
