"""How STACK judges a slot of mathematics: its input and its response tree, or why it cannot judge it as we do.

A tree follows `graders._lines.judged`: right lines, the form asked for, wrong lines in file order, anything else. An
answer test is taken only where it says right for nothing that we call otherwise (save what `reason` says).
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, Final

from digilab_content.export.moodle.stack.guards import FACTORS, LINE, TIDY
from digilab_content.export.moodle.stack.number import number
from digilab_content.export.moodle.stack.quantity import quantity
from digilab_content.export.moodle.stack.tree import Branch, Input, Leaf, Plan, Test
from digilab_content.maths.kernel import holds, kids, names
from digilab_content.maths.maxima import Unsayable, maxima
from digilab_content.model.asked import Asked, AskedLine, Tree
from digilab_content.model.item import ItemSlot

ALWAYS: Final = ("[[BASIC-ALGEBRA]]", "[[BASIC-CALCULUS]]")
_ROOTS: Final = ("sqrt", "ln", "log", "logb", "abs", "asin", "acos", "atan", "cbrt", "root", "acosh", "atanh")
_CLOSED: Final = ("sqrt", "ln", "log", "lg", "abs", "root", "exp")
_FORMS: Final = frozenset({"any", "expanded", "factored", "as-written"})


def plan(slot: ItemSlot) -> Plan | None:
    """The plan of a slot; None when STACK cannot judge it the same way."""
    asked = slot.asked
    if asked is None or slot.follow or slot.condition is not None or asked.model is None:
        return None
    if any(line.tree is None for line in asked.lines if line.right):
        return None
    try:
        match asked.type:
            case "expression":
                return _expression(asked)
            case "number":
                return number(asked)
            case "quantity":
                return quantity(asked)
            case "equation":
                return _equation(asked)
            case "inequality":
                return _inequality(asked)
            case "set":
                return _set(asked)
            case "matrix":
                return _matrix(asked)
    except Unsayable:
        return None


def chain(
    asked: Asked, test: Callable[[AskedLine, Branch, Branch], Test], accept: Callable[[AskedLine], Branch]
) -> Test:
    """Right lines, then wrong lines by value, then anything else."""
    end: Branch = Leaf("else", 0.0, asked.else_says)
    for line in reversed([k for k in asked.lines if not k.right and k.tree is not None and not k.same]):
        end = test(line, Leaf(line.id, line.score, line.says), end)
    for line in reversed([k for k in asked.lines if k.right]):
        end = test(line, accept(line), end)
    assert isinstance(end, Test)
    return end


def formed(asked: Asked, line: AskedLine, tests: Sequence[tuple[str, str, str, str]]) -> Branch:
    """What a right value leads to: a start repeated, the tests of the form, wrong lines told by their writing.

    The tests (kind, sans, tans, option) must all hold.
    """
    missing: Branch = Leaf(f"{line.id}-form", asked.share, asked.form_says)
    for wrong in reversed([k for k in asked.lines if k.same == line.id and k.written is not None]):
        assert wrong.written is not None
        leaf = Leaf(wrong.id, wrong.score, wrong.says)
        missing = Test("EqualComAss", "ans1", maxima(wrong.written), leaf, missing)
    good: Branch = Leaf(line.id, line.score, line.says)
    for kind, sans, tans, option in reversed(tests):
        left: Branch = missing
        if sans.startswith("dltidy"):  # nothing is left to expand, like terms are left to put together
            left = Leaf(f"{line.id}-reduced", asked.share, asked.reduced_says)
        good = Test(kind, sans, tans, good, left, option)
    for start in reversed(dict.fromkeys(map(maxima, asked.starts))):
        good = Test("EqualComAss", "ans1", start, Leaf("start", 0.0, asked.start_says), good)
    return good


def letters(asked: Asked) -> tuple[str, ...]:
    """The letters that may be typed: every one must be sayable."""
    found = sorted({*asked.letters, *(n for line in asked.lines if line.tree for n in names(line.tree))})
    for name in found:
        maxima(("sym", name))
    return tuple(found)


def stars(asked: Asked) -> int:
    """`2x(x+1)` and `xy` are products; where a letter has several characters, only the first."""
    return 7 if all(len(name) == 1 for name in letters(asked)) else 6


def _delicate(tree: Tree, positive: frozenset[str] = frozenset()) -> bool:
    """Whether a root, a logarithm … of letters stands in it: computer algebra forgets where these exist."""
    if tree[0] == "fn" and tree[1] in _ROOTS and any(names(x) - positive for x in tree[2:]):
        return True
    if tree[0] == "^" and (names(tree[2]) or tree[2][0] not in ("num", "-")) and names(tree[1]) - positive:
        return True
    if tree[0] == "^" and tree[2][0] == "num" and "." in tree[2][1]:
        return True
    return any(_delicate(x, positive) for x in kids(tree))


def _forbidden(asked: Asked) -> tuple[str, ...]:
    trees = [line.tree for line in asked.lines if line.tree]
    closed = [f for f in _CLOSED if f == "log" or not any(holds(t, "fn", f) for t in trees)]
    imaginary = () if asked.complex else ("i", "%i")
    return (*ALWAYS, "[[BASIC-MATRIX]]", *closed, *imaginary)


def _input(asked: Asked, *, same_type: bool = False) -> Input:
    assert asked.model is not None
    return Input("algebraic", maxima(asked.model), stars(asked), _forbidden(asked), same_type=same_type)


# ── expressions ───────────────────────────────────────────────────────────────────────────────────────────────────────


def _expression(asked: Asked) -> Plan | None:
    options = asked.options
    form = str(options.get("form", "any"))
    trees = [line.tree for line in asked.lines if line.tree]
    positive = _positive(asked)
    if form not in _FORMS or options.get("domain", "natural") == "strict" or options.get("functions"):
        return None
    if options.get("upto") not in (None, "constant", "sign") or (
        options.get("upto") and (form != "any" or asked.starts)
    ):
        return None
    if any(_delicate(t, positive) for t in trees) or any(holds(t, "call") or holds(t, "fn", "log") for t in trees):
        return None
    if asked.complex and form == "factored":  # STACK factors over the rational numbers
        return None
    if asked.known and not positive >= {n for t in trees for n in names(t)}:
        return None
    made = _input(asked)
    if options.get("upto") == "constant":
        return Plan(made, _primitive(asked), "loss-stack-expression", positive=bool(positive))
    tests = _form_tests(asked, form)
    if tests is None:
        return None

    def test(line: AskedLine, yes: Branch, no: Branch) -> Test:
        assert line.tree is not None
        key = maxima(line.tree, exact=True)
        other = Test("AlgEquiv", "ans1", f"-({key})", yes, no) if options.get("upto") == "sign" else no
        return Test("AlgEquiv", "ans1", key, yes, other)

    tree = chain(asked, test, lambda line: formed(asked, line, tests(line)))
    return Plan(made, tree, "loss-stack-expression", _GUARDS.get(form, ()), positive=bool(positive))


_GUARDS: Final = {"expanded": TIDY, "factored": FACTORS}


def _positive(asked: Asked) -> frozenset[str]:
    """The letters that are assumed positive, when nothing else is assumed; none otherwise."""
    found = set()
    for part in filter(None, (p.strip() for p in asked.known.replace("؛", ";").split(";"))):
        name, sign, zero = part.partition(">")
        if not sign or zero.strip() != "0" or not name.strip().isidentifier():
            return frozenset()
        found.add(name.strip())
    return frozenset(found)


def _form_tests(asked: Asked, form: str) -> Callable[[AskedLine], list[tuple[str, str, str, str]]] | None:
    everything = sorted({n for line in asked.lines if line.right and line.tree for n in names(line.tree)})
    match form:
        case "any":
            return lambda _: []
        case "as-written":
            return lambda line: [("EqualComAss", "ans1", maxima(line.written or line.tree or ()), "")]
        case "expanded":
            return lambda line: [
                ("Expanded", "ans1", maxima(line.tree or (), exact=True), ""),
                ("AlgEquiv", "dltidy(ans1)", "true", ""),
            ]
        case _:
            if len(everything) != 1:
                return None
            return lambda line: [
                ("AlgEquiv", "dlfactors(ans1)", "true", ""),
                ("FacForm", "ans1", maxima(line.tree or (), exact=True), everything[0]),
            ]


def _primitive(asked: Asked) -> Test:
    """Up to a constant: the antiderivative with its letter, and what has none."""
    options = asked.options
    variable = str(options.get("variable") or next(iter(asked.letters), "x"))
    maxima(("sym", variable))
    needed = options.get("constant", "required") == "required"
    loose = f"[{variable},NOCONST]"

    def test(line: AskedLine, yes: Branch, no: Branch) -> Test:
        assert line.tree is not None
        key = maxima(line.tree, exact=True)
        if not line.right or not needed:
            return Test("Int", "ans1", key, yes, no, loose)
        bare = Test("Int", "ans1", key, Leaf(f"{line.id}-form", asked.share, asked.form_says), no, loose)
        return Test("Int", "ans1", key, yes, bare, variable)

    return chain(asked, test, lambda line: Leaf(line.id, line.score, line.says))


# ── equations, inequalities, sets, matrices ───────────────────────────────────────────────────────────────────────────


def _equation(asked: Asked) -> Plan | None:
    options = asked.options
    keys = [line.tree for line in asked.lines if line.tree]
    if options.get("solutions") or asked.complex or asked.known or options.get("functions"):
        return None
    if any(not _related(k, ("=",)) or _delicate(k) or holds(k, "fn") for k in keys):
        return None
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
        raise Unsayable(form)

    guards = LINE if form == "y=mx+p" else ()
    return Plan(_input(asked, same_type=True), chain(asked, _equivalent, accept), "loss-stack-statement", guards)


def _equivalent(line: AskedLine, yes: Branch, no: Branch) -> Test:
    assert line.tree is not None
    return Test("AlgEquiv", "ans1", maxima(line.tree, exact=True), yes, no)


def _related(tree: Tree, operators: tuple[str, ...]) -> bool:
    return tree[0] == "rel" and len(tree) == 4 and tree[2] in operators


def _inequality(asked: Asked) -> Plan | None:
    """One relation of first degree: of others STACK says no where it cannot tell."""
    if asked.known:
        return None
    for line in asked.lines:
        if line.tree is not None and (
            not _related(line.tree, ("<", ">", "<=", ">=")) or not all(_linear(x) for x in line.tree[1::2])
        ):
            return None
    tree = chain(asked, _equivalent, lambda line: Leaf(line.id, line.score, line.says))
    return Plan(_input(asked, same_type=True), tree, "loss-stack-statement", how="stack-inequality")


def _linear(tree: Tree) -> bool:
    from digilab_content.maths import kernel

    made = kernel.polynomial_of(tree)
    return made is not None and all(sum(power for _, power in one) <= 1 for one in made)


def _set(asked: Asked) -> Plan | None:
    if any(line.right and line.tree and line.tree[0] == "seq" for line in asked.lines):
        # an answer of another kind than an interval is sent back: such wrong lines are never met
        kept = tuple(line for line in asked.lines if line.right or (line.tree and line.tree[0] == "seq"))
        asked = replace(asked, lines=kept)
    keys = [line.tree for line in asked.lines if line.tree]
    finite = all(k[0] in ("set", "empty") and all(_rational(x) for x in k[1:]) for k in keys)
    interval = all(k[0] == "seq" and len(k) == 5 for k in keys)
    if not finite and not interval:
        return None
    if interval and not all(_rational(x) or holds(x, "const", "inf") for k in keys for x in k[3:]):
        return None
    kind = "Sets" if finite else "AlgEquiv"

    def test(line: AskedLine, yes: Branch, no: Branch) -> Test:
        assert line.tree is not None
        return Test(kind, "ans1", maxima(line.tree, exact=True), yes, no)

    tree = chain(asked, test, lambda line: Leaf(line.id, line.score, line.says))
    how = "stack-set" if finite else "stack-interval"
    return Plan(_input(asked, same_type=True), tree, "loss-stack-statement", how=how)


def _rational(tree: Tree) -> bool:
    from digilab_content.maths import value

    return value.exact(tree) is not None


def _matrix(asked: Asked) -> Plan | None:
    assert asked.model is not None
    keys: list[Any] = [line.tree for line in asked.lines if line.tree]
    if any(k[0] != "matrix" or _delicate(k) or holds(k, "fn") for k in keys):
        return None
    forbid = (*ALWAYS, *_CLOSED, *(() if asked.complex else ("i", "%i")))
    typed = Input("varmatrix", maxima(asked.model), stars(asked), forbid)
    entries = asked.options.get("scoring") == "per-entry"
    tree = chain(asked, _equivalent, lambda line: Leaf(line.id, line.score, line.says))
    return Plan(typed, tree, "loss-stack-entries" if entries else "loss-stack-expression", how="stack-matrix")
