"""The table of a `label` slot: legends, the places of a picture where they go, and the names of both."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import combinations
from math import hypot
from types import MappingProxyType
from typing import Final

from digilab_content.graders._pairs import shown
from digilab_content.graders._sorting import Sorting, names_of, plain, written
from digilab_content.graders._zones import Spot, Zone, inside, overlap, spot_of, zone_of
from digilab_content.model import doc
from digilab_content.model.doc import Doc, Paragraph, Text
from digilab_content.model.exercise import Line, Slot
from digilab_content.model.item import Option
from digilab_content.text.diagnostics import suggest
from digilab_content.text.source import Span

MOST: Final = 40
CLOSEST: Final = 1.0
LONGEST_NAME: Final = 20
_IN_BRACKETS: Final = re.compile(r"\(([^();؛]{1,20})[;؛]([^();؛]{1,20})\)")
AWAY: Final = "?"
"""Put down where there is no place."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why a table says no places: a reason, the words in the way, another name, names perhaps meant, where."""

    why: str
    key: str = ""
    other: str = ""
    near: tuple[str, ...] = ()
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Places:
    """Legends and places (`table`, its columns are the places), where the places are and how near is near enough.

    Ids are rows: `l2` a legend, `p2` its place. A place is called by the point of the figure that it is, else by its
    number, counted from the top of the picture. Without a picture places have names alone.
    """

    table: Sorting = field(default_factory=Sorting)
    spots: Mapping[str, Spot] = field(default_factory=lambda: MappingProxyType({}))
    zones: Mapping[str, Zone] = field(default_factory=lambda: MappingProxyType({}))

    def at(self, spot: Spot) -> str:
        """The id of the place at a spot, `AWAY` where there is none."""
        return next((id_ for id_, zone in self.zones.items() if inside(zone, spot)), AWAY)

    def home(self, legend: str) -> str:
        """The place of a legend, nothing when it has none."""
        return next(iter(self.table.homes[legend]), "")


@dataclass(slots=True)
class _Draft:
    points: Mapping[str, Spot]
    drawn: bool
    legends: list[Option] = field(default_factory=list)
    homes: dict[str, tuple[str, ...]] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    spots: dict[str, Spot] = field(default_factory=dict)
    zones: dict[str, Zone] = field(default_factory=dict)
    spans: dict[str, Span | None] = field(default_factory=dict)

    def row(self, number: int, cells: tuple[Doc, ...]) -> Trouble | None:
        """One legend, one place, or both; what is wrong with them."""
        legend, where, near = (*cells, (), ())[:3]
        words = shown(legend)
        if words and any(shown(o.body) == words for o in self.legends):
            return Trouble("twice", words, span=_span(legend))
        place = _words(where)
        if not words and not place:
            return Trouble("blank", str(number))
        if words:
            self.legends.append(Option(f"l{number}", legend))
            self.homes[f"l{number}"] = (f"p{number}",) if place else ()
        return self.place(f"p{number}", where, near) if place else None

    def place(self, id_: str, where: Doc, near: Doc) -> Trouble | None:
        """A point of the figure by its name, or a spot in percent, and its zone."""
        text = _words(where)
        spot = spot_of(text)
        if spot is None:
            spot = self.points.get(text)
            if spot is None and self.drawn:
                return Trouble("point", text, near=suggest(text, tuple(self.points)), span=_span(where))
            if len(text) > LONGEST_NAME or text in self.names.values():
                return Trouble("name", text, span=_span(where))
            self.names[id_] = text
        elif not (0 <= spot[0] <= 100 and 0 <= spot[1] <= 100):
            return Trouble("outside", text, span=_span(where))
        self.spans[id_] = _span(where)
        tolerance = _words(near)
        if spot is not None:
            self.spots[id_] = spot
            if tolerance:
                zone = zone_of(tolerance, spot)
                if zone is None:
                    return Trouble("zone", tolerance, span=_span(near))
                if not inside(zone, spot):
                    return Trouble("centre", text, span=_span(near))
                self.zones[id_] = zone
        return None

    def round(self, radius: float) -> None:
        """A disc for each place without a tolerance of its own, smaller where another place is near."""
        for id_, spot in self.spots.items():
            if id_ not in self.zones:
                others = [hypot(spot[0] - x, spot[1] - y) for other, (x, y) in self.spots.items() if other != id_]
                self.zones[id_] = Zone("circle", (*spot, min([radius, *(d * 0.49 for d in others)])))

    def crowded(self) -> Trouble | None:
        """Two places that a pupil could not tell apart."""
        for a, b in combinations(self.spots, 2):
            (x, y), (z, t) = self.spots[a], self.spots[b]
            if hypot(x - z, y - t) < CLOSEST or overlap(self.zones[a], self.zones[b]):
                return Trouble("overlap", self.called(a), self.called(b), span=self.spans[b])
        return None

    def called(self, id_: str) -> str:
        """A place in the words of the author: its legend, else its point."""
        legend = next((o for o in self.legends if self.homes[o.id] == (id_,)), None)
        return doc.plain(legend.body) if legend else self.names.get(id_, id_)


