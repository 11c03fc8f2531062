"""From an item to Moodle questions: the type, the common fields, and what the platform makes of them."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from fractions import Fraction
from html import escape
from math import lcm

from digilab_content.export.moodle import gap, native
from digilab_content.export.moodle.blanks import blanks
from digilab_content.export.moodle.by_hand import guide, sides
from digilab_content.export.moodle.element import Html, html, lines, number, plain, text
from digilab_content.export.moodle.identity import idnumber, name, penalty, tags
from digilab_content.export.moodle.wording import Wording
from digilab_content.model import doc as d
from digilab_content.model.item import Choose, Entry, Free, Item, ItemSlot, Pair, Tally
from digilab_content.model.target import Level, Loss
from digilab_content.text.i18n import direction
from digilab_content.text.message import Message

_RAISED = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")
_NATIVE: tuple[tuple[str, Callable[[ItemSlot, Wording], native.Parts | None]], ...] = (
    ("truefalse", native.truefalse),
    ("multichoice", native.multichoice),
    ("numerical", native.numerical),
    ("shortanswer", native.shortanswer),
    ("match", native.match),
    ("ordering", native.ordering),
)


@dataclass(slots=True)
class _Writer:
    """One item on its way to XML."""

    item: Item
    losses: list[Loss] = field(default_factory=list)

    def lost(self, place: str, level: Level, reason: Message, forms: int = 0) -> None:
        self.losses.append(Loss(self.item.identifier, place, level, reason, forms))


def questions(item: Item, stack: frozenset[str] = frozenset(), *, asked: bool = False) -> tuple[str, tuple[Loss, ...]]:
    """The `<question>` elements of an item, one or several, and what Moodle loses of it.

    `stack`: the slots that a STACK question judges, all in one. `asked`: for the others, why it does not is said.
    """
    writer = _Writer(item)
    _fields(writer)
    _without_stack(writer, stack, asked=asked)
    if stack:
        return _with_stack(writer, stack)
    if not item.slots:
        return _question(writer, "description", [], Wording(item).doc(item.body)), tuple(writer.losses)
    shared = blanks(item)
    if shared is not None:
        writer.lost("feedback", "exact", Message("loss-moodle-gaps"))
        return _question(writer, shared.kind, shared.parts, shared.body, item.slots), tuple(writer.losses)
    together = [s for s in item.slots if _gapped(s, item)]
    if len(item.slots) == 1:
        out = _alone(writer, item.slots[0], 1, 1)
    else:
        apart = [s for s in item.slots if s not in together]
        total = len(apart) + bool(together)
        if total > 1:
            writer.lost("item", "exact", Message("loss-moodle-split", (("count", total),)))
        out = _cloze(writer, together, 1, total) if together else ""
        out += "".join(_alone(writer, s, k, total) for k, s in enumerate(apart, 1 + bool(together)))
    for slot in item.slots:
        _typing(writer, slot, by_hand=not _gapped(slot, item))
    return out, tuple(dict.fromkeys(writer.losses))


def _without_stack(writer: _Writer, stack: frozenset[str], *, asked: bool) -> None:
    """Why STACK does not judge a slot of mathematics."""
    if not asked:
        return
    from digilab_content.export.moodle.stack.plan import planned

    for slot in writer.item.slots:
        why = planned(slot)
        if slot.id not in stack and isinstance(why, Message):
            writer.lost(f"slot {slot.id}", "exact", why)


def _with_stack(writer: _Writer, stack: frozenset[str]) -> tuple[str, tuple[Loss, ...]]:
    """A STACK question of the slots it judges, then the others as they would be without it."""
    from digilab_content.export.moodle.stack.part import parts
    from digilab_content.export.moodle.stack.plan import plan
    from digilab_content.export.moodle.stack.question import elements, statement

    item = writer.item
    planned = [(slot, made) for slot in item.slots if slot.id in stack and (made := plan(slot)) is not None]
    others = [slot for slot in item.slots if slot.id not in stack]
    together = [s for s in others if _gapped(s, item)]
    apart = [s for s in others if s not in together]
    total = 1 + bool(together) + len(apart)
    if total > 1:
        writer.lost("item", "exact", Message("loss-moodle-split", (("count", total),)))
    made_parts = parts(planned)
    units = {s.id: _unit(s.input, item.lang) for s, _ in planned if isinstance(s.input, Entry)}
    for slot, made in planned:
        writer.lost(f"slot {slot.id}", "bounded", Message(made.reason))
    inside = elements(item, made_parts, penalty(item))
    slots = tuple(slot for slot, _ in planned)
    out = _question(writer, "stack", inside, statement(item, made_parts, units), slots, 1, total)
    out += _cloze(writer, together, 2, total) if together else ""
    out += "".join(_alone(writer, s, k, total) for k, s in enumerate(apart, 2 + bool(together)))
    for slot in others:
        _typing(writer, slot, by_hand=not _gapped(slot, item))
    return out, tuple(dict.fromkeys(writer.losses))


def _gapped(slot: ItemSlot, item: Item) -> bool:
    return gap.gap(slot, 1, Wording(item)) is not None


def _alone(writer: _Writer, slot: ItemSlot, number_: int, total: int) -> str:
    """A slot as a question of its own: Moodle's own type, else a cloze of one gap, else an essay."""
    item = writer.item
    inline_menu = isinstance(slot.input, Choose) and slot.input.inline
    if not isinstance(slot.input, Free) and not inline_menu:
        for kind, make in _NATIVE:
            parts = make(slot, Wording(item))
            if parts is not None:
                _shuffled(writer, slot)
                _pair_words(writer, slot)
                return _question(writer, kind, parts, _statement(writer, slot), (slot,), number_, total)
    if _gapped(slot, item):
        return _cloze(writer, [slot], number_, total)
    if not isinstance(slot.input, Free):
        writer.lost(f"slot {slot.id}", "manual", Message("loss-moodle-essay"))
    if item.hints and len(item.slots) == 1:
        writer.losses = [loss for loss in writer.losses if loss.field != "hints"]
        writer.lost("hints", "refused", Message("loss-moodle-hints-essay"))
    body = _statement(writer, slot)
    shown = sides(slot)
    if shown:
        wording = Wording(item)
        lists = [wording.docs(side) for side in shown]
        files = {file.name: file for html_ in (body, *lists) for file in html_.files}
        body = Html(body.text + "".join(one.text for one in lists), tuple(files[name] for name in sorted(files)))
    parts = native.essay(slot.input if isinstance(slot.input, Free) else Free(lines=3), guide(item, slot))
    return _question(writer, "essay", parts, body, (slot,), number_, total)


