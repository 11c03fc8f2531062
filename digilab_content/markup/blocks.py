"""From the flat tokens of markdown-it to the document tree."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from digilab_content.markup import figures, links, math_rule
from digilab_content.markup.page import Page
from digilab_content.markup.place import Place
from digilab_content.markup.slots import Mark
from digilab_content.model import doc
from digilab_content.model.doc import Block, Doc, Inline
from digilab_content.text.diagnostics import Diagnostic
from digilab_content.text.source import Span

if TYPE_CHECKING:
    from markdown_it.token import Token

_DEEPEST_INLINE = 12


@dataclass(slots=True)
class Writer:
    """Turns the flat tokens of one text into the tree."""

    page: Page
    tokens: "list[Token]"
    marks: list[Mark] = field(default_factory=list)

    def blocks(self, start: int, end: int) -> Doc:
        """The blocks of tokens `start` to `end` (not included)."""
        return tuple(self._blocks(start, end))

    def _blocks(self, k: int, end: int) -> Iterator[Block]:
        while k < end:
            token = self.tokens[k]
            close = self._close(k) if token.nesting == 1 else k
            span = self.page.home.lines(*token.map) if token.map else None
            match token.type:
                case "paragraph_open":
                    yield doc.Paragraph(self._line(self.tokens[k + 1]), span)
                case "heading_open":
                    yield doc.Heading(max(3, int(token.tag[1])), self._line(self.tokens[k + 1]), span)
                case "bullet_list_open":
                    yield doc.Bullets(self._items(k + 1, close), span)
                case "ordered_list_open":
                    yield doc.Numbered(self._items(k + 1, close), int(token.attrs.get("start", 1)), span)
                case "blockquote_open":
                    yield doc.Quote(self.blocks(k + 1, close), span)
                case "table_open":
                    yield self._table(k + 1, close, span)
                case "fence" if figures.is_figure(token.info):
                    yield doc.Paragraph((figures.figure(self.page, token),), span)
                case "fence":
                    yield doc.CodeBlock(token.content, token.info.strip(), span)
                case "code_block":
                    yield doc.CodeBlock(token.content, "", span)
                case "hr":
                    yield doc.Rule(span)
                case "math_block":
                    self.page.place = Place(*token.meta["pieces"])
                    parts = math_rule.parts(self.page, token.content, 0)
                    span = self.page.home.span(*token.meta["ends"])
                    yield doc.Paragraph((doc.Math(parts, display=True, span=span),), span)
                case _:
                    pass
            k = close + 1

    def _close(self, k: int) -> int:
        level = self.tokens[k].level
        k += 1
        while self.tokens[k].level != level or self.tokens[k].nesting != -1:
            k += 1
        return k

    def _items(self, k: int, end: int) -> tuple[Doc, ...]:
        items = []
        while k < end:
            close = self._close(k)
            items.append(self.blocks(k + 1, close))
            k = close + 1
        return tuple(items)

    def _table(self, k: int, end: int, span: Span | None) -> doc.Table:
        rows: list[list[tuple[Inline, ...]]] = []
        align: list[str] = []
        for at in range(k, end):
            token = self.tokens[at]
            if token.type == "tr_open":
                rows.append([])
                self._check_row(token, len(align) if len(rows) > 1 else token.meta["cells"])
            elif token.type in {"th_open", "td_open"}:
                if token.type == "th_open":
                    align.append(str(token.attrs.get("style", "")).removeprefix("text-align:"))
                rows[-1].append(self._line(self.tokens[at + 1]))
        return doc.Table(tuple(rows[0]), tuple(tuple(row) for row in rows[1:]), tuple(align), span)

    def _check_row(self, token: "Token", columns: int) -> None:
        if token.map and token.meta["cells"] > columns:
            facts = (("why", "cells"), ("cells", token.meta["cells"]), ("columns", columns))
            self.page.found.append(Diagnostic("E023", self.page.home.lines(*token.map), facts))

    def _line(self, inline: "Token") -> tuple[Inline, ...]:
        if not inline.content:
            return ()
        self.page.place = inline.meta.get("place", Place((0,), (0,)))
        return self.line(inline.children or [])

    def line(self, tokens: "list[Token]") -> tuple[Inline, ...]:
        """What the inline tokens of one text say."""
        return _Line(self, tokens).read()


@dataclass(slots=True)
class _Line:
    """One run of inline tokens; an explicit stack, for emphasis nests as deep as a text has stars."""

    writer: Writer
    tokens: "list[Token]"
    stack: list[tuple[str, Any, list[Inline]]] = field(default_factory=list)

    def read(self) -> tuple[Inline, ...]:
        top: list[Inline] = []
        self.stack = [("", None, top)]
        ignored: list[str] = []
        for token in self.tokens:
            here = self.stack[-1][2]
            if token.nesting == 1:
                if len(self.stack) > _DEEPEST_INLINE:
                    ignored.append(token.type)
                else:
                    self.stack.append((token.type, token, []))
            elif token.nesting == -1:
                if ignored:
                    ignored.pop()
                else:
                    self._closed()
            elif (made := self._leaf(token)) is not None:
                _add(here, made)
        while len(self.stack) > 1:
            self._closed()
        return tuple(top)

    def _closed(self) -> None:
        kind, token, children = self.stack.pop()
        here = self.stack[-1][2]
        match kind:
            case "em_open":
                here.append(doc.Emphasis(tuple(children)))
            case "strong_open":
                here.append(doc.Strong(tuple(children)))
            case _:
                href = str(token.attrs.get("href", ""))
                if links.allowed(href):
                    here.append(doc.Link(href, tuple(children)))
                else:
                    start, end = token.meta.get("start", 0), token.meta.get("end", 1)
                    self.writer.page.complain("E036", start, end, why="link", name=href)
                    for child in children:
                        _add(here, child)

    def _leaf(self, token: "Token") -> Inline | None:
        page = self.writer.page
        start, end = token.meta.get("start", 0), token.meta.get("end", 0)
        match token.type:
            case "text" | "text_special":
                return doc.Text(token.content)
            case "softbreak":
                return doc.Break()
            case "hardbreak":
                return doc.Break(hard=True)
            case "code_inline":
                return doc.Code(token.content, page.span(start, end))
            case "math":
                return doc.Math(token.meta["parts"], token.meta["display"], page.span(start, end))
            case "interp":
                interp: doc.Interp = token.meta["node"]
                return replace(interp, span=page.span(start, end))
            case "media":
                media: doc.Media = token.meta["node"]
                return media
            case "slot":
                mark: Mark = token.meta["mark"]
                self.writer.marks.append(mark)
                return doc.SlotRef(mark.id, mark.span)
            case _:
                return doc.Text(token.content) if token.content else None


def _add(here: list[Inline], one: Inline) -> None:
    """Append, words to words."""
    if isinstance(one, doc.Text) and here and isinstance(here[-1], doc.Text):
        here[-1] = doc.Text(here[-1].text + one.text)
    elif one != doc.Text(""):
        here.append(one)