def places(slot: Slot, radius: float) -> Places | Trouble:
    """The places of a slot's table (its header left out), or what is wrong with it."""
    picture = slot.picture
    points = picture.drawing.points if picture is not None and picture.drawing is not None else {}
    draft = _Draft(points, picture is not None)
    rows = slot.rows[1:]
    if not rows or any(not 2 <= len(row) <= 3 for row in rows):
        return Trouble("table")
    if len(rows) > MOST:
        return Trouble("rows")
    for number, row in enumerate(rows, 1):
        found = draft.row(number, row)
        if found is not None:
            return found
    ids = tuple(id_ for id_ in (f"p{k}" for k in range(1, len(rows) + 1)) if id_ in draft.spots or id_ in draft.names)
    if not any(draft.homes.values()) or len(ids) + len(draft.legends) < 3:
        return Trouble("few")
    draft.round(radius)
    found = draft.crowded()
    if found is not None:
        return found
    columns = _columns(ids, draft)
    table = Sorting(
        tuple(draft.legends),
        columns,
        MappingProxyType(draft.homes),
        MappingProxyType(names_of(tuple(draft.legends))),
        MappingProxyType(names_of(columns)),
    )
    return Places(table, MappingProxyType(draft.spots), MappingProxyType(draft.zones))


def _columns(ids: tuple[str, ...], draft: _Draft) -> tuple[Option, ...]:
    """The places from the top down, each with its name: a point of the figure, else a number."""
    order = sorted(ids, key=lambda id_: (draft.spots.get(id_, (0.0, 0.0))[::-1], draft.names.get(id_, ""), id_))
    made: list[Option] = []
    number = 0
    for id_ in order:
        name = draft.names.get(id_, "")
        while not name or (id_ not in draft.names and name in draft.names.values()):
            number += 1
            name = str(number)
        made.append(Option(id_, (Paragraph((Text(name),)),)))
    return tuple(made)


def names(text: str, made: Sorting) -> tuple[tuple[str, str], ...] | None:
    """`noyau -> A ; membrane -> (30 ; 40)` as pairs of names; None for neither."""
    return written(_IN_BRACKETS.sub(r"(\1, \2)", text), made)


def pair_of(key: str, made: Places) -> tuple[str, str] | None:
    """The legend and the place that a line names: `noyau -> A`, `noyau -> 30% 40%`, `noyau -> membrane` (its place)."""
    pairs = names(key, made.table) or ()
    if len(pairs) != 1:
        return None
    first, second = pairs[0]
    legend, place = made.table.item(first), made.table.column(second)
    if legend is None:
        return None
    if not place:
        other, spot = made.table.item(second), spot_of(plain(second))
        place = made.home(other) if other is not None else made.at(spot) if spot is not None else None
    return (legend, place) if place and place != AWAY else None


def settled(line: Line, rows: tuple[tuple[Doc, ...], ...]) -> Line:
    """A line `noyau -> membrane` with rows for words (`l1 -> p2`), so that it holds in every language."""
    named = tuple((row[0] if row else (), row[1] if len(row) > 1 else ()) for row in rows[1:])
    legends = tuple(Option(f"l{k}", legend) for k, (legend, _) in enumerate(named, 1) if shown(legend))
    marked = tuple(Option(f"p{k}", where) for k, (_, where) in enumerate(named, 1) if _words(where))
    homes = {o.id: tuple(p.id for p in marked if p.id[1:] == o.id[1:]) for o in legends}
    table = Sorting(legends, marked, homes, names_of(legends), names_of(marked))
    pair = pair_of(line.key, Places(table))
    return line if pair is None else replace(line, key=f"{pair[0]} -> {pair[1]}")


def same_place(here: tuple[Doc, ...], there: tuple[Doc, ...]) -> bool:
    """Whether two rows name the same point of their figures; spots may differ, as pictures may."""
    names = [_words(row[1]) if len(row) > 1 else "" for row in (here, there)]
    return names[0] == names[1] or all(spot_of(name) is not None for name in names)


def _words(cell: Doc) -> str:
    return plain(doc.plain(cell))


def _span(cell: Doc) -> Span | None:
    made = getattr(cell[0], "span", None) if cell else None
    return made if isinstance(made, Span) else None
