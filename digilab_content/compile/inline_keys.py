"""Inline keys `[[= 56±1 cm]]` made into slots of the canonical tree, their type found in what is written.

Their type is found in what is written (`inference.py`). Both surfaces pass here.
"""

from collections.abc import Mapping as Dict
from collections.abc import Sequence
from dataclasses import dataclass, field

from digilab_content.compile.inference import FUNCTIONS, TEXTUAL, Known, counted, infer, is_expression, numeral, pointed
from digilab_content.compile.kinds import LISTED
from digilab_content.compile.nodes import (
    Entries,
    entry,
    key,
    merged,
    said,
    sequence,
    slot_mapping,
    text,
    type_of,
)
from digilab_content.markup import markdown
from digilab_content.markup.place import home
from digilab_content.markup.slots import Alternative, Mark
from digilab_content.markup.tree import Mapping, Node, Scalar
from digilab_content.markup.tree import Sequence as List
from digilab_content.text.diagnostics import Diagnostic, Result
from digilab_content.text.source import Fragment

CHOSEN = LISTED | {"match", "categories", "label"}


@dataclass(frozen=True, slots=True)
class Pivot:
    """What a translation takes from its pivot while it is read: the types of slots, and the names of its inline keys.

    `statement` and `steps` are those names in the order in which they stand.
    """

    types: Dict[str, str]
    statement: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()


def complete(tree: Mapping, pivot: Pivot | None = None) -> Result[Mapping]:
    """The tree with a slot for every inline key, and with `[[id]]` in their place in the value of each text.

    Done twice it changes nothing: the texts keep what was written as their fragment. `pivot` where the tree is
    a translation.
    """
    work = _Work(tree, pivot or Pivot({}))
    statement = tree.get("statement")
    steps = tree.get("steps")
    step_texts = [n for n in steps.items if isinstance(n, Scalar) and _is_text(n)] if isinstance(steps, List) else []
    changed: Entries = []
    if isinstance(statement, Scalar) and _is_text(statement):
        (fresh,) = work.texts([statement], "slot")
        if fresh is not statement:
            changed.append((tree.key("statement") or key("statement", fresh.span), fresh))
    if step_texts and isinstance(steps, List):
        made = dict(zip(map(id, step_texts), work.texts(step_texts, "step"), strict=True))
        items = tuple(made.get(id(n), n) for n in steps.items)
        if any(a is not b for a, b in zip(items, steps.items, strict=True)):
            changed.append((tree.key("steps") or key("steps", steps.span), List(items, steps.span)))
    work.types()
    if work.changed:
        old = tree.get("answers")
        span = old.span if old is not None else next(iter(work.slots.values())).span
        entries = [(k, work.slots.pop(str(k.value), v)) for k, v in old.entries] if isinstance(old, Mapping) else []
        entries += [(key(name, node.span), node) for name, node in work.slots.items()]
        changed.append((tree.key("answers") or key("answers", span), Mapping(tuple(entries), span)))
    return Result(_in_place(tree, changed), tuple(work.found))


def _in_place(tree: Mapping, changed: Entries) -> Mapping:
    if not changed:
        return tree
    fresh = {str(k.value): (k, v) for k, v in changed}
    out = [fresh.pop(str(k.value), (k, v)) for k, v in tree.entries]
    return Mapping((*out, *fresh.values()), tree.span)


def _is_text(node: Node | None) -> bool:
    return isinstance(node, Scalar) and isinstance(node.value, str) and len(node.fragment.text) <= markdown.LONGEST


