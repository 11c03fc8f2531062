"""Functions applied to arguments, with brackets or without: ``sin² x``, ``ln 2x``, ``√2x``, ``log_2 8``.

Each function takes the reading in progress (``g``, a ``Grammar``) and moves it past what it read.
"""

from digilab_content.maths.core.brackets import arguments, shown
from digilab_content.maths.core.latex_operands import POWER, exponent, group
from digilab_content.maths.core.tree import Misread
from digilab_content.maths.core.words import ARITY

MAX_SUBSCRIPTS = 2
FACTOR_STARTS = (
    "num",
    "vulgar",
    "sym",
    "const",
    "fn",
    "ufn",
    "rad",
    "call",
    "combination",
    "lb",
    "frac",
    "lsqrt",
    "binom",
    "table",
)


def application(g, token, name, sub):
    """A known function: its power (``sin² x``), its argument in brackets or not (``sin 2x``)."""
    power = None
    if g.is_op("^"):
        mark = g.p
        g.p += 1
        power = function_power(g, token, name, mark)
    if g.is_op("("):
        args = arguments(g, token)
    elif g.peek()[0] == "lb":
        args = [group(g)]
    else:
        args = [loose_argument(g, token)]
    if sub is not None:
        if name != "log" or len(args) != 1:
            g.refuse(token, "subscript", ("token", sub))
        name = "logb"
        args = [subtree(g, sub, token), args[0]]
    for a in args:
        if not g.vocabulary.author:
            g.numbers(token, a, a)
    least, most = ARITY.get(name, (1, 1))
    if not least <= len(args) <= most:
        facts = (("reason", "arity"), ("name", name), ("expected", least), ("found", len(args)))
        raise Misread("@syntax", token[2], token[3], facts)
    t = ("fn", name) + tuple(args)
    return t if power is None else ("^", t, power)


def function_power(g, token, name, mark):
    """The exponent between a function and its argument; ``sin^-1`` could mean two things."""
    if g.is_op("("):
        power = g.atom()
    elif g.latex:
        power = exponent(g, token)
    elif g.eat("-"):
        power = ("-", g.atom())
    else:
        power = g.atom()
    if power[0] == "-":
        facts = (("reading", "arc" + name), ("other", "1/" + name), ("sign", name + "^-1"))
        raise Misread("@ambiguous", token[2], g.tokens[mark][3], facts)
    return power


def loose_argument(g, token):
    """An argument without brackets: signs, then factors side by side up to the next function: ``cos n pi``."""
    signs = 0
    while g.eat("-"):
        signs += 1
    t = side_by_side(g, token)
    for _ in range(signs):
        t = ("-", t)
    return t


def side_by_side(g, token):
    """The factors of an argument without brackets."""
    nxt = g.peek()
    if not (nxt[0] in FACTOR_STARTS or (nxt[0] == "op" and nxt[1] in ("|", "|(", "[", "{"))):
        g.refuse(token, "function-without-argument", ("name", shown(token)))
    if nxt[0] == "fn":
        return g.expression(POWER)
    parts = [g.expression(POWER)]
    while True:
        nxt = g.peek()
        if nxt[0] in ("sym", "const", "rad", "lsqrt", "frac"):
            parts.append(g.expression(POWER))
        elif nxt[0] == "op" and nxt[1] == "(":
            if parts[-1][0] != "num":
                facts = (
                    ("reading", shown(token) + "(x)(…)"),
                    ("other", shown(token) + "(x(…))"),
                    ("sign", shown(token)),
                )
                raise Misread("@ambiguous", token[2], nxt[3], facts)
            parts.append(g.expression(POWER))
        elif nxt[0] in ("num", "vulgar"):
            g.adjacent(nxt)
        else:
            break
    return parts[0] if len(parts) == 1 else (".",) + tuple(parts)


def radical(g, token, name):
    """``√2``, ``√(x+1)``, ``rac(13)``: one operand; ``√2x`` is √2·x."""
    nxt = g.peek()
    if nxt[0] == "op" and nxt[1] == "-":
        g.refuse(nxt, "operand-missing", ("operator", shown(token)))
    if not (nxt[0] in FACTOR_STARTS or (nxt[0] == "op" and nxt[1] in ("(", "|", "|("))):
        g.refuse(token, "function-without-argument", ("name", shown(token)))
    radicand = g.atom()
    if nxt[0] == "sym" and g.is_op("^"):
        facts = (("reading", "√(" + nxt[1] + "^…)"), ("other", "(√" + nxt[1] + ")^…"), ("sign", "√"))
        raise Misread("@ambiguous", token[2], nxt[3], facts)
    if g.vocabulary.tight and nxt[0] == "num":
        while g.peek()[0] in ("sym", "const"):
            radicand = (".", radicand, g.atom())
    g.numbers(token, radicand, radicand)
    return ("fn", name, radicand)


def subtree(g, text, token):
    """The tree of a subscript: the base of a logarithm, the number of things to choose from."""
    from digilab_content.maths.core import latex_reader, plain

    v = g.vocabulary
    if v.inside >= MAX_SUBSCRIPTS:
        g.refuse(token, "subscript", ("token", text))
    v.inside += 1
    try:
        part = (latex_reader if g.latex else plain).tokens(text, v)
        return g.__class__(part, v, g.latex).whole()
    except Misread:
        g.refuse(token, "subscript", ("token", text))
    finally:
        v.inside -= 1
