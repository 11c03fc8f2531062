"""Documents as HTML elements: the one writer that Moodle, QTI, the site and every other HTML-like target share.

A target says in a `How` what it makes of formulas, slots and pictures, and which attributes its dialect knows.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, assert_never

from digilab_content.export.table_sense import is_mathematical
from digilab_content.model import doc as d
from digilab_content.text.i18n import direction

if TYPE_CHECKING:
    from lxml.etree import _Element

Node: TypeAlias = "_Element | str"
_ARABIC = re.compile("[\u0600-\u06ff]")
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_text(text: str) -> str:
    """The characters that XML allows: one control character makes Moodle refuse a whole file."""
    return text if text.isascii() and text.isprintable() else _FORBIDDEN.sub("", text)


@cache
def library() -> Any:
    """Lxml's `etree`, asked for once: an import statement in what makes each element costs as much as the element."""
    from lxml import etree

    return etree


def _same(text: str) -> str:
    return text


def _always(_tag: str, _attribute: str) -> bool:
    return True


def _never(_slot: d.SlotRef) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class How:
    """What a target makes of the parts of a document.

    `math`, `slot`, `media`: the target's element (or text, where formulas or gaps are text) for each; in right-to-left
    languages the writer isolates each formula left to right around what `math` gives.
    `block_slot`: true for slots whose element may not stand inside a paragraph (the paragraph is split around it).
    `namespace`: of the elements written here. `isolate`: the inline element that isolates a formula, `bdi` or `span`.
    `attribute(tag, name)`: whether the dialect has this attribute (`dir`, `style`, `start`, `scope` …).
    `text`: a last change to words (code and formulas excepted), for platforms that read signs into them.
    """

    lang: str
    math: Callable[[d.Math], Node]
    slot: Callable[[d.SlotRef], Node]
    media: Callable[[d.Media], Node]
    namespace: str = ""
    isolate: Literal["bdi", "span"] = "bdi"
    block_slot: Callable[[d.SlotRef], bool] = _never
    attribute: Callable[[str, str], bool] = _always
    text: Callable[[str], str] = _same

    def element(self, tag: str, *children: Node, **attributes: str) -> "_Element":
        """An element of the dialect; attributes that it does not know are left out (`class_` writes `class`)."""
        name = f"{{{self.namespace}}}{tag}" if self.namespace else tag
        spaces: Any = {None: self.namespace} if self.namespace else None
        made: _Element = library().Element(name, nsmap=spaces)
        for key, value in attributes.items():
            if self.attribute(tag, key.rstrip("_")):
                made.set(key.rstrip("_"), xml_text(value))
        fill(made, children)
        return made


def fill(parent: "_Element", children: Iterable[Node]) -> None:
    """Append elements and words to an element."""
    for child in children:
        if not isinstance(child, str):
            parent.append(child)
        elif len(parent):
            parent[-1].tail = (parent[-1].tail or "") + xml_text(child)
        else:
            parent.text = (parent.text or "") + xml_text(child)


def blocks(doc: d.Doc, how: How) -> "list[_Element]":
    """A document as elements."""
    return [element for block in doc for element in _block(block, how)]


def division(doc: d.Doc, how: How) -> "_Element":
    """A document in one `div` that says its language and direction."""
    return how.element("div", *blocks(doc, how), dir=direction(how.lang), lang=how.lang)


def inline(children: Iterable[d.Inline], how: How) -> list[Node]:
    """Inlines as elements and words."""
    return [node for child in children for node in _inline(child, how)]


def phrase(doc: d.Doc, how: How) -> list[Node]:
    """A document as inlines, for places that hold no paragraph: lines are parted by `br`."""
    out: list[Node] = []
    for block in doc:
        parts: list[Node]
        match block:
            case d.Paragraph() | d.Heading():
                parts = inline(block.children, how)
            case d.CodeBlock():
                parts = [_code(block.text, how)]
            case d.Rule():
                parts = []
            case d.Quote():
                parts = phrase(block.children, how)
            case d.Bullets() | d.Numbered():
                parts = _joined([phrase(item, how) for item in block.items], how)
            case d.Table():
                rows = (block.header, *block.rows)
                cells = [[inline(cell, how) for cell in row] for row in rows]
                parts = _joined([_spaced(row) for row in cells], how)
            case _:
                assert_never(block)
        out += [how.element("br"), *parts] if out and parts else parts
    return out


