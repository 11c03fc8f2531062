"""Answer an exercise in the terminal, as a pupil: verdicts, feedback, and the ladder of help (`sitting`)."""

from dataclasses import replace
from pathlib import Path

from digilab_content.compile.collision import kept
from digilab_content.compile.load import check
from digilab_content.compile.vary import variant as made
from digilab_content.text.diagnostics import Diagnostic, errors
from digilab_content.workshop.sitting import Ask, Sitting, Tell


def attempt(path: Path, variant: int, answer_lang: str, lang: str, ask: Ask, tell: Tell) -> tuple[Diagnostic, ...]:
    """Ask for each slot until it is right or passed over (an empty line). Returns what is wrong with the file."""
    loaded, found = check(path)
    if loaded is None or errors(found):
        return found
    wanted = answer_lang or (lang if lang in loaded.languages() else loaded.exercise.lang)
    drawn, why = kept(loaded.exercise)
    if drawn is None or not drawn.chosen:
        return (*found, *why)
    number = min(variant, len(drawn.chosen))
    concrete = made(replace(drawn, exercise=loaded.in_language(wanted)), number)
    if concrete.value is None:
        return (*found, *concrete.diagnostics)
    Sitting(concrete.value, len(drawn.chosen), ask, tell).run()
    return found
