"""Percentages and changes."""

from digilab_content.maths.misconceptions import Misconception

RULES = (
    Misconception(
        "percentage-added-as-number",
        ("a*(1+n/100) => a+n", "a*(1-n/100) => a-n"),
        "ma.1ac",
        "percentages",
        explains=(("80*(1+15/100)", "95"),),
        refuses=(("80*(1+15/100)", "65"),),
    ),
    Misconception(
        "percentage-alone",
        ("a*(1+n/100) => a*n/100", "a*(1-n/100) => a*n/100"),
        "ma.1ac",
        "percentages",
        explains=(("80*(1+15/100)", "12"),),
        refuses=(("80*(1+15/100)", "68"),),
    ),
    Misconception(
        "percentage-wrong-way",
        ("a*(1+n/100) => a*(1-n/100)", "a*(1-n/100) => a*(1+n/100)"),
        "ma.1ac",
        "percentages",
        explains=(("80*(1+15/100)", "68"),),
        refuses=(("80*(1+15/100)", "95"),),
    ),
    Misconception(
        "percentages-added",
        (
            "(1+n/100)*(1+m/100) => 1+(n+m)/100",
            "(1-n/100)*(1-m/100) => 1-(n+m)/100",
            "(1+n/100)*(1-m/100) => 1+(n-m)/100",
        ),
        "ma.tc-s",
        "percentages",
        explains=(("200*(1+10/100)*(1+20/100)", "260"),),
        refuses=(("200*(1+10/100)*(1+20/100)", "230"),),
    ),
    Misconception(
        "percentage-undone-by-same",
        ("a/(1+n/100) => a*(1-n/100)", "a/(1-n/100) => a*(1+n/100)"),
        "ma.tc-s",
        "percentages",
        explains=(("120/(1+20/100)", "96"),),
        refuses=(("120/(1+20/100)", "144"),),
    ),
    Misconception(
        "percentage-not-divided",
        ("n/100*a => n*a", "a*(n/100) => a*n"),
        "ma.1ac",
        "percentages",
        explains=(("15/100*80", "1200"),),
        refuses=(("15/100*80", "95"),),
    ),
)
