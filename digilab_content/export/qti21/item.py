"""One item: declarations, body, response processing and feedback, in the order that the schema asks for."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from digilab_content.export.html import How, Node, blocks
from digilab_content.export.mathml import readable
from digilab_content.export.qti21.body import Place, directed, files, tidy, writer
from digilab_content.export.qti21.dialect import Dialect
from digilab_content.export.qti21.feedback import NOTHING, Messages
from digilab_content.export.qti21.losses import of_item, of_slot
from digilab_content.export.qti21.names import identifier, variable
from digilab_content.export.qti21.processing import UNANSWERED, Processing
from digilab_content.export.qti21.slot import Slotted, box, declared, prepared
from digilab_content.export.qti21.spoken import spoken
from digilab_content.export.qti21.terms import Terms, number
from digilab_content.export.qti21.whole import most, solved, whole
from digilab_content.model.doc import Math, SlotRef, inlines, plain
from digilab_content.model.item import Item, Tally
from digilab_content.model.target import Loss
from digilab_content.text.i18n import direction

if TYPE_CHECKING:
    from lxml.etree import _Element

STYLE = "style.css"
_XSI = "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


@dataclass(frozen=True, slots=True)
class Made:
    """An item as written: its root element, what was lost, the interactions it uses, the media it shows."""

    item: Item
    root: "_Element"
    losses: tuple[Loss, ...]
    interactions: tuple[str, ...]
    media: tuple[str, ...]

    @property
    def name(self) -> str:
        """Its identifier in the package; the file is called the same."""
        return identifier(self.item.identifier)


def sheets(lang: str, dialect: Dialect) -> tuple[str, ...]:
    """The style sheets of a language: that of directions, where the version has no attribute for them."""
    return (STYLE,) if direction(lang) == "rtl" and not dialect.dir else ()


def write(item: Item, dialect: Dialect) -> Made:
    """Write an item."""
    terms = Terms(dialect.item)
    media = files(item.assets)
    plain_how = writer(dialect, item.lang, media)
    messages = Messages(plain_how, terms)
    several = len(item.slots) > 1
    slots = [prepared(slot, item.lang, several) for slot in item.slots]
    processing: list[_Element] = []
    for place, one in enumerate(slots, 1):
        answer = place if several else 0
        one.processing = Processing(one.slot, one.suffix, one.made, one.known, item.lang, terms, messages, answer)
        processing += one.processing.rules()
    processing += whole(item, slots, terms)
    if item.solution and slots:
        processing.append(solved(item, slots, terms, messages, plain_how))
    root = terms("assessmentItem", **_attributes(item))
    root.set(_XSI, f"{dialect.item} {dialect.item_schema}")
    root.set(_LANG, item.lang)
    root.extend([declared(one, terms) for one in slots])
    root.extend(_outcomes(item, slots, terms, human=dialect.human and _reviewed(processing)))
    for sheet in sheets(item.lang, dialect):
        root.append(terms("stylesheet", href=sheet, type="text/css"))
    root.append(_body(item, slots, dialect, media, terms))
    root.append(terms("responseProcessing", *processing))
    root.extend(messages.modals())
    tidy(root, dialect)
    directed(root, item.lang, dialect)
    spoken(root, dialect)
    _cleaned(root)
    losses = [loss for one in slots for loss in of_slot(item, one.slot, one.known, one.made)]
    losses += of_item(item, unreadable=_unreadable(item))
    return Made(item, root, tuple(losses), tuple(dict.fromkeys(one.made.kind for one in slots)), _shown(root, media))


def _attributes(item: Item) -> dict[str, str]:
    title = " ".join((item.title or plain(item.body) or item.id).split())
    return {
        "identifier": identifier(item.identifier),
        "title": title[:120],
        "adaptive": "false",
        "timeDependent": "false",
        "toolName": "digilab-content",
    }


# ── declarations ──────────────────────────────────────────────────────────────────────────────────────────────────────


def _outcomes(item: Item, slots: list[Slotted], terms: Terms, *, human: bool) -> "list[_Element]":
    """Outcomes and their defaults: never NULL, which stops one engine. `human`: a person may have to score."""
    top = most(item)
    low = sum(one.slot.rules.floor * one.slot.points for one in slots if isinstance(one.slot.rules, Tally))
    score = _outcome("SCORE", "float", "0", terms)
    score.set("normalMaximum", number(top))
    if human:
        score.set("externalScored", "human")
    if low < 0:
        score.set("normalMinimum", number(low))
    out = [score, _outcome("MAXSCORE", "float", number(top), terms)]
    if len(slots) > 1:
        out += [_outcome(variable("SCORE", one.suffix), "float", "0", terms) for one in slots]
    asked = [one.processing.conditions for one in slots if one.processing]
    out += [_outcome(one.pairs, "float", "0", terms) for one in asked if one.codes]
    out.append(_outcome("FEEDBACK", "identifier", UNANSWERED, terms))
    names = [name for one in slots if one.processing for name in one.processing.said]
    out += [_outcome(name, "identifier", NOTHING, terms) for name in dict.fromkeys(names)]
    if item.solution and slots:
        out.append(_outcome("SOLUTION", "identifier", NOTHING, terms))
    out += [_outcome("REVIEW", "boolean", "false", terms), _outcome("CHECKS", "float", "0", terms)]
    return out


def _outcome(name: str, base: str, default: str, terms: Terms) -> "_Element":
    made = terms("outcomeDeclaration", identifier=name, cardinality="single", baseType=base)
    made.append(terms("defaultValue", terms("value", default)))
    return made


# ── the body ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def _body(item: Item, slots: list[Slotted], dialect: Dialect, media: Mapping[str, Place], terms: Terms) -> "_Element":
    by_id = {one.slot.id: one for one in slots}
    placed: list[str] = []
    how: How

    def slot(ref: SlotRef) -> Node:
        one = by_id.get(ref.id)
        if one is None or ref.id in placed:
            return "…"
        placed.append(ref.id)
        return box(one, item.lang, terms, how)

    def block_slot(ref: SlotRef) -> bool:
        return ref.id in by_id and by_id[ref.id].made.block

    how = writer(dialect, item.lang, media, slot, block_slot)
    side = {"dir" if dialect.dir else "class_": "rtl"} if direction(item.lang) == "rtl" else {}
    inside = terms("div", *blocks(item.body, how), **side)
    for one in slots:
        if one.slot.id not in placed:
            made = box(one, item.lang, terms, how)
            inside.append(made if one.made.block else how.element("p", made))
    return terms("itemBody", inside)


def _reviewed(processing: "list[_Element]") -> bool:
    return any(rule.get("identifier") == "REVIEW" for one in processing for rule in one.iter("{*}setOutcomeValue"))


def _unreadable(item: Item) -> bool:
    docs = (item.body, *item.solution)
    return any(isinstance(one, Math) and not readable(one) for doc in docs for one in inlines(doc))


def _shown(root: "_Element", media: Mapping[str, Place]) -> tuple[str, ...]:
    """The files that the item really shows, in the order of their names."""
    paths = {file.path for file in media.values()}
    found = {value for node in root.iter("*") for value in (node.get("src"), node.get("data")) if value in paths}
    return tuple(sorted(str(path) for path in found))


def _cleaned(root: "_Element") -> None:
    from lxml import etree

    etree.cleanup_namespaces(root)
