"""Legalise: an item as a target can say it, and every loss, attached to the field that bears it.

Rewrites keep the score of every response, or declare that they do not. What a target cannot decide goes to a person:
to a review outcome where it has one, else the slot becomes a free production that is marked by hand.
"""

from dataclasses import replace
from typing import assert_never

from digilab_content.compile.credit import credited
from digilab_content.compile.dependence import independent
from digilab_content.compile.fidelity import fields
from digilab_content.compile.inputs import as_choices, as_pair, as_regions, listed, placed
from digilab_content.compile.matches import Told, by_hand, portable
from digilab_content.compile.numbered import numbered
from digilab_content.model import doc as d
from digilab_content.model.item import Arrange, Asset, Choose, Entry, Free, Item, ItemSlot, Like, Pair, Point, Tally
from digilab_content.model.target import Can, Loss
from digilab_content.text.message import Message


def legalise(item: Item, can: Can, taken: frozenset[str] = frozenset()) -> tuple[Item, tuple[Loss, ...]]:
    """The item with nothing that the target lacks, and its losses (fields that lose nothing: `exact`, no reason).

    `taken`: slots that the target writes in its own way from what they ask; they stay as they are, and it is the
    target that says what they lose.
    """
    losses: list[Loss] = []
    drawn: list[Asset] = []
    slots, (body,) = _said(item.slots, (item.body,), item, can, losses, drawn, taken)
    steps, docs = item.step_slots, item.steps
    if can.steps:
        steps, docs = _said(item.step_slots, item.steps, item, can, losses, drawn)
    if len(slots) > 1 and not can.many_slots:
        losses.append(Loss(item.identifier, "item", "refused", Message("loss-many-slots", (("count", len(slots)),))))
    if item.groups and not can.groups:
        losses.append(Loss(item.identifier, "scoring", "refused", Message("loss-groups")))
    named = {loss.field for loss in losses}
    losses += [Loss(item.identifier, field, "exact") for field in fields(item) if field not in named]
    made = replace(item, body=body, slots=slots, steps=docs, step_slots=steps, assets=(*item.assets, *drawn))
    return made, tuple(dict.fromkeys(losses))


def _said(
    written: tuple[ItemSlot, ...],
    docs: tuple[d.Doc, ...],
    item: Item,
    can: Can,
    losses: list[Loss],
    drawn: list[Asset],
    taken: frozenset[str] = frozenset(),
) -> tuple[tuple[ItemSlot, ...], tuple[d.Doc, ...]]:
    """Slots, and the documents they stand in, as the target can say them; what that costs is added to `losses`,
    pictures made for it to `drawn`.
    """
    slots: list[ItemSlot] = []
    for asked in written:
        if asked.id in taken:
            slots.append(asked)
            continue
        slot, more = _again(asked, can, item.identifier)
        losses.extend(more)
        slot, front, more_drawn, noted = _unboarded(slot, item, can)
        drawn.extend(asset for asset in more_drawn if asset not in drawn)
        made, blocks, lost = _input(slot, can)
        lost = (*noted, *lost)
        known = any(one.level != "exact" for one in lost)
        told = [Told(one) if known else _rules(one, can, item.lang) for one in made]
        losses.extend(
            Loss(item.identifier, f"slot {slot.id}", one.level, one.reason, one.forms)
            for one in (*lost, *told)
            if one.level != "exact" or one.reason is not None
        )
        if isinstance(slot.rules, Tally) and not isinstance(slot.input, Entry | Free) and not can.engines:
            losses.append(Loss(item.identifier, f"slot {slot.id} feedback", "bounded", Message("loss-counts")))
        if isinstance(slot.input, Entry) and slot.input.unit and any(isinstance(one.slot.input, Free) for one in told):
            unit = slot.input.unit
            docs = tuple(_with_unit(doc, slot.id, unit) for doc in docs)
        if not blocks and any(isinstance(one.slot.input, Free) for one in told):
            blocks = listed(slot)
        if front:
            blocks = (*front, *(blocks or (d.Paragraph((d.SlotRef(slot.id),)),)))
        if blocks:
            docs = tuple(placed(doc, slot.id, blocks) for doc in docs)
        for one in told:
            alone, more = independent(one.slot, can, item.identifier)
            losses.extend(more)
            slots.append(alone)
    return tuple(slots), docs


