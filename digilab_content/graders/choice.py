"""`choice`: one option among several; the response is its id."""

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, Self

from msgspec import Meta

from digilab_content.graders import Example, Lowered, Sample, Setting
from digilab_content.graders._lines import Met, accepted, refused, said
from digilab_content.graders._options import filled, trouble
from digilab_content.graders._options_list import choose, picked, told, trouble_with, understood
from digilab_content.model.exercise import Line, Slot
from digilab_content.model.item import Else, Picked, Rule
from digilab_content.model.verdict import Evidence, Given, Misread, Response, Status, Verdict
from digilab_content.text.diagnostics import Diagnostic

CHOSEN = Evidence("choice", "proof")


@dataclass(frozen=True, slots=True)
class ChoiceType:
    """One option. `right` and `followed` are ids of right options (`followed` with the pupil's own values)."""

    TYPE: ClassVar[str] = "choice"
    INLINE: ClassVar[bool] = False
    EXAMPLES: ClassVar[tuple[Example, ...]] = (
        Example(
            {"fr": "Choisir la plus grande fraction", "ar": "اختيار أكبر كسر", "en": "Choose the greater fraction"},
            {
                "type": "choice",
                "key": "b",
                "options": {},
                "locale": "fr",
                "lines": [
                    {"id": "a", "when": "3/8"},
                    {"id": "b", "when": "2/5"},
                    {"id": "c", "when": "ils sont égaux"},
                ],
            },
            (("b", "right", None), ("a", "wrong", None), ("d", "invalid", "@not_an_option")),
        ),
    )

    slot: Slot
    setting: Setting
    shuffle: Annotated[
        bool, Meta(description="Show the options in another order to each pupil (`fixed` ones stay).")
    ] = False
    value: Annotated[
        str, Meta(description="An expression that gives the number of the right option, from 1, instead of `[x]`.")
    ] = ""
    right: tuple[str, ...] = ()
    followed: tuple[str, ...] = ()

    @classmethod
    def bind(cls, slot: Slot, setting: Setting) -> Self | tuple[Diagnostic, ...]:
        """The grader of a slot."""
        options = filled(cls, slot)
        if isinstance(options, tuple):
            return options
        value = options.get("value", "")
        found = trouble_with(slot, value=bool(value))
        if found:
            return found
        right = tuple(o.id for o in slot.lines if o.right)
        followed: tuple[str, ...] = ()
        if value:
            made = _numbered(slot, value, {**setting.values})
            if isinstance(made, Diagnostic):
                return (made,)
            right = (made,)
            if setting.followed:
                again = _numbered(slot, value, {**setting.values, **setting.followed})
                followed = () if isinstance(again, Diagnostic) else (again,)
        return cls(slot, setting, right=right, followed=followed, **options)

    def read(self, response: Response) -> Given | Misread:
        """The id of an option."""
        options = picked(self.slot, response)
        if isinstance(options, Misread):
            return options
        if len(options) > 1:
            return Misread("@wrong_type")
        return Given(options[0], options[0].id, understood(options))

    def judge(self, given: Given) -> Verdict:
        """The option's own words; its score when it has one."""
        line: Line = given.value
        if line.id in self.right:
            return accepted(self.slot, line, Met(holds=True, evidence=CHOSEN), given.understood)
        if line.id in self.followed:
            return accepted(self.slot, line, Met(holds=True, code="@follow", evidence=CHOSEN), given.understood)
        return refused(self.slot, line, CHOSEN, given.understood)

    def _score(self, line: Line) -> float:
        if line.ungraded:
            return 0.0
        right = line.id in self.right
        score = line.score if line.score is not None else float(right)
        return min(max(score, 0.0), 1.0)

    def correct(self) -> tuple[Response, ...]:
        """The right options that are worth full marks."""
        return tuple(o.id for o in self.slot.lines if o.id in self.right and self._score(o) >= 1)

    def lower(self) -> Lowered:
        """One rule an option."""
        ordered = sorted(self.slot.lines, key=lambda o: o.id not in self.right)
        rules = [
            Rule(Picked((o.id,)), self._score(o), told(self.slot, o, right=o.id in self.right), o.id) for o in ordered
        ]
        rules.append(Rule(Else(), 0.0, said(self.slot, "@wrong"), "@wrong"))
        return Lowered(choose(self.slot, inline=self.INLINE, shuffle=self.shuffle), tuple(rules), self.correct())

    def samples(self) -> tuple[Sample, ...]:
        """Each option, none, and one that is not there."""
        found: list[Sample] = []
        for option in self.slot.lines:
            score = self._score(option)
            if option.id in self.right:
                status: Status = "right" if score >= 1 else "partial"
            else:
                status = "invalid" if option.ungraded else "partial" if score else "wrong"
            found.append(Sample(option.id, status, line=option.id, score=score))
        return (*found, Sample("", "invalid", "@empty"), Sample("∅", "invalid", "@not_an_option"))

    def tree(self) -> Any:
        """None: an option is no mathematics."""
        return None

    def given_tree(self, given: Given) -> Any:  # noqa: ARG002
        """None: an option is no mathematics."""
        return None


def _numbered(slot: Slot, value: str, values: dict[str, Any]) -> str | Diagnostic:
    """The id of the option whose number (from 1) an expression gives."""
    from digilab_content.maths import author
    from digilab_content.maths.value import exact

    text = value.strip().removeprefix("=").strip()
    span = slot.option_spans.get("value")
    tree = author.parse(text)
    made = tree if isinstance(tree, author.Refused) else author.evaluate(tree, values)
    if isinstance(made, author.Refused):
        facts = (("key", text), ("part", text[made.start : made.end]), ("why", made.code), *made.facts)
        return trouble(slot, "E203", span, facts)
    number = exact(made)
    if number is None or number.denominator != 1 or not 1 <= number <= len(slot.lines):
        shown = text if number is None else str(number)
        return trouble(slot, "E207", span, (("value", shown), ("count", len(slot.lines))))
    return slot.lines[int(number) - 1].id


GRADER = ChoiceType
