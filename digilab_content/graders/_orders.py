"""Every right order of lines of which some come only after others, and how near an order is to one of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from digilab_content.model.exercise import Line

MOST_LINES: Final = 40
MOST: Final = 120
"""Right orders that are written out: a file with more says too little to be put in order."""

Order = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NoOrder:
    """Why lines say no order, the line that is in the way, and the name it gives."""

    why: str
    line: str = ""
    name: str = ""


def orders(lines: Sequence[Line]) -> tuple[Order, ...] | NoOrder:
    """Every right order, the first one as near to the file's as may be; or why there is none.

    A line with `after` comes after the lines it names (and what these come after), one without after every line that
    stands before it.
    """
    rights = [line for line in lines if line.right]
    if not 2 <= len(rights) <= MOST_LINES:
        return NoOrder("few" if len(rights) < 2 else "long")
    ids = [line.id for line in rights]
    for line in lines:
        if line.score is not None:
            return NoOrder("score", line.id, line.id)
        if line.after and not line.right:
            return NoOrder("distractor", line.id, line.id)
        for name in line.after:
            if name not in ids:
                return NoOrder("unknown", line.id, name)
    before = {line.id: frozenset(line.after or ids[:k]) for k, line in enumerate(rights)}
    placed: set[str] = set()
    while len(placed) < len(ids):
        ready = {id_ for id_ in ids if id_ not in placed and before[id_] <= placed}
        if not ready:
            turning = next(id_ for id_ in ids if id_ not in placed)
            return NoOrder("cycle", turning, turning)
        placed |= ready
    found: list[Order] = []
    _extend((), ids, before, found)
    return NoOrder("many") if len(found) > MOST else tuple(found)


def _extend(start: Order, ids: list[str], before: dict[str, frozenset[str]], found: list[Order]) -> None:
    """Every way to go on. Without a circle each start has an end, so that the work is bounded by `MOST`."""
    if len(start) == len(ids):
        found.append(start)
        return
    done = set(start)
    for id_ in ids:
        if id_ not in done and before[id_] <= done and len(found) <= MOST:
            _extend((*start, id_), ids, before, found)


def adjacent(given: Order, rights: Sequence[Order]) -> int:
    """How many lines are followed at once by the right one, in the right order that agrees best."""
    steps = set(pairwise(given))
    return max(sum(step in steps for step in pairwise(order)) for order in rights)


def longest(given: Order, rights: Sequence[Order]) -> int:
    """The length of the longest run of `given` that is a run of a right order; one line alone is no run."""
    best = 0
    for order in rights:
        after = dict(pairwise(order))
        run = 1
        for one, other in pairwise(given):
            run = run + 1 if after.get(one) == other else 1
            best = max(best, run if run > 1 else 0)
    return best


def begun(given: Order, rights: Sequence[Order]) -> int:
    """How many lines at the beginning are in their place."""
    best = 0
    for order in rights:
        count = 0
        for one, other in zip(given, order, strict=False):
            if one != other:
                break
            count += 1
        best = max(best, count)
    return best
