"""`if:` of a slot, read: `a is right and (b is oui or c is not wrong)`.

or   = and { "or" and }          and = not { "and" not }         not = "not" not | "(" or ")" | found
found = slot ("is" ["not"] | "=" | "==" | "!=") word             word = right | partial | wrong | answered | … | id
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from digilab_content.compile.kinds import CHOOSING
from digilab_content.model.condition import WORDS, Condition, Every, Found, Not, Sight, Some, asked
from digilab_content.model.exercise import Exercise, Slot
from digilab_content.model.verdict import Response, Verdict

LONGEST = 400
_DEEPEST = 20
_TOKEN = re.compile(r"\s*(?:(?P<sign>[()]|==?|!=)|#?(?P<name>[^\W_][\w-]*))")
_KEYWORDS = frozenset({"and", "or", "not", "is"})


@dataclass(frozen=True, slots=True)
class Unread:
    """Why a condition could not be read: `why` is `empty`, `long`, `deep`, `sign`, `slot`, `is`, `word`, `end`."""

    why: str
    at: int = 0
    text: str = ""


class _Stop(Exception):  # noqa: N818
    def __init__(self, why: Unread) -> None:
        super().__init__(why.why)
        self.why = why


def parse(text: str) -> Condition | Unread:
    """The condition of a text. Never raises."""
    if not text.strip():
        return Unread("empty")
    if len(text) > LONGEST:
        return Unread("long", 0, text[:40])
    try:
        reader = _Reader(_tokens(text))
        made = reader.either(0)
        reader.end()
    except _Stop as stop:
        return stop.why
    return made


def _tokens(text: str) -> list[tuple[str, int]]:
    out: list[tuple[str, int]] = []
    at = 0
    while text[at:].strip():
        match = _TOKEN.match(text, at)
        if match is None:
            rest = text[at:].lstrip()
            raise _Stop(Unread("sign", len(text) - len(rest), rest[0]))
        kind = match.lastgroup or "name"
        out.append((match[kind], match.start(kind)))
        at = match.end()
    return [*out, ("", len(text.rstrip()))]


@dataclass(slots=True)
class _Reader:
    tokens: list[tuple[str, int]]
    at: int = 0

    def peek(self) -> str:
        return self.tokens[self.at][0]

    def take(self, *wanted: str) -> bool:
        if self.peek().casefold() in wanted:
            self.at += 1
            return True
        return False

    def stop(self, why: str) -> _Stop:
        word, place = self.tokens[self.at]
        return _Stop(Unread(why if word else "end", place, word))

    def either(self, depth: int) -> Condition:
        parts = [self.both(depth)]
        while self.take("or"):
            parts.append(self.both(depth))
        return parts[0] if len(parts) == 1 else Some(tuple(parts))

    def both(self, depth: int) -> Condition:
        parts = [self.one(depth)]
        while self.take("and"):
            parts.append(self.one(depth))
        return parts[0] if len(parts) == 1 else Every(tuple(parts))

    def one(self, depth: int) -> Condition:
        if depth > _DEEPEST:
            raise self.stop("deep")
        if self.take("not"):
            return Not(self.one(depth + 1))
        if self.take("("):
            made = self.either(depth + 1)
            if not self.take(")"):
                raise self.stop("sign")
            return made
        slot = self.name("slot")
        if self.take("is"):
            against = self.take("not")
        elif self.take("!="):
            against = True
        elif self.take("=", "=="):
            against = False
        else:
            raise self.stop("is")
        word = self.name("word")
        found = Found(slot, word if word in WORDS else f"#{word}")
        return Not(found) if against else found

    def name(self, why: str) -> str:
        word = self.peek()
        if not word or not (word[0].isalnum()) or word.casefold() in _KEYWORDS:
            raise self.stop(why)
        self.at += 1
        return word

    def end(self) -> None:
        if self.peek():
            raise self.stop("sign")


# ── what is known of answers ──────────────────────────────────────────────────────────────────────────────────────────


def sight(slot: Slot, verdict: Verdict, response: Response) -> Sight:
    """What a condition may know of a verdict and its answer: the line that answered, the options chosen."""
    names = {f"#{verdict.line}"} if verdict.line else set()
    if slot.type in CHOOSING:
        chosen = (response,) if isinstance(response, str) else response
        names |= {f"#{one.strip().lstrip('#')}" for one in chosen if isinstance(one, str)}
    return Sight(verdict.status, frozenset(names))


def due(exercise: Exercise) -> Mapping[str, bool]:
    """Whether each slot is asked of someone who answers everything right (then its points are part of the total)."""
    seen = {slot.id: _right(slot) for slot in exercise.slots}
    told = asked({slot.id: slot.condition for slot in exercise.slots}, seen)
    return {id_: bool(one) for id_, one in told.items()}


def _right(slot: Slot) -> Sight:
    if slot.type == "essay":
        return Sight("undecided")
    rights = [line.id for line in slot.lines if line.right]
    if slot.type in CHOOSING and "value" in slot.options:
        return Sight("right")
    kept = rights if slot.type == "choices" else rights[:1]
    return Sight("right", frozenset(f"#{id_}" for id_ in kept))
