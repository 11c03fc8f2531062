"""`dictation`: a text read aloud, written word by word; each difference is shown and costs what the teacher says."""

from dataclasses import dataclass, replace
from typing import Annotated, Any, ClassVar, Final, Literal, Self, TypeAlias

from msgspec import Meta

from digilab_content.graders import Example, Lowered, Sample, Setting, grade
from digilab_content.graders._dictation_mistakes import MINOR, Mistake, Text, cut, mistakes
from digilab_content.graders._lines import PRAISE, KeyLine, Met, accepted, refused, said
from digilab_content.graders._options import filled, trouble
from digilab_content.graders._spelling import Tashkil, unjoined
from digilab_content.model.exercise import Line, Slot
from digilab_content.model.item import Else, Entry, Is, Judge, Rule
from digilab_content.model.verdict import Evidence, Given, Misread, Response, Say, Status, Understood, Verdict
from digilab_content.text.diagnostics import Diagnostic
from digilab_content.text.message import Message
from digilab_content.text.normal import fold, spaced, visible

Ignored: TypeAlias = Literal["case", "accents", "punctuation", "hamza", "ta-marbuta", "tatweel", "tashkil"]
Scoring: TypeAlias = Literal["per-word", "per-mistake", "all-or-nothing"]
Show: TypeAlias = Literal["words", "places", "count"]
LONGEST: Final = 10_000
SHOWN: Final = 8
COMPARED: Final = Evidence("words", "proof")


