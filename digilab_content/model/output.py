"""Output: the files that a target writes, made in parts and only where what they depend on has changed."""

import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from hashlib import blake2b
from typing import Protocol


def digest(*what: object) -> bytes:
    """A short fingerprint of plain values (16 bytes)."""
    return blake2b(repr(what).encode(), digest_size=16).digest()


def print_of(data: bytes) -> bytes:
    """A short fingerprint of bytes (16 bytes)."""
    return blake2b(data, digest_size=16).digest()


@dataclass(frozen=True, slots=True)
class Entry:
    """A file as it stands in a zip: its size and checksum before it was deflated, and after that its bytes."""

    size: int
    crc: int
    deflated: bytes


def deflated(parts: Iterable[bytes]) -> Entry:
    """Parts of a file together as an entry: the same bytes as the standard library's `zipfile` writes."""
    squeeze = zlib.compressobj(zlib.Z_DEFAULT_COMPRESSION, zlib.DEFLATED, -15)
    size, crc, made = 0, 0, []
    for part in parts:
        size += len(part)
        crc = zlib.crc32(part, crc)
        made.append(squeeze.compress(part))
    made.append(squeeze.flush())
    return Entry(size, crc, b"".join(made))


class Output(Protocol):
    """A file to write, `path` relative to the target's output folder.

    `key` is a fingerprint of all that its bytes depend on: where the last build wrote the same path with the same key,
    that file is kept and nothing is read, so equal keys must mean equal bytes.
    """

    @property
    def path(self) -> str:
        """Where it stands, `/` between folders."""
        ...

    @property
    def key(self) -> bytes:
        """The fingerprint of all that it depends on."""
        ...

    @property
    def data(self) -> bytes:
        """The whole file."""
        ...

    def parts(self) -> Iterable[bytes]:
        """The file, a part at a time: a large one is never whole in memory."""
        ...

    def entry(self) -> Entry:
        """The file as it stands in a zip."""
        ...


@dataclass(frozen=True, slots=True)
class File:
    """A file at hand. `packed`: it goes into a zip, so that what is kept of it for the next build is its entry."""

    path: str
    data: bytes
    packed: bool = False

    @property
    def key(self) -> bytes:
        """The fingerprint of its bytes."""
        return print_of(self.data)

    def parts(self) -> Iterable[bytes]:
        """The file as one part."""
        return (self.data,)

    def entry(self) -> Entry:
        """The file, deflated."""
        return deflated((self.data,))


@dataclass(frozen=True, slots=True)
class Recipe:
    """A file that is made when it is asked for, by `make`; `key` is a digest of all that `make` reads."""

    path: str
    key: bytes
    make: Callable[[], Iterable[bytes]]

    @property
    def data(self) -> bytes:
        """The whole file."""
        return b"".join(self.make())

    def parts(self) -> Iterable[bytes]:
        """The file, a part at a time."""
        return self.make()

    def entry(self) -> Entry:
        """The file, deflated as it is made."""
        return deflated(self.make())
