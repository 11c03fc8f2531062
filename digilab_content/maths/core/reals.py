"""The order of real constants given as trees: balls tell what differs, ``compare`` what is equal."""

from digilab_content.maths.core.ball import Balls, Spent, Wide
from digilab_content.maths.core.compare import compare
from digilab_content.maths.core.numeric import Unsupported, fold_constants
from digilab_content.maths.core.rational import TooBig, Undefined
from digilab_content.maths.core.real_value import RealValue
from digilab_content.maths.core.tree import names, size

PRECISIONS = (64, 192, 640)
BUDGET = 200000
MAX_NODES = 400
MAX_DEPTH = 60
PLUS = ("const", "inf")
MINUS = ("-", PLUS)


class Undecidable(Exception):  # noqa: N818
    """Two numbers could not be told apart, nor shown to be equal; or what stands there is no real number."""


class NoValue(Exception):  # noqa: N818
    """The tree certainly has no real value: a division by zero, an even root of a negative."""


def infinite(t):
    """1 for ``+inf``, -1 for ``-inf``, else 0."""
    return 1 if t == PLUS else -1 if t == MINUS else 0


class Order:
    """Comparisons of real constants; ``numeric`` tells afterwards whether one of them rests on digits alone."""

    def __init__(self):
        self.numeric = False
        self.known = {}

    def sign(self, t):
        """-1, 0 or 1. Raises Undecidable, NoValue."""
        if t in self.known:
            return self.known[t]
        nodes, depth = size(t)
        if nodes > MAX_NODES or depth > MAX_DEPTH or names(t):
            raise Undecidable
        s = self.sign_of(t)
        self.known[t] = s
        return s

    def sign_of(self, t):
        """The sign, not remembered."""
        try:
            folded = fold_constants(t)
        except Undefined:
            raise NoValue from None
        except (TooBig, Unsupported):
            raise Undecidable from None
        if folded[0] == "rat":
            return (folded[1] > 0) - (folded[1] < 0)
        asked = False
        for precision in PRECISIONS:
            try:
                m, r, _ = RealValue(Balls(precision, [BUDGET]), {}).of(folded)
            except Undefined:
                raise NoValue from None
            except Wide:
                continue
            except (TooBig, Unsupported, Spent):
                raise Undecidable from None
            if m > r:
                return 1
            if m < -r:
                return -1
            if r == 0:
                return 0
            if not asked:
                asked = True
                equal = compare(t, ("num", "0"))
                if equal[0]:
                    self.numeric = self.numeric or equal[2] != "proof"
                    return 0
        raise Undecidable

    def order(self, a, b):
        """-1, 0 or 1 as a is below, equal to or above b; both may be infinite. Raises Undecidable, NoValue."""
        if a == b:
            return 0
        x, y = infinite(a), infinite(b)
        if x or y:
            return (x > y) - (x < y)
        return self.sign(("+", a, ("-", b)))
