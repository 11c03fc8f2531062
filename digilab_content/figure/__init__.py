"""Figures: a few declarative lines (a ```` ```figure ```` block) drawn as a picture that can be read aloud.

`draw` takes the lines of a block, one thing a line, and gives an SVG picture, its words, and where its points are; or
what is wrong with each line. Nothing of a block is run as code; every list is bounded; the same lines give the same
bytes. Grammar: `docs/reference/figures.md`.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from types import MappingProxyType
from typing import Any, Final

from digilab_content.figure import chart, plane_lines, rule, table
from digilab_content.figure.alt import Sheet
from digilab_content.figure.chart import Chart
from digilab_content.figure.command import Command, Commands
from digilab_content.figure.line import LONGEST, Trouble, Word, command_of, cut
from digilab_content.figure.plane import Plane
from digilab_content.figure.quantity import Place
from digilab_content.figure.rule import Rule
from digilab_content.figure.table import Table
from digilab_content.text.diagnostics import suggest

MOST_LINES: Final = 200
KINDS: Final[Mapping[str, tuple[Commands, Callable[[], Sheet]]]] = MappingProxyType(
    {
        "plane": (plane_lines.COMMANDS, Plane),
        "numberline": (rule.COMMANDS, Rule),
        "table": (table.COMMANDS, Table),
        "chart": (chart.COMMANDS, Chart),
    }
)
COMMANDS: Final[Mapping[str, tuple[str, Command]]] = MappingProxyType(
    {name: (kind, command) for kind, (commands, _) in KINDS.items() for name, command in commands.items()}
)
GENERAL: Final = ("alt", "title")
# What a teacher may type first, in French and Arabic.
_OTHER_NAMES: Final = MappingProxyType(
    {
        "axe": "axes",
        "repère": "axes",
        "repere": "axes",
        "milieu": "midpoint",
        "droite": "line",
        "courbe": "curve",
        "demi-droite": "ray",
        "vecteur": "vector",
        "polygone": "polygon",
        "cercle": "circle",
        "aire": "area",
        "texte": "text",
        "nuage": "dots",
        "droite-graduée": "numberline",
        "intervalle": "interval",
        "tableau": "table",
        "signe": "signs",
        "variation": "variations",
        "barre": "bar",
        "classe": "class",
        "secteur": "slice",
        "boîte": "box",
        "boite": "box",
        "titre": "title",
        "chemin": "path",
        "repérer": "axes",
        "محور": "axes",
        "نقطة": "point",
        "قطعة": "segment",
        "مستقيم": "line",
        "منحنى": "curve",
        "دائرة": "circle",
        "مثلث": "triangle",
        "زاوية": "angle",
        "متجهة": "vector",
        "مضلع": "polygon",
        "نص": "text",
        "جدول": "table",
    }
)


@dataclass(frozen=True, slots=True)
class Wrong:
    """What is wrong with a line (from 0): characters `start` to `end` of it, a reason, facts, names perhaps meant."""

    line: int
    start: int
    end: int
    why: str
    facts: tuple[tuple[str, Any], ...] = ()
    near: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture: SVG text, its size in pixels, its words, its named points in percent of its width and height.

    `scale` is there for a number line: its ends, its step and where these ends stand, in percent of the width.
    """

    svg: str
    wide: float
    tall: float
    alt: str
    points: Mapping[str, Place] = field(default_factory=lambda: MappingProxyType({}))
    scale: tuple[float, float, float, float, float] | None = None
    level: float = 0.0


@lru_cache(maxsize=256)
def draw(lines: tuple[str, ...], lang: str) -> Drawn | tuple[Wrong, ...]:
    """The picture of a block in a language, or everything that is wrong with it. Never raises."""
    wrongs: list[Wrong] = []
    general: dict[str, str] = {}
    sheet = _read(lines, general, wrongs)
    if sheet is None or wrongs:
        return tuple(wrongs) or (Wrong(0, 0, 1, "empty"),)
    from digilab_content.figure.picture import picture

    return picture(sheet, lang, general.get("title", ""), general.get("alt", ""))


