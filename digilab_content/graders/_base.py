r"""Coordinates without brackets: `2i - j` or `2\vec{i} - \vec{j}` of a vector, `x = 2 et y = -1`."""

import re
from typing import Any, Final

from digilab_content.graders._lines import KeyLine
from digilab_content.graders._tuples import imaginary, only_numbers, shape
from digilab_content.maths import author, equal, reading
from digilab_content.maths.kernel import kids, names
from digilab_content.maths.kernel import replace as put
from digilab_content.maths.tables import after_label
from digilab_content.model.verdict import Misread

_BASE: Final = ("i", "j", "k")
_ARROW: Final = re.compile(
    r"\\(?:vec|overrightarrow|mathbf|boldsymbol) ?(?:\{ ?\\?([ijk])(?:math)? ?\}|\\?([ijk])(?:math)?\b)"
)
ZERO, ONE = ("num", "0"), ("num", "1")


def combination(keys: tuple[KeyLine, ...], text: str, how: reading.Reading) -> Any:
    """The coordinates of a sum of multiples of i, j (and k in space), each once; None for anything else."""
    dimension = max((shape(k.value)[0] for k in keys), default=0)
    base = _BASE[:dimension]
    if dimension not in {2, 3} or imaginary(keys) or set(base) & set(how.symbols):
        return named(keys, text, how)
    coordinates = named(keys, text, how)
    if coordinates is not None:
        return coordinates
    plain = _plain(text)
    if "=" in plain:
        start = after_label(text, how)
        if not start:
            return None
        plain = _plain(text[start:])
    tree = reading.read_answer(plain, reading.Reading(how.locale, (*how.symbols, *base), how.functions))
    if isinstance(tree, reading.Unread) or not names(tree) & set(base):
        return None
    if any(_count(tree, letter) > 1 for letter in base):
        return Misread("@not_computed", (), 0, len(text))
    parts = [_at(tree, base, letter) for letter in base]
    rebuilt = ("+", *(("*", c, ("sym", letter)) for c, letter in zip(parts, base, strict=True)))
    if equal.compare(rebuilt, tree).equal is not True:
        return None
    values = [author.computed(c, {}, symbols=tuple(sorted(names(c)))) for c in parts]
    return ("tuple", *(c if isinstance(v, author.Refused) else v for c, v in zip(parts, values, strict=True)))


def _plain(text: str) -> str:
    """The text without the arrows over the letters of the base."""
    plain = _ARROW.sub(lambda m: f" {m[1] or m[2]} ", text.replace("\u20d7", ""))
    return plain.replace(r"\imath", " i ").replace(r"\jmath", " j ")


def named(keys: tuple[KeyLine, ...], text: str, how: reading.Reading) -> Any:
    """The coordinates of `x = 2 ; y = -1`; None for anything else."""
    dimension = max((shape(k.value)[0] for k in keys), default=0)
    axes = ("x", "y", "z")[:dimension]
    if dimension not in {2, 3} or set(axes) & set(how.symbols) or text.count("=") != dimension:
        return None
    tree = reading.read_answer(text, reading.Reading(how.locale, (*how.symbols, *axes), how.functions))
    if isinstance(tree, reading.Unread) or tree[0] not in {"items", "and", "tuple"}:
        return None
    parts = {p[1][1]: p[3] for p in tree[1:] if p[0] == "rel" and len(p) == 4 and p[1][0] == "sym" and p[2] == "="}
    if tuple(sorted(parts)) != axes or len(tree) != dimension + 1:
        return None
    values = tuple(parts[a] for a in axes)
    known = all(set(names(v)).isdisjoint(axes) and only_numbers(v) for v in values)
    return ("tuple", *values) if known else None


def _count(tree: Any, letter: str) -> int:
    """How many times a letter stands in a tree."""
    found, stack = 0, [tree]
    while stack:
        t = stack.pop()
        found += t == ("sym", letter)
        stack.extend(kids(t))
    return found


def _at(tree: Any, base: tuple[str, ...], one: str) -> Any:
    for letter in base:
        tree = put(tree, letter, ONE if letter == one else ZERO)
    return tree
