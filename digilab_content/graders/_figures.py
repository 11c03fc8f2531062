"""Numbers as written: their digits, decimals and significant figures; and as values, rounded as schools round."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final, Literal

from digilab_content.maths import equal, value
from digilab_content.model.verdict import Evidence

if TYPE_CHECKING:
    from digilab_content.maths.units import Conversion

DIGITS: Final = 60
MAX_DECIMALS: Final = 60
_CLOSE: Final = Fraction(1, 10**45)
Special = Literal["", "+inf", "-inf", "none"]


@dataclass(frozen=True, slots=True)
class Value:
    """A number: its tree, its value (to 60 digits when `exact` is False), or what it is instead of a number."""

    tree: Any
    number: Fraction = Fraction(0)
    exact: bool = True
    special: Special = ""

    def times(self, factor: Fraction) -> "Value":
        """The value multiplied by a rational number."""
        if factor == 1 or self.special:
            return self
        return Value(("*", value.from_fraction(factor), self.tree), self.number * factor, self.exact)

    def converted(self, by: "Conversion") -> "Value":
        """The value in another unit."""
        if self.special or (by.factor == 1 and not by.pi and not by.shift):
            return self
        tree = self.tree if by.factor == 1 else ("*", value.from_fraction(by.factor), self.tree)
        if by.pi:
            tree = (
                "*",
                tree,
                ("^", ("const", "pi"), ("num", "1") if by.pi == 1 else value.from_fraction(Fraction(by.pi))),
            )
        if by.shift:
            tree = ("+", tree, value.from_fraction(by.shift))
        if not by.pi:
            return Value(tree, self.number * by.factor + by.shift, self.exact)
        return value_of(tree) or self


def value_of(tree: Any) -> Value | None:
    """The value of a tree without letters; None when it has none (a division by zero) or is not a number."""
    if tree in {("const", "none"), ("empty",)}:
        return Value(tree, special="none")
    if (special := _infinite(tree)) is not None:
        return Value(tree, special=special)
    exact = value.exact(tree)
    if exact is not None:
        return Value(tree, exact)
    if not value.is_number(tree):
        return None
    near = value.approx_decimal(tree, DIGITS)
    return None if near is None or not near.is_finite() else Value(tree, Fraction(near), exact=False)


def _infinite(tree: Any) -> Special | None:
    match tree:
        case ("const", "inf") | ("+", ("const", "inf")):
            return "+inf"
        case ("-", ("const", "inf")):
            return "-inf"
    return None


def same(a: Value, b: Value) -> tuple[bool | None, Evidence]:
    """Whether two values are equal (None = cannot tell), and how that is known."""
    if a.special or b.special:
        return a.special == b.special, Evidence("special", "proof")
    if a.exact and b.exact:
        return a.number == b.number, Evidence("rational", "proof")
    if abs(a.number - b.number) > _CLOSE * max(
        abs(a.number), abs(b.number), 1 if a.number == 0 or b.number == 0 else 0
    ):
        return False, Evidence("decimals", "proof")
    found = equal.compare(a.tree, b.tree)
    return found.equal, Evidence(found.by, found.guarantee)


@dataclass(frozen=True, slots=True)
class Written:
    """A numeral as written: sign, digits with their point (`28.30`), power of ten."""

    negative: bool
    digits: str
    exponent: int

    @property
    def decimals(self) -> int:
        """How many decimals: `28.30` has 2, `1.2×10^3` none, `1.2×10^-3` four."""
        return max(0, len(self.digits.partition(".")[2]) - self.exponent)

    @property
    def figures(self) -> tuple[int, int]:
        """Least and greatest number of significant figures: `1000` has from 1 to 4, `0.0` one, `0.00` two."""
        whole, point, part = self.digits.partition(".")
        if not (whole + part).strip("0"):
            return (max(1, len(part)),) * 2
        all_ = (whole + part).lstrip("0")
        return (len(all_) if point else len(all_.rstrip("0")), len(all_))

    def in_unit(self, by: "Conversion") -> "Written | None":
        """The same numeral with its point moved, None when the conversion is more than a power of ten."""
        n, factor = 0, by.factor
        if by.pi or by.shift:
            return None
        while factor > 1 and factor % 10 == 0:
            factor, n = factor / 10, n + 1
        while factor < 1 and factor.numerator == 1 and n > -60:
            factor, n = factor * 10, n - 1
        return Written(self.negative, self.digits, self.exponent + n) if factor == 1 else None


def written(tree: Any) -> Written | None:
    """The numeral of a tree (`2.50`, `-(0.05)`, `1.2×10^3`), None when it is not one."""
    match tree:
        case ("num", str(text)):
            digits, _, power = text.partition("e")
            return Written(negative=False, digits=digits, exponent=int(power or 0))
        case ("-", inner):
            found = written(inner)
            return found and Written(not found.negative, found.digits, found.exponent)
        case ("*" | ".", a, ("^", ("num", "10"), power)):
            found, n = written(a), _whole(power)
            return None if found is None or n is None else Written(found.negative, found.digits, found.exponent + n)
        case ("^", ("num", "10"), power):
            n = _whole(power)
            return None if n is None else Written(negative=False, digits="1", exponent=n)
    return None


def _whole(tree: Any) -> int | None:
    match tree:
        case ("num", str(text)) if text.isdecimal() and len(text) < 5:
            return int(text)
        case ("-", inner):
            n = _whole(inner)
            return None if n is None else -n
    return None


def rounded(number: Fraction, decimals: int) -> Fraction:
    """Rounded to so many decimals (negative: to tens, hundreds …), halves away from zero."""
    scaled = abs(number) * Fraction(10) ** decimals
    whole = (scaled + Fraction(1, 2)).__floor__()
    return Fraction(whole if number >= 0 else -whole) / Fraction(10) ** decimals


def magnitude(number: Fraction) -> int:
    """The power of ten of its first figure: 0 for 3.2, 2 for 178, -3 for 0.0012 (0 for 0)."""
    if number == 0:
        return 0
    number = abs(number)
    n = len(str(number.numerator)) - len(str(number.denominator))
    return n if number >= Fraction(10) ** n else n - 1


def figured(number: Fraction, figures: int) -> Fraction:
    """Rounded to so many significant figures, halves away from zero."""
    return rounded(number, figures - 1 - magnitude(number))


def cut(number: Fraction, decimals: int) -> Fraction:
    """Truncated to so many decimals."""
    whole = (abs(number) * Fraction(10) ** decimals).__floor__()
    return Fraction(whole if number >= 0 else -whole) / Fraction(10) ** decimals


def numeral(number: Fraction, decimals: int) -> str:
    """The numeral of a number rounded to so many decimals, with a point: `28.30`. No exponent."""
    n = max(decimals, 0)
    short = rounded(number, decimals)
    context = Context(prec=1000, rounding=ROUND_HALF_UP)
    exact = context.divide(Decimal(short.numerator), Decimal(short.denominator))
    return format(exact.quantize(Decimal(1).scaleb(-n), context=context), "f")


def terminating(number: Fraction) -> int | None:
    """How many decimals a decimal number has, None when its writing never ends (or not within 60 decimals)."""
    rest, twos, fives = number.denominator, 0, 0
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    return max(twos, fives) if rest == 1 and max(twos, fives) <= MAX_DECIMALS else None
