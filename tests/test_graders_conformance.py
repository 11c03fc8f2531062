"""Agreement with cases of our own and of other graders. A false right is worse than a false wrong; nothing crashes."""

import json
from pathlib import Path

import pytest

from digilab_content.compile.judge import judge
from digilab_content.graders import types

ARGUED = {
    "AlgEquiv:372": "the two expressions are equal wherever both are defined",
    "AlgEquiv:643": "minus infinity is minus infinity",
    "Units:2886": "a lone name and a sign of equality before a quantity say nothing: `x = 12.3 m/s` is 12.3 m/s",
    "AlgEquiv:444": "the two have the same solutions, 5/2, 4 and 55/4",
    "Diff:1853": "the answer is the key, letter for letter",
    "Equiv:606": "over the reals a³ = b³ only where a = b",
    "lambda:493": "a point between letters is the product sign of French schools",
}
"""Cases whose author says wrong and where a school would say right."""


def verdicts(file):
    cases = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    asked = [c for c in cases if c["type"] in types()]
    return [(c, judge({k: c[k] for k in ("type", "key", "options", "answer", "locale")})) for c in asked]


def test_our_own_pairs_are_all_decided_as_they_say():
    for case, got in verdicts(Path(__file__).parent / "data" / "pairs.jsonl"):
        assert "error" not in got, (case, got)
        assert (got["verdict"] == "right") == (case["expect"] == "right"), (case, got)


@pytest.mark.parametrize(("name", "least"), [("stack", 0.95), ("peers", 0.95)])
def test_agreement_with_others(shared, name, least):
    file = shared / "data" / "conformance" / f"{name}.jsonl"
    if not file.exists():
        pytest.skip(f"{file} is missing")
    found = verdicts(file)
    assert not [(c["id"], g) for c, g in found if "error" in g]
    rights = [c["id"] for c, g in found if g["verdict"] == "right" and c["expect"] == "wrong"]
    assert set(rights) <= set(ARGUED), rights
    agreed = sum((g["verdict"] == "right") == (c["expect"] == "right") for c, g in found)
    assert agreed >= least * len(found), f"{agreed} of {len(found)}"
