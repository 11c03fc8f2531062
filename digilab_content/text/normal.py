"""Characters that mean the same, made the same: digits, marks that nobody sees, typed numerals, and the folds of words.

Folds are named so that an exported match (`Is`, `Like`) can say which differences do not count (`grading.md`, text).
They are applied in the order of `FOLDS`, whatever the order in which they are named.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable
from fractions import Fraction
from functools import cache, lru_cache
from typing import Final

MAX_NUMERAL: Final = 400
MAX_EXPONENT: Final = 400
REMEMBERED: Final = 120  # characters: longer texts are folded anew, so that memory stays small

_ZEROS: Final = (0x660, 0x6F0, 0x966, 0xFF10)
_DIGITS: Final = {zero + k: 48 + k for zero in _ZEROS for k in range(10)} | {
    n: 48 + (n - 0x1D7CE) % 10 for n in range(0x1D7CE, 0x1D800)
}
_INVISIBLE: Final = dict.fromkeys(
    [0xAD, 0x61C, 0xFEFF, 0xFE0E, 0xFE0F, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A)]
)
_SPACES: Final = "\t\n\r\x0b\x0c \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_MINUS: Final = dict.fromkeys(map(ord, "−–‒﹣－‐‑"), "-")
_TIMES: Final = dict.fromkeys(map(ord, "×⋅·∙∗"), "*")
_SUPERSCRIPT: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻", "0123456789+-")
_PRESENTED: Final = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")
_PERSIAN: Final = {0x6CC: 0x64A, 0x6A9: 0x643, 0x6D5: 0x647, 0x6C1: 0x647, 0x2010: 0x2D, 0x2011: 0x2D}
_SPACE_RUN: Final = re.compile(f"[{_SPACES}]+")


def western(text: str) -> str:
    """The text with digits of every script as `0`–`9`."""
    return text.translate(_DIGITS)


def visible(text: str) -> str:
    """The text without the marks that nobody sees (direction marks, joiners, soft hyphens, byte order marks)."""
    return text.translate(_INVISIBLE)


def lettered(text: str) -> str:
    """The text with one code for each letter and digit: Arabic presentation forms, letters of Persian, hyphens.

    Letters are composed (NFC), digits of every script are `0`–`9`.
    """
    flat = _PRESENTED.sub(lambda m: unicodedata.normalize("NFKC", m[0]).strip(), western(visible(text)))
    return unicodedata.normalize("NFC", flat.translate(_PERSIAN))


def spaced(text: str) -> str:
    """The text with every run of spaces of any kind as one space, none at its ends."""
    return _SPACE_RUN.sub(" ", text).strip()


# ── typed numerals ────────────────────────────────────────────────────────────────────────────────────────────────────

_WHOLE: Final = r"(?P<whole>\d{1,3}(?:[ ٬]\d{3})+|\d+)"
_POWER: Final = r"(?: ?\* ?10 ?(?:\^ ?\(? ?(?P<p>[+-]? ?\d+) ?\)?|(?P<s>[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+))|[eE](?P<e>[+-]?\d+))?"
_NUMERAL: Final = re.compile(r"(?P<sign>[+-]?) ?" + _WHOLE + r"(?:(?P<mark>[.,٫])(?P<part>\d+))?" + _POWER)
_GROUPED: Final = re.compile(r"[1-9]\d{0,2}(?:[.,]\d{3})+")


@lru_cache(maxsize=4_096)  # an export asks it of each written form, once for every range
def plain_number(text: str, locale: str = "") -> Fraction | None:
    """The exact value of a typed numeral, None when the text is anything else (no arithmetic is done).

    Sign, decimal comma, point or `٫`, groups of three digits with spaces of any kind, `×10^n` or `e` notation.
    What may be a decimal or thousands (`1.125` in fr and ar, `1,125` in en, both where `locale` is empty) is None,
    except that `1,125` in fr and ar and `1.125` in en are decimals, as pupils' answers are read (`grading.md`).
    """
    if len(text) > 2 * MAX_NUMERAL:
        return None
    flat = spaced(western(visible(text))).translate(_MINUS).translate(_TIMES)
    flat = re.sub(r"(?<=\d) ?[xX] ?(?=10 ?[\^⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻])", "*", flat)
    found = _NUMERAL.fullmatch(flat)
    if found is None or len(flat) > MAX_NUMERAL:
        return None
    whole, mark, part = found["whole"], found["mark"] or "", found["part"] or ""
    doubtful = {"fr": ".", "ar": ".", "en": ","}.get(locale[:2], ".,")
    if mark and mark in doubtful and _GROUPED.fullmatch(whole + mark + part):
        return None
    if (found["e"] or "")[:1] in {"+", "-"} and not mark and "e" in flat:
        return None  # 2e-3 may be 2×e − 3
    digits = re.sub("[ ٬]", "", whole) + part
    exponent = int((found["p"] or found["e"] or (found["s"] or "0").translate(_SUPERSCRIPT)).replace(" ", ""))
    if abs(exponent) > MAX_EXPONENT:
        return None
    value = Fraction(int(digits)) * Fraction(10) ** (exponent - len(part))
    return -value if found["sign"] == "-" else value


# ── folds ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

_APOSTROPHES: Final = dict.fromkeys(map(ord, "’‘ʼʹ′`´＇"), "'")
_TASHKIL: Final = dict.fromkeys([*range(0x64B, 0x653), *range(0x656, 0x660), 0x670])
_HAMZA: Final = str.maketrans({**dict.fromkeys("أإآٱ", "ا"), "ؤ": "و", "ئ": "ي", "ء": "", "ٔ": "", "ٕ": "", "ٓ": ""})
_MARKS: Final = re.compile("[\u0300-\u036f]")
_PUNCTUATION: Final = re.compile(r"(?<!\d)-(?!\d)|(?<=\w)-(?=\w)|[.,;:!?…¡¿«»\"“”„'’()\[\]{}/–—؟،؛‹›•·]")
_ARTICLE: Final = re.compile(
    r"(?:de la |de l' ?|(?:les?|la|une?|des?|du|the|an?) |l' ?|d' ?|ال(?=\w{2}))(?=.)",
    re.IGNORECASE,
)
_MATH: Final = str.maketrans(
    {**dict.fromkeys("×⋅·∙∗", "*"), **dict.fromkeys("−–‒﹣－‐‑", "-"), **dict.fromkeys("÷∕⁄", "/"), "٫": ",", "؛": ";"}
)
# Letters of words too: `7 أو x` is read, `7أوx` is not.
_NEXT: Final = "0-9A-Za-zÀ-ÖØ-öø-ÿα-ωΑ-Ω\u0621-\u064a,."
_MATH_SPACE: Final = re.compile(f" (?![{_NEXT}])|(?<![{_NEXT}]) ")


def _accents(text: str) -> str:
    flat = _MARKS.sub("", unicodedata.normalize("NFD", text))
    for ligature, letters in (("œ", "oe"), ("Œ", "OE"), ("æ", "ae"), ("Æ", "AE")):
        flat = flat.replace(ligature, letters)
    return unicodedata.normalize("NFC", flat)


def _singular(word: str) -> str:
    low = word.lower()
    if len(low) >= 5 and low.endswith("aux") and not low.endswith("eaux"):
        return word[:-2] + ("l" if low == word else "L")
    return word[:-1] if len(low) >= 4 and low[-1] in "sx" else word


def _period(text: str) -> str:
    bare = text.rstrip()
    return bare[:-1] if len(bare) > 1 and bare.endswith(".") and not bare.endswith("..") else text


def _articles(text: str) -> str:
    return _ARTICLE.sub("", text, count=1) if _ARTICLE.match(text) else text


def _math(text: str) -> str:
    flat = spaced(western(visible(text))).translate(_MATH)
    flat = re.sub("[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+", lambda m: "^" + m[0].translate(_SUPERSCRIPT), flat)
    return _MATH_SPACE.sub("", flat)


_FOLD: Final[dict[str, Callable[[str], str]]] = {
    "nfc": lettered,
    "apostrophe": lambda text: text.translate(_APOSTROPHES),
    "tatweel": lambda text: text.replace("ـ", ""),
    "tashkil": lambda text: text.translate(_TASHKIL),
    "hamza": lambda text: text.translate(_HAMZA),
    "ta-marbuta": lambda text: text.replace("ة", "ه"),
    "case": str.casefold,
    "accents": _accents,
    "punctuation": lambda text: spaced(_PUNCTUATION.sub(" ", text)),
    "final-period": _period,
    "space": spaced,
    "articles": _articles,
    "plural": lambda text: re.sub(r"[^\W\d_]+", lambda m: _singular(m[0]), text),
    "spaces": lambda text: _SPACE_RUN.sub("", text),
    "math-space": _math,
}

FOLDS: Final = tuple(_FOLD)
"""Names of the folds, in the order in which they are applied."""

DEFAULT_FOLDS: Final = ("apostrophe", "final-period", "nfc", "space")
"""What never counts in an answer in words: form of Unicode, outer and double spaces, `’` or `'`, a final period."""

CHARACTER_FOLDS: Final = frozenset(
    {"nfc", "apostrophe", "tatweel", "tashkil", "hamza", "ta-marbuta", "case", "accents"},
)
"""Folds that look at one character at a time (a pattern is folded by these)."""


@cache
def _ordered(names: frozenset[str]) -> tuple[str, ...]:
    return tuple(n for n in FOLDS if n in names)


def fold(text: str, names: Iterable[str]) -> str:
    """The text with the differences of those names removed. KeyError for a name that is not in `FOLDS`."""
    return _fold(text, tuple(names)) if len(text) <= REMEMBERED else _fold.__wrapped__(text, tuple(names))


@lru_cache(maxsize=16_384)  # an export compares each of hundreds of written forms with each other
def _fold(text: str, names: tuple[str, ...]) -> str:
    wanted = frozenset(names)
    if not wanted <= _FOLD.keys():
        raise KeyError(*sorted(wanted - _FOLD.keys()))
    for name in _ordered(wanted):
        text = _FOLD[name](text)
    return text
