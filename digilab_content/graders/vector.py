"""`vector`: the coordinates of a vector, or of any vector of the same direction."""

from dataclasses import dataclass, replace
from typing import Annotated, Any, ClassVar, Literal, Self, TypeAlias

from msgspec import Meta

from digilab_content.graders import Example, Lowered, Sample, Setting
from digilab_content.graders._base import combination
from digilab_content.graders._lines import KeyLine
from digilab_content.graders._options import filled, trouble
from digilab_content.graders._tuple_judge import judge
from digilab_content.graders._tuples import compiled, read
from digilab_content.model.exercise import Slot
from digilab_content.model.verdict import Given, Misread, Response, Verdict
from digilab_content.text.diagnostics import Diagnostic

Scoring: TypeAlias = Literal["all-or-nothing", "per-entry"]


@dataclass(frozen=True, slots=True)
class VectorType:
    """A vector."""

    TYPE: ClassVar[str] = "vector"
    EXAMPLES: ClassVar[tuple[Example, ...]] = (
        Example(
            {"fr": "Un vecteur", "ar": "متجهة", "en": "A vector"},
            {"type": "vector", "key": "(2 ; -1)", "options": {}, "locale": "fr"},
            (
                ("(2 ; -1)", "right", None),
                (r"\vec{u}\begin{pmatrix}2\\-1\end{pmatrix}", "right", None),
                ("(-2 ; 1)", "wrong", "@opposite"),
                ("(-1 ; 2)", "wrong", "@swapped_coordinates"),
            ),
        ),
        Example(
            {"fr": "Un vecteur directeur", "ar": "متجهة موجهة", "en": "A direction vector"},
            {"type": "vector", "key": "(2 ; -1)", "options": {"upto": "factor"}, "locale": "fr"},
            (
                ("(-4 ; 2)", "right", None),
                ("(1 ; -1/2)", "right", None),
                ("(0 ; 0)", "wrong", "@zero_vector"),
                ("(2 ; 1)", "wrong", "@wrong"),
            ),
        ),
    )

    slot: Slot
    setting: Setting
    scoring: Annotated[Scoring, Meta(description="Whether each right coordinate counts.")] = "all-or-nothing"
    upto: Annotated[
        Literal["factor"] | None, Meta(description="`factor`: any nonzero multiple is right (a direction vector).")
    ] = None
    keys: tuple[KeyLine, ...] = ()

    @classmethod
    def bind(cls, slot: Slot, setting: Setting) -> Self | tuple[Diagnostic, ...]:
        """The grader of a slot."""
        options = filled(cls, slot)
        if isinstance(options, tuple):
            return options
        made = cls(slot, setting, **options)
        if made.upto and made.scoring == "per-entry":
            facts = (("one", "upto"), ("other", "scoring"))
            return (trouble(slot, "E206", slot.option_spans.get("scoring"), facts),)
        lines, found = compiled(cls.TYPE, slot, setting)
        return found or replace(made, keys=lines)

    def read(self, response: Response) -> Given | Misread:
        r"""Coordinates in a row or a column, or a sum of base vectors: `(2 ; -1)`, `\\vec{u}(2 ; -1)`, `2i - j`."""
        return read(self, response, lambda text, how: combination(self.keys, text, how))

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


GRADER = VectorType
