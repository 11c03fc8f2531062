"""A translation joined to its pivot: words from the one, the rest from the other (`format.md`, section 10)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from digilab_content.compile.checks.formulas import formulas
from digilab_content.compile.checks.pairing import pairing, place, references
from digilab_content.compile.groups import without
from digilab_content.compile.inline_keys import Pivot, inline_ids
from digilab_content.compile.kinds import SHOWN
from digilab_content.compile.nodes import entry, merged, said, slot_mapping
from digilab_content.compile.prose import OWN_OPTIONS, WORDED, prose_hash
from digilab_content.compile.slots import hint_nodes, slot, texts_of
from digilab_content.compile.texts import Texts
from digilab_content.compile.tree import tree_of
from digilab_content.compile.values import word_list, words
from digilab_content.markup import markdown
from digilab_content.markup.tree import Mapping, Node, Scalar
from digilab_content.model.doc import Doc, SlotRef, Text, inlines
from digilab_content.model.exercise import Exercise, Hint, Line, Slot
from digilab_content.text.diagnostics import Diagnostic, Result, errors, suggest
from digilab_content.text.source import Source, Span


def translate(pivot: Exercise, source: Source, path: str) -> Result[Exercise]:
    """The exercise in the language of a translation file; None when the two do not fit together."""
    given = given_by(pivot)
    read = tree_of(source, pivot=given)
    if read.value is None:
        return Result(None, read.diagnostics)
    work = _Join(pivot, read.value, source, given)
    made = work.exercise(path)
    found = dict.fromkeys([*read.diagnostics, *work.texts.found, *work.found])
    ordered = sorted(found, key=lambda d: (d.span.start if d.span else 0, d.code))
    if errors(ordered):  # what is missing shows when what is wrong has been put right
        return Result(None, tuple(d for d in ordered if d.code != "W082"))
    return Result(made, tuple(ordered))


def given_by(pivot: Exercise) -> Pivot:
    """What a translation takes from its pivot: slots by type, and the places of inline keys."""
    inline = {one.id for one in pivot.slots if one.inline_key}
    statement = tuple(ref.id for ref in references([pivot.statement]) if ref.id in inline)
    steps = tuple(ref.id for ref in references(pivot.steps) if ref.id in inline)
    types = {one.id: one.type for one in pivot.slots} | {group.id: "table" for group in pivot.groups}
    return Pivot(types, statement, steps)


@dataclass(slots=True)
class _Join:
    pivot: Exercise
    tree: Mapping
    source: Source
    given: Pivot
    texts: Texts = field(default_factory=Texts)
    found: list[Diagnostic] = field(default_factory=list)
    references: list[SlotRef] = field(default_factory=list)

    def say(self, code: str, span: Span | None, *suggestions: str, **facts: str | int) -> None:
        self.found.append(Diagnostic(code, span or self.tree.span, tuple(facts.items()), suggestions))

    def place(self, *path: str) -> Span:
        """The place of a key of the translation, of its first line when it has none."""
        return place(self.tree, *path)

    def slot_place(self, id_: str) -> Span:
        """Where a translation speaks of a slot: its keys, else its place in the statement."""
        answers = self.tree.get("answers")
        written = answers.key(id_) if isinstance(answers, Mapping) else None
        if written is not None and written.span.text == id_:
            return written.span
        return next((ref.span for ref in self.references if ref.id == id_ and ref.span), self.place("answers"))

    def exercise(self, path: str) -> Exercise:
        """The joined exercise."""
        pivot, tree = self.pivot, self.tree
        node = tree.get("statement")
        names = self.names([node], "slot", self.given.statement)
        statement = self.texts.doc(node, next(iter(names), ()), slots=True)
        statement = without(statement, tuple(group.id for group in pivot.groups))
        step_nodes = texts_of(tree.get("steps"))
        step_ids = self.names(step_nodes, "step", self.given.steps)
        steps = tuple(self.texts.doc(n, names, slots=True) for n, names in zip(step_nodes, step_ids, strict=True))
        self.references = references([statement, *steps])
        self.found.extend(pairing(pivot, tree, statement, steps))
        if words(tree.get("source_hash")) != prose_hash(pivot):  # else the translator has seen this very text
            self.found.extend(formulas(pivot.statement, statement, self.place("statement")))
        return replace(
            pivot,
            lang=words(tree.get("lang")) or pivot.lang,
            title=words(tree.get("title")) or pivot.title,
            meta=replace(
                pivot.meta,
                topic=words(tree.get("topic")) or pivot.meta.topic,
                translators=word_list(tree.get("translators")),
            ),
            statement=statement,
            slots=tuple(self.slot(one) for one in pivot.slots),
            hints=self.hints(),
            steps=steps,
            solution=self.solution(),
            translation_of=words(tree.get("translation_of")),
            source_hash=words(tree.get("source_hash")),
            path=path,
            span=self.source.whole(),
        )

    def names(self, nodes: Sequence[Node | None], stem: str, pool: Sequence[str]) -> list[tuple[str, ...]]:
        """Names of the nameless inline keys of each text."""
        scalars = [n for n in nodes if isinstance(n, Scalar)]
        if len(scalars) != len(nodes) or any(len(n.fragment.text) > markdown.LONGEST for n in scalars):
            return [() for _ in nodes]
        return inline_ids([n.fragment for n in scalars], stem, pool)

    def hints(self) -> tuple[Hint, ...]:
        """The hints in the other language, their costs the pivot's."""
        nodes = hint_nodes(self.tree.get("hints"))
        pivot = self.pivot.hints
        if len(nodes) != len(pivot):
            self.say("E083", self.place("hints"), why="hints", here=len(nodes), pivot=len(pivot))
        bodies = (n.get("text") if isinstance(n, Mapping) else n for n in nodes)
        return tuple(Hint(self.texts.doc(n), its.cost) for n, its in zip(bodies, pivot, strict=False))

    def solution(self) -> tuple[Doc, ...]:
        """The solution; none rather than one in the wrong language."""
        made = tuple(self.texts.doc(n) for n in texts_of(self.tree.get("solution")))
        if self.pivot.solution and not made:
            self.say("W082", self.place("solution"), why="solution", names="## Solution")
        return made

    def slot(self, its: Slot) -> Slot:
        """A slot of the pivot with the words of the translation."""
        answers = self.tree.get("answers")
        node = slot_mapping(answers.get(its.id)) if isinstance(answers, Mapping) else None
        if node is None:
            node = Mapping((), self.slot_place(its.id))
        typed = merged(node, entry("type", said(its.type, node.span)))
        messages = node.get("messages")
        by_id: dict[str, Doc] = {}
        if isinstance(messages, Mapping):
            by_id = {str(k.value)[1:]: self.texts.doc(v) for k, v in messages.entries if str(k.value)[:1] == "#"}
            kept = Mapping(tuple(e for e in messages.entries if str(e[0].value)[:1] != "#"), messages.span)
            typed = merged(typed, entry("messages", kept))
        mine = slot(its.id, self.slot_place(its.id), typed, self.texts)
        lines = tuple(self.lines(its, mine, by_id))
        untold = [a.id for a, b in zip(its.lines, lines, strict=False) if a.feedback and not b.feedback]
        if untold and its.type not in WORDED | OWN_OPTIONS:
            self.say("W082", mine.span, why="feedback", names=", ".join("#" + n for n in untold), slot=its.id)
        return replace(its, lines=lines, messages=mine.messages, rows=self.rows(its, mine), span=mine.span)

    def lines(self, its: Slot, mine: Slot, by_id: dict[str, Doc]) -> Iterator[Line]:
        """Lines or options: which words go with which of the pivot's."""
        written = mine.lines
        if its.type in OWN_OPTIONS and written:
            yield from self.own_options(its, written, by_id)
            return
        if its.type in WORDED and written:
            if not any(line.right for line in written):
                self.say("E024", mine.span, why="empty", slot=its.id)
            for line in written:
                feedback = line.feedback or by_id.get(line.id, ())
                yield _inheriting(line, its, line.id if line.named else "", feedback=feedback)
            return
        told = any(not _same_everywhere(line) for line in its.lines)
        if its.type in SHOWN | OWN_OPTIONS and not written and told:
            self.say("E084", mine.span, why="missing", slot=its.id, here=0, pivot=len(its.lines))
        pairs = self.pairs(its, written)
        marked = {line.id for line, w in pairs if w is not None and w.right}
        right = {line.id for line in its.lines if line.right}
        if its.type in {"choice", "choices"} and marked and marked != right:
            first = next((w for _, w in pairs if w is not None), None)
            self.say("E084", first.span if first else mine.span, why="right", slot=its.id, here=0, pivot=0)
        for line, w in pairs:
            feedback = by_id.get(line.id, ()) or (w.feedback if w else ())
            if w is not None and its.type not in SHOWN and its.type != "essay" and _differs(line, w):
                self.say("W081", w.span, slot=its.id, here=w.key, pivot=line.key)
            body = w.body if w is not None and w.body else line.body
            key = w.key if w is not None and its.type in SHOWN | {"essay"} else line.key
            yield replace(line, body=body, key=key, feedback=feedback, span=w.span if w else line.span)

    def pairs(self, its: Slot, written: Sequence[Line]) -> list[tuple[Line, Line | None]]:
        """Each line of the pivot with the one written again for it: by id, else by position."""
        if not written:
            return [(line, None) for line in its.lines]
        names = {line.id for line in its.lines}
        listed = ", ".join("#" + line.id for line in its.lines)
        for w in written:
            if w.named and w.id not in names:
                near = tuple("#" + n for n in suggest(w.id, sorted(names)))
                self.say(
                    "E082",
                    w.span,
                    *near,
                    name="#" + w.id,
                    slot=its.id,
                    names=listed,
                )
        if any(w.named for w in written):
            by_name = {w.id: w for w in written if w.named}
            rest = iter([w for w in written if not w.named])
            found = [(line, by_name.get(line.id) or next(rest, None)) for line in its.lines]
        else:
            found = [(line, written[k] if k < len(written) else None) for k, line in enumerate(its.lines)]
        if its.type in SHOWN and len(written) != len(its.lines):
            self.say("E084", written[0].span, why="count", slot=its.id, here=len(written), pivot=len(its.lines))
        return found

    def own_options(self, its: Slot, written: Sequence[Line], by_id: dict[str, Doc]) -> Iterator[Line]:
        """The options of a drop-down list are words: each language has its own, ids kept where they align."""
        if not any(line.right for line in written):
            if len(written) == len(its.lines):
                written = [replace(w, right=p.right) for w, p in zip(written, its.lines, strict=True)]
            else:
                self.say("E028", written[0].span, why="none-right", slot=its.id)
        aligned = len(written) == len(its.lines) and not any(w.named for w in written)
        for k, w in enumerate(written):
            id_ = its.lines[k].id if aligned else w.id
            yield _inheriting(w, its, id_, feedback=w.feedback or by_id.get(id_, ()))

    def rows(self, its: Slot, mine: Slot) -> tuple[tuple[Doc, ...], ...]:
        """The rows of a table slot, by position."""
        if not its.rows:
            return ()
        shape = [len(row) for row in its.rows]
        if [len(row) for row in mine.rows] != shape:
            rows = (len(mine.rows) - 1) if mine.rows else 0
            self.say("E086", mine.span, slot=its.id, here=rows, pivot=len(its.rows) - 1)
            return its.rows
        for k, (a, b) in enumerate(zip(its.rows, mine.rows, strict=True)):
            if [bool(c) for c in a] != [bool(c) for c in b] or (k and its.type == "label" and not _same_place(a, b)):
                self.say("E086", mine.span, slot=its.id, here=len(mine.rows) - 1, pivot=len(its.rows) - 1)
                break
        return mine.rows


def _same_place(here: tuple[Doc, ...], there: tuple[Doc, ...]) -> bool:
    """Whether two rows of legends name the same point of their figures."""
    from digilab_content.graders._places import same_place

    return same_place(here, there)


def _inheriting(line: Line, its: Slot, id_: str, *, feedback: Doc) -> Line:
    """A line that a language writes for itself; what is no word comes from the pivot's line of that id."""
    pivot = next((p for p in its.lines if p.id == id_ and p.right == line.right), None)
    if pivot is None:
        return replace(line, id=id_ or line.id, feedback=feedback)
    score = pivot.score if line.score is None else line.score
    return replace(pivot, key=line.key, code=line.code, body=line.body, feedback=feedback, score=score, span=line.span)


def _differs(line: Line, again: Line) -> bool:
    return "".join(line.key.split()) != "".join(again.key.split())


def _same_everywhere(line: Line) -> bool:
    """A formula or a number needs no translation."""
    words_ = (one.text for one in inlines(line.body) if isinstance(one, Text))
    return not any(letter.isalpha() for text in words_ for letter in text)
