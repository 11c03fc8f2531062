"""Equations, inequalities, systems, sets and matrices for STACK."""

from dataclasses import replace
from typing import Any

from digilab_content.export.moodle.stack.guards import LINE
from digilab_content.export.moodle.stack.response import (
    ALWAYS,
    CLOSED,
    algebraic,
    chain,
    delicate,
    endless,
    formed,
    functions,
    stars,
)
from digilab_content.export.moodle.stack.tree import Beyond, Branch, Input, Leaf, Plan, Test
from digilab_content.maths.kernel import holds, names
from digilab_content.maths.maxima import maxima
from digilab_content.model.asked import Asked, AskedLine, Tree


def equation(asked: Asked) -> Plan:
    """The plan of an `equation`. Raises `Beyond`."""
    options = asked.options
    keys = [line.tree for line in asked.lines if line.tree]
    if options.get("solutions"):
        raise Beyond("loss-stack-not-solutions")
    if asked.known:
        raise Beyond("loss-stack-not-assumed", (("assumed", asked.known),))
    if options.get("functions"):
        raise Beyond("loss-stack-not-functions")
    if asked.complex or any(not _related(k, ("=",)) or delicate(k) or holds(k, "fn") for k in keys):
        raise Beyond("loss-stack-not-equation")
    form = str(options.get("form", "any"))

    def accept(line: AskedLine) -> Branch:
        assert line.tree is not None
        match form:
            case "as-written":
                return formed(asked, line, [("EqualComAss", "ans1", maxima(line.written or line.tree), "")])
            case "y=mx+p" if line.tree[1][0] == "sym":
                side = maxima(line.tree[3], exact=True)
                return formed(
                    asked,
                    line,
                    [
                        ("EqualComAss", "lhs(ans1)", maxima(line.tree[1]), ""),
                        ("AlgEquiv", "dlline(rhs(ans1))", "true", ""),
                        ("Expanded", "rhs(ans1)", side, ""),
                    ],
                )
            case "any":
                return Leaf(line.id, line.score, line.says)
        raise Beyond("loss-stack-not-form", (("form", form),))

    guards = LINE if form == "y=mx+p" else ()
    return Plan(algebraic(asked, same_type=True), chain(asked, _equivalent, accept), "loss-stack-statement", guards)


def _equivalent(line: AskedLine, yes: Branch, no: Branch) -> Test:
    assert line.tree is not None
    return Test("AlgEquiv", "ans1", maxima(line.tree, exact=True), yes, no)


def _related(tree: Tree, operators: tuple[str, ...]) -> bool:
    return tree[0] == "rel" and len(tree) == 4 and tree[2] in operators


def inequality(asked: Asked) -> Plan:
    """The plan of an `inequality`: relations of first degree in one letter. Raises `Beyond`.

    Of others STACK says no where it cannot tell.
    """
    if asked.known:
        raise Beyond("loss-stack-not-assumed", (("assumed", asked.known),))
    keys = [line.tree for line in asked.lines if line.tree is not None]
    alone = all(_related(key, _ORDER) for key in keys)
    if not all(_first_degree(key) for key in keys) or (not alone and len({n for k in keys for n in names(k)}) != 1):
        raise Beyond("loss-stack-not-degree")
    tree = chain(asked, _equivalent, lambda line: Leaf(line.id, line.score, line.says))
    how = "stack-inequality" if alone else "stack-inequalities"
    return Plan(algebraic(asked, same_type=alone), tree, "loss-stack-statement", how=how)


_ORDER = ("<", ">", "<=", ">=")


def _first_degree(tree: Tree) -> bool:
    """One relation, a chain, or several joined by `and` alone or by `or` alone."""
    if tree[0] in ("and", "or"):
        return all(_related(one, _ORDER) and _first_degree(one) for one in tree[1:])
    return tree[0] == "rel" and all(op in _ORDER for op in tree[2::2]) and all(_linear(x) for x in tree[1::2])


