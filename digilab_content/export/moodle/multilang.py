r"""Both languages in one question, for Moodle's filter `multilang`: `<span lang="fr" class="multilang">…</span>`.

The filter looks for such spans that follow one another and keeps the one of the reader's language, the first where
there is none; each ends at the first `</span>`, so nothing inside may be a span. Formulas, which a right-to-left
sentence isolates in spans, stand between isolating marks instead. Gaps of a cloze are outside, once for all languages.
What is plain text (typed answers, words to match) must be the same in every language: where it is not, or where the
questions differ otherwise, they stay apart.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from digilab_content.export.moodle.element import Html, html
from digilab_content.model.target import Heading, Loss, Piece
from digilab_content.text.message import Message

if TYPE_CHECKING:
    from lxml.etree import _Element

_MARKS = {"ltr": "\u2066", "rtl": "\u2067", "auto": "\u2068"}
_END = "\u2069"
_TOKEN = re.compile(r"<[^<>]*>")
_NAME = re.compile(r"</?([a-z0-9]+)")
_BLOCKS = frozenset(
    {
        *("div", "p", "ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td", "blockquote", "pre"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "hr"),
    }
)
# A gap of a cloze as questiontype.php of multianswer reads it,
# or `[[n]]` of gapselect and ddwtos.
_GAP = re.compile(r"\{[0-9]*:[A-Z_]+:(?:\\[}#~]|&#[0-9]+;|[^}\\]|\\(?![}#~]))*\}|\[\[[0-9]+\]\]")
_ALTERNATIVE = re.compile(r"((?:\\[}#]|&#[0-9]+;|[^~#}])*)(?:#((?:\\[}#]|&#[0-9]+;|[^~#}])*))?(~|$)")
_PLACE = re.compile("\ue000([0-9]+)\ue001")
_GAPPED = frozenset({"cloze", "gapselect", "ddwtos"})
_LONGEST = 250


class Apart(Exception):  # noqa: N818 - not an error: these questions stay one for each language
    """The languages cannot share a question."""


@dataclass(frozen=True, slots=True)
class _Version:
    lang: str
    text: str


def together(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """One piece for each variant, in all its languages; those that cannot be one stay as they are, and say why."""
    out: list[Piece] = []
    for _, one in groupby(sorted(pieces, key=lambda p: p.heading.variant), key=lambda p: p.heading.variant):
        versions = list(one)
        if len(versions) < 2:
            out += versions
            continue
        try:
            out.append(_merged(versions))
        except Apart:
            out += [_apart(piece) for piece in versions]
    return tuple(out)


def _apart(piece: Piece) -> Piece:
    loss = Loss(piece.heading.identifier, "multilang", "exact", Message("loss-moodle-apart"))
    return Piece(piece.heading, piece.files, piece.body, (*piece.losses, loss))


def _merged(pieces: Sequence[Piece]) -> Piece:
    from lxml import etree

    langs = [piece.heading.lang for piece in pieces]
    parser = etree.XMLParser(strip_cdata=False, resolve_entities=False, huge_tree=True)
    roots = [etree.fromstring(b"<quiz>" + piece.body + b"</quiz>", parser) for piece in pieces]
    if len({len(root) for root in roots}) > 1:
        raise Apart
    first = pieces[0].heading
    body = "".join(_question(questions, langs, first) for questions in zip(*roots, strict=True))
    heading = Heading(
        f"{first.identifier}-multilang",
        first.id,
        "",
        " / ".join(dict.fromkeys(p.heading.title for p in pieces)),
        *(first.subject, first.level, first.topic, first.difficulty, first.variant, first.variants),
    )
    return Piece(heading, (), body.encode(), tuple(loss for piece in pieces for loss in piece.losses))


# ── elements ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def _question(versions: "Sequence[_Element]", langs: Sequence[str], first: Heading) -> str:
    from lxml import etree

    kinds = {one.get("type") for one in versions}
    if len(kinds) > 1 or kinds & {"stack"}:
        raise Apart
    (kind,) = kinds
    made = etree.Element("question", type=str(kind))
    tags = etree.Element("tags")
    groups = [[child for child in one if child.tag != "tags"] for one in versions]
    for same in _aligned(groups):
        match same[0].tag:
            case "name":
                names = dict.fromkeys(one.findtext("text") or "" for one in same)
                made.append(_named("name", " / ".join(names)[:_LONGEST]))
            case "idnumber":
                made.append(_idnumber(same[0].text or "", first))
            case "answernumbering":
                texts = {one.text for one in same}
                etree.SubElement(made, "answernumbering").text = texts.pop() if len(texts) == 1 else "none"
            case _:
                made.append(_element(same, langs, gaps=kind in _GAPPED and same[0].tag == "questiontext"))
    words = dict.fromkeys(tag.findtext("text") or "" for one in versions for tag in one.iterfind("tags/tag"))
    for word in words:
        tags.append(_named("tag", word))
    made.append(tags)
    inside = "".join(f"    {etree.tostring(child, encoding='unicode').strip()}\n" for child in made)
    return f'  <question type="{kind}">\n{inside}  </question>\n'


def _idnumber(text: str, first: Heading) -> "_Element":
    """The pivot's own without its language: the same question whatever the number of languages."""
    from lxml import etree

    made = etree.Element("idnumber")
    made.text = text.replace(first.identifier, f"{first.identifier}-ml", 1)
    if len(made.text) > 100 or made.text == text:
        made.text = f"{text[:96]}-ml"
    return made


