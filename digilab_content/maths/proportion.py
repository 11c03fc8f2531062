"""Equations that differ by a nonzero factor only: `2x - y = 5` and `y = 2x - 5`, `1/x + 1/y = 2` and `x + y = 2xy`."""

from fractions import Fraction

from digilab_content.maths import algebra, formula, kernel, statements, value
from digilab_content.maths.equal import Decision, compare, same_as_written
from digilab_content.maths.formula import NotAFormula
from digilab_content.maths.reading import Tree

MAX_NODES = 120
ZERO: Tree = ("num", "0")


def side(equation: Tree) -> Tree:
    """Left side minus right side."""
    return equation[1] if equation[3] == ZERO else ("+", equation[1], ("-", equation[3]))


def of_equations(key: Tree, answer: Tree, assume: str = "", *, complex_numbers: bool = False) -> Decision:
    """Whether two equations are proportional; in one letter also whether they have the same real solutions."""
    a, b = side(key), side(answer)
    exact = _polynomials(a, b)
    if exact is not None:
        return Decision(exact, "polynomials", "proof")
    found = compare(a, b, assume=assume, upto="factor", complex_numbers=complex_numbers)
    if found.equal:
        return _with_solutions(key, answer, found, complex_numbers=complex_numbers)
    constants = [not kernel.names(t) for t in (a, b)]
    if all(constants):
        return found
    tops = [numerator(t) for t in (a, b)]
    if None not in tops and tops != [a, b]:
        assert tops[0] is not None
        assert tops[1] is not None
        exact = _polynomials(tops[0], tops[1])
        if exact is None:
            again = compare(tops[0], tops[1], assume=assume, upto="factor", complex_numbers=complex_numbers)
            exact = again.equal
        if exact:
            return _with_solutions(key, answer, Decision(True, "numerators", "proof"), complex_numbers=complex_numbers)
    if found.equal is False and found.by == "domain" and not complex_numbers:
        return _common(a, b, key, answer, assume)
    if found.equal is None and not complex_numbers:
        there = _solutions(key, answer)
        if there is not None and there.equal is False:
            return Decision(False, there.by, there.guarantee)
    return found


def _polynomials(a: Tree, b: Tree) -> bool | None:
    """Whether two polynomials are proportional, None when one is none."""
    if max(kernel.size(a)[0], kernel.size(b)[0]) > 400:
        return None
    p, q = kernel.polynomial_of(a), kernel.polynomial_of(b)
    if p is None or q is None or _has_constants(p) or _has_constants(q):
        return None
    if set(p) != set(q):
        return False
    if not p:
        return True
    m = min(p)
    ratio = Fraction(*p[m]) / Fraction(*q[m])
    return all(Fraction(*p[n]) == ratio * Fraction(*q[n]) for n in p)


def _has_constants(p: kernel.Polynomial) -> bool:
    return any(name.endswith("!") for m in p for name, _ in m)


def numerator(tree: Tree) -> Tree | None:
    """The numerator in lowest terms, None when it is too large."""
    if not _divides(tree):
        return tree
    if kernel.size(tree)[0] > MAX_NODES or _highest(tree) > 12:
        return None
    return algebra.numerator(tree)


def _divides(tree: Tree) -> bool:
    if tree[0] == "/" and kernel.names(tree[2]):
        return True
    if tree[0] == "^" and kernel.names(tree[1]):
        e = value.exact(tree[2])
        if e is not None and e < 0:
            return True
    return any(_divides(x) for x in kernel.kids(tree))


def _highest(tree: Tree) -> int:
    """The highest exponent written."""
    here = 0
    if tree[0] == "^":
        e = value.exact(tree[2])
        here = 99 if e is None or e.denominator != 1 else abs(int(e))
    return max([here, *(_highest(x) for x in kernel.kids(tree))])


def _solutions(key: Tree, answer: Tree) -> statements.Comparison | None:
    try:
        return statements.compare(formula.of_tree(key), formula.of_tree(answer))
    except NotAFormula:
        return None


def _with_solutions(key: Tree, answer: Tree, found: Decision, *, complex_numbers: bool) -> Decision:
    """In one letter the real solutions must be the same too: x²/x = 0 has none."""
    if complex_numbers or len(kernel.names(key) | kernel.names(answer)) != 1:
        return found
    there = _solutions(key, answer)
    if there is not None and there.equal is False:
        return Decision(False, there.by, there.guarantee)
    return found


def _common(a: Tree, b: Tree, key: Tree, answer: Tree, assume: str) -> Decision:
    """Proportional where both are defined, and the same solutions everywhere."""
    copies = {name: ("sym", f"{name}_77777") for name in sorted(kernel.names(a) | kernel.names(b))}
    left, right = a, b
    for name, copy in copies.items():
        left, right = kernel.replace(left, name, copy), kernel.replace(right, name, copy)
    there = _solutions(key, answer)
    if there is None or there.equal is not True:
        return Decision(False if there is not None and there.equal is False else None, "domain", "")
    found = compare(("*", a, right), ("*", left, b), assume=assume, domains="common")
    return Decision(True, "solutions", "numeric") if found.equal else found


def is_slope_intercept(tree: Tree) -> bool:
    """Whether the equation is `y = m·x + p` as written: a letter alone, then at most one term of each kind."""
    if tree[0] != "rel" or len(tree) != 4 or tree[2] != "=" or tree[1][0] != "sym":
        return False
    left, right = tree[1][1], tree[3]
    if left in kernel.names(right) or len(kernel.names(right)) > 1:
        return False
    seen = [0, 0]
    for term in right[1:] if right[0] == "+" else (right,):
        body = term[1] if term[0] == "-" else term
        if not kernel.names(body):
            seen[0] += 1
        elif _monomial(body):
            seen[1] += 1
        else:
            return False
    return seen[0] <= 1 and seen[1] <= 1


def _monomial(tree: Tree) -> bool:
    """`x`, `2x`, `x/2`, `(2/3)x`."""
    if tree[0] == "sym":
        return True
    if tree[0] == "/":
        return _monomial(tree[1]) and not kernel.names(tree[2])
    if tree[0] in ("*", ".") and len(tree) == 3:
        a, b = tree[1], tree[2]
        return (not kernel.names(a) and _monomial(b)) or (not kernel.names(b) and _monomial(a))
    return False


def same_sides(tree: Tree, like: Tree) -> bool:
    """Whether two equations are written alike, up to order, grouping and which side comes first."""
    if tree[0] != "rel" or like[0] != "rel" or len(tree) != 4 or len(like) != 4 or tree[2] != like[2]:
        return same_as_written(tree, like)
    (_, a, _, b), (_, c, _, d) = tree, like
    return (same_as_written(a, c) and same_as_written(b, d)) or (same_as_written(a, d) and same_as_written(b, c))
