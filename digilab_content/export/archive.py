"""Archives: a zip with fixed times and sorted names, written entry by entry, the same bytes every time.

Its entries may come already deflated from the last build. The frame (local headers, central directory, the 64-bit forms
of large archives) is the standard library's; its bytes are those that `zipfile` writes of the same files.
"""

import zipfile
from collections.abc import Iterable, Iterator, Sequence
from typing import IO, cast

from digilab_content.model.output import Output, Recipe, digest

EPOCH = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip can name


def archive(path: str, files: Iterable[Output]) -> Recipe:
    """The zip of these files, each name once."""
    listed = sorted(files, key=lambda file: file.path)
    return Recipe(path, digest([(file.path, file.key) for file in listed]), lambda: _written(listed))


class _Pipe:
    """What the standard library writes into, and we take out; `at` counts all that went through."""

    def __init__(self) -> None:
        self.parts: list[bytes] = []
        self.at = 0

    def write(self, data: bytes) -> int:
        self.parts.append(data)
        self.at += len(data)
        return len(data)

    def tell(self) -> int:
        return self.at

    def flush(self) -> None:
        """Nothing waits here."""

    def taken(self) -> Iterator[bytes]:
        parts, self.parts = self.parts, []
        return iter(parts)


def _written(files: Sequence[Output]) -> Iterator[bytes]:
    pipe = _Pipe()
    with zipfile.ZipFile(cast("IO[bytes]", pipe), "w") as zipped:
        for file in files:
            entry, info = file.entry(), zipfile.ZipInfo(file.path, EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 3
            info.external_attr = 0o644 << 16
            info.header_offset, info.CRC = pipe.at, entry.crc
            info.file_size, info.compress_size = entry.size, len(entry.deflated)
            pipe.write(info.FileHeader())
            pipe.write(entry.deflated)
            yield from pipe.taken()
            zipped.filelist.append(info)
            zipped.start_dir = pipe.at
    yield from pipe.taken()
