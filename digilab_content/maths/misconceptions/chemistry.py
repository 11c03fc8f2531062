"""Amounts of substance, molar masses, concentrations; prefixes are in `units`."""

from digilab_content.maths.misconceptions import Misconception

RULES = (
    Misconception(
        "subscripts-ignored",
        (
            "n*a+m*b+c => a+b+c",
            "n*a+b => a+b",
            "n*a+m*b => a+b",
        ),
        "ma.tc-s",
        "molar-mass",
        explains=(
            ("2*1+32+4*16", "49"),
            ("2*1+16", "17"),
        ),
        refuses=(("2*1+32+4*16", "51"),),
        measured=True,
    ),
    Misconception(
        "divided-for-multiplied",
        (
            "a*b => a/b",
            "a*b => b/a",
        ),
        "ma.tc-s",
        "amount-of-substance",
        explains=(("0.5*40", "0.0125"),),
        refuses=(("0.5*40", "40.5"),),
        measured=True,
    ),
    Misconception(
        "multiplied-for-divided",
        ("a/b => a*b",),
        "ma.tc-s",
        "amount-of-substance",
        explains=(("20/40", "800"),),
        refuses=(("20/40", "60"),),
        measured=True,
    ),
    Misconception(
        "litres-not-converted",
        (
            "a/(b/1000) => a/b",
            "a/(b*10^(-3)) => a/b",
            "a*(b/1000) => a*b",
        ),
        "ma.tc-s",
        "concentration",
        explains=(("0.5/(250/1000)", "0.002"),),
        refuses=(("0.5/(250/1000)", "0.02"),),
        measured=True,
    ),
)
