"""A picture being drawn: strokes, shapes and words in pixels, y downwards, and where there is room for words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from digilab_content.figure.lettering import FONT, width
from digilab_content.figure.quantity import Place

COLOURS: Final = {
    "": "currentColor",
    "black": "currentColor",
    "blue": "#1d5fbf",
    "red": "#c2321d",
    "green": "#1b7f3b",
    "orange": "#b35900",
    "purple": "#7b3fb5",
    "grey": "#767676",
    "brown": "#8a5a2b",
}
"""Names of colours; each is dark enough on white for thin strokes and words (4.5 to 1)."""

CELL: Final = 6.0
_WAYS: Final = {
    "ne": (1.0, -1.0),
    "n": (0.0, -1.0),
    "nw": (-1.0, -1.0),
    "e": (1.0, 0.0),
    "w": (-1.0, 0.0),
    "se": (1.0, 1.0),
    "s": (0.0, 1.0),
    "sw": (-1.0, 1.0),
}
WAYS: Final = tuple(_WAYS)
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Look:
    """How something is drawn. `fill` is a colour's name, `""` for none."""

    colour: str = ""
    dashed: bool = False
    thick: bool = False
    fill: str = ""


PLAIN: Final = Look()


def shown(value: float) -> str:
    """A length in pixels, to a tenth."""
    text = f"{value:.1f}"
    text = text.removesuffix(".0")
    return "0" if text == "-0" else text


