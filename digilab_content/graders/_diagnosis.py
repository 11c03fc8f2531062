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
_CLOSE = 1e-12
_SIMPLEST = 60
Same = Callable[[Any], Evidence | None]


def known_mistake(
    answer: Any, tasks: Iterable[Any], same: Same, *, slack: float = 0.0, pairs: bool = False, kind: str | None = None
) -> Met:
    """The misconception that leads from one of the tasks to the answer, or NO. `pairs`: two in a row."""
    from digilab_content.maths import mistakes

    last = NO
    for task in dict.fromkeys(tasks):
        evidence: list[Evidence] = []

        def sure(tree: Any, evidence: list[Evidence] = evidence) -> bool:
            found = same(tree)
            evidence.extend([found] if found else [])
            return found is not None

        if pairs:
            hit = mistakes.explained_by_two(answer, task, sure)
        else:
            hit = mistakes.explained(answer, task, sure, slack=slack, kind=kind)
        if hit is not None:
            named = tuple(dict.fromkeys(rule.id for rule in hit.rules))
            found = Met(holds=True, code="@mistake", evidence=evidence[-1], mistakes=named)
            if named != SIGN_READ:
                return found
            last = found
    return last


def about_a_number(answer: Any, key: Any) -> Met:
    """What is certain of a number in the place of an expression: approximate, a power of ten apart, upside down."""
    if names(answer) or names(key):
        return NO
    mine, right = value_of(answer), value_of(key)
    if mine is None or right is None:
        return NO
    found = Measure().diagnosis(mine, written(answer), right)
    if found.holds:
        return found if found.code != "@sign" else NO
    if one_digit(written(answer), str(right.number) if right.exact and right.number.denominator == 1 else None):
        return Met(holds=True, code="@one_edit", facts=(("kind", "digit"), ("part", "")))
    return NO if right.exact else _about_an_irrational(answer, key, float(mine.number), float(right.number))


def _about_an_irrational(answer: Any, key: Any, mine: float, right: float) -> Met:
    """Upside down, or right but for the number in front of the root or of π."""
    from fractions import Fraction

    from digilab_content.maths import equal, writing
    from digilab_content.maths.value import from_fraction

    if not mine or not right:
        return NO
    if abs(mine * right - 1) < _CLOSE and (found := equal.compare(("*", answer, key), ("num", "1"))).equal:
        return Met(holds=True, code="@reciprocal", evidence=Evidence(found.by, found.guarantee))
    ratio = Fraction(mine / right).limit_denominator(_SIMPLEST)
    part = _irrational(answer)
    if part is None or ratio in (0, -1) or abs(float(ratio) - mine / right) > _CLOSE:
        return NO
    found = equal.compare(answer, ("*", from_fraction(ratio), key))
    if not found.equal:
        return NO
    facts = (("kind", "coefficient"), ("part", writing.school(part)))
    return Met(holds=True, code="@one_edit", facts=facts, evidence=Evidence(found.by, found.guarantee))


def _irrational(tree: Any) -> Any:
    """The only factor of a product or quotient that is no rational number: `√3` of `2√3/5`."""
    if tree[0] in ("const", "fn"):
        return tree
    if tree[0] == "-":
        return _irrational(tree[1])
    if tree[0] not in ("*", ".", "/"):
        return None
    found = [t for t in tree[1:] if t[0] not in ("num", "-") or _irrational(t) is not None]
    return _irrational(found[0]) if len(found) == 1 and (tree[0] != "/" or found[0] is tree[1]) else None


def only_change(answer: Any, keys: Iterable[Any], same: Same, locale: str) -> Met:
    """The one change that makes the answer right, or NO."""
    from digilab_content.maths import writing
    from digilab_content.maths.one_edit import one_edit

    for key in dict.fromkeys(keys):
        edit = one_edit(answer, key, lambda tree: same(tree) is not None)
        if edit is not None:
            part = "" if edit.part is None else writing.prose(edit.part, locale)
            return Met(holds=True, code="@one_edit", facts=(("kind", edit.kind), ("part", part)))
    return NO


def only_exchange(answer: Any, keys: Iterable[Any], same: Same, locale: str) -> Met:
    """The two numbers that have changed places, or NO."""
    from digilab_content.maths import writing
    from digilab_content.maths.two_swapped import swapped

    for key in dict.fromkeys(keys):
        pair = swapped(answer, key, lambda tree: same(tree) is not None)
        if pair is not None:
            first, second = (writing.plain(t, locale) for t in pair)
            facts = (("kind", "swap"), ("part", first), ("other", second))
            return Met(holds=True, code="@one_edit", facts=facts)
    return NO


def some_terms(answer: Any, key: Any, locale: str) -> Met:
    """The terms of a polynomial that are wrong, the others being right."""
    from digilab_content.maths import writing
    from digilab_content.maths.two_swapped import wrong_terms

    wrong = wrong_terms(answer, key)
    if not wrong:
        return NO
    facts = (("terms", " ; ".join(writing.neat(t, locale) for t in wrong)), ("count", len(wrong)))
    return Met(holds=True, code="@wrong_terms", facts=facts, evidence=Evidence("polynomials", "proof"))


def one_digit(wrote: Written | None, key: str | None) -> bool:
    """Whether a numeral differs from the key's by one digit of at least three, sign and point the same."""
    if wrote is None or key is None or wrote.exponent:
        return False
    mine, right = ("-" if wrote.negative else "") + wrote.digits, key
    if len(mine) != len(right) or sum(c.isdigit() for c in mine) < _DIGITS:
        return False
    differing = [(a, b) for a, b in zip(mine, right, strict=True) if a != b]
    return len(differing) == 1 and all(a.isdigit() and b.isdigit() for a, b in differing)
