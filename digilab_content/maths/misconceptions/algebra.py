"""Brackets, distributing, like terms."""

from digilab_content.maths.misconceptions import Misconception

RULES = (
    Misconception(
        "minus-bracket",
        ("-(a-b) => -a-b", "-(a+b) => -a+b"),
        "ma.1ac",
        "signs",
        explains=(("-(x-3)", "-x-3"), ("5-(x+2)", "7-x")),
        refuses=(("x-3", "-x-3"),),
    ),
    Misconception(
        "first-term-only",
        ("a*(b+c) => a*b+c", "a*(b-c) => a*b-c"),
        "ma.1ac",
        "distributivity",
        explains=(("3*(x+2)", "3x+2"),),
        refuses=(("3*x+2", "3x+6"),),
    ),
    Misconception(
        "second-term-sign",
        ("-(a*(b-c)) => -(a*b)-a*c", "-(a*(b+c)) => -(a*b)+a*c"),
        "ma.2ac",
        "distributivity",
        explains=(("5-2*(x-3)", "-1-2x"),),
        refuses=(("5+2*(x-3)", "11-2x"),),
    ),
    Misconception(
        "products-of-same-rank",
        ("(a+b)*(c+d) => a*c+b*d",),
        "ma.2ac",
        "distributivity",
        explains=(("(x+2)*(x+3)", "x^2+6"), ("(x-1)*(x+4)", "x^2-4")),
        refuses=(("(x+2)*(x+3)", "x^2+5"),),
    ),
    Misconception(
        "unlike-terms-added",
        ("m*u+n => (m+n)*u", "m+k => (m+1)*k", "m-k => (m-1)*k", "m*u-n => (m-n)*u"),
        "ma.1ac",
        "like-terms",
        explains=(("3*x+2", "5x"), ("5-x", "4x")),
        refuses=(("3*x+2*x", "5"), ("4-(x-3)", "5(3-x)")),
    ),
    Misconception(
        "sum-as-square",
        ("m*u+n*u => (m+n)*u^2", "u+u => u^2", "m*u-n*u => (m-n)*u^2"),
        "ma.1ac",
        "like-terms",
        explains=(("3*x+2*x", "5x^2"),),
        refuses=(("3*x*2*x", "5x^2"),),
    ),
    Misconception(
        "product-as-double",
        ("u*u => 2*u", "m*u*n*u => m*n*u"),
        "ma.1ac",
        "letters",
        explains=(("x*x", "2x"), ("3*x*2*x", "6x")),
        refuses=(("x+x", "x^2"),),
    ),
    Misconception(
        "letter-subtracted-away",
        ("m*u-u => m",),
        "ma.1ac",
        "like-terms",
        explains=(("3*x-x", "3"),),
        refuses=(("3*x-x", "x"),),
    ),
)
