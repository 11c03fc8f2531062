"""The expected answer of a slot, to read beside the solution (a page without a script has nothing else)."""

import re
from typing import TYPE_CHECKING, Any

from digilab_content.export.html import How, Node, phrase
from digilab_content.model.item import Arrange, Choose, Entry, ItemSlot, Option, Pair

if TYPE_CHECKING:
    from lxml.etree import _Element

_BARE_NUMBER = re.compile(r"[+-−]?[\d\u202f\u00a0 ]+(?:[.,]\d+)?")


def expected(slot: ItemSlot, how: How) -> "list[_Element]":
    """The first response worth full marks as paragraphs; nothing where there is none."""
    if not slot.correct:
        return []
    response: Any = slot.correct[0]
    match slot.input:
        case Entry() as entry:
            return [how.element("p", *_typed(str(response), entry, how))]
        case Choose() as choose:
            ids = (response,) if isinstance(response, str) else tuple(response)
            return [_listed(choose.options, ids, how)]
        case Arrange() as arrange:
            return [_listed(arrange.options, tuple(response), how, ordered=True)]
        case Pair() as pair:
            left, right = _by_id(pair.left), _by_id(pair.right)
            rows = [
                how.element("li", *phrase(left[a].body, how), " → ", *phrase(right[b].body, how))
                for a, b in response
                if a in left and b in right
            ]
            return [how.element("ul", *rows)]
        case _:
            return []


def _typed(text: str, entry: Entry, how: How) -> list[Node]:
    """A typed answer: what is mathematics stays left to right."""
    if entry.kind == "text":
        return [how.element("bdi", text, class_="typed")]
    whole = f"{text} {entry.unit}" if entry.unit and _BARE_NUMBER.fullmatch(text) else text
    return [how.element("bdi", whole, dir="ltr", class_="typed")]


def _by_id(options: tuple[Option, ...]) -> dict[str, Option]:
    return {option.id: option for option in options}


def _listed(options: tuple[Option, ...], ids: tuple[str, ...], how: How, *, ordered: bool = False) -> "_Element":
    known = _by_id(options)
    bodies = [phrase(known[id_].body, how) for id_ in ids if id_ in known]
    if len(bodies) == 1:
        return how.element("p", *bodies[0])
    return how.element("ol" if ordered else "ul", *(how.element("li", *body) for body in bodies))
