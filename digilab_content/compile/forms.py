"""Written forms: what a match of typed text accepts, as a list of texts that a platform compares one by one.

A list is `whole` when every text that the match accepts (as a person types it) is in it, up to the folds that the
platform applies itself. Where a fold lets infinitely many writings through (accents anywhere, tashkil), there is no
list: None. What hardly anyone types (three spaces in a row, `′` for an apostrophe) is left out of a list that is still
given; `whole` is False then.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import product
from typing import Final, assert_never

from digilab_content.model.item import Is, Like, Within
from digilab_content.text.normal import fold, spaced, visible, western
from digilab_content.text.pattern import matches, parse
from digilab_content.text.regex import BadPattern, Either, End, Node, One, Repeat, Sequence

MOST: Final = 128
LONGEST_NUMERAL: Final = 15

SIMPLE: Final = re.compile(r"[-−+]?[0-9]+(?: [0-9]{3})*(?:[.,٫][0-9]+)?")
"""A numeral in digits as pupils write it first: no power of ten, no unit."""
MEASURE: Final = re.compile(f"(?P<number>{SIMPLE.pattern})(?P<unit>(?: [^0-9 ][^ ]*)?)")
"""The same, or with a unit after a space."""

_APOSTROPHES: Final = "'’‘ʼʹ′`´＇"
_TYPED: Final = "'’‘`´"
_GAPS: Final = (" ", "  ", "\u00a0")
_ENUMERABLE: Final = frozenset({"nfc", "apostrophe", "final-period", "space", "tatweel", "ta-marbuta"})


@dataclass(frozen=True, slots=True)
class Forms:
    """Texts to compare with, the model writing first, and whether they are all."""

    texts: tuple[str, ...]
    whole: bool


def of_text(match: Is, kept: frozenset[str]) -> Forms | None:
    """The writings that `match` accepts where the platform itself folds `kept`; None when they cannot be listed."""
    folds = set(match.fold)
    rest = folds - kept
    measure = MEASURE.fullmatch(match.text) if rest == {"math-space"} else None
    if measure is not None:
        return _numeral(measure["number"], measure["unit"])
    # A platform that folds what the match does not would accept more than we do: the form of Unicode and the outer
    # spaces alone are always harmless, the case is not (a platform asks for it question by question).
    if not rest <= _ENUMERABLE:
        return None
    text = match.text.strip() if folds else match.text
    text = unicodedata.normalize("NFC", visible(text)) if "nfc" in folds else text
    text = spaced(text) if "space" in folds else text
    whole = "nfc" not in folds or not any("\u0600" <= c <= "\u06ff" for c in text)  # letters and digits of Persian
    places: list[tuple[str, ...]] = []
    for character in text:
        choices: tuple[str, ...] = (character,)
        if character in _APOSTROPHES and "apostrophe" in rest:
            choices, whole = _first(character, _TYPED), False
        elif character == " " and "space" in rest:
            choices, whole = _GAPS, False
        elif character in "ةه" and "ta-marbuta" in rest:
            choices = _first(character, "ةه")
        places.append(choices)
    if "tatweel" in rest and any("\u0600" <= c <= "\u06ff" for c in text):
        return None
    texts = _product(places)
    if texts is None:
        return None
    if "nfc" in folds and not whole:
        texts = [*texts, *(western(t) for t in texts if western(t) != t)]
    if "final-period" in rest and text and not text.endswith("."):
        texts = [*texts, *(t + "." for t in texts), *(t + " ." for t in texts if "space" in folds)]
    if len(texts) > MOST:
        return None
    wanted = fold(match.text, match.fold)
    return Forms(tuple(t for t in dict.fromkeys(texts) if fold(t.strip(), match.fold) == wanted), whole)


def _numeral(number: str, unit: str) -> Forms:
    """The writings of a numeral in digits: both minus signs, any space between groups, Eastern digits too."""
    signs = ("-", "−") if number[0] in "-−" else ("+" if number[0] == "+" else "",)
    digits = number.lstrip("+-−")
    eastern = str.maketrans("0123456789,", "٠١٢٣٤٥٦٧٨٩٫")
    texts = [
        sign + digits.translate(script).replace(" ", gap) + unit.replace(" ", gap)
        for script in ({}, eastern)
        for gap in (" ", "\u00a0", "\u202f")
        for sign in signs
    ]
    return Forms(tuple(dict.fromkeys(texts)), whole=False)


def of_pattern(match: Like, kept: frozenset[str]) -> Forms | None:
    """The texts of a pattern that has few of them (`colou?r`, `photosynth[eè]se`); None otherwise."""
    node = parse(match.regex)
    if isinstance(node, BadPattern):
        return None
    texts = _language(node)
    if not texts or not all(matches(match.regex, text) for text in texts):
        return None
    made = [of_text(Is(text, match.fold), kept) for text in sorted(texts, key=lambda t: (len(t), t))]
    if any(one is None for one in made):
        return None
    listed = tuple(dict.fromkeys(text for one in made if one is not None for text in one.texts))
    return Forms(listed, all(one.whole for one in made if one is not None)) if len(listed) <= MOST else None


def of_range(match: Within, locale: str) -> Forms | None:
    """The plain writings of a single terminating decimal; None for a range or a value without such a writing."""
    if match.low != match.high:
        return None
    numeral = decimal_text(match.low)
    if numeral is None:
        return None
    texts = [numeral] if locale == "en" or "." not in numeral else [numeral.replace(".", ","), numeral]
    if numeral.startswith("-"):
        texts += [t.replace("-", "−") for t in texts]
    return Forms(tuple(texts), whole=False)


def decimal_text(value: Fraction) -> str | None:
    """The shortest numeral with a point of a terminating decimal; None when there is none of at most 15 figures."""
    rest, places = value.denominator, 0
    while rest % 10 == 0 or rest % 5 == 0 or rest % 2 == 0:
        rest = rest // 10 if rest % 10 == 0 else rest // 5 if rest % 5 == 0 else rest // 2
        places += 1
    if rest != 1:
        return None
    digits = str(abs(value) * 10**places)
    if len(digits) > LONGEST_NUMERAL or places > LONGEST_NUMERAL:
        return None
    sign = "-" if value < 0 else ""
    if not places:
        return sign + digits
    digits = digits.rjust(places + 1, "0")
    return f"{sign}{digits[:-places]}.{digits[-places:]}".rstrip("0").rstrip(".")


def _first(character: str, others: str) -> tuple[str, ...]:
    return (character, *(c for c in others if c != character))


def _product(places: Iterable[tuple[str, ...]]) -> list[str] | None:
    places = list(places)
    count = 1
    for choices in places:
        count *= len(choices)
        if count > MOST:
            return None
    return ["".join(one) for one in product(*places)]


def _language(node: Node) -> set[str] | None:
    """Every text of a pattern, None when there are more than `MOST`."""
    match node:
        case One():
            return _characters(node)
        case End():
            return {""}
        case Either():
            parts = [_language(part) for part in node.parts]
            found = {text for part in parts if part is not None for text in part}
            return None if None in parts or len(found) > MOST else found
        case Sequence():
            return _joined(_language(part) for part in node.parts)
        case Repeat():
            if node.high is None or node.high > MOST:
                return None
            once = _language(node.part)
            if once is None:
                return None
            out: set[str] = set()
            now: set[str] | None = {""}
            for count in range(node.high + 1):
                if now is None:
                    return None
                if count >= node.low:
                    out |= now
                now = _joined(iter((now, once)))
            return out if len(out) <= MOST else None
        case _:
            assert_never(node)


def _characters(one: One) -> set[str] | None:
    if one.kinds or one.negated:
        return None
    if sum(ord(b) - ord(a) + 1 for a, b in one.ranges) > MOST:
        return None
    return {chr(code) for a, b in one.ranges for code in range(ord(a), ord(b) + 1)}


def _joined(parts: Iterator[set[str] | None]) -> set[str] | None:
    out = {""}
    for part in parts:
        if part is None or len(out) * len(part) > MOST:
            return None
        out = {a + b for a in out for b in part}
    return out
