"""Numbers judged on core alone: as written (decimals, figures, form) and as values (tolerance, rounding, range).

The rules are those of the ``number`` type; ``UNSURE`` is returned wherever it would know more.
"""

from digilab_content.maths.core import compare, exact, rational
from digilab_content.maths.core.ball import Balls, Spent, Wide
from digilab_content.maths.core.numeric import Unsupported, fold_constants
from digilab_content.maths.core.rational import TooBig, Undefined, add, less, multiply
from digilab_content.maths.core.real_value import RealValue
from digilab_content.maths.core.tree import kids

UNSURE = "unsure"
YES, NO = "yes", "no"
BITS = 256
NEAR = (1, 10**36)  # closer than this to a bound, only the full engine tells
ARITHMETIC = ("num", "+", "-", "*", ".", "/", "mixed")
LACKS = {
    "integer": "@not_integer",
    "decimal": "@not_decimal",
    "fraction": "@not_fraction",
    "mixed": "@not_mixed",
    "percent": "@not_percent",
    "scientific": "@not_scientific",
}
ROOTS = ("sqrt", "cbrt", "root")


def whole(t):
    """Whether ``t`` is a whole number, signed or not."""
    return whole(t[1]) if t[0] == "-" else t[0] == "num" and "." not in t[1] and "e" not in t[1]


def signed(t):
    """The integer that a ``whole`` tree is."""
    return -signed(t[1]) if t[0] == "-" else int(t[1])


def written(t):
    """``(digits, exponent)`` of a numeral (``2.50``, ``-1.2×10^3``), or None."""
    if t[0] == "num":
        digits, _, power = t[1].partition("e")
        return digits, int(power or 0)
    if t[0] == "-":
        return written(t[1])
    power = t if t[0] == "^" else t[2] if t[0] in ("*", ".") and len(t) == 3 and t[2][0] == "^" else None
    if power is None or power[1] != ("num", "10") or not whole(power[2]):
        return None
    n = signed(power[2])
    if abs(n) > 9999:
        return None
    if power is t:
        return "1", n
    found = written(t[1])
    return None if found is None else (found[0], found[1] + n)


def places(wrote):
    """How many decimals a numeral has."""
    return max(0, len(wrote[0].partition(".")[2]) - wrote[1])


def figures(wrote):
    """Least and greatest number of significant figures."""
    head, point, tail = wrote[0].partition(".")
    if not (head + tail).strip("0"):
        return max(1, len(tail)), max(1, len(tail))
    digits = (head + tail).lstrip("0")
    return len(digits) if point else len(digits.rstrip("0")), len(digits)


def irrational(t):
    """Whether ``t`` is one root of a whole number, or a constant: what stands in ``3√2/2`` and ``2π``."""
    if t[0] == "const":
        return t[1] in ("pi", "e")
    if t[0] != "fn" or t[1] not in ROOTS or not all(whole(x) for x in t[2:]):
        return False
    try:
        return exact.value(t) is None
    except (Undefined, TooBig):
        return False


def rational_numeral(t):
    """A numeral, a fraction of whole numbers, a percentage, a mixed number; signed or not."""
    if written(t) is not None or t[0] == "mixed":
        return True
    if t[0] in ("-", "%"):
        return rational_numeral(t[1])
    return t[0] == "/" and whole(t[1]) and whole(t[2])


def term(t):
    """A school number with one irrational factor: ``√2``, ``-3√2/2``, ``2π``."""
    if t[0] == "-":
        return term(t[1])
    if t[0] == "/":
        return (whole(t[2]) and (term(t[1]) or two_terms(t[1]))) or (whole(t[1]) and irrational(t[2]))
    if t[0] in ("*", "."):
        rest = [x for x in t[1:] if not irrational(x)]
        return len(t) == 3 and len(rest) == 1 and rational_numeral(rest[0])
    return irrational(t)


def two_terms(t):
    """A rational number and one term with an irrational factor: ``1 + √5``."""
    if t[0] != "+" or len(t) != 3:
        return False
    return (rational_numeral(t[1]) and term(t[2])) or (term(t[1]) and rational_numeral(t[2]))


def finished(t):
    """YES when ``t`` is a number of school, NO when arithmetic is left to do (``7 × 8``), else UNSURE."""
    if t[0] == "empty" or t[0] == "const" or rational_numeral(t) or term(t) or two_terms(t):
        return YES
    if t[0] == "-" and t[1][0] == "const":
        return YES
    stack = [t]
    while stack:
        x = stack.pop()
        if x[0] not in ARITHMETIC:
            return UNSURE
        stack.extend(kids(x))
    return NO


def interval(t):
    """Two rationals between which a real number lies, or None."""
    try:
        b = Balls(BITS, [200000])
        m, r, e = RealValue(b, {}).of(fold_constants(t))
        if abs(e) > 4000:
            return None
        scale = rational.make(2**e, 1) if e >= 0 else rational.make(1, 2**-e)
        return multiply((m - r, 1), scale), multiply((m + r, 1), scale)
    except (Undefined, TooBig, Wide, Spent, Unsupported):
        return None


