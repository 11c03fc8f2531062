"""Laws of the ladder (`model/ladder.py`), and its twin in the page's script held to the same states."""

import json
import subprocess
from pathlib import Path
from shutil import which

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digilab_content.export.site.course import condition_data, course_data
from digilab_content.model.condition import UNASKED, WORDS, Every, Found, Not, Sight, Some, asked, holds
from digilab_content.model.ladder import (
    Answered,
    Course,
    HintAsked,
    Judged,
    SolutionAsked,
    State,
    StepsOpened,
    Task,
    VariantAsked,
    closed,
    mark,
    offers,
    step,
)

LADDER = Path(__file__).parent.parent / "digilab_content" / "export" / "site" / "static" / "ladder.js"
IDS = ("a", "b", "c")
SCORINGS = st.sampled_from(["sum", "all-or-nothing", "expression"])
SHARES = st.sampled_from([0.0, 0.25, 0.5, 1 / 3, 0.9])
STATUSES = ("right", "partial", "wrong", "invalid", "undecided")
MARKINGS = (
    ("slot", "a"),
    ("min", ("slot", "a"), ("slot", "b")),
    ("+", ("slot", "a"), ("*", ("n", "2"), ("slot", "c"))),
    ("if", (">=", ("slot", "a"), ("n", "1/2")), ("+", ("slot", "a"), ("slot", "b")), ("-", ("n", "1"))),
    ("/", ("slot", "b"), ("max", ("slot", "a"), ("n", "3/4"))),
    ("/", ("n", "1"), ("slot", "a")),
    ("if", ("and", ("not", ("=", ("slot", "a"), ("n", "0"))), ("or", ("<", ("slot", "b"), ("n", "1")),
     ("!=", ("slot", "c"), ("n", "1")))), ("round", ("slot", "a")), ("floor", ("abs", ("ceil", ("slot", "b"))))),
)  # fmt: skip


@st.composite
def conditions(draw, slots, depth=2):
    if not depth or draw(st.booleans()):
        return Found(draw(st.sampled_from(slots)), draw(st.sampled_from([*WORDS, "#k", "#m"])))
    inner = st.lists(conditions(slots, depth - 1), min_size=2, max_size=3).map(tuple)
    return draw(st.one_of(conditions(slots, depth - 1).map(Not), inner.map(Every), inner.map(Some)))


@st.composite
def courses(draw, scoring=SCORINGS):
    ids = IDS[: draw(st.integers(1, 3))]
    tasks = []
    for k, id_ in enumerate(ids):
        condition = draw(st.none() | conditions(ids[:k])) if k else None
        tasks.append(
            Task(
                id_,
                draw(st.sampled_from([0.5, 1.0, 2.0, 3.0])),
                draw(st.none() | st.integers(1, 4)),
                draw(st.sampled_from([0.0, 0.1, 0.25, 1 / 3, 1.0])),
                condition,
                due=draw(st.booleans()) if condition else True,
                hand=draw(st.booleans()),
            )
        )
    costs = draw(st.lists(st.sampled_from([0.0, 0.1, 0.2, 0.3]), max_size=3))
    how = draw(scoring)
    marking = draw(st.sampled_from(MARKINGS)) if how == "expression" else ()
    return Course(
        tuple(draw(st.permutations(tasks))),
        tuple(costs),
        draw(st.booleans()),
        draw(st.integers(0, 3)),
        draw(st.integers(1, 2)),
        how,
        marking,
    )


@st.composite
def judged(draw, id_):
    status = draw(st.sampled_from(STATUSES))
    share = 1.0 if status == "right" else draw(SHARES.filter(bool)) if status == "partial" else 0.0
    names = frozenset(draw(st.lists(st.sampled_from(["#k", "#m"]), max_size=2)))
    return Judged(id_, status, share, draw(st.sampled_from(["1", "2", "3", "4"])), names)


@st.composite
def events(draw, course):
    kind = draw(st.integers(0, 7))
    if kind < 4:
        ids = [t.id for t in course.tasks if draw(st.booleans())]
        return Answered(tuple(draw(judged(i)) for i in ids))
    return [HintAsked(), StepsOpened(), SolutionAsked(), VariantAsked()][kind - 4]


