"""Quantities for STACK: a number times a unit, converted by STACK's own table of units."""

from fractions import Fraction
from itertools import product
from typing import Final

from digilab_content.export.moodle.stack.number import FINE, FORBIDDEN, WORDS, wide
from digilab_content.export.moodle.stack.tree import Beyond, Branch, Input, Leaf, Plan, Test
from digilab_content.maths import units
from digilab_content.maths.maxima import Unsayable, decimal, maxima
from digilab_content.model.asked import Asked, AskedLine

_BASE: Final = ("m", "g", "s", "A", "K", "mol", "cd", "Hz", "N", "Pa", "J", "W", "C", "V", "F", "T", "H", "Bq", "L")
_PREFIXES: Final = ("", "n", "u", "m", "c", "d", "h", "k", "M", "G")
NAMES: Final = {
    **{p + b: p + b for p, b in product(_PREFIXES, _BASE)},
    **{p + "Ω": p + "ohm" for p in ("", "k", "M", "m")},
    **{"µ" + b: "u" + b for b in _BASE},
    "h": "h",
    "min": "min",
}
"""Units of ours and their names in STACK (its documentation, Units): those that both know."""


def named(unit: str) -> str:
    """A unit as STACK writes it: `kg*m/s^2`. Raises `Unsayable`."""
    flat = units.spelled(unit)
    out = ""
    part = ""
    for sign in flat + "*":
        if sign in "*/":
            name, _, power = part.partition("^")
            if name not in NAMES:
                raise Unsayable(name)
            out += NAMES[name] + (f"^({power})" if power.startswith("-") else f"^{power}" if power else "") + sign
            part = ""
        else:
            part += sign
    return out[:-1]


def quantity(asked: Asked) -> Plan:
    """The plan of a `quantity`. Raises `Beyond` where its unit or its measure is none of STACK's."""
    m = asked.measured
    if m is None or asked.model is None:
        raise Beyond("loss-stack-not-key")
    if (form := str(asked.options.get("form", "any"))) != "any":
        raise Beyond("loss-stack-not-form", (("form", form),))
    if m.low is not None or (m.decimals is not None and m.tolerance is None):
        raise Beyond("loss-stack-not-measure")
    if m.tolerance is None and m.sigfigs is None and not all(k.exact for k in asked.lines if k.right):
        raise Beyond("loss-stack-not-irrational")
    if any(k.number is None for k in asked.lines if k.right) or not asked.model_unit:
        raise Beyond("loss-stack-not-key")
    try:
        unit, model_unit = named(m.unit), named(asked.model_unit)
    except Unsayable as name:
        raise Beyond("loss-stack-not-unit", (("unit", str(name)),)) from None
    strict = "" if m.convert else "Strict"

    def value(line: AskedLine, yes: Branch, no: Branch) -> Test:
        key = f"{decimal(line.number or Fraction(0))}*{unit}"
        return Test(f"UnitsRelative{'S' if strict else ''}", "ans1", key, yes, no, decimal(FINE))

    def test(line: AskedLine, yes: Branch, no: Branch) -> Test:
        assert line.number is not None
        key = f"{decimal(line.number)}*{unit}"
        if m.tolerance is not None and not m.exact:
            if m.relative:
                return Test(f"UnitsRelative{'S' if strict else ''}", "ans1", key, yes, no, decimal(m.tolerance + FINE))
            option = decimal(wide(m.tolerance, line.number))
            return Test(f"UnitsAbsolute{'S' if strict else ''}", "ans1", key, yes, no, option)
        if m.sigfigs is not None and not m.exact:
            option = f"[{m.sigfigs},{m.accuracy}]" if m.accuracy else str(m.sigfigs)
            return Test(f"Units{strict}", "ans1", key, yes, no, option)
        return value(line, yes, no)

    end: Branch = Leaf("else", 0.0, asked.else_says)
    wrongs = [k for k in asked.lines if not k.right and k.number is not None and not k.same]
    figures = m.sigfigs is not None and m.tolerance is None and not m.exact
    for line in reversed(wrongs):
        leaf = Leaf(line.id, line.score, line.says)
        end = test(line, leaf, value(line, leaf, end) if figures else end)  # whatever its figures
    for line in reversed([k for k in asked.lines if k.right]):
        end = test(line, Leaf(line.id, line.score, line.says), end)
    assert isinstance(end, Test)
    model = f"{maxima(asked.model)}*{model_unit}"
    typed = Input("units", model, 4, (*FORBIDDEN, *WORDS, "+"))
    return Plan(typed, end, "loss-stack-quantity", how="stack-units")
