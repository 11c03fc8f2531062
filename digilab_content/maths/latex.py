r"""LaTeX of a tree: `\frac`, products without a sign where that is usual, `0{,}5` in fr and ar; order is kept."""

from digilab_content.maths.core.glyphs import GREEK_LETTER
from digilab_content.maths.reading import Tree

_PRECEDENCE = {"or": 1, "and": 2, "not": 3, "rel": 4, "union": 6, "inter": 6, "setminus": 6, "+": 10, "-": 12}
_PRECEDENCE |= {"*": 20, ".": 20, "/": 90, "mixed": 19, "^": 30, "%": 35, "items": 0}
_FUNCTIONS = frozenset(("sin", "cos", "tan", "cot", "sec", "csc", "sinh", "cosh", "tanh", "exp", "ln", "log"))
_FUNCTIONS |= {"min", "max", "gcd"}
_NAMES = {"asin": "\\arcsin", "acos": "\\arccos", "atan": "\\arctan", "asinh": "\\operatorname{arsinh}"}
_NAMES |= {"acosh": "\\operatorname{arcosh}", "atanh": "\\operatorname{artanh}"}
_NAMES |= {name: "\\" + name for name in _FUNCTIONS}
_RELATION = {"<=": "\\leq", ">=": "\\geq", "!=": "\\neq", "~": "\\approx", "in": "\\in", "notin": "\\notin", "<": "<"}
_CAPITALS = frozenset(["Gamma", "Delta", "Theta", "Lambda", "Xi", "Pi", "Sigma", "Phi", "Psi", "Omega"])
_GREEK_AS_LATIN = {"omicron": "o"}


def latex(tree: Tree, locale: str = "fr") -> str:
    """The tree as LaTeX for mathematics mode."""
    return _of(tree, locale, 0)


def symbol(name: str) -> str:
    """A letter or name: Greek as a command, subscripts in braces, several letters upright."""
    base, _, sub = name.partition("_")
    if base in GREEK_LETTER:
        text = _GREEK_AS_LATIN.get(base) or "\\" + base
    else:
        text = base if len(base) == 1 else f"\\mathrm{{{base}}}"
    return f"{text}_{{{sub}}}" if sub else text


def numeral(text: str, locale: str) -> str:
    """A numeral of the tree."""
    mantissa, _, exponent = text.partition("e")
    shown = mantissa.replace(".", "{,}") if locale != "en" else mantissa
    return f"{shown} \\times 10^{{{exponent}}}" if exponent else shown


def _precedence(tree: Tree) -> int:
    if tree[0] == "num" and "e" in tree[1]:
        return 20
    return _PRECEDENCE.get(tree[0], 100)


def _of(tree: Tree, locale: str, least: int) -> str:
    text = _node(tree, locale)
    return f"\\left({text}\\right)" if _precedence(tree) < least else text


def _node(tree: Tree, locale: str) -> str:
    head = tree[0]
    if head == "num":
        return numeral(tree[1], locale)
    if head == "sym":
        return symbol(tree[1])
    if head == "const":
        return {"pi": "\\pi", "inf": "\\infty", "e": "\\mathrm{e}", "i": "\\mathrm{i}", "none": "\\varnothing"}[tree[1]]
    if head == "+":
        out = _of(tree[1], locale, 11)
        for term in tree[2:]:
            minus = term[0] == "-"
            out += ("-" if minus else "+") + _of(term[1] if minus else term, locale, 13 if minus else 11)
        return out
    if head == "-":
        return "-" + _of(tree[1], locale, 13 if tree[1][0] != "-" else 101)
    if head in ("*", "."):
        return _product(tree, locale)
    if head == "/":
        return f"\\frac{{{_of(tree[1], locale, 0)}}}{{{_of(tree[2], locale, 0)}}}"
    if head == "^":
        return _power(tree, locale)
    if head == "%":
        return _of(tree[1], locale, 36) + "\\,\\%"
    if head == "mixed":
        return f"{_node(tree[1], locale)}\\frac{{{_node(tree[2], locale)}}}{{{_node(tree[3], locale)}}}"
    if head in ("fn", "call"):
        return _function(tree, locale)
    return _other(tree, locale)


