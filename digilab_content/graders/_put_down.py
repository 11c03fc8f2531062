"""Answers of a `label` slot: which legend was put down where, as data or as a text."""

from typing import Final

from digilab_content.graders._places import AWAY, Places, names
from digilab_content.graders._sorting import plain
from digilab_content.graders._zones import percent_of, spot_of
from digilab_content.model.verdict import Misread, Response

LONGEST: Final = 10_000


def put_down(response: Response, made: Places) -> dict[str, tuple[str, str]] | Misread:
    """Each legend that was put down, in the order of the table: its place (`AWAY`: none is there), and how to show it.

    What cannot be read, is no legend or place, lies outside the picture or stands twice is a `Misread`.
    """
    given = _pairs(response, made)
    if isinstance(given, Misread):
        return given
    table = made.table
    put: dict[str, tuple[str, str]] = {}
    for first, second in given:
        if not first.strip() and not second.strip():
            continue
        legend, place = table.item(first), _place(second, made)
        if legend is None and table.column(first) and table.item(second) is not None:
            legend, place = table.item(second), table.column(first)
        if isinstance(place, Misread):
            return place
        if legend is None or place is None:
            return Misread("@not_an_option", (("option", (first if legend is None else second).strip()[:60]),))
        if legend in put:
            return Misread("@twice", (("option", table.words(legend)[:60]),))
        put[legend] = (place, plain(second) if place == AWAY else table.words(place))
    kept = {o.id: put[o.id] for o in table.items if o.id in put and put[o.id][0]}
    return kept or Misread("@empty")


def _pairs(response: Response, made: Places) -> tuple[tuple[str, str], ...] | Misread:
    """Pairs of names: a legend, and a place or a spot in percent."""
    if isinstance(response, str):
        if not response.strip():
            return Misread("@empty")
        if len(response) > LONGEST:
            return Misread("@too_long")
        return names(response, made.table) or Misread("@not_placed")
    found: list[tuple[str, str]] = []
    for one in response:
        if sum(map(len, one)) > LONGEST:
            return Misread("@not_placed")
        if isinstance(one, str):
            pairs = names(one, made.table)
        elif len(one) == 3:
            x, y = percent_of(one[1]), percent_of(one[2])
            pairs = None if x is None or y is None else ((one[0], f"{x:.6g}% {y:.6g}%"),)
        else:
            pairs = ((one[0], one[1]),) if len(one) == 2 else None
        if pairs is None:
            return Misread("@not_placed")
        found += pairs
    return tuple(found) if found else Misread("@empty")


def _place(name: str, made: Places) -> str | Misread | None:
    """The place of that name or at that spot; None when there is none of that name."""
    found = made.table.column(name)
    if found is not None:
        return found
    spot = spot_of(name)
    if spot is None:
        return None
    if not (0 <= spot[0] <= 100 and 0 <= spot[1] <= 100):
        return Misread("@off_picture", (("option", plain(name)[:60]),))
    return made.at(spot)
