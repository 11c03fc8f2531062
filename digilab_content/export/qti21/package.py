"""The package: one zip for each language, with fixed times and sorted names, so that it is the same every time."""

import io
import zipfile
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from digilab_content.export.qti21 import assessment, manifest
from digilab_content.export.qti21.body import files as placed
from digilab_content.export.qti21.dialect import Dialect
from digilab_content.export.qti21.item import Made, sheets, write
from digilab_content.export.qti21.listing import Listing, listing
from digilab_content.export.qti21.whole import attempts
from digilab_content.model.item import Item
from digilab_content.model.target import Bank, File, Loss, Piece, heading

if TYPE_CHECKING:
    from lxml.etree import _Element

EPOCH = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip can name
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
        resource=etree.tostring(listed, encoding="unicode"),
    )
    files = (File(about.file, _xml(made.root)), *(File(path, shown[path]) for path in sorted(shown)))
    return Piece(heading(item), files, about.data(), (*made.losses, *losses))


def assemble(bank: Bank, dialect: Dialect) -> tuple[File, ...]:
    """A zip for each language of the bank."""
    langs = sorted({one.heading.lang for one in bank.pieces})
    return tuple(File(f"{dialect.name}-{lang}.zip", zipped(contents(bank, lang, dialect))) for lang in langs)


def contents(bank: Bank, lang: str, dialect: Dialect) -> dict[str, bytes]:
    """The files of one language's package by name."""
    pieces = [one for one in bank.pieces if one.heading.lang == lang]
    items = [listing(one) for one in pieces]
    files = {file.path: file.data for one in pieces for file in one.files}
    files[assessment.FILE] = _xml(assessment.write(bank.title, lang, items, dialect))
    files[manifest.FILE] = _xml(manifest.write(bank.title, lang, items, dialect))
    files |= dict.fromkeys(sheets(lang, dialect), _STYLE.encode())
    return dict(sorted(files.items()))


def zipped(files: Mapping[str, bytes]) -> bytes:
    """A zip of the files: same names and bytes, same zip."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(files):
            info = zipfile.ZipInfo(name, EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 3
            info.external_attr = 0o644 << 16
            archive.writestr(info, files[name])
    return out.getvalue()


def _xml(root: "_Element") -> bytes:
    from lxml import etree

    return etree.tostring(root, encoding="UTF-8", xml_declaration=True)
