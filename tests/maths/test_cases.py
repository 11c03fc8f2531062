"""The literate cases of the mathematics: tables in tests/cases/maths-*.md, one test a row."""

import re
from pathlib import Path

import pytest

from digilab_content.maths import author, equal, form, latex, writing
from digilab_content.maths.reading import Reading, Unread, other_reading, read_answer, read_number_unit

CASES = Path(__file__).parent.parent / "cases"
LETTERS = Reading(any_letter=True, functions=("f",))


def tables(name):
    """Rows of all tables of a file: (line, heading, {column: cell})."""
    heading, columns, rows = "", None, []
    for line_number, line in enumerate((CASES / name).read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("## "):
            heading = line[3:]
        if not line.startswith("|"):
            columns = None
            continue
        cells = [c.strip().replace("\\|", "|") for c in re.split(r"(?<!\\)\|", line)[1:-1]]
        if columns is None:
            columns = cells
        elif not set(cells[0]) <= set("-: ") or not cells[0]:
            rows.append((line_number, heading, dict(zip(columns, cells, strict=True))))
    assert rows
    return rows


def cases(name, *headings):
    chosen = [r for r in tables(name) if not headings or r[1] in headings]
    return pytest.mark.parametrize("row", [r[2] for r in chosen], ids=[f"{name}:{r[0]}" for r in chosen])


def options(text):
    """``assume=x > 0`` or ``upto=constant variable=x``; a bare word is true."""
    if text.startswith("assume="):
        return {"assume": text.removeprefix("assume=")}
    found = dict(part.split("=", 1) for part in text.split() if "=" in part)
    return found | ({"complex_numbers": True} if "complex" in text.split() else {})


def reading_of(row, **more):
    locale = row.get("locale", row.get("options", "")) or "fr"
    if locale == "mixed":
        return Reading(mixed=True, **more)
    return Reading(locale=locale, **more)


@cases("maths-reading.md", "Numbers", "Other objects")
def test_numbers_are_read(row):
    reading = reading_of(row)
    tree = read_answer(row["typed"], reading)
    assert not isinstance(tree, Unread), tree
    assert writing.plain(tree, reading.locale) == row["read"]


@cases("maths-reading.md", "Expressions in x, y and n")
def test_expressions_are_read(row):
    tree = read_answer(row["typed"], reading_of(row, symbols=("x", "y", "n")))
    assert not isinstance(tree, Unread), tree
    assert writing.plain(tree) == row["read"]


@cases("maths-reading.md", "Refused")
def test_what_cannot_be_read_is_explained(row):
    problem = read_answer(row["typed"], reading_of(row, symbols=("x", "n")))
    assert isinstance(problem, Unread), problem
    assert problem.code == row["code"]
    facts = {k: str(v) for k, v in problem.facts}
    for fact in row["facts"].split():
        name, _, value = fact.partition("=")
        assert facts.get(name) == value, facts
    assert 0 <= problem.start <= problem.end <= len(row["typed"])
    if row["place"]:
        assert row["place"] == f"{problem.start}-{problem.end}"


@cases("maths-reading.md", "The other reading")
def test_the_other_reading_is_known(row):
    reading = Reading(symbols=("x",))
    assert writing.plain(read_answer(row["typed"], reading)) == row["read"]
    other = other_reading(row["typed"], reading)
    assert ("" if other is None else writing.plain(other)) == row["other"]


@cases("maths-reading.md", "Number and unit")
def test_units_are_set_apart(row):
    found = read_number_unit(row["typed"], Reading())
    assert not isinstance(found, Unread), found
    assert (writing.plain(found[0]), found[1]) == (row["read"], row["unit"])


@cases("maths-equality.md", "Values", "Up to")
def test_equality(row):
    key, answer = read_answer(row["key"], LETTERS), read_answer(row["answer"], LETTERS)
    decision = equal.compare(key, answer, **options(row["options"]))
    assert {True: "=", False: "≠", None: "?"}[decision.equal] == row["equal"], decision
    assert row["by"] in ("", decision.by)
    assert (decision.guarantee == "") == (decision.equal is None)


@cases("maths-equality.md", "As written")
def test_as_written(row):
    key, answer = read_answer(row["key"], LETTERS), read_answer(row["answer"], LETTERS)
    assert equal.same_as_written(key, answer) == (row["equal"] == "=")


@cases("maths-forms.md")
def test_forms(row):
    tree = read_answer(row["typed"], Reading(symbols=("x", "t"), mixed=True))
    assert not isinstance(tree, Unread), tree
    assert (form.shortfall(tree, row["form"], variable=row["variable"]) or "") == row["lacks"]


def values_of(text):
    pairs = [part.split("=", 1) for part in text.split()]
    return {name: author.evaluate(author.parse(value), {}, symbols=("x", "y")) for name, value in pairs}


@cases("maths-author.md", "Computed")
def test_expressions_are_computed(row):
    tree = author.parse(row["expression"])
    assert not isinstance(tree, author.Refused), tree
    result = author.computed(tree, values_of(row["values"]), ("x", "y"))
    assert not isinstance(result, author.Refused), result
    assert latex.latex(result) == row["latex"]


@cases("maths-author.md", "Refused")
def test_bad_expressions_are_refused(row):
    result = author.parse(row["expression"])
    if not isinstance(result, author.Refused):
        result = author.computed(result, values_of(row["values"]), ("x", "y"))
    assert isinstance(result, author.Refused), result
    assert result.code == row["code"]
    facts = {k: str(v) for k, v in result.facts}
    for fact in row["facts"].split():
        name, _, value = fact.partition("=")
        assert facts.get(name) == value, facts


@cases("maths-author.md", "Conditions")
def test_conditions(row):
    assert author.truth(author.parse(row["condition"]), values_of(row["values"])) is (row["holds"] == "yes")
