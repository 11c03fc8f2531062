r"""Documents in Moodle's HTML: TeX between `\( \)`, files behind @@PLUGINFILE@@, gaps, and no sign read as a smiley."""

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING
from urllib.parse import quote

from digilab_content.export.feedback import told, told_inline
from digilab_content.export.html import How, Node, blocks, phrase, serialize
from digilab_content.export.moodle.element import Html
from digilab_content.model import doc as d
from digilab_content.model.item import Asset, Item
from digilab_content.model.verdict import Say
from digilab_content.text.i18n import direction, words

if TYPE_CHECKING:
    from lxml.etree import _Element

# The signs of Moodle's emoticon filter (lib/classes/emoticon_manager.php), and the tag of its multilang filters.
_SIGNS = (
    *(":-)", ":)", ":-D", ";-)", ":-/", "V-.", ":-P", ":-p", "B-)", "^-)", "8-)", "8-o", ":-(", ":(", "8-.", ":-I"),
    *(":-X", ":o)", "P-|", "8-[", "(martin)", "xx-P", "|-.", "}-]", "(h)", "(y)", "(n)", "{mlang"),
)
_SIGN = re.compile("|".join(re.escape(sign) for sign in sorted(_SIGNS, key=len, reverse=True)))
_BLANK = re.compile("_{5,}")  # five underscores are where shortanswer and numerical put their box
_GAP_LIKE = re.compile(r"\{(?=[0-9]*:[A-Z_]+:)")
_TAG = re.compile("(<[^>]*>)")
_TEX_IN_WORDS = re.compile(r"\\(?=[()\[\]])|\$(?=\$)")
_JOINER = "\u2060"
_GAP = 0x10F000


class Wording:
    """The HTML of one item. `gaps` is what stands for each slot (raw, once the rest is written); no gap, no trace."""

    def __init__(self, item: Item, gaps: Mapping[str, str] | None = None, standing: Iterable[str] = ()) -> None:
        self.assets = {asset.src: asset for asset in item.assets}
        self.gaps = dict(gaps or {})
        self.standing = frozenset(standing)
        self.order = sorted(self.gaps)
        self.used: dict[str, Asset] = {}
        self.lang = item.lang
        self.how = How(
            lang=item.lang,
            math=_math,
            slot=self._slot,
            media=self._media,
            isolate="span",  # Moodle's cleaner knows no `bdi`; a span with `dir` isolates as well
            block_slot=lambda ref: ref.id in self.standing,
            text=_words,
        )

    def doc(self, doc: d.Doc) -> Html:
        """A document in a `div` that says its language and direction."""
        self.used = {}
        kept = d.rewrite(doc, lambda i: () if isinstance(i, d.SlotRef) and i.id not in self.gaps else (i,))
        return self._html([self._division(blocks(kept, self.how))])

    def docs(self, docs: tuple[d.Doc, ...]) -> Html:
        """Documents as steps: a numbered list when there are several."""
        if not docs:
            return Html()
        if len(docs) == 1:
            return self.doc(docs[0])
        self.used = {}
        items = [self.how.element("li", *blocks(doc, self.how)) for doc in docs]
        return self._html([self._division([self.how.element("ol", *items)])])

    def says(self, says: Iterable[Say]) -> Html:
        """Feedback."""
        self.used = {}
        made = told(says, self.how)
        return self._html([self._division(made)]) if made else Html()

    def phrase(self, doc: d.Doc) -> str:
        """A document inside a gap or a label: no paragraphs."""
        return self._finished(phrase(doc, self.how))

    def phrase_says(self, says: Iterable[Say]) -> str:
        """Feedback inside a gap."""
        return self._finished(told_inline(says, self.how))

    def label(self, doc: d.Doc) -> Html:
        """A document without paragraphs, with its files (an option, a stem)."""
        self.used = {}
        made = phrase(doc, self.how)
        if direction(self.lang) == "rtl":
            made = [self.how.element("span", *made, dir="rtl", lang=self.lang)]
        return self._html(made)

    def _division(self, children: "list[_Element]") -> "_Element":
        return self.how.element("div", *children, dir=direction(self.lang), lang=self.lang)

    def _html(self, nodes: "Iterable[Node]") -> Html:
        text = self._finished(list(nodes))
        return Html(text, tuple(self.used[name] for name in sorted(self.used)))

    def _finished(self, nodes: "list[Node]") -> str:
        out = "".join(part if part.startswith("<") else _quiet(part) for part in _TAG.split(serialize(nodes)))
        for index, id_ in enumerate(self.order):
            out = out.replace(chr(_GAP + index), self.gaps[id_])
        return out

    def _slot(self, ref: d.SlotRef) -> Node:
        mark = chr(_GAP + self.order.index(ref.id))
        return self.how.element("div", mark) if ref.id in self.standing else mark

    def _media(self, media: d.Media) -> "_Element":
        asset = self.assets.get(media.src)
        if asset is not None:
            self.used[asset.name] = asset
        src = "@@PLUGINFILE@@/" + quote(asset.name) if asset is not None else media.src
        if media.kind == "image":
            made = self.how.element("img", src=src, alt="" if media.decorative else media.alt)
            if media.decorative:
                made.set("role", "presentation")
            return made
        player = self.how.element(media.kind, self.how.element("a", media.alt or media.src, href=src), src=src)
        player.set("controls", "controls")
        if not media.title:
            return player
        label = self.how.element("summary", words(self.lang).text("transcript"))
        return self.how.element("span", player, self.how.element("details", label, media.title))


def _math(math: d.Math) -> str:
    tex = _SIGN.sub(lambda m: m[0][:-1] + "{}" + m[0][-1], math.tex)
    return rf"\[{tex}\]" if math.display else rf"\({tex}\)"


def _words(text: str) -> str:
    """Words in which MathJax would read a formula get a joiner that nobody sees."""
    return _TEX_IN_WORDS.sub(lambda m: m[0] + _JOINER, text)


def _quiet(text: str) -> str:
    """Signs that filters replace, with their last character as an entity: shown the same, found no more."""
    text = _SIGN.sub(lambda m: f"{m[0][:-1]}&#{ord(m[0][-1])};", text)
    text = _GAP_LIKE.sub("&#123;", text)
    return _BLANK.sub(lambda m: "&#95;" * len(m[0]), text)