@dataclass(slots=True)
class Ink:
    """What is drawn so far. `back`, `main` and `front` lie over each other, words over all."""

    back: list[str] = field(default_factory=list)
    main: list[str] = field(default_factory=list)
    front: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    cells: dict[tuple[int, int], int] = field(default_factory=dict)
    left: float = 0.0
    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0

    def reach(self, x: float, y: float, around: float = 0.0) -> None:
        """The picture holds this place."""
        self.left, self.right = min(self.left, x - around), max(self.right, x + around)
        self.top, self.bottom = min(self.top, y - around), max(self.bottom, y + around)

    def stroke(
        self,
        points: Sequence[Place],
        look: Look = PLAIN,
        *,
        closed: bool = False,
        layer: str = "main",
        width_: float = 0.0,
        faint: bool = False,
    ) -> None:
        """A line through points, filled when it is closed and its look has a fill."""
        d = "M" + "L".join(f"{shown(x)} {shown(y)}" for x, y in points) + ("z" if closed else "")
        self._path(d, look, layer, width_, faint=faint)
        if not faint:
            self.occupy(points if not closed else [*points, points[0]])
        for x, y in points:
            self.reach(x, y, 1)

    def smooth(self, points: Sequence[Place], look: Look = PLAIN, *, closed: bool = False) -> None:
        """A soft line through points (Catmull and Rom's, as cubic Béziers)."""
        count = len(points)
        if count < 3:
            self.stroke(points, look)
            return

        def at(k: int) -> Place:
            return points[k % count] if closed else points[min(max(k, 0), count - 1)]

        d = f"M{shown(points[0][0])} {shown(points[0][1])}"
        dense: list[Place] = [points[0]]
        for k in range(count if closed else count - 1):
            a, b, c, e = at(k - 1), at(k), at(k + 1), at(k + 2)
            first = (b[0] + (c[0] - a[0]) / 6, b[1] + (c[1] - a[1]) / 6)
            second = (c[0] - (e[0] - b[0]) / 6, c[1] - (e[1] - b[1]) / 6)
            d += "C" + " ".join(f"{shown(x)} {shown(y)}" for x, y in (first, second, c))
            for step in range(1, 9):
                t = step / 8
                u = 1 - t
                weights = (u**3, 3 * u * u * t, 3 * u * t * t, t**3)
                spots = (b, first, second, c)
                dense.append(
                    (
                        sum(w * s[0] for w, s in zip(weights, spots, strict=True)),
                        sum(w * s[1] for w, s in zip(weights, spots, strict=True)),
                    )
                )
        self._path(d + ("z" if closed else ""), look, "main", 0.0)
        self.occupy(dense)
        for x, y in dense:
            self.reach(x, y, 1)

    def _path(self, d: str, look: Look, layer: str, width_: float, *, faint: bool = False) -> None:
        made = f'<path d="{d}"{_style(look, width_)}{_faint(faint=faint)}/>'
        {"back": self.back, "main": self.main, "front": self.front}[layer].append(made)

    def oval(self, x: float, y: float, rx: float, ry: float, look: Look = PLAIN, *, layer: str = "main") -> None:
        """A circle or an ellipse."""
        from math import cos, pi, sin

        shape = (
            f'<circle cx="{shown(x)}" cy="{shown(y)}" r="{shown(rx)}"'
            if abs(rx - ry) < 0.05
            else f'<ellipse cx="{shown(x)}" cy="{shown(y)}" rx="{shown(rx)}" ry="{shown(ry)}"'
        )
        {"back": self.back, "main": self.main, "front": self.front}[layer].append(f"{shape}{_style(look, 0.0)}/>")
        turn = [(x + rx * cos(k * pi / 24), y + ry * sin(k * pi / 24)) for k in range(49)]
        self.occupy(turn)
        for px, py in turn:
            self.reach(px, py, 1)

    def dot(self, x: float, y: float, colour: str = "", radius: float = 3.0, *, hollow: bool = False) -> None:
        """A disc, or a ring with the paper's colour inside."""
        paint = COLOURS[colour]
        inside = f'fill="#fff" stroke="{paint}"' if hollow else f'fill="{paint}" stroke="none"'
        self.front.append(f'<circle cx="{shown(x)}" cy="{shown(y)}" r="{shown(radius)}" {inside}/>')
        self.boxes.append((x - radius, y - radius, x + radius, y + radius))
        self.reach(x, y, radius + 1)

    def occupy(self, points: Iterable[Place]) -> None:
        """Words keep away from a line through these points."""
        before: Place | None = None
        for x, y in points:
            if before is None:
                self._cell(x, y)
            else:
                steps = int(max(abs(x - before[0]), abs(y - before[1])) / CELL) + 1
                for k in range(1, min(steps, 400) + 1):
                    self._cell(before[0] + (x - before[0]) * k / steps, before[1] + (y - before[1]) * k / steps)
            before = (x, y)

    def _cell(self, x: float, y: float) -> None:
        key = int(x // CELL), int(y // CELL)
        self.cells[key] = self.cells.get(key, 0) + 1

    # ── words ─────────────────────────────────────────────────────────────────────────────────────────────────────

    def write(self, x: float, y: float, text: str, colour: str = "", *, bold: bool = False) -> None:
        """Words whose middle is at a place, and which others then keep away from."""
        if not text:
            return
        from digilab_content.figure.lettering import markup

        half = width(text) / 2
        self.boxes.append((x - half, y - FONT * 0.55, x + half, y + FONT * 0.55))
        self.reach(x - half - 2, y - FONT * 0.75)
        self.reach(x + half + 2, y + FONT * 0.75)
        more = f' fill="{COLOURS[colour]}"' if COLOURS[colour] != "currentColor" else ""
        more += ' font-weight="bold"' if bold else ""
        self.words.append(f'<text x="{shown(x)}" y="{shown(y + FONT * 0.35)}"{more}>{markup(text)}</text>')

    def beside(
        self, x: float, y: float, text: str, way: str = "", colour: str = "", *, gap: float = 6.0, near: str = "ne"
    ) -> None:
        """Words beside a place: on the side that is asked (`way`), else where they cover the least."""
        if not text:
            return
        half = width(text) / 2
        ways = [way] if way else [near, *(w for w in WAYS if w != near)]
        best: tuple[float, float, float] | None = None
        for far in (gap, gap + 7, gap + 16):
            for rank, name in enumerate(ways):
                dx, dy = _WAYS[name]
                slant = 0.75 if dx and dy else 1.0
                cx = x + dx * (far * slant + half)
                cy = y + dy * (far * slant + FONT * 0.5)
                cost = self._cost(cx, cy, half) + rank * 0.4 + (far - gap) * 0.25
                if best is None or cost < best[0] - 1e-9:
                    best = (cost, cx, cy)
        assert best is not None
        self.write(best[1], best[2], text, colour)

    def _cost(self, x: float, y: float, half: float) -> float:
        box = (x - half - 1, y - FONT * 0.5, x + half + 1, y + FONT * 0.5)
        cost = 0.0
        for other in self.boxes:
            across = min(box[2], other[2]) - max(box[0], other[0])
            down = min(box[3], other[3]) - max(box[1], other[1])
            if across > 0 and down > 0:
                cost += 40 + across * down
        for i in range(int(box[0] // CELL), int(box[2] // CELL) + 1):
            for j in range(int(box[1] // CELL), int(box[3] // CELL) + 1):
                if (i, j) in self.cells:
                    cost += 2
        return cost


def _style(look: Look, width_: float) -> str:
    out = ""
    if COLOURS[look.colour] != "currentColor":
        out += f' stroke="{COLOURS[look.colour]}"'
    if look.thick or width_:
        out += f' stroke-width="{shown(width_ or 2.8)}"'
    if look.dashed:
        out += ' stroke-dasharray="6 4"'
    if look.fill:
        out += f' fill="{COLOURS[look.fill]}" fill-opacity=".18"'
    return out


def _faint(*, faint: bool) -> str:
    return ' stroke-opacity=".22" stroke-width="1"' if faint else ""
