"""The verdict of a list, a point, a vector or a matrix: the whole against the keys, then the share of right entries."""

from dataclasses import replace
from typing import Any

from digilab_content.graders._entries import bag, proportional, same, tabled
from digilab_content.graders._lines import Met, judged, undecided
from digilab_content.graders._tuple_diagnosis import diagnosis
from digilab_content.graders._tuples import Tuple, entries, imaginary, shape
from digilab_content.maths.equal import Decision
from digilab_content.model.verdict import Evidence, Given, Verdict


def compared(made: Tuple, key: Any, tree: Any) -> Decision:
    """Whether an answer is a key, as the options say."""
    assume, complex_ = made.setting.assume, imaginary(made.keys)
    if getattr(made, "upto", None) == "factor":
        return proportional(key, tree, assume, imaginary=complex_)
    if not getattr(made, "ordered", True):
        return bag(entries(key), entries(tree), assume, imaginary=complex_)
    return tabled(key, tree, assume, imaginary=complex_)


def judge(made: Tuple, given: Given) -> Verdict:
    """Right lines, follow, wrong lines in file order, diagnosis; or the share of right entries (`per-entry`)."""
    tree = given.value

    def meets(key: Any, _right: bool) -> Met:
        found = compared(made, key, tree)
        return Met(holds=found.equal, evidence=Evidence(found.by, found.guarantee))

    try:
        verdict = judged(made.slot, made.keys, meets, lambda: diagnosis(made, tree), understood=given.understood)
        return _shared(made, tree, verdict)
    except RecursionError:
        return undecided(made.slot, given.understood)


def _shared(made: Tuple, tree: Any, verdict: Verdict) -> Verdict:
    """A wrong answer with the share of its right entries, unless the line that it meets has a score of its own."""
    if getattr(made, "scoring", "") != "per-entry" or verdict.status != "wrong":
        return verdict
    line = next((k.line for k in made.keys if k.line.id == verdict.line), None)
    if line is not None and line.score is not None:
        return verdict
    share = max((right_entries(made, k, tree) for k in _rights(made)), default=0.0)
    return replace(verdict, status="partial", score=share) if share > 0 else verdict


def _rights(made: Tuple) -> list[Any]:
    rights = [k for k in made.keys if k.line.right and (k.line.score is None or k.line.score >= 1)]
    return [v for k in rights for v in (k.value, k.followed) if v is not None]


def right_entries(made: Tuple, key: Any, tree: Any) -> float:
    """The share of entries that are those of the key."""
    if shape(key) != shape(tree):
        return 0.0
    pairs = list(zip(entries(key), entries(tree), strict=True))
    complex_ = imaginary(made.keys)
    right = sum(same(x, y, made.setting.assume, imaginary=complex_).equal is True for x, y in pairs)
    return right / len(pairs) if right < len(pairs) else 0.0
