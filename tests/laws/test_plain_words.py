"""A message said without the Fluent library is said as the library says it: every message, every attribute."""

import re

import pytest

from digilab_content.text.i18n import words
from digilab_content.text.message import Fact
from digilab_content.text.sentence import sentence

NUMBERS: tuple[Fact, ...] = (0, 1, 2, 3, 7, 10, 11, 25, 99, 100, 101, 102, 103, 111, 999, 1000, 12_345, 1_000_000)
_FACT = re.compile(r"\$([A-Za-z][\w-]*)")
_KEY = re.compile(r"\[ *([\w-]+) *\]")
_ATTRIBUTE = re.compile(r"(?m)^\s+\.([a-z-]+) *=")


@pytest.mark.parametrize("lang", ["fr", "ar", "en"])
def test_a_plain_message_is_said_as_the_library_says_it(lang: str) -> None:
    said = words(lang)
    plain = total = 0
    for id_ in sorted(said.ids()):
        source = said._sources[id_]
        names, keys = sorted(set(_FACT.findall(source))), sorted(set(_KEY.findall(source)))
        values = [*(key for key in keys if not key.isdecimal()), "« x » {y} 3,5", "", *NUMBERS]
        for k, value in enumerate(values):
            facts = {name: values[(k + 5 * at) % len(values)] if at else value for at, name in enumerate(names)}
            for attribute in (None, *_ATTRIBUTE.findall(source)):
                total += 1
                short = sentence(source, attribute, facts, lang)
                if short is not None:
                    plain += 1
                    assert short == said._said(id_, attribute, facts), (id_, attribute, facts)
    assert plain > total / 2


def test_what_is_not_plain_is_left_to_the_library() -> None:
    for source in (
        "a = one\n    two",
        "a = { other }",
        'a = { "x" }',
        "a = { NUMBER($n) }",
        "a =\n    block",
        "a = { $missing }",
        "a = { $n ->\n    [one] x\n   *[other] y\n       z\n    }",
        "a = { $n ->\n    [one] x\n    }",
    ):
        assert sentence(source, None, {"n": 3, "x": "y"}, "en") is None, source
    assert sentence("a = { $n }", None, {"n": 2.5}, "en") is None
    assert sentence("a = { $n }", None, {"n": -2}, "en") is None
    assert sentence("a = { $n }", None, {"n": True}, "en") is None
