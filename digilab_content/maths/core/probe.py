"""Two expressions compared by their values in balls, at seeded points of every regime and of every pattern of signs.

Disjoint balls prove a difference. Where the first points agree, a proof is tried; without one, agreement must be of 60
digits at the first points and of 25 at the others. The work is counted: `Spent` ends a comparison that costs too much,
the same way on every machine.
"""

from digilab_content.maths.core import constant
from digilab_content.maths.core.ball import Wide, balls
from digilab_content.maths.core.complex_value import ComplexValue
from digilab_content.maths.core.domain import grid, numerals, points, switches
from digilab_content.maths.core.numeric import Unsupported, fold_constants
from digilab_content.maths.core.rational import TooBig, Undefined
from digilab_content.maths.core.real_value import RealValue
from digilab_content.maths.core.tree import names

BUDGET = 150000
MORE = 7  # seed of the second batch of points
COARSE, FINE, FINER = 100, 288, 1024
COARSE_BITS, FINE_BITS = 80, 200
FEW = 4  # least number of points where both are defined
FIRST = 3  # points looked at before a proof is tried
DOMAIN = 8  # points where the domains are compared once the values are proved equal
TOO_WIDE, TOO_BIG = ("wide",), ("big",)


class Frame:
    """The letters of a comparison, their points, and the values of the key there."""

    def __init__(self, letters, domain):
        self.letters = letters
        self.domain = domain
        self.discrete = "natural" in domain.kind.values() or "integer" in domain.kind.values()
        self.relations = [r for r in domain.relations if not self.bounds(r)]
        self.batches = {}
        self.patterns = {}
        self.values = {}

    def bounds(self, relation):
        """Whether a relation is a bound of a real letter (its points keep within) or about other letters."""
        left, _, right = relation
        if not (names(left) | names(right)) <= set(self.letters):
            return True
        for u, v in ((left, right), (right, left)):
            if u[0] == "sym" and self.domain.kind.get(u[1], "real") == "real" and not names(v):
                return u[1] in self.domain.low or u[1] in self.domain.high
        return False

    def batch(self, label):
        """The points of a batch: first, more (64), whole (integers)."""
        found = self.batches.get(label)
        if found is None:
            if label == "first":
                found = points(self.letters, self.domain, 16)
            elif label == "more":
                found = points(self.letters, self.domain, 64, MORE)
            else:
                found = points(self.letters, self.domain, 24, whole=True)
            found = self.batches[label] = [Point(p) for p in self.admitted(found)]
        return found

    def admitted(self, candidates):
        """The points that satisfy every assumption."""
        if not self.relations:
            return candidates
        return [p for p in candidates if all(self.holds(r, p) for r in self.relations)]

    def holds(self, relation, point):
        """Whether an assumption holds at a point."""
        left, op, right = relation
        b = balls(64, [BUDGET])
        env = {}
        for v in self.letters:
            env[v] = b.point(point[v][0], point[v][1])
        try:
            value = RealValue(b, env)
            s = b.sign(b.add(value.of(fold_constants(left)), b.neg(value.of(fold_constants(right)))))
        except (Undefined, Wide, TooBig, Unsupported):
            return False
        finally:
            b.close()
        return s < 0 if op == "<" else s > 0 if op == ">" else s <= 0 if op == "<=" else s >= 0


class Point:
    """A point, and the values of the key there by precision."""

    def __init__(self, at):
        self.at = at
        self.values = {}
        self.places = {}


