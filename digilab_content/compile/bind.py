"""Bind: from a variant to its graders, one for each slot, in the order in which keys use other slots' values."""

import re
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from digilab_content.compile.groups import signed
from digilab_content.graders import AnswerType, Setting, grader, known
from digilab_content.model.condition import named
from digilab_content.model.exercise import Exercise, Slot
from digilab_content.model.verdict import Given, Response
from digilab_content.text.diagnostics import Diagnostic, Result

_NAME = re.compile(r"[A-Za-z_]\w*")
Graders = Mapping[str, AnswerType]


def bind(
    exercise: Exercise, answers: Mapping[str, Response] | None = None, *, locale: str = "", lang: str = ""
) -> Result[Graders]:
    """The graders of a variant. `answers` are the pupil's, for slots that follow others.

    `locale` is the notation pupils type in, `lang` the language of words; the exercise's language by default.
    Slots of a type that this version does not have are left out (the schema has said so).
    """
    found: list[Diagnostic] = []
    graders: dict[str, AnswerType] = {}
    rights: dict[str, Any] = {}
    pupils: dict[str, Any] = {}
    cells = {ref for group in exercise.groups for _, ref in group.cells}
    for written in _ordered(exercise, found):
        if not known(written.type):
            continue
        slot = signed(written) if written.id in cells else written
        hidden = set(slot.symbols or ())
        values = {n: v for n, v in {**exercise.values, **rights}.items() if n not in hidden}
        setting = Setting(
            locale=locale or exercise.lang,
            lang=lang or exercise.lang,
            symbols=slot.symbols if slot.symbols is not None else exercise.symbols,
            functions=exercise.functions,
            assume=exercise.assume,
            values=MappingProxyType(values),
            followed=MappingProxyType({name: pupils[name] for name in slot.follow if name in pupils}),
        )
        made = grader(slot.type).bind(slot, setting)
        if isinstance(made, tuple):
            found.extend(made)
            continue
        graders[slot.id] = made
        tree = made.tree()
        if tree is not None:
            rights[slot.id] = tree
        response = (answers or {}).get(slot.id)
        if response is not None:
            given = made.read(response)
            mine = made.given_tree(given) if isinstance(given, Given) else None
            if mine is not None:
                pupils[slot.id] = mine
    return Result(MappingProxyType(graders) if not found else None, tuple(found))


def _ordered(exercise: Exercise, found: list[Diagnostic]) -> list[Slot]:
    ids = {s.id for s in exercise.slots}
    needs = {s.id: (_names(s) & ids) | (set(s.follow) & ids) - {s.id} for s in exercise.slots}
    needs = {id_: names - {id_} for id_, names in needs.items()}
    ordered: list[Slot] = []
    waiting = list(exercise.slots)
    while waiting:
        ready = [s for s in waiting if not needs[s.id] & {w.id for w in waiting}]
        if not ready:
            found.append(Diagnostic("E064", waiting[0].span, (("slot", waiting[0].id),)))
            return ordered
        ordered.extend(ready)
        waiting = [s for s in waiting if s not in ready]
    return ordered


def _names(slot: Slot) -> set[str]:
    if slot.type == "formula":
        return set()  # its letters are elements
    keys = [line.key for line in slot.lines if line.code]
    value = slot.options.get("value")
    return {name for text in (*keys, str(value or "")) for name in _NAME.findall(text)}


def _needs(slot: Slot) -> set[str]:
    return _names(slot) | set(slot.follow) | ({f.slot for f in named(slot.condition)} if slot.condition else set())


def with_answers(exercise: Exercise, answers: Mapping[str, Response]) -> Exercise:
    """The exercise keeping only the slots that are answered and those they need (for a tests row)."""
    kept = set(answers)
    ids = {s.id for s in exercise.slots}
    while True:
        more = {n for s in exercise.slots if s.id in kept for n in _needs(s) & ids} | kept
        if more == kept:
            scoring = exercise.scoring if kept == ids else "sum"
            return replace(exercise, slots=tuple(s for s in exercise.slots if s.id in kept), scoring=scoring)
        kept = more
