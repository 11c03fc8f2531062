"""Nodes of the canonical tree made from places in a Markdown file."""

from collections.abc import Iterable

from digilab_content.markup.tree import Mapping, Node, Scalar, Sequence
from digilab_content.text.source import Fragment, Span, fragment

Entries = list[tuple[Scalar, Node]]


def key(name: str, span: Span) -> Scalar:
    """A key that stands at a place, whatever is written there."""
    return Scalar(name, name, span, Fragment(name, span.source, (span.start,)))


def text(words: Fragment, value: str | None = None) -> Scalar:
    """A text; `value` when it means something else than its characters."""
    return Scalar(words.text if value is None else value, words.text, words.span(0, len(words.text)), words)


def said(value: str | float | bool | None, span: Span) -> Scalar:
    """A value that a place stands for."""
    return Scalar(value, span.text, span, fragment(span))


def entry(name: str, node: Node) -> tuple[Scalar, Node]:
    """A key beside its value."""
    return key(name, node.span), node


def sequence(nodes: Iterable[Node], span: Span) -> Sequence:
    """A list at a place."""
    return Sequence(tuple(nodes), span)


def merged(first: Mapping, *more: tuple[Scalar, Node]) -> Mapping:
    """A mapping with entries added; one of the same key is replaced."""
    names = {k.value for k, _ in more}
    return Mapping((*(e for e in first.entries if e[0].value not in names), *more), first.span)


def appended(first: Node | None, more: Sequence) -> Sequence:
    """A list with items added at its end."""
    return Sequence((*first.items, *more.items), first.span) if isinstance(first, Sequence) else more


def joined(first: Mapping, second: Mapping) -> Mapping:
    """Two mappings of one slot: lists grow, mappings grow, the rest of the second wins."""
    out = {str(k.value): (k, v) for k, v in first.entries}
    for k, v in second.entries:
        name = str(k.value)
        old = out.get(name)
        if old and isinstance(old[1], Sequence) and isinstance(v, Sequence):
            out[name] = (old[0], appended(old[1], v))
        elif old and isinstance(old[1], Mapping) and isinstance(v, Mapping):
            out[name] = (old[0], joined(old[1], v))
        else:
            out[name] = (k, v)
    return Mapping(tuple(out.values()), first.span)


def slot_mapping(node: Node | None) -> Mapping | None:
    """What is said of a slot as a mapping: `gaz: select` is short for `{type: select}`."""
    if isinstance(node, Scalar) and isinstance(node.value, str):
        return Mapping((entry("type", node),), node.span)
    if isinstance(node, Scalar) and node.value is None:
        return Mapping((), node.span)
    return node if isinstance(node, Mapping) else None


def type_of(node: Node | None) -> str:
    """The type written for a slot, `""` when none is."""
    mapping = slot_mapping(node)
    found = mapping.get("type") if mapping else None
    return found.value if isinstance(found, Scalar) and isinstance(found.value, str) else ""
