"""Documents in the words of QTI: its text elements, MathML, media as objects, the direction of text."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from digilab_content.export.html import How, Node, blocks, inline
from digilab_content.export.qti21.dialect import Dialect
from digilab_content.export.qti21.letters import letters
from digilab_content.export.qti21.names import media as media_name
from digilab_content.model.doc import Doc, Math, Media, Paragraph, SlotRef
from digilab_content.model.item import Asset
from digilab_content.text.i18n import direction

if TYPE_CHECKING:
    from lxml.etree import _Element

_MATHML = "{http://www.w3.org/1998/Math/MathML}"
# MathML 3 and Core attributes that the schema of MathML 2 (the one QTI 2.1 imports) does not know.
_NEWER = ("dir", "intent", "arg", "href")
_LINES = frozenset(
    {"p", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "li", "simpleChoice", "simpleAssociableChoice"}
)
_BLOCKS = frozenset({"p", "ul", "ol", "table", "blockquote", "pre", "hr", "div"})
_INLINE = frozenset({"textEntryInteraction", "inlineChoiceInteraction"})
ISOLATE_RTL, ISOLATE_LTR, ISOLATE_END = "\u2067", "\u2066", "\u2069"


@dataclass(frozen=True, slots=True)
class Place:
    """Where an asset lies in the package."""

    path: str
    mime: str


def writer(
    dialect: Dialect,
    lang: str,
    media: Mapping[str, Place],
    slot: Callable[[SlotRef], Node] | None = None,
    block_slot: Callable[[SlotRef], bool] | None = None,
) -> How:
    """How this dialect writes documents. `media` maps `src` to the file in the package."""
    how: How

    def attribute(tag: str, name: str) -> bool:
        # `dir` is kept until `directed` has said it in another way.
        return (tag, name) in dialect.attributes or ("*", name) in dialect.attributes or name == "dir"

    def show(one: Media) -> Node:
        return _media(one, media.get(one.src), how)

    how = How(
        lang=lang,
        math=_math,
        slot=slot or (lambda ref: f"[{ref.id}]"),
        media=show,
        namespace=dialect.item,
        isolate="span",
        block_slot=block_slot or (lambda _: False),
        attribute=attribute,
    )
    return how


def files(assets: tuple[Asset, ...]) -> dict[str, Place]:
    """The media of an item by the name that its documents use; the content is part of the name in the package."""
    found = {}
    for asset in assets:
        digest = hashlib.sha256(asset.data).hexdigest()[:10]
        name = media_name(asset.name) if digest in asset.name else f"m-{digest}-{media_name(asset.name)}"
        found[asset.src] = Place(f"media/{name}", asset.mime)
    return found


def content(doc: Doc, how: How) -> list[Node]:
    """A document inside a choice: words where one paragraph is enough, else blocks."""
    if len(doc) == 1 and isinstance(doc[0], Paragraph):
        return inline(doc[0].children, how)
    return list(blocks(doc, how))


def wording(doc: Doc) -> str | None:
    """A document as characters alone, for menus inside a sentence; None when it cannot be said so."""
    if len(doc) != 1 or not isinstance(doc[0], Paragraph):
        return None
    return letters(doc[0].children)


def directed(root: "_Element", lang: str, dialect: Dialect) -> None:
    """Say directions: with `dir` where the version has it; else with what QTI 2.1 has, classes of the package's style
    sheet and isolating marks in the text.

    The marks keep a right-to-left line in order where a player ignores style sheets; classes also align it.
    """
    from lxml import etree

    if dialect.dir:
        for block in root.iterfind(f"{{{dialect.item}}}modalFeedback/*"):
            if direction(lang) == "rtl":
                block.set("dir", "rtl")
        return
    for node in list(root.iter("*")):
        side = str(node.attrib.pop("dir", ""))
        tag = etree.QName(node).localname
        if side and not node.tag.startswith(_MATHML):
            node.set("class", f"{node.get('class', '')} {side}".strip())
        if side == "ltr" and tag in {"span", "code"} and direction(lang) == "rtl":
            _enclose(node, ISOLATE_LTR)
    if direction(lang) != "rtl":
        return
    for node in list(root.iter("*")):
        tag = etree.QName(node).localname
        if tag in _LINES and any(True for _ in node.itertext()) and not _holds_blocks(node):
            _enclose(node, ISOLATE_RTL)


def tidy(root: "_Element", dialect: Dialect) -> None:
    """What the shared writer gives and this version does not have, changed or left out."""
    for node in root.iter("*"):
        tag = str(node.tag).rpartition("}")[2]
        if node.tag.startswith(_MATHML):
            for name in _NEWER:
                node.attrib.pop(name, "")
        elif tag == "table" and node.find(f"{{{dialect.item}}}tbody") is None:
            head = node.find(f"{{{dialect.item}}}thead")
            if head is not None:
                head.tag = f"{{{dialect.item}}}tbody"
        elif tag in {"simpleChoice", "simpleAssociableChoice"} and not len(node) and not (node.text or "").strip():
            node.text = "\u2205"


def _enclose(node: "_Element", mark: str) -> None:
    node.text = mark + (node.text or "")
    if len(node):
        node[-1].tail = (node[-1].tail or "") + ISOLATE_END
    else:
        node.text += ISOLATE_END


def _holds_blocks(node: "_Element") -> bool:
    from lxml import etree

    tags = [etree.QName(child).localname for child in node.iterchildren("*")]
    return any(tag in _BLOCKS or (tag.endswith("Interaction") and tag not in _INLINE) for tag in tags)


def _math(math: Math) -> Node:
    from digilab_content.export.mathml import element

    return element(math)


def _media(one: Media, file: Place | None, how: How) -> Node:
    if file is None:  # a missing asset was reported when the exercise was loaded
        return how.element("span", one.alt)
    if one.kind == "image":
        return how.element("img", src=file.path, alt="" if one.decorative else one.alt)
    # What stands in an object is for those who cannot play it.
    words = " — ".join(text for text in (one.alt, one.title) if text)
    return how.element("object", words, data=file.path, type=file.mime)
