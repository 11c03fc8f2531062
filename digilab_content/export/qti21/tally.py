"""Credit that adds up, as a mapping with bounds where the parts are single options or pairs, else as explicit sums."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from digilab_content.export.qti21.hand import Hand
from digilab_content.export.qti21.names import identifier
from digilab_content.export.qti21.terms import Terms, nearly, number
from digilab_content.model.item import ItemSlot, Paired, Picked, Rule, Tally

if TYPE_CHECKING:
    from lxml.etree import _Element


@dataclass(frozen=True, slots=True)
class Mapped:
    """A `mapping`: points for each value and for any other, and the bounds of their sum (`start` is added outside)."""

    entries: tuple[tuple[str, float], ...]
    low: float | None = None
    high: float | None = None
    other: float = 0.0


def mapped(tally: Tally, made: Hand, points: float) -> Mapped | None:
    """The mapping of a tally whose parts are one option or one pair each; None when it takes explicit sums."""
    if made.places or made.base not in {"identifier", "directedPair"}:
        return None
    worth: dict[str, float] = {}
    for part in tally.parts:
        key = _key(part)
        if key is None or part.score is None:
            return None
        worth[key] = worth.get(key, 0.0) + part.score * points
    if not worth:
        return None
    return Mapped(tuple(worth.items()), (tally.floor - tally.start) * points, (tally.cap - tally.start) * points)


def mapping(found: Mapped, terms: Terms) -> "_Element":
    """The `mapping` element of a response declaration."""
    bounds = {"lowerBound": found.low, "upperBound": found.high}
    known = {name: number(bound) for name, bound in bounds.items() if bound is not None}
    made = terms("mapping", **known, defaultValue=number(found.other))
    for key, worth in found.entries:
        made.append(terms("mapEntry", mapKey=key, mappedValue=number(worth)))
    return made


def _key(part: Rule) -> str | None:
    match part.when:
        case Picked() if len(part.when.ids) == 1:
            return identifier(part.when.ids[0])
        case Paired() if len(part.when.pairs) == 1:
            left, right = part.when.pairs[0]
            return f"{identifier(left)} {identifier(right)}"
        case _:
            return None


def bounded(slot: ItemSlot, tally: Tally, score: str, terms: Terms, *, clamp: bool) -> "list[_Element]":
    """What comes after the sum: bounds (`clamp`), then all or nothing where the tally is whole."""
    out = []
    low, high = number(tally.floor * slot.points), number(tally.cap * slot.points)
    if clamp:
        below, above = terms.compare("lt", score, low), terms.compare("gt", score, high)
        out.append(
            terms.chain(
                [
                    (below, [terms.set(score, terms.value("float", low))]),
                    (above, [terms.set(score, terms.value("float", high))]),
                ]
            )
        )
    if tally.whole:
        full = min(tally.cap, 1.0) * slot.points
        short = terms.compare("lt", score, nearly(full))
        out.append(terms.chain([(short, [terms.set(score, terms.value("float", "0"))])]))
    return out
