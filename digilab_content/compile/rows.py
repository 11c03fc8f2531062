"""Rows: the tests tables in an exercise's file, each row an answer and the verdict it must get."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from digilab_content.compile.bind import bind, with_answers
from digilab_content.compile.collision import kept
from digilab_content.compile.grading import grade
from digilab_content.compile.kinds import CHOOSING, SHAPED
from digilab_content.compile.outcome import Trial, shown, summary
from digilab_content.compile.params import Wrong
from digilab_content.compile.vary import Drawn, parsed, variant
from digilab_content.graders import typed
from digilab_content.model import doc
from digilab_content.model.condition import UNASKED
from digilab_content.model.exercise import Cell, Exercise, TestTable
from digilab_content.model.verdict import Response, Status, Verdict
from digilab_content.text.diagnostics import Diagnostic, suggest
from digilab_content.text.source import Span

VERDICTS: Mapping[str, str] = {
    **dict.fromkeys(("juste", "right", "صحيح"), "right"),
    **dict.fromkeys(("faux", "wrong", "خطأ"), "wrong"),
    **dict.fromkeys(("partiel", "partial", "جزئي"), "partial"),
    **dict.fromkeys(("illisible", "invalid", "غير مقروء"), "invalid"),
    **dict.fromkeys(("indécidé", "undecided", "غير محسوم"), "undecided"),
    **dict.fromkeys(("non posé", "unasked", "غير مطروح"), UNASKED),
}
COLUMNS: Mapping[str, str] = {
    **dict.fromkeys(("verdict", "الحكم"), "verdict"),
    **dict.fromkeys(("erreur", "error", "الخطأ"), "error"),
    **dict.fromkeys(("score", "النقطة"), "score"),
    **dict.fromkeys(("message", "الرسالة"), "message"),
}


def table(exercise: Exercise, tests: TestTable, variants: Drawn, found: list[Diagnostic], only: int) -> Iterator[Trial]:
    """Try every row of a table. A row whose parameters are fixed is tried on the variants that have these values."""
    slots = {s.id for s in exercise.slots}
    params = {p.name for p in exercise.params}
    meaning: list[tuple[str, str]] = []
    for cell in tests.header:
        name = cell.text.strip()
        kind = COLUMNS.get(name, "slot" if name in slots else "param" if name in params else "")
        if not kind:
            near = suggest(name, sorted(slots | params | set(COLUMNS)))
            found.append(Diagnostic("E070", cell.span, (("column", name),), near))
            return
        meaning.append((kind, name))
    for row in tests.rows:
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
            tree = parsed(point(cell.text))
            if isinstance(tree, Wrong):
                found.append(Diagnostic("E071", cell.span, (("cell", cell.text),)))
                return
            fixed[name] = tree
    if fixed:
        narrowed, _ = kept(exercise, fixed)
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
            answer = answer_of(made, name, cell)
            if isinstance(answer, Diagnostic):
                found.append(answer)
                return
            answers[name] = answer
        yield _compare(made, answers, wanted, judged[0][1].span if judged else None)


@dataclass(frozen=True, slots=True)
class _Wanted:
    verdicts: Mapping[str, str]  # "" is the whole
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
    verdicts: dict[str, str] = {}
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
        number = float(point(score)) if score else None
    except ValueError:
        found.append(Diagnostic("E075", expected["score"].span, (("cell", score),)))
        return None
    return _Wanted(verdicts, errors, number, expected["message"].text.strip() if "message" in expected else "")


def _named(part: str, slots: set[str]) -> tuple[str, str]:
    """`U faux` → (`U`, `faux`); `faux` → (``, `faux`)."""
    first, _, rest = part.strip().partition(" ")
    return (first, rest.strip()) if first in slots and rest.strip() else ("", part.strip())


def point(text: str) -> str:
    """The number of a cell with a decimal point."""
    return text.strip().replace(",", ".").replace("−", "-")


def answer_of(exercise: Exercise, slot_id: str, cell: Cell) -> Response | Diagnostic:
    """The response that a cell of a tests table stands for."""
    slot = exercise.slot(slot_id)
    type_ = slot.type if slot else ""
    text = cell.text.replace("<br>", "\n")
    if type_ == "choices":
        return tuple(part.strip().lstrip("#") for part in text.split(",") if part.strip())
    if type_ in CHOOSING:
        return text.strip().lstrip("#")
    if not cell.code or type_ in SHAPED:
        return text
    return _typed(exercise, slot_id, cell)


def _typed(exercise: Exercise, slot_id: str, cell: Cell) -> Response | Diagnostic:
    """What a pupil would type for an expression of the variant: rounded and with a unit as the slot asks."""
    from digilab_content.maths.author import Refused, evaluate
    from digilab_content.maths.writing import school

    tree = parsed(cell.text)
    if isinstance(tree, Wrong):
        return Diagnostic("E071", cell.span, (("cell", cell.text),))
    bound = bind(exercise).value or {}
    rights = {id_: g.tree() for id_, g in bound.items()}
    values = {**{k: v for k, v in rights.items() if v is not None}, **exercise.values}
    value = evaluate(tree, values, symbols=exercise.symbols)
    if isinstance(value, Refused):
        return Diagnostic("E071", cell.span, (("cell", cell.text),))
    text = typed(bound[slot_id], value) if slot_id in bound else None
    return school(value, exercise.lang) if text is None else text


def _compare(exercise: Exercise, answers: Mapping[str, Response], wanted: _Wanted, span: Span | None) -> Trial:
    narrowed = with_answers(exercise, answers)
    result = grade(narrowed, answers)
    typed = " ; ".join(f"{k}: {shown(v)}" if len(answers) > 1 else shown(v) for k, v in answers.items())
    base = Trial(exercise.id, "row", ok=False, variant=exercise.variant, answer=typed, lang=exercise.lang, span=span)
    if result.value is None:
        codes = " ".join(d.code for d in result.diagnostics)
        return replace(base, got=codes)
    marks = result.value
    judged = {k: v for k, v in marks.verdicts.items() if k in answers}
    every = {slot.id for slot in narrowed.slots} <= set(answers)
    share = marks.score if every and marks.score is not None else _share(exercise, judged)
    got: dict[str, str] = {"": _overall(judged), **{k: v.status for k, v in judged.items()}}
    got |= dict.fromkeys((id_ for id_ in marks.unasked if id_ in answers), UNASKED)
    wrong = [(s, str(v)) for s, v in wanted.verdicts.items() if got.get(s) != v]
    for slot, error in wanted.errors.items():
        verdicts = [v for k, v in judged.items() if slot in {"", k}]
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
    came = " ; ".join(f"{k} {summary(v)}" if len(judged) > 1 else summary(v) for k, v in judged.items())
    one = next(iter(judged.values())) if len(judged) == 1 else None
    return replace(base, ok=not wrong, expected=expected, got=came, verdict=one, slot=next(iter(answers), ""))


def _share(exercise: Exercise, judged: Mapping[str, Verdict]) -> float:
    points = {s.id: s.points for s in exercise.slots if s.id in judged}
    total = sum(points.values())
    return sum(points[k] * v.score for k, v in judged.items()) / total if total else 0.0


def _overall(judged: Mapping[str, Verdict]) -> Status:
    statuses: set[Status] = {v.status for v in judged.values()}
    if len(statuses) == 1:
        return statuses.pop()
    if "invalid" in statuses:
        return "invalid"
    return "undecided" if "undecided" in statuses else "partial"


def _words(verdict: Verdict, lang: str) -> str:
    from digilab_content.text.i18n import words

    return " ".join(doc.plain(s) if isinstance(s, tuple) else words(lang).say(s) for s in verdict.says)
