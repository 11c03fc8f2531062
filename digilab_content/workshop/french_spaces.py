"""Spaces that do not break, as French typography has them: before `: ; ? !`, inside `« »`, inside numbers.

Only words are touched: not formulas, code, slots, keys, tables, addresses. Source: Lexique des règles typographiques en
usage à l'Imprimerie nationale (a space that does not break before high punctuation).
"""

import re

from digilab_content.markup.lines import lines
from digilab_content.text.source import Source

NO_BREAK, NARROW = "\u00a0", "\u202f"
_ELSE = re.compile(
    r"(?P<display>\$\$[^$]*\$\$)|(?P<math>\$(?:[^$\n\\]|\\.)+\$)|`+[^`\n]*`+|\[\[[^\]\n]*\]\]|\{\{[^}\n]*\}\}"
    r"|\]\([^)\n]*\)|<[^>\n]*>|https?://\S+|\{[^{}\n]*\}"
)
_HIGH = re.compile(r"(?<=[^\s|]) (?=[:;?!»](?:[\s.,)»*_]|$))", re.MULTILINE)
_OPEN = re.compile(r"(?<=«) (?=\S)")
_NUMBER = re.compile(r"(?<![\d.,\u00a0\u202f])(?<!\d )\d{1,3}(?: \d{3})+(?![\d.,]?\d)")
_SKIPPED = re.compile(r"\s*(?:[-*+][ \t]+\[[ xX]\]|\||#|[-*+][ \t]+`[@#])")


def french(body: str) -> str:
    """The Markdown of an exercise with French spaces in its words, and straight apostrophes in its formulas."""
    rows, _, _ = lines(Source("", body), 0)
    out: list[str] = []
    words: list[str] = []
    for written, row in zip(body.split("\n"), rows, strict=True):
        if row.fenced or row.text != written or _SKIPPED.match(written) or "|" in written:
            out += [*_prose(words), written]
            words = []
        else:
            words.append(written)
    return "\n".join([*out, *_prose(words)])


def _prose(rows: list[str]) -> list[str]:
    if not rows:
        return []
    text, made, at = "\n".join(rows), "", 0
    for other in _ELSE.finditer(text):
        made += text[at : other.start()]
        made += "\x00" + other[0].replace("\n", "\x01") + "\x00"
        at = other.end()
    pieces = (made + text[at:]).split("\x00")
    # odd pieces are left alone, but what stands beside them must be seen: "$x$ :" has a space before a colon
    whole = "".join(piece if k % 2 == 0 else "\x02" * len(piece) for k, piece in enumerate(pieces))
    spaced = _NUMBER.sub(lambda m: m[0].replace(" ", NARROW), whole)
    spaced = _OPEN.sub(NO_BREAK, _HIGH.sub(NO_BREAK, spaced))
    out, at = "", 0
    for k, piece in enumerate(pieces):
        out += spaced[at : at + len(piece)] if k % 2 == 0 else _straight(piece).replace("\x01", "\n")
        at += len(piece)
    return out.split("\n")


def _straight(piece: str) -> str:
    return re.sub("[’′]", "'", piece) if piece.startswith("$") else piece
