"""Findings for the tools that read them: SARIF 2.1.0 (OASIS) for code scanning, and GitHub's workflow commands."""

import json
from collections.abc import Iterable
from typing import Any, Final

from digilab_content.text.diagnostics import Diagnostic, Fix
from digilab_content.text.i18n import Words, words
from digilab_content.text.report import ordered
from digilab_content.text.source import Span

_SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVEL: Final = {"error": "error", "warning": "warning"}


def as_sarif(found: Iterable[Diagnostic], lang: str, version: str) -> str:
    """Every finding as one SARIF run. Columns count characters from 1; the place after the last one ends a region."""
    said = words(lang)
    listed = ordered(found)
    codes = sorted({one.code for one in listed})
    rules = [{"id": code, "name": code} for code in codes]
    driver = {"name": "digilab-content", "version": version, "language": lang, "rules": rules}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(one, codes.index(one.code), said) for one in listed],
    }
    data = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _result(one: Diagnostic, rule: int, said: Words) -> dict[str, Any]:
    made: dict[str, Any] = {"ruleId": one.code, "ruleIndex": rule, "level": _LEVEL[one.severity]}
    made["message"] = {"text": _words(one, said)}
    if one.where:
        made["locations"] = [{"physicalLocation": _place(one.where, one.span)}]
    if one.fixes and one.where:
        made["fixes"] = [_fix(fix, one.where, said) for fix in one.fixes]
    return made


def _place(where: str, span: Span | None) -> dict[str, Any]:
    made: dict[str, Any] = {"artifactLocation": {"uri": _uri(where)}}
    if span is not None:
        made["region"] = _region(span)
    return made


def _fix(fix: Fix, where: str, said: Words) -> dict[str, Any]:
    edits = [{"deletedRegion": _region(e.span), "insertedContent": {"text": e.text}} for e in fix.edits]
    changes = [{"artifactLocation": {"uri": _uri(where)}, "replacements": edits}]
    return {"description": {"text": said.text(fix.label)}, "artifactChanges": changes}


def _region(span: Span) -> dict[str, int]:
    line, column = span.source.position(span.start)
    end_line, end_column = span.source.position(span.end)
    return {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}


def _uri(where: str) -> str:
    from urllib.parse import quote

    return quote(where)


def _words(one: Diagnostic, said: Words) -> str:
    help_ = said.attribute(one.code, "help", one.facts)
    text = said.text(one.code, one.facts)
    return f"{text}\n{help_}" if help_ else text


# ── GitHub ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def as_github(found: Iterable[Diagnostic], lang: str) -> str:
    """A workflow command a finding: GitHub shows it beside the line of a pull request."""
    said = words(lang)
    return "".join(f"{_command(one, said)}\n" for one in ordered(found))


def _command(one: Diagnostic, said: Words) -> str:
    given: dict[str, object] = {"file": one.where} if one.where else {}
    if one.span is not None:
        region = _region(one.span)
        given |= {"line": region["startLine"], "endLine": region["endLine"], "col": region["startColumn"]}
        if region["startLine"] == region["endLine"]:
            given["endColumn"] = region["endColumn"]
    given["title"] = one.code
    properties = ",".join(f"{name}={_escaped(str(value), inner=True)}" for name, value in given.items())
    return f"::{one.severity} {properties}::{_escaped(_words(one, said))}"


def _escaped(text: str, *, inner: bool = False) -> str:
    """What the runner would read as a command's own signs (github.com/actions/toolkit, command.ts)."""
    for sign, code in (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"), *(((":", "%3A"), (",", "%2C")) if inner else ())):
        text = text.replace(sign, code)
    return text
