"""Free tests: the seven that every exercise gets without a line from its author.

T1 each right line is graded right · T2 each wrong line gets its own feedback and score · T3 no two visible options are
equal · T4 the correct answer shown to pupils reads as right, in every language and in LaTeX · T5 empty answers and
garbage are invalid · T6 every text prints · T7 every translation gives the same verdicts.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from digilab_content.compile.alike import seen_together
from digilab_content.compile.bind import bind
from digilab_content.compile.outcome import Name, Trial, shown, summary
from digilab_content.compile.vary import Drawn, fill, variant
from digilab_content.graders import AnswerType, Sample, correct
from digilab_content.graders import grade as grade_one
from digilab_content.model import doc
from digilab_content.model.exercise import Exercise
from digilab_content.model.verdict import Response, Verdict

GARBAGE = ("§¤ ??", "]]]]((((", "\u202e\u0000\ufffd", "9" * 400, "(" * 200)
LOCALES = ("fr", "ar", "en")
PROSE_KEYS = frozenset({"text", "dictation", "select"})


def free(variants: Drawn, number: int, translations: Mapping[str, Exercise]) -> Iterator[Trial]:
    """The seven free tests on one variant."""
    made = variant(variants, number)
    exercise = made.value
    if exercise is None:
        return
    for found in made.diagnostics:
        yield _trial(exercise, "T6", ok=False, got=found.code, span=found.span)
    bound = bind(exercise)
    if bound.value is None:
        codes = " ".join(d.code for d in bound.diagnostics)
        yield _trial(exercise, "T1", ok=False, got=codes, span=bound.diagnostics[0].span)
        return
    if not made.diagnostics:
        yield _trial(exercise, "T6", ok=True)
    others = [lang for lang in LOCALES if lang != exercise.lang]
    everywhere = {exercise.lang: bound.value} if exercise.lang in LOCALES else {}
    everywhere |= {lang: bind(exercise, locale=lang).value or {} for lang in others}
    for slot in exercise.slots:
        if slot.id in bound.value:
            grader = bound.value[slot.id]
            yield from _samples(exercise, slot.id, grader)
            yield from _distinct(exercise, slot.id, grader)
            yield from _everywhere(exercise, slot.id, everywhere)
            yield from _unreadable(exercise, slot.id, grader)
    for lang in sorted(translations):
        yield from _translated(exercise, bound.value, replace(translations[lang], values=exercise.values), number)


def _trial(exercise: Exercise, name: Name, *, ok: bool, slot: str = "", **more: Any) -> Trial:
    where = exercise.slot(slot) if slot else None
    more.setdefault("span", where.span if where else exercise.span)
    return Trial(exercise.id, name, ok, exercise.variant, slot, lang=exercise.lang, **more)


def _samples(exercise: Exercise, slot: str, grader: AnswerType) -> Iterator[Trial]:
    for sample in grader.samples():
        verdict = grade_one(grader, sample.response)
        name: Name = "T1" if sample.status == "right" else "T5" if sample.status == "invalid" else "T2"
        yield _trial(
            exercise,
            name,
            ok=agrees(sample, verdict),
            slot=slot,
            answer=shown(sample.response),
            expected=f"{sample.status} {sample.line or sample.code or ''}".strip(),
            got=summary(verdict),
            verdict=verdict,
        )


def agrees(sample: Sample, verdict: Verdict) -> bool:
    """Whether a verdict is what a type's sample claims."""
    return (
        verdict.status == sample.status
        and (sample.code is None or verdict.code == sample.code)
        and (sample.line is None or verdict.line == sample.line)
        and (sample.score is None or abs(verdict.score - sample.score) < 1e-9)
    )


def _distinct(exercise: Exercise, slot_id: str, grader: AnswerType) -> Iterator[Trial]:
    slot = exercise.slot(slot_id)
    sides = seen_together(slot) if slot is not None else ()
    found = False
    for side in sides:
        seen: dict[str, str] = {}
        for thing in side:
            twin = seen.setdefault(thing.words, thing.id)
            if twin != thing.id:
                found = True
                words = doc.plain(thing.body) or thing.words
                told = f"{twin} ≠ {thing.id}"
                yield _trial(exercise, "T3", ok=False, slot=slot_id, answer=words, expected=told, span=thing.span)
    if sides and not found:
        yield _trial(exercise, "T3", ok=True, slot=slot_id, got=type(grader).__name__)


def _everywhere(exercise: Exercise, slot_id: str, bound: Mapping[str, Mapping[str, AnswerType]]) -> Iterator[Trial]:
    """T4: the answer shown, in the notation of each language, is right where that notation is expected."""
    for locale in LOCALES:
        grader = bound[locale].get(slot_id)
        if grader is None:
            continue
        for response in correct(grader):
            verdict = grade_one(grader, response)
            yield _trial(
                exercise,
                "T4",
                ok=verdict.status == "right",
                slot=slot_id,
                answer=f"{shown(response)} [{locale}]",
                expected="right",
                got=summary(verdict),
                verdict=verdict,
            )


def _unreadable(exercise: Exercise, slot_id: str, grader: AnswerType) -> Iterator[Trial]:
    slot = exercise.slot(slot_id)
    empty: Response = () if slot and slot.type == "choices" else ""
    verdict = grade_one(grader, empty)
    yield _trial(exercise, "T5", ok=verdict.status == "invalid", slot=slot_id, expected="invalid", got=summary(verdict))
    for text in GARBAGE:
        verdict = grade_one(grader, (text,) if slot and slot.type == "choices" else text)
        allowed: tuple[str, ...] = ("wrong", "invalid") if slot and slot.type in PROSE_KEYS else ("invalid",)
        if text == "9" * 400:
            allowed = ("wrong", "invalid", "undecided")
        ok = verdict.status in allowed
        yield _trial(
            exercise, "T5", ok=ok, slot=slot_id, answer=text[:40], expected=" / ".join(allowed), got=summary(verdict)
        )


def _translated(exercise: Exercise, graders: Mapping[str, AnswerType], other: Exercise, number: int) -> Iterator[Trial]:
    filled = fill(replace(other, variant=number))
    for found in filled.diagnostics:
        yield _trial(other, "T6", ok=False, got=found.code, span=found.span)
    theirs = bind(filled.value or other)
    if theirs.value is None:
        codes = " ".join(d.code for d in theirs.diagnostics)
        yield _trial(other, "T7", ok=False, got=codes, span=theirs.diagnostics[0].span)
        return
    for slot in exercise.slots:
        if slot.type in PROSE_KEYS or slot.id not in graders:
            if slot.id in theirs.value:
                yield from _samples(filled.value or other, slot.id, theirs.value[slot.id])
            continue
        if slot.id not in theirs.value:
            yield _trial(other, "T7", ok=False, slot=slot.id, got="—")
            continue
        for sample in graders[slot.id].samples():
            mine = grade_one(graders[slot.id], sample.response)
            yours = grade_one(theirs.value[slot.id], sample.response)
            same = (mine.status, mine.score, mine.code, mine.line) == (
                yours.status,
                yours.score,
                yours.code,
                yours.line,
            )
            yield _trial(
                other,
                "T7",
                ok=same,
                slot=slot.id,
                answer=shown(sample.response),
                expected=summary(mine),
                got=summary(yours),
            )
