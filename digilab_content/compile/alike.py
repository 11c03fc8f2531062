"""What a pupil sees side by side and must be able to tell apart (T3): options, lines, both sides of a match."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from digilab_content.compile.kinds import LISTED
from digilab_content.model import doc
from digilab_content.model.doc import Doc
from digilab_content.model.exercise import Slot
from digilab_content.text.source import Span

_GAPS: Final = re.compile(r"\s+|\\[,;:! ]")
_SIZES: Final = re.compile(r"\\([dt])(frac|binom)\b")
_SUBSTITUTES: Final = str.maketrans({"−": "-", "’": "'", "×": "\\times", "÷": "\\div"})


@dataclass(frozen=True, slots=True)
class Thing:
    """An option or a cell, and how it looks: two of the same look are one to a pupil."""

    id: str
    words: str
    body: Doc
    span: Span | None


def seen_together(slot: Slot) -> tuple[tuple[Thing, ...], ...]:
    """The groups in which no two things may look the same."""
    if slot.type in LISTED:
        return (tuple(Thing(o.id, look(o.body, o.key), o.body, o.span) for o in slot.lines),)
    if slot.type == "essay":  # the teacher marks each line of the rubric by its name
        return (tuple(Thing(o.id, look(o.body, o.key), o.body, o.span) for o in slot.lines),)
    if slot.type == "match":
        left = _side(slot, 0)
        return (left,) if slot.options.get("repeated") is True else (left, _side(slot, 1))
    if slot.type == "label":
        return (_side(slot, 0),)
    if slot.type == "categories":
        titles = tuple(_cell(slot, 0, c) for c, cell in enumerate(slot.rows[0] if slot.rows else ()) if cell)
        columns = range(max((len(row) for row in slot.rows), default=0))
        if slot.options.get("several") is True:
            return (titles, *(_side(slot, c) for c in columns))
        return (titles, tuple(thing for c in columns for thing in _side(slot, c)))
    return ()


def _side(slot: Slot, column: int) -> tuple[Thing, ...]:
    rows = [r for r, row in enumerate(slot.rows) if r and len(row) > column and row[column]]
    return tuple(_cell(slot, r, column) for r in rows)


def _cell(slot: Slot, r: int, c: int) -> Thing:
    body = slot.rows[r][c]
    block = body[0] if body else None
    return Thing(f"r{r}c{c + 1}", look(body), body, getattr(block, "span", None) or slot.span)


def look(body: Doc, key: str = "") -> str:
    """How a thing looks: its words and pictures, without what only the eye of a programmer tells apart."""
    media = [one.src for one in doc.inlines(body) if isinstance(one, doc.Media)]
    words = " ".join([doc.plain(body) or key, *media]).replace("$", "").translate(_SUBSTITUTES)
    return _GAPS.sub("", _SIZES.sub(r"\\\2", unicodedata.normalize("NFC", words)))
