"""What a slot of mathematics asks, as plain data: for platforms that have a computer algebra system of their own.

Rules say what to do with a response that an engine of ours has judged; this says what is judged, in trees of `maths`
(`maths.core.tree`), so that a target writes it in the language of another system. Filled only where a target asks.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from types import MappingProxyType
from typing import Any, Literal, TypeAlias

from digilab_content.model.verdict import Say, Status

Tree: TypeAlias = tuple[Any, ...]


Mathematics: TypeAlias = Literal[
    "expression",
    "number",
    "quantity",
    "equation",
    "inequality",
    "set",
    "matrix",
    "point",
    "vector",
    "list",
    "system",
    "steps",
    "formula",
]
"""Answer types; of `steps` and `formula` nothing is said but that."""


@dataclass(frozen=True, slots=True)
class AskedLine:
    """A key line: its value, the key as written, its share and words. Points, vectors and lists are tuples.

    `tree` is None where it stands for no single value. `same` is the id of the right line of the same value (a wrong
    line of that kind is told by its writing alone). `number` is the value of a number, `exact` when it is rational.
    """

    id: str
    right: bool
    score: float
    says: tuple[Say, ...]
    tree: Tree | None = None
    written: Tree | None = None
    same: str = ""
    number: Fraction | None = None
    exact: bool = True


@dataclass(frozen=True, slots=True)
class Tried:
    """An answer of the file's tests as it was read, and the verdict. `row` joins answers given together."""

    row: int
    response: str
    tree: Tree
    unit: str
    status: Status
    score: float
    line: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True)
class Measured:
    """How near a number must be, and how it is written (`graders.number`)."""

    tolerance: Fraction | None = None
    relative: bool = False
    decimals: int | None = None
    sigfigs: int | None = None
    accuracy: int | None = None
    exact: bool = False
    low: Fraction | None = None
    high: Fraction | None = None
    unit: str = ""
    convert: bool = True


@dataclass(frozen=True, slots=True)
class Asked:
    """The question of a slot: its answer type, what may be written, its lines in the order in which they are tried.

    `options` are those of the type; `known` what is assumed of the letters; `starts` trees that are worth nothing when
    they are repeated. `share` is kept when the value is right and the form is not. The words: `form_says` for the wrong
    form, `reduced_says` for like terms left, `start_says` for the repeated start, `unfinished_says` for a calculation
    left to do, `else_says` for anything else. `model` is the answer to show, in the form and (for a quantity) with the
    unit asked for.
    """

    type: Literal[
        "expression",
        "number",
        "quantity",
        "equation",
        "inequality",
        "set",
        "matrix",
        "point",
        "vector",
        "list",
        "system",
    ]
    letters: tuple[str, ...]
    lines: tuple[AskedLine, ...]
    options: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    known: str = ""
    complex: bool = False
    starts: tuple[Tree, ...] = ()
    share: float = 0.5
    form_says: tuple[Say, ...] = ()
    reduced_says: tuple[Say, ...] = ()
    start_says: tuple[Say, ...] = ()
    unfinished_says: tuple[Say, ...] = ()
    else_says: tuple[Say, ...] = ()
    model: Tree | None = None
    model_unit: str = ""
    measured: Measured | None = None
    tried: tuple[Tried, ...] = ()
