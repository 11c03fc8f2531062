"""A plane figure drawn: axes and grid behind, then things, then points, then words where there is room."""

import math
from functools import lru_cache
from typing import assert_never

from digilab_content.figure.frame import Frame, cut, frame, steps
from digilab_content.figure.ink import Ink, Look
from digilab_content.figure.lettering import numeral, width
from digilab_content.figure.plane import (
    Angle,
    Arc,
    Axes,
    Cloud,
    Corners,
    Curve,
    Dot,
    Note,
    Oval,
    Plane,
    Straight,
    Thing,
)
from digilab_content.figure.quantity import Place
from digilab_content.figure.sampling import pieces, thinned

_DOT, _SMALL = 3.2, 2.6


def draw(plane: Plane, ink: Ink, lang: str) -> Frame:
    """Draw everything, and say where units are."""
    made = frame(plane)
    ink.right, ink.bottom = made.at((made.x[1], made.y[0]))
    axes = plane.axes or (Axes() if any(isinstance(t, Curve) for t in plane.things) else None)
    if axes is not None and not axes.hidden:
        _axes(axes, made, ink, lang)
    elif axes is not None and axes.grid:
        _grid(axes, made, ink)
    for thing in plane.things:
        _thing(thing, made, ink)
    for thing in plane.things:
        if isinstance(thing, Dot):
            _mark(thing.at, thing.mark, thing.look, made, ink)
    for thing in sorted(plane.things, key=_moves):  # what has one place comes before what looks for room
        _words(thing, made, ink)
    return made


# ── axes ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _grid(axes: Axes, f: Frame, ink: Ink) -> None:
    for x in steps(*f.x, axes.xstep, _room(f, across=True)):
        ink.stroke([f.at((x, f.y[0])), f.at((x, f.y[1]))], layer="back", faint=True)
    for y in steps(*f.y, axes.ystep, _room(f, across=False)):
        ink.stroke([f.at((f.x[0], y)), f.at((f.x[1], y))], layer="back", faint=True)


def _room(f: Frame, *, across: bool) -> float:
    """The least share of the axis between two graduations."""
    return 34 / ((f.x[1] - f.x[0]) * f.ux) if across else 26 / ((f.y[1] - f.y[0]) * f.uy)


def _axes(axes: Axes, f: Frame, ink: Ink, lang: str) -> None:
    if axes.grid:
        _grid(axes, f, ink)
    level, side = min(max(0.0, f.y[0]), f.y[1]), min(max(0.0, f.x[0]), f.x[1])
    (left, y0), (right, _) = f.at((f.x[0], level)), f.at((f.x[1], level))
    (x0, bottom), (_, top) = f.at((side, f.y[0])), f.at((side, f.y[1]))
    tips = right + 12, top - 12
    ink.stroke([(left, y0), (tips[0], y0)], layer="back", width_=1.4)
    ink.stroke([(x0, bottom), (x0, tips[1])], layer="back", width_=1.4)
    ink.stroke([(tips[0] - 6, y0 - 4), (tips[0], y0), (tips[0] - 6, y0 + 4)], layer="back", width_=1.4)
    ink.stroke([(x0 - 4, tips[1] + 6), (x0, tips[1]), (x0 + 4, tips[1] + 6)], layer="back", width_=1.4)
    xs = steps(*f.x, axes.xstep, _room(f, across=True))
    ys = steps(*f.y, axes.ystep, _room(f, across=False))
    crossing = side == 0 and level == 0
    xs, ys = ([v for v in vs if not (crossing and abs(v) < 1e-9)] for vs in (xs, ys))
    for x in xs:
        px = f.at((x, level))[0]
        ink.stroke([(px, y0 - 3), (px, y0 + 3)], layer="back", width_=1.2)
    for y in ys:
        py = f.at((side, y))[1]
        ink.stroke([(x0 - 3, py), (x0 + 3, py)], layer="back", width_=1.2)
    if axes.numbers:
        wide = max((width(numeral(x, lang)) for x in xs), default=0) + 6
        apart = (xs[1] - xs[0]) * f.ux if len(xs) > 1 else math.inf
        every = max(1, math.ceil(wide / max(apart, 1e-9)))
        for k, x in enumerate(xs):
            first = round(xs[0] / (xs[1] - xs[0])) if len(xs) > 1 else 0
            if (first + k) % every == 0 or apart == math.inf:
                ink.write(f.at((x, level))[0], y0 + 14, numeral(x, lang))
        for y in ys:
            text = numeral(y, lang)
            ink.write(x0 - 8 - width(text) / 2, f.at((side, y))[1], text)
        if crossing:
            ink.write(x0 - 10, y0 + 13, "0")
    ink.write(tips[0] + 6 + width(axes.xlabel) / 2, y0, axes.xlabel)
    ink.write(x0, tips[1] - 11, axes.ylabel)


