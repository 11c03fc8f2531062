"""Question tests of several variants as those of one question: STACK runs each test on every deployed variant.

A test has one expected note and score, so it has an answer of each variant that ends there; an end that some variant
has no answer for has no test.
"""

from collections.abc import Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING

from digilab_content.export.moodle.element import plain
from digilab_content.export.moodle.stack.castext import VARIANT, chosen

if TYPE_CHECKING:
    from lxml.etree import _Element


def seeded_tests(variants: "Sequence[Sequence[_Element]]") -> list[str]:
    """`<qtest>` elements from those of each variant."""
    ends: list[dict[str, list[_Element]]] = []
    for tests in variants:
        mine: dict[str, list[_Element]] = {}
        for one in tests:
            mine.setdefault(_end(one), []).append(one)
        ends.append(mine)
    out: dict[tuple[str, str], str] = {}
    for end in ends[0]:
        if not all(end in mine for mine in ends):
            continue
        for row in zip_longest(*(mine[end] for mine in ends)):
            given = [one if one is not None else mine[end][-1] for one, mine in zip(row, ends, strict=True)]
            inputs = _inputs(given)
            said = " | ".join(dict.fromkeys(one.findtext("description") or "" for one in given))
            out.setdefault((inputs, end), plain("description", said[:250]) + inputs + end)
    return [f"<qtest>{plain('testcase', str(k))}{one}</qtest>" for k, one in enumerate(out.values(), 1)]


def _end(test: "_Element") -> str:
    from lxml import etree

    return "".join(etree.tostring(one, encoding="unicode", with_tail=False) for one in test.findall("expected"))


def _inputs(tests: "Sequence[_Element]") -> str:
    """The inputs of a test, each with the answer of the variant."""
    names = list(dict.fromkeys(one.text or "" for one in tests[0].iterfind("testinput/name")))
    given = [{i.findtext("name"): i.findtext("value") or "" for i in one.iterfind("testinput")} for one in tests]
    return "".join(
        f"<testinput>{plain('name', name)}{plain('value', _value([one.get(name, '') for one in given]))}</testinput>"
        for name in names
    )


def _value(each: Sequence[str]) -> str:
    """One value that is the variant's: an element of a list, or a text typed as it stands (`CT:`)."""
    if len(set(each)) == 1:
        return each[0]
    if any(one.startswith("RAW:") for one in each):
        return "CT:" + chosen([one.removeprefix("RAW:") for one in each])
    return f"[{','.join(each)}][{VARIANT}]"
