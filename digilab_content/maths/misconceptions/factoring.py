"""Factoring: what is left of a term, squares that are not recognised (Rauff, 1994; Matz, 1980)."""

from digilab_content.maths.misconceptions import Misconception

RULES = (
    Misconception(
        "one-left-out",
        ("a*u+a => a*u", "u^2+u => u*u", "u^2-u => u*u"),
        "ma.3ac",
        "factoring",
        explains=(("3*x^2+3", "3x^2"), ("x^2+x", "x^2"), ("x*y+x", "x*y")),
        refuses=(("3*x^2+3", "3x"),),
    ),
    Misconception(
        "multiple-squares-as-square",
        ("m*u^2-n => (sqrt(m)*u-sqrt(n))^2",),
        "ma.3ac",
        "identities",
        explains=(("4*x^2-25", "(2x-5)^2"),),
        refuses=(("4*x^2-25", "(2x+5)^2"),),
    ),
    Misconception(
        "multiple-squares-factored",
        ("m*u^2+n => (sqrt(m)*u+sqrt(n))^2",),
        "ma.3ac",
        "identities",
        explains=(("4*x^2+1", "(2x+1)^2"),),
        refuses=(("4*x^2+1", "(4x+1)^2"),),
    ),
    Misconception(
        "sum-of-squares-as-difference",
        ("u^2+n => u^2-n",),
        "ma.3ac",
        "identities",
        explains=(("x^2+25", "(x+5)(x-5)"),),
        refuses=(("x^2+25", "(x+5)^2"),),
    ),
    Misconception(
        "conjugate-coefficient-not-squared",
        ("(m*u+b)*(m*u-b) => m*u^2-b^2",),
        "ma.3ac",
        "identities",
        explains=(("(4*x+1)*(4*x-1)", "4x^2-1"),),
        refuses=(("(4*x+1)*(4*x-1)", "16x^2+1"),),
    ),
)
