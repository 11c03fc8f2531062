"""Generated pairs judged against an independent oracle: `python benchmarks/oracle.py [pairs] [seed]`, `make bench`.

A school expression is drawn, then rewritten by SymPy (expand, factor, simplify, …) or changed by one edit (a sign, a
coefficient, an exponent, a function). The oracle evaluates both SymPy trees with mpmath to 60 digits at many points,
with the definitions of school (odd roots of negative numbers exist): it shares no code with the engine. What the oracle
cannot tell is left out. A false right must never happen; a false wrong at most once in a thousand.
"""

import random
import sys
import time
from collections import Counter

import mpmath
import sympy

X, Y = sympy.symbols("x y")
DIGITS = 60
POINTS = 14
REWRITES = {
    "expand": sympy.expand,
    "factor": sympy.factor,
    "simplify": sympy.simplify,
    "together": sympy.together,
    "cancel": sympy.cancel,
    "apart": lambda e: sympy.apart(e, X) if e.free_symbols == {X} else sympy.cancel(e),
    "powsimp": sympy.powsimp,
    "powdenest": sympy.powdenest,
    "expand_log": lambda e: sympy.expand_log(e, force=True),
    "logcombine": lambda e: sympy.logcombine(e, force=True),
    "expand_trig": sympy.expand_trig,
    "trigsimp": sympy.trigsimp,
    "radsimp": sympy.radsimp,
    "collect": lambda e: sympy.collect(sympy.expand(e), X),
    "fu": sympy.fu,
    "tan": lambda e: e.rewrite(sympy.tan),
    "exp": lambda e: e.rewrite(sympy.exp) if e.has(sympy.sinh, sympy.cosh, sympy.tanh) else sympy.expand_power_exp(e),
}


# ── expressions of school ─────────────────────────────────────────────────────────────────────────────────────────────


def small(r, low=1, high=9):
    return sympy.Integer(r.randint(low, high))


def linear(r, v=X):
    return r.choice((1, 1, 1, 2, 3, -1)) * v + r.choice((-5, -3, -2, -1, 0, 1, 2, 3, 4))


def polynomial(r):
    kind = r.randrange(6)
    if kind == 0:
        return linear(r) * linear(r)
    if kind == 1:
        return linear(r) ** r.choice((2, 3, 4))
    if kind == 2:
        return (X - Y) * (X + r.choice((1, 2)) * Y)
    if kind == 3:
        return small(r) * X**3 - small(r) * X + small(r)
    if kind == 4:
        return linear(r) * (X**2 + linear(r))
    return (linear(r) + Y) ** 2


def rational(r):
    top = r.choice((polynomial(r), linear(r), small(r)))
    below = r.choice((linear(r), X**2 - small(r) ** 2, X**2 + small(r), X, X * linear(r)))
    return top / below + r.choice((0, linear(r), 1 / X)) if below != 0 else top


def radical(r):
    inner = r.choice((X, X + 1, X**2, X**2 + 1, 2 * X, X**2 - 1, X * Y, linear(r) ** 2, small(r) * X))
    root = sympy.Pow(inner, r.choice((sympy.Rational(1, 2),) * 3 + (sympy.Rational(1, 3), sympy.Rational(3, 2))))
    kind = r.randrange(5)
    if kind == 0:
        return 1 / (root + small(r))
    if kind == 1:
        return (root - small(r)) * (root + small(r))
    if kind == 2:
        return root * sympy.sqrt(X)
    if kind == 3:
        return small(r) * root / X
    return (root + linear(r)) ** 2


def number(r):
    a, b, c = small(r, 2, 12), small(r, 2, 12), small(r)
    return r.choice(
        (
            sympy.sqrt(a * b * b),
            1 / (sympy.sqrt(a) + sympy.sqrt(b + 1)),
            (sympy.sqrt(a) + c) ** 2,
            sympy.sqrt(a + c + 2 * sympy.sqrt(a * c, evaluate=False)),
            sympy.cos(sympy.pi * c / r.choice((6, 4, 3, 12, 5)), evaluate=False) * b,
            sympy.log(a**2 * b),
            sympy.cbrt(a) * sympy.cbrt(b) ** 2,
            sympy.exp(sympy.log(a) * 2, evaluate=False) + c,
        )
    )


def trigonometric(r):
    u = r.choice((X, 2 * X, X / 2, X + Y, X + sympy.pi / 4, sympy.pi - X, 3 * X, X - sympy.pi / 3))
    s, c = sympy.sin(u), sympy.cos(u)
    return r.choice(
        (
            s**2 + small(r) * c,
            s * c,
            (s + c) ** 2,
            s**2 * c,
            sympy.tan(u) * c + s,
            1 / c**2 - 1,
            c**3,
            s / (1 + c),
            small(r) * s * sympy.cos(X),
            sympy.sin(2 * X) / sympy.cos(X),
            c**2 - s**2 + X,
        )
    )


