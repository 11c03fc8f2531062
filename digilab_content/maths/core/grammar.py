"""Tokens to tree: one Pratt parser for plain text, LaTeX and the author's language. Its depth is bounded.

Binding, loosest first: or, and, not, relations, unions, sums, products (with or without a sign: ``1/2x`` is (1/2)·x, as
school calculators read it), powers, then ``!`` and ``%``.
"""

from digilab_content.maths.core.application import FACTOR_STARTS, application, radical, subtree
from digilab_content.maths.core.brackets import arguments, bracket, shown, unclosed
from digilab_content.maths.core.latex_operands import exponent, latex_atom
from digilab_content.maths.core.latex_tables import latex_table
from digilab_content.maths.core.tree import MAX_DEPTH, Misread, size

OR, AND, NOT, RELATION, UNION, SUM, PRODUCT, TIGHT, POWER = 1, 2, 3, 4, 6, 10, 20, 22, 30
MAX_NESTING = 48
RELATIONS = ("=", "!=", "<", ">", "<=", ">=", "~", "in", "notin")
SETS = {"union": "union", "inter": "inter", "setminus": "setminus"}
SET_HEADS = ("set", "seq", "union", "inter", "setminus", "space", "empty")
NOT_NUMBERS = ("rel", "and", "or", "not", "set", "tuple", "union", "inter", "setminus", "space", "empty", "items")


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
        if 2 * len(self.tokens) > MAX_DEPTH and size(t)[1] > MAX_DEPTH:
            raise Misread("@too_long", 0, last[3], (("limit", MAX_DEPTH), ("kind", "depth")))
        return t

    # -- operators ------------------------------------------------------------------------------------------------
    def expression(self, least):
        """An expression whose operators all bind at least as much as ``least``."""
        self.nesting += 1
        if self.nesting > 2 * MAX_NESTING:
            self.too_deep()
        left = self.prefix(least)
        chain = ""  # the n-ary node that `left` is and that may still grow
        while True:
            token = self.tokens[self.p] if self.p < len(self.tokens) else self.tokens[-1]
            kind, op = token[0], token[1]
            if kind == "end" or (kind == "op" and op == ")"):
                break
            if kind == "op" and op in ("+", "-"):
                if least > SUM:
                    break
                self.p += 1
                right = self.expression(SUM + 1)
                if op == "-" and left[0] in SET_HEADS and right[0] in SET_HEADS:
                    left, chain = ("setminus", left, right), ""  # R - {0}, as pupils write it
                    continue
                self.numbers(token, left, right)
                right = ("-", right) if op == "-" else right
                left = (left + (right,)) if chain == "+" else ("+", left, right)
                chain = "+"
            elif kind == "op" and op in ("*", "/"):
                if least > PRODUCT:
                    break
                self.p += 1
                right = self.expression(PRODUCT + 1)
                if op == "/" and left[0] == "space" and right[0] in SET_HEADS:
                    left, chain = ("setminus", left, right), ""  # R/{0}: the bar leans the other way
                    continue
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
        for t in (left, right):
            if t[0] in NOT_NUMBERS and not (t[0] == "tuple" and self.vocabulary.tables):
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
        if before[0] == "op":
            self.refuse(token, "number-after-bracket", ("suggestion", shown(before) + "^" + shown(token)))
        self.refuse(token, "number-after-letter", ("suggestion", shown(before) + "^" + shown(token)))

    # -- powers ----------------------------------------------------------------------------------------------------
    def powered(self, token, base):
        """``base`` to the exponent that follows."""
        e = exponent(self, token)
        self.numbers(token, base, e)
        return ("^", base, e)

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
        """A number, a name, a function with its argument, a bracket; their nesting is bounded too (``√√√…``)."""
        self.nesting += 1
        if self.nesting > 2 * MAX_NESTING:
            self.too_deep()
        t = self.operand()
        self.nesting -= 1
        return t

    def too_deep(self):
        """Refuse what is nested too deeply."""
        token = self.peek()
        raise Misread("@too_long", token[2], token[3], (("limit", MAX_DEPTH), ("kind", "depth")))

    def operand(self):
        """An operand, whatever it is."""
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
            return application(self, token, value[0], value[1])
        if kind == "rad":
            return radical(self, token, value)
        if kind == "ufn":
            if not self.is_op("("):
                return ("sym", value)
            return ("call", value) + tuple(arguments(self, token))
        if kind == "call":
            return ("call", value) + tuple(arguments(self, token))
        if kind == "combination":
            if not self.eat("^"):
                self.refuse(token, "operand-missing", ("operator", "C"))
            lower = subtree(self, value, token)
            return ("fn", "binomial", lower, exponent(self, token))
        if kind in ("lb", "frac", "lsqrt", "binom"):
            return latex_atom(self, token)
        if kind == "table":
            return latex_table(self, token)
        if value in ("(", "[", "]", "{") and kind == "op":
            return bracket(self, token)
        if value in ("|", "|(") and kind == "op":
            self.open.append("|")
            t = self.expression(0)
            if not (self.eat("|") or self.eat("|)")):
                unclosed(self, token, "|")
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
            f = latex_atom(self, nxt)
            if f[0] == "/" and f[1][0] == "num" and f[2][0] == "num":
                return ("mixed", t, f[1], f[2])
            self.p = mark
        return t
