"""What a pupil in the terminal chooses from, puts in order or matches, in an order that tells nothing."""

import hashlib

from digilab_content.compile.kinds import CHOOSING
from digilab_content.model import doc
from digilab_content.model.exercise import Slot
from digilab_content.workshop.printed import printed


def shown(slot: Slot) -> list[str]:
    """The lines of a slot's options; nothing for a slot that is typed."""
    if slot.type == "match":
        rows = [(k, *row) for k, row in enumerate(slot.rows[1:], 1) if len(row) == 2]
        left = [f"{k:<3} {printed(first)}" for k, first, _ in rows if doc.plain(first) or first]
        right = [f"-> {k:<3} {printed(second)}" for k, _, second in sorted(rows, key=lambda r: _mixed(slot, str(r[0])))]
        return [*left, *right]
    if slot.type == "categories":
        titles = [f"[{printed(title)}]" for title in slot.rows[0] if doc.plain(title)] if slot.rows else []
        things = sorted({printed(c) for row in slot.rows[1:] for c in row if c}, key=lambda t: _mixed(slot, t))
        return [" ".join(titles), *things]
    if slot.type == "label":
        return sorted((printed(row[0]) for row in slot.rows[1:] if row and row[0]), key=lambda t: _mixed(slot, t))
    lines = slot.lines if slot.type in CHOOSING else ()
    if slot.type == "order":
        lines = tuple(sorted(slot.lines, key=lambda line: _mixed(slot, line.id)))
    return [f"{line.id:10} {printed(line.body) or line.key}" for line in lines]


def _mixed(slot: Slot, id_: str) -> bytes:
    return hashlib.sha256(f"{slot.id}/{id_}".encode()).digest()
