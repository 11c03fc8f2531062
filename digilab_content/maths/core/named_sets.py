r"""``R*``, ``R+``, ``ℝ₊*``, ``\mathbb{R}_+^*``: the usual sets of numbers and what is written at their letter."""

SIGNS = {"*": "*", "+": "+", "-": "-", "₊": "+", "₋": "-", "⁺": "+", "⁻": "-"}
SILENT = "^_{}"
AFTER = "\\)];,.uUn∪∩∖|$&"


def decorated(s, j):
    """(what is written at the letter that ends at ``j``: ``*``, ``+``, ``-``, ``+*``, ``-*`` or ``""``, where it ends).

    A sign is taken only where no operand follows: ``R - {0}`` is a difference, ``R*`` is not a product.
    """
    k = j
    signs = ""
    while k < len(s) and (s[k] in SIGNS or s[k] in SILENT or s[k : k + 4] == "\\ast"):
        if s[k] == "{" and not (s[k + 1 : k + 2] in SIGNS or s[k + 1 : k + 5] == "\\ast"):
            break
        if s[k] in SILENT:
            k += 1
        elif s[k] == "\\":
            signs += "*"
            k += 4
        else:
            signs += SIGNS[s[k]]
            k += 1
    rest = s[k:].lstrip(" ")
    if rest and rest[0] not in AFTER and rest[:1] != "\\":
        return "", j
    if len(signs) > 2 or (len(signs) == 2 and ("*" not in signs or signs == "**")):
        return "", j
    sign = "+" if "+" in signs else "-" if "-" in signs else ""
    return sign + ("*" if "*" in signs else ""), (k if signs else j)
