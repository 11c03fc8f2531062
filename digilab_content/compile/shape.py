"""The JSON Schemas of what teachers write, made from the model: metadata keys here, options from the answer types.

Six schemas: `exo-1` (a whole exercise), `frontmatter` (the head of an `.exo.md`), `project` (`digilab.yaml`),
`defaults` (`_defaults.yaml`), `misconceptions` and `curriculum` (the files of that name). Dispatch on `type` is by
if/then, never by a bare oneOf, so that a typing mistake in an option is reported as such. Descriptions are English,
with French and Arabic in `x-description`; `x-form` names the words in which a pattern is explained.
"""

import json
from collections.abc import Iterable
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from digilab_content.compile.kinds import GROUPED, LISTED
from digilab_content.compile.vocabulary import (
    BODY,
    CURRICULUM,
    HEAD,
    LANG,
    LINE,
    MANY,
    META,
    MISCONCEPTIONS,
    OPTION,
    ROWS,
    SHARED_BY_SLOTS,
    SLOT,
    TEXT,
    Schema,
)

NAMES = ("exo-1", "frontmatter", "project", "defaults", "misconceptions", "curriculum")
TITLES = ("Exercise", "Front matter", "Project", "Defaults", "Misconceptions", "Curriculum")
BASE = "https://digilab.ma/schemas/"


def made(name: str) -> Schema:
    """The schema of that name (one of `NAMES`), from the model and the answer types at hand."""
    head: Schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"{BASE}{name}.json",
        "title": TITLES[NAMES.index(name)],
        "type": "object",
    }
    if name == "project":
        own = {"name": TEXT, "title": TEXT, "langs": {"type": "array", "items": LANG, "minItems": 1}}
        return head | {"properties": _described(own | META), "additionalProperties": False}
    if name in {"misconceptions", "curriculum"}:
        keys = MISCONCEPTIONS if name == "misconceptions" else CURRICULUM
        return head | {"properties": _described(keys), "additionalProperties": False}
    if name == "defaults":
        return head | {"properties": _described(META), "additionalProperties": False}
    whole = name == "exo-1"
    keys = HEAD | META | {"answers": _answers()} | (BODY if whole else {})
    rest: Schema = {
        "properties": _described(keys),
        "required": ["exo", "statement"] if whole else ["exo"],
        "if": {"required": ["translation_of"]},
        "else": {"required": ["id"]},
        "additionalProperties": False,
    }
    return head | rest | {"$defs": _definitions(), "x-types": _types()}


def _types() -> list[str]:
    from digilab_content.graders import types

    return sorted([*types(), *GROUPED])


def _answers() -> Schema:
    slot = {"$ref": "#/$defs/answer"}
    return {"type": "object", "propertyNames": SLOT, "additionalProperties": slot, "maxProperties": MANY}


def _definitions() -> dict[str, Schema]:
    """A slot: dispatch on its type; then the options of each type; key lines and options."""
    names = _types()
    of_type = [
        {
            "if": {"type": "object", "properties": {"type": {"const": n}}, "required": ["type"]},
            "then": {"$ref": f"#/$defs/{n}"},
        }
        for n in names
    ]
    answer: Schema = {
        "type": ["string", "object", "null"],
        "if": {"type": "string"},
        "then": {"enum": names},
        "properties": {"type": _told("type", {"type": "string", "enum": names})},
        "allOf": of_type,
    }
    definitions = {"answer": answer}
    for name in names:
        properties = {"type": {"const": name}, **_described(SHARED_BY_SLOTS)}
        data = {"options": {"type": "array", "items": {"$ref": "#/$defs/option"}, "maxItems": MANY}}
        if name in GROUPED:
            data = {}
        elif name not in LISTED:
            data = {"lines": {"type": "array", "items": {"$ref": "#/$defs/line"}, "maxItems": MANY}, "rows": ROWS}
        properties |= _described(data) | options(name)
        definitions[name] = {"type": "object", "properties": properties, "additionalProperties": False}
    definitions["line"] = _closed(LINE, ["when"])
    definitions["option"] = _closed(OPTION, ["text"])
    return definitions


def _closed(keys: dict[str, Schema], required: list[str]) -> Schema:
    return {"type": "object", "properties": _described(keys), "required": required, "additionalProperties": False}


