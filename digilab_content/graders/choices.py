"""`choices`: every right option and no other; the response is the ids that are ticked."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Annotated, Any, ClassVar, Literal, Self, TypeAlias

from msgspec import Meta

from digilab_content.graders import Example, Lowered, Sample, Setting
from digilab_content.graders._lines import PRAISE, said
from digilab_content.graders._options import filled
from digilab_content.graders._options_list import choose, listed, picked, trouble_with, understood
from digilab_content.graders.choice import CHOSEN
from digilab_content.model.exercise import Line, Slot
from digilab_content.model.item import Picked, Rule, Tally
from digilab_content.model.verdict import Given, Misread, Response, Say, Status, Verdict
from digilab_content.text.diagnostics import Diagnostic

Scoring: TypeAlias = Literal["all-or-nothing", "right-minus-wrong", "per-option"]


@dataclass(frozen=True, slots=True)
class ChoicesType:
    """Several options."""

    TYPE: ClassVar[str] = "choices"
    EXAMPLES: ClassVar[tuple[Example, ...]] = (
        Example(
            {"fr": "Cocher les nombres premiers", "ar": "تحديد الأعداد الأولية", "en": "Tick the prime numbers"},
            {
                "type": "choices",
                "key": "deux, treize",
                "options": {"scoring": "right-minus-wrong"},
                "locale": "fr",
                "lines": [
                    {"id": "deux", "when": "2"},
                    {"id": "neuf", "when": "9"},
                    {"id": "treize", "when": "13"},
                    {"id": "un", "when": "1"},
                ],
            },
            (
                (("deux", "treize"), "right", None),
                (("deux",), "partial", "@some_missing"),
                (("deux", "un"), "wrong", "@some_wrong"),
                ((), "invalid", "@empty"),
            ),
        ),
    )

    slot: Slot
    setting: Setting
    scoring: Annotated[
        Scoring,
        Meta(description="All or nothing; each right +1/rights and each wrong −1/rights; or one share an option."),
    ] = "all-or-nothing"
    shuffle: Annotated[
        bool, Meta(description="Show the options in another order to each pupil (`fixed` ones stay).")
    ] = False

    @classmethod
    def bind(cls, slot: Slot, setting: Setting) -> Self | tuple[Diagnostic, ...]:
        """The grader of a slot."""
        options = filled(cls, slot)
        if isinstance(options, tuple):
            return options
        return trouble_with(slot) or cls(slot, setting, **options)

    def read(self, response: Response) -> Given | Misread:
        """The ids of the ticked options, in a list or in a text with commas."""
        options = picked(self.slot, listed(response))
        return options if isinstance(options, Misread) else Given(options, "", understood(options))

    def _share(self, option: Line) -> Fraction:
        """What ticking an option adds. Shares written on right options leave the rest to the others."""
        lines = self.slot.lines
        if self.scoring == "per-option":
            return Fraction(1 if option.right else -1, len(lines))
        rights = [o for o in lines if o.right]
        if self.scoring == "all-or-nothing":
            return Fraction(1 if option.right else -1, len(rights))
        if option.score is not None:
            return _exact(option.score)
        if not option.right:
            return Fraction(-1, len(rights))
        own = [_exact(o.score) for o in rights if o.score is not None]
        return (1 - sum(own, Fraction(0))) / (len(rights) - len(own))

    def _start(self) -> Fraction:
        wrongs = sum(not o.right for o in self.slot.lines)
        return Fraction(wrongs, len(self.slot.lines)) if self.scoring == "per-option" else Fraction(0)

    def _score(self, ticked: tuple[Line, ...]) -> float:
        total = self._start() + sum((self._share(o) for o in ticked), Fraction(0))
        if self.scoring == "all-or-nothing":
            total = Fraction(total >= 1)
        return float(min(max(total, Fraction(0)), Fraction(1)))

    def judge(self, given: Given) -> Verdict:
        """Right when exactly the right options are ticked; else the credit that they add up to."""
        ticked: tuple[Line, ...] = given.value
        score = self._score(ticked)
        exact = all((o in ticked) == o.right for o in self.slot.lines)
        status: Status = "right" if exact and score >= 1 else "partial" if score > 0 else "wrong"
        wrong = [o for o in ticked if not o.right]
        code = None if exact else "@some_wrong" if wrong else "@some_missing"
        own: tuple[Say, ...] = tuple(o.feedback for o in ticked if o.feedback)
        says = (PRAISE, *own) if exact else (*own, *said(self.slot, code or "@wrong"))
        first = wrong[0] if wrong else None
        return Verdict(
            status=status,
            score=score if exact or score < 1 else 1.0,
            code=code,
            line=first.id if first else None,
            says=says,
            understood=given.understood,
            evidence=CHOSEN,
            review=first.review if first else "",
            mistake=first.mistake if first else "",
        )

    def correct(self) -> tuple[Response, ...]:
        """All the right options."""
        return (tuple(o.id for o in self.slot.lines if o.right),)

    def lower(self) -> Lowered:
        """One part of a tally an option."""
        parts = tuple(
            Rule(Picked((o.id,)), float(self._share(o)), (o.feedback,) if o.feedback else (), o.id)
            for o in self.slot.lines
        )
        tally = Tally(parts, start=float(self._start()), whole=self.scoring == "all-or-nothing")
        return Lowered(choose(self.slot, many=True, shuffle=self.shuffle), tally, self.correct())

    def samples(self) -> tuple[Sample, ...]:
        """All right options, fewer, each wrong one alone, all options, none."""
        rights = tuple(o.id for o in self.slot.lines if o.right)
        found = [Sample(rights, "right", score=1.0)]
        tries: list[tuple[str, ...]] = [(o.id,) for o in self.slot.lines if not o.right]
        tries += [rights[:-1]] if len(rights) > 1 else []
        for ids in tries:
            ticked = tuple(o for o in self.slot.lines if o.id in ids)
            score = self._score(ticked)
            line = next((o.id for o in ticked if not o.right), None)
            found.append(Sample(ids, "partial" if score > 0 else "wrong", line=line, score=score))
        return (*found, Sample((), "invalid", "@empty"), Sample(("∅",), "invalid", "@not_an_option"))

    def tree(self) -> Any:
        """None: options are no mathematics."""
        return None

    def given_tree(self, given: Given) -> Any:  # noqa: ARG002
        """None: options are no mathematics."""
        return None


def _exact(score: float) -> Fraction:
    return Fraction(score).limit_denominator(10_000)


GRADER = ChoicesType
