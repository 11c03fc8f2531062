"""Rewriting a part of an expression: patterns with letters, matched up to the order of sums and products.

Every search is bounded: a `Budget` counts the nodes that are tried, and stops quietly.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from digilab_content.maths import author
from digilab_content.maths.kernel import names, rebuild
from digilab_content.maths.reading import Tree

Binding = dict[str, Tree]

_ANY: Final = frozenset("abcd")
_LETTERED: Final = frozenset("uvw")
_WHOLE: Final = frozenset("mnpq")
_MANY: Final = ("+", "*")
_MAX_ITEMS: Final = 6
_DIGITS: Final = 7


class Budget:
    """How many more nodes may be tried."""

    def __init__(self, left: int) -> None:
        self.left = left

    def spend(self) -> bool:
        """Whether there is one more."""
        self.left -= 1
        return self.left >= 0


@dataclass(frozen=True, slots=True)
class Rewrite:
    """A pattern and what is put in its place."""

    pattern: Tree
    result: Tree
    ordered: bool


@cache
def rewrite(text: str, *, ordered: bool = False) -> Rewrite:
    """The rewrite `pattern => result`.

    ValueError when it cannot be read, matches everything, invents a letter, changes nothing or holds its own pattern
    (applied again and again it would never end).
    """
    left, arrow, right = text.partition(" => ")
    sides = [author.parse(side.strip()) for side in (left, right)]
    if not arrow or any(isinstance(side, author.Refused) for side in sides):
        raise ValueError(text)
    pattern, result = (flat(side) for side in sides if not isinstance(side, author.Refused))
    if pattern[0] in ("sym", "num") or not names(result) <= names(pattern):
        raise ValueError(text)
    if _never_ends(_sorted(result), _sorted(pattern)):
        raise ValueError(text)
    return Rewrite(pattern, result, ordered)


def _sorted(t: Tree) -> Tree:
    """The same whatever the order of sums and products."""
    t = rebuild(t, _sorted)
    return (t[0], *sorted(t[1:], key=repr)) if t[0] in _MANY else t


def _never_ends(result: Tree, pattern: Tree) -> bool:
    """Whether a result is the pattern again, or holds it; its opposite and its inverse come back to it."""
    turned = result[0] == "-" or (result[0] == "/" and result[1] == ("num", "1"))
    return _holds(result, pattern) and not (turned and result[-1] == pattern)


def _holds(t: Tree, part: Tree) -> bool:
    return t == part or any(isinstance(x, tuple) and _holds(x, part) for x in t)


_TURNED: Final = {"<": ">", ">": "<", "<=": ">=", ">=": "<="}


def expanded(text: str) -> tuple[str, ...]:
    """A rewrite of relations, once for each sign: `~` is any of `= < > <= >=`, `≶` one of the last four, `≷` turned."""
    if "~" in text:
        return tuple(text.replace("~", sign) for sign in ("=", *_TURNED))
    if "≶" in text:
        return tuple(text.replace("≶", sign).replace("≷", turned) for sign, turned in _TURNED.items())
    return (text,)


def flat(t: Tree) -> Tree:
    """The same with one sign for products, and sums of sums and products of products spread out."""
    if t[0] == ".":
        t = ("*", *t[1:])
    t = rebuild(t, flat)
    if t[0] not in _MANY or not any(x[0] == t[0] for x in t[1:]):
        return t
    items: list[Tree] = []
    for x in t[1:]:
        items.extend(x[1:] if x[0] == t[0] else (x,))
    return (t[0], *items)


def parts(tree: Tree) -> Iterator[tuple[Tree, tuple[int, ...]]]:
    """Every part of a tree that has parts, and the way to it."""
    if tree[0] in ("num", "sym", "const"):
        return
    yield tree, ()
    for k, kid in enumerate(tree):
        if isinstance(kid, tuple):
            for part, way in parts(kid):
                yield part, (k, *way)


def placed(tree: Tree, way: tuple[int, ...], by: Tree) -> Tree:
    """A flat tree with another part at the end of a way, flat again."""
    if not way:
        return by
    k = way[0]
    made = placed(tree[k], way[1:], by)
    if made[0] == tree[0] and tree[0] in _MANY:
        return (*tree[:k], *made[1:], *tree[k + 1 :])
    return (*tree[:k], made, *tree[k + 1 :])


def rewritten(tree: Tree, rule: Rewrite, budget: Budget) -> Iterator[Tree]:
    """Every flat tree made by rewriting the root of a flat tree."""
    pattern = rule.pattern
    if tree[0] != pattern[0] or (tree[0] == "fn" and tree[1] != pattern[1]):
        return
    if tree[0] not in _MANY:
        for binding in _match(pattern, tree, {}, rule, budget):
            yield put(rule.result, binding)
        return
    for binding, used in _some(pattern[1:], tree[1:], {}, rule, budget):
        rest = [x for k, x in enumerate(tree[1:]) if k not in used]
        made = put(rule.result, binding)
        place = min(used)
        items = [*rest[:place], made, *rest[place:]]
        yield flat((tree[0], *items)) if rest else made


def put(t: Tree, binding: Binding) -> Tree:
    """A result with what its letters stand for."""
    if t[0] == "sym":
        return binding.get(t[1], t)
    return flat(rebuild(t, lambda x: put(x, binding)))


def _match(p: Tree, t: Tree, binding: Binding, rule: Rewrite, budget: Budget) -> Iterator[Binding]:
    if not budget.spend():
        return
    if p[0] == "sym":
        known = binding.get(p[1])
        if known == t or (known is None and _fits(p[1], t)):
            yield {**binding, p[1]: t}
        return
    if p[0] != t[0]:
        return
    if p[0] in ("num", "const"):
        if p == t:
            yield binding
    elif p[0] in _MANY:
        yield from _whole(p, t, binding, rule, budget)
    elif len(p) == len(t):
        yield from _each(p[1:], t[1:], binding, rule, budget)


def _each(ps: Tree, ts: Tree, binding: Binding, rule: Rewrite, budget: Budget) -> Iterator[Binding]:
    """Item after item (the name of a function is an item too)."""
    if not ps:
        yield binding
    elif isinstance(ps[0], str) or isinstance(ts[0], str):
        if ps[0] == ts[0]:
            yield from _each(ps[1:], ts[1:], binding, rule, budget)
    else:
        for found in _match(ps[0], ts[0], binding, rule, budget):
            yield from _each(ps[1:], ts[1:], found, rule, budget)


def _some(
    ps: Tree, ts: Tree, binding: Binding, rule: Rewrite, budget: Budget, used: tuple[int, ...] = ()
) -> Iterator[tuple[Binding, tuple[int, ...]]]:
    """Some items of a sum or product for those of the pattern, and which they are."""
    if not ps:
        yield binding, used
        return
    if len(ts) > _MAX_ITEMS:
        return
    for k, t in enumerate(ts):
        if k in used or (rule.ordered and used and k != used[-1] + 1):
            continue
        for found in _match(ps[0], t, binding, rule, budget):
            yield from _some(ps[1:], ts, found, rule, budget, (*used, k))


def _whole(p: Tree, t: Tree, binding: Binding, rule: Rewrite, budget: Budget) -> Iterator[Binding]:
    """The whole of a sum or product: the last item of the pattern takes all that is left."""
    if len(t) < len(p):
        return
    for found, used in _some(p[1:-1], t[1:], binding, rule, budget):
        rest = [x for k, x in enumerate(t[1:]) if k not in used]
        if rule.ordered and used != tuple(range(len(used))):
            continue
        last = rest[0] if len(rest) == 1 else (t[0], *rest)
        yield from _match(p[-1], last, found, rule, budget)


def _fits(letter: str, t: Tree) -> bool:
    if letter in _ANY:
        return True
    if letter in _LETTERED:
        return bool(names(t))
    if letter == "h":
        return str(t[0]) not in ("/", "-")
    if letter == "k":
        return t[0] != "-" and bool(names(t))
    if letter == "x":
        return bool(t[0] == "sym")
    if t[0] != "num":
        return False
    whole, point, part = str(t[1]).partition(".")
    if letter in _WHOLE:
        return not point and whole.isdigit() and len(whole) < _DIGITS
    return len(whole) < _DIGITS and part.isdigit() and len(part) == (1 if letter in "rs" else 2)