def _read(lines: tuple[str, ...], general: dict[str, str], wrongs: list[Wrong]) -> Sheet | None:
    sheet: Sheet | None = None
    kind = ""
    used = 0
    spoilt: set[str] = set()  # names that wrong lines would have declared: what misses them is not said again
    for number, text in enumerate(lines):
        try:
            command = command_of(text)
            if command is None:
                continue
            used += 1
            if used > MOST_LINES:
                raise command.trouble("lines", limit=MOST_LINES)
            if len(text) > LONGEST:
                raise command.trouble("long", limit=LONGEST)
            if command.text in GENERAL:
                general[command.text] = _general(text, command)
                continue
            mine, one = _command(command)
            if sheet is None:
                kind, sheet = mine, KINDS[mine][1]()
            elif mine != kind:
                raise command.trouble("kind", kind=kind, other=mine)
            one.run(cut(text, command, one.options, one.flags, equation=one.equation), sheet)
        except Trouble as trouble:
            if trouble.why == "point" and dict(trouble.facts)["name"] in spoilt:
                continue
            spoilt.update(re.findall(r"[A-Z](?:_?\d+|['′])*", text))
            end = max(trouble.end, trouble.start + 1)
            facts = trouble.facts
            if trouble.why in {"short", "more", "count", "place"}:
                known = COMMANDS.get((command_of(text) or Word("", 0)).text)
                facts = (*facts, ("usage", known[1].usage if known else ""))
            wrongs.append(Wrong(number, trouble.start, end, trouble.why, facts, trouble.near))
    return _whole(sheet, lines, wrongs)


def _whole(sheet: Sheet | None, lines: tuple[str, ...], wrongs: list[Wrong]) -> Sheet | None:
    """The sheet when it holds something to draw."""
    if wrongs or sheet is None:
        return sheet
    match sheet:
        case Plane():
            empty = not sheet.things and sheet.axes is None
        case Rule():
            empty = False
        case Table():
            empty = not sheet.values
        case Chart():
            empty = not sheet.kind
    if empty:
        wrongs.append(Wrong(0, 0, max(1, len(lines[0]) if lines else 1), "empty"))
    if isinstance(sheet, Plane) and not empty:
        _window(sheet, lines, wrongs)
    return sheet


def _window(plane: Plane, lines: tuple[str, ...], wrongs: list[Wrong]) -> None:
    """Things far outside the window of the axes would make a picture of any size."""
    from digilab_content.figure.frame import frame, reach

    made = frame(plane)
    for thing in plane.things:
        if not all(made.holds(spot, 0.5) for spot in reach(thing)):
            name = next((w for w in (getattr(thing, "name", ""), getattr(thing, "text", "")) if w), "")
            spot = next(spot for spot in reach(thing) if not made.holds(spot, 0.5))
            place = f"({spot[0]:g} ; {spot[1]:g})"
            at = next((k for k, text in enumerate(lines) if name and re.search(rf"\b{re.escape(name)}\b", text)), None)
            at = at if at is not None else next((k for k, t in enumerate(lines) if t.strip().startswith("axes")), 0)
            wrongs.append(Wrong(at, 0, max(1, len(lines[at])), "window", (("name", name or place), ("place", place))))


def _general(text: str, command: Word) -> str:
    body = text[command.end :].lstrip()
    body = body[1:].strip() if body[:1] in {":", "="} else body.strip()
    if not body or len(body) > LONGEST:
        raise command.trouble("no-words")
    return body


def _command(command: Word) -> tuple[str, Command]:
    if command.text in COMMANDS:
        return COMMANDS[command.text]
    other = _OTHER_NAMES.get(command.text.lower())
    near = (other,) if other else suggest(command.text.lower(), [*COMMANDS, *GENERAL])
    raise command.trouble("command", near, known=" ".join([*COMMANDS, *GENERAL]))


__all__ = ["COMMANDS", "Drawn", "Wrong", "draw"]
