"""The mistakes of a dictation: where a text that was written differs from the one that was read aloud."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from digilab_content.graders._spelling import Tashkil, marks_agree, unjoined
from digilab_content.text.alignment import Difference, Piece, align, pieces
from digilab_content.text.message import Facts, Message
from digilab_content.text.normal import fold, spaced, visible

What: TypeAlias = Literal[
    "missing", "extra", "word", "case", "accents", "tatweel", "tashkil", "hamza", "ta-marbuta", "plural", "hyphen",
    "cut", "joined", "sign-missing", "sign-extra", "sign",
]  # fmt: skip
MINOR: Final = frozenset(["case", "accents", "tatweel", "tashkil", "hyphen", "sign-missing", "sign-extra", "sign"])
"""Mistakes that may weigh less: capitals, accents, vowel marks, hyphens, punctuation."""

_WHOLE: Final = ("nfc", "apostrophe")
_KINDS: Final[tuple[tuple[What, tuple[str, ...]], ...]] = (
    ("case", ("case",)),
    ("tatweel", ("tatweel",)),
    ("tashkil", ("tashkil", "tatweel")),
    ("accents", ("accents",)),
    ("hamza", ("hamza", "tashkil")),
    ("ta-marbuta", ("ta-marbuta", "tashkil")),
    ("accents", ("accents", "case")),
)
_SIGNS: Final = str.maketrans(
    {**dict.fromkeys("«»“”„‹›", '"'), "؟": "?", "،": ",", "؛": ";", "…": "...", "–": "-", "—": "-"}
)


@dataclass(frozen=True, slots=True)
class Mistake:
    """One mistake: what it is, what was typed and what was wanted (empty where nothing was), the word before.

    `after`: the word of the right text before it, where that one is missing too.
    """

    what: What
    typed: str
    wanted: str
    before: str = ""
    after: str = ""

    @property
    def minor(self) -> bool:
        """Whether it may weigh less."""
        return self.what in MINOR

    def message(self, *, correct: bool) -> Message:
        """What is said of it; the right word only where `correct`."""
        before = (self.after if correct else "") or self.before or "start"
        facts: Facts = (("value", self.typed), ("before", before), ("correct", self.wanted))
        return Message(f"code-dictation-{self.what}" + ("" if correct else "-place"), facts if correct else facts[:2])


@dataclass(frozen=True, slots=True)
class Text:
    """A text that is read aloud, cut in words: `folds` are the differences that do not count, `whole` as written."""

    pieces: tuple[Piece, ...]
    folds: tuple[str, ...]
    tashkil: Tashkil
    whole: str = ""

    @property
    def words(self) -> int:
        """The number of its words."""
        return sum(p.word for p in self.pieces)


def cut(text: str, folds: tuple[str, ...], tashkil: Tashkil) -> Text:
    """A text in words and signs; without its signs where they do not count."""
    whole = fold(spaced(visible(unicodedata.normalize("NFC", text))), _WHOLE)
    flat = fold(whole, (*_WHOLE, "punctuation") if "punctuation" in folds else _WHOLE)
    names = tuple(n for n in folds if n != "punctuation")
    made = pieces(flat, lambda token: unjoined(fold(token, names)).translate(_SIGNS))
    if "punctuation" in folds:
        made = tuple(p for p in made if p.word)
    return Text(made, names, tashkil, whole)


def mistakes(typed: Text, wanted: Text) -> tuple[Mistake, ...]:
    """Every mistake, in order."""
    marks = wanted.tashkil in {"compatible", "last-letter"}
    bare = {p.compared: fold(p.compared, ("tashkil",)) for p in (*typed.pieces, *wanted.pieces)} if marks else {}

    def same(a: str, b: str) -> bool:
        return a == b or (marks and bare[a] == bare[b] and marks_agree(a, b, wanted.tashkil))

    found: list[Mistake] = []
    before = after = ""
    for difference in align(typed.pieces, wanted.pieces, same):
        if difference.kind != "same":
            found.append(_mistake(difference, before, after, wanted.whole))
        before = difference.typed[-1].shown if difference.typed else before
        after = difference.wanted[-1].shown if difference.kind == "missing" else ""
    return tuple(found)


def _mistake(difference: Difference, before: str, after: str, whole: str) -> Mistake:
    typed = " ".join(p.shown for p in difference.typed)
    wanted = " ".join(p.shown for p in difference.wanted)
    sign = not (difference.wanted or difference.typed)[0].word
    match difference.kind:
        case "missing":
            return Mistake("sign-missing" if sign else "missing", typed, wanted, before, after)
        case "extra":
            return Mistake("sign-extra" if sign else "extra", typed, wanted, before)
        case "joined" if written := _with_its_signs(difference, whole):
            return Mistake("hyphen", typed, written, before)
        case "cut" | "joined":
            return Mistake(difference.kind, typed, wanted, before)
        case _:
            return Mistake("sign" if sign else _what(typed, wanted), typed, wanted, before)


def _with_its_signs(difference: Difference, whole: str) -> str:
    """The words as the right text joins them (`Aujourd'hui`), where signs do not count; empty where it does not."""
    found = re.search(r"[^\w\s]".join(re.escape(p.shown) for p in difference.wanted), whole)
    return found[0] if found else ""


def _what(typed: str, wanted: str) -> What:
    """What alone tells two words apart."""
    for what, folds in _KINDS:
        if fold(typed, folds) == fold(wanted, folds):
            return what
    if typed.translate(_NO_HYPHEN) == wanted.translate(_NO_HYPHEN):
        return "hyphen"
    if fold(typed, ("plural",)) == fold(wanted, ("plural",)):
        return "plural"
    return "word"


_NO_HYPHEN: Final = str.maketrans("", "", "-'’")
