"""One item as a page: statement, controls, rules, hints, steps, solution, credits."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from digilab_content.export.feedback import told
from digilab_content.export.html import How, Node, blocks
from digilab_content.export.site.catalogue import level_label, subject_label, topic_label
from digilab_content.export.site.course import course, course_data
from digilab_content.export.site.dialect import dialect, markup
from digilab_content.export.site.equation import joined
from digilab_content.export.site.expected import expected
from digilab_content.export.site.render import render
from digilab_content.export.site.rules import slot_data
from digilab_content.export.site.widget import is_block, widget
from digilab_content.model.doc import Doc, Math, Paragraph, SlotRef, inlines
from digilab_content.model.item import Entry, Item, ItemSlot, Pair
from digilab_content.model.output import File
from digilab_content.model.target import Loss, Piece, heading
from digilab_content.model.verdict import Say
from digilab_content.text.i18n import direction, words
from digilab_content.text.message import Message


@dataclass(slots=True)
class Spoken:
    """The words of rules, each kept once; the page holds them in `template` elements."""

    how: How
    texts: dict[str, str] = field(default_factory=dict)

    def keep(self, whole: tuple[Say, ...]) -> str:
        """The name under which these words are kept."""
        text = markup(told(whole, self.how))
        return self.texts.setdefault(text, f"t{len(self.texts)}")


def piece(item: Item, _options: Mapping[str, str]) -> Piece:
    """An item's page and media."""
    media = {asset.src: (_place(asset.name, asset.data), asset.data) for asset in item.assets}
    addresses = {src: f"../{place}" for src, (place, _) in media.items()}
    body = render("item.html", item.lang, root="../", **context(item, addresses))
    files = tuple(File(place, data) for place, data in sorted(set(media.values())))
    return Piece(heading(item), files, body, _losses(item))


def _place(name: str, data: bytes) -> str:
    """Where a media file stands: its content gives the name, so that two items share what is the same."""
    return f"media/{hashlib.sha256(data).hexdigest()[:10]}-{name}"


@dataclass(slots=True)
class Controls:
    """Turns slots of documents into controls, each once."""

    item: Item
    placed: set[str] = field(default_factory=set)
    how: How | None = None

    def slots(self) -> dict[str, ItemSlot]:
        """Slots of the statement and of the steps."""
        return {slot.id: slot for slot in (*self.item.slots, *self.item.step_slots)}

    def label(self, slot: ItemSlot) -> str:
        """What a screen reader calls the slot."""
        say = words(self.item.lang)
        ids = [s.id for s in self.item.slots]
        if len(ids) == 1 or slot.id not in ids:
            return say.text("site-answer")
        return say.text("site-answer-of", (("number", ids.index(slot.id) + 1), ("total", len(ids))))

    def control(self, ref: SlotRef) -> Node:
        """The control that stands where the slot is."""
        slot = self.slots().get(ref.id)
        if slot is None or ref.id in self.placed or self.how is None:
            return f"[{ref.id}]"
        self.placed.add(ref.id)
        return widget(slot, self.label(slot), self.how, self.item.identifier)

    def block(self, ref: SlotRef) -> bool:
        """Whether the control takes lines of its own."""
        slot = self.slots().get(ref.id)
        return slot is not None and is_block(slot)


def context(item: Item, media: Mapping[str, str]) -> dict[str, Any]:
    """What the template of an item shows; `media` maps a document's `src` to its address from the page."""
    controls = Controls(item)
    how = controls.how = dialect(item.lang, media, controls.control, controls.block)
    reading = dialect(item.lang, media)
    spoken = Spoken(reading)
    body = _page(_complete(item), how)
    steps = [_page(step, how) for step in item.steps]
    answers = [(controls.label(slot), markup(shown)) for slot in item.slots if (shown := expected(slot, reading))]
    data = {
        "id": item.identifier,
        "slots": [slot_data(slot, spoken.keep) for slot in item.slots],
        "steps": [slot_data(slot, spoken.keep) for slot in item.step_slots if slot.id in controls.placed],
        "course": course_data(course(item, len(item.solution) or int(bool(answers)))),
        "words": _words(item.lang),
        "decimal": "." if item.lang == "en" else ",",
    }
    return {
        "item": item,
        "boards": any(isinstance(s.input, Pair) and s.input.board for s in (*item.slots, *item.step_slots)),
        "rails": any(isinstance(s.input, Entry) and s.input.rail for s in (*item.slots, *item.step_slots)),
        "subject": subject_label(item.meta.subject, item.lang),
        "level": level_label(item.meta.level, item.lang),
        "topic": topic_label(item.meta.topic, item.lang),
        "body": body,
        "hints": [(markup(blocks(hint.body, reading)), round(hint.cost * 100)) for hint in item.hints],
        "steps": steps,
        "solution": [markup(blocks(part, reading)) for part in item.solution],
        "answers": answers,
        "spoken": [(name, text) for text, name in spoken.texts.items()],
        "data": data,
        "labels": [(slot.id, controls.label(slot), slot in item.slots) for slot in controls.slots().values()],
    }


def _page(doc: Doc, how: How) -> str:
    """A document with its controls, equations of right-to-left languages put together."""
    made = blocks(doc, how)
    if direction(how.lang) == "rtl":
        joined(made, how)
    return markup(made)


# Sentences that the script puts together itself; `%name%` stands for what it fills in.
_SCRIPTED = {
    "right": (),
    "partial": (),
    "wrong": (),
    "review": (),
    "review-free": (),
    "empty": (),
    "all-right": (),
    "not-all": (),
    "no-more": (),
    "attempt": ("number", "total"),
    "points": ("points", "total"),
    "shown": (),
    "earlier": (),
    "asked-more": (),
}


def _words(lang: str) -> dict[str, str]:
    say = words(lang)
    return {
        name: say.text(f"site-{name}", tuple((fact, f"%{fact}%") for fact in facts))
        for name, facts in _SCRIPTED.items()
    }


def _complete(item: Item) -> Doc:
    """The statement, with the slots that it does not place itself at its end."""
    there = {ref.id for ref in inlines(item.body) if isinstance(ref, SlotRef)}
    missing = tuple(Paragraph((SlotRef(slot.id),)) for slot in item.slots if slot.id not in there)
    return (*item.body, *missing)


def _losses(item: Item) -> tuple[Loss, ...]:
    """Formulas that cannot be drawn (what a slot loses was said when the item was made legal)."""
    from digilab_content.export.mathml import readable

    out = []
    docs: tuple[Doc, ...] = (item.body, *item.solution, *item.steps, *(hint.body for hint in item.hints))
    bad = next((i for doc in docs for i in inlines(doc) if isinstance(i, Math) and not readable(i)), None)
    if bad is not None:
        out.append(Loss(item.identifier, "statement", "bounded", Message("site-loss-formula", (("written", bad.tex),))))
    return tuple(out)
