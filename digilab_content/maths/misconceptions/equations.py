"""Solving: what moves and how."""

from digilab_content.maths.misconceptions import Misconception

RULES = (
    Misconception(
        "coefficient-subtracted",
        ("n/m => n-m", "(a+b)/m => a+b-m", "(a-b)/m => a-b-m"),
        "ma.2ac",
        "equations",
        explains=(("12/3", "9"),),
        refuses=(("12/3", "15"),),
    ),
    Misconception(
        "coefficient-multiplied",
        ("n/m => n*m", "m*u = c => u = c*m"),
        "ma.2ac",
        "equations",
        explains=(("12/3", "36"), ("2*x + 3 = 7", "8")),
        refuses=(("12/3", "15"), ("2*x + 3 = 7", "5")),
    ),
)
