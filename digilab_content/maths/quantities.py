"""A number and its unit in one text: `28,3 cm²`, `9.81*m/s^2`, `-(36 kJ)/mol`, `1 h 30 min`, `2 m 35 cm`."""

import re
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache
from typing import Final

from digilab_content.maths import kernel, reading, units
from digilab_content.maths.reading import Reading, Tree, Unread
from digilab_content.maths.value import exact
from digilab_content.text.normal import visible, western

ONE: Final = ("num", "1")
_WORD: Final = re.compile(r"[^\W\d_]+|[°%Ωµ′″]C?")
_DURATION: Final = re.compile(
    r"(?P<h>\d{1,4}) ?h ?(?P<m1>[0-5]?\d)(?: ?(?:min|mn))?|(?P<m2>\d{1,4}) ?min ?(?P<s>[0-5]?\d)(?: ?s)?"
)
_PART: Final = re.compile(r"(\d{1,9}(?:[.,]\d{1,6})?) ?([^\d\s.,;+*/^()=-]{1,12})")
_MAX_PARTS: Final = 4


def read(text: str, manner: Reading, own: frozenset[str] = frozenset()) -> tuple[Tree, str] | Unread:
    """The number and the unit of a text; the unit is `""` if there is none. Never raises.

    The number comes first in school notation; calculators also write `-(36*kJ)/mol` and `m/4`, where the unit is among
    the factors. `own`: names that are units of this question.
    """
    got = reading.read_number_unit(text, manner)
    if not isinstance(got, Unread) and (not got[1] or units.unit(got[1], own) is not None):
        return got
    mixed = among_factors(text, manner, own)
    return got if mixed is None else mixed


def among_factors(text: str, manner: Reading, own: frozenset[str] = frozenset()) -> tuple[Tree, str] | None:
    """The number and the unit of a product or quotient with units anywhere in it; None where it is none."""
    if len(text) > kernel.MAX_CHARS:
        return None
    names = dict.fromkeys(w for w in _WORD.findall(text) if w not in manner.symbols)
    letters = tuple(n for n in names if units.unit(n, own) is not None and n not in {"min", "e", "i"})
    if not letters or len(letters) > 8:
        return None
    tree = reading.read_answer(text, replace(manner, symbols=(*manner.symbols, *letters)))
    if isinstance(tree, Unread):
        return None
    found = _sorted(tree, frozenset(letters))
    if found is None or not found[1]:
        return None
    number, powers = found
    return number or ONE, "*".join(n if p == 1 else f"{n}^{p}" for n, p in powers.items())


def _sorted(tree: Tree, letters: frozenset[str]) -> tuple[Tree | None, dict[str, int]] | None:
    """The number (None for 1) and the powers of units of a product; None when it is a sum of units or the like."""
    if not kernel.names(tree) & letters:
        return tree, {}
    match tree:
        case ("sym", name):
            return None, {name: 1}
        case ("-", inner):
            found = _sorted(inner, letters)
            return found and (("-", found[0] or ONE), found[1])
        case ("^", base, power):
            found, n = _sorted(base, letters), exact(power) if not kernel.names(power) else None
            if found is None or n is None or n.denominator != 1 or abs(n) > units.MAX_POWER:
                return None
            return found[0] and ("^", found[0], power), {u: p * int(n) for u, p in found[1].items()}
        case ("*" | ".", *factors):
            parts = [_sorted(f, letters) for f in factors]
        case ("/", top, bottom):
            parts = [_sorted(top, letters), _sorted(bottom, letters)]
        case _:
            return None
    if any(p is None for p in parts):
        return None
    known = [p for p in parts if p is not None]
    powers: dict[str, int] = {}
    for k, (_, mine) in enumerate(known):
        for name, power in mine.items():
            powers[name] = powers.get(name, 0) + (-power if tree[0] == "/" and k else power)
    powers = {n: p for n, p in powers.items() if p}
    if tree[0] == "/":
        top, bottom = known[0][0], known[1][0]
        return (top if bottom is None else ("/", top or ONE, bottom)), powers
    numbers = [n for n, _ in known if n is not None]
    return (None if not numbers else numbers[0] if len(numbers) == 1 else (tree[0], *numbers)), powers


@lru_cache(maxsize=1024)
def compound(text: str) -> tuple[Fraction, str] | None:
    """`3h30`, `2 min 15 s`, `2 m 35 cm`, `45°30′`: the value in the first unit written, and that unit; else None."""
    if len(text) > units.MAX_LENGTH:
        return None
    flat = " ".join(western(visible(text)).split())
    if (time := _DURATION.fullmatch(flat)) is not None:
        h, m1, m2, s = (int(time[k] or 0) for k in ("h", "m1", "m2", "s"))
        return (Fraction(60 * h + m1, 60), "h") if time["h"] else (Fraction(60 * m2 + s, 60), "min")
    total, first, last, end = Fraction(0), None, None, 0
    for count, part in enumerate(_PART.finditer(flat)):
        gap = flat[end : part.start()].strip(" ")
        size = units.unit(part[2])
        if gap not in {"", "et", "and", "و"} or size is None or count >= _MAX_PARTS:
            return None
        if last is not None and (size.dimensions != last.dimensions or size.factor >= last.factor or size.zero):
            return None
        first = first or (size, part[2])
        total += Fraction(part[1].replace(",", ".")) * size.factor / first[0].factor
        last, end = size, part.end()
    if first is None or last is first[0] or flat[end:].strip(" ."):
        return None
    return total, first[1]
