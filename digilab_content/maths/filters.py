"""The filters of `{{e | filter(args)}}`: how a computed value is written in a statement."""

from collections.abc import Sequence
from fractions import Fraction

from digilab_content.maths import number_words
from digilab_content.maths.author import Refused
from digilab_content.maths.latex import latex
from digilab_content.maths.reading import Tree
from digilab_content.maths.value import approx_decimal, decimal_text, exact, from_decimal_text, from_fraction, rounded
from digilab_content.maths.writing import prose

Filter = tuple[str, tuple[str, ...], tuple[tuple[str, str], ...]]

NAMES = ("raw", "dec", "sci", "frac", "signed", "coef", "paren", "pct", "words", "plural")
"""All filters. `raw` is for the caller: it substitutes instead of computing before it calls `interpolate`."""

_MAX_PLACES = 30
_CATEGORIES = ("zero", "one", "two", "few", "many", "other")


class _Stop(Exception):  # noqa: N818
    def __init__(self, code: str, name: str) -> None:
        super().__init__(code)
        self.refused = Refused(code, facts=(("filter", name),))


def interpolate(tree: Tree, filters: Sequence[Filter], *, lang: str, tex: bool) -> str | Refused:
    """The text of a value: TeX (in the written order) inside `$…$`, else a localised number or plain text.

    Each filter is `(name, arguments, keyword arguments)`, applied in order; `signed`, `coef`, `paren`, `words` and
    `plural` make a text and come last. Codes of `Refused`: unknown-filter, filter-order, not-a-number, arity (fact
    `filter`).
    """
    locale = lang[:2]
    text: str | None = None
    try:
        for name, args, keywords in filters:
            if text is not None:
                return Refused("filter-order", facts=(("filter", name),))
            if name in _TREES:
                tree = _TREES[name](tree, args)
            elif name == "words":
                text = _words(tree, lang)
            elif name == "plural":
                text = _plural(tree, lang, keywords)
            elif name in ("signed", "coef", "paren"):
                text = _decorated(name, tree, locale, tex=tex)
            else:
                return Refused("unknown-filter", facts=(("filter", name),))
    except _Stop as stop:
        return stop.refused
    if text is not None:
        return text
    return latex(tree, locale) if tex else prose(tree, locale)


def _count(name: str, args: tuple[str, ...], default: int) -> int:
    if not args:
        return default
    if len(args) > 1 or not args[0].isascii() or not args[0].isdigit() or int(args[0]) > _MAX_PLACES:
        raise _Stop("arity", name)
    return int(args[0])


def _text_of(value: Fraction, places: int) -> str:
    """`value`, a multiple of 10^-places, with exactly that many decimals."""
    digits = str(abs(value.numerator) * 10**places // value.denominator).rjust(places + 1, "0")
    text = digits if places == 0 else f"{digits[:-places]}.{digits[-places:]}"
    return ("-" if value < 0 else "") + text


def _dec(tree: Tree, args: tuple[str, ...]) -> Tree:
    """Rounded to n decimals (2 if not said), all of them written."""
    places = _count("dec", args, 2)
    value = rounded(tree, places)
    if value is None:
        raise _Stop("not-a-number", "dec")
    return from_decimal_text(_text_of(value, places))


def _sci(tree: Tree, args: tuple[str, ...]) -> Tree:
    """A × 10^n, a with n decimals (as many as needed, two at most, if not said)."""
    digits = approx_decimal(tree, 60)
    if digits is None:
        raise _Stop("not-a-number", "sci")
    if digits == 0:
        return ("num", "0")
    power = digits.adjusted()
    places = _count("sci", args, 2)
    scaled: Tree = ("/", tree, _ten(power))
    mantissa = rounded(scaled, places)
    if mantissa is None:
        raise _Stop("not-a-number", "sci")
    if abs(mantissa) >= 10:  # 9.996 rounds to 10.00
        power += 1
        mantissa = rounded(("/", tree, _ten(power)), places) or mantissa / 10
    text = _text_of(mantissa, places)
    if not args and "." in text:
        text = text.rstrip("0").rstrip(".")
    exponent: Tree = ("num", str(power)) if power >= 0 else ("-", ("num", str(-power)))
    sign, body = (True, text[1:]) if text.startswith("-") else (False, text)
    result: Tree = ("*", ("num", body), ("^", ("num", "10"), exponent))
    return ("-", result) if sign else result


def _ten(power: int) -> Tree:
    return from_fraction(Fraction(10) ** power)


def _frac(tree: Tree, args: tuple[str, ...]) -> Tree:
    """The exact value as a fraction in lowest terms."""
    value = exact(tree)
    if value is None or args:
        raise _Stop("arity" if args else "not-a-number", "frac")
    return from_fraction(value)


def _pct(tree: Tree, args: tuple[str, ...]) -> Tree:
    """The value in per cent, rounded to n decimals if said."""
    value = exact(tree)
    if args:
        places = _count("pct", args, 0)
        near = rounded(("*", tree, ("num", "100")), places)
        if near is None:
            raise _Stop("not-a-number", "pct")
        shown = from_decimal_text(_text_of(near, places))
    elif value is None:
        raise _Stop("not-a-number", "pct")
    else:
        text = decimal_text(value * 100)
        shown = from_fraction(value * 100) if text is None else from_decimal_text(text)
    return ("-", ("%", shown[1])) if shown[0] == "-" else ("%", shown)


def _raw(tree: Tree, args: tuple[str, ...]) -> Tree:
    if args:
        raise _Stop("arity", "raw")
    return tree


_TREES = {"raw": _raw, "dec": _dec, "sci": _sci, "frac": _frac, "pct": _pct}


def _words(tree: Tree, lang: str) -> str:
    value = exact(tree)
    text = None if value is None else number_words.words(value, lang)
    if text is None:
        raise _Stop("not-a-number", "words")
    return text


def _plural(tree: Tree, lang: str, keywords: tuple[tuple[str, str], ...]) -> str:
    value = exact(tree)
    if value is None:
        raise _Stop("not-a-number", "plural")
    given = dict(keywords)
    if "other" not in given or any(k not in _CATEGORIES for k in given):
        raise _Stop("arity", "plural")
    return given.get(number_words.plural(value, lang), given["other"])


def _decorated(name: str, tree: Tree, locale: str, *, tex: bool) -> str:
    write = latex if tex else prose
    negative = tree[0] == "-"
    minus = "-" if tex else "−"
    if name == "signed":
        return write(tree, locale) if negative else "+" + write(tree, locale)
    if name == "coef":
        if tree == ("num", "1"):
            return ""
        return minus if tree == ("-", ("num", "1")) else write(tree, locale)
    if negative or tree[0] == "+":
        inner = write(tree, locale)
        tall = tex and any(c in inner for c in "\\^_")  # \\left( leaves gaps around what is not tall
        return f"\\left({inner}\\right)" if tall else f"({inner})"
    return write(tree, locale)
