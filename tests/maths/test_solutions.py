"""Solution sets: against the truth of the relation at many rational points, and set operations against membership."""

import random
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digilab_content.maths import formula as formulas
from digilab_content.maths import real_sets as sets
from digilab_content.maths import statements
from digilab_content.maths.bounds import Order
from digilab_content.maths.core.sets import interval
from digilab_content.maths.reading import Reading, Unread, read_answer
from digilab_content.maths.roots import Root, at, roots
from digilab_content.maths.solutions import solve
from digilab_content.maths.value import approx, exact, from_fraction, is_undefined

XY = Reading("en", symbols=("x", "y", "a", "b"), relations=True)
POINTS = [Fraction(n, 4) for n in range(-30, 31)]


def formula(text):
    tree = read_answer(text, XY)
    assert not isinstance(tree, Unread), (text, tree)
    return formulas.of_tree(tree)


def solved(text, order=None):
    return solve(formula(text), "x", order or Order())


def holds(f, x):
    """The truth of a formula at a rational, by exact values where they are rational and floats where not."""
    match f[0]:
        case "true" | "false":
            return f[0] == "true"
        case "and":
            return all(holds(g, x) for g in f[1:])
        case "or":
            return any(holds(g, x) for g in f[1:])
    tree = formulas.put(f, {"x": from_fraction(x)})[1]
    if is_undefined(tree):
        return False
    value = exact(tree)
    if value is None:
        value = approx(tree)
        if value is None:
            return False
        if abs(value) < 1e-9:
            return None
    return {"=": value == 0, "!=": value != 0, "<": value < 0, "<=": value <= 0, ">": value > 0, ">=": value >= 0}[f[2]]


def inside(x, pieces):
    order = Order().order
    return sets.within(sets.point(from_fraction(x)), pieces, order)


def linear(rng):
    return f"({rng.randint(-4, 4)}x+{rng.randint(-4, 4)})"


def side(rng, depth):
    kind = rng.choice(["linear", "square", "abs", "sqrt", "product", "quotient", "sum", "number", "cube"])
    if depth == 0 or kind in ("linear", "number"):
        return linear(rng) if kind != "number" else f"({rng.randint(-5, 5)})"
    inner = side(rng, depth - 1)
    if kind == "square":
        return f"({inner})^2"
    if kind == "cube":
        return f"({inner})^3"
    if kind == "abs":
        return f"abs({inner})"
    if kind == "sqrt":
        return f"sqrt({inner})"
    other = side(rng, depth - 1)
    return f"(({inner}){ {'product': '*', 'quotient': '/', 'sum': '+'}[kind] }({other}))"


def relation(rng):
    op = rng.choice(["<", "<=", ">", ">=", "=", "!="])
    return f"{side(rng, 2)} {op} {side(rng, 1)}"


@pytest.mark.parametrize("seed", range(12))
def test_solutions_are_where_the_relation_holds(seed):
    rng = random.Random(seed)
    checked = 0
    for _ in range(40):
        text = relation(rng)
        f = formula(text)
        pieces = solve(f, "x", Order())
        if pieces is None:
            continue
        for x in [*POINTS, *(Fraction(rng.randint(-400, 400), rng.randint(1, 30)) for _ in range(10))]:
            there = holds(f, x)
            if there is not None:
                assert there == inside(x, pieces), (text, x, pieces)
                checked += 1
    assert checked > 1000


BOUNDS = st.integers(-6, 6).map(lambda n: from_fraction(Fraction(n, 2)))
PIECES = st.lists(st.tuples(BOUNDS, st.booleans(), BOUNDS, st.booleans()), max_size=4)


def made(parts):
    order = Order().order
    out = sets.NOTHING
    for low, a, high, b in parts:
        out = sets.union(out, interval(low, a, high, b, order), order)
    return out


@settings(max_examples=80, deadline=None, derandomize=True, database=None)
@given(PIECES, PIECES)
def test_set_operations_are_those_of_membership(first, second):
    order = Order().order
    a, b = made(first), made(second)
    for x in (Fraction(n, 4) for n in range(-14, 15)):
        ina, inb = inside(x, a), inside(x, b)
        assert inside(x, sets.union(a, b, order)) == (ina or inb)
        assert inside(x, sets.intersection(a, b, order)) == (ina and inb)
        assert inside(x, sets.difference(a, b, order)) == (ina and not inb)
        assert inside(x, sets.complement(a, order)) != ina
    assert sets.same(sets.complement(sets.complement(a, order), order), a, order)
    again = sets.of_tree(sets.to_tree(a, order), order, lambda t, _=False: t, None)
    assert sets.same(again, a, order)


@settings(max_examples=80, deadline=None, derandomize=True, database=None)
@given(st.lists(st.integers(-6, 6), min_size=1, max_size=5), st.lists(st.integers(-3, 3), max_size=3))
def test_roots_are_all_found(chosen, rest):
    p = [1]
    for r in chosen:
        p = [a - r * b for a, b in zip([0, *p], [*p, 0], strict=True)]
    square = [n * n for n in rest] or [0]
    square[0] += 1  # no real root
    whole = [0] * (len(p) + 2 * len(square) - 2)
    for i, a in enumerate(p):
        for j, b in enumerate(square):
            whole[i + 2 * j] += a * b
    found = roots(tuple(whole))
    values = {exact(r) for r in found if not isinstance(r, Root)}
    assert set(chosen) <= values
    assert all(at(tuple(whole), v) == 0 for v in values if v is not None)


@pytest.mark.parametrize(
    ("first", "second", "equal"),
    [
        ("(x-10)^2+(y-10)^2=1/100", "(x-20)^2+(y-20)^2=1/100", False),
        ("x=y or (x-1.37)^2+(y+7.23)^2<1/1000", "x=y", False),
        ("(x-y)*((x-1/3)^2+(y-1/7)^2-1/1000)=0", "x=y", False),
        ("x^2+y^2=0", "x=0 and y=0", True),
        ("x^2+y^2<0", "1<0", True),
        ("a^3=b^3", "a=b", True),
        ("a^2=b^2", "a=b", False),
        ("a*b=0", "a=0 or b=0", True),
        ("a*b=0", "a=0 and b=0", False),
        ("x/y=0", "x=0", False),
        ("y=sqrt(x)", "y^2=x and y>=0", True),
        ("y=sqrt(x)", "y^2=x", False),
        ("x=731/100 and y=17/19", "x=731/100 and y=17/19 and x>0", True),
        ("x=731/100 and y=17/19", "x=731/100 and y=18/19", False),
        ("abs(x)+abs(y)<1", "x+y<1", False),
        ("sin(x)=1/2", "2*sin(x)=1", True),
        ("sin(x)=0", "cos(x)=0", False),
    ],
)
def test_statements_are_compared(first, second, equal):
    assert statements.compare(formula(first), formula(second)).equal is equal
    assert statements.compare(formula(second), formula(first)).equal is equal


def test_a_difference_comes_with_a_place_where_it_is_seen():
    found = statements.compare(formula("x^2=9"), formula("x=3"))
    assert found.lost == (("x", ("-", ("num", "3"))),)
    assert not found.gained


def test_what_is_not_solved_is_not_guessed():
    for text in ("x=sin(x)", "2^x+3^x=2", "x^3000+x=1", "floor(x)=1"):
        assert solved(text) is None
    assert statements.compare(formula("x=sin(x)"), formula("x=0")).equal is None
