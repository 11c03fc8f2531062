"""What is certain of a wrong derivative or antiderivative, from the derivatives of the answer and of the key.

Of an antiderivative F asked up to a constant the function is known, f = F′. Everything said is an equality of f, f′
and the derivatives of the answer, decided by `same`.
"""

from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Any, Final

from digilab_content.graders._expression_tasks import expanded
from digilab_content.graders._lines import NO, Met
from digilab_content.maths import kernel, writing
from digilab_content.maths.derivative import derivative
from digilab_content.maths.glance import alike, glance
from digilab_content.maths.kernel import names, rebuild, size
from digilab_content.maths.kernel import replace as put
from digilab_content.model.verdict import Evidence

Same = Callable[[Any, Any], Evidence | None]
_SHOWN: Final = 24
_DEEPEST: Final = 40
_OUTER: Final = ("sin", "cos", "tan", "exp", "ln", "sqrt", "sinh", "cosh")


def bare(tree: Any, variable: str) -> Any:
    """The tree without the terms that do not depend on the variable; 0 when nothing is left."""
    if variable not in names(tree):
        return ("num", "0")
    if tree[0] != "+":
        return tree
    kept = tuple(t for t in tree[1:] if variable in names(t))
    return kept[0] if len(kept) == 1 else ("+", *kept)


def _glanced(same: Same) -> Same:
    """The same, asked only where a glance allows it."""

    def quick(a: Any, b: Any) -> Evidence | None:
        if a == b:
            return Evidence("same", "proof")
        x, y = glance(a), glance(b)
        return None if x is None or y is None or not alike(x, y) else same(a, b)

    return quick


def _mistake(name: str, evidence: Evidence) -> Met:
    return Met(holds=True, code="@mistake", evidence=evidence, mistakes=(name,))


def antiderivative(answer: Any, key: Any, variable: str, same: Same, upto: Same) -> Met:
    """Why an answer is no antiderivative where the key is one. `upto`: equality up to a constant."""
    quick = _glanced(same)
    mine, right = bare(answer, variable), bare(key, variable)
    dropped = without_bars(right)
    if dropped != right and _has(mine, "ln") and (found := upto(dropped, mine)):
        return _mistake("absolute-value-forgotten", found)
    wanted = derivative(right, variable)
    if wanted is None:
        return NO
    again = derivative(wanted, variable)
    got = derivative(mine, variable)
    if got is not None and (found := quick(got, ("-", wanted))):
        return Met(holds=True, code="@sign", evidence=found)
    if found := quick(mine, wanted) or quick(answer, wanted):
        return _mistake("function-not-integrated", found)
    if again is not None and (found := quick(mine, again) or quick(answer, again)):
        return _mistake("differentiated-instead", found)
    for letter in sorted(names(answer) - names(key) - {variable}):
        once, twice = (put(mine, letter, ("num", n)) for n in "12")
        if quick(twice, ("*", ("num", "2"), once)) and (found := upto(right, once)):
            return Met(holds=True, code="@constant_multiplied", evidence=found)
    if got is None:
        return NO
    for name, made in _wrong_powers(wanted, variable):
        if found := quick(got, made):
            return _mistake(name, found)
    for slope in _slopes(mine, variable):
        if found := quick(got, ("*", slope, wanted)):
            return _mistake("inner-slope-not-divided", found)
        if found := quick(got, ("*", slope, slope, wanted)):
            return _mistake("inner-slope-multiplied", found)
    return NO


def derived(answer: Any, key: Any, variable: str, same: Same, starts: tuple[Any, ...], *, told: bool) -> Met:
    """Why an answer is not the derivative that the key is. `told`: it is certain that a derivative is asked for.

    Else only what pupils do not reach by algebra is said: that the second derivative of the answer is the key.
    """
    quick = _glanced(same)
    if variable not in names(key) and not told:
        return NO
    first = derivative(answer, variable)
    if told:
        after = derivative(key, variable)
        if after is not None and (found := quick(answer, after)):
            return _mistake("differentiated-twice", found)
        if first is not None and (found := quick(first, key)):
            return _mistake("function-not-differentiated", found)
    if first is None or quick(first, key):  # eˣ and its like
        return NO
    if starts:
        found = next((f for s in starts if (f := quick(first, s))), None)
        return _mistake("integrated-instead", found) if found else NO
    second = derivative(first, variable)
    if second is not None and (found := quick(second, key)):
        return _mistake("integrated-instead", found)
    return NO


