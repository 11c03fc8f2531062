"""What is certain of an expression that is not the key: its opposite, a constant or a numeric factor apart."""

from collections.abc import Callable
from typing import Any

from digilab_content.graders._lines import NO, Met
from digilab_content.maths import equal, writing
from digilab_content.maths.glance import alike, glance
from digilab_content.maths.kernel import names
from digilab_content.maths.kernel import replace as put
from digilab_content.model.verdict import Evidence

Compare = Callable[[Any, Any, str], equal.Decision]


def nearness(tree: Any, key: Any, compare: Compare, upto: str, *, plain: bool) -> Met:
    """The diagnosis, or NO. `plain`: nothing is assumed of the letters, so that each may be renamed."""
    found = None
    may = _may_be(tree, key, upto)
    if "sign" in may and upto not in {"factor", "sign"} and compare(key, ("num", "0"), "").equal is False:
        found = _apart("@sign", compare(key, tree, "sign"))
    if "constant" in may and found is None and plain and not upto and names(key):
        found = _apart("@off_by_constant", _free(("+", tree, ("-", key))))
    if "factor" in may and found is None and upto not in {"factor", "constant"} and names(key):
        found = _apart("@factor", compare(key, tree, "factor"))
    return found or NO


def partly(tree: Any, key: Any, found: equal.Decision, assume: str, locale: str) -> Met:
    """`ln x²` for `2 ln x`: equal where both exist, which is not everywhere; NO where that cannot be said."""
    evidence = Evidence(found.by, found.guarantee)
    if found.by == "holes" and found.equal is False:
        return Met(holds=True, code="@other_points", evidence=evidence)
    if found.by != "domain":
        return NO
    where = equal.where_equal(key, tree, assume=assume)
    if not where:
        return NO
    text = " ; ".join(writing.school(t, locale) for t in where)
    return Met(holds=True, code="@equal_where", facts=(("where", text),), evidence=evidence)


def _may_be(tree: Any, key: Any, upto: str) -> frozenset[str]:
    """What is worth an exact comparison, at a glance at two points."""
    a, b = glance(tree), glance(key)
    if a is None or b is None or upto == "constant" or 0 in b:
        return frozenset({"sign", "constant", "factor"})
    ratios, gaps = (a[0] / b[0], a[1] / b[1]), (a[0] - b[0], a[1] - b[1])
    kept = {"factor"} if alike(ratios, (ratios[0],) * 2) else set()
    kept |= {"sign"} if alike(ratios, (-1, -1)) else set()
    return frozenset(kept | ({"constant"} if alike(gaps, (gaps[0],) * 2, 1e-9) else set()))


def _apart(code: str, found: equal.Decision) -> Met | None:
    if not found.equal:
        return None
    return Met(holds=True, code=code, evidence=Evidence(found.by, found.guarantee))


def _free(tree: Any) -> equal.Decision:
    """Whether an expression depends on none of its letters."""
    other = tree
    for letter in sorted(names(tree)):
        other = put(other, letter, ("sym", letter + "·"))
    return equal.compare(tree, other)
