"""Signs and brackets of numbers and of sums (Vergnaud, 1989; Vlassis, 2004; Gallardo, 2002)."""

from digilab_content.maths.misconceptions import Misconception

RULES = (
    Misconception(
        "quotient-of-negatives",
        ("(-a)/(-b) => -(a/b)",),
        "ma.1ac",
        "relative-numbers",
        explains=(("(-18)/(-3)", "-6"),),
        refuses=(("(-18)/3", "6"),),
    ),
    Misconception(
        "product-by-negative",
        ("n*(-m) => n*m",),
        "ma.1ac",
        "relative-numbers",
        explains=(("3-2*(-5)", "-7"),),
        refuses=(("3-2*5", "13"),),
        ordered=True,
    ),
    Misconception(
        "absolute-values-apart",
        ("abs(m-n) => m+n", "abs(-m+n) => m+n", "abs(a-n) => abs(a)+n"),
        "ma.tc-s",
        "absolute-value",
        explains=(("abs(3-8)", "11"), ("abs(-6+2)", "8")),
        refuses=(("abs(3-8)", "-5"),),
    ),
    Misconception(
        "even-power-of-negative",
        ("(-a)^4 => -(a^4)", "(-a)^6 => -(a^6)", "-(a^4) => a^4", "-(a^6) => a^6"),
        "ma.2ac",
        "powers-signs",
        explains=(("(-2)^4", "-16"), ("-2^4", "16")),
        refuses=(("(-2)^4", "-8"),),
    ),
    Misconception(
        "sign-kept-on-last-term",
        ("-(a*(b+c)) => -(a*b)+c", "-(a*(b-c)) => -(a*b)-c"),
        "ma.2ac",
        "distributivity",
        explains=(("-2*(x+3)", "-2x+3"),),
        refuses=(("-2*(x+3)", "-2x+6"),),
    ),
    Misconception(
        "left-to-right-with-power",
        ("n + m*p^q => (n+m)*p^q", "n - m*p^q => (n-m)*p^q"),
        "ma.1ac",
        "order-of-operations",
        explains=(("10-2*3^2", "72"),),
        refuses=(("10-2*3^2", "46"),),
        ordered=True,
    ),
)
