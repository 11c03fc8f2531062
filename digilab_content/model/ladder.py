"""The ladder after a wrong answer: feedback, hints one at a time, guided steps, the worked solution, another variant.

A pure state machine: a `Course` says what the author set, a `State` what has happened, `step` what an event makes of
it, `offers` what may be shown next and `mark` what is earned. `try`, `preview` and the practice site climb the same
one (`export/site/static/ladder.js` is its twin, held to it by shared vectors).

The rules, in the words of the manual: an unreadable answer costs nothing; an answer that a person must judge costs
nothing and is held; the same answer given twice is one attempt; each attempt after the first costs `penalty`; a hint
costs its price as long as an answer may earn; a bigger help never comes before the smaller ones; what is answered
after the solution was opened earns nothing; nothing falls below 0, and help never earns more than the answers alone
would.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import Literal, TypeAlias, assert_never

from digilab_content.model.condition import Condition, Sight, asked
from digilab_content.model.marking import Marking, earned

Scoring: TypeAlias = Literal["sum", "all-or-nothing", "expression"]
JUDGED = frozenset({"right", "partial", "wrong"})


@dataclass(frozen=True, slots=True)
class Task:
    """One slot: its points, attempts (None: as many as wanted), penalty (share), when it is asked.

    `due`: it is asked of someone who answers everything right, so its points are part of the total. `hand`: only a
    person marks it, so that one answer is all there is to do.
    """

    id: str
    points: float = 1.0
    attempts: int | None = None
    penalty: float = 0.0
    condition: Condition | None = None
    due: bool = True
    hand: bool = False


@dataclass(frozen=True, slots=True)
class Course:
    """What the author set: slots, what each hint costs, whether there are guided steps, parts of the solution."""

    tasks: tuple[Task, ...]
    hints: tuple[float, ...] = ()
    steps: bool = False
    parts: int = 0
    variants: int = 1
    scoring: Scoring = "sum"
    marking: Marking = ()


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a slot stands: the status of its last answer, the share and the attempts that count, that answer.

    `names` are the line, code and options of its verdict (`model.condition.Sight`).
    """

    status: str = ""
    share: float = 0.0
    tries: int = 0
    written: str = ""
    names: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class State:
    """What has happened: `hints` and `parts` of the solution seen, `paid` for hints (a share of the whole)."""

    slots: Mapping[str, Standing] = field(default_factory=dict)
    hints: int = 0
    paid: float = 0.0
    steps: bool = False
    parts: int = 0
    given_up: bool = False


@dataclass(frozen=True, slots=True)
class Judged:
    """One slot's verdict, and the answer as it was written (to know the same answer again)."""

    slot: str
    status: str
    share: float = 0.0
    written: str = ""
    names: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Answered:
    """Answers were judged."""

    verdicts: tuple[Judged, ...]


@dataclass(frozen=True, slots=True)
class HintAsked:
    """The next hint."""


@dataclass(frozen=True, slots=True)
class StepsOpened:
    """The guided steps."""


@dataclass(frozen=True, slots=True)
class SolutionAsked:
    """The next part of the worked solution."""


@dataclass(frozen=True, slots=True)
class VariantAsked:
    """Another variant: everything begins again."""


Event: TypeAlias = Answered | HintAsked | StepsOpened | SolutionAsked | VariantAsked


@dataclass(frozen=True, slots=True)
class Offers:
    """What may be shown next: the price of the next hint (None: no hint), the steps, a part of the solution, a variant.

    `asked` are the slots that are asked now, `open` those of them that still take answers.
    """

    hint: float | None
    steps: bool
    solution: bool
    variant: bool
    settled: bool
    asked: tuple[str, ...]
    open: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """Points earned out of `total`; `waiting` are points that a person must judge, not in `points`.

    `points` is None where the scoring needs what is waiting, or divides by zero. `native`: without the cost of help.
    """

    points: float | None
    total: float
    waiting: float = 0.0
    native: float | None = None


def step(course: Course, state: State, event: Event) -> State:
    """What an event makes of a state. An event that is not offered changes nothing."""
    match event:
        case Answered(verdicts):
            return _answered(course, state, verdicts)
        case HintAsked():
            price = offers(course, state).hint
            return state if price is None else replace(state, hints=state.hints + 1, paid=state.paid + price)
        case StepsOpened():
            return replace(state, steps=True) if offers(course, state).steps else state
        case SolutionAsked():
            here = offers(course, state)
            if not here.solution:
                return state
            return replace(state, parts=state.parts + 1, given_up=state.given_up or bool(here.open))
        case VariantAsked():
            return State() if offers(course, state).variant else state
        case _:
            assert_never(event)


