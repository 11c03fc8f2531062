"""Markdown to the document tree: CommonMark and tables, with slots, interpolations and formulas; no HTML.

Every node knows its place. Nesting is bounded, time is linear in the length, and no text makes it raise.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from digilab_content.markup import interpolation, links, math_rule, slots
from digilab_content.markup.blocks import Writer
from digilab_content.markup.page import Page
from digilab_content.markup.place import Place, home, placed
from digilab_content.markup.slots import Mark
from digilab_content.model import doc
from digilab_content.model.doc import Doc, Inline
from digilab_content.text.diagnostics import Diagnostic, Result
from digilab_content.text.source import Fragment

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

LONGEST = 50_000  # some fifteen pages; the slowest text of that length takes under a second
DEEPEST = 20
# One line that begins with a letter and holds no mark of Markdown: half of all texts, read without the parser.
_PLAIN = re.compile(r"[^\W\d_](?:[^`*_\[\]{}$\\<>&!|#~\n\r\t\v\f\0 ]| (?! ))*(?<!\s)")
# One line with no space around it that begins as no list, title, quote, rule, fence or formula on its own does.
_PARAGRAPH = re.compile(r"(?:[^\W\d_]|\$(?!\$)|[\[(«])[^\n]*(?<!\s)")


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
    if _PLAIN.fullmatch(fragment.text):
        words = doc.Text(fragment.text)
        return Reading((doc.Paragraph((words,), fragment.span(0, len(fragment.text))),), (), ())
    return _read(fragment)


def _read(fragment: Fragment) -> Reading:
    text = fragment.text.replace("\0", "\ufffd").replace("\r", " ")
    page = Page(home(fragment))
    md = _engine()
    env: dict[str, Any] = {"page": page}
    tokens: list[Token] = []
    if _PARAGRAPH.fullmatch(text):
        md.inline.parse(text, md, env, tokens)
        writer = Writer(page, tokens)
        return _found(writer, (doc.Paragraph(writer.line(tokens), page.home.lines(0, 1)),))
    md.block.parse(text, md, env, tokens)
    for token in tokens:
        if token.type == "inline" and token.content:
            page.place = token.meta.get("place", Place((0,), (0,)))
            token.children = []
            md.inline.parse(token.content, md, env, token.children)
    writer = Writer(page, tokens)
    blocks = writer.blocks(0, len(tokens))
    if any(token.level >= DEEPEST - 1 for token in tokens):
        deep = next(token for token in tokens if token.level >= DEEPEST - 1)
        line = next((t.map[0] for t in tokens[tokens.index(deep) :] if t.map), 0)
        page.found.append(Diagnostic("E021", page.home.lines(line, line + 1), (("why", "deep"), ("limit", DEEPEST))))
    return _found(writer, blocks)


def _found(writer: Writer, blocks: Doc) -> Reading:
    found = sorted(writer.page.found, key=lambda d: d.span.start if d.span else 0)
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
    line.at("link", links.marked(links.possible(inlines.link), "link_open"))
    line.at("image", links.possible(links.image))
    line.before("autolink", "html", links.html)
    md.validateLink = lambda url: True  # type: ignore[method-assign]  # noqa: ARG005 - `allowed` says so with a place
    return md