@st.composite
def climbs(draw, longest=12):
    course = draw(courses())
    return course, draw(st.lists(events(course), max_size=longest))


def played(course, made):
    state = State()
    yield state, None, state
    for event in made:
        after = step(course, state, event)
        yield state, event, after
        state = after


@settings(max_examples=300, deadline=None)
@given(climbs())
def test_points_are_bounded_and_help_never_earns(climb):
    course, made = climb
    for _, _, state in played(course, made):
        here = mark(course, state)
        if here.points is not None:
            assert 0 <= here.points <= here.native + 1e-9
            assert here.native <= here.total - here.waiting + 1e-9


@settings(max_examples=300, deadline=None)
@given(climbs())
def test_what_was_paid_and_seen_never_goes_back(climb):
    course, made = climb
    for before, event, after in played(course, made):
        if isinstance(event, VariantAsked):
            assert after in (before, State())
            continue
        assert (after.paid, after.hints, after.parts) >= (before.paid, before.hints, before.parts)
        assert after.hints <= len(course.hints)
        assert after.parts <= course.parts
        assert before.given_up <= after.given_up
        assert before.steps <= after.steps
        for id_, one in before.slots.items():
            assert after.slots[id_].tries >= one.tries


@settings(max_examples=300, deadline=None)
@given(climbs())
def test_help_comes_in_order(climb):
    course, made = climb
    for before, _, after in played(course, made):
        settled = offers(course, before).settled
        if after.hints > before.hints:
            assert after.hints == before.hints + 1
        if after.steps and not before.steps:
            assert settled or before.hints == len(course.hints)
        if after.parts > before.parts:
            assert after.parts == before.parts + 1
            assert settled or (before.hints == len(course.hints) and (before.steps or not course.steps))


@settings(max_examples=300, deadline=None)
@given(climbs(), st.sampled_from(["invalid", "undecided"]))
def test_what_cannot_be_read_or_decided_costs_nothing(climb, status):
    course, made = climb
    for _, _, state in played(course, made):
        for task in course.tasks:
            after = step(course, state, Answered((Judged(task.id, status, 0.0, "?"),)))
            before_one, one = state.slots.get(task.id), after.slots.get(task.id)
            assert (one.tries if one else 0) == (before_one.tries if before_one else 0)
            assert (one.share if one else 0) == (before_one.share if before_one else 0)
            assert after.paid == state.paid
            a, b = mark(course, state), mark(course, after)
            alone = all(t.condition is None for t in course.tasks)
            if status == "invalid" and alone and a.points is not None and b.points is not None:
                assert b.points >= a.points - 1e-9


@settings(max_examples=200, deadline=None)
@given(climbs())
def test_the_same_answer_again_is_the_same_attempt(climb):
    course, made = climb
    for before, event, after in played(course, made):
        if isinstance(event, Answered) and not before.given_up:
            again = step(course, after, event)
            for verdict in event.verdicts:
                if verdict.status in {"right", "partial", "wrong"} and verdict.slot in before.slots:
                    assert again.slots[verdict.slot].tries <= after.slots[verdict.slot].tries + (
                        verdict.slot not in offers(course, before).open
                    )


@settings(max_examples=300, deadline=None)
@given(climbs())
def test_there_is_no_dead_end(climb):
    """From anywhere, answering wrong and taking the help that is offered leads to the end of everything."""
    course, made = climb
    *_, (_, _, state) = played(course, made)
    for turn in range(12):
        wrong = tuple(Judged(id_, "wrong", 0.0, f"w{turn}") for id_ in offers(course, state).open)
        state = step(course, state, Answered(wrong))
        for event in (HintAsked(), StepsOpened(), SolutionAsked()):
            state = step(course, state, event)
    assert state.hints == len(course.hints)
    assert state.steps or not course.steps
    assert state.parts == course.parts
    assert state.given_up or not offers(course, state).open or not course.parts


