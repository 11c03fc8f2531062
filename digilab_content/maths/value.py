"""The number that a tree is: exact where it is rational, otherwise to as many digits as are asked."""

from decimal import ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction

from digilab_content.maths import kernel
from digilab_content.maths.kernel import MAX_DEPTH, Spent, TooBig, Undefined, Unsupported, Wide, names, size
from digilab_content.maths.reading import Tree

_BUDGET = 400_000


def exact(tree: Tree) -> Fraction | None:
    """The exact rational value, or None (irrational, not a number, undefined, or too large)."""
    if size(tree)[1] > MAX_DEPTH:
        return None
    try:
        value = kernel.rational_value(tree)
    except (Undefined, TooBig):
        return None
    return None if value is None else Fraction(value[0], value[1])


def is_undefined(tree: Tree) -> bool:
    """Whether a rational calculation certainly has no value: a division by zero, an even root of a negative."""
    if size(tree)[1] > MAX_DEPTH:
        return False
    try:
        kernel.rational_value(tree)
    except Undefined:
        return True
    except TooBig:
        return False
    return False


def _ball(tree: Tree, precision: int) -> tuple[int, int, int] | None:
    """(m, r, e): the value lies within r·2^e of m·2^e; None where there is none or it cannot be told."""
    if names(tree) or size(tree)[1] > MAX_DEPTH:
        return None
    try:
        real = kernel.real(kernel.balls(precision, [_BUDGET]), {})
        return kernel.value_in(real, kernel.fold_constants(tree))
    except (Undefined, TooBig, Wide, Spent, Unsupported):
        return None


def _bounds(tree: Tree, precision: int) -> tuple[Fraction, Fraction] | None:
    ball = _ball(tree, precision)
    if ball is None or abs(ball[2]) > 50_000:
        return None
    m, r, e = ball
    scale = Fraction(2) ** e
    return (m - r) * scale, (m + r) * scale


def approx(tree: Tree) -> float | None:
    """The value as a float, or None."""
    bounds = _bounds(tree, 96)
    if bounds is None:
        return None
    try:
        return float((bounds[0] + bounds[1]) / 2)
    except OverflowError:
        return None


def approx_decimal(tree: Tree, digits: int = 50) -> Decimal | None:
    """The value with `digits` significant digits, or None."""
    digits = max(1, min(digits, 300))
    bounds = _bounds(tree, 4 * digits + 64)
    if bounds is None:
        return None
    middle = (bounds[0] + bounds[1]) / 2
    context = Context(prec=digits, rounding=ROUND_HALF_EVEN, Emin=-999_999, Emax=999_999)
    return context.divide(Decimal(middle.numerator), Decimal(middle.denominator))


def _half_away(value: Fraction, places: int) -> Fraction:
    scaled = abs(value) * Fraction(10) ** places
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return (1 if value >= 0 else -1) * Fraction(whole) / Fraction(10) ** places


def rounded(tree: Tree, places: int) -> Fraction | None:
    """The value rounded to `places` decimals, halves away from zero as at school; None where it cannot be told."""
    value = exact(tree)
    if value is not None:
        return _half_away(value, places)
    for precision in (128, 512, 2048):
        bounds = _bounds(tree, precision)
        if bounds is None:
            return None
        low, high = _half_away(bounds[0], places), _half_away(bounds[1], places)
        if low == high:
            return low
    return None


def is_number(tree: Tree) -> bool:
    """Whether the tree is a real number: no letter, and a value that can be computed."""
    return exact(tree) is not None or _ball(tree, 96) is not None


def from_fraction(value: Fraction) -> Tree:
    """The tree of a fraction in lowest terms, or of an integer; the sign in front."""
    p, q = abs(value.numerator), value.denominator
    tree: Tree = ("num", str(p)) if q == 1 else ("/", ("num", str(p)), ("num", str(q)))
    return ("-", tree) if value < 0 else tree


def decimal_text(value: Fraction) -> str | None:
    """`value` as a finite decimal with a point, or None where it has none (or more than 60 decimals)."""
    q = value.denominator
    places = 0
    while q % 10 == 0:
        q //= 10
        places += 1
    while q % 2 == 0 or q % 5 == 0:
        q = q // 2 if q % 2 == 0 else q // 5
        places += 1
    if q != 1 or places > 60:
        return None
    digits = str(abs(value.numerator) * 10**places // value.denominator).rjust(places + 1, "0")
    text = digits if places == 0 else digits[:-places] + "." + digits[-places:]
    return ("-" if value < 0 else "") + text


def from_decimal_text(text: str) -> Tree:
    """The tree of a decimal written with a point, kept as written (`2.50`); ValueError for anything else."""
    body = text.strip()
    negative = body.startswith("-")
    body = body.lstrip("+-")
    whole, _, decimals = body.partition(".")
    digits = whole + decimals
    if not (digits.isascii() and digits.isdigit()) or text.strip().count("-") > 1:
        message = f"not a decimal: {text!r}"
        raise ValueError(message)
    tree: Tree = ("num", body if not body.startswith(".") else "0" + body)
    return ("-", tree) if negative else tree
