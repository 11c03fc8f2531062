"""Numbers for STACK: how near, with how many decimals or significant figures, and no calculation left to do."""

from collections.abc import Callable
from fractions import Fraction
from typing import Final

from digilab_content.export.moodle.stack.guards import DONE, PLAIN, WRITTEN
from digilab_content.export.moodle.stack.tree import Beyond, Branch, Input, Leaf, Plan, Test
from digilab_content.maths.kernel import holds
from digilab_content.maths.maxima import decimal, maxima, rational
from digilab_content.model.asked import Asked, AskedLine, Measured

FORBIDDEN: Final = ("[[BASIC-ALGEBRA]]", "[[BASIC-CALCULUS]]", "[[BASIC-MATRIX]]", "[[BASIC-TRIG]]")
WORDS: Final = ("sqrt", "ln", "log", "lg", "exp", "abs", "root", "floor", "ceiling", "max", "min", "i", "%i")
FINE: Final = Fraction(1, 10**12)
"""The share of a number within which doubles are taken as equal: 12 figures."""
MORE: Final = 4  # figures beyond those asked that are told from a wrong number


def number(asked: Asked) -> Plan:
    """The plan of a `number`. Raises `Beyond`."""
    measured = asked.measured
    rights = [line for line in asked.lines if line.right]
    form = str(asked.options.get("form", "any"))
    if measured is None or asked.model is None or any(line.number is None for line in rights):
        raise Beyond("loss-stack-not-key")
    match form:
        case "integer":
            return _integer(asked)
        case "fraction" | "lowest-terms" if _plainly(measured):
            return _fraction(asked, form)
        case "decimal" | "scientific" if _plainly(measured) and all(line.exact for line in rights):
            return _written(asked, form)
        case "any":
            pass
        case _:
            raise Beyond("loss-stack-not-form", (("form", form),))
    if _plainly(measured) and not all(line.exact for line in rights):
        return _exact(asked)
    model = maxima(asked.model)
    typed = Input("numerical", model, 1, (*FORBIDDEN, *WORDS))
    tree = _chain(asked, _meets(measured), _recognises(measured))
    guard = Test("AlgEquiv", "dlplain(ans1)", "true", tree, Leaf("unfinished", 0.0, asked.unfinished_says))
    return Plan(typed, guard, "loss-stack-number", PLAIN)


def _plainly(measured: Measured) -> bool:
    """Whether the exact value is asked for: no tolerance, decimals, figures or range."""
    return (measured.tolerance is None and measured.decimals is None and measured.sigfigs is None) or measured.exact


Meets = Callable[[AskedLine, Branch, Branch], Test]


def _chain(asked: Asked, meets: Meets, recognises: Meets, form: Callable[[AskedLine], Branch] | None = None) -> Test:
    """Right lines, then wrong lines, then anything else."""
    end: Branch = Leaf("else", 0.0, asked.else_says)
    for line in reversed([k for k in asked.lines if not k.right and k.number is not None and not k.same]):
        end = recognises(line, Leaf(line.id, line.score, line.says), end)
    partial = asked
    for line in reversed([k for k in asked.lines if k.right]):
        good = form(line) if form else Leaf(line.id, line.score, line.says)
        end = _right(partial, line, meets, good, end)
    assert isinstance(end, Test)
    return end


def _right(asked: Asked, line: AskedLine, meets: Meets, good: Branch, end: Branch) -> Test:
    """A right line; where figures are asked for, the right value with other ones keeps its share."""
    m = asked.measured
    assert m is not None
    assert line.number is not None
    if _plainly(m) or m.tolerance is not None:
        return _ranged(m, meets(line, good, end), good)
    share = Leaf(f"{line.id}-form", asked.share, asked.form_says)
    target = _target(line.number, m)
    after: Branch = nearly(target, share, end)
    if line.exact and line.number != target:
        after = nearly(line.number, share, after)
    for more in range(MORE, 0, -1):
        if m.decimals is not None:
            near = rational(rounded(line.number, m.decimals + more))
            after = Test("NumDecPlaces", "ans1", near, share, after, str(m.decimals + more))
        elif m.sigfigs is not None:
            near = rational(figured(line.number, m.sigfigs + more))
            after = Test("NumSigFigs", "ans1", near, share, after, str(m.sigfigs + more))
    return _ranged(m, meets(line, good, after), good)


