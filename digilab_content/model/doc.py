"""The document tree: what a Markdown text says, without Markdown. Closed: every writer handles every node."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TypeAlias, assert_never

from digilab_content.text.source import Span

Where: TypeAlias = Span | None


@dataclass(frozen=True, slots=True)
class Filter:
    """`| name(args, key=value)` of an interpolation."""

    name: str
    args: tuple[str, ...] = ()
    named: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Interp:
    """`{{expression | filter}}`, before a variant is chosen; no document that leaves `vary` holds one."""

    expression: str
    filters: tuple[Filter, ...] = ()
    span: Where = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Text:
    """Plain words."""

    text: str


@dataclass(frozen=True, slots=True)
class Emphasis:
    """`*…*`."""

    children: tuple["Inline", ...]


@dataclass(frozen=True, slots=True)
class Strong:
    """`**…**`."""

    children: tuple["Inline", ...]


@dataclass(frozen=True, slots=True)
class Code:
    """`` `…` ``."""

    text: str
    span: Where = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Math:
    """`$…$` or `$$…$$`: TeX parts, with interpolations until `vary` has run (then `parts` is one string)."""

    parts: tuple[str | Interp, ...]
    display: bool = False
    span: Where = field(default=None, compare=False, repr=False)

    @property
    def tex(self) -> str:
        """The TeX, once no interpolation is left."""
        return "".join(p if isinstance(p, str) else "{{" + p.expression + "}}" for p in self.parts)


@dataclass(frozen=True, slots=True)
class Link:
    """`[words](https://…)`; only http, https and mailto."""

    href: str
    children: tuple["Inline", ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """What a figure became: its bytes (SVG), its named points in percent of its width and height.

    `scale` of a number line: its ends, its step, where the ends stand in percent of the width, and the line's height.
    """

    data: bytes
    points: Mapping[str, tuple[float, float]] = field(default_factory=lambda: MappingProxyType({}))
    scale: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """A ```` ```figure ```` block: its lines with interpolations, and their places; `vary` makes a `Media` of it."""

    lines: tuple[tuple[str | Interp, ...], ...]
    spans: tuple[Where, ...] = field(default=(), compare=False, repr=False)
    span: Where = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Media:
    """`![alt](file "title")`: picture, sound or film by the file's ending. `src` is relative to the exercise file.

    `title` is a sound's or film's transcript. `decorative` pictures have no alt. `drawing` is there for a figure, whose
    `src` is made of its contents.
    """

    src: str
    alt: str
    title: str = ""
    decorative: bool = False
    span: Where = field(default=None, compare=False, repr=False)
    drawing: Drawing | None = field(default=None, compare=False, repr=False)

    @property
    def kind(self) -> str:
        """`image`, `audio` or `video`."""
        ending = self.src.rpartition(".")[2].lower()
        if ending in {"mp3", "wav", "ogg", "oga", "m4a", "opus"}:
            return "audio"
        return "video" if ending in {"mp4", "webm", "ogv"} else "image"


@dataclass(frozen=True, slots=True)
class Break:
    """A line end inside a paragraph: `hard` is a real new line, else a space."""

    hard: bool = False


@dataclass(frozen=True, slots=True)
class SlotRef:
    """`[[id]]`: where the pupil answers."""

    id: str
    span: Where = field(default=None, compare=False, repr=False)


Inline: TypeAlias = Text | Emphasis | Strong | Code | Math | Link | Media | Break | SlotRef | Interp | Figure


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Inlines."""

    children: tuple[Inline, ...]
    span: Where = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Heading:
    """`###` inside a statement; `level` 3 to 6."""

    level: int
    children: tuple[Inline, ...]
    span: Where = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Bullets:
    """An unordered list."""

    items: tuple["Doc", ...]
    span: Where = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Numbered:
    """An ordered list."""

    items: tuple["Doc", ...]
    start: int = 1
    span: Where = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Table:
    """A table: `align` holds '', 'left', 'center' or 'right' for each column."""

    header: tuple[tuple[Inline, ...], ...]
    rows: tuple[tuple[tuple[Inline, ...], ...], ...]
    align: tuple[str, ...] = ()
    span: Where = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class CodeBlock:
    """A fence; `info` is the word after it."""

    text: str
    info: str = ""
    span: Where = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Quote:
    """`> …`."""

    children: "Doc"
    span: Where = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Rule:
    """`---`."""

    span: Where = field(default=None, compare=False, repr=False)


