"""What authors may have computed: derivatives, expansions, factors, solutions, matrices, through SymPy's objects.

Everything is bounded before SymPy starts (number of nodes and terms, degree), since it knows no limits of its own.
"""

from collections.abc import Callable, Sequence
from typing import Any

from digilab_content.maths import kernel
from digilab_content.maths.kernel import names, size
from digilab_content.maths.reading import Tree
from digilab_content.maths.symbolic import CannotCompute, from_sympy, to_sympy
from digilab_content.maths.tables import grid, spread

MAX_TERMS = 3000
MAX_NODES = 300
MAX_SIMPLIFIED = 80
MAX_DEGREE = 64
_SOLVED_DEGREE = 4


def _terms(tree: Tree) -> int:
    """A bound on the number of terms once expanded."""
    head = tree[0]
    if head == "+":
        return sum(_terms(x) for x in tree[1:])
    if head in ("*", "."):
        n = 1
        for x in tree[1:]:
            n = min(n * _terms(x), 10**9)
        return n
    if head == "/":
        return _terms(tree[1])
    if head == "-":
        return _terms(tree[1])
    if head == "^" and tree[2][0] == "num" and tree[2][1].isdigit():
        n, k = _terms(tree[1]), int(tree[2][1])
        if n == 1:
            return 1
        if k > MAX_DEGREE:
            return 10**9
        return min(kernel.binomial(n + k - 1, k) if n + k < 400 else 10**9, 10**9)
    return 1


def _bounded(tree: Tree, nodes: int = MAX_NODES) -> Any:
    """The SymPy object of a tree that is small enough to compute with."""
    if size(tree)[0] > nodes:
        raise CannotCompute("too-big")
    if _terms(tree) > MAX_TERMS:
        raise CannotCompute("too-big")
    return to_sympy(tree)


def _letter(tree: Tree) -> Any:
    if tree[0] != "sym":
        raise CannotCompute("not-a-name")
    return to_sympy(tree)


def _natural(tree: Tree, most: int = 16) -> int:
    value = kernel.rational_value(tree)
    if value is None or value[1] != 1 or not 0 <= value[0] <= most:
        raise CannotCompute("not-a-number")
    return int(value[0])


def _diff(args: Sequence[Tree]) -> Any:
    if size(args[0])[0] > MAX_NODES:
        raise CannotCompute("too-big")
    times = _natural(args[2]) if len(args) > 2 else 1
    return to_sympy(args[0]).diff(_letter(args[1]), times) if times else to_sympy(args[0])


def _integrate(args: Sequence[Tree]) -> Any:
    import sympy
    from sympy.integrals.manualintegrate import manualintegrate

    letter = _letter(args[1])
    result = manualintegrate(_bounded(args[0], MAX_SIMPLIFIED), letter)
    if result.has(sympy.Integral):
        raise CannotCompute("cannot-compute")
    if len(args) == 2:
        return result
    if len(args) != 4:
        raise CannotCompute("arity")
    return sympy.simplify(result.subs(letter, to_sympy(args[3])) - result.subs(letter, to_sympy(args[2])))


def _expand(args: Sequence[Tree]) -> Any:
    import sympy

    return sympy.expand(_bounded(args[0]))


def _factor(args: Sequence[Tree]) -> Any:
    import sympy

    return sympy.factor(_bounded(args[0]))


def _simplify(args: Sequence[Tree]) -> Any:
    import sympy

    return sympy.simplify(_bounded(args[0], MAX_SIMPLIFIED))


def _polynomial(tree: Tree, letter: Tree) -> Any:
    import sympy

    try:
        return sympy.Poly(_bounded(tree), _letter(letter))
    except sympy.PolynomialError as problem:
        raise CannotCompute("not-a-polynomial") from problem


def _coeff(args: Sequence[Tree]) -> Any:
    return _polynomial(args[0], args[1]).coeff_monomial(_letter(args[1]) ** _natural(args[2], MAX_DEGREE))


def _only_letter(tree: Tree) -> Tree:
    letters = sorted(names(tree))
    if len(letters) != 1:
        raise CannotCompute("arity")
    return ("sym", letters[0])


def _degree(args: Sequence[Tree]) -> Any:
    import sympy

    letter = args[1] if len(args) > 1 else _only_letter(args[0])
    return sympy.Integer(max(_polynomial(args[0], letter).degree(), 0))


def _solve(args: Sequence[Tree]) -> Tree:
    """The set of the real solutions of a polynomial equation of degree 4 at most."""
    import sympy

    letter = args[1] if len(args) > 1 else _only_letter(args[0])
    equation = args[0]
    if equation[0] == "rel" and len(equation) == 4 and equation[2] == "=":
        equation = ("+", equation[1], ("-", equation[3]))
    numerator = sympy.together(_bounded(equation)).as_numer_denom()
    try:
        polynomial = sympy.Poly(numerator[0], _letter(letter))
    except sympy.PolynomialError as problem:
        raise CannotCompute("not-a-polynomial") from problem
    if polynomial.is_zero:
        return ("space", "R")
    if polynomial.degree() > _SOLVED_DEGREE:
        raise CannotCompute("too-big")
    roots = [r for r in sympy.roots(polynomial) if r.is_real is not False]
    if any(r.is_real is None and r.is_number for r in roots):
        raise CannotCompute("cannot-compute")
    roots = [r for r in roots if numerator[1].subs(_letter(letter), r) != 0]
    if all(r.is_number for r in roots):
        roots.sort(key=lambda r: r.evalf(30))
    else:
        roots.sort(key=str)
    return ("set", *(from_sympy(r) for r in roots)) if roots else ("empty",)


