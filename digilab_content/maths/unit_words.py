"""Names of units in French, English and Arabic, and other symbols for them; where a name is none, the symbol it is."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

# Symbol: names and abbreviations (French and English plurals in s, accents and capitals are seen to elsewhere).
_NAMES: Final = {
    "m": "mètre metre meter متر م أمتار امتار",
    "g": "gramme gram غرام غ غرامات جرام",
    "s": "seconde second sec ثانية ثواني ثوان ث ثا",
    "min": "minute mn دقيقة دقائق د",
    "h": "heure hour hr ساعة ساعات سا س",
    "j": "jour day journée يوم أيام",
    "semaine": "sem week أسبوع أسابيع",
    "mois": "month شهر أشهر شهور",
    "an": "ans année year سنة سنوات",
    "L": "litre liter لتر ل لترات ليتر",
    "t": "tonne ton طن أطنان",
    "q": "quintal quintaux قنطار قناطير",
    "ha": "hectare هكتار هكتارات",
    "are": "آر",
    "A": "ampère ampere أمبير",
    "V": "volt فولط فولت",
    "Ω": "ohm Ohm أوم",
    "W": "watt واط واط",
    "N": "newton نيوتن نيوتون ن",
    "J": "joule جول",
    "Hz": "hertz هرتز",
    "Pa": "pascal باسكال",
    "C": "coulomb كولوم كولون",
    "F": "farad فاراد",
    "H": "henry",
    "T": "tesla تسلا",
    "Wb": "weber",
    "S": "siemens",
    "K": "kelvin كلفن كالفن",
    "mol": "mole مول مولات",
    "cd": "candela",
    "bar": "بار",
    "atm": "atmosphère atmosphere",
    "torr": "Torr",
    "cal": "calorie سعرة",
    "eV": "électronvolt electronvolt",
    "Wh": "wattheure watthour",
    "Bq": "becquerel",
    "Gy": "gray",
    "Sv": "sievert",
    "rad": "radian راديان",
    "°": "degré degree deg درجة درجات º",
    "°C": "℃ degC ºC celsius مئوية سيلسيوس سلسيوس",
    "°F": "℉ degF ºF fahrenheit",
    "%": "٪ pourcent percent",
    "tr": "tour turn rev revolution révolution دورة دورات",
    "rpm": "RPM",
    "DH": "dh Dh MAD dirham درهم دراهم",
    "€": "euro EUR أورو يورو",
    "$": "dollar USD دولار دولارات",
    "£": "GBP",
    "o": "octet byte أوكتي أوكتيه بايت",
    "bit": "bits",
    "in": "inch inches pouce",
    "ft": "foot feet pied",
    "yd": "yard",
    "mi": "mile",
    "lb": "pound livre lbs",
    "oz": "ounce once",
    "nœud": "noeud knot",
    "al": "ly a.l.",
    "ua": "au AU UA",
    "dpt": "dioptrie dioptre δ",
    "Å": "angström angstrom Å",
    "′": "'",
    "″": '"',
    "cc": "",
    "gon": "grade",
    # Arabic abbreviations, in use in Moroccan classes.
    "km": "كلم كم",
    "hm": "هكم هم",
    "dam": "دكم",
    "dm": "دسم",
    "cm": "سم صم",
    "mm": "ملم مم",
    "kg": "kilo كيلو كلغ كغ كجم كغم",
    "hg": "هكغ هغ",
    "dag": "دكغ",
    "dg": "دسغ",
    "cg": "سغ",
    "mg": "ملغ مغ",
    "hL": "هل",
    "daL": "دكل",
    "dL": "دسل",
    "cL": "سل",
    "mL": "ملل مل",
    "kW": "كيلوواط",
    "kΩ": "kohm kohms kOhm",
    "MΩ": "Mohm Mohms MOhm",
    "N*m": "Nm",
    "km/h": "kmh kmph kph",
    "mi/h": "mph",
}
_PREFIXES: Final = {
    "hecto": "h", "déca": "da", "deca": "da", "kilo": "k", "méga": "M", "mega": "M", "giga": "G", "téra": "T",
    "tera": "T", "déci": "d", "deci": "d", "centi": "c", "milli": "m", "micro": "µ", "nano": "n", "pico": "p",
    "كيلو": "k", "هكتو": "h", "ديكا": "da", "ديسي": "d", "سنتي": "c", "سانتي": "c", "ميلي": "m", "مللي": "m",
    "ملي": "m", "ميكرو": "µ", "نانو": "n", "ميغا": "M", "ميجا": "M", "جيغا": "G",
}  # fmt: skip
_TAKES_PREFIX: Final = frozenset(
    (
        "m",
        "g",
        "s",
        "L",
        "t",
        "A",
        "V",
        "Ω",
        "W",
        "N",
        "J",
        "Hz",
        "Pa",
        "C",
        "F",
        "H",
        "T",
        "S",
        "mol",
        "bar",
        "cal",
        "eV",
        "Wh",
        "Bq",
        "Gy",
        "Sv",
        "o",
        "bit",
    )
)


_TANWIN: Final = re.compile(r"([\u0621-\u064a]{2,})ا")
_MANY: Final = re.compile(r"([\u0621-\u064a]{2,}?)ة?ات")


def _counted(word: str) -> tuple[str, ...]:
    """An Arabic noun as it stands after a number (`25 درهما`, `5 كيلومترات`), as the dictionary has it."""
    found = [m[1] for m in (_TANWIN.fullmatch(word), _MANY.fullmatch(word)) if m]
    return (*found, *(f"{noun}ة" for noun in found))


def _plainly(word: str) -> str:
    """Without accents, hamzas and vowel signs, in small letters."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c) and c != "ـ")
    return bare.casefold().replace("œ", "oe")


