"""What a schema cannot say of an exercise's structure: slots and keys that match, names that are one thing only."""

from collections.abc import Iterator

from digilab_content.compile.checks.keys import keys
from digilab_content.compile.checks.ladder import ladder
from digilab_content.compile.checks.names import names
from digilab_content.compile.checks.placement import placement, places
from digilab_content.markup.tree import Mapping
from digilab_content.model.exercise import Exercise
from digilab_content.text.diagnostics import Diagnostic


def structure(exercise: Exercise, tree: Mapping) -> Iterator[Diagnostic]:
    """Every structural finding of an exercise; `tree` gives the places."""
    yield from placement(exercise, tree)
    yield from names(exercise, tree)
    yield from ladder(exercise, tree)
    placed = places(exercise)
    for slot in exercise.slots:
        if slot.id in placed:
            yield from keys(slot, tree)
