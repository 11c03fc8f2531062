"""`imsmanifest.xml`: every file of the package, and what catalogues want to know of each item (IEEE LOM, QTI)."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from digilab_content.export.qti21 import assessment
from digilab_content.export.qti21.dialect import Dialect
from digilab_content.export.qti21.item import Made, sheets
from digilab_content.export.qti21.listing import Listing
from digilab_content.export.qti21.names import identifier
from digilab_content.export.qti21.terms import Terms
from digilab_content.model.exercise import Meta

if TYPE_CHECKING:
    from lxml.etree import _Element

FILE = "imsmanifest.xml"
_ITEM = "items"
_ITEMS = f"<!--{_ITEM}-->".encode()
_XSI = "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation"
# LOM 1.0, 5.8: the five degrees of difficulty are the model's 1 to 5.
_DIFFICULTY = ("very easy", "easy", "medium", "difficult", "very difficult")
_LICENCES = "https://spdx.org/licenses/"


def write(
    title: str, lang: str, items: Sequence[Listing], resources: Iterable[bytes], dialect: Dialect
) -> Iterator[bytes]:
    """The manifest of one language's package, in parts; `resources` are the items' own elements (`fragment`)."""
    from lxml import etree

    before, _, after = etree.tostring(
        _frame(title, lang, items, dialect), encoding="UTF-8", xml_declaration=True
    ).partition(_ITEMS)
    yield before
    yield from resources
    yield after


def fragment(entry: "_Element", dialect: Dialect) -> bytes:
    """An item's entry as it stands in the manifest, whose namespace it inherits."""
    from lxml import etree

    return etree.tostring(entry, encoding="UTF-8").replace(f' xmlns="{dialect.package}"'.encode(), b"", 1)


def _frame(title: str, lang: str, items: Sequence[Listing], dialect: Dialect) -> "_Element":
    """All but the items' entries; a comment stands in their place (no text of an author's can hold one)."""
    from lxml import etree

    pack, lom = Terms(dialect.package), Terms(dialect.lom)
    root = pack("manifest", identifier=f"manifest-{identifier(lang)}")
    places = (
        (dialect.package, dialect.package_schema),
        (dialect.lom, dialect.lom_schema),
        (dialect.metadata, dialect.metadata_schema),
    )
    root.set(_XSI, " ".join(f"{space} {place}" for space, place in places))
    general = lom("general", _string("title", title or lang, lang, lom), lom("language", lang))
    about = (pack("schema", dialect.schema), pack("schemaversion", dialect.schema_version), lom("lom", general))
    root.append(pack("metadata", *about))
    root.append(pack("organizations"))
    resources = pack("resources", _test(lang, items, dialect, pack))
    resources.append(etree.Comment(_ITEM))
    for path in shared(items, lang, dialect):
        file = pack("file", href=path)
        resources.append(pack("resource", file, identifier=_file(path), type="webcontent", href=path))
    root.append(resources)
    etree.cleanup_namespaces(root)
    return root


def shared(items: Iterable[Listing], lang: str, dialect: Dialect) -> tuple[str, ...]:
    """Files that items use: media, and style sheets."""
    media = {path for made in items for path in made.media}
    return tuple(sorted(media.union(sheets(lang, dialect))))


def resource(made: Made, dialect: Dialect) -> "_Element":
    """An item's entry in the manifest."""
    pack = Terms(dialect.package)
    href = f"{made.name}.xml"
    entry = pack("resource", identifier=made.name, type=dialect.item_type, href=href)
    about = [_lom(made, Terms(dialect.lom)), _qti(made, Terms(dialect.metadata))]
    # The schema of 3.0 wants QTI's own first.
    entry.append(pack("metadata", *(reversed(about) if dialect.kebab else about)))
    entry.append(pack("file", href=href))
    used = [*made.media, *sheets(made.item.lang, dialect)]
    for path in used:
        entry.append(pack("dependency", identifierref=_file(path)))
    return entry


def _file(path: str) -> str:
    return f"file-{identifier(path)}"


