"""Where the pupil answers: one HTML control for each of the item's inputs, usable by keyboard and by screen reader."""

import hashlib
import re
from typing import TYPE_CHECKING, assert_never

from digilab_content.export.html import How, Node, phrase
from digilab_content.export.site.board import board
from digilab_content.export.site.linear import line
from digilab_content.model.doc import Doc, Math, Media, inlines
from digilab_content.model.item import Arrange, Choose, Entry, Free, ItemSlot, Option, Pair, Point, Rail
from digilab_content.text.i18n import words

if TYPE_CHECKING:
    from lxml.etree import _Element

_ARABIC = re.compile("[\u0600-\u06ff]")
_TEX = re.compile(r"[\\^_{}]")
LONGEST_NAME = 32


def is_block(slot: ItemSlot) -> bool:
    """Whether the control takes lines of its own (and may not stand inside a paragraph)."""
    match slot.input:
        case Entry():
            return slot.input.rail is not None
        case Choose():
            return not slot.input.inline
        case Arrange() | Pair() | Point() | Free():
            return True
        case _:
            assert_never(slot.input)


def widget(slot: ItemSlot, label: str, how: How, salt: str = "") -> "_Element":
    """The control of a slot. `label` names it to a screen reader; `salt` (the item's identifier) seeds shuffles."""
    match slot.input:
        case Entry() if slot.input.rail:
            made = _rail(slot, slot.input, slot.input.rail, label, how)
        case Entry():
            made = _entry(slot, slot.input, label, how)
        case Choose() if slot.input.inline and not any(_formula(o.body) for o in slot.input.options):
            made = _menu(slot, slot.input, label, how, salt)
        case Choose():
            made = _options(slot, slot.input, label, how, salt)
        case Arrange():
            made = _arrange(slot, slot.input, label, how, salt)
        case Pair():
            made = _pair(slot, slot.input, label, how, salt)
        case Free():
            made = _free(slot, slot.input, label, how)
        case Point():  # `legalise` has turned it into a choice; shown, never judged
            made = how.element("div", slot.input.alt, class_="missing")
        case _:
            assert_never(slot.input)
    made.set("data-slot", slot.id)
    return made


def shuffled(options: tuple[Option, ...], seed: str) -> tuple[Option, ...]:
    """The options in an order that depends on `seed` alone; `fixed` ones keep their place."""
    movable = sorted((o for o in options if not o.fixed), key=lambda o: _rank(seed, o.id))
    rest = iter(movable)
    return tuple(o if o.fixed else next(rest) for o in options)


def _rank(seed: str, id_: str) -> str:
    return hashlib.sha256(f"{seed}\x1f{id_}".encode()).hexdigest()


def _formula(body: Doc) -> bool:
    """Whether an option needs more than the plain text that a menu can hold."""
    return any((isinstance(i, Math) and _TEX.search(i.tex)) or isinstance(i, Media) for i in inlines(body))


def _mark(slot: ItemSlot, how: How) -> "_Element":
    """Where the sign of the verdict is drawn; the words are in the feedback."""
    return how.element("span", class_="mark", id=f"m-{slot.id}", **{"aria-hidden": "true"})


def _control(element: "_Element", slot: ItemSlot, label: str) -> "_Element":
    element.set("id", f"s-{slot.id}")
    element.set("aria-label", label)
    element.set("aria-describedby", f"f-{slot.id}")
    return element


def _entry(slot: ItemSlot, entry: Entry, label: str, how: How) -> "_Element":
    if entry.lines > 1:
        area = how.element("textarea", name=slot.id, rows=str(entry.lines + 1), maxlength="20000")
        area.set("dir", "auto" if entry.kind == "text" else "ltr")
        area.set("spellcheck", "false")
        return how.element("span", _control(area, slot, label), _mark(slot, how), class_="answer")
    box = how.element(
        "input",
        type="text",
        name=slot.id,
        size=str(min(max(entry.width, 4), 40)),
        maxlength="2000",
        autocomplete="off",
        autocapitalize="none",
        spellcheck="false",
        enterkeyhint="done",
        class_=f"entry {entry.kind}",
        dir="auto" if entry.kind == "text" else "ltr",
    )
    parts: list[Node] = [_control(box, slot, label)]
    if entry.unit:
        parts.append(how.element("bdi", entry.unit, class_="unit"))
    made = how.element("span", *parts, _mark(slot, how), class_="answer")
    if entry.kind != "text" and not _ARABIC.search(entry.unit):
        made.set("dir", "ltr")  # `[box] cm` reads like `5 cm`
    return made


def _rail(slot: ItemSlot, entry: Entry, rail: Rail, label: str, how: How) -> "_Element":
    """The number line above the box that it writes in; without the script the box is enough."""
    say = words(how.lang)
    told = how.element("p", say.text(f"site-rail-{rail.kind}"), class_="how", id=f"r-{slot.id}")
    line = how.element("div", how.media(Media(rail.image, rail.alt)), class_="rail", dir="ltr")
    facts = {"kind": rail.kind, "low": rail.low, "high": rail.high, "snap": rail.snap}
    places = {"left": rail.left, "right": rail.right, "level": rail.level}
    for name, fact in {**facts, **places}.items():
        line.set(f"data-{name}", fact if isinstance(fact, str) else f"{fact:.15g}")
    for name in ("position", "low", "high", "cursor", "turn-low", "turn-high"):
        line.set(f"data-say-{name}", say.text(f"site-rail-{name}"))
    line.set("data-decimal", "." if how.lang == "en" else ",")
    return how.element("div", told, line, _entry(slot, entry, label, how), class_="answer wide")


