"""The page of a diagnostic: what it means, what to write, an example."""

import re
from functools import cache

from digilab_content.text.i18n import words

_CODE = re.compile(r"[EW]\d{3}")


@cache
def codes() -> tuple[str, ...]:
    """Every code that has words."""
    return tuple(sorted(id_ for id_ in words("en").ids() if _CODE.fullmatch(id_)))


def page(code: str, lang: str) -> str:
    """The page of a code; empty when there is none."""
    if code not in codes():
        return ""
    say = words(lang)
    severity = say.text("report-error" if code.startswith("E") else "report-warning")
    family = say.text(f"family-{_family(code)}")
    text = say.attribute(code, "page") or ""
    return f"{code} ({severity}) — {family}\n\n{text.strip()}"


def _family(code: str) -> str:
    """`E01`, `W1` …: the family of a code (`cli.md`)."""
    return (code[:2] if code.startswith("W") or code[1] == "2" else code[:3]).lower()
