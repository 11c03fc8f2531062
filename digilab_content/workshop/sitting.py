"""One sitting at an exercise in the terminal: the ladder of `model/ladder.py`, a line typed at a time.

`?` asks for a hint, `+` for the guided steps, `!` for the solution, an empty line passes over the box.
"""

from collections.abc import Callable
from typing import Final

from digilab_content.compile.grading import course, grade, judged
from digilab_content.model.doc import SlotRef, inlines
from digilab_content.model.exercise import Exercise, Slot
from digilab_content.model.ladder import Event, HintAsked, SolutionAsked, State, StepsOpened, mark, offers, step
from digilab_content.model.verdict import Response, Verdict
from digilab_content.text.i18n import words
from digilab_content.text.message import Message
from digilab_content.workshop.choices import answered, shown
from digilab_content.workshop.printed import printed, written

Ask = Callable[[str], str]
Tell = Callable[[str], None]
_HOW: Final = {
    "match": "try-pairs",
    "order": "try-order",
    "categories": "try-categories",
    "label": "try-label",
    "choice": "try-choice",
    "select": "try-choice",
    "choices": "try-choices",
}
_HINT: Final = frozenset({"?", "؟"})
_STEPS: Final = frozenset({"+"})
_SOLUTION: Final = frozenset({"!"})