@settings(max_examples=300, deadline=None)
@given(climbs(), climbs())
def test_nothing_is_earned_after_the_solution(climb, more):
    course, made = climb
    *_, (_, _, state) = played(course, made)
    state = step(course, state, SolutionAsked())
    if not state.parts or any(t.condition for t in course.tasks):
        return
    seen = mark(course, state)
    for event in more[1]:
        if isinstance(event, VariantAsked):
            continue
        state = step(course, state, event)
        here = mark(course, state)
        assert (here.points, here.native, here.waiting) == (seen.points, seen.native, seen.waiting)


@settings(max_examples=200, deadline=None)
@given(climbs())
def test_a_closed_slot_and_one_that_is_not_asked_take_no_answer(climb):
    course, made = climb
    for before, event, after in played(course, made):
        if not isinstance(event, Answered):
            continue
        here = offers(course, before)
        for task in course.tasks:
            one = before.slots.get(task.id)
            if one is not None and closed(task, one) and task.id in here.asked:
                assert after.slots[task.id] == one


@settings(max_examples=200, deadline=None)
@given(courses(scoring=st.just("sum")), st.integers(0, 3))
def test_right_at_once_earns_everything_and_a_hint_its_price(course, hints):
    bare = Course(tuple(Task(t.id, t.points, t.attempts, t.penalty) for t in course.tasks), course.hints)
    state = State()
    for _ in range(hints):
        state = step(bare, state, HintAsked())
    state = step(bare, state, Answered(tuple(Judged(t.id, "right", 1.0, "x") for t in bare.tasks)))
    price = sum(bare.hints[: min(hints, len(bare.hints))])
    assert mark(bare, state).points == pytest.approx(mark(bare, state).total * (1 - price))
    assert offers(bare, state).hint in (None, 0.0)  # what is settled may be looked at for nothing


def test_an_attempt_costs_its_penalty_as_in_moodle():
    course = Course((Task("a", 2.0, attempts=3, penalty=0.25),))
    state = step(course, State(), Answered((Judged("a", "wrong", 0.0, "1"),)))
    state = step(course, state, Answered((Judged("a", "invalid", 0.0, "x +"),)))
    state = step(course, state, Answered((Judged("a", "right", 1.0, "2"),)))
    assert mark(course, state).points == 1.5


def test_a_question_that_is_asked_only_after_a_mistake_gives_a_share_back():
    rescue = Task("b", 1.0, condition=Found("a", "wrong"), due=False)
    course = Course((Task("a", 2.0), rescue))
    wrong = step(course, State(), Answered((Judged("a", "wrong", 0.0, "1"), Judged("b", "right", 1.0, "2"))))
    assert offers(course, wrong).asked == ("a", "b")
    assert (mark(course, wrong).points, mark(course, wrong).total) == (1.0, 2.0)
    right = step(course, wrong, Answered((Judged("a", "right", 1.0, "3"),)))
    assert (offers(course, right).asked, mark(course, right).points) == (("a",), 2.0)


def test_what_a_person_must_judge_waits():
    course = Course((Task("a", 1.0), Task("b", 3.0, hand=True)), parts=1)
    state = step(course, State(), Answered((Judged("a", "right", 1.0), Judged("b", "undecided"))))
    here = mark(course, state)
    assert (here.points, here.total, here.waiting) == (1.0, 4.0, 3.0)
    assert offers(course, state).settled
    # An answer that only our rules cannot tell is held too, but another may be tried: nothing is settled by it.
    typed = Course((Task("a", 1.0), Task("b", 3.0)), hints=(0.1,), parts=1)
    state = step(typed, State(), Answered((Judged("a", "right", 1.0), Judged("b", "undecided"))))
    assert (offers(typed, state).settled, offers(typed, state).solution) == (False, False)


def test_conditions_have_three_values():
    seen = {"a": Sight("right", frozenset({"#k"})), "b": Sight("undecided"), "c": Sight(UNASKED)}
    known = [
        (Found("a", "right"), True), (Found("a", "wrong"), False), (Found("a", "#k"), True), (Found("a", "#m"), False),
        (Found("b", "right"), None), (Found("b", "answered"), True), (Found("b", "undecided"), True),
        (Found("c", "answered"), False), (Found("z", "answered"), None), (Not(Found("z", "right")), None),
        (Every((Found("a", "right"), Found("z", "right"))), None),
        (Every((Found("a", "wrong"), Found("z", "right"))), False),
        (Some((Found("a", "right"), Found("z", "right"))), True),
        (Some((Found("a", "wrong"), Found("b", "wrong"))), None),
    ]  # fmt: skip
    assert [holds(c, seen) for c, _ in known] == [value for _, value in known]


