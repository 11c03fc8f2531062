"""Words on a figure: their width, indices and exponents, numbers as the language writes them."""

import re
import unicodedata
from functools import lru_cache
from typing import Final
from xml.sax.saxutils import escape

FONT: Final = 15.0
SMALL: Final = 11.0
_RAISED: Final = re.compile(r"([\^_])(?:\{([^{}]{0,40})\}|([-+−]?\d{1,9}|[A-Za-z+*\-−′]))")
_SUPER: Final = str.maketrans("0123456789+-−n()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ⁽⁾")
_SUB: Final = str.maketrans("0123456789+-−()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₍₎")
_FORBIDDEN: Final = re.compile(
    "[^\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)
_MINUS: Final = re.compile(r"(?<![^\s(\[\];=+*/{^_])-(?=[\w√∞(])")
_NARROW: Final = frozenset("ijlftI.,;:|!'()[]’ ‘·`")
_WIDE: Final = frozenset("mwMW%@—½∞")


def clean(text: str) -> str:
    """The characters that may be drawn; signs as school writes them."""
    text = _FORBIDDEN.sub("", text)
    for plain, sign in (("sqrt", "√"), ("-inf", "−∞"), ("+inf", "+∞"), ("<=", "≤"), (">=", "≥"), ("pi ", "π ")):
        text = text.replace(plain, sign)
    return _MINUS.sub("−", text)


@lru_cache(maxsize=2048)
def parts(text: str) -> tuple[tuple[str, str], ...]:
    """(what, where): `""` on the line, `^` above, `_` below."""
    out: list[tuple[str, str]] = []
    at = 0
    for found in _RAISED.finditer(text):
        if found.start() > at:
            out.append((text[at : found.start()], ""))
        out.append((found[2] if found[2] is not None else found[3], found[1]))
        at = found.end()
    if at < len(text):
        out.append((text[at:], ""))
    return tuple(out)


def width(text: str) -> float:
    """Pixels, a little more than what a usual sans serif takes."""
    total = 0.0
    for what, where in parts(text):
        size = SMALL if where else FONT
        for sign in what:
            if unicodedata.combining(sign):
                continue
            if sign in _NARROW:
                total += 0.34 * size
            elif sign in _WIDE:
                total += 0.9 * size
            elif sign.isupper():
                total += 0.7 * size
            else:
                total += 0.57 * size
    return total


def markup(text: str) -> str:
    """The inside of a `text` element; a text of Arabic letters keeps its own direction."""
    out, shift = "", 0.0
    for what, where in parts(text):
        rise = {"": 0.0, "^": -5.0, "_": 4.0}[where]
        if not where and rise == shift:
            out += escape(what)
            continue
        size = f' font-size="{SMALL:g}"' if where else ""
        out += f'<tspan dy="{rise - shift:g}"{size}>{escape(what)}</tspan>'
        shift = rise
    return f"\u2067{out}\u2069" if arabic(text) else out


def arabic(text: str) -> bool:
    """Whether a letter of it is written from right to left."""
    return any(unicodedata.bidirectional(sign) in {"R", "AL"} for sign in text)


def spoken(text: str) -> str:
    """The text on one line, for a description: `x^2` as x², `A_1` as A₁."""
    out = ""
    for what, where in parts(text):
        out += what if not where else what.translate(_SUPER if where == "^" else _SUB)
    return out


def numeral(value: float, lang: str) -> str:
    """A number with at most three decimals: `−2,5` in French and Arabic."""
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    text = "0" if text == "-0" else text
    return (text if lang == "en" else text.replace(".", ",")).replace("-", "−")
