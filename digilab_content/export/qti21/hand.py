"""What the hand does: the six inputs as QTI interactions, and the response that each gives."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias, assert_never

from digilab_content.export.html import How, Node
from digilab_content.export.qti21.body import content, wording
from digilab_content.export.qti21.names import identifier
from digilab_content.export.qti21.terms import Terms
from digilab_content.model.item import Arrange, Choose, Entry, Free, ItemSlot, Option, Pair, Point
from digilab_content.model.mixing import rank
from digilab_content.model.verdict import Response

if TYPE_CHECKING:
    from lxml.etree import _Element

Cardinality: TypeAlias = Literal["single", "multiple", "ordered"]

NO_PLACE = "none"


@dataclass(frozen=True, slots=True)
class Hand:
    """How a slot is answered: cardinality and base type of its response, and what stands in the body.

    `kind` is the interaction's name. `places`: the order is asked for as pairs of an item and its place, because
    engines disagree on orders that leave items out.
    """

    kind: str
    cardinality: Cardinality
    base: str
    block: bool
    places: bool = False

    def values(self, response: Response) -> tuple[str, ...]:
        """A response of the model as QTI values."""
        if isinstance(response, str):
            return (response,) if self.base in {"string", "float"} else (identifier(response),)
        if self.places:
            return tuple(f"{identifier(str(id_))} {place(k)}" for k, id_ in enumerate(response, 1))
        if self.base == "directedPair":
            return tuple(f"{identifier(pair[0])} {identifier(pair[1])}" for pair in response if len(pair) == 2)
        return tuple(identifier(str(id_)) for id_ in response)


def place(number: int) -> str:
    """The name of a place in an order, from 1."""
    return f"place-{number}"


def hand(slot: ItemSlot, *, as_number: bool = False) -> Hand:
    """The interaction of a slot. `as_number`: the response is read as a float."""
    given = slot.input
    match given:
        case Entry():
            return Hand("textEntryInteraction", "single", "float" if as_number else "string", block=False)
        case Choose():
            menu = given.inline and not given.many and all(wording(o.body) is not None for o in given.options)
            kind = "inlineChoiceInteraction" if menu else "choiceInteraction"
            return Hand(kind, "multiple" if given.many else "single", "identifier", block=not menu)
        case Arrange():
            if whole_order(slot):
                return Hand("orderInteraction", "ordered", "identifier", block=True)
            return Hand("matchInteraction", "multiple", "directedPair", block=True, places=True)
        case Pair():
            return Hand("matchInteraction", "multiple", "directedPair", block=True)
        case Point():
            return Hand("extendedTextInteraction", "single", "string", block=True)
        case Free():
            kind = "extendedTextInteraction" if given.kind == "text" else "uploadInteraction"
            return Hand(kind, "single", "string" if given.kind == "text" else "file", block=True)
        case _:
            assert_never(given)


def possible_pairs(slot: ItemSlot) -> tuple[str, ...]:
    """Every pair that can be made in a slot of pairs, or of an order asked for as items and places."""
    match slot.input:
        case Pair():
            left, right = slot.input.left, [identifier(option.id) for option in slot.input.right]
        case Arrange():
            left, right = slot.input.options, [place(k) for k in range(1, len(slot.input.options) + 1)]
        case _:
            return ()
    return tuple(f"{identifier(one.id)} {other}" for one in left for other in right)


def whole_order(slot: ItemSlot) -> bool:
    """Whether every item to put in order belongs to every order asked for (no distractors)."""
    from digilab_content.model.item import Ordered, Tally

    assert isinstance(slot.input, Arrange)
    rules = slot.rules.parts if isinstance(slot.rules, Tally) else slot.rules
    orders = [rule.when.ids for rule in rules if isinstance(rule.when, Ordered)]
    orders += [tuple(order) for order in slot.correct if not isinstance(order, str)]
    return bool(orders) and all(len(ids) == len(slot.input.options) for ids in orders)


def interaction(slot: ItemSlot, made: Hand, response: str, terms: Terms, how: How, widest: int) -> "_Element":
    """The element that stands in the body. `widest` is the length of the longest text that is known."""
    given = slot.input
    match given:
        case Entry():
            width = str(max(given.width, widest, 1))
            box = terms("textEntryInteraction", responseIdentifier=response, expectedLength=width)
            return _with_unit(box, given.unit, how) if given.unit else box
        case Choose():
            return _choice(given, made, response, terms, how)
        case Arrange():
            return _order(slot, given.options, made, response, terms, how)
        case Pair():
            right = _mixed(slot.id, given.right)
            return _match(given.left, right, response, terms, how, reuse=True)
        case Point():
            return terms("extendedTextInteraction", responseIdentifier=response, expectedLines="2")
        case Free():
            if made.kind == "uploadInteraction":
                return terms("uploadInteraction", responseIdentifier=response)
            return terms("extendedTextInteraction", responseIdentifier=response, expectedLines=str(given.lines))
        case _:
            assert_never(given)


def _with_unit(box: "_Element", unit: str, how: How) -> "_Element":
    """The unit after the box, both kept together and left to right."""
    return how.element("span", box, f"\u00a0{unit}", dir="ltr")


def _choice(given: Choose, made: Hand, response: str, terms: Terms, how: How) -> "_Element":
    shuffle = "true" if given.shuffle else "false"
    if made.kind == "inlineChoiceInteraction":
        menu = terms("inlineChoiceInteraction", responseIdentifier=response, shuffle=shuffle)
        for option in given.options:
            menu.append(_option("inlineChoice", option, (wording(option.body) or "",), terms))
        return menu
    choice = terms(
        "choiceInteraction",
        responseIdentifier=response,
        shuffle=shuffle,
        maxChoices="0" if given.many else "1",
    )
    for option in given.options:
        choice.append(_option("simpleChoice", option, content(option.body, how), terms))
    return choice


def _option(tag: str, option: Option, inside: Iterable[Node], terms: Terms, **more: str) -> "_Element":
    fixed = {"fixed": "true"} if option.fixed else {}
    return terms(tag, *inside, identifier=identifier(option.id), **fixed, **more)


def _order(
    slot: ItemSlot, options: tuple[Option, ...], made: Hand, response: str, terms: Terms, how: How
) -> "_Element":
    mixed = _mixed(slot.id, options, avoid=_first_order(slot))
    if made.places:
        numbers = tuple(Option(place(k), ()) for k in range(1, len(options) + 1))
        return _match(mixed, numbers, response, terms, how, reuse=False)
    order = terms("orderInteraction", responseIdentifier=response, shuffle="true")
    for option in mixed:
        order.append(_option("simpleChoice", option, content(option.body, how), terms))
    return order


def _match(
    left: tuple[Option, ...], right: tuple[Option, ...], response: str, terms: Terms, how: How, *, reuse: bool
) -> "_Element":
    """Each thing on the left goes with at most one on the right; `reuse`: one on the right may be taken again."""
    match = terms(
        "matchInteraction", responseIdentifier=response, shuffle="false" if not reuse else "true",
        maxAssociations=str(len(left)),
    )  # fmt: skip
    first, second = terms("simpleMatchSet"), terms("simpleMatchSet")
    for option in left:
        first.append(_option("simpleAssociableChoice", option, content(option.body, how), terms, matchMax="1"))
    for number, option in enumerate(right, 1):
        inside = content(option.body, how) if reuse else [str(number)]
        most = str(len(left)) if reuse else "1"
        second.append(_option("simpleAssociableChoice", option, inside, terms, matchMax=most))
    match.append(first)
    match.append(second)
    return match


def _first_order(slot: ItemSlot) -> tuple[str, ...]:
    return tuple(slot.correct[0]) if slot.correct and not isinstance(slot.correct[0], str) else ()


def _mixed(slot: str, options: tuple[Option, ...], avoid: tuple[str, ...] = ()) -> tuple[Option, ...]:
    """Options in an order that tells nothing, always the same; a player that does not shuffle shows this one."""
    made = sorted(options, key=lambda o: rank(slot, o.id))
    if len(made) > 1 and tuple(o.id for o in made[: len(avoid)]) == avoid:
        made = made[1:] + made[:1]
    return tuple(made)
