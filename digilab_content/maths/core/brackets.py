"""Brackets of the grammar: groups, points, lists, intervals, matrices, sets, arguments; and which one is missing.

Each function takes the reading in progress (``g``, a ``Grammar``) and moves it past what it read. Where the vocabulary
says ``tables``, entries separated by commas are a ``matrix``, so that ``[1, 2]`` (a row) is not ``[1 ; 2]``.
"""

from digilab_content.maths.core.tree import Misread


def unclosed(g, start, expected):
    """Refuse: a bracket stays open, or something else stands where it should close."""
    token = g.peek()
    if token[0] == "op" and token[1] in (")", "]", "}") and expected not in ("]", token[1]):
        mismatch = (
            ("bracket", start[1][:1] or "{"),
            ("expected", expected),
            ("found", token[1]),
            ("side", "mismatch"),
        )
        raise Misread("@unbalanced", token[2], token[3], mismatch)
    if token[0] != "end" and not (token[0] == "op" and token[1] in (")", "]", "}", ";", ",")):
        g.refuse(token, "unexpected", ("token", shown(token)))
    facts = (("bracket", start[1][:1] or "{"), ("expected", expected), ("side", "open"))
    raise Misread("@unbalanced", start[2], start[3], facts)


def bracket(g, token):
    """``(…)``, ``[…]``, ``]…[``, ``{…}``: a group, a point, a list, an interval, a matrix or a set."""
    opening = token[1]
    closing = {"(": ")", "[": "]", "]": "[", "{": "}"}[opening]
    g.open.append(opening)
    first = g.p
    if opening == "{" and g.eat("}"):
        g.open.pop()
        return ("empty",)
    rows = [[g.expression(0)]]
    commas = False
    while g.is_op(";") or g.is_op(","):
        if g.peek()[1] == ";":
            rows.append([])
        else:
            commas = True
        g.p += 1
        rows[-1].append(g.expression(0))
    end = g.peek()
    wide = commas or len(rows) > 1
    closers = (closing,) if opening == "{" or not wide else (")", "]", "[") if opening != "(" else (")", "]")
    if opening == "]":
        closers = ("[", "]", ")")
    if not (end[0] == "op" and end[1] in closers):
        unclosed(g, token, closing)
    g.open.pop()
    g.p += 1
    if not wide:
        if opening == "{":
            return ("set", rows[0][0])
        if opening == "]" or end[1] != closing:
            unclosed(g, token, closing)
        table = rows[0][0][0] in ("matrix", "tuple", "seq")
        if g.vocabulary.tables and opening == "[" and not table and alone(g, first):
            return ("matrix", (rows[0][0],))
        if g.vocabulary.author and rows[0][0][0] == "sym" and len(rows[0][0][1]) > 1:
            return (".", rows[0][0])  # (xy)^2 is not xy^2, once the author's xy turns out to be a product
        return rows[0][0]
    flat = [x for row in rows for x in row]
    if opening == "{":
        return ("set",) + tuple(flat)
    if g.vocabulary.tables and commas and end[1] == closing and opening != "]":
        return ("matrix",) + tuple([tuple(row) for row in rows])
    if opening == "(" and end[1] == ")":
        return ("tuple",) + tuple(flat)
    if opening == "[" and end[1] == "]" and commas and (len(rows) > 1 or g.vocabulary.locale != "en"):
        return ("matrix",) + tuple([tuple(row) for row in rows])
    return ("seq", opening, end[1]) + tuple(flat)


def alone(g, first):
    """Whether the bracket that opens before ``first`` is a whole entry of another: ``[1]`` in ``[[1], [2]]``."""
    before, after = g.tokens[first - 2], g.peek()
    return first > 1 and before[0] == "op" and before[1] in ("[", ",", ";") and after[0] == "op" and after[1] in "],;"


def arguments(g, token):
    """``(a ; b)`` after a name."""
    start = g.peek()
    if not g.eat("("):
        g.refuse(token, "function-without-argument", ("name", shown(token)))
    g.open.append("((")
    out = [g.expression(0)]
    while g.eat(";") or g.eat(","):
        out.append(g.expression(0))
    if not g.eat(")"):
        unclosed(g, start, ")")
    g.open.pop()
    return out


def shown(token):
    """A token in a message."""
    kind, value = token[0], token[1]
    if kind == "fn":
        return value[0]
    if kind == "vulgar":
        return "%d/%d" % value
    if kind == "rad":
        return "√"
    if kind in ("lb", "rb"):
        return "{" if kind == "lb" else "}"
    if kind in ("frac", "lsqrt", "binom"):
        return "\\" + {"frac": "frac", "lsqrt": "sqrt", "binom": "binom"}[kind]
    if kind == "op" and value in ("|(", "|)"):
        return "|"
    return str(value)