Block: TypeAlias = Paragraph | Heading | Bullets | Numbered | Table | CodeBlock | Quote | Rule
Doc: TypeAlias = tuple[Block, ...]


def inlines(doc: Doc) -> Iterator[Inline]:
    """Every inline of a document, in reading order, parents before children."""
    for block in doc:
        match block:
            case Paragraph() | Heading():
                yield from _within(block.children)
            case Bullets() | Numbered():
                for item in block.items:
                    yield from inlines(item)
            case Table():
                for row in (block.header, *block.rows):
                    for cell in row:
                        yield from _within(cell)
            case Quote():
                yield from inlines(block.children)
            case CodeBlock() | Rule():
                pass
            case _:
                assert_never(block)


def _within(children: tuple[Inline, ...]) -> Iterator[Inline]:
    for child in children:
        yield child
        if isinstance(child, Emphasis | Strong | Link):
            yield from _within(child.children)


def rewrite(doc: Doc, change: Callable[[Inline], tuple[Inline, ...]]) -> Doc:
    """The document with each inline replaced by what `change` gives (children are rewritten first)."""
    return tuple(_block(block, change) for block in doc)


def _block(block: Block, change: Callable[[Inline], tuple[Inline, ...]]) -> Block:
    match block:
        case Paragraph() | Heading():
            return replace(block, children=rewrite_inlines(block.children, change))
        case Bullets() | Numbered():
            return replace(block, items=tuple(rewrite(item, change) for item in block.items))
        case Table():
            return replace(
                block,
                header=tuple(rewrite_inlines(cell, change) for cell in block.header),
                rows=tuple(tuple(rewrite_inlines(cell, change) for cell in row) for row in block.rows),
            )
        case Quote():
            return replace(block, children=rewrite(block.children, change))
        case CodeBlock() | Rule():
            return block
        case _:
            assert_never(block)


def rewrite_inlines(children: tuple[Inline, ...], change: Callable[[Inline], tuple[Inline, ...]]) -> tuple[Inline, ...]:
    """The same for a run of inlines."""
    out: list[Inline] = []
    for child in children:
        inner = child
        if isinstance(child, Emphasis | Strong | Link):
            inner = replace(child, children=rewrite_inlines(child.children, change))
        out.extend(change(inner))
    return tuple(out)


def plain(doc: Doc) -> str:
    """The words of a document on one line, formulas as TeX between dollars, slots as `…`."""
    return " ".join(" ".join(_plain_lines(doc)).split()) if doc else ""


def _plain_lines(doc: Doc) -> Iterator[str]:
    """The words of each paragraph, item and cell."""
    for block in doc:
        match block:
            case Paragraph() | Heading():
                yield _joined(block.children)
            case Bullets() | Numbered():
                for item in block.items:
                    yield from _plain_lines(item)
            case Table():
                yield from (_joined(cell) for row in (block.header, *block.rows) for cell in row)
            case Quote():
                yield from _plain_lines(block.children)
            case CodeBlock() | Rule():
                pass
            case _:
                assert_never(block)


def _joined(children: tuple[Inline, ...]) -> str:
    return "".join(_plain_inline(child) for child in _within(children))


def _plain_inline(inline: Inline) -> str:
    match inline:
        case Text() | Code():
            return inline.text
        case Break():
            return " "
        case Math():
            return f"${inline.tex}$"
        case Media():
            return inline.alt
        case SlotRef():
            return "…"
        case Interp():
            return "{{" + inline.expression + "}}"
        case _:
            return ""
