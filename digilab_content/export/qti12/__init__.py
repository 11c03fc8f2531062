"""QTI 1.2 packages in the dialect that Canvas imports, Classic Quizzes and New Quizzes alike, one a language.

Only answers that Canvas itself judges as the exercise does are marked there: one right option, a finite list of written
forms, a number in a range. Everything else is an open question that a person marks, and the report says why.
"""

from collections.abc import Iterable, Mapping
from typing import ClassVar

from digilab_content.model.item import Item
from digilab_content.model.output import Output
from digilab_content.model.target import Bank, Can, Piece


class Qti12:
    """A target in the sense of `model.target.Target`. No options."""

    NAME: ClassVar[str] = "qti12"
    CAN: ClassVar[Can] = Can(
        inputs=frozenset({"Entry", "Choose", "Pair", "Free"}),
        matches=frozenset({"Is", "Within", "Picked", "Paired", "Else"}),
        tallies=frozenset({"parts", "whole", "start", "negative"}),
        folds=frozenset({"case", "nfc"}),
        numerals=True,
    )

    def piece(self, item: Item, options: Mapping[str, str]) -> Piece:  # noqa: ARG002 - the shape of a target
        """One item and its media."""
        from digilab_content.export.qti12.package import piece

        return piece(item)

    def assemble(self, bank: Bank, options: Mapping[str, str]) -> Iterable[Output]:  # noqa: ARG002 - as above
        """One zip for each language of the bank."""
        from digilab_content.export.qti12.package import assemble

        return assemble(bank)


TARGET = Qti12()
