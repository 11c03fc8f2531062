"""`numberline`: a point, several points or an interval of a number line, moved there or typed.

Judged as a number or as a set is: this type adds the line, its positions, and the writing of points by hand.
"""

import re
from dataclasses import dataclass, replace
from math import isfinite
from types import MappingProxyType
from typing import Annotated, Any, ClassVar, Final, Literal, Self, TypeAlias

from msgspec import Meta

from digilab_content.graders import Example, Lowered, Sample, Setting
from digilab_content.graders._lines import said
from digilab_content.graders._options import filled, trouble
from digilab_content.graders.number import NumberType
from digilab_content.graders.set import SetType
from digilab_content.model.exercise import Slot
from digilab_content.model.item import Else, Entry, Like, Rail, Rule, Tally
from digilab_content.model.verdict import Given, Misread, Response, Verdict
from digilab_content.text.diagnostics import Diagnostic
from digilab_content.text.normal import visible, western

Kind: TypeAlias = Literal["point", "points", "interval"]
LONGEST: Final = 10_000
MOST: Final = 40
_SIZES: Final = frozenset({"@right_size", "@too_large", "@too_small"})
_SETLIKE: Final = re.compile(r"[\[\]{}<>≤≥∅∪]|inf|\bR\b")
_POINTS: Final = re.compile(r"\s*\{[^{}]*\}\s*")
_DECIMAL: Final = r"(?:0|-?[1-9][0-9]*|-?(?:0|[1-9][0-9]*)[,.][0-9]*[1-9])"
_PLAIN_INTERVAL: Final = rf"[\[\]](?:-inf|{_DECIMAL});(?:\+inf|{_DECIMAL})[\[\]]"
_NUMERAL: Final = re.compile(r"\s*[-+−]?\s*\d[\d\s.,/٫]*\s*")


@dataclass(frozen=True, slots=True)
class NumberlineType:
    """A place on a number line: the figure that follows the slot."""

    TYPE: ClassVar[str] = "numberline"
    EXAMPLES: ClassVar[tuple[Example, ...]] = (
        Example(
            {"fr": "Placer un nombre décimal", "ar": "تمثيل عدد عشري", "en": "Place a decimal number"},
            {"type": "numberline", "key": "2.5", "options": {}, "locale": "fr"},
            (
                ("2,5", "right", None),
                ("5/2", "right", None),
                (("2.5",), "right", None),
                ("-2,5", "wrong", "@sign"),
                ("2", "wrong", "@wrong"),
                ("]2 ; 3]", "invalid", "@wrong_type"),
            ),
        ),
        Example(
            {"fr": "Un point à un dixième près", "ar": "نقطة بتقريب جزء من عشرة", "en": "A point to within a tenth"},
            {"type": "numberline", "key": "sqrt(2)", "options": {"tolerance": "0.1"}, "locale": "fr"},
            (("1,4", "right", None), ("1,5", "right", None), ("1,6", "wrong", "@wrong"), ("", "invalid", "@empty")),
        ),
        Example(
            {"fr": "Représenter un intervalle", "ar": "تمثيل مجال", "en": "Represent an interval"},
            {"type": "numberline", "key": "]0 ; 1]", "options": {}, "locale": "fr"},
            (
                ("]0 ; 1]", "right", None),
                ("0 < x <= 1", "right", None),
                ("[0 ; 1]", "wrong", "@bound_closed"),
                ("]0 ; 2]", "wrong", "@extra_part"),
                ("1", "wrong", "@missing_part"),
            ),
        ),
        Example(
            {"fr": "Placer plusieurs points", "ar": "تمثيل عدة نقط", "en": "Place several points"},
            {"type": "numberline", "key": "{-1 ; 3}", "options": {}, "locale": "fr"},
            (
                ("{-1 ; 3}", "right", None),
                ("3 ; -1", "right", None),
                (("3", "-1"), "right", None),
                ("3", "wrong", "@missing_solution"),
            ),
        ),
    )

    slot: Slot
    setting: Setting
    tolerance: Annotated[
        str, Meta(description="Accepted distance of a point to the key: a number (`0.1`); exact without it.")
    ] = ""
    snap: Annotated[
        float | None,
        Meta(
            description="Distance between two positions of what is moved; a graduation, or a half, fifth or tenth.",
            ge=1e-6,
        ),
    ] = None
    inner: NumberType | SetType | None = None
    kind: Kind = "point"
    rail: Rail | None = None

    @classmethod
    def bind(cls, slot: Slot, setting: Setting) -> Self | tuple[Diagnostic, ...]:
        """The grader of a slot; E280 when its keys do not go together or do not stand on the line."""
        options = filled(cls, slot)
        if isinstance(options, tuple):
            return options
        rights = [line for line in slot.lines if line.right]
        sets = [bool(_SETLIKE.search(line.key)) for line in slot.lines]
        if any(sets) != all(sets):
            line = next(x for x, s in zip(slot.lines, sets, strict=True) if s != sets[0])
            return (trouble(slot, "E280", line.span, (("why", "mixed"), ("key", line.key))),)
        kind: Kind = "point"
        made: NumberType | SetType | tuple[Diagnostic, ...]
        if any(sets):
            if options.get("tolerance"):
                span = slot.option_spans.get("tolerance")
                return (trouble(slot, "E280", span, (("why", "tolerance"), ("key", options["tolerance"]))),)
            kind = "points" if rights and all(_POINTS.fullmatch(x.key) for x in rights) else "interval"
            made = SetType.bind(replace(slot, options=MappingProxyType({})), setting)
        else:
            own = {"tolerance": options["tolerance"]} if options.get("tolerance") else {}
            made = NumberType.bind(replace(slot, options=MappingProxyType(own)), setting)
        if isinstance(made, tuple):
            return made
        rail = _rail(slot, made, kind, options.get("snap"), bool(options.get("tolerance")))
        if isinstance(rail, Diagnostic):
            return (rail,)
        return cls(slot, setting, inner=made, kind=kind, rail=rail, **options)

    def _inner(self) -> NumberType | SetType:
        assert self.inner is not None
        return self.inner

    def read(self, response: Response) -> Given | Misread:
        """A number or a set as typed; points are also read from a list of numbers."""
        text = self._text(response)
        return text if isinstance(text, Misread) else self._inner().read(text)

    def _text(self, response: Response) -> str | Misread:
        if not isinstance(response, str):
            if len(response) > MOST or not all(isinstance(one, str) for one in response):
                return Misread("@wrong_type")
            parts = [one for one in response if isinstance(one, str) and one.strip()]
            response = parts[0] if len(parts) == 1 else " ; ".join(parts)
        if len(response) > LONGEST:
            return Misread("@too_long")
        if self.kind == "points":
            plain = western(visible(response)).replace("؛", ";")
            numbers = plain.split(";")
            if len(numbers) <= MOST and all(_NUMERAL.fullmatch(one) for one in numbers):
                return "{" + response + "}"
        return response

    def judge(self, given: Given) -> Verdict:
        """As a number or as a set; what is said of the size of a number means nothing on a line of few positions."""
        verdict = self._inner().judge(given)
        if verdict.code in _SIZES and verdict.code not in dict(self.slot.messages):
            return replace(verdict, code="@wrong", says=said(self.slot, "@wrong"))
        return verdict

    def correct(self) -> tuple[Response, ...]:
        """Responses worth full marks, the one to show first."""
        from digilab_content.graders import correct

        inner: Any = self._inner()
        return correct(inner)

    def typed(self, tree: Any) -> str | None:
        """What a pupil types for a value."""
        inner = self._inner()
        return inner.typed(tree) if isinstance(inner, NumberType) else None

    def lower(self) -> Lowered:
        """What is typed, with the line that writes it."""
        low = self._inner().lower()
        made = low.input
        assert isinstance(made, Entry)
        rules = low.rules
        assert not isinstance(rules, Tally)
        if self.rail is not None and self.kind == "interval" and rules and isinstance(rules[-1].when, Else):
            # An interval as the line writes it, when it is none of those listed before, is surely another one.
            other = Rule(Like(_PLAIN_INTERVAL, ("math-space",)), 0.0, said(self.slot, "@wrong"), "@wrong")
            rules = (*rules[:-1], other, rules[-1])
        return replace(low, input=replace(made, rail=self.rail), rules=rules)

    def samples(self) -> tuple[Sample, ...]:
        """Those of a number or of a set."""
        return self._inner().samples()

    def tree(self) -> Any:
        """The right value."""
        return self._inner().tree()

    def given_tree(self, given: Given) -> Any:
        """The pupil's value."""
        return self._inner().given_tree(given)