def exponential(r):
    k = r.choice((2, 3, -1, 1, sympy.Rational(1, 2)))
    e = sympy.exp(k * X)
    a = small(r, 2, 10)
    return r.choice(
        (
            e * sympy.exp(Y),
            (e + 1) ** 2,
            (e - 1 / e) / 2,
            1 / (1 + e),
            a ** (2 * X + 1),
            a**X * small(r, 2, 4) ** X,
            (e**2 - 1) / (e - 1),
            X * e + e,
            sympy.cosh(X) ** 2 - sympy.sinh(X) * sympy.cosh(X),
        )
    )


def logarithmic(r):
    a = small(r, 2, 9)
    return r.choice(
        (
            sympy.log(a * X),
            sympy.log(X**2),
            sympy.log(X * Y),
            sympy.log(X / (X + a)),
            sympy.log(X**2 - 1),
            sympy.log(sympy.sqrt(X)) + a,
            sympy.exp(2 * sympy.log(X), evaluate=False),
            X * sympy.log(X) - sympy.log(X**3),
            sympy.log(sympy.exp(X) * a),
        )
    )


def absolute(r):
    return r.choice(
        (
            sympy.Abs(linear(r)),
            sympy.sqrt(linear(r) ** 2),
            sympy.Abs(X * Y),
            sympy.Abs(X**2 - small(r) ** 2),
            sympy.Abs(X) * X + linear(r),
            sympy.Abs(linear(r)) ** 2,
        )
    )


FAMILIES = (polynomial, polynomial, rational, rational, radical, radical, number, trigonometric, exponential)
FAMILIES += (trigonometric, logarithmic, absolute)


def edited(e, r):
    """One edit: a number one more or less, a sign, a function, a sum for a product."""
    nodes = [n for n in sympy.preorder_traversal(e) if n != e or not e.is_Atom]
    numbers = [n for n in nodes if n.is_Rational]
    kind = r.randrange(5)
    if kind == 0 and numbers:
        n = r.choice(numbers)
        return e.xreplace({n: n + r.choice((-1, 1))})
    if kind == 1:
        sums = [n for n in nodes if n.is_Add]
        if sums:
            n = r.choice(sums)
            term = r.choice(n.args)
            return e.xreplace({n: n - 2 * term})
    if kind == 2:
        pairs = {
            sympy.sin: sympy.cos,
            sympy.cos: sympy.sin,
            sympy.tan: sympy.cot,
            sympy.log: sympy.exp,
            sympy.exp: sympy.log,
        }
        calls = [n for n in nodes if n.func in pairs]
        if calls:
            n = r.choice(calls)
            return e.xreplace({n: pairs[n.func](n.args[0])})
    if kind == 3:
        return e + r.choice((1, -1, X))
    if kind == 4 and e.free_symbols:
        v = r.choice(sorted(e.free_symbols, key=str))
        return e.xreplace({v: r.choice((-v, v + 1, 2 * v))})
    return -e


def text_of(e):
    """What a pupil could type for a SymPy tree."""
    return sympy.sstr(e).replace("Abs(", "abs(").replace("log(", "ln(").replace("**", "^").replace("E^", "e^")


# ── the oracle ────────────────────────────────────────────────────────────────────────────────────────────────────────


class Hole(Exception):  # noqa: N818
    """Not defined there."""


FUNCTIONS = {
    sympy.sin: mpmath.sin,
    sympy.cos: mpmath.cos,
    sympy.exp: mpmath.exp,
    sympy.sinh: mpmath.sinh,
    sympy.cosh: mpmath.cosh,
    sympy.tanh: mpmath.tanh,
    sympy.Abs: abs,
    sympy.atan: mpmath.atan,
}
QUOTIENTS = {
    sympy.tan: (mpmath.sin, mpmath.cos),
    sympy.cot: (mpmath.cos, mpmath.sin),
    sympy.sec: (lambda _: mpmath.mpf(1), mpmath.cos),
    sympy.csc: (lambda _: mpmath.mpf(1), mpmath.sin),
    sympy.coth: (mpmath.cosh, mpmath.sinh),
}
TINY = mpmath.mpf(10) ** -50


def valued(e, env):
    """The real value of a SymPy tree, by the definitions of school. Raises Hole, KeyError."""
    if e.is_Symbol:
        return env[e]
    if e.is_Rational:
        return mpmath.mpf(e.p) / e.q
    if e is sympy.E or e is sympy.pi:
        return mpmath.e + 0 if e is sympy.E else mpmath.pi + 0
    args = [valued(a, env) for a in e.args]
    if e.is_Add:
        return mpmath.fsum(args)
    if e.is_Mul:
        return mpmath.fprod(args)
    if e.is_Pow:
        return raised(args[0], args[1], e.exp)
    if e.func is sympy.log and len(args) == 1:
        if args[0] <= TINY:
            raise Hole
        return mpmath.log(args[0])
    if e.func in QUOTIENTS:
        top, below = (f(args[0]) for f in QUOTIENTS[e.func])
        if abs(below) < TINY:
            raise Hole
        return top / below
    return FUNCTIONS[e.func](args[0])


