"""Variants of an exercise as one STACK question: a deployed seed for each, the question variables choose by the seed.

Written from the questions of the variants as they are: what they share is written once; words, model answers and keys
that differ depend on the variant. Variants whose questions differ otherwise (another response tree, another input, a
figure of the same name) stay questions of their own, for random draws; so does an exercise part of which STACK does not
judge, since the draws of its parts would not go together.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from digilab_content.export.moodle.element import Html, html, plain, text
from digilab_content.export.moodle.stack.castext import VARIANT, Apart, Values, merged
from digilab_content.export.moodle.stack.seeded_tests import seeded_tests
from digilab_content.model.item import Asset
from digilab_content.model.target import Heading, Loss, Piece
from digilab_content.text.message import Message

if TYPE_CHECKING:
    from lxml.etree import _Element

_WORDS: Final = frozenset({"questiontext", "generalfeedback", "hint", "truefeedback", "falsefeedback"})
_EXPRESSIONS: Final = frozenset({"tans", "testoptions"})
_OWN: Final = frozenset({"idnumber", "questionnote", "questionvariables", "qtest", "boxsize", "file"})
_VARIANT: Final = re.compile(r"-v[0-9]+$")
_PLACES: Final = re.compile(r"\[\[(?:input|validation|feedback):\w+\]\]")


def together(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces of an exercise, where variants that have the same shape in a language are one."""
    out: list[Piece] = []
    for lang in dict.fromkeys(piece.heading.lang for piece in pieces):
        out += _of_language([piece for piece in pieces if piece.heading.lang == lang])
    return tuple(out)


def _of_language(pieces: list[Piece]) -> list[Piece]:
    if len(pieces) < 2 or not any(b'<question type="stack">' in piece.body for piece in pieces):
        return pieces
    groups: dict[tuple[object, ...], list[tuple[Piece, _Element]]] = {}
    alone: list[tuple[Piece, str]] = []
    for piece in pieces:
        questions = _questions(piece)
        if len(questions) == 1 and questions[0].get("type") == "stack":
            groups.setdefault(tuple(_shape(questions[0])), []).append((piece, questions[0]))
        else:
            alone.append((piece, "loss-stack-seeds-parts"))
    out = []
    for group in groups.values():
        try:
            out.append(_merged(group, whole=len(group) == len(pieces)))
        except Apart:
            alone += [(piece, "loss-stack-seeds-trees") for piece, _ in group]
    out += [_apart(piece, why) for piece, why in alone]
    return sorted(out, key=lambda piece: piece.heading.variant)


def _questions(piece: Piece) -> "list[_Element]":
    from lxml import etree

    parser = etree.XMLParser(strip_cdata=False, resolve_entities=False, huge_tree=True)
    return list(etree.fromstring(b"<quiz>" + piece.body + b"</quiz>", parser))


def _apart(piece: Piece, why: str) -> Piece:
    loss = Loss(piece.heading.identifier, "variants", "exact", Message(why))
    return replace(piece, losses=(*piece.losses, loss))


def _shape(element: "_Element") -> Iterator[object]:
    """All that must be the same in two variants."""
    for child in element:
        tag = str(child.tag)
        if tag in _OWN or (tag == "name" and element.tag == "question"):
            continue
        yield tag
        if tag in _WORDS:
            words = child.findtext("text") or ""
            yield (bool(words), *_PLACES.findall(words))
        elif tag not in _EXPRESSIONS or len(child):
            yield (child.text or "").strip()
            yield tuple(_shape(child))


