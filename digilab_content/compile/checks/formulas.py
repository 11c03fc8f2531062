"""Formulas and numbers are the same in every language: where they differ, one file has changed without the other."""

import re
from collections.abc import Iterator
from typing import Final

from digilab_content.model.doc import Code, Doc, Figure, Interp, Math, Text, inlines
from digilab_content.text.diagnostics import Diagnostic
from digilab_content.text.normal import western
from digilab_content.text.source import Span

_WORDS: Final = re.compile(r"\\(?:text|textrm|mathrm|mbox|operatorname)\s*\{[^{}]*\}")
_LAYOUT: Final = re.compile(r"\\[,;:! ]|\\(?:quad|qquad|left|right|displaystyle|limits)\b|[\s{}~]+")
_NUMBER: Final = re.compile(r"\d+(?:[.,٫]\d+)?")


def marks(doc: Doc) -> frozenset[str]:
    """What no language changes: values of the variant, and numbers, in formulas and between words."""
    found: set[str] = set()
    for one in inlines(doc):
        match one:
            case Interp():
                found.add(_hole(one))
            case Math():
                for part in one.parts:
                    if isinstance(part, str):
                        found |= _numbers(_WORDS.sub(" ", part).replace("{,}", ","))
                    else:
                        found.add(_hole(part))
            case Text() | Code():
                found |= _numbers(one.text)
            case Figure():
                for line in one.lines:
                    if not _says(line[0] if line else ""):
                        found |= {_hole(part) for part in line if isinstance(part, Interp)}
                        found |= _numbers(" ".join(part for part in line if isinstance(part, str)))
            case _:
                pass
    return frozenset(found)


def formulas_of(doc: Doc) -> frozenset[str]:
    """The formulas that hold no words, without their layout."""
    found = set()
    for one in inlines(doc):
        if isinstance(one, Math):
            tex = "".join(p if isinstance(p, str) else _hole(p) for p in one.parts)
            if not _WORDS.search(tex):
                found.add(_LAYOUT.sub("", tex.replace(r"\dfrac", r"\frac").replace(r"\tfrac", r"\frac")))
    return frozenset(found)


def _says(begin: object) -> bool:
    """Whether a line of a figure is words only: its title or its text alternative."""
    return isinstance(begin, str) and begin.lstrip().startswith(("alt:", "title:"))


def _hole(one: Interp) -> str:
    return "{{" + "".join(one.expression.split()) + "}}"


def _numbers(text: str) -> set[str]:
    return {n.replace(",", ".").replace("٫", ".") for n in _NUMBER.findall(western(text))}


def formulas(pivot: Doc, made: Doc, place: Span) -> Iterator[Diagnostic]:
    """W084 for a number, a value of the variant or a formula of a statement that stands in one language alone."""
    mine, its = marks(made), marks(pivot)
    here, there = sorted(mine - its), sorted(its - mine)
    if not (here or there):
        mine, its = formulas_of(made), formulas_of(pivot)
        here, there = sorted(mine - its), sorted(its - mine)
    if here or there:
        facts = (("here", " ; ".join(here[:4]) or "—"), ("pivot", " ; ".join(there[:4]) or "—"))
        end = place.source.text.find("\n", place.start, place.end)
        line = Span(place.source, place.start, end if end >= 0 else place.end)
        yield Diagnostic("W084", line, facts)
