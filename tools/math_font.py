"""Make the mathematics font of the site: a subset of Latin Modern Math, renamed, as WOFF2.

Run by a maintainer, never by the build: `pip install fonttools brotli`, then
`python tools/math_font.py latinmodern-math.otf digilab_content/export/site/font/digilab-math.woff2`.
The font comes from Debian's package `fonts-lmodern` (see the README beside the result). The same fonts and the same
fontTools give the same bytes.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont

NAME = "DigiLab Math"
NOTICE = (
    "Subset of Latin Modern Math 1.959 made for digilab-content: characters of school mathematics only, renamed. "
    "The unmodified font is at https://www.gust.org.pl/projects/e-foundry/lm-math. "
    "GUST Font License, see GUST-FONT-LICENSE.txt."
)

RANGES = (
    (0x20, 0x7E),
    (0xA0, 0xFF),
    (0x131, 0x131),
    (0x237, 0x237),
    (0x2C6, 0x2C6),
    (0x2DC, 0x2DC),
    (0x300, 0x30C),  # accents
    (0x332, 0x338),
    (0x393, 0x3A9),  # Greek
    (0x3B1, 0x3C9),
    (0x3D1, 0x3D6),
    (0x3F5, 0x3F5),
    (0x2010, 0x2026),  # dashes, quotes, dots
    (0x2030, 0x2037),  # per mille, primes
    (0x203E, 0x203E),
    (0x2061, 0x2063),
    (0x20D6, 0x20D7),  # arrows over letters
    (0x210B, 0x2113),  # letterlike: ℓ
    (0x2115, 0x2115),  # ℕ and its like
    (0x211A, 0x211D),
    (0x2124, 0x2124),
    (0x2190, 0x2199),  # arrows
    (0x21A6, 0x21A6),
    (0x21C0, 0x21C1),
    (0x21CC, 0x21CC),
    (0x21D0, 0x21D4),
    (0x2200, 0x222E),  # operators
    (0x2234, 0x2237),
    (0x223C, 0x2248),
    (0x2252, 0x226F),
    (0x2282, 0x228B),
    (0x2295, 0x2297),
    (0x22A2, 0x22A5),
    (0x22C0, 0x22C6),
    (0x22EF, 0x22F1),
    (0x2308, 0x230B),  # floor, ceiling
    (0x239B, 0x23B3),  # pieces of brackets
    (0x23B4, 0x23B5),
    (0x23DC, 0x23DF),  # braces over and under
    (0x25A1, 0x25B3),
    (0x27E6, 0x27E9),  # brackets
    (0x27F5, 0x27FC),  # long arrows
    (0x2A7D, 0x2A7E),  # ⩽ ⩾
    (0x1D400, 0x1D467),  # bold, italic
    (0x1D49C, 0x1D4B5),  # script capitals
    (0x1D538, 0x1D56B),  # double-struck
    (0x1D6E2, 0x1D71B),  # italic Greek
)


# Signs over letters: the spacing characters that MathML uses, and the combining ones whose glyphs stretch.
OVER = {0x5E: 0x302, 0x2C6: 0x302, 0x7E: 0x303, 0x2DC: 0x303, 0xAF: 0x305, 0x203E: 0x305}


def spacing(font: TTFont) -> None:
    """Make combining signs, and the glyphs they stretch to, stand on an advance of their own.

    Browsers put a stretched sign where its origin is; the ink of a combining glyph lies left of it, over the wrong
    letter. The ink is moved, not changed. The spacing characters get these glyphs, because they stretch.
    """
    best = font.getBestCmap()
    made = font["MATH"].table.MathVariants
    pieces = dict(zip(made.HorizGlyphCoverage.glyphs, made.HorizGlyphConstruction, strict=True))
    for code in sorted(set(OVER.values())):
        names = {best[code]}
        construction = pieces.get(best[code])
        if construction:
            names |= {record.VariantGlyph for record in construction.MathGlyphVariantRecord}
            assembly = construction.GlyphAssembly
            names |= {part.glyph for part in assembly.PartRecords} if assembly else set()
        for name in sorted(names):
            moved(font, name)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap.update({code: best[combining] for code, combining in OVER.items() if combining in best})


def moved(font: TTFont, name: str) -> None:
    """Move a glyph's ink to start at its origin, and make its advance the width of its ink."""
    glyphs = font.getGlyphSet()
    bounds = BoundsPen(glyphs)
    glyphs[name].draw(bounds)
    if bounds.bounds is None:
        return
    left, _, right, _ = bounds.bounds
    width = round(right - left)
    pen = T2CharStringPen(width, glyphs)
    glyphs[name].draw(TransformPen(pen, (1, 0, 0, 1, -left, 0)))
    top = font["CFF "].cff.topDictIndex[0]
    old = top.CharStrings[name]
    new = pen.getCharString(old.private, old.globalSubrs)
    top.CharStrings[name] = new
    font["hmtx"][name] = (width, 0)


def make(source: Path, result: Path) -> None:
    """Write the subset of `source` to `result`."""
    font = TTFont(source, recalcTimestamp=False)
    options = subset.Options()
    options.layout_features = ["ssty", "ccmp", "mark", "mkmk", "kern", "flac", "dtls"]
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.notdef_outline = True
    options.hinting = False
    options.desubroutinize = True
    options.flavor = "woff2"
    worker = subset.Subsetter(options)
    worker.populate(unicodes=[code for low, high in RANGES for code in range(low, high + 1)])
    worker.subset(font)
    spacing(font)
    names = font["name"]
    copied = names.getDebugName(0) or ""
    words = {0: f"{copied} {NOTICE}", 1: NAME, 3: f"{NAME} 1", 4: NAME, 6: NAME.replace(" ", ""), 13: NOTICE}
    for record in list(names.names):
        if record.nameID in words:
            names.setName(words[record.nameID], record.nameID, record.platformID, record.platEncID, record.langID)
    top = font["CFF "].cff
    top.fontNames[0] = NAME.replace(" ", "")
    top.topDictIndex[0].FullName = NAME
    top.topDictIndex[0].FamilyName = NAME
    font.flavor = "woff2"
    font.save(result)


if __name__ == "__main__":
    make(Path(sys.argv[1]), Path(sys.argv[2]))
