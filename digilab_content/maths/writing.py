"""Trees written for people: plain text, what a pupil would type, LaTeX, MathML; the decimal sign by locale."""

from functools import lru_cache
from itertools import permutations

from digilab_content.maths import kernel
from digilab_content.maths.core.glyphs import GREEK_LETTER
from digilab_content.maths.equal import compare, same_as_written
from digilab_content.maths.latex import latex
from digilab_content.maths.mathml import mathml
from digilab_content.maths.reading import Reading, Tree, Unread, read_answer

__all__ = ["latex", "mathml", "neat", "number", "plain", "prose", "school", "written_forms"]

_SUPERSCRIPT = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")
_PRECEDENCE = {"or": 1, "and": 2, "not": 3, "rel": 4, "union": 6, "inter": 6, "setminus": 6, "+": 10, "-": 12}
_PRECEDENCE |= {"*": 20, ".": 20, "/": 20, "mixed": 19, "^": 30, "%": 35, "items": 0}
_RELATION = {"<=": "≤", ">=": "≥", "!=": "≠", "~": "≈", "in": "∈", "notin": "∉"}
_NAMES = {"asin": "arcsin", "acos": "arccos", "atan": "arctan", "logb": "log"}


def number(text: str, locale: str) -> str:
    """A numeral of the tree (`2.50`, `5e-3`) with the decimal sign of the locale."""
    return text.replace(".", ",") if locale != "en" else text


def precedence(tree: Tree) -> int:
    """How strongly the top of the tree binds (see `core.grammar`); leaves and brackets bind most."""
    if tree[0] == "num" and "e" in tree[1]:
        return 20
    return _PRECEDENCE.get(tree[0], 100)


