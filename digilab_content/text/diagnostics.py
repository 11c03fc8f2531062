"""What is wrong in a file: a code, a place, facts, suggestions and, where one is certain, a fix.

A code is a Fluent message id (`E031`) in `locales/<lang>/`: its value is the sentence, its attribute `.help`
says what to write instead, `.page` is the page that `explain` prints. E codes are errors, W codes warnings.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Generic, Literal, TypeAlias, TypeVar

from digilab_content.text.message import Facts
from digilab_content.text.source import Span

Severity: TypeAlias = Literal["error", "warning"]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace the text of `span` by `text`."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that together remove the cause; `label` is a message id."""

    label: str
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding. `span` is None only where a whole file or project is meant, then `path` names it."""

    code: str
    span: Span | None
    facts: Facts = ()
    suggestions: tuple[str, ...] = ()
    fixes: tuple[Fix, ...] = ()
    path: str = ""

    @property
    def severity(self) -> Severity:
        """Error or warning, from the code's letter."""
        return "warning" if self.code.startswith("W") else "error"

    @property
    def where(self) -> str:
        """Path of the file."""
        return self.span.source.path if self.span else self.path


@dataclass(frozen=True, slots=True)
class Result(Generic[T]):
    """What a stage returns: a value (None when it could not be made) and what it found. No stage raises on a file."""

    value: T | None
    diagnostics: tuple[Diagnostic, ...] = ()


def errors(found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Only the errors."""
    return tuple(d for d in found if d.severity == "error")


def suggest(name: str, known: Sequence[str]) -> tuple[str, ...]:
    """Up to three known names near `name`, nearest first."""
    return tuple(get_close_matches(name, list(known), n=3, cutoff=0.6))
