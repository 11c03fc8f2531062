"""Coordinates of points and vectors, entry by entry; lengths worked out from coordinates."""

from digilab_content.maths.misconceptions import Misconception

RULES = (
    Misconception(
        "coordinates-added",
        ("a-b => a+b",),
        "ma.2ac",
        "vectors",
        explains=(("5-2", "7"),),
        refuses=(("5-2", "-3"),),
        about="coordinates",
    ),
    Misconception(
        "coordinates-reversed",
        ("a-b => b-a",),
        "ma.2ac",
        "vectors",
        explains=(("5-2", "-3"),),
        refuses=(("5-2", "7"),),
        about="coordinates",
    ),
    Misconception(
        "midpoint-not-halved",
        ("(a+b)/2 => a+b",),
        "ma.2ac",
        "midpoint",
        explains=(("(5+3)/2", "8"),),
        refuses=(("(5+3)/2", "1"),),
        about="coordinates",
    ),
    Misconception(
        "midpoint-as-difference",
        (
            "(a+b)/2 => (b-a)/2",
            "(a+b)/2 => (a-b)/2",
        ),
        "ma.2ac",
        "midpoint",
        explains=(("(5+3)/2", "1"),),
        refuses=(("(5+3)/2", "8"),),
        about="coordinates",
    ),
    Misconception(
        "distance-coordinates-added",
        ("sqrt((a-b)^2+(c-d)^2) => sqrt((a+b)^2+(c+d)^2)",),
        "ma.3ac",
        "distance",
        explains=(("sqrt((5-2)^2+(7-3)^2)", "sqrt(149)"),),
        refuses=(("sqrt((5-2)^2+(7-3)^2)", "sqrt(7)"),),
    ),
    Misconception(
        "distance-squares-subtracted",
        (
            "sqrt((a-b)^2+(c-d)^2) => sqrt((a-b)^2-(c-d)^2)",
            "sqrt((a-b)^2+(c-d)^2) => sqrt((c-d)^2-(a-b)^2)",
        ),
        "ma.3ac",
        "distance",
        explains=(("sqrt((5-2)^2+(7-3)^2)", "sqrt(7)"),),
        refuses=(("sqrt((5-2)^2+(7-3)^2)", "sqrt(149)"),),
    ),
    Misconception(
        "distance-not-squared",
        (
            "sqrt((a-b)^2+(c-d)^2) => sqrt((a-b)+(c-d))",
            "sqrt((a-b)^2+(c-d)^2) => (a-b)+(c-d)",
        ),
        "ma.3ac",
        "distance",
        explains=(("sqrt((5-2)^2+(7-3)^2)", "sqrt(7)"),),
        refuses=(("sqrt((5-2)^2+(7-3)^2)", "25"),),
    ),
)
