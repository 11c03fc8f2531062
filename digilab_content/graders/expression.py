"""`expression`: an expression with letters, equal to the key wherever both are defined, in the form asked for."""

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Annotated, Any, ClassVar, Final, Literal, Self, TypeAlias

from msgspec import Meta

from digilab_content.graders import Example, Lowered, Sample, Setting
from digilab_content.graders._constants import constant_code, settled
from digilab_content.graders._expressions import Family, apart, compiled, in_family
from digilab_content.graders._lines import NO, KeyLine, Met, judged, said, undecided
from digilab_content.graders._nearness import partly
from digilab_content.graders._options import filled, trouble
from digilab_content.graders._understood import understood
from digilab_content.maths import author, equal, form, reading
from digilab_content.maths.kernel import names
from digilab_content.maths.value import is_undefined
from digilab_content.model.exercise import Slot
from digilab_content.model.verdict import Evidence, Given, Misread, Response, Understood, Verdict
from digilab_content.text.diagnostics import Diagnostic

Form: TypeAlias = Literal[
    "any",
    "expanded",
    "factored",
    "simplified",
    "single-fraction",
    "lowest-terms",
    "partial-fractions",
    "completed-square",
    "as-written",
]
_HEADS: Final = frozenset({"num", "sym", "const", "+", "-", "*", ".", "/", "^", "%", "mixed", "fn", "call"})
_CONSTANTS: Final = ("c", "C", "k", "K")


# The same key meets the same answer for many pupils, and for each written form that is lowered.
_decided = lru_cache(maxsize=8192)(equal.compare)


