"""MathML of a tree, unprefixed with its namespace: what the pupil sees as "you wrote", and what QTI items embed."""

from digilab_content.maths.core.glyphs import GREEK_LETTER
from digilab_content.maths.reading import Tree

NAMESPACE = "http://www.w3.org/1998/Math/MathML"
_PRECEDENCE = {"or": 1, "and": 2, "not": 3, "rel": 4, "union": 6, "inter": 6, "setminus": 6, "+": 10, "-": 12}
_PRECEDENCE |= {"*": 20, ".": 20, "/": 90, "mixed": 19, "^": 30, "%": 35, "items": 0}
_RELATION = {"<=": "≤", ">=": "≥", "!=": "≠", "~": "≈", "in": "∈", "notin": "∉"}
_NAMES = {"asin": "arcsin", "acos": "arccos", "atan": "arctan", "asinh": "arsinh", "acosh": "arcosh", "atanh": "artanh"}
_APPLY = "<mo>&#x2061;</mo>"
_INVISIBLE_TIMES = "<mo>&#x2062;</mo>"


def escape(text: str) -> str:
    """Text of an XML element (the standard library's own costs 60 ms of imports)."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def mathml(tree: Tree, locale: str = "fr", spoken: str = "") -> str:
    """One `<math>` element (left to right whatever the page's direction); `spoken` is its text for screen readers."""
    quoted = escape(spoken).replace('"', "&quot;")
    said = f' alttext="{quoted}"' if spoken else ""
    return f'<math xmlns="{NAMESPACE}" dir="ltr"{said}>{_of(tree, locale, 0)}</math>'


def _operator(sign: str) -> str:
    return f"<mo>{escape(sign)}</mo>"


def _row(*parts: str) -> str:
    return "<mrow>" + "".join(parts) + "</mrow>"


def _fenced(inner: str, left: str = "(", right: str = ")") -> str:
    return _row(
        f'<mo fence="true" form="prefix">{escape(left)}</mo>',
        inner,
        f'<mo fence="true" form="postfix">{escape(right)}</mo>',
    )


def _precedence(tree: Tree) -> int:
    if tree[0] == "num" and "e" in tree[1]:
        return 20
    return _PRECEDENCE.get(tree[0], 100)


def _of(tree: Tree, locale: str, least: int) -> str:
    inner = _node(tree, locale)
    return _fenced(inner) if _precedence(tree) < least else inner


def _identifier(name: str) -> str:
    base, _, sub = name.partition("_")
    text = f"<mi>{escape(GREEK_LETTER.get(base, str(base)))}</mi>"
    if not sub:
        return text
    kind = "mn" if sub.isdigit() else "mi"
    return f"<msub>{text}<{kind}>{escape(sub)}</{kind}></msub>"


def _node(tree: Tree, locale: str) -> str:
    head = tree[0]
    if head == "num":
        mantissa, _, exponent = tree[1].partition("e")
        shown = f"<mn>{mantissa.replace('.', ',') if locale != 'en' else mantissa}</mn>"
        if not exponent:
            return shown
        power = f"<mn>{exponent.lstrip('-')}</mn>"
        if exponent.startswith("-"):
            power = _row(_operator("−"), power)
        return _row(shown, _operator("×"), f"<msup><mn>10</mn>{power}</msup>")
    if head == "sym":
        return _identifier(tree[1])
    if head == "const":
        return f"<mi>{ {'pi': 'π', 'inf': '∞', 'none': '∅'}.get(tree[1], tree[1]) }</mi>"
    if head == "+":
        parts = [_of(tree[1], locale, 11)]
        for term in tree[2:]:
            minus = term[0] == "-"
            parts.append(_operator("−" if minus else "+"))
            parts.append(_of(term[1] if minus else term, locale, 13 if minus else 11))
        return _row(*parts)
    if head == "-":
        return _row('<mo form="prefix">−</mo>', _of(tree[1], locale, 13 if tree[1][0] != "-" else 101))
    if head in ("*", "."):
        return _product(tree, locale)
    if head == "/":
        return f"<mfrac>{_of(tree[1], locale, 0)}{_of(tree[2], locale, 0)}</mfrac>"
    if head == "^":
        base = _of(tree[1], locale, 31)
        if tree[1][0] in ("/", "call") or (tree[1][0] == "fn" and tree[1][1] not in ("abs", "sqrt", "cbrt", "root")):
            base = _fenced(_node(tree[1], locale))
        return f"<msup>{base}{_of(tree[2], locale, 0)}</msup>"
    if head == "%":
        return _row(_of(tree[1], locale, 36), '<mspace width="0.2em"/>', _operator("%"))
    if head == "mixed":
        fraction = f"<mfrac>{_node(tree[2], locale)}{_node(tree[3], locale)}</mfrac>"
        return _row(_node(tree[1], locale), "<mo>&#x2064;</mo>", fraction)
    if head in ("fn", "call"):
        return _function(tree, locale)
    return _other(tree, locale)


def _product(tree: Tree, locale: str) -> str:
    parts = [_of(tree[1], locale, 20)]
    for factor in tree[2:]:
        first = factor
        while first[0] in ("^", "*", ".") and first[1][0] != "+":
            first = first[1]
        visible = first[0] in ("num", "mixed", "/", "-")
        parts.append(_operator("×") if visible else _INVISIBLE_TIMES)
        parts.append(_of(factor, locale, 21))
    return _row(*parts)


def _function(tree: Tree, locale: str) -> str:
    name = tree[1]
    args = [_of(x, locale, 0) for x in tree[2:]]
    if name == "factorial":
        simple = tree[2][0] in ("num", "sym")
        return _row(args[0] if simple else _fenced(args[0]), _operator("!"))
    if name == "abs":
        return _fenced(args[0], "|", "|")
    if name == "sqrt":
        return f"<msqrt>{args[0]}</msqrt>"
    if name == "cbrt":
        return f"<mroot>{args[0]}<mn>3</mn></mroot>"
    if name == "root":
        return f"<mroot>{args[1]}{args[0]}</mroot>"
    if name == "binomial":
        return _fenced(f'<mfrac linethickness="0">{args[0]}{args[1]}</mfrac>')
    if name in ("floor", "ceil"):
        return _fenced(args[0], "⌊" if name == "floor" else "⌈", "⌋" if name == "floor" else "⌉")
    if name == "logb":
        return _row(f"<msub><mi>log</mi>{args[0]}</msub>", _APPLY, _fenced(args[1]))
    shown = _identifier(name) if tree[0] == "call" else f"<mi>{escape(_NAMES.get(name, str(name)))}</mi>"
    return _row(shown, _APPLY, _fenced(_joined(args)))


def _joined(items: list[str]) -> str:
    return _row(_operator(";").join(items)) if len(items) != 1 else items[0]


def _other(tree: Tree, locale: str) -> str:
    head = tree[0]
    if head == "rel":
        parts = [_of(tree[1], locale, 5)]
        for k in range(2, len(tree) - 1, 2):
            parts.append(_operator(_RELATION.get(tree[k], str(tree[k]))))
            parts.append(_of(tree[k + 1], locale, 5))
        return _row(*parts)
    if head in ("and", "or"):
        word = {"and": ("et", "and", "و"), "or": ("ou", "or", "أو")}[head][{"fr": 0, "en": 1}.get(locale, 2)]
        level = _PRECEDENCE[head] + 1
        return _row(f"<mtext>\u00a0{word}\u00a0</mtext>".join(_of(x, locale, level) for x in tree[1:]))
    if head == "not":
        return _row(_operator("¬"), _of(tree[1], locale, 4))
    if head == "matrix":
        rows = "".join("<mtr>" + "".join(f"<mtd>{_of(x, locale, 0)}</mtd>" for x in row) + "</mtr>" for row in tree[1:])
        return _fenced(f"<mtable>{rows}</mtable>")
    if head in ("union", "inter", "setminus"):
        sign = {"union": "∪", "inter": "∩", "setminus": "∖"}[head]
        return _row(_of(tree[1], locale, 6), _operator(sign), _of(tree[2], locale, 7))
    if head == "space":
        letter = {"R": "ℝ", "N": "ℕ", "Z": "ℤ", "Q": "ℚ", "C": "ℂ"}.get(tree[1][0], tree[1][0])
        marks = tree[1][1:]
        return f"<msup><mi>{letter}</mi><mo>{escape(marks)}</mo></msup>" if marks else f"<mi>{letter}</mi>"
    if head == "empty":
        return "<mi>∅</mi>"
    items = [_of(x, locale, 0) for x in tree[1:] if isinstance(x, tuple)]
    if head == "set":
        return _fenced(_joined(items), "{", "}")
    if head == "tuple":
        return _fenced(_joined(items))
    if head == "seq":
        if tree[-1] == ("const", "inf"):
            items[-1] = _row(_operator("+"), items[-1])
        return _fenced(_joined(items), tree[1], tree[2])
    return _joined(items)
