"""Options of an answer type: the annotated fields of its dataclass, filled from what the teacher wrote."""

from dataclasses import MISSING, dataclass, fields
from functools import cache
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

import msgspec

from digilab_content.model.exercise import Slot
from digilab_content.text.diagnostics import Diagnostic, suggest
from digilab_content.text.message import Facts
from digilab_content.text.source import Span


@dataclass(frozen=True, slots=True)
class Option:
    """An option: its name in YAML (a field `from_` is `from`), the Python type of its value, default, description.

    `least` and `most` are the bounds of a number.
    """

    name: str
    type: Any
    default: Any
    description: str
    least: float | None = None
    most: float | None = None


@cache
def options_of(cls: type) -> tuple[Option, ...]:
    """The options of an answer type, in the order of its fields: those annotated with `msgspec.Meta`."""
    hints = get_type_hints(cls, include_extras=True)
    found = []
    for f in fields(cls):
        hint = hints[f.name]
        if get_origin(hint) is not Annotated:
            continue
        meta = next((m for m in get_args(hint)[1:] if isinstance(m, msgspec.Meta)), None)
        if meta is not None:
            default = f.default if f.default is not MISSING else None
            found.append(
                Option(f.name.rstrip("_"), get_args(hint)[0], default, meta.description or "", meta.ge, meta.le)
            )
    return tuple(found)


def trouble(
    slot: Slot, code: str, span: Span | None = None, facts: Facts = (), near: tuple[str, ...] = ()
) -> Diagnostic:
    """A finding about a slot, at `span` or where the slot stands; `slot` and `type` are always among its facts."""
    return Diagnostic(code, span or slot.span, (("slot", slot.id), ("type", slot.type), *facts), near)


def filled(cls: type, slot: Slot) -> dict[str, Any] | tuple[Diagnostic, ...]:
    """The option fields of `cls` as the slot has them, by field name; or what is wrong with them."""
    known = {o.name: o for o in options_of(cls)}
    values: dict[str, Any] = {}
    found: list[Diagnostic] = []
    names = {f.name.rstrip("_"): f.name for f in fields(cls)}
    for name, value in slot.options.items():
        span = slot.option_spans.get(name)
        if name not in known:
            found.append(trouble(slot, "E201", span, (("option", name),), suggest(name, tuple(known))))
            continue
        option = known[name]
        try:
            values[names[name]] = _converted(value, option)
        except (msgspec.ValidationError, ValueError):
            facts = (("option", name), ("value", _shown(value)), ("expected", expected(option.type)))
            found.append(trouble(slot, "E202", span, facts, suggest(_shown(value), choices(option.type))))
    return tuple(found) or values


def _converted(value: Any, option: Option) -> Any:
    """The value as the option's type. ValidationError or ValueError when it is of another kind or out of bounds."""
    made = msgspec.convert(_plain(value, option.type), option.type, strict=False)
    number = made if isinstance(made, int | float) else None
    for bound, outside in ((option.least, float.__lt__), (option.most, float.__gt__)):
        if number is not None and bound is not None and outside(float(number), float(bound)):
            raise ValueError(option.name)
    return made


def _plain(value: Any, wanted: Any) -> Any:
    """`case` alone for a list of one, a number for its text."""
    if get_origin(wanted) is tuple and isinstance(value, str):
        return [v.strip() for v in value.replace(";", ",").split(",") if v.strip()]
    if wanted is str and isinstance(value, int | float) and not isinstance(value, bool):
        return repr(value)
    if get_origin(wanted) is tuple and isinstance(value, tuple):
        return list(value)
    return value


def _shown(value: Any) -> str:
    return value if isinstance(value, str) else "true" if value is True else "false" if value is False else str(value)


def choices(wanted: Any) -> tuple[str, ...]:
    """The words an option may take, none when it is not a choice of words."""
    if get_origin(wanted) is Literal:
        return tuple(str(a) for a in get_args(wanted))
    return tuple(c for a in get_args(wanted) for c in choices(a))


def expected(wanted: Any) -> str:
    """What an option takes, as the teacher would write it: `a | b | c`, or the name of a kind."""
    if words := choices(wanted):
        return " | ".join(filter(None, words))
    plain = next((a for a in get_args(wanted) if a is not type(None)), wanted) if get_args(wanted) else wanted
    return {bool: "true | false", int: "1, 2, 3…", float: "0.5", str: "…"}.get(plain, "…")
