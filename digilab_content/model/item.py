"""The item: a closed intermediate representation that every target reads.

What the pupil does (six inputs) is one thing, how it is judged (eight matches, a tally, one honest escape) another.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
from types import MappingProxyType
from typing import Any, Literal, TypeAlias

from digilab_content.model.asked import Asked
from digilab_content.model.condition import Condition
from digilab_content.model.doc import Doc
from digilab_content.model.exercise import Group, Hint, Meta
from digilab_content.model.marking import Marking
from digilab_content.model.verdict import Say

# ── inputs: what the hand does ────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Rail:
    """A number line on which a point, several or the ends of an interval are moved to write the answer.

    `low` and `high` are the ends of the line, `snap` the distance between two positions; `left`, `right` and `level`
    say where the ends and the line stand, in percent of the picture's width and height.
    """

    image: str
    alt: str
    kind: Literal["point", "points", "interval"]
    low: float
    high: float
    snap: float
    left: float
    right: float
    level: float


@dataclass(frozen=True, slots=True)
class Entry:
    """A line to type in. `width` in characters; `unit` is shown after the box (a bare number counts in it).

    `lines` is how many lines are shown where the platform can.
    `rail` is a number line that writes in it; where there is none, its picture stands above the box.
    """

    kind: Literal["text", "number", "math"]
    width: int = 12
    unit: str = ""
    lines: int = 1
    rail: Rail | None = None


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to choose, order or pair; `fixed` ones keep their place when shuffled."""

    id: str
    body: Doc
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class Choose:
    """Choose among options: one, or `many`; `inline` is a menu inside a sentence."""

    options: tuple[Option, ...]
    many: bool = False
    inline: bool = False
    shuffle: bool = False


@dataclass(frozen=True, slots=True)
class Arrange:
    """Put in order; a response is the ids in order, distractors left out."""

    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """A place of a picture that has a name on it (a number, a letter), in percent of its width and height."""

    id: str
    name: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Board:
    """A picture whose marked places are what is paired: `marks` have the ids of what stands on the right."""

    image: str
    alt: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Pair each of `left` with one of `right`; a response is pairs of ids.

    `board`: the right ones are places of a picture, on which the left ones are put down.
    """

    left: tuple[Option, ...]
    right: tuple[Option, ...]
    board: Board | None = None


@dataclass(frozen=True, slots=True)
class Region:
    """A disc or rectangle of a picture, in percent of its width and height."""

    id: str
    shape: Literal["circle", "rect"]
    coords: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """Point at places of a picture."""

    image: str
    alt: str
    regions: tuple[Region, ...]


@dataclass(frozen=True, slots=True)
class Free:
    """A free production, marked by a person. `least` and `most` words are asked for; `rubric` is the marker's alone."""

    kind: Literal["text", "file", "drawing"] = "text"
    lines: int = 6
    least: int | None = None
    most: int | None = None
    rubric: Doc = ()


Input: TypeAlias = Entry | Choose | Arrange | Pair | Point | Free

# ── matches: what can be said of a response ───────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Is:
    """The typed text, both sides folded by `fold` (names of `text.normal.FOLDS`, in sorted order)."""

    text: str
    fold: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Within:
    """A typed numeral whose value lies from `low` to `high`, both included (exact bounds).

    `locale` says how `1,125` and `1.125` are read (`text.normal.plain_number`).
    """

    low: Fraction
    high: Fraction
    locale: str = ""


