"""Slots that depend on others, for a target that judges each alone: what follows a mistake, what is asked on condition.

An answer that rightly follows from an earlier mistake is right for us. Where the target has a third outcome, whatever
is not the right value of such a slot goes to a person; where it has none, the teacher is told.
"""

from dataclasses import replace

from digilab_content.compile.matches import REVIEW
from digilab_content.model.item import Else, Entry, ItemSlot, Rule, Tally
from digilab_content.model.target import Can, Loss
from digilab_content.text.message import Message


def independent(slot: ItemSlot, can: Can, identifier: str) -> tuple[ItemSlot, tuple[Loss, ...]]:
    """The (already portable) slot as such a target may judge it, and what is lost."""
    losses = []
    if slot.condition is not None and not can.conditions:
        losses.append(Loss(identifier, f"slot {slot.id}", "refused", Message("loss-condition")))
    if slot.follow and not can.follow:
        if can.review and isinstance(slot.input, Entry) and not isinstance(slot.rules, Tally):
            slot = _reviewed(slot)
            losses.append(Loss(identifier, f"slot {slot.id}", "bounded", Message("loss-follow-review")))
        elif slot.rules:
            losses.append(Loss(identifier, f"slot {slot.id}", "refused", Message("loss-follow")))
    return slot, tuple(losses)


def _reviewed(slot: ItemSlot) -> ItemSlot:
    assert not isinstance(slot.rules, Tally)
    own = next((rule for rule in slot.rules if rule.score is None and isinstance(rule.when, Else)), None)
    kept = tuple(rule for rule in slot.rules if rule.score is not None and rule.score >= 1)
    return replace(slot, rules=(*kept, own or Rule(Else(), None, (Message("review"),), REVIEW)))
