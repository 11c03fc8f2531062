"""What `choice`, `choices` and `select` share: options with ids, shown as documents."""

import re
from typing import Final

from digilab_content.graders._lines import PRAISE, said
from digilab_content.graders._options import trouble
from digilab_content.model import doc
from digilab_content.model.doc import Doc, Paragraph, Text
from digilab_content.model.exercise import Line, Slot
from digilab_content.model.item import Choose, Option
from digilab_content.model.verdict import Misread, Response, Say, Understood
from digilab_content.text.diagnostics import Diagnostic
from digilab_content.text.normal import visible

_BETWEEN: Final = re.compile(r"[,;،؛\n]")


def body(line: Line) -> Doc:
    """An option as a document."""
    return line.body or (Paragraph((Text(line.key),)),)


def words(line: Line) -> str:
    """An option as words."""
    return doc.plain(line.body) or line.key


def choose(slot: Slot, *, many: bool = False, inline: bool = False, shuffle: bool = False) -> Choose:
    """The input of a slot."""
    return Choose(tuple(Option(o.id, body(o), o.fixed) for o in slot.lines), many, inline, shuffle)


def trouble_with(slot: Slot, *, value: bool = False) -> tuple[Diagnostic, ...]:
    """What is wrong with a list of options: fewer than two, none right, an id twice."""
    found: list[Diagnostic] = []
    if len(slot.lines) < 2:
        found.append(trouble(slot, "E209"))
    elif not value and not any(o.right for o in slot.lines):
        found.append(trouble(slot, "E210"))
    seen: set[str] = set()
    for option in slot.lines:
        if option.id in seen:
            found.append(trouble(slot, "E211", option.span, (("id", option.id),)))
        seen.add(option.id)
    return tuple(found)


def listed(response: Response) -> Response:
    """A text of several ids (`b, d`) as a list of them, as those who type answers in a table of tests write it."""
    return tuple(_BETWEEN.split(visible(response))) if isinstance(response, str) else response


def picked(slot: Slot, response: Response) -> tuple[Line, ...] | Misread:
    """The options of a response, in the order of the slot; Misread when it is empty or names another."""
    given = (response,) if isinstance(response, str) else tuple(response)
    ids = [id_ for g in given if isinstance(g, str) and (id_ := visible(g).strip())]
    if len(ids) < sum(not isinstance(g, str) for g in given) or any(not isinstance(g, str) for g in given):
        return Misread("@wrong_type")
    if not ids:
        return Misread("@empty")
    known = {o.id for o in slot.lines}
    for id_ in ids:
        if id_ not in known:
            return Misread("@not_an_option", (("option", id_[:60]),))
    return tuple(o for o in slot.lines if o.id in ids)


def understood(options: tuple[Line, ...]) -> Understood:
    """What was chosen, in words."""
    return Understood(" ; ".join(words(o) for o in options))


def told(slot: Slot, line: Line, *, right: bool) -> tuple[Say, ...]:
    """What is said of a chosen option: its own words, else praise or that it is not the answer."""
    if line.feedback:
        return (line.feedback,)
    return (PRAISE,) if right else said(slot, "@wrong")
