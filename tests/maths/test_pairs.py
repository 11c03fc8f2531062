"""The conformance pairs of the project, through the face that graders use: no error either way."""

import json
from pathlib import Path

import pytest

from digilab_content.maths import author, equal, reading, value

PAIRS = [
    json.loads(line)
    for line in (Path(__file__).parent.parent / "data" / "pairs.jsonl").read_text(encoding="utf-8").splitlines()
]


def judged(case):
    """(decision, answer tree): the key is the author's, the answer the pupil's."""
    options = case["options"]
    symbols = tuple(options.get("symbols", ()))
    key = author.evaluate(author.parse(case["key"]), {}, symbols=symbols)
    assert not isinstance(key, author.Refused), key
    answer = reading.read_answer(case["answer"], reading.Reading(case["locale"], symbols))
    assert not isinstance(answer, reading.Unread), answer
    known = {"assume": options.get("assume", ""), "complex_numbers": options.get("complex", False)}
    return equal.compare(key, answer, **known), equal.compare(answer, key, **known)


@pytest.mark.parametrize("case", PAIRS, ids=[c["id"] for c in PAIRS])
def test_pairs_are_decided_rightly(case):
    decision, reverse = judged(case)
    assert decision.equal is (case["expect"] == "right"), decision
    assert decision.guarantee in ("proof", "numeric")
    assert decision.equal or decision.guarantee == "proof", "a difference is always proved"
    assert reverse.equal is decision.equal


def test_there_are_pairs():
    assert len(PAIRS) > 200


@pytest.mark.parametrize("name", ["stack", "peers"])
def test_no_false_right_on_the_foreign_fixtures(shared, name):
    """Only values, without forms; a disagreement on purpose is argued in `ARGUED`."""
    wrong, seen = [], 0
    for line in (shared / "data" / "conformance" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        options = case["options"]
        if case["type"] != "expression" or options.get("form") or options.get("upto"):
            continue
        symbols = tuple(options.get("symbols", ()))
        how = reading.Reading(
            case["locale"], symbols, tuple(options.get("functions", ())), any_letter="symbols" not in options
        )
        key, answer = reading.read_answer(case["key"], how), reading.read_answer(case["answer"], how)
        if isinstance(key, reading.Unread) or isinstance(answer, reading.Unread):
            continue
        seen += 1
        known = {"assume": options.get("assume", ""), "complex_numbers": options.get("complex", False)}
        if equal.compare(key, answer, **known).equal and case["expect"] == "wrong" and not argued(case, key, answer):
            wrong.append(case["id"])
    assert seen > 70
    assert wrong == []


def argued(case, key, answer):
    """Where a school disagrees with the fixture.

    A thing equals itself, -∞ too. A point between letters is a product sign (x.y is x·y in France and in Morocco). A
    power of a power of a positive number multiplies the exponents, also when they are fractions of a natural n.
    """
    positive = equal.compare(key, answer, assume="n natural").equal and "n" in case["options"].get("symbols", ())
    return key == answer or "." in case["answer"] or (positive and "^(" in case["key"])


def test_values_are_exact_or_close():
    def tree(text):
        return reading.read_answer(text, reading.Reading())

    assert value.exact(tree("2,50 + 1/4")) == value.exact(tree("11/4"))
    assert value.exact(tree("√2")) is None
    assert value.is_number(tree("√2"))
    assert not value.is_number(tree("1/0"))
    assert value.is_undefined(tree("1/0"))
    assert not value.is_number(reading.read_answer("x", reading.Reading(symbols=("x",))))
    assert str(value.approx_decimal(tree("π"), 40)) == "3.141592653589793238462643383279502884197"
    assert value.rounded(tree("2,675"), 2) == value.exact(tree("2,68"))
    assert value.rounded(tree("-2,5"), 0) == -3
    assert abs(value.approx(tree("π + √2")) - 4.555806215962888) < 1e-14
    assert value.decimal_text(value.exact(tree("-7/8"))) == "-0.875"
    assert value.decimal_text(value.exact(tree("1/3"))) is None
    assert value.from_decimal_text("-2.50") == ("-", ("num", "2.50"))
    for bad in ("2,5", "", "--2", "1e3", "٣"):
        with pytest.raises(ValueError, match="not a decimal"):
            value.from_decimal_text(bad)
