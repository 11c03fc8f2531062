"""The mistakes that the engine knows: `@mistake` with its misconceptions, `@one_edit` with its place."""

from collections.abc import Callable, Iterable
from typing import Any

from digilab_content.graders._figures import Written, value_of, written
from digilab_content.graders._lines import NO, Met
from digilab_content.graders._measure import Measure
from digilab_content.maths.kernel import names
from digilab_content.model.verdict import Evidence

# Said only when no place in the answer itself can be shown.
SIGN_READ = ("sign-read-wrongly",)
_DIGITS = 3
Same = Callable[[Any], Evidence | None]


def known_mistake(
    answer: Any, tasks: Iterable[Any], same: Same, *, slack: float = 0.0, pairs: bool = False, measured: bool = False
) -> Met:
    """The misconception that leads from one of the tasks to the answer, or NO. `pairs`: two of them in a row."""
    from digilab_content.maths import mistakes

    for task in dict.fromkeys(tasks):
        evidence: list[Evidence] = []

        def sure(tree: Any, evidence: list[Evidence] = evidence) -> bool:
            found = same(tree)
            evidence.extend([found] if found else [])
            return found is not None

        if pairs:
            hit = mistakes.explained_by_two(answer, task, sure)
        else:
            hit = mistakes.explained(answer, task, sure, slack=slack, measured=measured)
        if hit is not None:
            named = tuple(dict.fromkeys(rule.id for rule in hit.rules))
            return Met(holds=True, code="@mistake", evidence=evidence[-1], mistakes=named)
    return NO


def about_a_number(answer: Any, key: Any) -> Met:
    """What is certain of a number in the place of an expression: approximate, a power of ten apart, upside down."""
    if names(answer) or names(key):
        return NO
    mine, right = value_of(answer), value_of(key)
    if mine is None or right is None:
        return NO
    found = Measure().diagnosis(mine, written(answer), right)
    return found if found.code != "@sign" else NO


def only_change(answer: Any, keys: Iterable[Any], same: Same, locale: str) -> Met:
    """The one change that makes the answer right, or NO."""
    from digilab_content.maths import writing
    from digilab_content.maths.one_edit import one_edit

    for key in dict.fromkeys(keys):
        edit = one_edit(answer, key, lambda tree: same(tree) is not None)
        if edit is not None:
            part = "" if edit.part is None else writing.plain(edit.part, locale)
            return Met(holds=True, code="@one_edit", facts=(("kind", edit.kind), ("part", part)))
    return NO


def one_digit(wrote: Written | None, key: str | None) -> bool:
    """Whether a numeral differs from the key's by one digit of at least three, sign and point the same."""
    if wrote is None or key is None or wrote.exponent:
        return False
    mine, right = ("-" if wrote.negative else "") + wrote.digits, key
    if len(mine) != len(right) or sum(c.isdigit() for c in mine) < _DIGITS:
        return False
    differing = [(a, b) for a, b in zip(mine, right, strict=True) if a != b]
    return len(differing) == 1 and all(a.isdigit() and b.isdigit() for a, b in differing)