def _product(tree: Tree, locale: str) -> str:
    """Factors side by side; a sign where two numbers meet, or before a fraction or a minus."""
    out = _of(tree[1], locale, 20)
    before = tree[1]
    for factor in tree[2:]:
        text = _of(factor, locale, 21)
        first = factor
        while first[0] in ("^", "*", ".") and first[1][0] != "+":
            first = first[1]
        numeric = first[0] in ("num", "mixed") or text[0].isdigit()
        both_numbers = numeric or (first[0] == "/" and before[0] in ("num", "/"))
        signed_number = factor[0] == "-" and factor[1][0] == "num"
        if both_numbers or signed_number or text.startswith("-") or (before[0] == "/" and first[0] == "/"):
            out += " \\times " + text
        elif out[-1].isalpha() and text[0].isalpha() and "\\" in out:
            out += " " + text
        else:
            out += text
        before = factor
    return out


def _power(tree: Tree, locale: str) -> str:
    base, exponent = tree[1], tree[2]
    e = _of(exponent, locale, 0)
    if base[0] == "fn" and base[1] in ("sin", "cos", "tan") and exponent[0] == "num":
        return f"{_NAMES[base[1]]}^{{{e}}}\\left({_of(base[2], locale, 0)}\\right)"
    if base[0] in ("fn", "call") and not (base[0] == "fn" and base[1] in ("abs", "sqrt", "cbrt")):
        return f"\\left({_of(base, locale, 0)}\\right)^{{{e}}}"
    text = _of(base, locale, 31)
    if base[0] == "/":
        text = f"\\left({text}\\right)"
    return f"{text}^{{{e}}}"


def _function(tree: Tree, locale: str) -> str:
    name = tree[1]
    args = [_of(x, locale, 0) for x in tree[2:]]
    if name == "factorial":
        simple = tree[2][0] in ("num", "sym")
        return (args[0] if simple else f"\\left({args[0]}\\right)") + "!"
    if name == "abs":
        return f"\\left|{args[0]}\\right|"
    if name == "sqrt":
        return f"\\sqrt{{{args[0]}}}"
    if name == "cbrt":
        return f"\\sqrt[3]{{{args[0]}}}"
    if name == "root":
        return f"\\sqrt[{args[0]}]{{{args[1]}}}"
    if name == "binomial":
        return f"\\binom{{{args[0]}}}{{{args[1]}}}"
    if name == "logb":
        return f"\\log_{{{args[0]}}}\\left({args[1]}\\right)"
    if name in ("floor", "ceil"):
        return f"\\left\\l{name} {args[0]}\\right\\r{name}"
    shown = _NAMES.get(name)
    if shown is None:
        shown = symbol(name) if tree[0] == "call" else f"\\operatorname{{{name}}}"
    return f"{shown}\\left({' ; '.join(args)}\\right)"


def _other(tree: Tree, locale: str) -> str:
    head = tree[0]
    if head == "rel":
        out = _of(tree[1], locale, 5)
        for k in range(2, len(tree) - 1, 2):
            out += f" {_RELATION.get(tree[k], tree[k])} {_of(tree[k + 1], locale, 5)}"
        return out
    if head in ("and", "or"):
        word = {"and": ("et", "and", "و"), "or": ("ou", "or", "أو")}[head][{"fr": 0, "en": 1}.get(locale, 2)]
        level = _PRECEDENCE[head] + 1
        return f" \\text{{ {word} }} ".join(_of(x, locale, level) for x in tree[1:])
    if head == "not":
        return "\\lnot " + _of(tree[1], locale, 4)
    if head == "matrix":
        rows = " \\\\ ".join(" & ".join(_of(x, locale, 0) for x in row) for row in tree[1:])
        return f"\\begin{{pmatrix}}{rows}\\end{{pmatrix}}"
    if head in ("union", "inter", "setminus"):
        sign = {"union": "\\cup", "inter": "\\cap", "setminus": "\\setminus"}[head]
        return f"{_of(tree[1], locale, 6)} {sign} {_of(tree[2], locale, 7)}"
    if head == "space":
        marks = {"+": "^{+}", "-": "^{-}", "*": "^{*}", "+*": "_{+}^{*}", "-*": "_{-}^{*}"}
        return f"\\mathbb{{{tree[1][0]}}}{marks.get(tree[1][1:], '')}"
    if head == "empty":
        return "\\varnothing"
    inner = " ; ".join(_of(x, locale, 0) for x in tree[1:] if isinstance(x, tuple))
    if head == "seq":
        inner = inner.replace(" ; \\infty", " ; +\\infty")
    if head == "set":
        return f"\\left\\{{{inner}\\right\\}}"
    if head == "tuple":
        return f"\\left({inner}\\right)"
    if head == "seq":
        return f"\\left{tree[1]}{inner}\\right{tree[2]}"
    return inner
