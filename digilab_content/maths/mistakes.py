"""Which misconception an answer comes from: every rule applied to what the pupil had to work on, values compared.

What comes out is a fact: this answer is what the rule gives there. It is said only when `maths.equal` decided so.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from digilab_content.maths import author
from digilab_content.maths.glance import Glance, alike, glance
from digilab_content.maths.kernel import kids, names, size
from digilab_content.maths.linear_tasks import differentiated, eased
from digilab_content.maths.misconceptions import Misconception, misconceptions
from digilab_content.maths.reading import Tree
from digilab_content.maths.rewriting import Budget, Rewrite, expanded, flat, parts, placed, rewrite, rewritten

MAX_NODES: Final = 60
MAX_TRIES: Final = 6000
MAX_PAIR_TRIES: Final = 12000
MAX_FIRST: Final = 300
MAX_SECOND: Final = 400
MAX_AGAIN: Final = 1500
_TWICE: Final = 2
_LATER: Final = 1000  # what is made once comes first
_PAIRED: Final = 20
_FIRSTS: Final = 24
# Beside another mistake it would explain nearly anything.
_ALONE: Final = ("sign-read-wrongly", "sine-cosine-swapped", "addition-formula-swapped")
_FIRST: Final = 200  # what is wrong with a derivative comes before what is wrong within the function
_AUTHOR_ONLY: Final = frozenset({"diff", "integrate", "expand", "factor", "simplify", "solve", "subs", "coeff"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """A wrong result, the misconceptions that lead to it in their order, and what it is worth at a glance."""

    rules: tuple[Misconception, ...]
    tree: Tree
    seen: Glance
    weight: int


@lru_cache(maxsize=1)
def _procedures() -> dict[str, tuple[Misconception, ...]]:
    """Rules that are procedures, by the head of the part that they work on."""
    found: dict[str, list[Misconception]] = {}
    for rule in misconceptions():
        for head in rule.heads:
            found.setdefault(head, []).append(rule)
    return {head: tuple(rules) for head, rules in found.items()}


@lru_cache(maxsize=1)
def _compiled() -> dict[str, tuple[tuple[Misconception, Rewrite, int], ...]]:
    """Rules by the head of their pattern (and the name of its function)."""
    found: dict[str, list[tuple[Misconception, Rewrite, int]]] = {}
    for rule in misconceptions():
        for text in (one for written in rule.rewrites for one in expanded(written)):
            made = rewrite(text, ordered=rule.ordered)
            found.setdefault(_head(made.pattern), []).append((rule, made, _weight(made.pattern, ordered=rule.ordered)))
    return {head: tuple(rules) for head, rules in found.items()}


@lru_cache(maxsize=8)
def rules_of_relations(sign: str) -> tuple[tuple[Misconception, Rewrite, int], ...]:
    """The rules whose pattern is a relation with this sign."""
    return tuple(one for one in _compiled().get("rel", ()) if one[1].pattern[2] == sign)


def procedures_of_relations() -> tuple[Misconception, ...]:
    """The rules that are procedures on a relation."""
    return _procedures().get("rel", ())


def _weight(pattern: Tree, *, ordered: bool) -> int:
    """How specific a pattern is: its size, then what its leaves ask for."""
    leaves, stack = [], [pattern]
    while stack:
        node = stack.pop()
        stack.extend(kids(node))
        if node[0] in ("num", "const", "sym"):
            leaves.append(node)
    narrow = sum(3 if t[0] != "sym" else t[1] not in "abcd" for t in leaves)
    calculus = _FIRST * any(head in ("fn diff", "fn integrate") for head in _heads(pattern))
    return calculus + 4 * size(pattern)[0] + narrow + 2 * (len(leaves) - len(set(leaves))) + 3 * ordered


def _head(t: Tree) -> str:
    return f"fn {t[1]}" if t[0] == "fn" else str(t[0])


def _heads(t: Tree) -> set[str]:
    found, stack = set(), [t]
    while stack:
        node = stack.pop()
        found.add(_head(node))
        stack.extend(kids(node))
    return found


def _steps(
    task: Tree, budget: Budget, about: str = "", only: str = "", among: frozenset[Tree] | None = None
) -> Iterator[tuple[Misconception, Tree, int]]:
    rules, procedures = _compiled(), _procedures()
    for part, way in parts(task):
        if among is not None and part not in among:
            continue
        for rule in procedures.get(_head(part), ()):
            if (only and rule.id != only) or rule.about not in ("", about):
                continue
            if rule.procedure is None or (rule.whole and way) or not budget.spend():
                continue
            for tree in rule.procedure(part):
                yield rule, placed(task, way, tree), rule.weight
        for rule, made, weight in rules.get(_head(part), ()):
            if (only and rule.id != only) or rule.about not in ("", about):
                continue
            if rule.whole and (way or (part[0] in ("+", "*") and len(part) != len(made.pattern))):
                continue
            for tree in rewritten(part, made, budget):
                yield rule, placed(task, way, tree), weight
            if budget.left < 0:
                return


def _often(task: Tree, budget: Budget, about: str) -> Iterator[tuple[Misconception, Tree, int]]:
    """One misconception made once; then the same one made again elsewhere, as pupils do who believe in it."""
    once = list(_steps(task, budget, about))
    yield from once
    places: dict[str, int] = {}
    for rule, _, _ in once:
        places[rule.id] = places.get(rule.id, 0) + 1
    left = Budget(MAX_AGAIN)
    untouched = frozenset(part for part, _ in parts(task))
    for rule, tree, weight in once:
        if places[rule.id] < _TWICE or rule.id in _ALONE:
            continue
        for again, more, _ in _steps(flat(tree), left, about, rule.id, untouched):
            yield again, more, weight - _LATER
        if left.left < 0:
            return


def _computed(tree: Tree) -> Tree | None:
    """The tree with the author's functions (derivatives …) computed."""
    if "fn diff" in _heads(tree):
        tree = differentiated(tree)
    if not any(head.removeprefix("fn ") in _AUTHOR_ONLY for head in _heads(tree)):
        return tree
    made = author.evaluate(tree, {}, symbols=tuple(sorted(names(tree))))
    return None if isinstance(made, author.Refused) else made


