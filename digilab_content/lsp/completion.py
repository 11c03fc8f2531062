"""What may be written at a place: keys, types, options, values, slots, parameters, functions, codes, skills."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from digilab_content.compile.headings import HEADINGS
from digilab_content.compile.schema import loaded
from digilab_content.lsp.cursor import Cursor, cursor
from digilab_content.lsp.document import Document
from digilab_content.markup.attributes import FLAGS, VALUED
from digilab_content.text.i18n import words

_SLOTS = re.compile(r"\[\[\s*([^\W\d_][\w-]*)\s*(?:=|\]\])")
_PARAMS = re.compile(r"(?m)^  ([^\W\d_]\w*):")
_ANSWERS = re.compile(r"(?ms)^answers:[ \t]*\n((?:[ \t]+.*\n?|\n)*)")
_IDS = re.compile(r"\{[^{}\n]*#([\w-]+)")


@dataclass(frozen=True, slots=True)
class Suggestion:
    """`label` is shown and, unless `insert` says otherwise, written; `detail` is one line, `help` the longer words."""

    label: str
    kind: str
    detail: str = ""
    help: str = ""
    insert: str = ""


def complete(document: Document, at: int, lang: str) -> tuple[Suggestion, ...]:
    """The suggestions at an offset of the text, the likeliest first."""
    here = cursor(document.text, at, yaml=document.yaml)
    match here.kind:
        case "key":
            found = _keys(document, here, lang)
        case "value":
            found = _values(document, here, lang)
        case "slot" | "sub":
            found = (Suggestion(name, "variable") for name in slots(document))
        case "interpolation":
            found = _names(document)
        case "filter":
            found = _filters()
        case "attribute":
            found = _attributes(document, here, lang)
        case "code":
            found = _codes(document, lang)
        case "section":
            found = (Suggestion(name, "class") for names in HEADINGS.values() for name in names)
        case _:
            found = iter(())
    return tuple(dict.fromkeys(found))


def slots(document: Document) -> list[str]:
    """The ids of the slots, from the text as it stands."""
    found = dict.fromkeys(_SLOTS.findall(document.text))
    declared = _ANSWERS.search(document.text)
    found |= dict.fromkeys(_PARAMS.findall(declared[1]) if declared else [])
    if document.exercise:
        found |= dict.fromkeys(slot.id for slot in document.exercise.slots)
    return list(found)


def params(document: Document) -> list[str]:
    """The names of the parameters."""
    block = re.search(r"(?ms)^params:[ \t]*\n((?:[ \t]+.*\n?|\n)*)", document.text)
    found = dict.fromkeys(_PARAMS.findall(block[1]) if block else [])
    if document.exercise:
        found |= dict.fromkeys(one.name for one in document.exercise.params)
    return list(found)


# ── keys and values ───────────────────────────────────────────────────────────────────────────────────────────────────


def schema_at(document: Document, path: tuple[str, ...]) -> Mapping[str, Any]:
    """The schema of the map at a path of keys."""
    if document.path.name == "digilab.yaml":
        whole = loaded("project")
    else:
        whole = loaded("exo-1" if document.yaml else "frontmatter")
    if len(path) >= 2 and path[0] == "answers":
        return _slot_schema(whole, _type_of(document, path[1]), path[2:])
    here: Mapping[str, Any] = whole
    for key in path:
        inside = here.get("properties", {}).get(key)
        here = inside if inside is not None else here.get("additionalProperties") or {}
        if not isinstance(here, Mapping):
            return {}
    return here


def _slot_schema(whole: Mapping[str, Any], type_: str, path: tuple[str, ...]) -> Mapping[str, Any]:
    definitions = whole["$defs"]
    here: Mapping[str, Any] = definitions.get(type_) or definitions["answer"]
    for key in path:
        here = here.get("properties", {}).get(key, {})
        if key in {"lines", "options"} and "items" in here:
            here = definitions.get("line" if key == "lines" else "option", {})
    return here


def _type_of(document: Document, slot: str) -> str:
    written = re.search(rf"(?m)^[ \t]+{re.escape(slot)}:[ \t]*(?:\{{[^}}\n]*?type:[ \t]*)?([a-z]+)", document.text)
    if written:
        return written[1]
    below = re.search(rf"(?m)^[ \t]+{re.escape(slot)}:[ \t]*\n(?:[ \t]+.*\n)*?[ \t]+type:[ \t]*([a-z]+)", document.text)
    if below:
        return below[1]
    made = document.exercise.slot(slot) if document.exercise else None
    return made.type if made else ""


def _keys(document: Document, here: Cursor, lang: str) -> Iterator[Suggestion]:
    if here.path == ("answers",):
        declared = set(_PARAMS.findall((_ANSWERS.search(document.text) or [None, ""])[1] or ""))
        for name in slots(document):
            if name not in declared:
                yield Suggestion(name, "variable", insert=f"{name}: ")
        return
    for name, shape in schema_at(document, here.path).get("properties", {}).items():
        yield Suggestion(name, "property", _detail(shape), described(shape, lang), insert=f"{name}: ")


def _values(document: Document, here: Cursor, lang: str) -> Iterator[Suggestion]:
    key = here.path[-1] if here.path else ""
    shape = schema_at(document, here.path)
    if (len(here.path) == 2 and here.path[0] == "answers") or here.path[-1:] == ("type",):
        yield from (Suggestion(name, "enum") for name in _types())
        return
    inside = shape.get("items") or {}
    yield from (Suggestion(str(value), "enum") for value in (*shape.get("enum", ()), *inside.get("enum", ())))
    if shape.get("type") == "boolean":
        yield from (Suggestion(value, "enum") for value in ("true", "false"))
    yield from (Suggestion(str(value), "value") for value in shape.get("examples", ()))
    if key in {"skills", "level"}:
        yield from (Suggestion(code, "enum", label) for code, label in _vocabulary(document, key, lang))
    elif key in {"follow", "if"}:
        yield from (Suggestion(name, "variable") for name in slots(document))
    elif key == "license":
        from digilab_content.compile.checks.metadata import LICENSES

        yield from (Suggestion(name, "enum") for name in LICENSES)
    elif here.path[:1] in {("params",), ("require",)}:
        yield from (Suggestion(word, "keyword") for word in ("int ", "decimal ", "one of ", "= "))
        yield from _names(document)


@cache
def _types() -> tuple[str, ...]:
    from digilab_content.compile.kinds import GROUPED
    from digilab_content.graders import types

    return tuple(sorted([*types(), *GROUPED]))


def described(shape: Mapping[str, Any], lang: str) -> str:
    """The description of a key in a language."""
    return str(shape.get("x-description", {}).get(lang) or shape.get("description", ""))


def _detail(shape: Mapping[str, Any]) -> str:
    kind = shape.get("type", "")
    kinds = " | ".join(kind) if isinstance(kind, list) else str(kind)
    return " | ".join(map(str, shape["enum"])) if "enum" in shape else kinds


# ── names ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _names(document: Document) -> Iterator[Suggestion]:
    from digilab_content.compile.vary import AUTHOR_NAMES

    values = document.values()
    for name in params(document):
        yield Suggestion(name, "variable", _value(document, values[name]) if name in values else "")
    yield from (Suggestion(name, "variable") for name in slots(document))
    yield from (Suggestion(name, "function", insert=f"{name}(") for name in sorted(AUTHOR_NAMES))


def _value(document: Document, tree: Any) -> str:
    from digilab_content.maths.writing import prose

    return prose(tree, document.exercise.lang if document.exercise else "fr")


def _filters() -> Iterator[Suggestion]:
    from digilab_content.maths.filters import NAMES

    with_arguments = {"dec": "dec(2)", "sci": "sci(2)", "plural": "plural(one=, other=)"}
    return (Suggestion(name, "function", insert=with_arguments.get(name, name)) for name in NAMES)


def _attributes(document: Document, here: Cursor, lang: str) -> Iterator[Suggestion]:
    name, equals, _ = here.word.partition("=")
    if equals and name == "mistake":
        for id_, entry in sorted(_misconceptions(document).items()):
            yield Suggestion(id_, "enum", entry.labels.get(lang, ""))
    elif equals and name == "review":
        yield from (Suggestion(code, "enum", label) for code, label in _vocabulary(document, "skills", lang))
    elif equals and name == "after":
        yield from (Suggestion(f"#{id_}", "variable") for id_ in dict.fromkeys(_IDS.findall(document.text)))
    else:
        yield from (Suggestion(flag, "keyword") for flag in FLAGS)
        yield from (Suggestion(f"{key}=", "keyword") for key in VALUED)
        yield from (Suggestion(text, "value") for text in ("50%", "-25%"))


def _codes(document: Document, lang: str) -> Iterator[Suggestion]:
    from digilab_content.graders._codes import CODES

    said = words(lang)
    for code in CODES:
        text = said.text(code.message)
        yield Suggestion(code.name, "constant", help="" if "{" in text or "⟨" in text else text)
    for id_ in dict.fromkeys(_IDS.findall(document.text)):
        yield Suggestion(f"#{id_}", "variable")


def _misconceptions(document: Document) -> Mapping[str, Any]:
    from digilab_content.compile.misconceptions import shipped, vocabulary
    from digilab_content.compile.project import project_of

    return (vocabulary(project_of(document.path).root).value or shipped()).entries


def _vocabulary(document: Document, key: str, lang: str) -> Iterator[tuple[str, str]]:
    """Skills or levels: those of the curriculum, then those of the vocabulary of mistakes."""
    from digilab_content.compile.curriculum import curriculum
    from digilab_content.compile.project import project_of

    plan = curriculum(project_of(document.path).root, lang).value or {}
    if key == "skills":
        yield from ((code, label) for code, (label, _) in plan.items())
        yield from ((skill, "") for skill in sorted({e.skill for e in _misconceptions(document).values() if e.skill}))
    else:
        levels = {level for _, level in plan.values() if level}
        yield from (
            (level, "") for level in sorted(levels | {e.level for e in _misconceptions(document).values() if e.level})
        )
