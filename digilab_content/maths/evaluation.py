"""The evaluation of an author's expression: values put in, functions computed, numbers exact, the rest as written."""

from collections.abc import Collection, Mapping
from fractions import Fraction

from digilab_content.maths import algebra, kernel
from digilab_content.maths.core.glyphs import GREEK
from digilab_content.maths.core.words import ARITY, AUTHOR_FUNCTIONS
from digilab_content.maths.equal import compare
from digilab_content.maths.reading import Tree
from digilab_content.maths.refused import Stop
from digilab_content.maths.value import approx_decimal, decimal_text, exact, from_fraction, is_number, rounded

MAX_DEPTH = 40
MAX_EXPONENT = 64
MAX_INTEGER = 10**30
_ROOTS = frozenset(("abs", "sqrt", "cbrt", "root", "factorial", "binomial"))
_NUMERIC = _ROOTS | {"gcd", "lcm", "min", "max", "floor", "ceil", "round", "mod", "sign"}
_WHOLE = frozenset(("gcd", "lcm", "mod", "factorial"))
_LETTER_CONSTANTS = frozenset(("e", "i"))
_NAMED = _LETTER_CONSTANTS | {"pi"}
_TRUTHS = frozenset(("is_int", "is_prime"))
_LOGIC = frozenset(("rel", "and", "or", "not"))


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


