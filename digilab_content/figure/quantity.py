"""Numbers, points and intervals as a teacher writes them: `2,5`, `1/2`, `sqrt(3)`, `(2 ; 3)`, `]-1 ; 3]`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import inf, isfinite
from typing import Final

from digilab_content.figure.line import Word
from digilab_content.text.diagnostics import suggest

Place = tuple[float, float]
FARTHEST: Final = 1e6
_DECIMAL: Final = re.compile(r"[-+−]?\d{1,15}(?:[.,]\d{1,15})?")
_ENDLESS: Final = {"-inf": -inf, "+inf": inf, "inf": inf, "-∞": -inf, "+∞": inf, "∞": inf, "−∞": -inf}
_BRACKETS: Final = re.compile(r"\s*([\[\]])\s*([^;\[\]]{1,80});\s*([^;\[\]]{1,80})\s*([\[\]])\s*")


@dataclass(frozen=True, slots=True)
class Interval:
    """Two bounds, infinite ones too, and whether each belongs to it."""

    low: float
    high: float
    low_in: bool = True
    high_in: bool = True


def number(word: Word) -> float:
    """A finite number; a trouble for anything else."""
    value = value_of(word.text)
    if value is None or not isfinite(value) or abs(value) > FARTHEST:
        raise word.trouble("number")
    return value


def whole(word: Word, low: int, high: int) -> int:
    """A whole number from `low` to `high`."""
    value = number(word)
    if value != int(value) or not low <= value <= high:
        raise word.trouble("range", low=low, high=high)
    return int(value)


@lru_cache(maxsize=4096)
def value_of(text: str) -> float | None:
    """The value of a number or of a constant expression, infinite ones too; None when it has none."""
    text = text.strip()
    if text in _ENDLESS:
        return _ENDLESS[text]
    if _DECIMAL.fullmatch(text):
        return float(text.replace(",", ".").replace("−", "-"))
    if len(text) > 120:
        return None
    from digilab_content.figure.function import read

    made = read(text, ())
    return made(0.0) if made is not None else None


def span(word: Word) -> Place:
    """`-3..3` as its two ends, the first below the second."""
    low, dots, high = word.text.partition("..")
    ends = value_of(low), value_of(high)
    if not dots or ends[0] is None or ends[1] is None or not all(isfinite(e) for e in ends if e is not None):
        raise word.trouble("span")
    if not ends[0] < ends[1] or max(abs(ends[0]), abs(ends[1])) > FARTHEST:
        raise word.trouble("span")
    return ends[0], ends[1]


def pair(word: Word) -> Place:
    """`(2 ; 3)`."""
    text = word.text
    inner = text[1:-1] if text.startswith("(") and text.endswith(")") else ""
    mark = ";" if ";" in inner else ","
    first, found, second = inner.partition(mark)
    values = value_of(first), value_of(second)
    if not found or values[0] is None or values[1] is None:
        raise word.trouble("place")
    if not all(isfinite(v) and abs(v) <= FARTHEST for v in values if v is not None):
        raise word.trouble("place")
    return values[0], values[1]


def place(word: Word, points: Mapping[str, Place]) -> Place:
    """A point by its name, or `(2 ; 3)`."""
    if word.text.startswith("("):
        return pair(word)
    if word.text not in points:
        raise word.trouble("point", suggest(word.text, list(points)), known=" ".join(points) or "—")
    return points[word.text]


def interval(text: str) -> Interval | None:
    """`]-1 ; 3]`, `[2 ; +inf[`: the brackets of French schools; None when it is no interval."""
    found = _BRACKETS.fullmatch(text)
    if found is None:
        return None
    low, high = value_of(found[2]), value_of(found[3])
    if low is None or high is None or not low < high:
        return None
    closed = found[1] == "[", found[4] == "]"
    if (closed[0] and low == -inf) or (closed[1] and high == inf):
        return None
    return Interval(low, high, *closed)
