"""`equation`: an equation with the same solutions as the key and, unless said otherwise, proportional to it."""

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Annotated, Any, ClassVar, Literal, Self, TypeAlias

from msgspec import Meta

from digilab_content.graders import Example, Lowered, Sample, Setting
from digilab_content.graders._lines import NO, KeyLine, Met, judged
from digilab_content.graders._options import filled
from digilab_content.graders._relations import (
    assumed,
    compared,
    evidence_of,
    formula_of,
    keys_of,
    letters_of,
    unnamed,
)
from digilab_content.graders._understood import understood
from digilab_content.maths import equal, proportion, reading
from digilab_content.maths.formula import Formula
from digilab_content.maths.kernel import holds
from digilab_content.model.exercise import Slot
from digilab_content.model.verdict import Evidence, Given, Misread, Response, Verdict
from digilab_content.text.diagnostics import Diagnostic

Form: TypeAlias = Literal["any", "y=mx+p", "as-written"]
_FORMULAS = frozenset({"rel", "and", "or", "not"})


@dataclass(frozen=True, slots=True)
class Equation:
    """An equation as written and as a formula."""

    tree: Any
    formula: Formula


@dataclass(frozen=True, slots=True)
class EquationType:
    """An equation."""

    TYPE: ClassVar[str] = "equation"
    EXAMPLES: ClassVar[tuple[Example, ...]] = (
        Example(
            {"fr": "Une droite", "ar": "مستقيم", "en": "A line"},
            {"type": "equation", "key": "y = 2*x + 1", "options": {"symbols": ["x", "y"]}, "locale": "fr"},
            (
                ("y = 2x + 1", "right", None),
                ("2x - y + 1 = 0", "right", None),
                ("y = 2x - 1", "wrong", "@right_slope"),
                ("2x + 1", "invalid", "@wrong_type"),
            ),
        ),
        Example(
            {"fr": "L'équation réduite", "ar": "المعادلة المختصرة", "en": "Slope-intercept form"},
            {
                "type": "equation",
                "key": "y = 2*x + 1",
                "options": {"symbols": ["x", "y"], "form": "y=mx+p"},
                "locale": "fr",
            },
            (
                ("y = 1 + 2x", "right", None),
                ("2x - y + 1 = 0", "partial", "@not_slope_intercept"),
            ),
        ),
        Example(
            {"fr": "Seules les solutions comptent", "ar": "المهم هو الحلول", "en": "Only the solutions count"},
            {"type": "equation", "key": "x = 3", "options": {"symbols": ["x"], "solutions": True}, "locale": "fr"},
            (
                ("(x-3)^2 = 0", "right", None),
                ("x^2 = 9", "wrong", "@extra_solution"),
            ),
        ),
    )

    slot: Slot
    setting: Setting
    form: Annotated[Form, Meta(description="How the equation must be written: `y=mx+p`, or as the key is.")] = "any"
    solutions: Annotated[bool, Meta(description="Only the solutions count: (x-3)² = 0 is then as good as x = 3.")] = (
        False
    )
    complex: Annotated[bool, Meta(description="`i` is the imaginary unit and the letters are complex.")] = False
    functions: Annotated[
        tuple[str, ...], Meta(description="Functions that the answer may name, beside those of school.")
    ] = ()
    assume: Annotated[str, Meta(description="What is known of the letters: `x > 0`.")] = ""
    keys: tuple[KeyLine, ...] = ()

    @classmethod
    def bind(cls, slot: Slot, setting: Setting) -> Self | tuple[Diagnostic, ...]:
        """The grader of a slot."""
        options = filled(cls, slot)
        if isinstance(options, tuple):
            return options
        made = cls(slot, setting, **options)
        lines, found = keys_of(
            slot, replace(setting, functions=(*setting.functions, *made.functions)), made.letters(), _equation
        )
        return found or replace(made, keys=lines)

    def letters(self) -> tuple[str, ...]:
        """Letters that the answer may use."""
        return letters_of(self.slot, self.setting)

    def read(self, response: Response) -> Given | Misread:
        """An equation."""
        if not isinstance(response, str):
            return Misread("@wrong_type")
        asked = reading.Reading(
            locale=self.setting.locale,
            symbols=self.letters(),
            functions=(*self.functions, *self.setting.functions),
            prompt=self.setting.prompt,
            relations=True,
        )
        text, offset = unnamed(response, self.letters())
        tree = reading.read_answer(text, asked)
        if isinstance(tree, reading.Unread):
            return Misread(tree.code, tuple(tree.facts), tree.start + offset, tree.end + offset)
        if tree[0] not in _FORMULAS or _equation(tree) is None:
            return Misread("@wrong_type", (), 0, len(response))
        if holds(tree, "const", "i") and not self.complex:
            return Misread("@unknown_symbol", (("name", "i"),), 0, len(response))
        return Given(tree, response, understood(tree, self.setting.locale))

    def judge(self, given: Given) -> Verdict:
        """Right lines, follow, wrong lines in file order, diagnosis."""
        answer = _equation(given.value)
        assert answer is not None
        return judged(
            self.slot,
            self.keys,
            lambda key, right: self._meets(answer, key, right=right),
            lambda: self._diagnosis(answer),
            as_written=lambda key: equal.same_as_written(given.value, key),
            understood=given.understood,
        )

    def _meets(self, answer: Equation, key: Equation, *, right: bool) -> Met:
        assume = assumed(self.setting, self.assume)
        if self.solutions:
            met = _same_solutions(answer, key, assume)
        else:
            met = proportional(key.tree, answer.tree, assume, complex_numbers=self.complex)
        if not met.holds or not right or self.form == "any":
            return met
        code = self._form(answer.tree, key)
        return replace(met, code=code, form=True, share=self.slot.form_score) if code else met

    def _form(self, tree: Any, key: Equation) -> str | None:
        if self.form == "y=mx+p":
            return None if proportion.is_slope_intercept(tree) else "@not_slope_intercept"
        written = next((k.written for k in self.keys if k.value is key and k.written is not None), key.tree)
        return None if proportion.same_sides(tree, written) else "@not_as_written"

    def _diagnosis(self, answer: Equation) -> Met:
        from digilab_content.graders._equation_diagnosis import diagnosis

        assume, mine = assumed(self.setting, self.assume), (answer.tree, answer.formula)
        for key in self.keys:
            if not key.line.right or self.complex:
                continue
            of = (key.value.tree, key.value.formula)
            said = diagnosis(mine, of, assume, self.setting.locale, solutions=self.solutions)
            found = next((met for met in said if met.holds), None)
            if found is not None:
                return found
        return Met(holds=True, code="@wrong")

    def lower(self) -> Lowered:
        """The written forms of the keys; the engine knows the other ones."""
        from digilab_content.graders._relations_lower import lowered

        return lowered(self)

    def samples(self) -> tuple[Sample, ...]:
        """Right, wrong and unreadable answers."""
        from digilab_content.graders._relations_lower import samples

        return samples(self)

    def tree(self) -> Any:
        """The right equation."""
        return next((k.value.tree for k in self.keys if k.line.right), None)

    def given_tree(self, given: Given) -> Any:
        """The pupil's equation."""
        return given.value


def _same_solutions(answer: Equation, key: Equation, assume: str) -> Met:
    found = compared(key.formula, answer.formula, assume)
    return Met(holds=found.equal, evidence=evidence_of(found))


@lru_cache(maxsize=4096)
def proportional(key: Any, answer: Any, assume: str, *, complex_numbers: bool) -> Met:
    """Whether two equations are proportional and, over the reals, have the same solutions."""
    if key[0] != "rel" or answer[0] != "rel" or len(key) != 4 or len(answer) != 4 or key[2] != answer[2]:
        if key == answer:
            return Met(holds=True, evidence=Evidence("same", "proof"))
        a, k = formula_of(answer), formula_of(key)
        if a is None or k is None or answer[0] == "rel" == key[0]:
            return NO
        return _same_solutions(Equation(answer, a), Equation(key, k), assume)
    found = proportion.of_equations(key, answer, assume, complex_numbers=complex_numbers)
    return Met(holds=found.equal, evidence=Evidence(found.by, found.guarantee))


def _equation(tree: Any) -> Equation | None:
    made = formula_of(tree)
    return None if made is None or tree[0] not in _FORMULAS else Equation(tree, made)


GRADER = EquationType
