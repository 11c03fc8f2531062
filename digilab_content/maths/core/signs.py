"""What is known of signs in a tower: letters assumed positive, sums of positive terms, values on a bounded box."""

from digilab_content.maths.core.ball import Balls, Spent, Wide
from digilab_content.maths.core.rational import Undefined

ALWAYS_POSITIVE = ("p", "X", "A", "F")


class Signs:
    """Signs of the bases of one tower. Only what holds wherever both sides are defined is ever known."""

    def __init__(self, tower, domain, positive):
        self.tower = tower
        self.domain = domain
        self.letters = positive
        self.known = {}
        self.learned = False

    def letter(self, name):
        """Whether a letter is not negative."""
        low = self.domain.low.get(name)
        return name in self.letters or self.domain.kind.get(name) == "natural" or (low is not None and low[0] >= 0)

    def atom(self, k):
        """Whether an atom is positive wherever it is defined (a letter may be 0 at one point)."""
        atom = self.tower.atoms[k]
        if atom[0] == "v":
            return self.letter(atom[1])
        if atom[0] == "G":
            return self.of(atom[1]) > 0
        return atom[0] in ALWAYS_POSITIVE or atom == ("c", "pi")

    def positive(self, key):
        """Whether a base is positive."""
        return self.of(key) > 0

    def of(self, key):
        """1 or -1 for a known sign, else 0."""
        s = self.known.get(key)
        if s is None:
            if key.__class__ is int:
                s = 1 if self.atom(key) else self.box(((((key, self.tower.unit),), 1),))
            else:
                s = 1 if self.sum_of_positives(key) else self.box(key)
            self.known[key] = s
        return s

    def sum_of_positives(self, terms):
        """Whether every term is positive or an even power with a positive factor."""
        even = 2 * self.tower.unit
        for m, c in terms:
            if c < 0:
                return False
            for k, e in m:
                if not self.atom(k) and (e % even or self.tower.atoms[k][0] in ("i", "E")):
                    return False
        return True

    def box(self, terms):
        """The sign over the whole box of the bounded letters, by one evaluation in balls; 0 when it is not told."""
        b = Balls(64, [4000])
        total = (0, 0, 0)
        unit = self.tower.unit
        try:
            for m, c in terms:
                x = (c, 0, 0)
                for k, e in m:
                    x = b.mul(x, self.ball(b, k, e, unit))
                total = b.add(total, x)
            if total[0] >= total[1]:  # 0 may be reached at the end of the box only
                return 1 if total[0] else 0
            return -1 if -total[0] >= total[1] else 0
        except (Wide, Undefined, Spent, KeyError):
            return 0

    def ball(self, b, k, e, unit):
        """The ball of an atom to the e/unit over the box; KeyError when it has none."""
        atom = self.tower.atoms[k]
        if atom[0] == "p":
            x = (atom[1], 0, 0)
        elif atom == ("c", "pi"):
            x = b.pi()
        elif atom[0] == "v":
            low, high = self.domain.low[atom[1]], self.domain.high[atom[1]]
            low, high = (low[0] << 30) // low[1], -((-high[0] << 30) // high[1])
            x = (low + high, high - low, -31)
        else:
            raise KeyError
        if e % unit == 0:
            return b.power(x, e // unit)
        return b.exp(b.div(b.mul((e, 0, 0), b.ln(x)), (unit, 0, 0)))

    def learn(self, sign, bases):
        """The sign left of a quantity that is positive; the one base that carries it is known from now on."""
        unknown = [k for k, e in bases.items() if self.of(k) == 0 and e % (2 * self.tower.unit)]
        for key in bases:
            if self.of(key) < 0 and bases[key] % (2 * self.tower.unit) == self.tower.unit:
                sign = -sign
        if len(unknown) == 1 and bases[unknown[0]] % (2 * self.tower.unit) == self.tower.unit:
            self.known[unknown[0]] = sign
            self.learned = True
            return 1
        return 1 if unknown else sign

    def within_one(self, v):
        """Learn that 1 - v and 1 + v are not negative."""
        tower = self.tower
        for k in (-1, 1):
            side = tower.plus(({(): 1}, {(): 1}), v, k)
            if side[0]:
                sign, _, bases = tower.factored(side)
                self.learn(sign, bases)

    def whole(self, u):
        """Whether a quotient is a polynomial with whole coefficients in whole numbers."""
        if u[1] != {(): 1}:
            return False
        kinds = self.domain.kind
        for m in u[0]:
            for k, e in m:
                atom = self.tower.atoms[k]
                if atom[0] != "v" or kinds.get(atom[1], "real") == "real" or e <= 0 or e % self.tower.unit:
                    return False
        return True

    def natural(self, u):
        """Whether a polynomial is a natural number for sure."""
        if not self.whole((u, {(): 1})):
            return False
        for m, c in u.items():
            if c < 0 or not all(self.atom(k) for k, _ in m):
                return False
        return True
