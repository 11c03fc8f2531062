"""Whole sets of pairs, told apart by a sum.

One certified player reads no literal pair (`baseValue` of type directedPair is NULL there), but every engine maps
responses. So each pair that a rule names is worth a power of two and any other pair more than all of them together: the
sum says exactly which of the named pairs were made, and whether there were others. Those are listed too, because the
same player leaves out a mapping's default value where a response holds several.
"""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from digilab_content.export.qti21.tally import Mapped
from digilab_content.export.qti21.terms import Terms, number

if TYPE_CHECKING:
    from lxml.etree import _Element

MOST = 40  # powers of two that a double and the players' decimals still hold exactly


def codes(keys: Iterable[str]) -> Mapping[str, int]:
    """The worth of each pair; empty where there are too many for a sum to tell apart."""
    named = tuple(dict.fromkeys(keys))
    return {key: 2**place for place, key in enumerate(named)} if len(named) <= MOST else {}


def mapped(worth: Mapping[str, int], possible: Iterable[str]) -> Mapped:
    """The mapping that gives the sum, over every pair that can be made."""
    beyond = float(2 ** len(worth))
    return Mapped(tuple((key, float(worth.get(key, beyond))) for key in possible), other=beyond)


def exactly(name: str, keys: Iterable[str], worth: Mapping[str, int], terms: Terms) -> "_Element":
    """The sum in the outcome `name` is that of these pairs and no other."""
    total = sum(worth[key] for key in set(keys))
    low, high = number(total - 0.5), number(total + 0.5)
    return terms.all(terms.compare("gte", name, low), terms.compare("lte", name, high))
