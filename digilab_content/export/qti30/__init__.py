"""QTI 3.0 packages, one a language, for players of the current standard.

Everything but the dialect is shared with QTI 2.1 (`export/qti21`).
"""

from collections.abc import Iterable, Mapping
from typing import ClassVar

from digilab_content.export.qti21 import Qti21
from digilab_content.model.item import Item
from digilab_content.model.output import Output
from digilab_content.model.target import Bank, Can, Piece


class Qti30:
    """A target in the sense of `model.target.Target`. No options."""

    NAME: ClassVar[str] = "qti30"
    CAN: ClassVar[Can] = Qti21.CAN

    def piece(self, item: Item, options: Mapping[str, str]) -> Piece:  # noqa: ARG002 - the shape of a target
        """One item's file and media."""
        from digilab_content.export.qti21.dialect import QTI30
        from digilab_content.export.qti21.package import piece

        return piece(item, QTI30)

    def assemble(self, bank: Bank, options: Mapping[str, str]) -> Iterable[Output]:  # noqa: ARG002 - as above
        """One zip for each language of the bank."""
        from digilab_content.export.qti21.dialect import QTI30
        from digilab_content.export.qti21.package import assemble

        return assemble(bank, QTI30)


TARGET = Qti30()
