"""The misconception that explains every wrong coordinate of a point or a vector: `(xB + xA ; yB + yA)`."""

from typing import Any

from digilab_content.graders._diagnosis import SIGN_READ
from digilab_content.graders._entries import same
from digilab_content.graders._lines import NO, KeyLine, Met
from digilab_content.graders._tuples import Tuple, entries, imaginary
from digilab_content.model.verdict import Evidence

ABOUT = "coordinates"


def by_entry(made: Tuple, key: KeyLine, tree: Any) -> Met:
    """The most specific misconception that leads from each calculation of the key to the coordinate given, or NO.

    The key must be written as calculations, `(5-2 ; 3-1)`. Where some coordinate is right, which are wrong says more.
    """
    from digilab_content.maths.mistakes import candidates

    written, mine, right = key.written, entries(tree), entries(key.value)
    if written is None or written[0] != "tuple" or len(written) - 1 != len(mine) or len(mine) != len(right):
        return NO
    named: list[str] | None = None
    imaginary_ = imaginary(made.keys)
    for task, given, wanted in zip(written[1:], mine, right, strict=True):
        if same(given, wanted, made.setting.assume, imaginary=imaginary_).equal:
            return NO
        made_of = [
            c.rules[0].id
            for c in candidates(task, ABOUT)
            if not c.rules[0].measured and same(given, c.tree, made.setting.assume, imaginary=imaginary_).equal
        ]
        named = made_of if named is None else [n for n in named if n in made_of]
        if not named:
            return NO
    if not named:
        return NO
    name = next((n for n in named if n not in SIGN_READ), named[0])
    return Met(holds=True, code="@mistake", mistakes=(name,), evidence=Evidence("entries", "proof"))
