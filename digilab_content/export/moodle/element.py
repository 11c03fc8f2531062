"""XML as Moodle's importer wants it: every value in `<text>`, HTML in CDATA, files in base64 beside the text."""

from base64 import b64encode
from collections.abc import Iterable
from dataclasses import dataclass
from xml.sax.saxutils import escape

from digilab_content.export.html import xml_text
from digilab_content.model.item import Asset


@dataclass(frozen=True, slots=True)
class Html:
    """A piece of HTML and the files it shows."""

    text: str = ""
    files: tuple[Asset, ...] = ()


def plain(name: str, text: str) -> str:
    """`<name>text</name>`, bare text (idnumber, numbers, booleans)."""
    return f"<{name}>{escape(xml_text(text))}</{name}>"


def text(name: str, value: str) -> str:
    """`<name><text>…</text></name>` of plain words."""
    return f"<{name}>{plain('text', value)}</{name}>"


def html(name: str, value: Html = Html(), extra: str = "") -> str:  # frozen
    """`<name format="html"><text><![CDATA[…]]></text><file …/></name>` (rules 2, 4, 11)."""
    files = "".join(
        f'<file name="{file.name}" path="/" encoding="base64">{b64encode(file.data).decode()}</file>'
        for file in value.files
    )
    return f'<{name} format="html"><text>{_cdata(value.text)}</text>{files}{extra}</{name}>'


def number(value: float) -> str:
    """A number with a point and no useless zeros (rules 6, 7, 12)."""
    return f"{value:.7f}".rstrip("0").rstrip(".") if value else "0"


def lines(parts: Iterable[str]) -> str:
    """One element a line, indented in its question."""
    return "".join(f"    {part}\n" for part in parts if part)


def _cdata(value: str) -> str:
    if not value:
        return ""
    return "<![CDATA[" + xml_text(value).replace("]]>", "]]]]><![CDATA[>") + "]]>"
