"""What a pupil in the terminal chooses from, puts in order or matches: numbered, in an order that tells nothing.

Ids of options belong to the author (`sign-lost` would say which one is wrong), rows of a table would pair by their
numbers: so what is shown is numbered as it stands on the screen, and typed numbers are turned back (`answered`).
"""

import re
from typing import Final

from digilab_content.compile.kinds import CHOOSING
from digilab_content.model import doc
from digilab_content.model.doc import Doc
from digilab_content.model.exercise import Line, Slot
from digilab_content.model.mixing import rank
from digilab_content.model.verdict import Response
from digilab_content.text.normal import visible, western
from digilab_content.workshop.printed import printed

_BETWEEN: Final = re.compile(r"[,;،؛]")
_PAIR: Final = re.compile(r"(\d{1,3}) *(?:->|=>|→|:|=) *(\d{1,3})")


def shown(slot: Slot) -> list[str]:
    """The lines of a slot's options; nothing for a slot that is typed."""
    if slot.type == "match":
        left = [f"{k}. {printed(first)}" for k, first, _ in _pairs(slot) if doc.plain(first) or first]
        return [*left, *(f"-> {n}. {printed(second)}" for n, (_, _, second) in enumerate(_right(slot), 1))]
    if slot.type == "categories":
        titles = [f"[{printed(title)}]" for title in slot.rows[0] if doc.plain(title)] if slot.rows else []
        things = sorted({printed(c) for row in slot.rows[1:] for c in row if c}, key=lambda t: rank(slot.id, t))
        return [" ".join(titles), *things]
    if slot.type == "label":
        return sorted((printed(row[0]) for row in slot.rows[1:] if row and row[0]), key=lambda t: rank(slot.id, t))
    return [f"{n}. {printed(line.body) or line.key}" for n, line in enumerate(_options(slot), 1)]


def answered(slot: Slot, typed: str) -> Response:
    """What was typed as the slot takes it: numbers on the screen become ids and rows, ids and words stay."""
    flat = western(visible(typed)).strip()
    if slot.type == "match":
        pairs = [_PAIR.fullmatch(part.strip()) for part in _BETWEEN.split(flat) if part.strip()]
        rows = [str(k) for k, _, _ in _right(slot)]
        if not pairs or any(m is None or not 1 <= int(m[2]) <= len(rows) for m in pairs):
            return typed
        return tuple((m[1], rows[int(m[2]) - 1]) for m in pairs if m)
    options = [line.id for line in _options(slot)]
    if not options:
        return typed
    parts = [part.strip() for part in _BETWEEN.split(flat) if part.strip()]
    if len(parts) == 1 and re.fullmatch(r"[\d ]+", flat):
        parts = flat.split()
    ids = tuple(_id(part, options) for part in parts)
    return ids[0] if len(ids) == 1 and slot.type in {"choice", "select"} else ids


def _id(part: str, options: list[str]) -> str:
    on_screen = part.isdecimal() and len(part) < 4 and 1 <= int(part) <= len(options)
    return options[int(part) - 1] if on_screen else part


def _options(slot: Slot) -> tuple[Line, ...]:
    if slot.type == "order":
        return tuple(sorted(slot.lines, key=lambda line: rank(slot.id, line.id)))
    return tuple(slot.lines) if slot.type in CHOOSING else ()


def _pairs(slot: Slot) -> list[tuple[int, Doc, Doc]]:
    return [(k, row[0], row[1]) for k, row in enumerate(slot.rows[1:], 1) if len(row) == 2]


def _right(slot: Slot) -> list[tuple[int, Doc, Doc]]:
    """The rows in the order in which what stands on the right is shown."""
    return sorted(_pairs(slot), key=lambda row: rank(slot.id, str(row[0])))
