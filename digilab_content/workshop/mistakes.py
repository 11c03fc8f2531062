"""The wrong answers of an exercise that the engine can explain by itself, with their values, and which coincide."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal, TypeAlias

from digilab_content.compile.bind import bind
from digilab_content.compile.collision import kept
from digilab_content.compile.load import check
from digilab_content.compile.vary import Drawn
from digilab_content.compile.vary import variant as drawn_variant
from digilab_content.graders import AnswerType, grade
from digilab_content.maths import author, value, writing
from digilab_content.maths.glance import Glance, alike, glance
from digilab_content.maths.kernel import names
from digilab_content.maths.misconceptions import Misconception
from digilab_content.model.exercise import Exercise
from digilab_content.text.diagnostics import Result, errors
from digilab_content.text.i18n import direction, words

MOST = 60
How: TypeAlias = Literal["named", "foreseen", "right", "unseen"]


@dataclass(frozen=True, slots=True)
class Explained:
    """One wrong answer as a pupil would type it, and the misconception that leads to it.

    `how`: `named` by the engine; `foreseen` by the author's line `line`, which speaks first; `right` where it is
    accepted; `unseen` where the mistake leads to the right answer only (`answer` is empty then). `others` are the
    misconceptions that lead to the same value.
    """

    slot: str
    answer: str
    mistake: str
    how: How = "named"
    line: str = ""
    others: tuple[str, ...] = ()


def explained(path: Path, number: int = 1, lang: str = "") -> Result[tuple[Explained, ...]]:
    """Every wrong answer of the slots of a variant that a misconception leads to."""
    loaded, found = check(path)
    if loaded is None or errors(found):
        return Result(None, found)
    drawn, why = kept(loaded.exercise)
    if drawn is None or not drawn.chosen:
        return Result(None, (*found, *why))
    made = in_variant(loaded.in_language(lang or loaded.exercise.lang), drawn, number)
    return Result(made.value, (*found, *made.diagnostics))


def in_variant(exercise: Exercise, drawn: Drawn, number: int, most: int = MOST) -> Result[tuple[Explained, ...]]:
    """The same for an exercise whose variants are drawn; at most `most` answers a slot."""
    concrete = drawn_variant(replace(drawn, exercise=exercise), min(number, len(drawn.chosen)))
    if concrete.value is None:
        return Result(None, concrete.diagnostics)
    bound = bind(concrete.value)
    if not bound.value:
        return Result(None, bound.diagnostics)
    steps = {slot.id for slot in exercise.slots if slot.step}
    return Result(tuple(x for id_, made in bound.value.items() if id_ not in steps for x in of_slot(id_, made, most)))


def of_slot(id_: str, made: AnswerType, most: int = MOST) -> Iterator[Explained]:
    """The answers of one slot, as the grader itself judges them."""
    from digilab_content.maths.mistakes import candidates, unseen

    tasks = tuple(dict.fromkeys(made.tasks())) if hasattr(made, "tasks") else ()
    values: list[tuple[Glance, str, list[str]]] = []
    for task in tasks:
        for rule, tree, worth in (*((c.rules[0], c.tree, c.seen) for c in candidates(task)), *_solutions(task)):
            same = next((ids for seen, _, ids in values if alike(seen, worth)), None)
            if same is not None:
                same.append(rule.id)
            elif len(values) < most:
                values.append((worth, typed(tree, made), [rule.id]))
    for _, text, ids in values:
        verdict = grade(made, text)
        own = tuple(dict.fromkeys(ids))
        if verdict.code == "@mistake":
            others = tuple(i for i in own if i != verdict.mistake)
            yield Explained(id_, text, verdict.mistake, "named", "", others)
        elif verdict.status == "right":
            yield Explained(id_, text, own[0], "right", verdict.line or "", own[1:])
        elif verdict.line is not None and verdict.code is None:
            yield Explained(id_, text, own[0], "foreseen", verdict.line, own[1:])
    seen = {i for _, _, ids in values for i in ids}
    for rule in dict.fromkeys(rule for task in tasks for rule in unseen(task)):
        if rule.id not in seen:
            yield Explained(id_, "", rule.id, "unseen")


def _solutions(task: Any) -> Iterator[tuple[Misconception, Any, Glance]]:
    """The solutions that the wrong steps of an equation of the first degree lead to."""
    from digilab_content.maths.solving_mistakes import solution, wrong_relations

    for wrong in wrong_relations(task):
        x = solution(wrong.tree)
        tree = None if x is None else value.from_fraction(x)
        worth = None if tree is None else glance(tree)
        if worth is not None:
            yield wrong.rules[0], tree, worth


def typed(tree: Any, made: AnswerType) -> str:
    """A value as a pupil would type it in the slot: its numbers computed."""
    locale: str = made.setting.locale if hasattr(made, "setting") else ""
    exact = value.exact(tree) if made.TYPE in {"number", "quantity"} else None
    if exact is not None:
        return writing.plain(value.from_fraction(exact), locale)
    tidy = author.computed(tree, {}, symbols=tuple(sorted(names(tree))))
    return writing.plain(tree if isinstance(tidy, author.Refused) else tidy, locale)


# ── in words ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def lines(found: Sequence[Explained], lang: str) -> Iterator[str]:
    """What the engine would say of each wrong answer, numbered; then the mistakes that cannot be told apart."""
    said = words(lang)
    named = [one for one in found if one.how == "named"]
    if not found:
        yield said.text("mistakes-none")
    for k, one in enumerate(named, 1):
        yield f"{k}. {one.slot}  {isolated(one.answer, lang)}  [{one.mistake}] {said.text('label-' + one.mistake)}"
        yield f"    {said.text('mistake-' + one.mistake)}"
        if one.others:
            yield f"    {said.text('mistakes-same', (('names', _names(one.others, lang)),))}"
    for one in found:
        facts = (
            ("slot", one.slot),
            ("answer", one.answer),
            ("names", _names((one.mistake, *one.others), lang)),
            ("line", "#" + one.line),
        )
        if one.how != "named":
            yield said.text(f"mistakes-{one.how}", facts)


def brief(found: Sequence[Explained], lang: str, most: int = 8) -> Iterator[str]:
    """A line a slot: each mistake that would be named there, with its value."""
    said = words(lang)
    slots = dict.fromkeys(one.slot for one in found if one.how == "named")
    for slot in slots:
        mine = {one.mistake: one for one in reversed(found) if one.slot == slot and one.how == "named"}
        shown = [mine[i] for i in dict.fromkeys(x.mistake for x in found if x.slot == slot and x.mistake in mine)]
        listed = " · ".join(
            f"{said.text('label-' + one.mistake)} ({isolated(one.answer, lang)})" for one in shown[:most]
        )
        facts = (("slot", slot), ("list", listed), ("more", max(0, len(shown) - most)))
        yield said.text("mistakes-brief", facts)


def isolated(text: str, lang: str) -> str:
    """A formula that keeps its direction inside Arabic words."""
    return f"\u2066{text}\u2069" if direction(lang) == "rtl" else text


def _names(ids: Sequence[str], lang: str) -> str:
    said = words(lang)
    return ", ".join(f"{said.text('label-' + i)} [{i}]" for i in ids)
