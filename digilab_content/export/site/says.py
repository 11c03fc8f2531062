"""What is said to a pupil, as nodes of a page: the author's words, or a message with its facts."""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from digilab_content.export.html import How, Node, blocks
from digilab_content.model.doc import Math
from digilab_content.model.verdict import Say
from digilab_content.text.i18n import words
from digilab_content.text.message import Fact, Message

if TYPE_CHECKING:
    from lxml.etree import _Element

# Private-use characters stand for formulas while Fluent puts the sentence together.
_FIRST = 0xE000
_PLACE = re.compile("[\ue000-\ue0ff]")


def say(what: Say, how: How) -> "list[_Element]":
    """One thing said, as block elements."""
    if isinstance(what, Message):
        return [how.element("p", *message(what, how))]
    return blocks(what, how)


def says(whole: Iterable[Say], how: How) -> "list[_Element]":
    """Everything said, in order."""
    return [element for one in whole for element in say(one, how)]


def message(what: Message, how: How) -> list[Node]:
    """A message as words and formulas: facts named `tex` or `*_tex` are TeX, shown left to right."""
    formulas: list[str] = []
    facts: list[tuple[str, Fact]] = []
    for name, fact in what.facts:
        if name == "tex" or name.endswith("_tex"):
            facts.append((name, chr(_FIRST + len(formulas))))
            formulas.append(str(fact))
        else:
            facts.append((name, fact))
    text = words(how.lang).text(what.id, tuple(facts))
    out: list[Node] = []
    at = 0
    for place in _PLACE.finditer(text):
        out.append(text[at : place.start()])
        at = place.end()
        number = ord(place.group()) - _FIRST
        if number < len(formulas):
            out.append(formula(formulas[number], how))
    out.append(text[at:])
    return [node for node in out if node != ""]


def formula(tex: str, how: How) -> Node:
    """A formula, isolated left to right whatever the language of the page."""
    return how.element("bdi", how.math(Math((tex,))), dir="ltr")
