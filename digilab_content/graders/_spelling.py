"""How near two words are: a typing slip, accents, Arabic vowel marks."""

import re
import unicodedata
from typing import Final, Literal, TypeAlias

from digilab_content.text.contraries import contrary

Tashkil: TypeAlias = Literal["strict", "ignore", "compatible", "last-letter"]
MAX_TYPOS: Final = 3
LETTERS_PER_TYPO: Final = 4
_WORD: Final = re.compile(r"[^\W\d_]+(?:[\u064b-\u0652\u0670][^\W\d_]*)*")
_MARKS: Final = frozenset("\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670")


def slips(a: str, b: str, limit: int) -> int | None:
    """How many letters added, left out, replaced or swapped with the next one turn `a` into `b`; None beyond `limit`.

    Optimal string alignment distance, computed in a band of width 2·limit + 1, so in time linear in the length.
    """
    if abs(len(a) - len(b)) > limit:
        return None
    far = limit + 1
    before: dict[int, int] = {}
    row = {j: j for j in range(min(len(b), limit) + 1)}
    for i in range(1, len(a) + 1):
        new: dict[int, int] = {}
        for j in range(max(0, i - limit), min(len(b), i + limit) + 1):
            best = min(row.get(j, far), new.get(j - 1, far)) + 1
            if j:
                best = min(best, row.get(j - 1, far) + (a[i - 1] != b[j - 1]))
                if i > 1 and j > 1 and a[i - 1] == b[j - 2] and a[i - 2] == b[j - 1]:
                    best = min(best, before.get(j - 2, far) + 1)
            new[j] = best
        before, row = row, new
    found = row.get(len(b), far)
    return found if found <= limit else None


def slipped(typed: str, wanted: str, typos: int) -> int | None:
    """How many slips of the pen make `typed` of `wanted`, at most `typos`; None when that is not what it is.

    A word may have one slip for every four of its letters; digits, signs and short words have none, and a beginning or
    an ending that makes another word is no slip (`hypothermie`, `hyperthermie`).
    """
    allowed = min(typos, MAX_TYPOS, sum(c.isalpha() for c in wanted) // LETTERS_PER_TYPO)
    if allowed < 1 or typed == wanted or _unlettered(typed) != _unlettered(wanted):
        return None
    mine, theirs = _WORD.findall(typed), _WORD.findall(wanted)
    if len(mine) != len(theirs):  # a space too few or too many
        same = "".join(mine) == "".join(theirs)
        return 1 if same else None
    total = 0
    for a, b in zip(mine, theirs, strict=True):
        found = slips(a, b, min(allowed, len(b) // LETTERS_PER_TYPO)) if a != b else 0
        if found is None or (found and contrary(a, b)):
            return None
        total += found
    return total if total <= allowed else None


def _unlettered(text: str) -> str:
    return re.sub(r"[^\W\d_]| ", "", text)


def _lettered(text: str) -> list[tuple[str, frozenset[str]]]:
    found: list[tuple[str, frozenset[str]]] = []
    for c in unicodedata.normalize("NFC", text):
        if c in _MARKS and found:
            letter, marks = found[-1]
            found[-1] = letter, marks | {c}
        else:
            found.append((c, frozenset()))
    return found


def marks_agree(typed: str, wanted: str, how: Tashkil) -> bool:
    """Whether vowel marks agree: `compatible` where both have some, `last-letter` at the end of each marked word."""
    mine, theirs = _lettered(typed), _lettered(wanted)
    if [letter for letter, _ in mine] != [letter for letter, _ in theirs]:
        return False
    match how:
        case "ignore":
            return True
        case "strict":
            return mine == theirs
        case "compatible":
            return all(not a or not b or a <= b or b <= a for (_, a), (_, b) in zip(mine, theirs, strict=True))
        case "last-letter":
            ends = [k for k, (c, _) in enumerate(theirs) if k + 1 == len(theirs) or theirs[k + 1][0] == " " if c != " "]
            return all(mine[k][1] == theirs[k][1] for k in ends if theirs[k][1])


_LIGATURES: Final = {"œ": "oe", "æ": "ae", "Œ": "Oe", "Æ": "Ae"}
_JOINED: Final = re.compile("[œæŒÆ]")


def unjoined(text: str) -> str:
    """The text as a keyboard without `œ` types it: `oeuf`, `Oeuf`, `OEUF`."""
    whole = text.isupper()
    return _JOINED.sub(lambda m: _LIGATURES[m[0]].upper() if whole else _LIGATURES[m[0]], text)