def _test(lang: str, items: Sequence[Listing], dialect: Dialect, pack: Terms) -> "_Element":
    resource = pack("resource", identifier=assessment.name(lang), type=dialect.test_type, href=assessment.FILE)
    resource.append(pack("file", href=assessment.FILE))
    for made in items:
        resource.append(pack("dependency", identifierref=made.name))
    return resource


def _lom(made: Made, lom: Terms) -> "_Element":
    item, meta = made.item, made.item.meta
    lang = item.lang
    general = lom(
        "general",
        lom("identifier", lom("catalog", "digilab-content"), lom("entry", item.identifier)),
        _string("title", made.root.get("title", item.id), lang, lom),
        lom("language", lang),
    )
    for keyword in dict.fromkeys(word for word in (meta.topic, *meta.skills) if word):
        general.append(_string("keyword", keyword, lang, lom))
    root = lom("lom", general)
    people = [*(("author", name) for name in meta.authors), *(("editor", name) for name in meta.translators)]
    if people:
        cycle = lom("lifeCycle")
        for role, person in people:
            cycle.append(lom("contribute", _vocabulary("role", role, lom), lom("entity", _card(person))))
        root.append(cycle)
    educational = _educational(meta, lang, lom)
    if len(educational):
        root.append(educational)
    if meta.license:
        rights = lom("rights", _vocabulary("copyrightAndOtherRestrictions", "yes", lom))
        rights.append(_string("description", f"{meta.license} {_LICENCES}{meta.license}.html", "x-none", lom))
        root.append(rights)
    for purpose, entries in (
        ("discipline", (meta.subject,)),
        ("educational level", (meta.level,)),
        ("competency", meta.skills),
    ):
        if any(entries):
            root.append(_classified(purpose, entries, lang, lom))
    return root


def _educational(meta: Meta, lang: str, lom: Terms) -> "_Element":
    made = lom("educational", _vocabulary("learningResourceType", "exercise", lom))
    if meta.difficulty is not None and 1 <= meta.difficulty <= len(_DIFFICULTY):
        made.append(_vocabulary("difficulty", _DIFFICULTY[meta.difficulty - 1], lom))
    if meta.time is not None:
        made.append(lom("typicalLearningTime", lom("duration", f"PT{meta.time}M")))
    made.append(lom("language", lang))
    return made


def _classified(purpose: str, entries: Iterable[str], lang: str, lom: Terms) -> "_Element":
    made = lom("classification", _vocabulary("purpose", purpose, lom))
    for entry in entries:
        if entry:
            taxon = lom("taxon", lom("id", entry), _string("entry", entry, lang, lom))
            made.append(lom("taxonPath", _string("source", "digilab-content", "x-none", lom), taxon))
    return made


def _string(tag: str, text: str, lang: str, lom: Terms) -> "_Element":
    return lom(tag, lom("string", text, language=lang))


def _vocabulary(tag: str, value: str, lom: Terms) -> "_Element":
    return lom(tag, lom("source", "LOMv1.0"), lom("value", value))


def _card(person: str) -> str:
    """A name as vCard 3.0 (RFC 2426), which LOM asks for."""
    safe = person.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;").replace("\n", " ")
    return f"BEGIN:VCARD\nVERSION:3.0\nN:{safe};;;;\nFN:{safe}\nEND:VCARD"


def _qti(made: Made, qti: Terms) -> "_Element":
    """Interactions and feedback of the item (QTI 2.1 metadata, sequence of its schema)."""
    from digilab_content import __version__

    root = qti("qtiMetadata", qti("timeDependent", "false"))
    root.append(qti("composite", "true" if len(made.item.slots) > 1 else "false"))
    for kind in made.interactions:
        root.append(qti("interactionType", kind))
    root.append(qti("feedbackType", "nonadaptive"))
    root.append(qti("solutionAvailable", "true" if made.item.solution else "false"))
    root.append(qti("toolName", "digilab-content"))
    root.append(qti("toolVersion", __version__))
    root.append(qti("toolVendor", "Digital Lab"))
    return root
