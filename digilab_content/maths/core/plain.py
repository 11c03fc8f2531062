"""Tokens of plain text, as pupils and authors type it. A token is ``(kind, value, start, end, spaced)``.

Kinds: num, vulgar, sym, const, fn (value: name, subscript or None), ufn, rad (a radical sign), op, call (author's name
before a bracket), space, empty, end.
"""

from digilab_content.maths.core import numerals
from digilab_content.maths.core.glyphs import (
    GREEK,
    GREEK_LETTER,
    RADICALS,
    SUBSCRIPTS,
    SUPERSCRIPTS,
    VULGAR,
    fold,
    foreign_letter,
    visible,
)
from digilab_content.maths.core.named_sets import decorated
from digilab_content.maths.core.phrases import author_word, special
from digilab_content.maths.core.tree import MAX_CHARS, MAX_TOKENS, Misread
from digilab_content.maths.core.words import (
    SPACES,
    split,
)

TWO = {"<=": "<=", ">=": ">=", "=>": ">=", "=<": "<=", "!=": "!=", "<>": "!=", "==": "=", "**": "^"}
OPENING = "([{"
FACES = {
    "∞": ("const", "inf"),
    "∅": ("empty", "empty"),
    "∪": ("op", "union"),
    "∩": ("op", "inter"),
    "∖": ("op", "setminus"),
}
FACES.update({"∈": ("op", "in"), "∉": ("op", "notin"), "∨": ("op", "or"), "∧": ("op", "and"), "¬": ("op", "not")})
FACES.update({"Ø": ("empty", "empty"), "⟦": ("op", "["), "⟧": ("op", "]")})


def is_letter(c):
    """Whether ``c`` may stand in a word."""
    return (
        "a" <= c <= "z" or "A" <= c <= "Z" or (c > "\x7f" and foreign_letter(c) and c not in FACES and c not in SPACES)
    )


def tokens(text, vocabulary):
    """All tokens of ``text`` and a last one, ``end``. Raises Misread."""
    if len(text) > MAX_CHARS:
        raise Misread("@too_long", MAX_CHARS, len(text), (("limit", MAX_CHARS),))
    s, at = fold(text)
    out = Tokens(s, at, vocabulary)
    out.run(0, len(s))
    out.add("end", "", len(s), len(s))
    return out.list


