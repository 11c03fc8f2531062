r"""Patterns of words, `/colou?r/`: a subset of regular expressions that is matched in linear time, by our own machine.

Letters, `.`, classes `[a-z]` `[^…]`, `\d \w \s \D \W \S`, `\p{L}` `\p{N}`, groups `( )` `(?: )`, `|`, `? * + {m,n}`
(a lazy `?` after them changes nothing), anchors `^ $` at the ends. No backreferences and no lookaround: with them no
bound on time holds. Sets of states are advanced one character at a time (Thompson 1968; Cox, "Regular Expression
Matching Can Be Simple And Fast", 2007), so time is at most length × states, and states are bounded.
"""

from functools import lru_cache
from typing import Final, TypeAlias, assert_never

from digilab_content.text.normal import CHARACTER_FOLDS
from digilab_content.text.regex import (
    MAX_PATTERN,
    BadPattern,
    Either,
    End,
    Node,
    One,
    RegexReader,
    Repeat,
    Sequence,
    StopReading,
    refold,
    write,
)

__all__ = ["MAX_PATTERN", "MAX_STATES", "BadPattern", "example", "folded", "machine", "matches", "parse"]

MAX_STATES: Final = 1000


@lru_cache(maxsize=256)
def parse(text: str) -> Node | BadPattern:
    """The tree of a pattern, or what is wrong with it. Never raises."""
    if len(text) > MAX_PATTERN:
        return BadPattern("pattern-too-big", 0)
    reader = RegexReader(text)
    try:
        node = reader.either(0)
        if reader.at < len(text):
            return BadPattern("pattern-stray-bracket", reader.at)
    except StopReading as stop:
        return stop.bad
    return node if isinstance(machine(node), tuple) else BadPattern("pattern-too-big", 0)


# ── the machine: states are ("one", One, next), ("end", mark, next), ("split", next, next) or ("match",) ──────────────

Machine: TypeAlias = tuple[tuple[tuple[object, ...], ...], int]


@lru_cache(maxsize=256)
def machine(node: Node) -> Machine | None:
    """The states of a pattern and the first of them; None when there would be too many."""
    states: list[tuple[object, ...]] = [("match",)]
    return (tuple(states), first) if (first := _build(node, 0, states)) >= 0 else None


def _add(states: list[tuple[object, ...]], state: tuple[object, ...]) -> int:
    if len(states) >= MAX_STATES:
        return -1
    states.append(state)
    return len(states) - 1


def _build(node: Node, after: int, states: list[tuple[object, ...]]) -> int:
    """Add the states of `node`, going on to the state `after`; the first of them, or -1 when there are too many."""
    if after < 0:
        return -1
    match node:
        case One():
            return _add(states, ("one", node, after))
        case End():
            return _add(states, ("end", node.mark, after))
        case Sequence():
            for part in reversed(node.parts):
                after = _build(part, after, states)
            return after
        case Either():
            first = _build(node.parts[-1], after, states)
            for part in reversed(node.parts[:-1]):
                other = _build(part, after, states)
                first = _add(states, ("split", other, first)) if min(other, first) >= 0 else -1
            return first
        case Repeat():
            if node.high is None:
                loop = _add(states, ("split", after, after))
                if loop < 0:
                    return -1
                inside = _build(node.part, loop, states)
                states[loop] = ("split", inside, after)
                first = loop if inside >= 0 else -1
            else:
                first = after
                for _ in range(node.high - node.low):
                    inside = _build(node.part, first, states)
                    first = _add(states, ("split", inside, after)) if inside >= 0 else -1
            for _ in range(node.low):
                first = _build(node.part, first, states)
            return first
        case _:
            assert_never(node)


def _spread(states: tuple[tuple[object, ...], ...], seeds: list[int], *, begin: bool, end: bool) -> set[int]:
    """Every state reached from `seeds` without reading a character."""
    seen: set[int] = set()
    while seeds:
        k = seeds.pop()
        if k in seen:
            continue
        seen.add(k)
        match states[k]:
            case ("split", int(a), int(b)):
                seeds += [a, b]
            case ("end", mark, int(after)) if begin if mark == "^" else end:
                seeds.append(after)
    return seen


def matches(regex: str, text: str) -> bool:
    """Whether the whole text is of the pattern; False too when the pattern is not well formed (see `parse`)."""
    node = parse(regex)
    built = None if isinstance(node, BadPattern) else machine(node)
    if built is None:
        return False
    states, first = built
    now = _spread(states, [first], begin=True, end=not text)
    for position, character in enumerate(text, 1):
        moved: list[int] = []
        for k in now:
            match states[k]:
                case ("one", One() as one, int(after)) if one.holds(character):
                    moved.append(after)
        if not moved:
            return False
        now = _spread(states, moved, begin=False, end=position == len(text))
    return 0 in now


def example(regex: str) -> str | None:
    """A short text of the pattern, to show or to try; None when none was found (anchors, negated classes)."""
    node = parse(regex)
    text = "" if isinstance(node, BadPattern) else _shortest(node)
    return text if matches(regex, text) else None


def _shortest(node: Node) -> str:
    match node:
        case One():
            if node.ranges and not node.negated:
                return node.ranges[0][0]
            return next((c for c in "a0 é-" if node.holds(c)), "")
        case Sequence():
            return "".join(_shortest(p) for p in node.parts)
        case Either():
            return _shortest(node.parts[0])
        case Repeat():
            return _shortest(node.part) * node.low
        case End():
            return ""
        case _:
            assert_never(node)


# ── folding a pattern ─────────────────────────────────────────────────────────────────────────────────────────────────


def folded(regex: str, names: tuple[str, ...]) -> str:
    """The pattern with its letters folded, to be matched against folded text; as it is when it is not well formed."""
    node = parse(regex)
    wanted = tuple(n for n in names if n in CHARACTER_FOLDS)
    return regex if isinstance(node, BadPattern) or not wanted else write(refold(node, wanted))
