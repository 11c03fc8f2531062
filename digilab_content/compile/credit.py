"""Credit that a target cannot add up, said as it can: scores stay the same, or the change is declared."""

from dataclasses import replace
from itertools import permutations
from typing import Final

from digilab_content.compile.matches import Told, by_hand
from digilab_content.model import doc as d
from digilab_content.model.item import (
    Arrange,
    Choose,
    Else,
    ItemSlot,
    Option,
    Ordered,
    Pair,
    Paired,
    Picked,
    Rule,
    Tally,
)
from digilab_content.model.scorer import score
from digilab_content.model.target import Can
from digilab_content.text.i18n import words
from digilab_content.text.message import Message

MOST_SEQUENCES: Final = 400


def credited(slot: ItemSlot, can: Can, lang: str) -> Told:
    """The slot with a tally (or sets of options) that the target can say."""
    if isinstance(slot.rules, Tally):
        return _tally(slot, slot.rules, can, lang)
    if not isinstance(slot.input, Choose) or not slot.input.many or "whole" in can.tallies:
        return Told(slot)
    return _tally_of_sets(slot, can, lang)


def _tally(slot: ItemSlot, tally: Tally, can: Can, lang: str) -> Told:
    if isinstance(slot.input, Arrange) and any(isinstance(p.when, Ordered) for p in tally.parts):
        rules = () if "runs" in can.tallies else _sequences(slot, slot.input)
        return (
            Told(slot)
            if "runs" in can.tallies
            else Told(replace(slot, rules=rules))
            if rules
            else by_hand(slot, Message("loss-tally"))
        )
    wants = {"parts", "whole"} if tally.whole else {"parts"}
    wants |= {"start"} if tally.start else set()
    wants |= {"negative"} if any((part.score or 0.0) < 0 for part in tally.parts) else set()
    single = all(not isinstance(p.when, Picked) or len(p.when.ids) == 1 for p in tally.parts)
    if not all(type(part.when).__name__ in can.matches for part in tally.parts):
        return by_hand(slot, Message("loss-match"))
    if isinstance(slot.input, Pair) and "start" not in can.tallies and not tally.whole:
        named = _nowhere(slot, slot.input, tally, lang)
        if named is not None:
            return Told(named, "refused", Message("loss-nowhere"))
    if wants <= can.tallies and (single or "whole" in can.tallies):
        return Told(slot)
    if isinstance(slot.input, Choose) and single:
        if tally.start and "start" not in can.tallies and not tally.whole:
            rows = _rows(slot, tally, lang) if "Pair" in can.inputs and "parts" in can.tallies else None
            if rows is not None:
                return Told(rows, "exact", Message("loss-rows"))
        elif tally.whole and {"parts", "negative"} <= can.tallies:
            return _shared(slot, tally)
    return by_hand(slot, Message("loss-tally"))


def _nowhere(slot: ItemSlot, pair: Pair, tally: Tally, lang: str) -> ItemSlot | None:
    """Things that belong nowhere, paired with words that say so; None when there are none, or credit says more.

    A platform whose every pair is worth the same cannot take a share away for them: each is then worth a share.
    """
    singles = [(p.when.pairs[0], p) for p in tally.parts if isinstance(p.when, Paired) and len(p.when.pairs) == 1]
    home = {pair_: part for pair_, part in singles if (part.score or 0.0) > 0}
    placed = {left for left, _ in home}
    strays = [o.id for o in pair.left if o.id not in placed]
    lost = {left for (left, _), part in singles if (part.score or 0.0) < 0}
    if not strays or len(singles) != len(tally.parts) or not lost <= set(strays) or len(home) != len(placed):
        return None
    share = 1 / len(pair.left)
    parts = [Rule(p.when, share if key in home else 0.0, p.says, p.tag) for key, p in singles]
    parts += [Rule(Paired(((id_, "nowhere"),)), share, (), id_) for id_ in strays]
    words_ = Option("nowhere", (d.Paragraph((d.Text(words(lang).text("row-nowhere")),)),), fixed=True)
    correct = (*home, *((id_, "nowhere") for id_ in strays))
    return replace(slot, input=Pair(pair.left, (*pair.right, words_)), rules=Tally(tuple(parts)), correct=(correct,))


