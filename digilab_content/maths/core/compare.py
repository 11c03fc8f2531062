"""Whether two trees are equal: ``(equal or None, how, guarantee)``; None is undecided and never becomes right.

1. The same tree. 2. Rational expressions, exactly (``residue``). 3. Otherwise values in balls at seeded points of every
regime and of every pattern of signs: disjoint balls prove a difference; agreement to 60 digits at several points and to
25 at all the others is reported as ``numeric``. Natural domains: equal where both are defined, and no interval where
only one is.
"""

from digilab_content.maths.core import residue
from digilab_content.maths.core.ball import Balls, Spent, Wide
from digilab_content.maths.core.domain import Assumptions, grid, numerals, points, switches
from digilab_content.maths.core.numeric import ComplexValue, RealValue, Unsupported, fold_constants
from digilab_content.maths.core.rational import TooBig, Undefined
from digilab_content.maths.core.tree import LEAVES, holds, kids, names, rebuild, size

MAX_DEPTH = 120
MAX_NODES = 4000
BUDGET = 150000
COARSE, FINE, FINER = 100, 288, 1024
COARSE_BITS, FINE_BITS = 80, 200
FEW = 4  # least number of points where both are defined
UNDECIDED = (None, "", "")


def compare(a, b, assume="", complex_numbers=False, bounds=()):
    """Compare the key ``a`` with ``b``. Never raises. ``bounds``: (letter, low, high) added to what is assumed."""
    if a == b:
        return True, "same", "proof"
    for t in (a, b):
        nodes, depth = size(t)
        if nodes > MAX_NODES or depth > MAX_DEPTH:
            return None, "size", ""
    key_a = canonical(a)
    if key_a == canonical(b):
        return True, "same", "proof"
    if kind(a) != "number" or kind(b) != "number":
        return structured(a, b, assume, complex_numbers)
    try:
        return numbers(a, b, assume, complex_numbers, bounds)
    except TooBig:
        return None, "size", ""
    except Spent:
        return None, "budget", ""
    except Unsupported:
        return None, "unsupported", ""


def kind(t):
    """number, or the head of another object."""
    if t[0] in (
        "rel",
        "and",
        "or",
        "not",
        "set",
        "tuple",
        "seq",
        "matrix",
        "union",
        "inter",
        "setminus",
        "space",
        "empty",
        "items",
    ):
        return t[0]
    return "infinite" if holds(t, "const", "inf") or t == ("const", "none") else "number"


def structured(a, b, assume, complex_numbers):
    """Other objects than numbers: equal when the parts are, one by one; what needs more is left undecided."""
    x, y = kind(a), kind(b)
    if x == "infinite" and y == "infinite":
        signs = [infinite_sign(t) for t in (a, b)]
        if None in signs:
            return UNDECIDED
        return signs[0] == signs[1], "infinite", "proof"
    if (
        x != y
        and (x in ("number", "infinite", "rel", "set", "tuple", "matrix", "empty"))
        and y in ("number", "infinite", "rel", "set", "tuple", "matrix", "empty")
    ):
        return False, "kind", "proof"
    if x == y and x in ("tuple", "matrix"):
        left, right = kids(a), kids(b)
        if len(left) != len(right) or (x == "matrix" and len(a[1]) != len(b[1])):
            return False, "size", "proof"
        how = (True, "parts", "proof")  # type: tuple
        for u, v in zip(left, right):  # noqa: B905  (MicroPython has no strict=)
            d = compare(u, v, assume, complex_numbers)
            if d[0] is False:
                return d
            if d[0] is None:
                how = UNDECIDED
            elif d[2] == "numeric" and how[0]:
                how = (True, "parts", "numeric")
        return how
    return UNDECIDED


def infinite_sign(t):
    """1 for ``+inf``, -1 for ``-inf``, else None."""
    if t == ("const", "inf"):
        return 1
    if t == ("-", ("const", "inf")):
        return -1
    return 0 if t == ("const", "none") else None


def numbers(a, b, assume, complex_numbers, bounds):
    """Compare two numbers or expressions."""
    a, b = without_calls(a, b)
    complex_numbers = complex_numbers or holds(a, "const", "i") or holds(b, "const", "i")
    domain = Assumptions(assume)
    for name, low, high in bounds:
        domain.low[name] = low
        domain.high[name] = high
    try:
        x = fold_constants(a, complex_numbers)
    except Undefined:
        return None, "undefined", ""  # a key without a value judges nothing
    try:
        y = fold_constants(b, complex_numbers)
    except Undefined:
        return False, "undefined", "proof"
    if x == y:
        return True, "same", "proof"
    mixed = (holds(x, "const", "pi") or holds(y, "const", "pi")) and (holds(x, "const", "e") or holds(y, "const", "e"))
    if not mixed:
        try:
            return residue.decide(x, y)
        except residue.NotRational:
            pass
        except TooBig:
            return None, "size", ""
    domain.natural_arguments(a)
    domain.natural_arguments(b)
    return Probe(x, y, domain, complex_numbers).decide()