def _statement(writer: _Writer, slot: ItemSlot) -> Html:
    """The statement around one slot: a typed answer has its box where it stands in a sentence."""
    item = writer.item
    gaps = {s.id: "[…]" for s in item.slots if s is not slot}
    if isinstance(slot.input, Entry):
        gaps[slot.id] = "_" * max(5, min(slot.input.width, 40)) + _unit(slot.input, item.lang)
    elif _followed(item.body, slot.id):
        gaps[slot.id] = "…"
    return Wording(item, gaps).doc(item.body)


def _unit(entry: Entry, lang: str) -> str:
    """The unit that stands after a box, as HTML: on its own in a right-to-left sentence."""
    if not entry.unit:
        return ""
    shown = escape(re.sub(r"\^(-?[0-9]+)", lambda m: m[1].translate(_RAISED), entry.unit), quote=False)
    return f' <span dir="auto">{shown}</span>' if direction(lang) == "rtl" else f" {shown}"


def _followed(body: d.Doc, id_: str) -> bool:
    """Whether a slot has words after it in its sentence, so that something must stand in its place."""
    for block in body:
        children = block.children if isinstance(block, d.Paragraph) else ()
        ids = [c.id if isinstance(c, d.SlotRef) else "" for c in children]
        if id_ in ids:
            rest = children[ids.index(id_) + 1 :]
            return any(not isinstance(c, d.Break) and not (isinstance(c, d.Text) and not c.text.strip()) for c in rest)
    return any(isinstance(i, d.SlotRef) and i.id == id_ for i in d.inlines(body))


