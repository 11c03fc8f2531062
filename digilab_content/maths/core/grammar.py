"""Tokens to tree: one Pratt parser for plain text, LaTeX and the author's language. Its depth is bounded.

Binding, loosest first: or, and, not, relations, unions, sums, products (with or without a sign: ``1/2x`` is (1/2)·x, as
school calculators read it), powers, then ``!`` and ``%``.
"""

from digilab_content.maths.core.tree import MAX_DEPTH, Misread, size
from digilab_content.maths.core.words import ARITY

OR, AND, NOT, RELATION, UNION, SUM, PRODUCT, TIGHT, POWER = 1, 2, 3, 4, 6, 10, 20, 22, 30
MAX_NESTING = 60
MAX_SUBSCRIPTS = 2
RELATIONS = ("=", "!=", "<", ">", "<=", ">=", "~", "in", "notin")
SETS = {"union": "union", "inter": "inter", "setminus": "setminus"}
NOT_NUMBERS = ("rel", "and", "or", "not", "set", "tuple", "union", "inter", "setminus", "space", "empty", "items")
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
)


class Grammar:
    """One reading of one list of tokens."""

    def __init__(self, tokens, vocabulary, latex=False):
        self.tokens = tokens
        self.vocabulary = vocabulary
        self.latex = latex
        self.p = 0
        self.nesting = 0
        self.open = []  # brackets now open, innermost last
        self.bar = 0  # bars met in operator position, in order
        self.in_argument = False

    # -- tokens -------------------------------------------------------------------------------------------------
    def peek(self, ahead=0):
        """A token to come."""
        k = self.p + ahead
        return self.tokens[k] if k < len(self.tokens) else self.tokens[-1]

    def is_op(self, value, ahead=0):
        """Whether the next token is this operator."""
        t = self.peek(ahead)
        return t[0] == "op" and t[1] == value

    def eat(self, value):
        """Pass this operator if it is next."""
        if self.is_op(value):
            self.p += 1
            return True
        return False

    def refuse(self, token, reason, *facts):
        """Raise a syntax error at a token."""
        raise Misread("@syntax", token[2], token[3], (("reason", reason),) + facts)

    # -- whole text ----------------------------------------------------------------------------------------------
    def whole(self):
        """The tree of all the tokens."""
        if self.peek()[0] == "end":
            raise Misread("@empty", 0, self.peek()[3])
        t = self.expression(0)
        if self.is_op(";") or (self.is_op(",") and not self.vocabulary.author):
            items = [t]
            while self.eat(";") or self.eat(","):
                items.append(self.expression(0))
            t = ("items",) + tuple(items)
        last = self.peek()
        if last[0] != "end":
            if last[0] == "op" and last[1] in (")", "]", "}", "|", "|)"):
                raise Misread("@unbalanced", last[2], last[3], (("bracket", last[1][0]), ("side", "close")))
            self.refuse(last, "unexpected", ("token", shown(last)))
        if size(t)[1] > MAX_DEPTH:
            raise Misread("@too_long", 0, last[3], (("limit", MAX_DEPTH), ("kind", "depth")))
        return t

    # -- operators ------------------------------------------------------------------------------------------------
    def expression(self, least):
        """An expression whose operators all bind at least as much as ``least``."""
        self.nesting += 1
        if self.nesting > MAX_NESTING:
            raise Misread("@too_long", self.peek()[2], self.peek()[3], (("limit", MAX_DEPTH), ("kind", "depth")))
        left = self.prefix(least)
        chain = ""  # the n-ary node that `left` is and that may still grow
        while True:
            token = self.peek()
            kind, op = token[0], token[1]
            if kind == "op" and op in ("+", "-"):
                if least > SUM:
                    break
                self.p += 1
                right = self.expression(SUM + 1)
                self.numbers(token, left, right)
                right = ("-", right) if op == "-" else right
                left = (left + (right,)) if chain == "+" else ("+", left, right)
                chain = "+"
            elif kind == "op" and op in ("*", "/"):
                if least > PRODUCT:
                    break
                self.p += 1
                right = self.expression(PRODUCT + 1)
                self.numbers(token, left, right)
                if op == "/":
                    left, chain = ("/", left, right), ""
                else:
                    left = (left + (right,)) if chain == "*" else ("*", left, right)
                    chain = "*"
            elif kind == "op" and op == "^":
                if least > POWER:
                    break
                self.p += 1
                left, chain = self.powered(token, left), ""
            elif kind == "op" and op in ("!", "%"):
                self.p += 1
                self.numbers(token, left, left)
                left, chain = (("fn", "factorial", left) if op == "!" else ("%", left)), ""
            elif kind == "op" and op in RELATIONS:
                if least > RELATION or (op == "in" and not self.vocabulary.author and self.latex is None):
                    break
                left, chain = self.relation(left), ""
            elif kind == "op" and op in SETS:
                if least > UNION:
                    break
                self.p += 1
                left, chain = (SETS[op], left, self.expression(UNION + 1)), ""
            elif kind == "op" and op in ("and", "or"):
                level = AND if op == "and" else OR
                if least > level:
                    break
                self.p += 1
                right = self.expression(level + 1)
                left = (left + (right,)) if chain == op else (op, left, right)
                chain = op
            elif self.factor_next():
                if least > (TIGHT if self.vocabulary.tight else PRODUCT):
                    break
                self.adjacent(token)
                right = self.expression((TIGHT if self.vocabulary.tight else PRODUCT) + 1)
                self.numbers(token, left, right)
                left = (left + (right,)) if chain == "." else (".", left, right)
                chain = "."
            else:
                break
        self.nesting -= 1
        return left

    def numbers(self, token, left, right):
        """Refuse arithmetic on what is not a number: ``2(1 ; 3)``, ``(x = 1) + 2``."""
        if left[0] in NOT_NUMBERS or right[0] in NOT_NUMBERS:
            self.refuse(token, "not-a-number", ("token", shown(token)))

    def relation(self, left):
        """``a = b``, ``0 < x < 1``, ``x in {1 ; 2}``."""
        parts = [left]
        while self.peek()[0] == "op" and self.peek()[1] in RELATIONS:
            op = self.peek()[1]
            self.p += 1
            parts.append(op)
            parts.append(self.expression(RELATION + 1))
        return ("rel",) + tuple(parts)

    def factor_next(self):
        """Whether the next token can start a factor written without a product sign."""
        kind, op = self.peek()[0], self.peek()[1]
        if kind in FACTOR_STARTS:
            return True
        if kind != "op":
            return False
        if op in ("(", "|("):
            return True
        if op == "[":
            return not (self.open and self.open[-1] in ("[", "]", "("))
        if op == "|":
            if not self.open or "|" not in self.open:
                return True
            opens = self.bar in self.vocabulary.bars
            self.bar += 1
            return opens and self.open[-1] != "|0"
        return False

    def adjacent(self, token):
        """Refuse two numbers side by side, and a number right after a letter (``x2``, ``(x+1)2``)."""
        if token[0] not in ("num", "vulgar"):
            return
        before = self.tokens[self.p - 1]
        if before[0] == "op" and before[1] == "!":
            return  # 7!3! is read as it is written
        if before[0] in ("num", "vulgar"):
            self.refuse(token, "two-numbers", ("token", shown(before)), ("other", shown(token)))
        self.refuse(token, "number-after-letter", ("suggestion", shown(before) + "^" + shown(token)))

    # -- powers ----------------------------------------------------------------------------------------------------
    def powered(self, token, base):
        """``base`` to the exponent that follows."""
        e = self.exponent(token)
        self.numbers(token, base, e)
        return ("^", base, e)

    def exponent(self, token):
        """What follows ``^``. In LaTeX one token or one group: ``x^10`` there is ambiguous, ``x^{10}`` is not."""
        if not self.latex:
            if self.peek()[0] == "num" and self.is_op("/", 1) and self.peek(2)[0] == "num" and self.vocabulary.tight:
                a = self.atom()
                self.p += 1
                return ("/", a, self.atom())
            return self.expression(POWER)
        if self.eat("-"):
            return ("-", self.exponent(token))
        if self.is_op("("):
            return self.prefix(POWER)
        return self.latex_argument("^")

    def latex_argument(self, before):
        """One argument of a LaTeX command: a group, or one character."""
        token = self.peek()
        if token[0] == "lb":
            return self.group()
        if token[0] == "num" and len(token[1]) > 1:
            if before == "frac" and "." not in token[1]:
                self.tokens[self.p] = ("num", token[1][1:], token[2] + 1, token[3], False)
                return ("num", token[1][0])
            both = (
                ("reading", before + "{" + token[1] + "}"),
                ("other", before + "{" + token[1][0] + "}" + token[1][1:]),
            )
            raise Misread("@ambiguous", token[2], token[3], both + (("sign", before),))
        if token[0] in ("num", "sym", "const", "frac", "lsqrt", "binom", "vulgar"):
            return self.atom()
        if token[0] == "fn":
            return self.atom()
        self.refuse(token, "operand-missing", ("operator", before))
        return None

    def group(self):
        """``{…}`` of LaTeX."""
        start = self.peek()
        self.p += 1
        if self.peek()[0] == "rb":
            self.refuse(start, "operand-missing", ("operator", "{ }"))
        self.open.append("{")
        t = self.expression(0)
        if self.peek()[0] != "rb":
            self.unclosed(start, "}")
        self.open.pop()
        self.p += 1
        return t

    # -- operands ---------------------------------------------------------------------------------------------------
    def prefix(self, least):
        """A sign or ``not`` and its operand, or an operand."""
        token = self.peek()
        if token[0] == "op" and token[1] in ("-", "+"):
            self.p += 1
            t = self.expression(max(PRODUCT, least))
            self.numbers(token, t, t)
            return ("-", t) if token[1] == "-" else t
        if token[0] == "op" and token[1] == "not":
            self.p += 1
            return ("not", self.expression(NOT))
        return self.atom()

    def atom(self):
        """A number, a name, a function with its argument, a bracket."""
        token = self.peek()
        kind, value = token[0], token[1]
        if kind == "end":
            before = self.tokens[self.p - 1] if self.p else token
            if before[0] in ("fn", "ufn", "rad"):
                self.refuse(before, "function-without-argument", ("name", shown(before)))
            if self.open:
                self.refuse(before, "operand-missing", ("operator", shown(before)))
            self.refuse(before, "operand-missing", ("operator", shown(before)))
        self.p += 1
        if kind == "num":
            return self.after_number(("num", value))
        if kind == "vulgar":
            return ("/", ("num", str(value[0])), ("num", str(value[1])))
        if kind in ("sym", "const", "space"):
            return (kind, value)
        if kind == "empty":
            return ("empty",)
        if kind == "fn":
            return self.application(token, value[0], value[1])
        if kind == "rad":
            return self.radical(token, value)
        if kind == "ufn":
            if not self.is_op("("):
                return ("sym", value)
            return ("call", value) + tuple(self.arguments(token))
        if kind == "call":
            return ("call", value) + tuple(self.arguments(token))
        if kind == "combination":
            if not self.eat("^"):
                self.refuse(token, "operand-missing", ("operator", "C"))
            lower = self.subtree(value, token)
            return ("fn", "binomial", lower, self.exponent(token))
        if kind in ("lb", "frac", "lsqrt", "binom"):
            return self.latex_atom(token)
        if value in ("(", "[", "]", "{") and kind == "op":
            return self.bracket(token)
        if value in ("|", "|(") and kind == "op":
            self.open.append("|")
            t = self.expression(0)
            if not (self.eat("|") or self.eat("|)")):
                self.unclosed(token, "|")
            self.open.pop()
            self.numbers(token, t, t)
            return ("fn", "abs", t)
        if kind == "op" and value in (")", "]", "}", "|)"):
            if self.p == 1 or not self.open:
                raise Misread("@unbalanced", token[2], token[3], (("bracket", value[0]), ("side", "close")))
            before = self.tokens[self.p - 2]
            self.refuse(token, "operand-missing", ("operator", shown(before)))
        before = self.tokens[self.p - 2] if self.p > 1 else token
        self.refuse(token, "operand-missing", ("operator", shown(before)), ("token", shown(token)))
        return None

    def after_number(self, t):
        """The mixed number ``2 1/3`` where it is allowed, and ``2½``."""
        nxt = self.peek()
        if nxt[0] == "vulgar" and "." not in t[1]:
            self.p += 1
            return ("mixed", t, ("num", str(nxt[1][0])), ("num", str(nxt[1][1])))
        if not self.vocabulary.mixed or "." in t[1]:
            return t
        if nxt[0] == "num" and self.is_op("/", 1) and self.peek(2)[0] == "num":
            self.p += 3
            return ("mixed", t, ("num", nxt[1]), ("num", self.tokens[self.p - 1][1]))
        if nxt[0] == "frac":
            mark = self.p
            self.p += 1
            f = self.latex_atom(nxt)
            if f[0] == "/" and f[1][0] == "num" and f[2][0] == "num":
                return ("mixed", t, f[1], f[2])
            self.p = mark
        return t

    def latex_atom(self, token):
        r"""``{…}``, ``\\frac``, ``\\sqrt`` and ``\\binom``."""
        kind = token[0]
        if kind == "lb":
            self.p -= 1
            return self.group()
        if kind in {"frac", "binom"}:
            a = self.latex_argument("frac")
            b = self.latex_argument("frac")
            self.numbers(token, a, b)
            return ("/", a, b) if kind == "frac" else ("fn", "binomial", a, b)
        index = None
        if self.is_op("["):
            start = self.peek()
            self.p += 1
            self.open.append("[")
            index = self.expression(0)
            if not self.eat("]"):
                self.unclosed(start, "]")
            self.open.pop()
        if self.is_op("("):
            radicand = self.atom()
        else:
            radicand = self.latex_argument("\\sqrt")
        self.numbers(token, radicand, radicand)
        return ("fn", "sqrt", radicand) if index is None else ("fn", "root", index, radicand)

    def subtree(self, text, token):
        """The tree of a subscript: the base of a logarithm, the number of things to choose from."""
        from digilab_content.maths.core import latex_reader, plain

        v = self.vocabulary
        if v.inside >= MAX_SUBSCRIPTS:
            self.refuse(token, "subscript", ("token", text))
        v.inside += 1
        try:
            part = (latex_reader if self.latex else plain).tokens(text, v)
            return Grammar(part, v, self.latex).whole()
        except Misread:
            self.refuse(token, "subscript", ("token", text))
        finally:
            v.inside -= 1

    # -- brackets ------------------------------------------------------------------------------------------------------
    def unclosed(self, start, expected):
        """Refuse: a bracket stays open, or something else stands where it should close."""
        token = self.peek()
        if token[0] == "op" and token[1] in (")", "]", "}") and expected not in ("]", token[1]):
            mismatch = (
                ("bracket", start[1][:1] or "{"),
                ("expected", expected),
                ("found", token[1]),
                ("side", "mismatch"),
            )
            raise Misread("@unbalanced", token[2], token[3], mismatch)
        if token[0] != "end" and not (token[0] == "op" and token[1] in (")", "]", "}", ";", ",")):
            self.refuse(token, "unexpected", ("token", shown(token)))
        facts = (("bracket", start[1][:1] or "{"), ("expected", expected), ("side", "open"))
        raise Misread("@unbalanced", start[2], start[3], facts)

    def bracket(self, token):
        """``(…)``, ``[…]``, ``]…[``, ``{…}``: a group, a point, a list, an interval, a matrix or a set."""
        opening = token[1]
        closing = {"(": ")", "[": "]", "]": "[", "{": "}"}[opening]
        self.open.append(opening)
        if opening == "{" and self.eat("}"):
            self.open.pop()
            return ("empty",)
        rows = [[self.expression(0)]]
        commas = False
        while self.is_op(";") or self.is_op(","):
            if self.peek()[1] == ";":
                rows.append([])
            else:
                commas = True
            self.p += 1
            rows[-1].append(self.expression(0))
        end = self.peek()
        wide = commas or len(rows) > 1
        closers = (closing,) if opening == "{" or not wide else (")", "]", "[") if opening != "(" else (")", "]")
        if opening == "]":
            closers = ("[", "]", ")")
        if not (end[0] == "op" and end[1] in closers):
            self.unclosed(token, closing)
        self.open.pop()
        self.p += 1
        if not wide:
            if opening == "{":
                return ("set", rows[0][0])
            if opening == "]" or end[1] != closing:
                self.unclosed(token, closing)
            if self.vocabulary.author and rows[0][0][0] == "sym" and len(rows[0][0][1]) > 1:
                return (".", rows[0][0])  # (xy)^2 is not xy^2, once the author's xy turns out to be a product
            return rows[0][0]
        flat = [x for row in rows for x in row]
        if opening == "{":
            return ("set",) + tuple(flat)
        if opening == "(" and end[1] == ")":
            return ("tuple",) + tuple(flat)
        if opening == "[" and end[1] == "]" and commas and (len(rows) > 1 or self.vocabulary.locale != "en"):
            return ("matrix",) + tuple([tuple(row) for row in rows])
        return ("seq", opening, end[1]) + tuple(flat)

    # -- functions -----------------------------------------------------------------------------------------------
    def arguments(self, token):
        """``(a ; b)`` after a name."""
        start = self.peek()
        if not self.eat("("):
            self.refuse(token, "function-without-argument", ("name", shown(token)))
        self.open.append("((")
        out = [self.expression(0)]
        while self.eat(";") or self.eat(","):
            out.append(self.expression(0))
        if not self.eat(")"):
            self.unclosed(start, ")")
        self.open.pop()
        return out

    def application(self, token, name, sub):
        """A known function: its power (``sin² x``), its argument in brackets or not (``sin 2x``)."""
        power = None
        if self.is_op("^"):
            mark = self.p
            self.p += 1
            power = self.function_power(token, name, mark)
        if self.is_op("("):
            args = self.arguments(token)
        elif self.peek()[0] == "lb":
            args = [self.group()]
        else:
            args = [self.loose_argument(token)]
        if sub is not None:
            if name != "log" or len(args) != 1:
                self.refuse(token, "subscript", ("token", sub))
            name = "logb"
            args = [self.subtree(sub, token), args[0]]
        for a in args:
            if not self.vocabulary.author:
                self.numbers(token, a, a)
        least, most = ARITY.get(name, (1, 1))
        if not least <= len(args) <= most:
            facts = (("reason", "arity"), ("name", name), ("expected", least), ("found", len(args)))
            raise Misread("@syntax", token[2], token[3], facts)
        t = ("fn", name) + tuple(args)
        return t if power is None else ("^", t, power)

    def function_power(self, token, name, mark):
        """The exponent between a function and its argument; ``sin^-1`` could mean two things."""
        if self.is_op("("):
            power = self.atom()
        elif self.latex:
            power = self.exponent(token)
        elif self.eat("-"):
            power = ("-", self.atom())
        else:
            power = self.atom()
        if power[0] == "-":
            facts = (("reading", "arc" + name), ("other", "1/" + name), ("sign", name + "^-1"))
            raise Misread("@ambiguous", token[2], self.tokens[mark][3], facts)
        return power

    def loose_argument(self, token):
        """An argument without brackets: signs, then factors side by side up to the next function: ``cos n pi``."""
        if self.eat("-"):
            return ("-", self.loose_argument(token))
        nxt = self.peek()
        if not (nxt[0] in FACTOR_STARTS or (nxt[0] == "op" and nxt[1] in ("|", "|(", "[", "{"))):
            self.refuse(token, "function-without-argument", ("name", shown(token)))
        if nxt[0] == "fn":
            return self.expression(POWER)
        parts = [self.expression(POWER)]
        while True:
            nxt = self.peek()
            if nxt[0] in ("sym", "const", "rad", "lsqrt", "frac"):
                parts.append(self.expression(POWER))
            elif nxt[0] == "op" and nxt[1] == "(":
                if parts[-1][0] != "num":
                    facts = (
                        ("reading", shown(token) + "(x)(…)"),
                        ("other", shown(token) + "(x(…))"),
                        ("sign", shown(token)),
                    )
                    raise Misread("@ambiguous", token[2], nxt[3], facts)
                parts.append(self.expression(POWER))
            elif nxt[0] in ("num", "vulgar"):
                self.adjacent(nxt)
            else:
                break
        return parts[0] if len(parts) == 1 else (".",) + tuple(parts)

    def radical(self, token, name):
        """``√2``, ``√(x+1)``, ``rac(13)``: one operand; ``√2x`` is √2·x."""
        nxt = self.peek()
        if nxt[0] == "op" and nxt[1] == "-":
            self.refuse(nxt, "operand-missing", ("operator", shown(token)))
        if not (nxt[0] in FACTOR_STARTS or (nxt[0] == "op" and nxt[1] in ("(", "|", "|("))):
            self.refuse(token, "function-without-argument", ("name", shown(token)))
        radicand = self.atom()
        if nxt[0] == "sym" and self.is_op("^"):
            facts = (("reading", "√(" + nxt[1] + "^…)"), ("other", "(√" + nxt[1] + ")^…"), ("sign", "√"))
            raise Misread("@ambiguous", token[2], nxt[3], facts)
        if self.vocabulary.tight and nxt[0] == "num":
            while self.peek()[0] in ("sym", "const"):
                radicand = (".", radicand, self.atom())
        self.numbers(token, radicand, radicand)
        return ("fn", name, radicand)


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
