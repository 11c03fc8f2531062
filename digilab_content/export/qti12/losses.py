"""What Canvas cannot say of an item, for the fidelity table."""

from digilab_content.export.mathml import readable
from digilab_content.export.qti12.answer import Answer, Pairs, Ranges, Several, Texts
from digilab_content.model.doc import Math, inlines
from digilab_content.model.item import Free, Item, ItemSlot
from digilab_content.model.target import Level, Loss
from digilab_content.text.message import Message


def of_slot(item: Item, slot: ItemSlot, found: Answer | None, whole: bool) -> list[Loss]:
    """The losses of one slot. `whole`: every slot of the item is judged, in one question."""
    out = []

    def lost(level: Level, reason: str, forms: int = 0) -> None:
        out.append(Loss(item.identifier, f"slot {slot.id}", level, Message(reason), forms))

    if slot.penalty:
        lost("refused", "qti-lost-penalty")
    if isinstance(slot.input, Free):
        return out
    if found is None:
        lost("manual", "qti12-lost-hand")
    elif not whole:
        lost("manual", "qti12-lost-together")
    elif isinstance(found, Texts):
        lost("bounded", "qti12-lost-text", len(found.forms))
    elif isinstance(found, Ranges):
        lost("bounded", "qti12-lost-number")
    elif isinstance(found, Several) and found.partial == "more":
        lost("refused", "qti12-lost-whole")
    elif isinstance(found, Several | Pairs) and len(found.rights) > 1:
        lost("bounded", "qti12-lost-parts")
    return out


def of_item(item: Item, *, unsaid: bool) -> list[Loss]:
    """The losses of the item as a whole. `unsaid`: the exercise has words for single answers."""
    out = []

    def lost(field: str, level: Level, reason: str) -> None:
        out.append(Loss(item.identifier, field, level, Message(reason)))

    if unsaid:
        lost("feedback", "refused", "qti12-lost-feedback")
    if item.hints:
        lost("hints", "refused", "qti-lost-hints")
    if item.steps or item.step_slots:
        lost("steps", "refused", "qti-lost-steps")
    if any(slot.attempts is not None and slot.attempts > 1 for slot in item.slots):
        lost("attempts", "refused", "qti12-lost-attempts")
    docs = (item.body, *item.solution)
    if any(isinstance(one, Math) and not readable(one) for doc in docs for one in inlines(doc)):
        lost("formulas", "refused", "qti-lost-formulas")
    return out
