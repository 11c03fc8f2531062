"""What the misconception of a verdict is called, and the skill to work on again: the line's own, else the engine's."""

from dataclasses import replace
from functools import cache

from digilab_content.model.exercise import Slot
from digilab_content.model.verdict import Verdict
from digilab_content.text.message import Message


def called(slot: Slot, verdict: Verdict) -> Verdict:
    """The verdict with the words and the skill of its misconception."""
    id_ = verdict.mistake
    own = next((line.label for line in slot.lines if line.mistake == id_ and line.label), "")
    skill = _skills().get(id_)
    label = own or (Message(f"label-{id_}") if skill is not None else "")
    return replace(verdict, label=label, review=verdict.review or skill or "")


@cache
def _skills() -> dict[str, str]:
    from digilab_content.maths.misconceptions import misconceptions

    return {rule.id: rule.skill for rule in misconceptions()}
