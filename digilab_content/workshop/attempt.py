"""Answer an exercise in the terminal, as a pupil: verdicts, feedback, hints on `?`, the solution at the end."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from digilab_content.compile.collision import kept
from digilab_content.compile.grading import grade
from digilab_content.compile.kinds import CHOOSING
from digilab_content.compile.load import check
from digilab_content.compile.vary import variant as made
from digilab_content.model import doc
from digilab_content.model.exercise import Exercise, Slot
from digilab_content.model.verdict import Response, Verdict
from digilab_content.text.diagnostics import Diagnostic, errors
from digilab_content.text.i18n import words
from digilab_content.text.message import Message
from digilab_content.workshop.printed import printed, written

Ask = Callable[[str], str]
Tell = Callable[[str], None]
HOW = {"match": "try-pairs", "order": "try-order", "categories": "try-categories"}


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
    _Sitting(concrete.value, len(drawn.chosen), ask, tell).run()
    return found


class _Sitting:
    def __init__(self, exercise: Exercise, variants: int, ask: Ask, tell: Tell) -> None:
        self.exercise, self.variants, self.ask, self.tell = exercise, variants, ask, tell
        self.say = words(exercise.lang)
        self.hints = iter(exercise.hints)
        self.answers: dict[str, Response] = {}

    def run(self) -> None:
        """The statement, each slot, then the solution and the mark."""
        title = self.exercise.title or self.exercise.id
        which = f" ({self.exercise.variant}/{self.variants})" if self.variants > 1 else ""
        self.tell(f"{title}{which}\n\n{printed(self.exercise.statement)}\n")
        self.tell(self.say.text("try-how"))
        for slot in self.exercise.slots:
            if not slot.step:
                self.slot(slot)
        if self.exercise.solution:
            self.tell("\n" + self.say.text("try-solution"))
            for part in self.exercise.solution:
                self.tell(printed(part))
        marks = grade(self.exercise, self.answers).value
        if marks and marks.points is not None:
            self.tell(
                "\n" + self.say.text("try-mark", (("points", f"{marks.points:g}"), ("total", f"{marks.total:g}")))
            )

    def slot(self, slot: Slot) -> None:
        """One slot, until it is right or passed over."""
        for line in _shown(slot):
            self.tell("  " + line)
        if slot.type in HOW:
            self.tell(self.say.text(HOW[slot.type]))
        while True:
            typed = self.ask(f"{slot.id} ").strip()
            if not typed:
                return
            if typed == "?":
                hint = next(self.hints, None)
                self.tell(printed(hint.body) if hint else self.say.text("try-no-hint"))
                continue
            many = slot.type == "choices"
            self.answers[slot.id] = tuple(t.strip() for t in typed.split(",") if t.strip()) if many else typed
            marks = grade(self.exercise, self.answers)
            verdict = marks.value.verdicts.get(slot.id) if marks.value else None
            if verdict is None:
                return
            self.tell(self.told(verdict))
            if verdict.status in {"right", "undecided"}:
                return

    def told(self, verdict: Verdict) -> str:
        """The verdict, what was read, what is said."""
        lines = [self.say.text(f"try-{verdict.status}", (("percent", round(100 * verdict.score)),))]
        if verdict.understood and verdict.understood.plain:
            lines.append("  " + self.say.text("try-read", (("text", written(verdict.understood.plain)),)))
        lines += ["  " + (self.say.say(s) if isinstance(s, Message) else printed(s)) for s in verdict.says]
        return "\n".join(lines)


def _shown(slot: Slot) -> list[str]:
    """What is chosen from, put in order or matched; in an order that tells nothing where the order is the answer."""
    if slot.type == "match":
        rows = [(k, *row) for k, row in enumerate(slot.rows[1:], 1) if len(row) == 2]
        left = [f"{k:<3} {printed(first)}" for k, first, _ in rows if doc.plain(first) or first]
        right = [f"-> {k:<3} {printed(second)}" for k, _, second in sorted(rows, key=lambda r: _mixed(slot, str(r[0])))]
        return [*left, *right]
    if slot.type == "categories":
        titles = [f"[{printed(title)}]" for title in slot.rows[0] if doc.plain(title)] if slot.rows else []
        things = sorted({printed(c) for row in slot.rows[1:] for c in row if c}, key=lambda t: _mixed(slot, t))
        return [" ".join(titles), *things]
    lines = slot.lines if slot.type in CHOOSING else ()
    if slot.type == "order":
        lines = tuple(sorted(slot.lines, key=lambda line: _mixed(slot, line.id)))
    return [f"{line.id:10} {printed(line.body) or line.key}" for line in lines]


def _mixed(slot: Slot, id_: str) -> bytes:
    return hashlib.sha256(f"{slot.id}/{id_}".encode()).digest()
