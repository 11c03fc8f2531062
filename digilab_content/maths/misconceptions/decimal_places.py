"""Decimals treated as two whole numbers, and how many decimals a result has (Brousseau, 1981; Hiebert, 1985)."""

from collections.abc import Iterator

from digilab_content.maths.misconceptions import Misconception
from digilab_content.maths.reading import Tree

_WIDE = 6


def _halves(t: Tree) -> tuple[int, str] | None:
    """The whole part and the decimals of a numeral."""
    if t[0] != "num" or "e" in str(t[1]) or len(str(t[1])) > _WIDE + 1:
        return None
    whole, _, part = str(t[1]).partition(".")
    return (int(whole or "0"), part) if (whole + part).isdigit() else None


def apart(t: Tree) -> Iterator[Tree]:
    """Whole parts together, decimals together as whole numbers: 2,5 + 1,7 = 3,12."""
    if len(t) != 3:
        return
    minus = t[0] == "+" and t[2][0] == "-"
    one, other = _halves(t[1]), _halves(t[2][1] if minus else t[2])
    if one is None or other is None or not one[1] or not other[1]:
        return
    (a, p), (b, q) = one, other
    if minus:
        whole, part = a - b, int(p) - int(q)
    elif t[0] == "+":
        whole, part = a + b, int(p) + int(q)
    elif not a or not b:
        return
    else:
        whole, part = a * b, int(p) * int(q)
    if whole >= 0 and part >= 0:
        yield ("num", f"{whole}.{part}")


def longest_decimals(t: Tree) -> Iterator[Tree]:
    """As many decimals in a product as in the longer factor: 0,05 × 0,3 = 0,15."""
    pair = [_halves(x) for x in t[1:]] if len(t) == 3 else []
    if len(pair) != 2 or pair[0] is None or pair[1] is None:
        return
    (a, p), (b, q) = pair[0], pair[1]
    if p and q and len(p) != len(q):
        digits = str(int(f"{a}{p}") * int(f"{b}{q}")).zfill(max(len(p), len(q)) + 1)
        places = max(len(p), len(q))
        yield ("num", f"{digits[:-places]}.{digits[-places:]}")


RULES = (
    Misconception(
        "decimal-parts-apart",
        (),
        "ma.primaire",
        "decimal-sum",
        explains=(("2.5+1.7", "3.12"), ("5.35-2.4", "3.31"), ("2.4*3.2", "6.8")),
        refuses=(("2.5+1.7", "4.12"), ("2.5+1", "3.5")),
        procedure=apart,
        heads=("+", "*"),
        weight=13,
    ),
    Misconception(
        "decimals-of-longer-factor",
        (),
        "ma.1ac",
        "decimal-product",
        explains=(("0.05*0.3", "0.15"),),
        refuses=(("0.05*0.3", "1.5"),),
        procedure=longest_decimals,
        heads=("*",),
        weight=24,
    ),
    Misconception(
        "hundredths-aligned-right",
        ("n + t => n/100 + t", "n - t => n/100 - t"),
        "ma.primaire",
        "decimal-sum",
        explains=(("5+0.12", "0.17"),),
        refuses=(("5+0.1", "0.6"),),
    ),
    Misconception(
        "divided-by-hundredths",
        ("n/t => n*t",),
        "ma.1ac",
        "decimal-quotient",
        explains=(("12/0.25", "3"),),
        refuses=(("12/0.25", "0.48"),),
    ),
    Misconception(
        "hour-as-hundred-minutes",
        ("n + m/60 => n + m/100",),
        "ma.primaire",
        "durations",
        explains=(("1+30/60", "1.3"),),
        refuses=(("1+30/60", "1.6"),),
    ),
    Misconception(
        "power-of-ten-wrong-way",
        ("10^n => 10^(-n)", "r/10 => r*10", "r/100 => r*100"),
        "ma.2ac",
        "powers-of-ten",
        explains=(("5.2*10^4", "0.00052"),),
        refuses=(("5.2*10^4", "520"),),
    ),
)
