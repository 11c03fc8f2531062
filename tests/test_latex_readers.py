"""Two readers of LaTeX, one tree: the pupils' tokenizer is checked against the authors' reader on pylatexenc.

On the corpus of tests/cases/maths-latex.md, on every formula of the bank and of the examples, and on the LaTeX that we
write ourselves.
"""

import json
import re
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parent / "maths"))

from test_cases import cases, tables

from digilab_content.maths import writing
from digilab_content.maths.latex_author import read_author_latex
from digilab_content.maths.reading import Reading, Unread, read_answer

HERE = Path(__file__).parent
LETTERS = ("x", "y", "z", "n", "h", "t", "alpha", "theta", "U", "R", "I")
FORMULA = re.compile(r"(?<![\\$])\$([^$`\n]+)\$")
VALUE = re.compile(r"\{\{[^{}]*\}\}")


def told(found):
    """A tree, or the code and the reason of a refusal (its place is not compared)."""
    if isinstance(found, Unread):
        return found.code, dict(found.facts).get("reason", "")
    return found


@cases("maths-latex.md")
def test_both_see_what_is_written(row):
    how = Reading(symbols=LETTERS, functions=("f",))
    mine, theirs = read_answer(row["typed"], how), read_author_latex(row["typed"], how)
    shown = " ".join(told(mine)).strip() if isinstance(mine, Unread) else writing.plain(mine).replace("+inf", "inf")
    assert shown == row["read"]
    assert told(theirs) == told(mine)


def formulas(folder):
    found = set()
    for file in sorted(folder.rglob("*.md")):
        found |= {VALUE.sub("7", text) for text in FORMULA.findall(file.read_text(encoding="utf-8"))}
    return sorted(found)


def agree(texts):
    """How many could be read; all must be read alike."""
    read = 0
    for text in texts:
        for locale in ("fr", "en"):
            how = Reading(locale, any_letter=True)
            mine, theirs = told(read_answer(text, how)), told(read_author_latex(text, how))
            if isinstance(mine, tuple) and mine[0].startswith("@") and isinstance(theirs, tuple):
                assert theirs[0] == mine[0], text
            else:
                assert theirs == mine, text
                read += 1
    return read


def test_formulas_of_the_bank():
    texts = formulas(HERE.parent / "exercises")
    assert len(texts) > 200
    assert agree(texts) > 250


def test_formulas_of_the_examples(shared):
    assert agree(formulas(shared / "examples")) > 10


def test_the_latex_that_we_write():
    """Every tree of the conformance pairs, written as LaTeX, comes back through both readers."""
    seen = 0
    for line in (HERE / "data" / "pairs.jsonl").read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        how = Reading(case["locale"], any_letter=True)
        for text in (case["key"], case["answer"]):
            tree = read_answer(text, how)
            tex = writing.latex(tree, case["locale"])
            assert told(read_author_latex(tex, how)) == told(read_answer(tex, how)), tex
            seen += 1
    assert seen > 400


PIECES = [row["typed"] for _, _, row in tables("maths-latex.md")]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from([*PIECES, "{", "}", "^", "_", "\\", "\\left", " ", "2", "$", "%", "~"]), max_size=5))
def test_never_raises(parts):
    found = read_author_latex("".join(parts), Reading(symbols=LETTERS))
    assert isinstance(found, Unread | tuple)


@pytest.mark.parametrize("text", ["{" * 900, "\\frac" * 150, "\\sqrt{" * 150, "$" * 999, "\\left" * 199, "x" * 2000])
def test_bombs_are_refused(text):
    assert isinstance(read_author_latex(text, Reading(symbols=("x",))), Unread)
