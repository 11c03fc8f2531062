"""Places of a picture in percent of its width and height: discs, rectangles, polygons, as an author writes them."""

import re
from dataclasses import dataclass
from itertools import pairwise
from math import cos, hypot, pi, sin
from typing import Final, Literal, TypeAlias

from digilab_content.text.normal import spaced, visible, western

Spot: TypeAlias = tuple[float, float]
MOST_CORNERS: Final = 24
LONGEST: Final = 600
_NUMBER: Final = r"[+\-−]?\d{1,4}(?:[.,٫]\d{1,6})?"
_PERCENT: Final = r" ?[%٪]?"
_PAIR: Final = rf"({_NUMBER}){_PERCENT} ?[,;،؛x×/ ] ?({_NUMBER}){_PERCENT}"
_SPOT: Final = re.compile(rf"\(? ?{_PAIR} ?\)?")
_EACH: Final = re.compile(_PAIR)
_CORNER: Final = re.compile(r"\d{1,4}(?:\.\d{1,6})?[%٪]?[,;،؛]\d{1,4}(?:\.\d{1,6})?[%٪]?")
_BETWEEN: Final = re.compile(r"[ ,;،؛()]*")
_RADIUS: Final = re.compile(
    rf"(?:circle|disc|disque|cercle|rayon|دائرة|شعاع)? ?:? ?({_NUMBER}){_PERCENT}", re.IGNORECASE
)
_RECT: Final = re.compile(r"(?:rect|rectangle|مستطيل) ?:?", re.IGNORECASE)
_POLYGON: Final = re.compile(r"(?:polygon|polygone|zone|مضلع) ?:?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Zone:
    """A disc `(x, y, r)`, a rectangle `(left, top, right, bottom)` or a polygon `(x, y, x, y, …)`, in percent.

    A disc has its radius in percent of the width across and of the height down: an oval where the picture is no square.
    """

    shape: Literal["circle", "rect", "polygon"]
    coords: tuple[float, ...]


def spot_of(text: str) -> Spot | None:
    """`30%, 40%`, `30 % 40 %`, `(30 ; 40)`: across and down. None when it is no place."""
    if len(text) > LONGEST:
        return None
    found = _SPOT.fullmatch(_plain(text))
    return (_value(found[1]), _value(found[2])) if found else None


def percent_of(text: str) -> float | None:
    """`30`, `30%`, `30,5 %`."""
    if len(text) > LONGEST:
        return None
    found = re.fullmatch(rf"({_NUMBER}){_PERCENT}", _plain(text))
    return _value(found[1]) if found else None


def zone_of(text: str, spot: Spot) -> Zone | None:
    """A tolerance: `8%`, `circle 8%`, `rect 20% x 10%` around the spot, `polygon 10%,20% 30%,20% 30%,50%`."""
    if len(text) > LONGEST:
        return None
    text = _plain(text)
    x, y = spot
    if found := _RADIUS.fullmatch(text):
        radius = _value(found[1])
        return Zone("circle", (x, y, radius)) if 0 < radius <= 100 else None
    if found := _RECT.match(text):
        sizes = _pairs(text[found.end() :])
        if sizes is None:
            return None
        if len(sizes) == 1 and min(sizes[0]) > 0:
            wide, tall = sizes[0]
            return Zone("rect", (x - wide / 2, y - tall / 2, x + wide / 2, y + tall / 2))
        if len(sizes) == 2 and sizes[0][0] != sizes[1][0] and sizes[0][1] != sizes[1][1]:
            (a, b), (c, d) = sizes
            return Zone("rect", (min(a, c), min(b, d), max(a, c), max(b, d)))
        return None
    if found := _POLYGON.match(text):
        corners = _pairs(text[found.end() :])
        if corners is not None and 3 <= len(corners) <= MOST_CORNERS:
            return Zone("polygon", tuple(v for corner in corners for v in corner))
    return None


def _pairs(text: str) -> tuple[Spot, ...] | None:
    """Every pair of a text that holds nothing else."""
    corners = text.split()
    if len(corners) <= MOST_CORNERS and all(_CORNER.fullmatch(corner) for corner in corners):
        halves = [re.split("[,;،؛]", corner.replace("%", "").replace("٪", "")) for corner in corners]
        return tuple((_value(a), _value(b)) for a, b in halves)
    found: list[Spot] = []
    at = 0
    while at < len(text):
        gap = _BETWEEN.match(text, at)
        at = gap.end() if gap else at
        if at >= len(text):
            break
        one = _EACH.match(text, at)
        if one is None or len(found) > MOST_CORNERS:
            return None
        found.append((_value(one[1]), _value(one[2])))
        at = one.end()
    return tuple(found)


def _plain(text: str) -> str:
    return spaced(western(visible(text))).strip()


def _value(text: str) -> float:
    return float(text.replace(",", ".").replace("٫", ".").replace("−", "-"))


def inside(zone: Zone, spot: Spot) -> bool:
    """Whether a spot lies in a zone, its edge included."""
    x, y = spot
    match zone.shape:
        case "circle":
            cx, cy, radius = zone.coords
            return hypot(x - cx, y - cy) <= radius + 1e-9
        case "rect":
            left, top, right, bottom = zone.coords
            return left - 1e-9 <= x <= right + 1e-9 and top - 1e-9 <= y <= bottom + 1e-9
        case "polygon":
            return _within(spot, outline(zone), edge=True)


def outline(zone: Zone) -> tuple[Spot, ...]:
    """The corners of a zone; 24 of them around a disc."""
    match zone.shape:
        case "circle":
            cx, cy, radius = zone.coords
            turns = (2 * pi * k / 24 for k in range(24))
            return tuple((cx + radius * cos(t), cy + radius * sin(t)) for t in turns)
        case "rect":
            left, top, right, bottom = zone.coords
            return ((left, top), (right, top), (right, bottom), (left, bottom))
        case "polygon":
            return tuple(zip(zone.coords[::2], zone.coords[1::2], strict=True))


def overlap(a: Zone, b: Zone) -> bool:
    """Whether two zones share more than an edge."""
    if a.shape == b.shape == "circle":
        return hypot(a.coords[0] - b.coords[0], a.coords[1] - b.coords[1]) < a.coords[2] + b.coords[2] - 1e-6
    first, second = outline(a), _shrunk(outline(b))
    if any(_apart(first, second, axis) for axis in (0, 1)):
        return False
    if any(_within(spot, second) for spot in first) or any(_within(spot, first) for spot in second):
        return True
    return any(_crossing(p, q, r, s) for p, q in _edges(first) for r, s in _edges(second))


def _shrunk(corners: tuple[Spot, ...]) -> tuple[Spot, ...]:
    """A hair smaller, so that zones side by side do not overlap and equal ones do."""
    cx = sum(x for x, _ in corners) / len(corners)
    cy = sum(y for _, y in corners) / len(corners)
    return tuple((cx + (x - cx) * 0.998, cy + (y - cy) * 0.998) for x, y in corners)


def _apart(first: tuple[Spot, ...], second: tuple[Spot, ...], axis: int) -> bool:
    a, b = [spot[axis] for spot in first], [spot[axis] for spot in second]
    return max(a) <= min(b) or max(b) <= min(a)


def _edges(corners: tuple[Spot, ...]) -> list[tuple[Spot, Spot]]:
    return list(pairwise((*corners, corners[0])))


def _side(a: Spot, b: Spot, c: Spot) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def _crossing(p: Spot, q: Spot, r: Spot, s: Spot) -> bool:
    return _side(p, q, r) * _side(p, q, s) < 0 and _side(r, s, p) * _side(r, s, q) < 0


def _within(spot: Spot, corners: tuple[Spot, ...], *, edge: bool = False) -> bool:
    x, y = spot
    odd = False
    for a, b in _edges(corners):
        across = min(a[0], b[0]) - 1e-9 <= x <= max(a[0], b[0]) + 1e-9
        if across and min(a[1], b[1]) - 1e-9 <= y <= max(a[1], b[1]) + 1e-9 and abs(_side(a, b, spot)) < 1e-6:
            return edge
        if (a[1] > y) != (b[1] > y) and x < a[0] + (y - a[1]) / (b[1] - a[1]) * (b[0] - a[0]):
            odd = not odd
    return odd
