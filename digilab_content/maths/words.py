"""A formula said aloud, as a teacher reads it to a class: `racine carrée de x`, `x au carré`, `un demi`.

For screen readers, in French, English and Arabic. What stands after "of", "over" or "to the power" without a closing
word is one operand; anything longer is closed by name (`fin de racine`) or put in brackets, so that two formulas that
differ in value are never said alike.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from digilab_content.maths import kernel
from digilab_content.maths.core.glyphs import GREEK_LETTER
from digilab_content.maths.reading import Tree
from digilab_content.maths.spoken_words import ENDS, GREEK_NAMES, TONGUES, fraction

_RELATIONS: Mapping[str, str] = MappingProxyType(
    {"=": "eq", "!=": "ne", "<": "lt", ">": "gt", "<=": "le", ">=": "ge", "~": "near", "in": "in", "notin": "notin"}
)
_SETS = ("union", "inter", "setminus")
_MAX_NODES = 400
_LOOSE = {"or": 1, "and": 2, "not": 3, "rel": 4, "union": 6, "inter": 6, "setminus": 6, "+": 10, "-": 12}


def spoken(tree: Tree, lang: str) -> str:
    """The words of a tree in `fr`, `en` or `ar` (any other: French); empty when it is too long to be said."""
    if kernel.size(tree)[0] > _MAX_NODES:
        return ""
    return _Speech(lang if lang in TONGUES else "fr", tree).of(tree)


class _Speech:
    """One reading aloud."""

    def __init__(self, lang: str, tree: Tree) -> None:
        self.lang = lang
        self.tongue = TONGUES[lang]
        letters = kernel.names(tree)
        self.both_cases = {n for n in letters if len(n) == 1 and n.swapcase() in letters}

    def sign(self, name: str) -> str:
        return self.tongue.signs[name]

    def frame(self, name: str, *inside: str) -> str:
        return self.tongue.frames[name].format(*inside)

    # ── how closed a part is ──────────────────────────────────────────────────────────────────────────────────────────

    def is_atom(self, tree: Tree) -> bool:
        """One word, or a fraction said in words."""
        if tree[0] == "num":
            return "e" not in tree[1]
        if tree[0] == "/":
            return self._vulgar(tree) is not None
        return tree[0] in ("sym", "space", "empty") or (tree[0] == "const" and tree[1] != "inf")

    def is_tight(self, tree: Tree) -> bool:
        """What may stand after "of" unclosed: `2 x`, `x au carré`, `pi sur 4`, `moins x`, `sinus de x`."""
        if self.is_atom(tree) or tree == ("const", "inf"):
            return True
        head = tree[0]
        if head == "-":
            return self.is_atom(tree[1]) or self._side_by_side(tree[1])
        if head in (".", "*"):
            return self._side_by_side(tree)
        if head == "^":
            return self.is_atom(tree[1]) and tree[1][0] != "/" and tree[2] in (("num", "2"), ("num", "3"))
        if head == "/":
            return self._over(tree)
        return head in ("fn", "call") and len(tree) == 3 and tree[1] != "factorial" and self.is_tight(tree[2])

    def _side_by_side(self, tree: Tree) -> bool:
        """`2 x`, `x y`: a number at most, then letters, no product sign."""
        return tree[0] == "." and all(x[0] in ("sym", "const") for x in tree[2:]) and self._starts(tree[1])

    @staticmethod
    def _starts(tree: Tree) -> bool:
        return tree[0] in ("num", "sym", "const") and tree != ("const", "inf") and "e" not in tree[1][1:]

    def _over(self, tree: Tree) -> bool:
        """Whether a quotient is said `a sur b`."""
        above = self.is_atom(tree[1]) or self._side_by_side(tree[1])
        return above and tree[1][0] != "/" and tree[2][0] in ("num", "sym", "const") and self.is_atom(tree[2])

    def _vulgar(self, tree: Tree) -> str | None:
        top, bottom = tree[1], tree[2]
        if top[0] != "num" or bottom[0] != "num" or not (top[1] + bottom[1]).isdecimal() or len(top[1] + bottom[1]) > 4:
            return None
        return fraction(self.lang, int(top[1]), int(bottom[1]))

    # ── saying ────────────────────────────────────────────────────────────────────────────────────────────────────────

    def group(self, tree: Tree, least: int) -> str:
        """A part, in brackets when it binds less than `least`."""
        said = self.of(tree)
        return self.frame("group", said) if _LOOSE.get(tree[0], 100) < least else said

    def closed(self, tree: Tree, *, atom: bool = False) -> str:
        """A part, in brackets unless it is closed in itself."""
        said = self.of(tree)
        return said if (self.is_atom(tree) if atom else self.is_tight(tree)) else self.frame("group", said)

    def of(self, tree: Tree) -> str:
        """The words of a tree."""
        head = tree[0]
        match head:
            case "num":
                return self._numeral(tree[1])
            case "sym":
                return self._name(tree[1])
            case "const":
                return self.tongue.signs.get(tree[1], str(tree[1]))
            case "space" | "empty":
                return self._space(tree[1]) if head == "space" else self.sign("empty")
            case "+":
                return self._sum(tree)
            case "-":
                if tree[1] == ("const", "inf"):
                    return self.sign("-inf")
                return f"{self.sign('-')} {self.group(tree[1], 13)}"
            case "*" | ".":
                return self._product(tree)
            case "/":
                return self._quotient(tree)
            case "^":
                return self._power(tree)
            case "%":
                return self.frame("percent", self.closed(tree[1]))
            case "mixed":
                part = ("/", tree[2], tree[3])
                return self.frame("mixed", self.of(tree[1]), self.of(part))
            case "fn":
                return self._function(tree)
            case "call":
                return self._applied(self._called(tree[1]), tree[2:], "call")
        return self._other(tree)

    def _space(self, name: str) -> str:
        """A set of numbers, with what is written at its letter: `R+*`."""
        return " ".join(
            [self.sign(name[0]), *(self.sign({"+": "plus", "-": "minus", "*": "star"}[c]) for c in name[1:])]
        )

    def _numeral(self, text: str) -> str:
        mantissa, _, exponent = text.partition("e")
        shown = mantissa if self.lang == "en" else mantissa.replace(".", ",")
        if not exponent:
            return shown
        power = f"{self.sign('-')} {exponent[1:]}" if exponent.startswith("-") else exponent
        return f"{shown} {self.sign('*')} {self.frame('power', '10', power)}"

    def _name(self, name: str) -> str:
        base, _, sub = name.partition("_")
        said = base
        if base in GREEK_LETTER:
            low = base.lower()
            said = self.tongue.greek[GREEK_NAMES.index(low)] if low in GREEK_NAMES else base
        if base[:1].isupper() and (base in self.both_cases or base in GREEK_LETTER):
            said = self.frame("capital", said)
        return self.frame("sub", said, sub) if sub else said

    def _called(self, name: str) -> str:
        bare = name.rstrip("'")
        marks = len(name) - len(bare)
        said = self._name(bare)
        return said if not marks else self.frame("second" if marks > 1 else "prime", said)

    def _sum(self, tree: Tree) -> str:
        said = [self.group(tree[1], 11)]
        for term in tree[2:]:
            minus = term[0] == "-" and term[1] != ("const", "inf")
            body = self.group(term[1], 13) if minus else self.group(term, 11)
            said.append(f"{self.sign('-' if minus else '+')} {body}")
        return " ".join(said)

    def _product(self, tree: Tree) -> str:
        said = self.group(tree[1], 13) if tree[1][0] != "-" else self.group(tree[1], 12)
        beside = tree[0] == "." and self._starts(tree[1])
        for factor in tree[2:]:
            text = self.group(factor, 12)
            plain = factor[0] in ("sym", "const") or (factor[0] == "^" and factor[1][0] in ("sym", "const"))
            said += f" {text}" if beside and plain else f" {self.sign('*')} {text}"
            beside = beside and factor[0] in ("sym", "const")
        return said

    def _quotient(self, tree: Tree) -> str:
        said = self._vulgar(tree)
        if said is not None:
            return said
        if self._over(tree):
            return f"{self.of(tree[1])} {self.sign('/')} {self.of(tree[2])}"
        return self.frame("fraction", self.of(tree[1]), self.of(tree[2]))

    def _power(self, tree: Tree) -> str:
        base, exponent = tree[1], tree[2]
        if base[0] == "fn" and base[1] in ("sin", "cos", "tan") and exponent == ("num", "2"):
            return self.frame("squared", self.tongue.functions[base[1]], self.closed(base[2]))
        said = self.of(base) if self.is_atom(base) and base[0] != "/" else self.frame("group", self.of(base))
        if exponent == ("num", "2"):
            return self.frame("square", said)
        if exponent == ("num", "3"):
            return self.frame("cube", said)
        inner = exponent[1] if exponent[0] == "-" else exponent
        name = "power" if self.is_atom(inner) or inner == ("const", "inf") else "long-power"
        return self.frame(name, said, self.of(exponent))

    def _function(self, tree: Tree) -> str:
        name, arguments = tree[1], tree[2:]
        if name == "factorial":
            return self.frame("factorial", self.closed(arguments[0], atom=True))
        if name == "binomial":
            return self.frame("binomial", *(self.closed(x, atom=True) for x in arguments))
        if name == "logb":
            return self.frame("base", self.closed(arguments[0], atom=True), self.closed(arguments[1]))
        if name == "root":
            said = self.frame("root", self.closed(arguments[0], atom=True), self.of(arguments[1]))
            return self._ended(said, name, arguments[1])
        said = self.tongue.functions.get(name, str(name))
        if len(arguments) == 1 and name in ENDS[self.lang]:
            return self._ended(self.frame("of", said, self.of(arguments[0])), name, arguments[0])
        return self._applied(said, arguments)

    def _ended(self, said: str, name: str, inside: Tree) -> str:
        return said if self.is_tight(inside) else self.frame("long", said, ENDS[self.lang][name])

    def _applied(self, name: str, arguments: Sequence[Tree], frame: str = "of") -> str:
        if len(arguments) == 1:
            return self.frame(frame, name, self.closed(arguments[0]))
        return self.frame(frame, name, self.frame("group", self._items(arguments)))

    def _items(self, items: Sequence[Tree], glue: str = "last") -> str:
        said = [self.of(x) for x in items]
        if glue == "then":
            return f"{self.sign('next')} {self.sign('then')} ".join(said)
        if len(said) < 2:
            return "".join(said)
        last = f"{self.sign('last')}{'' if self.lang == 'ar' else ' '}{said[-1]}"
        return f"{(self.sign('next') + ' ').join(said[:-1])} {last}"

    def _other(self, tree: Tree) -> str:
        head = tree[0]
        if head == "rel":
            said = [self.group(tree[1], 5)]
            for k in range(2, len(tree) - 1, 2):
                said += [self.sign("which")] if k > 2 else []
                said += [self.tongue.relations[_RELATIONS[tree[k]]], self.group(tree[k + 1], 5)]
            return " ".join(said)
        if head in ("and", "or"):
            return f" {self.sign(head)} ".join(self.group(x, 4) for x in tree[1:])
        if head == "not":
            return f"{self.sign('not')} {self.group(tree[1], 20)}"
        if head in _SETS:
            left = self.of(tree[1]) if tree[1][0] == head else self.group(tree[1], 7)
            if head == "setminus" and tree[2][0] == "set":
                return f"{left} {self.sign(head)} {self._items(tree[2][1:])}"
            return f"{left} {self.sign(head)} {self.group(tree[2], 7)}"
        if head == "matrix":
            rows = [self.frame("row", str(n), self._items(row, "then")) for n, row in enumerate(tree[1:], 1)]
            return f"{self.sign('next')} ".join((self.frame("matrix", str(len(rows)), str(len(tree[1]))), *rows))
        if head == "seq":
            return self._sequence(tree)
        if head == "set":
            return self.frame("set", self._items(tree[1:]))
        if head == "tuple":
            name = {2: "pair", 3: "triple"}.get(len(tree) - 1, "tuple")
            return self.frame(name, self._items(tree[1:], "then"))
        return self._items([x for x in tree[1:] if isinstance(x, tuple)], "then")

    def _sequence(self, tree: Tree) -> str:
        """An interval, or a list in square brackets."""
        items = tree[3:]
        if len(items) != 2:
            return self.frame("list", self._items(items, "then"))
        low, high = items
        left = [] if low == ("-", ("const", "inf")) else [self.sign("open" if tree[1] == "[" else "shut")]
        right = [] if high == ("const", "inf") else [self.sign("open" if tree[2] == "]" else "shut")]
        name = {(1, 1): "interval", (1, 0): "half", (0, 1): "from", (0, 0): "line"}[(len(left), len(right))]
        return self.frame(name, self.of(low), *left, self.of(high), *right)
