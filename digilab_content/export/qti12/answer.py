"""What Canvas can be told of a slot so that it judges as the exercise does; None where it would judge otherwise.

Canvas trims typed texts and leaves the case of letters out; it reads numbers itself and keeps four decimals of them;
of a group of options or pairs Classic Quizzes gives each its part of the points (facts/qti.md, "Canvas").
"""

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, TypeAlias

from digilab_content.export.qti21.body import wording
from digilab_content.model.item import Choose, Else, Entry, Is, ItemSlot, Pair, Paired, Rule, Tally, Within
from digilab_content.model.scorer import score

Partial: TypeAlias = Literal["same", "more"]
DECIMALS = 10**4
MOST_FORMS = 128


@dataclass(frozen=True, slots=True)
class One:
    """One right option."""

    right: str


@dataclass(frozen=True, slots=True)
class Several:
    """The right options, all of them. `partial`: Classic Quizzes gives the same part of the points, or more."""

    rights: tuple[str, ...]
    partial: Partial


@dataclass(frozen=True, slots=True)
class Texts:
    """The written forms that are right, whatever their case; any other is wrong."""

    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ranges:
    """Numbers from low to high, both included, of at most four decimals."""

    bounds: tuple[tuple[Fraction, Fraction], ...]


@dataclass(frozen=True, slots=True)
class Pairs:
    """What goes with each thing on the left; each pair is worth the same."""

    rights: tuple[tuple[str, str], ...]


Answer: TypeAlias = One | Several | Texts | Ranges | Pairs


def answer(slot: ItemSlot, lang: str) -> Answer | None:
    """The answer of a slot as Canvas knows it."""
    match slot.input:
        case Choose(many=False):
            return _one(slot, slot.input, lang)
        case Choose():
            return _several(slot, slot.input, lang)
        case Entry() if not isinstance(slot.rules, Tally) and slot.rules:
            within = any(isinstance(rule.when, Within) for rule in slot.rules)
            return _ranges(slot.rules) if within else _texts(slot, slot.rules, lang)
        case Pair():
            return _pairs(slot, slot.input, lang)
        case _:
            return None


def _one(slot: ItemSlot, given: Choose, lang: str) -> One | None:
    worth = [score(slot, (option.id,), None, lang).score for option in given.options]
    if len(worth) < 2 or sorted(one if one is not None else -1.0 for one in worth) != [0.0] * (len(worth) - 1) + [1.0]:
        return None
    return One(given.options[worth.index(1.0)].id)


def _several(slot: ItemSlot, given: Choose, lang: str) -> Several | None:
    """Where one set of options alone is worth everything."""
    ids = tuple(option.id for option in given.options)
    rights = tuple(slot.correct[0]) if slot.correct and not isinstance(slot.correct[0], str) else ()
    if not rights or not set(rights) <= set(ids) or score(slot, rights, None, lang).score != 1.0:
        return None
    share = 1 / len(rights)
    near = [_toggled(ids, rights, one) for one in ids]
    told = [score(slot, one, None, lang).score for one in near if one]
    if any(one is None or one >= 1.0 for one in told):
        return None
    if isinstance(slot.rules, Tally):
        if not slot.rules.whole and _classic(slot, ids, rights, share, lang):
            return Several(rights, "same")
        alone = slot.rules.whole
    else:
        full = [rule for rule in slot.rules if rule.score != 0.0]
        alone = len(full) == 1 and not isinstance(full[0].when, Else)
    if not alone or any(told):
        return None
    return Several(rights, "same" if len(rights) == 1 else "more")


def _toggled(ids: tuple[str, ...], rights: tuple[str, ...], one: str) -> tuple[str, ...]:
    return tuple(id_ for id_ in ids if (id_ in rights) != (id_ == one))


def _classic(slot: ItemSlot, ids: tuple[str, ...], rights: tuple[str, ...], share: float, lang: str) -> bool:
    """Whether each right option adds its share and each wrong one takes as much away, never below 0."""
    assert isinstance(slot.rules, Tally)
    if slot.rules.start or slot.rules.floor or slot.rules.cap != 1.0:
        return False
    for one in ids:
        alone = score(slot, (one,), None, lang).score or 0.0
        toggled = _toggled(ids, rights, one)
        beside = score(slot, toggled, None, lang).score or 0.0 if toggled else 0.0
        wanted = share if one in rights else 0.0
        if abs(alone - wanted) > 1e-9 or abs(beside - (1 - share)) > 1e-9:
            return False
    return True


def _texts(slot: ItemSlot, rules: tuple[Rule, ...], lang: str) -> Texts | None:
    if any(not isinstance(rule.when, Is | Else) or rule.score not in {0.0, 1.0} for rule in rules):
        return None
    if any(isinstance(rule.when, Else) and rule.score for rule in rules):
        return None
    found: dict[str, str] = {}
    for rule in rules:
        text = rule.when.text.strip() if isinstance(rule.when, Is) else ""
        if not text or not rule.score:
            continue
        # Canvas takes any case: each must be right here too.
        for typed in (text, text.lower(), text.upper(), text.title(), text.swapcase()):
            if score(slot, typed, None, lang).score != 1.0:
                return None
        found.setdefault(text.lower(), text)
    return Texts(tuple(found.values())) if 0 < len(found) <= MOST_FORMS else None


def _ranges(rules: tuple[Rule, ...]) -> Ranges | None:
    """The ranges that are right; None where a line before takes a part of them away, or where four decimals are few."""
    right: list[tuple[Fraction, Fraction]] = []
    wrong: list[tuple[Fraction, Fraction]] = []
    for rule in rules:
        if rule.score not in {0.0, 1.0}:
            return None
        match rule.when:
            case Within(low=low, high=high) if not rule.score:
                wrong.append((low, high))
            case Within(low=low, high=high):
                if any(low <= top and bottom <= high for bottom, top in wrong):
                    return None
                if low > high or any((bound * DECIMALS).denominator != 1 for bound in (low, high)):
                    return None
                right.append((low, high))
            case Else() if not rule.score:
                pass
            case _:
                return None
    return Ranges(tuple(right)) if right else None


def _pairs(slot: ItemSlot, given: Pair, lang: str) -> Pairs | None:
    sides = [[wording(option.body) for option in side] for side in (given.left, given.right)]
    if any(not words for side in sides for words in side) or any(len(set(side)) != len(side) for side in sides):
        return None
    rights = tuple((str(a), str(b)) for a, b in slot.correct[0]) if slot.correct else ()
    lefts = [left for left, _ in rights]
    if sorted(lefts) != sorted(option.id for option in given.left) or score(slot, rights, None, lang).score != 1.0:
        return None
    if isinstance(slot.rules, Tally) and not slot.rules.whole:
        worth = {p.when.pairs: p.score for p in slot.rules.parts if isinstance(p.when, Paired) and p.score}
        even = all(abs((worth.pop((pair,), 0.0) or 0.0) - 1 / len(rights)) < 1e-9 for pair in rights)
        plain = not slot.rules.start and not slot.rules.floor and slot.rules.cap == 1.0
        return Pairs(rights) if even and plain and not worth else None
    # All or nothing: Canvas gives each pair its part whatever the file says.
    return Pairs(rights) if len(rights) == 1 else None
