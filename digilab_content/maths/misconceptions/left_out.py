"""A factor or an exponent left out (Laugier and Dumon, 2000; De Bock et al., 2007)."""

from digilab_content.maths.misconceptions import Misconception

RULES = (
    Misconception(
        "factor-not-used",
        ("m*n+p => n+p", "p+m*n => p+n"),
        "pc.tc-s",
        "molar-mass",
        explains=(("2*1+16", "17"), ("12+2*16", "28")),
        refuses=(("2*1+16", "19"),),
        whole=True,
    ),
    Misconception(
        "exponent-not-used",
        ("m*p^n => m*p", "m*n*p^q => m*n*p", "a/b*m*p^q => a/b*m*p"),
        "ma.3ac",
        "scaling",
        explains=(("5*3^2", "15"), ("4*2^3", "8")),
        refuses=(("5*3^2", "30"),),
        whole=True,
    ),
)
