"""Expressions for STACK: equal after simplification, and the form asked for."""

from collections.abc import Callable
from typing import Final

from digilab_content.export.moodle.stack.guards import FACTORS, TIDY
from digilab_content.export.moodle.stack.response import algebraic, chain, delicate, formed
from digilab_content.export.moodle.stack.tree import Beyond, Branch, Leaf, Plan, Test
from digilab_content.maths.kernel import holds, names
from digilab_content.maths.maxima import maxima
from digilab_content.model.asked import Asked, AskedLine

_FORMS: Final = frozenset({"any", "expanded", "factored", "as-written"})


def expression(asked: Asked) -> Plan:
    """The plan of an `expression`. Raises `Beyond`."""
    options = asked.options
    form = str(options.get("form", "any"))
    trees = [line.tree for line in asked.lines if line.tree]
    positive = _positive(asked)
    if form not in _FORMS:
        raise Beyond("loss-stack-not-form", (("form", form),))
    if options.get("functions") or any(holds(t, "call") for t in trees):
        raise Beyond("loss-stack-not-functions")
    if options.get("upto") not in (None, "constant", "sign") or (
        options.get("upto") and (form != "any" or asked.starts)
    ):
        raise Beyond("loss-stack-not-upto")
    if asked.known and not positive >= {n for t in trees for n in names(t)}:
        raise Beyond("loss-stack-not-assumed", (("assumed", asked.known),))
    if options.get("domain", "natural") == "strict" or any(delicate(t, positive) for t in trees):
        raise Beyond("loss-stack-not-domain")
    if any(holds(t, "fn", "log") for t in trees):
        raise Beyond("loss-stack-not-name", (("name", "log"),))
    if asked.complex and form == "factored":
        raise Beyond("loss-stack-not-complex")
    made = algebraic(asked)
    if options.get("upto") == "constant":
        return Plan(made, _primitive(asked), "loss-stack-expression", positive=bool(positive))
    tests = _form_tests(asked, form)

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


def _form_tests(asked: Asked, form: str) -> Callable[[AskedLine], list[tuple[str, str, str, str]]]:
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
                raise Beyond("loss-stack-not-letters")
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
