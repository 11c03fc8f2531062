"""The section "Reading" of the design, item by item: tables in tests/cases/maths-reading-school.md."""

import pytest
from test_cases import tables

from digilab_content.maths import writing
from digilab_content.maths.reading import Reading, Unread, other_reading, read_answer

FILE = "maths-reading-school.md"


def rows(prefix):
    chosen = [r for r in tables(FILE) if r[1].startswith(prefix)]
    return pytest.mark.parametrize("row", [r[2] for r in chosen], ids=[f"{FILE}:{r[0]}" for r in chosen])


def manner(row):
    return Reading(locale=row.get("locale", "fr"), symbols=tuple(row["letters"].split()))


@rows("Read: ")
def test_read(row):
    tree = read_answer(row["typed"], manner(row))
    assert not isinstance(tree, Unread), tree
    shown = writing.plain(tree, row["locale"]).replace(".", ",").replace("+inf", "inf")
    assert shown == row["read"].replace(".", ",")


@rows("Refused")
def test_refused(row):
    problem = read_answer(row["typed"], manner(row))
    assert isinstance(problem, Unread), problem
    assert problem.code == row["code"]
    facts = {k: str(v) for k, v in problem.facts}
    for fact in row["facts"].split():
        name, _, value = fact.partition("=")
        assert facts.get(name) == value, facts


@rows("The other reading")
def test_other(row):
    assert writing.plain(read_answer(row["typed"], manner(row))) == row["read"]
    other = other_reading(row["typed"], manner(row))
    assert ("" if other is None else writing.plain(other)) == row["other"]
