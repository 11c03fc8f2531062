"""An interval as the answer and tolerance of Moodle's numerical type (rule 17): a decimal point, both bounds in."""

from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal, Inexact
from fractions import Fraction

WIDEST = 10**15
FIGURES = 15
SHORT = 10


def everything(low: Fraction, high: Fraction) -> bool:
    """Whether an interval means "any number"."""
    return high - low > WIDEST


def tolerance(low: Fraction, high: Fraction) -> tuple[str, str] | None:
    """Answer and tolerance; None when no numeral of ten figures lies in the interval (`1/3` to `1/3`).

    Bounds that are no short decimals are rounded inwards: Moodle never accepts more than we do.
    """
    bottom, top = _decimal(low, ROUND_CEILING), _decimal(high, ROUND_FLOOR)
    if bottom > top:
        return None
    wide = Context(prec=40)
    middle = wide.divide(wide.add(bottom, top), Decimal(2))
    return _text(middle), _text(wide.subtract(top, middle))


def _decimal(value: Fraction, rounding: str) -> Decimal:
    """A decimal of at most 15 figures as it is; any other number with 10 figures, rounded inwards."""
    numerator, denominator = Decimal(value.numerator), Decimal(value.denominator)
    exact = Context(prec=FIGURES, traps=[])
    whole = exact.divide(numerator, denominator)
    if not exact.flags[Inexact]:
        return whole
    return Context(prec=SHORT, rounding=rounding).divide(numerator, denominator)


def _text(value: Decimal) -> str:
    """No exponent where few zeros do, `1e-30` where they do not."""
    if not value:
        return "0"
    shown = f"{value:f}"
    if len(shown) > 40:
        return f"{value:.15e}".replace("e+", "e")
    return shown.rstrip("0").rstrip(".") if "." in shown else shown
