"""Mistakes of units that the numbers themselves show: hours in hundredths, areas and volumes converted as lengths."""

from fractions import Fraction
from typing import Final

from digilab_content.maths import units

_SPEED: Final = (Fraction(18, 5), Fraction(5, 18))
_SIXTY: Final = (Fraction(100, 60), Fraction(60, 100), Fraction(10, 60))


def sixty(given: Fraction, key: Fraction, unit: str) -> bool:
    """Whether what stands after the hours (or the minutes) of a duration was read as hundredths, or the other way.

    1.5 h is 1 h 30 min: `1h50`, `1h05` and, for 1 h 30 min, `1,3 h` come from 100 minutes to the hour.
    """
    for whole in ("h", "min"):
        by = units.between(unit, whole) if unit else None
        if by is None or by.pi or by.shift:
            continue
        mine, right = given * by.factor, key * by.factor
        rest = abs(right) % 1
        if rest and right > 0 and any(mine == right - rest + rest * f for f in _SIXTY):
            return True
    return False


def reversed_conversion(bare: Fraction, key: Fraction, typed: str, asked: str) -> str:
    """The misconception where the key was multiplied by what it is to be divided by, or the other way; else nothing."""
    mine, by = units.unit(typed), units.between(typed, asked) if typed else None
    if mine is None or by is None or by.pi or by.shift or not key or bare != key * by.factor:
        return ""
    if by.factor == 1 or _power(by.factor):
        return ""
    return "speed-conversion-reversed" if by.factor in _SPEED else "conversion-reversed"


def as_another(given: Fraction, key: Fraction, typed: str, asked: str) -> str:
    """`area` or `volume` where the number was converted as a length (or a volume as an area), else nothing."""
    mine, by = units.unit(typed), units.between(typed, asked)
    if mine is None or by is None or mine.measures not in ("area", "volume") or not given or not key:
        return ""
    if not all(set(units.spelled(unit)) & set("23") for unit in (typed, asked)):
        return ""  # litres and hectares go by the prefixes of numbers
    size, off = (_power(abs(f)) for f in (by.factor, key / given))
    if not size or not off:
        return ""
    size, off = abs(size), abs(off)
    if mine.measures == "area":
        return "area" if 2 * off == size else ""
    return "volume" if size in (3 * off, Fraction(3, 2) * off) else ""


def _power(number: Fraction) -> int:
    """The exponent of a power of ten, 0 for any other number."""
    n = 0
    while number >= 10 and n < 60:
        number, n = number / 10, n + 1
    while number < 1 and n > -60:
        number, n = number * 10, n - 1
    return n if number == 1 else 0
