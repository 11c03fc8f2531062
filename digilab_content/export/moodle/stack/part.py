"""A slot of a STACK question: how it is judged, and the names of its input and its tree."""

from collections.abc import Sequence
from dataclasses import dataclass

from digilab_content.export.moodle.stack.tree import Node, Plan, numbered
from digilab_content.model.item import ItemSlot


@dataclass(frozen=True, slots=True)
class Part:
    """A slot, how it is judged, the name of its input and of its tree, its numbered nodes."""

    slot: ItemSlot
    plan: Plan
    input: str
    prt: str
    nodes: tuple[Node, ...]


def parts(planned: Sequence[tuple[ItemSlot, Plan]]) -> tuple[Part, ...]:
    """Slots with the names of their inputs (`ans1` …) and trees (`prt1` …)."""
    return tuple(
        Part(slot, plan, f"ans{k}", f"prt{k}", numbered(plan.tree, f"prt{k}"))
        for k, (slot, plan) in enumerate(planned, 1)
    )
