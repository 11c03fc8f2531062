"""A picture whose places have names on it, drawn over it in the page: read without the script, on paper too."""

from typing import TYPE_CHECKING

from digilab_content.export.html import How
from digilab_content.model.doc import Media
from digilab_content.model.item import Board
from digilab_content.text.i18n import words

if TYPE_CHECKING:
    from lxml.etree import _Element


def board(picture: Board, how: How) -> "_Element":
    """The picture and its marks; `static/label.js` makes places of them on which legends are put down."""
    say = words(how.lang)
    drawn: list[_Element] = []
    for mark in picture.marks:
        x, y = f"{mark.x:.6g}%", f"{mark.y:.6g}%"
        dot = how.element("circle", cx=x, cy=y, r="14")
        name = how.element("text", mark.name, x=x, y=y, dy="0.36em")
        one = how.element("g", dot, name, **{"data-id": mark.id, "data-x": f"{mark.x:.6g}", "data-y": f"{mark.y:.6g}"})
        one.set("data-name", mark.name)
        one.set("data-say", say.text("site-label-mark", (("name", mark.name),)))
        drawn.append(one)
    over = how.element("svg", *drawn, class_="marks", **{"aria-hidden": "true"})
    made = how.element("div", how.media(Media(picture.image, picture.alt)), over, class_="board", dir="ltr")
    blanks = tuple((name, "{" + name + "}") for name in ("name", "legends", "legend"))
    for told in ("holds", "held"):
        made.set(f"data-say-{told}", say.text(f"site-label-{told}", blanks))
    made.set("data-say-how", say.text("site-label-board"))
    return made
