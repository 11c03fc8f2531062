"""`judge` for what lives in a file: `{"exercise": path or id, "variant": 3, "slot": "U", "answer": …}`."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from digilab_content.compile.bind import bind
from digilab_content.compile.cells import table
from digilab_content.compile.collision import kept
from digilab_content.compile.judge import mapped, verdict_data
from digilab_content.compile.load import Loaded, discover, load
from digilab_content.compile.vary import variant
from digilab_content.graders import AnswerType, grade
from digilab_content.model.exercise import Exercise
from digilab_content.model.verdict import Response
from digilab_content.text.diagnostics import errors
from digilab_content.text.i18n import LANGS, words

KNOWN = frozenset({"exercise", "variant", "slot", "answer", "answers", "locale", "lang", "pupil"})


def in_file(request: Mapping[str, Any]) -> dict[str, Any]:
    """The verdict of an answer to a slot of a file, or `{"error": …, "code": …}`. Never raises on a request."""
    lang = request.get("lang") if request.get("lang") in LANGS else request.get("locale")
    lang = str(lang) if lang in LANGS else ""
    loaded = _loaded(str(request["exercise"]))
    if loaded is None:
        return _error("judge-file-unknown", lang, exercise=str(request["exercise"])[:200])
    exercise = loaded.in_language(lang) if lang else loaded.exercise
    lang = lang or exercise.lang
    made = _variant(exercise, request.get("variant", 1))
    if made is None:
        return _error("judge-file-variant", lang, variant=str(request.get("variant"))[:40])
    counted = [s.id for s in made.slots] + [g.id for g in made.groups]
    only = counted if len(counted) == 1 else [g.id for g in made.groups]
    slot = request.get("slot", only[0] if len(only) == 1 else "")
    others = request.get("answers")
    answers = {str(k): response(v) for k, v in others.items()} if isinstance(others, Mapping) else {}
    group = next((g for g in made.groups if g.id == slot), None)
    if group is not None:
        where = request.get("locale")
        told = table(
            made, group, response(request.get("answer", "")), locale=where if where in LANGS else "", lang=lang
        )
        return verdict_data(told, lang)
    locale = str(request.get("locale") or "")
    bound = bind(made, answers, locale=locale if locale in LANGS else "", lang=lang)
    if errors(bound.diagnostics):
        first = errors(bound.diagnostics)[0]
        return {"error": words(lang).text(first.code, first.facts), "code": first.code}
    if slot not in counted or not bound.value or slot not in bound.value:
        return _error("judge-file-slot", lang, slot=str(slot)[:40], known=", ".join(counted))
    one: AnswerType = bound.value[str(slot)]
    return verdict_data(grade(one, response(request.get("answer", ""))), lang)


def response(value: Any) -> Response:
    """An answer of JSON as a response: text, list of ids, list of pairs, map."""
    if isinstance(value, str):
        return value
    if isinstance(value, list) and all(isinstance(v, list | tuple) for v in value) and value:
        return tuple(tuple(str(x) for x in pair) for pair in value)
    if isinstance(value, list):
        return tuple(str(v) for v in value)
    if isinstance(value, Mapping):
        return mapped(value)
    return "" if value is None else str(value)


def _error(code: str, lang: str, **facts: str) -> dict[str, Any]:
    return {"error": words(lang or "en").text(code, facts), "code": code}


@lru_cache(maxsize=64)
def _loaded(name: str) -> Loaded | None:
    """An exercise by path, else by its id among the exercises below this folder."""
    path = Path(name)
    if name.endswith((".md", ".yaml", ".yml")):
        return load(path).value
    for file in discover((Path(),)):
        found = load(file).value
        if found is not None and found.exercise.id == name:
            return found
    return None


@lru_cache(maxsize=256)
def _drawn(exercise: "_Known") -> Any:
    return kept(exercise.exercise)[0]


class _Known:
    """An exercise as a key of a cache, by identity."""

    def __init__(self, exercise: Exercise) -> None:
        self.exercise = exercise

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Known) and other.exercise is self.exercise

    def __hash__(self) -> int:
        return id(self.exercise)


def _variant(exercise: Exercise, number: Any) -> Exercise | None:
    drawn = _drawn(_Known(exercise))
    fits = isinstance(number, int) and not isinstance(number, bool) and drawn and 1 <= number <= len(drawn.chosen)
    return variant(drawn, number).value if fits else None
