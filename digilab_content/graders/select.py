"""`select`: one option from a menu inside a sentence; the response is its id. Judged as `choice` is."""

from dataclasses import dataclass, replace
from typing import Annotated, Any, ClassVar, Self

from msgspec import Meta

from digilab_content.graders import Example, Lowered, Sample, Setting
from digilab_content.graders.choice import ChoiceType
from digilab_content.model.exercise import Slot
from digilab_content.model.item import Choose
from digilab_content.model.verdict import Given, Misread, Response, Verdict
from digilab_content.text.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class SelectType:
    """One option of a menu."""

    TYPE: ClassVar[str] = "select"
    EXAMPLES: ClassVar[tuple[Example, ...]] = (
        Example(
            {"fr": "Compléter une phrase", "ar": "إتمام جملة", "en": "Complete a sentence"},
            {
                "type": "select",
                "key": "co2",
                "options": {},
                "locale": "fr",
                "lines": [{"id": "co2", "when": "dioxyde de carbone"}, {"id": "n2", "when": "diazote"}],
            },
            (("co2", "right", None), ("n2", "wrong", None), ("", "invalid", "@empty")),
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
    choice: ChoiceType | None = None

    @classmethod
    def bind(cls, slot: Slot, setting: Setting) -> Self | tuple[Diagnostic, ...]:
        """The grader of a slot."""
        made = ChoiceType.bind(slot, setting)
        return made if isinstance(made, tuple) else cls(slot, setting, made.shuffle, made.value, made)

    @property
    def _choice(self) -> ChoiceType:
        assert self.choice is not None
        return self.choice

    def read(self, response: Response) -> Given | Misread:
        """The id of an option."""
        return self._choice.read(response)

    def judge(self, given: Given) -> Verdict:
        """The option's own words; its score when it has one."""
        return self._choice.judge(given)

    def correct(self) -> tuple[Response, ...]:
        """The right options that are worth full marks."""
        return self._choice.correct()

    def lower(self) -> Lowered:
        """One rule an option, in a menu."""
        lowered = self._choice.lower()
        assert isinstance(lowered.input, Choose)
        return replace(lowered, input=replace(lowered.input, inline=True))

    def samples(self) -> tuple[Sample, ...]:
        """Each option, none, and one that is not there."""
        return self._choice.samples()

    def tree(self) -> Any:
        """None: an option is no mathematics."""
        return None

    def given_tree(self, given: Given) -> Any:  # noqa: ARG002
        """None: an option is no mathematics."""
        return None


GRADER = SelectType
