"""A number line: graduations, points, intervals with French brackets or with dots."""

import math
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from digilab_content.figure.command import LOOK, Command, Commands, label, look, one_of
from digilab_content.figure.frame import steps
from digilab_content.figure.ink import Ink, Look
from digilab_content.figure.lettering import numeral, width
from digilab_content.figure.line import Line
from digilab_content.figure.quantity import Interval, Place, interval, number, span

WIDE: Final = 440.0
MOST: Final = 60


@dataclass(frozen=True, slots=True)
class Mark:
    """A point of the line."""

    at: float
    label: str
    look: Look


@dataclass(frozen=True, slots=True)
class Piece:
    """An interval, its ends drawn as brackets or as dots."""

    of: Interval
    ends: str
    label: str
    look: Look


@dataclass(slots=True)
class Rule:
    """A number line while its lines are read."""

    window: Place = (-5.0, 5.0)
    step: float = 0.0
    numbers: str = "all"
    given: bool = False
    marks: list[Mark] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    points: dict[str, Place] = field(default_factory=dict)

    def at(self, value: float) -> float:
        """Pixels from the left end; what is infinite or beyond lies a little after the end."""
        low, high = self.window
        share = (value - low) / (high - low) if math.isfinite(value) else math.copysign(math.inf, value)
        return min(max(share, -0.02), 1.02) * WIDE

    def graduations(self) -> list[float]:
        """Where the ticks stand."""
        return steps(*self.window, self.step, 1 / 12)


def _numberline(line: Line, rule: Rule) -> None:
    if rule.given:
        raise line.trouble("once")
    line.only(1)
    rule.given, rule.window = True, span(line.word(0))
    rule.numbers = one_of(line, "numbers", ("all", "ends", "none", "unit"))
    if "step" in line.options:
        rule.step = number(line.options["step"])
        if rule.step <= 0 or (rule.window[1] - rule.window[0]) / rule.step > 100:
            raise line.options["step"].trouble("step", limit=100)


def _room(line: Line, rule: Rule) -> None:
    if len(rule.marks) + len(rule.pieces) >= MOST:
        raise line.trouble("many", limit=MOST)


def _mark(line: Line, rule: Rule) -> None:
    _room(line, rule)
    line.only(1)
    value = number(line.word(0))
    if not rule.window[0] <= value <= rule.window[1]:
        raise line.word(0).trouble("outside")
    name = label(line)
    if name:
        rule.points.setdefault(name, (value, 0.0))
    rule.marks.append(Mark(value, name, look(line)))


def _interval(line: Line, rule: Rule) -> None:
    _room(line, rule)
    made = interval(line.rest)
    if made is None:
        raise line.trouble("interval")
    if made.high <= rule.window[0] or made.low >= rule.window[1]:
        raise line.trouble("outside")
    rule.pieces.append(Piece(made, one_of(line, "ends", ("brackets", "dots")), label(line), look(line)))


COMMANDS: Final[Commands] = MappingProxyType(
    {
        "numberline": Command("numberline -3..5 step=1", _numberline, frozenset({"step", "numbers"})),
        "mark": Command('mark 2 label="A"', _mark, LOOK | {"label"}),
        "interval": Command("interval ]-1 ; 3] ends=dots", _interval, LOOK | {"ends", "label"}),
    }
)


def draw(rule: Rule, ink: Ink, lang: str) -> None:
    """Draw the line, then what lies on it."""
    ink.right = WIDE
    ink.reach(0, -34)
    ink.reach(WIDE, 34)
    ink.stroke([(-14, 0), (WIDE + 16, 0)])
    ink.stroke([(WIDE + 10, -4), (WIDE + 16, 0), (WIDE + 10, 4)])
    ticks = rule.graduations()
    for x in ticks:
        ink.stroke([(rule.at(x), -5), (rule.at(x), 5)])
    wide = max((width(numeral(x, lang)) for x in ticks), default=0) + 8
    apart = rule.at(ticks[1]) - rule.at(ticks[0]) if len(ticks) > 1 else math.inf
    every = max(1, math.ceil(wide / apart))
    for k, x in enumerate(ticks):
        shown = {
            "all": k % every == 0,
            "ends": k in {0, len(ticks) - 1},
            "unit": abs(x) < 1e-9 or abs(x - 1) < 1e-9,
            "none": False,
        }
        if shown[rule.numbers]:
            ink.write(rule.at(x), 19, numeral(x, lang))
    for piece in rule.pieces:
        _piece(piece, rule, ink)
    for mark in rule.marks:
        ink.dot(rule.at(mark.at), 0, mark.look.colour or "blue", 4.5)
        ink.beside(rule.at(mark.at), -3, mark.label, "n", mark.look.colour or "blue", gap=6)


def _piece(piece: Piece, rule: Rule, ink: Ink) -> None:
    look_ = Look(piece.look.colour or "red", thick=True)
    low, high = rule.at(piece.of.low), rule.at(piece.of.high)
    ink.stroke([(low, 0), (high, 0)], look_, width_=4.5)
    for value, inside, turn in ((piece.of.low, piece.of.low_in, 1), (piece.of.high, piece.of.high_in, -1)):
        x = rule.at(value)
        if not rule.window[0] <= value <= rule.window[1]:
            continue
        if piece.ends == "dots":
            ink.dot(x, 0, look_.colour, 5.0, hollow=not inside)
        else:  # the bracket turns towards what belongs to the interval
            arm = 6 * turn * (1 if inside else -1)
            ink.stroke([(x + arm, -11), (x, -11), (x, 11), (x + arm, 11)], look_, layer="front")
    middle = (max(low, 0.0) + min(high, WIDE)) / 2
    ink.beside(middle, -10, piece.label, "n", look_.colour, gap=4)
