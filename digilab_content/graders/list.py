"""`list`: several values in an order, or in any order (a bag)."""

from dataclasses import dataclass, replace
from typing import Annotated, Any, ClassVar, Self

from msgspec import Meta

from digilab_content.graders import Example, Lowered, Sample, Setting
from digilab_content.graders._lines import KeyLine
from digilab_content.graders._options import filled
from digilab_content.graders._tuple_judge import judge
from digilab_content.graders._tuples import compiled, read
from digilab_content.model.exercise import Slot
from digilab_content.model.verdict import Given, Misread, Response, Verdict
from digilab_content.text.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class ListType:
    """A list."""

    TYPE: ClassVar[str] = "list"
    EXAMPLES: ClassVar[tuple[Example, ...]] = (
        Example(
            {"fr": "Une liste", "ar": "لائحة", "en": "A list"},
            {"type": "list", "key": "[1 ; 2 ; 6 ; 24]", "options": {}, "locale": "fr"},
            (
                ("[1 ; 2 ; 6 ; 24]", "right", None),
                ("1 ; 2 ; 6 ; 24", "right", None),
                ("[1 ; 2 ; 24 ; 6]", "wrong", "@wrong_order"),
                ("[1 ; 2 ; 6]", "wrong", "@missing_item"),
                ("[1 ; 2 ; 5 ; 24]", "wrong", "@wrong_entry"),
            ),
        ),
        Example(
            {"fr": "Sans ordre", "ar": "بدون ترتيب", "en": "In any order"},
            {"type": "list", "key": "[1 ; 2 ; 3 ; 6]", "options": {"ordered": False}, "locale": "fr"},
            (
                ("6 ; 3 ; 2 ; 1", "right", None),
                ("1 ; 2 ; 3 ; 5 ; 6", "wrong", "@extra_item"),
                ("1 ; 2 ; 3", "wrong", "@missing_item"),
            ),
        ),
    )

    slot: Slot
    setting: Setting
    ordered: Annotated[bool, Meta(description="Whether the order counts; `false` for a bag.")] = True
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
        """A list: `[1 ; 2 ; 3]`, `1 ; 2 ; 3`."""
        return read(self, response)

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


GRADER = ListType