class Evaluation:
    """One evaluation; `everything` also computes numbers that hold no value."""

    def __init__(
        self, values: Mapping[str, Tree], symbols: Collection[str], functions: Collection[str], *, everything: bool
    ) -> None:
        self.values = {GREEK.get(name, name): tree for name, tree in values.items()}
        self.symbols = frozenset(GREEK.get(name, name) for name in symbols)
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
        if head == "const" and tree[1] in _NAMED and (tree[1] in self.values or tree[1] in self.symbols):
            return self._name(tree[1])  # an intensity called i, a charge called e
        if head in kernel.LEAVES:
            return tree, False
        if head == "fn":
            return self._function(tree)
        if head == "call":
            return self._call(tree)
        if head == "^" and tree[1][0] == "sym" and self._is_product(tree[1][1]):
            name = tree[1][1]  # yx^2 is y·x^2, whatever the parser took for a name
            return self._value((".", *(("sym", c) for c in name[:-1]), ("^", ("sym", name[-1]), tree[2])))
        if head == "matrix":
            return ("matrix", *(tuple(self.value(x) for x in row) for row in tree[1:])), True
        if head == "." and len(tree) == 2:
            return self._value(tree[1])
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
        if name in _LETTER_CONSTANTS:
            return ("const", name), False
        letters = [self._name(c)[0] for c in name] if len(name) > 1 and self._splits(name) else None
        if letters is None:
            raise Stop("unknown-name", (("name", name),))
        return (".", *letters), any(c in self.values for c in name)

    def _is_product(self, name: str) -> bool:
        return len(name) > 1 and name not in self.values and name not in self.symbols and self._splits(name)

    def _splits(self, name: str) -> bool:
        return all(c in self.values or c in self.symbols or c in _LETTER_CONSTANTS for c in name)

    def _call(self, tree: Tree) -> tuple[Tree, bool]:
        name = tree[1]
        args = [self.value(x) for x in tree[2:]]
        if name in self.functions:
            return ("call", name, *args), True
        if len(args) == 1 and (name in self.values or name in self.symbols or (len(name) > 1 and self._splits(name))):
            left, moved = self._name(name)
            return self._number((".", left, args[0])), moved
        raise Stop("unknown-function", (("name", name),))

    def _number(self, tree: Tree) -> Tree:
        """A node of numbers computed exactly; any other node as it is."""
        parts = [exact(x) for x in tree[1:] if isinstance(x, tuple)]
        if tree[0] not in ("+", "-", "*", ".", "/", "^", "%", "mixed") or not parts or None in parts:
            return tree
        if tree[0] == "^" and not -MAX_EXPONENT <= (parts[1] or 0) <= MAX_EXPONENT:
            if self.everything:
                raise Stop("too-big", (("limit", MAX_EXPONENT),))
            return tree
        try:
            result = kernel.rational_value(tree)
        except kernel.Undefined:
            zero = tree[0] in ("/", "mixed", "^")
            raise Stop("division-by-zero" if zero else "not-a-number") from None
        except kernel.TooBig:
            raise Stop("too-big") from None
        if result is None:
            return tree
        if max(abs(result[0]), result[1]) > MAX_INTEGER:
            if self.everything:
                raise Stop("too-big", (("limit", "10^30"),))
            return tree
        if tree[0] == "-" and tree[1][0] == "num":
            return tree  # -2.50 keeps its zero
        return _same_kind(Fraction(result[0], result[1]), decimal=_has_decimal(tree))

    def _function(self, tree: Tree) -> tuple[Tree, bool]:
        name, raw = tree[1], tree[2:]
        if name not in AUTHOR_FUNCTIONS and name not in ARITY and name != "cbrt":
            raise Stop("unknown-function", (("name", name),))
        if name == "if":
            return self.value(raw[1] if self.truth(raw[0]) else raw[2]), True
        if name in _TRUTHS:
            raise Stop("not-a-number", (("name", name),))
        if name == "subs":
            letter = raw[1]
            if letter[0] != "sym":
                raise Stop("not-a-name")
            body, by = self.value(raw[0]), self.value(raw[2])
            return self._again(kernel.replace(body, letter[1], by)), True
        args = [self.value(x) for x in raw]
        if name in algebra.COMPUTED:
            return algebra.compute(name, args), True
        if name in ("sum", "len"):
            return self._collection(name, args), True
        return self._known(name, tuple(args), tree)

    def _again(self, tree: Tree) -> Tree:
        """Compute the numbers of a tree whose names are all resolved."""
        letters = kernel.names(tree)
        return Evaluation({}, letters | self.symbols, self.functions, everything=True).value(tree)

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
                raise Stop("not-a-number", (("name", name),))
            decided = self._compared(node)
            return decided, changed or decided != node
        if name in _NUMERIC or changed or self.everything:
            try:
                result = kernel.rational_value(node)
            except kernel.Undefined:
                if name in _ROOTS and not self.everything:
                    return node, changed  # sqrt(-4) is a complex number
                raise Stop("division-by-zero" if name == "mod" else "not-a-number", (("name", name),)) from None
            except kernel.TooBig:
                raise Stop("too-big", (("name", name),)) from None
            if result is not None and (changed or self.everything or name not in _ROOTS):
                if max(abs(result[0]), result[1]) > MAX_INTEGER:
                    raise Stop("too-big", (("limit", "10^30"),))
                decimal = _has_decimal(node) or (name == "round" and len(args) > 1)
                return _same_kind(Fraction(result[0], result[1]), decimal=decimal), True
        return node, changed

    def _compared(self, node: Tree) -> Tree:
        """floor, round, min, max and sign of an irrational number, decided by its digits."""
        name, args = node[1], node[2:]
        if any(kernel.names(x) for x in args):
            return node
        if name in ("floor", "ceil", "sign", "round"):
            places = exact(args[1]) if len(args) > 1 else Fraction(0)
            if places is None or abs(places) > 60:
                raise Stop("not-a-number", (("name", name),))
            near = rounded(args[0], int(places))
            digits = approx_decimal(args[0], 60)
            if near is None or digits is None:
                raise Stop("not-a-number", (("name", name),))
            value = Fraction(digits)
            whole = {"floor": value.__floor__(), "ceil": value.__ceil__(), "sign": (value > 0) - (value < 0)}
            if name != "round":
                return from_fraction(Fraction(whole[name]))
            return _same_kind(near, decimal=places > 0)
        if name in ("min", "max"):
            pairs = [(approx_decimal(x, 60), x) for x in args]
            known = [(d, x) for d, x in pairs if d is not None]
            if len(known) < len(pairs):
                raise Stop("not-a-number", (("name", name),))
            chosen = (min if name == "min" else max)(known, key=lambda pair: pair[0])
            best: Tree = chosen[1]
            return best
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
                raise Stop("not-a-number", (("name", tree[1]),))
            whole = value.denominator == 1
            return whole if tree[1] == "is_int" else whole and (kernel.is_prime(int(value)))
        if head == "rel":
            return all(self._relation(tree[k], tree[k + 1], tree[k + 2]) for k in range(1, len(tree) - 2, 2))
        raise Stop("not-a-condition")

    def _relation(self, left: Tree, op: str, right: Tree) -> bool:
        if op in ("in", "notin"):
            return self._inside(self.value(left), self._items(right)) == (op == "in")
        a, b = self.value(left), self.value(right)
        if op in ("=", "!=", "~"):
            equal = compare(a, b).equal
            if equal is None:
                raise Stop("cannot-compute")
            return bool(equal) == (op != "!=")
        order = self._order(a, b)
        return {"<": order < 0, ">": order > 0, "<=": order <= 0, ">=": order >= 0}[op]

    def _items(self, tree: Tree) -> list[Tree]:
        if tree[0] not in ("set", "seq", "tuple", "matrix", "empty"):
            raise Stop("not-a-condition")
        return [self.value(x) for x in kernel.kids(tree)]

    @staticmethod
    def _inside(value: Tree, items: list[Tree]) -> bool:
        return any(compare(value, x).equal for x in items)

    @staticmethod
    def _order(a: Tree, b: Tree) -> int:
        for t, u, sign in ((a, b, 1), (b, a, -1)):
            if t in (("const", "inf"), ("-", ("const", "inf"))):
                if t == u:
                    return 0
                return sign if t[0] == "const" else -sign
        x, y = exact(a), exact(b)
        if x is None or y is None:
            if not (is_number(a) and is_number(b)):
                raise Stop("not-a-number")
            if compare(a, b).equal:
                return 0
            d, e = approx_decimal(a, 60), approx_decimal(b, 60)
            if d is None or e is None:
                raise Stop("not-a-number")
            x, y = Fraction(d), Fraction(e)
        return (x > y) - (x < y)
