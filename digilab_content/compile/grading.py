"""Grade the answers to one variant: a verdict a slot, and the mark of the whole."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from digilab_content.compile.bind import bind
from digilab_content.compile.conditions import due, sight
from digilab_content.compile.marking import Unmarked, marking
from digilab_content.graders import grade as grade_one
from digilab_content.model.condition import asked
from digilab_content.model.exercise import Exercise, Group, Slot
from digilab_content.model.ladder import Answered as AnsweredEvent
from digilab_content.model.ladder import Course, Judged, State, Task, mark, step
from digilab_content.model.verdict import Response, Verdict
from digilab_content.text.diagnostics import Diagnostic, Result


@dataclass(frozen=True, slots=True)
class Marks:
    """Verdicts by slot id; `score` a share of the whole from 0 to 1, `points` out of `total`.

    A slot that was not answered counts 0 and has the verdict `invalid` with `@empty`. `points` and `score` are None as
    long as one slot is undecided (a teacher must look). A slot whose `if:` does not hold (`unasked`) has no verdict and
    earns nothing; `total` counts the slots that someone who answers everything right is asked.
    """

    verdicts: Mapping[str, Verdict]
    points: float | None
    total: float
    unasked: tuple[str, ...] = ()

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
    made = marking(exercise)
    if isinstance(made, Unmarked):
        return Result(None, (unmarked(exercise, made),))
    verdicts: dict[str, Verdict] = {}
    for slot in exercise.slots:
        if slot.id in bound.value and (steps or not slot.step):
            verdicts[slot.id] = grade_one(bound.value[slot.id], answers.get(slot.id, ""))
    seen = {s.id: sight(s, verdicts[s.id], answers.get(s.id, "")) for s in exercise.slots if s.id in verdicts}
    told = asked({slot.id: slot.condition for slot in exercise.slots}, seen)
    unasked = tuple(id_ for id_, one in told.items() if not one and id_ in verdicts)
    kept = {id_: verdict for id_, verdict in verdicts.items() if id_ not in unasked}
    earned = mark(whole := course(exercise), _answered(whole, exercise, kept, answers))
    waiting = any(kept[s.id].status == "undecided" for s in _counted(exercise) if s.id in kept)
    if earned.points is None and not waiting:
        return Result(None, (Diagnostic("E059", exercise.span, (("name", "scoring"),)),))
    points = None if waiting else earned.points
    return Result(Marks(MappingProxyType(kept), points, earned.total, unasked), bound.diagnostics)


def course(exercise: Exercise, variants: int = 1) -> Course:
    """What the author set, for the ladder. Attempts and penalties of `grade` itself never count: it sees one answer."""
    asked_ = due(exercise)
    made = marking(exercise)
    tasks = [
        Task(s.id, s.points, s.attempts, s.penalty or 0.0, s.condition, due=asked_[s.id], hand=s.type == "essay")
        for s in _counted(exercise)
    ]
    return Course(
        tasks=tuple(tasks),
        hints=tuple(hint.cost for hint in exercise.hints),
        steps=bool(exercise.steps),
        parts=len(exercise.solution),
        variants=variants,
        scoring="expression" if made else "all-or-nothing" if exercise.scoring == "all-or-nothing" else "sum",
        marking=() if isinstance(made, Unmarked) else made,
    )


def judged(exercise: Exercise, verdicts: Mapping[str, Verdict], answers: Mapping[str, Response]) -> AnsweredEvent:
    """The verdicts as the ladder's event."""
    made = []
    for slot in _counted(exercise):
        if slot.id in verdicts:
            verdict, response = verdicts[slot.id], answers.get(slot.id, "")
            names = sight(slot, verdict, response).names
            made.append(Judged(slot.id, verdict.status, verdict.score, str(response), names))
    return AnsweredEvent(tuple(made))


def together(group: Group, verdicts: Mapping[str, Verdict]) -> float:
    """The share that the cells of a table earn together."""
    if not group.parts:
        return sum(verdicts[ref].score for _, ref in group.cells if ref in verdicts) / len(group.cells)
    right = sum(all(ref in verdicts and verdicts[ref].score >= 1 for ref in part) for part in group.parts)
    return right / len(group.parts)


def _answered(
    whole: Course, exercise: Exercise, verdicts: Mapping[str, Verdict], answers: Mapping[str, Response]
) -> State:
    bare = replace(whole, tasks=tuple(replace(t, attempts=None, penalty=0.0) for t in whole.tasks))
    event = judged(exercise, verdicts, answers)
    state = State()
    for _ in whole.tasks:  # a slot may be asked because of one that stands after it
        state = step(bare, state, event)
    return state


def _counted(exercise: Exercise) -> tuple[Slot, ...]:
    return tuple(slot for slot in exercise.slots if not slot.step)


def unmarked(exercise: Exercise, why: Unmarked) -> Diagnostic:
    """What is wrong with a `scoring`."""
    return Diagnostic("E276", exercise.span, (("why", why.why), ("name", why.name), ("scoring", exercise.scoring)))
