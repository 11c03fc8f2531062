"""What a match of a choice, an order or pairs asks of a response, in constructs on which every engine agrees."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, assert_never

from digilab_content.export.qti21 import pairing
from digilab_content.export.qti21.hand import Hand
from digilab_content.export.qti21.names import identifier, variable
from digilab_content.export.qti21.terms import Terms
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
    Tally,
    Within,
)

if TYPE_CHECKING:
    from lxml.etree import _Element


@dataclass(frozen=True, slots=True)
class Conditions:
    """Conditions on the response of one slot; `suffix` is the slot's id where the item has several."""

    slot: ItemSlot
    suffix: str
    made: Hand
    terms: Terms

    @property
    def response(self) -> str:
        """The slot's response variable."""
        return variable("RESPONSE", self.suffix)

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

    def _keys(self, when: Match) -> tuple[str, ...]:
        match when:
            case Ordered() | Paired():
                return self.made.values(when.ids if isinstance(when, Ordered) else when.pairs)
            case Judge():
                return tuple(key for other in when.otherwise for key in self._keys(other))
            case _:
                return ()
