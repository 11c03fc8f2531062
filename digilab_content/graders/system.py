"""`system`: equations that hold together, by their solutions: `x + y = 3 ; x - y = 1` and `x = 2 ; y = 1`."""

from dataclasses import dataclass, replace
from typing import Annotated, Any, ClassVar, Self

from msgspec import Meta

from digilab_content.graders import Example, Lowered, Sample, Setting
from digilab_content.graders._argument import ENVIRONMENT
from digilab_content.graders._lines import KeyLine, Met, judged
from digilab_content.graders._options import filled
from digilab_content.graders._relations import (
    assumed,
    compared,
    evidence_of,
    following,
    formula_of,
    keys_of,
    letters_of,
    place_text,
)
from digilab_content.graders._understood import understood
from digilab_content.maths import equal, reading
from digilab_content.maths.formula import Formula
from digilab_content.model.exercise import Slot
from digilab_content.model.verdict import Given, Misread, Response, Verdict
from digilab_content.text.diagnostics import Diagnostic

_STATEMENTS = frozenset({"rel", "and", "or", "items", "empty", "tuple", "set"})


@dataclass(frozen=True, slots=True)
class System:
    """A system as written and as a formula."""

    tree: Any
    formula: Formula


@dataclass(frozen=True, slots=True)
class SystemType:
    """A system of equations."""

    TYPE: ClassVar[str] = "system"
    EXAMPLES: ClassVar[tuple[Example, ...]] = (
        Example(
            {"fr": "Un système linéaire", "ar": "نظمة خطية", "en": "A linear system"},
            {"type": "system", "key": "x + y = 3 ; x - y = 1", "options": {"symbols": ["x", "y"]}, "locale": "fr"},
            (
                ("x + y = 3 ; 2x = 4", "right", None),
                ("x = 2 et y = 1", "right", None),
                ("(2 ; 1)", "right", None),
                ("x = 1 ; y = 2", "wrong", "@not_a_solution"),
                ("x + y = 3", "wrong", "@extra_solution"),
                ("x + y", "invalid", "@wrong_type"),
            ),
        ),
        Example(
            {"fr": "Deux solutions", "ar": "حلان", "en": "Two solutions"},
            {"type": "system", "key": "x^2 + y^2 = 25 ; x + y = 7", "options": {"symbols": ["x", "y"]}, "locale": "en"},
            (
                ("{(3,4), (4,3)}", "right", None),
                ("(x = 3 and y = 4) or (x = 4 and y = 3)", "right", None),
                ("x = 3 and y = 4", "wrong", "@missing_solution"),
            ),
        ),
    )

    slot: Slot
    setting: Setting
    assume: Annotated[str, Meta(description="What is known of the letters: `x > 0`.")] = ""
    keys: tuple[KeyLine, ...] = ()

    @classmethod
    def bind(cls, slot: Slot, setting: Setting) -> Self | tuple[Diagnostic, ...]:
        """The grader of a slot."""
        options = filled(cls, slot)
        if isinstance(options, tuple):
            return options
        made = cls(slot, setting, **options)
        letters = made.letters()
        lines, found = keys_of(slot, setting, letters, lambda t: _system(t, letters, lenient=True))
        return found or replace(made, keys=lines)

    def letters(self) -> tuple[str, ...]:
        """Letters that the answer may use, in the order of the numbers of a solution."""
        return letters_of(self.slot, self.setting)

    def read(self, response: Response) -> Given | Misread:
        """Equations separated by `;` or joined by "and", or the solutions as points."""
        if not isinstance(response, str):
            return Misread("@wrong_type")
        asked = reading.Reading(
            locale=self.setting.locale,
            symbols=self.letters(),
            functions=self.setting.functions,
            prompt=self.setting.prompt,
            relations=True,
        )
        tree = reading.read_answer(" ; ".join(_lines(response)), asked)
        if isinstance(tree, reading.Unread):
            return Misread(tree.code, tuple(tree.facts), tree.start, tree.end)
        if _system(tree, self.letters()) is None:
            return Misread("@wrong_type", (), 0, len(response))
        return Given(tree, response, understood(tree, self.setting.locale))

    def judge(self, given: Given) -> Verdict:
        """Right lines, follow, wrong lines in file order, diagnosis."""
        answer = _system(given.value, self.letters())
        assert answer is not None
        return judged(
            self.slot,
            self.keys,
            lambda key, _: self._meets(answer, key),
            lambda: self._diagnosis(answer),
            as_written=lambda key: equal.same_as_written(given.value, key),
            understood=given.understood,
        )

    def _meets(self, answer: System, key: System) -> Met:
        found = compared(key.formula, answer.formula, assumed(self.setting, self.assume))
        return Met(holds=found.equal, evidence=evidence_of(found))

    def _diagnosis(self, answer: System) -> Met:
        for key in self.keys:
            if not key.line.right:
                continue
            assume = assumed(self.setting, self.assume)
            found = compared(key.value.formula, answer.formula, assume)
            if found.gained:
                facts = (("value", place_text(found.gained, self.setting.locale)),)
                whole = not found.lost and following(key.value.formula, answer.formula, assume).equal
                code = "@extra_solution" if whole else "@not_a_solution"
                return Met(holds=True, code=code, facts=facts, evidence=evidence_of(found))
            if found.lost:
                return Met(holds=True, code="@missing_solution", evidence=evidence_of(found))
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
        """The right system."""
        return next((k.value.tree for k in self.keys if k.line.right), None)

    def given_tree(self, given: Given) -> Any:
        """The pupil's system."""
        return given.value


def _lines(text: str) -> list[str]:
    """Equations on lines of their own, the brace of a system and LaTeX's line ends left out."""
    for mark in (r"\left\{", r"\right."):
        text = text.replace(mark, " ")
    text = ENVIRONMENT.sub(" ", text)
    parts = text.replace("\\\\", "\n").splitlines()
    kept = [p.strip().rstrip(";") for p in parts if p.strip()]
    if len(kept) > 1 and kept[0].startswith("{") and "}" not in text:
        kept = [p.lstrip("{") for p in kept]
    return kept or [text]


def _system(tree: Any, letters: tuple[str, ...], *, lenient: bool = False) -> System | None:
    made = _stated(tree, letters, lenient=lenient)
    found = None if made is None else formula_of(made)
    return None if found is None else System(tree, found)


def _stated(tree: Any, letters: tuple[str, ...], *, lenient: bool) -> Any:
    """Points as equations of the letters; in a key, an expression as that expression = 0."""
    head = tree[0]
    if head == "tuple" and len(tree) - 1 == len(letters):
        return ("and", *(("rel", ("sym", n), "=", x) for n, x in zip(letters, tree[1:], strict=True)))
    if head in ("set", "items") and all(x[0] == "tuple" for x in tree[1:]):
        parts = [_stated(x, letters, lenient=lenient) for x in tree[1:]]
        return None if None in parts else parts[0] if len(parts) == 1 else ("or", *parts)
    if head == "set" and any(x[0] == "rel" for x in tree[1:]):
        return _stated(("items", *tree[1:]), letters, lenient=lenient)  # the brace of a system, closed
    if head in ("and", "or", "items", "not"):
        parts = [_stated(x, letters, lenient=lenient) for x in tree[1:]]
        return None if None in parts else (head, *parts)
    if head in ("rel", "empty"):
        return tree
    if lenient and head not in _STATEMENTS:
        return ("rel", tree, "=", ("num", "0"))
    return None


GRADER = SystemType
