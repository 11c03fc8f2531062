"""Two numbers of an answer that have changed places; the terms of a polynomial that are wrong once it is expanded."""

from collections.abc import Callable, Iterator
from itertools import combinations
from typing import Final

from digilab_content.maths import kernel
from digilab_content.maths.glance import alike, glance
from digilab_content.maths.kernel import size
from digilab_content.maths.reading import Tree

MAX_NODES: Final = 60
_MOST_NUMBERS: Final = 8
_MOST_TERMS: Final = 40
_WRONG_TERMS: Final = 2
_RIGHT_TERMS: Final = 2


def swapped(answer: Tree, key: Tree, same: Callable[[Tree], bool]) -> tuple[Tree, Tree] | None:
    """The two numbers whose exchange makes the answer the key, None when there are none or several such pairs."""
    target = glance(key)
    if target is None or size(answer)[0] > MAX_NODES:
        return None
    places = list(_numbers(answer, ()))
    if not 1 < len(places) <= _MOST_NUMBERS:
        return None
    found: list[tuple[Tree, Tree, Tree]] = []
    for (way, a), (other, b) in combinations(places, 2):
        if a == b:
            continue
        made = _put(_put(answer, way, b), other, a)
        seen = glance(made)
        if seen is not None and alike(seen, target):
            found.append((a, b, made))
    if len({frozenset((a, b)) for a, b, _ in found}) != 1 or not same(found[0][2]):
        return None
    return found[0][0], found[0][1]


def wrong_terms(answer: Tree, key: Tree) -> tuple[Tree, ...]:
    """The monomials whose coefficients are not the key's, where they are few and the others are right."""
    if max(size(answer)[0], size(key)[0]) > 2 * MAX_NODES:
        return ()
    mine, right = kernel.polynomial_of(answer), kernel.polynomial_of(key)
    if mine is None or right is None or max(len(mine), len(right)) > _MOST_TERMS:
        return ()
    if any(name.endswith("!") for p in (mine, right) for m in p for name, _ in m):
        return ()
    wrong = sorted(m for m in {*mine, *right} if mine.get(m) != right.get(m))
    common = sum(mine.get(m) == c for m, c in right.items())
    if not 0 < len(wrong) <= _WRONG_TERMS or common < max(_RIGHT_TERMS, len(wrong)) or () in wrong:
        return ()
    return tuple(_monomial(m) for m in wrong)


def _monomial(powers: tuple[tuple[str, int], ...]) -> Tree:
    factors: list[Tree] = [("sym", x) if n == 1 else ("^", ("sym", x), ("num", str(n))) for x, n in powers]
    return factors[0] if len(factors) == 1 else ("*", *factors)


def _numbers(t: Tree, way: tuple[int, ...]) -> Iterator[tuple[tuple[int, ...], Tree]]:
    if t[0] == "num":
        yield way, t
        return
    for k, kid in enumerate(t):
        if isinstance(kid, tuple):
            yield from _numbers(kid, (*way, k))


def _put(t: Tree, way: tuple[int, ...], by: Tree) -> Tree:
    return by if not way else (*t[: way[0]], _put(t[way[0]], way[1:], by), *t[way[0] + 1 :])
