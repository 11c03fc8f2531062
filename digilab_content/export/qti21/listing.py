"""What the common files of a package need to know of an item, kept beside it so that only what changed is written."""

import json
from dataclasses import asdict, dataclass

from digilab_content.model.target import Piece


@dataclass(frozen=True, slots=True)
class Listing:
    """An item as test and manifest see it. `resource` is its `resource` element of the manifest, as XML."""

    name: str
    id: str
    title: str
    subject: str
    level: str
    attempts: int
    media: tuple[str, ...]
    resource: str

    @property
    def file(self) -> str:
        """The item's file in the package."""
        return f"{self.name}.xml"

    def data(self) -> bytes:
        """As bytes for a piece's body."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True).encode()


def listing(piece: Piece) -> Listing:
    """The listing in a piece's body."""
    kept = json.loads(piece.body)
    return Listing(**{**kept, "media": tuple(kept["media"])})
