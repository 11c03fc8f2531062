"""`formula`: a chemical formula, an ion, an isotope, or a chemical equation (balanced, up to a common factor)."""

from dataclasses import dataclass, replace
from functools import partial
from typing import Annotated, Any, ClassVar, Final, Literal, Self, TypeAlias

from msgspec import Meta

from digilab_content.graders import Example, Lowered, Sample, Setting
from digilab_content.graders._formula_diagnosis import COUNTED, diagnosed
from digilab_content.graders._lines import NO, KeyLine, Met, judged
from digilab_content.graders._options import filled, trouble
from digilab_content.maths.chem.aloud import spoken
from digilab_content.maths.chem.balance import imbalance
from digilab_content.maths.chem.cursor import Unread
from digilab_content.maths.chem.likeness import Likeness, likeness
from digilab_content.maths.chem.matching import Compare, equation_likeness
from digilab_content.maths.chem.mathml import mathml
from digilab_content.maths.chem.reader import LONGEST, read
from digilab_content.maths.chem.species import Formula
from digilab_content.maths.chem.writing import latex, number, school
from digilab_content.model.exercise import Line, Slot
from digilab_content.model.verdict import Given, Misread, Response, Understood, Verdict
from digilab_content.text.diagnostics import Diagnostic
from digilab_content.text.message import Facts
from digilab_content.text.normal import visible

Upto: TypeAlias = Literal["", "composition"]
_SHOWN: Final = 80


