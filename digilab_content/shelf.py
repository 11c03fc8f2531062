"""Shelf: the pieces of one exercise on disk, so that a build holds only what it is writing.

Two parts. The *book* holds the bytes of every body and file, one after another; it is named after its content and never
changes, so two builds may use it at once. The *head* says what is where, and all that a build needs to know without
opening the book: headings, keys, fidelity, the files that it all came from.
"""

import os
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from zlib import MAX_WBITS, crc32, decompress

from msgspec import Struct, msgpack
from msgspec.structs import replace

from digilab_content import store
from digilab_content.compile.fidelity import Row
from digilab_content.model.output import Entry, File
from digilab_content.model.target import Heading, Loss, Piece

LENT = 3600  # seconds that a book which no head names any more stays: another build may be reading it


class Lost(Exception):  # noqa: N818 - no fault of the content: the build makes the pieces again
    """What a head says is in a book cannot be read there: the cache was emptied, or the disk damaged it."""


class _Bytes(Struct, frozen=True, array_like=True):
    """Where bytes stand in a book, and their checksum; `size` and `crc` from before deflating, -1 where it was not."""

    at: int
    length: int
    sum: int
    size: int = -1
    crc: int = -1


class Book(Struct, frozen=True, array_like=True):
    """Where a book is; `held` is the book itself where no disk would take it."""

    path: str
    held: bytes = b""

    def read(self, place: _Bytes) -> bytes:
        """Bytes of the book."""
        if self.held:
            return self.held[place.at : place.at + place.length]
        try:
            with open(self.path, "rb") as file:  # noqa: PTH123 - thousands of files
                file.seek(place.at)
                data = file.read(place.length)
        except OSError as error:
            raise Lost(self.path) from error
        if crc32(data) != place.sum:
            raise Lost(self.path)
        return data


class _File(Struct, frozen=True, array_like=True):
    path: str
    key: bytes
    bytes: _Bytes


class _Piece(Struct, frozen=True, array_like=True):
    """`heading` is its place among the headings of the head."""

    heading: int
    key: bytes
    body: _Bytes
    files: tuple[_File, ...]


class Head(Struct, frozen=True, array_like=True):
    """All that is known of an exercise's pieces without opening their book.

    `pieces` by target are encoded: a build decodes those of the target that it is writing. `counts`: how many pieces
    of each. `losses` are those that are not exact. `earlier` are books of before that another build may
    still read.
    """

    id: str
    counts: dict[str, int]
    headings: tuple[Heading, ...]
    pieces: dict[str, bytes]
    rows: tuple[Row, ...]
    losses: dict[str, tuple[Loss, ...]]
    sources: store.Sources
    book: Book
    earlier: tuple[str, ...] = ()

    def there(self) -> bool:
        """Whether the book is still on the shelf."""
        return os.path.exists(self.book.path)  # noqa: PTH110 - thousands of files

    def after(self, last: "Head | None") -> "Head":
        """This head in the place of `last`; a book of before goes when no build can be reading it any more."""
        if last is None:
            return self
        kept = [book for book in last.earlier if book != self.book.path and not _returned(book)]
        if last.book.path != self.book.path:
            with suppress(OSError):
                os.utime(last.book.path)  # from now on no head names it
                kept.append(last.book.path)
        return replace(self, earlier=tuple(kept))


def _returned(book: str) -> bool:
    """Take a book off the shelf where no build can be reading it any more; whether it is gone."""
    try:
        if os.stat(book).st_mtime > time.time() - LENT:  # noqa: PTH116 - as above
            return False
        os.unlink(book)  # noqa: PTH108 - as above
    except OSError:
        return True
    return True


def shelve(
    path: str,
    pieces: Mapping[str, Sequence[Piece]],
    rows: tuple[Row, ...],
    losses: Mapping[str, tuple[Loss, ...]],
    sources: store.Sources,
    folder: Path,
) -> Head:
    """Write the pieces, by target, of the exercise of a path in a book under `folder`."""
    headings: dict[Heading, int] = {}
    writer = _Writer()
    encoded = {name: msgpack.encode([writer.piece(one, headings) for one in these]) for name, these in pieces.items()}
    data = b"".join(writer.parts)
    name = blake2b(data, key=blake2b(path.encode(), digest_size=32).digest(), digest_size=20).hexdigest()
    place = folder / name[:2] / name[2:]
    book = Book(str(place), b"" if store.put(place, data) else data)
    id_ = next((one.id for one in headings), "")
    counts = {name: len(these) for name, these in pieces.items()}
    return Head(id_, counts, tuple(headings), encoded, rows, dict(losses), sources, book)


