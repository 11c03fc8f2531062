"""One number in a text: decimal signs, thousands, powers of ten. A comma or point that could be either is refused."""

from digilab_content.maths.core.glyphs import ARABIC_GROUP, ARABIC_POINT
from digilab_content.maths.core.tree import MAX_DIGITS, Misread

PLAINLY = "+-*/^()|=!;]}"  # signs before which a run of digits is a whole number and nothing else


def is_digit(c):
    """Whether ``c`` is an ASCII digit (``str.isdigit`` also takes superscripts)."""
    return "0" <= c <= "9"


def _run(s, i):
    while i < len(s) and is_digit(s[i]):
        i += 1
    return i


def _grouped(s, j, signs):
    """Whether a sign of ``signs`` at ``j`` is followed by exactly three digits."""
    k = _run(s, j + 1)
    return j < len(s) and s[j] in signs and k - j == 4


def starts(s, i):
    """Whether a number starts at ``i``."""
    if is_digit(s[i]):
        return True
    return s[i] in ".,\u066b" and i + 1 < len(s) and is_digit(s[i + 1]) and (i == 0 or not is_digit(s[i - 1]))


def read(s, i, at, vocabulary, in_brackets):
    """The number that starts at ``i``: (its text with a point, where it ends). Raises Misread."""
    start = i
    separates = vocabulary.comma_separates and in_brackets
    marks = ".\u066b" if separates or vocabulary.author else ".,\u066b"
    j = _run(s, i)
    if j - i <= 300 and i < j and (j == len(s) or s[j] in PLAINLY):
        return s[i:j], j
    parts = [s[i:j]]
    signs = ""
    if 0 < j - i <= 3 and not vocabulary.author:
        while _grouped(s, j, " \u066c'"):
            parts[0] += s[j + 1 : j + 4]
            j += 4
    ends = [j]
    while j + 1 < len(s) and s[j] in marks and is_digit(s[j + 1]):
        k = _run(s, j + 1)
        signs += s[j]
        parts.append(s[j + 1 : k])
        j = k
        while not vocabulary.author and (len(parts[-1]) % 3 == 0) and _grouped(s, j, " ") and len(signs) == 1:
            parts[-1] += s[j + 1 : j + 4]  # 3,141 592 65: decimals too are written by threes
            j += 4
        ends.append(j)
    used = len(parts)
    text, used = _decide(parts, signs, s, ends, vocabulary, at, start)
    j = ends[used - 1]
    if text.startswith("."):
        text = "0" + text
    if len(text) > MAX_DIGITS:
        raise Misread("@too_long", at[start], at[j], (("limit", MAX_DIGITS),))
    return _exponent(text, s, start, j, at, vocabulary)


def _ten_power_follows(s, end, last):
    """Whether the last group is the 10 of a power of ten, as in ``1,2.10^3``."""
    k = end
    while k < len(s) and s[k] == " ":
        k += 1
    return last == "10" and k < len(s) and (s[k] == "^" or s[k] in "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")


def _decide(parts, signs, s, ends, vocabulary, at, start):
    """(number, how many parts it uses): which of its signs are decimal, which separate thousands."""
    if not signs:
        return parts[0], 1
    comma_locale = vocabulary.locale != "en" and not vocabulary.author
    threes = 1 <= len(parts[0]) <= 3 and parts[0][0] != "0" and all(len(p) == 3 for p in parts[1:])
    decimal = parts[0] + "." + parts[1]
    if len(signs) == 1:
        if signs == "." and comma_locale:
            both = None
            if _ten_power_follows(s, ends[1], parts[1]):
                both = decimal, parts[0] + "×10"
            elif threes:
                both = parts[0] + parts[1], decimal
            if both:
                facts = (("reading", both[0]), ("other", both[1]), ("sign", "."))
                raise Misread("@ambiguous", at[start], at[ends[1]], facts)
        if signs == "," and threes and not comma_locale:
            return parts[0] + parts[1], 2
        return decimal, 2
    if _ten_power_follows(s, ends[-1], parts[-1]) and len(signs) == 2 and signs[1] == ".":
        return decimal, 2
    if threes and signs == signs[0] * len(signs) and signs[0] != "\u066b":
        return "".join(parts), len(parts)
    inner = 1 <= len(parts[0]) <= 3 and all(len(p) == 3 for p in parts[1:-1])
    if inner and signs[:-1] == signs[0] * (len(signs) - 1) and signs[-1] != signs[0]:
        return "".join(parts[:-1]) + "." + parts[-1], len(parts)
    if signs[0] == "," and signs[1] == ".":
        return decimal, 2  # 1,2.5: the point multiplies
    raise Misread("@syntax", at[start], at[ends[-1]], (("reason", "number"),))


def _exponent(text, s, start, j, at, vocabulary):
    """``5.1e-2``. ``2e-3`` may also be 2·e − 3: both readings are shown."""
    if j >= len(s) or s[j] not in "eE" or s[j] in vocabulary.symbols:
        return text, j
    k = j + 1
    signed = k < len(s) and s[k] in "+-"
    if signed:
        k += 1
    end = _run(s, k)
    if end == k or (end < len(s) and ("a" <= s[end].lower() <= "z" or s[end] > "\x7f")):
        return text, j
    calculator = "." in s[start:j] and s[j + 1] == "-"  # 5.1e-2 as machines write it; 0,5e-2 and 2e+3 may be sums
    if signed and s[j] == "e" and not calculator and not vocabulary.author:
        facts = (("reading", text + "×10^" + s[j + 1 : end]), ("other", text + "×e" + s[j + 1 : end]), ("sign", "e"))
        raise Misread("@ambiguous", at[start], at[end], facts)
    if end - k > 4:
        raise Misread("@too_long", at[start], at[end], (("limit", 4),))
    return text + "e" + s[j + 1 : end].replace("+", ""), end


__all__ = ["ARABIC_GROUP", "ARABIC_POINT", "is_digit", "read", "starts"]
