"""Inequalities: when the sign turns round, what a solution is (Tsamir and Almog, 2001; Linchevski and Sfard, 1991)."""

from digilab_content.maths.misconceptions import Misconception

RULES = (
    Misconception(
        "sense-not-turned",
        ("-(m*u) ≶ c => m*u ≶ -c", "-u ≶ c => u ≶ -c"),
        "ma.3ac",
        "inequalities",
        explains=(("-2*x > 6", "x > -3"), ("5 - x <= 2", "x <= 3")),
        refuses=(("2*x > 6", "x < 3"), ("-2*x > 6", "x < -3")),
    ),
    Misconception(
        "sense-turned-for-nothing",
        ("m*u ≶ c => m*u ≷ c", "x + a ≶ c => x + a ≷ c", "x - a ≶ c => x - a ≷ c"),
        "ma.3ac",
        "inequalities",
        explains=(("2*x > -6", "x < -3"), ("x + 5 < 2", "x > -3")),
        refuses=(("-2*x > 6", "x > -3"),),
    ),
    Misconception(
        "inequality-as-equation",
        ("a ≶ c => a = c",),
        "ma.3ac",
        "inequalities",
        explains=(("2*x > 6", "3"), ("x - 4 <= 1", "5")),
        refuses=(("2*x > 6", "x >= 3"),),
    ),
    Misconception(
        "square-inequality-rooted",
        ("u^2 ≶ c => u ≶ sqrt(c)",),
        "ma.tc-s",
        "square-inequalities",
        explains=(("x^2 < 9", "x < 3"), ("x^2 > 4", "x > 2")),
        refuses=(("x^2 < 9", "x < 9"),),
    ),
)
