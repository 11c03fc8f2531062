"""A mark of the words of an exercise, so that a translation knows when they have changed."""

import hashlib

from digilab_content.model.doc import Doc, plain
from digilab_content.model.exercise import Exercise

# Types whose keys are words, each language having its own (`format.md`, section 10).
WORDED = frozenset({"text", "dictation"})
OWN_OPTIONS = frozenset({"select"})


def prose_hash(pivot: Exercise) -> str:
    """Twelve hexadecimal digits that change when the words to translate change."""
    parts = [pivot.title, _source(pivot.statement)]
    parts += [_source(doc) for doc in (*(h.body for h in pivot.hints), *pivot.steps, *pivot.solution)]
    for one in pivot.slots:
        parts.append(one.id)
        for line in one.lines:
            key = line.key if one.type in WORDED | OWN_OPTIONS else ""
            parts += [line.id, key, _source(line.body), _source(line.feedback)]
        parts += [text for code, doc in one.messages for text in (code, _source(doc))]
        parts += [_source(cell) for row in one.rows for cell in row]
    text = "\0".join(" ".join(part.split()) for part in parts)
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:12]


def _source(doc: Doc) -> str:
    return "\n".join(block.span.text if block.span else plain((block,)) for block in doc)
