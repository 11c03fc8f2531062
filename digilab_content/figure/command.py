"""What every kind of figure says of its commands: options, flags, how a line is written, what a line does."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from digilab_content.figure.ink import COLOURS, WAYS, Look
from digilab_content.figure.lettering import clean
from digilab_content.figure.line import Line, Word
from digilab_content.figure.quantity import Place, place
from digilab_content.text.diagnostics import suggest

MOST_WORDS: Final = 80
LOOK: Final = frozenset({"color"})
LOOKS: Final = frozenset({"dashed", "thick"})
_NAMES: Final = re.compile(r"[A-Z](?:_?\d+|['′])*")


@dataclass(frozen=True, slots=True)
class Command:
    """`usage` is a line as one writes it; `run` reads a line into the sheet of its kind."""

    usage: str
    run: Callable[[Line, Any], None]
    options: frozenset[str] = frozenset()
    flags: frozenset[str] = frozenset()
    equation: bool = False


Commands = Mapping[str, Command]


def look(line: Line, *, fill: bool = False) -> Look:
    """Colour, dashes and thickness of a line; `fill` where `fill` or `fill=colour` may stand."""
    colour = _colour(line.options.get("color"))
    inside = ""
    if fill and "fill" in line.options:
        inside = _colour(line.options["fill"]) or "black"
    elif fill and "fill" in line.flags:
        inside = colour or "grey"
    return Look(colour, "dashed" in line.flags, "thick" in line.flags, inside)


def _colour(word: Word | None) -> str:
    if word is None:
        return ""
    if word.text not in COLOURS:
        raise word.trouble("colour", suggest(_after(word), list(COLOURS)), known=" ".join(c for c in COLOURS if c))
    return word.text


def way(line: Line) -> str:
    """The side on which words stand (`at=ne`), `""` when it is left to the figure."""
    word = line.options.get("at")
    if word is not None and word.text not in WAYS:
        raise word.trouble("way", known=" ".join(WAYS))
    return word.text if word else ""


def label(line: Line, default: str = "") -> str:
    """The words of `label=`; none for `label=""`."""
    word = line.options.get("label")
    return default if word is None else words(word)


def words(word: Word) -> str:
    """Words that are shown, bounded."""
    if len(word.text) > MOST_WORDS:
        raise word.trouble("long", limit=MOST_WORDS)
    return clean(word.text)


def one_of(line: Line, option: str, known: tuple[str, ...]) -> str:
    """An option that takes one of a few words; the first is the default."""
    word = line.options.get(option)
    if word is None:
        return known[0]
    if word.text not in known:
        raise word.trouble("one-of", suggest(_after(word), list(known)), known=" ".join(known))
    return word.text


def _after(word: Word) -> str:
    return word.text


def named(line: Line, points: Mapping[str, Place], start: int = 0) -> list[tuple[str, Place]]:
    """The points of a line from a word on: `A B C`, `ABC`, `(0 ; 1) (2 ; 3)`. A place has the name `""`."""
    found: list[tuple[str, Place]] = []
    for word in line.words[start:]:
        if word.text in points or word.text.startswith("("):
            found.append(("" if word.text.startswith("(") else word.text, place(word, points)))
            continue
        split = _NAMES.findall(word.text)
        if len(split) > 1 and "".join(split) == word.text and all(name in points for name in split):
            found += [(name, points[name]) for name in split]
        else:
            found.append((word.text, place(word, points)))  # says which points there are
    return found
