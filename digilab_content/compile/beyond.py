"""Values that params may take and that no variant shows yet: what would go wrong there is said before it is drawn.

Another id, another number of variants or one more line of `require` draws others, so that a constraint that is missing
hurts one day. Looked at in the order of the draw, after the variants; bounded.
"""

from dataclasses import replace
from typing import Final

from digilab_content.compile.bind import bind
from digilab_content.compile.kinds import CHOOSING
from digilab_content.compile.vary import Drawn, draw, fill
from digilab_content.graders import grade as grade_one
from digilab_content.model.exercise import Exercise
from digilab_content.text.diagnostics import Diagnostic

LOOKED: Final = 60


def beyond(drawn: Drawn) -> tuple[Diagnostic, ...]:
    """W112 when some values make a wrong line right, a right one wrong, two of them one, or a text unprintable."""
    exercise = drawn.exercise
    if not exercise.params or len(drawn.chosen) < 2:
        return ()
    wider = draw(replace(exercise, variants=drawn.valid + LOOKED))
    if wider.value is None:
        return wider.diagnostics
    fresh = wider.value.chosen[drawn.valid :]  # those that were drawn first have been judged, the dropped ones too
    looks = [_look(replace(exercise, values=values, variant=1)) for values in (*drawn.chosen, *fresh)]
    met = {name for look in looks if not isinstance(look, str) for name in look}
    found = [look if isinstance(look, str) else "same" if met - look else "" for look in looks]
    found = [why for why in found if why]
    if not found:
        return ()
    span = exercise.params[0].span
    return (Diagnostic("W112", span, (("count", len(found)), ("looked", len(looks)), ("why", found[0]))),)


def _look(exercise: Exercise) -> frozenset[tuple[str, str]] | str:
    """The wrong lines that some answer meets, with their slots; or what goes wrong."""
    filled = fill(exercise)
    if filled.diagnostics or filled.value is None:
        return "text"
    bound = bind(filled.value)
    if bound.value is None:
        return "key"
    met: set[tuple[str, str]] = set()
    for slot in filled.value.slots:
        if slot.id not in bound.value or slot.type in CHOOSING:
            continue
        wrong = {line.id for line in slot.lines if not line.right and not line.ungraded}
        for sample in bound.value[slot.id].samples():
            verdict = grade_one(bound.value[slot.id], sample.response)
            if sample.line in wrong and verdict.status == "right":
                return "right"
            if sample.status == "right" and verdict.status != "right":
                return "wrong"
            if verdict.line in wrong:
                met.add((slot.id, verdict.line))
    return frozenset(met)
