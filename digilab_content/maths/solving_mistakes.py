"""What a wrong step makes of an equation or an inequality: a relation that is then solved as it should be.

The rules are those of `misconceptions` whose pattern or procedure is one of relations. They are applied to the task and
to the task with its unknown term alone (`2x + 3 = 11` and `2x = 8`), so that a mistake of the last step is met too.
"""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Final

from digilab_content.maths.kernel import names, size
from digilab_content.maths.kernel import replace as put
from digilab_content.maths.misconceptions import Misconception
from digilab_content.maths.mistakes import procedures_of_relations, rules_of_relations
from digilab_content.maths.reading import Tree
from digilab_content.maths.rewriting import Budget, Rewrite, expanded, flat, rewrite, rewritten
from digilab_content.maths.value import exact, from_fraction

MAX_NODES: Final = 40
MAX_TRIES: Final = 3000
MAX_FOUND: Final = 60
_RIGHT: Final = tuple(
    rewrite(one)
    for text in ("u + n ~ c => u ~ c - n", "u - n ~ c => u ~ c + n", "n + u ~ c => u ~ c - n")
    for one in expanded(text)
)
# A last step that is not done, after another mistake.
_LAST: Final = frozenset(
    {
        "coefficient-not-divided",
        "coefficient-taken-away",
        "coefficient-multiplied",
        "divided-the-other-way",
        "coefficient-sign-dropped",
    }
)


_SEEN: Final = 12


@dataclass(frozen=True, slots=True)
class WrongRelation:
    """A relation that a mistake (or two in a row) leads to."""

    rules: tuple[Misconception, ...]
    tree: Tree
    weight: int


@lru_cache(maxsize=256)
def wrong_relations(task: Tree) -> tuple[WrongRelation, ...]:
    """What the rules make of a relation in one letter, the most specific first, two in a row last. Bounded."""
    letters = sorted(names(task))
    if task[0] != "rel" or len(task) != 4 or len(letters) != 1 or size(task)[0] > MAX_NODES:
        return ()
    budget = Budget(MAX_TRIES)
    once = list(_once(flat(task), letters[0], budget))
    once.sort(key=lambda w: -w.weight)
    twice = [
        WrongRelation((*first.rules, *second.rules), second.tree, first.weight + second.weight)
        for first in once
        if first.rules[0].id not in _LAST
        for second in _once(first.tree, letters[0], budget)
        if second.rules[0].id in _LAST
    ]
    return (*once[:MAX_FOUND], *twice[:MAX_FOUND])


def _once(task: Tree, letter: str, budget: Budget) -> Iterator[WrongRelation]:
    known = set()
    for rule in procedures_of_relations():
        for tree in rule.procedure(task) if rule.procedure and budget.spend() else ():
            known.add(tree)
            yield WrongRelation((rule,), tree, rule.weight)
    for start in _starts(task, letter):
        for rule, made, weight in rules_of_relations(start[2]):
            for tree in _rewritten(start, made, budget):
                if tree not in known:
                    known.add(tree)
                    yield WrongRelation((rule,), tree, weight)


def _rewritten(tree: Tree, rule: Rewrite, budget: Budget) -> Iterator[Tree]:
    return iter(()) if budget.left < 0 else rewritten(tree, rule, budget)


def _starts(task: Tree, letter: str) -> Iterator[Tree]:
    """The relation as it is, and with the unknown alone on the left, its coefficient kept."""
    yield task
    alone = _alone(task, letter)
    if alone is not None and alone != task:
        yield alone
    if alone is None:
        for step in _RIGHT:
            for made in rewritten(task, step, Budget(MAX_TRIES)):
                right = exact(made[3])
                if right is not None:
                    yield (*made[:3], from_fraction(right))


def _alone(task: Tree, letter: str) -> Tree | None:
    """`ax = b` for a relation of the first degree, None for any other."""
    values = _line(task, letter)
    if values is None:
        return None
    slope, start = values
    return ("rel", _times(slope, letter), task[2], from_fraction(-start))


def _line(task: Tree, letter: str) -> tuple[Fraction, Fraction] | None:
    """(a, b) where left minus right is ax + b with a ≠ 0; powers and functions are not looked at."""
    values = []
    for at in range(_SEEN) if _plain(task[1]) and _plain(task[3]) else ():
        left, right = (exact(put(task[k], letter, ("num", str(at)))) for k in (1, 3))
        if left is None or right is None:
            return None
        values.append(left - right)
    slope = values[1] - values[0] if values else 0
    if not slope or any(b - a != slope for a, b in itertools.pairwise(values)):
        return None
    return Fraction(slope), values[0]


def _plain(t: Tree) -> bool:
    """Whether there are only sums, products and quotients: of a degree below the number of points, in school."""
    return t[0] in ("num", "sym") or (t[0] in ("+", "-", "*", ".", "/") and all(_plain(x) for x in t[1:]))


def solution(relation: Tree) -> Fraction | None:
    """The solution of an equation of the first degree, None for anything else."""
    letters = sorted(names(relation))
    if relation[0] != "rel" or relation[2] != "=" or len(letters) != 1:
        return None
    values = _line(relation, letters[0])
    return None if values is None else -values[1] / values[0]


def _times(slope: Fraction, letter: str) -> Tree:
    x: Tree = ("sym", letter)
    made: Tree = x if abs(slope.numerator) == 1 else ("*", ("num", str(abs(slope.numerator))), x)
    if slope.denominator != 1:
        made = ("/", made, ("num", str(slope.denominator)))
    return made if slope > 0 else ("-", made)
