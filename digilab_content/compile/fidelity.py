"""The fidelity table: what each field of each exercise becomes in each target, and why. Variants count together."""

import re
from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter
from typing import Any

from msgspec import Struct

from digilab_content.model.item import Item
from digilab_content.model.target import LEVELS, Level, Loss, worst
from digilab_content.text.i18n import words
from digilab_content.text.message import Message

_IDENTIFIER = re.compile(r"(.+)-([a-z]{2,3})(?:-v[0-9]+)?")


class Row(Struct, frozen=True, array_like=True):
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
    out = ["statement", *(f"slot {slot.id}" for slot in item.slots)]
    out += ["hints"] if item.hints else []
    out += ["steps"] if item.steps else []
    out += ["solution"] if item.solution else []
    out += ["scoring"] if item.scoring != "sum" or item.groups else []
    return tuple(out)


def place(identifier: str) -> tuple[str, str]:
    """The exercise and the language of an item's identifier."""
    found = _IDENTIFIER.fullmatch(identifier)
    return (found[1], found[2]) if found else (identifier, "")


def table(losses: Mapping[str, Iterable[Loss]]) -> tuple[Row, ...]:
    """Rows of every exercise, language, field and target, sorted; `losses` by target (`legalise` names every field)."""
    rows: list[Row] = []
    for target in sorted(losses):
        grouped: dict[tuple[str, str, str], list[Loss]] = {}
        places: dict[str, tuple[str, str]] = {}
        for loss in losses[target]:
            known = places.get(loss.identifier)
            if known is None:
                known = places[loss.identifier] = place(loss.identifier)
            grouped.setdefault((*known, loss.field), []).append(loss)
        rows += [_row(*one, target, mine) for one, mine in grouped.items()]
    return tuple(sorted(rows, key=attrgetter("exercise", "lang", "field", "target")))


def _row(exercise: str, lang: str, field: str, target: str, losses: list[Loss]) -> Row:
    if all(loss.level == "exact" and loss.reason is None for loss in losses):  # nearly every row
        return Row(exercise, lang, field, target, "exact")
    if len(losses) == 1:
        [loss] = losses
        forms = loss.forms if loss.level == "bounded" else 0
        return Row(exercise, lang, field, target, loss.level, (loss.reason,) if loss.reason else (), forms)
    ordered = sorted(losses, key=lambda loss: (-LEVELS.index(loss.level), str(loss.reason)))
    reasons = tuple(dict.fromkeys(loss.reason for loss in ordered if loss.reason is not None))
    counts = [loss.forms for loss in losses if loss.level == "bounded"]
    return Row(exercise, lang, field, target, worst(losses), reasons, min(counts, default=0))


def level(row: Row) -> str:
    """The level as it is printed: `exact`, `bounded(6 forms)`, `manual`, `refused`."""
    return f"{row.level}({row.forms} forms)" if row.level == "bounded" and row.forms else row.level


def as_text(rows: Sequence[Row], targets: Iterable[str], lang: str) -> list[str]:
    """The table for a terminal: a summary a target, then the fields that are not exact, equal reasons together."""
    said = words(lang)
    out: list[str] = []
    for target in sorted(targets):
        mine = [row for row in rows if row.target == target]
        counts = " · ".join(f"{name} {n}" for name in LEVELS if (n := sum(row.level == name for row in mine)))
        out.append(f"{target}: {counts}" if counts else f"{target}:")
        for (level, _, _), (reason, places) in sorted(_grouped(mine).items(), key=lambda one: one[0]):
            shown = ", ".join(list(places)[:3]) + (f" (+{len(places) - 3})" if len(places) > 3 else "")
            out.append(f"  {LEVELS[-level]:8} {said.say(reason)}")
            out.append(f"           {shown}")
    return out


def _grouped(rows: Iterable[Row]) -> dict[tuple[int, str, str], tuple[Message, dict[str, None]]]:
    """Places by level (worst first) and reason; reasons that differ by a count of forms alone are one, the fewest."""
    out: dict[tuple[int, str, str], tuple[Message, dict[str, None]]] = {}
    bare: dict[Message, str] = {}
    for row in rows:
        for reason in row.reasons:
            if reason not in bare:
                bare[reason] = str([fact for fact in reason.facts if fact[0] != "forms"])
            key = (-LEVELS.index(row.level), reason.id, bare[reason])
            known, places = out.get(key, (reason, {}))
            fewest = known if known is reason or known == reason else min(known, reason, key=_forms)
            place = f"{row.exercise} {row.lang} [{row.field}]"
            places[place] = None
            out[key] = (fewest, places)
    return out


def _forms(reason: Message) -> int:
    return int(dict(reason.facts).get("forms", 0))


def as_json(rows: Sequence[Row], lang: str = "en") -> bytes:
    """The table as JSON: every row with its level and reasons, and the words of each reason once, in `lang`."""
    import msgspec

    said = words(lang) if any(row.reasons for row in rows) else None
    reasons = sorted({reason for row in rows for reason in row.reasons}, key=str)
    numbers = {reason: k for k, reason in enumerate(reasons)}
    data = {
        "levels": list(LEVELS),
        "reasons": [
            {"id": r.id, "facts": dict(r.facts), "text": said.say(r) if said else r.id, "lang": lang} for r in reasons
        ],
        "rows": [_data(row, numbers) for row in rows],
    }
    return msgspec.json.format(msgspec.json.encode(data), indent=1) + b"\n"


def _data(row: Row, reasons: Mapping[Message, int]) -> dict[str, Any]:
    made: dict[str, Any] = {
        "exercise": row.exercise,
        "lang": row.lang,
        "field": row.field,
        "target": row.target,
        "level": row.level,
    }
    if row.forms:
        made["forms"] = row.forms
    if row.reasons:
        made["reasons"] = [reasons[reason] for reason in row.reasons]
    return made
