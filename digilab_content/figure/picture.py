"""A sheet of declarations as an SVG picture: fitted to what it holds, with its title and its words inside."""

from types import MappingProxyType
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from digilab_content.figure import Drawn, plane_drawing
from digilab_content.figure import chart as charts
from digilab_content.figure import rule as rules
from digilab_content.figure import table as tables
from digilab_content.figure.alt import Sheet, describe
from digilab_content.figure.chart import Chart
from digilab_content.figure.ink import Ink, shown
from digilab_content.figure.lettering import clean
from digilab_content.figure.plane import Plane
from digilab_content.figure.rule import Rule
from digilab_content.figure.table import Table
from digilab_content.text.i18n import direction, words

MARGIN: Final = 6.0


def picture(sheet: Sheet, lang: str, title: str, alt: str) -> Drawn:
    """The picture. `title` and `alt` are the author's; without them they are made of what is declared."""
    ink = Ink()
    spots: dict[str, tuple[float, float]] = {}
    match sheet:
        case Plane():
            frame = plane_drawing.draw(sheet, ink, lang)
            spots = {name: frame.at(at) for name, at in sheet.points.items()}
        case Rule():
            rules.draw(sheet, ink, lang)
            spots = {name: (sheet.at(at[0]), 0.0) for name, at in sheet.points.items()}
        case Table():
            tables.draw(sheet, ink)
        case Chart():
            charts.draw(sheet, ink, lang)
    left, top = ink.left - MARGIN, ink.top - MARGIN
    wide, tall = ink.right + MARGIN - left, ink.bottom + MARGIN - top
    kind = type(sheet).__name__.lower()
    title = clean(title) or words(lang).text(f"figure-title-{kind}")
    alt = clean(alt) or describe(sheet, lang)
    points = {n: (round((x - left) / wide * 100, 3), round((y - top) / tall * 100, 3)) for n, (x, y) in spots.items()}
    scale = None
    if isinstance(sheet, Rule):
        ticks = sheet.graduations()
        step = ticks[1] - ticks[0] if len(ticks) > 1 else sheet.window[1] - sheet.window[0]
        ends = (round((sheet.at(v) - left) / wide * 100, 3) for v in sheet.window)
        scale = (*sheet.window, step, *ends)
    return Drawn(
        _svg(ink, lang, title, alt, (left, top, wide, tall)),
        wide,
        tall,
        alt,
        MappingProxyType(points),
        scale,  # type: ignore[arg-type]
        round(-top / tall * 100, 3),
    )


def _svg(ink: Ink, lang: str, title: str, alt: str, box: tuple[float, float, float, float]) -> str:
    """Ink takes the page's colour where the picture stands in a page, and is dark on white where it is a file."""
    left, top, wide, tall = (shown(v) for v in box)
    text_way = ' lang="' + lang + '"' + (' direction="ltr"' if direction(lang) == "rtl" else "")
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{left} {top} {wide} {tall}" width="{wide}" height="{tall}" '
        f'role="img" aria-label={quoteattr(alt)}{text_way} color="#1c1c1c">'
        f"<title>{escape(title)}</title><desc>{escape(alt)}</desc>"
        f'<rect x="{left}" y="{top}" width="{wide}" height="{tall}" fill="#fff"/>'
    )
    strokes = "".join([*ink.back, *ink.main, *ink.front])
    body = (
        '<g fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round">'
        f"{strokes}</g>"
    )
    letters = (
        '<g fill="currentColor" font-family="sans-serif" font-size="15" text-anchor="middle" stroke="#fff" '
        f'stroke-width="3" stroke-linejoin="round" paint-order="stroke">{"".join(ink.words)}</g>'
        if ink.words
        else ""
    )
    return f"{head}{body}{letters}</svg>\n"
