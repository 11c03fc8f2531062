"""A slot on its way into an item: how it is answered, what is known of typed texts, its declaration and its box."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from digilab_content.export.html import How
from digilab_content.export.qti21.hand import Hand, hand, interaction
from digilab_content.export.qti21.processing import Processing
from digilab_content.export.qti21.tally import mapping
from digilab_content.export.qti21.terms import Terms
from digilab_content.export.qti21.typed import Typed, typed
from digilab_content.model.item import Entry, ItemSlot, Tally
from digilab_content.text.i18n import words

if TYPE_CHECKING:
    from lxml.etree import _Element


@dataclass(slots=True)
class Slotted:
    """A slot on its way: how it is answered, what is known of typed texts, its processing."""

    slot: ItemSlot
    suffix: str
    known: Typed | None
    made: Hand
    processing: Processing | None = field(default=None)


def prepared(slot: ItemSlot, lang: str, several: bool) -> Slotted:
    """How a slot will be answered. `several`: the item has more than one, so variables carry its id."""
    suffix = slot.id if several else ""
    if not isinstance(slot.input, Entry) or isinstance(slot.rules, Tally) or not slot.rules:
        return Slotted(slot, suffix, None, hand(slot))
    known = _known(slot, lang)
    return Slotted(slot, suffix, known, hand(slot, as_number=known.number))


_KNOWN: dict[tuple[int, str], tuple[ItemSlot, Typed]] = {}
_MOST_KNOWN = 256


def _known(slot: ItemSlot, lang: str) -> Typed:
    """`typed`, once for all versions of QTI: they are written one after the other from the same slot."""
    found = _KNOWN.get((id(slot), lang))
    if found is None:
        if len(_KNOWN) >= _MOST_KNOWN:
            _KNOWN.clear()
        found = _KNOWN[id(slot), lang] = (slot, typed(slot, lang))  # the slot is kept, so that its id is its own
    return found[1]


def declared(one: Slotted, terms: Terms) -> "_Element":
    """The response declaration: the answer to show as right, and the mapping of points."""
    assert one.processing is not None
    made = terms(
        "responseDeclaration",
        identifier=one.processing.response,
        cardinality=one.made.cardinality,
        baseType=one.made.base,
    )
    right = _correct(one)
    if right:
        made.append(terms("correctResponse", *(terms("value", value) for value in right)))
    total = one.processing.mapping()
    if total is not None:
        made.append(mapping(total, terms))
    return made


def _correct(one: Slotted) -> tuple[str, ...]:
    """The answer to show first, as QTI values. A float is the middle of its range, the one number surely inside."""
    if one.made.base == "file" or (
        one.made.kind == "extendedTextInteraction" and not isinstance(one.slot.input, Entry)
    ):
        return ()
    if one.known is not None and one.known.number:
        group = next((group for group in one.known.groups if (group.outcome.score or 0) >= 1), None)
        return (f"{float((group.low + group.high) / 2):.12g}",) if group else ()
    return one.made.values(one.slot.correct[0]) if one.slot.correct else ()


def box(one: Slotted, lang: str, terms: Terms, how: How) -> "_Element":
    """The interaction; beside a box for floats, how the decimal mark is typed."""
    assert one.processing is not None
    widest = max((len(text) for group in one.known.groups for text in group.texts), default=1) if one.known else 1
    made = interaction(one.slot, one.made, one.processing.response, terms, how, widest)
    if one.made.base == "float":
        return how.element("span", made, " ", how.text(words(lang).text("qti-type-point")))
    return made
