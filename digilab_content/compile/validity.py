"""A JSON Schema compiled to plain functions that only say yes or no, thirty times faster than a full validator.

It knows the keywords that our schemas use (`compile/shape.py`) and refuses to compile any other. Files it accepts are
valid; for the others the full validator explains why.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from types import NoneType
from typing import Any

Check = Callable[[Any], bool]
_SAID = frozenset(
    ("$schema", "$id", "$defs", "title", "description", "examples", "default", "x-description", "x-form", "x-types")
)
_CLASSES = {"string": str, "boolean": bool, "array": list, "object": dict, "null": NoneType}
_KINDS: dict[str, Check] = {
    "integer": lambda v: (isinstance(v, int) and not isinstance(v, bool)) or (isinstance(v, float) and v.is_integer()),
    "number": lambda v: isinstance(v, int | float) and not isinstance(v, bool),
}


def compiled(schema: Any, root: Any = None, seen: dict[str, Check] | None = None) -> Check:
    """The check of a schema. KeyError on a keyword that it does not know."""
    root = schema if root is None else root
    seen = {} if seen is None else seen
    if schema is True:
        return _anything
    if schema is False:
        return lambda _: False
    checks = [_keyword(k, v, schema, root, seen) for k, v in schema.items() if k not in _SAID]
    found = [c for c in checks if c is not None]
    return _all(found)


def _all(checks: Sequence[Check]) -> Check:
    """Every one of these: loops are written out, since each value of each file goes through them."""
    match checks:
        case [only]:
            return only
        case [one, two]:
            return lambda v: one(v) and two(v)
        case [one, two, three]:
            return lambda v: one(v) and two(v) and three(v)

    def check(value: Any) -> bool:
        for one in checks:  # noqa: SIM110
            if not one(value):
                return False
        return True

    return check


def _each(of: type, check: Check) -> Check:
    """Every element of a list, every key of a dict."""

    def each(value: Any) -> bool:
        if isinstance(value, of):
            for x in value:  # type: ignore[attr-defined]
                if not check(x):
                    return False
        return True

    return each


def _values(known: Mapping[str, Check], other: Check | None) -> Check:
    """Each value of a dict by its key's check, `other` where the key has none."""

    def values(value: Any) -> bool:
        if isinstance(value, dict):
            for k, x in value.items():
                check = known.get(k, other)
                if check is not None and not check(x):
                    return False
        return True

    return values


def _anything(_: Any) -> bool:
    return True


def _kind(kinds: Sequence[str]) -> Check:
    """A value of one of these kinds."""
    classes = tuple(_CLASSES[k] for k in kinds if k in _CLASSES)
    others = [_KINDS[k] for k in kinds if k not in _CLASSES]
    if not others:
        return lambda v: isinstance(v, classes)
    return lambda v: isinstance(v, classes) or any(k(v) for k in others)


def _by_name(schemas: Sequence[Any], root: Any, seen: dict[str, Check]) -> Check | None:
    """Of schemas which are all `if` a key has a certain text `then` …, the one that applies; None for any others."""
    table: dict[str, Check] = {}
    key = ""
    for one in schemas:
        match one:
            case {"if": {"type": "object", "properties": tested, "required": [str(name)]}, "then": then} if (
                len(one) == 2 and len(one["if"]) == 3 and list(tested) == [name] and key in {"", name}
            ):
                key = name
            case _:
                return None
        match tested[key]:
            case {"const": str(text)} if len(tested[key]) == 1 and text not in table:
                table[text] = compiled(then, root, seen)
            case _:
                return None

    def check(value: Any) -> bool:
        text = value.get(key) if isinstance(value, dict) else None
        return not isinstance(text, str) or table.get(text, _anything)(value)

    return check


def _keyword(key: str, value: Any, schema: Any, root: Any, seen: dict[str, Check]) -> Check | None:
    match key:
        case "type":
            return _kind([value] if isinstance(value, str) else value)
        case "enum" if all(isinstance(e, str) for e in value):
            texts = frozenset(value)
            return lambda v: isinstance(v, str) and v in texts
        case "enum":
            return lambda v: any(_same(v, e) for e in value)
        case "const":
            return lambda v: _same(v, value)
        case "minimum":
            return lambda v: not _KINDS["number"](v) or v >= value
        case "maximum":
            return lambda v: not _KINDS["number"](v) or v <= value
        case "exclusiveMinimum":
            return lambda v: not _KINDS["number"](v) or v > value
        case "exclusiveMaximum":
            return lambda v: not _KINDS["number"](v) or v < value
        case "pattern":
            pattern = re.compile(value)
            return lambda v: not isinstance(v, str) or pattern.search(v) is not None
        case "minItems":
            return lambda v: not isinstance(v, list) or len(v) >= value
        case "maxItems":
            return lambda v: not isinstance(v, list) or len(v) <= value
        case "maxProperties":
            return lambda v: not isinstance(v, dict) or len(v) <= value
        case "required":
            return lambda v: not isinstance(v, dict) or all(k in v for k in value)
        case "items":
            item = compiled(value, root, seen)
            return _each(list, item)
        case "propertyNames":
            name = compiled(value, root, seen)
            return _each(dict, name)
        case "properties" if "additionalProperties" in schema:
            return None  # checked with the others
        case "properties":
            return _values({k: compiled(s, root, seen) for k, s in value.items()}, None)
        case "additionalProperties":
            known = {k: compiled(s, root, seen) for k, s in schema.get("properties", {}).items()}
            return _values(known, compiled(value, root, seen))
        case "allOf":
            return _by_name(value, root, seen) or _all([compiled(s, root, seen) for s in value])
        case "if":
            test = compiled(value, root, seen)
            then, other = (compiled(schema.get(k, True), root, seen) for k in ("then", "else"))
            return lambda v: then(v) if test(v) else other(v)
        case "then" | "else":
            return None
        case "$ref":
            return _referred(value, root, seen)
        case _:
            raise KeyError(key)


def _referred(reference: str, root: Any, seen: dict[str, Check]) -> Check:
    """`#/$defs/name`, compiled once and late, so that definitions may refer to each other."""
    name = reference.removeprefix("#/$defs/")

    def check(value: Any) -> bool:
        if name not in seen:
            seen[name] = compiled(root["$defs"][name], root, seen)
        return seen[name](value)

    return check


def _same(one: Any, other: Any) -> bool:
    """Equality of JSON: true is not 1."""
    return bool(one == other) and isinstance(one, bool) == isinstance(other, bool)
