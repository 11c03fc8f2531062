"""Units of school answers: their spellings in French, English and Arabic, their size and dimensions.

Only what a `number` slot needs: to know the unit asked for when it is typed, to convert between sizes of one quantity
(exact factors of the SI and of the units that it admits, BIPM SI Brochure, 9th ed., 2019, tables 2–8), and to say with
certainty that a unit measures something else. An unknown unit is never called wrong.
"""

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Final

from digilab_content.text.normal import visible, western

Dimensions = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Unit:
    """`factor` × the coherent unit of `dimensions`."""

    factor: Fraction
    dimensions: Dimensions


def _dims(text: str) -> dict[str, int]:
    found: dict[str, int] = {}
    for word in text.split():
        name, _, power = word.partition("^")
        found[name] = int(power or 1)
    return found


_PREFIXES: Final = {
    "G": 9, "M": 6, "k": 3, "h": 2, "da": 1, "d": -1, "c": -2, "m": -3, "µ": -6, "μ": -6, "n": -9, "p": -12,
}  # fmt: skip
_PREFIXED: Final[dict[str, tuple[str, Fraction]]] = {
    "m": ("m", Fraction(1)),
    "g": ("kg", Fraction(1, 1000)),
    "s": ("s", Fraction(1)),
    "A": ("A", Fraction(1)),
    "K": ("K", Fraction(1)),
    "mol": ("mol", Fraction(1)),
    "cd": ("cd", Fraction(1)),
    "L": ("m^3", Fraction(1, 1000)),
    "l": ("m^3", Fraction(1, 1000)),
    "Hz": ("s^-1", Fraction(1)),
    "N": ("kg m s^-2", Fraction(1)),
    "Pa": ("kg m^-1 s^-2", Fraction(1)),
    "J": ("kg m^2 s^-2", Fraction(1)),
    "W": ("kg m^2 s^-3", Fraction(1)),
    "C": ("A s", Fraction(1)),
    "V": ("kg m^2 s^-3 A^-1", Fraction(1)),
    "Ω": ("kg m^2 s^-3 A^-2", Fraction(1)),
    "F": ("kg^-1 m^-2 s^4 A^2", Fraction(1)),
    "T": ("kg s^-2 A^-1", Fraction(1)),
    "H": ("kg m^2 s^-2 A^-2", Fraction(1)),
    "bar": ("kg m^-1 s^-2", Fraction(100000)),
    "eV": ("kg m^2 s^-2", Fraction(1602176634, 10**28)),
    "Wh": ("kg m^2 s^-2", Fraction(3600)),
}
_ALONE: Final[dict[str, tuple[str, Fraction]]] = {
    "h": ("s", Fraction(3600)),
    "min": ("s", Fraction(60)),
    "j": ("s", Fraction(86400)),
    "d": ("s", Fraction(86400)),
    "t": ("kg", Fraction(1000)),
    "q": ("kg", Fraction(100)),
    "ha": ("m^2", Fraction(10000)),
    "°": ("°", Fraction(1)),
    "rad": ("rad", Fraction(1)),
    "°C": ("°C", Fraction(1)),
    "%": ("%", Fraction(1)),
    "DH": ("DH", Fraction(1)),
    "€": ("€", Fraction(1)),
    "$": ("$", Fraction(1)),
}
_NAMES: Final = {
    "m": "mètre mètres metre metres meter meters متر م أمتار",
    "cm": "centimètre centimètres centimetre centimetres centimeter centimeters سم سنتيمتر سنتمتر",
    "mm": "millimètre millimètres millimetre millimetres millimeter millimeters مم ميليمتر ملمتر",
    "dm": "décimètre décimètres decimetre decimetres decimeter decimeters دسم ديسيمتر",
    "km": "kilomètre kilomètres kilometre kilometres kilometer kilometers كم كيلومتر",
    "g": "gramme grammes gram grams غ غرام غرامات",
    "kg": "kilogramme kilogrammes kilogram kilograms kilo kilos كغ كلغ كيلوغرام",
    "mg": "milligramme milligrammes milligram milligrams مغ ملغ ميليغرام",
    "t": "tonne tonnes ton tons طن",
    "s": "seconde secondes second seconds sec ث ثا ثانية ثوان",
    "min": "minute minutes mn د دقيقة دقائق",
    "h": "heure heures hour hours hr سا ساعة ساعات",
    "j": "jour jours day days يوم أيام",
    "L": "litre litres liter liters ل لتر",
    "mL": "millilitre millilitres milliliter milliliters مل",
    "cL": "centilitre centilitres centiliter centiliters سل",
    "V": "volt volts فولط فولت",
    "A": "ampère ampères ampere amperes أمبير",
    "Ω": "ohm ohms Ohm أوم \u2126",
    "W": "watt watts واط واط",
    "N": "newton newtons نيوتن",
    "J": "joule joules جول",
    "Hz": "hertz هرتز",
    "Pa": "pascal pascals باسكال",
    "°": "degré degrés degree degrees º درجة",
    "°C": "℃ degC ºC",
    "%": "٪",
    "DH": "dh Dh MAD dirham dirhams درهم دراهم",
    "€": "euro euros EUR أورو",
    "$": "dollar dollars USD دولار",
    "ha": "hectare hectares هكتار",
    "mol": "mole moles مول",
    "km/h": "كم/س كم/سا km/heure kmh",
}
_WORDS: Final = {word: symbol for symbol, words in _NAMES.items() for word in words.split()}
_SUPERSCRIPTS: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+")
_SQUARES: Final = (
    (re.compile(r"(\S+?) (?:carrés?|مربع)(?=$|[ /])"), r"\1^2"),
    (re.compile(r"(\S+?) (?:cubes?|مكعب)(?=$|[ /])"), r"\1^3"),
    (re.compile(r"square (\S+)"), r"\1^2"),
    (re.compile(r"cubic (\S+)"), r"\1^3"),
    (re.compile(r" (?:par|per) "), "/"),
)
_FACTOR: Final = re.compile(r"(?P<name>[^\d^*/ +-]+)(?:\^?(?P<power>[+-]?\d))?")


