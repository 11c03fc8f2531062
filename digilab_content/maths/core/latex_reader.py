"""Tokens of the LaTeX that pupils produce (MathLive, phone keyboards, hands): the same tokens as plain text.

A policy that had to be chosen: in LaTeX ``^`` and ``_`` take one character, so ``x^10`` displays as x¹0, MathLive
writes ``x^23`` for x²·3, and a hand that types ``x^10`` means x¹⁰. All three occur; ``x^10`` is refused with both
readings shown, ``x^{10}`` and ``x^2`` are not.
"""

from digilab_content.maths.core import plain
from digilab_content.maths.core.glyphs import GREEK_LETTER, fold
from digilab_content.maths.core.latex_tables import ENDS_ROW, table_command
from digilab_content.maths.core.named_sets import decorated
from digilab_content.maths.core.plain import Tokens, is_letter
from digilab_content.maths.core.tree import MAX_CHARS, Misread
from digilab_content.maths.core.words import FUNCTIONS

SKIPPED = (
    "left right bigl bigr Bigl Bigr biggl biggr big Big mleft mright displaystyle textstyle limits nolimits middle"
).split()
OPERATORS = {"cdot": "*", "times": "*", "ast": "*", "div": "/", "le": "<=", "leq": "<=", "leqslant": "<=", "ge": ">="}
OPERATORS.update(
    {"geq": ">=", "geqslant": ">=", "lt": "<", "gt": ">", "ne": "!=", "neq": "!=", "approx": "~", "simeq": "~"}
)
OPERATORS.update({"cup": "union", "cap": "inter", "setminus": "setminus", "backslash": "setminus", "in": "in"})
OPERATORS.update(
    {"notin": "notin", "lor": "or", "vee": "or", "land": "and", "wedge": "and", "lnot": "not", "neg": "not"}
)
OPERATORS.update(
    {"lbrace": "{", "rbrace": "}", "lbrack": "[", "rbrack": "]", "lparen": "(", "rparen": ")", "{": "{", "}": "}"}
)
OPERATORS.update(
    {"vert": "|", "mid": "|", "lvert": "|(", "rvert": "|)", "%": "%", "colon": "/", "star": "*", "cdotp": "*"}
)
COMMANDS = {"frac": "frac", "dfrac": "frac", "tfrac": "frac", "cfrac": "frac", "sqrt": "lsqrt", "binom": "binom"}
COMMANDS.update({"dbinom": "binom", "tbinom": "binom"})
TEXTS = "mathrm operatorname text mathit textrm mathop mathbf textit mathsf".split()
BLANKS = (",", ";", ":", "!", " ", "quad", "qquad", ">", "enspace", "thinspace", "medspace", "hspace", "allowbreak")
CONSTANTS = {"pi": "pi", "infty": "inf", "exponentialE": "e", "imaginaryI": "i", "imaginaryJ": "i", "varpi": "pi"}
RENAMED = {"varepsilon": "epsilon", "vartheta": "theta", "varphi": "phi", "varrho": "rho", "varsigma": "sigma"}


def digits(s):
    """Whether ``s`` is ASCII digits (``str.isdigit`` also takes superscripts)."""
    return s != "" and all("0" <= c <= "9" for c in s)


def is_latex(text):
    """Whether ``text`` is LaTeX: a backslash right before a letter, or braces where only LaTeX has them."""
    k = text.find("\\")
    while k >= 0:
        if k + 1 < len(text) and (
            "a" <= text[k + 1] <= "z"
            or "A" <= text[k + 1] <= "Z"
            or text[k + 1] in ",%"
            or (text[k + 1 : k + 2] == " " and digits(text[k + 2 : k + 3]))
        ):
            return True
        k = text.find("\\", k + 1)
    if "\\{" in text and "\\}" in text:
        return True
    return "{,}" in text or "^{" in text or "_{" in text


def tokens(text, vocabulary):
    """All tokens of a LaTeX text. Raises Misread."""
    if len(text) > MAX_CHARS:
        raise Misread("@too_long", MAX_CHARS, len(text), (("limit", MAX_CHARS),))
    s, at = fold(text)
    for blank in ("\\,", "\\;", "\\ ", "\\:"):  # 1\\,000: a thin space between digits belongs to the number
        k = s.find(blank)
        while k >= 0:
            if 0 < k and digits(s[k - 1]) and digits(s[k + 2 : k + 5]) and len(s[k + 2 : k + 5]) == 3:
                s = s[:k] + s[k + 1] + s[k + 2 :]
                s = s[:k] + " " + s[k + 1 :]
                at = at[:k] + at[k + 1 :]
            k = s.find(blank, k + 1)
    k = s.find("{,}")
    while k >= 0:  # the decimal comma of LaTeX; it cannot be a separator
        s = s[:k] + "\u066b" + s[k + 3 :]
        at = at[: k + 1] + at[k + 3 :]
        k = s.find("{,}")
    s, at = with_primes(s, at)
    out = LatexTokens(s, at, vocabulary)
    out.run(0, len(s))
    out.add("end", "", len(s), len(s))
    return out.list


