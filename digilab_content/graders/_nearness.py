"""What is certain of an expression that is not the key: its opposite, a constant or a numeric factor apart."""

from collections.abc import Callable
from typing import Any

from digilab_content.graders._lines import NO, Met
from digilab_content.maths import equal, writing
from digilab_content.maths.kernel import names
from digilab_content.maths.kernel import replace as put
from digilab_content.model.verdict import Evidence

Compare = Callable[[Any, Any, str], equal.Decision]


def nearness(tree: Any, key: Any, compare: Compare, upto: str, *, plain: bool) -> Met:
    """The diagnosis, or NO. `plain`: nothing is assumed of the letters, so that each may be renamed."""
    found = None
    if upto not in {"factor", "sign"} and compare(key, ("num", "0"), "").equal is False:
        found = _apart("@sign", compare(key, tree, "sign"))
    if found is None and plain and not upto and names(key):
        found = _apart("@off_by_constant", _free(("+", tree, ("-", key))))
    if found is None and upto not in {"factor", "constant"} and names(key):
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
