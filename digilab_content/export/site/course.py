"""An item's course as data for `static/ladder.js`: the twin of `model/ladder.py`'s `Course`, in JSON."""

from typing import Any, assert_never

from digilab_content.model.condition import Condition, Every, Found, Not, Some
from digilab_content.model.item import Free, Item, ItemSlot
from digilab_content.model.ladder import Course, Task


def course(item: Item, parts: int) -> Course:
    """What the author set; `parts` is how many parts of the solution the page shows."""
    return Course(
        tasks=tuple(
            Task(s.id, _points(s), s.attempts, s.penalty or 0.0, s.condition, due=s.due, hand=isinstance(s.input, Free))
            for s in item.slots
        ),
        hints=tuple(hint.cost for hint in item.hints),
        steps=bool(item.steps),
        parts=parts,
        variants=item.variants,
        scoring="all-or-nothing" if item.scoring == "all-or-nothing" else "expression" if item.marking else "sum",
        marking=item.marking,
    )


def _points(slot: ItemSlot) -> float:
    """A free production is not marked on the site."""
    return 0.0 if isinstance(slot.input, Free) else slot.points


def course_data(of: Course) -> dict[str, Any]:
    """A course as JSON."""
    return {
        "tasks": [_task(task) for task in of.tasks],
        "hints": list(of.hints),
        "steps": of.steps,
        "parts": of.parts,
        "variants": of.variants,
        "scoring": of.scoring,
        "marking": of.marking,
    }


def _task(task: Task) -> dict[str, Any]:
    return {
        "id": task.id,
        "points": task.points,
        "attempts": task.attempts,
        "penalty": task.penalty,
        "condition": None if task.condition is None else condition_data(task.condition),
        "due": task.due,
        "hand": task.hand,
    }


def condition_data(of: Condition) -> list[Any]:
    """A condition as nested lists."""
    match of:
        case Found(slot, word):
            return ["found", slot, word]
        case Not(part):
            return ["not", condition_data(part)]
        case Every(parts):
            return ["every", *(condition_data(part) for part in parts)]
        case Some(parts):
            return ["some", *(condition_data(part) for part in parts)]
        case _:
            assert_never(of)
