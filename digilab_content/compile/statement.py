"""The statement of a Markdown file: its prose, and the lists and tables in it that are data of a slot."""

import re
from collections.abc import Mapping as Dict
from collections.abc import Sequence
from dataclasses import dataclass, field

from digilab_content.compile.keys import keys, option
from digilab_content.compile.kinds import LISTED
from digilab_content.compile.nodes import Entries, entry, joined, said, sequence, text
from digilab_content.markup.cells import cells, is_delimiter
from digilab_content.markup.items import items, kind
from digilab_content.markup.lines import TextLine, trimmed
from digilab_content.markup.lines import joined as joined_lines
from digilab_content.markup.tree import Mapping
from digilab_content.text.diagnostics import Diagnostic
from digilab_content.text.source import Fragment, Source, Span

_ALONE = re.compile(r" {0,3}\[\[\s*([^\W\d_][\w-]*)\s*\]\]\s*")
_ANY_SLOT = re.compile(r"\[\[\s*(?:=|[^\W\d_][\w-]*\s*(?:\]\]|=))")
_PICTURE = re.compile(r"\s*!\[.*\]\(.*\)\s*(?:\{[^{}]*\})?\s*")
TABLE_TYPES = frozenset({"match", "categories", "label"})


@dataclass(slots=True)
class Statement:
    """`prose` lines, and `data` of slots: their options, items or rows, in the canonical shape."""

    source: Source
    declared: Dict[str, str]
    keyed: frozenset[str]
    prose: list[TextLine] = field(default_factory=list)
    data: dict[str, Mapping] = field(default_factory=dict)
    found: list[Diagnostic] = field(default_factory=list)

    def add(self, slot: str, entries: Entries, span: Span) -> None:
        """Give a slot more data."""
        more = Mapping(tuple(entries), span)
        self.data[slot] = joined(self.data[slot], more) if slot in self.data else more

    def fragment(self, at: int) -> Fragment:
        """The prose."""
        return joined_lines(self.source, trimmed(self.prose), at)


def statement(source: Source, rows: Sequence[TextLine], declared: Dict[str, str], keyed: frozenset[str]) -> Statement:
    """Read the lines of a statement. `declared` types of slots; `keyed` those with keys under `## Réponses`."""
    out = Statement(source, declared, keyed)
    has_slot = any(_ANY_SLOT.search(row.text) for row in rows if not row.fenced)
    k = 0
    while k < len(rows):
        row = rows[k]
        alone = None if row.fenced else _ALONE.fullmatch(row.text)
        if alone:
            out.prose.append(row)
            k = _data(out, rows, k + 1, alone[1])
        elif kind(row) == "task":
            k = _orphan(out, rows, k, has_slot=has_slot)
        else:
            out.prose.append(row)
            k += 1
    return out


def _orphan(out: Statement, rows: Sequence[TextLine], k: int, *, has_slot: bool) -> int:
    """An option list with no slot before it: the slot `choice` when the statement has no slot, else prose."""
    found, end = items(out.source, rows, k, ("task",))
    span = Span(out.source, found[0].span.start, found[-1].span.end)
    if has_slot:
        out.found.append(Diagnostic("W203", found[0].span))
        out.prose.extend(rows[k:end])
    elif "choice" in out.data:
        out.found.append(Diagnostic("E028", span, (("why", "two-lists"),)))
    else:
        out.add("choice", keys(found, options=True, found=out.found), span)
        out.prose += [TextLine("", rows[k].at), TextLine("[[choice]]", rows[k].at), TextLine("", rows[k].at)]
    return end


def _data(out: Statement, rows: Sequence[TextLine], start: int, slot: str) -> int:
    """What follows a slot alone on its line, when it is its data; else nothing is taken."""
    type_ = out.declared.get(slot, "")
    k = _skip(rows, start)
    if type_ == "label":
        picture = _picture(rows, k)
        if picture > k and (table := _table_end(rows, _skip(rows, picture))):
            out.prose.extend(rows[start:picture])
            return _rows(out, rows, _skip(rows, picture), table, slot)
    if k >= len(rows):
        return start
    match kind(rows[k]):
        case "task":
            options = type_ in LISTED or (not type_ and slot not in out.keyed)
            found, end = items(out.source, rows, k, ("task",))
            span = Span(out.source, found[0].span.start, found[-1].span.end)
            out.add(slot, keys(found, options=options, found=out.found), span)
            return end
        case "number" if type_ == "order" or (not type_ and slot not in out.keyed):
            return _order(out, rows, k, slot)
        case None:
            end = _table_end(rows, k)
            wide = type_ in TABLE_TYPES or (not type_ and slot not in out.keyed and _columns(rows, k) == 2)
            if end and wide:
                return _rows(out, rows, k, end, slot)
        case _:
            pass
    return start


def _order(out: Statement, rows: Sequence[TextLine], k: int, slot: str) -> int:
    ordered, end = items(out.source, rows, k, ("number",))
    wrong, last = items(out.source, rows, end, ("task",))
    for item in wrong:
        if item.checked:
            out.found.append(Diagnostic("E028", item.span, (("why", "order"),)))
    nodes = [option(item, out.found, right=True) for item in ordered]
    nodes += [option(item, out.found, right=False) for item in wrong]
    for item in (*ordered, *wrong):
        out.found.extend(item.found)
    span = Span(out.source, nodes[0].span.start, nodes[-1].span.end)
    typed: Entries = [] if out.declared.get(slot) else [entry("type", said("order", span))]
    out.add(slot, [*typed, entry("options", sequence(nodes, span))], span)
    return last if wrong else end


def _skip(rows: Sequence[TextLine], k: int) -> int:
    while k < len(rows) and rows[k].blank:
        k += 1
    return k


def _picture(rows: Sequence[TextLine], k: int) -> int:
    """The line after a picture or a fenced figure at line `k`; `k` when there is none."""
    if k < len(rows) and rows[k].fenced:
        while k < len(rows) and rows[k].fenced:
            k += 1
        return k
    return k + 1 if k < len(rows) and _PICTURE.fullmatch(rows[k].text) else k


def _columns(rows: Sequence[TextLine], k: int) -> int:
    return len(cells(rows[k].text))


def _table_end(rows: Sequence[TextLine], k: int) -> int:
    """The line after a table that begins at line `k`, 0 when none does."""
    if k + 1 >= len(rows) or rows[k].fenced or "|" not in rows[k].text or not is_delimiter(rows[k + 1].text):
        return 0
    end = k + 2
    while end < len(rows) and "|" in rows[end].text and not rows[end].fenced:
        end += 1
    return end


def _rows(out: Statement, rows: Sequence[TextLine], k: int, end: int, slot: str) -> int:
    """The table as `rows`, its header first."""
    width = _columns(rows, k)
    nodes = []
    for row in (rows[k], *rows[k + 2 : end]):
        found = cells(row.text)
        if len(found) > width:
            facts = (("why", "cells"), ("cells", len(found)), ("columns", width))
            out.found.append(Diagnostic("E023", row.span(out.source), facts))
        made = [text(cell.fragment(out.source, row.at)) for cell in found[:width]]
        blank = text(Fragment("", out.source, (row.at + len(row.text),)))
        nodes.append(sequence([*made, *[blank] * (width - len(made))], row.span(out.source)))
    span = Span(out.source, nodes[0].span.start, nodes[-1].span.end)
    out.add(slot, [entry("rows", sequence(nodes, span))], span)
    return end