def _ranged(m: Measured, test: Test, good: Branch) -> Test:
    """Values of the range are right too, both ends included."""
    if m.low is None or m.high is None:
        return test
    middle, half = (m.low + m.high) / 2, (m.high - m.low) / 2
    return Test("NumAbsolute", "ans1", rational(middle), good, test, decimal(wide(half, middle)))


def _meets(m: Measured) -> Meets:
    """The answer test of a right value."""

    def test(line: AskedLine, yes: Branch, no: Branch) -> Test:
        assert line.number is not None
        if m.tolerance is not None and not m.exact:
            return near(line, m, yes, no)
        if m.decimals is not None and not m.exact:
            return Test("NumDecPlaces", "ans1", rational(_target(line.number, m)), yes, no, str(m.decimals))
        if m.sigfigs is not None and not m.exact:
            option = f"[{m.sigfigs},{m.accuracy}]" if m.accuracy else str(m.sigfigs)
            key = line.number if m.accuracy else _target(line.number, m)
            return Test("NumSigFigs", "ans1", rational(key), yes, no, option)
        return nearly(line.number, yes, no)

    return test


def _recognises(m: Measured) -> Meets:
    """The answer test of a wrong value: as exactly as a right one, or exactly."""
    meets = _meets(m)

    def test(line: AskedLine, yes: Branch, no: Branch) -> Test:
        assert line.number is not None
        return meets(line, yes, no if _plainly(m) or m.tolerance is not None else nearly(line.number, yes, no))

    return test


def near(line: AskedLine, m: Measured, yes: Branch, no: Branch) -> Test:
    """Within the tolerance, both ends included."""
    assert line.number is not None
    assert m.tolerance is not None
    key = rational(line.number) if line.exact else maxima(line.tree or (), exact=True)
    if m.relative and line.number:
        return Test("NumRelative", "ans1", key, yes, no, decimal(m.tolerance + Fraction(1, 10**14)))
    if m.relative:
        return nearly(Fraction(0), yes, no)
    return Test("NumAbsolute", "ans1", key, yes, no, decimal(wide(m.tolerance, line.number)))


def nearly(value: Fraction, yes: Branch, no: Branch) -> Test:
    """The number itself, as doubles can tell it."""
    if not value:
        return Test("AlgEquiv", "ans1", "0", yes, no)
    return Test("NumRelative", "ans1", rational(value), yes, no, decimal(FINE))


def wide(tolerance: Fraction, key: Fraction) -> Fraction:
    """A tolerance with what a subtraction of doubles may lose, so that both its ends are in."""
    return tolerance + max(abs(key), tolerance) / 10**14


def _target(key: Fraction, m: Measured) -> Fraction:
    return rounded(key, m.decimals) if m.decimals is not None else figured(key, m.sigfigs or 1)


def rounded(value: Fraction, places: int) -> Fraction:
    """Rounded to decimals as schools do: halves away from zero."""
    scaled = abs(value) * 10**places
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    made = Fraction(whole, 10**places)
    return made if value >= 0 else -made


def figured(value: Fraction, figures: int) -> Fraction:
    """Rounded to significant figures."""
    if not value:
        return value
    size = 0
    while abs(value) >= Fraction(10) ** (size + 1):
        size += 1
    while abs(value) < Fraction(10) ** size:
        size -= 1
    scale = Fraction(10) ** (figures - 1 - size)
    return rounded(value * scale, 0) / scale


# ── numbers that are written in one way ───────────────────────────────────────────────────────────────────────────────


