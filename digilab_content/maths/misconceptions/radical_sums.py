"""Sums of roots of the same kind, and squares leaving a root (Özkan, 2011)."""

from digilab_content.maths.misconceptions import Misconception

RULES = (
    Misconception(
        "root-terms-joined",
        ("m*sqrt(a)+n*sqrt(b) => (m+n)*sqrt(a+b)", "m*sqrt(a)+sqrt(b) => (m+1)*sqrt(a+b)"),
        "ma.3ac",
        "roots",
        explains=(("2*sqrt(3)+5*sqrt(2)", "7sqrt(5)"),),
        refuses=(("2*sqrt(3)+5*sqrt(2)", "7sqrt(6)"),),
    ),
    Misconception(
        "like-roots-doubled",
        (
            "m*sqrt(a)+n*sqrt(a) => (m+n)*sqrt(a+a)",
            "m*sqrt(a)+sqrt(a) => m*sqrt(a+a)",
            "m*sqrt(a)+sqrt(a) => (m+1)*sqrt(a+a)",
        ),
        "ma.3ac",
        "roots",
        explains=(("2*sqrt(3)+5*sqrt(3)", "7sqrt(6)"), ("3*sqrt(5)+sqrt(5)", "3sqrt(10)")),
        refuses=(("2*sqrt(3)+5*sqrt(3)", "10sqrt(3)"),),
    ),
    Misconception(
        "bases-multiplied-alone",
        ("m*m^p => (m*m)^(1+p)",),
        "ma.2ac",
        "powers-product",
        explains=(("5*5^3", "25^4"),),
        refuses=(("5*5^3", "5^3"),),
    ),
    Misconception(
        "square-raised-with-factor",
        ("m*p^q => (m*p)^q",),
        "ma.1ac",
        "order-of-operations",
        explains=(("2*3^2", "36"), ("2*3^4", "1296")),
        refuses=(("2*3^2", "12"),),
    ),
)
