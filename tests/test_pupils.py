"""Wrong answers that pupils give, from the didactic literature: the misconception is named."""

import re
from collections import Counter
from functools import cache

from digilab_content.compile.judge import judge
from digilab_content.graders._codes import NAMES
from digilab_content.maths.misconceptions import misconceptions
from digilab_content.text.i18n import words
from tests.pupil_answers import FOLDER, answers

FLOOR = 0.85


@cache
def said(number: int) -> dict:
    """The verdict of an answer."""
    return judge(list(answers())[number].request())


def names() -> dict[str, list[frozenset[str]]]:
    """What names each misconception, each time all that must be said."""
    rows = re.findall(r"^\| ([a-z-]+) \| (.+) \|$", (FOLDER / "names.md").read_text("utf-8"), re.MULTILINE)
    return {meant: [frozenset(one.split("+")) for one in ids.split()] for meant, ids in rows if meant != "meant"}


def mistakes_said(verdict: dict) -> frozenset[str]:
    """The ids of what is said, found again from the words (the verdict holds the first only)."""
    by_text = {words("fr").text(rule.message): rule.id for rule in misconceptions()}
    found = {id_ for text, id_ in by_text.items() if text in verdict.get("feedback", "")}
    return frozenset(found | {verdict["mistake"]} if verdict.get("mistake") else {verdict.get("code") or ""})


def test_there_are_enough_answers_and_kinds():
    every = list(answers())
    assert len(every) >= 500
    assert len({a.meant for a in every}) >= 150
    assert max(Counter(a.meant for a in every).values()) <= 6
    assert {a.level for a in every} == {"P", "C", "TC", "1B", "2B"}
    assert {a.meant for a in every} == set(names())


def test_the_misconception_meant_is_named():
    every, meant = list(answers()), names()
    missed = [
        f"{a.meant}: {a.task} {a.key} → {a.answer}: {sorted(found)}"
        for n, a in enumerate(every)
        if not any(ids <= (found := mistakes_said(said(n))) for ids in meant[a.meant])
    ]
    rate = 1 - len(missed) / len(every)
    print(f"\n{rate:.1%} of {len(every)}; missed:", *missed, sep="\n")
    assert rate >= FLOOR, missed


def test_no_wrong_answer_is_accepted_or_refused_unread():
    for n, a in enumerate(answers()):
        verdict = said(n)
        if a.meant == "integral-bounds":  # a definite integral is no key of `number` (E203)
            continue
        value_is_right = verdict["code"] in ("@wrong_unit", "@missing_unit")
        assert verdict["verdict"] == ("partial" if value_is_right else "wrong"), (a, verdict)
        assert verdict["code"] in NAMES
        assert "⟨" not in verdict["feedback"], (a, verdict)
