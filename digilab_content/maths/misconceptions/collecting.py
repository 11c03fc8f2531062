"""Letters counted, joined and multiplied (Booth, 1984; Küchemann, 1981; Demby, 1997)."""

from digilab_content.maths.misconceptions import Misconception

RULES = (
    Misconception(
        "letters-joined",
        ("m*u+n*v => (m+n)*u*v",),
        "ma.1ac",
        "like-terms",
        explains=(("2*x+5*y", "7x*y"),),
        refuses=(("2*x+5*y", "10x*y"),),
    ),
    Misconception(
        "powers-joined",
        ("u^p+n*u => (n+1)*u^(p+1)", "m*u^p+n*u => (m+n)*u^(p+1)"),
        "ma.2ac",
        "like-terms",
        explains=(("x^2+3*x", "4x^3"),),
        refuses=(("x^2+3*x", "4x^2"),),
    ),
    Misconception(
        "lone-letter-not-counted",
        ("m*u+u => m*u",),
        "ma.1ac",
        "like-terms",
        explains=(("3*x+x", "3x"), ("x+4*x+x", "5x")),
        refuses=(("3*x+x", "3x^2"),),
    ),
    Misconception(
        "lone-letters-not-counted",
        ("u+m*u+u => m*u",),
        "ma.1ac",
        "like-terms",
        explains=(("x+4*x+x", "4x"),),
        refuses=(("x+4*x+x", "5x"),),
    ),
    Misconception(
        "three-letters-as-cube",
        ("u+u+u => u^3",),
        "ma.1ac",
        "like-terms",
        explains=(("x+x+x", "x^3"),),
        refuses=(("x+x", "x^3"),),
    ),
    Misconception(
        "one-product-forgotten",
        ("(a+b)*(c+d) => a*c+a*d+b*d", "(a+b)*(c+d) => a*c+a*d+b*c"),
        "ma.2ac",
        "distributivity",
        explains=(("(x+2)*(x+3)", "x^2+3x+6"), ("(x+2)*(x+3)", "x^2+2x+6")),
        refuses=(("(x+2)*(x+3)", "x^2+6"),),
    ),
)
