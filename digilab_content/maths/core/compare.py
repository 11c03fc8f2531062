"""Whether two trees are equal: ``(equal or None, how, guarantee)``; None is undecided and never becomes right.

1. The same tree. 2. Rational expressions, exactly (``residue``). 3. Otherwise values in balls at seeded points of every
regime and of every pattern of signs: disjoint balls prove a difference; agreement to 60 digits at several points and to
25 at all the others is reported as ``numeric``. Natural domains: equal where both are defined, and no interval where
only one is.
"""

from digilab_content.maths.core import residue
from digilab_content.maths.core.ball import Spent
from digilab_content.maths.core.domain import Assumptions
from digilab_content.maths.core.numeric import Unsupported, fold_constants
from digilab_content.maths.core.probe import Probe
from digilab_content.maths.core.rational import TooBig, Undefined
from digilab_content.maths.core.tree import LEAVES, holds, kids, rebuild, size
from digilab_content.maths.core.written import canonical

MAX_DEPTH = 120
MAX_NODES = 4000
UNDECIDED = (None, "", "")


def compare(a, b, assume="", complex_numbers=False, bounds=(), domains="natural"):
    """Compare the key ``a`` with ``b``. Never raises. ``bounds``: (letter, low, high) added to what is assumed.

    ``domains``: natural (no interval where only one is defined), key (``b`` is defined wherever ``a`` is) or common
    (only the points where both are defined count).
    """
    try:
        return decide(a, b, assume, complex_numbers, bounds, domains)
    except RuntimeError:  # the small stack of a browser
        return None, "size", ""


def decide(a, b, assume, complex_numbers, bounds, domains):
    """The steps of a comparison, from the quickest."""
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
        return numbers(a, b, assume, complex_numbers, bounds, domains)
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
    """1 for ``+inf``, -1 for ``-inf``, else None."""
    if t == ("const", "inf"):
        return 1
    if t == ("-", ("const", "inf")):
        return -1
    return 0 if t == ("const", "none") else None


def numbers(a, b, assume, complex_numbers, bounds, domains):
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
    return Probe(x, y, domain, complex_numbers, domains).decide()


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
        raise Unsupported
    return a, b
