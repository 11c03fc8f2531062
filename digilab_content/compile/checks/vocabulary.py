"""`mistake=` and `review=` of a line name what the vocabulary knows (W303, W304)."""

import re
from collections.abc import Iterator

from digilab_content.model.exercise import Exercise, Line
from digilab_content.model.vocabulary import Vocabulary
from digilab_content.text.diagnostics import Diagnostic, Edit, Fix, suggest
from digilab_content.text.source import Span


def named(exercise: Exercise, known: Vocabulary) -> Iterator[Diagnostic]:
    """W303 a mistake that no vocabulary knows; W304 a skill that none knows, where skills are listed or one is near."""
    skills = sorted(known.known_skills() | set(exercise.meta.skills))
    for line in (line for slot in exercise.slots for line in slot.lines):
        if line.mistake and line.mistake not in known.entries:
            near = suggest(line.mistake, sorted(known.entries))
            yield _unknown("W303", line, "mistake", line.mistake, near)
        if line.review and line.review not in skills:
            near = tuple(n for n in suggest(line.review, skills) if _apart(n) != _apart(line.review))
            if known.closed or near:
                yield _unknown("W304", line, "review", line.review, near)


def _unknown(code: str, line: Line, key: str, name: str, near: tuple[str, ...]) -> Diagnostic:
    span = line.places.get(key, line.span)
    place = _value(span, name) if span else None
    fixes = (Fix("fix-rename", (Edit(place, near[0]),)),) if place and len(near) == 1 else ()
    return Diagnostic(code, place or span, (("name", name), ("line", line.id)), near, fixes)


def _apart(code: str) -> str:
    """A code without its figures: `MA-1BAC-ANA-5.2` is no slip for `MA-1BAC-ANA-5.3`."""
    return re.sub(r"\d", "", code)


def _value(span: Span, name: str) -> Span:
    """The name alone, where the place is that of `mistake=name`."""
    at = span.text.rfind(name)
    return span if at < 0 else Span(span.source, span.start + at, span.start + at + len(name))
