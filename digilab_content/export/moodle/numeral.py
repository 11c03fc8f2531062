"""An interval as the answer and tolerance of Moodle's numerical type (rule 17): a decimal point, both bounds in."""

from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal
from fractions import Fraction

WIDEST = 10**15
FIGURES = 15


def tolerance(low: Fraction, high: Fraction) -> tuple[str, str] | None:
    """Answer and tolerance; None when the interval is so wide that it means "any number".

    Bounds that are no short decimals are taken 15 figures inside: Moodle never accepts more than we do.
    """
    if high - low > WIDEST:
        return None
    bottom, top = _decimal(low, ROUND_CEILING), _decimal(high, ROUND_FLOOR)
    if bottom > top:
        bottom = top = _decimal((low + high) / 2, ROUND_FLOOR)
    wide = Context(prec=40)
    middle = wide.divide(wide.add(bottom, top), Decimal(2))
    return _text(middle), _text(wide.subtract(top, middle))


def _decimal(value: Fraction, rounding: str) -> Decimal:
    return Context(prec=FIGURES, rounding=rounding).divide(Decimal(value.numerator), Decimal(value.denominator))


def _text(value: Decimal) -> str:
    """No exponent where few zeros do, `1e-30` where they do not."""
    if not value:
        return "0"
    shown = f"{value:f}"
    if len(shown) > 40:
        return f"{value:.15e}".replace("e+", "e")
    return shown.rstrip("0").rstrip(".") if "." in shown else shown
