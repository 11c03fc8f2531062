"""Keys of a `quantity`: an author expression and a unit (`9.81 m/s^2`, `a*b cm^2`), and the unit of the slot."""

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

from digilab_content.graders import Setting
from digilab_content.graders._expressions import Scope, one
from digilab_content.graders._figures import Value, value_of
from digilab_content.graders._lines import KeyLine
from digilab_content.graders._number_judging import Foreign
from digilab_content.graders._options import trouble
from digilab_content.maths import author, units
from digilab_content.maths.value import from_fraction
from digilab_content.model.exercise import Line, Slot
from digilab_content.text.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class Sized:
    """Key lines with their values in the slot's `unit` (Foreign where they measure something else).

    `bare`: ids of lines whose key has no unit.
    """

    lines: tuple[KeyLine, ...]
    unit: str
    bare: frozenset[str]


def sized(slot: Slot, setting: Setting, asked: str) -> Sized | Diagnostic:
    """The key lines of a slot; or what is wrong with the first bad one. `asked`: the option `unit`."""
    hidden = set(slot.symbols or ())
    scope = Scope({n: v for n, v in setting.values.items() if n not in hidden})
    after = replace(scope, values={**scope.values, **setting.followed})
    if asked and units.unit(asked, units.unknown_names(asked)) is None:
        facts = (("option", "unit"), ("value", asked), ("expected", "m/s^2"))
        return trouble(slot, "E202", slot.option_spans.get("unit"), facts)
    split = [(line, *halves(line.key, scope)) for line in slot.lines]
    slot_unit = asked or next((u for line, _, u in split if u and line.right), "")
    if not any(line.right for line, _, _ in split):
        return trouble(slot, "E200")
    lines = []
    for line, text, unit in split:
        key = _line(slot, line, text, scope)
        if isinstance(key, Diagnostic):
            return key
        if line.right and not (unit or slot_unit) and not (isinstance(key.value, Value) and key.value.special):
            return trouble(slot, "E220", line.span, (("key", line.key.strip()),))
        if setting.followed:
            followed = _line(slot, line, text, after)
            if not isinstance(followed, Diagnostic):
                key = replace(key, followed=followed.value)
        key = _in_unit(key, unit, slot_unit)
        if line.right and asked and isinstance(key.value, Foreign):
            facts = (("option", "unit"), ("value", asked), ("expected", key.value.unit))
            return trouble(slot, "E202", slot.option_spans.get("unit"), facts)
        # Only an answer without a unit is as written in a wrong line without one.
        lines.append(
            key if line.right or not unit else replace(key, written=("*", key.written, ("sym", _own(key, slot_unit))))
        )
    return Sized(tuple(lines), slot_unit, frozenset(line.id for line, _, unit in split if not unit))


def _own(key: KeyLine, asked: str) -> str:
    return key.value.unit if isinstance(key.value, Foreign) else asked


def halves(key: str, scope: Scope) -> tuple[str, str]:
    """The number and the unit of a key: the shortest unit before which a whole expression of known names stands."""
    text = key.strip()
    whole = author.parse(text)
    if not isinstance(whole, author.Refused) and _computes(whole, scope):
        return (text[:-1].strip(), "%") if whole[0] == "%" and text.endswith("%") else (text, "")
    for start in range(len(text) - 1, -1, -1):
        head, tail = text[:start].rstrip(" *·"), text[start:].strip()
        if not _starts(text, start) or not head or units.unit(tail, units.unknown_names(tail)) is None:
            continue
        tree = author.parse(head)
        if not isinstance(tree, author.Refused) and _computes(tree, scope):
            return head, tail
    if units.known(text):
        return "1", text
    return text, ""


def _starts(text: str, k: int) -> bool:
    """Whether a unit may start there: a letter or sign after a space, a digit, a bracket or a product sign."""
    c = text[k]
    if not (c.isalpha() or c in "°%‰€$£Ω/(1"):
        return False
    before = text[k - 1] if k else ""
    if c == "/":
        return before.isspace() or before.isdigit() or before == ")" or before.isalpha()
    if c in "(1":
        return before in "*· " and text[k - 2 : k].strip() != ""
    return not (before.isalpha() or before in "_^/+-(.,")


def _computes(tree: Any, scope: Scope) -> bool:
    value = scope.evaluate(tree)
    return not isinstance(value, author.Refused) and value_of(value) is not None


def _line(slot: Slot, line: Line, text: str, scope: Scope) -> KeyLine | Diagnostic:
    key = one(slot, replace(line, key=text), scope)
    if isinstance(key, Diagnostic):
        return key
    value = value_of(key.value)
    if value is None:
        return trouble(slot, "E204", line.span, (("key", line.key.strip()),))
    return replace(key, line=line, value=value)


def _in_unit(key: KeyLine, unit: str, asked: str) -> KeyLine:
    """The line with its values in the slot's unit."""
    if not unit or units.spelled(unit) == units.spelled(asked):
        return key
    by = units.between(unit, asked, units.unknown_names(asked))
    if by is None:
        return replace(key, value=Foreign(key.value, unit))
    value = key.value.converted(by)
    written = from_fraction(value.number) if isinstance(value.number, Fraction) and value.exact else value.tree
    followed = key.followed and key.followed.converted(by)
    return replace(key, value=value, followed=followed, written=written)
