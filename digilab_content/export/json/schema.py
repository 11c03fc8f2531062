"""The JSON Schema (2020-12) of what is written, made from the types of the model."""

import json
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from fractions import Fraction
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from digilab_content.export.json.model import TAGGED, VERSION, written
from digilab_content.model import doc as d
from digilab_content.model.item import Item
from digilab_content.model.output import File
from digilab_content.model.target import Heading

FRACTION = {"type": "string", "pattern": r"^-?[0-9]+(/[1-9][0-9]*)?$"}


def schema_file() -> File:
    """`schema.json`."""
    return File("schema.json", (json.dumps(schema(), ensure_ascii=False, indent=1) + "\n").encode())


@cache
def schema() -> dict[str, Any]:
    """The schema of an item file; `#/$defs/index` is that of `index.json`."""
    made: dict[str, Any] = {}
    _define(Item, made)
    _define(Heading, made)
    head = {"version": {"const": VERSION}, "keys": {"type": "boolean"}}
    item = made["item"]
    item["properties"] = {**head, "identifier": {"type": "string"}, **item["properties"]}
    item["required"] = ["version", "identifier", "keys", *item["required"]]
    heading = made["heading"]
    heading["properties"]["file"] = {"type": "string"}
    heading["required"].append("file")
    made["index"] = {
        "type": "object",
        "properties": {
            **head,
            "title": {"type": "string"},
            "lang": {"type": "string"},
            "items": {"type": "array", "items": {"$ref": "#/$defs/heading"}},
        },
        "required": ["version", "keys", "title", "lang", "items"],
        "additionalProperties": False,
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"digilab_content item, version {VERSION}",
        "$ref": "#/$defs/item",
        "$defs": {name: made[name] for name in sorted(made)},
    }


def _define(kind: type, made: dict[str, Any]) -> dict[str, str]:
    """Put the definition of a dataclass among the others; a reference to it."""
    name = _name(kind)
    if name not in made:
        made[name] = {}  # the name is taken before its fields are read: documents hold documents
        made[name] = _math() if kind is d.Math else _object(kind, made)
    return {"$ref": f"#/$defs/{name}"}


def _name(kind: type) -> str:
    if kind in TAGGED:
        return ("doc-" if kind.__module__.endswith("doc") else "") + TAGGED[kind]
    return kind.__name__.lower()


def _math() -> dict[str, Any]:
    properties = {"is": {"const": "math"}, "tex": {"type": "string"}, "display": {"const": True}}
    return {"type": "object", "properties": properties, "required": ["is", "tex"], "additionalProperties": False}


def _object(kind: type, made: dict[str, Any]) -> dict[str, Any]:
    hints = get_type_hints(kind)
    properties: dict[str, Any] = {"is": {"const": TAGGED[kind]}} if kind in TAGGED else {}
    required = list(properties)
    for one in fields(kind):
        if written(one):
            properties[one.name] = _of(hints[one.name], made)
            if one.default is MISSING and one.default_factory is MISSING:
                required.append(one.name)
    return {
        "type": "object",
        "description": (kind.__doc__ or "").strip().partition("\n")[0],
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


_PLAIN: Mapping[Any, dict[str, Any]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    NoneType: {"type": "null"},
    Fraction: FRACTION,
    Any: {},
}


def _of(hint: Any, made: dict[str, Any]) -> dict[str, Any]:
    if hint in _PLAIN:
        return dict(_PLAIN[hint])
    if is_dataclass(hint) and isinstance(hint, type):
        return dict(_define(hint, made))
    origin, args = get_origin(hint), get_args(hint)
    if origin is Literal:
        return {"enum": list(args)}
    if origin in {Union, UnionType}:
        return {"anyOf": [_of(arg, made) for arg in args if arg not in {d.Interp, d.Figure}]}
    if origin is tuple and args[-1] is Ellipsis:
        return {"type": "array", "items": _of(args[0], made)}
    if origin is tuple:
        return {"type": "array", "prefixItems": [_of(arg, made) for arg in args], "items": False, "minItems": len(args)}
    if origin is not None and isinstance(origin, type) and issubclass(origin, Mapping):
        return {"type": "object", "additionalProperties": _of(args[1], made)}
    raise TypeError(hint)  # a new kind of field in the model: say here how it is written
