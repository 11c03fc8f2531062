"""A translation and its pivot: the same exercise, another language, the same slots, lines, hints and steps."""

from collections.abc import Iterator, Sequence

from digilab_content.compile.checks.keys import codes
from digilab_content.compile.prose import prose_hash
from digilab_content.compile.values import words
from digilab_content.markup.tree import Mapping, find
from digilab_content.model.doc import Doc, SlotRef, inlines
from digilab_content.model.exercise import Exercise
from digilab_content.text.diagnostics import Diagnostic, suggest
from digilab_content.text.i18n import LANGS
from digilab_content.text.source import Span

# What a translation may say; the rest is the pivot's.
OWN = (
    *("exo", "translation_of", "lang", "title", "topic", "translators", "source_hash"),
    *("statement", "answers", "hints", "steps", "solution", "notes"),
)


def place(tree: Mapping, *path: str) -> Span:
    """The place of a key, of the first line of the file when it is not written."""
    parent = find(tree, path[:-1])
    written = parent.key(path[-1]) if isinstance(parent, Mapping) else None
    if written is not None and written.span.end > written.span.start:
        return written.span
    source = tree.span.source
    return Span(source, 0, max(0, source.text.find("\n")))


def references(docs: Sequence[Doc]) -> list[SlotRef]:
    """The slots of some documents, in reading order."""
    return [one for doc in docs for one in inlines(doc) if isinstance(one, SlotRef)]


def pairing(pivot: Exercise, tree: Mapping, statement: Doc, steps: Sequence[Doc]) -> Iterator[Diagnostic]:
    """Every finding that concerns the two files together, but options and tables."""
    yield from _head(pivot, tree)
    if not statement:
        yield Diagnostic("E031", place(tree, "statement"), (("why", "empty"),))
        return
    if len(steps) != len(pivot.steps):
        facts = (("why", "steps"), ("here", len(steps)), ("pivot", len(pivot.steps)))
        yield Diagnostic("E083", place(tree, "steps"), facts)
    yield from _slots(pivot, tree, statement, steps)
    yield from _answers(pivot, tree, {ref.id for ref in references([statement, *steps])})


def _head(pivot: Exercise, tree: Mapping) -> Iterator[Diagnostic]:
    """Which pivot, which language, and nothing that belongs to the pivot."""
    of, lang = words(tree.get("translation_of")), words(tree.get("lang"))
    if of != pivot.id:
        other = (("why", "other" if of else "missing"), ("name", of), ("pivot", pivot.id))
        yield Diagnostic("E080", place(tree, "translation_of"), other, (pivot.id,))
    if not lang or lang.partition("-")[0] not in LANGS:
        facts = (("why", "unknown" if lang else "missing"), ("name", lang))
        yield Diagnostic("E085", place(tree, "lang"), facts, suggest(lang, LANGS) if lang else ())
    elif lang == pivot.lang:
        yield Diagnostic("E085", place(tree, "lang"), (("why", "same"), ("name", lang)))
    for key, _ in tree.entries:
        name = str(key.value)
        if name not in OWN:
            yield Diagnostic("W083", key.span, (("name", name),), suggest(name, OWN))
    if not words(tree.get("title")) and pivot.title:
        yield Diagnostic("W082", place(tree, "title"), (("why", "title"), ("names", "title")))
    written, now = words(tree.get("source_hash")), prose_hash(pivot)
    if written and written != now:
        yield Diagnostic("W080", place(tree, "source_hash"), (("written", written), ("now", now)))


def _slots(pivot: Exercise, tree: Mapping, statement: Doc, steps: Sequence[Doc]) -> Iterator[Diagnostic]:
    """The same slots in the statement, the same in the steps."""
    pairs = [(references([statement]), references([pivot.statement]))]
    if len(steps) == len(pivot.steps):
        pairs.append((references(steps), references(pivot.steps)))
    for mine, its in pairs:
        wanted = [ref.id for ref in its]
        lost = [id_ for id_ in wanted if id_ not in {ref.id for ref in mine}]
        seen: dict[str, SlotRef] = {}
        renamed = 0
        for ref in mine:
            if ref.id in seen:
                first = seen[ref.id].span
                yield Diagnostic("E026", ref.span, (("slot", ref.id), ("line", first.line if first else 0)))
            elif ref.id not in wanted:
                renamed += 1
                near = suggest(ref.id, lost) or tuple(lost[:1])
                yield Diagnostic("E081", ref.span, (("why", "extra"), ("slot", ref.id)), near)
            seen.setdefault(ref.id, ref)
        # a slot under another name has been reported once already
        for id_ in lost[renamed:]:
            node = tree.get("statement" if its is pairs[0][1] else "steps")
            yield Diagnostic("E081", _line(node.span if node else tree.span), (("why", "missing"), ("slot", id_)))


def _line(span: Span) -> Span:
    end = span.source.text.find("\n", span.start, span.end)
    return Span(span.source, span.start, end if end >= 0 else span.end)


def _answers(pivot: Exercise, tree: Mapping, here: set[str]) -> Iterator[Diagnostic]:
    """What is said under `## Réponses` is said of slots, lines and codes that exist."""
    answers = tree.get("answers")
    known = [one.id for one in pivot.slots]
    for key, node in answers.entries if isinstance(answers, Mapping) else ():
        name = str(key.value)
        its = pivot.slot(name)
        if its is None:
            if name not in here:
                yield Diagnostic("E025", key.span, (("name", name),), suggest(name, known))
            continue
        messages = find(node, ("messages",))
        ids = [line.id for line in its.lines]
        for written in (k for k, _ in messages.entries) if isinstance(messages, Mapping) else ():
            word = str(written.value)
            if word.startswith("#") and word[1:] not in ids:
                near = tuple("#" + n for n in suggest(word[1:], ids))
                facts = (("name", word), ("slot", name), ("names", ", ".join("#" + n for n in ids)))
                yield Diagnostic("E082", written.span, facts, near)
            elif word.startswith("@") and word not in codes():
                yield Diagnostic("E030", written.span, (("why", "code"), ("name", word)), suggest(word, codes()))
