"""Equations and inequalities of the first degree: a wrong step, and what is then solved.

Kieran (1992), Sleeman (1984), Vlassis (2001), Filloy and Rojano (1989).
"""

from digilab_content.maths.misconceptions import Misconception

RULES = (
    Misconception(
        "term-moved-with-its-sign",
        (
            "a + b ~ c => a ~ c + b",
            "a - b ~ c => a ~ c - b",
            "c ~ a + b => c + a ~ b",
            "c ~ a - b => c - b ~ a",
        ),
        "ma.2ac",
        "equations",
        explains=(("2*x + 3 = 11", "7"), ("3*x - 4 = 8", "4/3"), ("5*x = 2*x + 9", "9/7")),
        refuses=(("2*x + 3 = 11", "4"), ("2*x + 3 = 11", "8")),
    ),
    Misconception(
        "coefficient-taken-away",
        ("m*u ~ c => u ~ c - m", "-(m*u) ~ c => u ~ c + m"),
        "ma.2ac",
        "equations",
        explains=(("3*x = 12", "9"), ("2*x + 3 = 11", "6")),
        refuses=(("3*x = 12", "15"),),
    ),
    Misconception(
        "divided-the-other-way",
        ("m*u = c => u = m/c",),
        "ma.2ac",
        "equations",
        explains=(("8*x = 4", "2"), ("2*x + 3 = 9", "1/3")),
        refuses=(("8*x = 4", "32"),),
    ),
    Misconception(
        "coefficient-sign-dropped",
        ("-(m*u) = c => m*u = c", "-u = c => u = c"),
        "ma.2ac",
        "equations",
        explains=(("-2*x = 8", "4"), ("5 - 3*x = 11", "2")),
        refuses=(("2*x = 8", "-4"),),
    ),
    Misconception(
        "coefficient-not-divided",
        ("m*u ~ c => u ~ c", "-(m*u) ~ c => -u ~ c", "-(m*u) = c => u = c"),
        "ma.2ac",
        "equations",
        explains=(("2*x + 3 = 11", "8"),),
        refuses=(("2*x + 3 = 11", "11"),),
    ),
    Misconception(
        "one-term-divided",
        (
            "m*u + b ~ c => u + b ~ c/m",
            "m*u - b ~ c => u - b ~ c/m",
            "m*u + b ~ c => u + b/m ~ c",
            "m*u - b ~ c => u - b/m ~ c",
        ),
        "ma.2ac",
        "equations",
        explains=(("2*x + 3 = 11", "5/2"), ("2*x + 6 = 10", "7")),
        refuses=(("2*x + 6 = 10", "2"),),
    ),
    Misconception(
        "divided-again",
        ("u/m ~ c => u ~ c/m",),
        "ma.2ac",
        "equations",
        explains=(("x/3 = 6", "2"), ("x/2 + 1 = 5", "2")),
        refuses=(("3*x = 6", "18"),),
    ),
)
