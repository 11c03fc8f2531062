"""The item as a whole: its score from its slots', the feedback that Inspera asks for, the solution."""

from typing import TYPE_CHECKING

from digilab_content.export.html import How, blocks
from digilab_content.export.qti21.feedback import Messages
from digilab_content.export.qti21.names import variable
from digilab_content.export.qti21.processing import PARTIAL, RIGHT, SOME, UNANSWERED, WRONG
from digilab_content.export.qti21.slot import Slotted
from digilab_content.export.qti21.terms import Terms, nearly
from digilab_content.model.item import Item
from digilab_content.text.i18n import words

if TYPE_CHECKING:
    from lxml.etree import _Element


def most(item: Item) -> float:
    """The points of the whole."""
    return sum(slot.points for slot in item.slots)


def whole(item: Item, slots: list[Slotted], terms: Terms) -> "list[_Element]":
    """The item's score from its slots', and FEEDBACK (the four values that Inspera knows)."""
    if not slots:
        return []
    out: list[_Element] = []
    top = most(item)
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


def solved(item: Item, slots: list[Slotted], terms: Terms, messages: Messages, how: How) -> "_Element":
    """The solution is shown once something was answered; where there are more attempts, once the answer is right."""
    content = [element for part in item.solution for element in blocks(part, how)]
    messages.add("SOLUTION", "solution", words(item.lang).text("qti-title-solution"), content)
    show = [terms.set("SOLUTION", terms.value("identifier", "solution"))]
    if attempts(item) > 1:
        return terms.chain([(terms.compare("gte", "SCORE", nearly(most(item))), show)])
    answered = [terms("not", terms.no_answer(one.processing.response)) for one in slots if one.processing]
    return terms.chain([(terms.any(*answered), show)])