def _long(word: str) -> bool:
    return len(word) > 3 or (len(word) > 1 and "\u0600" <= word[0] <= "\u06ff")


_SYMBOLS: Final = {word: symbol for symbol, words in _NAMES.items() for word in words.split()}
_WORDS: Final = {_plainly(word): symbol for word, symbol in _SYMBOLS.items() if _long(word) or len(word) > 2} | {
    symbol: symbol for symbol in ("bar", "mol")
}
_HEADS: Final = {_plainly(head): prefix for head, prefix in _PREFIXES.items()}
MEANT: Final = {
    "gr": "g",
    "grs": "g",
    "C°": "°C",
    "°K": "K",
    "kgs": "kg",
    "kms": "km",
    "hrs": "h",
    "secs": "s",
    "Ltr": "L",
}
"""What is typed instead of a unit, and what is then meant."""
NAMES: Final = tuple(sorted({*_SYMBOLS, *_NAMES}))

_SQUARED: Final = (
    (re.compile(r"([^\s*/]+) (?:au )?(?:carrée?s?|squared|مربعة?)(?=$|[ */])"), r"\1^2"),
    (re.compile(r"([^\s*/]+) (?:au )?(?:cubes?|cubed|مكعبة?)(?=$|[ */])"), r"\1^3"),
    (re.compile(r"(?:square|sq) ([^\s*/]+)"), r"\1^2"),
    (re.compile(r"cubic ([^\s*/]+)"), r"\1^3"),
    (re.compile(r"(?:degrés?|degrees?|درجات|درجة|°) ?(?=celsius|مئوية|سيلسيوس|سلسيوس)", re.IGNORECASE), ""),
    (re.compile(r"(?:degrés?|degrees?|°) ?(?=fahrenheit)", re.IGNORECASE), ""),
    (re.compile(r" (?:par|per|à l'|لكل|في|على) ?(?=\S)"), "/"),
    (re.compile(r"^(?:par|per) "), "1/"),
    (re.compile(r"(?<=[^\W\d_])-(?=[^\W\d_])"), " "),
)


def said(text: str) -> str:
    """A unit in words with its powers and bars as signs: `mètres par seconde` → `mètres/seconde`."""
    for pattern, by in _SQUARED:
        text = pattern.sub(by, text)
    for head in _HEADS:  # كيلو متر
        if "\u0600" <= head[0] <= "\u06ff":
            text = text.replace(head + " ", head)
    return text


@lru_cache(maxsize=1024)
def symbol_of(name: str) -> str:
    """The symbol of a name or abbreviation (`centimètres` → `cm`); the name itself where it is none."""
    if name in _SYMBOLS:
        return _SYMBOLS[name]
    word = _plainly(name)
    if not _long(word):
        return name
    for w in dict.fromkeys(
        (word, word.removesuffix("s"), word.removesuffix("x"), word.removeprefix("ال"), *_counted(word))
    ):
        if w in _WORDS:
            return _WORDS[w]
        for head, prefix in _HEADS.items():
            rest = w.removeprefix(head)
            if rest != w and _WORDS.get(rest) in _TAKES_PREFIX and len(rest) > 2:
                return prefix + _WORDS[rest]
    return name


def folded(name: str) -> str:
    """A name that is no unit of ours (`élèves`), without what does not count in it."""
    word = _plainly(name)
    return (word[:-1] if word[-1] in "sx" else word) if len(word) > 3 else name
