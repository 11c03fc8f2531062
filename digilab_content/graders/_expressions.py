"""Keys that are author expressions: compiled once, with the values of the variant; and the pupil's side of them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from digilab_content.graders import Setting
from digilab_content.graders._lines import KeyLine
from digilab_content.graders._options import trouble
from digilab_content.maths import author, equal
from digilab_content.maths.core.words import AUTHOR_ALIASES, AUTHOR_FUNCTIONS, CONSTANTS
from digilab_content.maths.kernel import replace as put
from digilab_content.model.exercise import Line, Slot
from digilab_content.model.verdict import Evidence
from digilab_content.text.diagnostics import Diagnostic

KNOWN = frozenset({*AUTHOR_FUNCTIONS, *AUTHOR_ALIASES, *CONSTANTS, "and", "or", "not", "in", "none"})
ZERO, ONE = ("num", "0"), ("num", "1")


@dataclass(frozen=True, slots=True)
class Family:
    """A key with a letter that stands for any value but 0: `base + k × slope` (None where it is not of that shape)."""

    base: Any
    slope: Any


@lru_cache(maxsize=4096)
def _evaluated(tree: Any, values: tuple[tuple[str, Any], ...], symbols: tuple[str, ...]) -> Any:
    """A key evaluated once: a slot is bound anew for each locale and each row of tests."""
    return author.evaluate(tree, dict(values), symbols=symbols)


@dataclass(frozen=True, slots=True)
class Scope:
    """What the names of a key may be. `lenient`: a key that the author's language cannot compute stays as written."""

    values: Mapping[str, Any]
    symbols: tuple[str, ...] = ()
    functions: tuple[str, ...] = ()
    lenient: bool = False

    def evaluate(self, tree: Any) -> Any:
        """The value of a key, or Refused. Of declared functions only the arguments are computed."""
        calls: dict[str, Any] = {}
        bare = self._hidden(tree, calls)
        for call in calls.values():
            if isinstance(call, author.Refused):
                return call
        used = tuple((n, self.values[n]) for n in sorted(author.names(bare, self.values)) if n in self.values)
        made = _evaluated(bare, used, (*self.symbols, *calls))
        if isinstance(made, author.Refused):
            return filled(tree, self.values) if self.lenient and made.code == "not-a-number" else made
        for name, call in calls.items():
            made = put(made, name, call)
        return made

    def _hidden(self, tree: Any, calls: dict[str, Any]) -> Any:
        """The tree with a letter for each call of a declared function."""
        if tree[0] != "call" or tree[1] not in self.functions:
            return tuple(self._hidden(t, calls) if isinstance(t, tuple) else t for t in tree)
        arguments = [self.evaluate(t) for t in tree[2:]]
        refused = next((a for a in arguments if isinstance(a, author.Refused)), None)
        name = f"call·{len(calls)}"
        calls[name] = refused or (tree[0], tree[1], *arguments)
        return ("sym", name)


def compiled(
    slot: Slot, setting: Setting, symbols: tuple[str, ...], functions: tuple[str, ...] = (), *, lenient: bool = False
) -> tuple[tuple[KeyLine, ...], tuple[Diagnostic, ...]]:
    """The key lines of a slot, evaluated, and what is wrong with those left out.

    A line `any=k` has a Family as its value. `lenient`: see `Scope`.
    """
    keys: list[KeyLine] = []
    found: list[Diagnostic] = []
    hidden = set(slot.symbols or ())
    scope = Scope({n: v for n, v in setting.values.items() if n not in hidden}, symbols, functions, lenient)
    after = replace(scope, values={**scope.values, **setting.followed})
    for line in slot.lines:
        key = one(slot, line, scope)
        if isinstance(key, Diagnostic):
            found.append(key)
            continue
        if setting.followed and not isinstance(key.value, Family):
            followed = one(slot, line, after)
            if not isinstance(followed, Diagnostic):
                key = KeyLine(line, key.value, followed.value, key.written)
        keys.append(key)
    if not found and not any(k.line.right for k in keys):
        found.append(trouble(slot, "E200"))
    return tuple(keys), tuple(found)


def one(slot: Slot, line: Line, scope: Scope) -> KeyLine | Diagnostic:
    """One key line."""
    text = apart(
        line.key.strip(), frozenset({*scope.symbols, *scope.values, *scope.functions, line.any}), scope.symbols
    )
    tree = author.parse(text)
    if isinstance(tree, author.Refused):
        return unread(slot, line, tree)
    if line.any and line.any not in author.names(tree, (line.any,)):
        return trouble(slot, "E208", line.span, (("key", text), ("letter", line.any)))
    value = family(tree, line.any, scope) if line.any else scope.evaluate(tree)
    if isinstance(value, author.Refused):
        return unread(slot, line, value)
    return KeyLine(line, value, written=filled(tree, scope.values))


_WORD = re.compile(r"[A-Za-z]\w*(?!\w*\()")


def apart(text: str, known: frozenset[str], symbols: tuple[str, ...]) -> str:
    """The key with a product sign between declared letters written together: `2yx^2` → `2y*x^2`."""
    letters = {s for s in (*symbols, "e", "i") if len(s) == 1}

    def spread(found: re.Match[str]) -> str:
        word = found[0]
        whole = word in known or word in KNOWN or len(word) < 2
        return word if whole or not set(word) <= letters else "*".join(word)

    return _WORD.sub(spread, text)


def unread(slot: Slot, line: Line, why: Any) -> Diagnostic:
    """What is said of a key that cannot be read or computed."""
    start, end = max(why.start, 0), max(why.end, why.start, 0)
    facts = (("key", line.key.strip()), ("part", line.key.strip()[start:end]), ("why", why.code), *why.facts)
    return trouble(slot, "E203", line.span, facts)


def family(tree: Any, letter: str, scope: Scope) -> Any:
    """A key with a free letter, as `base + k × slope`; Refused when it cannot be computed."""
    others = {n: v for n, v in scope.values.items() if n != letter}
    base = replace(scope, values={**others, letter: ZERO}).evaluate(tree)
    first = replace(scope, values={**others, letter: ONE}).evaluate(tree)
    free = replace(scope, values=others, symbols=(*scope.symbols, letter)).evaluate(tree)
    for value in (base, first, free):
        if isinstance(value, author.Refused):
            return value
    slope = ("+", first, ("-", base))
    straight = equal.compare(free, ("+", base, ("*", ("sym", letter), slope)))
    return Family(base, slope) if straight.equal else Family(None, None)


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
    used = author.names(tree, values)
    return author.substituted(tree, {name: values[name] for name in sorted(used) if name in values})