def _named(tag: str, text: str) -> "_Element":
    from lxml import etree

    made = etree.Element(tag)
    etree.SubElement(made, "text").text = text
    return made


def _aligned(groups: "Sequence[Sequence[_Element]]") -> "list[tuple[_Element, ...]]":
    if len({tuple(str(one.tag) for one in group) for group in groups}) > 1:
        raise Apart
    return list(zip(*groups, strict=True))


def _element(same: "Sequence[_Element]", langs: Sequence[str], *, gaps: bool = False) -> "_Element":
    """One element from those of each language: its HTML in spans, its files together, the rest equal."""
    from lxml import etree

    first = same[0]
    if len({tuple(sorted(one.attrib.items())) for one in same}) > 1:
        raise Apart
    groups = [[child for child in one if child.tag != "file"] for one in same]
    if first.get("format") == "html" and groups[0] and groups[0][0].tag == "text":
        versions = [_Version(lang, group[0].text or "") for lang, group in zip(langs, groups, strict=True)]
        text = _cloze(versions) if gaps else spoken(versions)
        made = etree.fromstring(html(str(first.tag), Html(text)), etree.XMLParser(strip_cdata=False, huge_tree=True))
        made.attrib.update(first.attrib)
        groups = [group[1:] for group in groups]
    else:
        if len({(one.text or "").strip() for one in same}) > 1:
            raise Apart
        made = etree.Element(str(first.tag), {str(k): str(v) for k, v in first.attrib.items()})
        made.text = first.text
    files = {str(file.get("name")): file for one in same for file in one.iterfind("file")}
    made.extend([files[name] for name in sorted(files)])
    made.extend([_element(children, langs) for children in _aligned(groups)])
    for one in made.iter():
        one.tail = None
    return made


# ── words ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def spoken(versions: Sequence[_Version]) -> str:
    """HTML of several languages as one: block by block where they have the same blocks, else as a whole."""
    if len({one.text for one in versions}) == 1:
        return versions[0].text
    if not all(one.text for one in versions):
        return _spans([_Version(one.lang, _bare(one.text)) for one in versions])
    split = [_blocks(_bare(one.text)) for one in versions]
    if len({tuple(tags) for tags, _ in split}) > 1:
        return _spans([_Version(one.lang, _bare(one.text)) for one in versions])
    tags = split[0][0]
    out = []
    for k, words in enumerate(zip(*(texts for _, texts in split), strict=True)):
        out.append(_spans([_Version(one.lang, text) for one, text in zip(versions, words, strict=True)]))
        out.append(tags[k] if k < len(tags) else "")
    return "".join(out)


def _spans(versions: Sequence[_Version]) -> str:
    texts = {one.text.strip() for one in versions}
    if len(texts) == 1:
        return versions[0].text
    return "".join(f'<span lang="{one.lang}" class="multilang">{one.text}</span>' for one in versions)


