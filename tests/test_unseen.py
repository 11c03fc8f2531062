"""Unseen cases in school notation, written from the design by someone who had not read the code, before any run.

A line of `unseen/*.jsonl` is a question and its `cases`: `[answer, verdict]`, or `[answer, verdict, {…}]` with the
`code` and `score` that the design fixes. `a|b` where the design leaves two verdicts open. `why`: the case was wrong at
first, and why. The verdicts of the first run stand in `unseen/README.md`.
"""

import json
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from digilab_content.compile.judge import judge
from digilab_content.workshop.in_file import in_file

FOLDER = Path(__file__).parent / "unseen"
AGREEMENT = 0.97
CASES = 25  # of each type, at least


@cache
def judged():
    found = []
    for file in sorted(FOLDER.glob("*.jsonl")):
        for line in file.read_text("utf-8").splitlines():
            question = json.loads(line)
            cases = question.pop("cases")
            type_ = question["type"]
            if "exercise" in question:
                question = {**question, "exercise": str(FOLDER / question["exercise"])}
                del question["type"]
            for answer, verdict, *facts in cases:
                got = judge({**question, "answer": answer}, in_file)
                found.append((type_, question, answer, verdict.split("|"), facts[0] if facts else {}, got))
    return found


TYPES = sorted(
    {json.loads(line)["type"] for file in FOLDER.glob("*.jsonl") for line in file.read_text("utf-8").splitlines()}
)


def test_there_are_enough_of_each_type():
    counted = Counter(type_ for type_, *_ in judged())
    assert min(counted.values()) >= CASES, counted
    assert sum(counted.values()) >= 1_500


@pytest.mark.parametrize("type_", TYPES)
def test_agreement(type_):
    ours = [(q, answer, wanted, got) for t, q, answer, wanted, _, got in judged() if t == type_]
    other = [(q.get("key"), a, w, g.get("verdict"), g.get("code")) for q, a, w, g in ours if g.get("verdict") not in w]
    assert len(other) <= (1 - AGREEMENT) * len(ours), other


def test_nothing_wrong_is_called_right():
    assert not [
        (type_, q, answer, got)
        for type_, q, answer, wanted, _, got in judged()
        if got.get("verdict") == "right" and "right" not in wanted
    ]


def test_codes_and_scores_are_those_of_the_design():
    fixed = [x for x in judged() if x[4].keys() & {"code", "score"} and x[5].get("verdict") in x[3]]
    other = [
        (type_, answer, facts, got["code"], got["score"])
        for type_, _, answer, _, facts, got in fixed
        if facts.get("code", got["code"]) != got["code"] or abs(facts.get("score", got["score"]) - got["score"]) > 0.005
    ]
    assert len(fixed) > 250
    assert len(other) <= 0.03 * len(fixed), other