def _matrix(tree: Tree) -> Any:
    made = spread(tree, author=True)
    rows = None if isinstance(made, str) else grid(made)
    tree = tree if rows is None else ("matrix", *rows)
    if tree[0] != "matrix" or len({len(row) for row in tree[1:]}) != 1 or len(tree) > 7 or len(tree[1]) > 6:
        raise CannotCompute("not-a-matrix")
    return to_sympy(tree)


def _det(args: Sequence[Tree]) -> Any:
    matrix = _matrix(args[0])
    if matrix.rows != matrix.cols:
        raise CannotCompute("not-a-matrix")
    return matrix.det(method="berkowitz")


def _inverse(args: Sequence[Tree]) -> Any:
    matrix = _matrix(args[0])
    if matrix.rows != matrix.cols:
        raise CannotCompute("not-a-matrix")
    if matrix.det(method="berkowitz") == 0:
        raise CannotCompute("division-by-zero")
    return matrix.inv(method="ADJ")


def _transpose(args: Sequence[Tree]) -> Any:
    return _matrix(args[0]).T


_COMPUTED: dict[str, Callable[[Sequence[Tree]], Any]] = {
    "coeff": _coeff,
    "degree": _degree,
    "det": _det,
    "diff": _diff,
    "expand": _expand,
    "factor": _factor,
    "integrate": _integrate,
    "inverse": _inverse,
    "simplify": _simplify,
    "solve": _solve,
    "transpose": _transpose,
}
COMPUTED = frozenset(_COMPUTED)


def compute(name: str, args: Sequence[Tree]) -> Tree:
    """One of `COMPUTED` applied to trees of numbers and letters. Raises CannotCompute, never anything else."""
    try:
        result = _COMPUTED[name](args)
        tree: Tree = result if isinstance(result, tuple) else from_sympy(result)
    except CannotCompute:
        raise
    except (kernel.TooBig, RecursionError, MemoryError) as problem:
        raise CannotCompute("too-big") from problem
    except (kernel.Undefined, ZeroDivisionError) as problem:
        raise CannotCompute("division-by-zero") from problem
    except Exception as problem:  # SymPy raises anything on what it does not expect; the author reads one code
        raise CannotCompute("cannot-compute") from problem
    return tree


def irreducible(polynomial: kernel.Polynomial) -> bool | None:
    """Whether a polynomial (as in `core.polynomial`) has no factor of lower degree over the rationals."""
    import sympy

    if len(polynomial) > MAX_TERMS:
        return None
    letters = sorted({name for monomial in polynomial for name, _ in monomial})
    symbols = [sympy.Symbol(f"v{k}") for k in range(len(letters))]
    terms = {
        tuple(dict(monomial).get(name, 0) for name in letters): sympy.Rational(c[0], c[1])
        for monomial, c in polynomial.items()
    }
    try:
        factors = sympy.Poly.from_dict(terms, *symbols).factor_list()[1]
    except Exception:  # noqa: BLE001  (as above: what SymPy cannot do is unknown, not an error)
        return None
    return len(factors) == 1 and factors[0][1] == 1


def numerator(tree: Tree) -> Tree | None:
    """The numerator of a quotient in lowest terms; None when it cannot be computed. The caller bounds the tree."""
    import sympy

    try:
        return from_sympy(sympy.fraction(sympy.cancel(sympy.together(to_sympy(tree))))[0])
    except Exception:  # noqa: BLE001  (what SymPy cannot do is unknown, not an error)
        return None


def edges(polynomials: Sequence[dict[tuple[int, ...], int]]) -> list[tuple[int, ...]] | None:
    """Of polynomials in x and y: those in x (constant first) at whose zeros the roots in y meet or vanish.

    They are the leading coefficient and the discriminant of the product, each factor once; None when there is none.
    """
    import sympy

    x, y = sympy.Symbol("x"), sympy.Symbol("y")
    product: Any = sympy.Integer(1)
    for p in polynomials:
        product = product * sum(c * x ** m[0] * y ** m[1] for m, c in p.items())
    along = sympy.Poly(sympy.Poly(product, y, x).sqf_part().as_expr(), y)
    found = [along.LC()] if along.degree() > 0 else [along.as_expr()]
    if along.degree() > 1:
        found.append(along.discriminant())
    alone = [sympy.Poly(edge, x) for edge in found]
    if any(edge.is_zero for edge in alone):
        return None
    return [tuple(int(c) for c in reversed(edge.clear_denoms()[1].all_coeffs())) for edge in alone]
