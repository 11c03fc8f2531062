"""`build --strict`: every field of every exercise exactly as the exercise judges it, or nothing is published."""

from collections.abc import Iterable, Mapping

from digilab_content.compile.fidelity import place
from digilab_content.model.target import Loss
from digilab_content.text.diagnostics import Diagnostic


def refusals(losses: Mapping[str, Iterable[Loss]], paths: Mapping[str, str]) -> tuple[Diagnostic, ...]:
    """An error (`E400`) for each field that a target does not keep exactly, with each reason; variants count together.

    `losses` by target; `paths` is the file of each exercise, by its id.
    """
    found: dict[Diagnostic, None] = {}
    for target in sorted(losses):
        for loss in losses[target]:
            if loss.level == "exact" or loss.reason is None:
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
