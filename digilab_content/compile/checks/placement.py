"""Each slot stands once in the statement or the steps, and has what it needs under its name."""

from collections.abc import Iterator

from digilab_content.markup.tree import Mapping, find
from digilab_content.model.doc import SlotRef, inlines
from digilab_content.model.exercise import Exercise
from digilab_content.text.diagnostics import Diagnostic, suggest
from digilab_content.text.source import Span


def refs(exercise: Exercise) -> list[SlotRef]:
    """The slots of the statement and the steps, in reading order."""
    docs = (exercise.statement, *exercise.steps)
    return [ref for doc in docs for ref in inlines(doc) if isinstance(ref, SlotRef)]


def places(exercise: Exercise) -> frozenset[str]:
    """Names of the slots that stand somewhere."""
    return frozenset(ref.id for ref in refs(exercise))


def placement(exercise: Exercise, tree: Mapping) -> Iterator[Diagnostic]:
    """E031 empty statement · E024 slot without a key · E025 key without a slot · E026 slot twice."""
    if not exercise.statement:
        yield Diagnostic("E031", _top(tree), (("why", "empty"),))
        return
    known = {slot.id for slot in exercise.slots}
    here = refs(exercise)
    placed = places(exercise)
    unused = sorted(known - placed)
    meant: set[str] = set()
    seen: dict[str, SlotRef] = {}
    for ref in here:
        if ref.id in seen:
            first = seen[ref.id].span
            yield Diagnostic("E026", ref.span, (("slot", ref.id), ("line", first.line if first else 0)))
            continue
        seen[ref.id] = ref
        if ref.id not in known:
            near = suggest(ref.id, unused)
            meant.update(near)
            yield Diagnostic("E024", ref.span, (("why", "missing"), ("slot", ref.id)), near)
    if not here and not known:
        yield Diagnostic("E031", _top(tree), (("why", "no-slot"),))
    lost = [id_ for id_ in seen if id_ not in known]
    for slot in exercise.slots:
        if slot.id not in placed and slot.id not in meant:
            node = find(tree, ("answers",))
            written = node.key(slot.id) if isinstance(node, Mapping) else None
            place = written.span if written else slot.span
            yield Diagnostic("E025", place, (("name", slot.id),), suggest(slot.id, lost))


def _top(tree: Mapping) -> Span:
    """The first line of the statement, or the place where it should begin."""
    node = tree.get("statement")
    place = node.span if node is not None else Span(tree.span.source, tree.span.start, tree.span.start)
    end = place.source.text.find("\n", place.start, place.end)
    return Span(place.source, place.start, end if end >= 0 else place.end)
