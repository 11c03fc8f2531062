"""Two numbers without letters: a difference shows in their digits, an equality is proved where a bound or a form does.

1. 80 bits: a difference nearly always shows. 2. Algebraic numbers by their separation bound; sums of logarithms of such
numbers as products. 3. The normal form. 4. Sums of inverse functions: e^(i(x - y)) = 1, x and y being close. 5. Else
agreement to more than 60 digits, and to four times as many digits as are written.
"""

from digilab_content.maths.core import proofs, separation
from digilab_content.maths.core.ball import Spent, balls
from digilab_content.maths.core.numeric import Unsupported
from digilab_content.maths.core.rational import TooBig

COARSE, FINE = 100, 288
PROOF = 300000  # the budget of a proof
SURE = 2000  # bits of a separation bound that is tried before the normal form
ALGEBRAIC = ("sqrt", "cbrt", "root", "abs", "sin", "cos", "tan")
ARCS = ("asin", "acos", "atan")


class Nowhere:
    """The one point of expressions without letters; the values of the key are kept there."""

    def __init__(self):
        self.at = {}
        self.values = {}
        self.places = {}


def decide(probe):
    """The decision for two trees without letters."""
    point = probe.frame.values.get("point")
    if point is None:
        point = probe.frame.values["point"] = Nowhere()
    found = probe.settle(point, (COARSE,))
    result = told(found)
    if result is None and found == "same":
        result = proof(probe)
    if result is not None:
        return result
    digits = len(str(probe.x)) + len(str(probe.y))
    deep = FINE + 4 * digits
    found = probe.settle(point, (deep, 4 * deep))
    result = told(found)
    if result is not None:
        return result
    if found == "same":
        return proof(probe) or (True, "value", "numeric")
    return None, "unknown", ""


def told(found):
    """The decision of what was seen, None where values agree or cannot be told."""
    if found == "differ":
        return False, "value", "proof"
    if found in ("only-key", "only-answer"):
        return False, "undefined", "proof"
    return (None, "undefined", "") if found == "neither" else None


def proof(probe):
    """A decision that is proved, or None; its work is counted apart."""
    mine = probe.budget
    probe.budget = [PROOF]
    try:
        return proved(probe, probe.x, probe.y)
    except Spent:
        return None
    finally:
        probe.budget = mine


def proved(probe, x, y):
    """A decision that is proved, or None."""
    need = bound(x, y, probe.complex)
    if need is not None and need <= SURE:
        return separated(probe, x, y, need)
    if not probe.complex:
        pair = separation.as_product(x, y)
        if pair is not None:
            other = bound(pair[0], pair[1], False)
            if other is not None and other <= SURE:
                return separated(probe, pair[0], pair[1], other)
    domain = probe.frame.domain
    if proofs.proves(x, y, domain, set(), probe.complex):
        return True, "tower", "proof"
    if need is not None:
        return separated(probe, x, y, need)
    arcs = probe.sides[0].survey.has(ARCS) or probe.sides[1].survey.has(ARCS)
    if arcs and not probe.complex and proofs.turns_to_one(x, y, domain, set()) and near(probe, x, y):
        return True, "tower", "proof"
    return None


def bound(x, y, complex_numbers):
    """The bits of the separation bound, or None."""
    try:
        return separation.needed_bits(x, y, complex_numbers)
    except separation.NotAlgebraic:
        return None


def difference(probe, x, y, precision):
    """(balls, difference as a pair of balls) or None."""
    u = probe.value(x, {}, precision)
    v = probe.value(y, {}, precision)
    if u is None or v is None or len(u) < 2 or len(v) < 2:
        return None
    b = balls(precision, probe.budget)
    try:
        return b, (b.add(u[0], b.neg(v[0])), b.add(u[1], b.neg(v[1])))
    except (TooBig, Unsupported):
        return None
    finally:
        b.close()


def separated(probe, x, y, need):
    """Equal when closer than the bound, different when disjoint."""
    precision = need + 48
    for _ in range(3):
        found = difference(probe, x, y, precision)
        if found is None:
            return None
        b, d = found
        if not b.may_be_zero(d[0]) or not b.may_be_zero(d[1]):
            return False, "separation", "proof"
        if b.below(d[0], -need) and b.below(d[1], -need):
            return True, "separation", "proof"
        precision *= 2
    return None


def near(probe, x, y):
    """Whether |x - y| < 4 for sure: less than one turn."""
    found = difference(probe, x, y, COARSE)
    return found is not None and found[0].below(found[1][0], 2)