class _Writer:
    """A book being written; the same bytes (a picture that every variant shows) stand there once."""

    def __init__(self) -> None:
        self.parts: list[bytes] = []
        self.at = 0
        self.known: dict[tuple[bytes, bool], _Bytes] = {}

    def piece(self, piece: Piece, headings: dict[Heading, int]) -> _Piece:
        number = headings.setdefault(piece.heading, len(headings))
        key = piece.key
        return _Piece(number, key, self._put(key, File("", piece.body)), tuple(map(self._file, piece.files)))

    def _file(self, file: File) -> _File:
        key = file.key
        return _File(file.path, key, self._put(key, file))

    def _put(self, key: bytes, file: File) -> _Bytes:
        if (key, file.packed) not in self.known:
            entry = file.entry() if file.packed else None
            data = entry.deflated if entry else file.data
            sizes = (entry.size, entry.crc) if entry else ()
            self.known[key, file.packed] = _Bytes(self.at, len(data), crc32(data), *sizes)
            self.parts.append(data)
            self.at += len(data)
        return self.known[key, file.packed]


class Catalogue:
    """The heads of a folder's exercises by file name, for some targets and options: one file of the store."""

    def __init__(self, folder: Path, place: Path, heads: dict[str, Head]) -> None:
        self.folder, self.place, self.heads = folder, place, heads
        self.changed = False

    @staticmethod
    def of(folder: Path, targets: Sequence[str], options: Mapping[str, str]) -> "Catalogue":
        """The catalogue of a folder."""
        place = store.place("pieces", os.path.realpath(folder), tuple(targets), sorted(options.items()))
        return Catalogue(folder, place, store.kept(place, dict[str, Head]) or {})

    def current(self, name: str) -> Head | None:
        """The head of a file, None where anything that it came from has changed."""
        head = self.heads.get(name)
        sources = store.current(head.sources) if head and head.there() else None
        if head is None or sources is None:
            return None
        if sources is not head.sources:
            head = self.heads[name] = replace(head, sources=sources)
            self.changed = True
        return head

    def put(self, name: str, head: Head) -> None:
        """The new head of a file."""
        self.heads[name] = head.after(self.heads.get(name))
        self.changed = True

    def keep(self) -> None:
        """Write what has changed, without files that are gone and whose book has lain for a while."""
        if not self.changed:
            return
        for name, head in list(self.heads.items()):
            if not (self.folder / name).exists() and all(_returned(book) for book in (*head.earlier, head.book.path)):
                del self.heads[name]
        store.keep(self.place, self.heads)


# ── reading ───────────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file of a piece (`model.output.Output`), read from its book each time it is asked for."""

    book: Book
    place: _File

    @property
    def path(self) -> str:
        """Where it goes in the output."""
        return self.place.path

    @property
    def key(self) -> bytes:
        """The fingerprint of its bytes."""
        return self.place.key

    @property
    def data(self) -> bytes:
        """Its bytes."""
        data = self.book.read(self.place.bytes)
        return data if self.place.bytes.size < 0 else decompress(data, -MAX_WBITS, self.place.bytes.size)

    def parts(self) -> tuple[bytes]:
        """Its bytes as one part."""
        return (self.data,)

    def entry(self) -> Entry:
        """As it stands in a zip: nothing is deflated again."""
        place = self.place.bytes
        if place.size < 0:
            return File("", self.data).entry()
        return Entry(place.size, place.crc, self.book.read(place))


@dataclass(frozen=True, slots=True)
class KeptPiece:
    """A piece (`model.target.Part`) whose body and files are read each time they are asked for."""

    book: Book
    heading: Heading
    place: _Piece

    @property
    def key(self) -> bytes:
        """The fingerprint of the body."""
        return self.place.key

    @property
    def body(self) -> bytes:
        """What goes into a common file."""
        return self.book.read(self.place.body)

    @property
    def files(self) -> tuple[KeptFile, ...]:
        """What goes to the output as it is."""
        return tuple(KeptFile(self.book, one) for one in self.place.files)


def taken(head: Head, target: str) -> Iterator[KeptPiece]:
    """The pieces of an exercise for a target."""
    for one in msgpack.decode(head.pieces[target], type=list[_Piece]):
        yield KeptPiece(head.book, head.headings[one.heading], one)
