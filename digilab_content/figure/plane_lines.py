"""The lines of a plane figure: axes, points, straight and round things, curves, words."""

import math
import re
from types import MappingProxyType
from typing import Final

from digilab_content.figure import function
from digilab_content.figure.command import LOOK, LOOKS, Command, Commands, label, look, named, one_of, way, words
from digilab_content.figure.line import Line, Trouble, Word
from digilab_content.figure.plane import (
    MOST_CORNERS,
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
)
from digilab_content.figure.quantity import Place, number, pair, place, span, value_of, whole

LONGEST_FUNCTION: Final = 120
_MARKS: Final = ("cross", "dot", "ring", "none")
_CURVE: Final = re.compile(r"\s*(?:y|[a-zA-Z]\w{0,3}\s*\(\s*x\s*\))\s*=\s*")
_DOMAIN: Final = re.compile(r"\son\s+(\S+)\s*$")
_PART: Final = re.compile(r"([A-Z](?:_?\d+|['′])*)([A-Z](?:_?\d+|['′])*)?=(\S+)")


def _axes(line: Line, plane: Plane) -> None:
    if plane.axes is not None:
        raise line.trouble("once")
    line.only(0)
    given = line.options
    step = number(given["step"]) if "step" in given else 0.0
    steps = [number(given[n]) if n in given else step for n in ("xstep", "ystep")]
    axes = Axes(
        span(given["x"]) if "x" in given else (-5.0, 5.0),
        span(given["y"]) if "y" in given else (-5.0, 5.0),
        steps[0],
        steps[1],
        words(given["xlabel"]) if "xlabel" in given else "x",
        words(given["ylabel"]) if "ylabel" in given else "y",
        "grid" in line.flags,
        "hidden" in line.flags,
        one_of(line, "numbers", ("all", "none")) == "all",
        one_of(line, "scale", ("auto", "equal", "free")),
        whole(given["size"], 120, 800) if "size" in given else 0,
    )
    for (low, high), each, name in ((axes.x, steps[0], "x"), (axes.y, steps[1], "y")):
        if each < 0 or (each and (high - low) / each > 60):
            word = given.get(f"{name}step") or given.get("step") or line.command
            raise word.trouble("step", limit=60)
    plane.axes = axes


def _at(line: Line, plane: Plane, start: int) -> tuple[Place, int]:
    """A place written as a name, `(2 ; 3)` or two numbers, and how many words it takes."""
    word = line.word(start)
    if word.text in plane.points or word.text.startswith("("):
        return place(word, plane.points), 1
    if value_of(word.text) is None and not word.text[:1].isdigit():
        return place(word, plane.points), 1  # says which points there are
    return (number(word), number(line.word(start + 1))), 2


def _point(line: Line, plane: Plane) -> None:
    name = line.word(0)
    at: Place
    found = re.fullmatch(r"([^\s(]+)(\(.+\))", name.text)
    if found:  # A(2 ; 3)
        name, at, count = Word(found[1], name.at, end=name.end), pair(Word(found[2], name.at, end=name.end)), 0
    else:
        at, count = _at(line, plane, 1)
    line.only(1 + count)
    _named(line, plane, name, at)


def _named(line: Line, plane: Plane, name: Word, at: Place) -> None:
    plane.name(name, at)
    mark = one_of(line, "mark", _MARKS)
    shown = label(line, "" if mark == "none" else name.text)
    plane.add(Dot(name.text, at, shown, way(line), mark, look(line)), name)


def _midpoint(line: Line, plane: Plane) -> None:
    ends = named(line, plane.points, 1)
    if len(ends) != 2:
        raise line.trouble("count", count=2)
    (_, a), (_, b) = ends
    _named(line, plane, line.word(0), ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2))


def _polar(line: Line, plane: Plane) -> None:
    (x, y), count = _at(line, plane, 1)
    radius, turn = number(line.word(1 + count)), math.radians(_degrees(line.word(2 + count)))
    line.only(3 + count)
    _named(line, plane, line.word(0), (x + radius * math.cos(turn), y + radius * math.sin(turn)))


def _degrees(word: Word) -> float:
    return number(Word(word.text.removesuffix("°"), word.at, word.quoted, word.end))


def _straight(line: Line, plane: Plane) -> None:
    kind = line.command.text
    ends = named(line, plane.points)
    if len(ends) != 2:
        raise line.trouble("count", count=2)
    (a, p), (b, q) = ends
    if math.dist(p, q) < 1e-9:
        raise line.trouble("same")
    ticks = whole(line.options["ticks"], 1, 4) if "ticks" in line.options else 0
    made = Straight(kind, (a, b), (p, q), label(line), ticks, look(line))  # type: ignore[arg-type]
    plane.add(made, line.command)


