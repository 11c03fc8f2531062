"""Judging by lines, as every type does: right lines → follow → wrong lines in file order → what the type says."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from digilab_content.graders._codes import PLAIN, message_id
from digilab_content.model.exercise import Line, Slot
from digilab_content.model.verdict import Evidence, Say, Understood, Verdict
from digilab_content.text.message import Facts, Message

PRAISE = Message("praise")


@dataclass(frozen=True, slots=True)
class KeyLine:
    """A key line and what its key stands for: `value` is the type's own, `followed` the same with the pupil's values.

    `written` is the key as written, parameters filled, nothing computed (None where the type has no such thing).
    """

    line: Line
    value: Any
    followed: Any = None
    written: Any = None


UNKNOWN = Evidence()


@dataclass(frozen=True, slots=True)
class Met:
    """How an answer meets a key line: `holds` (None = cannot tell), a code that comes with it, and its form.

    `form` True: the value is right, what `code` says of its form or unit is not; `share` is then kept.
    `mistakes`: the misconceptions that the answer comes from, in their order (`@mistake`).
    """

    holds: bool | None
    code: str | None = None
    facts: Facts = ()
    form: bool = False
    share: float = 0.0
    evidence: Evidence = UNKNOWN
    mistakes: tuple[str, ...] = ()


NO = Met(holds=False)


def said(slot: Slot, code: str, facts: Facts = ()) -> tuple[Say, ...]:
    """What is said for a code: the exercise's own words for it, else ours (`code-wrong-unit` for `@wrong_unit`)."""
    own = dict(slot.messages).get(code)
    return (own,) if own else (Message(message_id(code), facts),)


def accepted(slot: Slot, line: Line, met: Met, understood: Understood | None = None) -> Verdict:
    """The verdict of a right line that holds; a code beside it adds its words (too many decimals, a typo)."""
    score = 1.0 if line.score is None else line.score
    words: tuple[Say, ...] = (line.feedback,) if line.feedback else (PRAISE,)
    return Verdict(
        status="right" if score >= 1 else "partial",
        score=min(max(score, 0.0), 1.0),
        code=met.code,
        line=line.id,
        says=words + (said(slot, met.code, met.facts) if met.code else ()),
        understood=understood,
        evidence=met.evidence,
        review=line.review,
        mistake=line.mistake,
    )


def refused(slot: Slot, line: Line, evidence: Evidence, understood: Understood | None = None) -> Verdict:
    """The verdict of a wrong line that holds: its own words and score, or no attempt spent when it is ungraded."""
    score = 0.0 if line.ungraded else min(max(line.score or 0.0, 0.0), 1.0)
    return Verdict(
        status="invalid" if line.ungraded else "partial" if score > 0 else "wrong",
        score=score,
        line=line.id,
        says=(line.feedback,) if line.feedback else said(slot, "@wrong"),
        understood=understood,
        evidence=evidence,
        review=line.review,
        mistake=line.mistake,
    )


def coded(slot: Slot, met: Met, understood: Understood | None = None, line: str | None = None) -> Verdict:
    """The verdict of a code alone: partial when a share is kept, else wrong."""
    code = met.code or "@wrong"
    own = dict(slot.messages)
    if code in PLAIN and code not in own and "@wrong" in own:
        code, met = "@wrong", Met(holds=True, evidence=met.evidence)
    says = said(slot, code, met.facts)
    if met.mistakes and code not in own:
        says = (_recognised(met.mistakes),)
    return Verdict(
        status="partial" if met.share > 0 else "wrong",
        score=met.share,
        code=code,
        line=line,
        says=says,
        understood=understood,
        evidence=met.evidence,
        mistake=met.mistakes[0] if met.mistakes else "",
        also=met.mistakes[1:],
    )


def _recognised(mistakes: tuple[str, ...]) -> Message:
    """The words of a misconception; of two, what each is called, for neither alone leads to the answer."""
    if len(mistakes) == 1:
        return Message(f"mistake-{mistakes[0]}")
    named = zip(("first-says", "second-says"), mistakes, strict=False)
    return Message("mistakes-two", tuple((fact, f"label-{id_}") for fact, id_ in named))


def undecided(slot: Slot, understood: Understood | None = None, evidence: Evidence = UNKNOWN) -> Verdict:
    """The verdict that goes to the teacher; the evidence tells what stopped the comparison."""
    says = said(slot, "@undecided")
    return Verdict("undecided", code="@undecided", says=says, understood=understood, evidence=evidence)


def judged(
    slot: Slot,
    lines: Sequence[KeyLine],
    meets: Callable[[Any, bool], Met],
    diagnose: Callable[[], Met],
    *,
    as_written: Callable[[Any], bool] = lambda _: False,
    understood: Understood | None = None,
) -> Verdict:
    """The verdict of an answer. `meets(value, right)` compares it with a key; `diagnose` speaks when no line holds.

    A value right in the wrong form is first compared as written (`as_written`) with the wrong lines.
    """
    rights = [k for k in lines if k.line.right]
    wrongs = [k for k in lines if not k.line.right]
    met, key = _best(rights, lambda k: meets(k.value, True))
    if key and met.holds and not met.form:
        return accepted(slot, key.line, met, understood)
    follow, followed = _best([k for k in rights if k.followed is not None], lambda k: meets(k.followed, True))
    if followed and follow.holds and not follow.form:
        code = follow.code or "@follow"
        said_as = Met(holds=True, code=code, facts=follow.facts, evidence=follow.evidence)
        return accepted(slot, followed.line, said_as, understood)
    if key and met.holds:
        for wrong in wrongs:
            if wrong.written is not None and as_written(wrong.written):
                return refused(slot, wrong.line, met.evidence, understood)
        return coded(slot, met, understood, key.line.id if met.share > 0 else None)
    if met.holds is None:
        return undecided(slot, understood, met.evidence)
    for wrong in wrongs:
        hit = meets(wrong.value, False)
        if hit.holds and not hit.form:
            return refused(slot, wrong.line, hit.evidence, understood)
    return coded(slot, diagnose(), understood)


def _best(keys: Iterable[KeyLine], meets: Callable[[KeyLine], Met]) -> tuple[Met, KeyLine | None]:
    """The first line that holds wholly, else in the wrong form (greatest share), else one that cannot be told."""
    best, line = NO, None
    for key in keys:
        met = meets(key)
        if met.holds and not met.form:
            return met, key
        if (met.holds and (not best.holds or met.share > best.share)) or (met.holds is None and best.holds is False):
            best, line = met, key
    return best, line
