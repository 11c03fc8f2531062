"""`inequality`: a statement about numbers (`x² > 4`, `x < -2 ou x > 2`), by the numbers for which it holds."""

from dataclasses import dataclass, replace
from typing import Annotated, Any, ClassVar, Self

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
)
from digilab_content.graders._set_diagnosis import diagnosis
from digilab_content.graders._solution_sets import Known, known, meets
from digilab_content.graders._started import FROM, started, wrong_step
from digilab_content.graders._understood import understood
from digilab_content.maths import equal, reading
from digilab_content.maths.formula import FLIP, Formula, negated
from digilab_content.maths.kernel import names
from digilab_content.maths.real_sets import improper
from digilab_content.model.exercise import Slot
from digilab_content.model.verdict import Evidence, Given, Misread, Response, Verdict
from digilab_content.text.diagnostics import Diagnostic

_LOOSE = {"<": "<=", ">": ">=", "<=": "<", ">=": ">"}
_STATEMENTS = frozenset({"rel", "and", "or", "not"})


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement as written and as a formula; `improper` when it says that a number may be infinite."""

    tree: Any
    formula: Formula
    improper: bool = False


@dataclass(frozen=True, slots=True)
class InequalityType:
    """An inequality."""

    TYPE: ClassVar[str] = "inequality"
    EXAMPLES: ClassVar[tuple[Example, ...]] = (
        Example(
            {"fr": "Une inéquation", "ar": "متراجحة", "en": "An inequality"},
            {"type": "inequality", "key": "x > 3", "options": {"symbols": ["x"]}, "locale": "fr"},
            (
                ("x > 3", "right", None),
                ("3 < x", "right", None),
                ("2x > 6", "right", None),
                ("x ≥ 3", "wrong", "@bound_closed"),
                ("x < 3", "wrong", "@sense"),
                ("]3 ; +∞[", "invalid", "@wrong_type"),
            ),
        ),
        Example(
            {"fr": "Deux parties", "ar": "جزءان", "en": "Two parts"},
            {"type": "inequality", "key": "x^2 > 4", "options": {"symbols": ["x"]}, "locale": "en"},
            (
                ("x < -2 or x > 2", "right", None),
                ("|x| > 2", "right", None),
                ("x > 2", "wrong", "@missing_part"),
                ("x < -2 and x > 2", "wrong", "@or_wanted"),
            ),
        ),
        Example(
            {"fr": "Un demi-plan", "ar": "نصف مستوى", "en": "A half-plane"},
            {"type": "inequality", "key": "y <= 2*x + 1", "options": {"symbols": ["x", "y"]}, "locale": "fr"},
            (
                ("y - 2x ≤ 1", "right", None),
                ("y ≥ 2x + 1", "wrong", "@sense"),
                ("y < 2x + 1", "wrong", "@bound_open"),
            ),
        ),
    )

    slot: Slot
    setting: Setting
    assume: Annotated[str, Meta(description="What is known of the letters: `x > 0`.")] = ""
    from_: Annotated[str, Meta(description=FROM)] = ""
    keys: tuple[KeyLine, ...] = ()
    starts: tuple[Any, ...] = ()

    @classmethod
    def bind(cls, slot: Slot, setting: Setting) -> Self | tuple[Diagnostic, ...]:
        """The grader of a slot."""
        options = filled(cls, slot)
        if isinstance(options, tuple):
            return options
        made = cls(slot, setting, **options)
        lines, found = keys_of(slot, setting, made.letters(), _statement)
        starts = started(slot, setting, made.from_, made.letters())
        if isinstance(starts, Diagnostic):
            return (*found, starts)
        return found or replace(made, keys=lines, starts=starts)

    def letters(self) -> tuple[str, ...]:
        """Letters that the answer may use."""
        return letters_of(self.slot, self.setting)

    def reading(self) -> reading.Reading:
        """How an answer is read."""
        return reading.Reading(
            locale=self.setting.locale,
            symbols=self.letters(),
            functions=self.setting.functions,
            prompt=self.setting.prompt,
            relations=True,
        )

    def read(self, response: Response) -> Given | Misread:
        """A statement about the letters."""
        if not isinstance(response, str):
            return Misread("@wrong_type")
        tree = reading.read_answer(response, self.reading())
        if isinstance(tree, reading.Unread):
            return Misread(tree.code, tuple(tree.facts), tree.start, tree.end)
        boolean = any(k.value.formula[0] == "letter" or _boolean(k.value.tree) for k in self.keys)
        if (tree[0] not in _STATEMENTS and not (boolean and tree[0] == "sym")) or _statement(tree) is None:
            return Misread("@wrong_type", (), 0, len(response))
        return Given(tree, response, understood(tree, self.setting.locale))

    def judge(self, given: Given) -> Verdict:
        """Right lines, follow, wrong lines in file order, diagnosis."""
        answer = _statement(given.value)
        assert answer is not None
        return judged(
            self.slot,
            self.keys,
            lambda key, _: self._meets(answer, key),
            lambda: self._diagnosis(answer),
            as_written=lambda key: equal.same_as_written(given.value, key),
            understood=given.understood,
        )

    def _meets(self, answer: Statement, key: Statement) -> Met:
        found = compared(key.formula, answer.formula, assumed(self.setting, self.assume))
        if found.equal and (answer.improper or key.improper) and answer.tree != key.tree:
            return NO
        return Met(holds=found.equal, evidence=evidence_of(found))

    def _diagnosis(self, answer: Statement) -> Met:
        step = self._wrong_step(answer)
        if step.holds:
            return step
        for key in self.keys:
            if key.line.right:
                found = self._near(answer, key.value)
                if found.holds:
                    return found
        return Met(holds=True, code="@wrong")

    def _wrong_step(self, answer: Statement) -> Met:
        """The mistake in solving the start that leads to this statement (one letter, nothing assumed of it)."""
        letters = sorted(names(answer.tree))
        if not self.starts or len(letters) != 1 or assumed(self.setting, self.assume):
            return NO
        mine = known(answer.tree, letters[0])
        if not isinstance(mine, Known):
            return NO
        return wrong_step(self.starts, lambda wrong: met.evidence if (met := meets(mine, wrong)).holds else None)

    def _near(self, answer: Statement, key: Statement) -> Met:
        found = sorted(names(answer.tree) | names(key.tree))
        if answer.improper and compared(key.formula, answer.formula, assumed(self.setting, self.assume)).equal:
            return _certain("@infinity_closed")
        if len(found) == 1 and not assumed(self.setting, self.assume):
            a, k = known(answer.tree, found[0]), known(key.tree, found[0])
            if isinstance(a, Known) and isinstance(k, Known):
                return diagnosis(a, k, found[0], self.setting.locale)
            return NO
        return self._one_relation(answer.formula, key.formula)

    def _one_relation(self, answer: Formula, key: Formula) -> Met:
        """The bound or the sense of the only relation of an answer in several letters."""
        if answer[0] != "atom" or answer[2] not in _LOOSE:
            return NO
        loose = ("atom", answer[1], _LOOSE[answer[2]])
        turned = ("atom", answer[1], FLIP[answer[2]])
        known_ = assumed(self.setting, self.assume)
        if compared(key, loose, known_).equal:
            return _certain("@bound_open" if "=" not in answer[2] else "@bound_closed")
        if compared(key, turned, known_).equal or compared(key, negated(answer), known_).equal:
            return _certain("@sense")
        return NO

    def lower(self) -> Lowered:
        """The written forms of the keys; the engine knows the other ones."""
        from digilab_content.graders._relations_lower import lowered

        return lowered(self)

    def samples(self) -> tuple[Sample, ...]:
        """Right, wrong and unreadable answers."""
        from digilab_content.graders._relations_lower import samples

        return samples(self)

    def tree(self) -> Any:
        """The right statement."""
        return next((k.value.tree for k in self.keys if k.line.right), None)

    def given_tree(self, given: Given) -> Any:
        """The pupil's statement."""
        return given.value


def _certain(code: str) -> Met:
    return Met(holds=True, code=code, evidence=Evidence("set", "proof"))


def _boolean(tree: Any) -> bool:
    return tree[0] in ("and", "or", "not") and any(x[0] == "sym" or _boolean(x) for x in tree[1:])


def _statement(tree: Any) -> Statement | None:
    made = formula_of(tree)
    return None if made is None else Statement(tree, made, improper(tree))


GRADER = InequalityType
