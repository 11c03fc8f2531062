"""The balls hold the true value, by mpmath's arithmetic at a much higher precision."""

import mpmath
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digilab_content.maths.core.ball import Balls, Wide
from digilab_content.maths.core.rational import Undefined

FUNCTIONS = {
    "exp": (lambda b, x: b.exp(x), mpmath.exp),
    "ln": (lambda b, x: b.ln(x), mpmath.log),
    "sin": (lambda b, x: b.sin_cos(x)[0], mpmath.sin),
    "cos": (lambda b, x: b.sin_cos(x)[1], mpmath.cos),
    "atan": (lambda b, x: b.atan(x), mpmath.atan),
    "sqrt": (lambda b, x: b.sqrt(x), mpmath.sqrt),
    "seventh": (lambda b, x: b.power(x, 7), lambda x: x**7),
    "inverse": (lambda b, x: b.div((1, 0, 0), x), lambda x: 1 / x),
    "minus itself": (lambda b, x: b.add(b.mul(x, x), b.neg(x)), lambda x: x * x - x),
}
RATIONALS = st.tuples(
    st.integers(-(10**9), 10**9) | st.integers(-30, 30),
    st.sampled_from([1, 2, 3, 7, 1000, 10**6, 3**20, 2**40]),
)


@pytest.mark.parametrize("name", FUNCTIONS)
@settings(max_examples=150, deadline=None)
@given(number=RATIONALS, precision=st.sampled_from([48, 100, 288]))
def test_the_value_is_inside(name, number, precision):
    ours, theirs = FUNCTIONS[name]
    b = Balls(precision, [10**9])
    try:
        m, r, e = ours(b, b.of_rational(*number))
    except (Wide, Undefined):
        return
    with mpmath.workprec(2400):
        true = theirs(mpmath.mpf(number[0]) / number[1])
        assert mpmath.im(true) == 0
        assert abs(mpmath.mpf(m) * mpmath.mpf(2) ** e - true) <= mpmath.mpf(r) * mpmath.mpf(2) ** e
        if name not in ("sin", "cos"):
            assert r <= 1 << 40, "the ball is tight"
