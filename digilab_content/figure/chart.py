"""Charts of data: bars, histograms, pies, box plots. One line a bar, class, slice or box."""

import math
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from digilab_content.figure.command import LOOK, Command, Commands, look, words
from digilab_content.figure.frame import steps
from digilab_content.figure.ink import COLOURS, Ink, Look
from digilab_content.figure.lettering import FONT, numeral, width
from digilab_content.figure.line import Line
from digilab_content.figure.quantity import Place, number, span

MOST: Final = 30
TALL: Final = 200.0
WIDE: Final = 360.0
_PALETTE: Final = ("blue", "orange", "green", "purple", "red", "brown", "grey")


@dataclass(frozen=True, slots=True)
class Entry:
    """A bar or a slice: its words and its size."""

    name: str
    size: float
    look: Look


@dataclass(frozen=True, slots=True)
class Class:
    """A class of a histogram and how many are in it."""

    of: Place
    size: float
    look: Look


@dataclass(frozen=True, slots=True)
class Box:
    """A box plot: least, first quartile, median, third quartile, greatest."""

    at: tuple[float, float, float, float, float]
    name: str
    look: Look


@dataclass(slots=True)
class Chart:
    """A chart while its lines are read: entries of one kind only."""

    kind: str = ""
    entries: list[Entry] = field(default_factory=list)
    classes: list[Class] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    xlabel: str = ""
    ylabel: str = ""
    points: dict[str, Place] = field(default_factory=dict)

    def begin(self, line: Line, kind: str) -> None:
        """One entry more of a kind."""
        if self.kind not in {"", kind}:
            raise line.trouble("mixed", other=self.kind)
        if len(self.entries) + len(self.classes) + len(self.boxes) >= MOST:
            raise line.trouble("many", limit=MOST)
        self.kind = kind


def _chart(line: Line, chart: Chart) -> None:
    line.only(0)
    given = line.options
    chart.xlabel = words(given["xlabel"]) if "xlabel" in given else chart.xlabel
    chart.ylabel = words(given["ylabel"]) if "ylabel" in given else chart.ylabel


def _entry(line: Line, chart: Chart) -> None:
    chart.begin(line, line.command.text)
    line.only(2)
    size = number(line.word(1))
    if size < 0 or (size == 0 and chart.kind == "slice"):
        raise line.word(1).trouble("positive")
    chart.entries.append(Entry(words(line.word(0)), size, look(line)))


def _class(line: Line, chart: Chart) -> None:
    chart.begin(line, "class")
    line.only(2)
    of, size = span(line.word(0)), number(line.word(1))
    if size < 0:
        raise line.word(1).trouble("positive")
    if chart.classes and of[0] < chart.classes[-1].of[1] - 1e-9:
        raise line.word(0).trouble("overlap")
    chart.classes.append(Class(of, size, look(line)))


def _box(line: Line, chart: Chart) -> None:
    chart.begin(line, "box")
    line.only(5)
    a, b, c, d, e = (number(line.word(k)) for k in range(5))
    if not a <= b <= c <= d <= e or a == e:
        raise line.trouble("box-order")
    label = words(line.options["label"]) if "label" in line.options else ""
    chart.boxes.append(Box((a, b, c, d, e), label, look(line)))


COMMANDS: Final[Commands] = MappingProxyType(
    {
        "chart": Command('chart xlabel="jour" ylabel="mm"', _chart, frozenset({"xlabel", "ylabel"})),
        "bar": Command('bar "lundi" 12', _entry, LOOK),
        "class": Command("class 0..10 5", _class, LOOK),
        "slice": Command('slice "bus" 12', _entry, LOOK),
        "box": Command('box 2 5 8 11 15 label="A"', _box, LOOK | {"label"}),
    }
)


def heights(chart: Chart) -> list[float]:
    """Of the classes of a histogram: how many, or how many a unit where the classes are not as wide."""
    wides = {round(c.of[1] - c.of[0], 9) for c in chart.classes}
    return [c.size if len(wides) == 1 else c.size / (c.of[1] - c.of[0]) for c in chart.classes]


def draw(chart: Chart, ink: Ink, lang: str) -> None:
    """Draw the chart."""
    match chart.kind:
        case "bar":
            _bars(chart, ink, lang)
        case "class":
            _histogram(chart, ink, lang)
        case "slice":
            _pie(chart, ink, lang)
        case _:
            _plots(chart, ink, lang)


def _upright(high: float, chart: Chart, ink: Ink, lang: str, wide: float) -> float:
    """The axis of sizes, lines across; pixels a unit."""
    levels = steps(0.0, high, 0.0, 0.12)
    top = levels[-1] if levels[-1] >= high - 1e-9 else levels[-1] + (levels[1] - levels[0])
    unit = TALL / top
    for y in [*levels, top]:
        ink.stroke([(0, -y * unit), (wide, -y * unit)], layer="back", faint=True)
    for y in dict.fromkeys([*levels, top]):
        text = numeral(y, lang)
        ink.write(-8 - width(text) / 2, -y * unit, text)
    ink.stroke([(0, 0), (0, -TALL - 10)], width_=1.4)
    ink.stroke([(0, 0), (wide + 10, 0)], width_=1.4)
    ink.write(max(0.0, width(chart.ylabel) / 2 - 20), -TALL - 22, chart.ylabel)
    return unit


