"""Lower: from a variant and its graders to the item that every target reads."""

import hashlib
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any

from digilab_content.compile.conditions import due
from digilab_content.compile.marking import Unmarked, marking
from digilab_content.graders import AnswerType
from digilab_content.model import doc as d
from digilab_content.model.exercise import Exercise, Slot
from digilab_content.model.item import (
    Arrange,
    Asset,
    Choose,
    Free,
    Input,
    Item,
    ItemSlot,
    Mistake,
    Pair,
    Point,
    Rule,
    Tally,
)
from digilab_content.text.diagnostics import Diagnostic, Result
from digilab_content.text.message import Message

MIMES: Mapping[str, str] = MappingProxyType(
    {
        "svg": "image/svg+xml",
        "png": "image/png",
        "jpg": "image/jpeg",
        "jpeg": "image/jpeg",
        "gif": "image/gif",
        "webp": "image/webp",
        "avif": "image/avif",
        "mp3": "audio/mpeg",
        "m4a": "audio/mp4",
        "ogg": "audio/ogg",
        "oga": "audio/ogg",
        "opus": "audio/ogg",
        "wav": "audio/wav",
        "mp4": "video/mp4",
        "webm": "video/webm",
        "ogv": "video/ogg",
    }
)
"""Kinds of files by their ending. A table of our own: the system's differs from machine to machine."""

_REMOTE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)


def lower(
    exercise: Exercise,
    graders: Mapping[str, AnswerType],
    read_asset: Callable[[str], bytes | None],
    *,
    mathematics: bool = False,
) -> Result[Item]:
    """The item of a variant (params have values, documents hold no interpolation).

    Slots without a grader are left out (the schema has said why). A file that cannot be read is `E090`.
    `mathematics`: slots say what they ask too (`ItemSlot.asked`), with the answers of the file's tests.
    """
    asked = due(exercise)
    known = [
        (slot, _slot(slot, graders[slot.id], asked=asked[slot.id])) for slot in exercise.slots if slot.id in graders
    ]
    slots = tuple(made for slot, made in known if not slot.step)
    if mathematics:
        from digilab_content.compile.mathematics import with_asked

        slots = with_asked(exercise, graders, slots)
    steps = tuple(made for slot, made in known if slot.step)
    found: list[Diagnostic] = []
    docs = [exercise.statement, *exercise.steps, *exercise.solution, *(hint.body for hint in exercise.hints)]
    docs += [doc for slot in (*slots, *steps) for doc in slot_docs(slot)]
    media = [m for doc in docs for m in d.inlines(doc) if isinstance(m, d.Media)]
    media += [slot.picture for slot in exercise.slots if slot.picture]
    media += [d.Media(s.input.image, s.input.alt) for s in (*slots, *steps) if isinstance(s.input, Point)]
    item = Item(
        id=exercise.id,
        lang=exercise.lang,
        title=exercise.title,
        body=exercise.statement,
        slots=slots,
        variant=max(exercise.variant, 1),
        variants=exercise.variants,
        hints=exercise.hints,
        steps=exercise.steps,
        step_slots=steps,
        solution=exercise.solution,
        meta=exercise.meta,
        assets=_assets(media, read_asset, exercise, found),
        scoring=exercise.scoring,
        marking=() if isinstance(mark := marking(exercise), Unmarked) else mark,
        groups=tuple(group for group in exercise.groups if group.parts),
        values=_values(exercise.values, exercise.lang),
    )
    return Result(item, tuple(found))


def slot_docs(slot: ItemSlot) -> list[d.Doc]:
    """Every document a slot holds: options, and what its rules say."""
    rules: tuple[Rule, ...] = slot.rules.parts if isinstance(slot.rules, Tally) else slot.rules
    said = [say for rule in rules for say in rule.says if not isinstance(say, Message)]
    return [*_bodies(slot.input), *said]


def _bodies(input_: Input) -> list[d.Doc]:
    match input_:
        case Choose() | Arrange():
            return [option.body for option in input_.options]
        case Pair():
            return [option.body for option in (*input_.left, *input_.right)]
        case Free():
            return [input_.rubric]
        case _:
            return []


def _slot(slot: Slot, grader: AnswerType, *, asked: bool) -> ItemSlot:
    lowered = grader.lower()
    return ItemSlot(
        id=slot.id,
        input=lowered.input,
        rules=lowered.rules,
        correct=lowered.correct,
        points=slot.points,
        attempts=slot.attempts,
        penalty=slot.penalty,
        mistakes=tuple(Mistake(x.id, x.mistake, x.label, x.review) for x in slot.lines if x.mistake or x.review),
        follow=slot.follow,
        condition=slot.condition,
        due=asked,
        again=tuple(line.id for line in slot.lines if line.ungraded),
    )


def _values(values: Mapping[str, Any], lang: str) -> Mapping[str, str]:
    if not values:
        return MappingProxyType({})
    from digilab_content.maths.writing import plain

    return MappingProxyType({name: plain(values[name], lang) for name in sorted(values)})


def _assets(
    media: Iterable[d.Media],
    read_asset: Callable[[str], bytes | None],
    exercise: Exercise,
    found: list[Diagnostic],
) -> tuple[Asset, ...]:
    assets: dict[str, Asset] = {}
    for one in media:
        if one.src in assets or _REMOTE.match(one.src):
            continue
        data = one.drawing.data if one.drawing else read_asset(one.src)
        if data is None:
            found.append(Diagnostic("E090", one.span or exercise.span, (("src", one.src),), path=exercise.path))
            continue
        ending = one.src.rpartition(".")[2].lower()
        mime = MIMES.get(ending, "application/octet-stream")
        name = one.src if one.drawing else _safe_name(one.src, ending, data)
        assets[one.src] = Asset(one.src, name, mime, data)
    return tuple(assets[src] for src in sorted(assets))


def _safe_name(src: str, ending: str, data: bytes) -> str:
    """A name of ASCII letters, digits and `-`, unique by content, first a letter (QTI and OpenOlat ask it)."""
    stem = src.rpartition("/")[2].rpartition(".")[0]
    plain = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode().lower()
    plain = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:40].strip("-") or "file"
    plain = plain if plain[0].isalpha() else f"f-{plain}"
    clean = re.sub(r"[^a-z0-9]", "", ending) or "bin"
    return f"{plain}-{hashlib.sha256(data).hexdigest()[:10]}.{clean}"
