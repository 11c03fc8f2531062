"""One item as a question of Canvas: its type, what is shown, and one condition for each accepted answer.

Every condition sets the score: one that only says something makes Classic Quizzes accept the answer it names.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, assert_never

from digilab_content.export.qti12.answer import Answer, One, Pairs, Ranges, Several, Texts, answer
from digilab_content.export.qti12.losses import of_item, of_slot
from digilab_content.export.qti12.wording import Wording
from digilab_content.export.qti21.body import wording
from digilab_content.export.qti21.names import identifier
from digilab_content.export.qti21.processing import inner
from digilab_content.export.qti21.terms import Terms, number
from digilab_content.model import doc as d
from digilab_content.model.item import Choose, Entry, Free, Item, ItemSlot, Option, Pair, Tally
from digilab_content.model.scorer import score
from digilab_content.model.target import Loss
from digilab_content.model.verdict import Say
from digilab_content.text.i18n import words

if TYPE_CHECKING:
    from lxml.etree import _Element

NAMESPACE = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"
_FULL = "100"


@dataclass(frozen=True, slots=True)
class Made:
    """An item as written: its element, its points, what was lost, the media it shows."""

    item: Item
    root: "_Element"
    points: float
    losses: tuple[Loss, ...]
    media: tuple[str, ...]


@dataclass(slots=True)
class _Question:
    """A question on its way. `answers` is None where a person marks."""

    item: Item
    name: str
    answers: list[Answer] | None
    terms: Terms = field(default_factory=lambda: Terms(NAMESPACE))


def write(item: Item) -> Made:
    """Write an item."""
    found = [answer(slot, item.lang) for slot in item.slots]
    known = [one for one in found if one is not None]
    whole = len(known) == len(found) and _together(item, known)
    question = _Question(item, identifier(item.identifier), known if whole else None)
    text = Wording(item, _gaps(question))
    kind = _kind(question)
    points = sum(slot.points for slot in item.slots)
    root = question.terms("item", ident=question.name, title=_title(item))
    root.append(_metadata(kind, points, question.terms))
    root.append(_presentation(question, text))
    if question.answers:
        root.append(_processing(question, spoken=bool(_right(item))))
    root.extend(_feedback(question, text))
    losses = [loss for slot, one in zip(item.slots, found, strict=True) for loss in of_slot(item, slot, one, whole)]
    losses += of_item(item, unsaid=bool(question.answers) and _unsaid(item))
    return Made(item, root, points, tuple(losses), tuple(sorted(text.used)))


def _together(item: Item, known: list[Answer]) -> bool:
    """Whether Canvas has one question for these answers: blanks or menus of the same worth each, or one alone."""
    if len(known) <= 1:
        return True
    blanks = all(isinstance(one, Texts) for one in known)
    menus = all(
        isinstance(one, One) and isinstance(slot.input, Choose) and all(wording(o.body) for o in slot.input.options)
        for one, slot in zip(known, item.slots, strict=True)
    )
    even = len({slot.points for slot in item.slots}) == 1
    shown = [one.id for one in d.inlines(item.body) if isinstance(one, d.SlotRef)]
    placed = all(shown.count(slot.id) == 1 for slot in item.slots)
    return (blanks or menus) and even and placed and item.scoring == "sum"


def _kind(question: _Question) -> str:
    """Canvas's name of the question's type."""
    if not question.item.slots:
        return "text_only_question"
    if question.answers is None:
        return "file_upload_question" if _handed_in(question.item) else "essay_question"
    several = len(question.answers) > 1
    match question.answers[0]:
        case One():
            return "multiple_dropdowns_question" if several else "multiple_choice_question"
        case Several():
            return "multiple_answers_question"
        case Texts():
            return "fill_in_multiple_blanks_question" if several else "short_answer_question"
        case Ranges():
            return "numerical_question"
        case Pairs():
            return "matching_question"
        case other:
            assert_never(other)


def _handed_in(item: Item) -> bool:
    """Whether the one answer is a file or a drawing."""
    return len(item.slots) == 1 and isinstance(item.slots[0].input, Free) and item.slots[0].input.kind != "text"


def _title(item: Item) -> str:
    return " ".join((item.title or d.plain(item.body) or item.id).split())[:120]


def _metadata(kind: str, points: float, terms: Terms) -> "_Element":
    fields = (("question_type", kind), ("points_possible", number(points)))
    made = [terms("qtimetadatafield", terms("fieldlabel", a), terms("fieldentry", b)) for a, b in fields]
    return terms("itemmetadata", terms("qtimetadata", *made))


# ── what is shown ─────────────────────────────────────────────────────────────────────────────────────────────────────


def _blank(place: int) -> str:
    return f"blank{place}"


def _gaps(question: _Question) -> dict[str, str]:
    """What stands in the text for each slot."""
    out = {}
    several = len(question.item.slots) > 1
    for place, slot in enumerate(question.item.slots, 1):
        unit = f" {slot.input.unit}" if isinstance(slot.input, Entry) and slot.input.unit else ""
        if several and question.answers is not None:
            out[slot.id] = f"[{_blank(place)}]{unit}"
        elif several:
            out[slot.id] = f"({place}) ________{unit}"
        elif isinstance(slot.input, Entry):
            out[slot.id] = f"________{unit}"
        else:
            out[slot.id] = ""
    return out


def _presentation(question: _Question, text: Wording) -> "_Element":
    terms, item = question.terms, question.item
    after: list[_Element] = []
    if question.answers is None:
        for slot in item.slots:
            after += [text.listed(o.body for o in side) for side in _sides(slot)]
    if question.answers and isinstance(question.answers[0], Ranges):
        after.append(text.how.element("p", words(item.lang).text("qti-type-point")))
    shown = terms("presentation", _material(text.doc(item.body, after=after), terms))
    if not question.answers:
        if item.slots and not _handed_in(item):
            shown.append(_typed(terms))
        return shown
    for place, (slot, one) in enumerate(zip(item.slots, question.answers, strict=True), 1):
        shown.extend(_responses(question, slot, one, place, text))
    return shown


def _sides(slot: ItemSlot) -> tuple[tuple[Option, ...], ...]:
    """What must be read to answer by hand."""
    match slot.input:
        case Choose():
            return (slot.input.options,)
        case Pair():
            return (slot.input.left, slot.input.right)
        case _:
            return ()


def _responses(question: _Question, slot: ItemSlot, one: Answer, place: int, text: Wording) -> "list[_Element]":
    terms = question.terms
    several = len(question.item.slots) > 1
    match one:
        case Texts() if several:
            labels = [_label(_form(question, place, k), form, terms) for k, form in enumerate(one.forms, 1)]
            return [_menu(f"response_{_blank(place)}", _blank(place), labels, terms)]
        case Texts():
            return [_typed(terms)]
        case Ranges():
            return [_typed(terms, "Decimal")]
        case One() if several:
            assert isinstance(slot.input, Choose)
            labels = [_label(_id(question, place, o.id), wording(o.body) or "", terms) for o in slot.input.options]
            return [_menu(f"response_{_blank(place)}", _blank(place), labels, terms)]
        case One() | Several():
            assert isinstance(slot.input, Choose)
            labels = [
                _label(_id(question, place, o.id), text.option(o.body), terms, html=True) for o in slot.input.options
            ]
            many = "Multiple" if isinstance(one, Several) else "Single"
            choice = terms("render_choice", *labels)
            return [terms("response_lid", choice, ident="response1", rcardinality=many)]
        case Pairs():
            assert isinstance(slot.input, Pair)
            return [
                _menu(
                    f"response_{_id(question, place, left.id)}",
                    wording(left.body) or "",
                    [_label(_id(question, place, o.id, "r"), wording(o.body) or "", terms) for o in slot.input.right],
                    terms,
                )
                for left in slot.input.left
            ]
        case other:
            assert_never(other)


def _id(question: _Question, place: int, id_: str, side: str = "o") -> str:
    return f"{question.name}-{place}{side}-{identifier(id_)}"


def _form(question: _Question, place: int, k: int) -> str:
    return f"{question.name}-{place}f-{k}"


def _typed(terms: Terms, kind: str = "") -> "_Element":
    label = terms("response_label", ident="answer1", rshuffle="No")
    box = terms("render_fib", label, **({"fibtype": kind} if kind else {}))
    return terms("response_str", box, ident="response1", rcardinality="Single")


def _menu(ident: str, name: str, labels: "list[_Element]", terms: Terms) -> "_Element":
    head = terms("material", terms("mattext", name, texttype="text/plain"))
    return terms("response_lid", head, terms("render_choice", *labels), ident=ident)


def _label(ident: str, content: str, terms: Terms, *, html: bool = False) -> "_Element":
    kind = "text/html" if html else "text/plain"
    return terms("response_label", terms("material", terms("mattext", content, texttype=kind)), ident=ident)


def _material(html: str, terms: Terms) -> "_Element":
    return terms("material", terms("mattext", html, texttype="text/html"))


# ── how it is judged ──────────────────────────────────────────────────────────────────────────────────────────────────


def _processing(question: _Question, *, spoken: bool) -> "_Element":
    terms, answers = question.terms, question.answers or []
    decvar = terms("decvar", maxvalue="100", minvalue="0", varname="SCORE", vartype="Decimal")
    made = terms("resprocessing", terms("outcomes", decvar))
    for place, one in enumerate(answers, 1):
        for condition, share in _conditions(question, one, place):
            last = terms("setvar", share, action="Set" if share == _FULL else "Add", varname="SCORE")
            made.append(terms("respcondition", condition, last, **{"continue": "No" if share == _FULL else "Yes"}))
            if spoken and share == _FULL:
                made[-1].append(terms("displayfeedback", feedbacktype="Response", linkrefid="correct_fb"))
    return made


def _conditions(question: _Question, one: Answer, place: int) -> "Iterable[tuple[_Element, str]]":
    """Each accepted answer and the percents it brings."""
    terms, slots = question.terms, question.item.slots
    several = len(slots) > 1
    part = number(100 / len(slots))
    named = f"response_{_blank(place)}"
    match one:
        case One() if several:
            yield _when(_equal(named, _id(question, place, one.right), terms), terms), part
        case One():
            yield _when(_equal("response1", _id(question, place, one.right), terms), terms), _FULL
        case Several():
            given = slots[place - 1].input
            assert isinstance(given, Choose)
            tests = []
            for option in given.options:
                test = _equal("response1", _id(question, place, option.id), terms)
                tests.append(test if option.id in one.rights else terms("not", test))
            yield _when(terms("and", *tests), terms), _FULL
        case Texts() if several:
            for k, _ in enumerate(one.forms, 1):
                yield _when(_equal(named, _form(question, place, k), terms), terms), part
        case Texts():
            for form in one.forms:
                yield _when(_equal("response1", form, terms), terms), _FULL
        case Ranges():
            for low, high in one.bounds:
                bottom, top = inner(low, high)
                at_least = terms("vargte", bottom, respident="response1")
                yield terms("conditionvar", at_least, terms("varlte", top, respident="response1")), _FULL
        case Pairs():
            share = number(100 / len(one.rights))
            for left, right in one.rights:
                test = _equal(f"response_{_id(question, place, left)}", _id(question, place, right, "r"), terms)
                yield _when(test, terms), _FULL if len(one.rights) == 1 else share
        case other:
            assert_never(other)


def _when(test: "_Element", terms: Terms) -> "_Element":
    return terms("conditionvar", test)


def _equal(name: str, value: str, terms: Terms) -> "_Element":
    return terms("varequal", value, respident=name)


# ── what is said ──────────────────────────────────────────────────────────────────────────────────────────────────────


def _right(item: Item) -> tuple[Say, ...]:
    """What is said of a right answer, where the item has one answer and says the same of every writing of it."""
    if len(item.slots) != 1:
        return ()
    (slot,) = item.slots
    if isinstance(slot.rules, Tally):
        return ()
    if isinstance(slot.input, Choose | Pair):
        return score(slot, slot.correct[0], None, item.lang).says if slot.correct else ()
    said = {rule.says for rule in slot.rules if rule.score == 1.0}
    return said.pop() if len(said) == 1 else ()


def _wrong(item: Item) -> tuple[Say, ...]:
    """What is said of any other, where there is one thing to say of all of them."""
    if len(item.slots) != 1 or isinstance(item.slots[0].rules, Tally):
        return ()
    said = {rule.says for rule in item.slots[0].rules if rule.score != 1.0}
    return said.pop() if len(said) == 1 else ()


def _unsaid(item: Item) -> bool:
    """Whether something that the exercise says is said nowhere."""
    kept = {_right(item), _wrong(item)}
    for slot in item.slots:
        rules = slot.rules.parts if isinstance(slot.rules, Tally) else slot.rules
        if any(rule.says and rule.says not in kept for rule in rules):
            return True
    return False


def _feedback(question: _Question, text: Wording) -> "list[_Element]":
    """Canvas finds these three by their names."""
    item, terms = question.item, question.terms
    judged = bool(question.answers)
    found = (
        ("general_fb", text.doc(*item.solution) if item.solution else ""),
        ("correct_fb", text.says(_right(item)) if judged else ""),
        ("general_incorrect_fb", text.says(_wrong(item)) if judged else ""),
    )
    return [
        terms("itemfeedback", terms("flow_mat", _material(html, terms)), ident=ident) for ident, html in found if html
    ]