@dataclass(frozen=True, slots=True)
class DictationType:
    """A text read aloud, by the teacher or a recording: `## Réponses` holds the text."""

    TYPE: ClassVar[str] = "dictation"
    EXAMPLES: ClassVar[tuple[Example, ...]] = (
        Example(
            {"fr": "Une phrase", "ar": "جملة", "en": "A sentence"},
            {"type": "dictation", "key": "Les enfants jouent dans la cour.", "locale": "fr"},
            (
                ("Les enfants jouent dans la cour.", "right", None),
                ("Les enfant jouent dans la cour.", "partial", "@dictation"),
                ("les enfants jouent la cour", "partial", "@dictation"),
                ("Bonjour", "wrong", "@dictation"),
            ),
        ),
        Example(
            {"fr": "Avec un barème", "ar": "بسلم تنقيط", "en": "With a marking scheme"},
            {
                "type": "dictation",
                "key": "Où vas-tu ? demanda-t-elle.",
                "options": {"scoring": "per-mistake", "cost": 0.1, "minor": 0.5, "allowed": 1},
                "locale": "fr",
            },
            (
                ("Ou vas-tu ? demanda-t-elle.", "right", "@forgiven"),
                ("ou va-tu ? demanda-t-elle", "partial", "@dictation"),
            ),
        ),
        Example(
            {"fr": "En arabe, sans les voyelles brèves", "ar": "إملاء دون شكل", "en": "In Arabic, without vowel marks"},
            {"type": "dictation", "key": "ذَهَبَ الوَلَدُ إلى المَدْرَسَةِ", "locale": "ar"},
            (
                ("ذهب الولد إلى المدرسة", "right", None),
                ("ذهب الولد الى المدرسه", "partial", "@dictation"),
            ),
        ),
    )

    slot: Slot
    setting: Setting
    ignore: Annotated[
        tuple[Ignored, ...], Meta(description="Differences that do not count (spaces and ’ or ' never do).")
    ] = ()
    tashkil: Annotated[
        Tashkil,
        Meta(description="Arabic vowel marks: those that both have must agree, all, none, or those of last letters."),
    ] = "compatible"
    scoring: Annotated[
        Scoring,
        Meta(description="A share for each right word, a cost for each mistake (`cost`), or all or nothing."),
    ] = "per-word"
    cost: Annotated[
        float, Meta(description="Share of the mark lost for each mistake, with `per-mistake`.", ge=0, le=1)
    ] = 0.1
    allowed: Annotated[
        int, Meta(description="Mistakes that cost nothing; they are shown all the same.", ge=0, le=50)
    ] = 0
    minor: Annotated[
        float,
        Meta(description="What a mistake of accent, capital, hyphen or punctuation weighs beside another.", ge=0, le=1),
    ] = 1.0
    show: Annotated[
        Show, Meta(description="What is told: the right words, only where mistakes are, or only how many.")
    ] = "words"
    keys: tuple[KeyLine, ...] = ()

    @classmethod
    def bind(cls, slot: Slot, setting: Setting) -> Self | tuple[Diagnostic, ...]:
        """The grader of a slot; E252 when a text has no word or is too long."""
        options = filled(cls, slot)
        if isinstance(options, tuple):
            return options
        made = cls(slot, setting, **options)
        found: list[Diagnostic] = []
        keys: list[KeyLine] = []
        for line in slot.lines:
            text = cut(line.key[: LONGEST + 1], made.folds, made.tashkil)
            if len(line.key) > LONGEST or not text.words:
                why = "long" if len(line.key) > LONGEST else "empty"
                found.append(trouble(slot, "E252", line.span, (("why", why), ("limit", LONGEST))))
            else:
                keys.append(KeyLine(line, text))
        if not found and not any(k.line.right for k in keys):
            found.append(trouble(slot, "E200"))
        return tuple(found) or replace(made, keys=tuple(keys))

    @property
    def folds(self) -> tuple[str, ...]:
        """Differences that do not count, as the folds of words name them."""
        more = {"tashkil"} if self.tashkil == "ignore" else set()
        return tuple(sorted({"apostrophe", "nfc", *self.ignore, *more}))

    # ── reading and judging ───────────────────────────────────────────────────────────────────────────────────────────

    def read(self, response: Response) -> Given | Misread:
        """The text, as it was typed."""
        if not isinstance(response, str):
            return Misread("@wrong_type")
        limit = max(1000, 2 * max(len(k.line.key) for k in self.keys))
        if len(response) > limit:
            return Misread("@too_long", (("limit", limit),), limit, len(response))
        shown = spaced(visible(response))
        if not shown:
            return Misread("@empty", (), 0, len(response))
        if not any(c.isalnum() for c in shown):
            return Misread("@no_words", (), 0, len(response))
        return Given(cut(response, self.folds, self.tashkil), response, Understood(shown))

    def judge(self, given: Given) -> Verdict:
        """Without a mistake, a wrong line word for word, else what differs from the right text that is nearest."""
        best: tuple[float, KeyLine, tuple[Mistake, ...]] | None = None
        for key in self.keys:
            if not key.line.right:
                continue
            made = mistakes(given.value, key.value)
            if not made:
                return accepted(self.slot, key.line, Met(holds=True, evidence=COMPARED), given.understood)
            score = self.score(made, key.value)
            if best is None or score > best[0]:
                best = (score, key, made)
        for key in self.keys:
            if not key.line.right and not mistakes(given.value, key.value):
                return refused(self.slot, key.line, COMPARED, given.understood)
        assert best is not None
        return self._marked(*best, given.understood)

    def score(self, made: tuple[Mistake, ...], wanted: Text) -> float:
        """The share that is left after these mistakes."""
        weight = sum(self.minor if m.minor else 1.0 for m in made)
        counted = max(0.0, weight - self.allowed)
        match self.scoring:
            case "per-word":
                left = 1 - counted / wanted.words
            case "per-mistake":
                left = 1 - self.cost * counted
            case "all-or-nothing":
                left = float(counted == 0)
        return round(min(max(left, 0.0), 1.0), 6)

    def _marked(self, score: float, key: KeyLine, made: tuple[Mistake, ...], understood: Understood | None) -> Verdict:
        share = 1.0 if key.line.score is None else key.line.score
        status: Status = "right" if score * share >= 1 else "partial" if score * share > 0 else "wrong"
        code = "@forgiven" if score >= 1 else "@dictation"
        says: list[Say] = [*said(self.slot, code, (("count", len(made)),))]
        right = key.value.words - sum(1 for m in made if m.wanted and m.what not in MINOR)
        if 4 * right < key.value.words:
            says.append(Message("code-dictation-far"))
        elif self.show != "count":
            says += dict.fromkeys(m.message(correct=self.show == "words") for m in made[:SHOWN])
            more = len(made) - SHOWN
            says += [Message("code-dictation-more", (("count", more),))] if more > 0 else []
        line = key.line.id if score > 0 else None
        return Verdict(
            status, round(min(max(score * share, 0.0), 1.0), 6), code, line, tuple(says), understood, COMPARED
        )

    # ── the same elsewhere ────────────────────────────────────────────────────────────────────────────────────────────

    def correct(self) -> tuple[str, ...]:
        """Each right text."""
        rights = [k.line for k in self.keys if k.line.right and (k.line.score is None or k.line.score >= 1)]
        return tuple(dict.fromkeys(spaced(line.key) for line in rights))

    def lower(self) -> Lowered:
        """The texts themselves; what mistakes cost needs the engine."""
        rules = [self._rule(k.line) for k in sorted(self.keys, key=lambda k: not k.line.right) if not k.line.ungraded]
        if not self._plain():
            first = next(k.line for k in self.keys if k.line.right)
            rules.append(Rule(Judge("digilab", {**self._request(), "line": first.id}), 1.0, (PRAISE,), first.id))
        rules.append(Rule(Else(), 0.0, said(self.slot, "@wrong"), "@wrong"))
        longest = max(len(k.line.key) for k in self.keys if k.line.right)
        width, lines = min(max(longest + 4, 20), 60), min(-(-longest // 60), 20)
        return Lowered(Entry("text", width=width, lines=lines), tuple(rules), self.correct())

    def _plain(self) -> bool:
        """Whether being word for word the same decides everything."""
        exact = self.tashkil in {"strict", "ignore"} or not any(_marked_word(k.line.key) for k in self.keys)
        signs = any(not p.word for k in self.keys for p in k.value.pieces)  # spaces around them never count
        signs = signs or any(unjoined(k.line.key) != k.line.key for k in self.keys)
        return self.scoring == "all-or-nothing" and not self.allowed and self.minor > 0 and exact and not signs

    def _rule(self, line: Line) -> Rule:
        folds = {*self.folds, "space"}
        if self.tashkil == "compatible" and not _marked_word(line.key):
            folds.add("tashkil")
        score = line.score if line.score is not None else float(line.right)
        default = (PRAISE,) if line.right else said(self.slot, "@wrong")
        says = (line.feedback,) if line.feedback else default
        return Rule(Is(spaced(line.key), tuple(sorted(folds))), score, says, line.id)

    def _request(self) -> dict[str, Any]:
        names = ("ignore", "tashkil", "scoring", "cost", "allowed", "minor", "show")
        options = {n: list(v) if isinstance(v, tuple) else v for n in names for v in (getattr(self, n),)}
        rights = [k.line for k in self.keys if k.line.right]
        others = [*rights[1:], *(k.line for k in self.keys if not k.line.right)]
        return {
            "type": "dictation",
            "key": rights[0].key.strip(),
            "options": options,
            "locale": self.setting.locale,
            "lang": self.setting.lang,
            "lines": [{"when": o.key.strip(), "right": o.right, "id": o.id} for o in others],
        }

    def samples(self) -> tuple[Sample, ...]:
        """Each text, the first without its last word, another one, none."""
        found = [Sample(text, "right", score=1.0) for text in self.correct()]
        found += [Sample(f"  {text}\u00a0", "right", score=1.0) for text in self.correct()[:1]]
        for key in self.keys:
            if not key.line.right:
                verdict = grade(self, key.line.key)
                if verdict.line == key.line.id:
                    found.append(Sample(key.line.key, verdict.status, line=key.line.id, score=verdict.score))
        first = next(k.value for k in self.keys if k.line.right)
        words = [p.shown for p in first.pieces if p.word]
        fewer = " ".join(words[: max(1, len(words) - 2)])
        verdict = grade(self, fewer)
        if verdict.status in {"partial", "wrong"} and verdict.code == "@dictation":
            found.append(Sample(fewer, verdict.status, "@dictation", score=verdict.score))
        return (*found, Sample("", "invalid", "@empty"), Sample("… !", "invalid", "@no_words"))

    def tree(self) -> Any:
        """None: words are no mathematics."""
        return None

    def given_tree(self, given: Given) -> Any:  # noqa: ARG002
        """None: words are no mathematics."""
        return None


def _marked_word(text: str) -> bool:
    """Whether a text has Arabic vowel marks."""
    return fold(text, ("tashkil",)) != fold(text, ("nfc",))


GRADER = DictationType
