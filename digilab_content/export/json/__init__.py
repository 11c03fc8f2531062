"""The public model as JSON: one file an item, an index, the files it shows and the JSON Schema of it all.

Without options nothing that gives an answer away is written: no rules, keys, hints, steps or solution. `keys=yes`
writes them, for systems that grade by themselves.
"""

from collections.abc import Iterable, Mapping
from typing import ClassVar

from digilab_content.model.item import Item
from digilab_content.model.output import File, Output
from digilab_content.model.target import Bank, Can, Piece, heading

KEYS = frozenset({"yes", "true", "1"})


class Json:
    """A target in the sense of `model.target.Target`: it can say everything."""

    NAME: ClassVar[str] = "json"
    CAN: ClassVar[Can] = Can(
        inputs=frozenset({"Entry", "Choose", "Arrange", "Pair", "Point", "Free"}),
        matches=frozenset({"Is", "Within", "Like", "Picked", "Ordered", "Paired", "Inside", "Else", "Judge"}),
        tallies=frozenset({"parts", "whole", "start", "negative", "runs"}),
        engines=frozenset({"digilab"}),
        review=True,
        follow=True,
        conditions=True,
        rails=True,
        boards=True,
        groups=True,
        steps=True,
    )

    def piece(self, item: Item, options: Mapping[str, str]) -> Piece:
        """`items/IDENTIFIER.json` and the files that it shows."""
        from digilab_content.export.json.model import item_file, shown

        keys = options.get("keys", "") in KEYS
        whole = item if keys else shown(item)
        assets = tuple(File(f"assets/{asset.name}", asset.data) for asset in whole.assets)
        return Piece(heading(item), files=(item_file(whole, keys=keys), *assets))

    def assemble(self, bank: Bank, options: Mapping[str, str]) -> Iterable[Output]:
        """The items, `index.json` and `schema.json`."""
        from digilab_content.export.json.model import index_file
        from digilab_content.export.json.schema import schema_file

        keys = options.get("keys", "") in KEYS
        files = {file.path: file for piece in bank.pieces for file in piece.files}
        return (index_file(bank, keys=keys), schema_file(), *(files[path] for path in sorted(files)))


TARGET = Json()
