"""L3: one file = one answer type; the file's name is the YAML `type:`. This page is the whole contract.

An answer type is a frozen dataclass. Its public fields are the options a teacher may write (their annotations are
`Annotated[type, msgspec.Meta(description=…)]` with a default: fields and descriptions *are* the schema; a trailing
underscore is dropped, so `from_` is `from`). Other fields are not options: `slot` and `setting` hold what the exercise
gives, the rest is what `bind` made of it. Each option has its words in `option-<type>-<name>` of every language. A new
type is one new file here; third parties register through the entry point group `digilab_content.graders`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, ClassVar, Protocol, Self

from digilab_content.graders._lines import said
from digilab_content.graders._vocabulary import called
from digilab_content.model.exercise import Slot
from digilab_content.model.verdict import Given, Misread, Response, Status, Verdict
from digilab_content.text.diagnostics import Diagnostic

if TYPE_CHECKING:
    from digilab_content.model.item import Input, Rules, Tally


@dataclass(frozen=True, slots=True)
class Setting:
    """What the exercise around a slot gives to its grader.

    `locale`: number and list notation of pupils (`fr`, `ar`, `en`); `lang`: language of the words.
    `values`: params of the variant and the right values of the other slots (names → trees of `maths`).
    `followed`: the pupil's own earlier answers named by `follow` (slot id → tree), empty when nothing is followed.
    """

    locale: str = "fr"
    lang: str = "fr"
    symbols: tuple[str, ...] = ()
    functions: tuple[str, ...] = ()
    assume: str = ""
    values: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    followed: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    prompt: str = ""


@dataclass(frozen=True, slots=True)
class Lowered:
    """The input and the rules of a slot, and responses worth full marks (the first is the one to show)."""

    input: "Input"
    rules: "Rules | Tally"
    correct: tuple[Response, ...]


@dataclass(frozen=True, slots=True)
class Sample:
    """A response and what the type claims of it (`code`, `line` and `score` when they are claimed too)."""

    response: Response
    status: Status
    code: str | None = None
    line: str | None = None
    score: float | None = None
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Example:
    """A slot shown in the manual and run in the tests: `judge` requests of one key (`cli.md`, `grading.md`)."""

    title: Mapping[str, str]
    request: Mapping[str, Any]
    answers: Sequence[tuple[Response, Status, str | None]]


class AnswerType(Protocol):
    """What an answer type owes."""

    TYPE: ClassVar[str]
    EXAMPLES: ClassVar[tuple[Example, ...]]

    @property
    def slot(self) -> Slot:
        """What the exercise says of the slot."""
        ...

    @classmethod
    def bind(cls, slot: Slot, setting: Setting) -> Self | tuple[Diagnostic, ...]:
        """The grader of a slot, its key lines compiled; or what is wrong with its options and keys."""
        ...

    def read(self, response: Response) -> Given | Misread:
        """Read an answer. Never raises, whatever the text."""
        ...

    def judge(self, given: Given) -> Verdict:
        """Right lines, follow, wrong lines in file order, diagnosis, `@wrong`. Deterministic, bounded, never raises."""
        ...

    def correct(self) -> tuple[Response, ...]:
        """Responses worth full marks, the one to show first: those of `lower`, found without its rules."""
        ...

    def lower(self) -> Lowered:
        """The same as input and rules; never more generous than `judge`."""
        ...

    def samples(self) -> tuple[Sample, ...]:
        """Right answers in every notation that is shown to pupils (fr, ar, en, LaTeX), wrong, partial, unreadable."""
        ...

    def tree(self) -> Any:
        """The right value as a tree of `maths`, for other slots' keys; None when the type has none."""
        ...

    def given_tree(self, given: Given) -> Any:
        """The pupil's value as a tree of `maths`, for slots that follow this one; None when the type has none."""
        ...


def correct(grader_: AnswerType) -> tuple[Response, ...]:
    """Responses worth full marks of any type, of one older than `correct` too."""
    own = getattr(grader_, "correct", None)
    return tuple(own()) if own else grader_.lower().correct


def typed(grader_: AnswerType, value: Any) -> str | None:
    """What a pupil types for a value of `maths` in a slot that asks for a certain writing; None where any will do."""
    own = getattr(grader_, "typed", None)
    text: str | None = own(value) if own else None
    return text


@cache
def types() -> tuple[str, ...]:
    """Names of every answer type at hand, ours and third parties', sorted."""
    ours = (f.stem for f in Path(__file__).parent.glob("*.py") if not f.stem.startswith("_"))
    return tuple(sorted({*ours, *_theirs()}))


def known(type_: str) -> bool:
    """Whether there is an answer type of that name."""
    return _ours(type_) or type_ in _theirs()


@cache
def grader(type_: str) -> type[AnswerType]:
    """The class of an answer type; KeyError when there is none of that name. Imports that type alone."""
    module = import_module(f"digilab_content.graders.{type_}") if _ours(type_) else _theirs()[type_].load()
    found: type[AnswerType] = module.GRADER
    return found


@cache
def _ours(type_: str) -> bool:
    return type_.isidentifier() and not type_.startswith("_") and (Path(__file__).parent / f"{type_}.py").is_file()


@cache
def _theirs() -> Mapping[str, Any]:
    """The entry points of third parties: asked for only where a name is not ours, since looking costs 30 ms."""
    from importlib import metadata

    return {e.name: e for e in metadata.entry_points(group="digilab_content.graders")}


def grade(grader_: AnswerType, response: Response) -> Verdict:
    """Read and judge one response: the verdict of the library."""
    given = grader_.read(response)
    if isinstance(given, Misread):
        return misread(grader_, given)
    verdict = grader_.judge(given)
    return called(grader_.slot, verdict) if verdict.mistake else verdict


def misread(grader_: AnswerType, what: Misread) -> Verdict:
    """The `invalid` verdict of a response that could not be read: the slot's own words for the code, else ours."""
    return Verdict(status="invalid", code=what.code, says=said(grader_.slot, what.code, what.facts))