def test_conditions_in_a_circle_ask_nothing():
    told = asked({"a": Found("b", "right"), "b": Found("a", "right"), "c": None}, {"a": Sight("right")})
    assert told == {"a": None, "b": None, "c": True}


# ── the twin ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def event_data(event):
    match event:
        case Answered(verdicts):
            made = [
                {"slot": v.slot, "status": v.status, "share": v.share, "written": v.written, "names": sorted(v.names)}
                for v in verdicts
            ]
            return {"answered": made}
        case HintAsked():
            return "hint"
        case StepsOpened():
            return "steps"
        case SolutionAsked():
            return "solution"
        case _:
            return "variant"


def told(course, state):
    here, earned = offers(course, state), mark(course, state)
    return {
        "state": {
            "slots": {
                i: {
                    "status": s.status, "share": s.share, "tries": s.tries, "written": s.written,
                    "names": sorted(s.names),
                }
                for i, s in state.slots.items()
            },
            "hints": state.hints, "paid": state.paid, "steps": state.steps, "parts": state.parts,
            "given_up": state.given_up,
        },
        "offers": {
            "hint": here.hint, "steps": here.steps, "solution": here.solution, "variant": here.variant,
            "settled": here.settled, "asked": list(here.asked), "open": list(here.open),
        },
        "mark": {"points": earned.points, "total": earned.total, "waiting": earned.waiting, "native": earned.native},
    }  # fmt: skip


RUN = """
require(process.argv[1]);
const ladder = globalThis.DigiLabLadder;
const vectors = JSON.parse(require("fs").readFileSync(0, "utf8"));
const out = vectors.map(({ course, events }) => {
  let state = ladder.begin();
  const told = () => ({ state, offers: ladder.offers(course, state), mark: ladder.mark(course, state) });
  return [told(), ...events.map((event) => { state = ladder.step(course, state, event); return told(); })];
});
process.stdout.write(JSON.stringify(out));
"""


def near(a, b):
    if isinstance(a, dict):
        return isinstance(b, dict) and a.keys() == b.keys() and all(near(a[k], b[k]) for k in a)
    if isinstance(a, list):
        return isinstance(b, list) and len(a) == len(b) and all(map(near, a, b))
    if isinstance(a, float) or (isinstance(a, int) and not isinstance(a, bool)):
        return isinstance(b, int | float) and not isinstance(b, bool) and abs(a - b) < 1e-6
    return a == b and type(a) is type(b)


@pytest.mark.skipif(which("node") is None, reason="node is not here")
def test_the_script_of_the_page_climbs_the_same_ladder():
    vectors, expected = [], []

    @settings(max_examples=400, deadline=None, derandomize=True, database=None)
    @given(climbs(longest=10))
    def collect(climb):
        course, made = climb
        vectors.append({"course": course_data(course), "events": [event_data(e) for e in made]})
        expected.append([told(course, after) for _, _, after in played(course, made)])

    collect()
    run = subprocess.run(
        ["node", "-e", RUN, str(LADDER)], input=json.dumps(vectors), capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr[-2000:]
    for vector, ours, theirs in zip(vectors, expected, json.loads(run.stdout), strict=True):
        for here, there in zip(ours, theirs, strict=True):
            assert near(json.loads(json.dumps(here)), there), (vector, here, there)
    assert sum(len(v["events"]) for v in vectors) > 1000


def test_a_condition_as_data():
    made = Some((Not(Found("a", "right")), Every((Found("b", "#k"), Found("a", "answered")))))
    assert condition_data(made) == [
        "some", ["not", ["found", "a", "right"]], ["every", ["found", "b", "#k"], ["found", "a", "answered"]],
    ]  # fmt: skip
