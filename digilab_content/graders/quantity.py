"""`quantity`: a number with its unit, converted where any compatible unit may be typed."""

from dataclasses import dataclass, field, replace
from typing import Annotated, Any, ClassVar, Self

from msgspec import Meta

from digilab_content.graders import Example, Lowered, Sample, Setting
from digilab_content.graders._figures import written
from digilab_content.graders._lines import KeyLine, Met, judged
from digilab_content.graders._measure import Measure
from digilab_content.graders._measure_options import measure_of
from digilab_content.graders._number_form import Form, heads
from digilab_content.graders._number_judging import (
    Foreign,
    diagnosis,
    in_wrong_unit,
    meets,
    unit_facts,
)
from digilab_content.graders._number_reading import Number, read_number
from digilab_content.graders._options import filled
from digilab_content.graders._quantity_keys import sized
from digilab_content.graders._understood import understood
from digilab_content.maths import equal, reading, units
from digilab_content.model.exercise import Slot
from digilab_content.model.verdict import Given, Misread, Response, Verdict
from digilab_content.text.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class QuantityType:
    """A number and its unit."""

    TYPE: ClassVar[str] = "quantity"
    EXAMPLES: ClassVar[tuple[Example, ...]] = (
        Example(
            {"fr": "Une accélération", "ar": "تسارع", "en": "An acceleration"},
            {"type": "quantity", "key": "9.81 m/s^2", "options": {"tolerance": "0.5%"}, "locale": "fr"},
            (
                ("9,81 m·s⁻²", "right", None),
                ("9,8 N/kg", "right", None),
                ("981 cm/s²", "right", None),
                ("9,81", "partial", "@missing_unit"),
                ("9,81 m/s", "partial", "@wrong_unit"),
                ("98,1 m/s²", "wrong", "@factor10"),
                ("9,81 Kg", "invalid", "@unknown_unit"),
            ),
        ),
        Example(
            {
                "fr": "Une aire, dans l'unité demandée",
                "ar": "مساحة بالوحدة المطلوبة",
                "en": "An area, in the unit asked",
            },
            {"type": "quantity", "key": "12 cm^2", "options": {"convert": False}, "locale": "fr"},
            (
                ("12 cm²", "right", None),
                ("12 centimètres carrés", "right", None),
                ("1200 mm²", "partial", "@wrong_unit"),
                ("12 m²", "partial", "@wrong_unit"),
            ),
        ),
        Example(
            {"fr": "Des chiffres significatifs", "ar": "أرقام معبرة", "en": "Significant figures"},
            {"type": "quantity", "key": "25.0 m/s", "options": {"sigfigs": 3}, "locale": "fr"},
            (
                ("25,0 m/s", "right", None),
                ("90,0 km/h", "right", None),
                ("25 m/s", "partial", "@too_few_figures"),
                ("0,250 m/s", "wrong", "@factor10"),
                ("0,250 km/s", "wrong", "@prefix"),
            ),
        ),
    )

    slot: Slot
    setting: Setting
    tolerance: Annotated[
        str, Meta(description="Accepted distance to the key, in its unit (`0.05`), or a share of the key (`5%`).")
    ] = ""
    decimals: Annotated[
        int | None,
        Meta(description="Decimals to write, counted in the unit of the key, which is rounded so.", ge=0, le=30),
    ] = None
    sigfigs: Annotated[
        int | None,
        Meta(description="Significant figures to write, the key rounded so in the unit typed.", ge=1, le=30),
    ] = None
    accuracy: Annotated[
        int | None, Meta(description="Of the significant figures asked for, how many need be right.", ge=1, le=30)
    ] = None
    form: Annotated[Form, Meta(description="How the number must be written.")] = "any"
    exact: Annotated[bool, Meta(description="The exact value is asked for: `√13 cm`, not `3,6 cm`.")] = False
    range: Annotated[str, Meta(description="Values that are right too, in the key's unit, both ends included.")] = ""
    unit: Annotated[str, Meta(description="Unit asked for, where the key does not say it or says another one.")] = ""
    convert: Annotated[
        bool, Meta(description="Whether any compatible unit may be typed; `false`: only the unit asked for.")
    ] = True
    unit_score: Annotated[
        float,
        Meta(description="Share of the mark kept when the value is right and the unit missing or wrong.", ge=0, le=1),
    ] = 0.5
    keys: tuple[KeyLine, ...] = ()
    measure: Measure = field(default_factory=Measure)
    allowed: frozenset[str] = frozenset()
    bare: frozenset[str] = frozenset()

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
        keys = sized(slot, setting, made.unit)
        if isinstance(keys, Diagnostic):
            return (keys,)
        allowed = frozenset(h for k in keys.lines if k.line.right for h in heads(k.written))
        return replace(made, keys=keys.lines, unit=keys.unit, bare=keys.bare, measure=measure, allowed=allowed)

    # ── reading ───────────────────────────────────────────────────────────────────────────────────────────────────────

    def read(self, response: Response) -> Given | Misread:
        """A number and its unit, in signs or in words."""
        if not isinstance(response, str):
            return Misread("@wrong_type")
        manner = reading.Reading(locale=self.setting.locale, mixed=self.form == "mixed", prompt=self.setting.prompt)
        number = read_number(response, manner, self.unit, self.allowed)
        if isinstance(number, Misread):
            return number
        unit = units.pretty(number.unit)
        return Given(number, response, understood(number.bare.tree, self.setting.locale, unit, self.setting.lang))

    # ── judging ───────────────────────────────────────────────────────────────────────────────────────────────────────

    def judge(self, given: Given) -> Verdict:
        """Right lines, follow, wrong lines in file order, then the unit, then the value."""
        number: Number = given.value
        foreign = not number.measures and any(isinstance(k.value, Foreign) for k in self.keys)
        if not number.measures and not (foreign and self._meets_any(number)):
            return in_wrong_unit(self, number, given)
        return judged(
            self.slot,
            self.keys,
            lambda key, right: self._meets(number, key, right=right),
            lambda: diagnosis(self, number),
            as_written=lambda key: not number.unit and equal.same_as_written(number.bare.tree, key),
            understood=given.understood,
        )

    def _meets_any(self, number: Number) -> bool:
        return any(meets(self, number, k.value, right=k.line.right).holds for k in self.keys)

    def _meets(self, number: Number, key: Any, *, right: bool) -> Met:
        met = meets(self, number, key, right=right)
        if not number.unit and (pure := self._pure(number)) and (found := meets(self, pure, key, right=right)).holds:
            return found  # 0,25 is 25 %
        if not right:
            alone = any(k.value is key and k.line.id in self.bare for k in self.keys)
            return met if alone == (not number.unit) else Met(holds=False)
        if not met.holds or number.value.special:
            return met
        share = 0.0 if met.form else self.unit_score
        if not number.unit:
            return Met(holds=True, code="@missing_unit", form=True, share=share, evidence=met.evidence)
        if not self.convert and not isinstance(key, Foreign) and not units.alike(number.unit, self.unit):
            facts = unit_facts(number, self.unit)
            return Met(holds=True, code="@wrong_unit", facts=facts, form=True, share=share, evidence=met.evidence)
        return met

    def _pure(self, number: Number) -> Number | None:
        """A bare number in the slot's unit, where that is itself a number (%)."""
        asked = units.unit(self.unit) if self.unit else None
        if asked is None or asked.dimensions or number.value.special:
            return None
        by = units.Conversion(1 / asked.factor)
        value, wrote = number.bare.converted(by), written(number.bare.tree)
        return Number(value, wrote and wrote.in_unit(by), number.bare)

    # ── the rest of the contract ──────────────────────────────────────────────────────────────────────────────────────

    def correct(self) -> tuple[Response, ...]:
        """Responses worth full marks, the one to show first."""
        from digilab_content.graders._quantity_lower import correct

        return correct(self)

    def typed(self, tree: Any) -> str | None:
        """What a pupil types for a value in the slot's unit."""
        from digilab_content.graders._quantity_lower import typed

        return typed(self, tree)

    def lower(self) -> Lowered:
        """The written forms of the keys with their units; the engine knows the other notations and units."""
        from digilab_content.graders._quantity_lower import lowered

        return lowered(self)

    def samples(self) -> tuple[Sample, ...]:
        """Right, wrong, partial and unreadable answers."""
        from digilab_content.graders._quantity_lower import samples

        return samples(self)

    def tree(self) -> Any:
        """The right value, in the slot's unit."""
        return next((k.value.tree for k in self.keys if k.line.right and not isinstance(k.value, Foreign)), None)

    def given_tree(self, given: Given) -> Any:
        """The pupil's value, in the slot's unit."""
        number: Number = given.value
        return number.value.tree if number.measures else None


GRADER = QuantityType
