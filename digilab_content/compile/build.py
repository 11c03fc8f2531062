"""Build: from the canonical tree to the exercise. Both surfaces meet here."""

import re
from collections.abc import Mapping as Dict
from collections.abc import Sequence as Seq
from dataclasses import replace
from typing import Any

from digilab_content.compile.checks.structure import structure
from digilab_content.compile.groups import grouped
from digilab_content.compile.inline_keys import complete, inline_ids
from digilab_content.compile.nodes import slot_mapping
from digilab_content.compile.slots import hint_nodes, slot, texts_of
from digilab_content.compile.texts import Texts
from digilab_content.compile.values import mappings, number, whole, word_list, words
from digilab_content.markup import markdown
from digilab_content.markup.tree import Mapping, Node, Scalar
from digilab_content.model.doc import Block, Bullets, Doc, Numbered, Paragraph, Quote, SlotRef, inlines
from digilab_content.model.exercise import Cell, Constraint, Exercise, Hint, Meta, Param, Slot, TestTable
from digilab_content.text.diagnostics import Diagnostic, Result, errors
from digilab_content.text.source import Source, Span

_TIME = re.compile(r"(?:(\d{1,3})\s*h\s*)?(?:(\d{1,4})\s*(?:min(?:utes?)?|mn|m|د|دقائق|دقيقة)?)?")


def build(tree: Mapping, source: Source, path: str, defaults: Dict[str, Any] | None = None) -> Result[Exercise]:
    """The exercise of a canonical tree that the schema accepts; None when its structure has errors.

    `path` is where the file stands, for its assets. `defaults` fill `lang`, `subject` … as `tree_of` does.
    """
    if defaults:
        from digilab_content.compile.tree import with_defaults

        tree = with_defaults(tree, source, defaults)
    completed = complete(tree)
    tree = completed.value or tree
    texts = Texts()
    exercise = _exercise(tree, source, path, texts)
    # `complete` repeats what it said when the sections were read, and is the first to say it of another surface
    lone: list[Diagnostic] = []
    exercise = grouped(exercise, lone)
    found = [*completed.diagnostics, *texts.found, *lone, *structure(exercise, tree)]
    found = sorted(dict.fromkeys(found), key=_place)
    return Result(None if errors(found) else exercise, tuple(found))


def _place(found: Diagnostic) -> tuple[int, str]:
    return (found.span.start if found.span else 0, found.code)


def _exercise(tree: Mapping, source: Source, path: str, texts: Texts) -> Exercise:
    statement = texts.doc(tree.get("statement"), next(iter(_ids(tree.get("statement"), "slot")), ()), slots=True)
    step_nodes = texts_of(tree.get("steps"))
    ids = _ids(tree.get("steps"), "step")
    steps = tuple(texts.doc(n, names, slots=True) for n, names in zip(step_nodes, ids, strict=True))
    variants = whole(tree.get("variants"))
    return Exercise(
        id=words(tree.get("id")),
        lang=words(tree.get("lang")) or "fr",
        title=words(tree.get("title")),
        meta=_meta(tree),
        symbols=word_list(tree.get("symbols")),
        functions=word_list(tree.get("functions")),
        assume=words(tree.get("assume")),
        params=_params(tree.get("params")),
        require=tuple(Constraint(words(n), n.span) for n in texts_of(tree.get("require"))),
        variants=20 if variants is None else variants,
        scoring=words(tree.get("scoring")) or "sum",
        statement=statement,
        slots=_slots(tree, statement, steps, texts),
        hints=tuple(_hint(n, texts) for n in hint_nodes(tree.get("hints"))),
        steps=steps,
        solution=tuple(texts.doc(n) for n in texts_of(tree.get("solution"))),
        tests=_tests(tree.get("tests")),
        translation_of=words(tree.get("translation_of")),
        source_hash=words(tree.get("source_hash")),
        path=path,
        span=tree.span if tree.span.source is source else source.whole(),
    )


def _ids(node: Node | None, stem: str) -> list[tuple[str, ...]]:
    """Names of the nameless inline keys of each text, as `complete` gave them."""
    return _names(texts_of(node), stem)


def _names(nodes: Seq[Node], stem: str) -> list[tuple[str, ...]]:
    if any(not isinstance(n, Scalar) or len(n.fragment.text) > markdown.LONGEST for n in nodes):
        return [()] * len(nodes)
    return inline_ids([n.fragment for n in nodes if isinstance(n, Scalar)], stem)


