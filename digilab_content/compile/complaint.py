"""The errors of a JSON Schema validator rewritten in the teacher's words, each at its key or value in the file."""

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from functools import cache
from typing import Any

from digilab_content.compile.planned import planned_options
from digilab_content.markup.tree import Mapping, Node, Scalar, find
from digilab_content.text.diagnostics import Diagnostic, Edit, Fix, suggest
from digilab_content.text.message import Facts
from digilab_content.text.source import Span

Path = tuple[str | int, ...]
SURE = 0.8
UNKNOWN = 50  # unknown keys of one mapping that are told; looking for what each was meant to be takes its time

# Words that teachers write for a key, beside typing mistakes of the key itself.
SYNONYMS = {
    "titre": "title", "العنوان": "title", "عنوان": "title", "langue": "lang", "language": "lang", "اللغة": "lang",
    "matiere": "subject", "matière": "subject", "discipline": "subject", "المادة": "subject", "niveau": "level",
    "grade": "level", "المستوى": "level", "competences": "skills", "compétences": "skills", "tags": "skills",
    "difficulte": "difficulty", "difficulté": "difficulty", "temps": "time", "duree": "time", "durée": "time",
    "duration": "time", "licence": "license", "auteur": "authors", "auteurs": "authors", "author": "authors",
    "المؤلف": "authors", "reponses": "answers", "réponses": "answers", "الأجوبة": "answers", "answer": "answers",
    "parametres": "params", "paramètres": "params", "parameters": "params", "variables": "params",
    "enonce": "statement", "énoncé": "statement", "question": "statement", "indices": "hints", "hint": "hints",
    "tolérance": "tolerance", "unité": "unit", "unite": "unit", "symboles": "symbols", "symbol": "symbols",
    "barème": "points", "bareme": "points", "correct": "right", "juste": "right", "retour": "feedback", "key": "when",
    "message": "feedback", "variantes": "variants", "variant": "variants", "conditions": "require",
    "melanger": "shuffle", "mélanger": "shuffle", "nom": "name",
}  # fmt: skip
_TRUE = frozenset(["yes", "oui", "on", "vrai", "y", "نعم"])
_FALSE = frozenset(["no", "non", "off", "faux", "n", "لا"])


def complaints(node: Node, plain: Any, name: str) -> tuple[Diagnostic, ...]:
    """What is wrong in a tree that the schema refuses, in file order, each thing said once."""
    found: dict[tuple[str, int, int, Facts], Diagnostic] = {}
    problems = sorted(_validator(name).iter_errors(plain), key=lambda e: len(e.absolute_path))
    for problem in problems:
        path = tuple(problem.absolute_path)
        for said in _rewritten(node, problem, path, _validator(name).schema):
            span = said.span
            assert span is not None
            found.setdefault((said.code, span.start, span.end, said.facts), said)
    return tuple(sorted(found.values(), key=lambda d: (d.span.start, d.span.end, d.code) if d.span else (0, 0, d.code)))


@cache
def _validator(name: str) -> Any:
    from jsonschema import Draft202012Validator

    from digilab_content.compile.schema import loaded

    return Draft202012Validator(loaded(name))


def _rewritten(node: Node, problem: Any, path: Path, schema: dict[str, Any]) -> Iterator[Diagnostic]:
    kind, rule, value = problem.validator, problem.validator_value, problem.instance
    at = find(node, path) or node
    if "propertyNames" in problem.absolute_schema_path:
        key = at.key(str(value)) if isinstance(at, Mapping) else None
        facts = (
            ("reason", "form"),
            ("form", problem.schema.get("x-form", "other")),
            ("key", ""),
            ("value", str(value)),
        )
        yield Diagnostic("E019", key.span if key else at.span, facts)
    elif kind == "additionalProperties" and isinstance(at, Mapping):
        known = tuple(problem.schema.get("properties", ()))
        strange = [key for key, _ in at.entries if key.value not in known]
        for key in strange[:UNKNOWN]:
            yield _unknown(key, path, at, known, schema)
    elif kind == "required":
        missing = next((k for k in rule if k not in value), "")
        start = at.span.start
        yield Diagnostic("E017", Span(at.span.source, start, start), (("key", missing), *_place(path)))
    elif kind == "type":
        yield _kind(at, rule, value, path)
    elif kind in {"enum", "const"}:
        yield _one_of(at, rule if kind == "enum" else [rule], value, path)
    elif kind in {"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"}:
        low, high = problem.schema.get("minimum", ""), problem.schema.get("maximum", "")
        reason = "between" if low != "" and high != "" else "least" if low != "" else "most"
        yield _refused(at, path, reason, min=str(low), max=str(high))
    elif kind == "pattern":
        form = problem.schema.get("x-form")
        if form is None and isinstance(problem.schema.get("items"), dict):
            yield _one_of(at, problem.schema["items"].get("enum", []), value, path)
        else:
            yield _refused(at, path, "form", form=form or "other")
    elif kind == "minItems":
        yield _refused(at, path, "empty")
    elif kind in {"maxItems", "maxProperties"}:
        yield Diagnostic("E019", Span(at.span.source, at.span.start, at.span.start), _many(path, rule, len(value)))
    else:
        yield _refused(at, path, "form", form="other")