def _again(slot: ItemSlot, can: Can, identifier: str) -> tuple[ItemSlot, tuple[Loss, ...]]:
    """What the exercise asks to be written again, at no cost: no platform has that. A person looks, where one can."""
    if not slot.again or can.engines or isinstance(slot.input, Free):
        return slot, ()
    if not can.review or isinstance(slot.rules, Tally):
        return slot, (Loss(identifier, f"slot {slot.id}", "bounded", Message("loss-ungraded")),)
    rules = tuple(replace(rule, score=None) if rule.tag in slot.again else rule for rule in slot.rules)
    loss = Loss(identifier, f"slot {slot.id}", "bounded", Message("loss-ungraded-read"))
    return replace(slot, rules=rules), (loss,)


def _unboarded(slot: ItemSlot, item: Item, can: Can) -> tuple[ItemSlot, d.Doc, tuple[Asset, ...], tuple[Told, ...]]:
    """Legends to put down on a picture as pairs, below the picture with its places numbered; what that costs."""
    if not isinstance(slot.input, Pair) or slot.input.board is None or can.boards:
        return slot, (), (), ()
    board = slot.input.board
    slot = replace(slot, input=replace(slot.input, board=None))
    plain = next((asset for asset in item.assets if asset.src == board.image), None)
    made = numbered(plain, board.marks) if plain is not None else None
    if made is None:
        told = by_hand(slot, Message("loss-board-picture"))
        return told.slot, (d.Paragraph((d.Media(board.image, board.alt),)), *listed(slot)[:1]), (), (told,)
    picture = d.Paragraph((d.Media(made.src, board.alt),))
    known = (made,) if all(asset.src != made.src for asset in item.assets) else ()
    return slot, (picture,), known, (Told(slot, "exact", Message("loss-board")),)


def _with_unit(body: d.Doc, id_: str, unit: str) -> d.Doc:
    """The unit that stood after the box, as words: a free production has no such place."""
    return d.rewrite(body, lambda i: (i, d.Text(f" {unit}")) if isinstance(i, d.SlotRef) and i.id == id_ else (i,))


def _input(slot: ItemSlot, can: Can) -> tuple[tuple[ItemSlot, ...], d.Doc, tuple[Told, ...]]:
    """Slots that stand for this one with inputs the target has, what stands in its place, and what it costs."""
    if isinstance(slot.input, Entry) and slot.input.rail and not can.rails:
        rail = slot.input.rail
        assert not isinstance(slot.rules, Tally)
        # Patterns tell what only the line writes: where it is typed, the list of written forms is enough.
        rules = tuple(rule for rule in slot.rules if not isinstance(rule.when, Like))
        typed = replace(slot, input=replace(slot.input, rail=None), rules=rules)
        made, _, lost = _input(typed, can)
        picture = d.Paragraph((d.Media(rail.image, rail.alt),))
        place = d.Paragraph((d.SlotRef(slot.id),))
        return made, (picture, place), (*lost, Told(typed, "exact", Message("loss-rail")))
    name = type(slot.input).__name__
    if name in can.inputs:
        return (slot,), (), ()
    note = Message("loss-input", (("input", name.lower()),))
    match slot.input:
        case Arrange():
            pair = as_pair(slot)
            if pair is not None:
                made, blocks, lost = _input(pair, can)
                return made, blocks, lost or (Told(pair, "exact", note),)
        case Pair():
            choices = as_choices(slot)
            if choices is not None and "Choose" in can.inputs:
                return choices.slots, choices.blocks, (Told(slot, "exact", note),)
        case Point():
            regions = as_regions(slot)
            if regions is not None and "Choose" in can.inputs:
                return regions.slots, regions.blocks, (Told(slot, "exact", note),)
        case Free():
            return (slot,), (), (Told(slot, "refused", note),)
        case Entry() | Choose():
            pass
        case _:
            assert_never(slot.input)
    told = by_hand(slot, note)
    refused = () if "Free" in can.inputs else (Told(told.slot, "refused", note),)
    return (told.slot,), (), (told, *refused)


def _rules(slot: ItemSlot, can: Can, lang: str) -> Told:
    if isinstance(slot.input, Free):
        # A person marks it everywhere.
        return Told(slot, "manual", Message("loss-free")) if not slot.rules else by_hand(slot, Message("loss-free"))
    if isinstance(slot.rules, Tally) and not isinstance(slot.input, Choose | Pair | Arrange | Point):
        return by_hand(slot, Message("loss-tally"))
    told = portable(slot, can, lang)
    if isinstance(told.slot.input, Free):
        return told if "Free" in can.inputs else replace(told, level="refused")
    added = credited(told.slot, can, lang)
    if added.level == "exact" and added.reason is None:
        return replace(told, slot=added.slot)
    return added
