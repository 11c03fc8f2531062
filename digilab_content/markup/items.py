"""Items of a list as teachers write keys: `- [x] body {attrs}`, `1. text`, ``- `@code` ``, with a quote under each."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from digilab_content.markup.lines import TextLine, joined, trimmed
from digilab_content.text.diagnostics import Diagnostic
from digilab_content.text.source import Fragment, Source, Span

Kind = Literal["task", "message", "number", "bullet"]

_MARKER = re.compile(r"( {0,3})([-*+]|\d{1,9}[.)])([ \t]+|$)")
_BOX = re.compile(r"\[([ xX])\](?:[ \t]+|$)")
_MESSAGE = re.compile(r"`([@#][^`\s]+)`[ \t]*")
_QUOTE = re.compile(r"[ \t]*>[ ]?")


@dataclass(frozen=True, slots=True)
class Item:
    """One item. `name` is a message's `@code` or `#id`; `quote` the text under it; `after` what should not be there."""

    kind: Kind
    body: Fragment
    span: Span
    checked: bool = False
    name: str = ""
    name_span: Span | None = None
    quote: Fragment | None = None
    found: tuple[Diagnostic, ...] = ()


def kind(line: TextLine) -> Kind | None:
    """What kind of item a line begins; None when it begins none."""
    if line.fenced:
        return None
    marker = _MARKER.match(line.text)
    if marker is None:
        return None
    if marker[2][0].isdigit():
        return "number"
    rest = line.text[marker.end() :]
    if _BOX.match(rest):
        return "task"
    return "message" if _MESSAGE.match(rest) else "bullet"


def items(source: Source, rows: Sequence[TextLine], start: int, kinds: tuple[Kind, ...]) -> tuple[list[Item], int]:
    """The items of these kinds from line `start` on, and the line after the last one."""
    found: list[Item] = []
    k = start
    while k < len(rows):
        ahead = _skip(rows, k)
        if ahead >= len(rows) or kind(rows[ahead]) not in kinds:
            break
        item, k = _item(source, rows, ahead)
        found.append(item)
    return found, k


def _skip(rows: Sequence[TextLine], k: int) -> int:
    while k < len(rows) and rows[k].blank:
        k += 1
    return k


def _item(source: Source, rows: Sequence[TextLine], start: int) -> tuple[Item, int]:
    first = rows[start]
    what = kind(first)
    assert what is not None
    marker = _MARKER.match(first.text)
    assert marker is not None
    width = len(marker[1]) + len(marker[2]) + 1
    line = first.shifted(marker.end())
    checked, name, name_span = False, "", None
    if what == "task":
        box = _BOX.match(line.text)
        assert box is not None
        checked, line = box[1] in "xX", line.shifted(box.end())
    elif what == "message":
        code = _MESSAGE.match(line.text)
        assert code is not None
        name, name_span = code[1], Span(source, line.at + code.start(1), line.at + code.end(1))
        line = line.shifted(code.end())
    end, found = _end(source, rows, start, width, prose=what in {"number", "bullet"})
    own = [line, *(row.dedented(width) for row in rows[start + 1 : end])]
    quote: Fragment | None = None
    if what in {"task", "message"}:
        own, quote, stray = _quoted(source, own)
        found = found + stray
    own = list(trimmed(own))
    last = next(row for row in reversed(rows[start:end]) if not row.blank)
    lead = len(first.text) - len(first.text.lstrip())
    span = Span(source, first.at + lead, last.at + len(last.text.rstrip()))
    body = joined(source, own, first.at + len(first.text))
    return Item(what, body, span, checked, name, name_span, quote, tuple(found)), end


def _end(
    source: Source, rows: Sequence[TextLine], start: int, width: int, *, prose: bool
) -> tuple[int, list[Diagnostic]]:
    """The line after an item. A line that is not indented goes on with prose, and is refused after a key."""
    k = start + 1
    found: list[Diagnostic] = []
    while k < len(rows):
        row = rows[k]
        if row.blank:
            ahead = _skip(rows, k)
            if ahead >= len(rows) or not _inside(rows[ahead], width):
                break
            k = ahead
        elif _inside(row, width) or (not prose and row.text.startswith(">")):
            k += 1
        elif row.fenced or kind(row) or row.text.lstrip().startswith(("#", "|", "$$", "```", "~~~", "[[", ">")):
            break
        else:
            if not prose:
                found.append(Diagnostic("E023", row.span(source), (("why", "lazy"),)))
            k += 1
    return k, found


def _inside(row: TextLine, width: int) -> bool:
    return row.indent >= width or (row.indent >= 2 and kind(row) is None)


def _quoted(source: Source, rows: list[TextLine]) -> tuple[list[TextLine], Fragment | None, list[Diagnostic]]:
    """The lines before the quote, the quote without its `>`, and what stands after it."""
    begin = next((k for k, row in enumerate(rows) if not row.fenced and row.text.lstrip().startswith(">")), None)
    if begin is None:
        return rows, None, []
    out: list[TextLine] = []
    stray: list[Diagnostic] = []
    for k in range(begin, len(rows)):
        row = rows[k]
        mark = _QUOTE.match(row.text)
        if mark:
            out.append(TextLine(row.text[mark.end() :], row.at + mark.end(), row.fenced))
        elif row.blank or not rows[k - 1].blank:
            out.append(row.shifted(len(row.text) - len(row.text.lstrip())))
        else:
            stray.append(Diagnostic("E023", row.span(source), (("why", "after-quote"),)))
    return rows[:begin], joined(source, trimmed(out), rows[begin].at), stray
