"""Rational expressions decided exactly: residues at hashed points, then one integer evaluation beyond a root bound.

Equal: both are evaluated at x_j = 2^(k·(D+1)^j), where 2^k passes the sum of the absolute coefficients of the cross
product and D its partial degrees (Kronecker, Cauchy): the integer is 0 only if the polynomial is.
"""

from digilab_content.maths.core.rational import TooBig, Undefined, bits

MERSENNE = (1 << 61) - 1
MAX_EXPONENT = 20000
MAX_EXACT_BITS = 1 << 19
ROUNDS = 6


class NotRational(Exception):  # noqa: N818
    """The tree is not a rational expression of its letters."""


def split_mix(state):
    """(next state, 64 random bits): SplitMix64 of Steele, Lea and Flood."""
    mask = (1 << 64) - 1
    state = (state + 0x9E3779B97F4A7C15) & mask
    z = state
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & mask
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & mask
    return state, z ^ (z >> 31)


def hashed(*trees):
    """A 64-bit number that depends on every node of the trees (FNV-1a)."""
    h = 0xCBF29CE484222325
    for t in trees:
        for c in str(t):
            h = ((h ^ ord(c)) * 0x100000001B3) & ((1 << 64) - 1)
    return h


def check(t):
    """Degree of a folded tree as a rational expression; raises NotRational."""
    head = t[0]
    if head == "rat":
        return 0
    if head == "sym" or (head == "const" and t[1] in ("pi", "e")):
        return 1
    if head in ("+", "-", "*", ".", "/", "%"):
        degrees = [check(x) for x in t[1:]]
        return max(degrees) if head == "+" else sum(degrees)
    if head == "^" and t[2][0] == "rat" and t[2][2] == 1:
        if t[1] == ("const", "e") or abs(t[2][1]) > MAX_EXPONENT:
            if abs(t[2][1]) > MAX_EXPONENT:
                raise TooBig
        return check(t[1]) * abs(t[2][1])
    raise NotRational


def key(t):
    """The name under which a letter or a transcendental constant is kept."""
    return t[1] if t[0] == "sym" else "const " + t[1]


def letters(t, found=None):
    """Letters and constants of a folded rational tree."""
    found = set() if found is None else found
    if t[0] in ("sym", "const"):
        found.add(key(t))
    elif t[0] != "rat":
        for x in t[1:]:
            if x.__class__ is tuple:
                letters(x, found)
    return found


def at(t, env, p):
    """The residue of ``t`` modulo ``p``; Undefined where a divisor is 0 there."""
    head = t[0]
    if head == "rat":
        return t[1] % p if t[2] == 1 else t[1] * inverse(t[2] % p, p) % p
    if head in ("sym", "const"):
        return env[key(t)]
    if head == "+":
        r = 0
        for x in t[1:]:
            r += at(x, env, p)
        return r % p
    if head == "-":
        return -at(t[1], env, p) % p
    if head in ("*", "."):
        r = 1
        for x in t[1:]:
            r = r * at(x, env, p) % p
        return r
    if head == "/":
        return at(t[1], env, p) * inverse(at(t[2], env, p), p) % p
    if head == "%":
        return at(t[1], env, p) * inverse(100, p) % p
    n = t[2][1]
    base = at(t[1], env, p)
    if n < 0:
        base = inverse(base, p)
        n = -n
    if n == 0 and base == 0:
        raise Undefined
    return pow(base, n, p)


def _inverse(a, p):
    """1/a modulo a prime."""
    if a == 0:
        raise Undefined
    return pow(a, p - 2, p)


MINUS_ONE = -1


def _native_inverse(a, p):
    if a == 0:
        raise Undefined
    return pow(a, MINUS_ONE, p)


try:
    inverse = _native_inverse if pow(3, MINUS_ONE, 7) == 5 else _inverse
except (ValueError, TypeError, NotImplementedError):  # MicroPython
    inverse = _inverse


def exact(t, env):
    """(numerator, denominator, bits of the coefficient sum of each, partial degree) at the integer point ``env``."""
    head = t[0]
    if head == "rat":
        return t[1], t[2], bits(t[1]), bits(t[2]) if t[2] != 1 else 0, 0
    if head in ("sym", "const"):
        return env[key(t)], 1, 1, 0, 1
    if head == "-":
        a = exact(t[1], env)
        return -a[0], a[1], a[2], a[3], a[4]
    if head == "+":
        r = exact(t[1], env)
        for x in t[2:]:
            b = exact(x, env)
            if r[1] == b[1]:
                r = (r[0] + b[0], r[1], max(r[2], b[2]) + 1, max(r[3], b[3]), max(r[4], b[4]))
            else:
                top = max(r[2] + b[3], b[2] + r[3]) + 1
                r = (r[0] * b[1] + b[0] * r[1], r[1] * b[1], top, r[3] + b[3], r[4] + b[4])
            sized(r)
        return r
    if head in ("*", "."):
        r = exact(t[1], env)
        for x in t[2:]:
            b = exact(x, env)
            r = (r[0] * b[0], r[1] * b[1], r[2] + b[2], r[3] + b[3], r[4] + b[4])
            sized(r)
        return r
    if head == "%":
        a = exact(t[1], env)
        return a[0], a[1] * 100, a[2], a[3] + 7, a[4]
    if head == "/":
        a = exact(t[1], env)
        b = exact(t[2], env)
        if b[0] == 0:
            raise Undefined
        return a[0] * b[1], a[1] * b[0], a[2] + b[3], a[3] + b[2], a[4] + b[4]
    n = t[2][1]
    a = exact(t[1], env)
    if n <= 0 and a[0] == 0:
        raise Undefined
    k = abs(n)
    if k * max(bits(a[0]), bits(a[1])) > MAX_EXACT_BITS:
        raise TooBig
    if n < 0:
        a = (a[1], a[0], a[3], a[2], a[4])
    return a[0] ** k, a[1] ** k, a[2] * k, a[3] * k, a[4] * k


