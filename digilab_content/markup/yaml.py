"""YAML as teachers mean it: 1.2 core values, every key and value with its place, nothing that hides or executes.

PyYAML's events (C where it is built, pure Python elsewhere) give the structure; what a value means is ours
(`markup/scalar.py`), what went wrong is said in ours (`markup/fault.py`). Refused: anchors and aliases (they can grow
without bound), tags, several documents, keys that are not words, duplicate keys, more than 20 levels or 20,000 values.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from digilab_content.markup.fault import fault, forbidden
from digilab_content.markup.scalar import meaning, place, tex_escape
from digilab_content.markup.tree import Mapping, Node, Scalar, Sequence
from digilab_content.text.diagnostics import Diagnostic, Result, errors
from digilab_content.text.source import Fragment, Span

LIMIT = 1_000_000
SLOW_LIMIT = 100_000  # without the C parser a character costs twenty times more
DEPTH = 20
NODES = 20_000


def read(fragment: Fragment) -> Result[Node]:
    """The tree of a YAML text; an empty text is an empty mapping. Never raises; linear in the length of the text.

    Duplicate keys and forbidden marks are reported and left out, and the tree is still returned; after a mistake of
    syntax (E010, E011, E012, E015), a forbidden character (E005, E006) or past a limit (E004, E009) the value is None.
    """
    from yaml import parse
    from yaml.error import MarkedYAMLError, YAMLError

    loader, limit = _loader()
    if len(fragment.text) > limit:
        facts = (("size", len(fragment.text)), ("limit", limit))
        return Result(None, (Diagnostic("E004", fragment.span(0, 0), facts),))
    unfit = forbidden(fragment)
    if unfit:
        return Result(None, unfit)
    tree = _Tree(fragment)
    try:
        node = tree.grow(parse(fragment.text, Loader=loader))
    except MarkedYAMLError as error:
        marks = [m.index if m else -1 for m in (error.problem_mark, error.context_mark)]
        found = fault(fragment, str(error.context or ""), str(error.problem or ""), marks[0], marks[1], tree.quoted)
        return Result(None, (*tree.found, found))
    except (YAMLError, ValueError, RecursionError):  # what PyYAML says without a place, or its C code refuses
        return Result(None, (*tree.found, Diagnostic("E010", fragment.span(0, 0), (("reason", "other"),))))
    if node is None and not errors(tree.found):
        node = Mapping((), fragment.span(0, len(fragment.text)))
    return Result(node, tuple(tree.found))


def _loader() -> tuple[Any, int]:
    import yaml

    return (yaml.CSafeLoader, LIMIT) if yaml.__with_libyaml__ else (yaml.SafeLoader, SLOW_LIMIT)


@dataclass(slots=True)
class _Open:
    """A list or mapping not yet closed. `key` is the key that waits for its value."""

    start: int
    end: int
    flow: bool
    mapping: bool
    items: list[Node] = field(default_factory=list)
    entries: list[tuple[Scalar, Node]] = field(default_factory=list)
    seen: dict[str, Scalar] = field(default_factory=dict)
    key: Scalar | None = None
    skip: bool = False
    refused: bool = False


class _Tree:
    """Grows the tree from events, with its own stack so that no depth can exhaust the interpreter's."""

    def __init__(self, fragment: Fragment) -> None:
        self.fragment = fragment
        self.found: list[Diagnostic] = []
        self.quoted: tuple[int, int] | None = None
        self._stack: list[_Open] = []
        self._root: Node | None = None
        self._nodes = 0
        base = fragment.starts[0] if fragment.starts else 0
        together = fragment.source.text.startswith(fragment.text, base)
        self._base = base if together else None

    def span(self, start: int, end: int) -> Span:
        if self._base is not None:
            return Span(self.fragment.source, self._base + start, self._base + end)
        return self.fragment.span(start, end)

    def grow(self, events: Iterator[Any]) -> Node | None:
        """The root, None when there is none or a limit was passed."""
        documents = 0
        for event in events:
            match type(event).__name__:
                case "ScalarEvent":
                    self._scalar(event)
                case "MappingStartEvent" | "SequenceStartEvent":
                    self._open(event)
                case "MappingEndEvent" | "SequenceEndEvent":
                    self._close(event)
                case "AliasEvent":
                    start, end = event.start_mark.index, event.end_mark.index
                    self._refuse("alias", start, end)
                    self._skip()
                case "DocumentStartEvent":
                    documents += 1
                    if documents > 1:
                        self._refuse("documents", event.start_mark.index, event.end_mark.index)
                        return self._root
                case _:
                    pass
            if len(self._stack) > DEPTH or self._nodes > NODES:
                what = "depth" if len(self._stack) > DEPTH else "values"
                facts = (("what", what), ("limit", DEPTH if what == "depth" else NODES))
                at = event.start_mark.index
                self.found.append(Diagnostic("E009", self.span(at, at), facts))
                return None
        return self._root

    def _refuse(self, what: str, start: int, end: int) -> None:
        text = self.fragment.text[start : min(end, start + 40)]
        self.found.append(Diagnostic("E014", self.span(start, end), (("what", what), ("text", text))))

    def _marks(self, event: Any) -> int:
        """Refuse an anchor or a tag; where the value itself begins."""
        start: int = event.start_mark.index
        if event.anchor is None and event.tag is None:
            return start
        text = self.fragment.text
        while start < len(text) and text[start] in "&!":
            end: int = start
            while end < len(text) and text[end] not in " \t\n,[]{}":
                end += 1
            self._refuse("anchor" if text[start] == "&" else "tag", start, max(end, start + 1))
            start = max(end, start + 1)
            while start < len(text) and text[start] in " \t\n":
                start += 1
        return min(start, int(event.end_mark.index))

    def _scalar(self, event: Any) -> None:
        self._nodes += 1
        start = self._marks(event) if event.anchor is not None or event.tag is not None else event.start_mark.index
        end = event.end_mark.index
        style = event.style or ""
        raw = self.fragment.text[start:end]
        if style in {"|", ">"}:
            raw = raw.rstrip("\n ")
            end = start + len(raw)
        elif style:
            self.quoted = (start, end)
            if style == '"' and (bad := tex_escape(raw)):
                at = start + bad[0]
                facts = (("reason", "backslash"), ("char", bad[1]))
                self.found.append(Diagnostic("E011", self.span(at, at + len(bad[1])), facts))
        self._put(self._text(event.value, style, start, end))

    def _skip(self) -> None:
        """Leave out a value that was refused, and its key; a key that was refused, and its value."""
        if self._stack and self._stack[-1].mapping:
            top = self._stack[-1]
            at = self.span(top.start, top.start)
            top.key, top.skip = (
                (None, False) if top.key else (Scalar("", "", at, Fragment("", at.source, (at.start,))), True)
            )

    def _text(self, value: str, style: str, start: int, end: int) -> Scalar:
        raw = self.fragment.text[start:end]
        span = self.span(start, end)
        if style == "" and value == raw:
            return Scalar(meaning(value), raw, span, Fragment(value, span.source, (span.start,)))
        return Scalar(
            meaning(value) if style == "" else value, raw, span, place(value, style, self.fragment, start, end)
        )

    def _put(self, node: Node) -> None:
        if not self._stack:
            self._root = node
            return
        top = self._stack[-1]
        top.end = max(top.end, node.span.end - (self._base or 0)) if self._base is not None else top.end
        if not top.mapping:
            top.items.append(node)
        elif top.key is None:
            self._key(top, node)
        else:
            if not top.skip:
                top.entries.append((top.key, node))
            top.key, top.skip = None, False

    def _key(self, top: _Open, node: Node) -> None:
        """Keys are words, as written: `1:` and `no:` are the words `1` and `no`."""
        if not isinstance(node, Scalar) or node.fragment.text == "":
            told = self.found and self.found[-1].span and self.found[-1].span.start >= node.span.start
            if not told:
                self.found.append(Diagnostic("E014", node.span, (("what", "key"), ("text", node.span.text[:40]))))
            self._skip()
            top.refused = True
            return
        name = node.fragment.text
        key = node if node.value == name else Scalar(name, node.raw, node.span, node.fragment)
        first = top.seen.get(name)
        if first is not None:
            self.found.append(Diagnostic("E013", node.span, (("key", name), ("line", first.span.line))))
        top.key, top.skip = key, first is not None
        top.seen.setdefault(name, key)

    def _open(self, event: Any) -> None:
        self._nodes += 1
        start = self._marks(event)
        mapping = type(event).__name__ == "MappingStartEvent"
        self._stack.append(_Open(start, event.end_mark.index, bool(event.flow_style), mapping))

    def _close(self, event: Any) -> None:
        top = self._stack.pop()
        end = event.end_mark.index if top.flow or self._base is None else top.end
        end = max(top.start, end)
        if self._base is None and not top.flow:
            end = top.start + len(self.fragment.text[top.start : end].rstrip())
        span = self.span(top.start, end)
        if top.refused and not top.entries and self._stack:
            self._skip()
            return
        self._put(Mapping(tuple(top.entries), span) if top.mapping else Sequence(tuple(top.items), span))
