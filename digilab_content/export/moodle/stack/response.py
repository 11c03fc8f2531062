"""What response trees share: right lines, the form, wrong lines in file order, anything else; what may be typed."""

from collections.abc import Callable, Sequence
from typing import Final

from digilab_content.export.moodle.stack.tree import Beyond, Branch, Input, Leaf, Test
from digilab_content.maths.kernel import holds, kids, names
from digilab_content.maths.maxima import maxima
from digilab_content.model.asked import Asked, AskedLine, Tree

ALWAYS: Final = ("[[BASIC-ALGEBRA]]", "[[BASIC-CALCULUS]]")
_ROOTS: Final = ("sqrt", "ln", "log", "logb", "abs", "asin", "acos", "atan", "cbrt", "root", "acosh", "atanh")
CLOSED: Final = ("sqrt", "ln", "log", "lg", "abs", "root", "exp")


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
        if name.startswith("dl") and len(name) > 2:  # names of ours in the question variables
            raise Beyond("loss-stack-not-name", (("name", name),))
    return tuple(found)


def stars(asked: Asked) -> int:
    """`2x(x+1)` and `xy` are products; where a letter has several characters, only the first."""
    return 7 if all(len(name) == 1 for name in letters(asked)) else 6


def delicate(tree: Tree, positive: frozenset[str] = frozenset()) -> bool:
    """Whether a root, a logarithm … of letters stands in it: computer algebra forgets where these exist."""
    if tree[0] == "fn" and tree[1] in _ROOTS and any(names(x) - positive for x in tree[2:]):
        return True
    if tree[0] == "^" and (names(tree[2]) or tree[2][0] not in ("num", "-")) and names(tree[1]) - positive:
        return True
    if tree[0] == "^" and tree[2][0] == "num" and "." in tree[2][1]:
        return True
    return any(delicate(x, positive) for x in kids(tree))


def functions(tree: Tree) -> frozenset[str]:
    """The functions in a tree."""
    mine = frozenset({str(tree[1])}) if tree[0] == "fn" else frozenset[str]()
    return mine.union(*map(functions, kids(tree)))


def endless(asked: Asked) -> bool:
    """Whether a key has a fraction whose decimals do not end: STACK would take its first ten for it."""
    return any(_endless(line.tree) for line in asked.lines if line.tree)


def _endless(tree: Tree) -> bool:
    from digilab_content.maths import value

    if tree[0] == "/" and (below := value.exact(tree[2])):
        rest = below.numerator
        for prime in (2, 5):
            while rest % prime == 0:
                rest //= prime
        if abs(rest) != 1:
            return True
    return any(_endless(x) for x in kids(tree))


def forbidden(asked: Asked) -> tuple[str, ...]:
    """Names that may not be typed: functions that no key has."""
    trees = [line.tree for line in asked.lines if line.tree]
    closed = [f for f in CLOSED if f == "log" or not any(holds(t, "fn", f) for t in trees)]
    imaginary = () if asked.complex else ("i", "%i")
    return (*ALWAYS, "[[BASIC-MATRIX]]", *closed, *imaginary)


def algebraic(asked: Asked, *, same_type: bool = False) -> Input:
    """The input of an expression or a statement."""
    assert asked.model is not None
    return Input(
        "algebraic", maxima(asked.model), stars(asked), forbidden(asked), float=not endless(asked), same_type=same_type
    )
