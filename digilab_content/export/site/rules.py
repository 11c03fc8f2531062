"""The rules of a slot as data for `static/judge.js`: the same alphabet as `model/item.py`, in JSON."""

from collections.abc import Callable
from fractions import Fraction
from typing import Any, assert_never

from digilab_content.model.item import (
    Arrange,
    Choose,
    Else,
    Entry,
    Free,
    Input,
    Inside,
    Is,
    ItemSlot,
    Judge,
    Like,
    Match,
    Ordered,
    Pair,
    Paired,
    Picked,
    Point,
    Rule,
    Tally,
    Within,
)
from digilab_content.model.verdict import Say

Speak = Callable[[tuple[Say, ...]], str]


def slot_data(slot: ItemSlot, speak: Speak) -> dict[str, Any]:
    """A slot's rules; `speak` keeps the words of a rule and gives the name under which the page finds them."""
    data: dict[str, Any] = {"id": slot.id, "input": input_name(slot.input), "points": slot.points}
    if slot.attempts is not None:
        data["attempts"] = slot.attempts
    if slot.penalty:
        data["penalty"] = slot.penalty
    if isinstance(slot.rules, Tally):
        tally = slot.rules
        data["tally"] = {
            "parts": [_rule(part, speak) for part in tally.parts],
            "start": tally.start,
            "floor": tally.floor,
            "cap": tally.cap,
            "whole": tally.whole,
        }
    else:
        data["rules"] = [_rule(rule, speak) for rule in slot.rules]
    return data


def input_name(input_: Input) -> str:
    """What kind of response the page must collect."""
    match input_:
        case Entry():
            return "entry"
        case Choose():
            return "many" if input_.many else "one"
        case Arrange():
            return "order"
        case Pair():
            return "pairs"
        case Free() | Point():
            return "free"
        case _:
            assert_never(input_)


def _rule(rule: Rule, speak: Speak) -> dict[str, Any]:
    data: dict[str, Any] = {"when": match_data(rule.when), "score": rule.score}
    if rule.says:
        data["says"] = speak(rule.says)
    if rule.tag:
        data["tag"] = rule.tag
    return data


def match_data(match_: Match) -> dict[str, Any]:
    """A match as JSON: its name, and what it compares with."""
    match match_:
        case Is(text, fold):
            return {"is": text, "fold": list(fold)}
        case Within(low, high):
            return {"within": [_exact(low), _exact(high)]}
        case Like(regex, fold):
            return {"like": regex, "fold": list(fold)}
        case Picked(ids):
            return {"picked": sorted(ids)}
        case Ordered(ids):
            return {"ordered": list(ids)}
        case Paired(pairs):
            return {"paired": sorted(list(pair) for pair in pairs)}
        case Inside(region):
            return {"inside": region}
        case Else():
            return {"else": True}
        case Judge(_, _, otherwise):
            return {"judge": [match_data(m) for m in otherwise]}
        case _:
            assert_never(match_)


def _exact(number: Fraction) -> str:
    return f"{number.numerator}/{number.denominator}"
