"""Equations with squares, products and absolute values: solutions lost, invented or with the other sign.

Vaiyavutjamai and Clements (2006), Bossé and Nandakumar (2005), Thorpe (2018).
"""

from digilab_content.maths.misconceptions import Misconception

RULES = (
    Misconception(
        "one-root-of-square",
        ("u^2 = c => u = sqrt(c)",),
        "ma.3ac",
        "square-equations",
        explains=(("x^2 = 9", "3"), ("(x-1)^2 = 16", "5"), ("x^2 - 25 = 0", "5")),
        refuses=(("x^2 = 9", "9"),),
    ),
    Misconception(
        "square-as-double",
        ("u^2 = c => u = c/2", "u^2 = c => u^2 = (c/2)^2"),
        "ma.3ac",
        "square-equations",
        explains=(("x^2 = 16", "8"), ("x^2 = 36", "{-18 ; 18}")),
        refuses=(("x^2 = 16", "4"),),
    ),
    Misconception(
        "square-equal-to-negative",
        ("u^2 = -c => u^2 = c", "u^2 = -c => u = -sqrt(c)", "u^2 = -c => u = sqrt(c)"),
        "ma.3ac",
        "square-equations",
        explains=(("x^2 = -4", "{-2 ; 2}"), ("x^2 + 9 = 0", "{-3 ; 3}"), ("x^2 = -16", "-4")),
        refuses=(("x^2 = 4", "-2"),),
    ),
    Misconception(
        "divided-by-the-unknown",
        ("x^2 = a*x => x = a", "a*x^2 - b*x = 0 => a*x - b = 0", "a*x^2 + b*x = 0 => a*x + b = 0", "x*a = 0 => a = 0"),
        "ma.3ac",
        "product-equations",
        explains=(("x^2 = 5*x", "5"), ("2*x^2 - 6*x = 0", "3"), ("x*(x+4) = 0", "-4")),
        refuses=(("x^2 = 5*x", "0"),),
    ),
    Misconception(
        "null-product-sign-kept",
        (
            "(a-b)*(c+d) = 0 => (a+b)*(c-d) = 0",
            "(a+b)*(c+d) = 0 => (a-b)*(c-d) = 0",
            "(a-b)*(c-d) = 0 => (a+b)*(c+d) = 0",
        ),
        "ma.3ac",
        "product-equations",
        explains=(("(x-3)*(x+2) = 0", "{-3 ; 2}"), ("(2*x-3)*(x-1) = 0", "{-3/2 ; -1}")),
        refuses=(("(x-3)*(x+2) = 0", "{2 ; 3}"),),
    ),
    Misconception(
        "null-product-not-divided",
        ("(m*u-b)*a = 0 => (u-b)*a = 0", "(m*u+b)*a = 0 => (u+b)*a = 0"),
        "ma.3ac",
        "product-equations",
        explains=(("(2*x-3)*(x+1) = 0", "{-1 ; 3}"), ("(3*x+6)*(x-5) = 0", "{-6 ; 5}")),
        refuses=(("(2*x-3)*(x+1) = 0", "{-3 ; 1}"),),
    ),
    Misconception(
        "each-factor-is-the-product",
        ("u*v = n => (u-n)*(v-n) = 0",),
        "ma.tc-s",
        "product-equations",
        explains=(("(x-3)*(x-2) = 6", "{8 ; 9}"), ("x*(x+1) = 12", "{11 ; 12}")),
        refuses=(("(x-3)*(x-2) = 6", "{2 ; 3}"),),
    ),
    Misconception(
        "one-case-of-absolute-value",
        ("abs(u) = c => u = c", "abs(u) < c => u < c", "abs(u) <= c => u <= c", "abs(u) > c => u > c"),
        "ma.tc-s",
        "absolute-value",
        explains=(("abs(x) = 4", "4"), ("abs(x - 2) = 5", "7"), ("abs(x + 1) <= 4", "x <= 3")),
        refuses=(("abs(x) = 4", "-4"),),
    ),
)
