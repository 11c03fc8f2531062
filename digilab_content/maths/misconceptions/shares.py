"""Percentages of the wrong whole, proportion by adding or upside down (Parker and Leinhardt, 1995; Hart, 1981)."""

from digilab_content.maths.misconceptions import Misconception

RULES = (
    Misconception(
        "percentage-as-number",
        ("n/100*a => n",),
        "ma.1ac",
        "percentages",
        explains=(("20/100*80", "20"),),
        refuses=(("20/100*80", "60"),),
        whole=True,
    ),
    Misconception(
        "rate-of-final-value",
        ("(a-b)/b*100 => (a-b)/a*100",),
        "ma.tc-s",
        "percentages",
        explains=(("(100-80)/80*100", "20"),),
        refuses=(("(100-80)/80*100", "25"),),
        whole=True,
    ),
    Misconception(
        "rate-not-divided",
        ("(a-b)/b*100 => a-b",),
        "ma.tc-s",
        "percentages",
        explains=(("(120-80)/80*100", "40"),),
        refuses=(("(120-80)/80*100", "400"),),
        whole=True,
    ),
    Misconception(
        "rate-as-share",
        ("(a-b)/b*100 => (a-b)/b", "(a-b)/b*100 => a/b*100"),
        "ma.tc-s",
        "percentages",
        explains=(("(120-80)/80*100", "0.5"), ("(120-80)/80*100", "150")),
        refuses=(("(120-80)/80*100", "40"),),
        whole=True,
    ),
    Misconception(
        "proportion-by-adding",
        ("m*n/p => m+n-p",),
        "ma.1ac",
        "proportion",
        explains=(("10*6/4", "12"),),
        refuses=(("10*6/4", "15"), ("10*6/4", "8")),
        whole=True,
    ),
    Misconception(
        "proportion-upside-down",
        ("m*n/p => m*p/n", "r*n/p => r*p/n"),
        "ma.1ac",
        "proportion",
        explains=(("10*6/4", "2.4"), ("7*8/2", "1.75")),
        refuses=(("10*6/4", "12"),),
        whole=True,
    ),
    Misconception(
        "product-as-quotient",
        ("m*n => m/n",),
        "ma.1ac",
        "operations",
        explains=(("8*5", "1.6"),),
        refuses=(("8*5", "13"),),
        whole=True,
    ),
)