def _corners(line: Line, plane: Plane) -> None:
    closed = line.command.text == "polygon"
    at = named(line, plane.points)
    least = 3 if closed else 2
    if not least <= len(at) <= MOST_CORNERS:
        raise line.trouble("corners", count=least, limit=MOST_CORNERS)
    names, places = tuple(n for n, _ in at), tuple(p for _, p in at)
    smooth = "smooth" in line.flags
    plane.add(Corners(names, places, closed, smooth, label(line), look(line, fill=True)), line.command)


def _triangle(line: Line, plane: Plane) -> None:
    """Of three points, or of `AB=5 AC=4 BC=6`, `AB=5 AC=4 A=60`, `AB=5 A=60 B=50`: A at (0 ; 0), B on its right."""
    from digilab_content.figure.triangle import solved

    parts = [w for w in line.words if "=" in w.text]
    bare = [w for w in line.words if "=" not in w.text]
    if not parts:
        at = named(line, plane.points)
        if len(at) != 3:
            raise line.trouble("count", count=3)
        names, places = tuple(n for n, _ in at), tuple(p for _, p in at)
    else:
        names = tuple(re.findall(r"[A-Z](?:_?\d+|['′])*", "".join(w.text for w in bare)))
        if len(names) != 3 or "".join(names) != "".join(w.text for w in bare) or len(set(names)) != 3:
            raise line.trouble("count", count=3)
        known: dict[str, float] = {}
        for word in parts:
            found = _PART.fullmatch(word.text)
            if found is None or found[1] not in names or (found[2] and found[2] not in names):
                raise word.trouble("part", names=" ".join(names))
            key = "".join(str(names.index(n)) for n in sorted((found[1], found[2] or ""), key=_rank(names)) if n)
            value = Word(found[3].removesuffix("°"), word.at, end=word.end)
            known[key] = number(value)
        made = solved(known)
        if made is None:
            raise line.trouble("triangle")
        places = made
        for name, spot in zip(names, places, strict=True):
            plane.name(Word(name, line.command.at, end=line.command.end), spot)
    middle = (sum(p[0] for p in places) / 3, sum(p[1] for p in places) / 3)
    plane.add(Corners(names, places, True, False, label(line), look(line, fill=True), triangle=True), line.command)
    if parts:
        for name, spot in zip(names, places, strict=True):
            away = _away(spot, middle)
            plane.add(Dot(name, spot, name, away, "none", look(line)), line.command)


def _rank(names: tuple[str, ...]):  # type: ignore[no-untyped-def]  # noqa: ANN202
    return lambda name: names.index(name) if name in names else -1


