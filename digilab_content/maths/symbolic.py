"""The door to SymPy: our tree to its objects and back, node by node; nothing is ever parsed by SymPy."""

from typing import Any

from digilab_content.maths import kernel
from digilab_content.maths.reading import Tree


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
