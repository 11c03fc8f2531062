"""Random and derived parameters: what stands after `a:` under `params`.

param = "int" a".."b ["step" n] ["except" list] | "decimal" a".."b "step" d | "one of" list | "= " expression
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any, TypeAlias

from digilab_content.model.exercise import Param
from digilab_content.text.diagnostics import Diagnostic, suggest
from digilab_content.text.message import Facts

MAX_CHOICES = 100_000
_NUMBER = r"[+-]?\d{1,30}(?:\.\d{1,15})?"
_RANGE = re.compile(rf"\s*({_NUMBER})\s*\.\.\s*({_NUMBER})\s*(?:step\s+({_NUMBER})\s*)?(?:except\s+(.+))?", re.DOTALL)
_WORD = re.compile(r"\s*([A-Za-z]+|=)")


@dataclass(frozen=True, slots=True)
class Range:
    """Numbers from `low` to `high` by `step`, save those of `without`, as written in decimal."""

    low: Decimal
    step: Decimal
    count: int
    without: frozenset[Decimal]
    places: int

    def size(self) -> int:
        """How many choices, those of `without` among them."""
        return self.count

    def tree(self, index: int) -> Any | None:
        """The value at an index, None when it is excepted."""
        value = self.low + index * self.step
        if value in self.without:
            return None
        from digilab_content.maths.value import from_decimal_text

        return from_decimal_text(f"{value:.{self.places}f}")


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of these expressions."""

    choices: tuple[Any, ...]

    def size(self) -> int:
        """How many choices."""
        return len(self.choices)

    def tree(self, index: int) -> Any | None:
        """The expression at an index."""
        return self.choices[index]


@dataclass(frozen=True, slots=True)
class Derived:
    """A value computed from the others."""

    expression: Any


@dataclass(frozen=True, slots=True)
class Wrong:
    """Why a parameter could not be read: a diagnostic's code and facts."""

    code: str
    facts: Facts = ()
    suggestions: tuple[str, ...] = ()
    start: int = 0


Values: TypeAlias = Range | OneOf | Derived


@lru_cache(maxsize=4096)
def read_param(text: str) -> Values | Wrong:
    """Read the text of a parameter."""
    word = _WORD.match(text)
    head = word[1] if word else ""
    rest = text[word.end() :] if word else text
    match head:
        case "=":
            return _derived(rest, word.end() if word else 0)
        case "int" | "decimal":
            return _range(head, rest)
        case "one":
            of = _WORD.match(rest)
            if of and of[1] == "of":
                return _one_of(rest[of.end() :], len(text) - len(rest) + of.end())
    near = suggest(head, ("int", "decimal", "one of"))
    return Wrong("E051", (("text", text.strip()),), near)


def _derived(text: str, at: int) -> Derived | Wrong:
    from digilab_content.maths.author import Refused, parse

    tree = parse(text)
    if isinstance(tree, Refused):
        return refused(tree, at)
    return Derived(tree)


def _range(kind: str, text: str) -> Range | Wrong:
    found = _RANGE.fullmatch(text)
    if not found:
        return Wrong("E052", (("kind", kind), ("text", text.strip())))
    if kind == "decimal" and not found[3]:
        return Wrong("E053")
    low, high, step = Decimal(found[1]), Decimal(found[2]), Decimal(found[3] or "1")
    if kind == "int" and any(d != d.to_integral_value() for d in (low, high, step)):
        return Wrong("E052", (("kind", kind), ("text", text.strip())))
    if step <= 0 or high < low:
        return Wrong("E054", (("low", found[1]), ("high", found[2])))
    count = int((high - low) / step) + 1
    if count > MAX_CHOICES * 100:
        return Wrong("E054", (("low", found[1]), ("high", found[2])))
    without: set[Decimal] = set()
    for item in (found[4] or "").split(",") if found[4] else ():
        if not re.fullmatch(_NUMBER, item.strip()):
            return Wrong("E052", (("kind", "except"), ("text", item.strip())))
        without.add(Decimal(item.strip()))
    places = 0 if kind == "int" else max(_places(d) for d in (low, step))
    return Range(low, step, count, frozenset(without), places)


def _places(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _one_of(text: str, at: int) -> OneOf | Wrong:
    from digilab_content.maths.author import Refused, parse

    choices = []
    for item in split_list(text):
        tree = parse(item)
        if isinstance(tree, Refused):
            return refused(tree, at)
        choices.append(tree)
        at += len(item) + 1
    return OneOf(tuple(choices)) if choices else Wrong("E051", (("text", text.strip()),))


def split_list(text: str) -> list[str]:
    """The items of a list separated by commas, those inside brackets left alone."""
    items, depth, start = [], 0, 0
    for at, character in enumerate(text):
        if character in "([{":
            depth += 1
        elif character in ")]}":
            depth -= 1
        elif character == "," and depth == 0:
            items.append(text[start:at])
            start = at + 1
    return [*items, text[start:]] if text.strip() else []


def refused(what: Any, at: int = 0) -> Wrong:
    """A refusal of the author's expression language (`maths.author.Refused`) as a diagnostic's code and facts."""
    return Wrong(CODES.get(what.code, "E050"), (*what.facts, ("why", what.code)), (), at + what.start)


CODES = {
    "syntax": "E050",
    "unknown-name": "E055",
    "unknown-function": "E056",
    "too-big": "E057",
    "too-deep": "E057",
    "arity": "E058",
    "division-by-zero": "E059",
}


def wrong(param: Param, why: Wrong) -> Diagnostic:
    """The diagnostic of a parameter."""
    return Diagnostic(why.code, param.span, (("name", param.name), *why.facts), why.suggestions)