def _answered(course: Course, state: State, verdicts: tuple[Judged, ...]) -> State:
    slots = dict(state.slots)
    for verdict in verdicts:
        task = next((t for t in course.tasks if t.id == verdict.slot), None)
        # asked now: an earlier verdict of the same answer may have opened or closed this slot
        if task is None or task.id not in _asked(course, replace(state, slots=slots)):
            continue
        old = slots.get(task.id, Standing())
        held = state.given_up and old.status == "undecided"  # a person judges what was written before
        if held or closed(task, old):
            continue
        new = replace(old, status=verdict.status, names=verdict.names)
        if verdict.status in JUDGED and not state.given_up:
            # The same answer may be judged anew (it follows another that has changed): that is no other attempt.
            again = old.tries > 0 and old.written == verdict.written
            share = min(max(verdict.share, 0.0), 1.0)
            new = replace(new, share=share, tries=old.tries + (not again), written=verdict.written)
        slots[task.id] = new
    return replace(state, slots=slots)


def closed(task: Task, standing: Standing) -> bool:
    """Whether a slot takes no more answers: it is right, or its attempts are used up."""
    return standing.status == "right" or (task.attempts is not None and standing.tries >= task.attempts)


def _asked(course: Course, state: State) -> tuple[str, ...]:
    seen = {id_: Sight(one.status, one.names) for id_, one in state.slots.items()}
    told = asked({task.id: task.condition for task in course.tasks}, seen)
    return tuple(task.id for task in course.tasks if told[task.id])


def offers(course: Course, state: State) -> Offers:
    """What may be shown next. Help comes in order: every hint, then the steps, then the solution part by part."""
    here = _asked(course, state)
    standings = [(t, state.slots.get(t.id, Standing())) for t in course.tasks if t.id in here]
    open_ = tuple(t.id for t, s in standings if not closed(t, s))
    settled = all(closed(t, s) or (t.hand and s.status == "undecided") for t, s in standings)
    tried = any(s.tries or s.status == "undecided" for _, s in standings)
    no_hint = state.hints >= len(course.hints)
    # Whoever has no idea and so gives no answer climbs by the hints; without hints, a first answer is asked for.
    climbing = settled or (no_hint and (tried or bool(course.hints)))
    return Offers(
        hint=None if no_hint else 0.0 if not open_ or state.given_up else course.hints[state.hints],
        steps=course.steps and not state.steps and climbing,
        solution=state.parts < course.parts and (settled or (climbing and (state.steps or not course.steps))),
        variant=course.variants > 1 and (settled or state.given_up),
        settled=settled,
        asked=here,
        open=open_,
    )


def mark(course: Course, state: State) -> Mark:
    """What is earned so far."""
    here = _asked(course, state)
    total = sum(task.points for task in course.tasks if task.due)
    standings = {t.id: state.slots.get(t.id, Standing()) for t in course.tasks if t.id in here}
    held = {id_ for id_, one in standings.items() if one.status == "undecided"}
    waiting = sum(t.points for t in course.tasks if t.id in held and t.due)
    kept = [(t, standings[t.id]) for t in course.tasks if t.id in standings and t.id not in held]
    points = {t.id: _exact(t.points) * _exact(one.share) for t, one in kept}
    native = _native(course, points, here, _exact(total - waiting), held=bool(held))
    if native is None:
        return Mark(None, total, waiting)
    lost = _exact(state.paid) * _exact(total)
    for task, one in kept:
        lost += _exact(task.points) * min(_exact(one.share), _exact(task.penalty) * max(0, one.tries - 1))
    return Mark(float(max(native - lost, Fraction(0))), total, waiting, float(native))


def _native(
    course: Course, points: Mapping[str, Fraction], here: tuple[str, ...], total: Fraction, *, held: bool
) -> Fraction | None:
    if course.scoring != "sum" and held:
        return None
    match course.scoring:
        case "sum":
            return min(sum(points.values(), Fraction(0)), total)
        case "all-or-nothing":
            whole = all(points[t.id] >= _exact(t.points) for t in course.tasks if t.id in here)
            return total if whole else Fraction(0)
        case "expression":
            return earned(course.marking, points, total)
        case _:
            assert_never(course.scoring)


def _exact(number: float) -> Fraction:
    return Fraction(number).limit_denominator(1_000_000)
