"""What a project's vocabulary says of the mistakes that an exercise names: their words, and what is unknown there."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from digilab_content.compile.misconceptions import shipped, vocabulary
from digilab_content.model.exercise import Exercise, Line
from digilab_content.model.vocabulary import Vocabulary
from digilab_content.text.diagnostics import Diagnostic


def labelled(
    exercise: Exercise, translations: Mapping[str, Exercise], root: Path
) -> tuple[Exercise, Mapping[str, Exercise]]:
    """The same with the words of every mistake that a line names, each in the exercise's language."""
    if not any(_tagged(exercise)) and not any(tagged for one in translations.values() for tagged in _tagged(one)):
        return exercise, translations
    known = vocabulary(root).value or shipped()
    return _said(exercise, known), {lang: _said(one, known) for lang, one in translations.items()}


def unknown_names(exercise: Exercise, translations: Mapping[str, Exercise], root: Path) -> tuple[Diagnostic, ...]:
    """W303, W304: the names of lines that the vocabulary does not know, each place once."""
    from digilab_content.compile.checks.vocabulary import named

    found: dict[object, Diagnostic] = {}
    for one in (exercise, *translations.values()):
        if any(_tagged(one)):
            for said in named(one, vocabulary(root).value or shipped()):
                place = (said.span.source.path, said.span.start) if said.span else ()
                found.setdefault((said.code, place), said)
    return tuple(found.values())


def _tagged(exercise: Exercise) -> Iterator[Line]:
    return (line for slot in exercise.slots for line in slot.lines if line.mistake or line.review)


def _said(exercise: Exercise, known: Vocabulary) -> Exercise:
    slots = tuple(
        replace(
            slot,
            lines=tuple(
                replace(x, label=known.label(x.mistake, exercise.lang)) if x.mistake else x for x in slot.lines
            ),
        )
        if any(line.mistake for line in slot.lines)
        else slot
        for slot in exercise.slots
    )
    return replace(exercise, slots=slots)
