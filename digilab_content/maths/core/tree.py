"""The tree of an expression: nested tuples whose first item says what they are. One tree for both readers.

===============  ==============================================================================================
``num text``     a number as written: ASCII digits, one ``.``, perhaps ``e±digits`` (``2.50`` keeps its zero)
``sym name``     a letter or name (Greek letters by name, subscripts after ``_``: ``x_1``)
``const name``   ``pi e i inf none``
``+ t…``         sum of two or more terms; a subtraction is a term ``-``
``- t``          opposite
``* t…``         product with a sign, ``. t…`` the same without one (``2x``)
``/ a b``        quotient or fraction; ``^ a b`` power; ``% a`` per cent; ``mixed n p q`` the number n + p/q
``fn name t…``   known function; ``call name t…`` a function that the slot declares
``rel a op b…``  relation or chain (``0 < x < 1``), op one of ``= != < > <= >= in notin ~``
``and or not``   logic; ``set t…``; ``tuple t…``; ``seq [ ] t…`` with its two brackets; ``matrix (row…)…``
``union inter setminus a b``, ``space R``, ``empty``
===============  ==============================================================================================

Parentheses are not kept: the shape of the tree says where they stood, except useless ones.
"""

MAX_DEPTH = 40
MAX_CHARS = 1000
MAX_TOKENS = 400
MAX_DIGITS = 320

LEAVES = ("num", "sym", "const", "space", "empty", "text")


class Misread(Exception):  # noqa: N818
    """Why a text could not be read: a code, a place in the text, facts for the message."""

    def __init__(self, code, start, end, facts=()):
        super().__init__(code)
        self.code = code
        self.start = start
        self.end = end
        self.facts = facts


def kids(t):
    """The subtrees of ``t``, in order."""
    if t[0] in LEAVES:
        return ()
    if t[0] == "matrix":
        return [x for row in t[1:] for x in row]
    return [x for x in t[1:] if x.__class__ is tuple]


def rebuild(t, function):
    """``t`` with ``function`` applied to each subtree."""
    if t[0] in LEAVES:
        return t
    if t[0] == "matrix":
        return (t[0],) + tuple([tuple([function(x) for x in row]) for row in t[1:]])
    return tuple([function(x) if x.__class__ is tuple else x for x in t])


def size(t):
    """(nodes, depth), without recursion."""
    nodes = 0
    deepest = 0
    stack = [(t, 1)]
    while stack:
        x, depth = stack.pop()
        nodes += 1
        deepest = max(deepest, depth)
        for k in kids(x):
            stack.append((k, depth + 1))
    return nodes, deepest


def names(t):
    """The symbols of ``t``."""
    found = set()
    stack = [t]
    while stack:
        x = stack.pop()
        if x[0] == "sym":
            found.add(x[1])
        else:
            stack.extend(kids(x))
    return found


def holds(t, head, second=None):
    """Whether a node ``head`` (with ``second`` beside it, if given) stands anywhere in ``t``."""
    stack = [t]
    while stack:
        x = stack.pop()
        if x[0] == head and (second is None or x[1] == second):
            return True
        stack.extend(kids(x))
    return False


def replace(t, name, by):
    """``t`` with the symbol ``name`` replaced by the tree ``by``."""
    if t[0] == "sym":
        return by if t[1] == name else t
    return rebuild(t, lambda x: replace(x, name, by))


def opposite(t):
    """``-t``, never two signs in a row."""
    return t[1] if t[0] == "-" else ("-", t)


def total(terms):
    """The sum of ``terms`` (sums among them spread out)."""
    flat = []
    for t in terms:
        if t[0] == "+":
            flat.extend(t[1:])
        else:
            flat.append(t)
    if not flat:
        return ("num", "0")
    return flat[0] if len(flat) == 1 else ("+",) + tuple(flat)


def integer(n):
    """The tree of the integer ``n``."""
    return ("num", str(n)) if n >= 0 else ("-", ("num", str(-n)))
