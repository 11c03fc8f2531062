"""The fidelity table: what each field of each exercise becomes in each target, and why. Variants count together."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from digilab_content.model.item import Item
from digilab_content.model.target import LEVELS, Heading, Level, Loss, worst
from digilab_content.text.i18n import words
from digilab_content.text.message import Message


@dataclass(frozen=True, slots=True)
class Row:
    """One field of one exercise in one language in one target. `forms` is the fewest written forms of its variants."""

    exercise: str
    lang: str
    field: str
    target: str
    level: Level
    reasons: tuple[Message, ...] = ()
    forms: int = 0


def fields(item: Item) -> tuple[str, ...]:
    """The fields of an item that a target may say well or badly."""
    out = [f"slot {slot.id}" for slot in item.slots]
    out += ["statement"]
    out += ["hints"] if item.hints else []
    out += ["steps"] if item.steps else []
    out += ["solution"] if item.solution else []
    out += ["scoring"] if item.scoring != "sum" else []
    return tuple(out)


def table(published: Iterable[tuple[Heading, Sequence[str]]], losses: Mapping[str, Iterable[Loss]]) -> tuple[Row, ...]:
    """Rows of every exercise, language, field (`fields`) and target, sorted; those without a loss are `exact`."""
    names: dict[str, tuple[str, str]] = {}
    known: dict[tuple[str, str], dict[str, None]] = {}
    for heading, its in published:
        names[heading.identifier] = (heading.id, heading.lang)
        known.setdefault((heading.id, heading.lang), {}).update(dict.fromkeys(its))
    rows: list[Row] = []
    for target in sorted(losses):
        grouped: dict[tuple[str, str, str], list[Loss]] = {}
        for loss in losses[target]:
            exercise, lang = names.get(loss.identifier, (loss.identifier, ""))
            grouped.setdefault((exercise, lang, loss.field), []).append(loss)
        every = {(exercise, lang, field) for (exercise, lang), its in known.items() for field in its}
        for exercise, lang, field in sorted(every | grouped.keys()):
            rows.append(_row(exercise, lang, field, target, grouped.get((exercise, lang, field), [])))
    return tuple(sorted(rows, key=lambda r: (r.exercise, r.lang, r.field, r.target)))


def _row(exercise: str, lang: str, field: str, target: str, losses: list[Loss]) -> Row:
    ordered = sorted(losses, key=lambda loss: (-LEVELS.index(loss.level), str(loss.reason)))
    reasons = tuple(dict.fromkeys(loss.reason for loss in ordered if loss.reason is not None))
    counts = [loss.forms for loss in losses if loss.level == "bounded"]
    return Row(exercise, lang, field, target, worst(losses), reasons, min(counts, default=0))


def level(row: Row) -> str:
    """The level as it is printed: `exact`, `bounded(6 forms)`, `manual`, `refused`."""
    return f"{row.level}({row.forms} forms)" if row.level == "bounded" and row.forms else row.level


def lines(rows: Sequence[Row], lang: str) -> list[str]:
    """The table for a terminal: a summary a target, then the fields that are not exact, equal reasons together."""
    said = words(lang)
    out: list[str] = []
    for target in sorted({row.target for row in rows}):
        mine = [row for row in rows if row.target == target]
        counts = ", ".join(f"{name} {n}" for name in LEVELS if (n := sum(row.level == name for row in mine)))
        out.append(f"{target}: {counts}")
        grouped: dict[tuple[int, Message], list[str]] = {}
        for row in mine:
            for reason in row.reasons:
                bare = Message(reason.id, tuple(f for f in reason.facts if f[0] != "slot"))
                place = f"{row.exercise} {row.lang} [{row.field}]"
                grouped.setdefault((-LEVELS.index(row.level), bare), []).append(place)
        for (rank, reason), places in sorted(grouped.items(), key=lambda one: (one[0][0], str(one[0][1]))):
            name = LEVELS[-rank]
            shown = ", ".join(places[:3]) + (f" (+{len(places) - 3})" if len(places) > 3 else "")
            out.append(f"  {name:8} {said.say(reason)}")
            out.append(f"           {shown}")
    return out


def data(rows: Sequence[Row], lang: str) -> list[dict[str, Any]]:
    """The table as JSON: every row, reasons with their ids, facts and words."""
    said = words(lang)
    return [
        {
            "exercise": row.exercise,
            "lang": row.lang,
            "field": row.field,
            "target": row.target,
            "level": row.level,
            **({"forms": row.forms} if row.forms else {}),
            **(
                {"reasons": [{"id": r.id, "facts": dict(r.facts), "text": said.say(r)} for r in row.reasons]}
                if row.reasons
                else {}
            ),
        }
        for row in rows
    ]
