"""Whether two trees are equal, and how sure that is.

python-flint, where it is installed (extra `exact`), makes comparisons faster and changes no verdict. It takes 40 ms to
import, so it is put in use once a process has compared many; the environment variable DIGILAB_EXACT is `python` (never)
or `flint` (at once) for those who would choose.
"""

import os
import re
import threading
from dataclasses import dataclass

from digilab_content.maths import kernel
from digilab_content.maths.kernel import names, replace, size
from digilab_content.maths.reading import Tree


@dataclass(frozen=True, slots=True)
class Decision:
    """`equal` is None when it could not be decided; `guarantee` is `proof`, `numeric` (agreement to many digits) or ``.

    `by` names the means: same, integer, residue, residues, separation, tower, value, points, domain (one side is
    undefined on an interval where the other is not), holes (at a point), undefined, kind, parts, or what stopped it:
    size, budget, unsupported, few-points, unknown.
    """

    equal: bool | None
    by: str
    guarantee: str


_NO = Decision(None, "size", "")
_LOCK = threading.RLock()  # the precision of python-flint belongs to the whole process
_MANY = 64  # comparisons after which the faster balls are worth their import
_count = 0
_chosen = False


def accelerate(kind: str = "") -> str:
    """Choose the arithmetic (`flint`, `python`, or by default the one of DIGILAB_EXACT) and tell which is in use."""
    global _chosen  # noqa: PLW0603  (one arithmetic a process)
    _chosen = True
    kind = kind or os.environ.get("DIGILAB_EXACT", "flint")
    balls, name = kernel.OUR_BALLS, "python"
    if kind != "python":
        try:
            from digilab_content.maths.flint_balls import FlintBalls

            balls, name = FlintBalls, "flint"
        except ImportError:
            pass
    kernel.use_balls(balls)
    kernel.forget()
    return name


def _counted() -> None:
    """Put python-flint in use where many comparisons are made."""
    global _count  # noqa: PLW0603
    _count += 1
    if _count > _MANY or os.environ.get("DIGILAB_EXACT") == "flint":
        accelerate()


_FRESH = "h·"  # no pupil can type this name
_COPY = "77777"  # subscript of the second copy of a letter


def _compared(
    a: Tree, b: Tree, assume: str, complex_numbers: bool, bounds: kernel.Bounds, domains: str
) -> tuple[bool | None, str, str]:
    with _LOCK:
        return kernel.compare(a, b, assume, complex_numbers, bounds, domains)


def _decide(a: Tree, b: Tree, assume: str, *, complex_numbers: bool) -> Decision:
    return Decision(*_compared(a, b, assume, complex_numbers, (), "natural"))


def compare(
    a: Tree,
    b: Tree,
    *,
    assume: str = "",
    upto: str = "",
    variable: str = "",
    complex_numbers: bool = False,
    domains: str = "natural",
) -> Decision:
    """Compare the key `a` with the answer `b`; the same verdict on every machine, and never an exception.

    `assume` is as in the file (`x > 0 ; n natural`). `upto`: `constant` (the difference does not depend on `variable`,
    locally, as for antiderivatives), `factor` (proportional by a nonzero number), `sign`. `domains`: `natural` (no
    interval where only one is defined; with `constant`, `b` must be defined wherever `a` is), `common` (`ln x` and
    `ln |x|` then have the same derivative where both have one) or `strict` (not even a point where only one is).
    """
    if not _chosen:
        _counted()
    if domains == "strict":
        return _strict(a, b, assume, upto, variable, complex_numbers=complex_numbers)
    if not upto:
        return Decision(*_compared(a, b, assume, complex_numbers, (), domains))
    if max(size(a)[1], size(b)[1]) > kernel.MAX_DEPTH:
        return _NO
    if upto == "sign":
        first = _decide(a, b, assume, complex_numbers=complex_numbers)
        if first.equal:
            return first
        second = _decide(a, ("-", b), assume, complex_numbers=complex_numbers)
        return second if second.equal or first.equal is False else first
    if upto == "constant":
        return _up_to_constant(a, b, assume, variable, complex_numbers=complex_numbers, domains=domains)
    if upto == "factor":
        return _up_to_factor(a, b, assume, complex_numbers=complex_numbers)
    raise ValueError(upto)


def _strict(a: Tree, b: Tree, assume: str, upto: str, variable: str, *, complex_numbers: bool) -> Decision:
    """Equal on the natural domain, and with the same holes."""
    from digilab_content.maths import holes

    found = compare(a, b, assume=assume, upto=upto, variable=variable, complex_numbers=complex_numbers)
    if not found.equal or complex_numbers:
        return found
    same = holes.same_holes(a, b, lambda u, v: _compared(u, v, "", False, (), "natural")[0], assume)
    if same is None:
        return Decision(None, "holes", "")
    return found if same else Decision(False, "holes", "proof")


def where_equal(a: Tree, b: Tree, *, assume: str = "", complex_numbers: bool = False) -> tuple[Tree, ...]:
    """The condition under which `a` and `b` are equal although their natural domains differ (`x > 0`), else nothing."""
    from digilab_content.maths import holes

    if complex_numbers or not compare(a, b, assume=assume, domains="common").equal:
        return ()
    return holes.condition(a, b, assume)


def _up_to_constant(a: Tree, b: Tree, assume: str, variable: str, *, complex_numbers: bool, domains: str) -> Decision:
    """F(x + h) − F(x) is the same for both, h small and positive: locally constant is what a derivative of 0 means.

    A letter on one side only is a constant of integration, which may be taken positive (`ln(kx)`).
    """
    if not variable:
        letters = sorted(names(a))
        if len(letters) != 1:
            return Decision(None, "variable", "")
        variable = letters[0]
    moved: Tree = ("+", ("sym", variable), ("sym", _FRESH))
    steps = [("+", replace(t, variable, moved), ("-", t)) for t in (a, b)]
    bounds = [(_FRESH, (0, 1), (1, 32))]
    bounds += [(name, (0, 1), (3, 1)) for name in sorted(names(a) ^ names(b)) if name != variable]
    where = "key" if domains == "natural" else domains
    return Decision(*_compared(steps[0], steps[1], assume, complex_numbers, tuple(bounds), where))


def _up_to_factor(a: Tree, b: Tree, assume: str, *, complex_numbers: bool) -> Decision:
    """a(x)·b(y) = a(y)·b(x) for independent x and y, and neither is zero."""
    zero: Tree = ("num", "0")
    for t in (a, b):
        d = _decide(t, zero, assume, complex_numbers=complex_numbers)
        if d.equal is not False:
            other = b if t is a else a
            return _decide(other, zero, assume, complex_numbers=complex_numbers) if d.equal else d
    left, right = a, b
    copied = assume
    for name in sorted(names(a) | names(b)):
        other_name = f"{name}_{_COPY}"
        fresh: Tree = ("sym", other_name)
        left, right = replace(left, name, fresh), replace(right, name, fresh)
        copied = re.sub(rf"(?<![\w·]){re.escape(name)}(?![\w·])", other_name, copied)
    known = f"{assume} ; {copied}" if assume else ""
    return _decide(("*", a, right), ("*", left, b), known, complex_numbers=complex_numbers)


def same_as_written(a: Tree, b: Tree) -> bool:
    """Whether two trees are written alike, up to order and grouping (`2.50` and `2.5` are; `1/2` and `0.5` are not)."""
    if max(size(a)[1], size(b)[1]) > kernel.MAX_DEPTH:
        return a == b
    return kernel.canonical(a) == kernel.canonical(b)
