"""Collisions: a variant in which a wrong line is graded right is dropped (test T2)."""

from collections.abc import Mapping
from typing import Any

from digilab_content.compile.bind import bind
from digilab_content.compile.kinds import CHOOSING
from digilab_content.compile.vary import Drawn, draw
from digilab_content.graders import grade as grade_one
from digilab_content.model.exercise import Exercise
from digilab_content.text.diagnostics import Diagnostic


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


def kept(exercise: Exercise, fixed: Mapping[str, Any] | None = None) -> tuple[Drawn | None, tuple[Diagnostic, ...]]:
    """The variants of an exercise without those in which a wrong line equals a right one."""
    result = draw(exercise, fixed=fixed, keep=lambda e: not collides(e))
    return result.value, result.diagnostics