@dataclass(frozen=True, slots=True)
class Like:
    """The typed text, folded, matches the whole pattern (`text.pattern`, linear time)."""

    regex: str
    fold: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Picked:
    """Exactly these options are chosen; in a tally's part: these among others."""

    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ordered:
    """Exactly this order; in a tally's part: these one right after the other, among others."""

    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Paired:
    """Exactly these pairs; in a tally's part: these among others."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Inside:
    """A point inside the region of that id."""

    region: str


@dataclass(frozen=True, slots=True)
class Else:
    """Anything else (the last rule)."""


@dataclass(frozen=True, slots=True)
class Judge:
    """Only an engine can tell: `key` is JSON-like data from which the engine rebuilds the question
    `{"type", "key", "options", …}`; `otherwise` the best portable approximation (never more generous).
    """

    engine: str
    key: Mapping[str, Any]
    otherwise: "tuple[Match, ...]" = ()


Match: TypeAlias = Is | Within | Like | Picked | Ordered | Paired | Inside | Else | Judge

# ── rules and tallies ─────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Rule:
    """When `when` holds: this score (share; None = a person must look), these words, this tag.

    `tag` is the key line's id (`right`, `perimetre`) or a code (`@wrong`). The first rule that holds wins.
    """

    when: Match
    score: float | None
    says: tuple[Say, ...] = ()
    tag: str = ""


@dataclass(frozen=True, slots=True)
class Tally:
    """Credit that adds up: `start` plus the score of every part that holds, kept between `floor` and `cap`.

    `whole`: only a full score counts, anything less is 0. Words of every part that holds are said.
    A part's `when` is never Else or Judge.
    """

    parts: tuple[Rule, ...]
    start: float = 0.0
    floor: float = 0.0
    cap: float = 1.0
    whole: bool = False


Rules: TypeAlias = tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class Mistake:
    """What a rule of that `tag` recognises: the id of a misconception, its words, the skill to work on again."""

    tag: str
    id: str = ""
    label: str = ""
    review: str = ""


@dataclass(frozen=True, slots=True)
class ItemSlot:
    """Input and rules of one slot. `correct` are responses worth full marks, the one to show first.

    `mistakes` are the misconceptions that rules recognise, for whoever counts answers.
    `again`: lines whose answers are asked to be written again and cost nothing (`ungraded`).
    `follow`: slots whose own answers carry on into this one, which rules do not know. `condition`: when it is asked;
    `due`: it is asked of someone who answers everything right.
    `asked`: what a slot of mathematics asks, where a target has a computer algebra system (else None).
    """

    id: str
    input: Input
    rules: Rules | Tally
    correct: tuple[Any, ...] = ()
    points: float = 1.0
    attempts: int | None = None
    penalty: float | None = None
    mistakes: tuple[Mistake, ...] = ()
    follow: tuple[str, ...] = ()
    condition: Condition | None = None
    due: bool = True
    again: tuple[str, ...] = ()
    asked: Asked | None = None


@dataclass(frozen=True, slots=True)
class Asset:
    """A file the item shows: `src` as written in the document, `data` its bytes, `name` unique and safe to publish."""

    src: str
    name: str
    mime: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Item:
    """One concrete exercise: one language, one variant.

    `marking` is `scoring` as a closed tree where it is an expression over slots.
    """

    id: str
    lang: str
    title: str
    body: Doc
    slots: tuple[ItemSlot, ...]
    variant: int = 1
    variants: int = 1
    hints: tuple[Hint, ...] = ()
    steps: tuple[Doc, ...] = ()
    step_slots: tuple[ItemSlot, ...] = ()
    solution: tuple[Doc, ...] = ()
    meta: Meta = field(default_factory=Meta)
    assets: tuple[Asset, ...] = ()
    scoring: str = "sum"
    marking: Marking = ()
    groups: tuple[Group, ...] = ()
    values: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def identifier(self) -> str:
        """Stable name from id, language and variant: importing again updates. An XML name (letters, digits, `-`)."""
        return f"{self.id}-{self.lang}" + (f"-v{self.variant}" if self.variants > 1 else "")

    def public(self) -> "Item":
        """The item without rules, keys, hints and solution, for whatever is shown before grading.

        Which slots are `due` goes too: it tells which answers are right.
        """
        bare = tuple(
            replace(
                s,
                input=replace(s.input, rubric=()) if isinstance(s.input, Free) else s.input,
                rules=(),
                correct=(),
                mistakes=(),
                due=True,
                again=(),
                asked=None,
            )
            for s in self.slots
        )
        return replace(self, slots=bare, step_slots=(), steps=(), hints=(), solution=(), values=MappingProxyType({}))