def _shown(value: Any) -> str:
    if isinstance(value, list | dict):
        return "…"
    return str(value).lower() if isinstance(value, bool) else "" if value is None else str(value)[:60]


def _name(path: Path) -> str:
    """The key that a value belongs to."""
    return next((str(p) for p in reversed(path) if isinstance(p, str)), "")


def _place(path: Path) -> Facts:
    """The slot or key in which something is said, and whether that is the top."""
    where = str(path[1]) if len(path) > 1 and path[0] == "answers" else _name(path)
    return ("place", "inside" if where else "top"), ("where", where)


def _refused(at: Node, path: Path, reason: str, **more: str) -> Diagnostic:
    value = at.raw[:60] if isinstance(at, Scalar) else "…"
    facts = (("reason", reason), ("key", _name(path)), ("value", value), *more.items())
    return Diagnostic("E019", at.span, facts)


def _many(path: Path, limit: int, count: int) -> Facts:
    return ("reason", "many"), ("key", _name(path)), ("value", count), ("max", limit)


def _unknown(key: Scalar, path: Path, at: Mapping, known: tuple[str, ...], schema: dict[str, Any]) -> Diagnostic:
    name = str(key.value)
    type_ = _slot_type(path, at)
    if type_ and name in planned_options(type_, frozenset(known)):
        return Diagnostic("E038", key.span, (("option", name), ("type", type_)))
    word = name.lower().replace("-", "_")
    meant = [SYNONYMS[w] for w in ((word,) if word in SYNONYMS else suggest(word, tuple(SYNONYMS)))]
    exact, near = [m for m in meant if m in known], suggest(word, known)
    near = tuple(dict.fromkeys((*exact, *near) if word in SYNONYMS else (*near, *exact)))[:3]
    others = [t for t in schema.get("x-types", ()) if type_ and name in schema["$defs"][t]["properties"]]
    known_as = (("known", "elsewhere" if others else "nowhere"), ("others", ", ".join(others)))
    facts = (("key", name), *_place(path), ("type", type_), *known_as)
    near = () if others else near
    fixes = (Fix("fix-rename", (Edit(key.span, near[0]),)),) if _sure(word, near) else ()
    return Diagnostic("E016", key.span, facts, near, fixes)


def _sure(word: str, near: tuple[str, ...]) -> bool:
    """Whether the first suggestion is one letter or two away from what was written."""
    return bool(near) and SequenceMatcher(None, word, near[0]).ratio() >= SURE


def _slot_type(path: Path, at: Mapping) -> str:
    if len(path) != 2 or path[0] != "answers":
        return ""
    type_ = at.get("type")
    return str(type_.value) if isinstance(type_, Scalar) else ""


def _kind(at: Node, rule: str | list[str], value: Any, path: Path) -> Diagnostic:
    """Another kind of value: text, number, list … and how it would be written."""
    wanted = [rule] if isinstance(rule, str) else list(rule)
    expected = next((k for k in ("array", "object", "boolean", "integer", "number") if k in wanted), "string")
    if "string" in wanted and expected in {"number", "boolean", "integer"}:
        expected = "string"
    got = {bool: "boolean", int: "integer", float: "number", str: "string", list: "array", dict: "object"}
    given = got.get(type(value), "null")
    near: tuple[str, ...] = ()
    if isinstance(value, str):
        word = value.strip().lower()
        if expected == "boolean":
            near = ("true",) if word in _TRUE else ("false",) if word in _FALSE else ()
        elif expected == "array":
            near = (f"[{value}]",)
    fixes = (Fix("fix-write", (Edit(at.span, near[0]),)),) if near else ()
    facts = (("key", _name(path)), ("expected", expected), ("got", given), ("value", _shown(value)))
    return Diagnostic("E018", at.span, facts, near, fixes)


def _one_of(at: Node, allowed: Iterable[Any], value: Any, path: Path) -> Diagnostic:
    words = [_shown(a) for a in allowed]
    is_type = path[:1] == ("answers",) and (path[2:] == ("type",) or len(path) == 2)
    if is_type and isinstance(value, str):
        path = ("type",)
    near = suggest(str(value), words)
    fixes = (Fix("fix-write", (Edit(at.span, near[0]),)),) if _sure(str(value), near) else ()
    facts = (("reason", "one-of"), ("key", _name(path)), ("value", _shown(value)), ("expected", ", ".join(words)))
    return Diagnostic("E019", at.span, facts, near, fixes)
