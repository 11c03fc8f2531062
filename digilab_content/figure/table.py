r"""Sign tables and variation tables.

`table x : -inf ; -1 ; 2 ; +inf` · `signs f'(x) : + 0 - || +` · `variations f(x) : -inf / 3 \ 1 || 0 / +inf`
"""

import itertools
import re
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from digilab_content.figure.command import MOST_WORDS, Command, Commands
from digilab_content.figure.ink import PLAIN, Ink, Look
from digilab_content.figure.lettering import FONT, clean, width
from digilab_content.figure.line import Line, Trouble
from digilab_content.figure.quantity import Place

MOST_VALUES: Final = 12
MOST_ROWS: Final = 10
_TOKEN: Final = re.compile(r"\S+")
_SIGNS: Final = {"+": "+", "-": "−", "−": "−", "//": ""}
_AT: Final = {"0", "||", "|"}
_ARROWS: Final = frozenset({"/", "\\", "=", "//"})
ROW: Final = 34.0
TALL: Final = 92.0


@dataclass(frozen=True, slots=True)
class Signs:
    """A row of signs: one between two values; at each value `0`, `||` (not defined), `|` or nothing."""

    name: str
    signs: tuple[str, ...]
    at: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Variations:
    """A row of variations: at each value the limits on its left and right (None: nothing written), arrows between.

    `barred` says at which values the function is not defined.
    """

    name: str
    values: tuple[tuple[str, str], ...]
    barred: tuple[bool, ...]
    arrows: tuple[str, ...]


@dataclass(slots=True)
class Table:
    """A table while its lines are read."""

    letter: str = ""
    values: tuple[str, ...] = ()
    rows: list[Signs | Variations] = field(default_factory=list)
    points: dict[str, Place] = field(default_factory=dict)


def _parts(line: Line) -> tuple[str, str, int]:
    """What stands before and after the colon, and where the latter begins."""
    name, colon, rest = line.rest.partition(":")
    if not colon or not name.strip():
        raise line.trouble("colon")
    if len(name.strip()) > MOST_WORDS:
        raise line.trouble("long", limit=MOST_WORDS)
    return clean(name.strip().strip('"')), rest, len(name) + 1


def _table(line: Line, table: Table) -> None:
    if table.values:
        raise line.trouble("once")
    table.letter, rest, _ = _parts(line)
    values = tuple(clean(v.strip()) for v in rest.split(";"))
    if not 2 <= len(values) <= MOST_VALUES or not all(values) or max(map(len, values)) > 20:
        raise line.trouble("values", limit=MOST_VALUES)
    table.values = values


def _started(line: Line, table: Table) -> int:
    if not table.values:
        raise line.trouble("table-first")
    if len(table.rows) >= MOST_ROWS:
        raise line.trouble("many", limit=MOST_ROWS)
    return len(table.values)


def _signs(line: Line, table: Table) -> None:
    count = _started(line, table)
    name, rest, at = _parts(line)
    signs: list[str] = []
    marks = [""] * count
    for found in _TOKEN.finditer(rest):
        sign, start = found[0], at + found.start()
        if sign in _SIGNS:
            signs.append(sign)
        elif sign in _AT and not marks[min(len(signs), count - 1)] and len(signs) < count:
            marks[len(signs)] = sign
        else:
            raise Trouble("sign", start, start + len(sign), (("name", sign[:20]),))
    if len(signs) != count - 1:
        raise line.trouble("signs", found=len(signs), wanted=count - 1)
    table.rows.append(Signs(name, tuple(signs), tuple(marks)))


def _variations(line: Line, table: Table) -> None:
    count = _started(line, table)
    name, rest, at = _parts(line)
    values: list[list[str]] = [["", ""]]
    barred = [False]
    arrows: list[str] = []
    for found in _TOKEN.finditer(rest):
        sign, start = found[0], at + found.start()
        wrong = Trouble("variation", start, start + len(sign), (("name", sign[:20]),))
        if sign in _ARROWS:
            arrows.append(sign)
            values.append(["", ""])
            barred.append(False)
        elif sign == "||":
            if barred[-1]:
                raise wrong
            barred[-1] = True
        else:
            side = 1 if barred[-1] else 0
            if values[-1][side] or len(sign) > 20:
                raise wrong
            values[-1][side] = clean(sign)
    if len(arrows) != count - 1:
        raise line.trouble("arrows", found=len(arrows), wanted=count - 1)
    table.rows.append(Variations(name, tuple((v[0], v[1]) for v in values), tuple(barred), tuple(arrows)))


COMMANDS: Final[Commands] = MappingProxyType(
    {
        "table": Command("table x : -inf ; -1 ; 2 ; +inf", _table, equation=True),
        "signs": Command("signs f'(x) : + 0 - || +", _signs, equation=True),
        "variations": Command("variations f(x) : -inf / 3 \\ 1 / +inf", _variations, equation=True),
    }
)


