"""The package that Canvas imports: a quiz, what Canvas wants to know of it beside it, and the media."""

import json
from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

from digilab_content.export.qti12.question import NAMESPACE, write
from digilab_content.export.qti21.body import files as placed
from digilab_content.export.qti21.names import identifier, unique
from digilab_content.export.qti21.package import zipped
from digilab_content.export.qti21.terms import Terms, number
from digilab_content.model.item import Item
from digilab_content.model.target import Bank, File, Piece, heading

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
    body = {
        "id": item.id,
        "title": made.root.get("title"),
        "points": made.points,
        "xml": etree.tostring(made.root).decode(),
    }
    data = json.dumps(body, ensure_ascii=False, sort_keys=True).encode()
    return Piece(heading(item), tuple(File(path, shown[path]) for path in sorted(shown)), data, made.losses)


def assemble(bank: Bank) -> tuple[File, ...]:
    """A zip for each language of the bank."""
    langs = sorted({one.heading.lang for one in bank.pieces})
    return tuple(File(f"qti12-{lang}.zip", zipped(contents(bank, lang))) for lang in langs)


def contents(bank: Bank, lang: str) -> dict[str, bytes]:
    """The files of one language's package by name."""
    pieces = [one for one in bank.pieces if one.heading.lang == lang]
    items = [json.loads(one.body) for one in pieces]
    media = {file.path: file.data for one in pieces for file in one.files}
    quiz = f"quiz-{identifier(lang)}"
    title = bank.title or lang
    files = {
        f"{quiz}/{quiz}.xml": _xml(_quiz(quiz, title, items)),
        f"{quiz}/assessment_meta.xml": _xml(_meta(quiz, title, items)),
        "imsmanifest.xml": _xml(_manifest(quiz, sorted(media))),
        **media,
    }
    return dict(sorted(files.items()))


def _quiz(quiz: str, title: str, items: Sequence[dict[str, Any]]) -> "_Element":
    """The items in the bank's order; of the variants of an exercise one is drawn for each pupil."""
    from lxml import etree

    terms = Terms(NAMESPACE)
    section = terms("section", ident="root_section")
    taken = ["root_section"]
    for id_, variants in groupby(items, key=lambda one: str(one["id"])):
        versions = list(variants)
        elements = [etree.fromstring(one["xml"]) for one in versions]
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
