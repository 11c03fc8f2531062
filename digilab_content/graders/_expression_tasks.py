"""What a pupil worked on where the exercise does not say it in so many words.

A `from:` whose derivative is the key is a function to differentiate, and the other way round; an expanded or factored
key alone tells what was expanded or factored, where that is one thing only.
"""

from collections.abc import Callable
from fractions import Fraction
from functools import lru_cache
from math import isqrt
from typing import Any, Final, Literal

from digilab_content.maths import kernel
from digilab_content.maths.derivative import derivative
from digilab_content.maths.glance import alike, glance
from digilab_content.maths.value import from_fraction

Kind = Literal["derivative", "antiderivative", ""]
_MOST: Final = 12


def kind_of(key: Any, starts: tuple[Any, ...], variable: str, same: Callable[[Any, Any], bool]) -> Kind:
    """Whether the key is the derivative of a start, or an antiderivative of it; a start equal to the key is neither."""
    for start in starts if variable else ():
        if same(key, start):
            return ""
        for one, other, kind in ((start, key, "derivative"), (key, start, "antiderivative")):
            made = derivative(one, variable)
            if made is not None and _alike(made, other) and same(made, other):
                return kind  # type: ignore[return-value]
    return ""


def of_derivative(start: Any, variable: str) -> Any:
    """The task of differentiating."""
    return ("fn", "diff", start, ("sym", variable))


def _alike(a: Any, b: Any) -> bool:
    x, y = glance(a), glance(b)
    return x is not None and y is not None and alike(x, y)


@lru_cache(maxsize=512)
def undone(key: Any, form: str) -> tuple[Any, ...]:
    """The product or square whose expansion an expanded key is; the expansion of a factored one."""
    polynomial = kernel.polynomial_of(key)
    if polynomial is None or not 1 < len(polynomial) <= _MOST or any(n.endswith("!") for m in polynomial for n, _ in m):
        return ()
    if form == "factored":
        return (expanded(polynomial),)
    letters = sorted({name for m in polynomial for name, _ in m})
    terms = kernel.coefficients(polynomial, letters[0]) if form == "expanded" and len(letters) == 1 else None
    if terms is None or len(terms) != 3:
        return ()
    made = _product([Fraction(*t) for t in terms], ("sym", letters[0]))
    return () if made is None else (made,)


def expanded(polynomial: kernel.Polynomial) -> Any:
    """A polynomial as a pupil writes it, the highest degree first."""
    terms = []
    for monomial in sorted(polynomial, key=lambda m: (-sum(n for _, n in m), m)):
        c = Fraction(*polynomial[monomial])
        powers = [("sym", x) if n == 1 else ("^", ("sym", x), ("num", str(n))) for x, n in monomial]
        size = abs(c)
        factors = [*([from_fraction(size)] if size != 1 or not powers else []), *powers]
        term: Any = factors[0] if len(factors) == 1 else ("*", *factors)
        terms.append(("-", term) if c < 0 else term)
    return ("+", *terms) if len(terms) > 1 else terms[0]


def _product(terms: list[Fraction], x: Any) -> Any:
    """`(mx + n)²` or `(mx − n)(mx + n)` of a quadratic with whole square ends; None for any other."""
    c, b, a = terms
    m, n = _root(a), _root(abs(c))
    if m is None or n is None:
        return None
    lead = x if m == 1 else ("*", from_fraction(m), x)
    if c > 0 and abs(b) == 2 * m * n:
        return ("^", ("+", lead, from_fraction(n if b > 0 else -n)), ("num", "2"))
    if c < 0 and b == 0:
        return ("*", ("+", lead, from_fraction(-n)), ("+", lead, from_fraction(n)))
    return None


def _root(value: Fraction) -> Fraction | None:
    if value <= 0 or value.denominator != 1:
        return None
    root = isqrt(value.numerator)
    return Fraction(root) if root * root == value.numerator else None
