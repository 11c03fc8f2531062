"""The type of a slot whose file does not say it, from what is written as its key.

A number (with a unit or without) is a number; what is made of declared symbols, params, known functions and operators
is an expression; anything else is text, and `[[= "x"]]` forces text (`format.md`, section 3).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from digilab_content.markup.slots import Alternative

# The functions of the author's language (`format.md`, section 4).
FUNCTIONS = frozenset(
    [
        "gcd",
        "lcm",
        "abs",
        "sqrt",
        "root",
        "min",
        "max",
        "floor",
        "ceil",
        "round",
        "mod",
        "sign",
        "is_int",
        "is_prime",
        "binomial",
        "factorial",
        "exp",
        "ln",
        "log",
        "sin",
        "cos",
        "tan",
        "asin",
        "acos",
        "atan",
        "diff",
        "integrate",
        "expand",
        "factor",
        "simplify",
        "subs",
        "solve",
        "coeff",
        "degree",
        "det",
        "inverse",
        "transpose",
        "len",
        "sum",
        "if",
    ]
)
TEXTUAL = frozenset({"text", "dictation", "essay"})

_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩٫−", "0123456789.-")
_SPACES = "[ \u00a0\u202f\u2009]"
_PLAIN = rf"[-+]?(?:\d{{1,3}}(?:{_SPACES}\d{{3}})+|\d+)(?:[.,]\d+)?"
_NUMBER = re.compile(
    rf"(?P<value>{_PLAIN}(?:/\d+)?)"
    rf"(?:{_SPACES}?(?:±|\+/?-){_SPACES}?(?P<tolerance>\d+(?:[.,]\d+)?(?:{_SPACES}?%)?))?"
    rf"(?:{_SPACES}?(?P<unit>[^\d\s.,;:+=<>()±-][^\s]*))?"
)
_PREFIX = "(?:da|[YZEPTGMkhdcmµμnpf])?"
_SYMBOL = (
    rf"(?:{_PREFIX}(?:mol|cd|Hz|Pa|eV|Wh|lx|lm|Bq|Gy|Sv|kat|bar|cal|[mgsAKLlNJWCVFΩHTSotB]|ohm|rad)|min|[hj]|ans?|°C?|deg"
    r"|%|‰|ha|u|dB|tr|DH|MAD|€|Mo|Go|Ko|ko|bits?|سم|كم|مم|متر|كغ|كلغ|غ|م|ل|ث|د|س|درهم|ساعة|دقيقة|ثانية|كيلومتر|لتر)"
)
_FACTOR = rf"{_SYMBOL}(?:\^?-?\d|[²³⁻¹]{{1,2}})?"
_UNIT = re.compile(rf"{_FACTOR}(?:[*/·.×]{_FACTOR}){{0,4}}")
_COUNTED = re.compile(rf"{_PLAIN}{_SPACES}+[^\W\d_]+")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_RAISED_RUN = re.compile("⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_SIGNS = str.maketrans({"×": "*", "·": "*", "÷": "/"})
_CALL = re.compile(r"[^\W\d]\w*\s?\(")
_WORD = re.compile(r"[^\W\d]\w*")
_MATHS = re.compile(r"[\w\s.,;+\-*/^()<>=!×÷·²³√−]+")
_LOGIC = frozenset({"and", "or", "not", "in"})


@dataclass(frozen=True, slots=True)
class Known:
    """Names that an expression of this exercise may use."""

    names: frozenset[str]
    functions: frozenset[str]


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as it was typed: `value` with a decimal point, the tolerance and unit as options are written."""

    value: str
    tolerance: str = ""
    unit: str = ""


def numeral(words: str, names: frozenset[str] = frozenset()) -> Numeral | None:
    """Read `3,5`, `1 000`, `3/2`, `56±1 cm`; None when it is no number.

    `names` of the exercise are no units right after a number: `2m` is a product where m is a symbol, `2 m` a length.
    """
    words = words.strip().translate(_DIGITS)
    match = _NUMBER.fullmatch(words)
    if match is None:
        return None
    unit = match["unit"] or ""
    close = bool(unit) and not words[match.start("unit") - 1].isspace()
    if unit and (not _UNIT.fullmatch(unit) or (close and names & set(_WORD.findall(unit)))):
        return None
    unit = re.sub(r"[²³¹⁻]+", lambda m: "^" + m[0].translate(_RAISED), unit)
    return Numeral(_dotted(match["value"]), _dotted(match["tolerance"] or ""), unit)


def _dotted(number: str) -> str:
    return re.sub(_SPACES, "", number).replace(",", ".")


def pointed(words: str) -> str:
    """A key typed as in an exercise book, in the author's notation: `2,5 × 10³` is `2.5 * 10^3`."""
    words = _RAISED_RUN.sub(lambda m: "^" + m[0].translate(_RAISED), words.translate(_DIGITS).translate(_SIGNS))
    return words if _CALL.search(words) else re.sub(r"(?<=\d),(?=\d)", ".", words)


def is_expression(words: str, known: Known) -> bool:
    """Whether a key is made of names of the exercise, known functions, numbers and operators only."""
    words = pointed(words)
    if not _MATHS.fullmatch(words):
        return False
    names = _WORD.findall(re.sub(r"\d+(?:[.,]\d+)?", " ", words))
    called = {m[1] for m in re.finditer(r"([^\W\d]\w*)\s*\(", words)}
    own = [n for n in names if n in known.names]
    usable = known.names | _LOGIC | {"pi", "e", "inf"}
    if any(name not in usable and (name not in known.functions or name not in called) for name in names):
        return False
    if own or words.strip() == "pi":
        return True
    return re.search(r"\d", words) is not None and re.search(r"[-+*/^(×÷²³√]", words) is not None


def infer(keys: Sequence[Alternative], known: Known) -> str:
    """`number`, `expression` or `text`."""
    if any(k.quoted for k in keys):
        return "text"
    if all(not k.code and numeral(k.text, known.names) for k in keys):
        return "number"
    if all(k.code or numeral(k.text, known.names) or is_expression(k.text, known) for k in keys):
        return "number" if all(numeral(k.text, known.names) for k in keys) else "expression"
    return "text"


def counted(words: str) -> bool:
    """Whether a text is a number and a word that is no unit: `56 élèves`."""
    return _COUNTED.fullmatch(words.translate(_DIGITS)) is not None