def _slots(tree: Mapping, statement: Doc, steps: Seq[Doc], texts: Texts) -> tuple[Slot, ...]:
    """Slots in the order in which they stand, then those that stand nowhere (an error says so)."""
    answers = tree.get("answers")
    entries = {str(k.value): (k, v) for k, v in answers.entries} if isinstance(answers, Mapping) else {}
    alone = _alone(statement) | {id_ for step in steps for id_ in _alone(step)}
    order = [(r, False) for r in inlines(statement)]
    order += [(r, True) for step in steps for r in inlines(step)]
    keyed = _inline_keyed(tree)
    made: dict[str, Slot] = {}
    for ref, in_step in order:
        if isinstance(ref, SlotRef) and ref.id in entries and ref.id not in made:
            key, node = entries[ref.id]
            mapping = slot_mapping(node)
            if mapping is not None:
                one = slot(ref.id, key.span, mapping, texts)
                place = key.span if _in_answers(key) else ref.span
                inline, written = ref.id not in alone, ref.id in keyed
                made[ref.id] = replace(one, inline=inline, inline_key=written, step=in_step, span=place)
    for name, (key, node) in entries.items():
        mapping = slot_mapping(node)
        if name not in made and mapping is not None:
            made[name] = slot(name, key.span, mapping, texts)
    return tuple(made.values())


def _in_answers(key: Scalar) -> bool:
    """Whether the name was written as a key, not made from an inline slot."""
    return key.span.text.strip("\"'") == key.value


def _inline_keyed(tree: Mapping) -> set[str]:
    out = set()
    for name, stem in (("statement", "slot"), ("steps", "step")):
        nodes = [n for n in texts_of(tree.get(name)) if isinstance(n, Scalar)]
        for node, names in zip(nodes, _ids(tree.get(name), stem), strict=False):
            free = iter(names)
            if len(node.fragment.text) <= markdown.LONGEST:
                out |= {m.id or next(free, "") for m in markdown.read(node.fragment).marks if m.inline_key}
    return out


def _alone(doc: Doc) -> set[str]:
    """Slots that are a paragraph of their own."""
    out: set[str] = set()
    for block in doc:
        out |= _alone_in(block)
    return out


def _alone_in(block: Block) -> set[str]:
    match block:
        case Paragraph(children=(SlotRef(id=id_),)):
            return {id_}
        case Bullets() | Numbered():
            return {id_ for item in block.items for id_ in _alone(item)}
        case Quote():
            return _alone(block.children)
        case _:
            return set()


def _meta(tree: Mapping) -> Meta:
    return Meta(
        subject=words(tree.get("subject")),
        level=words(tree.get("level")),
        skills=word_list(tree.get("skills")),
        topic=words(tree.get("topic")),
        difficulty=whole(tree.get("difficulty")),
        time=minutes(words(tree.get("time"))),
        license=words(tree.get("license")),
        authors=word_list(tree.get("authors")),
        translators=word_list(tree.get("translators")),
        source=words(tree.get("source")),
        exam=words(tree.get("exam")),
    )


def minutes(text: str) -> int | None:
    """`3 min`, `1 h 30`, `90` in minutes."""
    match = _TIME.fullmatch(text.strip())
    if match is None or not (match[1] or match[2]):
        return None
    return 60 * int(match[1] or 0) + int(match[2] or 0)


def _params(node: Node | None) -> tuple[Param, ...]:
    entries = node.entries if isinstance(node, Mapping) else ()
    return tuple(Param(str(k.value), words(v), v.span if v.span.end > v.span.start else k.span) for k, v in entries)


def _hint(node: Node, texts: Texts) -> Hint:
    if isinstance(node, Mapping):
        return Hint(texts.doc(node.get("text")), abs(number(node.get("cost")) or 0.0))
    return Hint(texts.doc(node))


def _tests(node: Node | None) -> tuple[TestTable, ...]:
    """Rows that follow each other with the same columns are one table again."""
    tables: list[tuple[tuple[str, ...], tuple[Cell, ...], list[tuple[Cell, ...]]]] = []
    for row in mappings(node):
        names = tuple(row.keys())
        cells = tuple(_cell(v) for _, v in row.entries)
        if not tables or tables[-1][0] != names:
            header = tuple(Cell(str(k.value), span=k.span) for k, _ in row.entries)
            tables.append((names, header, []))
        tables[-1][2].append(cells)
    return tuple(TestTable(header, tuple(rows)) for _, header, rows in tables)


def _cell(node: Node) -> Cell:
    text = words(node).strip()
    code = len(text) > 2 and text[0] == text[-1] == "`"
    place: Span = node.span
    return Cell(text[1:-1].strip() if code else text, code, place)
