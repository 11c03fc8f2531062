"""How STACK judges a slot of mathematics: its input and its response tree, or why it cannot judge it as we do.

A tree follows `graders._lines.judged`: right lines, the form asked for, wrong lines in file order, anything else. An
answer test is taken only where it says right for nothing that we call otherwise (save what `reason` says).
"""

from typing import assert_never

from digilab_content.export.moodle.stack.coordinates import coordinates
from digilab_content.export.moodle.stack.expression import expression
from digilab_content.export.moodle.stack.number import number
from digilab_content.export.moodle.stack.quantity import quantity
from digilab_content.export.moodle.stack.statement import equation, inequality, matrix, set_, system
from digilab_content.export.moodle.stack.tree import Beyond, Plan
from digilab_content.maths.maxima import Unsayable
from digilab_content.model.asked import Asked
from digilab_content.model.item import ItemSlot
from digilab_content.text.message import Message


def plan(slot: ItemSlot) -> Plan | None:
    """The plan of a slot; None when STACK cannot judge it the same way."""
    made = planned(slot)
    return made if isinstance(made, Plan) else None


def planned(slot: ItemSlot) -> Plan | Message | None:
    """The plan of a slot, or why STACK does not judge it; None for a slot that is no mathematics."""
    if slot.asked is None:
        return None
    try:
        return _of(slot, slot.asked)
    except Beyond as beyond:
        return Message(beyond.why, beyond.facts)
    except Unsayable as name:
        return Message("loss-stack-not-name", (("name", str(name)),))


def _of(slot: ItemSlot, asked: Asked) -> Plan:
    if asked.type in ("steps", "formula"):
        raise Beyond("loss-stack-not-type", (("type", asked.type),))
    if slot.follow:
        raise Beyond("loss-stack-not-follow")
    if slot.condition is not None:
        raise Beyond("loss-stack-not-condition")
    if asked.model is None or any(line.tree is None for line in asked.lines if line.right):
        raise Beyond("loss-stack-not-key")
    match asked.type:
        case "expression":
            return expression(asked)
        case "number":
            return number(asked)
        case "quantity":
            return quantity(asked)
        case "equation":
            return equation(asked)
        case "inequality":
            return inequality(asked)
        case "set":
            return set_(asked)
        case "matrix":
            return matrix(asked)
        case "point" | "vector" | "list":
            return coordinates(asked)
        case "system":
            return system(asked)
        case _:
            assert_never(asked.type)