def serialize(elements: "Sequence[Node]", method: Literal["html", "xml"] = "html") -> str:
    """Elements and words as text, nothing added between them."""
    from lxml import etree

    out = []
    for element in elements:
        if isinstance(element, str):
            out.append(xml_text(element).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
        else:
            etree.cleanup_namespaces(element)
            out.append(etree.tostring(element, encoding="unicode", method=method))
    return "".join(out)


def _block(block: d.Block, how: How) -> "list[_Element]":
    match block:
        case d.Paragraph():
            return _paragraph(block.children, how)
        case d.Heading():
            return [how.element(f"h{block.level}", *inline(block.children, how))]
        case d.Bullets():
            return [how.element("ul", *(how.element("li", *_item(item, how)) for item in block.items))]
        case d.Numbered():
            listed = how.element("ol", *(how.element("li", *_item(item, how)) for item in block.items))
            if block.start != 1 and how.attribute("ol", "start"):
                listed.set("start", str(block.start))
            return [listed]
        case d.Table():
            return [_table(block, how)]
        case d.CodeBlock():
            return [how.element("pre", _code(block.text, how))]
        case d.Quote():
            return [how.element("blockquote", *blocks(block.children, how))]
        case d.Rule():
            return [how.element("hr")]
        case _:
            assert_never(block)


def _paragraph(children: tuple[d.Inline, ...], how: How) -> "list[_Element]":
    """One `p`; where it holds slots that are blocks, what stands before and after each gets a `p` of its own."""
    out: list[_Element] = []
    run: list[d.Inline] = []

    def close() -> None:
        if any(not _blank(child) for child in run):
            out.append(how.element("p", *inline(run, how)))
        run.clear()

    for child in children:
        if isinstance(child, d.SlotRef) and how.block_slot(child):
            close()
            node = how.slot(child)
            out.append(how.element("p", node) if isinstance(node, str) else node)
        else:
            run.append(child)
    close()
    return out


def _blank(child: d.Inline) -> bool:
    return isinstance(child, d.Break) or (isinstance(child, d.Text) and not child.text.strip())


def _item(doc: d.Doc, how: How) -> list[Node]:
    """A list item of one paragraph is written without `p` (unless that paragraph must be split)."""
    if len(doc) == 1 and isinstance(doc[0], d.Paragraph):
        made = _paragraph(doc[0].children, how)
        if len(made) == 1 and not any(isinstance(c, d.SlotRef) and how.block_slot(c) for c in doc[0].children):
            return inline(doc[0].children, how)
        return list(made)
    return list(blocks(doc, how))


def _table(table: d.Table, how: How) -> "_Element":
    ltr = direction(how.lang) == "rtl" and is_mathematical(table)

    def cell(tag: str, children: tuple[d.Inline, ...], column: int) -> "_Element":
        align = table.align[column] if column < len(table.align) else ""
        made = how.element(tag, *_cell(children, how))
        if tag == "th" and how.attribute("th", "scope"):
            made.set("scope", "col")
        if align and how.attribute(tag, "style"):
            made.set("style", f"text-align:{align}")
        if (
            ltr
            and any(isinstance(one, d.Text) and _ARABIC.search(one.text) for one in children)
            and how.attribute(tag, "dir")
        ):
            made.set("dir", "rtl")
        return made

    made = _rows(table, cell, how)
    if ltr and how.attribute("table", "dir"):
        made.set("dir", "ltr")
    return made


def _rows(table: d.Table, cell: Callable[[str, tuple[d.Inline, ...], int], "_Element"], how: How) -> "_Element":
    body = how.element(
        "tbody", *(how.element("tr", *(cell("td", c, i) for i, c in enumerate(row))) for row in table.rows)
    )
    if not any(table.header):
        return how.element("table", body)
    head = how.element("thead", how.element("tr", *(cell("th", c, i) for i, c in enumerate(table.header))))
    return how.element("table", head, body) if table.rows else how.element("table", head)


def _cell(children: tuple[d.Inline, ...], how: How) -> list[Node]:
    if any(isinstance(c, d.SlotRef) and how.block_slot(c) for c in children):
        return list(_paragraph(children, how))
    return inline(children, how)


def _inline(child: d.Inline, how: How) -> list[Node]:
    match child:
        case d.Text():
            return [how.text(child.text)]
        case d.Emphasis():
            return [how.element("em", *inline(child.children, how))]
        case d.Strong():
            return [how.element("strong", *inline(child.children, how))]
        case d.Code():
            return [_code(child.text, how)]
        case d.Math():
            return [isolated(how.math(child), how)]
        case d.Link():
            return [how.element("a", *inline(child.children, how), href=child.href)]
        case d.Media():
            return [how.media(child)]
        case d.Break():
            return [how.element("br")] if child.hard else [" "]
        case d.SlotRef():
            return [how.slot(child)]
        case d.Interp() | d.Figure():
            raise ValueError(child)  # a variant is chosen before anything is written
        case _:
            assert_never(child)


def isolated(node: Node, how: How) -> Node:
    """A formula in a right-to-left text keeps its own direction, and does not disturb the words around it."""
    return how.element(how.isolate, node, dir="ltr") if direction(how.lang) == "rtl" else node


def _code(text: str, how: How) -> "_Element":
    return how.element("code", text, dir="ltr") if direction(how.lang) == "rtl" else how.element("code", text)


def _joined(lines: list[list[Node]], how: How) -> list[Node]:
    out: list[Node] = []
    for line in lines:
        out += [how.element("br"), *line] if out else line
    return out


def _spaced(cells: list[list[Node]]) -> list[Node]:
    out: list[Node] = []
    for cell in cells:
        out += [" ; ", *cell] if out else cell
    return out
