"""Gaps of a cloze: `{weight:TYPE:=right#feedback~%50%partial~…}` (rule 21). Fractions are free here."""

import re
from html import escape
from typing import TypeAlias

from digilab_content.export.moodle.element import number
from digilab_content.export.moodle.numeral import everything, tolerance
from digilab_content.export.moodle.wording import Wording
from digilab_content.model import doc as d
from digilab_content.model.item import Choose, Else, Entry, Is, ItemSlot, Picked, Rule, Tally, Within
from digilab_content.model.scorer import score

Alternative: TypeAlias = tuple[float, str, str]
"""Share, answer, feedback: the last two already as they stand in the gap."""

ANY = "0:1000000000000000"
"""Every number, as a numerical gap can say it."""


def gap(slot: ItemSlot, weight: int, wording: Wording) -> str | None:
    """The gap of a slot; None when a gap cannot say it."""
    match slot.input:
        case Choose():
            made = _choices(slot, slot.input, wording)
        case Entry():
            made = _typed(slot, wording)
        case _:
            return None
    if made is None:
        return None
    kind, alternatives = made
    return f"{{{weight}:{kind}:{'~'.join(_alternative(*one) for one in alternatives)}}}"


def standing(slot: ItemSlot) -> bool:
    """Whether the gap is a list of buttons, which stands alone on its lines."""
    return isinstance(slot.input, Choose) and (slot.input.many or not _in_menu(slot.input))


def usecase(rules: tuple[Rule, ...]) -> bool | None:
    """Whether the case counts in every written form; None when it does in some only."""
    counts = {"case" not in rule.when.fold for rule in rules if isinstance(rule.when, Is)}
    return counts.pop() if len(counts) == 1 else None


def plain_words(doc: d.Doc) -> str | None:
    """The words of a document that has nothing but words (formulas of plain signs count); None otherwise."""
    out: list[str] = []
    if len(doc) != 1 or not isinstance(doc[0], d.Paragraph):
        return None
    for child in doc[0].children:
        match child:
            case d.Text():
                out.append(child.text)
            case d.Math():
                signs = _plain_tex(child.tex)
                if signs is None:
                    return None
                out.append(signs)
            case d.Break():
                out.append(" ")
            case _:
                return None
    return " ".join("".join(out).split())


def escaped(html: str) -> str:
    """HTML as it stands in a gap: `}`, `#` and `~` are the gap's own signs (the `#` of an entity is not)."""
    return re.sub("(?<!&)#", r"\\#", html.replace("~", "&#126;").replace("}", r"\}"))


_SIGNS = dict(
    zip(
        (
            *(r"\times", r"\div", r"\leq", r"\le", r"\geq", r"\ge", r"\neq", r"\ne", r"\pi", r"\infty", r"\in"),
            *(r"\notin", r"\subset", r"\%", r"\,", r"\lt", r"\gt", "{,}", r"\parallel", r"\perp", r"\emptyset"),
        ),
        (*"×÷≤≤≥≥≠≠π∞∈∉⊂%\u202f<>,∥⊥∅",),
        strict=True,
    )
)
_SIGN = re.compile(r"\\[A-Za-z]+|\\[,%]|\{,\}")


def _plain_tex(tex: str) -> str | None:
    shown = _SIGN.sub(lambda m: _SIGNS.get(m[0], "\\"), tex)
    return shown.replace("-", "−") if re.fullmatch(r"[^\\{}^_$&~#]*", shown) else None


def _in_menu(choose: Choose) -> bool:
    """A menu shows words only: no formula is typeset in it."""
    return not choose.many and all(plain_words(option.body) is not None for option in choose.options)


def _choices(slot: ItemSlot, choose: Choose, wording: Wording) -> tuple[str, list[Alternative]] | None:
    if len(choose.options) < 2:
        return None
    shuffled = "S" if choose.shuffle and not any(option.fixed for option in choose.options) else ""
    out: list[Alternative] = []
    if choose.many:
        if not isinstance(slot.rules, Tally):
            return None
        parts = {p.when.ids[0]: p for p in slot.rules.parts if isinstance(p.when, Picked) and len(p.when.ids) == 1}
        for option in choose.options:
            part = parts.get(option.id)
            says = wording.phrase_says(part.says) if part else ""
            share = (part.score or 0.0) if part else 0.0
            out.append((share, _leading(escaped(wording.phrase(option.body))), escaped(says)))
        return "MULTIRESPONSE" + ("_S" if shuffled else ""), out
    menu = _in_menu(choose)
    for option in choose.options:
        told = score(slot, (option.id,))
        if told.score is None:
            return None
        body = escape(plain_words(option.body) or "", quote=False) if menu else wording.phrase(option.body)
        out.append((told.score, _leading(escaped(body)), escaped(wording.phrase_says(told.says))))
    if max(share for share, _, _ in out) != 1.0:
        return None
    shape = ("" if menu else "V") + shuffled
    return "MULTICHOICE" + (f"_{shape}" if shape else ""), out


def _typed(slot: ItemSlot, wording: Wording) -> tuple[str, list[Alternative]] | None:
    if isinstance(slot.rules, Tally):
        return None
    out: list[Alternative] = []
    within = any(isinstance(rule.when, Within) for rule in slot.rules)
    for rule in slot.rules:
        says = escaped(wording.phrase_says(rule.says))
        share = max(rule.score or 0.0, 0.0)
        match rule.when:
            case Within(low=low, high=high) if everything(low, high):
                out.append((share, ANY, says))
            case Within(low=low, high=high):
                span = tolerance(low, high)
                out += [] if span is None else [(share, ":".join(span), says)]
            case Is(text) if not within and text.strip():
                if text.endswith("\\"):
                    return None
                out.append((share, _leading(escaped(escape(text.replace("*", r"\*"), quote=False))), says))
            case Else() if rule.says:
                out.append((share, ANY if within else "*", says))
            case Else():
                pass
            case _:
                return None
    if not any(share == 1.0 for share, _, _ in out):
        return None
    if within:
        return "NUMERICAL", out
    counts = usecase(slot.rules)
    return None if counts is None else ("SHORTANSWER_C" if counts else "SHORTANSWER", out)


def _leading(answer: str) -> str:
    """A first `=` or `%` would be read as the share."""
    return {"=": "&#61;", "%": "&#37;"}.get(answer[:1], answer[:1]) + answer[1:]


def _alternative(share: float, answer: str, feedback: str) -> str:
    marked = "=" if share == 1.0 else f"%{number(share * 100)}%" if share else "%0%"
    return marked + answer + (f"#{feedback}" if feedback else "")
