"""`steps`: a worked argument, one line a line, each of which must be equivalent to the one before."""

from dataclasses import dataclass, replace
from typing import Annotated, Any, ClassVar, Self

from msgspec import Meta

from digilab_content.graders import Example, Lowered, Sample, Setting
from digilab_content.graders._argument import MAX_LINES, Line, Step, chained, checked, finished, line_of, split
from digilab_content.graders._lines import NO, KeyLine, Met, judged
from digilab_content.graders._options import filled, trouble
from digilab_content.graders._relations import assumed, keys_of, letters_of
from digilab_content.maths import author, reading, writing
from digilab_content.model.exercise import Slot
from digilab_content.model.verdict import Given, Misread, Response, Understood, Verdict
from digilab_content.text.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class StepsType:
    """A worked argument."""

    TYPE: ClassVar[str] = "steps"
    EXAMPLES: ClassVar[tuple[Example, ...]] = (
        Example(
            {"fr": "Résoudre une équation", "ar": "حل معادلة", "en": "Solve an equation"},
            {
                "type": "steps",
                "key": "x = 6 or x = -5",
                "options": {"symbols": ["x"], "from": "x^2 - x = 30"},
                "locale": "fr",
            },
            (
                ("x² - x - 30 = 0\n(x-6)(x+5) = 0\nx = 6 ou x = -5", "right", None),
                ("x² - x - 30 = 0\n(x-6)(x+5) = 0\nx = 6", "wrong", "@step_lost"),
                ("x² - x - 30 = 0\n(x-6)(x+5) = 0", "wrong", "@last_line"),
                ("x² - x - 20 = 0", "wrong", "@step_false"),
            ),
        ),
        Example(
            {"fr": "Transformer une expression", "ar": "تحويل تعبير", "en": "Transform an expression"},
            {
                "type": "steps",
                "key": "x^2 - 9",
                "options": {"symbols": ["x"], "from": "(x-3)*(x+3)"},
                "locale": "en",
            },
            (
                ("x^2 + 3x - 3x - 9\nx^2 - 9", "right", None),
                ("x^2 + 3x - 3x + 9\nx^2 + 9", "wrong", "@step_differs"),
            ),
        ),
        Example(
            {"fr": "Élever au carré, puis vérifier", "ar": "التربيع ثم التحقق", "en": "Square, then check"},
            {
                "type": "steps",
                "key": "x = 2 or x = -1",
                "options": {"symbols": ["x"], "from": "sqrt(x+2) = x", "implies": True},
                "locale": "fr",
            },
            (
                ("x + 2 = x²\n(x-2)(x+1) = 0\nx = 2 ou x = -1", "right", None),
                ("x + 2 = x²\nx = -1", "wrong", "@step_lost"),
            ),
        ),
    )

    slot: Slot
    setting: Setting
    from_: Annotated[str, Meta(description="The line that the pupil starts from.")] = ""
    implies: Annotated[bool, Meta(description="A step may also only follow from the one before.")] = False
    assume: Annotated[str, Meta(description="What is known of the letters: `x > 0 ; a > 0`.")] = ""
    keys: tuple[KeyLine, ...] = ()
    start: Any = None

    @classmethod
    def bind(cls, slot: Slot, setting: Setting) -> Self | tuple[Diagnostic, ...]:
        """The grader of a slot."""
        options = filled(cls, slot)
        if isinstance(options, tuple):
            return options
        made = cls(slot, setting, **options)
        free = tuple(KeyLine(line, None) for line in slot.lines if not line.key.strip())
        written = replace(slot, lines=tuple(line for line in slot.lines if line.key.strip()))
        lines, found = keys_of(written, setting, made.letters(), line_of)
        if free:
            found = tuple(d for d in found if d.code != "E200")
        if found:
            return found
        start = None
        if made.from_:
            start = made._started()
            if isinstance(start, Diagnostic):
                return (start,)
        return replace(made, keys=(*free, *lines), start=start)

    def letters(self) -> tuple[str, ...]:
        """Letters that the lines may use."""
        return letters_of(self.slot, self.setting)

    def _started(self) -> Any:
        from digilab_content.graders._expressions import filled as put

        tree = author.parse(self.from_)
        span = self.slot.option_spans.get("from")
        if isinstance(tree, author.Refused):
            part = self.from_[tree.start : tree.end]
            return trouble(
                self.slot, "E203", span, (("key", self.from_), ("part", part), ("why", tree.code), *tree.facts)
            )
        hidden = self.letters()
        line = line_of(put(tree, {n: v for n, v in self.setting.values.items() if n not in hidden}))
        return line or trouble(self.slot, "E203", span, (("key", self.from_), ("part", ""), ("why", "wrong-kind")))

    def read(self, response: Response) -> Given | Misread:
        """Lines of equations, inequalities or expressions."""
        if not isinstance(response, str):
            return Misread("@wrong_type")
        asked = reading.Reading(
            locale=self.setting.locale,
            symbols=self.letters(),
            functions=self.setting.functions,
            prompt=self.setting.prompt,
            relations=True,
        )
        lines = split(response)
        if self._is_calculation():
            lines = chained(lines, self.letters())
        if not lines:
            return Misread("@empty")
        if len(lines) > MAX_LINES:
            return Misread("@too_long", (("limit", MAX_LINES),))
        found: list[Line] = []
        for offset, text in lines:
            tree = reading.read_answer(text, asked)
            if isinstance(tree, reading.Unread):
                return Misread(tree.code, tuple(tree.facts), tree.start + offset, tree.end + offset)
            line = line_of(tree, self.letters())
            before = found[-1] if found else self.start
            if line is None or (before is not None and (line.formula is None) != (before.formula is None)):
                return Misread("@wrong_type", (), offset, offset + len(text))
            found.append(line)
        return Given(tuple(found), response, self._understood(found))

    def _is_calculation(self) -> bool:
        """Whether the lines are expressions, not statements."""
        known = [x for x in (self.start, *(k.value for k in self.keys if k.line.right)) if x is not None]
        return bool(known) and known[0].formula is None

    def _understood(self, lines: list[Line]) -> Understood:
        locale = self.setting.locale
        rows = r" \\ ".join(writing.latex(x.tree, locale) for x in lines)
        latex = rows if len(lines) == 1 else rf"\begin{{array}}{{l}} {rows} \end{{array}}"
        return Understood("\n".join(writing.plain(x.tree, locale) for x in lines), latex)

    def judge(self, given: Given) -> Verdict:
        """Right lines, follow, wrong lines in file order, the first step that breaks."""
        lines: tuple[Line, ...] = given.value
        argument = checked(
            lines, self.start, assumed(self.setting, self.assume), self.setting.locale, implies=self.implies
        )
        return judged(
            self.slot,
            self.keys,
            lambda key, right: self._meets(lines[-1], argument, key, right=right),
            lambda: self._diagnosis(argument),
            understood=given.understood,
        )

    def _meets(self, last: Line, argument: Step, key: Line | None, *, right: bool) -> Met:
        if not right:
            return NO if key is None else finished(last, key, assumed(self.setting, self.assume))
        if argument.holds is not True:
            return argument.met
        if key is None:
            return argument.met
        end = finished(last, key, assumed(self.setting, self.assume))
        return replace(end, evidence=argument.met.evidence) if end.holds else end

    @staticmethod
    def _diagnosis(argument: Step) -> Met:
        if argument.holds is False:
            return replace(argument.met, holds=True)
        return Met(holds=True, code="@last_line")

    def lower(self) -> Lowered:
        """One argument that is right; the engine knows the other ones."""
        from digilab_content.graders._argument_lower import lowered

        return lowered(self)

    def samples(self) -> tuple[Sample, ...]:
        """Right, wrong and unreadable answers."""
        from digilab_content.graders._argument_lower import samples

        return samples(self)

    def tree(self) -> Any:
        """The last line."""
        return next((k.value.tree for k in self.keys if k.line.right and k.value is not None), None)

    def given_tree(self, given: Given) -> Any:
        """The pupil's last line."""
        return given.value[-1].tree


GRADER = StepsType
