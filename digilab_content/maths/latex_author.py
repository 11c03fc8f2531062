r"""LaTeX of authors' statements read through pylatexenc: its nodes become school notation, which our parser reads.

A second, independent way from LaTeX to the tree. `core.latex_reader` is the quick one, for pupils; a test holds the two
together on every formula of the bank and on a corpus of school formulas (`tests/test_latex_readers.py`).
"""

from collections.abc import Sequence
from typing import Any

from digilab_content.maths import kernel
from digilab_content.maths.core.glyphs import GREEK_LETTER
from digilab_content.maths.core.latex_reader import BLANKS, RENAMED, SKIPPED, TEXTS
from digilab_content.maths.core.words import FUNCTIONS
from digilab_content.maths.kernel import MAX_CHARS
from digilab_content.maths.reading import Reading, Tree, Unread, after_name, read_school

_SIGNS = {
    "cdot": "*", "times": "*", "ast": "*", "star": "*", "cdotp": "*", "div": "/", "colon": ":",
    "le": "<=", "leq": "<=", "leqslant": "<=", "ge": ">=", "geq": ">=", "geqslant": ">=", "lt": "<", "gt": ">",
    "ne": "!=", "neq": "!=", "approx": "≈", "simeq": "≈", "in": "∈", "notin": "∉", "cup": "∪", "cap": "∩",
    "setminus": "∖", "backslash": "∖", "lor": "∨", "vee": "∨", "land": "∧", "wedge": "∧", "lnot": "¬", "neg": "¬",
    "lbrace": "{", "rbrace": "}", "{": "{", "}": "}", "lbrack": "[", "rbrack": "]", "lparen": "(", "rparen": ")",
    "%": "%", "vert": "|", "mid": "|", "lvert": "abs(", "rvert": ")", "lfloor": " floor(", "rfloor": ")",
    "lceil": " ceil(", "rceil": ")", "infty": "∞", "pi": "π", "varpi": "π", "exponentialE": " e ",
    "imaginaryI": " i ", "imaginaryJ": " i ", "emptyset": "∅", "varnothing": "∅", "R": "ℝ", "N": "ℕ", "Z": "ℤ",
    "Q": "ℚ", "C": "ℂ",
}  # fmt: skip
_SPACES = {"R": "ℝ", "N": "ℕ", "Z": "ℤ", "Q": "ℚ", "C": "ℂ"}
_ARGUMENTS = {"sqrt": "[{", "mathbb": "{"}
_ARGUMENTS |= dict.fromkeys(("frac", "dfrac", "tfrac", "cfrac", "binom", "dbinom", "tbinom"), "{{")
_ARGUMENTS |= dict.fromkeys(TEXTS, "{")
_OPENING = ("left", "bigl", "Bigl", "mleft", "biggl")
_CLOSING = ("right", "bigr", "Bigr", "mright", "biggr")
_FENCES = (*_OPENING, *_CLOSING)


def read_author_latex(text: str, reading: Reading) -> Tree | Unread:
    """The tree of a formula in LaTeX, or why it cannot be read (the place is the whole text). Never raises."""
    from pylatexenc.latexwalker import LatexWalker, LatexWalkerError

    if len(text) > MAX_CHARS:
        return Unread("@too_long", MAX_CHARS, len(text), (("limit", MAX_CHARS),))
    body = text[after_name(text, reading) :]
    try:
        walker = LatexWalker(body, latex_context=_context(), tolerant_parsing=False)
        school = _School(reading).of(walker.get_latex_nodes()[0])
    except LatexWalkerError:
        return Unread("@unbalanced", 0, len(text))
    except RecursionError:
        return Unread("@too_long", 0, len(text), (("limit", kernel.MAX_DEPTH), ("kind", "depth")))
    except _Refused as problem:
        return Unread(problem.code, 0, len(text), problem.facts)
    found = read_school(school, reading)
    return Unread(found.code, 0, len(text), found.facts) if isinstance(found, Unread) else found


def _context() -> Any:
    """What pylatexenc must know of the commands: how many arguments they take."""
    from pylatexenc.macrospec import LatexContextDb, MacroSpec

    context = LatexContextDb()
    context.add_context_category("school", macros=[MacroSpec(name, spec) for name, spec in _ARGUMENTS.items()])
    return context


class _Refused(Exception):  # noqa: N818
    """Why a formula cannot be read."""

    def __init__(self, code: str, *facts: tuple[str, str]) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts


def _refused(reason: str, *facts: tuple[str, str]) -> _Refused:
    return _Refused("@syntax", ("reason", reason), *facts)


def _primes(group: Any) -> str:
    r"""The primes of ``^{\\prime\\prime}``, nothing when the exponent is something else."""
    names = [getattr(node, "macroname", "") for node in group.nodelist]
    return "'" * len(names) if names and set(names) == {"prime"} else ""


