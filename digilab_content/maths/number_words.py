"""Numbers in words, in French, English and Arabic, below a thousand million; and the CLDR plural categories."""

from fractions import Fraction

from digilab_content.maths.value import decimal_text

LIMIT = 10**9
_FR = [
    "zéro",
    "un",
    "deux",
    "trois",
    "quatre",
    "cinq",
    "six",
    "sept",
    "huit",
    "neuf",
    "dix",
    "onze",
    "douze",
    "treize",
    "quatorze",
    "quinze",
    "seize",
    "dix-sept",
    "dix-huit",
    "dix-neuf",
]
_FR_TENS = {2: "vingt", 3: "trente", 4: "quarante", 5: "cinquante", 6: "soixante", 8: "quatre-vingt"}
_EN = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_EN_TENS = ["_", "_", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_AR = ["صفر", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"]
_AR_TENS = ["_", "_", "عشرون", "ثلاثون", "أربعون", "خمسون", "ستون", "سبعون", "ثمانون", "تسعون"]
_AR_HUNDREDS = ["_", "مئة", "مئتان", "ثلاثمئة", "أربعمئة", "خمسمئة", "ستمئة", "سبعمئة", "ثمانمئة", "تسعمئة"]
_MINUS = {"fr": "moins", "en": "minus", "ar": "ناقص"}
_POINT = {"fr": "virgule", "en": "point", "ar": "فاصلة"}


def words(value: Fraction, lang: str) -> str | None:
    """The number in words, or None (not a decimal of at most six places, or too large)."""
    text = decimal_text(abs(value))
    if text is None or abs(value) >= LIMIT:
        return None
    lang = lang[:2] if lang[:2] in _MINUS else "fr"
    whole, _, decimals = text.partition(".")
    if len(decimals) > 6:
        return None
    spell = {"fr": french, "en": english, "ar": arabic}[lang]
    parts = [_MINUS[lang]] if value < 0 else []
    parts.append(spell(int(whole)))
    if decimals:
        parts.append(_POINT[lang])
        if lang == "en":
            parts += [_EN[int(c)] for c in decimals]
        else:
            zeros = len(decimals) - len(decimals.lstrip("0"))
            parts += [spell(0)] * zeros + [spell(int(decimals))]
    return " ".join(parts)


def french(n: int) -> str:
    """French, traditional spelling (vingt et un, quatre-vingts, deux cents)."""
    if n < 20:
        return _FR[n]
    if n < 100:
        return _french_tens(n)
    if n < 1000:
        hundreds, rest = divmod(n, 100)
        head = "cent" if hundreds == 1 else f"{_FR[hundreds]} cent"
        if rest == 0:
            return head + ("s" if hundreds > 1 else "")
        return f"{head} {french(rest)}"
    if n < 10**6:
        thousands, rest = divmod(n, 1000)
        # cent and vingt take no s before mille
        count = french(thousands)
        if count.endswith(("cents", "vingts")):
            count = count[:-1]
        head = "mille" if thousands == 1 else f"{count} mille"
        return head if rest == 0 else f"{head} {french(rest)}"
    millions, rest = divmod(n, 10**6)
    head = f"{french(millions)} million" + ("s" if millions > 1 else "")
    return head if rest == 0 else f"{head} {french(rest)}"


def _french_tens(n: int) -> str:
    tens, unit = divmod(n, 10)
    if tens in (7, 9):
        tens, unit = tens - 1, unit + 10
    head = _FR_TENS[tens]
    if unit == 0:
        return head + ("s" if tens == 8 else "")
    if unit in (1, 11) and tens != 8:
        return f"{head} et {_FR[unit]}"
    return f"{head}-{_FR[unit]}"


def english(n: int) -> str:
    """English, with "and" after hundreds."""
    if n < 20:
        return _EN[n]
    if n < 100:
        tens, unit = divmod(n, 10)
        return _EN_TENS[tens] + (f"-{_EN[unit]}" if unit else "")
    if n < 1000:
        hundreds, rest = divmod(n, 100)
        return f"{_EN[hundreds]} hundred" + (f" and {english(rest)}" if rest else "")
    for unit_size, name in ((10**6, "million"), (1000, "thousand")):
        if n >= unit_size:
            count, rest = divmod(n, unit_size)
            glue = " and " if 0 < rest < 100 else " "
            return f"{english(count)} {name}" + (glue + english(rest) if rest else "")
    return str(n)


def arabic(n: int) -> str:
    """Arabic, counting forms (ثلاثة، خمسة وعشرون، مئتان، ثلاثة آلاف)."""
    if n < 1000:
        return _arabic_small(n)
    for size, one, two, few, many, other in (
        (10**6, "مليون", "مليونان", "ملايين", "مليونًا", "مليون"),
        (1000, "ألف", "ألفان", "آلاف", "ألفًا", "ألف"),
    ):
        if n >= size:
            count, rest = divmod(n, size)
            head = _arabic_counted(count, one, two, few, many, other)
            return head if rest == 0 else f"{head} و{arabic(rest)}"
    return str(n)


def _arabic_counted(count: int, one: str, two: str, few: str, many: str, other: str) -> str:
    if count == 1:
        return one
    if count == 2:
        return two
    last = count % 100
    if count > 100 and last in (1, 2):
        return f"{_arabic_counted(count - last, one, two, few, many, other)} و{one if last == 1 else two}"
    spelled = _arabic_small(count)
    if last == 0:
        return f"{spelled.replace('مئتان', 'مئتا')} {other}"
    return f"{spelled} {few if 3 <= last <= 10 else many}"


def _arabic_small(n: int) -> str:
    if n <= 10:
        return _AR[n]
    if n < 20:
        first = {11: "أحد", 12: "اثنا"}.get(n, _AR[n - 10])
        return f"{first} عشر"
    if n < 100:
        tens, unit = divmod(n, 10)
        return _AR_TENS[tens] if unit == 0 else f"{_AR[unit]} و{_AR_TENS[tens]}"
    hundreds, rest = divmod(n, 100)
    return _AR_HUNDREDS[hundreds] if rest == 0 else f"{_AR_HUNDREDS[hundreds]} و{_arabic_small(rest)}"


def plural(value: Fraction, lang: str) -> str:
    """The CLDR category of a number: zero, one, two, few, many or other."""
    n = abs(value)
    whole = n.denominator == 1
    if lang.startswith("fr"):
        if n < 2:
            return "one"
        return "many" if whole and n % 10**6 == 0 else "other"
    if lang.startswith("ar"):
        if not whole:
            return "other"
        if n <= 2:
            return ("zero", "one", "two")[int(n)]
        last = int(n) % 100
        return "few" if 3 <= last <= 10 else "many" if last >= 11 else "other"
    return "one" if n == 1 else "other"
