"""A picture with the names of its places drawn in, for targets on which nothing can be put down on a picture."""

import base64
import hashlib
import re
import struct
from typing import Final
from xml.sax.saxutils import escape

from digilab_content.model.item import Asset, Mark

_SVG: Final = re.compile(rb"<svg\b[^>]*>")
_BOX: Final = re.compile(rb"""\bviewBox\s*=\s*["']([-+0-9.eE\s,]{1,200})["']""")
_SIDE: Final = re.compile(rb"""\s(width|height)\s*=\s*["']\s*([0-9]{1,6}(?:\.[0-9]{1,6})?)\s*(?:px)?\s*["']""")
_FRAMES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""Markers of JPEG that hold the size of the picture."""

Box = tuple[float, float, float, float]


def numbered(asset: Asset, marks: tuple[Mark, ...]) -> Asset | None:
    """The picture with its marks as an SVG file; None when its size cannot be read."""
    if asset.mime == "image/svg+xml":
        box = _box(asset.data)
        end = asset.data.rfind(b"</svg>")
        if box is None or end < 0:
            return None
        data = asset.data[:end] + _marks(box, marks) + asset.data[end:]
    else:
        size = _size(asset)
        if size is None:
            return None
        wide, tall = size
        head = (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {tall}" width="{wide}" height="{tall}">'
            f'<image width="{wide}" height="{tall}" href="data:{asset.mime};base64,'
        )
        body = _marks((0.0, 0.0, float(wide), float(tall)), marks)
        data = head.encode() + base64.b64encode(asset.data) + b'"/>' + body + b"</svg>\n"
    name = f"legends-{hashlib.sha256(data).hexdigest()[:12]}.svg"
    return Asset(name, name, "image/svg+xml", data)


def _marks(box: Box, marks: tuple[Mark, ...]) -> bytes:
    left, top, wide, tall = box
    size = max(min(wide, tall) * 0.05, wide * 0.025)
    drawn = []
    for mark in marks:
        x, y = left + wide * mark.x / 100, top + tall * mark.y / 100
        radius = size * max(1.0, 0.45 * len(mark.name) + 0.4)
        drawn.append(
            f'<circle cx="{x:.2f}" cy="{y:.2f}" r="{radius:.2f}" fill="#fff" stroke="#1c1c1c" '
            f'stroke-width="{size / 8:.2f}"/><text x="{x:.2f}" y="{y + size * 0.5:.2f}" font-family="sans-serif" '
            f'font-size="{size * 1.4:.2f}" font-weight="bold" text-anchor="middle" fill="#1c1c1c" '
            f'direction="ltr">{escape(mark.name)}</text>'
        )
    return f'<g class="marks">{"".join(drawn)}</g>'.encode()


def _box(data: bytes) -> Box | None:
    """The window of an SVG picture: its viewBox, else its width and height."""
    root = _SVG.search(data)
    if root is None:
        return None
    box = _BOX.search(root[0])
    if box is not None:
        parts = box[1].replace(b",", b" ").split()
        try:
            left, top, wide, tall = (float(part) for part in parts)
        except ValueError:
            return None
        return (left, top, wide, tall) if 0 < wide < 1e6 and 0 < tall < 1e6 else None
    sides = {found[1]: float(found[2]) for found in _SIDE.finditer(root[0])}
    wide, tall = sides.get(b"width", 0.0), sides.get(b"height", 0.0)
    return (0.0, 0.0, wide, tall) if wide and tall else None


def _size(asset: Asset) -> tuple[int, int] | None:
    """Width and height of a PNG, GIF or JPEG picture, from its first bytes."""
    data = asset.data
    if data[:8] == b"\x89PNG\r\n\x1a\n" and len(data) >= 24:
        made: tuple[int, int] = struct.unpack(">II", data[16:24])
    elif data[:6] in {b"GIF87a", b"GIF89a"} and len(data) >= 10:
        made = struct.unpack("<HH", data[6:10])
    elif data[:2] == b"\xff\xd8":
        made = _jpeg(data)
    else:
        return None
    return made if min(made) > 0 and max(made) < 1_000_000 else None


def _jpeg(data: bytes) -> tuple[int, int]:
    at = 2
    while at + 9 < len(data) and data[at] == 0xFF:
        if data[at + 1] in _FRAMES:
            tall, wide = struct.unpack(">HH", data[at + 5 : at + 9])
            return wide, tall
        at += 2 + max(2, int.from_bytes(data[at + 2 : at + 4]))
    return 0, 0
