"""The package: one zip for each language."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from digilab_content.export.archive import archive
from digilab_content.export.qti21 import assessment, manifest
from digilab_content.export.qti21.body import files as placed
from digilab_content.export.qti21.dialect import Dialect
from digilab_content.export.qti21.item import Made, sheets, write
from digilab_content.export.qti21.listing import Listing, listing, resource
from digilab_content.export.qti21.whole import attempts
from digilab_content.model.item import Item
from digilab_content.model.output import File, Output, Recipe, digest
from digilab_content.model.target import Bank, Loss, Part, Piece, heading

if TYPE_CHECKING:
    from lxml.etree import _Element

_STYLE = """.rtl { direction: rtl; text-align: right; }
.ltr { direction: ltr; unicode-bidi: isolate; }
"""


def piece(item: Item, dialect: Dialect) -> Piece:
    """One item: its file and the media it shows; in the body what test and manifest need of it."""
    return packed(item, dialect)


def packed(
    item: Item, dialect: Dialect, change: Callable[[Made], None] | None = None, losses: tuple[Loss, ...] = ()
) -> Piece:
    """The same; `change` is what a platform wants otherwise, `losses` what it loses by that."""
    from lxml import etree

    made = write(item, dialect)
    if change is not None:
        change(made)
    place = placed(item.assets)
    shown = {place[asset.src].path: asset.data for asset in item.assets if place[asset.src].path in made.media}
    listed = manifest.resource(made, dialect)
    etree.cleanup_namespaces(listed)
    about = Listing(
        name=made.name,
        id=item.id,
        title=made.root.get("title", item.id),
        subject=item.meta.subject,
        level=item.meta.level,
        attempts=attempts(item),
        media=made.media,
    )
    media = (File(path, shown[path], packed=True) for path in sorted(shown))
    files = (File(about.file, _xml(made.root), packed=True), *media)
    return Piece(heading(item), files, about.data(manifest.fragment(listed, dialect)), (*made.losses, *losses))


def assemble(bank: Bank, dialect: Dialect) -> tuple[Recipe, ...]:
    """A zip for each language of the bank."""
    parts: dict[str, list[Part]] = {}
    for one in bank.pieces:
        parts.setdefault(one.heading.lang, []).append(one)
    return tuple(
        archive(f"{dialect.name}-{lang}.zip", contents(bank.title, lang, parts[lang], dialect))
        for lang in sorted(parts)
    )


def contents(title: str, lang: str, parts: Sequence[Part], dialect: Dialect) -> tuple[Output, ...]:
    """The files of one language's package, each name once."""
    files: dict[str, Output] = {file.path: file for one in parts for file in one.files}
    key = digest(title, [one.key for one in parts])
    listings = cache(lambda: [listing(one) for one in parts])  # test and manifest need them, at different moments

    def test() -> tuple[bytes]:
        return (_xml(assessment.write(title, lang, listings(), dialect)),)

    def about() -> Iterator[bytes]:
        return manifest.write(title, lang, listings(), map(resource, parts), dialect)

    files |= {path: Recipe(path, key, make) for path, make in ((assessment.FILE, test), (manifest.FILE, about))}
    files |= {sheet: File(sheet, _STYLE.encode()) for sheet in sheets(lang, dialect)}
    return tuple(files.values())


def _xml(root: "_Element") -> bytes:
    from lxml import etree

    return etree.tostring(root, encoding="UTF-8", xml_declaration=True)