def _fill(look_: Look, fallback: str) -> Look:
    colour = look_.colour or fallback
    return Look(colour, look_.dashed, look_.thick, colour)


def _bars(chart: Chart, ink: Ink, lang: str) -> None:
    room = max(34.0, min(80.0, WIDE / len(chart.entries)), *(min(width(e.name) + 10, 130.0) for e in chart.entries))
    wide = room * len(chart.entries)
    unit = _upright(max(*(e.size for e in chart.entries), 1e-09), chart, ink, lang, wide)
    for k, entry in enumerate(chart.entries):
        x = room * (k + 0.5)
        half = min(room * 0.34, 24.0)
        at = [(x - half, 0.0), (x - half, -entry.size * unit), (x + half, -entry.size * unit), (x + half, 0.0)]
        ink.stroke(at, _fill(entry.look, "blue"), closed=True)
        ink.write(x, 15, entry.name)
    ink.write(wide / 2, 36, chart.xlabel)


def _histogram(chart: Chart, ink: Ink, lang: str) -> None:
    low, high = chart.classes[0].of[0], chart.classes[-1].of[1]
    tall = heights(chart)
    unit = _upright(max(*tall, 1e-9), chart, ink, lang, WIDE)
    across = WIDE / (high - low)
    for one, height in zip(chart.classes, tall, strict=True):
        a, b = ((e - low) * across for e in one.of)
        at = [(a, 0.0), (a, -height * unit), (b, -height * unit), (b, 0.0)]
        ink.stroke(at, _fill(one.look, "blue"), closed=True)
    last = -math.inf
    for edge in sorted({e for c in chart.classes for e in c.of}):
        text = numeral(edge, lang)
        x = (edge - low) * across
        if x - width(text) / 2 > last + 4:
            ink.write(x, 15, text)
            last = x + width(text) / 2
    ink.write(WIDE / 2, 36, chart.xlabel)


def _pie(chart: Chart, ink: Ink, lang: str) -> None:
    del lang
    radius, total = 100.0, sum(e.size for e in chart.entries)
    start = -math.pi / 2
    places: list[tuple[float, float, Entry, str]] = []
    for k, entry in enumerate(chart.entries):
        turn = 2 * math.pi * entry.size / total
        count = max(2, int(turn / 0.1))
        arc = [
            (radius * math.cos(start + turn * j / count), radius * math.sin(start + turn * j / count))
            for j in range(count + 1)
        ]
        colour = entry.look.colour or _PALETTE[k % len(_PALETTE)]
        ring = arc if len(chart.entries) == 1 else [(0.0, 0.0), *arc]
        ink.stroke(ring, Look(colour, fill=colour), closed=True)
        middle = start + turn / 2
        places.append((math.cos(middle), math.sin(middle), entry, colour))
        start += turn
    for dx, dy, entry, colour in places:
        half = width(entry.name) / 2
        far = radius + 8
        _apart(
            ink,
            far * dx + (half if dx >= 0 else -half) * min(1.0, abs(dx) * 1.6),
            (far + FONT * 0.5) * dy,
            entry.name,
            colour,
        )


def _apart(ink: Ink, x: float, y: float, text: str, colour: str) -> None:
    """Words at a place, moved away from words that stand there already."""
    half = width(text) / 2
    for _ in range(12):
        hit = any(
            a < x + half and c > x - half and b < y + FONT * 0.55 and d > y - FONT * 0.55 for a, b, c, d in ink.boxes
        )
        if not hit:
            break
        y += FONT * 0.6 if y >= 0 else -FONT * 0.6
    ink.write(x, y, text, colour if colour in COLOURS else "")


def _plots(chart: Chart, ink: Ink, lang: str) -> None:
    low, high = min(b.at[0] for b in chart.boxes), max(b.at[4] for b in chart.boxes)
    ticks = steps(low, high, 0.0, 1 / 9)
    step = ticks[1] - ticks[0] if len(ticks) > 1 else (high - low)
    low, high = math.floor(low / step + 1e-9) * step, math.ceil(high / step - 1e-9) * step
    unit = WIDE / (high - low)
    names = max(width(b.name) for b in chart.boxes)
    bottom = 56.0 * len(chart.boxes)
    ink.stroke([(0, bottom), (WIDE + 10, bottom)], width_=1.4)
    for x in steps(low, high, step, 0.1):
        px = (x - low) * unit
        ink.stroke([(px, 0), (px, bottom)], layer="back", faint=True)
        ink.stroke([(px, bottom - 3), (px, bottom + 3)], width_=1.2)
        ink.write(px, bottom + 15, numeral(x, lang))
    for k, box in enumerate(chart.boxes):
        y = 56.0 * k + 28
        a, b, c, d, e = ((v - low) * unit for v in box.at)
        look_ = _fill(box.look, "blue")
        plain = Look(look_.colour)
        ink.stroke([(b, y - 15), (d, y - 15), (d, y + 15), (b, y + 15)], look_, closed=True)
        ink.stroke([(c, y - 15), (c, y + 15)], Look(look_.colour, thick=True))
        for x, to in ((a, b), (e, d)):
            ink.stroke([(x, y), (to, y)], plain)
            ink.stroke([(x, y - 8), (x, y + 8)], plain)
        if box.name:
            ink.write(-12 - names / 2, y, box.name, look_.colour)
    ink.write(WIDE / 2, bottom + 36, chart.xlabel)
