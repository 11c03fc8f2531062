"""A mistake made on the numbers of one variant, written with the names of the parameters: true in every variant.

Numbers that came from a parameter remember its name while rules rewrite them (rules never make numbers anew, they only
move those they found); afterwards the name stands in their place.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from digilab_content.maths import author
from digilab_content.maths.kernel import rebuild
from digilab_content.maths.mistakes import applied
from digilab_content.maths.reading import Tree


class _Named(str):
    """A numeral that stands for a parameter, or for its opposite where the parameter is negative."""

    __slots__ = ("tree",)
    tree: Tree


def formulas(text: str, values: Mapping[str, Tree], rule: str) -> Iterator[Tree]:
    """What the rule makes of a key of the author's, parameters as names; `values` those of one variant."""
    key = author.parse(text)
    if isinstance(key, author.Refused):
        return
    used = {name: _named(name, values[name]) for name in sorted(author.names(key, values)) if name in values}
    task = author.substituted(key, {name: value for name, value in used.items() if value is not None})
    found: dict[Tree, None] = {}
    for made, tree, _ in applied(task):
        if made.id == rule:
            found.setdefault(_plain(tree))
    yield from found


def _named(name: str, value: Tree) -> Tree | None:
    """The value of a parameter that remembers its name; None where it is no numeral (an expression keeps its name)."""
    negative = value[0] == "-" and len(value) == 2
    bare = value[1] if negative else value
    if bare[0] != "num":
        return None
    numeral = _Named(bare[1])
    numeral.tree = ("-", ("sym", name)) if negative else ("sym", name)
    return ("-", ("num", numeral)) if negative else ("num", numeral)


def _plain(tree: Any) -> Any:
    """The tree with names in place of the numerals that remember one."""
    if tree[0] == "num":
        return tree[1].tree if isinstance(tree[1], _Named) else tree
    made = rebuild(tree, _plain)
    if made[0] == "-" and len(made) == 2 and made[1][0] == "-" and len(made[1]) == 2:
        return made[1][1]
    return made
