"""What QTI 2.1 cannot say of an item, for the fidelity table."""

from digilab_content.export.qti21.hand import Hand
from digilab_content.export.qti21.typed import Typed
from digilab_content.model.item import Entry, Free, Item, ItemSlot, Pair, Point, Tally
from digilab_content.model.target import Level, Loss
from digilab_content.text.message import Message


def of_slot(item: Item, slot: ItemSlot, known: Typed | None, made: Hand) -> list[Loss]:
    """The losses of one slot."""
    out = []
    field = f"slot {slot.id}"

    def lost(level: Level, reason: Message, forms: int = 0) -> None:
        out.append(Loss(item.identifier, field, level, reason, forms))

    if isinstance(slot.input, Point):
        lost("manual", Message("qti-lost-point"))
    if isinstance(slot.input, Free) and slot.input.kind == "drawing":
        lost("manual", Message("qti-lost-drawing"))
    if known is not None and known.number:
        lost("bounded", Message("qti-lost-range"))
    elif known is not None:
        lost("bounded", Message("qti-lost-forms"), known.count)
        if not any((group.outcome.score or 0) >= 1 for group in known.groups):
            lost("manual", Message("qti-lost-answer"))
    elif isinstance(slot.input, Entry) and isinstance(slot.rules, Tally):
        lost("manual", Message("qti-lost-parts"))
    if isinstance(slot.input, Pair) and isinstance(slot.rules, Tally) and any(part.says for part in slot.rules.parts):
        out.append(Loss(item.identifier, f"{field} feedback", "bounded", Message("qti-lost-pair-words")))
    if slot.penalty:
        lost("refused", Message("qti-lost-penalty"))
    if made.kind == "choiceInteraction" and getattr(slot.input, "inline", False):
        out.append(Loss(item.identifier, f"{field} menu", "exact", Message("qti-lost-menu")))
    return out


def of_item(item: Item, *, unreadable: bool) -> list[Loss]:
    """The losses of the item as a whole."""
    out = []

    def lost(field: str, level: Level, reason: str) -> None:
        out.append(Loss(item.identifier, field, level, Message(reason)))

    if item.scoring not in {"sum", "all-or-nothing"}:
        lost("scoring", "manual", "qti-lost-scoring")
    if item.hints:
        lost("hints", "refused", "qti-lost-hints")
    if item.steps or item.step_slots:
        lost("steps", "refused", "qti-lost-steps")
    asked = {slot.attempts or 1 for slot in item.slots}
    if len(asked) > 1:
        lost("attempts", "refused", "qti-lost-attempts")
    if item.solution and asked and min(asked) > 1:
        lost("solution", "bounded", "qti-lost-solution")
    if unreadable:
        lost("formulas", "refused", "qti-lost-formulas")
    return out
