"""What a normal form proves is true: rewritings that hold only sometimes are tried on trees of every kind."""

import random

import pytest

from digilab_content.maths.core import proofs
from digilab_content.maths.core.ball import Balls, Wide
from digilab_content.maths.core.domain import Assumptions, grid, numerals, points
from digilab_content.maths.core.numeric import Unsupported, fold_constants
from digilab_content.maths.core.rational import TooBig, Undefined
from digilab_content.maths.core.real_value import RealValue
from digilab_content.maths.core.tree import names

LETTERS = ("x", "y")


def num(n):
    return ("num", str(n)) if n >= 0 else ("-", ("num", str(-n)))


def quotient(p, q):
    return ("/", num(p), num(q))


def leaf(r):
    return r.choice((("sym", "x"), ("sym", "x"), ("sym", "y"), num(r.randint(1, 5)), ("const", "pi"), ("const", "e")))


def tree(r, depth):
    if depth == 0 or r.random() < 0.1:
        return leaf(r)
    a, b = tree(r, depth - 1), tree(r, depth - 1)
    kind = r.randrange(22)
    if kind < 4:
        return ("+", a, r.choice((b, ("-", b))))
    if kind < 7:
        return (r.choice("*."), a, b)
    if kind < 9:
        return ("/", a, b)
    if kind < 11:
        return ("^", a, num(r.choice((2, 2, 3, -1, 4, 0, -2))))
    if kind < 13:
        return ("^", a, quotient(r.choice((1, 1, 2, 3, -1, 5)), r.choice((2, 3, 3, 4, 6))))
    if kind == 13:
        return ("^", r.choice((("const", "e"), num(2), num(10), a)), r.choice((b, ("*", num(2), b), ("-", b))))
    if kind == 14:
        return ("-", a)
    name = r.choice(
        (
            "sqrt",
            "abs",
            "ln",
            "sin",
            "cos",
            "tan",
            "exp",
            "cbrt",
            "atan",
            "asin",
            "acos",
            "log",
            "cosh",
            "sinh",
            "tanh",
            "max",
            "min",
            "asinh",
            "sqrt",
            "abs",
            "ln",
            "sqrt",
            "atanh",
            "cot",
        )
    )
    return ("fn", name, a, b) if name in ("max", "min") else ("fn", name, a)


