"""The author's expression language (format.md, section 4): parsed by our own parser, computed on our own tree.

Nothing of it is ever evaluated as code. Limits: 300 nodes, depth 40; a power with an exponent above 64 or an integer
above 10^30 is kept as written, not computed, and refused where a computed value is required.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from fractions import Fraction

from digilab_content.maths import kernel, symbolic
from digilab_content.maths.core.words import ARITY, AUTHOR_FUNCTIONS
from digilab_content.maths.equal import compare
from digilab_content.maths.reading import Facts, Tree
from digilab_content.maths.tidy import tidy
from digilab_content.maths.value import decimal_text, exact, from_fraction, is_number

MAX_NODES = 300
MAX_VALUE_NODES = 2000
MAX_DEPTH = 40
MAX_EXPONENT = 64
MAX_INTEGER = 10**30
_ROOTS = frozenset(("abs", "sqrt", "cbrt", "root", "factorial", "binomial"))
_NUMERIC = _ROOTS | {"gcd", "lcm", "min", "max", "floor", "ceil", "round", "mod", "sign"}
_WHOLE = frozenset(("gcd", "lcm", "mod", "factorial"))
_TRUTHS = frozenset(("is_int", "is_prime"))
_LOGIC = frozenset(("rel", "and", "or", "not"))


@dataclass(frozen=True, slots=True)
class Refused:
    """Why an expression was refused.

    Codes: syntax, too-big, too-deep, too-long, unknown-name (fact `name`), unknown-function (`name`), arity (`name`,
    `expected`, `found`), not-a-number, not-a-condition, not-a-name, not-a-polynomial, not-a-matrix, division-by-zero,
    cannot-compute. `start` and `end` are offsets in the text for `parse`, 0 for the others.
    """

    code: str
    start: int = 0
    end: int = 0
    facts: Facts = ()


class _Stop(Exception):  # noqa: N818
    def __init__(self, code: str, facts: Facts = ()) -> None:
        super().__init__(code)
        self.refused = Refused(code, facts=facts)


_CODES = {
    "@syntax": "syntax",
    "@unbalanced": "syntax",
    "@empty": "syntax",
    "@ambiguous": "syntax",
    "@too_long": "too-big",
}


def parse(text: str) -> Tree | Refused:
    """The tree of an expression, names unresolved. Never raises."""
    vocabulary = kernel.vocabulary("en", author=True)
    try:
        tree = kernel.whole(kernel.grammar_of(kernel.tokens(text, vocabulary), vocabulary))
    except kernel.Misread as problem:
        facts = dict(problem.facts)
        code = _CODES.get(problem.code, "syntax")
        if facts.get("reason") == "arity":
            code = "arity"
        if facts.get("kind") == "depth":
            code = "too-deep"
        if problem.code == "@empty":
            facts["reason"] = "empty"
        return Refused(code, problem.start, problem.end, tuple(sorted(facts.items())))
    nodes, depth = kernel.size(tree)
    if nodes > MAX_NODES:
        return Refused("too-big", 0, len(text), (("limit", MAX_NODES),))
    if depth > MAX_DEPTH:
        return Refused("too-deep", 0, len(text), (("limit", MAX_DEPTH),))
    return tree


def names(tree: Tree) -> frozenset[str]:
    """The free names of a parsed expression (also those called like a function that is none of ours)."""
    found = set(kernel.names(tree))
    stack = [tree]
    while stack:
        node = stack.pop()
        if node[0] == "call":
            found.add(node[1])
        stack.extend(kernel.kids(node))
    return frozenset(found)


def evaluate(
    tree: Tree, values: Mapping[str, Tree], *, symbols: Collection[str] = (), functions: Collection[str] = ()
) -> Tree | Refused:
    """Put values in place of names and compute every function; the rest keeps the order in which it was written.

    A part without letters is computed exactly when a value was put into it (`2*a` is a number, `3^2` stays). Names
    that are neither values, `symbols` nor products of them are refused. Never raises.
    """
    return _run(tree, values, symbols, functions, everything=False)


def computed(
    tree: Tree, values: Mapping[str, Tree], symbols: Collection[str] = (), *, functions: Collection[str] = ()
) -> Tree | Refused:
    """As in `{{e}}`: every part without letters computed, the rest as written, useless 1, 0 and signs gone.

    `a*x + b` with a = 1, b = -3 gives x − 3.
    """
    result = _run(tree, values, symbols, functions, everything=True)
    return result if isinstance(result, Refused) else tidy(result)


def truth(tree: Tree, values: Mapping[str, Tree]) -> bool | Refused:
    """Whether a condition of `require` or `if` holds. Never raises."""
    try:
        _small(tree)
        return _Evaluation(values, (), (), everything=True).truth(tree)
    except _Stop as stop:
        return stop.refused
    except symbolic.CannotCompute as problem:
        return Refused(problem.code)


def _small(tree: Tree) -> None:
    nodes, depth = kernel.size(tree)
    if depth > 2 * MAX_DEPTH:
        raise _Stop("too-deep", (("limit", MAX_DEPTH),))
    if nodes > MAX_VALUE_NODES:
        raise _Stop("too-big", (("limit", MAX_VALUE_NODES),))


def _run(
    tree: Tree, values: Mapping[str, Tree], symbols: Collection[str], functions: Collection[str], *, everything: bool
) -> Tree | Refused:
    try:
        _small(tree)
        result = _Evaluation(values, symbols, functions, everything=everything).value(tree)
        _small(result)
    except _Stop as stop:
        return stop.refused
    except symbolic.CannotCompute as problem:
        return Refused(problem.code)
    return result


def _same_kind(result: Fraction, *, decimal: bool) -> Tree:
    """The tree of a computed number: a decimal when decimals were given and it is one, else a fraction."""
    text = decimal_text(result) if decimal else None
    if text is None:
        return from_fraction(result)
    tree: Tree = ("num", text.lstrip("-"))
    return ("-", tree) if result < 0 else tree


def _has_decimal(tree: Tree) -> bool:
    stack = [tree]
    while stack:
        node = stack.pop()
        if node[0] == "num" and ("." in node[1] or "e" in node[1]):
            return True
        stack.extend(kernel.kids(node))
    return False


class _Evaluation:
    """One evaluation; `everything` also computes numbers that hold no value."""

    def __init__(
        self, values: Mapping[str, Tree], symbols: Collection[str], functions: Collection[str], *, everything: bool
    ) -> None:
        self.values = values
        self.symbols = frozenset(symbols)
        self.functions = frozenset(functions)
        self.everything = everything

    def value(self, tree: Tree) -> Tree:
        """The tree with values put in and functions computed."""
        return self._value(tree)[0]

    def _value(self, tree: Tree) -> tuple[Tree, bool]:
        """(tree, whether something was put in or computed inside)."""
        head = tree[0]
        if head == "sym":
            return self._name(tree[1])
        if head in kernel.LEAVES:
            return tree, False
        if head == "fn":
            return self._function(tree)
        if head == "call":
            return self._call(tree)
        if head == "matrix":
            return ("matrix", *(tuple(self.value(x) for x in row) for row in tree[1:])), True
        parts: list[object] = [head]
        changed = False
        for x in tree[1:]:
            if isinstance(x, tuple):
                new, moved = self._value(x)
                changed = changed or moved
                parts.append(new)
            else:
                parts.append(x)
        new_tree = tuple(parts)
        if head in _LOGIC or not (changed or self.everything):
            return new_tree, changed
        return self._number(new_tree), changed

    def _name(self, name: str) -> tuple[Tree, bool]:
        if name in self.values:
            return self.values[name], True
        if name in self.symbols:
            return ("sym", name), False
        letters = [self._name(c)[0] for c in name] if len(name) > 1 and self._splits(name) else None
        if letters is None:
            raise _Stop("unknown-name", (("name", name),))
        return (".", *letters), any(c in self.values for c in name)

    def _splits(self, name: str) -> bool:
        return all(c in self.values or c in self.symbols for c in name)

    def _call(self, tree: Tree) -> tuple[Tree, bool]:
        name = tree[1]
        args = [self.value(x) for x in tree[2:]]
        if name in self.functions:
            return ("call", name, *args), True
        if len(args) == 1 and (name in self.values or name in self.symbols or (len(name) > 1 and self._splits(name))):
            left, moved = self._name(name)
            return self._number((".", left, args[0])), moved
        raise _Stop("unknown-function", (("name", name),))

    def _number(self, tree: Tree) -> Tree:
        """A node of numbers computed exactly; any other node as it is."""
        parts = [exact(x) for x in tree[1:] if isinstance(x, tuple)]
        if tree[0] not in ("+", "-", "*", ".", "/", "^", "%", "mixed") or not parts or None in parts:
            return tree
        if tree[0] == "^" and abs(parts[1] or 0) > MAX_EXPONENT:
            if self.everything:
                raise _Stop("too-big", (("limit", MAX_EXPONENT),))
            return tree
        try:
            result = kernel.rational_value(tree)
        except kernel.Undefined:
            zero = tree[0] in ("/", "mixed", "^")
            raise _Stop("division-by-zero" if zero else "not-a-number") from None
        except kernel.TooBig:
            raise _Stop("too-big") from None
        if result is None:
            return tree
        if max(abs(result[0]), result[1]) > MAX_INTEGER:
            if self.everything:
                raise _Stop("too-big", (("limit", "10^30"),))
            return tree
        if tree[0] == "-" and tree[1][0] == "num":
            return tree  # -2.50 keeps its zero
        return _same_kind(Fraction(result[0], result[1]), decimal=_has_decimal(tree))

    def _function(self, tree: Tree) -> tuple[Tree, bool]:
        name, raw = tree[1], tree[2:]
        if name not in AUTHOR_FUNCTIONS and name not in ARITY and name != "cbrt":
            raise _Stop("unknown-function", (("name", name),))
        if name == "if":
            return self.value(raw[1] if self.truth(raw[0]) else raw[2]), True
        if name in _TRUTHS:
            raise _Stop("not-a-number", (("name", name),))
        if name == "subs":
            letter = raw[1]
            if letter[0] != "sym":
                raise _Stop("not-a-name")
            body, by = self.value(raw[0]), self.value(raw[2])
            return self._again(kernel.replace(body, letter[1], by)), True
        args = [self.value(x) for x in raw]
        if name in symbolic.COMPUTED:
            return symbolic.compute(name, args), True
        if name in ("sum", "len"):
            return self._collection(name, args), True
        return self._known(name, tuple(args), tree)

    def _again(self, tree: Tree) -> Tree:
        """Compute the numbers of a tree whose names are all resolved."""
        letters = kernel.names(tree)
        return _Evaluation({}, letters | self.symbols, self.functions, everything=True).value(tree)

    def _collection(self, name: str, args: list[Tree]) -> Tree:
        items: list[Tree] = list(args)
        if len(args) == 1 and args[0][0] in ("set", "tuple", "seq", "matrix", "empty"):
            items = list(kernel.kids(args[0]))
        if name == "len":
            return ("num", str(len(items)))
        if len(items) < 2:
            return items[0] if items else ("num", "0")
        return self._number(("+", *items))

    def _known(self, name: str, args: tuple[Tree, ...], tree: Tree) -> tuple[Tree, bool]:
        """A function of numbers: its exact value when it has one, else written as it is."""
        node: Tree = ("fn", name, *args)
        numbers = [exact(x) for x in args]
        changed = node != tree
        if None in numbers:
            if name in _WHOLE and not any(kernel.names(x) for x in args):
                raise _Stop("not-a-number", (("name", name),))
            decided = self._compared(node)
            return decided, changed or decided != node
        if name in _NUMERIC or changed or self.everything:
            try:
                result = kernel.rational_value(node)
            except kernel.Undefined:
                raise _Stop("division-by-zero" if name == "mod" else "not-a-number", (("name", name),)) from None
            except kernel.TooBig:
                raise _Stop("too-big", (("name", name),)) from None
            if result is not None and (
                changed or self.everything or name not in ("abs", "sqrt", "cbrt", "root", "factorial", "binomial")
            ):
                if max(abs(result[0]), result[1]) > MAX_INTEGER:
                    raise _Stop("too-big", (("limit", "10^30"),))
                decimal = _has_decimal(node) or (name == "round" and len(args) > 1)
                return _same_kind(Fraction(result[0], result[1]), decimal=decimal), True
        return node, changed

    def _compared(self, node: Tree) -> Tree:
        """floor, round, min, max and sign of an irrational number, decided by its digits."""
        from digilab_content.maths.value import approx_decimal, rounded

        name, args = node[1], node[2:]
        if any(kernel.names(x) for x in args):
            return node
        if name in ("floor", "ceil", "sign", "round"):
            places = exact(args[1]) if len(args) > 1 else Fraction(0)
            if places is None or abs(places) > 60:
                raise _Stop("not-a-number", (("name", name),))
            near = rounded(args[0], int(places))
            digits = approx_decimal(args[0], 60)
            if near is None or digits is None:
                raise _Stop("not-a-number", (("name", name),))
            value = Fraction(digits)
            whole = {"floor": value.__floor__(), "ceil": value.__ceil__(), "sign": (value > 0) - (value < 0)}
            if name != "round":
                return from_fraction(Fraction(whole[name]))
            return _same_kind(near, decimal=places > 0)
        if name in ("min", "max"):
            pairs = [(approx_decimal(x, 60), x) for x in args]
            known = [(d, x) for d, x in pairs if d is not None]
            if len(known) < len(pairs):
                raise _Stop("not-a-number", (("name", name),))
            chosen = (min if name == "min" else max)(known, key=lambda pair: pair[0])
            return chosen[1]
        return node

    # -- conditions -------------------------------------------------------------------------------------------------
    def truth(self, tree: Tree) -> bool:
        """Whether a condition holds."""
        head = tree[0]
        if head == "and":
            return all(self.truth(x) for x in tree[1:])
        if head == "or":
            return any(self.truth(x) for x in tree[1:])
        if head == "not":
            return not self.truth(tree[1])
        if head == "fn" and tree[1] in _TRUTHS:
            value = exact(self.value(tree[2]))
            if value is None:
                raise _Stop("not-a-number", (("name", tree[1]),))
            whole = value.denominator == 1
            return whole if tree[1] == "is_int" else whole and (kernel.is_prime(int(value)))
        if head == "rel":
            return all(self._relation(tree[k], tree[k + 1], tree[k + 2]) for k in range(1, len(tree) - 2, 2))
        raise _Stop("not-a-condition")

    def _relation(self, left: Tree, op: str, right: Tree) -> bool:
        if op in ("in", "notin"):
            return self._inside(self.value(left), self._items(right)) == (op == "in")
        a, b = self.value(left), self.value(right)
        if op in ("=", "!=", "~"):
            equal = compare(a, b).equal
            if equal is None:
                raise _Stop("cannot-compute")
            return bool(equal) == (op != "!=")
        order = self._order(a, b)
        return {"<": order < 0, ">": order > 0, "<=": order <= 0, ">=": order >= 0}[op]

    def _items(self, tree: Tree) -> list[Tree]:
        if tree[0] not in ("set", "seq", "tuple", "matrix", "empty"):
            raise _Stop("not-a-condition")
        return [self.value(x) for x in kernel.kids(tree)]

    @staticmethod
    def _inside(value: Tree, items: list[Tree]) -> bool:
        return any(compare(value, x).equal for x in items)

    @staticmethod
    def _order(a: Tree, b: Tree) -> int:
        from digilab_content.maths.value import approx_decimal

        for t, u, sign in ((a, b, 1), (b, a, -1)):
            if t in (("const", "inf"), ("-", ("const", "inf"))):
                if t == u:
                    return 0
                return sign if t[0] == "const" else -sign
        x, y = exact(a), exact(b)
        if x is None or y is None:
            if not (is_number(a) and is_number(b)):
                raise _Stop("not-a-number")
            if compare(a, b).equal:
                return 0
            d, e = approx_decimal(a, 60), approx_decimal(b, 60)
            if d is None or e is None:
                raise _Stop("not-a-number")
            x, y = Fraction(d), Fraction(e)
        return (x > y) - (x < y)
