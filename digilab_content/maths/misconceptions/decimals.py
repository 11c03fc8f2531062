"""Decimals: places and powers of ten."""

from digilab_content.maths.misconceptions import Misconception

RULES = (
    Misconception(
        "decimal-point-aligned-in-product",
        ("r*s => 10*r*s",),
        "ma.1ac",
        "decimal-product",
        explains=(("0.3*0.2", "0.6"),),
        refuses=(("0.3*2", "6"),),
    ),
    Misconception(
        "decimals-aligned-right",
        ("r + t => r/10 + t", "r - t => r/10 - t", "t - r => t - r/10", "n + r => n/10 + r"),
        "ma.1ac",
        "decimal-sum",
        explains=(("0.5+0.25", "0.3"),),
        refuses=(("0.5+0.25", "0.8"),),
    ),
    Misconception(
        "zero-added-to-decimal",
        ("r*10 => r", "t*10 => t", "r*100 => r", "t*100 => t"),
        "ma.1ac",
        "decimal-product",
        explains=(("3.5*10", "3.50"),),
        refuses=(("3.5*10", "350"),),
    ),
    Misconception(
        "decimal-divided-as-whole",
        ("n/r => n/(10*r)",),
        "ma.1ac",
        "decimal-quotient",
        explains=(("6/0.5", "1.2"),),
        refuses=(("6/0.5", "3"),),
    ),
    Misconception(
        "divided-becomes-multiplied",
        ("n/r => n*r",),
        "ma.1ac",
        "decimal-quotient",
        explains=(("6/0.5", "3"),),
        refuses=(("6/0.5", "30"),),
    ),
)
