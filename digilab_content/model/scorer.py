"""The reference scorer: what a slot's input and rules say of a response. Every target must say the same.

Rules: the first that holds wins. A `Judge` asks the engine; without one, its `otherwise` is tried, and when that does
not hold either the rule is passed over: what follows may still be recognised, but nothing is called "anything else"
any more, so the outcome is undecided (a person must look), never wrong.
"""

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeAlias, assert_never

from digilab_content.model.item import (
    Else,
    Inside,
    Is,
    ItemSlot,
    Judge,
    Like,
    Match,
    Ordered,
    Paired,
    Picked,
    Point,
    Region,
    Rules,
    Tally,
    Within,
)
from digilab_content.model.verdict import Response, Say
from digilab_content.text.normal import fold, plain_number, visible
from digilab_content.text.pattern import folded, matches

Engine: TypeAlias = Callable[[Judge, Response], bool | None]
"""Whether an engine's question holds for a response; None when the engine cannot tell either."""

EMPTY = "@empty"
_FULL = 1e-9


@dataclass(frozen=True, slots=True)
class Outcome:
    """What is said of one response: `score` a share (None: a person must look), words, tags of the rules that held."""

    score: float | None
    says: tuple[Say, ...] = ()
    tags: tuple[str, ...] = ()


def score(slot: ItemSlot, response: Response, engine: Engine | None = None, locale: str = "") -> Outcome:
    """Score a response to a slot. `locale` is the notation in which numerals are typed (`fr`, `ar`, `en`)."""
    if is_empty(response):
        return Outcome(0.0, (), (EMPTY,))
    if isinstance(slot.rules, Tally):
        return _tallied(slot, slot.rules, response, locale)
    return _first(slot, slot.rules, response, engine, locale)


def is_empty(response: Response) -> bool:
    """Whether nothing was answered (marks that nobody sees are nothing)."""
    return not visible(response).strip() if isinstance(response, str) else not response


def holds(when: Match, response: Response, slot: ItemSlot, locale: str = "", *, among: bool = False) -> bool:
    """Whether a portable match holds. `among`: picked ids and pairs may stand among others, as in a tally's part.

    A `Judge` holds here when one of its `otherwise` does.
    """
    match when:
        case Is():
            return isinstance(response, str) and fold(response.strip(), when.fold) == fold(when.text, when.fold)
        case Within():
            value = plain_number(response.strip(), when.locale or locale) if isinstance(response, str) else None
            return value is not None and when.low <= value <= when.high
        case Like():
            return isinstance(response, str) and matches(
                folded(when.regex, when.fold), fold(response.strip(), when.fold)
            )
        case Picked():
            ids = chosen(response)
            return set(when.ids) <= ids if among else set(when.ids) == ids
        case Ordered():
            return not isinstance(response, str) and (
                _in_a_row(when.ids, tuple(response)) if among else tuple(response) == when.ids
            )
        case Paired():
            made = pairs(response)
            return set(when.pairs) <= made if among else set(when.pairs) == made
        case Inside():
            region = _region(slot, when.region)
            return region is not None and any(_inside(region, point) for point in _points(response, region.id))
        case Else():
            return True
        case Judge():
            if not isinstance(response, str):
                return any(holds(other, response, slot, locale) for other in when.otherwise)
            forms = _forms(when.otherwise)
            rest = (when.otherwise[k] for k in forms.rest)
            return forms.first(response) is not None or any(holds(other, response, slot, locale) for other in rest)
        case _:
            assert_never(when)


def chosen(response: Response) -> frozenset[str]:
    """The ids of a response to a choice; one id may come bare."""
    if isinstance(response, str):
        return frozenset({response.strip()})
    return frozenset(one for one in response if isinstance(one, str))


def pairs(response: Response) -> frozenset[tuple[str, ...]]:
    """The pairs of a response."""
    return frozenset() if isinstance(response, str) else frozenset(tuple(p) for p in response if not isinstance(p, str))


def _in_a_row(ids: tuple[str, ...], given: tuple[object, ...]) -> bool:
    """Whether `ids` stand one right after the other in `given`."""
    size = len(ids)
    return any(given[k : k + size] == ids for k in range(len(given) - size + 1))


