"""One line of a figure: a command, words, options `name=value`, flags; every piece knows its place in the line."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from digilab_content.text.diagnostics import suggest
from digilab_content.text.message import Fact, Facts

LONGEST: Final = 400
_BLANK: Final = re.compile(r"[ \t\u00a0\u202f\u2009]+")
_OPTION: Final = re.compile(r"([a-z]{1,12})=(.*)", re.DOTALL)
_OPEN: Final = {'"': '"', "«": "»", "“": "”"}


class Trouble(Exception):  # noqa: N818 - caught where the line is read, never leaves `read`
    """What is wrong with a line: characters `start` to `end` of it, a reason, facts, names that were perhaps meant."""

    def __init__(self, why: str, start: int, end: int, facts: Facts = (), near: tuple[str, ...] = ()) -> None:
        super().__init__(why)
        self.why = why
        self.start = start
        self.end = end
        self.facts = facts
        self.near = near


@dataclass(frozen=True, slots=True)
class Word:
    """A piece of a line and where it begins; `quoted` words are taken as they are."""

    text: str
    at: int
    quoted: bool = False
    end: int = 0

    def trouble(self, why: str, near: tuple[str, ...] = (), **facts: Fact) -> Trouble:
        """What is wrong with this word."""
        return Trouble(why, self.at, max(self.end, self.at + 1), (("name", self.text[:40]), *facts.items()), near)


@dataclass(frozen=True, slots=True)
class Line:
    """A line cut up. `rest` is all but the command, options and flags, blanks in their place."""

    command: Word
    words: tuple[Word, ...] = ()
    options: Mapping[str, Word] = field(default_factory=lambda: MappingProxyType({}))
    flags: frozenset[str] = frozenset()
    rest: str = ""

    def trouble(self, why: str, **facts: Fact) -> Trouble:
        """What is wrong with the line as a whole."""
        last = max((w.end for w in (self.command, *self.words, *self.options.values())), default=1)
        return Trouble(why, self.command.at, last, (("name", self.command.text), *facts.items()))

    def word(self, k: int) -> Word:
        """The k-th word; a trouble when the line is shorter."""
        if k >= len(self.words):
            raise self.trouble("short")
        return self.words[k]

    def only(self, count: int) -> None:
        """Nothing may stand after so many words."""
        if len(self.words) > count:
            raise self.words[count].trouble("more")

    def option(self, name: str, default: str = "") -> str:
        """The text of an option."""
        return self.options[name].text if name in self.options else default


def pieces(text: str) -> list[Word]:
    """The words of a line: cut at blanks outside quotation marks and round brackets."""
    out: list[Word] = []
    k, size = 0, len(text)
    while k < size:
        blank = _BLANK.match(text, k)
        if blank:
            k = blank.end()
            continue
        start, depth, made, quoted = k, 0, "", text[k] in _OPEN
        while k < size and (depth > 0 or not _BLANK.match(text, k)):
            sign = text[k]
            if sign in _OPEN:
                close = text.find(_OPEN[sign], k + 1)
                if close < 0:
                    raise Trouble("quote", k, size, (("name", text[k : k + 40]),))
                made += text[k + 1 : close]
                k = close + 1
                continue
            depth += (sign == "(") - (sign == ")" and depth > 0)
            made += sign
            k += 1
        if depth > 0:
            raise Trouble("bracket", start, size, (("name", text[start : start + 40]),))
        out.append(Word(made, start, quoted, k))
    return out


def command_of(text: str) -> Word | None:
    """The command of a line; None where the line is blank or a comment (`#`)."""
    stripped = text.strip()
    if not stripped or stripped.startswith("#"):
        return None
    at = len(text) - len(text.lstrip())
    found = re.match(r"[^\s:=]+", stripped)
    name = found[0] if found else stripped[:1]
    return Word(name, at, end=at + len(name))


def cut(text: str, command: Word, options: Collection[str], flags: Collection[str], *, equation: bool) -> Line:
    """Cut a line up. `equation`: words with `=` that are no option are left alone (`y=x^2`, `AB=5`)."""
    words: list[Word] = []
    given: dict[str, Word] = {}
    kept: set[str] = set()
    rest = [" "] * len(text)
    for word in pieces(text[command.end :]):
        one = Word(word.text, word.at + command.end, word.quoted, word.end + command.end)
        match = None if one.quoted else _OPTION.fullmatch(one.text)
        if match and match[1] in options:
            if match[1] in given:
                raise one.trouble("twice")
            given[match[1]] = Word(match[2], one.at, end=one.end)
        elif match and not equation:
            raise one.trouble("option", suggest(match[1], sorted(options)), known=" ".join(sorted(options)))
        elif not one.quoted and one.text in flags:
            kept.add(one.text)
        else:
            words.append(one)
            rest[one.at : one.end] = text[one.at : one.end]
    return Line(command, tuple(words), MappingProxyType(given), frozenset(kept), "".join(rest))
