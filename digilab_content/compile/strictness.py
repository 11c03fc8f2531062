"""`build --strict`: every field of every exercise exactly as the exercise judges it, or nothing is published."""

from collections.abc import Iterable, Mapping

from digilab_content.compile.fidelity import place
from digilab_content.model.target import Loss
from digilab_content.text.diagnostics import Diagnostic


def inexact(losses: Iterable[Loss]) -> tuple[Loss, ...]:
    """What is not exact, and why; of the variants of an exercise the first."""
    found: dict[tuple[object, ...], Loss] = {}
    for loss in losses:
        if loss.level != "exact" and loss.reason is not None:
            found.setdefault((place(loss.identifier), loss.field, loss.level, loss.reason), loss)
    return tuple(found.values())


def refusals(losses: Mapping[str, Iterable[Loss]], paths: Mapping[str, str]) -> tuple[Diagnostic, ...]:
    """An error (`E400`) for each field that a target does not keep exactly, with each reason; variants count together.

    `losses` by target; `paths` is the file of each exercise, by its id.
    """
    found: dict[Diagnostic, None] = {}
    for target in sorted(losses):
        for loss in losses[target]:
            if loss.level == "exact" or loss.reason is None:  # what `inexact` leaves out
                continue
            exercise, lang = place(loss.identifier)
            facts = (
                *loss.reason.facts,
                ("target", target),
                ("exercise", exercise),
                ("in", lang),
                ("field", loss.field),
                ("level", loss.level),
                ("reason-says", loss.reason.id),
            )
            found[Diagnostic("E400", None, facts, path=paths.get(exercise, exercise))] = None
    return tuple(found)
