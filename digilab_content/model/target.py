"""What a target is: a platform's format, what it can say, and how to write it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import ClassVar, Literal, Protocol, TypeAlias

from digilab_content.model.item import Item
from digilab_content.text.message import Message

Level: TypeAlias = Literal["exact", "bounded", "manual", "refused"]
LEVELS: tuple[Level, ...] = ("exact", "bounded", "manual", "refused")


@dataclass(frozen=True, slots=True)
class Loss:
    """What a field of an item becomes in a target, and why. `field`: `slot U`, `feedback`, `hints`, `solution` …

    `bounded` = right for the `forms` written forms listed, the rest goes to a person; `manual` = a person marks;
    `refused` = cannot be said at all, or the platform judges otherwise. Levels other than exact have a reason.
    """

    identifier: str
    field: str
    level: Level
    reason: Message | None = None
    forms: int = 0


@dataclass(frozen=True, slots=True)
class Can:
    """What a target can say: names of Input and Match classes, and the few properties that change a score.

    `tallies`: `parts` (adds up), `whole` (all or nothing), `start` (a tally that starts above 0), `negative` parts.
    `review`: a third outcome "a person will look" exists for typed answers.
    `engines`: names of judges the platform runs.
    `slots`: how many slots one question may hold (1, or many).
    """

    inputs: frozenset[str]
    matches: frozenset[str]
    tallies: frozenset[str] = frozenset()
    engines: frozenset[str] = frozenset()
    review: bool = False
    many_slots: bool = True


@dataclass(frozen=True, slots=True)
class File:
    """A file to write, path relative to the target's output folder."""

    path: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Bank:
    """What is published: items in a stable order (exercise id, language, variant), and the project's title."""

    title: str
    items: tuple[Item, ...]
    lang: str = "fr"


@dataclass(frozen=True, slots=True)
class Written:
    """Files of a target, and what the writer itself lost (beyond what legalise reported)."""

    files: tuple[File, ...]
    losses: tuple[Loss, ...] = ()


class Target(Protocol):
    """One folder of `export/` is one target; its `__init__` holds `TARGET`, an object of this shape."""

    NAME: ClassVar[str]
    CAN: ClassVar[Can]

    def write(self, bank: Bank, options: Mapping[str, str]) -> Written:
        """Write the (already legalised) items of a bank. Pure: same bank, same bytes."""
        ...


def worst(losses: Iterable[Loss]) -> Level:
    """The worst level among losses."""
    return max((loss.level for loss in losses), key=LEVELS.index, default="exact")
