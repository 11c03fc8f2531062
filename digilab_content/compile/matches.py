"""Matches that a target lacks, said with those it has. What it cannot decide goes to a person, never to "wrong"."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import assert_never

from digilab_content.compile.forms import MEASURE, SIMPLE, Forms, of_pattern, of_range, of_text
from digilab_content.model.item import (
    Choose,
    Else,
    Entry,
    Free,
    Inside,
    Is,
    ItemSlot,
    Judge,
    Like,
    Match,
    Ordered,
    Paired,
    Picked,
    Rule,
    Tally,
    Within,
)
from digilab_content.model.scorer import score
from digilab_content.model.target import Can, Level
from digilab_content.text.message import Message
from digilab_content.text.normal import plain_number, spaced, western

REVIEW = "@review"
ANY = Fraction(10**40)
"""Beyond any numeral that a pupil types."""


@dataclass(frozen=True, slots=True)
class Told:
    """A slot as the target can say it, and what that costs."""

    slot: ItemSlot
    level: Level = "exact"
    reason: Message | None = None
    forms: int = 0


def by_hand(slot: ItemSlot, reason: Message) -> Told:
    """The slot as a free production that a person marks."""
    lines = slot.input.lines if isinstance(slot.input, Entry) else 6
    return Told(replace(slot, input=Free("text", lines), rules=()), "manual", reason)


def portable(slot: ItemSlot, can: Can, locale: str) -> Told:
    """The slot without the matches that the target lacks. Slots with a tally are left to `credit`."""
    if isinstance(slot.rules, Tally) or isinstance(slot.input, Free):
        return Told(slot)
    gaps: list[str] = []
    rules = tuple(_listed(slot, can, locale, gaps))
    made = replace(slot, rules=rules)
    forms = sum(isinstance(rule.when, Is | Within) for rule in rules)
    hard = [gap for gap in gaps if gap != "loss-rare"]
    undecided = any(rule.score is None for rule in rules)
    if hard and isinstance(slot.input, Entry) and can.numerals:
        numeric = _numeral(slot, rules, locale)
        if numeric is not None and not undecided and can.review:
            rules = (
                (*rules[:-1], _any_numeral(rules[-1], locale), _review(slot))
                if _by_value(slot) and not slot.again
                else rules
            )
        elif numeric is not None and not undecided:
            return Told(numeric, "bounded", Message("loss-numerals"), sum(isinstance(r.when, Within) for r in rules))
        listed = _written(slot, rules, locale) if not can.review and not undecided else None
        if listed is not None:
            return Told(listed, "bounded", Message("loss-written"), sum(isinstance(r.when, Is) for r in rules))
    if hard and isinstance(slot.input, Entry):
        if not can.review:
            return by_hand(slot, Message(hard[0]))
        rules = (*(r for r in rules if not isinstance(r.when, Else)), _review(slot))
        told = Told(replace(slot, rules=rules), "bounded", Message(hard[0]), forms)
    elif undecided and not can.review:
        return by_hand(slot, Message("loss-review"))
    elif gaps:
        told = Told(made, "bounded", Message(gaps[0]), forms)
    else:
        told = Told(made)
    return told if _keeps_model(slot, told.slot, locale) else by_hand(slot, Message("loss-model-answer"))


def _review(slot: ItemSlot) -> Rule:
    """What is said when nobody but a person can tell; the exercise's own words for it when it has some."""
    assert not isinstance(slot.rules, Tally)
    own = next((rule for rule in slot.rules if rule.score is None and isinstance(rule.when, Else)), None)
    return own or Rule(Else(), None, (Message("review"),), REVIEW)


def _listed(slot: ItemSlot, can: Can, locale: str, gaps: list[str]) -> Iterator[Rule]:
    """The rules with portable matches; why some responses are no longer recognised is added to `gaps`."""
    assert not isinstance(slot.rules, Tally)
    seen: set[tuple[Match, float | None]] = set()
    for rule in slot.rules:
        for when in _said(rule.when, can, locale, gaps):
            if isinstance(when, Is | Within):
                if (when, rule.score) in seen or (isinstance(when, Is) and not _agrees(slot, rule, when, locale)):
                    continue
                seen.add((when, rule.score))
            yield replace(rule, when=when)


def _agrees(slot: ItemSlot, rule: Rule, when: Is, locale: str) -> bool:
    """Whether the reference scorer says of this written form what the rule says (a rule before it may hold)."""
    told = score(slot, when.text, None, locale)
    return told.score == rule.score and (not rule.tag or rule.tag in told.tags)