# ── things ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _thing(thing: Thing, f: Frame, ink: Ink) -> None:
    match thing:
        case Straight():
            _straight(thing, f, ink)
        case Corners():
            points = [f.at(p) for p in thing.at]
            if thing.smooth:
                ink.smooth(points, thing.look, closed=thing.closed)
            else:
                ink.stroke(points, thing.look, closed=thing.closed)
        case Oval():
            x, y = f.at(thing.centre)
            ink.oval(x, y, thing.rx * f.ux, thing.ry * f.uy, thing.look)
        case Arc():
            ink.stroke(thinned(_arc(thing, f), 0.2), thing.look)
        case Angle():
            _angle(thing, f, ink)
        case Curve():
            for part in _curve(thing, f):
                if thing.area:
                    (a, _), (b, _) = part[0], part[-1]
                    zero = f.at((0.0, min(max(0.0, f.y[0]), f.y[1])))[1]
                    fill = Look(thing.look.colour, thing.look.dashed, thing.look.thick, thing.look.colour or "grey")
                    ink.stroke([(a, zero), *part, (b, zero)], fill, closed=True)
                else:
                    ink.stroke(part, thing.look)
        case Cloud():
            for p in thing.at:
                _mark(p, thing.mark, thing.look, f, ink)
        case Dot() | Note():
            pass
        case _:
            assert_never(thing)


@lru_cache(maxsize=32)
def _curve(curve: Curve, f: Frame) -> list[list[Place]]:
    low, high = curve.domain or f.x
    low, high = max(low, f.x[0]), min(high, f.x[1])
    if low >= high:
        return []
    found = pieces(curve.value, low, high, *f.y)
    return [thinned([f.at(p) for p in part], 0.25) for part in found]


def _arc(arc: Arc, f: Frame) -> list[Place]:
    count = max(6, int(abs(arc.end - arc.start) / 4))
    turns = [math.radians(arc.start + (arc.end - arc.start) * k / count) for k in range(count + 1)]
    x, y = arc.centre
    return [f.at((x + arc.radius * math.cos(t), y + arc.radius * math.sin(t))) for t in turns]


def _straight(one: Straight, f: Frame, ink: Ink) -> None:
    ends: tuple[Place, Place] | None = one.ends
    if one.kind in {"line", "ray"}:
        ends = cut(f, *one.ends, before=one.kind == "line", after=True)
    if ends is None:
        return
    (ax, ay), (bx, by) = f.at(ends[0]), f.at(ends[1])
    ink.stroke([(ax, ay), (bx, by)], one.look)
    long = math.hypot(bx - ax, by - ay)
    ux, uy = ((bx - ax) / long, (by - ay) / long) if long else (1.0, 0.0)
    if one.kind == "vector":
        tip = [(bx - 9 * ux - 4.5 * uy, by - 9 * uy + 4.5 * ux), (bx, by)]
        ink.stroke(
            [*tip, (bx - 9 * ux + 4.5 * uy, by - 9 * uy - 4.5 * ux)], Look(one.look.colour, thick=one.look.thick)
        )
    for k in range(one.ticks):
        off = (k - (one.ticks - 1) / 2) * 4.5
        mx, my = (ax + bx) / 2 + off * ux, (ay + by) / 2 + off * uy
        ink.stroke(
            [(mx - 5 * uy - 2 * ux, my + 5 * ux - 2 * uy), (mx + 5 * uy + 2 * ux, my - 5 * ux + 2 * uy)], one.look
        )


