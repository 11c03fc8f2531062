"""Written forms: the finite list of texts by which an open set of typed answers is known to an engine without a grader.

Forms are proposals: each is graded by the reference scorer before it is published (`typed.py`), so a form that is
wrong here costs nothing but its place in the list.
"""

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction
from typing import TypeAlias

from digilab_content.model.item import Is, Judge, Match, Within
from digilab_content.text.normal import fold

MOST_NUMERALS = 60
MOST_TEXTS = 48
DEEPEST_DECIMALS = 8
_ARABIC = str.maketrans("0123456789.", "٠١٢٣٤٥٦٧٨٩٫")

Variants: TypeAlias = Callable[[str], Iterable[str]]


def forms(match: Match) -> tuple[str, ...]:
    """Texts that a match may hold for, the most likely first."""
    match match:
        case Is():
            return texts(match.text, match.fold)
        case Within():
            return numerals(match.low, match.high) or ()
        case Judge():
            return tuple(dict.fromkeys(form for other in match.otherwise for form in forms(other)))
        case _:
            return ()


# ── numbers ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def numerals(low: Fraction, high: Fraction) -> tuple[str, ...] | None:
    """Ways to write the numbers from `low` to `high`; None when even the whole numbers among them are too many.

    With the most decimals for which at most 60 numbers lie between the bounds: a pupil who writes more of them than
    the exercise asks for is read by a person.
    """
    if low == high:
        decimals = _decimals(low)
        return None if decimals is None else tuple(dict.fromkeys(_written(low, range(decimals, decimals + 2))))
    best: int | None = None
    for decimals in range(DEEPEST_DECIMALS + 1):
        if _count(low, high, decimals) > MOST_NUMERALS:
            break
        best = decimals
    if best is None:
        return None
    scale = 10**best
    first, last = _ceiling(low * scale), _floor(high * scale)
    out: dict[str, None] = {}
    for step in range(first, last + 1):
        value = Fraction(step, scale)
        out.update(dict.fromkeys(_written(value, range(_decimals(value) or 0, best + 1))))
    return tuple(out)


def _count(low: Fraction, high: Fraction, decimals: int) -> int:
    scale = 10**decimals
    return _floor(high * scale) - _ceiling(low * scale) + 1


def _floor(value: Fraction) -> int:
    return value.numerator // value.denominator


def _ceiling(value: Fraction) -> int:
    return -(-value.numerator // value.denominator)


def _decimals(value: Fraction) -> int | None:
    """How many decimals write the value exactly."""
    return next((n for n in range(DEEPEST_DECIMALS * 2) if 10**n % value.denominator == 0), None)


def _written(value: Fraction, decimals: Iterable[int]) -> Iterator[str]:
    """A value with comma, point and Arabic-Indic digits, with and without groups of three, both minus signs."""
    for places in decimals:
        scaled = abs(value) * 10**places
        digits = str(scaled.numerator // scaled.denominator).rjust(places + 1, "0")
        whole, part = (digits[:-places], digits[-places:]) if places else (digits, "")
        for grouped in dict.fromkeys((whole, *(_grouped(whole, space) for space in " \u202f\u00a0"))):
            bare = f"{grouped}.{part}" if part else grouped
            for sign in ("-", "\u2212") if value < 0 else ("",):
                yield sign + bare.replace(".", ",")
                yield sign + bare
                yield sign + bare.translate(_ARABIC)
                yield sign + bare.replace(".", ",").translate(_ARABIC)


def _grouped(whole: str, space: str) -> str:
    if len(whole) < 4:
        return whole
    head = len(whole) % 3
    return space.join(([whole[:head]] if head else []) + [whole[k : k + 3] for k in range(head, len(whole), 3)])


# ── words ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _case(text: str) -> tuple[str, ...]:
    return text.lower(), text[:1].upper() + text[1:], text.upper(), text.title()


def _accents(text: str) -> tuple[str, ...]:
    return (fold(text, ("accents",)),)


def _apostrophe(text: str) -> tuple[str, ...]:
    return text.replace("'", "’"), text.replace("’", "'")


def _nfc(text: str) -> tuple[str, ...]:
    return unicodedata.normalize("NFC", text), unicodedata.normalize("NFD", text)


def _period(text: str) -> tuple[str, ...]:
    return (text + ".",)


def _punctuation(text: str) -> tuple[str, ...]:
    return text.rstrip(".!?…؟"), text.replace("-", " "), text.replace(",", ""), text + ".", text + "!"


def _arabic(name: str) -> Variants:
    return lambda text: (fold(text, (name,)),)


def _articles(text: str) -> tuple[str, ...]:
    bare = fold(text, ("articles",))
    heads = (
        ("ال",)
        if any("\u0600" <= sign <= "\u06ff" for sign in bare)
        else ("le ", "la ", "les ", "l'", "l’", "un ", "une ")
    )
    return (bare, *(head + bare for head in heads))


def _plural(text: str) -> tuple[str, ...]:
    return fold(text, ("plural",)), text + "s"


def _spaces(text: str) -> tuple[str, ...]:
    return (fold(text, ("spaces",)),)


def _math(text: str) -> tuple[str, ...]:
    """Blanks, `·` and `×`, raised digits: how the same line of mathematics is typed."""
    flat = fold(text, ("math-space",))
    signs = flat.replace("*", "×"), flat.replace("*", "·"), flat.replace("-", "−"), flat.replace("^2", "²")
    aired = "".join(f" {sign} " if sign in "+-=" and 0 < at < len(flat) - 1 else sign for at, sign in enumerate(flat))
    return (flat, *signs, flat.replace("^2", "²").replace("^3", "³"), aired)


# In the order in which pupils are likely to differ; the folds that pupils differ by most are tried first.
_VARIANTS: tuple[tuple[str, Variants], ...] = (
    ("case", _case),
    ("accents", _accents),
    ("math-space", _math),
    ("apostrophe", _apostrophe),
    ("tashkil", _arabic("tashkil")),
    ("hamza", _arabic("hamza")),
    ("ta-marbuta", _arabic("ta-marbuta")),
    ("tatweel", _arabic("tatweel")),
    ("articles", _articles),
    ("plural", _plural),
    ("punctuation", _punctuation),
    ("spaces", _spaces),
    ("final-period", _period),
    ("nfc", _nfc),
)


def texts(text: str, folds: tuple[str, ...]) -> tuple[str, ...]:
    """A text and the ways to type it that differ only by what the folds leave out, at most 48."""
    out = {text: None}
    for name, variants in _VARIANTS:
        if name in folds:
            for known in tuple(out):
                for other in variants(known):
                    if len(out) < MOST_TEXTS and other.strip():
                        out[other] = None
    return tuple(out)


def blanks(known: Iterable[str]) -> tuple[str, ...]:
    """The same with the blank that a telephone's keyboard adds at the end: most engines do not trim."""
    return tuple(form + " " for form in known)
