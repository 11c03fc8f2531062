"""What helps after a wrong answer and what binds slots together: costs, steps, follow-through, conditions, the mark."""

from collections.abc import Iterator, Mapping

from digilab_content.compile.conditions import Unread, parse
from digilab_content.compile.marking import RULES, Unmarked, whole
from digilab_content.compile.values import words
from digilab_content.markup.tree import Mapping as Tree
from digilab_content.markup.tree import Node, Scalar, Sequence, find
from digilab_content.model.condition import WORDS, Found, named
from digilab_content.model.doc import SlotRef, inlines
from digilab_content.model.exercise import Exercise, Slot
from digilab_content.text.diagnostics import Diagnostic, suggest
from digilab_content.text.source import Span


def ladder(exercise: Exercise, tree: Tree) -> Iterator[Diagnostic]:
    """E270 hints that cost too much · E271 follow in a circle · E272–E274 conditions · E275 steps · E276 scoring."""
    yield from _hints(exercise, tree)
    yield from _attempts(exercise, tree)
    yield from _follow(exercise, tree)
    yield from _conditions(exercise, tree)
    if exercise.steps and not any(isinstance(i, SlotRef) for step in exercise.steps for i in inlines(step)):
        node = tree.get("steps")
        yield Diagnostic("E275", _first_line(node) if node else exercise.span)
    yield from _scoring(exercise, tree)


def _hints(exercise: Exercise, tree: Tree) -> Iterator[Diagnostic]:
    total = 0.0
    for number, hint in enumerate(exercise.hints):
        total += hint.cost
        if total > 1 + 1e-9:
            node = tree.get("hints")
            item = node.items[number] if isinstance(node, Sequence) and number < len(node.items) else node
            cost = item.get("cost") if isinstance(item, Tree) else item
            whole_ = sum(one.cost for one in exercise.hints)
            facts = (("percent", round(100 * whole_)), ("number", number + 1))
            yield Diagnostic("E270", cost.span if cost is not None else exercise.span, facts)
            return


def _attempts(exercise: Exercise, tree: Tree) -> Iterator[Diagnostic]:
    """W111: the last attempts are worth nothing."""
    for slot in exercise.slots:
        if slot.attempts and slot.penalty and slot.penalty * (slot.attempts - 1) > 1 - 1e-9:
            node = find(tree, ("answers", slot.id, "penalty"))
            first = next(k for k in range(2, slot.attempts + 1) if slot.penalty * (k - 1) > 1 - 1e-9)
            yield Diagnostic("W111", node.span if node else slot.span, (("slot", slot.id), ("number", first)))


def _follow(exercise: Exercise, tree: Tree) -> Iterator[Diagnostic]:
    ids = {slot.id for slot in exercise.slots}
    needs = {slot.id: [name for name in slot.follow if name in ids and name != slot.id] for slot in exercise.slots}
    circle = _circle(needs)
    if circle:
        node = find(tree, ("answers", circle[0], "follow"))
        span = node.span if node else next(s.span for s in exercise.slots if s.id == circle[0])
        yield Diagnostic("E271", span, (("circle", " → ".join([*circle, circle[0]])),))


def _circle(needs: Mapping[str, list[str]]) -> list[str]:
    """The first circle in reading order, from its first name; nothing when there is none."""
    done: set[str] = set()
    for start in needs:
        path: list[str] = []
        stack = [(start, iter(needs[start]))]
        path.append(start)
        while stack:
            name, rest = stack[-1]
            after = next(rest, None)
            if after is None:
                stack.pop()
                path.pop()
                done.add(name)
            elif after in path:
                found = path[path.index(after) :]
                first = min(range(len(found)), key=lambda k: list(needs).index(found[k]))
                return found[first:] + found[:first]
            elif after not in done:
                stack.append((after, iter(needs[after])))
                path.append(after)
    return []


def _conditions(exercise: Exercise, tree: Tree) -> Iterator[Diagnostic]:
    needs: dict[str, list[str]] = {}
    for slot in exercise.slots:
        node = find(tree, ("answers", slot.id, "if"))
        if node is None:
            continue
        made = parse(words(node))
        if isinstance(made, Unread):
            yield Diagnostic("E272", _part(node, made.at, made.text), (("why", made.why), ("text", made.text)))
            continue
        found = named(made)
        needs[slot.id] = list(dict.fromkeys(one.slot for one in found))
        wrong = [one for one in (_unknown(exercise, slot, f, node) for f in found) if one]
        yield from wrong[:1]
        if slot.step and not wrong:
            yield Diagnostic("E273", node.span, (("why", "step"), ("name", slot.id), ("slot", slot.id)))
    circle = _circle({id_: [n for n in names if n in needs and n != id_] for id_, names in needs.items()})
    if circle:
        node = find(tree, ("answers", circle[0], "if"))
        yield Diagnostic("E274", node.span if node else exercise.span, (("circle", " → ".join([*circle, circle[0]])),))


def _unknown(exercise: Exercise, slot: Slot, found: Found, node: Node) -> Diagnostic | None:
    others = {one.id: one for one in exercise.slots if one.id != slot.id and not one.step}
    text = words(node)
    if found.slot not in others:
        why = "self" if found.slot == slot.id else "slot"
        place = _part(node, text.find(found.slot), found.slot)
        unknown = (("why", why), ("name", found.slot), ("slot", slot.id))
        return Diagnostic("E273", place, unknown, suggest(found.slot, list(others)))
    word = found.word.lstrip("#")
    ids = [line.id for line in others[found.slot].lines]
    if found.word in WORDS or word in ids:
        return None
    known = ", ".join([*WORDS, *ids])
    facts = (("why", "word"), ("name", word), ("slot", found.slot), ("known", known))
    return Diagnostic("E273", _part(node, text.rfind(word), word), facts, suggest(word, [*WORDS, *ids]))


def _scoring(exercise: Exercise, tree: Tree) -> Iterator[Diagnostic]:
    made = whole(exercise)
    if isinstance(made, Unmarked):
        node = tree.get("scoring")
        facts = (("why", made.why), ("name", made.name), ("scoring", exercise.scoring))
        slots = [slot.id for slot in exercise.slots if not slot.step]
        near = suggest(exercise.scoring, RULES) or (suggest(made.name, slots) if made.why == "name" else ())
        yield Diagnostic("E276", node.span if node else exercise.span, facts, near)


def _part(node: Node, at: int, text: str) -> Span:
    """The place of a part of a text, the whole of it where it is written otherwise (quotes, escapes)."""
    if not isinstance(node, Scalar) or not text or at < 0:
        return node.span
    written = node.fragment.text
    if written[at : at + len(text)] != text:
        at = written.find(text)
    return node.fragment.span(at, at + len(text)) if at >= 0 else node.span


def _first_line(node: Node) -> Span:
    """Where the first step begins."""
    first = node.items[0] if isinstance(node, Sequence) and node.items else node
    return first.span