def _sequences(slot: ItemSlot, arrange: Arrange) -> tuple[Rule, ...]:
    """A rule for each order that is worth something, where few orders can be made; nothing where there are many."""
    ids = [option.id for option in arrange.options]
    count, total = 1, 0
    for left in range(len(ids), 0, -1):
        count *= left
        total += count
    if total > MOST_SEQUENCES:
        return ()
    found = []
    for size in range(len(ids), 0, -1):
        for made in permutations(ids, size):
            told = score(slot, made)
            if told.score:
                found.append(Rule(Ordered(made), told.score, told.says, "right" if told.score == 1 else "@wrong"))
    return (*found, Rule(Else(), 0.0, (Message("code-wrong"),), "@wrong"))


def _rows(slot: ItemSlot, tally: Tally, lang: str) -> ItemSlot | None:
    """A tick box for each option as a row with "true" and "false": each right row is worth its share, as it was.

    A box left empty counts natively as "false"; here the pupil says so.
    """
    assert isinstance(slot.input, Choose)
    weight = {part.when.ids[0]: part for part in tally.parts if isinstance(part.when, Picked)}
    parts: list[Rule] = []
    for option in slot.input.options:
        part = weight.get(option.id)
        value = (part.score or 0.0) if part else 0.0
        says = part.says if part else ()
        side = "true" if value > 0 else "false"
        parts.append(
            Rule(Paired(((option.id, side),)), abs(value), says if value > 0 else (), part.tag if part else "")
        )
        if says and value < 0:
            parts.append(Rule(Paired(((option.id, "true"),)), 0.0, says, part.tag if part else ""))
    lost = sum(-(part.score or 0.0) for part in tally.parts if (part.score or 0.0) < 0)
    if abs(lost - tally.start) > 1e-9 or tally.floor > 0 or tally.cap < 1:
        return None
    yes = Option("true", (d.Paragraph((d.Text(words(lang).text("row-true")),)),))
    no = Option("false", (d.Paragraph((d.Text(words(lang).text("row-false")),)),))
    correct = tuple(
        (option.id, "true" if (weight[option.id].score or 0.0) > 0 else "false")
        for option in slot.input.options
        if option.id in weight
    )
    return replace(
        slot,
        input=Pair(slot.input.options, (yes, no)),
        rules=Tally(tuple(parts)),
        correct=(correct,),
    )


def _shared(slot: ItemSlot, tally: Tally) -> Told:
    """All or nothing as shares: a wrong option takes everything away; where there is one right option it is the same.

    With several, an answer that lacks some of them is worth its share: declared, the platform judges otherwise.
    """
    assert isinstance(slot.input, Choose)
    rights = [part for part in tally.parts if (part.score or 0.0) > 0]
    named = {part.when.ids[0]: part for part in tally.parts if isinstance(part.when, Picked)}
    good = {part.when.ids[0] for part in rights if isinstance(part.when, Picked)}
    if not good or abs(tally.start + sum(part.score or 0.0 for part in rights) - 1.0) > 1e-9:
        return by_hand(slot, Message("loss-tally"))
    parts = tuple(
        replace(named[o.id], score=1 / len(good) if o.id in good else -1.0)
        if o.id in named
        else Rule(Picked((o.id,)), -1.0)
        for o in slot.input.options
    )
    made = replace(slot, rules=Tally(parts))
    return Told(made) if len(good) == 1 else Told(made, "refused", Message("loss-whole"))


def _tally_of_sets(slot: ItemSlot, can: Can, lang: str) -> Told:
    """Rules about whole sets of options, for a target that only adds up: one right set is an all-or-nothing tally."""
    assert isinstance(slot.input, Choose)
    assert not isinstance(slot.rules, Tally)
    full = [rule for rule in slot.rules if (rule.score or 0.0) > 0]
    first = full[0] if len(full) == 1 else None
    undecided = any(rule.score is None for rule in slot.rules)
    if first is None or undecided or first.score != 1.0 or not isinstance(first.when, Picked | Else):
        return by_hand(slot, Message("loss-tally"))
    if isinstance(first.when, Else) or not first.when.ids:
        return by_hand(slot, Message("loss-tally"))
    good = first.when.ids
    parts = tuple(Rule(Picked((o.id,)), 1 / len(good) if o.id in good else -1.0) for o in slot.input.options)
    return _tally(replace(slot, rules=Tally(parts, whole=True)), Tally(parts, whole=True), can, lang)