def with_primes(s, at):
    r"""``f^{\\prime}`` as ``f'``: the text and the places of its characters."""
    k = s.find("^{\\prime")
    while k >= 0:
        end = k + 2
        primes = 0
        while s[end : end + 6] == "\\prime":
            end += 6
            primes += 1
        if s[end : end + 1] != "}":
            break
        s = s[:k] + "'" * primes + s[end + 1 :]
        at = at[: k + primes] + at[end + 1 :]
        k = s.find("^{\\prime")
    return s, at


class LatexTokens(Tokens):
    """The same tokenizer with commands and groups."""

    tables = 0  # how many tables we are inside

    def sign(self, i):
        """An operator, a group or a command."""
        s = self.s
        c = s[i]
        if c == "\\":
            return self.command(i)
        if c in {"{", "}"}:
            self.add("lb" if c == "{" else "rb", c, i, i + 1)
            return i + 1
        if c in "$&~":
            if c == "&" and self.tables:
                self.add("op", "&", i, i + 1)
            elif c != "$":
                self.spaced = True
            return i + 1
        if c == "_":
            self.refuse("@syntax", i, i + 1, ("reason", "subscript"), ("token", "_"))
        if c == "'":
            self.refuse("@syntax", i, i + 1, ("reason", "character"), ("character", "'"))
        return plain.Tokens.sign(self, i)

    def command(self, i):
        """A command."""
        s = self.s
        j = i + 1
        while j < len(s) and ("a" <= s[j] <= "z" or "A" <= s[j] <= "Z"):
            j += 1
        if j == i + 1:
            j = min(len(s), j + 1)
        name = s[i + 1 : j]
        if self.vocabulary.tables and (name in ("begin", "end") or (self.tables and name in ENDS_ROW)):
            return table_command(self, name, i, j)
        if name in BLANKS:
            self.spaced = True
            return j
        if name in SKIPPED:
            while j < len(s) and s[j] == " ":
                j += 1
            if j < len(s) and s[j] == "|":
                self.add("op", "|)" if name in ("right", "bigr", "mright", "Bigr", "biggr") else "|(", i, j + 1)
                return j + 1
            return j + 1 if j < len(s) and s[j] == "." and name in ("left", "right") else j
        if name in OPERATORS:
            self.add("op", OPERATORS[name], i, j)
            if OPERATORS[name] in "([{":
                self.depth += 1
            elif OPERATORS[name] in ")]}":
                self.depth -= 1
            return j
        if name in ("lfloor", "lceil"):
            self.add("fn", ("floor" if name == "lfloor" else "ceil", None), i, j)
            self.add("op", "(", j, j)
            return j
        if name in ("rfloor", "rceil"):
            self.add("op", ")", i, j)
            return j
        if name in COMMANDS:
            self.add(COMMANDS[name], name, i, j)
            return j
        if name in CONSTANTS and name not in self.vocabulary.symbols:
            self.add("const", CONSTANTS[name], i, j)
            return j
        if name in ("varnothing", "emptyset"):
            self.add("empty", "empty", i, j)
            return j
        if name in ("mathbb", "R", "N", "Z", "Q", "C"):
            end = j
            letter = name
            if name == "mathbb":
                while s[end : end + 1] == " ":
                    end += 1
                braces = s[end : end + 1] == "{"
                letter = s[end + 1 : end + 2] if braces else s[end : end + 1]
                end += 3 if braces else 1
            if letter in ("R", "N", "Z", "Q", "C"):
                signs, end = decorated(s, end)
                self.add("space", letter + signs, i, end)
                return end
        if name in TEXTS:
            return self.text(j)
        if name in FUNCTIONS:
            return self.piece("fn", FUNCTIONS[name], i, j)
        name = RENAMED.get(name, name)
        if name in GREEK_LETTER or name in self.vocabulary.symbols:
            return self.piece("sym", name, i, j)
        if name == "placeholder":
            self.refuse("@syntax", i, j, ("reason", "operand-missing"), ("operator", "□"))
        self.refuse("@syntax", i, j, ("reason", "command"), ("token", "\\" + name))
        return j

    def text(self, j):
        r"""``\\mathrm{cos}``, ``\\text{ou}``: the words inside."""
        s = self.s
        while j < len(s) and s[j] in " *":
            j += 1
        if j >= len(s) or s[j] != "{":
            return j
        end = s.find("}", j)
        if end < 0:
            self.refuse("@unbalanced", j, j + 1, ("bracket", "{"), ("expected", "}"), ("side", "open"))
        inner = s[j + 1 : end]
        if [c for c in inner if not (is_letter(c) or c in " '%")]:
            self.run(j + 1, end)
            return end + 1
        sub = Tokens(inner, self.at[j + 1 : end + 1], self.vocabulary)
        sub.run(0, len(inner))
        for token in sub.list:
            self.list.append(token)
        return end + 1
