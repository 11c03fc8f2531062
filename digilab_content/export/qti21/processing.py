"""Response processing of one slot: its rules as a chain of conditions, or its tally as a sum."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING, assert_never

from digilab_content.export.qti21 import pairing
from digilab_content.export.qti21.feedback import NOTHING, Messages
from digilab_content.export.qti21.hand import Hand, possible_pairs
from digilab_content.export.qti21.names import identifier, variable
from digilab_content.export.qti21.tally import Mapped, bounded, mapped
from digilab_content.export.qti21.terms import Terms, nearly, number
from digilab_content.export.qti21.typed import Group, Typed, holding
from digilab_content.model.item import (
    Else,
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
    Point,
    Rule,
    Tally,
    Within,
)
from digilab_content.model.scorer import Outcome

if TYPE_CHECKING:
    from lxml.etree import _Element

UNANSWERED, WRONG = "feedback_unanswered", "feedback_wrong"
PARTIAL, RIGHT = "feedback_partially_correct", "feedback_correct"
SAID = {"right": RIGHT, "partial": PARTIAL, "wrong": WRONG, "review": UNANSWERED}
REVIEW = Outcome(None)
SOME = "0.001"  # a sum of thirds is not exactly 0


@dataclass(slots=True)
class Processing:
    """Writes the rules of one slot. `suffix` is the slot's id where the item has several slots, else empty.

    `answer` is its number among them, from 1. `said` collects the names of message outcomes, which the item declares.
    """

    slot: ItemSlot
    suffix: str
    made: Hand
    known: Typed | None
    lang: str
    terms: Terms
    messages: Messages
    answer: int = 0
    said: list[str] = field(default_factory=list)

    @property
    def response(self) -> str:
        """The slot's response variable."""
        return variable("RESPONSE", self.suffix)

    @property
    def score(self) -> str:
        """The slot's score variable: the item's own where it is the only slot."""
        return variable("SCORE", self.suffix)

    def rules(self) -> "list[_Element]":
        """The slot's conditions."""
        message = variable("MESSAGE", self.suffix)
        if isinstance(self.slot.input, Free | Point) or not self.slot.rules:
            return [self._guarded(message, [], REVIEW)]
        if isinstance(self.slot.rules, Tally):
            return self._tally(self.slot.rules, message)
        if self.known is not None:
            branches = [(test, group.outcome) for group in self.known.groups for test in self._texts(group)]
            return [self._guarded(message, branches, self.known.rest)]
        summed = [self.terms.set(self.pairs, self.terms("mapResponse", identifier=self.response))] if self.codes else []
        return [*summed, self._guarded(message, *self._chosen(self.slot.rules))]

    def mapping(self) -> Mapped | None:
        """The mapping that the response declaration needs."""
        rules = self.slot.rules
        if isinstance(rules, Tally):
            return mapped(rules, self.made, self.slot.points)
        return pairing.mapped(self.codes, possible_pairs(self.slot)) if self.codes else None

    @property
    def pairs(self) -> str:
        """The outcome that holds the sum of pairs."""
        return variable("PAIRS", self.suffix)

    @property
    def codes(self) -> Mapping[str, int]:
        """What each pair that a rule names adds to the sum; empty where no rule is about pairs."""
        if self.made.base != "directedPair" or isinstance(self.slot.rules, Tally):
            return {}
        return pairing.codes(key for rule in self.slot.rules for key in self._keys(rule.when))

    def _keys(self, when: Match) -> tuple[str, ...]:
        match when:
            case Ordered() | Paired():
                return self.made.values(when.ids if isinstance(when, Ordered) else when.pairs)
            case Judge():
                return tuple(key for other in when.otherwise for key in self._keys(other))
            case _:
                return ()

    # ── rules ─────────────────────────────────────────────────────────────────────────────────────────────────────────

    def _guarded(self, message: str, branches: "Iterable[tuple[_Element, Outcome]]", rest: Outcome) -> "_Element":
        """Nothing answered; then each branch; then the rest. A number that an engine cannot read counts as nothing
        answered there, so with a float response a person looks at that too.
        """
        none = self.terms.no_answer(self.response)
        empty = self._effects(message, REVIEW) if self.made.base == "float" else [self._points(0.0)]
        chain = [(none, empty), *((test, self._effects(message, outcome)) for test, outcome in branches)]
        return self.terms.chain(chain, self._effects(message, rest))

    def _effects(self, message: str, outcome: Outcome) -> "list[_Element]":
        """What an outcome sets."""
        out = [self._points(outcome.score or 0.0)]
        if outcome.score is None:
            out.append(self.terms.set("REVIEW", self.terms.value("boolean", "true")))
            out.append(self.terms.set("CHECKS", self.terms.value("float", "1")))
        out.append(self._say(message, outcome))
        return out

    def _points(self, share: float) -> "_Element":
        return self.terms.set(self.score, self.terms.value("float", number(share * self.slot.points)))

    def _say(self, message: str, outcome: Outcome) -> "_Element":
        return self._named(message, self.messages.name(message, outcome, self.answer))

    def _named(self, message: str, name: str) -> "_Element":
        if message not in self.said:
            self.said.append(message)
        return self.terms.set(message, self.terms.value("identifier", name))

    def _texts(self, group: Group) -> "list[_Element]":
        """The condition of a group of texts (none where it has no text), or of a range."""
        assert self.known is not None
        if self.known.number:
            low, high = inner(group.low, group.high)
            return [
                self.terms.all(
                    self.terms.compare("gte", self.response, low), self.terms.compare("lte", self.response, high)
                )
            ]
        tests = [self.terms.typed(self.response, text, case=self.known.case) for text in group.texts]
        return [self.terms.any(*tests)] if tests else []

    def _chosen(self, rules: tuple[Rule, ...]) -> "tuple[list[tuple[_Element, Outcome]], Outcome]":
        """Branches of a choice, an order or pairs. After a rule that only an engine can tell, nothing else is called
        wrong (`model/scorer.py`).
        """
        branches: list[tuple[_Element, Outcome]] = []
        unsure = False
        for rule in rules:
            outcome = Outcome(rule.score, rule.says, (rule.tag,) if rule.tag else ())
            if isinstance(rule.when, Else):
                keep = not unsure or outcome.score is None
                return branches, outcome if keep else REVIEW
            tests = self.tests(rule.when, among=False)
            unsure = unsure or isinstance(rule.when, Judge) or tests is None
            branches += [(test, outcome) for test in tests or ()]
        return branches, REVIEW if unsure else Outcome(0.0)

    def tests(self, when: Match, *, among: bool) -> "list[_Element] | None":
        """Conditions one of which holds when the match does; None when no engine can be asked that."""
        terms, name = self.terms, self.response
        match when:
            case Picked():
                possible = len(when.ids) == 1 if self.made.cardinality == "single" else bool(when.ids)
                return [self._picked(when.ids, among=among)] if possible else []
            case Ordered() if self.made.places:
                return [self._exact_pairs(self._keys(when))]
            case Ordered():
                ids = [terms.value("identifier", identifier(id_)) for id_ in when.ids]
                return [terms.same(name, terms("ordered", *ids))]
            case Paired():
                keys = self._keys(when)
                if among:
                    return [terms.all(*(self._member("directedPair", key) for key in keys))]
                return [self._exact_pairs(keys)] if keys else []
            case Judge():
                found = [self.tests(other, among=among) for other in when.otherwise]
                return [test for tests in found for test in tests or ()]
            case Is() | Within() | Like() | Inside() | Else():
                return None
            case _:
                assert_never(when)

    def _picked(self, ids: tuple[str, ...], *, among: bool) -> "_Element":
        if self.made.cardinality == "single":
            return self.terms.same(self.response, self.terms.value("identifier", identifier(ids[0])))
        if among:
            return self.terms.all(*(self._member("identifier", identifier(id_)) for id_ in ids))
        return self._same_set([identifier(id_) for id_ in ids], "identifier")

    def _member(self, base: str, key: str) -> "_Element":
        return self.terms("member", self.terms.value(base, key), self.terms.variable(self.response))

    def _exact_pairs(self, keys: tuple[str, ...]) -> "_Element":
        if self.codes:
            return pairing.exactly(self.pairs, keys, self.codes, self.terms)
        return self._same_set(list(keys), "directedPair")

    def _same_set(self, keys: list[str], base: str) -> "_Element":
        values = [self.terms.value(base, key) for key in keys]
        return self.terms.same(self.response, self.terms("multiple", *values))

    # ── tallies ───────────────────────────────────────────────────────────────────────────────────────────────────────

    def _tally(self, tally: Tally, message: str) -> "list[_Element]":
        terms, score = self.terms, self.score
        total = self.mapping()
        answered: list[_Element] = []
        if total is not None:
            points: _Element = terms("mapResponse", identifier=self.response)
            if tally.start:
                points = terms("sum", terms.value("float", number(tally.start * self.slot.points)), points)
            answered.append(terms.set(score, points))
        else:
            answered.append(self._points(tally.start))
        unsure = self._parts(tally, answered, adds=total is None)
        answered += bounded(self.slot, tally, score, terms, clamp=total is None)
        answered.append(self._level(message, review=unsure))
        guard = terms.chain([(terms.no_answer(self.response), [self._points(0.0)])], answered)
        return [guard]

    def _parts(self, tally: Tally, answered: "list[_Element]", *, adds: bool) -> bool:
        """The words of each part, and its points where they are not mapped. True when typed text was compared."""
        terms, typed = self.terms, False
        for place, part in enumerate(tally.parts, 1):
            if not adds and not part.says:
                continue
            tests = self._part(part)
            typed = typed or self.made.base == "string"
            if not tests:
                continue
            effects = []
            if adds and part.score is not None:
                worth = terms.value("float", number(part.score * self.slot.points))
                effects.append(terms.set(self.score, terms("sum", terms.variable(self.score), worth)))
            if part.score is None:
                effects += self._effects(variable("MESSAGE", self.suffix), REVIEW)[1:]
            if part.says:
                message = variable("MESSAGE", f"{self.suffix}-{place}".lstrip("-"))
                effects.append(self._named(message, self.messages.part(message, part)))
            answered.append(terms.chain([(terms.any(*tests), effects)]))
        return typed

    def _part(self, part: Rule) -> "list[_Element]":
        """Conditions under which a part holds: among others, for options and pairs."""
        if self.made.base != "string":
            return self.tests(part.when, among=True) or []
        known = holding(self.slot, part, self.lang)
        texts = [text for group in known.groups if group.outcome.score for text in group.texts]
        return (
            [self.terms.any(*(self.terms.typed(self.response, text, case=known.case) for text in texts))]
            if texts
            else []
        )

    def _level(self, message: str, *, review: bool) -> "_Element":
        """The general word of a tally: right, partly right, wrong. Of typed text a person looks at what is not full."""
        full = self.terms.compare("gte", self.score, nearly(self.slot.points))
        some = self.terms.compare("gt", self.score, SOME)
        branches = [(full, [self._say(message, Outcome(1.0))])]
        if review:
            return self.terms.chain(branches, self._effects(message, REVIEW)[1:])
        branches.append((some, [self._say(message, Outcome(0.5))]))
        return self.terms.chain(branches, [self._say(message, Outcome(0.0))])


def inner(low: Fraction, high: Fraction) -> tuple[str, str]:
    """Bounds as decimals, rounded inwards where they do not end: never more generous."""
    return _decimal(low, up=True), _decimal(high, up=False)


def _decimal(value: Fraction, *, up: bool, places: int = 12) -> str:
    scaled = value * 10**places
    whole = -(-scaled.numerator // scaled.denominator) if up else scaled.numerator // scaled.denominator
    digits = str(abs(whole)).rjust(places + 1, "0")
    text = f"{digits[:-places]}.{digits[-places:]}".rstrip("0").rstrip(".")
    return f"-{text}" if whole < 0 else text


__all__ = ["NOTHING", "Processing"]
