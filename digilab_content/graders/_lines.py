"""Judging by lines: what every typed answer type shares."""

from digilab_content.model.exercise import Slot
from digilab_content.model.verdict import Say
from digilab_content.text.message import Facts, Message


def said(slot: Slot, code: str, facts: Facts = ()) -> tuple[Say, ...]:
    """What is said for a code: the exercise's own words for it, else ours (message id `code-wrong-unit` for `@wrong_unit`)."""
    own = dict(slot.messages).get(code)
    return (own,) if own else (Message("code-" + code.lstrip("@").replace("_", "-"), facts),)
