"""Equations of the second degree, in the calculation of a discriminant or a root."""

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
        ("(a+sqrt(b))/(2*c) => (a+sqrt(b))/c", "(a-sqrt(b))/(2*c) => (a-sqrt(b))/c"),
        "ma.tc-s",
        "quadratic-equations",
        explains=(("(5+sqrt(13))/(2*1)", "5+sqrt(13)"),),
        refuses=(("(5+sqrt(13))/(2*1)", "6"),),
    ),
)