def options(type_: str) -> dict[str, Schema]:
    """The options of an answer type, from the annotated fields of its dataclass (a field `from_` is `from`)."""
    from dataclasses import MISSING, fields

    from msgspec import Meta

    from digilab_content.compile.groups import SCORINGS
    from digilab_content.graders import grader
    from digilab_content.text.i18n import words

    if type_ in GROUPED:
        english = words("en").text("option-table-scoring")
        shape: Schema = {"type": "string", "enum": list(SCORINGS), "default": SCORINGS[0]}
        return {"scoring": _told("scoring", shape, english, "table")}
    class_: Any = grader(type_)
    hints = get_type_hints(class_, include_extras=True)
    found: dict[str, Schema] = {}
    for field in fields(class_):
        hint = hints[field.name]
        meta = next((m for m in get_args(hint)[1:] if isinstance(m, Meta)), None) if _annotated(hint) else None
        if meta is None:
            continue
        name = field.name.rstrip("_")
        shape = _kind(get_args(hint)[0])
        bounds = {"minimum": meta.ge, "maximum": meta.le, "exclusiveMinimum": meta.gt, "exclusiveMaximum": meta.lt}
        shape |= {k: v for k, v in bounds.items() if v is not None}
        shape |= {"pattern": meta.pattern} if meta.pattern else {}
        shape |= {"examples": list(meta.examples)} if meta.examples else {}
        default = field.default
        if default is not MISSING and default is not None and not isinstance(default, tuple) and default != "":
            shape["default"] = default
        found[name] = _told(name, shape, meta.description or "", type_)
    return found


def _annotated(hint: Any) -> bool:
    return get_origin(hint) is Annotated


def _kind(hint: Any) -> Schema:
    """The schema of a Python type; `None` alternatives are left out, for an absent key says them."""
    origin, args = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _kind(args[0])
    if origin is Literal:
        return {"type": "string", "enum": list(args)}
    if origin in {Union, UnionType}:
        return _either([_kind(a) for a in args if a is not type(None)])
    if origin in {tuple, list, frozenset}:
        items = _kind(args[0])
        one = (
            {"pattern": f"^({'|'.join(items['enum'])})([ ,;]+({'|'.join(items['enum'])}))*$"} if "enum" in items else {}
        )
        return {"type": ["array", "string"], "items": items, **one}
    if hint is str:
        return {"type": ["string", "number"]}
    return {"type": {bool: "boolean", int: "integer", float: "number"}[hint]}


def _either(shapes: list[Schema]) -> Schema:
    """One schema of several kinds: keywords of a kind say nothing of the others."""
    merged: Schema = {}
    kinds: list[str] = []
    for shape in shapes:
        kinds += [shape["type"]] if isinstance(shape["type"], str) else shape["type"]
        merged |= {k: v for k, v in shape.items() if k != "type"}
    kinds = list(dict.fromkeys(kinds))
    return {"type": kinds[0] if len(kinds) == 1 else kinds, **merged}


def _described(keys: dict[str, Schema]) -> dict[str, Schema]:
    return {name: _told(name, shape) for name, shape in keys.items()}


def _told(name: str, shape: Schema, english: str = "", type_: str = "") -> Schema:
    """With its descriptions: message `option-<type>-<name>`, else `key-<name>` (dashes for underscores)."""
    from digilab_content.text.i18n import words

    stem = name.replace("_", "-")
    ids = [f"option-{type_}-{stem}"] if type_ else [f"key-{stem}"]
    said = {lang: next((words(lang).text(i) for i in ids if i in words(lang).ids()), "") for lang in ("fr", "ar", "en")}
    english = english or said.pop("en")
    more = {"x-description": {k: v for k, v in said.items() if v and k != "en"}}
    head = {"description": english} if english else {}
    return {**head, **(more if more["x-description"] else {}), **_inside(shape)}


def _inside(shape: Schema) -> Schema:
    """A schema whose keys, and those of its items and values, are described."""
    for part in ("items", "additionalProperties"):
        if isinstance(shape.get(part), dict) and part in shape and "$ref" not in shape[part]:
            shape = shape | {part: _inside(shape[part])}
    return shape | {"properties": _described(shape["properties"])} if "properties" in shape else shape


def text(name: str) -> str:
    """The schema as its committed file."""
    return json.dumps(made(name), ensure_ascii=False, indent=2) + "\n"


def write(folder: Path, names: Iterable[str] = NAMES) -> tuple[Path, ...]:
    """Write the schema files; returns them."""
    paths = []
    for name in names:
        path = folder / f"{name}.json"
        path.write_text(text(name), encoding="utf-8", newline="\n")
        paths.append(path)
    return tuple(paths)