class _Text:
    """A writer of one style: `star` writes every product sign, `school` drops those that a pupil drops."""

    def __init__(self, locale: str, *, star: bool, spaced: bool = False, superscript: bool = False) -> None:
        self.locale = locale
        self.star = star
        self.spaced = spaced
        self.superscript = superscript

    def of(self, tree: Tree, least: int = 0) -> str:
        """The tree as text, in brackets if it binds less than `least`."""
        text = self._node(tree)
        return f"({text})" if precedence(tree) < least else text

    def _node(self, tree: Tree) -> str:
        head = tree[0]
        if head == "num":
            return self._number(tree[1])
        if head == "sym":
            return str(tree[1]) if self.star else GREEK_LETTER.get(tree[1], str(tree[1]))
        if head == "const":
            return {"pi": "pi" if self.star else "π", "inf": "inf" if self.star else "∞"}.get(tree[1], str(tree[1]))
        if head == "+":
            return self._sum(tree)
        if head == "-":
            return "-" + self.of(tree[1], 13 if tree[1][0] != "-" else 100)
        if head in ("*", "."):
            return self._product(tree)
        if head == "/":
            return self._over(tree[1]) + "/" + self.of(tree[2], 21)
        if head == "^":
            return self._power(tree)
        if head == "%":
            return self.of(tree[1], 36) + " %"
        if head == "mixed":
            return " ".join((self.of(tree[1]), self.of(tree[2]) + "/" + self.of(tree[3])))
        if head in ("fn", "call"):
            return self._function(tree)
        return self._other(tree)

    def _number(self, text: str) -> str:
        mantissa, _, exponent = text.partition("e")
        shown = number(mantissa, self.locale)
        if not exponent:
            return shown
        return f"{shown}*10^{exponent}" if self.star else f"{shown}×10^{exponent}"

    def _over(self, tree: Tree) -> str:
        # (1/2)/x and 1/2/x are the same tree; a product above needs no brackets
        return self.of(tree, 20)

    def _sum(self, tree: Tree) -> str:
        out = self.of(tree[1], 11)
        for term in tree[2:]:
            sign, body = ("-", term[1]) if term[0] == "-" else ("+", term)
            text = self.of(body, 13 if sign == "-" else 11)
            out += f" {sign} {text}" if self.spaced else sign + text
        return out

    def _product(self, tree: Tree) -> str:
        out = ""
        for k, factor in enumerate(tree[1:]):
            text = self.of(factor, 20 if k == 0 else 21)
            if k == 0:
                out = text
            elif self.star or not self._joins(out, tree[k], factor, text):
                out += ("*" if self.star else "×") + text
            else:
                out += text
        return out

    @staticmethod
    def _joins(before: str, left: Tree, right: Tree, text: str) -> bool:
        """Whether the two factors may stand side by side without being read otherwise."""
        if text[0].isdigit() or text[0] == "-" or left[0] == "/" or right[0] in ("/", "mixed"):
            return False
        if left[0] == "num" and right == ("const", "e"):
            return False  # 2e+3 would be 2000
        if left[0] in ("sym", "const") and right[0] in ("sym", "const"):
            pair = (left[1], right[1])
            if any(len(n) > 1 and n not in GREEK_LETTER and n != "pi" for n in pair):
                return False
            word = left[1] + right[1]
            known = kernel.vocabulary("en", pair)
            return len(kernel.split(word, known)) == 2 and not before[-2:-1].isalpha()
        if left[0] == "sym" and text[0] == "(":
            return len(left[1]) == 1
        if before[-1].isalpha() and text[0].isalpha():
            return False
        return not (left[0] in ("^", "fn", "%") and text[0].isalpha() and left[0] != "fn")

    def _power(self, tree: Tree) -> str:
        base = self.of(tree[1], 31)
        if tree[1][0] in ("fn", "call") and base.endswith("!"):
            base = f"({base})"
        e = tree[2]
        inner = e[1] if e[0] == "-" else e
        simple = inner[0] == "num" and inner[1].isdigit()
        if self.superscript and simple:
            return base + self.of(e).translate(_SUPERSCRIPT)
        if simple or e[0] in ("sym", "const"):
            return base + "^" + self.of(e)
        return f"{base}^({self.of(e)})"

    def _function(self, tree: Tree) -> str:
        name, args = tree[1], tree[2:]
        if name == "factorial":
            return self.of(args[0], 101 if args[0][0] == "fn" and args[0][1] == "factorial" else 40) + "!"
        if name == "abs":
            return f"abs({self.of(args[0])})" if self.star else f"|{self.of(args[0])}|"
        if name == "logb":
            base = self.of(args[0])
            simple = len(base) == 1 or (base.isascii() and base.isdigit())
            return f"log_{base if simple else f'({base})'}({self.of(args[1])})"
        if name in ("sqrt", "cbrt") and not self.star:
            sign = "√" if name == "sqrt" else "∛"
            return sign + self.of(args[0]) if args[0][0] == "num" else f"{sign}({self.of(args[0])})"
        return _NAMES.get(name, str(name)) + "(" + " ; ".join(self.of(x) for x in args) + ")"

    def _other(self, tree: Tree) -> str:
        head = tree[0]
        items = [self.of(x) for x in tree[1:] if isinstance(x, tuple) and head != "matrix"]
        if head == "rel":
            out = self.of(tree[1], 5)
            for k in range(2, len(tree) - 1, 2):
                out += f" {_RELATION.get(tree[k], tree[k])} {self.of(tree[k + 1], 5)}"
            return out
        if head in ("and", "or"):
            word = {"and": ("et", "and", "و"), "or": ("ou", "or", "أو")}[head][{"fr": 0, "en": 1}.get(self.locale, 2)]
            level = _PRECEDENCE[head] + 1
            return f" {word} ".join(self.of(x, level) for x in tree[1:])
        if head == "not":
            return "not " + self.of(tree[1], 4)
        if head == "set":
            return "{" + " ; ".join(items) + "}"
        if head == "tuple":
            return "(" + " ; ".join(items) + ")"
        if head == "seq":
            signed = ["+" + i if x == ("const", "inf") else i for x, i in zip(tree[3:], items, strict=True)]
            return f"{tree[1]}{' ; '.join(signed)}{tree[2]}"
        if head == "matrix":
            return "[" + " ; ".join(", ".join(self.of(x) for x in row) for row in tree[1:]) + "]"
        if head in ("union", "inter", "setminus"):
            sign = {"union": "∪", "inter": "∩", "setminus": "\\"}[head]
            return f"{self.of(tree[1], 6)} {sign} {self.of(tree[2], 7)}"
        if head == "space":
            return {"R": "ℝ", "N": "ℕ", "Z": "ℤ", "Q": "ℚ", "C": "ℂ"}.get(tree[1][0], "") + str(tree[1][1:])
        if head == "empty":
            return "∅"
        return " ; ".join(items)


