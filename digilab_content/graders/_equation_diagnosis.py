"""What is certain of an equation that is not the right one: solutions, the slope of a line, one sign, one number."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from digilab_content.graders._diagnosis import only_change
from digilab_content.graders._lines import Met
from digilab_content.graders._plain_facts import lettered
from digilab_content.graders._relations import compared, evidence_of, following, place_text
from digilab_content.maths import equal, kernel, proportion, writing
from digilab_content.maths.formula import Formula
from digilab_content.model.verdict import Evidence

_MOST_NODES = 80


def diagnosis(
    answer: tuple[Any, Formula], key: tuple[Any, Formula], assume: str, locale: str, *, solutions: bool
) -> Iterator[Met]:
    """What may be said of an answer against a key (each a tree and its formula), the most specific first."""
    mine, right = answer[0], key[0]
    found = compared(key[1], answer[1], assume)
    shown = (("value", place_text(found.gained, locale)),)
    if found.equal and not solutions:
        yield Met(holds=True, code="@same_solutions", evidence=evidence_of(found))
    if found.gained and not found.lost and following(key[1], answer[1], assume).equal:
        yield Met(holds=True, code="@extra_solution", facts=shown, evidence=evidence_of(found))
    if found.lost and not found.gained:
        yield Met(holds=True, code="@missing_solution", evidence=evidence_of(found))
    if not solutions and _plain(mine) and _plain(right):
        yield from _of_line(mine, right)
        yield from _one_change(mine, right, assume, locale)
        yield from _one_sign(mine, right, assume, locale)
    if found.gained and found.equal is False:
        yield Met(holds=True, code="@not_a_solution", facts=shown, evidence=evidence_of(found))
    if _plain(mine) and _plain(right):
        sides = tuple(proportion.side(t) for t in (mine, right))
        yield lettered(sides[0], sides[1], "", _unlike)


def _plain(tree: Any) -> bool:
    """Whether it is one equation of a reasonable size."""
    return tree[0] == "rel" and len(tree) == 4 and tree[2] == "=" and bool(kernel.size(tree)[0] <= _MOST_NODES)


def _unlike(a: Any, b: Any) -> Evidence | None:
    found = equal.compare(a, b)
    return Evidence(found.by, found.guarantee) if found.equal is False and found.by not in ("domain", "holes") else None


def _of_line(mine: Any, right: Any) -> Iterator[Met]:
    """Slope and intercept of two lines of the plane, y the last letter."""
    letters = sorted(kernel.names(mine) | kernel.names(right))
    if len(letters) != 2:
        return
    first, second = _line(mine, letters), _line(right, letters)
    if first is None or second is None:
        return
    evidence = Evidence("line", "proof")
    if first[0] == second[0]:
        yield Met(holds=True, code="@right_slope", evidence=evidence)
    elif first[1] == second[1]:
        yield Met(holds=True, code="@right_intercept", evidence=evidence)


def _line(equation: Any, letters: list[str]) -> tuple[Fraction, Fraction] | None:
    """(m, p) of `y = m x + p`."""
    polynomial = kernel.polynomial_of(proportion.side(equation))
    x, y = (((name, 1),) for name in letters)
    if polynomial is None or not set(polynomial) <= {x, y, ()} or y not in polynomial:
        return None
    a, b, c = (Fraction(*polynomial.get(m, (0, 1))) for m in (x, y, ()))
    return -a / b, -c / b


def _one_change(mine: Any, right: Any, assume: str, locale: str) -> Iterator[Met]:
    """One side is the key's, the other is right up to one change."""
    for k, other in ((1, 3), (3, 1)):
        for n, m in ((1, 3), (3, 1)):
            if not equal.same_as_written(mine[k], right[n]):
                continue

            def is_right(tree: Any, m: int = m) -> Evidence | None:
                found = equal.compare(right[m], tree, assume=assume)
                return Evidence(found.by, found.guarantee) if found.equal else None

            yield only_change(mine[other], [right[m]], is_right, locale)


def _one_sign(mine: Any, right: Any, assume: str, locale: str) -> Iterator[Met]:
    """The sign of a whole side."""
    turned = ("rel", mine[1], "=", ("-", mine[3]))
    found = proportion.of_equations(right, turned, assume)
    if found.equal:
        facts = (("kind", "sign"), ("part", writing.plain(mine[3], locale)))
        yield Met(holds=True, code="@one_edit", facts=facts, evidence=Evidence(found.by, found.guarantee))
