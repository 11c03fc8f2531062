"""Points, vectors and lists for STACK: a list between square brackets, compared entry by entry."""

from fractions import Fraction

from digilab_content.export.moodle.stack.guards import BAG
from digilab_content.export.moodle.stack.response import algebraic, chain, delicate, functions
from digilab_content.export.moodle.stack.tree import Beyond, Branch, Leaf, Plan, Test
from digilab_content.maths.maxima import maxima
from digilab_content.model.asked import Asked, AskedLine, Tree


def coordinates(asked: Asked) -> Plan:
    """The plan of a `point`, a `vector` or a `list`. Raises `Beyond`."""
    keys = [line.tree for line in asked.lines if line.tree]
    if asked.options.get("upto"):
        raise Beyond("loss-stack-not-upto")
    if any(k[0] != "tuple" or delicate(k) or functions(k) - {"sqrt"} for k in keys):
        raise Beyond("loss-stack-not-domain")
    bag = asked.options.get("ordered") is False
    if bag and not all(_rational(x) for k in keys for x in k[1:]):
        raise Beyond("loss-stack-not-bag")

    def test(line: AskedLine, yes: Branch, no: Branch) -> Test:
        assert line.tree is not None
        tree = ("tuple", *sorted(line.tree[1:], key=_value)) if bag else line.tree
        return Test("AlgEquiv", "dlbag(ans1)" if bag else "ans1", maxima(tree, exact=True), yes, no)

    tree = chain(asked, test, lambda line: Leaf(line.id, line.score, line.says))
    entries = asked.options.get("scoring") == "per-entry"
    reason = "loss-stack-entries" if entries else "loss-stack-statement"
    return Plan(algebraic(asked, same_type=True), tree, reason, BAG if bag else (), how="stack-list")


def _rational(tree: Tree) -> bool:
    from digilab_content.maths import value

    return value.exact(tree) is not None


def _value(tree: Tree) -> Fraction:
    from digilab_content.maths import value

    return value.exact(tree) or Fraction(0)
