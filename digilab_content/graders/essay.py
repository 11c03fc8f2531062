"""`essay`: a text that a person marks. Words are counted and keywords are looked for; the verdict stays open."""

import re
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, Final, Self

from msgspec import Meta

from digilab_content.graders import Example, Lowered, Sample, Setting
from digilab_content.graders._lines import said
from digilab_content.graders._options import filled, trouble
from digilab_content.model.doc import Bullets, Doc, Paragraph, Text
from digilab_content.model.exercise import Slot
from digilab_content.model.item import Free
from digilab_content.model.verdict import Evidence, Given, Misread, Response, Understood, Verdict
from digilab_content.text.diagnostics import Diagnostic
from digilab_content.text.message import Message
from digilab_content.text.normal import fold, visible

LONGEST: Final = 50_000
_BOUNDS: Final = re.compile(r"\s*([0-9]{0,5})\s*\.\.\s*([0-9]{0,5})\s*")
_FOLDS: Final = ("accents", "apostrophe", "case", "hamza", "nfc", "space", "ta-marbuta", "tashkil", "tatweel")
_ARABIC: Final = re.compile("[\u0600-\u06ff]")
COUNTED: Final = Evidence("words", "")


@dataclass(frozen=True, slots=True)
class EssayType:
    """A free text. `least` and `most` are bounds of its number of words."""

    TYPE: ClassVar[str] = "essay"
    EXAMPLES: ClassVar[tuple[Example, ...]] = (
        Example(
            {
                "fr": "Quelques phrases, lues par le professeur",
                "ar": "بضع جمل يقرؤها الأستاذ",
                "en": "A few sentences, read by the teacher",
            },
            {
                "type": "essay",
                "key": "",
                "options": {"words": "3..12"},
                "locale": "fr",
                "lines": [
                    {"id": "eau", "when": "Cite le rôle de l'eau", "points": 1, "keywords": ["eau", "pluie"]},
                    {"id": "plan", "when": "Texte organisé", "points": 1},
                ],
            },
            (
                ("La pluie fait pousser les plantes.", "undecided", "@undecided"),
                ("La pluie.", "undecided", "@few_words"),
                ("oui oui oui oui oui oui oui oui oui oui oui oui oui", "undecided", "@many_words"),
                ("… !", "invalid", "@no_words"),
                ("", "invalid", "@empty"),
            ),
        ),
    )

    slot: Slot
    setting: Setting
    words: Annotated[str, Meta(description="How many words are asked for: `80..150`, `80..` or `..150`.")] = ""
    least: int | None = None
    most: int | None = None

    @classmethod
    def bind(cls, slot: Slot, setting: Setting) -> Self | tuple[Diagnostic, ...]:
        """The grader of a slot; E242 when its bounds or its rubric do not hold."""
        options = filled(cls, slot)
        if isinstance(options, tuple):
            return options
        bounds = _bounds(str(options.get("words", "")))
        if bounds is None:
            facts = (("why", "words"), ("value", str(options["words"])[:60]))
            return (trouble(slot, "E242", slot.option_spans.get("words"), facts),)
        for line in slot.lines:
            if line.key.strip() or line.body:
                why = "" if line.right else "wrong"
                if line.points is not None and line.points < 0:
                    why = "points"
                if why:
                    return (trouble(slot, "E242", line.span, (("why", why), ("value", line.key[:60]))),)
        return cls(slot, setting, least=bounds[0], most=bounds[1], **options)

    def read(self, response: Response) -> Given | Misread:
        """Any text with a word in it."""
        if not isinstance(response, str):
            return Misread("@wrong_type" if response else "@empty")
        if len(response) > LONGEST:
            return Misread("@too_long")
        text = visible(response).strip()
        if not text:
            return Misread("@empty")
        if not counted(text):
            return Misread("@no_words")
        return Given(text, text, Understood(text))

    def judge(self, given: Given) -> Verdict:
        """Open, whatever the text: what is too short or too long is said, and the teacher is told of keywords."""
        count = counted(given.value)
        code = "@undecided"
        if self.least is not None and count < self.least:
            code = "@few_words"
        elif self.most is not None and count > self.most:
            code = "@many_words"
        facts = (("count", count), ("least", self.least or 0), ("most", self.most or 0))
        return Verdict(
            "undecided",
            code=code,
            says=said(self.slot, code, facts),
            understood=given.understood,
            evidence=COUNTED,
            notes=(Message("essay-count", (("count", count),)), *self._notes(given.value)),
        )

    def _notes(self, text: str) -> tuple[Message, ...]:
        """For each line of the rubric with keywords: which of them stand in the text, or that none does."""
        found = []
        for line in self.slot.lines:
            if line.keywords:
                there = [word for word in line.keywords if mentioned(word, text)]
                told = ("keywords", ", ".join(there or line.keywords))
                id_ = "essay-keywords" if there else "essay-no-keyword"
                found.append(Message(id_, (("name", line.id), told)))
        return tuple(found)

    def lower(self) -> Lowered:
        """A free production with its rubric for whoever marks it."""
        height = min(max((self.most or self.least or 100) // 12, 4), 20)
        return Lowered(Free("text", height, self.least, self.most, self._rubric()), (), ())

    def _rubric(self) -> Doc:
        rows: list[Doc] = []
        for line in self.slot.lines:
            body = line.body or (Paragraph((Text(line.key),)),)
            more = "" if line.points is None else f" ({line.points:g})"
            more += f" [{', '.join(line.keywords)}]" if line.keywords else ""
            if more and isinstance(body[-1], Paragraph):
                body = (*body[:-1], Paragraph((*body[-1].children, Text(more))))
            rows.append(body)
        return (Bullets(tuple(rows)),) if rows else ()

    def samples(self) -> tuple[Sample, ...]:
        """A text of the length asked for, one too short, one too long, none, no word."""
        word = "كلمة" if self.setting.lang == "ar" else "mot"
        fits = max(self.least or 1, 1)
        found = [Sample(" ".join([word] * fits), "undecided", "@undecided", score=0.0)]
        if self.least is not None and self.least > 1:
            found.append(Sample(word, "undecided", "@few_words"))
        if self.most is not None:
            found.append(Sample(" ".join([word] * (self.most + 1)), "undecided", "@many_words"))
        return (*found, Sample("", "invalid", "@empty"), Sample("… !", "invalid", "@no_words"))

    def tree(self) -> Any:
        """None: a text is no mathematics."""
        return None

    def given_tree(self, given: Given) -> Any:  # noqa: ARG002
        """None: a text is no mathematics."""
        return None


def _bounds(text: str) -> tuple[int | None, int | None] | None:
    """`80..150` as bounds; None when they are none."""
    if not text.strip():
        return (None, None)
    match = _BOUNDS.fullmatch(text)
    if match is None or not (match[1] or match[2]):
        return None
    least, most = (int(part) if part else None for part in match.groups())
    return None if most is not None and (most < 1 or most < (least or 0)) else (least, most)


def counted(text: str) -> int:
    """The number of words: what stands between spaces and holds a letter or a digit (`l'eau` is one)."""
    return sum(any(c.isalnum() for c in part) for part in text.split())


def mentioned(keyword: str, text: str) -> bool:
    """Whether a word of the text begins with the keyword (in Arabic holds it), case and accents left aside."""
    wanted, there = fold(keyword, _FOLDS).strip(), fold(text, _FOLDS)
    if not wanted:
        return False
    if _ARABIC.search(wanted):
        return wanted in there
    at = there.find(wanted)
    while at >= 0:
        if at == 0 or not there[at - 1].isalnum():
            return True
        at = there.find(wanted, at + 1)
    return False


GRADER = EssayType
