"""An answer as a set of real numbers, compared with the right one; what is certain of one that is not it."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any, TypeAlias

from digilab_content.graders._lines import NO, Met
from digilab_content.maths import equal, formula, statements
from digilab_content.maths import real_sets as sets
from digilab_content.maths.bounds import NoValue, Order, Undecidable
from digilab_content.maths.formula import NotAFormula
from digilab_content.maths.kernel import names
from digilab_content.maths.real_sets import infinite
from digilab_content.maths.solutions import Pieces, solve
from digilab_content.model.verdict import Evidence

_RELATIONS = frozenset({"rel", "and", "or", "not", "items"})


@dataclass(frozen=True, slots=True)
class Things:
    """A finite set of anything else than real numbers: points, expressions, relations."""

    items: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """A set: its pieces, or the things it holds; `improper` when an infinite bound is said to be included."""

    tree: Any
    pieces: Pieces | None
    things: Things | None = None
    improper: bool = False
    numeric: bool = False


Why: TypeAlias = str


@lru_cache(maxsize=4096)
def known(tree: Any, letter: str) -> Known | Why:
    """The set that a tree writes, or why it writes none: kind, bounds, undefined, undecided."""
    order = Order()
    plain = listed(tree, letter)
    try:
        pieces = sets.of_tree(plain, order.order, number_of(order), lambda t: solved(t, letter, order))
        return Known(tree, pieces, improper=sets.improper(tree), numeric=order.numeric)
    except NoValue:
        return "undefined"
    except Undecidable:
        return "undecided"
    except (sets.NotASet, NotAFormula) as problem:
        if plain[0] == "set":
            return Known(tree, None, Things(tuple(plain[1:])))
        if plain[0] == "tuple":
            return Known(tree, None, Things((plain,)))
        return problem.args[0] if problem.args and problem.args[0] == "bounds" else "kind"


def number_of(order: Order) -> Any:
    def check(tree: Any, bound: bool = False) -> Any:
        if infinite(tree):
            if not bound:
                raise sets.NotASet("kind")
            return tree
        if names(tree) or tree[0] in ("rel", "tuple", "set", "seq", "space", "empty", "matrix", "and", "or"):
            raise sets.NotASet("kind")
        order.sign(tree)  # it must have a value
        return tree

    return check


def solved(tree: Any, letter: str, order: Order) -> Pieces:
    made = formula.real(formula.of_tree(tree))
    if formula.statements(made) or formula.letters(made) - {letter}:
        raise NotAFormula("letters")
    found = solve(made, letter, order)
    if found is None:
        raise Undecidable
    return found


def listed(tree: Any, letter: str) -> Any:
    """Lists of solutions as sets: `1 et 2`, `x = 1 ; x = 2`, `x_1 = 1 et x_2 = 2`; the rest as it is."""
    head = tree[0]
    if head == "set" and len(tree) == 2 and tree[1][0] in ("rel", "and", "or"):
        return listed(tree[1], letter)  # {1 et 2}, {x > 3}
    if head == "set" and all(_value_of(x, letter) for x in tree[1:]):
        return ("set", *(_value_of(x, letter) for x in tree[1:]))
    if head in ("setminus", "union", "inter"):
        return (head, *(listed(x, letter) for x in tree[1:]))  # R sauf 1
    if head not in ("items", "and", "or"):
        return ("set", tree) if _is_value(tree) else tree
    if all(_is_value(x) for x in tree[1:]):
        return ("set", *tree[1:])
    numbered = [_numbered(x, letter) for x in tree[1:]]
    if all(n is not None for n in numbered) and len({n[0] for n in numbered if n}) == len(numbered):
        return ("set", *(n[1] for n in numbered if n))
    if head != "and" and tree[1][0] == "rel" and all(_value_of(x, letter) for x in tree[1:]):
        return ("set", *(_value_of(x, letter) for x in tree[1:]))  # x = 1 ou 2
    if head == "items" and all(x[0] in ("rel", "tuple") for x in tree[1:]):
        if all(x[0] == "tuple" for x in tree[1:]):
            return ("set", *tree[1:])
        return ("or", *tree[1:])
    return tree


def _is_value(tree: Any) -> bool:
    numeric = tree[0] in ("num", "const", "+", "-", "*", ".", "/", "^", "%", "mixed", "fn")
    return numeric and not infinite(tree) and not names(tree)


def _value_of(tree: Any, letter: str) -> Any:
    """The value of `x = 1` or `1`, None for anything else."""
    if _is_value(tree):
        return tree
    alone = tree[0] == "rel" and len(tree) == 4 and tree[2] == "=" and tree[1] == ("sym", letter)
    return tree[3] if alone and _is_value(tree[3]) else None


def _numbered(tree: Any, letter: str) -> tuple[str, Any] | None:
    """(`x_1`, value) of `x_1 = value`."""
    if tree[0] == "rel" and len(tree) == 4 and tree[2] == "=" and tree[1][0] == "sym":
        name = tree[1][1]
        if name != letter and name.startswith(letter) and name.removeprefix(letter).strip("_").isdigit():
            return name, tree[3]
    return None


def numbered_letters(letters: tuple[str, ...]) -> tuple[str, ...]:
    """`x_1`, `x1`, … beside x."""
    made = [f"{x}{mark}{n}" for x in letters[:1] if len(x) == 1 for n in range(5) for mark in ("_", "")]
    return tuple(m for m in made if m not in letters)


def meets(answer: Known, key: Known) -> Met:
    """Whether the answer is the set of the key."""
    if answer.pieces is not None and key.pieces is not None:
        order = Order()
        try:
            same = sets.same(answer.pieces, key.pieces, order.order)
        except (Undecidable, NoValue):
            return Met(holds=None)
        sure = order.numeric or answer.numeric or key.numeric
        evidence = Evidence("set", "numeric" if sure else "proof")
        if same and (answer.improper != key.improper or answer.improper):
            return Met(holds=answer.tree == key.tree, evidence=evidence)
        return Met(holds=same, evidence=evidence)
    if answer.things is not None and key.things is not None:
        return _things(answer.things.items, key.things.items)
    return NO


def _things(answer: tuple[Any, ...], key: tuple[Any, ...]) -> Met:
    guarantee = "proof"
    for some, others in ((key, answer), (answer, key)):
        for x in some:
            found = [_same_thing(x, y) for y in others]
            if not any(f[0] for f in found):
                return Met(holds=None) if any(f[0] is None for f in found) else NO
            if not any(f == (True, "proof") for f in found):
                guarantee = "numeric"
    return Met(holds=True, evidence=Evidence("set", guarantee))


def _same_thing(x: Any, y: Any) -> tuple[bool | None, str]:
    if equal.same_as_written(x, y):
        return True, "proof"
    if x[0] in _RELATIONS or y[0] in _RELATIONS:
        if x[0] not in _RELATIONS or y[0] not in _RELATIONS:
            return False, "proof"
        try:
            found = statements.compare(formula.of_tree(x), formula.of_tree(y))
        except NotAFormula:
            return None, ""
        return found.equal, found.guarantee
    made = equal.compare(x, y)
    return made.equal, made.guarantee
