"""Where a piece of text stands in a file."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

import msgspec
from msgspec import Struct


@dataclass(frozen=True, slots=True, eq=False)
class Source:
    """A file as read: `path` as people see it (relative, `/`), `text` line ends are single line feeds, no BOM."""

    path: str
    text: str
    _starts: list[int] = field(default_factory=list, repr=False)

    def starts(self) -> list[int]:
        """Offsets of the first character of each line."""
        if not self._starts:
            self._starts.append(0)
            at = self.text.find("\n")
            while at >= 0:
                self._starts.append(at + 1)
                at = self.text.find("\n", at + 1)
        return self._starts

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column, both from 1, of a character offset."""
        starts = self.starts()
        line = bisect_right(starts, min(max(offset, 0), len(self.text)))
        return line, offset - starts[line - 1] + 1

    def line(self, number: int) -> str:
        """The text of a line (from 1), without its end."""
        starts = self.starts()
        if not 1 <= number <= len(starts):
            return ""
        end = starts[number] - 1 if number < len(starts) else len(self.text)
        return self.text[starts[number - 1] : end]

    def whole(self) -> "Span":
        """The span of the whole text."""
        return Span(self, 0, len(self.text))


class Span(Struct, frozen=True):
    """The characters `start` to `end` (not included) of a source."""

    source: Source
    start: int
    end: int

    @property
    def text(self) -> str:
        """The characters themselves."""
        return self.source.text[self.start : self.end]

    @property
    def line(self) -> int:
        """Line of the first character, from 1."""
        return self.source.position(self.start)[0]

    @property
    def column(self) -> int:
        """Column of the first character, from 1."""
        return self.source.position(self.start)[1]


class Fragment(Struct, frozen=True, eq=False):
    """Text taken out of a source with its margin removed (a block scalar, a quote, a section).

    `starts[k]` is the offset in the source of the first character of piece `k` of `text`, so every character of the
    fragment still knows its place. The pieces are the lines of `text`, unless `cuts` (offsets in `text`, the first 0)
    says where they begin: a folded or escaped text has a new piece wherever characters were left out.
    """

    text: str
    source: Source
    starts: tuple[int, ...]
    cuts: tuple[int, ...] = ()
    _lines: list[int] = msgspec.field(default_factory=list)

    def _pieces(self) -> Sequence[int]:
        if self.cuts:
            return self.cuts
        if not self._lines:
            self._lines.append(0)
            at = self.text.find("\n")
            while at >= 0:
                self._lines.append(at + 1)
                at = self.text.find("\n", at + 1)
        return self._lines

    def offset(self, at: int) -> int:
        """The offset in the source of character `at` of the fragment."""
        pieces = self._pieces()
        piece = min(max(bisect_right(pieces, at) - 1, 0), len(self.starts) - 1)
        return self.starts[piece] + at - pieces[piece]

    def span(self, start: int, end: int) -> Span:
        """The span in the source of `text[start:end]`."""
        return Span(self.source, self.offset(start), self.offset(max(start, end - 1)) + (1 if end > start else 0))

    def cut(self, start: int, end: int) -> "Fragment":
        """The fragment `text[start:end]`, still in its place."""
        pieces = self._pieces()
        first, last = bisect_right(pieces, start), bisect_right(pieces, end)
        starts = (self.offset(start), *self.starts[first:last])
        cuts = (0, *(piece - start for piece in pieces[first:last])) if self.cuts else ()
        return Fragment(self.text[start:end], self.source, starts, cuts)


def fragment(span: Span) -> Fragment:
    """The text of a span as a fragment, nothing removed."""
    starts = [span.start]
    at = span.source.text.find("\n", span.start, span.end)
    while at >= 0:
        starts.append(at + 1)
        at = span.source.text.find("\n", at + 1, span.end)
    return Fragment(span.text, span.source, tuple(starts))
