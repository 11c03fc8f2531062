"""Hints, steps and the solution of a Markdown file: lists that are shown one item at a time."""

from collections.abc import Sequence

from digilab_content.compile.nodes import entry, said, sequence, text
from digilab_content.markup.attributes import attributes
from digilab_content.markup.items import Item, items, kind
from digilab_content.markup.lines import TextLine, joined
from digilab_content.markup.tree import Mapping, Node
from digilab_content.text.diagnostics import Diagnostic
from digilab_content.text.source import Source, Span


def numbered(source: Source, rows: Sequence[TextLine], whole: Span, name: str, found: list[Diagnostic]) -> Node | None:
    """An ordered list and nothing else: `hints` with their costs, or `steps`."""
    made: list[Node] = []
    k = 0
    while k < len(rows):
        listed, k = items(source, rows, k, ("number",))
        made += [_hint(item, found) if name == "hints" else text(item.body) for item in listed]
        if k < len(rows):
            found.append(Diagnostic("E023", rows[k].span(source), (("why", name),)))
            k += 1
            while k < len(rows) and kind(rows[k]) != "number":
                k += 1
    return sequence(made, whole) if made else None


def _hint(item: Item, found: list[Diagnostic]) -> Node:
    read = attributes(item.body, ("score",))
    if not (read.items or read.found):
        return text(item.body)
    found.extend(read.found)
    body = text(read.body)
    cost = read.get("score")
    if cost is None or not isinstance(cost.value, float):
        return body
    return Mapping((entry("text", body), entry("cost", said(abs(cost.value), cost.span))), item.span)


def solution(source: Source, rows: Sequence[TextLine], whole: Span) -> Node:
    """One text, or the texts of an ordered list when nothing stands outside it."""
    if kind(rows[0]) == "number":
        listed, end = items(source, rows, 0, ("number",))
        if end >= len(rows):
            return sequence((text(item.body) for item in listed), whole)
    return text(joined(source, rows))