def plain(tree: Tree, locale: str = "fr") -> str:
    """Plain text with every product sign: `2*x*(x+1)`, `sqrt(2)/2`, `3,5` (`3.5` in en). Reads back the same."""
    return _Text(locale, star=True).of(tree)


def school(tree: Tree, locale: str = "fr") -> str:
    """What a pupil would type: `2x(x+1)`, `√2/2`, `3,5`, `x^2`."""
    return _Text(locale, star=False).of(tree)


def neat(tree: Tree, locale: str = "fr") -> str:
    """What a pupil writes by hand, to be shown as an answer: `2x³ - 2x² + 7x`, `√2/2`, `3,5`. Reads back the same."""
    return _Text(locale, star=False, spaced=True, superscript=True).of(tree)


def prose(tree: Tree, locale: str = "fr") -> str:
    """As printed in a sentence: `0,5`, `−3`, `2,8×10³`, `x² − 3x`."""
    return _Text(locale, star=False, spaced=True, superscript=True).of(tree).replace("-", "−")


def _orders(tree: Tree) -> list[Tree]:
    """The tree with its terms, or its factors, in other orders (at most six)."""
    out = [tree]
    if tree[0] == "+" and len(tree) <= 4:
        out += [("+", *order) for order in permutations(tree[1:])]
    elif tree[0] in ("*", ".") and len(tree) <= 4:
        out += [(tree[0], *order) for order in permutations(tree[1:])]
    return list(dict.fromkeys(out))[:6]


def written_forms(tree: Tree, locale: str = "fr", limit: int = 24) -> tuple[str, ...]:
    """Plausible typings of the same value in the same form, the likeliest first; each reads back equal to the tree.

    For targets that can only compare texts: with and without product signs, with and without spaces, `^2` and `²`,
    other orders of terms and factors, the other decimal sign where it is not ambiguous.
    """
    reading = Reading(locale=locale, symbols=tuple(sorted(kernel.names(tree))))
    kept: list[str] = []
    for text in typings(tree, locale):
        if len(kept) >= limit:
            break
        read = read_answer(text, reading)
        if isinstance(read, Unread):
            continue
        if same_as_written(read, tree) or compare(tree, read).equal:
            kept.append(text)
    return tuple(kept)


@lru_cache(maxsize=2048)
def typings(tree: Tree, locale: str = "fr") -> tuple[str, ...]:
    """The texts that `written_forms` tries, not read back: for those who judge each of them anyway."""
    styles = [
        _Text(locale, star=False),
        _Text(locale, star=True),
        _Text(locale, star=False, superscript=True),
        _Text(locale, star=False, spaced=True),
        _Text(locale, star=True, spaced=True),
        _Text(locale, star=False, spaced=True, superscript=True),
    ]
    texts: dict[str, None] = {}
    for order in _orders(tree):
        for style in styles:
            texts.setdefault(style.of(order))
    other = "en" if locale != "en" else "fr"
    texts.setdefault(_Text(other, star=False).of(tree))
    return tuple(texts)