class Sitting:
    """A pupil before one variant; `ask` reads a line, `tell` says one."""

    def __init__(self, exercise: Exercise, variants: int, ask: Ask, tell: Tell) -> None:
        self.exercise, self.ask, self.tell = exercise, ask, tell
        self.variants = variants
        self.say = words(exercise.lang)
        self.course = course(exercise, variants)
        self.state = State()
        self.answers: dict[str, Response] = {}

    def run(self) -> None:
        """The statement, each slot that is asked, then what is left of the solution, and the mark."""
        title = self.exercise.title or self.exercise.id
        which = f" ({self.exercise.variant}/{self.variants})" if self.variants > 1 else ""
        self.tell(f"{title}{which}\n\n{printed(self.exercise.statement)}\n")
        self.tell(self.say.text("try-how"))
        passed: set[str] = set()
        while True:
            waiting = [id_ for id_ in offers(self.course, self.state).open if id_ not in passed]
            slot = next((s for s in self.exercise.slots if s.id in waiting), None)
            if slot is None:
                break
            self.slot(slot)
            passed.add(slot.id)
        rest = self.exercise.solution[self.state.parts :]
        if rest:
            self.tell("\n" + self.say.text("try-solution"))
            for part in rest:
                self.tell(printed(part))
        self.total()

    def total(self) -> None:
        """The mark, what a person must judge, and that there are other variants."""
        earned = mark(self.course, self.state)
        if earned.points is not None and earned.total > earned.waiting:
            facts = (("points", self.number(earned.points)), ("total", self.number(earned.total - earned.waiting)))
            self.tell("\n" + self.say.text("try-mark", facts))
        if earned.waiting:
            self.tell(self.say.text("try-waiting", (("points", round(earned.waiting, 2)),)))
        if self.variants > 1:
            following = self.exercise.variant % self.variants + 1
            self.tell(self.say.text("try-other-variant", (("command", f"--variant {following}"),)))

    def number(self, points: float) -> str:
        """A mark to the hundredth, with the decimal sign of the exercise's language."""
        text = f"{round(points, 2):g}"
        return text if self.exercise.lang == "en" else text.replace(".", ",")

    # ── one slot ──────────────────────────────────────────────────────────────────────────────────────────────────────

    def slot(self, slot: Slot) -> None:
        """One slot, until it takes no more answers or is passed over."""
        self.lay_out(slot)
        while True:
            typed = self.ask(f"{slot.id} ").strip()
            if not typed:
                return
            if self.helped(typed):
                continue
            verdict = self.judge(slot, typed)
            if verdict is None:
                return
            self.climb(judged(self.exercise, {slot.id: verdict} | self.others(slot), self.answers))
            here = offers(self.course, self.state)
            self.tries(slot, verdict)
            if slot.id not in here.open or verdict.status == "undecided":
                return
            if verdict.status in {"partial", "wrong"}:
                self.offered()

    def lay_out(self, slot: Slot) -> None:
        """What is chosen from, ordered or matched, and how to answer it."""
        for line in shown(slot):
            self.tell("  " + line)
        if slot.type in _HOW:
            self.tell(self.say.text(_HOW[slot.type]))

    def judge(self, slot: Slot, typed: str) -> Verdict | None:
        """The verdict of what was typed, told; None where the file cannot be judged."""
        self.answers[slot.id] = answered(slot, typed)
        marks = grade(self.exercise, self.answers, steps=True).value
        verdict = marks.verdicts.get(slot.id) if marks else None
        if verdict is not None:
            self.tell(self.told(verdict))
        return verdict

    def others(self, slot: Slot) -> dict[str, Verdict]:
        """The verdicts of the other slots answered so far: they may follow this one."""
        marks = grade(self.exercise, self.answers).value
        known = marks.verdicts if marks else {}
        return {id_: v for id_, v in known.items() if id_ in self.answers and id_ != slot.id}

    def tries(self, slot: Slot, verdict: Verdict) -> None:
        """How many attempts are used, where they are counted."""
        standing = self.state.slots.get(slot.id)
        if slot.attempts is None or standing is None or verdict.status not in {"partial", "wrong"}:
            return
        facts = (("number", standing.tries), ("total", slot.attempts))
        self.tell(self.say.text("try-attempt", facts))
        if standing.tries >= slot.attempts:
            self.tell(self.say.text("try-no-more"))

    # ── the ladder ────────────────────────────────────────────────────────────────────────────────────────────────────

    def climb(self, event: Event) -> bool:
        """Take an event; whether it changed anything."""
        before, self.state = self.state, step(self.course, self.state, event)
        return self.state is not before

    def offered(self) -> None:
        """The next rung, after an answer that is not right."""
        here = offers(self.course, self.state)
        parts = []
        if here.hint is not None:
            parts.append(self.say.text("try-offer-hint", (("percent", round(100 * here.hint)),)))
        parts += [self.say.text("try-offer-steps")] if here.steps else []
        parts += [self.say.text("try-offer-solution")] if here.solution else []
        if parts:
            self.tell("  " + self.say.text("try-next-help", (("offers", " · ".join(parts)),)))

    def helped(self, typed: str) -> bool:
        """Whether a line asks for help, which is then given or refused with a reason."""
        if typed in _HINT:
            number = self.state.hints
            if self.climb(HintAsked()):
                self.tell(printed(self.exercise.hints[number].body))
                self.offered()
            else:
                self.refused("try-no-hint")
        elif typed in _STEPS:
            if self.climb(StepsOpened()):
                self.steps()
            else:
                self.refused("try-no-steps" if self.state.steps or not self.exercise.steps else "try-not-yet")
        elif typed in _SOLUTION:
            number = self.state.parts
            if self.climb(SolutionAsked()):
                if not number:
                    self.tell(self.say.text("try-given-up"))
                self.tell(printed(self.exercise.solution[number]))
            else:
                self.refused("try-not-yet" if number < len(self.exercise.solution) else "try-no-solution")
        else:
            return False
        return True

    def refused(self, why: str) -> None:
        """Why help is not given now."""
        self.tell(self.say.text(why))
        self.offered()

    def steps(self) -> None:
        """The guided steps, each with its own boxes; they never count."""
        self.tell(self.say.text("try-steps"))
        boxes = [slot for slot in self.exercise.slots if slot.step]
        for body in self.exercise.steps:
            self.tell(printed(body))
            here = {one.id for one in inlines(body) if isinstance(one, SlotRef)}
            for slot in [s for s in boxes if s.id in here]:
                while typed := self.ask(f"{slot.id} ").strip():
                    verdict = self.judge(slot, typed)
                    if verdict is None or verdict.status == "right":
                        break

    def told(self, verdict: Verdict) -> str:
        """The verdict, what was read, what is said."""
        lines = [self.say.text(f"try-{verdict.status}", (("percent", round(100 * verdict.score)),))]
        if verdict.understood and verdict.understood.plain:
            lines.append("  " + self.say.text("try-read", (("text", written(verdict.understood.plain)),)))
        lines += ["  " + (self.say.say(s) if isinstance(s, Message) else printed(s)) for s in verdict.says]
        if verdict.mistake:
            label = self.say.say(verdict.label) if isinstance(verdict.label, Message) else verdict.label
            lines.append("  " + self.say.text("try-mistake", (("label", label or verdict.mistake),)))
        return "\n".join(lines)
