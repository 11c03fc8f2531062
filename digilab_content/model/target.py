"""What a target is: a platform's format, what it can say, and how to write it.

A target has two steps (`piece`, one item alone; `assemble`, the whole), so that a build writes again only what changed:
`Target.write(bank)` and `Written` of the first draft are gone.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Literal, Protocol, TypeAlias, runtime_checkable

from digilab_content.model.item import Item
from digilab_content.model.output import File, Output, print_of
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
    `folds`: the folds of words the platform applies itself; None for any (the target writes the engine's own).
    `groups`: slots worth something only when all of a set are right.
    `numerals`: a typed number is decided by its value. Without `review`, the platform's own numeric type marks wrong
    whatever is not a plain numeral (a calculation, a fraction): accepted where the model answer is a plain numeral, and
    declared. With `review`, any other plain numeral is wrong at once and only what is no plain numeral is reviewed.
    `follow`: it does not call wrong what may follow from the pupil's own earlier answer; `conditions`: it asks a slot
    only when its condition holds.
    `steps`: guided steps are shown, with their own slots.
    `rails`: a number line on which points and ends are moved; else its picture stands above the box.
    `boards`: a picture on which legends are put down; else its places are numbered in the picture, above the pairs.
    """

    inputs: frozenset[str]
    matches: frozenset[str]
    tallies: frozenset[str] = frozenset()
    engines: frozenset[str] = frozenset()
    review: bool = False
    many_slots: bool = True
    folds: frozenset[str] | None = None
    numerals: bool = False
    follow: bool = False
    conditions: bool = False
    rails: bool = False
    boards: bool = False
    groups: bool = False
    steps: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """What a catalogue, a manifest or a category tree says of an item."""

    identifier: str
    id: str
    lang: str
    title: str
    subject: str = ""
    level: str = ""
    topic: str = ""
    difficulty: int | None = None
    variant: int = 1
    variants: int = 1


def heading(item: Item) -> Heading:
    """The heading of an item."""
    meta = item.meta
    return Heading(
        item.identifier,
        item.id,
        item.lang,
        item.title,
        meta.subject,
        meta.level,
        meta.topic,
        meta.difficulty,
        item.variant,
        item.variants,
    )


@dataclass(frozen=True, slots=True)
class Piece:
    """One item written alone, so that a build writes again only what changed.

    `files` go to the output as they are; `body` is what `assemble` puts in a common file (a `<question>`, an index
    entry …), in the target's own form.
    """

    heading: Heading
    files: tuple[File, ...] = ()
    body: bytes = b""
    losses: tuple[Loss, ...] = ()

    @property
    def key(self) -> bytes:
        """The fingerprint of the body."""
        return print_of(self.body)


class Part(Protocol):
    """A piece as `assemble` sees it: in a build `body` and what is in `files` are read from disk each time they are
    asked for, so ask once, use, and let go; `heading` and `key` cost nothing.
    """

    @property
    def heading(self) -> Heading:
        """What a catalogue says of it."""
        ...

    @property
    def key(self) -> bytes:
        """The fingerprint of the body."""
        ...

    @property
    def body(self) -> bytes:
        """What goes into a common file."""
        ...

    @property
    def files(self) -> Sequence[Output]:
        """What goes to the output as it is."""
        ...


@dataclass(frozen=True, slots=True)
class Bank:
    """What is published: pieces in a stable order (exercise id, language, variant), and the project's title."""

    title: str
    lang: str
    pieces: Sequence[Part]


class Target(Protocol):
    """One folder of `export/` is one target; its `__init__` holds `TARGET`, an object of this shape.

    Both are pure: same input, same bytes. `options` are the target's own (`keys=yes`); unknown ones are ignored.
    A target with a computer algebra system has two methods more, which others leave out: `mathematics(options)`,
    whether slots must say what they ask, and `taken(item, options)`, the ids of those that it writes from that.
    """

    NAME: ClassVar[str]
    CAN: ClassVar[Can]

    def piece(self, item: Item, options: Mapping[str, str]) -> Piece:
        """Write one (already legalised) item, and say what the writer itself lost beyond what `legalise` reported."""
        ...

    def assemble(self, bank: Bank, options: Mapping[str, str]) -> Iterable[Output]:
        """The files of the whole bank: those of its pieces and the common ones (index, manifest, archive).

        Each path once. What is worth not making again is a `Recipe`; what is large is made in parts.
        """
        ...


@runtime_checkable
class Gathering(Protocol):
    """A target that may put several pieces of one exercise (its languages, its variants) into one."""

    def together(self, pieces: tuple[Piece, ...], options: Mapping[str, str]) -> tuple[Piece, ...]:
        """The pieces of an exercise as they are published."""
        ...


def worst(losses: Iterable[Loss]) -> Level:
    """The worst level among losses."""
    return max((loss.level for loss in losses), key=LEVELS.index, default="exact")


def mathematics(to: Any, options: Mapping[str, str]) -> bool:
    """Whether a target with these options wants `ItemSlot.asked` (its own `mathematics(options)`; few have one)."""
    own = getattr(to, "mathematics", None)
    return bool(own and own(options))


def taken(to: Any, item: Item, options: Mapping[str, str]) -> frozenset[str]:
    """The slots that a target writes from what they ask, not from their rules (its own `taken(item, options)`)."""
    own = getattr(to, "taken", None)
    found: frozenset[str] = own(item, options) if own and mathematics(to, options) else frozenset()
    return found
