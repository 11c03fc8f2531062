"""What is said to a pupil, as elements: the author's words, or a message of ours with its facts."""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from digilab_content.export.html import How, Node, blocks, isolated, phrase
from digilab_content.model.doc import Math
from digilab_content.model.verdict import Say
from digilab_content.text.i18n import words
from digilab_content.text.message import Fact, Message

if TYPE_CHECKING:
    from lxml.etree import _Element

# Private-use characters stand for formulas while Fluent puts the sentence together (isolating marks around them go).
_FIRST = 0xE000
_PLACE = re.compile("\u2068?([\ue000-\ue0ff])\u2069?")


def message(what: Message, how: How) -> list[Node]:
    """A message as words and formulas: facts named `tex` or `*_tex` are TeX."""
    formulas: list[str] = []
    facts: list[tuple[str, Fact]] = []
    for name, fact in what.facts:
        if name == "tex" or name.endswith("_tex"):
            facts.append((name, chr(_FIRST + len(formulas))))
            formulas.append(str(fact))
        else:
            facts.append((name, fact))
    out: list[Node] = []
    pieces = _PLACE.split(words(how.lang).text(what.id, tuple(facts)))
    for text, place in zip(pieces[::2], [*pieces[1::2], ""], strict=True):
        out += [how.text(text)] if text else []
        if place and ord(place) - _FIRST < len(formulas):
            out.append(isolated(how.math(Math((formulas[ord(place) - _FIRST],))), how))
    return out


def told(says: Iterable[Say], how: How) -> "list[_Element]":
    """Everything said, in order, as blocks."""
    out: list[_Element] = []
    for say in says:
        out += [how.element("p", *message(say, how))] if isinstance(say, Message) else blocks(say, how)
    return out


def told_inline(says: Iterable[Say], how: How) -> list[Node]:
    """The same for places that hold no paragraph."""
    out: list[Node] = []
    for say in says:
        parts = message(say, how) if isinstance(say, Message) else phrase(say, how)
        out += [how.element("br"), *parts] if out and parts else parts
    return out
