r"""A vector written with those of the base: `2i - j`, `2\vec{i} - \vec{j}`, read as (2 ; -1)."""

import re
from typing import Any, Final

from digilab_content.graders._lines import KeyLine
from digilab_content.graders._tuples import imaginary, shape
from digilab_content.maths import author, equal, reading
from digilab_content.maths.kernel import names
from digilab_content.maths.kernel import replace as put

_BASE: Final = ("i", "j", "k")
_ARROW: Final = re.compile(
    r"\\(?:vec|overrightarrow|mathbf|boldsymbol) ?(?:\{ ?\\?([ijk])(?:math)? ?\}|\\?([ijk])(?:math)?\b)"
)
ZERO, ONE = ("num", "0"), ("num", "1")


def combination(keys: tuple[KeyLine, ...], text: str, how: reading.Reading) -> Any:
    """The coordinates of a sum of multiples of i, j (and k in space); None for anything else."""
    dimension = max((shape(k.value)[0] for k in keys), default=0)
    base = _BASE[:dimension]
    if dimension not in {2, 3} or imaginary(keys) or set(base) & set(how.symbols):
        return None
    plain = _ARROW.sub(lambda m: f" {m[1] or m[2]} ", text.replace("\u20d7", ""))
    if "=" in plain:
        name, _, plain = plain.partition("=")
        if len(name) > 30 or any(c in name for c in "+*;,0123456789"):
            return None
    tree = reading.read_answer(plain, reading.Reading(how.locale, (*how.symbols, *base), how.functions))
    if isinstance(tree, reading.Unread) or not names(tree) & set(base):
        return None
    coordinates = [_at(tree, base, letter) for letter in base]
    rebuilt = ("+", *(("*", c, ("sym", letter)) for c, letter in zip(coordinates, base, strict=True)))
    if equal.compare(rebuilt, tree).equal is not True:
        return None
    values = [author.computed(c, {}, symbols=tuple(sorted(names(c)))) for c in coordinates]
    return ("tuple", *(c if isinstance(v, author.Refused) else v for c, v in zip(coordinates, values, strict=True)))


def _at(tree: Any, base: tuple[str, ...], one: str) -> Any:
    for letter in base:
        tree = put(tree, letter, ONE if letter == one else ZERO)
    return tree
