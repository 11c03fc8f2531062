"""The package that Canvas imports: a quiz, what Canvas wants to know of it beside it, and the media."""

import json
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING, Any

from digilab_content.export.archive import archive
from digilab_content.export.qti12.question import NAMESPACE, write
from digilab_content.export.qti21.body import files as placed
from digilab_content.export.qti21.names import identifier, unique
from digilab_content.export.qti21.terms import Terms, number
from digilab_content.model.item import Item
from digilab_content.model.output import File, Output, Recipe, digest
from digilab_content.model.target import Bank, Part, Piece, heading

if TYPE_CHECKING:
    from lxml.etree import _Element

_XSI = "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation"
_IMS = "http://www.imsglobal.org/xsd"
_PACKAGE = f"{_IMS}/imsccv1p1/imscp_v1p1"
_META = "http://canvas.instructure.com/xsd/cccv1p0"
_BESIDE = "associatedcontent/imscc_xmlv1p1/learning-application-resource"


def piece(item: Item) -> Piece:
    """One item: the media it shows; in the body the item itself and its points."""
    from lxml import etree

    made = write(item)
    place = placed(item.assets)
    shown = {place[asset.src].path: asset.data for asset in item.assets if place[asset.src].path in made.media}
    about = {"id": item.id, "title": made.root.get("title"), "points": made.points}
    etree.cleanup_namespaces(made.root)
    written = etree.tostring(made.root, encoding="UTF-8").replace(f' xmlns="{NAMESPACE}"'.encode(), b"", 1)
    data = json.dumps(about, ensure_ascii=False, sort_keys=True).encode() + b"\n" + written
    files = tuple(File(path, shown[path], packed=True) for path in sorted(shown))
    return Piece(heading(item), files, data, made.losses)


def assemble(bank: Bank) -> tuple[Recipe, ...]:
    """A zip for each language of the bank."""
    parts: dict[str, list[Part]] = {}
    for one in bank.pieces:
        parts.setdefault(one.heading.lang, []).append(one)
    return tuple(
        archive(f"qti12-{lang}.zip", contents(bank.title or lang, lang, parts[lang])) for lang in sorted(parts)
    )


def contents(title: str, lang: str, parts: Sequence[Part]) -> tuple[Output, ...]:
    """The files of one language's package, each name once."""
    quiz = f"quiz-{identifier(lang)}"
    media: dict[str, Output] = {file.path: file for one in parts for file in one.files}
    items = cache(lambda: [json.loads(one.body.partition(b"\n")[0]) for one in parts])

    def written() -> Iterator[bytes]:
        between = _xml(_quiz(quiz, title, items())).split(b"<!--item-->")
        yield between[0]
        for one, after in zip(parts, between[1:], strict=True):
            yield one.body.partition(b"\n")[2]
            yield after

    key = digest(title, [one.key for one in parts])
    about = (
        Recipe(f"{quiz}/{quiz}.xml", key, written),
        Recipe(f"{quiz}/assessment_meta.xml", key, lambda: (_xml(_meta(quiz, title, items())),)),
        Recipe("imsmanifest.xml", digest(sorted(media)), lambda: (_xml(_manifest(quiz, sorted(media))),)),
    )
    return (*{**{file.path: file for file in about}, **media}.values(),)


def _quiz(quiz: str, title: str, items: Sequence[dict[str, Any]]) -> "_Element":
    """The items in the bank's order, a comment for each; of the variants of an exercise one is drawn for each pupil."""
    from lxml import etree

    terms = Terms(NAMESPACE)
    section = terms("section", ident="root_section")
    taken = ["root_section"]
    for id_, variants in groupby(items, key=lambda one: str(one["id"])):
        versions = list(variants)
        elements = [etree.Comment("item") for _ in versions]
        if len(versions) == 1:
            section.extend(elements)
            continue
        taken.append(unique(f"variants-{identifier(id_)}", taken))
        points = terms("points_per_item", number(versions[0]["points"]))
        drawn = terms("selection", terms("selection_number", "1"), terms("selection_extension", points))
        group = terms("section", ident=taken[-1], title=versions[0]["title"])
        group.append(terms("selection_ordering", drawn))
        group.extend(elements)
        section.append(group)
    tries = terms("qtimetadatafield", terms("fieldlabel", "cc_maxattempts"), terms("fieldentry", "1"))
    assessment = terms("assessment", terms("qtimetadata", tries), section, ident=quiz, title=title)
    root = terms("questestinterop", assessment)
    root.set(_XSI, f"{NAMESPACE} {_IMS}/ims_qtiasiv1p2p1.xsd")
    etree.cleanup_namespaces(root)
    return root


def _meta(quiz: str, title: str, items: Sequence[dict[str, Any]]) -> "_Element":
    """What Canvas keeps of a quiz outside QTI. It arrives unpublished."""
    terms = Terms(_META)
    points = sum(float(next(group)["points"]) for _, group in groupby(items, key=lambda one: str(one["id"])))
    facts = (
        ("title", title),
        ("description", ""),
        ("shuffle_answers", "false"),
        ("scoring_policy", "keep_highest"),
        ("quiz_type", "practice_quiz"),
        ("points_possible", number(points)),
        ("show_correct_answers", "true"),
        ("allowed_attempts", "1"),
        ("available", "false"),
    )
    return terms("quiz", *(terms(tag, text) for tag, text in facts), identifier=quiz)


def _manifest(quiz: str, media: Sequence[str]) -> "_Element":
    pack = Terms(_PACKAGE)
    root = pack("manifest", identifier=f"manifest-{quiz}")
    root.set(_XSI, f"{_PACKAGE} {_IMS}/imscp_v1p1.xsd")
    root.append(pack("metadata", pack("schema", "IMS Content"), pack("schemaversion", "1.1.3")))
    root.append(pack("organizations"))
    meta = f"{quiz}/assessment_meta.xml"
    itself = pack("resource", identifier=quiz, type="imsqti_xmlv1p2")
    itself.append(pack("file", href=f"{quiz}/{quiz}.xml"))
    itself.append(pack("dependency", identifierref=f"{quiz}-meta"))
    beside = pack("resource", pack("file", href=meta), identifier=f"{quiz}-meta", type=_BESIDE, href=meta)
    resources = pack("resources", itself, beside)
    for path in media:
        file = pack("file", href=path)
        resources.append(pack("resource", file, identifier=f"file-{identifier(path)}", type="webcontent", href=path))
    root.append(resources)
    return root


def _xml(root: "_Element") -> bytes:
    from lxml import etree

    return etree.tostring(root, encoding="UTF-8", xml_declaration=True)
