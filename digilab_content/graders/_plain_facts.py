"""Plain facts about an answer of which nothing else is certain: its letters, its size, its value somewhere.

They lead a pupil to check by himself, and never give the value of the key away.
"""

import re
from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Any, Final

from digilab_content.graders._figures import Value, value_of
from digilab_content.graders._lines import NO, Met
from digilab_content.maths import value, writing
from digilab_content.maths.kernel import names, size
from digilab_content.maths.kernel import replace as put
from digilab_content.model.verdict import Evidence

_TRIED: Final = ("1", "2", "0", "3", "5", "7")
_MOST_LETTERS: Final = 3
_MOST_NODES: Final = 120
_NEAR: Final = Fraction(1, 100)
_FAR: Final = 2
_FEW: Final = 3  # below it a whole number would be all that is left
_PLACES: Final = 6
_UNSURE: Final = Fraction(2, 10**_PLACES)
_SHOWN: Final = 2
_WIDEST: Final = 10**9
_KINDS: Final = re.compile(r" (natural|integer|real)\s*$")  # all true of the small whole numbers tried
Unlike = Callable[[Any, Any], Evidence | None]


def lettered(
    answer: Any,
    key: Any,
    variable: str,
    unlike: Unlike,
    is_key: Callable[[Any], Evidence | None] = lambda _: None,
    assume: str = "",
) -> Met:
    """A letter for another, a letter on which the right answer does not depend, or one on which it does.

    `assume`: what is known of the letters; one of which something is known is tried at values.
    """
    mine, right = names(answer), names(key)
    added, lacking = sorted(mine - right), sorted(right - mine)
    for one in added[:2]:
        for other in lacking[:2]:
            if evidence := is_key(put(answer, one, ("sym", other))):
                facts = (("kind", "letter"), ("part", one))
                return Met(holds=True, code="@one_edit", facts=facts, evidence=evidence)
    if variable:  # letters may stand for constants
        added = []
        lacking = [variable] if variable in lacking else []
    for letter, tree, code in (
        *((x, answer, "@letter_extra") for x in added),
        *((x, key, "@letter_missing") for x in lacking),
    ):
        free = letter not in assume
        evidence = unlike(tree, put(tree, letter, ("sym", letter + "·"))) if free else _varies(tree, letter, assume)
        if evidence:
            return Met(holds=True, code=code, facts=(("name", letter),), evidence=evidence)
    return NO


def _varies(tree: Any, letter: str, assume: str) -> Evidence | None:
    """Whether a tree in one letter has two values that differ, among small numbers that are assumed."""
    if names(tree) != {letter} or size(tree)[0] > _MOST_NODES:
        return None
    found = [value for places in _places([letter], assume) if (value := _at(tree, places)) is not None]
    if any(abs(value[0] - found[0][0]) > _UNSURE for value in found):
        return Evidence("value", "proof")
    return None


def sized(answer: Any, key: Any) -> Met:
    """How a number lies with respect to the right one."""
    mine, right = value_of(answer), value_of(key)
    if mine is None or right is None:
        return NO
    return size_of(mine, right)


def size_of(mine: Value, right: Value, slack: Fraction = Fraction(0)) -> Met:
    """Near the right number, of the other sign, of its size, at least twice too large or too small.

    The side is said only where the answer is far off: said of every answer, it would lead to the key by halving,
    without any mathematics. `slack`: what is accepted around the key.
    """
    if mine.special or right.special:
        return NO
    gap = mine.number - right.number
    if abs(gap) <= max(slack, Fraction(1, 10**30) * abs(right.number)):
        return NO
    evidence = Evidence("decimals", "proof")
    if mine.number * right.number < 0:
        return Met(
            holds=True, code="@should_be_positive" if right.number > 0 else "@should_be_negative", evidence=evidence
        )
    if right.number and abs(gap) < _NEAR * abs(right.number):
        return Met(holds=True, code="@near", evidence=evidence)
    if abs(right.number) < _FEW and right.number.denominator == 1:
        return NO
    large, small = sorted((abs(mine.number), abs(right.number)), reverse=True)
    if large < _FAR * small:
        return Met(holds=True, code="@right_size", evidence=evidence)
    return Met(holds=True, code="@too_large" if gap > 0 else "@too_small", evidence=evidence)


def checked(answer: Any, key: Any, start: Any, assume: str, locale: str) -> Met:
    """Values for the letters where the answer has not the right value, to be checked by the pupil."""
    letters = sorted(names(answer) | names(key))
    if not 0 < len(letters) <= _MOST_LETTERS or max(size(answer)[0], size(key)[0]) > _MOST_NODES:
        return NO
    for places in _places(letters, assume):
        mine, right = _at(answer, places), _at(key, places)
        if mine is None or right is None or abs(mine[0] - right[0]) <= (0 if mine[1] and right[1] else _UNSURE):
            continue
        shown = _shown(mine[0], locale)
        if shown is None:
            continue
        wanted = None if start is None else _at(start, places)
        begun = _shown(right[0], locale) if wanted == right else None
        at = " ; ".join(f"{x} = {writing.school(v, locale)}" for x, v in places.items())
        facts = (("at", at), ("mine", shown), ("start", begun or ""), ("begun", "yes" if begun else "no"))
        return Met(holds=True, code="@value_differs", facts=facts, evidence=Evidence("value", "proof"))
    return NO


def _places(letters: list[str], assume: str) -> Iterator[dict[str, Any]]:
    """Small whole numbers for the letters, all different, among those that are assumed."""
    from digilab_content.maths import statements

    known = statements.of_domain(assume) if assume else None
    if not all(_KINDS.search(part) or set(part) & set("<>=≤≥≠") for part in assume.split(";") if part.strip()):
        return
    for n in range(len(_TRIED)):
        places = {x: ("num", _TRIED[(n + k) % len(_TRIED)]) for k, x in enumerate(letters)}
        if known is None or statements.holds_at(known, places) is True:
            yield places


def _at(tree: Any, places: dict[str, Any]) -> tuple[Fraction, bool] | None:
    """The value and whether it is exact; six sure decimals where it is not."""
    for letter, number in places.items():
        tree = put(tree, letter, number)
    exact = value.exact(tree)
    if exact is not None:
        return exact, True
    near = value.rounded(tree, _PLACES)
    return None if near is None else (near, False)


def _shown(number: Fraction, locale: str) -> str | None:
    """A whole number, a short fraction, else two decimals."""
    if abs(number.numerator) > _WIDEST:
        return None
    if number.denominator < 1000:
        return writing.school(value.from_fraction(number), locale)
    near = Fraction(round(number * 10**_SHOWN), 10**_SHOWN)
    text = value.decimal_text(near)
    return None if text is None else "≈ " + writing.number(text, locale)