@dataclass(frozen=True, slots=True)
class ExpressionType:
    """An expression."""

    TYPE: ClassVar[str] = "expression"
    EXAMPLES: ClassVar[tuple[Example, ...]] = (
        Example(
            {"fr": "Factoriser", "ar": "التعميل", "en": "Factorise"},
            {
                "type": "expression",
                "key": "x^2-1",
                "options": {"symbols": ["x"], "form": "factored", "from": "x^2-1"},
                "locale": "fr",
            },
            (
                ("(x-1)(x+1)", "right", None),
                ("-(1-x)(1+x)", "right", None),
                ("x²-1", "wrong", "@repeats_start"),
                ("(x-1)²", "wrong", "@mistake"),
                ("(y-1)(y+1)", "invalid", "@unknown_symbol"),
            ),
        ),
        Example(
            {"fr": "Développer", "ar": "النشر", "en": "Expand"},
            {"type": "expression", "key": "2x^2+2x", "options": {"symbols": ["x"], "form": "expanded"}, "locale": "fr"},
            (
                ("2x² + 2x", "right", None),
                ("2x(x+1)", "partial", "@not_expanded"),
                ("-2x²-2x", "wrong", "@sign"),
            ),
        ),
        Example(
            {"fr": "Une primitive", "ar": "دالة أصلية", "en": "An antiderivative"},
            {
                "type": "expression",
                "key": "x^3/3",
                "options": {"symbols": ["x"], "upto": "constant", "variable": "x"},
                "locale": "fr",
            },
            (
                ("x³/3 + C", "right", None),
                ("x³/3", "partial", "@missing_constant"),
                ("x²/2 + C", "wrong", "@derivative_differs"),
            ),
        ),
    )

    slot: Slot
    setting: Setting
    symbols: Annotated[tuple[str, ...], Meta(description="Letters that the answer may use.")] = ()
    functions: Annotated[
        tuple[str, ...], Meta(description="Functions that the answer may name, beside those of school.")
    ] = ()
    assume: Annotated[str, Meta(description="What is known of the letters: `x > 0 ; n natural`.")] = ""
    complex: Annotated[bool, Meta(description="`i` is the imaginary unit and values may be complex.")] = False
    domain: Annotated[
        Literal["natural", "strict", "common"],
        Meta(
            description="Where the answer must exist: where the key does but for isolated points (`natural`), there "
            "exactly (`strict`), or anywhere, being equal where both exist (`common`)."
        ),
    ] = "natural"
    form: Annotated[Form, Meta(description="How the expression must be written.")] = "any"
    from_: Annotated[
        str, Meta(description="The expression the pupil starts from, worth nothing when it is repeated.")
    ] = ""
    variable: Annotated[str, Meta(description="The letter of which it is a function (forms, constants).")] = ""
    upto: Annotated[
        Literal["constant", "factor", "sign"] | None,
        Meta(description="Differences that do not count: an added constant, a factor other than 0, the sign."),
    ] = None
    constant: Annotated[
        Literal["required", "optional"],
        Meta(description="With `upto: constant`: whether the letter of the constant must be written."),
    ] = "required"
    keys: tuple[KeyLine, ...] = ()
    starts: tuple[Any, ...] = ()

    @classmethod
    def bind(cls, slot: Slot, setting: Setting) -> Self | tuple[Diagnostic, ...]:
        """The grader of a slot."""
        options = filled(cls, slot)
        if isinstance(options, tuple):
            return options
        made = cls(slot, setting, **options)
        letters = made.letters()
        functions = (*made.functions, *setting.functions)
        lines, found = compiled(slot, setting, (*letters, *made._constants()), functions, lenient=made.complex)
        if found:
            return found
        starts = made._started(letters) if made.from_ else ()
        if isinstance(starts, Diagnostic):
            return (starts,)
        variable = made.variable or (letters[0] if len(letters) == 1 else "")
        if made.upto == "constant" and not variable:
            return (trouble(slot, "E212", slot.option_spans.get("upto")),)
        imaginary = made.complex or any(_holds(k.value, "const", "i") for k in lines if not isinstance(k.value, Family))
        return replace(made, keys=lines, starts=starts, variable=variable, complex=imaginary)

    def letters(self) -> tuple[str, ...]:
        """Letters that the answer may use: the slot's, else the exercise's."""
        if self.symbols:
            return self.symbols
        return self.slot.symbols if self.slot.symbols is not None else self.setting.symbols

    def _constants(self) -> tuple[str, ...]:
        """Letters of an integration constant, where one may be written."""
        return tuple(c for c in _CONSTANTS if c not in self.letters()) if self.upto == "constant" else ()

    def _started(self, letters: tuple[str, ...]) -> tuple[Any, ...] | Diagnostic:
        """The start with its parameters filled, and as a statement shows it: `a*x + b` is `2x − 3` there."""
        from digilab_content.graders._expressions import filled as put

        values = {n: v for n, v in self.setting.values.items() if n not in letters}
        tree = author.parse(apart(self.from_, frozenset({*letters, *values, *self.functions}), letters))
        if isinstance(tree, author.Refused):
            facts = (("key", self.from_), ("part", self.from_[tree.start : tree.end]), ("why", tree.code), *tree.facts)
            return trouble(self.slot, "E203", self.slot.option_spans.get("from"), facts)
        shown = author.computed(tree, values, letters, functions=(*self.functions, *self.setting.functions))
        written = put(tree, values)
        return (written,) if isinstance(shown, author.Refused) or shown == written else (written, shown)

    # ── reading ───────────────────────────────────────────────────────────────────────────────────────────────────────

    def _reading(self) -> reading.Reading:
        return reading.Reading(
            locale=self.setting.locale,
            symbols=(*self.letters(), *self._constants()),
            functions=(*self.functions, *self.setting.functions),
            prompt=self.setting.prompt,
        )

    def read(self, response: Response) -> Given | Misread:
        """An expression in school notation or LaTeX."""
        tree = self.tree_of(response)
        if isinstance(tree, Misread):
            return tree
        locale, lang = self.setting.locale, self.setting.lang
        return Given(tree, str(response), understood(tree, locale, lang=lang))

    def tree_of(self, response: Response) -> Any:
        """The tree of an answer, or Misread."""
        if not isinstance(response, str):
            return Misread("@wrong_type")
        tree = reading.read_answer(response, self._reading())
        if isinstance(tree, reading.Unread):
            return Misread(tree.code, tuple(tree.facts), tree.start, tree.end)
        if not _is_expression(tree):
            return Misread("@wrong_type", (), 0, len(response))
        if not self.complex and _holds(tree, "const", "i"):
            return Misread("@unknown_symbol", (("name", "i"),), 0, len(response))
        if not names(tree) and not self.complex and is_undefined(tree):
            return Misread("@undefined", (), 0, len(response))
        return tree

    # ── judging ───────────────────────────────────────────────────────────────────────────────────────────────────────

    def judge(self, given: Given) -> Verdict:
        """Right lines, follow, wrong lines in file order, the other reading, diagnosis."""
        verdict = self.judged(given.value, given.understood)
        if verdict.status == "wrong" and verdict.code and verdict.code != "@repeats_start":
            other = reading.other_reading(given.text, self._reading())
            if other is not None and self.judged(other, None).status == "right":
                return self._two_readings(given, other)
        return verdict

    def _two_readings(self, given: Given, other: Any) -> Verdict:
        from digilab_content.maths import writing

        locale = self.setting.locale
        facts = (("reading", writing.plain(given.value, locale)), ("other", writing.plain(other, locale)))
        says = said(self.slot, "@ambiguous", facts)
        return Verdict("invalid", code="@ambiguous", says=says, understood=given.understood)

    def judged(self, tree: Any, understood: Understood | None = None) -> Verdict:
        """The verdict of a tree, its other reading left out."""
        try:
            return judged(
                self.slot,
                self.keys,
                lambda key, right: self._meets(tree, key, right=right),
                lambda: self._diagnosis(tree),
                as_written=lambda key: equal.same_as_written(tree, key),
                understood=understood,
            )
        except RecursionError:
            return undecided(self.slot, understood)

    def known(self) -> str:
        """What is assumed of the letters, by the exercise and by the slot."""
        return " ; ".join(a for a in (self.setting.assume, self.assume) if a)

    def compare(self, key: Any, tree: Any, upto: str = "") -> equal.Decision:
        """Equality as the slot asks for it."""
        # Where the constant does not count, the derivatives do: those of ln x and ln |x| agree where both exist.
        common = self.domain == "common" or (upto == "constant" and self.constant == "optional")
        return _decided(
            key,
            tree,
            assume=self.known(),
            upto=upto,
            variable=self.variable,
            complex_numbers=self.complex,
            domains="common" if common else self.domain,
        )

    def _compared(self, key: Any, tree: Any) -> equal.Decision:
        """Equality up to what does not count; letters of integration constants have a value given to them."""
        if self.upto == "constant":
            known = self.known()
            tree, key = settled(tree, self.variable, known), settled(key, self.variable, known)
        return self.compare(key, tree, self.upto or "")

    def _meets(self, tree: Any, key: Any, *, right: bool) -> Met:
        if isinstance(key, Family):
            evidence = in_family(tree, key, self.known())
            return Met(holds=True, evidence=evidence) if evidence else NO
        found = self._compared(key, tree)
        evidence = Evidence(found.by, found.guarantee)
        if not found.equal or not right:
            return Met(holds=found.equal, evidence=evidence)
        share = self.slot.form_score
        if any(equal.same_as_written(tree, s) and not self.starts_right(key, s) for s in self.starts):
            return Met(holds=True, code="@repeats_start", form=True, evidence=evidence)
        if self.upto == "constant" and self.constant == "required":
            code = constant_code(tree, key, self.variable, self.known())
            if code:
                return Met(holds=True, code=code, form=True, share=share, evidence=evidence)
        if self.form == "any":
            return self._somewhere(key, tree) or Met(holds=True, evidence=evidence)
        code = self._lacks(tree, key)
        if code == form.UNSURE:
            return Met(holds=None, evidence=evidence)
        return Met(holds=True, code=code, form=code is not None, share=share if code else 0.0, evidence=evidence)

    def _somewhere(self, key: Any, tree: Any) -> Met | None:
        """With `domain: common`, what is said beside a right answer that is equal for some values only."""
        if self.domain != "common" or self.upto is not None:
            return None
        natural = _decided(key, tree, assume=self.known(), complex_numbers=self.complex)
        found = partly(tree, key, natural, self.known(), self.setting.locale)
        return found if found.holds else None

    def starts_right(self, key: Any, start: Any) -> bool:
        """Whether a start is itself the key as written in the form asked for, so that there is nothing to do."""
        if self.form == "any":
            return any(equal.same_as_written(k, start) for k in (key, self._like(key)))
        return self._lacks(start, key) is None

    def _lacks(self, tree: Any, key: Any) -> str | None:
        """What the form of a tree lacks."""
        like = self._like(key)
        return form.shortfall(tree, self.form, like=like, variable=self.variable, complex_numbers=self.complex)

    def _like(self, key: Any) -> Any:
        """The key as the author wrote it, for the form `as-written`."""
        return next((k.written for k in self.keys if k.value is key and k.written is not None), key)

    def tasks(self) -> tuple[Any, ...]:
        """What the pupil worked on."""
        from digilab_content.graders._expression_diagnosis import tasks

        return tasks(self)

    def _diagnosis(self, tree: Any) -> Met:
        from digilab_content.graders._expression_diagnosis import diagnosis

        return diagnosis(self, tree)

    # ── the rest of the contract ──────────────────────────────────────────────────────────────────────────────────────

    def correct(self) -> tuple[Response, ...]:
        """Responses worth full marks, the one to show first."""
        from digilab_content.graders._expression_lower import correct

        return correct(self)

    def lower(self) -> Lowered:
        """The written forms of the keys; the engine knows the other ones."""
        from digilab_content.graders._expression_lower import lowered

        return lowered(self)

    def samples(self) -> tuple[Sample, ...]:
        """Right, wrong, partial and unreadable answers."""
        from digilab_content.graders._expression_lower import samples

        return samples(self)

    def tree(self) -> Any:
        """The right expression."""
        return next((k.value for k in self.keys if k.line.right), None)

    def given_tree(self, given: Given) -> Any:
        """The pupil's expression."""
        return given.value


def _is_expression(tree: Any) -> bool:
    """Whether a tree holds neither relations, nor lists, sets or points."""
    stack = [tree]
    while stack:
        t = stack.pop()
        if t[0] not in _HEADS:
            return False
        stack.extend(x for x in t[1:] if isinstance(x, tuple))
    return True


def _holds(tree: Any, *node: str) -> bool:
    """Whether a node that starts so stands anywhere in a tree."""
    stack = [tree]
    while stack:
        t = stack.pop()
        if isinstance(t, tuple) and t:
            if t[: len(node)] == node:
                return True
            stack.extend(t[1:])
    return False


GRADER = ExpressionType
