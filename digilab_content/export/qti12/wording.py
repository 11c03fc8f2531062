"""Documents as the HTML that stands in `mattext`: MathML as it is, files behind Canvas's own place for them."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from digilab_content.export.feedback import told
from digilab_content.export.html import How, Node, blocks, phrase, serialize
from digilab_content.export.qti21.body import Place, files
from digilab_content.model import doc as d
from digilab_content.model.item import Item
from digilab_content.model.verdict import Say
from digilab_content.text.i18n import direction

if TYPE_CHECKING:
    from lxml.etree import _Element

_BASE = "%24IMS-CC-FILEBASE%24/"


class Wording:
    """The HTML of one item. `gaps` is what stands for each slot; what is shown of its media is kept in `used`."""

    def __init__(self, item: Item, gaps: Mapping[str, str] | None = None) -> None:
        self.places = files(item.assets)
        self.gaps = dict(gaps or {})
        self.used: set[str] = set()
        self.lang = item.lang
        self.how = How(
            lang=item.lang, math=_math, slot=self._slot, media=self._media, isolate="span"
        )  # `bdi` is not among the elements that Canvas keeps

    def doc(self, *docs: d.Doc, after: "Iterable[_Element]" = ()) -> str:
        """Documents in one `div` that says their language and direction."""
        kept = [
            d.rewrite(one, lambda i: () if isinstance(i, d.SlotRef) and not self.gaps.get(i.id) else (i,))
            for one in docs
        ]
        children = [element for one in kept for element in blocks(one, self.how)]
        return self._division([*children, *after])

    def says(self, says: Iterable[Say]) -> str:
        """Feedback; empty where nothing is said."""
        made = told(says, self.how)
        return self._division(made) if made else ""

    def option(self, doc: d.Doc) -> str:
        """An option, without paragraphs."""
        made = phrase(doc, self.how)
        if direction(self.lang) == "rtl":
            made = [self.how.element("span", *made, dir="rtl", lang=self.lang)]
        return serialize(made)

    def listed(self, docs: Iterable[d.Doc]) -> "_Element":
        """Options as a list, for a question that a person marks."""
        return self.how.element("ul", *(self.how.element("li", *phrase(doc, self.how)) for doc in docs))

    def _division(self, children: "Iterable[_Element]") -> str:
        return serialize([self.how.element("div", *children, dir=direction(self.lang), lang=self.lang)])

    def _slot(self, ref: d.SlotRef) -> Node:
        return self.gaps.get(ref.id, "")

    def _media(self, one: d.Media) -> Node:
        place: Place | None = self.places.get(one.src)
        if place is None:  # a missing asset was reported when the exercise was loaded
            return self.how.element("span", one.alt)
        self.used.add(place.path)
        where = _BASE + place.path
        if one.kind == "image":
            return self.how.element("img", src=where, alt="" if one.decorative else one.alt)
        words = " — ".join(text for text in (one.alt, one.title) if text) or one.src
        return self.how.element("a", words, href=where)


def _math(math: d.Math) -> Node:
    from digilab_content.export.mathml import element

    return element(math)
