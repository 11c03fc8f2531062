"""What the common files of a package need to know of an item, kept beside it so that only what changed is written."""

import json
from dataclasses import asdict, dataclass

from digilab_content.model.target import Part


@dataclass(frozen=True, slots=True)
class Listing:
    """An item as the test and the manifest's list of files see it."""

    name: str
    id: str
    title: str
    subject: str
    level: str
    attempts: int
    media: tuple[str, ...]

    @property
    def file(self) -> str:
        """The item's file in the package."""
        return f"{self.name}.xml"

    def data(self, resource: bytes) -> bytes:
        """As bytes for a piece's body; `resource` is the item's `resource` element of the manifest, as XML."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True).encode() + b"\n" + resource


def listing(part: Part) -> Listing:
    """The listing in a piece's body."""
    kept = json.loads(part.body.partition(b"\n")[0])
    return Listing(**{**kept, "media": tuple(kept["media"])})


def resource(part: Part) -> bytes:
    """The `resource` element in a piece's body."""
    return part.body.partition(b"\n")[2]
