"""Terms and sums of sequences: one step too many, the other kind (Zazkis and Liljedahl, 2002; Przenioslo, 2006)."""

from digilab_content.maths.misconceptions import Misconception

RULES = (
    Misconception(
        "one-step-off",
        (
            "m+n*p => m+(n-1)*p",
            "m+n*p => m+(n+1)*p",
            "m+(n-1)*p => m+n*p",
            "m*p^n => m*p^(n-1)",
            "m*p^n => m*p^(n+1)",
            "m*p^(n-1) => m*p^n",
        ),
        "ma.1bac-se",
        "sequences",
        explains=(("3+10*5", "48"), ("2*3^4", "54"), ("7+(6-1)*4", "31")),
        refuses=(("3+10*5", "47"),),
        whole=True,
    ),
    Misconception(
        "product-in-place-of-steps",
        ("m+n*p => m*p^n",),
        "ma.1bac-se",
        "sequences",
        explains=(("3+5*2", "96"),),
        refuses=(("3+5*2", "90"),),
        whole=True,
    ),
    Misconception(
        "steps-in-place-of-product",
        ("m*p^n => m+n*p",),
        "ma.1bac-se",
        "sequences",
        explains=(("2*3^4", "14"),),
        refuses=(("2*3^4", "24"),),
        whole=True,
    ),
)
