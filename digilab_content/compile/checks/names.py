"""A name is a param or a slot, never both; what names another thing names one that exists."""

from collections.abc import Iterator

from digilab_content.markup.tree import Mapping, Node, find
from digilab_content.model.exercise import Exercise
from digilab_content.text.diagnostics import Diagnostic, suggest


def names(exercise: Exercise, tree: Mapping) -> Iterator[Diagnostic]:
    """E027 param and slot of one name · E033 follow or after something that is not there."""
    params = {param.name for param in exercise.params}
    slots = [slot.id for slot in exercise.slots]
    node = tree.get("params")
    for slot in exercise.slots:
        if slot.id in params:
            written = node.key(slot.id) if isinstance(node, Mapping) else None
            taken = params | set(slots)
            fresh = next(
                n for n in (f"{slot.id}v", f"{slot.id}_v", f"v_{slot.id}", f"{slot.id}_valeur") if n not in taken
            )
            yield Diagnostic("E027", written.span if written else slot.span, (("name", slot.id),), (fresh,))
        for name in slot.follow:
            if name not in slots or name == slot.id:
                found = find(tree, ("answers", slot.id, "follow"))
                why = "self" if name == slot.id else "follow"
                others = [id_ for id_ in slots if id_ != slot.id]
                place = _item(found, name)
                facts = (("why", why), ("name", name), ("slot", slot.id))
                yield Diagnostic("E033", place.span if place else slot.span, facts, suggest(name, others))
        ids = [line.id for line in slot.lines]
        for line in slot.lines:
            for name in line.after:
                if name not in ids or name == line.id:
                    others = [id_ for id_ in ids if id_ != line.id]
                    facts = (("why", "after"), ("name", name), ("slot", slot.id))
                    yield Diagnostic("E033", line.span, facts, suggest(name, others))


def _item(node: Node | None, name: str) -> Node | None:
    items = getattr(node, "items", None)
    return next((n for n in items if getattr(n, "value", None) == name), node) if isinstance(items, tuple) else node