def inline_ids(fragments: Sequence[Fragment], stem: str, pool: Sequence[str] = ()) -> list[tuple[str, ...]]:
    """The ids of the nameless inline keys of each text: numbered through all of them, bare when there is one.

    `pool` are the names that the pivot of a translation has for them; those that are written are taken.
    """
    marks = [markdown.read(f).marks for f in fragments]
    counts = [sum(not m.id for m in found) for found in marks]
    if pool:
        written = {m.id for found in marks for m in found}
        free = [name for name in pool if name not in written]
        free += [f"{stem}{n}" for n in range(len(pool) + 1, len(pool) + 1 + sum(counts))]
        names = iter(free)
        return [tuple(next(names) for _ in range(count)) for count in counts]
    if sum(counts) == 1:
        return [(stem,) * count for count in counts]
    out, k = [], 1
    for count in counts:
        out.append(tuple(f"{stem}{n}" for n in range(k, k + count)))
        k += count
    return out


@dataclass(slots=True)
class _Work:
    tree: Mapping
    pivot: Pivot
    slots: dict[str, Mapping] = field(default_factory=dict)
    found: list[Diagnostic] = field(default_factory=list)
    changed: bool = False

    def texts(self, nodes: Sequence[Scalar], stem: str) -> list[Scalar]:
        """The texts with `[[id]]` in place of inline keys."""
        out = []
        pool = self.pivot.statement if stem == "slot" else self.pivot.steps
        ids = inline_ids([n.fragment for n in nodes], stem, pool)
        for node, names in zip(nodes, ids, strict=True):
            free, places = iter(names), home(node.fragment)
            words, at, pieces = node.fragment.text, 0, []
            for mark in markdown.read(node.fragment).marks:
                if not mark.inline_key:
                    continue
                name = mark.id or next(free)
                self.slot(name, mark)
                written = mark.span.text
                begin = words.find(written, at)
                while begin >= 0 and places.offset(begin) != mark.span.start:  # the same letters inside a code span
                    begin = words.find(written, begin + 1)
                if begin >= 0:
                    pieces += [words[at:begin], f"[[{name}]]"]
                    at = begin + len(written)
            value = "".join([*pieces, words[at:]])
            out.append(node if value == node.value else Scalar(value, node.raw, node.span, node.fragment))
        return out

    def slot(self, name: str, mark: Mark) -> None:
        """Add the keys of an inline slot to what is known of it."""
        answers = self.tree.get("answers")
        old = self.slots.get(name) or (answers.get(name) if isinstance(answers, Mapping) else None)
        mine = slot_mapping(old) if old is not None else Mapping((), mark.span)
        if mine is None:
            return  # the schema says what it should be
        lines = mine.get("lines")
        written = [n for n in lines.items if isinstance(n, Mapping)] if isinstance(lines, List) else []
        if any((w := n.get("when")) is not None and w.span == mark.keys[0].span for n in written):
            return
        more: Entries = []
        type_ = type_of(mine) or self.pivot.types.get(name, "")
        if not type_:
            type_ = infer(mark.keys, self.known(mine))
            more.append(entry("type", said(type_, mark.span)))
            _hint(mark, type_, self.found)
        if type_ in CHOSEN:
            return  # `checks/keys.py` says that its options stand elsewhere
        self.changed = True
        nodes = [self.line(k, type_, mine, more, mark) for k in mark.keys]
        old_lines = lines.items if isinstance(lines, List) else ()
        more.append(entry("lines", sequence([*nodes, *old_lines], mark.span)))
        self.slots[name] = merged(mine, *more)

    def types(self) -> None:
        """Find the type of each slot that has data and no type."""
        answers = self.tree.get("answers")
        entries = [(str(k.value), v) for k, v in answers.entries] if isinstance(answers, Mapping) else []
        for name, node in entries:
            mine = self.slots.get(name) or slot_mapping(node)
            if mine is None or mine.get("type") is not None or name in self.pivot.types:
                continue
            type_ = self.data_type(mine)
            if type_:
                self.changed = True
                self.slots[name] = Mapping((entry("type", said(type_, mine.span)), *mine.entries), mine.span)

    def data_type(self, slot: Mapping) -> str:
        """The type that options, rows or key lines show; `""` when they show none."""
        options, lines, rows = slot.get("options"), slot.get("lines"), slot.get("rows")
        if isinstance(options, List):
            right = [n for n in options.items if isinstance(n, Mapping) and _value(n, "right") is True]
            return "choices" if len(right) > 1 else "choice"
        if isinstance(rows, List):
            return "match"
        written = [n for n in lines.items if isinstance(n, Mapping)] if isinstance(lines, List) else []
        right_keys = [str(_value(n, "when") or "") for n in written if _value(n, "right") is True]
        if not right_keys:
            return ""
        code = [len(k) > 2 and k[0] == k[-1] == "`" for k in right_keys]
        bare = [k.strip("`").strip() for k in right_keys]
        known = self.known(slot)
        if all(numeral(k, known.names) for k in bare):
            return "number"
        if all(numeral(k, known.names) or is_expression(k, known) for k in bare):
            return "expression"
        return "" if any(code) else "text"

    def line(self, alternative: Alternative, type_: str, mine: Mapping, more: Entries, mark: Mark) -> Mapping:
        """One alternative as a right line; its tolerance and unit become options of the slot."""
        words = alternative.text
        if type_ not in TEXTUAL and not alternative.quoted:
            number = numeral(words, self.known(mine).names) if type_ in {"number", "quantity", "expression"} else None
            if number is not None and type_ == "expression" and (number.unit or number.tolerance):
                number = None
            if number is not None:
                words = number.value
                for option in ("tolerance", "unit"):
                    self.option(option, getattr(number, option), alternative, mine, more, mark)
            else:
                words = pointed(words)
            words = f"`{words}`"
        begin = alternative.span.start + max(0, alternative.span.text.find(alternative.text))
        when = text(Fragment(alternative.text, alternative.span.source, (begin,)), words)
        when = Scalar(when.value, alternative.span.text, alternative.span, when.fragment)
        return Mapping((entry("when", when), entry("right", said(True, alternative.span))), alternative.span)

    def option(self, name: str, value: str, alternative: Alternative, mine: Mapping, more: Entries, mark: Mark) -> None:
        """Write an option that an inline key says; two that differ are an error."""
        old = mine.get(name) or next((v for k, v in more if k.value == name), None)
        first = alternative is mark.keys[0]
        if isinstance(old, Scalar) and value and str(old.value) not in {value, value.rstrip("%")}:
            facts = (("why", "alternatives"), ("name", name), ("value", value), ("other", str(old.value)))
            self.found.append(Diagnostic("E034", alternative.span, facts))
        elif old is None and value:
            if first:
                more.append(entry(name, said(value, alternative.span)))
            else:
                facts = (("why", "alternatives"), ("name", name), ("value", value), ("other", "—"))
                self.found.append(Diagnostic("E034", alternative.span, facts))

    def known(self, slot: Mapping) -> Known:
        """Names at hand: params, symbols of the exercise and of the slot, functions."""
        params = self.tree.get("params")
        names = set(params.keys()) if isinstance(params, Mapping) else set()
        functions = set(FUNCTIONS)
        for node, into in (
            (self.tree.get("symbols"), names),
            (slot.get("symbols"), names),
            (self.tree.get("functions"), functions),
        ):
            if isinstance(node, List):
                into.update(str(n.value) for n in node.items if isinstance(n, Scalar))
        answers = self.tree.get("answers")
        if isinstance(answers, Mapping):
            names |= {str(k.value) for k, v in answers.entries if type_of(v) not in TEXTUAL | CHOSEN}
        return Known(frozenset(names), frozenset(functions))


def _value(node: Mapping, name: str) -> str | float | bool | None:
    found = node.get(name)
    return found.value if isinstance(found, Scalar) else None


def _hint(mark: Mark, type_: str, found: list[Diagnostic]) -> None:
    """`[[= 56 élèves]]` is a text: say so, for the number alone would be marked wrong."""
    counts = [k for k in mark.keys if type_ == "text" and not k.quoted and counted(k.text)]
    found.extend(Diagnostic("W200", k.span, (("name", k.text),)) for k in counts)
