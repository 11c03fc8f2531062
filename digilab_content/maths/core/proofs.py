"""Whether normal forms prove that two folded trees are equal wherever both are defined; False proves nothing."""

from digilab_content.maths.core.normal import Normal
from digilab_content.maths.core.rational import TooBig, Undefined
from digilab_content.maths.core.tower import MAX_UNIT, ONE, Finer, No

TRIES = 5


def attempt(work, unit=1):
    """``work(unit)`` with the units it asks for; None when the tower does not hold it."""
    for _ in range(TRIES):
        try:
            return work(unit)
        except Finer as finer:
            unit *= finer.args[0]
            if unit > MAX_UNIT:
                return None
        except (No, TooBig, Undefined):
            return None
    return None


def proves(x, y, domain, positive, complex_numbers, kept=None):
    """Whether the normal forms of two folded trees are equal. ``kept``: a dict where the form of ``x`` is kept."""
    kept = {} if kept is None else kept

    def first(unit):
        tower = Normal(unit, domain, positive, complex_numbers)
        return tower, tower.of(x)

    label = (tuple(sorted(positive)), complex_numbers, tuple(sorted(domain.kind.items())))
    if label not in kept:
        if len(kept) > 16:
            kept.clear()
        kept[label] = attempt(first)
    if kept[label] is None:
        return False
    start = kept[label][0].unit

    def work(unit):
        made = kept.get((label, unit))
        if made is None:
            made = kept[label, unit] = kept[label] if unit == start else first(unit)
        tower, a = made[0].copy(), made[1]
        if tower.same(a, tower.of(y)):
            return True
        # what is positive may have been learned too late for what came before
        return tower.signs.learned and tower.same(tower.of(x), tower.of(y))

    return attempt(work, start) is True


def turns_to_one(x, y, domain, positive):
    """Whether e^(i(x - y)) = 1: then x - y is a multiple of 2π."""

    def work(unit):
        tower = Normal(unit, domain, positive, False)
        u = tower.plus(tower.of(x), tower.of(y), -1)
        if len(u[1]) > 1:
            raise No
        return tower.same(tower.exp(u, True), (ONE, ONE))

    return attempt(work) is True


def learnable(t, found):
    """Letters that stand alone under an even root or a logarithm in ``t``: not negative where it is defined."""
    head = t[0]
    if head in ("rat", "sym", "const"):
        return found
    if head == "fn" and t[2][0] == "sym" and t[1] in ("sqrt", "ln", "log"):
        found.add(t[2][1])
    elif head == "fn" and t[1] in ("root", "logb") and t[3][0] == "sym":
        if t[1] == "logb" or (t[2][0] == "rat" and t[2][2] == 1 and t[2][1] % 2 == 0):
            found.add(t[3][1])
    elif head == "^" and t[1][0] == "sym" and t[2][0] == "rat" and t[2][2] % 2 == 0:
        found.add(t[1][1])
    for k in t[1:]:
        if k.__class__ is tuple:
            learnable(k, found)
    return found


def connected(t):
    """Whether ``t`` is continuous on a convex domain: what is under partial functions has degree 1, nothing divides."""
    head = t[0]
    if head in ("rat", "sym", "const"):
        return True
    if head == "/" and t[2][0] != "rat":
        return False
    if head == "^" and t[1] != ("const", "e"):
        if t[2][0] != "rat" or t[2][1] < 0 or (t[2][2] % 2 == 0 and not affine(t[1])):
            return False
    if head == "fn":
        if t[1] in ("sqrt", "ln", "log", "asin", "acos", "acosh", "atanh"):
            return affine(t[2])
        if t[1] not in ("sin", "cos", "atan", "exp", "abs", "cbrt", "sinh", "cosh", "tanh", "asinh", "min", "max"):
            return False
    return all(connected(k) for k in t[1:] if k.__class__ is tuple)


def affine(t):
    """Whether ``t`` is a sum of letters with rational coefficients and a number."""
    head = t[0]
    if head in ("rat", "sym"):
        return True
    if head in ("+", "-"):
        return all(affine(k) for k in t[1:])
    if head in ("*", "."):
        return sum([0 if k[0] == "rat" else 1 for k in t[1:]]) <= 1 and all(affine(k) for k in t[1:])
    return head == "/" and t[2][0] == "rat" and affine(t[1])
