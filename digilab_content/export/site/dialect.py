"""How the site writes documents: MathML from left to right, media beside the pages, no inline style (the CSP)."""

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from digilab_content.export import mathml
from digilab_content.export.html import How, Node, serialize
from digilab_content.model.doc import Math, Media, SlotRef
from digilab_content.text.i18n import words

if TYPE_CHECKING:
    from lxml.etree import _Element

_ALIGN = re.compile(r"text-align\s*:\s*(left|right|center)")
_BRACKETS = frozenset("()[]{}|‖⌊⌋⌈⌉")
_TALL = ("mfrac", "mtable", "msqrt", "mroot", "munder", "mover", "munderover")
_PUNCTUATION = re.compile("[\u00a0\u202f]?[.,;:!?؟،؛)»…]+")
_CLASSES = {"left": "align-left", "right": "align-right", "center": "align-center"}


def no_slot(ref: SlotRef) -> Node:
    """What stands for a slot where none may be answered (a hint, a solution): its place."""
    return f"[{ref.id}]"


def dialect(
    lang: str,
    media: Mapping[str, str],
    slot: Callable[[SlotRef], Node] = no_slot,
    block_slot: Callable[[SlotRef], bool] = lambda _: False,
) -> How:
    """The site's `How`. `media` maps a document's `src` to the address of the file, relative to the page."""
    how: How

    def show(item: Media) -> Node:
        return _media(item, media.get(item.src), how)

    how = How(lang=lang, math=_math, slot=slot, media=show, block_slot=block_slot)
    return how


def markup(elements: "list[_Element] | list[Node]") -> str:
    """Elements as HTML text, their inline styles turned into classes of `style.css`."""
    for element in elements:
        if not isinstance(element, str):
            _unstyled(element)
            for formula in list(element.iter(f"{{{mathml.NAMESPACE}}}math")):
                _tied(formula)
    return serialize(list(elements))


def _math(math: Math) -> Node:
    made = mathml.element(math)
    made.set("dir", "ltr")
    for sign in made.iter(f"{{{mathml.NAMESPACE}}}mo"):
        _calm(sign)
    return made


def _calm(sign: "_Element") -> None:
    """A bracket around flat content does not stretch: Chromium leaves room for the widest of its sizes beside it."""
    around = sign.getparent()
    if around is None or (sign.text or "") not in _BRACKETS or sign.get("stretchy"):
        return
    if not any(f"{{{mathml.NAMESPACE}}}{tag}" in {e.tag for e in around.iter()} for tag in _TALL):
        sign.set("stretchy", "false")
        sign.attrib.pop("lspace", "")
        sign.attrib.pop("rspace", "")


def _media(item: Media, address: str | None, how: How) -> Node:
    if address is None:  # an asset that could not be read was reported when the exercise was loaded
        return how.element("span", item.alt, class_="missing")
    if item.kind == "image":
        # The language's own direction, in case an SVG's words and the page's differ.
        return how.element("img", src=address, alt="" if item.decorative else item.alt, loading="lazy")
    player = how.element(item.kind, src=address, controls="controls", preload="metadata")
    player.set("aria-label", item.alt)
    if not item.title:
        return player
    script = how.element("details", how.element("summary", words(how.lang).text("site-transcript")), item.title)
    return how.element("span", player, script, class_="player")


def _tied(formula: "_Element") -> None:
    """Keep the point or comma after a formula on its line (browsers break between the two)."""
    parent = formula.getparent()
    if parent is not None and parent.tag == "bdi":
        formula, parent = parent, parent.getparent()
    found = _PUNCTUATION.match(formula.tail or "")
    if parent is None or found is None:
        return
    whole = parent.makeelement("span", {"class": "tied"})
    parent.replace(formula, whole)  # the words after the formula go with it
    whole.tail, formula.tail = (formula.tail or "")[found.end() :], found.group()
    whole.append(formula)


def _unstyled(root: "_Element") -> None:
    for element in root.iter():
        style = element.attrib.pop("style", "")
        found = _ALIGN.search(str(style))
        if found:
            element.set("class", f"{element.get('class', '')} {_CLASSES[found.group(1)]}".strip())
