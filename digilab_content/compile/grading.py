"""Grade the answers to one variant: a verdict a slot, and the mark of the whole."""

from collections.abc import Mapping
from dataclasses import dataclass

from digilab_content.compile.bind import bind
from digilab_content.graders import grade as grade_one
from digilab_content.model.exercise import Exercise, Group
from digilab_content.model.verdict import Response, Verdict
from digilab_content.text.diagnostics import Diagnostic, Result


@dataclass(frozen=True, slots=True)
class Marks:
    """Verdicts by slot id; `score` a share of the whole from 0 to 1, `points` out of `total`.

    A slot that was not answered counts 0 and has the verdict `invalid` with `@empty`. `score` is None as long as
    one slot is undecided (a teacher must look).
    """

    verdicts: Mapping[str, Verdict]
    points: float | None
    total: float

    @property
    def score(self) -> float | None:
        """Share of the whole."""
        return None if self.points is None else (self.points / self.total if self.total else 0.0)


def grade(
    exercise: Exercise, answers: Mapping[str, Response], *, locale: str = "", lang: str = "", steps: bool = False
) -> Result[Marks]:
    """Grade a variant (`vary.variant`). `steps` also judges the slots of guided steps, which never count."""
    bound = bind(exercise, answers, locale=locale, lang=lang)
    if bound.value is None:
        return Result(None, bound.diagnostics)
    verdicts: dict[str, Verdict] = {}
    for slot in exercise.slots:
        if slot.id in bound.value and (steps or not slot.step):
            verdicts[slot.id] = grade_one(bound.value[slot.id], answers.get(slot.id, ""))
    counted = [s for s in exercise.slots if not s.step]
    total = sum(s.points for s in counted)
    points = _whole(exercise, verdicts, total)
    if isinstance(points, Diagnostic):
        return Result(None, (points,))
    return Result(Marks(verdicts, points, total), bound.diagnostics)


def _whole(exercise: Exercise, verdicts: Mapping[str, Verdict], total: float) -> float | Diagnostic | None:
    counted = [s for s in exercise.slots if not s.step and s.id in verdicts]
    if any(verdicts[s.id].status == "undecided" for s in counted):
        return None
    match exercise.scoring:
        case "sum":
            held = {id_ for group in exercise.groups for part in group.parts for id_ in part}
            return sum(s.points * verdicts[s.id].score for s in counted if s.id not in held) + sum(
                group.points * together(group, verdicts) for group in exercise.groups if group.parts
            )
        case "all-or-nothing":
            return total if all(verdicts[s.id].score >= 1 for s in counted) else 0.0
        case expression:
            return _by_expression(exercise, expression, verdicts, total)


def together(group: Group, verdicts: Mapping[str, Verdict]) -> float:
    """The share that the cells of a table earn together."""
    if not group.parts:
        return sum(verdicts[ref].score for _, ref in group.cells if ref in verdicts) / len(group.cells)
    right = sum(all(ref in verdicts and verdicts[ref].score >= 1 for ref in part) for part in group.parts)
    return right / len(group.parts)


def _by_expression(
    exercise: Exercise, expression: str, verdicts: Mapping[str, Verdict], total: float
) -> float | Diagnostic:
    """An expression over slot ids: each stands for the points it earned; the result is kept between 0 and the total."""
    from fractions import Fraction

    from digilab_content.compile.params import Wrong, refused
    from digilab_content.compile.vary import parsed
    from digilab_content.maths.author import Refused, evaluate
    from digilab_content.maths.value import approx, from_fraction

    tree = parsed(expression)
    if isinstance(tree, Wrong):
        return Diagnostic(tree.code, exercise.span, tree.facts)
    earned = {
        s.id: from_fraction(Fraction(s.points * verdicts[s.id].score).limit_denominator(10_000))
        for s in exercise.slots
        if s.id in verdicts
    }
    value = evaluate(tree, {**exercise.values, **earned})
    if isinstance(value, Refused):
        why = refused(value)
        return Diagnostic(why.code, exercise.span, why.facts)
    number = approx(value)
    return min(max(number, 0.0), total) if number is not None else Diagnostic("E050", exercise.span)
