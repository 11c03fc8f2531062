"""Whether two trees are equal: ``(equal or None, how, guarantee)``; None is undecided and never becomes right.

1. The same tree. 2. Rational expressions, exactly (``residue``). 3. Otherwise values in balls at seeded points of every
regime and of every pattern of signs: disjoint balls prove a difference. 4. Agreement is proved by a separation bound
(algebraic numbers) or a normal form (``normal``); what cannot be is agreement to 60 digits at several points and to 25
at all the others, reported as ``numeric``. Natural domains: equal where both are defined, and no interval where only
one is. The key is compiled once (``key``).
"""

from digilab_content.maths.core.key import Key
from digilab_content.maths.core.survey import OTHER
from digilab_content.maths.core.tree import LEAVES, holds, kids, rebuild
from digilab_content.maths.core.written import canonical

UNDECIDED = (None, "", "")
MAX_KEYS = 512
_KEYS = {}  # type: dict[object, Key]


def compare(a, b, assume="", complex_numbers=False, bounds=(), domains="natural"):
    """Compare the key ``a`` with ``b``. Never raises. ``bounds``: (letter, low, high) added to what is assumed.

    ``domains``: natural (no interval where only one is defined), key (``b`` is defined wherever ``a`` is) or common
    (only the points where both are defined count).
    """
    try:
        if a == b:
            return True, "same", "proof"
        return decide(a, b, assume, complex_numbers, bounds, domains)
    except RuntimeError:  # the small stack of a browser
        return None, "size", ""


def decide(a, b, assume, complex_numbers, bounds, domains):
    """The steps of a comparison, from the quickest."""
    label = (a, assume, complex_numbers, bounds, domains)
    key = _KEYS.get(label)
    if key is None:
        if len(_KEYS) >= MAX_KEYS:
            _KEYS.clear()
        key = _KEYS[label] = Key(a, assume, complex_numbers, bounds, domains)
    found = key.compare(b)
    if found is not None:
        if found[0] or found[0] is False or (found[1] == "size" and key.too_large(b)):
            return found
        # undecided: the same terms in another order are still the same
        return (True, "same", "proof") if canonical(a) == canonical(b) else found
    if canonical(a) == canonical(b):
        return True, "same", "proof"
    if kind(a) == "number" and kind(b) == "number":  # declared functions
        try:
            x, y = without_calls(a, b)
        except Unclear:
            return None, "unsupported", ""
        return Key(x, assume, complex_numbers, bounds, domains).compare(y) or (None, "unsupported", "")
    return structured(a, b, assume, complex_numbers)


def forget():
    """Drop the compiled keys (their values are of the kind of balls in use)."""
    _KEYS.clear()


class Unclear(Exception):  # noqa: N818
    """Declared functions of which a difference would prove nothing."""


def kind(t):
    """number, or the head of another object."""
    if t[0] in OTHER:
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
        how = (True, "parts", "proof")  # type: tuple[object, ...]
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
    """1 for ``+inf``, -1 for ``-inf``, 0 for none, None for sums and products with it."""
    if t == ("const", "inf"):
        return 1
    if t == ("-", ("const", "inf")):
        return -1
    return 0 if t == ("const", "none") else None


def without_calls(a, b):
    """Declared functions become letters: one for each name and argument (as written, up to order)."""
    if not (holds(a, "call") or holds(b, "call")):
        return a, b
    letters = {}  # type: dict[tuple[object, ...], tuple[object, ...]]

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
        raise Unclear
    return a, b
