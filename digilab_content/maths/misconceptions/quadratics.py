"""Quadratic equations: the discriminant and the two solutions."""

from digilab_content.maths.misconceptions import Misconception

RULES = (
    Misconception(
        "discriminant-sign",
        ("sqrt(b^2-4*a*c) => sqrt(b^2+4*a*c)", "b^2-4*a*c => b^2+4*a*c"),
        "ma.tc-s",
        "quadratic-equations",
        explains=(("sqrt(5^2-4*1*6)", "7"),),
        refuses=(("sqrt(5^2-4*1*6)", "6"),),
    ),
    Misconception(
        "roots-not-halved",
        ("(a+b)/(2*c) => (a+b)/c", "(a-b)/(2*c) => (a-b)/c"),
        "ma.tc-s",
        "quadratic-equations",
        explains=(("(5+1)/(2*1)", "6"),),
        refuses=(("(5+1)/(2*1)", "2"),),
    ),
)
