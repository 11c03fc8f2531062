"""`number`: a number in school notation, as exact or as near as the exercise asks, with or without a unit."""

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Self

from msgspec import Meta

from digilab_content.graders import Example, Lowered, Sample, Setting
from digilab_content.graders._expressions import compiled
from digilab_content.graders._lines import KeyLine, judged
from digilab_content.graders._measure import Measure
from digilab_content.graders._measure_options import measure_of
from digilab_content.graders._number_form import Form, heads
from digilab_content.graders._number_keys import numbered
from digilab_content.graders._options import filled, trouble
from digilab_content.graders._started import FROM, started
from digilab_content.maths import equal, reading
from digilab_content.model.exercise import Slot
from digilab_content.model.verdict import Given, Misread, Response, Verdict
from digilab_content.text.diagnostics import Diagnostic

if TYPE_CHECKING:
    from digilab_content.graders._number_reading import Number


@dataclass(frozen=True, slots=True)
class NumberType:
    """A number."""

    TYPE: ClassVar[str] = "number"
    EXAMPLES: ClassVar[tuple[Example, ...]] = (
        Example(
            {"fr": "Un calcul exact", "ar": "عدد مضبوط", "en": "An exact number"},
            {"type": "number", "key": "3/4", "options": {}, "locale": "fr"},
            (
                ("0,75", "right", None),
                ("6/8", "right", None),
                ("-3/4", "wrong", "@sign"),
                ("1/2+1/4", "invalid", "@not_computed"),
            ),
        ),
        Example(
            {"fr": "Un arrondi, avec une unité", "ar": "عدد مقرب بوحدة", "en": "A rounded number with a unit"},
            {
                "type": "number",
                "key": "9*pi",
                "options": {"unit": "cm^2", "tolerance": "0.05", "decimals": 1},
                "locale": "fr",
            },
            (
                ("28,3", "right", None),
                ("28,3 cm²", "right", None),
                ("28,27", "right", "@too_many_decimals"),
                ("28,3 cm", "partial", "@wrong_unit"),
                ("0,00283 m²", "right", None),
            ),
        ),
        Example(
            {"fr": "Une fraction irréductible", "ar": "كسر غير قابل للاختزال", "en": "A fraction in lowest terms"},
            {"type": "number", "key": "2/3", "options": {"form": "lowest-terms"}, "locale": "fr"},
            (("2/3", "right", None), ("4/6", "partial", "@not_irreducible"), ("3/2", "wrong", "@reciprocal")),
        ),
    )

    slot: Slot
    setting: Setting
    tolerance: Annotated[
        str,
        Meta(description="Accepted distance to the key: a number (`0.05`) or a share of the key (`5%`)."),
    ] = ""
    decimals: Annotated[
        int | None,
        Meta(
            description="Decimals to write, the key rounded so; beside a tolerance they only add their code.",
            ge=0,
            le=30,
        ),
    ] = None
    sigfigs: Annotated[
        int | None, Meta(description="Significant figures that must be written, the key rounded so.", ge=1, le=30)
    ] = None
    accuracy: Annotated[
        int | None, Meta(description="Of the significant figures asked for, how many need be right.", ge=1, le=30)
    ] = None
    form: Annotated[Form, Meta(description="How the number must be written.")] = "any"
    exact: Annotated[bool, Meta(description="The exact value is asked for: `√13`, not `3,6`.")] = False
    range: Annotated[str, Meta(description="Values that are right too, both ends included: `2..5`.")] = ""
    unit: Annotated[
        str,
        Meta(description="Unit of the key: a bare number counts in it, and any compatible unit may be typed."),
    ] = ""
    unit_score: Annotated[
        float,
        Meta(description="Share of the mark that is kept when the value is right and the unit wrong.", ge=0, le=1),
    ] = 0.5
    from_: Annotated[str, Meta(description=FROM)] = ""
    keys: tuple[KeyLine, ...] = ()
    starts: tuple[Any, ...] = ()
    measure: Measure = field(default_factory=Measure)
    allowed: frozenset[str] = frozenset()

    @classmethod
    def bind(cls, slot: Slot, setting: Setting) -> Self | tuple[Diagnostic, ...]:
        """The grader of a slot."""
        options = filled(cls, slot)
        if isinstance(options, tuple):
            return options
        made = cls(slot, setting, **options)
        measure = measure_of(slot, setting.values, options)
        if isinstance(measure, Diagnostic):
            return (measure,)
        keys, found = compiled(slot, setting, ())
        if found:
            return found
        lines: list[KeyLine] = []
        for key in keys:
            line = numbered(key)
            if line is None:
                return (trouble(slot, "E204", key.line.span, (("key", key.line.key.strip()),)),)
            lines.append(line)
        starts = started(slot, setting, made.from_)
        if isinstance(starts, Diagnostic):
            return (starts,)
        allowed = frozenset(h for k in lines if k.line.right for h in heads(k.written) | heads(k.value.tree))
        return replace(made, keys=tuple(lines), starts=starts, measure=measure, allowed=allowed)

    # ── reading ───────────────────────────────────────────────────────────────────────────────────────────────────────

    def read(self, response: Response) -> Given | Misread:
        """A numeral, a fraction, a root …, with a unit or without."""
        from digilab_content.graders._number_reading import read_number
        from digilab_content.graders._understood import understood

        if not isinstance(response, str):
            return Misread("@wrong_type")
        manner = reading.Reading(
            locale=self.setting.locale, mixed=self.form == "mixed" or self._mixed(), prompt=self.setting.prompt
        )
        number = read_number(response, manner, self.unit, self.allowed)
        if isinstance(number, Misread):
            return number
        return Given(
            number, response, understood(number.bare.tree, self.setting.locale, number.unit, self.setting.lang)
        )

    def _mixed(self) -> bool:
        return any(k.line.right and k.written is not None and k.written[0] == "mixed" for k in self.keys)

    # ── judging ───────────────────────────────────────────────────────────────────────────────────────────────────────

    def judge(self, given: Given) -> Verdict:
        """Right lines, follow, wrong lines in file order, diagnosis."""
        from digilab_content.graders._number_judging import diagnosis, in_wrong_unit, meets

        number: Number = given.value
        if not number.measures:
            return in_wrong_unit(self, number, given)
        return judged(
            self.slot,
            self.keys,
            lambda key, right: meets(self, number, key, right=right),
            lambda: diagnosis(self, number),
            as_written=lambda key: equal.same_as_written(number.bare.tree, key),
            understood=given.understood,
        )

    def tasks(self) -> tuple[Any, ...]:
        """What the pupil worked on: the start, else the right keys as the author wrote them."""
        from digilab_content.graders._number_mistakes import tasks

        return self.starts or tasks(self.keys)

    # ── the rest of the contract ──────────────────────────────────────────────────────────────────────────────────────

    def correct(self) -> tuple[Response, ...]:
        """Responses worth full marks, the one to show first."""
        from digilab_content.graders._number_lower import correct

        return correct(self)

    def typed(self, tree: Any) -> str | None:
        """What a pupil types for a value: rounded and written as the slot asks."""
        from digilab_content.graders._number_lower import typed

        return typed(self, tree)

    def lower(self) -> Lowered:
        """A typed numeral within bounds, or the written forms of the key; the engine knows the other notations."""
        from digilab_content.graders._number_lower import lowered

        return lowered(self)

    def samples(self) -> tuple[Sample, ...]:
        """Right, wrong, partial and unreadable answers."""
        from digilab_content.graders._number_lower import samples

        return samples(self)

    def tree(self) -> Any:
        """The right value."""
        return next((k.value.tree for k in self.keys if k.line.right), None)

    def given_tree(self, given: Given) -> Any:
        """The pupil's value, in the slot's unit."""
        number: Number = given.value
        return number.value.tree if number.measures else None


GRADER = NumberType
