"""Typed answers without a grader: which texts are known, what is said of each, and what becomes of all others.

Every text is graded by the reference scorer here, at export (export.md, rule 2). A text that nobody foresaw goes to a
person: an engine compares characters, so it must never call an unlisted text wrong unless the list is complete.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from string import ascii_lowercase, ascii_uppercase

from digilab_content.export.qti21.forms import blanks, forms, numerals
from digilab_content.model.item import Else, Entry, ItemSlot, Judge, Match, Rule, Tally, Within
from digilab_content.model.scorer import Outcome, score

MOST_FORMS = 400
MOST_WITH_BLANKS = 80
_LOWER = str.maketrans(ascii_uppercase, ascii_lowercase)


@dataclass(frozen=True, slots=True)
class Group:
    """Texts of which the same is said; `low` and `high` instead, where the response is read as a float."""

    outcome: Outcome
    texts: tuple[str, ...] = ()
    low: Fraction = Fraction(0)
    high: Fraction = Fraction(0)


@dataclass(frozen=True, slots=True)
class Typed:
    """What an engine is told of a typed answer.

    `number`: the response is a float and the groups are ranges. `case`: texts are compared letter for letter.
    `rest`: what is said of any other text; a person looks at it, because a blank more or another accent makes another
    text for an engine and not for us.
    """

    groups: tuple[Group, ...]
    rest: Outcome
    number: bool = False
    case: bool = True

    @property
    def count(self) -> int:
        """How many texts are known."""
        return sum(len(group.texts) for group in self.groups)


def typed(slot: ItemSlot, lang: str) -> Typed:
    """The list for a slot with rules."""
    assert not isinstance(slot.rules, Tally)
    rest = _rest(slot.rules)
    if ranges := _ranges(slot, slot.rules):
        return Typed(ranges, rest, number=True)
    case = not _any_case(slot.rules)
    judged = _judged(slot, _candidates(slot, slot.rules), lang)
    if len(judged) <= MOST_WITH_BLANKS:
        judged.update(_judged(slot, blanks(tuple(judged)), lang))
    return Typed(_grouped(judged, case), rest, case=case)


def _judged(slot: ItemSlot, texts: Iterable[str], lang: str) -> dict[str, Outcome]:
    """What the scorer says of each text. Those that no rule knows are left to the rest."""
    assert not isinstance(slot.rules, Tally)
    last = slot.rules[-1] if slot.rules and isinstance(slot.rules[-1].when, Else) else Rule(Else(), 0.0)
    unknown = Outcome(last.score, last.says, (last.tag,) if last.tag else ())
    graded = {text: score(slot, text, locale=lang) for text in dict.fromkeys(texts) if text.strip()}
    return {text: told for text, told in graded.items() if told.score is not None and told != unknown}


def _rest(rules: tuple[Rule, ...]) -> Outcome:
    """What is said of a text that is not listed: the exercise's own words for what a person looks at, if any."""
    own = next((rule for rule in rules if isinstance(rule.when, Else) and rule.score is None), None)
    return Outcome(None, own.says, (own.tag,) if own.tag else ()) if own else Outcome(None)


def _candidates(slot: ItemSlot, rules: tuple[Rule, ...]) -> Iterator[str]:
    yield from (text for text in slot.correct if isinstance(text, str))
    for rule in rules:
        yield from forms(rule.when)


def _any_case(rules: tuple[Rule, ...]) -> bool:
    """Whether case never counts: every rule that is a text folds it."""
    folds = [match.fold for rule in rules for match in _parts(rule.when) if hasattr(match, "fold")]
    return bool(folds) and all("case" in names for names in folds)


def _parts(match: Match) -> tuple[Match, ...]:
    return match.otherwise if isinstance(match, Judge) else (match,)


def _grouped(judged: dict[str, Outcome], case: bool) -> tuple[Group, ...]:
    """Texts by what is said of them. Where case does not count one spelling of each is enough, but for letters that are
    not ASCII, whose case one engine does not know.
    """
    found: list[tuple[Outcome, dict[str, str]]] = []
    for text, outcome in judged.items():
        key = text if case else text.translate(_LOWER)
        for known, texts in found:
            if known == outcome:
                texts.setdefault(key, text)
                break
        else:
            found.append((outcome, {key: text}))
    return tuple(Group(outcome, tuple(texts.values())[:MOST_FORMS]) for outcome, texts in found)


def _ranges(slot: ItemSlot, rules: tuple[Rule, ...]) -> tuple[Group, ...]:
    """Bounds for a float response, where a range holds too many numbers to write down; empty where it does not."""
    decided = [rule for rule in rules if not isinstance(rule.when, Else)]
    wide = [rule for rule in decided if isinstance(rule.when, Within) and rule.when.low < rule.when.high]
    if not any(isinstance(rule.when, Within) and numerals(rule.when.low, rule.when.high) is None for rule in wide):
        return ()
    if not isinstance(slot.input, Entry) or any(not isinstance(rule.when, Within) for rule in decided):
        return ()
    return tuple(
        Group(Outcome(rule.score, rule.says, (rule.tag,) if rule.tag else ()), (), rule.when.low, rule.when.high)
        for rule in decided
        if isinstance(rule.when, Within)
    )
