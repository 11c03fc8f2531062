"""The constant of an antiderivative: one letter, added; what is missing or too much."""

from typing import Any, Final

from digilab_content.maths import equal
from digilab_content.maths.core.tree import names
from digilab_content.maths.core.tree import replace as put

_TWO: Final = ("num", "2")
_THREE: Final = ("num", "3")


def constant_code(tree: Any, key: Any, variable: str, assume: str) -> str | None:
    """What an antiderivative lacks for the general one: no constant, or more than one; None when it has its letter."""
    parameters = names(key) - {variable} - added(key, variable, assume)
    mine = added(tree, variable, assume) - parameters
    others = names(tree) - parameters - mine - {variable}
    if len(mine) == 1 and not others:
        return None
    return "@missing_constant" if not mine else "@extra_constant"


def added(tree: Any, variable: str, assume: str) -> set[str]:
    """Letters whose value changes an expression by something that does not depend on `variable`."""
    return {
        letter
        for letter in names(tree) - {variable}
        if equal.compare(
            put(tree, letter, _TWO), put(tree, letter, _THREE), assume=assume, upto="constant", variable=variable
        ).equal
    }
