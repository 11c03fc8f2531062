"""Two expressions compared by their values in balls, at seeded points of every regime and of every pattern of signs.

Disjoint balls prove a difference. Agreement is 60 digits at the first points and 25 at the others; it is never a proof.
The work is counted: `Spent` ends a comparison that costs too much, the same way on every machine.
"""

from digilab_content.maths.core.ball import Balls, Wide
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


class Probe:
    """Two folded trees compared by their values."""

    def __init__(self, x, y, domain, complex_numbers, domains):
        self.x = x
        self.y = y
        self.domain = domain
        self.complex = complex_numbers
        self.domains = domains
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
        """Tell same, differ, only-key or only-answer (is defined), neither or unknown at one point."""
        for precision in precisions:
            try:
                u = self.value(self.x, point, precision)
                v = self.value(self.y, point, precision)
            except Wide:
                continue
            except TooBig:
                return "unknown"
            if u is None or v is None:
                return "neither" if u is v else "only-key" if v is None else "only-answer"
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
        if self.same < FEW:  # the common domain is small: look longer
            result = self.at(points(self.names, self.domain, 64, MORE), False)
            if result is not None:
                return result
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
            if found in ("only-key", "only-answer"):
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
            if found in ("only-key", "only-answer"):
                self.only_one += 1
                if not naturals and (self.domains == "natural" or (self.domains == "key" and found == "only-key")):
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
