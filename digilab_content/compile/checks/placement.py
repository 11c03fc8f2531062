"""Each slot stands once in the statement or the steps, and has what it needs under its name."""

from collections.abc import Iterator

from digilab_content.markup.tree import Mapping, find
from digilab_content.model.doc import SlotRef, inlines
from digilab_content.model.exercise import Exercise
from digilab_content.text.diagnostics import Diagnostic, suggest


def placement(exercise: Exercise, tree: Mapping) -> Iterator[Diagnostic]:
    """E031 empty statement · E024 slot without a key · E025 key without a slot · E026 slot twice."""
    if not exercise.statement:
        node = tree.get("statement")
        place = node.span if node is not None and node.span.end > node.span.start else tree.span
        yield Diagnostic("E031", place)
        return
    known = {slot.id for slot in exercise.slots}
    in_cells = [doc for slot in exercise.slots if slot.type == "table" for row in slot.rows for doc in row]
    cells = {ref.id for doc in in_cells for ref in inlines(doc) if isinstance(ref, SlotRef)}
    seen: dict[str, SlotRef] = {}
    for doc in (exercise.statement, *exercise.steps):
        for ref in inlines(doc):
            if not isinstance(ref, SlotRef):
                continue
            if ref.id in seen:
                first = seen[ref.id].span
                facts = (("slot", ref.id), ("line", first.line if first else 0))
                yield Diagnostic("E026", ref.span, facts)
                continue
            seen[ref.id] = ref
            if ref.id not in known:
                unused = sorted(known - {r.id for r in inlines(exercise.statement) if isinstance(r, SlotRef)})
                yield Diagnostic("E024", ref.span, (("why", "missing"), ("slot", ref.id)), suggest(ref.id, unused))
    if not seen and not known:
        yield Diagnostic("E031", tree.span, (("why", "no-slot"),))
    for slot in exercise.slots:
        if slot.id not in seen and slot.id not in cells:
            node = find(tree, ("answers",))
            written = node.key(slot.id) if isinstance(node, Mapping) else None
            lost = sorted(id_ for id_ in seen if id_ not in known)
            place = written.span if written else slot.span
            yield Diagnostic("E025", place, (("name", slot.id),), suggest(slot.id, lost))
