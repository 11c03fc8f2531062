"""Two events at once, one or the other, the contrary (Fischbein and Schnarch, 1997; Shaughnessy, 1992)."""

from digilab_content.maths.misconceptions import Misconception

RULES = (
    Misconception(
        "fractions-added-for-product",
        ("a/b*c/d => a/b+c/d", "a/b*(c/d) => a/b+c/d"),
        "ma.2bac-pc",
        "probability",
        explains=(("1/6*1/6", "1/3"), ("1/3*1/4", "7/12")),
        refuses=(("1/6*1/6", "1/12"),),
        whole=True,
    ),
    Misconception(
        "drawn-ball-put-back",
        ("m/n*p/q => (m/n)^2",),
        "ma.2bac-pc",
        "probability",
        explains=(("3/10*2/9", "9/100"),),
        refuses=(("3/10*2/9", "6/100"),),
        whole=True,
    ),
    Misconception(
        "common-part-counted-twice",
        ("a+b-c => a+b",),
        "ma.2bac-pc",
        "probability",
        explains=(("0.6+0.5-0.3", "1.1"),),
        refuses=(("0.6+0.5-0.3", "1.4"),),
        whole=True,
    ),
    Misconception(
        "not-taken-from-one",
        ("1-a => a",),
        "ma.1bac-se",
        "probability",
        explains=(("1-0.35", "0.35"), ("1-(5/6)^3", "125/216")),
        refuses=(("1-0.35", "0.75"),),
        whole=True,
    ),
    Misconception(
        "at-least-one-added",
        ("1-(p/q)^n => n*(q-p)/q",),
        "ma.2bac-pc",
        "probability",
        explains=(("1-(5/6)^3", "1/2"),),
        refuses=(("1-(5/6)^3", "1/6"),),
        whole=True,
    ),
)