class Tokens:
    """The tokenizer: ``s`` is the folded text, ``at`` the place of each of its characters in what was typed."""

    def __init__(self, s, at, vocabulary):
        self.s = s
        self.at = at
        self.vocabulary = vocabulary
        self.list = []
        self.depth = 0
        self.spaced = False

    def add(self, kind, value, start, end):
        """Append a token."""
        if len(self.list) >= MAX_TOKENS:
            raise Misread("@too_long", self.at[start], self.at[-1], (("limit", MAX_TOKENS),))
        self.list.append((kind, value, self.at[start], self.at[end], self.spaced))
        self.spaced = False

    def refuse(self, code, start, end, *facts):
        """Raise Misread for a stretch of the folded text."""
        raise Misread(code, self.at[start], self.at[min(end, len(self.at) - 1)], facts)

    def last(self):
        """(kind, value) of the last token."""
        return self.list[-1][:2] if self.list else ("", "")

    def next_char(self, i):
        """The first character at or after ``i`` that is not a space, or ''."""
        while i < len(self.s) and self.s[i] == " ":
            i += 1
        return self.s[i] if i < len(self.s) else ""

    def run(self, i, stop):
        """Read the stretch ``i..stop``."""
        while i < stop:
            c = self.s[i]
            if c == " ":
                self.spaced = True
                i += 1
            elif "0" <= c <= "9":
                i = self.number(i)
            elif numerals.starts(self.s, i) and not (c in ".," and self.list and self.follows(c)):
                i = self.number(i)
            elif is_letter(c):
                i = self.word(i)
            else:
                i = self.sign(i)

    def follows(self, c):
        """Whether a point or comma before a digit is a sign of its own: ``x.2``, ``f(n,2)``; not in ``+ .5``."""
        kind, value = self.last()
        if kind == "op":
            return value in (")", "]", "}", "!", "|") or (c == "," and value in "[{(;,")
        return kind not in ("fn", "rad")

    def number(self, i):
        """A number."""
        text, j = numerals.read(self.s, i, self.at, self.vocabulary, self.depth > 0)
        kind = self.last()[0]
        argument = len(self.list) > 1 and self.list[-2][0] in ("frac", "binom")  # the 2 of \frac x2
        if kind in ("sym", "const") and not self.spaced and not self.vocabulary.author and not argument:
            value = self.last()[1]
            if value != "inf":
                suggestion = "√" + text if value == "V" else value + "^" + text
                start = self.list[-1][2]
                facts = (("reason", "number-after-letter"), ("suggestion", suggestion))
                raise Misread("@syntax", start, self.at[j], facts)
        self.add("num", text, i, j)
        return j

    def word(self, i):
        """A run of letters with what belongs to it: digits of declared names, subscripts, primes."""
        s = self.s
        j = i + 1
        if s[i] in GREEK:
            return self.piece("sym", GREEK[s[i]], i, j)
        author = self.vocabulary.author
        while j < len(s) and (
            (is_letter(s[j]) and s[j] not in GREEK) or (author and (s[j] == "_" or numerals.is_digit(s[j])))
        ):
            j += 1
        word = s[i:j]
        if author:
            return author_word(self, word, i, j)
        k = j
        while k < len(s) and numerals.is_digit(s[k]):
            k += 1
        if s[i:k] in self.vocabulary.symbols and k > j:
            self.add("sym", s[i:k], i, k)
            return k
        end = special(self, word, i, j)
        if end is not None:
            return end
        pieces = split(word, self.vocabulary)
        if k > j and pieces[-1][0] == "fn" and pieces[-1][1] == "log":
            self.refuse(
                "@ambiguous", i, k, ("reading", "log(" + s[j:k] + ")"), ("other", "log_" + s[j:k]), ("sign", "log")
            )
        if word in ("V", "v") and k > j and pieces[0][0] == "?":  # a radical sign drawn with the keyboard
            facts = (("reason", "number-after-letter"), ("suggestion", "√" + s[j:k]))
            raise Misread("@syntax", self.at[i], self.at[k], facts)
        self.unknown(word, pieces, i, j)
        for n, (kind, name, offset) in enumerate(pieces):
            end = i + pieces[n + 1][2] if n + 1 < len(pieces) else j
            if n + 1 == len(pieces):
                return self.piece(kind, name, i + offset, j)
            self.piece(kind, name, i + offset, end)
        return j

    def unknown(self, word, pieces, i, j):
        """Refuse a letter that nobody declared; a word of which nothing is known is named whole."""
        if not [p for p in pieces if p[0] == "?"]:
            return
        base = [p for p in pieces if p[0] in ("sym", "fn", "ufn")]
        for n, (kind, name, offset) in enumerate(pieces):
            if kind != "?":
                continue
            end = i + pieces[n + 1][2] if n + 1 < len(pieces) else j
            if n + 1 == len(pieces) and self.subscript(j)[0]:
                sub, after = self.subscript(j)
                if name + "_" + sub in self.vocabulary.symbols or (name == "C" and self.next_char(after) == "^"):
                    continue
            strangers = len([p for p in pieces if p[0] == "?"])
            if len(word) > 1 and (not base or (len(word) > 2 and 2 * strangers >= len(pieces))):
                name, offset, end = word, 0, j  # noqa: PLW2901
            is_call = end == j and self.next_char(j) == "(" and len(name) > 1
            facts = (("name", name), ("kind", "function" if is_call else "letter"))
            raise Misread("@unknown_symbol", self.at[i + offset], self.at[end], facts)

    def subscript(self, j):
        """(subscript that starts at ``j`` or '', where it ends)."""
        s = self.s
        if j < len(s) and s[j] in SUBSCRIPTS:
            sub = ""
            while j < len(s) and s[j] in SUBSCRIPTS:
                sub += SUBSCRIPTS[s[j]]
                j += 1
            return sub, j
        if j + 1 >= len(s) or s[j] != "_":
            return "", j
        if s[j + 1] in "{(":
            opening, closing = s[j + 1], "}" if s[j + 1] == "{" else ")"
            depth = 0
            for end in range(j + 1, len(s)):
                depth += (s[end] == opening) - (s[end] == closing)
                if depth == 0:
                    return s[j + 2 : end].strip(), end + 1
            return "", j
        k = j + 1
        if numerals.is_digit(s[k]):
            while k < len(s) and numerals.is_digit(s[k]):
                k += 1
        elif is_letter(s[k]):
            k += 1
        return s[j + 1 : k], k

    def piece(self, kind, name, i, j):
        """One name, with its subscript and its primes if it ends the word."""
        v = self.vocabulary
        sub, end = self.subscript(j)
        if sub:
            if kind == "fn":
                self.add("fn", (name, sub), i, end)
                return end
            full = name + "_" + sub
            if full in v.symbols or (v.any_letter and kind == "sym"):
                self.add("sym", full, i, end)
                return end
            if name == "C" and self.next_char(end) == "^":
                self.add("combination", sub, i, end)
                return end
            self.refuse("@unknown_symbol", i, end, ("name", full), ("kind", "letter"))
        if kind == "ufn":
            while j < len(self.s) and self.s[j] == "'":
                name += "'"
                j += 1
            self.add("ufn", name, i, j)
            return j
        if kind == "sym" and name in GREEK_LETTER and name not in v.symbols:
            if name == "pi":
                kind = "const"
            elif not v.any_letter and not v.author:
                self.refuse("@unknown_symbol", i, j, ("name", self.s[i:j]), ("kind", "letter"))
        self.add(kind, (name, None) if kind == "fn" else name, i, j)
        return j

    def sign(self, i):
        """An operator, a bracket or a special character."""
        s = self.s
        c = s[i]
        if c in SUPERSCRIPTS:
            return self.superscript(i)
        if c in VULGAR:
            self.add("vulgar", VULGAR[c], i, i + 1)
            return i + 1
        if c in RADICALS:
            self.add("rad", RADICALS[c], i, i + 1)
            return i + 1
        if c in SPACES:
            signs, end = decorated(s, i + 1)
            self.add("space", SPACES[c] + signs, i, end)
            return end
        if c in FACES:
            self.add(FACES[c][0], FACES[c][1], i, i + 1)
            return i + 1
        if s[i : i + 3] == "=/=":
            self.add("op", "!=", i, i + 3)
            return i + 3
        two = s[i : i + 2]
        if two in TWO:
            self.add("op", TWO[two], i, i + 2)
            return i + 2
        if c in "<>" and two[1:] == " " and self.next_char(i + 1) == "=":
            end = s.find("=", i) + 1  # x < = 2
            self.add("op", c + "=", i, end)
            return end
        if c == ".":
            if self.next_char(i + 1) == "":
                return i + 1  # a final period says nothing
            self.add("op", "*", i, i + 1)
            return i + 1
        if c == ":":
            self.add("op", "/", i, i + 1)
            return i + 1
        if c == "\\":
            self.add("op", "setminus", i, i + 1)
            return i + 1
        if c in "+-*/^!%=<>~,;|()[]{}":
            if c in OPENING:
                self.depth += 1
            elif c in ")}":
                self.depth -= 1
            elif c == "]":
                self.depth += 1 if self.last()[0] in ("", "op") and self.last()[1] != ")" else -1
            self.add("op", c, i, i + 1)
            return i + 1
        self.refuse(
            "@syntax",
            i,
            i + 1,
            ("reason", "character"),
            ("character", c if visible(c) or foreign_letter(c) else "U+%04X" % ord(c)),
        )
        return i

    def superscript(self, i):
        """``x²``, ``10⁻³``: the power sign and its exponent in brackets."""
        s = self.s
        j = i
        inner = ""
        while j < len(s) and s[j] in SUPERSCRIPTS:
            inner += SUPERSCRIPTS[s[j]]
            j += 1
        self.add("op", "^", i, i)
        self.add("op", "(", i, i)
        sub = Tokens(inner, [self.at[i]] * (len(inner) + 1), self.vocabulary)
        sub.run(0, len(inner))
        for token in sub.list:
            self.add(token[0], token[1], i, j)
        self.add("op", ")", j, j)
        return j
