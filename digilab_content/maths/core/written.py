"""Trees as written, up to order and grouping: what `form: as-written` compares, and the quickest proof of equality."""

from digilab_content.maths.core.tree import LEAVES, rebuild


def canonical(t):
    """The tree as written, up to order and grouping: sums and products flat and sorted, signs of factors in front."""
    head = t[0]
    if head == "num":
        if "e" in t[1]:  # 5.1e-3 is 5.1 × 10^-3
            mantissa, exponent = t[1].split("e")
            power = ("num", exponent) if exponent[0] != "-" else ("-", ("num", exponent[1:]))
            return canonical(("*", ("num", mantissa), ("^", ("num", "10"), power)))
        return ("num", plain_number(t[1]))
    if head in LEAVES:
        return t
    if head == "+":
        terms = []  # type: list[tuple[object, ...]]
        spread(t, terms)
        return ("+",) + tuple(sorted([canonical(x) for x in terms], key=repr))
    if head in ("*", ".", "/", "-"):
        top = []  # type: list[tuple[object, ...]]
        bottom = []  # type: list[tuple[object, ...]]
        signs = factors(t, top, bottom)
        if not bottom and len(top) == 1:
            core = top[0]
        else:
            core = ("*", tuple(sorted(top, key=repr)), tuple(sorted(bottom, key=repr)))
        for _ in range(signs):
            core = ("-", core)
        return core
    if head == "fn" and t[1] == "root" and t[2] == ("num", "3"):
        return ("fn", "cbrt", canonical(t[3]))
    if head == "fn" and t[1] == "exp":
        return ("^", ("const", "e"), canonical(t[2]))
    if head in ("and", "or", "set", "union", "inter"):
        return (head,) + tuple(sorted([canonical(x) for x in t[1:]], key=repr))
    return rebuild(t, canonical)


def spread(t, terms):
    """The terms of nested sums."""
    for x in t[1:]:
        if x[0] == "+":
            spread(x, terms)
        else:
            terms.append(x)


def factors(t, top, bottom):
    """Fill numerator and denominator factors (canonical); the number of signs met in the numerator."""
    if t[0] == "-":
        return 1 + factors(t[1], top, bottom)
    if t[0] in ("*", "."):
        return sum([factors(x, top, bottom) for x in t[1:]])
    if t[0] == "/":
        signs = factors(t[1], top, bottom)
        below = []  # type: list[tuple[object, ...]]
        under = []  # type: list[tuple[object, ...]]
        if t[2][0] in ("*", "."):
            inner = factors(t[2], below, under)
            if under:
                bottom.append(canonical_product(below, under, inner))
            else:
                for _ in range(inner):
                    below[0] = ("-", below[0])
                bottom.extend(below)
        else:
            bottom.append(canonical(t[2]))
        return signs
    top.append(canonical(t))
    return 0


def canonical_product(top, bottom, signs):
    """A product node in canonical form."""
    core = ("*", tuple(sorted(top, key=repr)), tuple(sorted(bottom, key=repr)))  # type: tuple[object, ...]
    for _ in range(signs):
        core = ("-", core)
    return core


def plain_number(text):
    """A numeral without useless zeros (they are kept in the tree, and do not make another number)."""
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    whole, dot, decimals = text.partition(".")
    whole = whole.lstrip("0") or "0"
    return whole + dot + decimals