def _first(slot: ItemSlot, rules: Rules, response: Response, engine: Engine | None, locale: str) -> Outcome:
    passed = False
    places: Iterable[int] = range(len(rules))
    if isinstance(
        response, str
    ):  # an export asks this of hundreds of texts: written forms are found, not tried in turn
        forms = _forms_of(rules)
        found = forms.first(response)
        places = forms.rest if found is None else (*(k for k in forms.rest if k < found), found)
    for rule in (rules[k] for k in places):
        when = rule.when
        if isinstance(when, Judge) and engine is not None:
            told = engine(when, response)
            passed = passed or told is None
            held = bool(told)
        elif isinstance(when, Judge):
            held = holds(when, response, slot, locale)
            passed = passed or not held
        elif isinstance(when, Else) and passed:
            # With a review rule its words are said; a rule that would decide is not applied.
            return Outcome(None, rule.says if rule.score is None else (), (rule.tag,) if rule.score is None else ())
        else:
            held = holds(when, response, slot, locale)
        if held:
            return Outcome(rule.score, rule.says, (rule.tag,) if rule.tag else ())
    return Outcome(None) if passed or not rules else Outcome(0.0)


@dataclass(frozen=True, slots=True)
class _Forms:
    """Matches by their folded text: for each fold the place of the first; `rest` are places of other matches."""

    of: object
    folded: tuple[tuple[tuple[str, ...], dict[str, int]], ...]
    rest: tuple[int, ...]

    def first(self, response: str) -> int | None:
        """The place of the first written form that holds."""
        bare = response.strip()
        found = [place for names, texts in self.folded if (place := texts.get(fold(bare, names))) is not None]
        return min(found, default=None)


_KNOWN: dict[int, _Forms] = {}
_MOST_KNOWN = 2048


def _forms_of(rules: Rules) -> _Forms:
    """The written forms of rules."""
    known = _KNOWN.get(id(rules))
    return known if known is not None else _forms(tuple(rule.when for rule in rules), rules)


def _forms(matches: tuple[Match, ...], owner: object = None) -> _Forms:
    """The written forms among matches; remembered by what holds them (kept alive with it, so that no id comes back)."""
    owner = matches if owner is None else owner
    known = _KNOWN.get(id(owner))
    if known is not None:
        return known
    if len(_KNOWN) >= _MOST_KNOWN:
        _KNOWN.clear()
    folded: dict[tuple[str, ...], dict[str, int]] = {}
    rest: list[int] = []
    for place, when in enumerate(matches):
        if isinstance(when, Is):
            folded.setdefault(when.fold, {}).setdefault(fold(when.text, when.fold), place)
        else:
            rest.append(place)
    made = _KNOWN[id(owner)] = _Forms(owner, tuple(folded.items()), tuple(rest))
    return made


def _tallied(slot: ItemSlot, tally: Tally, response: Response, locale: str) -> Outcome:
    held = [part for part in tally.parts if holds(part.when, response, slot, locale, among=True)]
    total = math.fsum([tally.start, *(part.score or 0.0 for part in held)])
    total = min(max(total, tally.floor), tally.cap)
    if abs(total - 1.0) < _FULL:
        total = 1.0
    if tally.whole and total < min(tally.cap, 1.0):
        total = 0.0
    says = tuple(say for part in held for say in part.says)
    return Outcome(round(total, 12) + 0.0, says, tuple(part.tag for part in held if part.tag))


def _region(slot: ItemSlot, id_: str) -> Region | None:
    return next((r for r in slot.input.regions if r.id == id_), None) if isinstance(slot.input, Point) else None


def _points(response: Response, id_: str) -> list[tuple[float, float]]:
    """Places pointed at, in percent: `(x, y)`, or `(id, x, y)` where a legend of that id was put down."""
    found: list[tuple[float, float]] = []
    for place in () if isinstance(response, str) else response:
        if isinstance(place, str) or len(place) not in {2, 3} or (len(place) == 3 and place[0] != id_):
            continue
        x, y = (plain_number(str(n)) for n in place[-2:])
        if x is not None and y is not None:
            found.append((float(x), float(y)))
    return found


def _inside(region: Region, point: tuple[float, float]) -> bool:
    x, y = point
    if region.shape == "circle" and len(region.coords) == 3:
        cx, cy, radius = region.coords
        return (x - cx) ** 2 + (y - cy) ** 2 <= radius**2
    if region.shape == "rect" and len(region.coords) == 4:
        left, top, right, bottom = region.coords
        return left <= x <= right and top <= y <= bottom
    return False