def sized(r):
    """Stop before the integers grow beyond the bound."""
    if bits(r[0]) + bits(r[1]) > 4 * MAX_EXACT_BITS:
        raise TooBig


_POINT = {}  # type: dict[str, int]


class Rational:
    """A folded tree that may be a rational expression (``holds``), with what has been computed of it."""

    def __init__(self, t, survey):
        self.tree = t
        self.values = {}
        self.residue = None
        self.degree = 0
        self.letters = survey.letters
        self.holds = True
        if self.holds:
            try:
                self.degree = check(t)
            except NotRational:
                self.holds = False
            self.letters = survey.letters | {"const " + c for c in survey.marks if c in ("pi", "e")}

    def first(self):
        """The residue at the point that depends on the letters' names alone; -1 where a divisor is 0."""
        if self.residue is None:
            env = {}
            for v in self.letters:
                r = _POINT.get(v)
                if r is None:
                    if len(_POINT) > 500:
                        _POINT.clear()
                    r = _POINT[v] = split_mix(hashed(v))[1] % MERSENNE
                env[v] = r
            try:
                self.residue = at(self.tree, env, MERSENNE)
            except Undefined:
                self.residue = -1
        return self.residue

    def exact(self, names, k, degree):
        """``exact`` at the point x_j = 2^(k·(degree + 1)^j)."""
        label = (names, k, degree)
        if label not in self.values:
            env = {}
            e = k
            for v in names:
                env[v] = 1 << e
                e *= degree + 1
                if e > MAX_EXACT_BITS:
                    raise TooBig
            if len(self.values) > 8:
                self.values.clear()
            try:
                self.values[label] = exact(self.tree, env)
            except Undefined:
                self.values[label] = None
        if self.values[label] is None:
            raise Undefined
        return self.values[label]


class Zero(Rational):
    """The number 0."""

    def __init__(self):
        self.tree = ("rat", 0, 1)
        self.values = {}
        self.degree = 0
        self.letters = set()


def identical(a, b):
    """Whether two rational expressions are the same function; a proof either way. Raises Undefined, TooBig."""
    names = tuple(sorted(a.letters | b.letters))
    k = 64
    degree = 1
    while degree < a.degree + b.degree and degree < 32:
        degree *= 2
    for _ in range(8):
        try:
            x = a.exact(names, k, degree)
            y = b.exact(names, k, degree)
        except Undefined:  # perhaps only at this point: go beyond the bound of the divisor
            if k > 3000:
                raise
            k *= 7
            continue
        height = max(x[2] + y[3], y[2] + x[3]) + 2
        degrees = x[4] + y[4]
        if height <= k and (degrees <= degree or len(names) < 2):
            return x[0] * y[1] == y[0] * x[1]
        while k < height:
            k *= 2
        if len(names) > 1:
            while degree < degrees:
                degree *= 2
    raise TooBig


def is_prime(n):
    """Miller and Rabin with the first 12 primes: exact below 3·10^24."""
    small = (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37)
    for p in small:
        if n % p == 0:
            return n == p
    d = n - 1
    s = 0
    while d % 2 == 0:
        d //= 2
        s += 1
    for a in small:
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return n > 1


def decide(a, b):
    """(equal or None, how, guarantee) for two rational expressions (`Rational`)."""
    u, v = a.first(), b.first()
    if u != v and u >= 0 and v >= 0:
        return False, "residue", "proof"
    try:
        return identical(a, b), "integer", "proof"
    except TooBig:
        pass
    except Undefined:
        return undefined(a, b)
    names = sorted(a.letters | b.letters)
    state = hashed(a.tree, b.tree)
    agreed = 0
    for _ in range(ROUNDS):
        state, p = split_mix(state)  # a prime that nobody can know before the answer is written
        p = (p >> 1) | (1 << 62) | 1
        while not is_prime(p):
            p += 2
        env = {}
        for v in names:
            state, env[v] = split_mix(state)
            env[v] %= p
        try:
            if at(a.tree, env, p) != at(b.tree, env, p):
                return False, "residue", "proof"
            agreed += 1
        except Undefined:
            pass
    if agreed >= ROUNDS - 1:
        return True, "residues", "numeric"
    return undefined(a, b)


def undefined(a, b):
    """The decision where one of the two may be nowhere defined."""
    defined = [certainly_undefined(t) for t in (a, b)]
    if defined[0] != defined[1]:
        return False, "undefined", "proof"
    return None, "undefined", ""


def certainly_undefined(a):
    """Whether a divisor of ``a`` is identically 0."""
    try:
        identical(a, Zero())
    except Undefined:
        return True
    except TooBig:
        return False
    return False