def _linear(tree: Tree) -> bool:
    from digilab_content.maths import kernel

    made = kernel.polynomial_of(tree)
    return made is not None and all(sum(power for _, power in one) <= 1 for one in made)


def set_(asked: Asked) -> Plan:
    """The plan of a `set`. Raises `Beyond`."""
    if any(line.right and line.tree and line.tree[0] == "seq" for line in asked.lines):
        # an answer of another kind than an interval is sent back: such wrong lines are never met
        kept = tuple(line for line in asked.lines if line.right or (line.tree and line.tree[0] == "seq"))
        asked = replace(asked, lines=kept)
    keys = [line.tree for line in asked.lines if line.tree]
    finite = all(k[0] in ("set", "empty") and all(_surd(x) for x in k[1:]) for k in keys)
    interval = all(k[0] == "seq" and len(k) == 5 for k in keys)
    if not finite and not interval:
        raise Beyond("loss-stack-not-union")
    if interval and not all(_surd(x) or holds(x, "const", "inf") for k in keys for x in k[3:]):
        raise Beyond("loss-stack-not-union")
    kind = "Sets" if finite else "AlgEquiv"

    def test(line: AskedLine, yes: Branch, no: Branch) -> Test:
        assert line.tree is not None
        return Test(kind, "ans1", maxima(line.tree, exact=True), yes, no)

    tree = chain(asked, test, lambda line: Leaf(line.id, line.score, line.says))
    how = "stack-set" if finite else "stack-interval"
    return Plan(algebraic(asked, same_type=True), tree, "loss-stack-statement", how=how)


def _surd(tree: Tree) -> bool:
    """A number written with rational numbers and square roots."""
    if tree[0] == "fn":
        return tree[1] == "sqrt" and _surd(tree[2])
    if tree[0] == "^":
        return _surd(tree[1]) and tree[2][0] == "num" and tree[2][1].isdigit()
    return tree[0] == "num" or (tree[0] in ("+", "-", "*", "/") and all(_surd(x) for x in tree[1:]))


def system(asked: Asked) -> Plan:
    """The plan of a `system` of first degree: the same solutions, complex ones or not. Raises `Beyond`."""
    if asked.known or asked.complex:
        raise Beyond("loss-stack-not-system")
    kept = tuple(line for line in asked.lines if line.right or (line.tree and _equations(line.tree)))
    if not all(line.tree and _equations(line.tree) for line in kept):
        raise Beyond("loss-stack-not-system")
    asked = replace(asked, lines=kept)

    def test(line: AskedLine, yes: Branch, no: Branch) -> Test:
        assert line.tree is not None
        return Test("SysEquiv", "ans1", maxima(line.tree, exact=True), yes, no)

    tree = chain(asked, test, lambda line: Leaf(line.id, line.score, line.says))
    return Plan(algebraic(asked, same_type=True), tree, "loss-stack-statement", how="stack-system")


def _equations(tree: Tree) -> bool:
    """Two equations of first degree or more."""
    return (
        tree[0] == "items"
        and len(tree) > 2
        and all(_related(one, ("=",)) and all(_linear(x) for x in one[1::2]) for one in tree[1:])
    )


def matrix(asked: Asked) -> Plan:
    """The plan of a `matrix`. Raises `Beyond`."""
    assert asked.model is not None
    keys: list[Any] = [line.tree for line in asked.lines if line.tree]
    if any(k[0] != "matrix" or delicate(k) or functions(k) - {"sqrt"} for k in keys):
        raise Beyond("loss-stack-not-domain")
    closed = [f for f in CLOSED if not any(f in functions(k) for k in keys)]
    forbid = (*ALWAYS, *closed, *(() if asked.complex else ("i", "%i")))
    typed = Input("varmatrix", maxima(asked.model), stars(asked), forbid, float=not endless(asked))
    entries = asked.options.get("scoring") == "per-entry"
    tree = chain(asked, _equivalent, lambda line: Leaf(line.id, line.score, line.says))
    return Plan(typed, tree, "loss-stack-entries" if entries else "loss-stack-expression", how="stack-matrix")