def _cloze(writer: _Writer, slots: list[ItemSlot], number_: int, total: int) -> str:
    item = writer.item
    weights, scale = _weights(slots)
    wording = Wording(item)
    gaps: dict[str, str] = {s.id: "[…]" for s in item.slots}
    for slot, weight in zip(slots, weights, strict=True):
        made = gap.gap(slot, weight, wording)
        gaps[slot.id] = (made or "") + (_unit(slot.input, item.lang) if isinstance(slot.input, Entry) else "")
        _shuffled(writer, slot)
    if scale != 1:
        writer.lost("item", "exact", Message("loss-moodle-weights", (("total", sum(weights)),)))
    final = Wording(item, gaps, (s.id for s in slots if gap.standing(s)))
    body = final.doc(item.body)
    missing = [s for s in slots if not any(isinstance(i, d.SlotRef) and i.id == s.id for i in d.inlines(item.body))]
    tail = "".join(f"<p>{gaps[s.id]}</p>" for s in missing)
    files = {asset.name: asset for asset in (*body.files, *wording.used.values())}
    whole = Html(body.text + tail, tuple(files[name] for name in sorted(files)))
    return _question(writer, "cloze", [], whole, tuple(slots), number_, total)


def _weights(slots: list[ItemSlot]) -> tuple[list[int], int]:
    """Weights are whole numbers: the points, all multiplied by the same number when some are not."""
    points = [Fraction(slot.points).limit_denominator(100) for slot in slots]
    scale = lcm(*(p.denominator for p in points))
    return [max(1, int(p * scale)) for p in points], scale


def _question(
    writer: _Writer,
    kind: str,
    parts: native.Parts,
    body: Html,
    slots: tuple[ItemSlot, ...] = (),
    number_: int = 1,
    total: int = 1,
) -> str:
    item = writer.item
    wording = Wording(item)
    grade = sum(slot.points for slot in slots)
    cas = _quiet if kind == "stack" else _as_is
    told = [] if kind in {"essay", "description"} else item.hints
    hints = [html("hint", cas(wording.doc(hint.body))) for hint in told]
    common = [
        text("name", name(item, number_, total)),
        html("questiontext", body),
        html("generalfeedback", cas(wording.docs(item.solution))),
        plain("defaultgrade", number(grade) if kind != "description" else "0"),
        plain("penalty", number(penalty(item))),
        plain("hidden", "0"),
        plain("idnumber", idnumber(item, number_, total)),
    ]
    inside = lines([*common, *parts, *hints, tags(item)])
    return f'  <question type="{kind}">\n{inside}  </question>\n'


def _as_is(value: Html) -> Html:
    return value


def _quiet(value: Html) -> Html:
    from digilab_content.export.moodle.stack.question import quiet

    return quiet(value)


def _fields(writer: _Writer) -> None:
    """Losses of the fields that are not slots."""
    item = writer.item
    if item.hints:
        same = len({hint.cost for hint in item.hints}) == 1 and len({slot.penalty or 0.0 for slot in item.slots}) == 1
        writer.lost(
            "hints", "exact" if same else "refused", Message("loss-moodle-hints" if same else "loss-moodle-cost")
        )
    if item.steps or item.step_slots:
        writer.lost("steps", "refused", Message("loss-steps"))
    if item.scoring != "sum" and len(item.slots) > 1:
        writer.lost("scoring", "refused", Message("loss-scoring"))
    if any(slot.attempts is not None for slot in item.slots):
        tries = {slot.attempts for slot in item.slots} == {len(item.hints) + 1} and len(item.slots) == 1
        reason = Message("loss-moodle-tries" if tries else "loss-attempts")
        writer.lost("attempts", "exact" if tries else "refused", reason)


def _typing(writer: _Writer, slot: ItemSlot, *, by_hand: bool) -> None:
    """Where Moodle itself reads what is typed otherwise than we do."""
    if by_hand or not isinstance(slot.input, Entry) or isinstance(slot.rules, Tally):
        return
    numeric = native.numerical(slot, Wording(writer.item)) is not None
    reason = Message("loss-moodle-numerical" if numeric else "loss-moodle-text")
    writer.lost(f"slot {slot.id}", "bounded", reason, len([r for r in slot.rules if r.tag or r.score]))


def _shuffled(writer: _Writer, slot: ItemSlot) -> None:
    if isinstance(slot.input, Choose) and slot.input.shuffle and any(option.fixed for option in slot.input.options):
        writer.lost(f"slot {slot.id}", "exact", Message("loss-fixed"))


def _pair_words(writer: _Writer, slot: ItemSlot) -> None:
    rules = slot.rules.parts if isinstance(slot.rules, Tally) else slot.rules
    if isinstance(slot.input, Pair) and any(rule.says for rule in rules):
        writer.lost("feedback", "refused", Message("loss-feedback"))
