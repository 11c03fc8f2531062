"""What the types of equations, inequalities and sets share: letters, keys as the author writes them, evidence."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import lru_cache
from typing import Any

from digilab_content.graders import Setting
from digilab_content.graders._expressions import compiled
from digilab_content.graders._lines import KeyLine
from digilab_content.graders._options import trouble
from digilab_content.maths import author, formula, statements
from digilab_content.maths.formula import Formula, NotAFormula
from digilab_content.maths.kernel import names
from digilab_content.maths.statements import Comparison
from digilab_content.model.exercise import Slot
from digilab_content.model.verdict import Evidence
from digilab_content.text.diagnostics import Diagnostic

_LINE = re.compile(r"(?<![\w)])I?R(?=[*+-]*\s*(?:$|[\\;∪∩)]|u\s*[\[\]{]))")

_NAME = re.compile(r"\s*(?:\(\s*([A-Za-zΔ]\w{0,2}'?)\s*\)|([A-ZΔ]\w{0,2}'?))\s*:(?!=)\s*(?=\D)")


def letters_of(slot: Slot, setting: Setting, own: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Letters that an answer may use: the type's option, else the slot's, else the exercise's."""
    if own:
        return own
    return slot.symbols if slot.symbols is not None else setting.symbols


def keys_of(
    slot: Slot, setting: Setting, letters: tuple[str, ...], make: Callable[[Any], Any], *, sets: bool = False
) -> tuple[tuple[KeyLine, ...], tuple[Diagnostic, ...]]:
    """The key lines, each tree turned into the type's own value by `make` (None: not what the type takes)."""
    if sets and not {"R", "IR"} & set(letters):
        slot = replace(slot, lines=tuple(replace(line, key=_LINE.sub("ℝ", line.key)) for line in slot.lines))
    lines, found = compiled(slot, setting, letters, setting.functions)
    kept: list[KeyLine] = []
    wrong = list(found)
    for line in lines:
        value = make(line.value)
        if value is None:
            facts = (("key", line.line.key.strip()), ("part", ""), ("why", "wrong-kind"))
            wrong.append(trouble(slot, "E203", line.line.span, facts))
            continue
        followed = None if line.followed is None else make(line.followed)
        kept.append(replace(line, value=value, followed=followed))
    return tuple(kept), tuple(wrong)


def letters_in_keys(slot: Slot, known: Iterable[str]) -> tuple[str, ...]:
    """The letters of the keys, for a key that stands alone."""
    found: dict[str, None] = {}
    for line in slot.lines:
        tree = author.parse(line.key)
        if not isinstance(tree, author.Refused):
            found |= dict.fromkeys(sorted(names(tree) - set(known)))
    return tuple(found)


def unnamed(text: str, letters: tuple[str, ...]) -> tuple[str, int]:
    """The text without the name of a line or set before a colon (`(D) : y = 2x`, `S : x > 2`), and what it lost."""
    found = _NAME.match(text)
    if found is None or (found[1] or found[2]) in letters:
        return text, 0
    return text[found.end() :], found.end()


@lru_cache(maxsize=4096)
def formula_of(tree: Any) -> Formula | None:
    """The formula of a tree, None when it states nothing."""
    try:
        return formula.of_tree(tree)
    except (NotAFormula, RecursionError):
        return None


@lru_cache(maxsize=256)
def known_of(assume: str) -> Formula:
    """What is assumed, as a formula."""
    return statements.of_domain(assume)


@lru_cache(maxsize=4096)
def compared(first: Formula, second: Formula, assume: str = "") -> Comparison:
    """Two formulas compared where `assume` holds."""
    return statements.compare(first, second, known_of(assume))


@lru_cache(maxsize=4096)
def following(first: Formula, second: Formula, assume: str = "") -> Comparison:
    """Whether the second holds wherever the first does."""
    return statements.follows(first, second, known_of(assume))


def evidence_of(found: Comparison) -> Evidence:
    """How it was decided."""
    return Evidence(found.by, found.guarantee)


def assumed(setting: Setting, own: str = "") -> str:
    """What is known of the letters: by the exercise and by the slot."""
    return " ; ".join(a for a in (setting.assume, own) if a)


def place_text(place: tuple[tuple[str, Any], ...], locale: str) -> str:
    """`x = 2 ; y = 1`."""
    from digilab_content.maths import writing

    return " ; ".join(f"{name} = {writing.school(tree, locale)}" for name, tree in sorted(place))
