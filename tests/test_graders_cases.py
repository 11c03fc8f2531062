"""Runs `cases/grading-*.md`: a question in a fence, then a table of answers, verdicts, codes, lines and scores."""

import json
import re
from pathlib import Path

import pytest

from digilab_content.compile.judge import judge

FENCE = re.compile(r"```json\n(?P<question>.*?)```\s+(?P<table>(?:\|[^\n]*\n)+)", re.DOTALL)


def cells(row):
    return [c.strip().replace("\\|", "|") for c in re.split(r"(?<!\\)\|", row.strip()[1:-1])]


def cases():
    for file in sorted((Path(__file__).parent / "cases").glob("grading-*.md")):
        for found in FENCE.finditer(file.read_text("utf-8")):
            question = json.loads(found["question"])
            header, _, *rows = found["table"].splitlines()
            for row in rows:
                assert len(cells(row)) == len(cells(header)), f"{file.name}: {row}"
                case = dict(zip(cells(header), cells(row), strict=True))
                yield pytest.param(question, case, id=f"{file.stem}:{question['key']}:{case['answer']}"[:90])


@pytest.mark.parametrize(("question", "case"), list(cases()))
def test_case(question, case):
    answer = case["answer"].strip("`")
    if question["type"] == "choices":
        answer = answer.split()
    verdict = judge(
        {"lang": "en", **question, "answer": answer.replace("<br>", "\n") if isinstance(answer, str) else answer}
    )
    assert verdict.get("verdict") == case["verdict"], verdict
    assert verdict["feedback"]
    if "code" in case:
        assert (verdict["code"] or "") == case["code"], verdict
    if case.get("line"):
        assert verdict.get("line") == case["line"], verdict
    if case.get("score"):
        assert verdict["score"] == pytest.approx(float(case["score"])), verdict
