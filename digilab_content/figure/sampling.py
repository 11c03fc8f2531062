"""A curve as pieces of a line: cut at poles, jumps and the ends of the domain, and at the edges of the window."""

from typing import Final

from digilab_content.figure.function import Real
from digilab_content.figure.quantity import Place

SAMPLES: Final = 240
HALVINGS: Final = 24
MOST_SEARCHES: Final = 60  # steep steps looked into; a curve with more is cut at each
Piece = list[Place]


def pieces(value: Real, low: float, high: float, bottom: float, top: float) -> list[Piece]:
    """The pieces of y = value(x) over [low ; high] that lie between `bottom` and `top` (in units of the axes)."""
    tall = top - bottom
    xs = [low + (high - low) * k / SAMPLES for k in range(SAMPLES + 1)]
    out: list[Piece] = []
    piece: Piece = []
    searches = 0
    before: tuple[float, float | None] = (xs[0], value(xs[0]))
    if before[1] is not None:
        piece = [(before[0], before[1])]
    for x in xs[1:]:
        y = value(x)
        left, was = before
        if was is None and y is not None:
            start, found = _edge(value, x, left)
            piece = [(start, found), (x, y)]
        elif was is not None and y is None:
            piece.append(_edge(value, left, x))
            out.append(piece)
            piece = []
        elif was is not None and y is not None:
            steep = abs(y - was) > tall / 40
            searches += steep
            if steep and searches > MOST_SEARCHES:
                out.append(piece)
                piece = [(x, y)]
            elif steep and _breaks(value, (left, was), (x, y), tall):
                near, far = _sides(value, left, x)
                out.append([*piece, *near])
                piece = [*far, (x, y)]
            else:
                if steep:
                    piece += _between(value, left, x)
                piece.append((x, y))
        before = (x, y)
    out.append(piece)
    least = (high - low) * 1e-6
    parts = (part for whole in out for part in _inside(whole, bottom, top))
    return [part for part in parts if len(part) > 1 and (part[-1][0] - part[0][0] > least or part[0][1] != part[-1][1])]


def _edge(value: Real, inside: float, outside: float) -> Place:
    """The last place with a value, on the way from a place that has one to a place that has none."""
    for _ in range(HALVINGS):
        middle = (inside + outside) / 2
        if value(middle) is None:
            outside = middle
        else:
            inside = middle
    return inside, value(inside) or 0.0


def _breaks(value: Real, first: Place, second: Place, tall: float) -> bool:
    """Whether there is a jump or a pole between two places: halving does not bring the values together."""
    (a, low), (b, high) = first, second
    step = abs(high - low)
    small = min(tall / 1000, step / 50)
    for _ in range(HALVINGS):
        if abs(high - low) <= small:
            return False
        middle = (a + b) / 2
        y = value(middle)
        if y is None:
            return True
        if abs(y - low) > abs(high - y):
            b, high = middle, y
        else:
            a, low = middle, y
    return abs(high - low) > small


def _sides(value: Real, a: float, b: float) -> tuple[Piece, Piece]:
    """Places close to a break, on its left and on its right."""
    left, right = a, b
    for _ in range(HALVINGS):
        middle = (left + right) / 2
        y, was, then = value(middle), value(left), value(right)
        if y is None or was is None or then is None:
            break
        if abs(y - was) > abs(then - y):
            right = middle
        else:
            left = middle
    near = [(x, y) for x in _towards(a, left) if (y := value(x)) is not None]
    far = [(x, y) for x in reversed(_towards(b, right)) if (y := value(x)) is not None]
    return near, far


def _towards(start: float, end: float) -> list[float]:
    """Places nearer and nearer to `end`."""
    return [end + (start - end) / 2**k for k in range(1, 14)] + [end]


def _between(value: Real, a: float, b: float) -> Piece:
    """More places on a steep stretch."""
    xs = [a + (b - a) * k / 8 for k in range(1, 8)]
    return [(x, y) for x in xs if (y := value(x)) is not None]


def _inside(piece: Piece, bottom: float, top: float) -> list[Piece]:
    """The parts of a piece between two heights, cut where it crosses them."""
    out: list[Piece] = []
    part: Piece = []
    for k, (x, y) in enumerate(piece):
        within = bottom <= y <= top
        if k:
            before = piece[k - 1]
            was = bottom <= before[1] <= top
            crossings = sorted(
                ((level - before[1]) / (y - before[1]), level)
                for level in (bottom, top)
                if (before[1] - level) * (y - level) < 0
            )
            for share, level in crossings:
                cross = (before[0] + (x - before[0]) * share, level)
                part.append(cross)
                if was:
                    out.append(part)
                    part = []
                was = not was
        if within:
            part.append((x, y))
    if part:
        out.append(part)
    return out


def thinned(piece: Piece, slack: float) -> Piece:
    """The piece without the points that lie within `slack` of the line through their neighbours (Douglas, Peucker)."""
    keep = {0, len(piece) - 1}
    stack = [(0, len(piece) - 1)]
    while stack:
        first, last = stack.pop()
        (ax, ay), (bx, by) = piece[first], piece[last]
        long = ((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5
        most, at = slack, -1
        for k in range(first + 1, last):
            px, py = piece[k]
            if long:
                off = abs((bx - ax) * (ay - py) - (ax - px) * (by - ay)) / long
            else:
                off = ((px - ax) ** 2 + (py - ay) ** 2) ** 0.5
            if off > most:
                most, at = off, k
        if at > 0:
            keep.add(at)
            stack += [(first, at), (at, last)]
    return [piece[k] for k in sorted(keep)]
