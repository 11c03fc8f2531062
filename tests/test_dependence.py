"""Slots that depend on each other: asked on condition, followed, counted together; and what each target loses of it."""

from pathlib import Path

import pytest

from digilab_content.compile.bind import bind
from digilab_content.compile.conditions import Unread, due, parse
from digilab_content.compile.grading import course, grade
from digilab_content.compile.legalise import legalise
from digilab_content.compile.load import load
from digilab_content.compile.lower import lower
from digilab_content.export import target, targets
from digilab_content.model.condition import Every, Found, Not, Some
from digilab_content.model.item import Else
from digilab_content.workshop.attempt import attempt

FILE = """---
exo: 1
id: dependance-001
lang: fr
license: CC0-1.0
scoring: {scoring}
answers:
  a: {{type: number, points: 2, attempts: 3, penalty: 25%}}
  q: choice
  b: {{type: number, follow: [a], if: q is oui}}
  c: {{type: number, if: a is wrong}}
---
Le double de $4$ : [[a]]

Peut-on le diviser par deux ?

[[q]]

- [x] oui {{#oui}}
- [ ] non {{#non}}

Son quart : [[b]]

Alors $4 + 4$ : [[c]]

## Réponses

### a

- [x] `8`
- [ ] `16` {{#carre}}
  > C'est le carré.

### b

- [x] `a/4`

### c

- [x] `8`

## Indices

1. Deux fois quatre. {{-10%}}
2. $4 + 4$. {{-20%}}

## Étapes

1. $4 + 1 =$ [[= 5]]
2. $4 + 2 =$ [[= 6]]

## Solution

1. $2 \\times 4 = 8$.
2. $8 \\div 4 = 2$.
"""


def exercise(tmp_path, scoring="sum"):
    path = tmp_path / "x.exo.md"
    path.write_text(FILE.format(scoring=scoring), encoding="utf-8")
    found = load(path)
    assert found.value is not None, found.diagnostics
    return found.value.exercise


def item(tmp_path, scoring="sum"):
    one = exercise(tmp_path, scoring)
    return lower(one, bind(one).value or {}, lambda _: None).value


@pytest.mark.parametrize(
    ("answers", "unasked", "points"),
    [
        ({"a": "8", "q": "oui", "b": "2"}, ("c",), 4.0),
        ({"a": "8", "q": "non", "b": "2"}, ("b", "c"), 2.0),
        ({"a": "16", "q": "oui", "b": "4", "c": "8"}, (), 3.0),  # b follows, c gives a point back
        ({"a": "", "q": "oui", "b": "2", "c": "8"}, ("c",), 2.0),  # c waits for an answer to a
        ({}, ("b", "c"), 0.0),
    ],
)
def test_what_is_asked_and_what_it_earns(tmp_path, answers, unasked, points):
    marks = grade(exercise(tmp_path), answers).value
    assert (marks.unasked, marks.points, marks.total) == (unasked, points, 4.0)
    assert not set(unasked) & set(marks.verdicts)


@pytest.mark.parametrize(
    ("scoring", "points"),
    [("all-or-nothing", 0.0), ("min(a + q, b)", 0.0), ("max(a, b) * 10", 4.0), ("q + if(a > 0, 0, c/2)", 1.5)],
)
def test_the_mark_of_the_whole(tmp_path, scoring, points):
    one = exercise(tmp_path, scoring)
    answers = {"a": "16", "q": "oui", "b": "3", "c": "8"}
    if "10" in scoring:
        answers = {"a": "8", "q": "oui", "b": "2"}
    assert grade(one, answers).value.points == points


def test_all_right_is_everything_under_any_scoring(tmp_path):
    for scoring in ("sum", "all-or-nothing", "min(a + q + b, 4)"):
        assert grade(exercise(tmp_path, scoring), {"a": "8", "q": "oui", "b": "2"}).value.score == 1


def test_the_total_counts_what_someone_who_is_right_is_asked(tmp_path):
    assert due(exercise(tmp_path)) == {"a": True, "q": True, "b": True, "c": False, "step1": True, "step2": True}
    assert [(t.id, t.due) for t in course(exercise(tmp_path)).tasks] == [
        ("a", True), ("q", True), ("b", True), ("c", False),
    ]  # fmt: skip


