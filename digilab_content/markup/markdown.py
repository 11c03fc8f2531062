"""Markdown to the document tree: CommonMark and tables, with slots, interpolations and formulas; no HTML.

Every node knows its place. Nesting is bounded, time is linear in the length, and no text makes it raise.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from digilab_content.markup import interpolation, links, math_rule, slots
from digilab_content.markup.page import Page
from digilab_content.markup.place import Place, home, placed
from digilab_content.markup.slots import Mark
from digilab_content.model import doc
from digilab_content.model.doc import Block, Doc, Inline
from digilab_content.text.diagnostics import Diagnostic, Result
from digilab_content.text.source import Fragment, Span

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

LONGEST = 300_000
DEEPEST = 20
_DEEPEST_INLINE = 12


@dataclass(frozen=True, slots=True)
class Reading:
    """A document, its slots in order, and what was found. Slots without an id have the id `""` in `marks`."""

    doc: Doc
    marks: tuple[Mark, ...]
    diagnostics: tuple[Diagnostic, ...]


def document(fragment: Fragment, anonymous: Sequence[str] = ()) -> Result[Doc]:
    """The document of a Markdown text. `anonymous` names its inline keys without an id, in order.

    Without it they are `slot` when there is one, else `slot1`, `slot2` …. None only when the text is too long.
    """
    if len(fragment.text) > LONGEST:
        return Result(None, (too_long(fragment),))
    reading = read(fragment)
    return Result(named(reading, anonymous), reading.diagnostics)


def too_long(fragment: Fragment) -> Diagnostic:
    """What is said of a text beyond `LONGEST` characters."""
    facts = (("why", "long"), ("size", len(fragment.text)), ("limit", LONGEST))
    return Diagnostic("E021", fragment.span(0, min(1, len(fragment.text))), facts)


def named(reading: Reading, anonymous: Sequence[str] = ()) -> Doc:
    """The document with its nameless slots named."""
    names = iter(anonymous or anonymous_names([m for m in reading.marks if not m.id]))
    if all(mark.id for mark in reading.marks):
        return reading.doc

    def name(inline: Inline) -> tuple[Inline, ...]:
        if isinstance(inline, doc.SlotRef) and not inline.id:
            return (replace(inline, id=next(names, "slot")),)
        return (inline,)

    return doc.rewrite(reading.doc, name)


def anonymous_names(marks: Sequence[Mark], stem: str = "slot") -> tuple[str, ...]:
    """`slot` for one, `slot1`, `slot2` … for several."""
    return (stem,) if len(marks) == 1 else tuple(f"{stem}{k}" for k in range(1, len(marks) + 1))


@lru_cache(maxsize=512)
def read(fragment: Fragment) -> Reading:
    """Read a text (shorter than `LONGEST`); remembered, since the sections and the build both need it."""
    text = fragment.text.replace("\0", "\ufffd").replace("\r", " ")
    page = Page(home(fragment))
    md = _engine()
    env: dict[str, Any] = {"page": page}
    tokens: list[Token] = []
    md.block.parse(text, md, env, tokens)
    for token in tokens:
        if token.type == "inline":
            page.place = token.meta.get("place", Place((0,), (0,)))
            token.children = []
            md.inline.parse(token.content, md, env, token.children)
    writer = _Writer(page, tokens)
    blocks = writer.blocks(0, len(tokens))
    if any(token.level >= DEEPEST - 1 for token in tokens):
        deep = next(token for token in tokens if token.level >= DEEPEST - 1)
        line = next((t.map[0] for t in tokens[tokens.index(deep) :] if t.map), 0)
        page.found.append(Diagnostic("E021", page.home.lines(line, line + 1), (("why", "deep"), ("limit", DEEPEST))))
    found = sorted(page.found, key=lambda d: d.span.start if d.span else 0)
    return Reading(blocks, tuple(writer.marks), tuple(found))


@cache
def _engine() -> "MarkdownIt":
    from markdown_it import MarkdownIt
    from markdown_it import rules_block as blocks
    from markdown_it import rules_inline as inlines

    md = MarkdownIt("commonmark", {"html": False, "maxNesting": DEEPEST})
    md.enable("table").disable(["lheading", "reference", "html_block", "html_inline"])
    rules = md.block.ruler
    rules.at("paragraph", placed(blocks.paragraph))
    rules.at("heading", placed(blocks.heading), {"alt": ["paragraph", "reference", "blockquote"]})
    rules.at("table", placed(blocks.table), {"alt": ["paragraph", "reference"]})
    rules.before("fence", "math", math_rule.block, {"alt": ["paragraph", "reference", "blockquote", "list"]})
    line = md.inline.ruler
    line.before("escape", "tex", links.tex_brackets)
    line.at("backticks", links.marked(inlines.backtick, "code_inline"))
    line.before("emphasis", "interp", interpolation.rule)
    line.before("emphasis", "math", math_rule.rule)
    line.before("emphasis", "slot", slots.rule)
    line.at("link", links.marked(inlines.link, "link_open"))
    line.at("image", links.image)
    line.before("autolink", "html", links.html)
    md.validateLink = lambda url: True  # type: ignore[method-assign]  # noqa: ARG005 - `allowed` says so with a place
    return md


@dataclass(slots=True)
class _Writer:
    """Turns the flat tokens of one text into the tree."""

    page: Page
    tokens: "list[Token]"
    marks: list[Mark] = field(default_factory=list)

    def blocks(self, start: int, end: int) -> Doc:
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
                case "fence":
                    yield doc.CodeBlock(token.content, token.info.strip(), span)
                case "code_block":
                    yield doc.CodeBlock(token.content, "", span)
                case "hr":
                    yield doc.Rule(span)
                case "math_block":
                    self.page.place = Place(*token.meta["pieces"])
                    parts = math_rule.parts(self.page, token.content, 0)
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
        align = []
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
        self.page.place = inline.meta.get("place", Place((0,), (0,)))
        return _Line(self, inline.children or []).read()


@dataclass(slots=True)
class _Line:
    """One run of inline tokens; an explicit stack, for emphasis nests as deep as a text has stars."""

    writer: _Writer
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
                if isinstance(made, doc.Text) and here and isinstance(here[-1], doc.Text):
                    here[-1] = doc.Text(here[-1].text + made.text)
                elif made != doc.Text(""):
                    here.append(made)
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
                    here.extend(children)

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
                return replace(token.meta["node"], span=page.span(start, end))
            case "media":
                media: doc.Media = token.meta["node"]
                return media
            case "slot":
                mark: Mark = token.meta["mark"]
                self.writer.marks.append(mark)
                return doc.SlotRef(mark.id, mark.span)
            case _:
                return doc.Text(token.content) if token.content else None