def without_calls(a, b):
    """Declared functions become letters: one for each name and argument (as written, up to order)."""
    if not (holds(a, "call") or holds(b, "call")):
        return a, b
    letters = {}  # type: dict

    def go(t):
        if t[0] in LEAVES:
            return t
        t = rebuild(t, go)
        if t[0] != "call":
            return t
        label = (t[1],) + tuple([canonical(x) for x in t[2:]])
        if label not in letters:
            letters[label] = ("sym", "%s(%d)" % (t[1], len(letters)))
        return letters[label]

    a, b = go(a), go(b)
    if len({k[0] for k in letters}) < len(letters):
        # f(x+1) and f(1·x+1) have become two letters: a difference would prove nothing
        raise Unsupported
    return a, b


class Probe:
    """Two folded trees compared by their values."""

    def __init__(self, x, y, domain, complex_numbers):
        self.x = x
        self.y = y
        self.domain = domain
        self.complex = complex_numbers
        self.names = sorted(names(x) | names(y))
        self.budget = [BUDGET]
        self.same = 0
        self.only_one = 0
        self.unknown = 0

    def value(self, t, point, precision):
        """The ball (or pair of balls) at a point; None when certainly undefined; raises Wide."""
        b = Balls(precision, self.budget)
        env = {}
        for v in self.names:
            m, k = point[v]
            ball = b.norm(m, 0, -k)
            if self.complex:
                # z and w are the names of complex numbers at school; the other letters are real
                imaginary = (m * 3 + 5, 0, -k - 1) if v[0] in "zwZ" else (0, 0, 0)
                env[v] = (ball, imaginary)
            else:
                env[v] = ball
        try:
            if self.complex:
                return ComplexValue(b, env).of(t)
            return RealValue(b, env).of(t), (0, 0, 0)
        except Undefined:
            return None

    def settle(self, point, precisions):
        """ "same", "differ", "domain" (only one is defined), "neither" or "unknown" at one point."""
        for precision in precisions:
            try:
                u = self.value(self.x, point, precision)
                v = self.value(self.y, point, precision)
            except Wide:
                continue
            except TooBig:
                return "unknown"
            if u is None or v is None:
                return "neither" if u is v else "domain"
            b = Balls(precision, self.budget)
            if b.apart(u[0], v[0]) or b.apart(u[1], v[1]):
                return "differ"
            wanted = COARSE_BITS if precision == precisions[0] == COARSE else FINE_BITS
            if all(b.tight(z, wanted) for z in (u[0], u[1], v[0], v[1])):
                return "same"
        return "unknown"

    def admitted(self, candidates):
        """The points that satisfy every assumption."""
        if not self.domain.relations:
            return candidates
        kept = []
        for point in candidates:
            if all(self.holds(r, point) for r in self.domain.relations):
                kept.append(point)
        return kept

    def holds(self, relation, point):
        """Whether an assumption holds at a point (one about a letter that is not there always does)."""
        left, op, right = relation
        if not (names(left) | names(right)) <= set(self.names):
            return True
        b = Balls(64, self.budget)
        env = {}
        for v in self.names:
            env[v] = b.norm(point[v][0], 0, -point[v][1])
        try:
            value = RealValue(b, env)
            s = b.sign(b.add(value.of(fold_constants(left)), b.neg(value.of(fold_constants(right)))))
        except (Undefined, Wide, TooBig, Unsupported):
            return False
        return s < 0 if op == "<" else s > 0 if op == ">" else s <= 0 if op == "<=" else s >= 0

    def decide(self):
        """The decision."""
        if not self.names:
            return self.constant()
        result = self.at(points(self.names, self.domain, 16), False)
        if result is not None:
            return result
        whole = False
        if self.same + self.only_one < FEW:  # (-2)^n is defined at whole numbers only
            self.same = self.only_one = self.unknown = 0
            whole = True
            result = self.at(points(self.names, self.domain, 24, whole=True), True)
            if result is not None:
                return result
        if not self.complex and not whole:
            result = self.at(self.pattern_points(), False)
            if result is not None:
                return result
        if self.same < FEW:
            return None, "few-points", ""
        if self.unknown > self.same // 4:
            return None, "unknown", ""
        return True, "points", "numeric"

    def constant(self):
        """Two constants: one point, with enough bits for the digits that are written."""
        digits = len(str(self.x)) + len(str(self.y))
        deep = FINE + 4 * digits
        for precisions in ((COARSE,), (deep, 4 * deep)):
            found = self.settle({}, precisions)
            if found == "differ":
                return False, "value", "proof"
            if found == "domain":
                return False, "undefined", "proof"
            if found == "neither":
                return None, "undefined", ""
        return (True, "value", "numeric") if found == "same" else (None, "unknown", "")

    def at(self, candidates, whole):
        """Look at points; a decision when one of them settles the matter."""
        naturals = whole or "natural" in self.domain.kind.values() or "integer" in self.domain.kind.values()
        for n, point in enumerate(self.admitted(candidates)):
            found = self.settle(point, (FINE, FINER) if n < 4 else (COARSE, FINE, FINER))
            if found == "differ":
                return False, "value", "proof"
            if found == "domain":
                self.only_one += 1
                if not naturals:
                    return False, "domain", "proof"
            elif found == "same":
                self.same += 1
            elif found == "unknown":
                self.unknown += 1
        return None

    def pattern_points(self):
        """One point for each pattern of signs of what switches."""
        parts = []
        for u in switches(self.x, []) + switches(self.y, []):
            if u not in parts and u[0] != "rat":
                parts.append(u)
        if not parts:
            return []
        parts = parts[:8]
        seen = {}
        for point in self.admitted(grid(self.names, self.domain, numerals(self.x, numerals(self.y, set())))):
            signs = []
            b = Balls(48, self.budget)
            for u in parts:
                try:
                    v = self.value(u, point, 48)
                    signs.append(None if v is None else b.sign(v[0]))
                except (Wide, TooBig):
                    signs.append(None)
            pattern = tuple(signs)
            if pattern not in seen:
                seen[pattern] = point
                if len(seen) >= 16:
                    break
        return list(seen.values())


