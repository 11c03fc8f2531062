"""The table of a `categories` slot: what is sorted, where it belongs, and how an answer names both."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from digilab_content.graders._pairs import ARROWS, shown
from digilab_content.model import doc
from digilab_content.model.exercise import Slot
from digilab_content.model.item import Option
from digilab_content.text.normal import fold, spaced, visible, western

MOST_ITEMS: Final = 60
MOST_COLUMNS: Final = 12
_NO_HEADER: Final = frozenset({"", "—", "–", "…", "..."})
_NOWHERE: Final = frozenset(
    (
        *("", "-", "—", "–", "∅", "aucune", "aucun", "nulle part", "aucune catégorie", "aucune de ces catégories"),
        *("none", "nowhere", "neither", "none of these categories", "لا شيء", "لا مكان", "لا فئة"),
        "لا فئة من هذه الفئات",
    )
)
_LINES: Final = re.compile(r"[;؛\n]")
_COMMAS: Final = re.compile(r"[,،]")


@dataclass(frozen=True, slots=True)
class Sorting:
    """Items in reading order of the table, named categories, and the categories in which each item is right.

    Ids are places: `r2c1` an item, `c1` a category. An item that belongs nowhere has no home. Names are words and ids.
    """

    items: tuple[Option, ...] = ()
    columns: tuple[Option, ...] = ()
    homes: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    item_names: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    column_names: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    def item(self, name: str) -> str | None:
        """The id of the item of that name."""
        return _found(name, self.item_names)

    def column(self, name: str) -> str | None:
        """The id of the category of that name; `""` for words that say "nowhere"."""
        found = _found(name, self.column_names)
        return "" if found is None and plain(name).casefold() in _NOWHERE else found

    def words(self, id_: str) -> str:
        """What is shown under an id."""
        return next((doc.plain(o.body) for o in (*self.items, *self.columns) if o.id == id_), "—")

    @property
    def sorted(self) -> tuple[str, ...]:
        """The items that belong somewhere."""
        return tuple(o.id for o in self.items if self.homes[o.id])

    @property
    def strays(self) -> tuple[str, ...]:
        """The items that belong nowhere."""
        return tuple(o.id for o in self.items if not self.homes[o.id])


def sorting(slot: Slot, *, several: bool) -> Sorting | tuple[str, str]:
    """The table of a slot, or why it says no sorting and the words that are in the way."""
    if not slot.rows:
        return ("rows", "")
    header = slot.rows[0]
    columns = tuple(Option(f"c{c}", cell) for c, cell in enumerate(header, 1) if shown(cell) not in _NO_HEADER)
    if not 1 <= len(columns) <= MOST_COLUMNS or len(header) < 2:
        return ("columns", "")
    titles: dict[str, str] = {}
    for column in columns:
        if titles.setdefault(shown(column.body), column.id) != column.id:
            return ("header", doc.plain(column.body))
    named = {o.id for o in columns}
    items: dict[str, Option] = {}
    homes: dict[str, tuple[str, ...]] = {}
    for r, row in enumerate(slot.rows[1:], 1):
        for c, cell in enumerate(row, 1):
            words = shown(cell)
            if not words:
                continue
            one = items.setdefault(words, Option(f"r{r}c{c}", cell))
            home = (f"c{c}",) if f"c{c}" in named else ()
            if one.id == f"r{r}c{c}":
                homes[one.id] = home
            elif not several or not home or not homes[one.id] or home[0] in homes[one.id]:
                return ("several" if home and homes[one.id] and home[0] not in homes[one.id] else "twice", words)
            else:
                homes[one.id] += home
    if not 2 <= len(items) <= MOST_ITEMS:
        return ("items", "")
    if not any(homes.values()):
        return ("homes", "")
    return Sorting(
        tuple(items.values()),
        columns,
        MappingProxyType(homes),
        MappingProxyType(names_of(tuple(items.values()))),
        MappingProxyType(names_of(columns)),
    )


def names_of(options: tuple[Option, ...]) -> dict[str, str]:
    """The words of each, folded where that confuses no two; ids where no words say them."""
    names: dict[str, str] = {}
    for one in options:
        names.setdefault(plain(doc.plain(one.body)), one.id)
    for loose in (_loose, _bare):
        made = [(loose(doc.plain(one.body)), one.id) for one in options]
        for words, id_ in made:
            if words and sum(words == other for other, _ in made) == 1:
                names.setdefault(words, id_)
    for one in options:
        names.setdefault(one.id, one.id)
    return names


def _found(name: str, names: Mapping[str, str]) -> str | None:
    return next((names[w] for w in (plain(name), _loose(name), _bare(name)) if w and w in names), None)


def plain(name: str) -> str:
    """A name without what nobody sees."""
    return spaced(western(visible(name[:2000]))).strip().lstrip("#").strip()


def _loose(name: str) -> str:
    """Without case, final period and the dollars of formulas."""
    return plain(fold(name[:2000].replace("$", ""), ("apostrophe", "case", "final-period", "nfc", "space")))


def _bare(name: str) -> str:
    """Without accents and vowel signs either."""
    return plain(fold(_loose(name), ("accents", "hamza", "tashkil", "tatweel")))


def written(text: str, sorted_: Sorting) -> tuple[tuple[str, str], ...] | None:
    """`chat -> Mammifères ; aigle -> Oiseaux` or `Mammifères : chat, chien` as pairs of names; None for neither."""
    found: list[tuple[str, str]] = []
    text = visible(text)
    parts = _LINES.split(text)
    if len(parts) == 1 and sum(text.count(arrow) for arrow in ("->", "→", "←")) > 1:
        parts = _COMMAS.split(text)
    for part in parts:
        if not part.strip():
            continue
        pair = _cut(part, sorted_)
        if pair is None:
            return None
        first, second = pair
        if sorted_.item(first) is None and sorted_.column(first) is not None:
            if sorted_.item(second) is not None:
                found.append((second, first))
            else:
                found += [(one, first) for one in _COMMAS.split(second) if one.strip()]
        else:
            found.append((first, second))
    return tuple(found) or None


def _cut(part: str, sorted_: Sorting) -> tuple[str, str] | None:
    """The two sides of an arrow; where several could be one, the cut that leaves a known name on the left."""
    cuts = [part.split(arrow, 1) for arrow in ("←", *ARROWS) if arrow in part]
    known = [c for c in cuts if sorted_.item(c[0]) is not None or sorted_.column(c[0])]
    first = next(iter(known or cuts), None)
    return (first[0], first[1]) if first else None
