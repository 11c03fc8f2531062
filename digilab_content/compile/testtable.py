"""`## Tests`: the tables as rows of `{column: cell}`, each cell as it is written."""

from collections.abc import Sequence

from digilab_content.compile.nodes import key, sequence, text
from digilab_content.markup.cells import cells, is_delimiter
from digilab_content.markup.lines import TextLine
from digilab_content.markup.tree import Mapping, Node
from digilab_content.text.diagnostics import Diagnostic
from digilab_content.text.source import Source, Span


def tests(source: Source, rows: Sequence[TextLine], found: list[Diagnostic]) -> Node | None:
    """The rows of every table of the section; words between tables are comments."""
    nodes: list[Mapping] = []
    k = 0
    while k < len(rows):
        row = rows[k]
        if row.fenced or row.blank or "|" not in row.text:
            k += 1
        elif k + 1 < len(rows) and is_delimiter(rows[k + 1].text):
            k = _table(source, rows, k, nodes, found)
        else:
            found.append(Diagnostic("E023", row.span(source), (("why", "no-header"),)))
            while k < len(rows) and "|" in rows[k].text:
                k += 1
    if not nodes:
        return None
    return sequence(nodes, Span(source, nodes[0].span.start, nodes[-1].span.end))


def _table(source: Source, rows: Sequence[TextLine], k: int, nodes: list[Mapping], found: list[Diagnostic]) -> int:
    header = [cell.fragment(source, rows[k].at) for cell in cells(rows[k].text)]
    names = [cell.text.strip("`") for cell in header]
    for name, cell in zip(names, header, strict=True):
        if not name:
            found.append(Diagnostic("E023", rows[k].span(source), (("why", "no-name"),)))
        elif names.count(name) > 1:
            place = cell.span(0, len(cell.text))
            found.append(Diagnostic("E029", place, (("why", "column"), ("name", name))))
            return _end(rows, k + 2)
    end = _end(rows, k + 2)
    rule = len(cells(rows[k + 1].text))
    if rule != len(header):
        facts = (("why", "rule"), ("cells", rule), ("columns", len(header)))
        found.append(Diagnostic("E023", rows[k + 1].span(source), facts))
        return end
    for row in rows[k + 2 : end]:
        made = cells(row.text)
        if len(made) != len(header):
            why = "cells" if len(made) > len(header) else "few-cells"
            facts = (("why", why), ("cells", len(made)), ("columns", len(header)))
            found.append(Diagnostic("E023", row.span(source), facts))
            continue
        entries = []
        for name, title, own in zip(names, header, made, strict=True):
            place = title.span(0, len(title.text))
            entries.append((key(name, place), text(own.fragment(source, row.at))))
        nodes.append(Mapping(tuple(entries), row.span(source)))
    return end


def _end(rows: Sequence[TextLine], k: int) -> int:
    while k < len(rows) and "|" in rows[k].text and not rows[k].fenced:
        k += 1
    return k
