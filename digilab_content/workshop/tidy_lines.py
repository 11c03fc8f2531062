"""The lines of the Markdown of an exercise in one manner: markers of lists, tables in columns, blank lines."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from digilab_content.compile.headings import section
from digilab_content.markup.cells import cells, is_delimiter
from digilab_content.markup.lines import TextLine, lines
from digilab_content.text.source import Source

WIDEST = 160  # columns: a wider table is left as it is
_TASK = re.compile(r"( {0,3})[-*+][ \t]+\[([ xX])\][ \t]+")
_MESSAGE = re.compile(r"( {0,3})[-*+][ \t]+(?=`[@#])")
_QUOTE = re.compile(r"(\s*)>[ \t]?[ \t]*(?=\S)")
_HEADING = re.compile(r" {0,3}##[ \t]+(.*?)[ \t#]*")


def tidy(body: str) -> str:
    """The text with its lines tidied; code fences stay as they are."""
    rows, unclosed, comment = lines(Source("", body), 0)
    if unclosed or comment:
        return body
    written = body.split("\n")
    # A comment's lines are read as blank ones: what stands there is kept.
    kept = [TextLine(text, row.at, row.fenced or text != row.text) for text, row in zip(written, rows, strict=True)]
    made = [_line(row) for row in kept]
    last = [k + 1 == len(made) or made[k + 1].blank for k in range(len(made))]  # a break that breaks nothing
    ends = [
        TextLine(r.text.rstrip(), r.at) if at_end and not r.fenced else r for r, at_end in zip(made, last, strict=True)
    ]
    out = list(_spaced(list(_tables(ends))))
    return "\n".join(out).strip("\n") + "\n"


def _line(row: TextLine) -> TextLine:
    if row.fenced:
        return row
    text = row.text
    bare = text.rstrip(" \t")
    if text.endswith("  ") and bare:  # two spaces break the line
        bare += "  "
    bare = _TASK.sub(lambda m: f"{m[1]}- [{m[2].lower()}] ", bare, count=1)
    bare = _MESSAGE.sub(lambda m: f"{m[1]}- ", bare, count=1)
    return TextLine(bare, row.at)


def _tables(rows: Sequence[TextLine]) -> Iterator[TextLine]:
    """Tables with their bars one below the other."""
    k = 0
    while k < len(rows):
        head = rows[k]
        rule = rows[k + 1] if k + 1 < len(rows) else None
        if head.fenced or rule is None or rule.fenced or "|" not in head.text or not is_delimiter(rule.text):
            yield head
            k += 1
            continue
        end = k + 2
        while end < len(rows) and "|" in rows[end].text and not rows[end].fenced:
            end += 1
        yield from _columns(rows[k:end])
        k = end


def _columns(rows: Sequence[TextLine]) -> Sequence[TextLine]:
    found = [[row.text[c.to[0] : c.to[-1] + len(c.text) - c.at[-1]] for c in cells(row.text)] for row in rows]
    count = len(found[0])
    if any(len(row) != count for row in found):
        return rows
    widths = [max(3, *(_width(row[k]) for n, row in enumerate(found) if n != 1)) for k in range(count)]
    if sum(widths) + 3 * count + 1 > WIDEST:
        return rows
    margin = rows[0].text[: len(rows[0].text) - len(rows[0].text.lstrip())]
    out = []
    for n, row in enumerate(found):
        if n == 1:
            text = "|" + "|".join(_rule(cell, width + 2) for cell, width in zip(row, widths, strict=True)) + "|"
        else:
            text = "| " + " | ".join(_padded(cell, width) for cell, width in zip(row, widths, strict=True)) + " |"
        out.append(TextLine(margin + text, rows[n].at))
    return out


def _padded(cell: str, width: int) -> str:
    return cell + " " * (width - _width(cell))


def _rule(cell: str, width: int) -> str:
    left, right = cell.startswith(":"), cell.endswith(":")
    return ":" * left + "-" * (width - left - right) + ":" * right


def _width(text: str) -> int:
    """Columns of a text: marks stand above their letter."""
    return sum(unicodedata.category(c) not in {"Mn", "Cf"} for c in text)


def _spaced(rows: Sequence[TextLine]) -> Iterator[str]:
    """One blank line around a section's heading, never two blank lines together."""
    before = ""
    for k, row in enumerate(rows):
        if row.fenced:
            yield row.text
            before = row.text or "…"
            continue
        heading = _HEADING.fullmatch(row.text)
        own = heading is not None and section(heading[1]) is not None
        if own and k and before:
            yield ""
        if not (row.blank and not before):
            yield row.text.rstrip() if row.blank else row.text
        after = rows[k + 1] if k + 1 < len(rows) else None
        before = "" if row.blank else row.text
        if own and after is not None and not after.blank:
            yield ""
            before = ""
