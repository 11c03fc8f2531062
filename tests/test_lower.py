"""Lower: from a variant and its graders to an item."""

import re
from dataclasses import replace

import sample_items as s
from hypothesis import given
from hypothesis import strategies as st

from digilab_content.compile.judge import grader_of
from digilab_content.compile.lower import lower
from digilab_content.model import doc as d
from digilab_content.model.exercise import Exercise, Hint, Slot


def exercise(*media: str, **more):
    grader = grader_of({"type": "number", "key": "56", "lang": "fr", "locale": "fr"})
    slot = Slot("n", "number", lines=grader.slot.lines, points=2.0, attempts=3, penalty=0.1)
    step = replace(slot, id="pas", step=True)
    pictures = tuple(d.Paragraph((d.Media(src, "une figure"),)) for src in media)
    made = Exercise(
        "ex", "fr", statement=(*pictures, *s.ask("?", "n")), slots=(slot, step), variants=20, variant=3, **more
    )
    return made, {"n": grader, "pas": grader}


def test_what_the_exercise_says_is_in_the_item():
    made, graders = exercise(hints=(Hint(s.says("indice"), 0.1),), solution=(s.says("fin"),), scoring="all-or-nothing")
    item = lower(made, graders, lambda _: None).value
    assert item.identifier == "ex-fr-v3"
    ((slot,), (step,)) = item.slots, item.step_slots
    assert (slot.points, slot.attempts, slot.penalty) == (2.0, 3, 0.1)
    assert (slot.id, step.id) == ("n", "pas")
    assert slot.correct[0] == "56"
    assert (item.hints, item.solution, item.scoring) == (made.hints, made.solution, "all-or-nothing")
    assert item.public().slots[0].rules == ()


def test_a_slot_without_a_grader_is_left_out():
    made, graders = exercise()
    assert lower(made, {"pas": graders["pas"]}, lambda _: None).value.slots == ()


def test_files_are_found_wherever_they_are_shown():
    picture = (d.Paragraph((d.Media("b.png", "b"),)),)
    made, graders = exercise("img/été 1.PNG", "https://a.b/c.png", solution=(picture,), hints=(Hint(picture),))
    item = lower(made, graders, lambda src: src.encode()).value
    assert [a.src for a in item.assets] == ["b.png", "img/été 1.PNG"]
    assert [a.mime for a in item.assets] == ["image/png", "image/png"]
    assert item.assets[1].name.startswith("ete-1-")


def test_a_missing_file_is_said_once():
    made, graders = exercise("a.png", "a.png")
    found = lower(made, graders, lambda _: None).diagnostics
    assert {x.code for x in found} == {"E090"}
    assert dict(found[0].facts) == {"src": "a.png"}


@given(st.text(max_size=40), st.binary(max_size=4))
def test_names_are_safe_and_unique_by_content(name, data):
    made, graders = exercise(f"x/{name}.svg", "x/other.svg")
    assets = lower(made, graders, lambda src: data if "other" in src else data + b"1").value.assets
    names = [a.name for a in assets]
    assert all(re.fullmatch(r"[a-z][a-z0-9-]*-[0-9a-f]{10}\.[a-z0-9]+", n) for n in names), names
    assert len(set(names)) == len(names)
