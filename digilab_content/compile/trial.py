"""Trials: the tests in an exercise's file, and the seven tests that every exercise gets for free.

T1 each right line is graded right · T2 each wrong line gets its own feedback and score · T3 no two visible options are
equal · T4 the correct answer shown to pupils reads as right, in every language and in LaTeX · T5 empty answers and
garbage are invalid · T6 every text prints · T7 every translation gives the same verdicts.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal, TypeAlias

from digilab_content.compile.bind import bind, with_answers
from digilab_content.compile.grading import Marks, grade
from digilab_content.compile.params import Wrong
from digilab_content.compile.vary import Drawn, draw, parsed, variant
from digilab_content.graders import AnswerType, Sample
from digilab_content.graders import grade as grade_one
from digilab_content.model import doc
from digilab_content.model.exercise import Cell, Exercise, TestTable
from digilab_content.model.verdict import Response, Status, Verdict
from digilab_content.text.diagnostics import Diagnostic, suggest
from digilab_content.text.message import Facts
from digilab_content.text.source import Span

Name: TypeAlias = Literal["row", "T1", "T2", "T3", "T4", "T5", "T6", "T7"]

VERDICTS: Mapping[str, Status] = {
    **dict.fromkeys(("juste", "right", "صحيح"), "right"),
    **dict.fromkeys(("faux", "wrong", "خطأ"), "wrong"),
    **dict.fromkeys(("partiel", "partial", "جزئي"), "partial"),
    **dict.fromkeys(("illisible", "invalid", "غير مقروء"), "invalid"),
    **dict.fromkeys(("indécidé", "undecided", "غير محسوم"), "undecided"),
}
COLUMNS: Mapping[str, str] = {
    **dict.fromkeys(("verdict", "الحكم"), "verdict"),
    **dict.fromkeys(("erreur", "error", "الخطأ"), "error"),
    **dict.fromkeys(("score", "النقطة"), "score"),
    **dict.fromkeys(("message", "الرسالة"), "message"),
}
GARBAGE = ("§¤ ??", "]]]]((((", "\u202e\u0000\ufffd", "9" * 400, "(" * 200)
CHOOSING = frozenset({"choice", "choices", "select"})
PROSE_KEYS = frozenset({"text", "dictation", "select"})


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


@dataclass(frozen=True, slots=True)
class Trials:
    """Every trial of an exercise, and what kept some from being made."""

    trials: tuple[Trial, ...]
    diagnostics: tuple[Diagnostic, ...]


def collides(exercise: Exercise) -> bool:
    """Whether a wrong line of this variant is graded right: such a variant is dropped (T2)."""
    bound = bind(exercise).value or {}
    for slot in exercise.slots:
        wrong = {line.id for line in slot.lines if not line.right and not line.ungraded}
        if not wrong or slot.type in CHOOSING or slot.id not in bound:
            continue
        for sample in bound[slot.id].samples():
            if sample.line in wrong and grade_one(bound[slot.id], sample.response).status == "right":
                return True
    return False


def drawn(exercise: Exercise, fixed: Mapping[str, Any] | None = None) -> tuple[Drawn | None, tuple[Diagnostic, ...]]:
    """The variants of an exercise without those in which a wrong line equals a right one."""
    result = draw(exercise, fixed=fixed, keep=lambda e: not collides(e))
    return result.value, result.diagnostics


def run(
    exercise: Exercise, translations: Mapping[str, Exercise] | None = None, *, only: int = 0, free: bool = True
) -> Trials:
    """Try an exercise. `only` keeps one variant (from 1); `free` False leaves T1–T7 out."""
    found: list[Diagnostic] = []
    trials: list[Trial] = []
    variants, why = drawn(exercise)
    found.extend(why)
    if variants is not None:
        for table in exercise.tests:
            trials.extend(_table(exercise, table, variants, found, only))
        if free:
            numbers = [only] if only else range(1, len(variants.chosen) + 1)
            for number in numbers:
                if number <= len(variants.chosen):
                    trials.extend(_free(variants, number, translations or {}))
    return Trials(tuple(trials), tuple(found))


# ── the tables of the file ────────────────────────────────────────────────────────────────────────────────────────────


def _table(
    exercise: Exercise, table: TestTable, variants: Drawn, found: list[Diagnostic], only: int
) -> Iterator[Trial]:
    slots = {s.id for s in exercise.slots}
    params = {p.name for p in exercise.params}
    meaning: list[tuple[str, str]] = []
    for cell in table.header:
        name = cell.text.strip()
        kind = COLUMNS.get(name, "slot" if name in slots else "param" if name in params else "")
        if not kind:
            near = suggest(name, sorted(slots | params | set(COLUMNS)))
            found.append(Diagnostic("E070", cell.span, (("column", name),), near))
            return
        meaning.append((kind, name))
    for row in table.rows:
        cells = [(kind, name, cell) for (kind, name), cell in zip(meaning, row, strict=False)]
        yield from _row(exercise, cells, variants, found, only)


def _row(
    exercise: Exercise,
    cells: list[tuple[str, str, Cell]],
    variants: Drawn,
    found: list[Diagnostic],
    only: int,
) -> Iterator[Trial]:
    expected = {kind: cell for kind, _, cell in cells if kind in {"verdict", "error", "score", "message"}}
    fixed: dict[str, Any] = {}
    for kind, name, cell in cells:
        if kind == "param" and cell.text.strip():
            tree = parsed(_point(cell.text))
            if isinstance(tree, Wrong):
                found.append(Diagnostic("E071", cell.span, (("cell", cell.text),)))
                return
            fixed[name] = tree
    if fixed:
        narrowed, _ = drawn(exercise, fixed)
        if narrowed is None or not narrowed.chosen:
            first = next(cell for kind, _, cell in cells if kind == "param")
            found.append(Diagnostic("E072", first.span))
            return
        variants = narrowed
    wanted = _expected(exercise, cells, expected, found)
    if wanted is None:
        return
    judged = [(name, cell) for kind, name, cell in cells if kind == "slot"]
    for number in [only] if only and not fixed else range(1, len(variants.chosen) + 1):
        made = variant(variants, number).value if number <= len(variants.chosen) else None
        if made is None:
            continue
        answers: dict[str, Response] = {}
        for name, cell in judged:
            answer = _answer(made, name, cell)
            if isinstance(answer, Diagnostic):
                found.append(answer)
                return
            answers[name] = answer
        yield _compare(made, answers, wanted, judged[0][1].span if judged else None)


@dataclass(frozen=True, slots=True)
class _Wanted:
    verdicts: Mapping[str, Status]  # "" is the whole
    errors: Mapping[str, str]
    score: float | None
    message: str


def _expected(
    exercise: Exercise,
    cells: list[tuple[str, str, Cell]],
    expected: Mapping[str, Cell],
    found: list[Diagnostic],
) -> _Wanted | None:
    slots = {name for kind, name, _ in cells if kind == "slot"}
    verdicts: dict[str, Status] = {}
    errors: dict[str, str] = {}
    for part in expected["verdict"].text.split(";") if "verdict" in expected else ():
        slot, word = _named(part, slots)
        if word.casefold() not in VERDICTS:
            near = suggest(word, sorted(VERDICTS))
            found.append(Diagnostic("E073", expected["verdict"].span, (("word", word),), near))
            return None
        verdicts[slot] = VERDICTS[word.casefold()]
    known = {line.id for s in exercise.slots for line in s.lines}
    for part in expected["error"].text.split(";") if "error" in expected else ():
        slot, word = _named(part, slots)
        if not word:
            continue
        if not word.startswith("@") and word.lstrip("#") not in known:
            near = suggest(word, sorted(known))
            found.append(Diagnostic("E074", expected["error"].span, (("word", word),), near))
            return None
        errors[slot] = word.lstrip("#")
    score = expected["score"].text.strip() if "score" in expected else ""
    try:
        number = float(_point(score)) if score else None
    except ValueError:
        found.append(Diagnostic("E075", expected["score"].span, (("cell", score),)))
        return None
    return _Wanted(verdicts, errors, number, expected["message"].text.strip() if "message" in expected else "")


def _named(part: str, slots: set[str]) -> tuple[str, str]:
    """`U faux` → (`U`, `faux`); `faux` → (``, `faux`)."""
    first, _, rest = part.strip().partition(" ")
    return (first, rest.strip()) if first in slots and rest.strip() else ("", part.strip())


def _point(text: str) -> str:
    return text.strip().replace(",", ".").replace("−", "-")


def _answer(exercise: Exercise, slot_id: str, cell: Cell) -> Response | Diagnostic:
    slot = exercise.slot(slot_id)
    type_ = slot.type if slot else ""
    text = cell.text.replace("<br>", "\n")
    if type_ == "choices":
        return tuple(part.strip().lstrip("#") for part in text.split(",") if part.strip())
    if type_ in CHOOSING:
        return text.strip().lstrip("#")
    if not cell.code:
        return text
    return _typed(exercise, cell)


def _typed(exercise: Exercise, cell: Cell) -> Response | Diagnostic:
    """What a pupil would type for an expression of the variant."""
    from digilab_content.maths.author import Refused, evaluate
    from digilab_content.maths.writing import school

    tree = parsed(cell.text)
    if isinstance(tree, Wrong):
        return Diagnostic("E071", cell.span, (("cell", cell.text),))
    rights = {id_: g.tree() for id_, g in (bind(exercise).value or {}).items()}
    values = {**{k: v for k, v in rights.items() if v is not None}, **exercise.values}
    value = evaluate(tree, values, symbols=exercise.symbols)
    if isinstance(value, Refused):
        return Diagnostic("E071", cell.span, (("cell", cell.text),))
    return school(value, exercise.lang)


def _compare(exercise: Exercise, answers: Mapping[str, Response], wanted: _Wanted, span: Span | None) -> Trial:
    result = grade(with_answers(exercise, answers), answers)
    shown = " ; ".join(f"{k}: {_shown(v)}" if len(answers) > 1 else _shown(v) for k, v in answers.items())
    base = Trial(exercise.id, "row", ok=False, variant=exercise.variant, answer=shown, lang=exercise.lang, span=span)
    if result.value is None:
        codes = " ".join(d.code for d in result.diagnostics)
        return replace(base, got=codes)
    marks = result.value
    judged = {k: v for k, v in marks.verdicts.items() if k in answers}
    share = _share(exercise, judged)
    got = {"": _overall(judged), **{k: v.status for k, v in judged.items()}}
    wrong = [(s, str(v)) for s, v in wanted.verdicts.items() if got.get(s) != v]
    for slot, error in wanted.errors.items():
        verdicts = [judged[slot]] if slot else list(judged.values())
        if not any(error in (v.line, v.code) for v in verdicts):
            wrong.append((slot, error))
    if wanted.score is not None and abs(share - wanted.score) > 0.005:
        wrong.append(("", f"{wanted.score:g}"))
    words = " ".join(_words(v, exercise.lang) for v in judged.values())
    if wanted.message and wanted.message not in words:
        wrong.append(("", wanted.message))
    expected = " ; ".join(f"{s} {w}".strip() for s, w in wrong)
    if not wrong:
        expected = " ; ".join(f"{s} {w}".strip() for s, w in wanted.verdicts.items())
    summary = " ; ".join(f"{k} {_summary(v)}" if len(judged) > 1 else _summary(v) for k, v in judged.items())
    one = next(iter(judged.values())) if len(judged) == 1 else None
    return replace(base, ok=not wrong, expected=expected, got=summary, verdict=one, slot=next(iter(answers), ""))


def _share(exercise: Exercise, judged: Mapping[str, Verdict]) -> float:
    points = {s.id: s.points for s in exercise.slots if s.id in judged}
    total = sum(points.values())
    return sum(points[k] * v.score for k, v in judged.items()) / total if total else 0.0


def _overall(judged: Mapping[str, Verdict]) -> Status:
    statuses: set[Status] = {v.status for v in judged.values()}
    if len(statuses) == 1:
        return statuses.pop()
    for first in ("invalid", "undecided"):
        if first in statuses:
            return first  # type: ignore[return-value]
    return "partial"


def _summary(verdict: Verdict) -> str:
    extra = " ".join(x for x in (verdict.line, verdict.code) if x)
    return f"{verdict.status} {verdict.score:g}" + (f" ({extra})" if extra else "")


def _shown(response: Response) -> str:
    return response if isinstance(response, str) else ", ".join(map(str, response))


def _words(verdict: Verdict, lang: str) -> str:
    from digilab_content.text.i18n import words

    return " ".join(doc.plain(s) if isinstance(s, tuple) else words(lang).say(s) for s in verdict.says)


# ── the free tests ────────────────────────────────────────────────────────────────────────────────────────────────────


def _free(variants: Drawn, number: int, translations: Mapping[str, Exercise]) -> Iterator[Trial]:
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
    for slot in exercise.slots:
        if slot.id in bound.value:
            grader = bound.value[slot.id]
            yield from _samples(exercise, slot.id, grader)
            yield from _distinct(exercise, slot.id, grader)
            yield from _everywhere(exercise, slot.id)
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
            answer=_shown(sample.response),
            expected=f"{sample.status} {sample.line or sample.code or ''}".strip(),
            got=_summary(verdict),
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
    if slot is None or slot.type not in CHOOSING:
        return
    seen: dict[str, str] = {}
    for option in slot.lines:
        shown = doc.plain(option.body) or option.key
        twin = seen.setdefault(shown, option.id)
        same = twin != option.id
        if same:
            yield _trial(
                exercise, "T3", ok=False, slot=slot_id, answer=shown, expected=f"{twin} ≠ {option.id}", span=option.span
            )
    if len(seen) == len(slot.lines):
        yield _trial(exercise, "T3", ok=True, slot=slot_id, got=type(grader).__name__)


def _everywhere(exercise: Exercise, slot_id: str) -> Iterator[Trial]:
    """T4: the answer shown, in the notation of each language, is right where that notation is expected."""
    for locale in ("fr", "ar", "en"):
        grader = (bind(exercise, locale=locale).value or {}).get(slot_id)
        if grader is None:
            continue
        for response in grader.lower().correct:
            verdict = grade_one(grader, response)
            yield _trial(
                exercise,
                "T4",
                ok=verdict.status == "right",
                slot=slot_id,
                answer=f"{_shown(response)} [{locale}]",
                expected="right",
                got=_summary(verdict),
                verdict=verdict,
            )


def _unreadable(exercise: Exercise, slot_id: str, grader: AnswerType) -> Iterator[Trial]:
    slot = exercise.slot(slot_id)
    empty: Response = () if slot and slot.type == "choices" else ""
    verdict = grade_one(grader, empty)
    yield _trial(
        exercise, "T5", ok=verdict.status == "invalid", slot=slot_id, expected="invalid", got=_summary(verdict)
    )
    for text in GARBAGE:
        verdict = grade_one(grader, (text,) if slot and slot.type == "choices" else text)
        allowed = ("wrong", "invalid") if slot and slot.type in PROSE_KEYS else ("invalid",)
        if text == "9" * 400:
            allowed = ("wrong", "invalid", "undecided")
        ok = verdict.status in allowed
        yield _trial(
            exercise, "T5", ok=ok, slot=slot_id, answer=text[:40], expected=" / ".join(allowed), got=_summary(verdict)
        )


def _translated(exercise: Exercise, graders: Mapping[str, AnswerType], other: Exercise, number: int) -> Iterator[Trial]:
    from digilab_content.compile.vary import fill

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
                answer=_shown(sample.response),
                expected=_summary(mine),
                got=_summary(yours),
            )


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


__all__ = ["Marks", "Trial", "Trials", "agrees", "collides", "diagnostic", "drawn", "run"]
