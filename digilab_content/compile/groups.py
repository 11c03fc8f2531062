"""A `table` slot: the cells to fill of the table that follows it are slots like any other, graded together as it says.

Every target thus has them where they stand, in a table; what they are worth together is a group of the exercise.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from digilab_content.model.doc import Doc, Inline, Paragraph, SlotRef, Table, inlines
from digilab_content.model.exercise import Exercise, Group, Line, Slot
from digilab_content.text.diagnostics import Diagnostic

SCORINGS: Final = ("per-cell", "by-row", "all-or-nothing")
_SIGNS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "+": ("+", "＋", "positif", "positive", "plus", "موجب", "موجبة"),
        "-": (
            *("-", "−", "–", "négatif", "négative", "negatif", "negative", "moins", "minus"),
            *("سالب", "سالبة"),
        ),
        "∥": ("∥", "||", "‖", "double barre", "double bar", "خط مزدوج"),
        "↗": ("↗", "⬈", "/", "croissante", "croissant", "monte", "increasing", "تزايدية", "تزايد"),
        "↘": (
            "↘",
            "⬊",
            "\\",
            "décroissante",
            "décroissant",
            "decroissante",
            "decroissant",
            "descend",
            "decreasing",
            "تناقصية",
            "تناقص",
        ),
    }
)
"""Signs and arrows of sign and variation tables, and what pupils write for them."""


def grouped(exercise: Exercise, found: list[Diagnostic]) -> Exercise:
    """The exercise with its `table` slots as groups of cells; E024 where no table with cells to fill follows."""
    tables = {slot.id: slot for slot in exercise.slots if slot.type == "table"}
    if not tables:
        return exercise
    groups: list[Group] = []
    slots = {slot.id: slot for slot in exercise.slots if slot.id not in tables}
    for id_, slot in tables.items():
        table = _after(exercise.statement, id_)
        cells = tuple((place, ref) for place, ref in _cells(table) if ref in slots) if table else ()
        if not cells:
            found.append(Diagnostic("E024", slot.span, (("why", "table"), ("slot", id_))))
            continue
        total = sum(slots[ref].points for _, ref in cells) or 1.0
        for _, ref in cells:
            one = slots[ref]
            slots[ref] = replace(one, points=slot.points * one.points / total, inline=True)
        groups.append(Group(id_, cells, _parts(str(slot.options.get("scoring", "per-cell")), cells), slot.points))
    statement = without(exercise.statement, tables)
    return replace(exercise, statement=statement, slots=tuple(slots.values()), groups=tuple(groups))


def without(statement: Doc, ids: Mapping[str, object] | tuple[str, ...]) -> Doc:
    """A statement without the marks of its tables."""
    return tuple(block for block in statement if _alone(block) not in ids)


def _alone(block: object) -> str:
    match block:
        case Paragraph(children=(SlotRef(id=id_),)):
            return id_
        case _:
            return ""


def _after(statement: Doc, id_: str) -> Table | None:
    """The table that stands right after a slot."""
    for k, block in enumerate(statement[:-1]):
        following = statement[k + 1]
        if _alone(block) == id_ and isinstance(following, Table):
            return following
    return None


def _cells(table: Table) -> Iterator[tuple[str, str]]:
    """The cells to fill, by place: `r1c2` is the first row below the header, the second column; the header is `r0`."""
    for r, row in enumerate((table.header, *table.rows)):
        for c, cell in enumerate(row, 1):
            refs = [one.id for one in _inlines(cell) if isinstance(one, SlotRef)]
            for n, ref in enumerate(refs):
                yield f"r{r}c{c}" + (f"_{n + 1}" if n else ""), ref


def _inlines(cell: tuple[Inline, ...]) -> Iterator[Inline]:
    yield from inlines((Paragraph(cell),))


def _parts(scoring: str, cells: tuple[tuple[str, str], ...]) -> tuple[tuple[str, ...], ...]:
    """The sets of cells that are worth something only when all of them are right; none where each counts alone."""
    if scoring == "all-or-nothing":
        return (tuple(ref for _, ref in cells),)
    if scoring == "by-row":
        rows: dict[str, list[str]] = {}
        for place, ref in cells:
            rows.setdefault(place.partition("c")[0], []).append(ref)
        return tuple(tuple(refs) for refs in rows.values())
    return ()


def signed(slot: Slot) -> Slot:
    """A cell that holds a sign or an arrow takes what pupils write for it."""
    if slot.type != "text" or "ignore" in slot.options:
        return slot
    keys = [line.key.strip() for line in slot.lines if line.right]
    names = [next((n for n, forms in _SIGNS.items() if key in forms), "") for key in keys]
    if not keys or not all(names):
        return slot
    first = next(line for line in slot.lines if line.right)
    known = {line.key.strip() for line in slot.lines}
    more = [form for name in dict.fromkeys(names) for form in _SIGNS[name] if form not in known]
    extra = tuple(Line(f"{first.id}-{k}", right=True, key=form, feedback=first.feedback) for k, form in enumerate(more))
    rights = tuple(line for line in slot.lines if line.right)
    wrongs = tuple(_foreseen(line) for line in slot.lines if not line.right)
    options = MappingProxyType({**slot.options, "ignore": ("case",)})
    return replace(slot, lines=(*rights, *extra, *wrongs), options=options)


def _foreseen(line: Line) -> Line:
    """A sign that is foreseen as wrong is met however it is written."""
    name = next((n for n, forms in _SIGNS.items() if line.key.strip() in forms), "")
    if not name:
        return line
    forms = [re.escape(form) for form in _SIGNS[name] if form not in "/\\"]
    return replace(line, key=f"/{'|'.join(forms)}/")
