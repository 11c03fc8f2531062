r"""`set`: a set of numbers: `{1 ; 2}`, `]0 ; 1]`, `R \ {0}`, `∅`; or, just as well, `x ≥ 2`, `x = 1 ou x = 2`."""

from dataclasses import dataclass, replace
from typing import Annotated, Any, ClassVar, Final, Self

from msgspec import Meta

from digilab_content.graders import Example, Lowered, Sample, Setting
from digilab_content.graders._lines import KeyLine, Met, coded, judged, said, undecided
from digilab_content.graders._options import filled
from digilab_content.graders._relations import keys_of, letters_of, unnamed
from digilab_content.graders._set_diagnosis import diagnosis
from digilab_content.graders._solution_sets import Known, known, meets, numbered_letters
from digilab_content.graders._started import FROM, started, to_solve, wrong_step
from digilab_content.graders._understood import understood
from digilab_content.maths import equal, reading
from digilab_content.model.exercise import Slot
from digilab_content.model.verdict import Given, Misread, Response, Verdict
from digilab_content.text.diagnostics import Diagnostic

_WHY = {"bounds": "@bounds_order", "undefined": "@undefined"}


@dataclass(frozen=True, slots=True)
class SetType:
    """A set."""

    TYPE: ClassVar[str] = "set"
    EXAMPLES: ClassVar[tuple[Example, ...]] = (
        Example(
            {"fr": "Un intervalle", "ar": "مجال", "en": "An interval"},
            {"type": "set", "key": "[2 ; +inf[", "options": {"symbols": ["x"]}, "locale": "fr"},
            (
                ("[2 ; +∞[", "right", None),
                ("x ≥ 2", "right", None),
                ("]2 ; +∞[", "wrong", "@bound_open"),
                ("]-∞ ; 2]", "wrong", "@sense"),
                ("[2 ; +∞]", "wrong", "@infinity_closed"),
                ("[3 ; 2]", "invalid", "@bounds_order"),
                ("x² + 1", "invalid", "@wrong_type"),
            ),
        ),
        Example(
            {"fr": "Des solutions", "ar": "حلول", "en": "Solutions"},
            {"type": "set", "key": "{-2 ; 3}", "options": {"symbols": ["x"]}, "locale": "fr"},
            (
                ("S = {3 ; -2}", "right", None),
                ("x = 3 ou x = -2", "right", None),
                ("{3}", "wrong", "@missing_solution"),
                ("{-2 ; 3 ; 4}", "wrong", "@extra_solution"),
                ("[-2 ; 3]", "wrong", "@numbers_wanted"),
            ),
        ),
        Example(
            {"fr": "Une réunion", "ar": "اتحاد", "en": "A union"},
            {"type": "set", "key": "(-inf, -1) u (1, inf)", "options": {"symbols": ["x"]}, "locale": "en"},
            (
                ("(-inf, -1) U (1, inf)", "right", None),
                ("x < -1 or x > 1", "right", None),
                ("x < -1 and x > 1", "wrong", "@or_wanted"),
                ("(-1, 1)", "wrong", "@complement"),
            ),
        ),
    )

    slot: Slot
    setting: Setting
    from_: Annotated[str, Meta(description=FROM)] = ""
    keys: tuple[KeyLine, ...] = ()
    starts: tuple[Any, ...] = ()
    letter: str = "x"

    @classmethod
    def bind(cls, slot: Slot, setting: Setting) -> Self | tuple[Diagnostic, ...]:
        """The grader of a slot."""
        options = filled(cls, slot)
        if isinstance(options, tuple):
            return options
        made = cls(slot, setting, **options)
        letters = made.letters()
        letter = letters[0] if letters else "x"
        lines, found = keys_of(slot, setting, letters, lambda t: _key(t, letter), sets=True)
        starts = started(slot, setting, made.from_, letters)
        if isinstance(starts, Diagnostic):
            return (*found, starts)
        return found or replace(made, keys=lines, starts=starts or to_solve(lines), letter=letter)

    def letters(self) -> tuple[str, ...]:
        """Letters that the answer may use."""
        return letters_of(self.slot, self.setting)

    # ── reading ───────────────────────────────────────────────────────────────────────────────────────────────────────

    def reading(self, locale: str = "") -> reading.Reading:
        """How an answer is read."""
        letters = self.letters() or (self.letter,)
        return reading.Reading(
            locale=locale or self.setting.locale,
            symbols=(*letters, *numbered_letters(letters)),
            functions=self.setting.functions,
            prompt=self.setting.prompt,
            relations=True,
        )

    def read(self, response: Response) -> Given | Misread:
        """A set, or a statement about the letter."""
        if not isinstance(response, str):
            return Misread("@wrong_type")
        text, offset = unnamed(response, self.letters())
        tree = reading.read_answer(text, self.reading())
        if isinstance(tree, reading.Unread):
            return Misread(tree.code, tuple(tree.facts), tree.start + offset, tree.end + offset)
        if (
            self.setting.locale != "en"
            and _round(tree)
            and not any(isinstance(k.value.things, object) and k.value.things for k in self.keys)
        ):
            return Misread("@round_brackets", (), 0, len(response))
        made = known(tree, self.letter)
        if isinstance(made, str) and made != "undecided":
            return Misread(_WHY.get(made, "@wrong_type"), (), 0, len(response))
        return Given(tree, response, understood(tree, self.setting.locale))

    # ── judging ───────────────────────────────────────────────────────────────────────────────────────────────────────

    def judge(self, given: Given) -> Verdict:
        """Right lines, follow, wrong lines in file order, diagnosis."""
        verdict = self._judged(given.value, given)
        if verdict.status == "wrong" and "," in given.text and self.setting.locale != "en":
            # {1,2} is {1.2} here; a pupil who means {1 ; 2} is asked to write so
            other = reading.read_answer(given.text, self.reading("en"))
            if not isinstance(other, reading.Unread) and other != given.value:
                made = known(other, self.letter)
                if isinstance(made, Known) and self._judged(other, given).status == "right":
                    return self._two_readings(given, other)
        return verdict

    def _two_readings(self, given: Given, other: Any) -> Verdict:
        from digilab_content.maths import writing

        locale = self.setting.locale
        facts = (("reading", writing.school(given.value, locale)), ("other", writing.school(other, locale)))
        says = said(self.slot, "@ambiguous", facts)
        return Verdict("invalid", code="@ambiguous", says=says, understood=given.understood)

    def _judged(self, tree: Any, given: Given) -> Verdict:
        answer = known(tree, self.letter)
        if isinstance(answer, str):
            return undecided(self.slot, given.understood)
        verdict = judged(
            self.slot,
            self.keys,
            lambda key, _: meets(answer, key),
            lambda: self._diagnosis(answer),
            as_written=lambda key: equal.same_as_written(tree, key),
            understood=given.understood,
        )
        if verdict.status == "right" and answer.improper and not any(answer.tree == k.value.tree for k in self.keys):
            return coded(self.slot, Met(holds=True, code="@infinity_closed"), given.understood)
        return verdict

    def _diagnosis(self, answer: Known) -> Met:
        step = wrong_step(self.starts, lambda wrong: met.evidence if (met := meets(answer, wrong)).holds else None)
        if step.holds and step.mistakes != _OPPOSITE:
            return step
        for key in self.keys:
            if key.line.right:
                found = diagnosis(answer, key.value, self.letter, self.setting.locale)
                if found.holds and (not step.holds or found.code == "@sign"):
                    return found
        return step if step.holds else Met(holds=True, code="@wrong")

    # ── the rest of the contract ──────────────────────────────────────────────────────────────────────────────────────

    def lower(self) -> Lowered:
        """The written forms of the keys; the engine knows the other ones."""
        from digilab_content.graders._relations_lower import lowered

        return lowered(self)

    def samples(self) -> tuple[Sample, ...]:
        """Right, wrong and unreadable answers."""
        from digilab_content.graders._relations_lower import samples

        return samples(self)

    def tree(self) -> Any:
        """The right set."""
        return next((k.value.tree for k in self.keys if k.line.right), None)

    def given_tree(self, given: Given) -> Any:
        """The pupil's set."""
        return given.value


# A term that is moved with its sign may give the opposite solutions: that is said more simply.
_OPPOSITE: Final = ("term-moved-with-its-sign",)


def _key(tree: Any, letter: str) -> Known | None:
    made = known(("empty",) if tree == ("const", "none") else tree, letter)
    return made if isinstance(made, Known) else None


def _round(tree: Any) -> bool:
    """Whether round brackets stand for bounds somewhere."""
    if tree[0] == "tuple" and len(tree) == 3:
        return True
    if tree[0] == "seq" and {"(", ")"} & set(tree[1:3]):
        return True
    return tree[0] in ("union", "inter", "setminus", "rel", "and", "or") and any(
        _round(x) for x in tree[1:] if isinstance(x, tuple)
    )


GRADER = SetType
