"""Means without dividing, or without the coefficients (Pollatsek, Lima and Well, 1981)."""

from digilab_content.maths.misconceptions import Misconception

RULES = (
    Misconception(
        "sum-not-divided",
        ("(a+b)/n => a+b",),
        "ma.1ac",
        "means",
        explains=(("(8+12+16)/3", "36"),),
        refuses=(("(8+12+16)/3", "12"),),
        whole=True,
    ),
    Misconception(
        "mean-halved",
        ("(a+b)/n => (a+b)/2",),
        "ma.1ac",
        "means",
        explains=(("(10+14+9+15)/4", "24"),),
        refuses=(("(10+14+9+15)/4", "48"),),
        whole=True,
    ),
    Misconception(
        "mean-unweighted",
        ("(m*a+n*b)/c => (a+b)/2",),
        "ma.3ac",
        "means",
        explains=(("(2*12+1*15)/3", "13.5"),),
        refuses=(("(2*12+1*15)/3", "39"),),
        whole=True,
    ),
)