def raised(base, exponent, e):
    if e.is_Rational:
        if abs(base) < TINY:
            if e <= 0:
                raise Hole
            return mpmath.mpf(0)
        if base < 0 and e.q > 1:
            if e.q % 2 == 0:
                raise Hole
            value = mpmath.power(-base, exponent)
            return -value if e.p % 2 else value
        return mpmath.power(base, exponent)
    if base <= TINY:
        raise Hole
    return mpmath.power(base, exponent)


def label(a, b, r, positive):
    """right, wrong, or None where the oracle cannot tell."""
    letters = sorted(a.free_symbols | b.free_symbols, key=str)
    seen = 0
    with mpmath.workdps(DIGITS):
        for k in range(POINTS if letters else 1):
            low, high = ((0.1, 4), (0.1, 0.9), (3, 30))[k % 3]
            env = {}
            for v in letters:
                value = mpmath.mpf(r.uniform(low, high))
                env[v] = value if positive or r.random() < 0.5 else -value
            values = []
            for e in (a, b):
                try:
                    values.append(valued(e, env))
                except Hole:
                    values.append(None)
                except (KeyError, OverflowError, ValueError, AttributeError):
                    return None
            if values[0] is None and values[1] is None:
                continue
            if values[0] is None or values[1] is None:
                return "wrong"
            gap, size = abs(values[0] - values[1]), 1 + abs(values[0]) + abs(values[1])
            if gap > size * mpmath.mpf(10) ** -25:
                return "wrong"
            if gap > size * mpmath.mpf(10) ** -40:
                return None
            seen += 1
    return "right" if seen >= (6 if letters else 1) else None


def pairs(count, seed=1):
    """`count` labelled pairs: dicts of key, answer, symbols, assume, expect, made (how)."""
    r = random.Random(seed)
    found = 0
    while found < count:
        family = r.choice(FAMILIES)
        try:
            a = family(r)
            made = r.choice([*REWRITES, *(["edit"] * 12)])
            b = edited(a, r) if made == "edit" else REWRITES[made](a)
            if made == "edit" and r.random() < 0.5:
                made = r.choice(list(REWRITES))
                b, made = REWRITES[made](b), "edit " + made
        except (ValueError, TypeError, ArithmeticError, LookupError, NotImplementedError, sympy.PolynomialError):
            continue
        if b.has(sympy.I, sympy.zoo, sympy.nan, sympy.oo, sympy.Piecewise) or len(str(b)) > 200:
            continue
        if a.has(sympy.I, sympy.zoo, sympy.nan, sympy.oo):
            continue
        positive = r.random() < 0.5
        expect = label(a, b, r, positive)
        if expect is None:
            continue
        found += 1
        names = sorted(str(v) for v in a.free_symbols | b.free_symbols)
        assume = " ; ".join(f"{n} > 0" for n in names) if positive else ""
        yield {
            "key": text_of(a),
            "answer": text_of(b),
            "symbols": names,
            "assume": assume,
            "expect": expect,
            "made": f"{family.__name__} {made}",
        }


def judged(pair):
    """The decision of the engine."""
    from digilab_content.maths import equal, reading

    how = reading.Reading("en", tuple(pair["symbols"]))
    key, answer = reading.read_answer(pair["key"], how), reading.read_answer(pair["answer"], how)
    for tree in (key, answer):
        if isinstance(tree, reading.Unread):
            return None
    return equal.compare(key, answer, assume=pair["assume"])


def tally(cases):
    """(counts, the pairs where the engine and the oracle differ)."""
    counts: Counter = Counter()
    wrong = []
    for pair in cases:
        decision = judged(pair)
        if decision is None:
            counts["unread"] += 1
            continue
        told = {True: "right", False: "wrong", None: "undecided"}[decision.equal]
        counts[told if told == "undecided" else f"{told} {decision.guarantee}"] += 1
        if told not in (pair["expect"], "undecided"):
            counts[f"false {told}"] += 1
        if told != pair["expect"]:
            wrong.append((told, decision, pair))
    return counts, wrong


def main() -> int:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 4000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    cases = list(pairs(count, seed))
    start = time.perf_counter()
    counts, wrong = tally(cases)
    spent = time.perf_counter() - start
    labels = Counter(c["expect"] for c in cases)
    print(f"{len(cases)} pairs labelled by the oracle: {labels['right']} equal, {labels['wrong']} different")
    print(f"false right {counts['false right']}   (limit 0)")
    print(f"false wrong {counts['false wrong']} = {counts['false wrong'] / len(cases):.3%}   (limit 0.1 %)")
    print("decided: " + ", ".join(f"{k} {n}" for k, n in sorted(counts.items()) if not k.startswith("false")))
    print(f"reading and deciding, both sides, nothing compiled before: {spent / len(cases) * 1e6:.0f} µs a pair")
    for told, decision, pair in wrong[:40]:
        said = f"{told} ({decision.by}), oracle {pair['expect']}"
        print(f"  {said}: {pair['key']}  |  {pair['answer']}  [{pair['assume']}] {pair['made']}")
    return 1 if counts["false right"] or counts["false wrong"] > len(cases) / 1000 else 0


if __name__ == "__main__":
    raise SystemExit(main())
