"""`point`: the coordinates of a point."""

from dataclasses import dataclass, replace
from typing import Annotated, Any, ClassVar, Literal, Self, TypeAlias

from msgspec import Meta

from digilab_content.graders import Example, Lowered, Sample, Setting
from digilab_content.graders._base import named
from digilab_content.graders._lines import KeyLine
from digilab_content.graders._options import filled
from digilab_content.graders._tuple_judge import judge
from digilab_content.graders._tuples import compiled, read
from digilab_content.model.exercise import Slot
from digilab_content.model.verdict import Given, Misread, Response, Verdict
from digilab_content.text.diagnostics import Diagnostic

Scoring: TypeAlias = Literal["all-or-nothing", "per-entry"]


@dataclass(frozen=True, slots=True)
class PointType:
    """A point."""

    TYPE: ClassVar[str] = "point"
    EXAMPLES: ClassVar[tuple[Example, ...]] = (
        Example(
            {"fr": "Un point", "ar": "نقطة", "en": "A point"},
            {"type": "point", "key": "(2 ; -1)", "options": {}, "locale": "fr"},
            (
                ("A(2 ; -1)", "right", None),
                ("(-1 ; 2)", "wrong", "@swapped_coordinates"),
                ("(2 ; 1)", "wrong", "@wrong_entry"),
                ("(2 ; -1 ; 0)", "wrong", "@wrong_shape"),
                ("[2 ; -1]", "invalid", "@point_brackets"),
            ),
        ),
    )

    slot: Slot
    setting: Setting
    scoring: Annotated[Scoring, Meta(description="Whether each right coordinate counts.")] = "all-or-nothing"
    keys: tuple[KeyLine, ...] = ()

    @classmethod
    def bind(cls, slot: Slot, setting: Setting) -> Self | tuple[Diagnostic, ...]:
        """The grader of a slot."""
        options = filled(cls, slot)
        if isinstance(options, tuple):
            return options
        made = cls(slot, setting, **options)
        lines, found = compiled(cls.TYPE, slot, setting)
        return found or replace(made, keys=lines)

    def read(self, response: Response) -> Given | Misread:
        """Coordinates in brackets: `(2 ; -1)`, `A(2 ; -1)`."""
        return read(self, response, lambda text, how: named(self.keys, text, how))

    def judge(self, given: Given) -> Verdict:
        """Right lines, follow, wrong lines in file order, diagnosis."""
        return judge(self, given)

    def lower(self) -> Lowered:
        """The written forms of the keys; the engine knows the other ones."""
        from digilab_content.graders._tuple_lower import lowered

        return lowered(self)

    def samples(self) -> tuple[Sample, ...]:
        """Right, wrong, partial and unreadable answers."""
        from digilab_content.graders._tuple_lower import samples

        return samples(self)

    def tree(self) -> Any:
        """The right value."""
        return next((k.value for k in self.keys if k.line.right), None)

    def given_tree(self, given: Given) -> Any:
        """The pupil's value."""
        return given.value


GRADER = PointType
