"""The author's expression language (format.md, section 4): parsed by our own parser, computed on our own tree.

Nothing of it is ever evaluated as code. Limits: 300 nodes, depth 40; a power with an exponent above 64 or an integer
above 10^30 is kept as written, not computed, and refused where a computed value is required.
"""

from collections.abc import Collection, Mapping

from digilab_content.maths import kernel, symbolic
from digilab_content.maths.core.words import CONSTANTS
from digilab_content.maths.evaluation import MAX_DEPTH, Evaluation
from digilab_content.maths.reading import Tree
from digilab_content.maths.refused import Refused, Stop
from digilab_content.maths.tidy import tidy

__all__ = ["Refused", "computed", "evaluate", "names", "parse", "substituted", "truth"]

MAX_NODES = 300
MAX_VALUE_NODES = 2000
_CODES = {
    "@syntax": "syntax",
    "@unbalanced": "syntax",
    "@empty": "syntax",
    "@ambiguous": "syntax",
    "@too_long": "too-big",
}


def parse(text: str, *, tables: bool = False) -> Tree | Refused:
    """The tree of an expression, names unresolved. Never raises.

    `tables`: `[1, 2]` is a row and `[1 ; 2]` a column (both are a list otherwise).
    """
    vocabulary = kernel.vocabulary("en", author=True)
    vocabulary.tables = tables
    try:
        tree = kernel.whole(kernel.grammar_of(kernel.tokens(text, vocabulary), vocabulary))
    except kernel.Misread as problem:
        facts = dict(problem.facts)
        code = _CODES.get(problem.code, "syntax")
        if facts.get("reason") == "arity":
            code = "arity"
        if facts.get("kind") == "depth":
            code = "too-deep"
        if problem.code == "@empty":
            facts["reason"] = "empty"
        return Refused(code, problem.start, problem.end, tuple(sorted(facts.items())))
    nodes, depth = kernel.size(tree)
    if nodes > MAX_NODES:
        return Refused("too-big", 0, len(text), (("limit", MAX_NODES),))
    if depth > MAX_DEPTH:
        return Refused("too-deep", 0, len(text), (("limit", MAX_DEPTH),))
    return tree


def names(tree: Tree, known: Collection[str] = ()) -> frozenset[str]:
    """The free names of a parsed expression (also those called like a function that is none of ours).

    `known`: names that have a value here; `e`, `i` and `pi` are names only when they are among them.
    """
    found = set(kernel.names(tree))
    stack = [tree]
    while stack:
        node = stack.pop()
        if node[0] == "call" or (node[0] == "const" and node[1] in known):
            found.add(node[1])
        stack.extend(kernel.kids(node))
    return frozenset(found)


def evaluate(
    tree: Tree, values: Mapping[str, Tree], *, symbols: Collection[str] = (), functions: Collection[str] = ()
) -> Tree | Refused:
    """Put values in place of names and compute every function; the rest keeps the order in which it was written.

    A part without letters is computed exactly when a value was put into it (`2*a` is a number, `3^2` stays). Names
    that are neither values, `symbols` nor products of them are refused. Never raises.
    """
    return _run(tree, values, symbols, functions, everything=False)


def computed(
    tree: Tree, values: Mapping[str, Tree], symbols: Collection[str] = (), *, functions: Collection[str] = ()
) -> Tree | Refused:
    """As in `{{e}}`: every part without letters computed, the rest as written, useless 1, 0 and signs gone.

    `a*x + b` with a = 1, b = -3 gives x − 3.
    """
    result = _run(tree, values, symbols, functions, everything=True)
    return result if isinstance(result, Refused) else tidy(result)


def substituted(tree: Tree, values: Mapping[str, Tree]) -> Tree:
    """The tree with values in place of names, nothing computed (`{{e | raw}}`)."""
    for name, value in values.items():
        tree = _put(tree, name, value)
    return tree


def _put(tree: Tree, name: str, value: Tree) -> Tree:
    """A value in place of a name, of a letter like `e` or `i` too."""
    if name not in CONSTANTS:
        return kernel.replace(tree, name, value)
    return value if tree == ("const", name) else kernel.rebuild(tree, lambda t: _put(t, name, value))


def truth(tree: Tree, values: Mapping[str, Tree]) -> bool | Refused:
    """Whether a condition of `require` or `if` holds. Never raises."""
    try:
        _small(tree)
        return Evaluation(values, (), (), everything=True).truth(tree)
    except Stop as stop:
        return stop.refused
    except symbolic.CannotCompute as problem:
        return Refused(problem.code)


def _small(tree: Tree) -> None:
    nodes, depth = kernel.size(tree)
    if depth > 2 * MAX_DEPTH:
        raise Stop("too-deep", (("limit", MAX_DEPTH),))
    if nodes > MAX_VALUE_NODES:
        raise Stop("too-big", (("limit", MAX_VALUE_NODES),))


def _run(
    tree: Tree, values: Mapping[str, Tree], symbols: Collection[str], functions: Collection[str], *, everything: bool
) -> Tree | Refused:
    try:
        _small(tree)
        result = Evaluation(values, symbols, functions, everything=everything).value(tree)
        _small(result)
    except Stop as stop:
        return stop.refused
    except symbolic.CannotCompute as problem:
        return Refused(problem.code)
    return result