# -- as written -----------------------------------------------------------------------------------------------------
def canonical(t):
    """The tree as written, up to order and grouping: sums and products flat and sorted, signs of factors in front."""
    head = t[0]
    if head == "num":
        if "e" in t[1]:  # 5.1e-3 is 5.1 × 10^-3
            mantissa, exponent = t[1].split("e")
            power = ("num", exponent) if exponent[0] != "-" else ("-", ("num", exponent[1:]))
            return canonical(("*", ("num", mantissa), ("^", ("num", "10"), power)))
        return ("num", plain_number(t[1]))
    if head in LEAVES:
        return t
    if head == "+":
        terms = []  # type: list
        spread(t, terms)
        return ("+",) + tuple(sorted([canonical(x) for x in terms], key=repr))
    if head in ("*", ".", "/", "-"):
        top = []  # type: list
        bottom = []  # type: list
        signs = factors(t, top, bottom)
        if not bottom and len(top) == 1:
            core = top[0]
        else:
            core = ("*", tuple(sorted(top, key=repr)), tuple(sorted(bottom, key=repr)))
        for _ in range(signs):
            core = ("-", core)
        return core
    if head == "fn" and t[1] == "exp":
        return ("^", ("const", "e"), canonical(t[2]))
    if head in ("and", "or", "set", "union", "inter"):
        return (head,) + tuple(sorted([canonical(x) for x in t[1:]], key=repr))
    return rebuild(t, canonical)


def spread(t, terms):
    """The terms of nested sums."""
    for x in t[1:]:
        if x[0] == "+":
            spread(x, terms)
        else:
            terms.append(x)


def factors(t, top, bottom):
    """Fill numerator and denominator factors (canonical); the number of signs met in the numerator."""
    if t[0] == "-":
        return 1 + factors(t[1], top, bottom)
    if t[0] in ("*", "."):
        return sum([factors(x, top, bottom) for x in t[1:]])
    if t[0] == "/":
        signs = factors(t[1], top, bottom)
        below = []  # type: list
        under = []  # type: list
        if t[2][0] in ("*", "."):
            inner = factors(t[2], below, under)
            if under:
                bottom.append(canonical_product(below, under, inner))
            else:
                for _ in range(inner):
                    below[0] = ("-", below[0])
                bottom.extend(below)
        else:
            bottom.append(canonical(t[2]))
        return signs
    top.append(canonical(t))
    return 0


def canonical_product(top, bottom, signs):
    """A product node in canonical form."""
    core = ("*", tuple(sorted(top, key=repr)), tuple(sorted(bottom, key=repr)))  # type: tuple
    for _ in range(signs):
        core = ("-", core)
    return core


def plain_number(text):
    """A numeral without useless zeros (they are kept in the tree, and do not make another number)."""
    if "." in text:
        text = text.rstrip("0")
        text = text.removesuffix(".")
    whole, dot, decimals = text.partition(".")
    whole = whole.lstrip("0") or "0"
    return whole + dot + decimals
