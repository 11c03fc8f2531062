"""Inputs that a target lacks, said with those it has: Arrange → Pair → Choose, Point → Choose. Scores stay the same."""

from dataclasses import dataclass, replace

from digilab_content.model import doc as d
from digilab_content.model.item import (
    Arrange,
    Choose,
    Else,
    Inside,
    ItemSlot,
    Option,
    Ordered,
    Pair,
    Paired,
    Picked,
    Point,
    Rule,
    Rules,
    Tally,
)


@dataclass(frozen=True, slots=True)
class Recast:
    """Slots that stand for one, and the blocks that stand where it stood."""

    slots: tuple[ItemSlot, ...]
    blocks: d.Doc


def as_pair(slot: ItemSlot) -> ItemSlot | None:
    """An order as pairs of a rank and a thing; None when its rules are not about whole orders."""
    if not isinstance(slot.input, Arrange) or isinstance(slot.rules, Tally):
        return None
    lengths = {len(rule.when.ids) for rule in slot.rules if isinstance(rule.when, Ordered)}
    if len(lengths) != 1 or not all(isinstance(rule.when, Ordered | Else) for rule in slot.rules):
        return None
    ranks = tuple(Option(f"rank{k}", (d.Paragraph((d.Text(f"{k}."),)),)) for k in range(1, lengths.pop() + 1))

    def paired(ids: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
        return tuple((rank.id, one) for rank, one in zip(ranks, ids, strict=False))

    rules = tuple(
        replace(rule, when=Paired(paired(rule.when.ids))) if isinstance(rule.when, Ordered) else rule
        for rule in slot.rules
    )
    return replace(
        slot, input=Pair(ranks, slot.input.options), rules=rules, correct=tuple(paired(ids) for ids in slot.correct)
    )


def as_choices(slot: ItemSlot) -> Recast | None:
    """Pairs as one menu for each thing on the left; None when the credit is not a sum over single pairs."""
    if not isinstance(slot.input, Pair) or not isinstance(slot.rules, Tally):
        return None
    tally = slot.rules
    if tally.whole or tally.start or tally.floor or tally.cap != 1.0:
        return None
    credit: dict[str, list[tuple[str, Rule]]] = {left.id: [] for left in slot.input.left}
    for part in tally.parts:
        if not isinstance(part.when, Paired) or len(part.when.pairs) != 1 or (part.score or 0.0) < 0:
            return None
        ((mine, right),) = part.when.pairs
        credit.setdefault(mine, []).append((right, part))
    slots: list[ItemSlot] = []
    lines: list[d.Doc] = []
    for left in slot.input.left:
        best = max((part.score or 0.0 for _, part in credit[left.id]), default=0.0)
        if not best:
            return None
        rules: Rules = (
            *(Rule(Picked((right,)), (p.score or 0.0) / best, p.says, p.tag) for right, p in credit[left.id]),
            Rule(Else(), 0.0, (), "@wrong"),
        )
        right_ids = [right for right, p in credit[left.id] if (p.score or 0.0) == best]
        made = ItemSlot(
            id=f"{slot.id}-{left.id}",
            input=Choose(slot.input.right, inline=True),
            rules=rules,
            correct=((right_ids[0],),),
            points=slot.points * best,
            attempts=slot.attempts,
            penalty=slot.penalty,
        )
        slots.append(made)
        lines.append((*left.body, d.Paragraph((d.SlotRef(made.id),))))
    return Recast(tuple(slots), (d.Bullets(tuple(lines)),))


def as_regions(slot: ItemSlot) -> Recast | None:
    """Places of a picture as their names to choose from, the picture above; None when a rule needs more."""
    if not isinstance(slot.input, Point):
        return None
    rules = slot.rules.parts if isinstance(slot.rules, Tally) else slot.rules
    if not all(isinstance(rule.when, Inside | Else) for rule in rules):
        return None
    changed = tuple(
        replace(rule, when=Picked((rule.when.region,))) if isinstance(rule.when, Inside) else rule for rule in rules
    )
    options = tuple(Option(r.id, (d.Paragraph((d.Text(r.id),)),)) for r in slot.input.regions)
    made = replace(
        slot,
        input=Choose(options, many=isinstance(slot.rules, Tally)),
        rules=replace(slot.rules, parts=changed) if isinstance(slot.rules, Tally) else changed,
        correct=tuple((rule.when.ids) for rule in changed if isinstance(rule.when, Picked) and rule.score == 1.0),
    )
    picture = d.Paragraph((d.Media(slot.input.image, slot.input.alt),))
    return Recast((made,), (picture, d.Paragraph((d.SlotRef(slot.id),))))


def listed(slot: ItemSlot) -> d.Doc:
    """What a slot shows, as lists above the place where a person's production goes; nothing for a typed answer."""
    match slot.input:
        case Choose() | Arrange():
            sides = [slot.input.options]
        case Pair():
            sides = [slot.input.left, slot.input.right]
        case Point():
            return (d.Paragraph((d.Media(slot.input.image, slot.input.alt),)), d.Paragraph((d.SlotRef(slot.id),)))
        case _:
            return ()
    return (*(d.Bullets(tuple(o.body for o in side)) for side in sides), d.Paragraph((d.SlotRef(slot.id),)))


def placed(body: d.Doc, id_: str, blocks: d.Doc) -> d.Doc:
    """The body with blocks where a slot stood: in its place when it stands alone, else after its block."""
    out: list[d.Block] = []
    for block in body:
        if not any(isinstance(i, d.SlotRef) and i.id == id_ for i in d.inlines((block,))):
            out.append(block)
            continue
        rest = d.rewrite((block,), lambda i: () if isinstance(i, d.SlotRef) and i.id == id_ else (i,))
        out += [*(rest if d.plain(rest) else ()), *blocks]
    return tuple(out)
