"""What is said of an expression that meets no line, the most specific first; the last resort is how to check it."""

from collections.abc import Iterator
from typing import Any, Protocol

from digilab_content.graders import AnswerType, Setting
from digilab_content.graders._diagnosis import (
    SIGN_READ,
    about_a_number,
    known_mistake,
    only_change,
    only_exchange,
    some_terms,
)
from digilab_content.graders._expression_tasks import Kind, kind_of, of_derivative, undone
from digilab_content.graders._expressions import Family
from digilab_content.graders._lines import NO, KeyLine, Met
from digilab_content.graders._nearness import nearness, partly
from digilab_content.graders._plain_facts import checked, lettered, sized
from digilab_content.graders._primitives import antiderivative, bare, derived, differs
from digilab_content.maths import equal
from digilab_content.maths.kernel import names
from digilab_content.model.verdict import Evidence

_CALCULUS = ("diff", "integrate")


class Expression(AnswerType, Protocol):
    """What the diagnosis asks of a bound `expression`."""

    @property
    def setting(self) -> Setting:
        """What the exercise around gives."""
        ...

    @property
    def keys(self) -> tuple[KeyLine, ...]:
        """Its lines."""
        ...

    @property
    def starts(self) -> tuple[Any, ...]:
        """What the pupil started from."""
        ...

    @property
    def form(self) -> str:
        """How it must be written."""
        ...

    @property
    def variable(self) -> str:
        """The letter of which it is a function."""
        ...

    @property
    def upto(self) -> str | None:
        """What does not count."""
        ...

    @property
    def complex(self) -> bool:
        """Whether values may be complex."""
        ...

    def known(self) -> str:
        """What is assumed of the letters."""
        ...

    def compare(self, key: Any, tree: Any, upto: str = "") -> equal.Decision:
        """Equality as the slot asks for it."""
        ...


def rights(made: Expression) -> tuple[KeyLine, ...]:
    """The right lines with a key of their own."""
    return tuple(k for k in made.keys if k.line.right and not isinstance(k.value, Family))


def kind(made: Expression) -> Kind:
    """Whether a derivative or an antiderivative is certainly asked for."""
    keys = rights(made)
    if made.upto == "constant":
        return "antiderivative"
    if len(keys) != 1:
        return ""
    written = keys[0].written
    if written is not None and written[:2] == ("fn", "diff"):
        return "derivative"
    return kind_of(keys[0].value, made.starts, made.variable, lambda a, b: bool(made.compare(a, b).equal))


def tasks(made: Expression) -> tuple[Any, ...]:
    """What the pupil worked on: the start, else the right keys as the author wrote them and what they come from."""
    if made.starts:
        if kind(made) == "derivative":
            return tuple(of_derivative(s, made.variable) for s in made.starts)
        return tuple(made.starts)
    keys = rights(made)
    found = tuple(k.written for k in keys if k.written is not None)
    return (*found, *(t for k in keys for t in undone(k.value, made.form)))


def _surely(made: Expression, key: Any, tree: Any, upto: str = "") -> Evidence | None:
    found = made.compare(key, tree, upto)
    return Evidence(found.by, found.guarantee) if found.equal else None


def _unlike(made: Expression, a: Any, b: Any) -> Evidence | None:
    found = made.compare(a, b)
    return Evidence(found.by, found.guarantee) if found.equal is False and found.by not in ("domain", "holes") else None


def diagnosis(made: Expression, tree: Any) -> Met:
    """The first of what is certain."""
    return next((met for met in _found(made, tree) if met.holds), Met(holds=True, code="@wrong"))


def _found(made: Expression, tree: Any) -> Iterator[Met]:
    keys = rights(made)
    constant = made.upto == "constant"
    for key in keys if made.upto is None else ():
        found = made.compare(key.value, tree)
        yield partly(tree, key.value, found, made.known(), made.setting.locale)
    if constant:
        for key in keys:
            yield _of_primitive(made, tree, key)
    mistake = NO if constant else known_mistake(tree, tasks(made), lambda wrong: _surely(made, wrong, tree))
    if mistake.mistakes != SIGN_READ:
        yield mistake
    if kind(made) == "derivative":
        yield from _calculus(made, tree, keys, told=True)
    for key in keys:
        yield about_a_number(tree, key.value)
        yield nearness(tree, key.value, made.compare, made.upto or "", plain=not made.known())
    for key in keys if not constant else ():
        targets = [t for t in (key.written, key.value) if t is not None]
        yield only_change(tree, targets, lambda t, k=key: _surely(made, k.value, t), made.setting.locale)  # type: ignore[misc]
    yield mistake
    if not constant:
        yield known_mistake(tree, tasks(made), lambda wrong: _surely(made, wrong, tree), pairs=True)
        yield from _calculus(made, tree, keys, told=False)
    for key in keys:
        own = bare(key.value, made.variable) if constant else key.value
        yield only_exchange(tree, [own], lambda t, k=own: _surely(made, k, t), made.setting.locale)  # type: ignore[misc]
        yield some_terms(tree, key.value, made.setting.locale) if made.upto is None else NO
    if len(keys) == 1:
        yield from _last(made, tree, keys[0].value)


def _of_primitive(made: Expression, tree: Any, key: KeyLine) -> Met:
    x = made.variable
    found = antiderivative(
        tree, key.value, x, lambda a, b: _surely(made, a, b), lambda a, b: _surely(made, a, b, "constant")
    )
    if found.holds:
        return found
    mine, right = bare(tree, x), bare(key.value, x)
    return only_change(mine, [right], lambda t: _surely(made, right, t, "constant"), made.setting.locale)


def _calculus(made: Expression, tree: Any, keys: tuple[KeyLine, ...], *, told: bool) -> Iterator[Met]:
    if made.upto is not None or len(keys) != 1 or made.complex:
        return
    letters = names(tree) & names(keys[0].value) or names(tree)
    variable = made.variable or (next(iter(letters)) if len(letters) == 1 else "")
    if variable and variable in names(tree):
        yield derived(tree, keys[0].value, variable, lambda a, b: _surely(made, a, b), made.starts, told=told)


def _last(made: Expression, tree: Any, key: Any) -> Iterator[Met]:
    """Plain facts: letters, size, a value, a derivative that differs."""
    unlike = lambda a, b: _unlike(made, a, b)  # noqa: E731
    variable = made.variable if made.upto == "constant" else ""
    yield lettered(tree, key, variable, unlike, only_change_of_letter(made, key), made.known())
    if made.upto == "constant" and made.variable in names(tree):
        yield differs(tree, key, made.variable, unlike, made.setting.locale)
    if made.upto is not None or made.complex:
        return
    if not names(tree) and not names(key):
        yield sized(tree, key)
    else:
        yield checked(tree, key, _algebraic(made, key), made.known(), made.setting.locale)


def only_change_of_letter(made: Expression, key: Any) -> Any:
    """Whether a tree is the key, as the slot compares."""
    return lambda tree: _surely(made, key, tree, "constant" if made.upto == "constant" else "")


def _algebraic(made: Expression, key: Any) -> Any:
    """The start, where it has the value of the key."""
    return next((s for s in made.starts if made.compare(key, s).equal), None)
