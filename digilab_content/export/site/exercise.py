"""One item as the context of its page: statement, controls, rules, hints, steps, solution, credits."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from digilab_content.export.html import How, blocks
from digilab_content.export.mathml import readable
from digilab_content.export.site.catalogue import level_label, subject_label
from digilab_content.export.site.dialect import dialect, markup
from digilab_content.export.site.rules import slot_data
from digilab_content.export.site.says import says
from digilab_content.export.site.widget import is_block, widget
from digilab_content.model.doc import Doc, Math, Paragraph, SlotRef, inlines
from digilab_content.model.item import Free, Item, ItemSlot
from digilab_content.model.target import Loss
from digilab_content.model.verdict import Say
from digilab_content.text.i18n import words
from digilab_content.text.message import Message


@dataclass(slots=True)
class Spoken:
    """The words of rules, each kept once; the page holds them in `template` elements."""

    how: How
    texts: dict[str, str] = field(default_factory=dict)

    def keep(self, whole: tuple[Say, ...]) -> str:
        """The name under which these words are kept."""
        text = markup(says(whole, self.how))
        return self.texts.setdefault(text, f"t{len(self.texts)}")


def page(item: Item, media: Mapping[str, str]) -> tuple[dict[str, Any], tuple[Loss, ...]]:
    """What the template of an item shows, and what the site lost of it."""
    slots = {slot.id: slot for slot in (*item.slots, *item.step_slots)}
    numbered = {slot.id: n for n, slot in enumerate(item.slots, 1)}
    say = words(item.lang)
    placed: set[str] = set()

    def label(slot: ItemSlot) -> str:
        if len(item.slots) == 1 or slot.id not in numbered:
            return say.text("site-answer")
        return say.text("site-answer-of", (("number", numbered[slot.id]), ("total", len(item.slots))))

    how: How

    def control(ref: SlotRef) -> Any:
        slot = slots.get(ref.id)
        if slot is None or ref.id in placed:
            return f"[{ref.id}]"
        placed.add(ref.id)
        return widget(slot, label(slot), how, item.identifier)

    how = dialect(item.lang, media, control, lambda ref: ref.id in slots and is_block(slots[ref.id]))
    body = markup(blocks(_complete(item), how))
    reading = dialect(item.lang, media)
    spoken = Spoken(reading)
    steps = [markup(blocks(step, how)) for step in item.steps]
    data = {
        "id": item.identifier,
        "scoring": item.scoring,
        "slots": [slot_data(slot, spoken.keep) for slot in item.slots],
        "steps": [slot_data(slot, spoken.keep) for slot in item.step_slots if slot.id in placed],
        "hints": [hint.cost for hint in item.hints],
    }
    context = {
        "item": item,
        "subject": subject_label(item.meta.subject, item.lang),
        "level": level_label(item.meta.level, item.lang),
        "body": body,
        "hints": [(markup(blocks(hint.body, reading)), round(hint.cost * 100)) for hint in item.hints],
        "steps": steps,
        "solution": [markup(blocks(part, reading)) for part in item.solution],
        "answers": _answers(item, reading),
        "spoken": [(name, text) for text, name in spoken.texts.items()],
        "data": data,
        "points": sum(slot.points for slot in item.slots),
        "labels": {slot.id: label(slot) for slot in (*item.slots, *item.step_slots)},
    }
    return context, _losses(item)


def _complete(item: Item) -> Doc:
    """The statement, with the slots that it does not place itself at its end."""
    there = {ref.id for ref in inlines(item.body) if isinstance(ref, SlotRef)}
    missing = tuple(Paragraph((SlotRef(slot.id),)) for slot in item.slots if slot.id not in there)
    return (*item.body, *missing)


def _answers(item: Item, how: How) -> list[tuple[str, str]]:
    """The expected answer of each slot, to read beside the solution (pages without a script have nothing else)."""
    from digilab_content.export.site.expected import expected

    out = []
    for slot in item.slots:
        shown = expected(slot, how)
        if shown:
            out.append((slot.id, markup(shown)))
    return out


def _losses(item: Item) -> tuple[Loss, ...]:
    """What stays to a person, and formulas that cannot be drawn."""
    out = []
    docs: tuple[Doc, ...] = (item.body, *item.solution, *item.steps, *(hint.body for hint in item.hints))
    bad = next((i for doc in docs for i in inlines(doc) if isinstance(i, Math) and not readable(i)), None)
    if bad is not None:
        out.append(Loss(item.identifier, "statement", "bounded", Message("site-loss-formula", (("written", bad.tex),))))
    out += [
        Loss(item.identifier, f"slot {slot.id}", "manual", Message("site-loss-free"))
        for slot in item.slots
        if isinstance(slot.input, Free)
    ]
    return tuple(out)


def bare(item: Item) -> Item:
    """The item with its own language only, for tests that compare pages."""
    return replace(item, values={})