@pytest.mark.parametrize("name", targets())
def test_a_target_keeps_it_or_says_that_it_is_lost(tmp_path, name):
    can = target(name).CAN
    legal, losses = legalise(item(tmp_path), can)
    said = {(loss.field, loss.reason.id) for loss in losses if loss.reason}
    assert (("slot c", "loss-condition") in said) is not can.conditions
    followed = {("slot b", "loss-follow"), ("slot b", "loss-follow-review")} & said
    assert (not followed) is can.follow
    if can.review and not can.follow:
        b = next(slot for slot in legal.slots if slot.id == "b")
        assert all(rule.score is None or rule.score >= 1 for rule in b.rules)
        assert isinstance(b.rules[-1].when, Else)
        assert b.rules[-1].score is None


def test_what_a_pupil_may_see_does_not_tell_which_answers_are_right(tmp_path):
    assert all(slot.due for slot in item(tmp_path).public().slots)


def test_moodle_takes_off_for_a_wrong_try_the_penalty_and_the_hint(tmp_path):
    from digilab_content.export.moodle.identity import penalty

    made = item(tmp_path)
    assert penalty(made) == pytest.approx(0.45)


def test_conditions_are_read():
    made = parse("(a is right and not b = oui) or c != wrong")
    assert made == Some((Every((Found("a", "right"), Not(Found("b", "#oui")))), Not(Found("c", "wrong"))))
    assert parse("a is not right") == Not(Found("a", "right"))
    assert parse("q is #oui") == Found("q", "#oui")


@pytest.mark.parametrize(
    "text", ["", " ", "a", "a is", "is right", "a is right b", "((a is right)", "a ! right", "a" * 500]
)
def test_what_cannot_be_read_is_told(text):
    assert isinstance(parse(text), Unread)


def test_a_deep_condition_is_bounded():
    assert isinstance(parse("(" * 150 + "a is right" + ")" * 150), Unread)
    assert isinstance(parse("not " * 80 + "a is right"), Unread)


# ── in the terminal ───────────────────────────────────────────────────────────────────────────────────────────────────


def sat(tmp_path: Path, lines, scoring="sum"):
    exercise(tmp_path, scoring)
    typed, said, asked = iter(lines), [], []

    def ask(prompt):
        asked.append(prompt.strip())
        return next(typed)

    found = attempt(tmp_path / "x.exo.md", 1, "", "fr", ask, said.append)
    assert not found
    assert next(typed, None) is None, "not every line was asked for"
    return "\n".join(said), asked


def test_the_ladder_in_the_terminal(tmp_path):
    out, asked = sat(tmp_path, ["+", "16", "!", "?", "+", "؟", "?", "+", "5", "6", "8", "oui", "2"])
    assert asked == ["a"] * 8 + ["step1", "step2", "a", "q", "b"]
    for words in (
        "Pas encore : réponds d'abord",
        "C'est le carré",
        "Essai 1 sur 3",
        "(−10 % des points)",
        "Deux fois quatre",
    ):
        assert words in out, words
    assert "« + » les étapes" in out
    # 4 points, less 25 % of the 2 of the first box and 30 % of the whole for the hints
    assert "Total : 2,3 sur 4" in out
    assert out.rstrip().endswith("Total : 2,3 sur 4")


def test_the_solution_in_the_terminal_ends_the_points(tmp_path):
    out, asked = sat(tmp_path, ["16", "?", "?", "+", "", "", "!", "!", "!", "8", "oui", "2"])
    assert out.index("2 × 4 = 8") < out.index("8 ÷ 4 = 2")
    assert "ne donnent plus de points" in out
    assert "Il n'y a pas d'autre solution" in out
    assert "Total : 0 sur 4" in out
    assert asked[-1] == "b"


def test_attempts_in_the_terminal(tmp_path):
    out, asked = sat(tmp_path, ["1", "1", "2", "3", "oui", "", "7", ""])
    assert "Essai 3 sur 3" in out
    assert "Tu n'as plus d'essai ici" in out
    assert asked == ["a", "a", "a", "a", "q", "b", "c", "c"]
