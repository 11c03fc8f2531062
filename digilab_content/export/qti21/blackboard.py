"""What Blackboard takes of QTI 2.1: it skips a question that has response processing, and reads its right answer alone.

So a choice that is all or nothing keeps its right options, without processing and without words; every other exercise
becomes one open question with the same statement, which a person marks. A text with one listed answer would call every
other writing wrong: it is open too.
"""

from dataclasses import replace
from itertools import chain, combinations

from digilab_content.export.qti21.dialect import QTI21
from digilab_content.export.qti21.item import Made
from digilab_content.export.qti21.package import packed
from digilab_content.model import doc as d
from digilab_content.model.item import Arrange, Choose, Entry, Free, Item, ItemSlot, Option, Pair, Point
from digilab_content.model.scorer import score
from digilab_content.model.target import Loss, Piece
from digilab_content.text.message import Message

MOST_OPTIONS = 10
_BLANK = "________"
_SAID = "{http://www.imsglobal.org/xsd/imsqti_v2p1}modalFeedback"
_PROCESSING = "{http://www.imsglobal.org/xsd/imsqti_v2p1}responseProcessing"


def piece(item: Item) -> Piece:
    """One item as Blackboard reads it."""
    losses: list[Loss] = []
    if not (len(item.slots) == 1 and judged(item.slots[0])):
        closed = [slot for slot in item.slots if not isinstance(slot.input, Free)]
        losses += [Loss(item.identifier, f"slot {s.id}", "manual", Message("qti-lost-blackboard")) for s in closed]
        item = opened(item) if item.slots else item
    else:
        losses.append(Loss(item.identifier, "feedback", "refused", Message("qti-lost-blackboard-words")))
    if item.solution:
        losses.append(Loss(item.identifier, "solution", "refused", Message("qti-lost-blackboard-words")))
    return packed(item, QTI21, _bare, tuple(losses))


def _bare(made: Made) -> None:
    for name in (_SAID, _PROCESSING):
        for element in made.root.findall(name):
            made.root.remove(element)


def judged(slot: ItemSlot) -> bool:
    """Whether one set of options alone is right and everything else worth nothing."""
    if not isinstance(slot.input, Choose) or not 2 <= len(slot.input.options) <= MOST_OPTIONS or not slot.correct:
        return False
    ids = [option.id for option in slot.input.options]
    rights = {slot.correct[0]} if isinstance(slot.correct[0], str) else set(slot.correct[0])
    sizes = range(1, len(ids) + 1) if slot.input.many else (1,)
    for chosen in chain.from_iterable(combinations(ids, size) for size in sizes):
        if score(slot, chosen).score != (1.0 if set(chosen) == rights else 0.0):
            return False
    return True


def opened(item: Item) -> Item:
    """The item as one open question: a numbered blank for each answer, and what there is to choose from."""
    if len(item.slots) == 1 and isinstance(item.slots[0].input, Free):
        return item
    numbers = {slot.id: k for k, slot in enumerate(item.slots, 1)}
    several = len(item.slots) > 1

    def blank(inline: d.Inline) -> tuple[d.Inline, ...]:
        if not isinstance(inline, d.SlotRef):
            return (inline,)
        if inline.id not in numbers:
            return ()
        return (d.Text(f"({numbers[inline.id]}) {_BLANK}" if several else _BLANK),)

    body = d.rewrite(item.body, blank)
    lists: list[d.Block] = []
    for slot in item.slots:
        if several and _sides(slot):
            lists.append(d.Paragraph((d.Text(f"({numbers[slot.id]})"),)))
        lists += [d.Bullets(tuple(option.body for option in side)) for side in _sides(slot)]
    points = sum(slot.points for slot in item.slots)
    answer = ItemSlot("answer", Free("text"), (), points=points)
    return replace(item, body=(*body, *lists, d.Paragraph((d.SlotRef("answer"),))), slots=(answer,), scoring="sum")


def _sides(slot: ItemSlot) -> tuple[tuple[Option, ...], ...]:
    match slot.input:
        case Choose() | Arrange():
            return (slot.input.options,)
        case Pair():
            return (slot.input.left, slot.input.right)
        case Entry() | Free() | Point():
            return ()
