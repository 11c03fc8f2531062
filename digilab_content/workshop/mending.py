"""Mend: the fixes that findings are certain of, made in the files at their places; all else stays as it is written."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from digilab_content.text.diagnostics import Diagnostic, Edit
from digilab_content.text.source import Source

_END = re.compile("\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Mended:
    """How many findings were mended, in which files."""

    fixes: int
    files: tuple[Path, ...]


def mend(found: Iterable[Diagnostic]) -> Mended:
    """Make every certain fix. Of two that touch the same characters only the first is made: run again for the other."""
    places: dict[str, list[tuple[Source, tuple[Edit, ...]]]] = {}
    for one in found:
        if len(one.fixes) == 1:  # more than one is a choice: that is the author's
            edits = one.fixes[0].edits
            source = edits[0].span.source
            places.setdefault(source.path, []).append((source, edits))
    count, files = 0, []
    for path, fixes in sorted(places.items()):
        text = fixes[0][0].text
        kept: list[Edit] = []
        for source, edits in fixes:
            if source.text == text and not any(_meet(a, b) for a in edits for b in kept):
                kept += edits
                count += 1
        file = Path(path)
        file.write_bytes(as_before(file, edited(text, kept)))
        files.append(file)
    return Mended(count, tuple(files))


def edited(text: str, edits: Iterable[Edit]) -> str:
    """The text with its edits, none of which overlap."""
    for edit in sorted(edits, key=lambda e: e.span.start, reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


def _meet(a: Edit, b: Edit) -> bool:
    return a.span.start <= b.span.end and b.span.start <= a.span.end


def as_before(file: Path, text: str) -> bytes:
    """The text as bytes with the line ends and the byte order mark that the file has."""
    raw = file.read_bytes()
    ends = _END.findall(raw.decode(errors="replace"))
    lines = text.split("\n")
    if len(ends) != len(lines) - 1:  # lines came or went
        ends = [max(("\n", "\r\n", "\r"), key=ends.count)] * (len(lines) - 1)
    whole = "".join(part for pair in zip(lines, [*ends, ""], strict=True) for part in pair)
    return (b"\xef\xbb\xbf" if raw.startswith(b"\xef\xbb\xbf") else b"") + whole.encode()