def draw(table: Table, ink: Ink) -> None:
    """Draw the table, row under row."""
    first = max(60.0, *(width(name) + 20 for name in (table.letter, *(r.name for r in table.rows))))
    wides = [width(v) for v in table.values]
    for row in table.rows:
        if isinstance(row, Variations):
            wides = [
                max(w, width(a) + width(b) + 12 * (a != "" and b != ""))
                for w, (a, b) in zip(wides, row.values, strict=True)
            ]
    gap = max(72.0, *((a + b) / 2 + 30 for a, b in itertools.pairwise(wides)))
    xs = [first + max(24.0, wides[0] / 2 + 8) + k * gap for k in range(len(table.values))]
    right = xs[-1] + max(24.0, wides[-1] / 2 + 8)
    tops = [0.0, ROW]
    for row in table.rows:
        tops.append(tops[-1] + (ROW if isinstance(row, Signs) else TALL))
    for top in tops:
        ink.stroke([(0, top), (right, top)], width_=1.2)
    for x in (0.0, first, right):
        ink.stroke([(x, 0), (x, tops[-1])], width_=1.2)
    ink.write(first / 2, ROW / 2, table.letter)
    for x, value in zip(xs, table.values, strict=True):
        ink.write(x, ROW / 2, value)
    for row, top, bottom in zip(table.rows, tops[1:], tops[2:], strict=False):
        ink.write(first / 2, (top + bottom) / 2, row.name)
        if isinstance(row, Signs):
            _sign_row(row, xs, top, bottom, ink)
        else:
            _variation_row(row, xs, top, bottom, ink)


def _bar(x: float, top: float, bottom: float, ink: Ink) -> None:
    for off in (-2.0, 2.0):
        ink.stroke([(x + off, top), (x + off, bottom)], width_=1.2)


def _sign_row(row: Signs, xs: list[float], top: float, bottom: float, ink: Ink) -> None:
    middle = (top + bottom) / 2
    for k, sign in enumerate(row.signs):
        if sign == "//":
            _hatch(xs[k] + 3, xs[k + 1] - 3, top, bottom, ink)
        else:
            ink.write((xs[k] + xs[k + 1]) / 2, middle, _SIGNS[sign])
    for x, mark in zip(xs, row.at, strict=True):
        if mark == "||":
            _bar(x, top, bottom, ink)
        elif mark:
            ink.stroke([(x, top), (x, bottom)], Look(dashed=True), width_=1)
            ink.write(x, middle, "0" if mark == "0" else "")


def _hatch(left: float, right: float, top: float, bottom: float, ink: Ink) -> None:
    tall = bottom - top
    x = left - tall
    while x < right:
        a, b = max(x, left), min(x + tall, right)
        ink.stroke([(a, bottom - (a - x)), (b, bottom - (b - x))], faint=True)
        x += 9


def _variation_row(row: Variations, xs: list[float], top: float, bottom: float, ink: Ink) -> None:
    high, low = top + FONT * 0.9, bottom - FONT * 0.9
    levels = _levels(row, high, low)
    for k, x in enumerate(xs):
        (left, right), barred = row.values[k], row.barred[k]
        if barred:
            _bar(x, top, bottom, ink)
            ink.write(x - 7 - width(left) / 2, levels[k][0], left)
            ink.write(x + 7 + width(right) / 2, levels[k][1], right)
        else:
            ink.write(x, levels[k][0] if k else levels[k][1], left)
    for k, arrow in enumerate(row.arrows):
        if arrow == "//":
            _hatch(xs[k] + 3, xs[k + 1] - 3, top, bottom, ink)
            continue
        start = xs[k] + (7 + width(row.values[k][1]) if row.barred[k] else width(row.values[k][0]) / 2) + 7
        end = (
            xs[k + 1] - (7 + width(row.values[k + 1][0]) if row.barred[k + 1] else width(row.values[k + 1][0]) / 2) - 7
        )
        y1, y2 = levels[k][1], levels[k + 1][0]
        _arrow((start, y1), (end, y2), ink)


def _levels(row: Variations, high: float, low: float) -> list[list[float]]:
    """At each value, the heights on its left and right. Arrows that go on the same way share the height of the row."""
    count = len(row.arrows) + 1
    levels = [[(high + low) / 2, (high + low) / 2] for _ in range(count)]
    k = 0
    while k < count - 1:
        arrow, end = row.arrows[k], k + 1
        while arrow in {"/", "\\"} and end < count - 1 and row.arrows[end] == arrow and not row.barred[end]:
            end += 1
        if arrow in {"/", "\\"}:
            first, last = (low, high) if arrow == "/" else (high, low)
            for n in range(k, end + 1):
                height = first + (last - first) * (n - k) / (end - k)
                if n > k:
                    levels[n][0] = height
                if n < end or not row.barred[n]:
                    levels[n][1] = height
        else:
            levels[end] = [levels[k][1], levels[k][1]]
        k = end
    return levels


def _arrow(a: Place, b: Place, ink: Ink) -> None:
    dx, dy = b[0] - a[0], b[1] - a[1]
    long = (dx * dx + dy * dy) ** 0.5 or 1.0
    ux, uy = dx / long, dy / long
    ink.stroke([a, b], PLAIN, width_=1.4)
    tip = [(b[0] - 8 * ux - 4 * uy, b[1] - 8 * uy + 4 * ux), b, (b[0] - 8 * ux + 4 * uy, b[1] - 8 * uy - 4 * ux)]
    ink.stroke(tip, PLAIN, width_=1.4)
