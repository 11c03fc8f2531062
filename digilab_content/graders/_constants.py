"""The constant of an antiderivative: one letter, added; what is missing or too much."""

from functools import lru_cache
from typing import Any, Final

from digilab_content.maths import equal
from digilab_content.maths.kernel import names
from digilab_content.maths.kernel import replace as put

_VALUES: Final = (("num", "2"), ("num", "3.7"), ("num", "5.9"))


def constant_code(tree: Any, key: Any, variable: str, assume: str) -> str | None:
    """What an antiderivative lacks for the general one: no constant, or more than one; None when it has its letter."""
    parameters = names(key) - {variable} - added(key, variable, assume)
    mine = added(tree, variable, assume) - parameters
    others = names(tree) - parameters - mine - {variable}
    if len(mine) == 1 and not others:
        return None
    return "@missing_constant" if not mine else "@extra_constant"


def settled(tree: Any, variable: str, assume: str) -> Any:
    """The expression with a value in the place of each letter that only adds to it."""
    for letter in sorted(added(tree, variable, assume)):
        tree = put(tree, letter, _VALUES[0])
    return tree


@lru_cache(maxsize=1024)
def added(tree: Any, variable: str, assume: str) -> frozenset[str]:
    """Letters whose value changes an expression by something that does not depend on `variable`."""
    return frozenset(
        n for n in names(tree) - {variable} if _is_term(tree, n, variable) or _shifts(tree, n, variable, assume)
    )


def _is_term(tree: Any, letter: str, variable: str) -> bool:
    """Whether the letter stands only in terms of a sum that are free of the variable."""
    if tree[0] != "+":
        return False
    return all(variable not in names(t) for t in tree[1:] if letter in names(t))


def _shifts(tree: Any, letter: str, variable: str, assume: str) -> bool:
    first, *others = (put(tree, letter, v) for v in _VALUES)
    return all(
        equal.compare(first, other, assume=assume, upto="constant", variable=variable).equal is True for other in others
    )
