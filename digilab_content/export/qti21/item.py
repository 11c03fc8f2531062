"""One item: declarations, body, response processing and feedback, in the order that the schema asks for."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from digilab_content.export.html import How, Node, blocks
from digilab_content.export.mathml import readable
from digilab_content.export.qti21.body import Place, directed, files, tidy, writer
from digilab_content.export.qti21.dialect import Dialect
from digilab_content.export.qti21.feedback import NOTHING, Messages
from digilab_content.export.qti21.hand import Hand, hand, interaction
from digilab_content.export.qti21.losses import of_item, of_slot
from digilab_content.export.qti21.names import identifier, variable
from digilab_content.export.qti21.processing import PARTIAL, RIGHT, SOME, UNANSWERED, WRONG, Processing
from digilab_content.export.qti21.tally import mapping
from digilab_content.export.qti21.terms import Terms, nearly, number
from digilab_content.export.qti21.typed import Typed, typed
from digilab_content.model.doc import Math, SlotRef, inlines, plain
from digilab_content.model.item import Entry, Item, ItemSlot, Tally
from digilab_content.model.target import Loss
from digilab_content.text.i18n import direction, words

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


@dataclass(slots=True)
class _Slot:
    """A slot on its way: how it is answered, what is known of typed texts, its processing."""

    slot: ItemSlot
    suffix: str
    known: Typed | None
    made: Hand
    processing: Processing | None = field(default=None)


def write(item: Item, dialect: Dialect) -> Made:
    """Write an item."""
    terms = Terms(dialect.item)
    media = files(item.assets)
    plain_how = writer(dialect, item.lang, media)
    messages = Messages(plain_how, terms)
    several = len(item.slots) > 1
    slots = [_prepared(slot, item.lang, several) for slot in item.slots]
    processing: list[_Element] = []
    for place, one in enumerate(slots, 1):
        answer = place if several else 0
        one.processing = Processing(one.slot, one.suffix, one.made, one.known, item.lang, terms, messages, answer)
        processing += one.processing.rules()
    processing += _whole(item, slots, terms)
    if item.solution and slots:
        processing.append(_solved(item, slots, terms, messages, plain_how))
    root = terms("assessmentItem", **_attributes(item))
    root.set(_XSI, f"{dialect.item} {dialect.item_schema}")
    root.set(_LANG, item.lang)
    root.extend([_declared(one, terms) for one in slots])
    root.extend(_outcomes(item, slots, terms))
    if direction(item.lang) == "rtl":
        root.append(terms("stylesheet", href=STYLE, type="text/css"))
    root.append(_body(item, slots, dialect, media, terms))
    root.append(terms("responseProcessing", *processing))
    root.extend(messages.modals())
    tidy(root, dialect)
    directed(root, item.lang)
    _cleaned(root)
    losses = [loss for one in slots for loss in of_slot(item, one.slot, one.known, one.made)]
    losses += of_item(item, unreadable=_unreadable(item))
    return Made(item, root, tuple(losses), tuple(dict.fromkeys(one.made.kind for one in slots)), _shown(root, media))


def _prepared(slot: ItemSlot, lang: str, several: bool) -> _Slot:
    suffix = slot.id if several else ""
    if not isinstance(slot.input, Entry) or isinstance(slot.rules, Tally) or not slot.rules:
        return _Slot(slot, suffix, None, hand(slot))
    known = typed(slot, lang)
    return _Slot(slot, suffix, known, hand(slot, as_number=known.number))


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


def _declared(one: _Slot, terms: Terms) -> "_Element":
    assert one.processing is not None
    made = terms(
        "responseDeclaration",
        identifier=one.processing.response,
        cardinality=one.made.cardinality,
        baseType=one.made.base,
    )
    right = _correct(one)
    if right:
        made.append(terms("correctResponse", *(terms("value", value) for value in right)))
    total = one.processing.mapping()
    if total is not None:
        made.append(mapping(total, terms))
    return made


def _correct(one: _Slot) -> tuple[str, ...]:
    """The answer to show first, as QTI values. A float is the middle of its range, the one number surely inside."""
    if one.made.base == "file" or (
        one.made.kind == "extendedTextInteraction" and not isinstance(one.slot.input, Entry)
    ):
        return ()
    if one.known is not None and one.known.number:
        group = next((group for group in one.known.groups if (group.outcome.score or 0) >= 1), None)
        return (f"{float((group.low + group.high) / 2):.12g}",) if group else ()
    return one.made.values(one.slot.correct[0]) if one.slot.correct else ()


def _outcomes(item: Item, slots: list[_Slot], terms: Terms) -> "list[_Element]":
    """Outcomes and their defaults: never NULL, which stops one engine."""
    top = _most(item)
    low = sum(one.slot.rules.floor * one.slot.points for one in slots if isinstance(one.slot.rules, Tally))
    score = _outcome("SCORE", "float", "0", terms)
    score.set("normalMaximum", number(top))
    if low < 0:
        score.set("normalMinimum", number(low))
    out = [score, _outcome("MAXSCORE", "float", number(top), terms)]
    if len(slots) > 1:
        out += [_outcome(variable("SCORE", one.suffix), "float", "0", terms) for one in slots]
    sums = [one.processing.pairs for one in slots if one.processing and one.processing.codes]
    out += [_outcome(name, "float", "0", terms) for name in sums]
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


def _most(item: Item) -> float:
    return sum(slot.points for slot in item.slots)


# ── the whole ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def _whole(item: Item, slots: list[_Slot], terms: Terms) -> "list[_Element]":
    """The item's score from its slots', and FEEDBACK (the four values that Inspera knows)."""
    if not slots:
        return []
    out: list[_Element] = []
    top = _most(item)
    if len(slots) > 1:
        names = [variable("SCORE", one.suffix) for one in slots]
        out.append(terms.set("SCORE", terms("sum", *(terms.variable(name) for name in names))))
    if item.scoring == "all-or-nothing":
        short = terms.compare("lt", "SCORE", nearly(top))
        out.append(terms.chain([(short, [terms.set("SCORE", terms.value("float", "0"))])]))
    elif item.scoring != "sum":
        look = [terms.set("REVIEW", terms.value("boolean", "true")), terms.set("CHECKS", terms.value("float", "1"))]
        answered = [terms("not", terms.no_answer(one.processing.response)) for one in slots if one.processing]
        out.append(terms.chain([(terms.any(*answered), look)]))
    nothing = [terms.no_answer(one.processing.response) for one in slots if one.processing]

    def feedback(value: str) -> "list[_Element]":
        return [terms.set("FEEDBACK", terms.value("identifier", value))]

    out.append(
        terms.chain(
            [
                (terms.all(*nothing), feedback(UNANSWERED)),
                (terms.compare("gte", "CHECKS", "1"), feedback(UNANSWERED)),
                (terms.compare("gte", "SCORE", nearly(top)), feedback(RIGHT)),
                (terms.compare("gt", "SCORE", SOME), feedback(PARTIAL)),
            ],
            feedback(WRONG),
        )
    )
    return out


def attempts(item: Item) -> int:
    """How many attempts the test gives: as many as every slot allows, 1 where nothing is said."""
    return min((slot.attempts or 1 for slot in item.slots), default=1)


def _solved(item: Item, slots: list[_Slot], terms: Terms, messages: Messages, how: How) -> "_Element":
    """The solution is shown once something was answered; where there are more attempts, once the answer is right."""
    content = [element for part in item.solution for element in blocks(part, how)]
    messages.add("SOLUTION", "solution", words(item.lang).text("qti-title-solution"), content)
    show = [terms.set("SOLUTION", terms.value("identifier", "solution"))]
    if attempts(item) > 1:
        return terms.chain([(terms.compare("gte", "SCORE", nearly(_most(item))), show)])
    answered = [terms("not", terms.no_answer(one.processing.response)) for one in slots if one.processing]
    return terms.chain([(terms.any(*answered), show)])


# ── the body ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def _body(item: Item, slots: list[_Slot], dialect: Dialect, media: Mapping[str, Place], terms: Terms) -> "_Element":
    by_id = {one.slot.id: one for one in slots}
    placed: list[str] = []
    how: How

    def slot(ref: SlotRef) -> Node:
        one = by_id.get(ref.id)
        if one is None or ref.id in placed:
            return "…"
        placed.append(ref.id)
        return _answered(one, item.lang, terms, how)

    def block_slot(ref: SlotRef) -> bool:
        return ref.id in by_id and by_id[ref.id].made.block

    how = writer(dialect, item.lang, media, slot, block_slot)
    side = {"class_": "rtl"} if direction(item.lang) == "rtl" else {}
    inside = terms("div", *blocks(item.body, how), **side)
    for one in slots:
        if one.slot.id not in placed:
            made = _answered(one, item.lang, terms, how)
            inside.append(made if one.made.block else how.element("p", made))
    return terms("itemBody", inside)


def _answered(one: _Slot, lang: str, terms: Terms, how: How) -> "_Element":
    """The interaction; beside a box for floats, how the decimal mark is typed."""
    assert one.processing is not None
    widest = max((len(text) for group in one.known.groups for text in group.texts), default=1) if one.known else 1
    made = interaction(one.slot, one.made, one.processing.response, terms, how, widest)
    if one.made.base == "float":
        return how.element("span", made, " ", how.text(words(lang).text("qti-type-point")))
    return made


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