def _blocks(text: str) -> tuple[list[str], list[str]]:
    """The block tags of a text, and what stands before, between and after them."""
    tags, texts, at = [], [], 0
    for token in _TOKEN.finditer(text):
        name = _NAME.match(token[0])
        if name is None or name[1] not in _BLOCKS:
            continue
        texts.append(text[at : token.start()])
        tags.append(re.sub(r' (?:dir|lang)="[^"]*"', "", token[0]))  # the reader's page has the reader's direction
        at = token.end()
    return tags, [*texts, text[at:]]


def _bare(text: str) -> str:
    """HTML without spans: those that give a direction become isolating marks, others go."""
    out: list[str] = []
    ends: list[str] = []
    at = 0
    for token in _TOKEN.finditer(text):
        name = _NAME.match(token[0])
        if name is None or name[1] != "span":
            continue
        out.append(text[at : token.start()])
        at = token.end()
        if token[0].startswith("</"):
            out.append(ends.pop() if ends else "")
            continue
        side = re.search(r' dir="([a-z]+)"', token[0])
        out.append(_MARKS.get(side[1], "") if side else "")
        ends.append(_END if side and side[1] in _MARKS else "")
    return "".join((*out, text[at:]))


# ── gaps ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _cloze(versions: Sequence[_Version]) -> str:
    """The words in spans, each gap once between them: the same gaps in the same order in every language."""
    found = [_GAP.findall(one.text) for one in versions]
    if len({len(gaps) for gaps in found}) > 1:
        raise Apart
    gaps = [
        _gap([_Version(one.lang, gap) for one, gap in zip(versions, row, strict=True)])
        for row in zip(*found, strict=True)
    ]
    marked = [_Version(one.lang, _numbered(one.text)) for one in versions]
    split = [_blocks(_bare(one.text)) for one in marked]
    if len({tuple(tags) for tags, _ in split}) > 1:
        raise Apart
    tags = split[0][0]
    out = []
    for k, words in enumerate(zip(*(texts for _, texts in split), strict=True)):
        parts = [_PLACE.split(text) for text in words]  # words, number of a gap, words, …
        if len({tuple(part[1::2]) for part in parts}) > 1 or not all(
            _sound(word) for part in parts for word in part[::2]
        ):
            raise Apart
        for place in range(len(parts[0])):
            if place % 2:
                out.append(gaps[int(parts[0][place])])
            else:
                out.append(_spans([_Version(one.lang, part[place]) for one, part in zip(versions, parts, strict=True)]))
        out.append(tags[k] if k < len(tags) else "")
    return "".join(out)


def _numbered(text: str) -> str:
    numbers = iter(range(len(text)))
    return _GAP.sub(lambda _: f"\ue000{next(numbers)}\ue001", text)


def _sound(words: str) -> bool:
    """Whether what stands between two gaps opens and closes its own elements."""
    tags = [
        m[0]
        for m in _TOKEN.finditer(words)
        if not re.match(r"<(?:img|br|hr|source)\b", m[0]) and not m[0].endswith("/>")
    ]
    opened: list[str] = []
    for tag in tags:
        name = _NAME.match(tag)
        if name is None:
            continue
        if not tag.startswith("</"):
            opened.append(name[1])
        elif not opened or opened.pop() != name[1]:
            return False
    return not opened


def _gap(versions: Sequence[_Version]) -> str:
    """One gap: the same answers worth the same; what is said of each in spans."""
    if len({one.text for one in versions}) == 1:
        return versions[0].text
    if any(one.text.startswith("[") for one in versions):
        raise Apart
    heads = {one.text[: one.text.index(":", one.text.index(":") + 1) + 1] for one in versions}
    if len(heads) > 1:
        raise Apart
    (head,) = heads
    rows = [[(m[1], m[2] or "") for m in _alternatives(one.text[len(head) : -1])] for one in versions]
    if len({tuple(answer for answer, _ in row) for row in rows}) > 1:
        raise Apart
    out = []
    for same in zip(*rows, strict=True):
        said = [_Version(one.lang, _bare(text)) for one, (_, text) in zip(versions, same, strict=True)]
        words = _spans(said)
        out.append(same[0][0] + (f"#{words}" if words else ""))
    return head + "~".join(out) + "}"


def _alternatives(text: str) -> "list[re.Match[str]]":
    found, at = [], 0
    while at <= len(text):
        one = _ALTERNATIVE.match(text, at)
        if one is None:
            raise Apart
        found.append(one)
        if not one[3]:
            if one.end() != len(text):
                raise Apart
            return found
        at = one.end()
    raise Apart
