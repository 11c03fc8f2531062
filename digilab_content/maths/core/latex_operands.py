r"""Operands that LaTeX writes with commands and braces: ``\frac``, ``\sqrt``, ``\binom``, groups, and all exponents.

Each function takes the reading in progress (``g``, a ``Grammar``) and moves it past what it read.
"""

from digilab_content.maths.core.brackets import unclosed
from digilab_content.maths.core.tree import Misread

POWER = 30  # binding of the exponent sign, as in the grammar


def exponent(g, token):
    """What follows ``^``. In LaTeX one token or one group: ``x^10`` there is ambiguous, ``x^{10}`` is not."""
    if not g.latex:
        if g.peek()[0] == "num" and g.is_op("/", 1) and g.peek(2)[0] == "num" and g.vocabulary.tight:
            a = g.atom()
            g.p += 1
            return ("/", a, g.atom())
        e = g.expression(POWER)
        if g.vocabulary.tight and e[0] == "num":  # the other reading of e^2x: e^(2x)
            while g.peek()[0] in ("sym", "const") and not g.peek()[4]:
                e = (".", e, g.atom())
        return e
    if g.eat("-"):
        if g.is_op("-"):
            g.refuse(g.peek(), "operand-missing", ("operator", "-"))
        return ("-", exponent(g, token))
    if g.is_op("("):
        return g.prefix(POWER)
    return latex_argument(g, "^")


def latex_argument(g, before):
    """One argument of a LaTeX command: a group, or one character."""
    token = g.peek()
    if token[0] == "lb":
        return group(g)
    if token[0] == "num" and len(token[1]) > 1:
        if before == "frac" and "." not in token[1]:
            g.tokens[g.p] = ("num", token[1][1:], token[2] + 1, token[3], False)
            return ("num", token[1][0])
        both = (
            ("reading", before + "{" + token[1] + "}"),
            ("other", before + "{" + token[1][0] + "}" + token[1][1:]),
        )
        raise Misread("@ambiguous", token[2], token[3], both + (("sign", before),))
    if token[0] in ("num", "sym", "const", "frac", "lsqrt", "binom", "vulgar"):
        return g.atom()
    if token[0] == "fn":
        return g.atom()
    g.refuse(token, "operand-missing", ("operator", before))
    return None


def group(g):
    """``{…}`` of LaTeX."""
    start = g.peek()
    g.p += 1
    if g.peek()[0] == "rb":
        g.refuse(start, "operand-missing", ("operator", "{ }"))
    g.open.append("{")
    t = g.expression(0)
    if g.peek()[0] != "rb":
        unclosed(g, start, "}")
    g.open.pop()
    g.p += 1
    return t


def latex_atom(g, token):
    r"""``{…}``, ``\\frac``, ``\\sqrt`` and ``\\binom``."""
    kind = token[0]
    if kind == "lb":
        g.p -= 1
        return group(g)
    if kind in {"frac", "binom"}:
        a = latex_argument(g, "frac")
        b = latex_argument(g, "frac")
        g.numbers(token, a, b)
        return ("/", a, b) if kind == "frac" else ("fn", "binomial", a, b)
    index = None
    if g.is_op("["):
        start = g.peek()
        g.p += 1
        g.open.append("[")
        index = g.expression(0)
        if not g.eat("]"):
            unclosed(g, start, "]")
        g.open.pop()
    if g.is_op("("):
        radicand = g.atom()
    else:
        radicand = latex_argument(g, "\\sqrt")
    g.numbers(token, radicand, radicand)
    return ("fn", "sqrt", radicand) if index is None else ("fn", "root", index, radicand)
