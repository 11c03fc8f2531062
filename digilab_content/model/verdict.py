"""What a grader says of one answer."""

from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from digilab_content.model.doc import Doc
from digilab_content.text.message import Facts, Message

Status: TypeAlias = Literal["right", "partial", "wrong", "invalid", "undecided"]
Say: TypeAlias = Message | Doc
Response: TypeAlias = str | tuple[str, ...] | tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Understood:
    """What was read, to show the pupil "you wrote …": school notation, LaTeX, MathML, words for a screen reader.

    All but the first are empty when it is not mathematics.
    """

    plain: str
    latex: str = ""
    mathml: str = ""
    spoken: str = ""


@dataclass(frozen=True, slots=True)
class Given:
    """An answer that could be read: `value` is the type's own (a tree, folded words, option ids)."""

    value: Any
    text: str
    understood: Understood | None = None


@dataclass(frozen=True, slots=True)
class Misread:
    """An answer that could not be read: a code of reading and where (character offsets in the answer)."""

    code: str
    facts: Facts = ()
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Evidence:
    """How it was decided: `guarantee` is `proof` (exact), `numeric` (agreement to many digits) or empty."""

    by: str = ""
    guarantee: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Status, score (share from 0 to 1), stable code (`@wrong_unit`), the key line that matched, what to say.

    `says` holds the messages in the order to show them: the author's words or message ids with facts.
    `mistake` is the id of a misconception and `label` what it is called, `review` the skill to work on again;
    `also` the misconceptions that came after it, where one alone does not lead to the answer.
    `invalid` costs no attempt; `undecided` goes to the teacher and is never shown as wrong. `notes` are for the teacher
    alone: what may help to mark a free text.
    """

    status: Status
    score: float = 0.0
    code: str | None = None
    line: str | None = None
    says: tuple[Say, ...] = ()
    understood: Understood | None = None
    evidence: Evidence = Evidence()
    review: str = ""
    mistake: str = ""
    also: tuple[str, ...] = ()
    label: str | Message = ""
    notes: tuple[Message, ...] = ()