def _said(when: Match, can: Can, locale: str, gaps: list[str]) -> Iterator[Match]:
    match when:
        case Judge():
            if when.engine in can.engines:
                yield when
                return
            gaps.append("loss-judge")
            for other in when.otherwise:
                yield from _said(other, can, locale, gaps)
        case Is():
            if "Is" not in can.matches:
                gaps.append("loss-match")
            elif can.folds is None:
                yield when
            else:
                yield from _texts(when, of_text(when, can.folds), can.folds, "loss-folds", gaps)
        case Like():
            if "Like" in can.matches:
                yield when
            else:
                kept = can.folds if can.folds is not None else frozenset(when.fold)
                yield from _texts(when, of_pattern(when, kept), kept, "loss-pattern", gaps)
        case Within():
            if "Within" in can.matches:
                yield when
                return
            gaps.append("loss-range")
            forms = of_range(when, when.locale or locale)
            yield from (Is(text) for text in (forms.texts if forms else ()))
        case Picked() | Ordered() | Paired() | Inside() | Else():
            if type(when).__name__ in can.matches:
                yield when
            else:
                gaps.append("loss-match")
        case _:
            assert_never(when)


def _texts(when: Is | Like, forms: Forms | None, kept: frozenset[str], gap: str, gaps: list[str]) -> Iterator[Match]:
    if forms is None:
        gaps.append(gap)
        return
    if not forms.whole:
        gaps.append("loss-rare")
    fold = tuple(name for name in when.fold if name in kept)
    yield from (Is(text, fold) for text in forms.texts)


def _numeral(slot: ItemSlot, rules: tuple[Rule, ...], locale: str) -> ItemSlot | None:
    """The slot as plain numerals alone, when deciding by the value says of every listed numeral what the rules say.

    None when the model answer is no plain numeral, or when the writing counts (a number of decimals, a form).
    """
    if not isinstance(slot.input, Entry) or slot.input.kind != "number" or not slot.correct:
        return None
    numeric = replace(slot, rules=tuple(rule for rule in rules if isinstance(rule.when, Within | Else)))
    first = slot.correct[0]
    if not isinstance(first, str) or plain_number(first, locale) is None:
        return None
    if score(numeric, first, None, locale).score != 1.0:
        return None
    for rule in rules:
        if isinstance(rule.when, Is) and plain_number(rule.when.text, locale) is not None:
            told = score(numeric, rule.when.text, None, locale)
            if told.score != rule.score:
                return None
        if isinstance(rule.when, Like):
            return None
    return numeric


def _written(slot: ItemSlot, rules: tuple[Rule, ...], locale: str) -> ItemSlot | None:
    """The slot as listed numerals, where the digits written count (`integer`, two decimals …) and few are right.

    A typed number is then decided by its writing, as the numeric type decides others by their value. Ranges of wrong
    lines are left to the last rule: they are worth 0 there too.
    """
    first = slot.correct[0] if slot.correct else None
    if not isinstance(slot.input, Entry) or slot.input.kind != "number" or not isinstance(first, str):
        return None
    kept = tuple(rule for rule in rules if isinstance(rule.when, Is | Else))
    texts = [rule.when.text for rule in kept if isinstance(rule.when, Is) and rule.score]
    made = replace(slot, rules=kept)
    if (
        SIMPLE.fullmatch(first) is None
        or any(rule.score for rule in rules if rule not in kept or isinstance(rule.when, Else))
        or any(MEASURE.fullmatch(spaced(western(text))) is None for text in texts)
        or score(made, first, None, locale).score != 1.0
    ):
        return None
    return made


def _by_value(slot: ItemSlot) -> bool:
    """Whether every line that is worth something says which numerals it takes, and the last rule is for the rest."""
    assert not isinstance(slot.rules, Tally)
    last = slot.rules[-1]
    return (
        isinstance(last.when, Else)
        and last.score == 0.0
        and all(
            any(isinstance(other, Within) for other in rule.when.otherwise)
            for rule in slot.rules
            if isinstance(rule.when, Judge) and rule.score
        )
    )


def _any_numeral(last: Rule, locale: str) -> Rule:
    """Any other plain numeral is surely not the answer: what is said of anything else is said of it at once."""
    return replace(last, when=Within(-ANY, ANY, locale))


def _keeps_model(before: ItemSlot, after: ItemSlot, locale: str) -> bool:
    """Whether the answer that is shown as right is still worth full marks."""
    if isinstance(after.input, Free) or not before.correct:
        return True
    if isinstance(before.input, Choose) and not isinstance(after.input, Choose):
        return True
    was = score(before, before.correct[0], None, locale)
    return was.score is None or score(after, before.correct[0], None, locale).score == was.score
