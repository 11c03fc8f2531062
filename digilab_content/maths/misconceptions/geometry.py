"""Formulas of lengths, areas and volumes."""

from digilab_content.maths.misconceptions import Misconception

RULES = (
    Misconception(
        "circumference-for-area",
        ("pi*a^2 => 2*pi*a",),
        "ma.1ac",
        "area-perimeter",
        explains=(("pi*3^2", "6pi"),),
        refuses=(("2*pi*3", "9pi"),),
    ),
    Misconception(
        "area-for-circumference",
        ("2*pi*a => pi*a^2",),
        "ma.1ac",
        "area-perimeter",
        explains=(("2*pi*3", "9pi"),),
        refuses=(("pi*3^2", "6pi"),),
    ),
    Misconception(
        "diameter-for-radius",
        ("pi*a^2 => pi*(2*a)^2", "2*pi*a => 2*pi*(2*a)"),
        "ma.1ac",
        "circle",
        explains=(("pi*3^2", "36pi"),),
        refuses=(("pi*3^2", "3pi"),),
    ),
    Misconception(
        "half-forgotten",
        ("a*b/2 => a*b", "1/2*a => a"),
        "ma.1ac",
        "triangle-area",
        explains=(("6*5/2", "30"),),
        refuses=(("6*5/2", "60"),),
    ),
    Misconception(
        "third-forgotten",
        ("1/3*a => a", "a*b/3 => a*b"),
        "ma.3ac",
        "volumes",
        explains=(("1/3*pi*2^2*6", "24pi"),),
        refuses=(("1/3*pi*2^2*6", "16pi"),),
    ),
    Misconception(
        "root-not-taken",
        ("sqrt(a+b) => a+b", "sqrt(a-b) => a-b"),
        "ma.3ac",
        "pythagoras",
        explains=(("sqrt(3^2+4^2)", "25"),),
        refuses=(("sqrt(3^2+4^2)", "12"),),
    ),
    Misconception(
        "pythagoras-sign",
        ("sqrt(a^2-b^2) => sqrt(a^2+b^2)", "sqrt(a^2+b^2) => sqrt(a^2-b^2)"),
        "ma.3ac",
        "pythagoras",
        explains=(("sqrt(13^2-12^2)", "sqrt(313)"),),
        refuses=(("sqrt(13^2-12^2)", "1"),),
    ),
    Misconception(
        "area-for-perimeter",
        ("2*(a+b) => a*b",),
        "ma.1ac",
        "area-perimeter",
        explains=(("2*(5+3)", "15"),),
        refuses=(("2*(5+3)", "8"),),
    ),
    Misconception(
        "one-side-each",
        ("2*(a+b) => a+b",),
        "ma.1ac",
        "area-perimeter",
        explains=(("2*(5+3)", "8"),),
        refuses=(("2*(5+3)", "15"),),
    ),
)