def _menu(slot: ItemSlot, choose: Choose, label: str, how: How, salt: str) -> "_Element":
    options = shuffled(choose.options, f"{salt}/{slot.id}") if choose.shuffle else choose.options
    listed = [how.element("option", line(o.body), value=o.id) for o in options]
    empty = how.element("option", words(how.lang).text("site-choose"), value="")
    menu = how.element("select", empty, *listed, name=slot.id, autocomplete="off")
    return how.element("span", _control(menu, slot, label), _mark(slot, how), class_="answer")


def _options(slot: ItemSlot, choose: Choose, label: str, how: How, salt: str) -> "_Element":
    options = shuffled(choose.options, f"{salt}/{slot.id}") if choose.shuffle else choose.options
    kind = "checkbox" if choose.many else "radio"
    rows = []
    for option in options:
        box = how.element("input", type=kind, name=slot.id, value=option.id, autocomplete="off")
        if any(isinstance(inline, Math) for inline in inlines(option.body)):
            box.set("aria-label", line(option.body))  # a formula alone gives a control no name
        body = how.element("span", *phrase(option.body, how), class_="body")
        rows.append(how.element("label", box, body, class_="option"))
    if choose.inline:
        group = _control(how.element("span", *rows, class_="chips", role="radiogroup"), slot, label)
        return how.element("span", group, _mark(slot, how), class_="answer")
    title = words(how.lang).text("site-choose-many" if choose.many else "site-choose-one")
    legend = how.element("legend", title)
    group = how.element("fieldset", legend, *rows, class_="options", id=f"s-{slot.id}", tabindex="-1")
    group.set("aria-describedby", f"f-{slot.id}")
    return how.element("div", group, _mark(slot, how), class_="answer wide")


def _arrange(slot: ItemSlot, arrange: Arrange, label: str, how: How, salt: str) -> "_Element":
    """Each thing gets its place from a menu of numbers: no dragging, so it works with a finger and with Tab alone."""
    say = words(how.lang)
    rows = []
    for option in shuffled(arrange.options, f"{salt}/{slot.id}"):
        places = [how.element("option", str(n), value=str(n)) for n in range(1, len(arrange.options) + 1)]
        menu = how.element("select", how.element("option", "–", value=""), *places, **{"data-id": option.id})
        menu.set("aria-label", say.text("site-place-of", (("what", line(option.body)),)))
        menu.set("autocomplete", "off")
        rows.append(how.element("li", menu, how.element("span", *phrase(option.body, how), class_="body")))
    note = how.element("p", say.text("site-arrange"), class_="how")
    return _group(slot, label, how, note, how.element("ul", *rows, class_="places"))


def _pair(slot: ItemSlot, pair: Pair, label: str, how: How, salt: str) -> "_Element":
    """Each thing on the left gets its partner from a menu: no dragging, so it works with a finger and with Tab alone.

    The menu holds letters, explained beside it; the words themselves where many share few and the words fit in it.
    """
    say = words(how.lang)
    sorts = pair.board is not None or _is_sort(pair)
    right = pair.right if sorts else shuffled(pair.right, f"{salt}/{slot.id}")
    names = [line(o.body) if sorts else _letter(n) for n, o in enumerate(right)]
    rows = []
    for left in pair.left:
        listed = [how.element("option", name, value=o.id) for name, o in zip(names, right, strict=True)]
        menu = how.element("select", how.element("option", "–", value=""), *listed, **{"data-id": left.id})
        menu.set(
            "aria-label", say.text("site-place-of" if pair.board else "site-pair-of", (("what", line(left.body)),))
        )
        menu.set("autocomplete", "off")
        rows.append(how.element("li", how.element("span", *phrase(left.body, how), class_="body"), menu))
    lists = [how.element("ul", *rows, class_="lefts")]
    if pair.board is not None:
        told = how.element("p", say.text("site-label"), class_="how")
        return _group(slot, label, how, told, board(pair.board, how), *lists)
    note = how.element("p", say.text("site-sort" if sorts else "site-pair"), class_="how")
    if not sorts:
        keys = [
            how.element("li", how.element("b", name), how.element("span", *phrase(o.body, how), class_="body"))
            for name, o in zip(names, right, strict=True)
        ]
        lists.append(how.element("ul", *keys, class_="rights"))
    return _group(slot, label, how, note, how.element("div", *lists, class_="pairs"))


def _is_sort(pair: Pair) -> bool:
    """Whether many things share few partners whose words stand in a menu."""
    few = len(pair.right) < len(pair.left)
    return few and all(len(line(o.body)) <= LONGEST_NAME and not _formula(o.body) for o in pair.right)


def _letter(number: int) -> str:
    return chr(ord("A") + number) if number < 26 else f"A{number - 25}"


def _group(slot: ItemSlot, label: str, how: How, *parts: Node) -> "_Element":
    group = _control(how.element("div", *parts, role="group", tabindex="-1"), slot, label)
    return how.element("div", group, _mark(slot, how), class_="answer wide")


def _free(slot: ItemSlot, free: Free, label: str, how: How) -> "_Element":
    say = words(how.lang)
    area = how.element("textarea", name=slot.id, rows=str(free.lines), maxlength="20000", dir="auto")
    key = "site-free" if free.kind == "text" else "site-free-paper"
    note = how.element("p", say.text(key), class_="how")
    bounds = (("least", free.least or 0), ("most", free.most or 0))
    asked = "between" if free.least and free.most else "at-least" if free.least else "at-most" if free.most else ""
    length = [how.element("p", say.text(f"essay-{asked}", bounds), class_="how")] if asked else []
    return how.element("div", *length, _control(area, slot, label), note, _mark(slot, how), class_="answer wide")
