"""Lines of a file, each with its place, and the texts that are made of them."""

import re
from collections.abc import Sequence

from msgspec import Struct

from digilab_content.text.source import Fragment, Source, Span

_COMMENT = re.compile(r" {0,3}<!--")
_FENCE = re.compile(r"\s*(?:>\s?)*(`{3,}|~{3,})(.*)")


class TextLine(Struct, frozen=True):
    """A line without its end; `at` is the offset of its first character. `fenced` inside a code fence."""

    text: str
    at: int
    fenced: bool = False

    @property
    def blank(self) -> bool:
        """Whether nothing is on it."""
        return not self.text.strip()

    @property
    def indent(self) -> int:
        """Columns of white space before the first character; a tab counts for four."""
        margin = self.text[: len(self.text) - len(self.text.lstrip(" \t"))]
        return len(margin.expandtabs(4))

    def shifted(self, by: int) -> "TextLine":
        """The line without its first `by` characters."""
        return TextLine(self.text[by:], self.at + by, self.fenced)

    def dedented(self, width: int) -> "TextLine":
        """The line without at most `width` columns of margin."""
        cut = column = 0
        while cut < len(self.text) and self.text[cut] in " \t" and column < width:
            column += 4 - column % 4 if self.text[cut] == "\t" else 1
            cut += 1
        return self.shifted(cut)

    def span(self, source: Source) -> Span:
        """The place of its words."""
        lead = len(self.text) - len(self.text.lstrip())
        return Span(source, self.at + min(lead, len(self.text)), self.at + len(self.text.rstrip() or self.text))


def lines(source: Source, start: int) -> tuple[list[TextLine], TextLine | None, TextLine | None]:
    """The lines from an offset (of a line) to the end; the line of a code fence, and that of a comment, never closed.

    A comment stands on lines of its own, from `<!--` to `-->`: they are blank lines.
    """
    found: list[TextLine] = []
    fence, opened = "", None
    at, comment = start, None
    for text in source.text[start:].split("\n"):
        if comment or (not fence and _COMMENT.match(text) and "-->" not in text.rstrip()[:-3]):
            comment = None if text.rstrip().endswith("-->") else comment or TextLine(text, at)
            found.append(TextLine("", at))
            at += len(text) + 1
            continue
        match = _FENCE.match(text) if "```" in text or "~~~" in text else None
        if fence:
            found.append(TextLine(text, at, fenced=True))
            if match and match[1].startswith(fence) and not match[2].strip():
                fence, opened = "", None
        elif match and not (match[1][0] == "`" and "`" in match[2]):
            fence, opened = match[1], TextLine(text, at)
            found.append(TextLine(text, at, fenced=True))
        else:
            found.append(TextLine(text, at))
        at += len(text) + 1
    return found, opened, comment


def trimmed(rows: Sequence[TextLine]) -> Sequence[TextLine]:
    """Without blank lines at either end."""
    start, end = 0, len(rows)
    while start < end and rows[start].blank:
        start += 1
    while end > start and rows[end - 1].blank:
        end -= 1
    return rows[start:end]


def joined(source: Source, rows: Sequence[TextLine], at: int = 0) -> Fragment:
    """The text of some lines, each still in its place; `at` is the place of the empty text."""
    if not rows:
        return Fragment("", source, (at,))
    return Fragment("\n".join(row.text for row in rows), source, tuple(row.at for row in rows))