def _rail(
    slot: Slot, inner: NumberType | SetType, kind: Kind, snap: float | None, near: bool
) -> Rail | Diagnostic | None:
    """The line of a slot, its positions such that every right answer can be reached; None without a figure."""
    picture = slot.picture
    if picture is None or picture.drawing is None or len(picture.drawing.scale) != 6:
        return None
    low, high, step, left, right, level = picture.drawing.scale
    placed = [(v, key.line.span) for key in inner.keys if key.line.right for v in _numbers(_tree(key.value))]
    values = [value for value, _ in placed]
    for value, span in placed:
        if not low - 1e-9 <= value <= high + 1e-9:
            return trouble(slot, "E280", span, (("why", "outside"), ("key", f"{value:g}")))
    if snap is None:
        fine = (step / k for k in (1, 2, 5, 10) if near or all(_on(v, step / k) for v in values))
        snap = next(fine, step / 10)
    for value, span in placed:
        if not near and not _on(value, snap):
            return trouble(slot, "E280", span, (("why", "snap"), ("key", f"{value:g}")))
    if (high - low) / snap > 10_000 or not any(_on(snap * q, 1.0) for q in range(1, 1001)):
        return trouble(slot, "E280", None, (("why", "fine"), ("key", f"{snap:g}")))
    return Rail(picture.src, picture.alt, kind, low, high, snap, left, right, level)


def _on(value: float, step: float) -> bool:
    return abs(value / step - round(value / step)) < 1e-6


def _tree(value: Any) -> Any:
    return value.tree if hasattr(value, "tree") else value


def _numbers(tree: Any) -> list[float]:
    """The finite numbers of a value: itself, the ends of its intervals, its points."""
    from digilab_content.figure.function import valued

    value = valued(tree)
    if value is not None:
        return [value] if isfinite(value) else []
    return [v for part in tree[1:] if isinstance(part, tuple) for v in _numbers(part)] if tree else []


GRADER = NumberlineType
