"""The only door to SymPy: our tree to its objects and back, node by node; nothing is ever parsed by SymPy.

Everything here is bounded before SymPy starts (number of terms, degree), since it knows no limits of its own.
"""

from collections.abc import Callable, Sequence
from typing import Any

from digilab_content.maths import kernel
from digilab_content.maths.kernel import names, size
from digilab_content.maths.reading import Tree

MAX_TERMS = 3000
MAX_NODES = 300
MAX_SIMPLIFIED = 80
MAX_DEGREE = 64
_SOLVED_DEGREE = 4


class CannotCompute(Exception):  # noqa: N818
    """The reason, as a `Refused` code."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


_UNARY = {
    "sin": "sin",
    "cos": "cos",
    "tan": "tan",
    "cot": "cot",
    "sec": "sec",
    "csc": "csc",
    "asin": "asin",
    "acos": "acos",
    "atan": "atan",
    "sinh": "sinh",
    "cosh": "cosh",
    "tanh": "tanh",
    "asinh": "asinh",
    "acosh": "acosh",
    "atanh": "atanh",
    "exp": "exp",
    "ln": "log",
    "abs": "Abs",
    "floor": "floor",
    "ceil": "ceiling",
    "factorial": "factorial",
    "sqrt": "sqrt",
    "cbrt": "cbrt",
    "sign": "sign",
}
_BACK = {"log": "ln", "Abs": "abs", "ceiling": "ceil"} | {
    v: k for k, v in _UNARY.items() if k not in ("ln", "abs", "ceil")
}


def to_sympy(tree: Tree) -> Any:
    """The SymPy object of a tree of numbers and letters. Raises CannotCompute."""
    import sympy

    head = tree[0]
    if head == "num":
        p, q = kernel.rational_of_text(tree[1])
        return sympy.Rational(p, q)
    if head == "sym":
        return sympy.Symbol(tree[1], real=True)
    if head == "const":
        constants = {"pi": sympy.pi, "e": sympy.E, "i": sympy.I, "inf": sympy.oo}
        if tree[1] not in constants:
            raise CannotCompute("not-a-number")
        return constants[tree[1]]
    if head == "matrix":
        return sympy.Matrix([[to_sympy(x) for x in row] for row in tree[1:]])
    if head == "rel" and len(tree) == 4 and tree[2] == "=":
        return to_sympy(tree[1]) - to_sympy(tree[3])
    if head not in ("-", "+", "*", ".", "/", "^", "%", "mixed", "fn"):
        raise CannotCompute("not-a-number")
    args = [to_sympy(x) for x in tree[1:] if isinstance(x, tuple)]
    if head == "-":
        return -args[0]
    if head == "+":
        return sympy.Add(*args)
    if head in ("*", "."):
        return sympy.Mul(*args)
    if head == "/":
        if args[1] == 0:
            raise CannotCompute("division-by-zero")
        return args[0] / args[1]
    if head == "^":
        return sympy.Pow(args[0], args[1])
    if head == "%":
        return args[0] / 100
    if head == "mixed":
        return args[0] + args[1] / args[2]
    return _function(tree[1], args)


def _function(name: str, args: list[Any]) -> Any:
    import sympy

    if name in _UNARY:
        return getattr(sympy, _UNARY[name])(args[0])
    if name == "log":
        return sympy.log(args[0]) / sympy.log(10)
    if name == "logb":
        return sympy.log(args[1]) / sympy.log(args[0])
    if name == "root":
        return sympy.Pow(args[1], 1 / args[0])
    if name == "binomial":
        return sympy.binomial(args[0], args[1])
    raise CannotCompute("unknown-function")


def from_sympy(value: Any) -> Tree:
    """The tree of a SymPy object, its terms and factors in SymPy's printing order. Raises CannotCompute."""
    import sympy

    if isinstance(value, sympy.MatrixBase):
        return ("matrix", *(tuple(from_sympy(value[i, j]) for j in range(value.cols)) for i in range(value.rows)))
    if value.is_Rational:
        return _rational(int(value.p), int(value.q))
    if value.is_Symbol:
        return ("sym", str(value.name))
    for constant, name in ((sympy.pi, "pi"), (sympy.E, "e"), (sympy.I, "i"), (sympy.oo, "inf")):
        if value == constant:
            return ("const", name)
    if value == -sympy.oo:
        return ("-", ("const", "inf"))
    if value.is_Add:
        return ("+", *(from_sympy(x) for x in value.as_ordered_terms()))
    if value.is_Mul:
        return _product(value)
    if value.is_Pow:
        return _power(value.base, value.exp)
    if value.is_Function:
        name = type(value).__name__
        if name == "exp":
            return ("^", ("const", "e"), from_sympy(value.args[0]))
        if name in _BACK and len(value.args) == 1:
            return ("fn", _BACK[name], from_sympy(value.args[0]))
        if name == "binomial":
            return ("fn", "binomial", *(from_sympy(x) for x in value.args))
    raise CannotCompute("cannot-compute")


def _rational(p: int, q: int) -> Tree:
    tree: Tree = ("num", str(abs(p)))
    if q != 1:
        tree = ("/", tree, ("num", str(q)))
    return ("-", tree) if p < 0 else tree


def _power(base: Any, exponent: Any) -> Tree:
    import sympy

    if exponent == sympy.Rational(1, 2):
        return ("fn", "sqrt", from_sympy(base))
    if exponent.is_Rational and exponent.q == 2 and exponent > 0:
        return ("^", ("fn", "sqrt", from_sympy(base)), ("num", str(int(exponent.p))))
    if exponent.is_number and exponent.is_negative:
        positive = base if exponent == -1 else None
        return ("/", ("num", "1"), from_sympy(positive) if positive is not None else _power(base, -exponent))
    return ("^", from_sympy(base), from_sympy(exponent))


def _product(value: Any) -> Tree:
    """A product: the sign in front, the positive powers above, the negative ones below."""
    coefficient, rest = value.as_coeff_Mul()
    if not coefficient.is_Rational:
        coefficient, rest = 1, value
    above: list[Tree] = []
    below: list[Tree] = []
    p, q = (int(coefficient.p), int(coefficient.q)) if coefficient != 1 else (1, 1)
    if abs(p) != 1:
        above.append(("num", str(abs(p))))
    if q != 1:
        below.append(("num", str(q)))
    for factor in rest.as_ordered_factors() if rest.is_Mul else [rest]:
        base, exponent = factor.as_base_exp()
        if exponent.is_number and exponent.is_negative and exponent.is_Rational and not base.is_Rational:
            below.append(from_sympy(base) if exponent == -1 else _power(base, -exponent))
        elif base.is_Rational and exponent.is_Rational and exponent.is_negative:
            below.append(_power(base, -exponent))
        else:
            above.append(from_sympy(factor))
    top: Tree = ("*", *above) if len(above) > 1 else above[0] if above else ("num", "1")
    if below:
        top = ("/", top, ("*", *below) if len(below) > 1 else below[0])
    return ("-", top) if p < 0 else top


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
