"""Response processing of one slot: its rules as a chain of conditions, or its tally as a sum."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING

from digilab_content.export.qti21 import pairing
from digilab_content.export.qti21.condition import Conditions
from digilab_content.export.qti21.feedback import Messages
from digilab_content.export.qti21.hand import Hand, possible_pairs
from digilab_content.export.qti21.names import variable
from digilab_content.export.qti21.tally import Mapped, bounded, mapped
from digilab_content.export.qti21.terms import Terms, nearly, number
from digilab_content.export.qti21.typed import Group, Typed
from digilab_content.model.item import Else, Entry, Free, ItemSlot, Judge, Point, Rule, Tally
from digilab_content.model.scorer import Outcome

if TYPE_CHECKING:
    from lxml.etree import _Element

UNANSWERED, WRONG = "feedback_unanswered", "feedback_wrong"
PARTIAL, RIGHT = "feedback_partially_correct", "feedback_correct"
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
    def conditions(self) -> Conditions:
        """What may be asked of the response."""
        return Conditions(self.slot, self.suffix, self.made, self.terms)

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
        by_hand = isinstance(self.slot.rules, Tally) and isinstance(self.slot.input, Entry)
        if isinstance(self.slot.input, Free | Point) or not self.slot.rules or by_hand:
            return [self._guarded(message, [], REVIEW)]
        if isinstance(self.slot.rules, Tally):
            return self._tally(self.slot.rules, message)
        if self.known is not None:
            branches = [(test, group.outcome) for group in self.known.groups for test in self._texts(group)]
            return [self._guarded(message, branches, self.known.rest)]
        ask = self.conditions
        summed = [self.terms.set(ask.pairs, self.terms("mapResponse", identifier=self.response))] if ask.codes else []
        return [*summed, self._guarded(message, *self._chosen(self.slot.rules))]

    def mapping(self) -> Mapped | None:
        """The mapping that the response declaration needs."""
        rules = self.slot.rules
        if isinstance(rules, Tally):
            return mapped(rules, self.made, self.slot.points)
        codes = self.conditions.codes
        return pairing.mapped(codes, possible_pairs(self.slot)) if codes else None

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
            tests = self.conditions.tests(rule.when, among=False)
            unsure = unsure or isinstance(rule.when, Judge) or tests is None
            branches += [(test, outcome) for test in tests or ()]
        return branches, REVIEW if unsure else Outcome(0.0)

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
        self._parts(tally, answered, adds=total is None)
        answered += bounded(self.slot, tally, score, terms, clamp=total is None)
        answered.append(self._level(message))
        guard = terms.chain([(terms.no_answer(self.response), [self._points(0.0)])], answered)
        return [guard]

    def _parts(self, tally: Tally, answered: "list[_Element]", *, adds: bool) -> None:
        """The words of each part, and its points where they are not mapped."""
        terms = self.terms
        for place, part in enumerate(tally.parts, 1):
            tests = self.conditions.tests(part.when, among=True) if adds or part.says else []
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

    def _level(self, message: str) -> "_Element":
        """The general word of a tally: right, partly right, wrong."""
        full = self.terms.compare("gte", self.score, nearly(self.slot.points))
        some = self.terms.compare("gt", self.score, SOME)
        right, partly, wrong = ([self._say(message, Outcome(share))] for share in (1.0, 0.5, 0.0))
        return self.terms.chain([(full, right), (some, partly)], wrong)


def inner(low: Fraction, high: Fraction) -> tuple[str, str]:
    """Bounds as decimals, rounded inwards where they do not end: never more generous."""
    return _decimal(low, up=True), _decimal(high, up=False)


def _decimal(value: Fraction, *, up: bool, places: int = 12) -> str:
    scaled = value * 10**places
    whole = -(-scaled.numerator // scaled.denominator) if up else scaled.numerator // scaled.denominator
    digits = str(abs(whole)).rjust(places + 1, "0")
    text = f"{digits[:-places]}.{digits[-places:]}".rstrip("0").rstrip(".")
    return f"-{text}" if whole < 0 else text
