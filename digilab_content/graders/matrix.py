"""`matrix`: rows of entries."""

from dataclasses import dataclass, replace
from typing import Annotated, Any, ClassVar, Literal, Self, TypeAlias

from msgspec import Meta

from digilab_content.graders import Example, Lowered, Sample, Setting
from digilab_content.graders._lines import KeyLine
from digilab_content.graders._options import filled, trouble
from digilab_content.graders._tuple_judge import judge
from digilab_content.graders._tuples import compiled, read, shape, sizes
from digilab_content.model.exercise import Slot
from digilab_content.model.verdict import Given, Misread, Response, Verdict
from digilab_content.text.diagnostics import Diagnostic

Scoring: TypeAlias = Literal["all-or-nothing", "per-entry"]


@dataclass(frozen=True, slots=True)
class MatrixType:
    """A matrix."""

    TYPE: ClassVar[str] = "matrix"
    EXAMPLES: ClassVar[tuple[Example, ...]] = (
        Example(
            {"fr": "Une matrice", "ar": "مصفوفة", "en": "A matrix"},
            {"type": "matrix", "key": "[1, 2 ; 3, 4]", "options": {}, "locale": "fr"},
            (
                ("[1, 2 ; 3, 4]", "right", None),
                (r"\begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix}", "right", None),
                ("[1, 3 ; 2, 4]", "wrong", "@transposed"),
                ("[1, 2 ; 3, 5]", "wrong", "@wrong_entry"),
                ("[1, 2, 3 ; 4, 5, 6]", "wrong", "@wrong_shape"),
                ("[1, 2 ; 3]", "invalid", "@ragged"),
            ),
        ),
        Example(
            {"fr": "Une part par coefficient", "ar": "حصة لكل معامل", "en": "A share for each entry"},
            {
                "type": "matrix",
                "key": "[1, 2 ; 3, 4]",
                "options": {"shape": "2x2", "scoring": "per-entry"},
                "locale": "fr",
            },
            (
                ("[1, 2 ; 3, 4]", "right", None),
                ("[1, 2 ; 3, 5]", "partial", "@wrong_entry"),
                ("[1, 2, 3 ; 4, 5, 6]", "invalid", "@other_shape"),
            ),
        ),
    )

    slot: Slot
    setting: Setting
    shape: Annotated[
        str, Meta(description="Rows and columns, `2x3`: an answer of another shape is sent back and costs nothing.")
    ] = ""
    scoring: Annotated[Scoring, Meta(description="Whether each right entry counts.")] = "all-or-nothing"
    keys: tuple[KeyLine, ...] = ()

    @classmethod
    def bind(cls, slot: Slot, setting: Setting) -> Self | tuple[Diagnostic, ...]:
        """The grader of a slot."""
        options = filled(cls, slot)
        if isinstance(options, tuple):
            return options
        made = cls(slot, setting, **options)
        wanted = sizes(made.shape)
        if made.shape and not wanted:
            facts = (("option", "shape"), ("value", made.shape), ("expected", "2x2"))
            return (trouble(slot, "E202", slot.option_spans.get("shape"), facts),)
        lines, found = compiled(cls.TYPE, slot, setting)
        for key in lines:
            if wanted and shape(key.value) != wanted:
                size = (("key", key.line.key.strip()), ("shape", made.shape))
                found += (trouble(slot, "E231", key.line.span, size),)
        return found or replace(made, keys=lines)

    def read(self, response: Response) -> Given | Misread:
        """Rows: `[1, 2 ; 3, 4]`, LaTeX tables, `1/5 [4, -2 ; -3, 1]`."""
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


GRADER = MatrixType
