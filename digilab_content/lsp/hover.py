"""What stands under the pointer: a value in variant 1, a slot and its right answers, a key, a code."""

import re

from digilab_content.lsp.completion import described, params, schema_at
from digilab_content.lsp.cursor import cursor
from digilab_content.lsp.document import Document
from digilab_content.text.i18n import words

_INTERPOLATION = re.compile(r"\{\{(?P<inside>(?:[^{}]|\{[^{}]*\})*)\}\}")
_SLOT = re.compile(r"\[\[\s*(?P<id>[^\W\d_][\w-]*)?\s*(?:=[^\]\n]*)?\]\]")
_CODE = re.compile(r"`(?P<code>@\w+)`")
_KEY = re.compile(r"[ \t]*(?:- )?(?P<key>[\w-]+)[ \t]*:")
_MATH = re.compile(r"\$(?:[^$\n\\]|\\.)+\$")


def hover(document: Document, at: int, lang: str) -> str:
    """Markdown about the place; empty where there is nothing to say."""
    start = document.text.rfind("\n", 0, at) + 1
    end = document.text.find("\n", at)
    row, column = document.text[start : end if end >= 0 else len(document.text)], at - start
    for pattern, tell in ((_INTERPOLATION, _value), (_SLOT, _slot), (_CODE, _code)):
        for match in pattern.finditer(row):
            if match.start() <= column < match.end():
                return tell(document, match, lang)
    for formula in _MATH.finditer(row):
        if formula.start() <= column < formula.end() and "{{" in formula[0]:
            return _filled(document, formula[0])
    key = _KEY.match(row)
    here = cursor(document.text, start + len(row) - len(row.lstrip()), yaml=document.yaml)
    if key and column < key.end() and here.kind == "key":
        return _key(document, (*here.path, key["key"]), lang)
    return ""


def _value(document: Document, match: re.Match[str], _lang: str) -> str:
    said = _filled(document, match[0])
    name = match["inside"].strip()
    text = next((p.text for p in document.exercise.params if p.name == name), "") if document.exercise else ""
    return "\n\n".join(part for part in (f"`{name}: {text}`" if text else "", said) if part)


def _filled(document: Document, source: str) -> str:
    """A piece of text as it reads in variant 1."""
    first = document.first
    if first is None:
        return ""
    from dataclasses import replace

    from digilab_content.compile.texts import Texts
    from digilab_content.compile.vary import fill
    from digilab_content.markup.tree import Scalar
    from digilab_content.model.doc import plain
    from digilab_content.text.source import Source, fragment

    span = Source("", source).whole()
    doc = Texts().doc(Scalar(source, source, span, fragment(span)))
    made = fill(replace(first, statement=doc, slots=(), groups=(), hints=(), steps=(), solution=(), tests=()))
    return words(first.lang).text("lsp-variant", (("text", plain(made.value.statement)),)) if made.value else ""


def _slot(document: Document, match: re.Match[str], lang: str) -> str:
    from digilab_content.compile.bind import bind
    from digilab_content.graders import correct

    first = document.first
    made = first.slot(match["id"]) if first and match["id"] else None
    if first is None or made is None:
        return ""
    bound = bind(first).value or {}
    right = [r for r in correct(bound[made.id]) if isinstance(r, str)][:3] if made.id in bound else []
    head = f"**{made.id}** · {made.type}"
    return head + ("\n\n" + words(lang).text("lsp-right", (("text", " | ".join(right)),)) if right else "")


def _code(_document: Document, match: re.Match[str], lang: str) -> str:
    from digilab_content.graders._codes import CODES

    known = next((one for one in CODES if one.name == match["code"]), None)
    return words(lang).text(known.message) if known else ""


def _key(document: Document, path: tuple[str, ...], lang: str) -> str:
    if path[:1] == ("params",) and path[1:]:
        value = document.values().get(path[1])
        return _filled(document, "{{" + path[1] + "}}") if value is not None and path[1] in params(document) else ""
    shape = schema_at(document, path[:-1]).get("properties", {}).get(path[-1], {})
    return described(shape, lang)
