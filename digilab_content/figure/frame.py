"""From units of a figure to pixels: the window, the scale, round steps of graduations."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from digilab_content.figure.plane import Arc, Axes, Cloud, Corners, Curve, Dot, Note, Oval, Plane, Straight, Thing
from digilab_content.figure.quantity import Place

SIDE: Final = 340
HEIGHT: Final = 260
_ALIKE: Final = 3.0


@dataclass(frozen=True, slots=True)
class Frame:
    """A window of units drawn `ux` by `uy` pixels a unit."""

    x: Place
    y: Place
    ux: float
    uy: float

    def at(self, place: Place) -> Place:
        """Pixels of a place in units."""
        return (place[0] - self.x[0]) * self.ux, (self.y[1] - place[1]) * self.uy

    def holds(self, place: Place, slack: float = 0.0) -> bool:
        """Whether a place lies in the window, or at most so many windows beside it."""
        wide, tall = self.x[1] - self.x[0], self.y[1] - self.y[0]
        return (
            self.x[0] - slack * wide <= place[0] <= self.x[1] + slack * wide
            and self.y[0] - slack * tall <= place[1] <= self.y[1] + slack * tall
        )


def frame(plane: Plane) -> Frame:
    """The frame of a figure: that of its axes, else what its things take, with the same unit both ways."""
    axes = plane.axes
    if axes is None and any(isinstance(t, Curve) for t in plane.things):
        axes = Axes()
    if axes is not None:
        wide, tall = axes.x[1] - axes.x[0], axes.y[1] - axes.y[0]
        alike = axes.scale == "equal" or (axes.scale == "auto" and 1 / _ALIKE <= wide / tall <= _ALIKE)
        side = float(axes.size or SIDE)
        if alike:
            unit = side / max(wide, tall)
            return Frame(axes.x, axes.y, unit, unit)
        return Frame(axes.x, axes.y, side / wide, side * HEIGHT / SIDE / tall)
    xs, ys = zip(*(spot for thing in plane.things for spot in reach(thing)), strict=True)
    low, high = (min(xs), min(ys)), (max(xs), max(ys))
    wide, tall = high[0] - low[0], high[1] - low[1]
    spare = max(wide, tall, 1e-6) * 0.06 if max(wide, tall) > 0 else 1.0
    x, y = (low[0] - spare, high[0] + spare), (low[1] - spare, high[1] + spare)
    unit = min(SIDE / (x[1] - x[0]), HEIGHT / (y[1] - y[0]))
    return Frame(x, y, unit, unit)


def reach(thing: Thing) -> Iterator[Place]:
    """Places that a figure without axes must hold."""
    match thing:
        case Dot() | Note():
            yield thing.at
        case Straight():
            yield from thing.ends
        case Corners() | Cloud():
            yield from thing.at
        case Oval():
            (x, y), rx, ry = thing.centre, thing.rx, thing.ry
            yield from ((x - rx, y - ry), (x + rx, y + ry))
        case Arc():
            for k in range(25):
                turn = math.radians(thing.start + (thing.end - thing.start) * k / 24)
                yield thing.centre[0] + thing.radius * math.cos(turn), thing.centre[1] + thing.radius * math.sin(turn)
        case _:
            pass


def steps(low: float, high: float, step: float, room: float) -> list[float]:
    """Graduations from `low` to `high`; without a step a round one such that each takes at least `room` of a share."""
    if not step:
        raw = (high - low) * room
        power = 10.0 ** math.floor(math.log10(raw))
        step = next(m * power for m in (1, 2, 5, 10) if m * power >= raw * 0.999)
    first = math.ceil(low / step - 1e-9)
    last = math.floor(high / step + 1e-9)
    return [k * step for k in range(first, min(last, first + 200) + 1)]


def cut(frame_: Frame, a: Place, b: Place, *, before: bool, after: bool) -> tuple[Place, Place] | None:
    """The part of the line through two places that lies in the window (Liang and Barsky); None when there is none.

    `before` and `after`: whether it goes on beyond the first and the second.
    """
    low, high = (-math.inf if before else 0.0), (math.inf if after else 1.0)
    dx, dy = b[0] - a[0], b[1] - a[1]
    for p, q in (
        (-dx, a[0] - frame_.x[0]),
        (dx, frame_.x[1] - a[0]),
        (-dy, a[1] - frame_.y[0]),
        (dy, frame_.y[1] - a[1]),
    ):
        if abs(p) < 1e-12:
            if q < 0:
                return None
        elif p < 0:
            low = max(low, q / p)
        else:
            high = min(high, q / p)
    if low >= high:
        return None
    return (a[0] + low * dx, a[1] + low * dy), (a[0] + high * dx, a[1] + high * dy)