@dataclass(frozen=True, slots=True)
class FormulaType:
    """A chemical formula or equation."""

    TYPE: ClassVar[str] = "formula"
    EXAMPLES: ClassVar[tuple[Example, ...]] = (
        Example(
            {"fr": "Un ion", "ar": "أيون", "en": "An ion"},
            {"type": "formula", "key": "SO4^2-", "locale": "fr"},
            (
                ("SO4^2-", "right", None),
                ("SO₄²⁻", "right", None),
                ("SO42-", "right", None),
                ("SO4", "wrong", "@missing_charge"),
                ("SO3 2-", "wrong", "@wrong_subscript"),
                ("so4 2-", "invalid", "@symbol_case"),
            ),
        ),
        Example(
            {"fr": "Une équation", "ar": "معادلة كيميائية", "en": "An equation"},
            {"type": "formula", "key": "2 H2 + O2 -> 2 H2O", "locale": "fr"},
            (
                ("O2 + 2H2 = 2H2O", "right", None),
                ("H2 + 1/2 O2 -> H2O", "right", None),
                ("H2 + O2 -> H2O", "wrong", "@unbalanced_element"),
                ("2H2 + O2 -> H4O2", "wrong", "@coefficient_as_subscript"),
                ("H2 + O -> H2O", "wrong", "@diatomic"),
                ("2H2O -> 2H2 + O2", "wrong", "@sides_swapped"),
                ("H2O", "invalid", "@equation_wanted"),
            ),
        ),
        Example(
            {"fr": "Un isotope", "ar": "نظير", "en": "An isotope"},
            {"type": "formula", "key": "^14_6C", "locale": "fr"},
            (
                ("¹⁴₆C", "right", None),
                ("^14C", "partial", "@missing_number"),
                ("^12_6C", "wrong", "@mass_number"),
                ("^6_14C", "wrong", "@az_swapped"),
            ),
        ),
        Example(
            {"fr": "Une formule semi-développée", "ar": "صيغة نصف منشورة", "en": "A condensed structural formula"},
            {"type": "formula", "key": "CH3-CH2-OH", "locale": "fr"},
            (
                ("CH3CH2OH", "right", None),
                ("HO-CH2-CH3", "right", None),
                ("C2H6O", "wrong", "@molecular"),
                ("CH3-O-CH3", "wrong", "@isomer"),
            ),
        ),
    )

    slot: Slot
    setting: Setting
    upto: Annotated[
        Upto, Meta(description="`composition`: only the atoms and the charge count, not how the formula is written.")
    ] = ""
    minimal: Annotated[bool, Meta(description="The coefficients must be the smallest integers.")] = False
    states: Annotated[
        bool, Meta(description="The states (s), (l), (g), (aq) must be written where the key has them.")
    ] = False
    keys: tuple[KeyLine, ...] = ()

    @classmethod
    def bind(cls, slot: Slot, setting: Setting) -> Self | tuple[Diagnostic, ...]:
        """The grader of a slot; E250 when a key cannot be read, E251 when an equation is not balanced."""
        options = filled(cls, slot)
        if isinstance(options, tuple):
            return options
        found: list[Diagnostic] = []
        keys: list[KeyLine] = []
        for line in slot.lines:
            made = _key(slot, line)
            if isinstance(made, Diagnostic):
                found.append(made)
            else:
                keys.append(KeyLine(line, made, written=made))
        if not found and not any(k.line.right for k in keys):
            found.append(trouble(slot, "E200"))
        return tuple(found) or replace(cls(slot, setting, **options), keys=tuple(keys))

    # ── reading ───────────────────────────────────────────────────────────────────────────────────────────────────────

    def read(self, response: Response) -> Given | Misread:
        """A formula, or an equation where one is asked."""
        if not isinstance(response, str):
            return Misread("@wrong_type")
        if len(response) > LONGEST:
            return Misread("@too_long", (("limit", LONGEST),), LONGEST, len(response))
        if not visible(response).strip():
            return Misread("@empty", (), 0, len(response))
        wanted = {bool(k.value.arrow) for k in self.keys if k.line.right}
        made = read(response, equation=True in wanted)
        if isinstance(made, Unread):
            return Misread(made.code, made.facts, made.start, made.end)
        if bool(made[0].arrow) not in wanted:
            return Misread("@formula_wanted" if made[0].arrow else "@equation_wanted", (), 0, len(response))
        if len(made) > 1:
            verdicts = [self._verdict(one) for one in made]
            if len({(v.status, v.score, v.line) for v in verdicts}) > 1:
                facts = (("reading", school(made[0])[:_SHOWN]), ("other", school(made[1])[:_SHOWN]))
                return Misread("@ambiguous_charge", facts, 0, len(response))
        return Given(made[0], response, self._understood(made[0]))

    def _understood(self, formula: Formula) -> Understood:
        aloud = spoken(formula, self.setting.lang)
        return Understood(school(formula), latex(formula), mathml(formula, aloud), aloud)

    # ── judging ───────────────────────────────────────────────────────────────────────────────────────────────────────

    def judge(self, given: Given) -> Verdict:
        """Right lines, wrong lines in file order, then what is certain of the mistake."""
        return self._verdict(given.value, given.understood)

    def _verdict(self, answer: Formula, understood: Understood | None = None) -> Verdict:
        return judged(
            self.slot,
            self.keys,
            lambda key, right: self._meets(answer, key, right=right),
            lambda: self._diagnosis(answer),
            as_written=lambda key: self._like(answer, key).kind == "same",
            understood=understood,
        )

    def _like(self, answer: Formula, key: Formula) -> Likeness:
        mine, theirs = answer.alone, key.alone
        if mine is not None and theirs is not None:
            return self.compare(mine, theirs) if answer.left[0].times == key.left[0].times else Likeness("other")
        if bool(answer.arrow) != bool(key.arrow) or mine is not None or theirs is not None:
            return Likeness("other")
        return equation_likeness(answer, key, self.compare, minimal=self.minimal)

    @property
    def compare(self) -> Compare:
        """How two species are compared here."""
        return partial(likeness, composition_only=self.upto == "composition", states=self.states)

    def _meets(self, answer: Formula, key: Formula, *, right: bool) -> Met:
        found = self._like(answer, key)
        match found.kind:
            case "same":
                return Met(holds=True, evidence=COUNTED)
            case "form":
                if not right:
                    return NO
                return Met(holds=True, code=found.code, form=True, share=self.slot.form_score, evidence=COUNTED)
            case "unknown":
                return Met(holds=None) if right else NO
            case "other":
                return NO

    def _diagnosis(self, answer: Formula) -> Met:
        rights = [k.value for k in self.keys if k.line.right and bool(k.value.arrow) == bool(answer.arrow)]
        found = [diagnosed(answer, key, self.compare) for key in rights]
        return next((m for m in found if m.code != "@wrong"), Met(holds=True, code="@wrong", evidence=COUNTED))

    # ── the same elsewhere ────────────────────────────────────────────────────────────────────────────────────────────

    def correct(self) -> tuple[str, ...]:
        """Responses worth full marks."""
        from digilab_content.graders._formula_lower import correct

        return correct(self)

    def lower(self) -> Lowered:
        """The spellings that keyboards write; the engine knows the others."""
        from digilab_content.graders._formula_lower import lowered

        return lowered(self)

    def samples(self) -> tuple[Sample, ...]:
        """Right, wrong, partial and unreadable answers."""
        from digilab_content.graders._formula_lower import samples

        return samples(self)

    def tree(self) -> Any:
        """None: a formula is no number."""
        return None

    def given_tree(self, given: Given) -> Any:  # noqa: ARG002
        """None: a formula is no number."""
        return None


def _key(slot: Slot, line: Line) -> Formula | Diagnostic:
    """The formula of a key line; or why it is none."""
    text = line.key.strip()
    shown = ("key", text[:_SHOWN])
    made = read(text, equation="->" in text or " = " in text)
    if isinstance(made, Unread):
        facts: Facts = (shown, ("why", made.code.removeprefix("@")), *(f for f in made.facts if f[0] == "name"))
        return trouble(slot, "E250", line.span, facts if made.code in _NAMED else facts[:2])
    if len(made) > 1:
        twice = (shown, ("why", "ambiguous"), ("reading", school(made[0])), ("other", school(made[1])))
        return trouble(slot, "E250", line.span, twice)
    formula = made[0]
    lost = imbalance(formula) if line.right and formula.arrow else None
    if lost is not None:
        what = lost.name or lost.kind
        sides = ("left", number(lost.left)), ("right", number(lost.right))
        return trouble(slot, "E251", line.span, (shown, ("what", what), *sides))
    return formula


_NAMED: Final = frozenset(["@unknown_element", "@symbol_case"])

GRADER = FormulaType