def _same(line: AskedLine, yes: Branch, no: Branch) -> Test:
    return Test("AlgEquiv", "ans1", maxima(line.tree or (), exact=True), yes, no)


def _integer(asked: Asked) -> Plan:
    assert asked.model is not None
    if any(line.right and (line.number is None or line.number.denominator != 1) for line in asked.lines):
        raise Beyond("loss-stack-not-key")
    typed = Input("numerical", maxima(asked.model), 1, (*FORBIDDEN, *WORDS), "intnum", float=False)
    tree = _chain(_free(asked), _same, _same)
    guard = Test("AlgEquiv", "dlwhole(ans1)", "true", tree, Leaf("unfinished", 0.0, asked.unfinished_says))
    return Plan(typed, guard, "loss-stack-integer", PLAIN)


def _free(asked: Asked) -> Asked:
    """The same slot where figures do not count."""
    from dataclasses import replace

    return replace(asked, measured=Measured())


def _written(asked: Asked, form: str) -> Plan:
    """A decimal numeral, or the scientific form."""
    assert asked.model is not None
    typed = Input("numerical", maxima(asked.model), 1, (*FORBIDDEN, *WORDS))

    def accept(line: AskedLine) -> Branch:
        missing = Leaf(f"{line.id}-form", asked.share, asked.form_says)
        return Test("AlgEquiv", f"dl{form}(ans1)", "true", Leaf(line.id, line.score, line.says), missing)

    measured = Measured(exact=True)
    tree = _chain(_free(asked), _meets(measured), _recognises(measured), accept)
    guard = Test("AlgEquiv", "dlplain(ans1)", "true", tree, Leaf("unfinished", 0.0, asked.unfinished_says))
    return Plan(typed, guard, "loss-stack-number", WRITTEN)


def _fraction(asked: Asked, form: str) -> Plan:
    assert asked.model is not None
    if any(line.right and not line.exact for line in asked.lines):
        raise Beyond("loss-stack-not-key")
    typed = Input("numerical", maxima(asked.model), 1, (*FORBIDDEN, *WORDS), float=False)

    def accept(line: AskedLine) -> Branch:
        good: Branch = Leaf(line.id, line.score, line.says)
        if form == "fraction":
            return good
        missing: Branch = Leaf(f"{line.id}-form", asked.share, asked.form_says)
        for wrong in reversed([k for k in asked.lines if k.same == line.id and k.written is not None]):
            leaf = Leaf(wrong.id, wrong.score, wrong.says)
            missing = Test("EqualComAss", "ans1", maxima(wrong.written or ()), leaf, missing)
        return Test("LowestTerms", "ans1", maxima(line.tree or (), exact=True), good, missing)

    tree = _chain(_free(asked), _same, _same, accept)
    guard = Test("AlgEquiv", "dlfraction(ans1)", "true", tree, Leaf("unfinished", 0.0, asked.unfinished_says))
    return Plan(typed, guard, "loss-stack-integer", PLAIN)


def _exact(asked: Asked) -> Plan:
    """An irrational number asked for exactly: no decimals are taken."""
    assert asked.model is not None
    trees = [line.tree for line in asked.lines if line.tree]
    if any(holds(t, "fn", name) for t in trees for name in ("ln", "log", "exp", "sin", "cos", "tan", "cbrt", "root")):
        raise Beyond("loss-stack-not-irrational")
    if any(holds(t, "const", "i") for t in trees):
        raise Beyond("loss-stack-not-irrational")
    forbid = (*FORBIDDEN, *(w for w in WORDS if w != "sqrt"))
    typed = Input("numerical", maxima(asked.model), 1, forbid, float=False)
    tree = _chain(_free(asked), _same, _same)
    guard = Test("AlgEquiv", "dldone(ans1)", "true", tree, Leaf("unfinished", 0.0, asked.unfinished_says))
    return Plan(typed, guard, "loss-stack-exact", DONE)
