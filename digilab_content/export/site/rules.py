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
from digilab_content.text.message import Message
from digilab_content.text.pattern import folded, machine, parse
from digilab_content.text.regex import BadPattern, One

Speak = Callable[[tuple[Say, ...]], str]


def slot_data(slot: ItemSlot, speak: Speak) -> dict[str, Any]:
    """A slot's rules; `speak` keeps the words of a rule and gives the name under which the page finds them."""
    data: dict[str, Any] = {"id": slot.id, "input": input_name(slot.input), "points": slot.points}
    if slot.attempts is not None:
        data["attempts"] = slot.attempts
    if slot.follow:
        data["follow"] = list(slot.follow)
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
        data["rules"] = _joined([_rule(rule, speak) for rule in slot.rules])
    return data


def _joined(rules: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Rules that follow each other and differ in their written form alone as one rule (a key has dozens of forms)."""
    out: list[dict[str, Any]] = []
    for rule in rules:
        last = out[-1] if out else {}
        if "is" in rule["when"] and _but_forms(last) == _but_forms(rule):
            last["when"]["is"] += rule["when"]["is"]
        else:
            out.append(rule)
    return out


def _but_forms(rule: dict[str, Any]) -> dict[str, Any]:
    when = rule.get("when", {})
    return {**rule, "when": {**when, "is": []}} if "is" in when else {}


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
    # Where a person must look, a target's own words ("a teacher will check") are not for a site without teachers.
    said = tuple(one for one in rule.says if rule.score is not None or not isinstance(one, Message))
    if said:
        data["says"] = speak(said)
    if rule.tag:
        data["tag"] = rule.tag
    return data


def match_data(match_: Match) -> dict[str, Any]:
    """A match as JSON: its name, and what it compares with."""
    match match_:
        case Is(text, fold):
            return {"is": [text], "fold": list(fold)}
        case Within(low, high, locale):
            return {"within": [_exact(low), _exact(high)], "locale": locale}
        case Like(regex, fold):
            return {"like": states(folded(regex, fold)), "fold": list(fold)}
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


def states(regex: str) -> dict[str, Any]:
    """The machine of a pattern (`text.pattern`), so that a browser runs the same one, in linear time.

    States are `["1", character, next]`, `["|", next, next]`, `["^" or "$", next]` and, first, `[]` (the end).
    """
    node = parse(regex)
    built = None if isinstance(node, BadPattern) else machine(node)
    if built is None:  # such a pattern matches nothing
        return {"states": [[], []], "first": 1}
    return {"states": [_state(state) for state in built[0]], "first": built[1]}


def _state(state: tuple[object, ...]) -> list[Any]:
    match state:
        case ("one", One(ranges, kinds, negated), int(after)):
            codes = [[ord(low), ord(high)] for low, high in ranges]
            return ["1", {"r": codes, "k": kinds, "n": negated}, after]
        case ("split", int(one), int(other)):
            return ["|", one, other]
        case ("end", str(sign), int(after)):
            return [sign, after]
        case _:
            return []


def _exact(number: Fraction) -> str:
    return f"{number.numerator}/{number.denominator}"
