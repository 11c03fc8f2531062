"""`text`: words, with the differences that do not count; several right lines; `/patterns/`; slips of the pen."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Annotated, Any, ClassVar, Final, Literal, Self, TypeAlias

from msgspec import Meta

from digilab_content.graders import Example, Lowered, Sample, Setting, grade
from digilab_content.graders._lines import NO, PRAISE, KeyLine, Met, accepted, coded, judged, said
from digilab_content.graders._options import filled, trouble
from digilab_content.graders._spelling import Tashkil, marks_agree, slipped, slips, unjoined
from digilab_content.model.exercise import Line, Slot
from digilab_content.model.item import Else, Entry, Is, Judge, Like, Match, Rule
from digilab_content.model.verdict import Evidence, Given, Misread, Response, Status, Understood, Verdict
from digilab_content.text.diagnostics import Diagnostic
from digilab_content.text.message import Facts
from digilab_content.text.normal import DEFAULT_FOLDS, fold, spaced, visible
from digilab_content.text.pattern import example, folded, matches, parse
from digilab_content.text.regex import BadPattern

Ignored: TypeAlias = Literal[
    "case", "accents", "punctuation", "spaces", "plural", "articles", "hamza", "ta-marbuta", "tatweel", "tashkil"
]
MAX_TEXT: Final = 1000
SAME: Final = Evidence("words", "proof")

HELP: Final = (
    ("@case", ("case",)),
    ("@accents", ("accents",)),
    ("@tashkil", ("tashkil",)),
    ("@hamza", ("hamza",)),
    ("@ta_marbuta", ("ta-marbuta",)),
    ("@spaces", ("spaces",)),
    ("@punctuation", ("punctuation",)),
    ("@articles", ("articles",)),
    ("@plural", ("plural",)),
    ("@accents", ("accents", "case")),
)
"""Differences worth a word when nothing else is wrong, the lightest first."""


@dataclass(frozen=True, slots=True)
class Word:
    """A key in words: folded, with its own folds; a pattern when `pattern`. `plain`: the key typed without `œ`, `æ`."""

    text: str
    shown: str
    folds: tuple[str, ...]
    pattern: bool = False
    plain: str = ""


@dataclass(frozen=True, slots=True)
class TextType:
    """Words."""

    TYPE: ClassVar[str] = "text"
    EXAMPLES: ClassVar[tuple[Example, ...]] = (
        Example(
            {"fr": "Un mot", "ar": "كلمة", "en": "A word"},
            {"type": "text", "key": "photosynthèse", "options": {"typos": 1}, "locale": "fr"},
            (
                ("photosynthèse", "right", None),
                ("photosynthèse.", "right", None),
                ("photosyntèse", "right", "@typo"),
                ("Photosynthèse", "right", "@typo"),
                ("respiration", "wrong", "@wrong"),
            ),
        ),
        Example(
            {
                "fr": "Un mot arabe, sans compter les voyelles brèves",
                "ar": "كلمة دون اعتبار التشكيل",
                "en": "An Arabic word",
            },
            {"type": "text", "key": "تلاميذ", "options": {"ignore": ["tashkil", "tatweel"]}, "locale": "ar"},
            (("تَلاميذ", "right", None), ("تلميذون", "wrong", "@wrong")),
        ),
        Example(
            {"fr": "Un motif", "ar": "نمط", "en": "A pattern"},
            {"type": "text", "key": "/colou?rs?/", "options": {"ignore": ["case"]}, "locale": "en"},
            (("colour", "right", None), ("Colors", "right", None), ("colr", "wrong", "@wrong")),
        ),
    )

    slot: Slot
    setting: Setting
    ignore: Annotated[
        tuple[Ignored, ...],
        Meta(description="Differences that do not count (outer spaces, a final period and ’ or ' never do)."),
    ] = ()
    tashkil: Annotated[
        Tashkil,
        Meta(description="Arabic vowel marks: all must agree, none, those that both have, or those of last letters."),
    ] = "strict"
    typos: Annotated[
        int,
        Meta(
            description="Slips forgiven with full marks (one at most for every four letters); the correction is shown.",
            ge=0,
            le=3,
        ),
    ] = 0
    keys: tuple[KeyLine, ...] = ()

    @classmethod
    def bind(cls, slot: Slot, setting: Setting) -> Self | tuple[Diagnostic, ...]:
        """The grader of a slot."""
        options = filled(cls, slot)
        if isinstance(options, tuple):
            return options
        made = cls(slot, setting, **options)
        found: list[Diagnostic] = []
        keys: list[KeyLine] = []
        for line in slot.lines:
            if not line.key.strip():
                continue  # an empty key can be no answer
            word = made._word(line)
            if isinstance(word, BadPattern):
                facts: Facts = (("key", line.key.strip()), ("why", word.code), ("at", word.at), *word.facts)
                found.append(trouble(slot, "E205", line.span, facts))
            else:
                keys.append(KeyLine(line, word))
        if not found and not any(k.line.right for k in keys):
            found.append(trouble(slot, "E200"))
        return tuple(found) or replace(made, keys=tuple(keys))

    def _folds(self, line: Line) -> tuple[str, ...]:
        names = {*DEFAULT_FOLDS, *(() if line.strict else self.ignore)}
        return tuple(sorted(names | ({"tashkil"} if self.tashkil == "ignore" and not line.strict else set())))

    def _word(self, line: Line) -> Word | BadPattern:
        key = line.key.strip()
        folds = self._folds(line)
        if len(key) > 2 and key.startswith("/") and key.endswith("/"):
            bad = parse(key[1:-1])
            if isinstance(bad, BadPattern):
                return bad
            return Word(folded(key[1:-1], folds), key, folds, pattern=True)
        return Word(fold(key, folds), spaced(key), folds, plain=_other(spaced(key)))

    def read(self, response: Response) -> Given | Misread:
        """The words typed, as they are."""
        if not isinstance(response, str):
            return Misread("@wrong_type")
        if len(response) > MAX_TEXT:
            return Misread("@too_long", (("limit", MAX_TEXT),), MAX_TEXT, len(response))
        shown = spaced(visible(response))
        if not any(c.isprintable() and not c.isspace() for c in shown):
            return Misread("@empty", (), 0, len(response))
        return Given(response, response, Understood(shown))

    def judge(self, given: Given) -> Verdict:
        """Right lines, wrong lines in file order, then slips of the pen and what else is certain."""
        if not any(self._same(given.text, k.value) for k in self.keys):
            return self._near(given)
        return judged(
            self.slot,
            self.keys,
            lambda key, _: Met(holds=True, evidence=SAME) if self._same(given.text, key) else NO,
            lambda: Met(holds=True, code="@wrong"),
            understood=given.understood,
        )

    def _same(self, text: str, key: Word) -> bool:
        typed = fold(text, key.folds)
        if key.pattern:
            return matches(key.text, typed)
        if key.plain and typed == fold(key.plain, key.folds):
            return True
        if self.tashkil in {"strict", "ignore"} or "tashkil" in key.folds:
            return typed == key.text
        return marks_agree(typed, key.text, self.tashkil)

    def _near(self, given: Given) -> Verdict:
        near: list[tuple[int, KeyLine]] = []
        for key in self.keys:
            word: Word = key.value
            if key.line.right and not key.line.strict and not word.pattern:
                count = slipped(fold(given.text, word.folds), word.text, self.typos)
                near += [] if count is None else [(count, key)]
        if near and not self._foreseen(given.text, min(count for count, _ in near)):
            _, key = min(near, key=lambda one: one[0])
            met = Met(holds=True, code="@typo", facts=(("correct", key.value.shown),), evidence=SAME)
            return accepted(self.slot, key.line, met, given.understood)
        return coded(self.slot, self._help(given.text), given.understood)

    def _foreseen(self, text: str, count: int) -> bool:
        """Whether a wrong line is as near as that, or nearer: the slip may then be made in the wrong answer."""
        for key in self.keys:
            word: Word = key.value
            if not key.line.right and not word.pattern and slips(fold(text, word.folds), word.text, count) is not None:
                return True
        return False

    def _help(self, text: str) -> Met:
        for code, folds in HELP:
            for key in self.keys:
                word: Word = key.value
                names = {*word.folds, *folds}
                texts = {fold(one, names) for one in (word.text, word.plain) if one}
                if key.line.right and not word.pattern and fold(text, names) in texts:
                    return Met(holds=True, code=code, evidence=SAME)
        return Met(holds=True, code="@wrong", evidence=SAME)

    def correct(self) -> tuple[str, ...]:
        """Each right word as it is to be written."""
        words = (k.value for k in self.keys if k.line.right and (k.line.score is None or k.line.score >= 1))
        shown = (w.shown if not w.pattern else example(w.shown[1:-1]) for w in words)
        return tuple(dict.fromkeys(text for text in shown if text and grade(self, text).status == "right"))

    def lower(self) -> Lowered:
        """The words and patterns themselves; slips of the pen and partly marked words need the engine."""
        graded = [k for k in sorted(self.keys, key=lambda k: not k.line.right) if not k.line.ungraded]
        rules = [rule for k in graded for rule in self._rules(k)]
        slips = self.typos > 0 or self.tashkil in {"compatible", "last-letter"}
        if slips:
            first = next(k for k in self.keys if k.line.right)
            rules.append(
                Rule(Judge("digilab", {**self._request(), "line": first.line.id}), 1.0, (PRAISE,), first.line.id)
            )
        rules.append(Rule(Else(), 0.0, said(self.slot, "@wrong"), "@wrong"))
        width = max((len(k.value.shown) for k in self.keys if k.line.right), default=12)
        return Lowered(Entry("text", width=min(max(width + 4, 8), 60)), tuple(rules), self.correct())

    def _rules(self, key: KeyLine) -> Iterator[Rule]:
        word: Word = key.value
        yield self._rule(key, Like(word.shown[1:-1], word.folds) if word.pattern else Is(word.shown, word.folds))
        if word.plain:
            yield self._rule(key, Is(word.plain, word.folds))

    def _rule(self, key: KeyLine, when: Match) -> Rule:
        line = key.line
        score = line.score if line.score is not None else float(line.right)
        default = (PRAISE,) if line.right else said(self.slot, "@wrong")
        return Rule(when, score, (line.feedback,) if line.feedback else default, line.id)

    def _request(self) -> dict[str, Any]:
        options: dict[str, Any] = {"typos": self.typos, "tashkil": self.tashkil, "ignore": list(self.ignore)}
        rights = [k.line for k in self.keys if k.line.right]
        others = [*rights[1:], *(k.line for k in self.keys if not k.line.right)]
        return {
            "type": "text",
            "key": rights[0].key.strip(),
            "options": options,
            "locale": self.setting.locale,
            "lang": self.setting.lang,
            "lines": [{"when": o.key.strip(), "right": o.right, "id": o.id} for o in others],
        }

    def samples(self) -> tuple[Sample, ...]:
        """Each key as written, a slip, an empty answer."""
        found: list[Sample] = []
        for key in self.keys:
            line = key.line
            shown = example(key.value.shown[1:-1]) if key.value.pattern else key.value.shown
            if not shown or (key.value.pattern and grade(self, shown).line != line.id):
                continue
            score = line.score if line.score is not None else float(line.right)
            score = 0.0 if line.ungraded else min(max(score, 0.0), 1.0)
            status: Status = "right" if line.right and score >= 1 else "partial" if score else "wrong"
            status = "invalid" if line.ungraded else status
            found.append(Sample(shown, status, line=line.id, score=score))
            if line.right and status == "right":
                found.append(Sample(f"  {shown} ", "right", line=line.id))
        found += [s for s in self._slips() if grade(self, s.response).line == s.line]
        return (*found, Sample("", "invalid", "@empty"), Sample("\u200f ", "invalid", "@empty"))

    def _slips(self) -> list[Sample]:
        first = next((k for k in self.keys if k.line.right and not k.value.pattern and not k.line.strict), None)
        if not self.typos or first is None or len(first.value.shown) < 5:
            return []
        text = first.value.shown
        return [Sample(text[:2] + text[3:], "right", "@typo", first.line.id, 1.0)]

    def tree(self) -> Any:
        """None: words are no mathematics."""
        return None

    def given_tree(self, given: Given) -> Any:  # noqa: ARG002
        """None: words are no mathematics."""
        return None


def _other(text: str) -> str:
    """The text as it is typed without `œ` and `æ`; empty when it has none."""
    made = unjoined(text)
    return made if made != text else ""


GRADER = TextType