class _School:
    """One formula put into school notation."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    def of(self, nodes: Sequence[Any]) -> str:
        """The nodes in a row."""
        out = ""
        fence = ""  # a \left or \right whose bracket is yet to come
        for n, node in enumerate(nodes):
            name = type(node).__name__
            if name == "LatexCharsNode":
                text, fence = self._chars(node.chars, fence), ""
                self._one_digit(out, text)
                out += text
            elif name == "LatexGroupNode":
                primes = _primes(node) if out.endswith("^") else ""
                out = out[:-1] + primes if primes else out + self._group(node, out)
            elif name == "LatexMathNode":
                out += self.of(node.nodelist)
            elif name == "LatexMacroNode" and node.macroname in _FENCES:
                fence = node.macroname
            elif name == "LatexMacroNode" and node.macroname == "prime" and out.endswith("^"):
                out = out[:-1] + "'"
            elif name == "LatexMacroNode":
                fence = ""
                follows = nodes[n + 1] if n + 1 < len(nodes) else None
                out += self._macro(node, out, follows)
            elif name == "LatexEnvironmentNode":
                raise _refused("command", ("token", "\\begin"))
        return out

    @staticmethod
    def _chars(text: str, fence: str) -> str:
        text = text.replace("&", " ").replace("~", " ")
        if not fence:
            return text
        bare = text.lstrip()
        if bare.startswith("."):
            return bare[1:]
        if bare.startswith("|"):
            return ("abs(" if fence in _OPENING else ")") + bare[1:]
        return text

    @staticmethod
    def _one_digit(before: str, text: str) -> None:
        """``x^10`` is x¹0 in LaTeX and x¹⁰ by hand: refused, as by the other reader."""
        whole = before[-1:] + text
        k = whole.find("^")
        while k >= 0:
            after = whole[k + 1 :].lstrip(" ")
            digits = after[: len(after) - len(after.lstrip("0123456789"))]
            if len(digits) > 1:
                other = "^{" + digits[0] + "}" + digits[1:]
                raise _Refused("@ambiguous", ("reading", "^{" + digits + "}"), ("other", other), ("sign", "^"))
            k = whole.find("^", k + 1)

    def _group(self, node: Any, before: str) -> str:
        inner = self.of(node.nodelist)
        if inner == ",":
            return "\u066b"  # {,} is the decimal comma
        opening = node.delimiters[0]
        if opening != "{":
            return f"{opening}{inner}{node.delimiters[1]}"
        if not inner.strip():
            raise _refused("operand-missing", ("operator", "{ }"))
        if before.endswith(("^", "_")) and not inner.strip("*+-"):
            return inner  # ℝ^*, ℝ_+
        if ";" in inner and not any(c in inner for c in "()[]{}"):
            raise _Refused("@unbalanced", ("bracket", "{"), ("expected", "}"), ("side", "open"))
        return f"({inner})"

    def _macro(self, node: Any, before: str, follows: Any) -> str:
        name = node.macroname
        arguments: Sequence[Any] = node.nodeargd.argnlist if node.nodeargd is not None else []
        if len(arguments) < len(_ARGUMENTS.get(name, "")):  # a command as the argument of another
            raise _refused("operand-missing", ("operator", name))
        if name in BLANKS:
            return " "
        if name in SKIPPED:
            return ""
        if name in _SIGNS and name not in self.reading.symbols:
            return _SIGNS[name]
        if name in ("frac", "dfrac", "tfrac", "cfrac"):
            top, bottom = (self._argument(a) for a in arguments)
            mixed = self.reading.mixed and before.rstrip(" ")[-1:].isdigit() and (top + bottom).isdecimal()
            return f" {top}/{bottom}" if mixed else f"(({top})/({bottom}))"
        if name.endswith("binom"):
            top, bottom = (self._argument(a) for a in arguments)
            return f" binomial({top} ; {bottom})"
        if name == "sqrt":
            return self._root(arguments, follows)
        if name == "mathbb":
            letter = self._argument(arguments[0])
            if letter in _SPACES:
                return _SPACES[letter]
        elif name in TEXTS:
            return f" {self._argument(arguments[0])} "
        elif name in FUNCTIONS:
            return f" {name}" if getattr(follows, "chars", "").startswith("_") else f" {name} "
        name = RENAMED.get(name, name)
        if name in GREEK_LETTER:
            return GREEK_LETTER[name]
        if name in self.reading.symbols:
            return f" {name} "
        if name == "placeholder":
            raise _refused("operand-missing", ("operator", "□"))
        raise _refused("command", ("token", "\\" + name))

    def _root(self, arguments: Sequence[Any], follows: Any) -> str:
        index, radicand = arguments
        inner = self._argument(radicand)
        if type(radicand).__name__ == "LatexCharsNode" and inner.isdigit():
            rest = getattr(follows, "chars", "")[:1]
            if rest.isdigit():
                raise _Refused("@ambiguous", ("reading", f"√({inner}{rest})"), ("other", f"√{inner}·{rest}"))
        if index is None:
            return f" sqrt({inner})"
        return f" root({self._argument(index)} ; {inner})"

    def _argument(self, node: Any) -> str:
        """What stands in an argument, its braces gone."""
        if type(node).__name__ == "LatexGroupNode":
            inner = self.of(node.nodelist)
            if not inner.strip():
                raise _refused("operand-missing", ("operator", "{ }"))
            return inner
        return self.of([node])
