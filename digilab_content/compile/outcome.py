"""Outcomes of trials: one thing tried on an exercise, what was expected and what came."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from digilab_content.model.verdict import Response, Verdict
from digilab_content.text.diagnostics import Diagnostic
from digilab_content.text.message import Facts
from digilab_content.text.source import Span

Name: TypeAlias = Literal["row", "T1", "T2", "T3", "T4", "T5", "T6", "T7"]


@dataclass(frozen=True, slots=True)
class Trial:
    """One thing tried: what was answered, what was expected and what came. `variant` 0: not of one variant."""

    exercise: str
    name: Name
    ok: bool
    variant: int = 0
    slot: str = ""
    answer: str = ""
    expected: str = ""
    got: str = ""
    verdict: Verdict | None = None
    lang: str = ""
    span: Span | None = None


def summary(verdict: Verdict) -> str:
    """A verdict on one line: status, score, the line or code behind it."""
    extra = " ".join(x for x in (verdict.line, verdict.code) if x)
    return f"{verdict.status} {verdict.score:g}" + (f" ({extra})" if extra else "")


def shown(response: Response) -> str:
    """A response as text."""
    return response if isinstance(response, str) else ", ".join(map(str, response))


def diagnostic(trial: Trial) -> Diagnostic:
    """A failed trial as a diagnostic."""
    facts: Facts = (
        ("test", trial.name),
        ("variant", trial.variant),
        ("slot", trial.slot),
        ("answer", trial.answer),
        ("expected", trial.expected),
        ("got", trial.got),
        ("exercise", trial.exercise),
        ("lang", trial.lang),
    )
    return Diagnostic("E076" if trial.name == "row" else "E077", trial.span, facts)