def differs(answer: Any, key: Any, variable: str, unlike: Callable[[Any, Any], Evidence | None], locale: str) -> Met:
    """That the derivative of the answer is not the function, with that derivative when it is short."""
    got, wanted = (derivative(bare(t, variable), variable) for t in (answer, key))
    if got is None or wanted is None or (evidence := unlike(wanted, got)) is None:
        return NO
    polynomial = kernel.polynomial_of(got)
    if polynomial and not any(name.endswith("!") for m in polynomial for name, _ in m):
        got = expanded(polynomial)
    shown = writing.neat(got, locale) if size(got)[0] <= (_SHOWN if polynomial else _SHOWN // 2) else ""
    return Met(
        holds=True,
        code="@derivative_differs",
        facts=(("shown", "yes" if shown else "no"), ("derivative", shown)),
        evidence=evidence,
    )


def without_bars(tree: Any) -> Any:
    """`ln u` for every `ln |u|`."""
    if tree[:2] == ("fn", "ln") and len(tree) == 3:
        return ("fn", "ln", _unbarred(tree[2]))
    return rebuild(tree, without_bars)


def _unbarred(tree: Any) -> Any:
    if tree[:2] == ("fn", "abs"):
        return tree[2]
    return rebuild(tree, _unbarred) if tree[0] in ("*", ".", "/") else tree


def _has(tree: Any, name: str) -> bool:
    return tree[:2] == ("fn", name) or any(_has(t, name) for t in kernel.kids(tree))


def _slopes(tree: Any, variable: str) -> list[Any]:
    """The slopes other than 1 of the inner straight functions of a tree, as `2` of `sin(2x + 1)`."""
    found: dict[Any, None] = {}
    stack = [tree]
    while stack and len(found) < 3:
        t = stack.pop()
        stack.extend(kernel.kids(t))
        inner = t[2] if t[0] == "fn" and t[1] in _OUTER and len(t) == 3 else t[1] if t[0] == "^" else None
        if t[0] == "^" and t[1] == ("const", "e"):
            inner = t[2]
        if inner is None or variable not in names(inner) or inner[0] == "sym":
            continue
        slope = derivative(inner, variable)
        if slope is not None and not names(slope) and slope not in (("num", "1"), ("num", "0")):
            found[slope] = None
    return list(found)


def _wrong_powers(wanted: Any, variable: str) -> Iterator[tuple[str, Any]]:
    """Derivatives of what pupils write for the antiderivative of a polynomial, term by term."""
    polynomial = kernel.polynomial_of(wanted)
    terms = None if polynomial is None else kernel.coefficients(polynomial, variable)
    if not terms or len(terms) > _DEEPEST:
        return
    numbers = [Fraction(*pair) for pair in terms]
    if any(numbers[1:]):
        yield "integral-not-divided", _sum([c * (n + 1) for n, c in enumerate(numbers)], variable)
        yield "integral-multiplied", _sum([c * (n + 1) ** 2 for n, c in enumerate(numbers)], variable)
        old = [c * (n + 1) / n if n else c for n, c in enumerate(numbers)]
        yield "divided-by-old-exponent", _sum(old, variable)
        kept = [numbers[n + 1] * Fraction(n + 1, n + 2) for n in range(len(numbers) - 1)]
        yield "exponent-not-raised", _sum(kept, variable)
    if numbers[0] and any(numbers[1:]):
        yield "constant-not-integrated", _sum([Fraction(0), *numbers[1:]], variable)


def _sum(numbers: list[Fraction], variable: str) -> Any:
    from digilab_content.maths.value import from_fraction

    power: Any = ("sym", variable)
    terms = [("*", from_fraction(c), ("^", power, ("num", str(n)))) for n, c in enumerate(numbers) if c and n]
    if numbers and numbers[0]:
        terms.append(from_fraction(numbers[0]))
    return ("+", *terms) if len(terms) > 1 else terms[0] if terms else ("num", "0")
