"""A verdict as the page shows it: what the pupil would read, and beside it what only the teacher wants to know."""

from typing import Any

from digilab_content.export.feedback import told
from digilab_content.export.html import How, isolated
from digilab_content.export.site.dialect import markup
from digilab_content.model.doc import Math
from digilab_content.model.verdict import Understood, Verdict
from digilab_content.text.i18n import words
from digilab_content.text.message import Message


def verdict(of: Verdict, how: How, lang: str = "") -> dict[str, Any]:
    """What the template `verdict.html` shows; `lang` is the teacher's."""
    return {
        "status": of.status,
        "score": of.score,
        "said": markup(told(of.says, how)),
        "written": markup([_written(of.understood, how)]) if of.understood else "",
        "line": of.line or "",
        "code": of.code or "",
        "mistake": of.mistake,
        "label": words(lang or how.lang).say(of.label) if isinstance(of.label, Message) else of.label,
        "by": of.evidence.by,
        "guarantee": of.evidence.guarantee,
        "notes": [words(lang or how.lang).say(note) for note in of.notes],
    }


def _written(understood: Understood, how: How) -> Any:
    """What was read, drawn from its TeX by our own writer, or in plain school notation."""
    if understood.latex:
        shown: Any = isolated(how.math(Math((rf"\displaystyle {understood.latex}",))), how)
        for part in shown if understood.spoken else ():
            part.set("aria-label", understood.spoken)
        return shown
    return how.element("bdi", understood.plain, dir="auto")
