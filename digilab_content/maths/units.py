"""Units of school answers: converted into one another, compared as written, suggested, shown."""

import re
from dataclasses import dataclass
from difflib import get_close_matches
from fractions import Fraction
from functools import lru_cache
from typing import Final

from digilab_content.maths.unit_reading import (
    COUNTS,
    MAX_LENGTH,
    MAX_POWER,
    TOKEN,
    NoUnit,
    Parser,
    Unit,
    known,
    readings,
    spelled,
    times,
    unit,
    unknown_names,
)
from digilab_content.maths.unit_table import ALONE, PREFIXED, PREFIXES
from digilab_content.maths.unit_words import MEANT, NAMES, folded, symbol_of

__all__ = [
    "MAX_LENGTH", "MAX_POWER", "Conversion", "Unit", "alike", "between", "conversion", "kind", "known", "near",
    "pretty", "spelled", "unit", "unknown_names",
]  # fmt: skip
_RAISED: Final = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")


_MEASURED: Final = {
    (("m", 1),): "length",
    (("m", 2),): "area",
    (("m", 3),): "volume",
    (("m", 1), ("s", -1)): "speed",
}


@dataclass(frozen=True, slots=True)
class Conversion:
    """`value × factor × π^pi + shift`."""

    factor: Fraction
    pi: int = 0
    shift: Fraction = Fraction(0)


def conversion(mine: Unit, wanted: Unit) -> Conversion | None:
    """From values in `mine` to values in `wanted`; None when they do not measure the same.

    What is counted may be left out on one side (`rad/s` and `s⁻¹`, `tr/min` and `min⁻¹`), and a turn is 2π rad; but a
    frequency in Hz is no angular speed: `Hz` and `rad/s` are not converted.
    """
    if mine.dimensions == wanted.dimensions:
        shift = (mine.zero - wanted.zero) / wanted.factor
        return Conversion(mine.factor / wanted.factor, mine.pi - wanted.pi, shift)
    a, b = dict(mine.dimensions), dict(wanted.dimensions)
    bare = [{n: e for n, e in d.items() if n not in COUNTS} for d in (a, b)]
    if bare[0] != bare[1] or not bare[0]:
        return None
    if not (a.keys() & COUNTS and b.keys() & COUNTS):
        return Conversion(mine.factor / wanted.factor, mine.pi - wanted.pi)
    return None


def kind(text: str) -> str:
    """What a unit measures, of what the formulas of school speak: a length, an area, a volume, a speed; else empty."""
    found = unit(text)
    return _MEASURED.get(tuple(sorted(found.dimensions)), "") if found else ""


def turned(text: str) -> Unit | None:
    """A unit with turns (`tr/min`) in radians, None where it has none or counts cycles (`Hz`)."""
    found = unit(text)
    turns = dict(found.dimensions).get("tr", 0) if found else 0
    if found is None or not turns or "Hz" in text:
        return None
    return times(found, Unit(Fraction(1, 2), (("rad", -1), ("tr", 1)), -1), -turns)


def between(typed: str, wanted: str, own: frozenset[str] = frozenset()) -> Conversion | None:
    """The conversion between two units as typed, None when they do not measure the same or one is unknown."""
    asked = unit(wanted, own)
    if asked is None:
        return None
    for mine in readings(typed, own):
        if (found := conversion(mine, asked)) is not None:
            return found
    for mine_, asked_ in ((turned(typed), asked), (unit(typed, own), turned(wanted))):
        if mine_ and asked_ and mine_.dimensions == asked_.dimensions:
            return conversion(mine_, asked_)
    return None


def near(text: str, asked: str = "") -> str:
    """A unit that was perhaps meant (`Km` → `km`), empty where none is near."""
    names = unknown_names(text)
    if asked and spelled(text).casefold() == spelled(asked).casefold():
        return pretty(asked)
    flat = spelled(text)
    if len(names) != 1 or len(flat) > MAX_LENGTH:
        return ""
    wrong = next((t["name"] for t in TOKEN.finditer(flat) if t["name"] and folded(t["name"]) in names), "")
    candidates = sorted({*ALONE, *PREFIXED, *(p + u for p in ("k", "c", "m", "d", "h", "M", "G") for u in PREFIXED)})
    same = [c for c in candidates if c.casefold() == wrong.casefold()]
    if wrong in MEANT:
        same = [MEANT[wrong]]
    elif len(wrong) > 3 and not same:
        same = [symbol_of(n) for n in get_close_matches(wrong, [n for n in NAMES if len(n) > 3], 1, 0.8)]
    if not same:
        return ""
    wanted = unit(asked) if asked else None
    same.sort(key=lambda c: (sum(x.isupper() for x in c), c))
    meant = [flat.replace(wrong, c) for c in same]
    alike_ = (m for m in meant if wanted and (u := unit(m)) and u.dimensions == wanted.dimensions)
    return pretty(next(alike_, meant[0]))


def pretty(text: str) -> str:
    """A unit as people read it: `cm^2` → `cm²`, `m*s^-1` → `m·s⁻¹`."""
    raised = re.sub(r"\^\(?([+-]?\d+)\)?", lambda m: m[1].translate(_RAISED), text)
    return raised.replace("*", "·")


_SAME: Final = {"l": "L", "d": "j", "Wh": "W*h", "VA": "V*A", "Ah": "A*h", "rpm": "tr/min", "MAD": "DH"}


@lru_cache(maxsize=1024)
def alike(a: str, b: str) -> bool:
    """Whether two texts spell one unit: `m/s²`, `m·s⁻²` and `mètre par seconde carrée`, but not `km/h`."""
    if spelled(a) == spelled(b):
        return True
    try:
        mine, other = (_Names(spelled(t)[:MAX_LENGTH], frozenset(), under=True).whole() for t in (a, b))
    except NoUnit:
        return False
    return mine == other


class _Names(Parser):
    """A unit with its symbols as dimensions."""

    def _unit_of(self, name: str) -> Unit:
        symbol = symbol_of(name).replace("u", "µ", 1) if len(name) > 1 and name[0] == "u" else symbol_of(name)
        for unit_, whole in _SAME.items():
            prefix = symbol.removesuffix(unit_)
            if prefix != symbol and (not prefix or prefix in PREFIXES):
                symbol = prefix + whole
                break
        if "/" in symbol or "*" in symbol:
            return _Names(symbol, frozenset(), under=True).whole()
        return Unit(Fraction(1), ((folded(symbol), 1),))
