"""Menus of one sentence that share their options: `gapselect`, or `ddwtos` where the options hold formulas (rule 20).

Both types give each gap the same part of the mark and know one list of options, one right option a gap, and words for
the whole alone: where an exercise says more, the question is a cloze.
"""

import re
from dataclasses import dataclass

from digilab_content.export.moodle.element import Html, html, plain
from digilab_content.export.moodle.gap import plain_words
from digilab_content.export.moodle.wording import Wording
from digilab_content.model import doc as d
from digilab_content.model.item import Choose, Item, ItemSlot, Option, Tally
from digilab_content.model.scorer import score
from digilab_content.model.verdict import Say
from digilab_content.text.message import Message

_MARK = "\ue000{}\ue001"
_MARKED = re.compile("\ue000([0-9]+)\ue001")
_LIKE = re.compile(r"\[(?=\[[0-9]+\]\])")
_WORDS = (d.Text, d.Math, d.Emphasis, d.Strong)


@dataclass(frozen=True, slots=True)
class Blanks:
    """A question of blanks: its type, its statement with `[[n]]` in it, its elements."""

    kind: str
    body: Html
    parts: list[str]


def blanks(item: Item) -> Blanks | None:
    """The question; None where Moodle's types cannot say it."""
    if len(item.slots) < 2 or item.scoring != "sum" or item.groups or len({s.points for s in item.slots}) > 1:
        return None
    shown = [one.id for one in d.inlines(item.body) if isinstance(one, d.SlotRef)]
    if sorted(shown) != sorted(slot.id for slot in item.slots):
        return None
    lists = [_listed(slot) for slot in item.slots]
    first = lists[0]
    if first is None or any(one is None or _bodies(one) != _bodies(first) for one in lists):
        return None
    told = _said(item.slots)
    numbers = [_right(slot) for slot in item.slots]
    if told is None or None in numbers:
        return None
    wording = Wording(item)
    words = [plain_words(option.body) for option in first]
    select = all(words)
    choices = [word or "" for word in words] if select else [wording.phrase(option.body) for option in first]
    if len(set(choices)) != len(choices) or not all(choices):
        return None
    gaps = {slot.id: _MARK.format(number) for slot, number in zip(item.slots, numbers, strict=True)}
    made = Wording(item, gaps).doc(item.body)
    text = _MARKED.sub(r"[[\1]]", _LIKE.sub("&#91;", made.text))
    shuffle = all(isinstance(s.input, Choose) and s.input.shuffle for s in item.slots)
    right, wrong = told
    some = (Message("qti-said-partial"),) if right or wrong else ()
    parts = [
        plain("shuffleanswers", "1" if shuffle else "0"),
        html("correctfeedback", wording.says(right)),
        html("partiallycorrectfeedback", wording.says(some)),
        html("incorrectfeedback", wording.says(wrong)),
        *(_choice(choice, select=select) for choice in choices),
    ]
    return Blanks("gapselect" if select else "ddwtos", Html(text, made.files), parts)


def _choice(text: str, *, select: bool) -> str:
    """An option of the one list; a box to drag may be used again."""
    if select:
        return f"<selectoption>{plain('text', text)}<group>1</group></selectoption>"
    return f"<dragbox>{plain('text', text)}<group>1</group><infinite/></dragbox>"


def _listed(slot: ItemSlot) -> tuple[Option, ...] | None:
    """The options of a menu inside a sentence, all of them in words and formulas."""
    if not isinstance(slot.input, Choose) or slot.input.many or not slot.input.inline:
        return None
    if any(option.fixed or not _worded(option.body) for option in slot.input.options):
        return None
    return slot.input.options


def _worded(doc: d.Doc) -> bool:
    return len(doc) == 1 and isinstance(doc[0], d.Paragraph) and all(isinstance(i, _WORDS) for i in d.inlines(doc))


def _bodies(options: tuple[Option, ...]) -> tuple[d.Doc, ...]:
    return tuple(option.body for option in options)


def _right(slot: ItemSlot) -> int | None:
    """The number of the one right option, from 1; None where another one is worth something."""
    assert isinstance(slot.input, Choose)
    worth = [score(slot, (option.id,)).score for option in slot.input.options]
    if sorted(-1.0 if one is None else one for one in worth) != [0.0] * (len(worth) - 1) + [1.0]:
        return None
    return worth.index(1.0) + 1


def _said(slots: tuple[ItemSlot, ...]) -> tuple[tuple[Say, ...], tuple[Say, ...]] | None:
    """What is said of right and of wrong options, where it is the same for all and is no author's."""
    found: tuple[set[tuple[Say, ...]], set[tuple[Say, ...]]] = (set(), set())
    for slot in slots:
        if isinstance(slot.rules, Tally):
            return None
        for rule in slot.rules:
            if any(not isinstance(say, Message) for say in rule.says):
                return None
            found[0 if rule.score == 1.0 else 1].add(rule.says)
    right, wrong = (sorted(says, key=str) for says in found)
    if len(right) > 1 or len(wrong) > 1:
        return None
    return (right[0] if right else (), wrong[0] if wrong else ())