def same(key, given):
    """``(verdict, by, guarantee)``: whether two numbers are equal."""
    found = compare.compare(key, given)
    return (UNSURE if found[0] is None else YES if found[0] else NO), found[1], found[2]


def rounded(v, n):
    """``v`` rounded to ``n`` decimals (negative: to tens …), halves away from zero."""
    scale = rational.make(10**n, 1) if n >= 0 else rational.make(1, 10**-n)
    s = multiply((abs(v[0]), v[1]), scale)
    r = (2 * s[0] + s[1]) // (2 * s[1])
    return rational.divide((-r if v[0] < 0 else r, 1), scale)


def magnitude(v):
    """The power of ten of the first figure of ``v``."""
    if v[0] == 0:
        return 0
    n = len(str(abs(v[0]))) - len(str(v[1]))
    low = rational.make(10**n, 1) if n >= 0 else rational.make(1, 10**-n)
    return n - 1 if less((abs(v[0]), v[1]), low) else n


def within(low, high, given, margin):
    """Where an exact number stands between two bounds, each known within ``margin``."""
    minus = (-margin[0], margin[1])
    if less(given, add(low, minus)) or less(add(high, margin), given):
        return NO
    if margin[0] == 0 or (less(add(low, margin), given) and less(given, add(high, minus))):
        return YES
    return UNSURE


def near(key, given, tolerance, relative):
    """Whether an exact number is within the tolerance of the key."""
    exact_key = exact.value(key)
    ends = (exact_key, exact_key) if exact_key is not None else interval(key)
    if ends is None:
        return UNSURE
    margin = multiply((abs(ends[0][0]), ends[0][1]), tolerance) if relative else tolerance
    low = add(ends[0], (-margin[0], margin[1]))
    high = add(ends[1], margin)
    return within(low, high, given, (0, 1) if exact_key is not None else multiply(NEAR, add((1, 1), margin)))


def target(key, decimals, sigfigs):
    """The key rounded as asked, or None where it cannot be told."""
    exact_key = exact.value(key)
    ends = (exact_key, exact_key) if exact_key is not None else interval(key)
    if ends is None:
        return None
    found = [rounded(v, decimals if decimals is not None else sigfigs - 1 - magnitude(v)) for v in ends]
    return found[0] if found[0] == found[1] else None


def digits_code(wrote, decimals, sigfigs):
    """The code of a numeral with too many or too few digits, or None."""
    if decimals is not None and places(wrote) != decimals:
        return "@too_many_decimals" if places(wrote) > decimals else "@too_few_decimals"
    if sigfigs is not None:
        least, most = figures(wrote)
        if not least <= sigfigs <= most:
            return "@too_many_figures" if least > sigfigs else "@too_few_figures"
    return None


def special(t):
    """What ``t`` is instead of a number: ``none``, ``+inf``, ``-inf``, or nothing."""
    if t in (("empty",), ("const", "none")):
        return "none"
    if t in (("const", "inf"), ("+", ("const", "inf"))):
        return "+inf"
    return "-inf" if t == ("-", ("const", "inf")) else ""


def form_code(t, form):
    """The code of what a number lacks to be written in ``form``, or None."""
    u = t[1] if t[0] == "-" else t
    fraction = u[0] == "/" and whole(u[1]) and whole(u[2])
    if form == "any":
        fits = True
    elif form == "integer":
        fits = whole(t)
    elif form == "decimal":
        fits = u[0] == "num" and "e" not in u[1]
    elif form == "fraction":
        fits = whole(t) or fraction
    elif form == "lowest-terms":
        if not (whole(t) or fraction):
            return "@not_fraction"
        lowest = whole(t) or (signed(u[2]) > 1 and rational.gcd(signed(u[1]), signed(u[2])) == 1)
        return None if lowest else "@not_irreducible"
    elif form == "mixed":
        proper = (u[0] == "mixed" and int(u[2][1]) < int(u[3][1])) or (
            fraction and abs(signed(u[1])) < abs(signed(u[2]))
        )
        fits = whole(t) or proper
    elif form == "percent":
        fits = u[0] == "%" and written(u[1]) is not None
    elif form == "scientific":
        fits = scientific(u)
    else:
        return UNSURE
    return None if fits else LACKS[form]


def scientific(u):
    """A × 10^n, with one figure before the decimal sign."""
    if u[0] == "num":
        head, power, _ = u[1].partition("e")
    else:
        power = u[0] in ("*", ".") and len(u) == 3 and u[2][0] == "^" and u[2][1] == ("num", "10") and whole(u[2][2])
        if not power or u[1][0] != "num" or "e" in u[1][1]:
            return False
        head = u[1][1]
    return bool(power) and len(head.partition(".")[0]) == 1 and head[0] != "0"
