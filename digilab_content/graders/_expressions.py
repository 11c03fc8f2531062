"""Keys that are author expressions: compiled once, with the values of the variant; and the pupil's side of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from digilab_content.graders import Setting
from digilab_content.graders._lines import KeyLine
from digilab_content.graders._options import trouble
from digilab_content.maths import author, equal
from digilab_content.maths.core.tree import replace as put
from digilab_content.model.exercise import Line, Slot
from digilab_content.model.verdict import Evidence
from digilab_content.text.diagnostics import Diagnostic

ZERO, ONE, TWO = ("num", "0"), ("num", "1"), ("num", "2")


@dataclass(frozen=True, slots=True)
class Family:
    """A key with a letter that stands for any value but 0: `base + k × slope` (None where it is not of that shape)."""

    base: Any
    slope: Any


def compiled(slot: Slot, setting: Setting, symbols: tuple[str, ...]) -> tuple[KeyLine, ...] | tuple[Diagnostic, ...]:
    """The key lines of a slot, evaluated; or what is wrong with them. A line `any=k` has a Family as its value."""
    keys: list[KeyLine] = []
    found: list[Diagnostic] = []
    hidden = set(slot.symbols or ())
    values = {n: v for n, v in setting.values.items() if n not in hidden}
    for line in slot.lines:
        key = one(slot, line, values, symbols)
        if isinstance(key, Diagnostic):
            found.append(key)
            continue
        if setting.followed and not isinstance(key.value, Family):
            followed = one(slot, line, {**values, **setting.followed}, symbols)
            if not isinstance(followed, Diagnostic):
                key = KeyLine(line, key.value, followed.value, key.written)
        keys.append(key)
    if not found and not any(k.line.right for k in keys):
        found.append(trouble(slot, "E200"))
    return tuple(found) or tuple(keys)


def one(slot: Slot, line: Line, values: Mapping[str, Any], symbols: tuple[str, ...]) -> KeyLine | Diagnostic:
    """One key line."""
    text = line.key.strip()
    tree = author.parse(text)
    if isinstance(tree, author.Refused):
        return unread(slot, line, tree)
    if line.any:
        if line.any not in author.names(tree):
            return trouble(slot, "E208", line.span, (("key", text), ("letter", line.any)))
        value = family(tree, line.any, values, symbols)
    else:
        value = author.evaluate(tree, values, symbols=symbols)
    if isinstance(value, author.Refused):
        return unread(slot, line, value)
    return KeyLine(line, value, written=filled(tree, values))


def unread(slot: Slot, line: Line, why: Any) -> Diagnostic:
    """What is said of a key that cannot be read or computed."""
    start, end = max(why.start, 0), max(why.end, why.start, 0)
    facts = (("key", line.key.strip()), ("part", line.key.strip()[start:end]), ("why", why.code), *why.facts)
    return trouble(slot, "E203", line.span, facts)


def family(tree: Any, letter: str, values: Mapping[str, Any], symbols: tuple[str, ...]) -> Any:
    """A key with a free letter, as `base + k × slope`; Refused when it cannot be computed."""
    others = {n: v for n, v in values.items() if n != letter}
    made = [author.evaluate(tree, {**others, letter: k}, symbols=symbols) for k in (ZERO, ONE, TWO)]
    free = author.evaluate(tree, others, symbols=(*symbols, letter))
    for value in (*made, free):
        if isinstance(value, author.Refused):
            return value
    slope = ("+", made[1], ("-", made[0]))
    straight = equal.compare(free, ("+", made[0], ("*", ("sym", letter), slope)))
    return Family(made[0], slope) if straight.equal else Family(None, None)


def in_family(tree: Any, of: Family, assume: str) -> Evidence | None:
    """How it is known that a tree is of a family with some k ≠ 0, None when it is not known to be."""
    if of.slope is None:
        return None
    rest = ("+", tree, ("-", of.base))
    if equal.compare(rest, ZERO, assume=assume).equal is not False:
        return None
    found = equal.compare(rest, of.slope, assume=assume, upto="factor")
    return Evidence(found.by, found.guarantee) if found.equal else None


def filled(tree: Any, values: Mapping[str, Any]) -> Any:
    """The key as written, with its parameters filled and nothing computed."""
    for name in sorted(author.names(tree)):
        if name in values:
            tree = put(tree, name, values[name])
    return tree
