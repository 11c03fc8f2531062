"""A condition between slots (`if: a is right and b is #oui`): when a slot is asked, by how others were answered.

Three values: a slot that is not judged yet, or that a person must look at, leaves the condition open (None).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias, assert_never

STATUSES = ("right", "partial", "wrong")
WORDS = (*STATUSES, "answered", "undecided")


@dataclass(frozen=True, slots=True)
class Found:
    """`slot is word`: one of `WORDS`, the `#id` of the key line or option that answered, or a code `@sign`."""

    slot: str
    word: str


@dataclass(frozen=True, slots=True)
class Not:
    """`not …`."""

    part: "Condition"


@dataclass(frozen=True, slots=True)
class Every:
    """`… and …`."""

    parts: "tuple[Condition, ...]"


@dataclass(frozen=True, slots=True)
class Some:
    """`… or …`."""

    parts: "tuple[Condition, ...]"


Condition: TypeAlias = Found | Not | Every | Some

UNASKED = "unasked"


@dataclass(frozen=True, slots=True)
class Sight:
    """What is known of a slot's answer: its verdict's status (or `unasked`), and its line, code and chosen options.

    `names` are written as in a condition: `#oui`, `@sign`.
    """

    status: str
    names: frozenset[str] = frozenset()


def holds(condition: Condition, seen: Mapping[str, Sight]) -> bool | None:
    """Whether a condition holds; None as long as that cannot be told. Slots missing from `seen` are not answered."""
    match condition:
        case Found(slot, word):
            return _found(seen.get(slot), word)
        case Not(part):
            inner = holds(part, seen)
            return None if inner is None else not inner
        case Every(parts):
            told = [holds(part, seen) for part in parts]
            return False if False in told else None if None in told else True
        case Some(parts):
            told = [holds(part, seen) for part in parts]
            return True if True in told else None if None in told else False
        case _:
            assert_never(condition)


def _found(sight: Sight | None, word: str) -> bool | None:
    if sight is None or sight.status in {"", "invalid"}:
        return None
    if sight.status == UNASKED:
        return False
    if word == "answered":
        return True
    if word in sight.names:
        return True
    if sight.status == "undecided":
        return True if word == "undecided" else None
    return sight.status == word


def named(condition: Condition) -> tuple[Found, ...]:
    """Every `slot is word` of a condition, in reading order."""
    match condition:
        case Found():
            return (condition,)
        case Not(part):
            return named(part)
        case Every(parts) | Some(parts):
            return tuple(found for part in parts for found in named(part))
        case _:
            assert_never(condition)


def asked(conditions: Mapping[str, Condition | None], seen: Mapping[str, Sight]) -> dict[str, bool | None]:
    """Which slots are asked: `conditions` by slot id (None for a slot that always is), in any order.

    True, False, or None as long as it cannot be told. A slot whose condition waits for one that is not asked is told
    False by it. In a circle (an error of the file) nothing is asked.
    """
    told: dict[str, bool | None] = {id_: True for id_, one in conditions.items() if one is None}
    waiting = {id_: one for id_, one in conditions.items() if one is not None}
    while waiting:
        ready = [i for i, one in waiting.items() if not {f.slot for f in named(one)} & set(waiting)]
        if not ready:
            return told | dict.fromkeys(waiting)
        for id_ in ready:
            known = {
                slot: Sight(UNASKED) if told.get(slot) is False else sight
                for slot in {f.slot for f in named(waiting[id_])}
                if told.get(slot) is not None and (sight := seen.get(slot, Sight(""))) is not None
            }
            told[id_] = holds(waiting.pop(id_), known)
    return {id_: told[id_] for id_ in conditions}