class Probe:
    """A compiled key and an answer compared by their values."""

    def __init__(self, key, x, y, frame, complex_numbers):
        self.key = key
        self.sides = (x, y)
        self.x = x.value
        self.y = y.value
        self.frame = frame
        self.complex = complex_numbers
        self.budget = [BUDGET]
        self.same = 0
        self.only_one = 0
        self.unknown = 0

    def places(self, at, b):
        """The balls of the letters at a point."""
        env = {}
        for v in self.frame.letters:
            m, k = at[v]
            env[v] = b.point(m, k)
            if self.complex:
                # z and w are the names of complex numbers at school; the other letters are real
                env[v] = (env[v], b.point(m * 3 + 5, k + 1) if v[0] in "zwZ" else b.zero)
        return env

    def of(self, t, env, b):
        """The pair of balls of a tree; None when certainly undefined; a mark when it cannot be told."""
        try:
            if self.complex:
                return ComplexValue(b, env).of(t)
            return RealValue(b, env).of(t), b.zero
        except Undefined:
            return None
        except Wide:
            return TOO_WIDE
        except TooBig:
            return TOO_BIG

    def value(self, t, at, precision):
        """``of`` at a point, on its own."""
        b = balls(precision, self.budget)
        try:
            return self.of(t, self.places(at, b), b)
        finally:
            b.close()

    def settle(self, point, precisions):
        """Tell same, differ, only-key or only-answer (is defined), neither or unknown at one point."""
        for precision in precisions:
            b = balls(precision, self.budget)
            try:
                found = self.seen(point, b, COARSE_BITS if precision == precisions[0] == COARSE else FINE_BITS)
            finally:
                b.close()
            if found:
                return found
        return "unknown"

    def seen(self, point, b, wanted):
        """What is told at one point with one precision; '' when more bits are needed."""
        label = (b.precision, self.complex)
        env = point.places.get(label)
        if env is None:
            env = point.places[label] = self.places(point.at, b)
        found = point.values.get(label)
        if found is None:
            before = self.budget[0]
            u = self.of(self.x, env, b)
            point.values[label] = (u, before - self.budget[0])
        else:  # computed once; its work is counted each time, so that order changes nothing
            u = found[0]
            self.budget[0] -= found[1]
        if u is TOO_BIG:
            return "unknown"
        if u is TOO_WIDE:
            return ""
        v = self.of(self.y, env, b)
        if v is TOO_BIG:
            return "unknown"
        if v is TOO_WIDE:
            return ""
        if u is None or v is None:
            return "neither" if u is v else "only-key" if v is None else "only-answer"
        if b.apart(u[0], v[0]) or (self.complex and b.apart(u[1], v[1])):
            return "differ"
        if b.tight(u[0], wanted) and b.tight(v[0], wanted) and b.tight(u[1], wanted) and b.tight(v[1], wanted):
            return "same"
        return ""

    def decide(self):
        """The decision."""
        if not self.frame.letters:
            return constant.decide(self)
        first = self.frame.batch("first")
        result = self.at(first[:FIRST], False)
        if result is not None:
            return result
        proved = self.same > 0 and self.key.proved(self.sides[0], self.sides[1], self.frame.domain, self.complex)
        if proved and self.same > 1:
            result = self.domains(first)
            return (True, "tower", "proof") if result is None else result
        return self.numerically(first, proved)

    def domains(self, first):
        """A decision where the values are equal and the domains are not; None where these are the same."""
        if self.key.domains == "common" or not (self.sides[0].domain_matters or self.sides[1].domain_matters):
            return None
        result = self.at(first[FIRST:DOMAIN], False)
        if result is None and not self.complex:
            result = self.at(self.pattern_points(), False)
        return result

    def numerically(self, first, proved):
        """The decision by values alone, or where few points are common to both domains."""
        self.same = self.only_one = self.unknown = 0
        whole = False
        result = self.at(first, False, not proved)
        if result is None and self.same < FEW:  # the common domain is small: look longer
            result = self.at(self.frame.batch("more"), False)
        if result is not None:
            return result
        if self.same + self.only_one < FEW:  # (-2)^n is defined at whole numbers only
            self.same = self.only_one = self.unknown = 0
            whole = True
            result = self.at(self.frame.batch("whole"), True)
            if result is not None:
                return result
        if not self.complex and not whole:
            result = self.at(self.pattern_points(), False)
            if result is not None:
                return result
        if self.same < FEW:
            return None, "few-points", ""
        if proved:
            return True, "tower", "proof"
        if self.unknown > self.same // 4:
            return None, "unknown", ""
        return True, "points", "numeric"

    def at(self, candidates, whole, fine=False):
        """Look at points; a decision when one of them settles the matter."""
        domains = self.key.domains
        for n, point in enumerate(candidates):
            found = self.settle(point, (FINE, FINER) if fine and n < 4 else (COARSE, FINE, FINER))
            if found == "differ":
                return False, "value", "proof"
            if found in ("only-key", "only-answer"):
                self.only_one += 1
                if not (whole or self.frame.discrete) and (
                    domains == "natural" or (domains == "key" and found == "only-key")
                ):
                    return False, "domain", "proof"
            elif found == "same":
                self.same += 1
            elif found == "unknown":
                self.unknown += 1
        return None

    def pattern_points(self):
        """One point for each pattern of signs of what switches."""
        if not (self.sides[0].switching or self.sides[1].switching):
            return []
        parts = []
        for u in switches(self.x, []) + switches(self.y, []):
            if u not in parts and u[0] != "rat":
                parts.append(u)
        if not parts:
            return []
        parts = sorted(parts, key=str)[:8]
        numbers = sorted(numerals(self.x, numerals(self.y, set())))
        label = (tuple(parts), tuple(numbers), self.complex)
        found = self.frame.patterns.get(label)
        if found is None:
            if len(self.frame.patterns) > 32:
                self.frame.patterns.clear()
            found = self.frame.patterns[label] = self.found_patterns(parts, numbers)
        return found

    def found_patterns(self, parts, numbers):
        """One point for each pattern of signs of ``parts``."""
        seen = {}
        spent = [BUDGET]  # the same whichever answer asked for the points first
        mine, self.budget = self.budget, spent
        for at in self.frame.admitted(grid(self.frame.letters, self.frame.domain, numbers)):
            signs = []
            for u in parts:
                s = self.sign(u, at)
                signs.append(s)
            pattern = tuple(signs)
            if pattern not in seen:
                seen[pattern] = Point(at)
                if len(seen) >= 16:
                    break
        self.budget = mine
        return list(seen.values())

    def sign(self, u, at):
        """The sign of a switch at a point, None where it has none or cannot be told."""
        if u[0] == "sym":
            m = at[u[1]][0]
            return (m > 0) - (m < 0)
        v = self.value(u, at, 48)
        if v is None or v is TOO_WIDE or v is TOO_BIG:
            return None
        b = balls(48, self.budget)
        try:
            return b.sign(v[0])
        except Wide:
            return None
        finally:
            b.close()
