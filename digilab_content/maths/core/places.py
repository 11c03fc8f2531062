"""Points of a comparison and signs there, for those who ask where an expression is defined."""

from digilab_content.maths.core.ball import Balls, Spent, Wide
from digilab_content.maths.core.domain import Assumptions, grid, points
from digilab_content.maths.core.numeric import Unsupported, fold_constants
from digilab_content.maths.core.probe import Frame
from digilab_content.maths.core.rational import TooBig, Undefined
from digilab_content.maths.core.real_value import RealValue
from digilab_content.maths.core.tree import names, replace

BUDGET = 40000


def sample(letters, assume):
    """Seeded points that satisfy what is assumed: several regimes, both signs."""
    frame = Frame(tuple(sorted(letters)), Assumptions(assume))
    return frame.admitted(points(letters, frame.domain, 16) + grid(letters, frame.domain, {(0, 1), (1, 1)}))


def sign_at(t, point):
    """The sign of a tree at a point (``{}`` for a number): -1, 0 or 1; None where there is none or it is not told."""
    if not names(t) <= set(point):
        return None
    for precision in (64, 400):
        b = Balls(precision, [BUDGET])
        env = {}
        for v in point:
            env[v] = b.point(point[v][0], point[v][1])
        try:
            return b.sign(RealValue(b, env).of(fold_constants(t)))
        except Wide:
            continue
        except (Undefined, TooBig, Unsupported, Spent):
            return None
    return None


def assumed(letter, at, assume):
    """Whether what is assumed of one letter allows a value of it (relations on other letters do not count)."""
    domain = Assumptions(assume)
    for left, op, right in domain.relations:
        gap = ("+", left, ("-", right))
        if names(gap) != {letter}:
            continue
        s = sign_at(replace(gap, letter, at), {})
        if s is None:
            continue
        if not (s < 0 if op == "<" else s > 0 if op == ">" else s <= 0 if op == "<=" else s >= 0):
            return False
    return True
