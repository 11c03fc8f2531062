"""The model as JSON values: the same names as in Python, defaults left out, members of unions told apart by `is`."""

from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass, replace
from enum import Enum
from fractions import Fraction
from functools import cache
from typing import Any

import msgspec

from digilab_content.model import condition as c
from digilab_content.model import doc as d
from digilab_content.model import item as i
from digilab_content.model.item import Item, ItemSlot
from digilab_content.model.output import File, Recipe, digest
from digilab_content.model.target import Bank

VERSION = 1

TAGGED: Mapping[type, str] = {
    **{kind: kind.__name__.lower() for kind in (d.Text, d.Emphasis, d.Strong, d.Code, d.Math, d.Link, d.Media)},
    **{kind: kind.__name__.lower() for kind in (d.Break, d.Paragraph, d.Heading, d.Bullets, d.Numbered, d.Table)},
    **{kind: kind.__name__.lower() for kind in (d.Quote, d.Rule, i.Entry, i.Choose, i.Arrange, i.Pair, i.Point)},
    **{kind: kind.__name__.lower() for kind in (i.Free, i.Is, i.Within, i.Like, i.Picked, i.Ordered, i.Paired)},
    **{kind: kind.__name__.lower() for kind in (i.Inside, i.Else, i.Judge)},
    **{kind: kind.__name__.lower() for kind in (c.Found, c.Not, c.Every, c.Some)},
    d.SlotRef: "slot",
    d.CodeBlock: "code-block",
}
"""Members of unions and the name that stands under `is`."""

HIDDEN = frozenset({"span", "data", "drawing"})


def written(one: Field[Any]) -> bool:
    """Whether a field is written: places in files and bytes are not."""
    return one.name not in HIDDEN


def shown(item: Item) -> Item:
    """The item as a pupil sees it before answering: no keys, and no file that only a key shows."""
    public = item.public()
    docs = [public.body, *(body for slot in public.slots for body in _bodies(slot))]
    used = {one.src for doc in docs for one in d.inlines(doc) if isinstance(one, d.Media)}
    used |= {slot.input.image for slot in public.slots if isinstance(slot.input, i.Point)}
    used |= {s.input.rail.image for s in public.slots if isinstance(s.input, i.Entry) and s.input.rail}
    used |= {s.input.board.image for s in public.slots if isinstance(s.input, i.Pair) and s.input.board}
    return replace(public, assets=tuple(asset for asset in item.assets if asset.src in used))


def item_file(item: Item, *, keys: bool) -> File:
    """One item."""
    names = {asset.src: f"assets/{asset.name}" for asset in item.assets}
    data = {"version": VERSION, "identifier": item.identifier, "keys": keys, **value(item, names)}
    return File(f"items/{item.identifier}.json", _bytes(data))


def index_file(bank: Bank, *, keys: bool) -> Recipe:
    """Every item's heading and file."""
    heads = [piece.heading for piece in bank.pieces]

    def made() -> tuple[bytes]:
        items = [{**value(head, {}), "file": f"items/{head.identifier}.json"} for head in heads]
        data = {"version": VERSION, "title": bank.title, "lang": bank.lang, "keys": keys, "items": items}
        return (_bytes(data),)

    return Recipe("index.json", digest(bank.title, bank.lang, keys, heads), made)


def value(thing: Any, names: Mapping[str, str]) -> Any:
    """Any part of the model as JSON; `names` gives the published path of an asset."""
    match thing:
        case d.Math():
            return {"is": "math", "tex": thing.tex, **({"display": True} if thing.display else {})}
        case Fraction():
            return f"{thing.numerator}/{thing.denominator}" if thing.denominator != 1 else str(thing.numerator)
        case Enum():
            return thing.value
        case Mapping():
            return {str(key): value(thing[key], names) for key in sorted(thing)}
        case tuple() | list():
            return [value(one, names) for one in thing]
    if not is_dataclass(thing):
        return thing
    made: dict[str, Any] = {"is": TAGGED[type(thing)]} if type(thing) in TAGGED else {}
    for one in _fields(thing.__class__):
        content = getattr(thing, one.name)
        if not _default(one, content):
            made[one.name] = value(content, names)
    if isinstance(thing, d.Media):
        made["src"] = names.get(thing.src, thing.src)
    if isinstance(thing, i.Point | i.Rail):
        made["image"] = names.get(thing.image, thing.image)
    return made


@cache
def _fields(kind: Any) -> tuple[Field[Any], ...]:
    return tuple(one for one in fields(kind) if written(one))


def _default(one: Field[Any], content: Any) -> bool:
    if one.default is not MISSING:
        return bool(content == one.default and type(content) is type(one.default))
    return one.default_factory is not MISSING and content == one.default_factory()


def _bodies(slot: ItemSlot) -> list[d.Doc]:
    match slot.input:
        case i.Choose() | i.Arrange():
            return [option.body for option in slot.input.options]
        case i.Pair():
            return [option.body for option in (*slot.input.left, *slot.input.right)]
        case i.Free():
            return [slot.input.rubric]
        case _:
            return []


def _bytes(data: Any) -> bytes:
    return msgspec.json.format(msgspec.json.encode(data), indent=1) + b"\n"
