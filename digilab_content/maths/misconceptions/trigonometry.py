"""Angles and the formulas of trigonometry."""

from digilab_content.maths.misconceptions import Misconception

RULES = (
    Misconception(
        "degrees-as-radians",
        (
            "sin(a*pi/180) => sin(a)",
            "cos(a*pi/180) => cos(a)",
            "tan(a*pi/180) => tan(a)",
        ),
        "ma.3ac",
        "trigonometry",
        explains=(("sin(30*pi/180)", "sin(30)"),),
        refuses=(("sin(30*pi/180)", "sin(60)"),),
    ),
    Misconception(
        "radians-as-degrees",
        (
            "sin(a*pi) => sin(a*180)",
            "cos(a*pi) => cos(a*180)",
        ),
        "ma.tc-s",
        "trigonometry",
        explains=(("sin(1/6*pi)", "sin(30)"),),
        refuses=(("sin(1/6*pi)", "sin(60)"),),
    ),
    Misconception(
        "addition-formula-sign",
        (
            "cos(a+b) => cos(a)*cos(b)+sin(a)*sin(b)",
            "cos(a-b) => cos(a)*cos(b)-sin(a)*sin(b)",
            "sin(a+b) => sin(a)*cos(b)-cos(a)*sin(b)",
            "sin(a-b) => sin(a)*cos(b)+cos(a)*sin(b)",
        ),
        "ma.1bac-se",
        "trigonometry",
        explains=(("cos(x+y)", "cos(x)cos(y)+sin(x)sin(y)"),),
        refuses=(("cos(x+y)", "cos(x)cos(y)"),),
    ),
    Misconception(
        "addition-formula-swapped",
        ("sin(a+b) => cos(a)*cos(b)+sin(a)*sin(b)",),
        "ma.1bac-se",
        "trigonometry",
        explains=(("sin(x+y)", "cos(x)cos(y)+sin(x)sin(y)"),),
        refuses=(("sin(x+y)", "sin(x)cos(y)"),),
    ),
    Misconception(
        "double-angle-sign",
        (
            "cos(2*a) => 1-2*cos(a)^2",
            "cos(2*a) => 2*sin(a)^2-1",
            "cos(2*a) => cos(a)^2+sin(a)^2",
        ),
        "ma.1bac-se",
        "trigonometry",
        explains=(("cos(2*x)", "1-2cos(x)^2"),),
        refuses=(("cos(2*x)", "cos(x)^2"),),
    ),
    Misconception(
        "double-angle-factor",
        (
            "sin(2*a) => sin(a)*cos(a)",
            "cos(2*a) => cos(a)^2-1",
        ),
        "ma.1bac-se",
        "trigonometry",
        explains=(("sin(2*x)", "sin(x)cos(x)"),),
        refuses=(("sin(2*x)", "sin(x)"),),
    ),
    Misconception(
        "inverse-as-reciprocal",
        (
            "asin(a) => 1/sin(a)",
            "acos(a) => 1/cos(a)",
            "atan(a) => 1/tan(a)",
        ),
        "ma.2bac-sm",
        "trigonometry",
        explains=(("atan(x)", "1/tan(x)"),),
        refuses=(("atan(x)", "tan(x)"),),
    ),
    Misconception(
        "associated-angle-sign",
        (
            "cos(pi-a) => cos(a)",
            "sin(pi-a) => -sin(a)",
            "cos(pi+a) => cos(a)",
            "sin(pi+a) => sin(a)",
        ),
        "ma.tc-s",
        "trigonometry",
        explains=(("cos(pi-x)", "cos(x)"),),
        refuses=(("cos(pi-x)", "sin(x)"),),
    ),
    Misconception(
        "associated-angle-not-exchanged",
        (
            "cos(pi/2-a) => cos(a)",
            "sin(pi/2-a) => sin(a)",
            "cos(pi/2+a) => cos(a)",
            "sin(pi/2+a) => sin(a)",
        ),
        "ma.tc-s",
        "trigonometry",
        explains=(("cos(pi/2-x)", "cos(x)"),),
        refuses=(("cos(pi/2-x)", "-cos(x)"),),
    ),
)