def _merged(group: "Sequence[tuple[Piece, _Element]]", *, whole: bool) -> Piece:
    """One piece from variants of one shape. Raises `Apart`."""
    pieces = [piece for piece, _ in group]
    if len(pieces) < 2:
        raise Apart
    heading = _heading(pieces[0].heading) if whole else pieces[0].heading
    identifiers = [piece.heading.identifier for piece in pieces]
    values = Values(len(pieces))
    columns = _columns([question for _, question in group])
    inside = [_head(same, values, identifiers, heading) for same in columns]
    inside += [f"<deployedseed>{k}</deployedseed>" for k in range(1, values.count + 1)]
    inside += seeded_tests([question.findall("qtest") for _, question in group])
    variables = _variables([question for _, question in group], values)
    body = "".join(f"    {one}\n" for one in (variables if one == _HERE else one for one in inside) if one)
    losses = dict.fromkeys(loss for piece in pieces for loss in piece.losses)
    told = Loss(heading.identifier, "variants", "exact", Message("loss-stack-seeds", (("count", len(pieces)),)))
    return Piece(heading, (), f'  <question type="stack">\n{body}  </question>\n'.encode(), (*losses, told))


_HERE: Final = "<questionvariables/>"


def _heading(one: Heading) -> Heading:
    return replace(one, identifier=_VARIANT.sub("", one.identifier), variant=1, variants=1)


def _columns(versions: "Sequence[_Element]") -> "list[tuple[_Element, ...]]":
    """The same children of each, save question tests."""
    rows = [[child for child in one if child.tag not in {"qtest", "file"}] for one in versions]
    if len({tuple(str(child.tag) for child in row) for row in rows}) > 1:
        raise Apart
    return list(zip(*rows, strict=True))


def _variables(versions: "Sequence[_Element]", values: Values) -> str:
    guards = dict.fromkeys(
        line for one in versions for line in (one.findtext("questionvariables/text") or "").splitlines()
    )
    return text("questionvariables", "".join(f"{one}\n" for one in (*(f"{s};" for s in values.statements()), *guards)))


def _head(same: "Sequence[_Element]", values: Values, identifiers: Sequence[str], heading: Heading) -> str:
    """An element of the question itself: its names are those of the exercise, its note tells variants apart."""
    tag = str(same[0].tag)
    texts = [one.findtext("text") or "" for one in same]
    match tag:
        case "questionvariables":
            return _HERE
        case "name":
            mark = f" · {identifiers[0].rpartition('-v')[2]}"
            return text("name", texts[0].removesuffix(mark) if heading.variants == 1 else texts[0])
        case "idnumber":
            return plain("idnumber", (same[0].text or "").replace(identifiers[0], heading.identifier, 1))
        case "questionnote":
            mark = f"{heading.identifier} · {{#{VARIANT}#}}"
            notes = [one.replace(id_, "\ue000", 1) for one, id_ in zip(texts, identifiers, strict=True)]
            return html(tag, Html(merged(notes, values).replace("\ue000", mark, 1), _files(same)))
        case _:
            return _element(same, values)


def _element(same: "Sequence[_Element]", values: Values) -> str:
    from lxml import etree

    tag = str(same[0].tag)
    if tag == "boxsize":
        return plain(tag, str(max(int(one.text or "0") for one in same)))
    if tag in _WORDS:
        others = [child for child in list(same[0])[1:] if child.tag != "file"]
        extra = "".join(etree.tostring(child, encoding="unicode", with_tail=False) for child in others)
        return html(tag, Html(merged([one.findtext("text") or "" for one in same], values), _files(same)), extra)
    if tag in _EXPRESSIONS and not len(same[0]):
        return plain(tag, values.expression([one.text or "" for one in same]))
    if len({etree.tostring(one, with_tail=False) for one in same}) == 1:
        return etree.tostring(same[0], encoding="unicode", with_tail=False)
    return f"<{tag}>{''.join(_element(column, values) for column in _columns(same))}</{tag}>"


def _files(same: "Sequence[_Element]") -> tuple[Asset, ...]:
    """The files of every variant. Raises `Apart` where one name stands for two."""
    from base64 import b64decode

    found: dict[str, str] = {}
    for file in (file for one in same for file in one.iterfind("file")):
        if found.setdefault(str(file.get("name")), file.text or "") != (file.text or ""):
            raise Apart
    return tuple(Asset(name, name, "", b64decode(found[name])) for name in sorted(found))
