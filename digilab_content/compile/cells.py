"""A whole table answered at once: a map of places (or names of cells) to what was typed, and one verdict for it."""

from collections.abc import Mapping
from typing import Any, Final

from digilab_content.compile.bind import bind
from digilab_content.compile.grading import together
from digilab_content.graders import grade as grade_one
from digilab_content.graders._codes import message_id
from digilab_content.graders._lines import PRAISE
from digilab_content.model.exercise import Exercise, Group
from digilab_content.model.verdict import Evidence, Response, Say, Status, Understood, Verdict
from digilab_content.text.message import Facts, Message

CELLS: Final = Evidence("cells", "")
LONGEST: Final = 10_000


def table(exercise: Exercise, group: Group, response: Response, *, locale: str = "", lang: str = "") -> Verdict:
    """The verdict of a table: right when every cell is; else what its cells earn together. One that cannot be read
    makes the whole `invalid`, and costs nothing. Never raises.
    """
    typed = _typed(group, response)
    if isinstance(typed, Verdict):
        return typed
    bound = bind(exercise, typed, locale=locale, lang=lang).value or {}
    verdicts = {ref: grade_one(bound[ref], typed.get(ref, "")) for _, ref in group.cells if ref in bound}
    places = {ref: place for place, ref in group.cells}
    shown = " ; ".join(f"{places[ref]} : {typed[ref].strip()[:60]}" for ref in places if ref in typed)
    for ref, verdict in verdicts.items():
        if ref in typed and verdict.status == "invalid":
            where = Message("cell-of", (("place", places[ref]),))
            return Verdict("invalid", code=verdict.code, line=verdict.line, says=(where, *verdict.says))
    open_ = [ref for ref, v in verdicts.items() if v.status == "undecided"]
    if open_:
        return Verdict("undecided", code="@undecided", says=_said("@undecided"), understood=Understood(shown))
    right = [ref for ref, v in verdicts.items() if v.score >= 1]
    share = together(group, verdicts)
    if len(right) == len(group.cells):
        return Verdict("right", 1.0, says=(PRAISE,), understood=Understood(shown), evidence=CELLS)
    wrong = [ref for ref in verdicts if ref in typed and ref not in right]
    code = "@cells_wrong" if wrong else "@cells_missing"
    facts: Facts = (("right", len(right)), ("total", len(group.cells)), ("count", len(group.cells) - len(right)))
    own: list[Say] = []
    for ref in wrong:
        if verdicts[ref].line is not None:
            own += [Message("cell-of", (("place", places[ref]),)), *verdicts[ref].says]
    status: Status = "partial" if share > 0 else "wrong"
    first = next((verdicts[ref] for ref in wrong if verdicts[ref].line is not None), None)
    return Verdict(
        status,
        share,
        code=code,
        line=first.line if first else None,
        says=(*own, *_said(code, facts)),
        understood=Understood(shown),
        evidence=CELLS,
        mistake=first.mistake if first else "",
        review=first.review if first else "",
    )


def _said(code: str, facts: Facts = ()) -> tuple[Say, ...]:
    return (Message(message_id(code), facts),)


def _refused(code: str, facts: Facts = ()) -> Verdict:
    return Verdict("invalid", code=code, says=_said(code, facts))


def _typed(group: Group, response: Response) -> Mapping[str, str] | Verdict:
    """What was typed in each cell, by slot; cells left open are left out."""
    names = dict(group.cells) | {ref: ref for _, ref in group.cells}
    pairs: list[tuple[Any, ...]] = []
    if isinstance(response, str):
        if not response.strip():
            return _refused("@empty")
        return _refused("@not_cells")
    for one in response:
        if isinstance(one, str) or len(one) != 2:
            return _refused("@not_cells")
        pairs.append(tuple(one))
    found: dict[str, str] = {}
    for name, text in pairs:
        ref = names.get(name.strip().lstrip("#"))
        if ref is None:
            return _refused("@not_an_option", (("option", name.strip()[:60]),))
        if len(text) > LONGEST:
            return _refused("@too_long")
        if not text.strip():
            continue
        if ref in found:
            return _refused("@twice", (("option", name.strip()[:60]),))
        found[ref] = text
    return found or _refused("@empty")
