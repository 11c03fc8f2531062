"""Exact rational arithmetic on pairs ``(p, q)``, q > 0, in lowest terms, with every size bounded before the work."""

MAX_BITS = 8192
MAX_FACTORIAL = 500


class TooBig(Exception):  # noqa: N818
    """A number would pass the bound."""


class Undefined(Exception):  # noqa: N818
    """Division by zero, even root of a negative, and the like: certainly no value."""


def gcd(a, b):
    """Greatest common divisor, never negative."""
    while b:
        a, b = b, a % b
    return abs(a)


def _bits(n):
    n = abs(n)
    count = 0
    while n >> (count + 4096):
        count += 4096
    step = 2048
    n >>= count
    while step:
        if n >> step:
            n >>= step
            count += step
        step >>= 1
    return count + (1 if n else 0)


def _native_bits(n):
    return n.bit_length()


# Bit length of |n|; MicroPython has no ``int.bit_length``.
bits = _native_bits if hasattr(int, "bit_length") else _bits


def make(p, q):
    """``p/q`` in lowest terms. Raises Undefined for q = 0, TooBig beyond MAX_BITS."""
    if q == 0:
        raise Undefined
    if q < 0:
        p, q = -p, -q
    if q != 1:
        g = gcd(p, q)
        if g > 1:
            p //= g
            q //= g
    if p >> MAX_BITS not in (0, -1) or q >> MAX_BITS:
        raise TooBig
    return p, q


def of_text(text):
    """The exact value of a number as written (``2.50``, ``5e-3``)."""
    if len(text) < 300 and "." not in text and "e" not in text:
        return int(text), 1
    mantissa, _, exponent = text.partition("e")
    whole, _, decimals = mantissa.partition(".")
    p = int((whole or "0") + decimals)
    e = (int(exponent) if exponent else 0) - len(decimals)
    if abs(e) > 2000:
        raise TooBig
    return make(p * 10**e, 1) if e >= 0 else make(p, 10**-e)


def add(a, b):
    """A + b."""
    return make(a[0] * b[1] + b[0] * a[1], a[1] * b[1])


def multiply(a, b):
    """A · b."""
    return make(a[0] * b[0], a[1] * b[1])


def divide(a, b):
    """A / b."""
    return make(a[0] * b[1], a[1] * b[0])


def less(a, b):
    """A < b."""
    return a[0] * b[1] < b[0] * a[1]


def power(a, n):
    """A to the integer n; 0 to the 0 is not defined."""
    if abs(n) * max(bits(a[0]), bits(a[1])) > MAX_BITS and a[0] not in (0, 1, -1):
        raise TooBig
    if a[1] == 1 and a[0] in (1, -1):
        return (1, 1) if a[0] == 1 or n % 2 == 0 else (-1, 1)
    if a[0] == 0:
        if n <= 0:
            raise Undefined
        return 0, 1
    if abs(n) > MAX_BITS:
        raise TooBig
    return make(a[0] ** n, a[1] ** n) if n >= 0 else make(a[1] ** -n, a[0] ** -n)


def whole_root(n, k):
    """The integer r with r**k = n ≥ 0, or None."""
    if n < 2:
        return n
    low, high = 1, 1 << (bits(n) // k + 1)
    while low < high:
        middle = (low + high + 1) >> 1
        if middle**k <= n:
            low = middle
        else:
            high = middle - 1
    return low if low**k == n else None


def root(a, k):
    """The k-th root (real; odd roots of negatives are real) when it is rational, else None."""
    if not 1 <= k <= 64:
        return None
    if a[0] < 0 and k % 2 == 0:
        raise Undefined
    p = whole_root(abs(a[0]), k)
    q = whole_root(a[1], k)
    if p is None or q is None:
        return None
    return (p if a[0] >= 0 else -p), q


def floor(a):
    """Greatest integer ≤ a."""
    return a[0] // a[1]


def factorial(n):
    """n!, 0 ≤ n ≤ MAX_FACTORIAL."""
    if n > MAX_FACTORIAL:
        raise TooBig
    r = 1
    for i in range(2, n + 1):
        r *= i
    return r


def binomial(n, k):
    """N choose k for integers n ≥ 0; 0 outside 0 ≤ k ≤ n."""
    if n < 0:
        raise Undefined
    if n > 4000:
        raise TooBig
    if k < 0 or k > n:
        return 0
    r = 1
    for i in range(min(k, n - k)):
        r = r * (n - i) // (i + 1)
    return r
