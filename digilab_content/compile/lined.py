"""The picture of a `numberline` or `label` slot: what stands beside it becomes its own, as the options of a choice."""

from collections.abc import Mapping
from dataclasses import replace

from digilab_content.model.doc import Block, Doc, Media, Paragraph, SlotRef
from digilab_content.model.exercise import Exercise, Slot
from digilab_content.text.diagnostics import Diagnostic


def lined(exercise: Exercise, found: list[Diagnostic]) -> Exercise:
    """The exercise with each picture given to its slot; E280 (number line) or E281 (legends) where a slot has none.

    It is the figure that follows the slot when the slot stands alone, else the one just before it.
    """
    taken: dict[str, Media] = {}
    wanted = {slot.id: slot.type for slot in exercise.slots if slot.type in {"numberline", "label"}}
    statement = _without(exercise.statement, wanted, taken)
    steps = tuple(_without(step, wanted, taken) for step in exercise.steps)
    slots = tuple(_given(slot, taken, found) if slot.id in wanted else slot for slot in exercise.slots)
    return replace(exercise, statement=statement, steps=steps, slots=slots)


def _given(slot: Slot, taken: dict[str, Media], found: list[Diagnostic]) -> Slot:
    if slot.id not in taken:
        facts = (("slot", slot.id), ("type", slot.type), ("why", "figure"), ("key", ""), ("other", ""))
        made = Diagnostic("E280" if slot.type == "numberline" else "E281", slot.span, facts)
        if made not in found and not any(d.code == "E096" for d in found):
            found.append(made)
        return slot
    return replace(slot, picture=taken[slot.id])


def _without(doc: Doc, wanted: Mapping[str, str], taken: dict[str, Media]) -> Doc:
    """The document without the pictures that slots of it take."""
    gone: set[int] = set()
    for k, block in enumerate(doc):
        id_ = _alone(block)
        if id_ not in wanted or id_ in taken:
            continue
        for near in (k + 1, k - 1):
            picture = _picture(doc[near], wanted[id_]) if 0 <= near < len(doc) and near not in gone else None
            if picture is not None:
                taken[id_] = picture
                gone.add(near)
                break
    return tuple(block for k, block in enumerate(doc) if k not in gone)


def _alone(block: Block) -> str:
    match block:
        case Paragraph(children=(SlotRef(id=id_),)):
            return id_
        case _:
            return ""


def _picture(block: Block, type_: str) -> Media | None:
    match block:
        case Paragraph(children=(Media(kind="image") as one,)):
            line = one.drawing is not None and bool(one.drawing.scale)
            return one if line or type_ == "label" else None
        case _:
            return None