def _turns(one: Angle, f: Frame) -> tuple[Place, float, float, float]:
    """The corner in pixels, where the angle begins and how far it turns (radians, as on the screen), its room."""
    (px, py), (qx, qy), (rx, ry) = (f.at(p) for p in one.at)
    start = math.atan2(py - qy, px - qx)
    turn = (math.atan2(ry - qy, rx - qx) - start + math.pi) % (2 * math.pi) - math.pi
    room = min(math.hypot(px - qx, py - qy), math.hypot(rx - qx, ry - qy))
    return (qx, qy), start, turn, room


def _angle(one: Angle, f: Frame, ink: Ink) -> None:
    (x, y), start, turn, room = _turns(one, f)
    if one.right:
        side = min(11.0, room / 2.5)
        a, b = ((x + side * math.cos(t), y + side * math.sin(t)) for t in (start, start + turn))
        ink.stroke([a, (a[0] + b[0] - x, a[1] + b[1] - y), b], one.look)
        return
    for k in range(one.marks):
        radius = _arc_radius(turn, room) + 4 * k
        count = max(4, int(abs(turn) / 0.12))
        ts = [start + turn * j / count for j in range(count + 1)]
        ink.stroke([(x + radius * math.cos(t), y + radius * math.sin(t)) for t in ts], one.look)


def _arc_radius(turn: float, room: float) -> float:
    return min(20.0 if abs(turn) > 0.6 else 30.0, room / 2)


def _mark(at: Place, mark: str, look: Look, f: Frame, ink: Ink) -> None:
    x, y = f.at(at)
    match mark:
        case "cross":
            for dx, dy in ((4.0, 4.0), (4.0, -4.0)):
                ink.stroke([(x - dx, y - dy), (x + dx, y + dy)], Look(look.colour), layer="front")
            ink.boxes.append((x - 4, y - 4, x + 4, y + 4))
        case "dot":
            ink.dot(x, y, look.colour, _DOT)
        case "ring":
            ink.dot(x, y, look.colour, _DOT, hollow=True)
        case _:
            ink.reach(x, y, 1)


# ── words ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _moves(thing: Thing) -> int:
    fixed = isinstance(thing, Angle) or (isinstance(thing, Note) and not thing.way)
    return 0 if fixed or (isinstance(thing, Corners) and thing.closed) else 1 if isinstance(thing, Dot) else 2


def _words(thing: Thing, f: Frame, ink: Ink) -> None:
    colour = thing.look.colour
    match thing:
        case Dot():
            ink.beside(*f.at(thing.at), thing.label, thing.way, colour, gap=3 if thing.mark == "none" else 6)
        case Note() if thing.way:
            ink.beside(*f.at(thing.at), thing.text, thing.way, colour)
        case Note():
            ink.write(*f.at(thing.at), thing.text, colour)
        case Straight():
            (ax, ay), (bx, by) = (f.at(p) for p in thing.ends)
            ink.beside((ax + bx) / 2, (ay + by) / 2, thing.label, "", colour, gap=6 + 4 * (thing.ticks > 0))
        case Corners() if thing.label and not thing.closed:
            ink.beside(*f.at(thing.at[-1]), thing.label, "", colour, gap=3)
        case Corners() if thing.label:
            count = len(thing.at)
            x, y = f.at((sum(p[0] for p in thing.at) / count, sum(p[1] for p in thing.at) / count))
            ink.write(x, y, thing.label, colour)
        case Oval() if thing.label:
            x, y = f.at(thing.centre)
            ink.beside(x, y - thing.ry * f.uy, thing.label, "", colour, gap=3, near="n")
        case Arc() if thing.label:
            points = _arc(thing, f)
            ink.beside(*points[len(points) // 2], thing.label, "", colour, gap=3)
        case Angle() if thing.label:
            (x, y), start, turn, room = _turns(thing, f)
            far = _arc_radius(turn, room) + 4 * thing.marks + 6 + width(thing.label) / 2
            middle = start + turn / 2
            ink.write(x + far * math.cos(middle), y + far * math.sin(middle), thing.label, colour)
        case Curve() if thing.label:
            parts = _curve(thing, f)
            if parts:
                part = max(parts, key=len)
                ink.beside(*part[-max(1, len(part) // 6)], thing.label, thing.way, colour)
        case _:
            pass
