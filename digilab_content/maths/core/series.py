"""Constants and functions in fixed point: an integer x stands for x·2^-wp. Errors are a few units of the last place.

Each series is shortened first (halving, square roots, the half-angle formula), then summed until its term is 0.
"""

from digilab_content.maths.core.rational import bits


def whole_sqrt(n):
    """Integer square root."""
    if n < 2:
        return n
    x = 1 << ((bits(n) + 1) >> 1)
    while True:
        y = (x + n // x) >> 1
        if y >= x:
            return x
        x = y


_PI = {}  # type: dict[int, int]
_LN2 = {}  # type: dict[int, int]


def _atan_inverse(n, wp):
    """atan(1/n)·2^wp."""
    total = term = (1 << wp) // n
    square = n * n
    k = 1
    sign = -1
    while term:
        term //= square
        k += 2
        total += sign * (term // k)
        sign = -sign
    return total


def pi_fixed(wp):
    """π·2^wp, to a few units."""
    if wp not in _PI:
        if len(_PI) > 64:
            _PI.clear()
        w = wp + 16
        _PI[wp] = (4 * (4 * _atan_inverse(5, w) - _atan_inverse(239, w))) >> 16
    return _PI[wp]


def ln2_fixed(wp):
    """Ln 2·2^wp, to a few units."""
    if wp not in _LN2:
        if len(_LN2) > 64:
            _LN2.clear()
        w = wp + 16
        total = term = (1 << w) // 3
        k = 1
        while term:
            term //= 9
            k += 2
            total += term // k
        _LN2[wp] = (2 * total) >> 16
    return _LN2[wp]


def exp_fixed(x, wp):
    """(e^f, n) with x = f + n·ln 2."""
    ln2 = ln2_fixed(wp)
    n = x // ln2
    f = (x - n * ln2) >> 8
    total = term = 1 << wp
    k = 1
    while term:
        term = (term * f >> wp) // k
        total += term
        k += 1
    for _ in range(8):
        total = total * total >> wp
    return total, n


def ln_fixed(y, wp):
    """Ln y for 1 ≤ y < 2: eight square roots, then 2·artanh((y - 1)/(y + 1))."""
    for _ in range(8):
        y = whole_sqrt(y << wp)
    one = 1 << wp
    t = ((y - one) << wp) // (y + one)
    square = t * t >> wp
    total = term = t
    k = 1
    while term:
        term = term * square >> wp
        k += 2
        total += term // k
    return total << 9


def _alternating(term, square, k, wp):
    """The rest of the series of sine (k = 1) or cosine (k = 0) from its first term."""
    total = term
    while term not in (0, -1):
        term = -(term * square >> wp) // ((k + 1) * (k + 2))
        total += term
        k += 2
    return total


def sin_cos_fixed(x, wp):
    """(sin f, cos f, n) with x = f + n·π/2."""
    half_pi = pi_fixed(wp) >> 1
    n = (2 * x + half_pi) // (2 * half_pi)
    f = x - n * half_pi
    square = f * f >> wp
    return _alternating(f, square, 1, wp), _alternating(1 << wp, square, 0, wp), n


def atan_fixed(x, wp):
    """Atan x for |x| ≤ 2: five times the half-angle formula, then the series."""
    one = 1 << wp
    for _ in range(5):
        x = (x << wp) // (one + whole_sqrt((one << wp) + x * x))
    square = x * x >> wp
    total = term = x
    k = 1
    while term not in (0, -1):
        term = -(term * square >> wp)
        k += 2
        total += term // k
    return total << 5