def _away(spot: Place, middle: Place) -> str:
    """The side of a corner that looks away from the middle."""
    turn = math.degrees(math.atan2(spot[1] - middle[1], spot[0] - middle[0])) % 360
    return ("e", "ne", "n", "nw", "w", "sw", "s", "se")[int((turn + 22.5) // 45) % 8]


def _circle(line: Line, plane: Plane) -> None:
    centre, count = _at(line, plane, 0)
    word = line.word(count)
    line.only(count + 1)
    through = word.text in plane.points
    radius = math.dist(centre, plane.points[word.text]) if through else number(word)
    _round(line, plane, centre, radius, radius)


def _ellipse(line: Line, plane: Plane) -> None:
    centre, count = _at(line, plane, 0)
    line.only(count + 2)
    _round(line, plane, centre, number(line.word(count)), number(line.word(count + 1)))


def _round(line: Line, plane: Plane, centre: Place, rx: float, ry: float) -> None:
    if min(rx, ry) <= 0:
        raise line.trouble("radius")
    name = line.words[0].text if line.words[0].text in plane.points else ""
    plane.add(Oval(name, centre, rx, ry, label(line), look(line, fill=True)), line.command)


def _arc(line: Line, plane: Plane) -> None:
    centre, count = _at(line, plane, 0)
    line.only(count + 3)
    radius = number(line.word(count))
    start, end = _degrees(line.word(count + 1)), _degrees(line.word(count + 2))
    if radius <= 0:
        raise line.trouble("radius")
    if not start < end <= start + 360:
        raise line.word(count + 2).trouble("arc")
    name = line.words[0].text if line.words[0].text in plane.points else ""
    plane.add(Arc(name, centre, radius, start, end, label(line), look(line)), line.command)


def _angle(line: Line, plane: Plane) -> None:
    at = named(line, plane.points)
    if len(at) != 3:
        raise line.trouble("count", count=3)
    (a, p), (b, q), (c, r) = at
    if min(math.dist(p, q), math.dist(r, q)) < 1e-9:
        raise line.trouble("same")
    marks = whole(line.options["marks"], 1, 3) if "marks" in line.options else 1
    made = Angle((a, b, c), (p, q, r), marks, "right" in line.flags, label(line), look(line))
    plane.add(made, line.command)


def _curve(line: Line, plane: Plane) -> None:
    text = line.rest
    domain = None
    found = _DOMAIN.search(text)
    if found:
        domain = span(Word(found[1], found.start(1), end=found.end(1)))
        text = text[: found.start()]
    head = _CURVE.match(text)
    start = head.end() if head else 0
    body = text[start:].strip()
    at = start + len(text[start:]) - len(text[start:].lstrip())
    if len(body) > LONGEST_FUNCTION:
        raise Trouble("long", at, at + len(body), (("name", body[:40]), ("limit", LONGEST_FUNCTION)))
    value = (
        function.read(body.replace("²", "^2").replace("³", "^3").replace("×", "*").replace("−", "-")) if body else None
    )
    if value is None:
        raise Trouble("function", at, max(at + len(body), at + 1), (("name", body[:60]),))
    shown = Curve(body, value, domain, label(line), way(line), look(line), line.command.text == "area")
    plane.add(shown, line.command)


def _text(line: Line, plane: Plane) -> None:
    at, count = _at(line, plane, 0)
    word = line.word(count)
    line.only(count + 1)
    plane.add(Note(at, words(word), way(line), look(line)), word)


def _dots(line: Line, plane: Plane) -> None:
    at = tuple(p for _, p in named(line, plane.points))
    if not 1 <= len(at) <= MOST_CORNERS:
        raise line.trouble("corners", count=1, limit=MOST_CORNERS)
    plane.add(Cloud(at, one_of(line, "mark", ("cross", "dot", "ring")), look(line)), line.command)


_DOT: Final = frozenset({"label", "at", "mark", "color"})
_NAMED: Final = LOOK | {"label"}
_FILLED: Final = _NAMED | {"fill"}
_AXES: Final = frozenset(["x", "y", "step", "xstep", "ystep", "xlabel", "ylabel", "numbers", "scale", "size"])

COMMANDS: Final[Commands] = MappingProxyType(
    {
        "axes": Command("axes x=-5..5 y=-4..4 step=1 grid", _axes, _AXES, frozenset({"grid", "hidden"})),
        "point": Command('point A 2 3 label="A" at=ne', _point, _DOT),
        "midpoint": Command("midpoint I A B", _midpoint, _DOT),
        "polar": Command("polar M O 3 60", _polar, _DOT),
        "segment": Command("segment A B ticks=2 dashed", _straight, _NAMED | {"ticks"}, LOOKS),
        "line": Command("line A B color=blue", _straight, _NAMED, LOOKS),
        "ray": Command("ray A B", _straight, _NAMED, LOOKS),
        "vector": Command('vector A B label="u"', _straight, _NAMED, LOOKS),
        "polygon": Command("polygon A B C D fill=blue", _corners, _FILLED, LOOKS | {"smooth", "fill"}),
        "path": Command("path (0 ; 0) (1 ; 2) (3 ; 1) smooth", _corners, _NAMED, LOOKS | {"smooth"}),
        "triangle": Command("triangle ABC AB=5 AC=4 BC=6", _triangle, _FILLED, LOOKS | {"fill"}, equation=True),
        "circle": Command("circle O 3", _circle, _FILLED, LOOKS | {"fill"}),
        "ellipse": Command("ellipse O 3 2", _ellipse, _FILLED, LOOKS | {"fill"}),
        "arc": Command("arc O 3 0 120", _arc, _NAMED, LOOKS),
        "angle": Command('angle A B C label="60°"', _angle, _NAMED | {"marks"}, LOOKS | {"right"}),
        "curve": Command("curve y = x^2 - 1 on -2..2", _curve, _NAMED | {"at"}, LOOKS, equation=True),
        "area": Command("area y = x^2 on 0..2", _curve, _NAMED | {"at"}, LOOKS, equation=True),
        "text": Command('text 2 3 "mots"', _text, LOOK | {"at"}),
        "dots": Command("dots (1 ; 2) (2 ; 3,5)", _dots, LOOK | {"mark"}),
    }
)
