"""The characters that pupils really type, folded to a small alphabet, each with its place in the text.

Digits of any script, minus signs, dots, Arabic punctuation, superscripts, direction marks: see grading.md, "Reading".
"""

ARABIC_POINT = "\u066b"
ARABIC_GROUP = "\u066c"

_ONE = {}  # type: dict[str, str]


def _put(characters, replacement):
    for c in characters:
        _ONE[c] = replacement


_put("−–—‒﹣－‐‑", "-")
_put("×⋅·∙•∗＊✕✖", "*")
_put("÷∕⁄", "/")
_put("،﹐，", ",")
_put("؛﹔；", ";")
_put("∶：", ":")
_put("\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\n\r", " ")
_put("\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff\u00ad\u061c\u0640", "")
_put("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufe0e\ufe0f\u20e3", "")
_put("’‘′ʹ＇´", "'")
_put("″”“", "''")
_put("∣❘", "|")
_put("≤⩽≦", "<=")
_put("≥⩾≧", ">=")
_put("≠", "!=")
_put("≈≃≅∼", "~")
_put("٪", "%")
_put("ˆ＾", "^")
_put("ª", "")
_put("₊", "+")
_put("ℎ", "h")
_put("ى", "ي")

SUPERSCRIPTS = {"⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8", "⁹": "9"}
SUPERSCRIPTS.update(
    {"⁺": "+", "⁻": "-", "ⁿ": "n", "ⁱ": "i", "ˣ": "x", "ʸ": "y", "ᵏ": "k", "ᵐ": "m", "ᵖ": "p", "⁽": "("}
)
SUPERSCRIPTS.update({"⁾": ")", "ᵃ": "a", "ᵇ": "b", "ᵗ": "t", "⸍": "/"})
SUBSCRIPTS = {"₀": "0", "₁": "1", "₂": "2", "₃": "3", "₄": "4", "₅": "5", "₆": "6", "₇": "7", "₈": "8", "₉": "9"}
SUBSCRIPTS.update({"ₙ": "n", "ₐ": "a", "ₓ": "x", "ₖ": "k", "ₘ": "m", "ₚ": "p", "ᵢ": "i", "ⱼ": "j"})
VULGAR = {"½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5)}
VULGAR.update({"⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8)})
RADICALS = {"√": "sqrt", "∛": "cbrt"}

_LOWER = (
    "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon"
)
GREEK = {}
for _i, _name in enumerate((_LOWER + " phi chi psi omega").split()):
    GREEK[chr(0x3B1 + _i)] = _name
for _c, _name in (("Γ", "Gamma"), ("Δ", "Delta"), ("Θ", "Theta"), ("Λ", "Lambda"), ("Ξ", "Xi"), ("Π", "Pi")):
    GREEK[_c] = _name
for _c, _name in (
    ("Σ", "Sigma"),
    ("Φ", "Phi"),
    ("Ψ", "Psi"),
    ("Ω", "Omega"),
    ("ϕ", "phi"),
    ("ϑ", "theta"),
    ("µ", "mu"),
):
    GREEK[_c] = _name
GREEK["\u2126"] = "Omega"
GREEK_LETTER = {}
for _c in sorted(GREEK):  # the usual shapes come before ϑ, ϕ and \u2126; MicroPython's dicts keep no order
    if GREEK[_c] not in GREEK_LETTER:
        GREEK_LETTER[GREEK[_c]] = _c
GREEK_LETTER["sigma"] = "σ"
GREEK_LETTER["mu"] = "μ"


# Letters beyond ASCII, by ranges: MicroPython's ``isalpha`` knows none, and CPython's also takes ``ⁿ`` and ``ₓ``.
_LETTERS = (
    (0xB5, 0xB5), (0xBA, 0xBA), (0xC0, 0xD6), (0xD8, 0xF6), (0xF8, 0x2AF), (0x370, 0x373), (0x376, 0x377),
    (0x37B, 0x37D), (0x386, 0x386), (0x388, 0x3F5), (0x3F7, 0x481), (0x48A, 0x52F), (0x531, 0x556), (0x561, 0x587),
    (0x5D0, 0x5EA), (0x620, 0x63F), (0x641, 0x64A), (0x66E, 0x66F), (0x671, 0x6D3), (0x6D5, 0x6D5), (0x6EE, 0x6EF),
    (0x6FA, 0x6FC), (0x6FF, 0x6FF), (0x750, 0x77F), (0x904, 0x939), (0x1E00, 0x1FBC), (0x2102, 0x2102),
    (0x2107, 0x2107), (0x210A, 0x2113), (0x2115, 0x2115), (0x2119, 0x211D), (0x2124, 0x2124), (0x2126, 0x2126),
    (0x2128, 0x2128), (0x212A, 0x212D), (0x212F, 0x2139), (0x213C, 0x213F), (0x2145, 0x2149), (0x3041, 0x3096),
    (0x30A1, 0x30FA), (0x4E00, 0x9FFF), (0xAC00, 0xD7A3), (0xFB50, 0xFBB1), (0xFBD3, 0xFD3D), (0xFE70, 0xFE74),
    (0xFE76, 0xFEFC),
)  # fmt: skip


def foreign_letter(c):
    """Whether ``c``, beyond ASCII, is a letter."""
    n = ord(c)
    for low, high in _LETTERS:
        if n <= high:
            return n >= low
    return False


def visible(c):
    """Whether ``c`` is a sign that can be shown as it is: no control, no mark that turns text around."""
    n = ord(c)
    if n < 0xA1:
        return 0x20 < n < 0x7F
    hidden = n == 0xAD or 0x600 <= n < 0x606 or 0x2000 <= n < 0x2010 or 0x2028 <= n < 0x2030 or 0x205F <= n < 0x2070
    return not hidden and n < 0xD800


def lower(s):
    """``s`` in small letters, the accented capitals of French too (MicroPython's ``lower`` knows ASCII)."""
    s = s.lower()
    if max(s or " ") > "~":
        for capital, small in (("É", "é"), ("È", "è"), ("Ê", "ê"), ("À", "à"), ("Ç", "ç")):
            s = s.replace(capital, small)
    return s


def fold_one(c):
    """The character(s) that stand for ``c``: an ASCII letter, digit or sign where there is one, else itself."""
    if " " <= c <= "~":
        return c
    r = _ONE.get(c)
    if r is not None:
        return r
    n = ord(c)
    for zero in (0x660, 0x6F0, 0xFF10, 0x966):
        if zero <= n <= zero + 9:
            return chr(48 + n - zero)
    if 0xFF01 <= n <= 0xFF5E:  # fullwidth forms of ASCII
        return chr(n - 0xFEE0)
    if 0x1D400 <= n <= 0x1D6A3:  # mathematical alphabets, 52 letters each (copied from rendered formulas)
        k = (n - 0x1D400) % 52
        return chr(65 + k) if k < 26 else chr(71 + k)
    if 0x1D7CE <= n <= 0x1D7FF:
        return chr(48 + (n - 0x1D7CE) % 10)
    return c


_KNOWN = {}  # type: dict[str, str]
for _i in range(32, 127):
    _KNOWN[chr(_i)] = chr(_i)
_LAST = [("", ("", [0]))]  # the same text is folded several times in a row


def fold(text):
    """``text`` folded, and for each folded character its position in ``text`` (with one more, for the end)."""
    last = _LAST[0]
    if text == last[0]:
        return last[1]
    parts = []
    plain = True
    for c in text:
        r = _KNOWN.get(c)
        if r is None:
            r = fold_one(c)
            if len(_KNOWN) < 1000:
                _KNOWN[c] = r
        parts.append(r)
        if len(r) != 1:
            plain = False
    if plain:
        at = list(range(len(text) + 1))
    else:
        at = []
        for position, r in enumerate(parts):
            for _ in r:
                at.append(position)
        at.append(len(text))
    folded = ("".join(parts), at)
    _LAST[0] = (text, folded)
    return folded