def rules(t, r):
    """Rewritings of one node, true or true only for some signs."""
    head = t[0]
    out = [t, ("-", ("-", t)), ("^", ("^", t, num(2)), quotient(1, 2)), ("fn", "cbrt", ("^", t, num(3)))]
    out += [("fn", "exp", ("fn", "ln", t)), ("fn", "sqrt", ("*", t, t)), ("^", ("^", t, quotient(1, 3)), num(3))]
    out += [("fn", "ln", ("fn", "exp", t)), ("fn", "abs", t), ("fn", "sin", ("fn", "asin", t))]
    out += [("fn", "atan", ("fn", "tan", t)), ("^", ("^", t, quotient(1, 2)), num(2)), ("/", ("*", t, t), t)]
    if head == "^":
        out += [("^", t[1], ("*", num(2), ("/", t[2], num(2)))), ("^", ("^", t[1], num(2)), ("/", t[2], num(2)))]
        out += [("^", ("^", t[1], ("/", t[2], num(2))), num(2)), ("^", ("-", t[1]), t[2])]
        out += [("fn", "exp", ("*", t[2], ("fn", "ln", t[1]))), ("^", ("fn", "abs", t[1]), t[2])]
        if t[1][0] in ("*", "."):
            out += [("*", ("^", t[1][1], t[2]), ("^", t[1][2], t[2]))]
        if t[1][0] == "^":
            out += [("^", t[1][1], ("*", t[1][2], t[2]))]
    if head == "fn" and len(t) == 3:
        a = t[2]
        out += [("fn", t[1], ("-", a)), ("-", ("fn", t[1], ("-", a)))]
        if t[1] in ("sqrt", "abs", "cbrt") and a[0] in ("*", ".", "/"):
            out += [(a[0], ("fn", t[1], a[1]), ("fn", t[1], a[2]))]
        if t[1] in ("ln", "log") and a[0] in ("*", "."):
            out += [("+", ("fn", t[1], a[1]), ("fn", t[1], a[2]))]
        if t[1] in ("ln", "log") and a[0] == "/":
            out += [("+", ("fn", t[1], a[1]), ("-", ("fn", t[1], a[2])))]
        if t[1] == "ln" and a[0] == "^":
            out += [("*", a[2], ("fn", "ln", a[1])), ("*", a[2], ("fn", "ln", ("fn", "abs", a[1])))]
        if t[1] in ("sqrt", "abs") and a[0] == "+":
            out += [("+", ("fn", t[1], a[1]), ("fn", t[1], a[2]))]
        if t[1] == "sin":
            out += [("*", num(2), ("fn", "sin", ("/", a, num(2))), ("fn", "cos", ("/", a, num(2))))]
            out += [("fn", "sqrt", ("+", num(1), ("-", ("^", ("fn", "cos", a), num(2)))))]
        if t[1] == "atan":
            out += [("fn", "asin", ("/", a, ("fn", "sqrt", ("+", num(1), ("*", a, a)))))]
            out += [("+", ("/", ("const", "pi"), num(2)), ("-", ("fn", "atan", ("/", num(1), a))))]
        if t[1] == "asin":
            out += [("+", ("/", ("const", "pi"), num(2)), ("-", ("fn", "acos", a)))]
    if head in ("*", "."):
        out += [("fn", "exp", ("+", ("fn", "ln", t[1]), ("fn", "ln", t[2])))]
        out += [("fn", "sqrt", ("*", ("^", t[1], num(2)), ("^", t[2], num(2))))]
    if head == "+":
        out += [("/", ("+", ("^", t[1], num(2)), ("-", ("^", t[2], num(2)))), ("+", t[1], ("-", t[2])))]
        out += [("fn", "max", t[1], t[2])]
    return r.choice(out)


def rewritten(t, r):
    """A tree with some nodes rewritten."""
    if t[0] not in ("num", "sym", "const"):
        t = tuple(rewritten(x, r) if isinstance(x, tuple) else x for x in t)
    return rules(t, r) if r.random() < 0.3 else t


def differs(x, y, domain):
    """A point where both are defined and their balls are apart."""
    letters = sorted(names(x) | names(y))
    candidates = points(letters, domain, 24) + grid(letters, domain, numerals(x, numerals(y, set())))[:40]
    for point in candidates or [{}]:
        for precision in (80, 400):
            b = Balls(precision, [10**7])
            env = {v: b.norm(point[v][0], 0, -point[v][1]) for v in letters}
            try:
                u, v = RealValue(b, env).of(x), RealValue(b, env).of(y)
            except (Undefined, TooBig):
                break
            except Wide:
                continue
            if b.apart(u, v):
                return point
            break
    return None


@pytest.mark.parametrize("seed", range(6))
def test_normal_forms_prove_nothing_false(seed):
    r = random.Random(seed)
    proved = tried = 0
    for _ in range(500):
        t = tree(r, r.choice((1, 2, 3)))
        other = rewritten(t, r)
        domain = Assumptions(r.choice(("", "", "x > 0", "x > 0 ; y > 0", "-3 < x < 3", "2 < x < 9 ; y > 0")))
        try:
            x, y = fold_constants(t), fold_constants(other)
        except (Undefined, TooBig, Unsupported):
            continue
        if x == y:
            continue
        tried += 1
        positive = proofs.learnable(y, proofs.learnable(x, set()))
        if proofs.proves(x, y, domain, positive, complex_numbers=False):
            proved += 1
            assert differs(x, y, domain) is None, (t, other, domain.low, domain.high)
    assert tried > 200
    assert proved > 25, "the forms must prove something"