@lru_cache(maxsize=512)
def candidates(task: Tree, about: str = "") -> tuple[Candidate, ...]:
    """What one rule makes of a task, the most specific first; none of them worth what the task is.

    `about`: what kind of task it is, where that is known (see `Misconception.about`).
    """
    if size(task)[0] > MAX_NODES:
        return ()
    task = flat(eased(task))
    right = _computed(task)
    truth = None if right is None else glance(right)
    if truth is None:
        return ()
    budget = Budget(MAX_TRIES)
    found: list[Candidate] = []
    known: set[tuple[str, Tree]] = set()
    for rule, tree, weight in _often(task, budget, about):
        if (rule.id, tree) in known or len(found) >= MAX_FIRST:
            continue
        known.add((rule.id, tree))
        value = _computed(tree)
        seen = None if value is None else glance(value)
        if value is not None and seen is not None and not alike(seen, truth):
            found.append(Candidate((rule,), value, seen, weight))
    return tuple(sorted(found, key=lambda c: -c.weight))


@lru_cache(maxsize=256)
def pairs(task: Tree) -> tuple[Candidate, ...]:
    """What two rules, one after the other, make of a task with letters (numbers meet by chance too often)."""
    task = flat(eased(task))
    truth = glance(task)
    if size(task)[0] > _PAIRED or not names(task) or truth is None:
        return ()
    budget = Budget(MAX_PAIR_TRIES)
    found: list[Candidate] = []
    firsts = {
        (c.rules[0].id, c.seen): c
        for c in reversed(candidates(task))
        if not (c.rules[0].id in _ALONE or c.rules[0].measured)
    }
    for first in sorted(firsts.values(), key=lambda c: -c.weight)[:_FIRSTS]:
        for rule, tree, weight in _steps(flat(first.tree), budget, ""):
            if budget.left < 0 or len(found) >= MAX_SECOND:
                break
            seen = glance(tree)
            if rule.measured or rule.id in _ALONE:
                continue
            if seen is not None and not alike(seen, truth):
                found.append(Candidate((*first.rules, rule), tree, seen, first.weight + weight))
    return tuple(sorted(found, key=lambda c: -c.weight))


def explained(
    answer: Tree, task: Tree, same: Callable[[Tree], bool], *, slack: float = 0.0, kind: str | None = None
) -> Candidate | None:
    """The most specific candidate that the answer is, `same` having decided so.

    `slack`: how far a number may be from the candidate (rounded or tolerated answers). Two different misconceptions
    within a slack are told apart by nothing, so that none is named. `kind`: what the unit of the answer measures.
    """
    seen = glance(answer)
    if seen is None:
        return None
    hits = [c for c in candidates(task) if c.rules[0].named_with(kind) and alike(seen, c.seen, slack)]
    if slack and len({c.rules[0].id for c in hits}) > 1:
        return None
    return next((c for c in hits if same(c.tree)), None)


def explained_by_two(answer: Tree, task: Tree, same: Callable[[Tree], bool]) -> Candidate | None:
    """The same for two misconceptions in a row, where the most specific ways go through the same two."""
    if not names(answer):
        return None
    seen = glance(answer)
    hits = [] if seen is None else [c for c in pairs(task) if alike(seen, c.seen)]
    hits = [c for c in hits if c.weight == hits[0].weight]
    ways = {frozenset(r.id for r in c.rules) for c in hits}
    return next((c for c in hits if same(c.tree)), None) if len(ways) == 1 else None


def applied(task: Tree) -> Iterator[tuple[Misconception, Tree, Tree]]:
    """Every rule applied once, also where the result is right: the rule, what it writes, and that computed."""
    if size(task)[0] > MAX_NODES:
        return
    task = flat(task)
    known: set[tuple[str, Tree]] = set()
    for rule, tree, _ in _steps(task, Budget(MAX_TRIES)):
        value = _computed(tree) if (rule.id, tree) not in known and len(known) < MAX_FIRST else None
        known.add((rule.id, tree))
        if value is not None:
            yield rule, tree, value


def unseen(task: Tree) -> tuple[Misconception, ...]:
    """The rules that only lead to the right answer here: who makes that mistake is not told apart."""
    right = _computed(flat(task))
    truth = None if right is None or size(task)[0] > MAX_NODES else glance(right)
    if truth is None:
        return ()
    found: dict[str, tuple[Misconception, bool]] = {}
    for rule, tree, value in applied(task):
        seen = glance(value) if tree != flat(task) else None
        if seen is not None:
            found[rule.id] = (rule, alike(seen, truth) and found.get(rule.id, (rule, True))[1])
    return tuple(rule for rule, same in found.values() if same)
