"""What the teacher wrote: the one model that every surface (`.exo.md`, `.exo.yaml`, importers) compiles to."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from digilab_content.model.condition import Condition
from digilab_content.model.doc import Doc, Media
from digilab_content.text.source import Span


@dataclass(frozen=True, slots=True)
class Line:
    """One line of an answer key, or one option of a choice: `- [x] body {#id 50%}` and the quote under it.

    `key` is the raw text (an expression, a word, `/pattern/`); `body` the same as a document, for options.
    `right` lines come from `[x]`. `score` is a share from 0 to 1 (negative for a penalty), None when not written.
    Ids not written are made: right lines `right`, `right2` …, wrong lines `wrong1` …, options `a`, `b`, `c` ….
    `code` is True when the key stood between backticks (an expression), as typed answers of mathematics do.
    `label` is what the project's vocabulary calls its `mistake`; `places` is where `mistake` and `review` are written.
    """

    id: str
    right: bool
    key: str
    body: Doc = ()
    feedback: Doc = ()
    code: bool = False
    score: float | None = None
    any: str = ""
    fixed: bool = False
    ungraded: bool = False
    strict: bool = False
    manual: bool = False
    points: float | None = None
    keywords: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    review: str = ""
    mistake: str = ""
    label: str = ""
    named: bool = False
    span: Span | None = field(default=None, compare=False, repr=False)
    places: Mapping[str, Span] = field(default_factory=lambda: MappingProxyType({}), compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Slot:
    """Where the pupil answers, and how it is judged.

    `options` are the type's own options as plain values (`tolerance: 0.05` is kept as the text "0.05").
    `inline` is True when the slot stands inside a sentence; `inline_key` when it was written `[[= …]]`.
    `messages` replaces the text of a code: ("@wrong_unit", document).
    `condition` says when the slot is asked (`if:`); None: always.
    `rows` holds the table of a match, categories or label slot; `picture` the number line of a numberline slot, once a
    variant is chosen.
    """

    id: str
    type: str
    options: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    lines: tuple[Line, ...] = ()
    points: float = 1.0
    follow: tuple[str, ...] = ()
    attempts: int | None = None
    penalty: float | None = None
    condition: Condition | None = None
    symbols: tuple[str, ...] | None = None
    form_score: float = 0.5
    messages: tuple[tuple[str, Doc], ...] = ()
    rows: tuple[tuple[Doc, ...], ...] = ()
    inline: bool = False
    inline_key: bool = False
    step: bool = False
    picture: Media | None = None
    span: Span | None = field(default=None, compare=False, repr=False)
    type_span: Span | None = field(default=None, compare=False, repr=False)
    option_spans: Mapping[str, Span] = field(default_factory=lambda: MappingProxyType({}), compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Param:
    """A random or derived value: `a: int -5..5 except 0`, `u: = a*x + b`; `text` is what stands after the colon."""

    name: str
    text: str
    span: Span | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Constraint:
    """One line of `require`."""

    text: str
    span: Span | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Hint:
    """A hint and what it costs (a share of the mark, 0 when free)."""

    body: Doc
    cost: float = 0.0


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a tests table; `code` when it stood between backticks (an expression of the variant)."""

    text: str
    code: bool = False
    span: Span | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class TestTable:
    """A table under `## Tests`: header cells and rows of cells, all of the same width."""

    header: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Meta:
    """What catalogues and platforms want to know. `time` in minutes; `level` a curriculum code; `license` SPDX."""

    subject: str = ""
    level: str = ""
    skills: tuple[str, ...] = ()
    topic: str = ""
    difficulty: int | None = None
    time: int | None = None
    license: str = ""
    authors: tuple[str, ...] = ()
    translators: tuple[str, ...] = ()
    source: str = ""
    exam: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Slots that are graded together: the cells of a table, by their places (`r1c2`), and what they are worth.

    `parts`: sets of slots, each worth its share only when all of them are right; empty when every slot counts alone.
    """

    id: str
    cells: tuple[tuple[str, str], ...]
    parts: tuple[tuple[str, ...], ...] = ()
    points: float = 1.0


@dataclass(frozen=True, slots=True)
class Exercise:
    """An exercise in one language, before a variant is chosen, or after (`variant` ≥ 1, `values` filled).

    `values` maps each param to its value, a tree of `digilab_content.maths`; `tex` documents hold no `Interp` then.
    `path` is where the file stands (for assets), `translation` True when the prose comes from a translation file.
    `variants` is how many variants are wanted (1 when there are no random params).
    """

    id: str
    lang: str
    title: str = ""
    meta: Meta = field(default_factory=Meta)
    symbols: tuple[str, ...] = ()
    functions: tuple[str, ...] = ()
    assume: str = ""
    params: tuple[Param, ...] = ()
    require: tuple[Constraint, ...] = ()
    variants: int = 20
    scoring: str = "sum"
    statement: Doc = ()
    slots: tuple[Slot, ...] = ()
    groups: tuple[Group, ...] = ()
    hints: tuple[Hint, ...] = ()
    steps: tuple[Doc, ...] = ()
    solution: tuple[Doc, ...] = ()
    tests: tuple[TestTable, ...] = ()
    translation_of: str = ""
    source_hash: str = ""
    path: str = ""
    variant: int = 0
    values: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    span: Span | None = field(default=None, compare=False, repr=False)

    def slot(self, id_: str) -> Slot | None:
        """The slot of that id."""
        return next((s for s in self.slots if s.id == id_), None)
