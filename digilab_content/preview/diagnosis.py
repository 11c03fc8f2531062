"""Diagnostics for the page: where, what is wrong, the line itself with the place marked, what to write instead."""

from collections.abc import Iterable
from typing import Any

from digilab_content.text.diagnostics import Diagnostic
from digilab_content.text.i18n import words

LIMIT = 20


def shown(found: Iterable[Diagnostic], lang: str, base: str = "") -> list[dict[str, Any]]:
    """At most twenty, errors first, as the template wants them; paths are shown from the folder `base`."""
    ordered = sorted(found, key=lambda d: (d.severity != "error", d.where, d.span.start if d.span else 0, d.code))
    return [_one(d, lang, base) for d in ordered[:LIMIT]]


def _one(found: Diagnostic, lang: str, base: str) -> dict[str, Any]:
    say = words(lang)
    where = found.where.removeprefix(f"{base}/") if base else found.where
    made: dict[str, Any] = {
        "code": found.code,
        "severity": found.severity,
        "where": where,
        "text": say.text(found.code, found.facts),
        "help": say.attribute(found.code, "help", found.facts) or "",
        "suggestions": found.suggestions,
        "before": "",
        "marked": "",
        "after": "",
    }
    if found.span is None:
        return made
    line, column = found.span.source.position(found.span.start)
    whole = found.span.source.line(line)
    start = column - 1
    end = min(len(whole), start + max(1, found.span.end - found.span.start))
    made["where"] = f"{where}:{line}:{column}"
    made |= {"before": whole[:start][-120:], "marked": whole[start:end][:160], "after": whole[end:][:120]}
    return made