@lru_cache(maxsize=512)
def unit(text: str) -> Unit | None:
    """The unit of that spelling (`cm^2`, `cm²`, `m/s²`, `m.s⁻¹`, `km/h`, `سم²`, `mètres carrés`), None if unknown."""
    flat = spelled(text)
    if not flat or len(flat) > 60:
        return None
    factor = Fraction(1)
    dimensions: dict[str, int] = {}
    for side, group in enumerate(flat.split("/")):
        for part in group.split("*"):
            found = _FACTOR.fullmatch(part)
            size = _simple(found["name"]) if found else None
            if found is None or size is None:
                return None
            power = int(found["power"] or 1) * (-1 if side else 1)
            factor *= size[1] ** power
            for name, exponent in _dims(size[0]).items():
                dimensions[name] = dimensions.get(name, 0) + exponent * power
    return Unit(factor, tuple(sorted((n, e) for n, e in dimensions.items() if e)))


def spelled(text: str) -> str:
    """One spelling for the spellings of a unit: `cm²`, `cm ^2` → `cm^2`; `m·s⁻¹`, `m.s^{-1}` → `m*s^-1`."""
    flat = " ".join(western(visible(text)).split()).replace("{", "").replace("}", "").replace("\\", "")
    flat = re.sub(r"[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+", lambda m: "^" + m[0].translate(_SUPERSCRIPTS), flat)
    for pattern, by in _SQUARES:
        flat = pattern.sub(by, flat)
    flat = re.sub(r" ?([·.×⋅*/^]) ?", r"\1", flat.replace("−", "-"))
    return re.sub(r"[·.×⋅ ]", "*", flat).replace("^(", "^").replace(")", "").replace("(", "")


def _simple(name: str) -> tuple[str, Fraction] | None:
    name = _WORDS.get(name, name)
    if name in _ALONE:
        return _ALONE[name]
    if name in _PREFIXED:
        return _PREFIXED[name]
    for prefix, power in _PREFIXES.items():
        rest = name.removeprefix(prefix)
        if rest != name and rest in _PREFIXED:
            dimensions, factor = _PREFIXED[rest]
            return dimensions, factor * Fraction(10) ** power
    return None


def pretty(text: str) -> str:
    """A unit as people read it: `cm^2` → `cm²`, `m*s^-1` → `m·s⁻¹`."""
    raised = re.sub(r"\^([+-]?\d+)", lambda m: m[1].translate(str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")), text)
    return raised.replace("*", "·")
