"""What is needed of a slot that a person answers and marks in an essay."""

from dataclasses import replace

from digilab_content.export.moodle.element import Html
from digilab_content.export.moodle.wording import Wording
from digilab_content.model import doc as d
from digilab_content.model.item import Arrange, Choose, Free, Item, ItemSlot, Pair
from digilab_content.text.i18n import words


def sides(slot: ItemSlot) -> list[tuple[d.Doc, ...]]:
    """What must be read to answer by hand."""
    match slot.input:
        case Choose() | Arrange():
            return [tuple(option.body for option in slot.input.options)]
        case Pair():
            return [tuple(option.body for option in side) for side in (slot.input.left, slot.input.right)]
        case _:
            return []


def guide(item: Item, slot: ItemSlot) -> Html:
    """What the marker sees: the expected answer, then the solution."""
    said = words(item.lang)
    shown: list[d.Inline] = []
    options = {o.id: o for o in slot.input.options} if isinstance(slot.input, Choose) else {}
    for answer in slot.correct[:3]:
        for one in (answer,) if isinstance(answer, str) else answer:
            option = options.get(str(one))
            text_ = d.plain(option.body) if option else one if isinstance(one, str) else " → ".join(one)
            shown += [d.Text(" ; "), d.Code(text_)] if shown else [d.Code(text_)]
    rubric = slot.input.rubric if isinstance(slot.input, Free) else ()
    if not shown and not rubric:
        return Html()
    label = (d.Paragraph((d.Text(said.text("expected-answer") + " "), *shown)),) if shown else ()
    return Wording(replace(item, slots=())).doc((*label, *rubric, *(b for doc in item.solution for b in doc)))
