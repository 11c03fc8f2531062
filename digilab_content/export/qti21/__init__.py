"""QTI 2.1 packages, one a language, for TAO, OpenOlat, Inspera, Brightspace and other importers.

Only the constructs on which every engine measured agrees are written (facts/qti.md): what an engine would judge
otherwise goes to a person (outcome REVIEW), with score 0 and a word that says so.
"""

from collections.abc import Iterable, Mapping
from typing import ClassVar

from digilab_content.model.item import Item
from digilab_content.model.output import Output
from digilab_content.model.target import Bank, Can, Piece


class Qti21:
    """A target in the sense of `model.target.Target`. With `profile=blackboard`, only what Blackboard reads."""

    NAME: ClassVar[str] = "qti21"
    # Not Point: engines disagree on graphic interactions. Not Like: three of five read patterns in their own way.
    CAN: ClassVar[Can] = Can(
        inputs=frozenset({"Entry", "Choose", "Arrange", "Pair", "Free"}),
        matches=frozenset({"Is", "Within", "Picked", "Ordered", "Paired", "Else"}),
        tallies=frozenset({"parts", "whole", "start", "negative"}),
        review=True,
    )

    def piece(self, item: Item, options: Mapping[str, str]) -> Piece:
        """One item's file and media."""
        if options.get("profile") == "blackboard":
            from digilab_content.export.qti21.blackboard import piece as simple

            return simple(item)
        from digilab_content.export.qti21.dialect import QTI21
        from digilab_content.export.qti21.package import piece

        return piece(item, QTI21)

    def assemble(self, bank: Bank, options: Mapping[str, str]) -> Iterable[Output]:  # noqa: ARG002 - as above
        """One zip for each language of the bank."""
        from digilab_content.export.qti21.dialect import QTI21
        from digilab_content.export.qti21.package import assemble

        return assemble(bank, QTI21)


TARGET = Qti21()
