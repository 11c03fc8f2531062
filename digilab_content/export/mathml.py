r"""TeX of statements as MathML, by math-core (Rust), mended where platforms or fonts show it wrongly.

The elements are unprefixed in the MathML namespace of 1998 (facts/qti.md: prefixed ones are lost or misread). What was
measured (facts/browser.md): an arrow or hat made of a combining character sits over the wrong letter, so `\vec{AB}` is
written as an over-arrow and the signs over letters as their spacing twins. Deep nesting ends the process of math-core
(a stack of 512 kB holds 100 levels), so depth and length are counted before.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from digilab_content.export.html import xml_text
from digilab_content.model.doc import Math

if TYPE_CHECKING:
    from lxml.etree import _Element

NAMESPACE = "http://www.w3.org/1998/Math/MathML"
DEEPEST = 60
LONGEST = 4000

# Commands that schools write and math-core does not know.
MACROS = {
    "euro": "€",
    "num": "{#1}",
    "pgcd": r"\mathrm{pgcd}",
    "PGCD": r"\mathrm{PGCD}",
    "ppcm": r"\mathrm{ppcm}",
    "PPCM": r"\mathrm{PPCM}",
    "arc": r"\overset{\frown}{#1}",
    "wideparen": r"\overset{\frown}{#1}",
    "Vect": r"\overrightarrow{#1}",
    "vect": r"\overrightarrow{#1}",
    "abs": r"\left|#1\right|",
    "norm": r"\left\|#1\right\|",
    "dd": r"\mathrm{d}",
    "tg": r"\mathrm{tg}",
    "ch": r"\mathrm{ch}",
    "sh": r"\mathrm{sh}",
}
_TOKEN = re.compile(r"\\[A-Za-z]+|\\.|[{}^_]|[^\\{}^_\s]+", re.DOTALL)
_OPENING = frozenset({"{", r"\left", r"\begin"})
_CLOSING = frozenset({"}", r"\right", r"\end"})
_TWO = frozenset({r"\frac", r"\dfrac", r"\tfrac", r"\cfrac", r"\binom", r"\overset", r"\underset", r"\stackrel"})
_VECTOR = re.compile(r"\\vec\s*\{\s*([A-Za-z][A-Za-z0-9' ]+)\}")
_CLOSERS = frozenset({")", "]", "[", "}", "|", "!", "%", "′"})
_PLAIN_TEX = re.compile(r"\\(pmatrix|bmatrix|vmatrix|matrix|cases)\s*\{")
_NUMERAL = re.compile(r'<mn>([0-9]+)</mn><mo rspace="0">,</mo><mn>([0-9]+)</mn>')
_ENTITY = re.compile(r"&([A-Za-z]+);")
_ENTITIES = {"ApplyFunction": "\u2061", "InvisibleTimes": "\u2062", "InvisibleComma": "\u2063", "nbsp": "\u00a0"}
_ACCENTS = {  # combining character → spacing one, which stretches and keeps its place
    "\u0302": "^",
    "\u0332": "\u00af",
    "\u0305": "\u00af",
    "\u20d7": "\u2192",
    "\u0303": "~",
    "\u0307": "\u02d9",
    "\u0308": "\u00a8",
}


@dataclass(frozen=True, slots=True)
class Unreadable(Exception):  # noqa: N818  # it is what the reader found, named for what the teacher is told
    """TeX that math-core cannot read: `reason` is its own first line, without colours."""

    reason: str


def element(math: Math) -> "_Element":
    """The formula as a `math` element; TeX that cannot be read stands in it as written (see `readable`)."""
    from lxml import etree

    try:
        made = etree.fromstring(_converted(math.tex, math.display), etree.XMLParser(resolve_entities=False))
    except Unreadable:
        spaces: Any = {None: NAMESPACE}
        made = etree.Element(f"{{{NAMESPACE}}}math", nsmap=spaces)
        etree.SubElement(made, f"{{{NAMESPACE}}}mtext").text = xml_text(math.tex)
    if math.display:
        made.set("display", "block")
    return made


def readable(math: Math) -> bool:
    """Whether the formula becomes MathML; when it does not, the target reports a loss."""
    try:
        _converted(math.tex, math.display)
    except Unreadable:
        return False
    return True


@lru_cache(maxsize=4096)
def _converted(tex: str, display: bool) -> str:
    from lxml import etree

    if len(tex) > LONGEST or _depth(tex) > DEEPEST:
        raise Unreadable("too long or too deep")
    written = _mended(_markup(_school(tex), display=display))
    try:
        made = etree.fromstring(written, etree.XMLParser(resolve_entities=False))
    except etree.XMLSyntaxError as error:
        raise Unreadable(str(error)) from None
    _valid(made)
    _intervals(made)
    return etree.tostring(made, encoding="unicode")


def _intervals(made: "_Element") -> None:
    """A bracket turned outwards opens, as in `]-3 ; 2[`: the minus after it is a sign, not a difference."""
    for sign in made.iter(f"{{{NAMESPACE}}}mo"):
        before, after = sign.getprevious(), sign.getnext()
        if sign.text != "]" or not (before is None or (before.tag == sign.tag and before.text not in _CLOSERS)):
            continue
        sign.set("form", "prefix")
        if before is not None:
            for room in {"lspace", "rspace"} & set(before.keys()):
                del before.attrib[room]
        if after is not None and after.tag == sign.tag and after.text in {"−", "+", "±"}:
            after.set("form", "prefix")


@lru_cache(maxsize=1)
def _converter() -> Any:
    import math_core

    return math_core.LatexToMathML(xml_namespace=True, macros=MACROS)


def _markup(tex: str, *, display: bool) -> str:
    import math_core

    converter = _converter()
    # Renamed between 0.5 and 0.9.
    convert = getattr(converter, "convert_with_local_state", None) or converter.convert_with_local_counter
    try:
        return str(convert(tex, displaystyle=display))
    except math_core.LatexError as error:
        raise Unreadable(re.sub(r"\x1b\[[0-9;]*m", "", str(error)).partition("\n")[0]) from None


def _depth(tex: str) -> int:
    """An upper bound of how deep the formula nests: open groups, and commands that wait for their argument."""
    waiting: list[int] = []
    chain = deepest = total = 0
    last = ""
    for token in _TOKEN.findall(tex):
        if token in _OPENING:
            waiting.append(chain + 1)
            total += chain + 1
            chain = 0
        elif token in _CLOSING:
            total -= waiting.pop() if waiting else 0
            chain = 0
        elif token[0] in "\\^_":
            chain += 1
        elif len(token) > 1 or last not in _TWO:
            chain = 0  # `\frac1` still waits for its second argument
        last = token
        deepest = max(deepest, total + chain)
    return deepest


def _school(tex: str) -> str:
    """School habits in the words of math-core: vectors of two letters, plain TeX matrices, narrow decimal commas."""
    tex = _VECTOR.sub(lambda m: r"\overrightarrow{" + m[1] + "}", tex)
    at = 0
    while found := _PLAIN_TEX.search(tex, at):
        end = _group_end(tex, found.end())
        if end is None:
            break
        inside = re.sub(r"\\cr(?![A-Za-z])", r"\\\\", tex[found.end() : end])
        opened = rf"\begin{{{found[1]}}}"
        tex = f"{tex[: found.start()]}{opened}{inside}\\end{{{found[1]}}}{tex[end + 1 :]}"
        at = found.start() + len(opened)
    return tex


def _group_end(tex: str, start: int) -> int | None:
    """Where the group whose brace opened just before `start` closes."""
    depth = 1
    for found in re.compile(r"\\.|[{}]", re.DOTALL).finditer(tex, start):
        depth += {"{": 1, "}": -1}.get(found[0], 0)
        if depth == 0:
            return found.start()
    return None


def _mended(written: str) -> str:
    """Entities that XML does not know become characters; `0{,}5` becomes one numeral (`0,5` may be a pair)."""
    written = _ENTITY.sub(lambda m: m[0] if m[1] in {"lt", "gt", "amp", "quot"} else _ENTITIES.get(m[1], ""), written)
    return _NUMERAL.sub(r"<mn>\1,\2</mn>", written)


def _valid(root: "_Element") -> None:
    """What MathML 3 does not know is said as it knows it; accents as characters that sit over the whole group."""
    from lxml import etree

    for node in list(root.iter()):
        tag = etree.QName(node).localname
        if tag in {"mover", "munder"} and len(node) == 2 and (node[1].text or "") in _ACCENTS:
            sign = _ACCENTS[node[1].text or ""]
            node[1].text = "_" if tag == "munder" and sign == "\u00af" else sign
            node[1].set("stretchy", "true")
        if tag == "mtable":
            _drop(node, "scriptlevel")
        if tag == "mtd" and "text-align: left" in node.get("style", ""):
            node.set("columnalign", "left")
        if tag == "mtd" and "text-align: right" in node.get("style", ""):
            node.set("columnalign", "right")
        if tag not in {"math", "mstyle", "mtable"} and "displaystyle" in node.attrib:
            _styled(node)


def _styled(node: "_Element") -> None:
    """`displaystyle` on any element (MathML Core) becomes an `mstyle` around it."""
    from lxml import etree

    style = etree.Element(f"{{{NAMESPACE}}}mstyle", displaystyle=node.get("displaystyle", ""), scriptlevel="0")
    _drop(node, "displaystyle")
    _drop(node, "scriptlevel")
    parent = node.getparent()
    if parent is None:
        return
    style.tail, node.tail = node.tail, None
    parent.replace(node, style)
    style.append(node)


def _drop(node: "_Element", name: str) -> None:
    if name in node.attrib:
        del node.attrib[name]
