"""Key lines, options and messages of a Markdown file as nodes of the canonical tree."""

from collections.abc import Sequence

from digilab_content.compile.nodes import Entries, entry, key, said, sequence, text
from digilab_content.markup.attributes import Attribute, attributes
from digilab_content.markup.items import Item
from digilab_content.markup.tree import Mapping, Node
from digilab_content.text.diagnostics import Diagnostic
from digilab_content.text.source import Span

LINE_ATTRIBUTES = (
    "id", "score", "points", "any", "ungraded", "strict", "after", "keywords", "manual", "review", "mistake", "lang",
)  # fmt: skip
OPTION_ATTRIBUTES = ("id", "score", "points", "fixed", "after", "review", "mistake", "lang")


def keys(found_items: Sequence[Item], *, options: bool, found: list[Diagnostic]) -> Entries:
    """`lines` or `options`, and `messages`, of one slot."""
    lines: list[Mapping] = []
    messages: Entries = []
    for item in found_items:
        found.extend(item.found)
        if item.kind == "message":
            message(item, messages, found)
        else:
            lines.append(option(item, found) if options else line(item, found))
    out: Entries = []
    if lines:
        span = Span(lines[0].span.source, lines[0].span.start, lines[-1].span.end)
        out.append(entry("options" if options else "lines", sequence(lines, span)))
    if messages:
        span = Span(messages[0][0].span.source, messages[0][0].span.start, messages[-1][1].span.end)
        out.append((key("messages", span), Mapping(tuple(messages), span)))
    return out


def line(item: Item, found: list[Diagnostic]) -> Mapping:
    """`- [x] key {attrs}` as `{when, right, …}`."""
    return _keyed(item, "when", LINE_ATTRIBUTES, found)


def option(item: Item, found: list[Diagnostic], *, right: bool | None = None) -> Mapping:
    """`- [x] words {attrs}` as `{text, right, …}`; `right` for an item whose place says it."""
    return _keyed(item, "text", OPTION_ATTRIBUTES, found, right=right)


def _keyed(
    item: Item, name: str, allowed: tuple[str, ...], found: list[Diagnostic], *, right: bool | None = None
) -> Mapping:
    read = attributes(item.body, allowed)
    found.extend(read.found)
    if not read.body.text.strip():
        found.append(Diagnostic("E023", item.span, (("why", "empty-key"),)))
    written = read.get("id")
    out: Entries = [entry("id", said(str(written.value), written.span))] if written else []
    out.append(entry(name, text(read.body)))
    out.append(entry("right", said(item.checked if right is None else right, item.span)))
    out.extend((key(a.name, a.span), _value(a)) for a in read.items if a.name != "id")
    if item.quote is not None and item.quote.text.strip():
        out.append(entry("feedback", text(item.quote)))
    return Mapping(tuple(out), item.span)


def _value(attribute: Attribute) -> Node:
    if isinstance(attribute.value, tuple):
        return sequence((said(word, attribute.span) for word in attribute.value), attribute.span)
    return said(attribute.value, attribute.span)


def message(item: Item, messages: Entries, found: list[Diagnostic]) -> None:
    """``- `@code` `` and its quote; the quote may also stand on the same line."""
    words = item.quote if item.quote is not None and item.quote.text.strip() else item.body
    assert item.name_span is not None
    if not words.text.strip():
        found.append(Diagnostic("E023", item.span, (("why", "empty-message"), ("name", item.name))))
        return
    if words is item.quote and item.body.text.strip():
        found.append(Diagnostic("E023", item.body.span(0, len(item.body.text)), (("why", "stray"),)))
    if any(k.value == item.name for k, _ in messages):
        found.append(Diagnostic("E029", item.name_span, (("why", "message"), ("name", item.name))))
        return
    messages.append((key(item.name, item.name_span), text(words)))
