"""The two sides of a `match`: rows of a table as things with ids, and pairs as they are written (`2 -> 4`)."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from digilab_content.model import doc
from digilab_content.model.exercise import Slot
from digilab_content.model.item import Option
from digilab_content.text.normal import spaced, visible, western

MOST: Final = 60
ARROWS: Final = ("->", "→", "⟶", "➔", "=>", "⇒", ":", "=", "-")
_BETWEEN: Final = re.compile(r"[,;،؛\n]")


@dataclass(frozen=True, slots=True)
class Sides:
    """What stands on each side, the right pairs in the order of the table, and the names under which they are given.

    Ids are `l1` and `r1` by row; a cell on the right that repeats another is that one. Names are row numbers, ids,
    and, where no cell of that side is itself a number, the words of the cell.
    """

    left: tuple[Option, ...] = ()
    right: tuple[Option, ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()
    lefts: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    rights: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    def left_id(self, name: str) -> str | None:
        """The id of what stands on the left under that name."""
        return self.lefts.get(_plain(name))

    def right_id(self, name: str) -> str | None:
        """The id of what stands on the right under that name."""
        return self.rights.get(_plain(name))

    def words(self, id_: str) -> str:
        """What is shown under an id."""
        return next((doc.plain(o.body) for o in (*self.left, *self.right) if o.id == id_), id_)


def sides(slot: Slot) -> Sides | str:
    """The sides of a slot's table (its header left out), or why it has none."""
    rows = slot.rows[1:]
    if any(len(row) != 2 for row in slot.rows):
        return "columns"
    if not 2 <= len(rows) <= MOST:
        return "rows"
    left: list[Option] = []
    right: dict[str, Option] = {}
    pairs: list[tuple[str, str]] = []
    lefts: dict[str, str] = {}
    rights: dict[str, str] = {}
    for number, (first, second) in enumerate(rows, 1):
        words = shown(second)
        if not words:
            return "open"  # what has no partner cannot be told from what was left open
        same = right.setdefault(words, Option(f"r{number}", second))
        rights |= {str(number): same.id, f"r{number}": same.id}
        if shown(first):
            left.append(Option(f"l{number}", first))
            lefts |= {str(number): f"l{number}", f"l{number}": f"l{number}"}
            pairs.append((f"l{number}", same.id))
    if len(left) < 1 or len(right) < 2:
        return "few"
    if len({shown(one.body) for one in left}) < len(left):
        return "twice"
    _named(left, lefts)
    _named(right.values(), rights)
    return Sides(tuple(left), tuple(right.values()), tuple(pairs), MappingProxyType(lefts), MappingProxyType(rights))


def _named(options: Iterable[Option], names: dict[str, str]) -> None:
    """Also the words of each cell, unless one of them could be taken for a row number or an id."""
    known = [(_plain(doc.plain(one.body)), one.id) for one in options]
    if not any(words in names or words.isdecimal() for words, _ in known):
        names.update({words: id_ for words, id_ in known if words})


def shown(body: doc.Doc) -> str:
    """What a cell shows, to compare it with another: words, or pictures by their source."""
    media = [one.src for one in doc.inlines(body) if isinstance(one, doc.Media)]
    return " ".join(" ".join([doc.plain(body).strip(), *media]).split())


def _plain(name: str) -> str:
    return spaced(western(visible(name))).strip().lstrip("#").strip()


def split(text: str, locale: str = "") -> tuple[tuple[str, str], ...] | None:
    """`1 -> 2, 2 -> 1` as pairs of names; None when a part is no pair. In Arabic `1 ← 2` leads from 1 to 2."""
    found: list[tuple[str, str]] = []
    arrows = ("←", "⟵", *ARROWS) if locale == "ar" else ARROWS
    for part in _BETWEEN.split(visible(text)):
        if not part.strip():
            continue
        arrow = next((a for a in arrows if a in part), None)
        if arrow is None:
            return None
        first, _, second = part.partition(arrow)
        if not first.strip() or not second.strip():
            return None
        found.append((first, second))
    return tuple(found) or None
