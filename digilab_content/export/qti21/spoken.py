"""The last step of an item or a test: said in the words of its version.

Everything before is written with the names of QTI 2; version 3.0 has the same constructs under other names
(`qti-response-declaration`, `base-type`), its text elements apart, which are HTML's.
"""

import re
from functools import cache
from typing import TYPE_CHECKING

from digilab_content.export.mathml import NAMESPACE as MATHML
from digilab_content.export.qti21.dialect import Dialect

if TYPE_CHECKING:
    from lxml.etree import _Element

_HUMP = re.compile("(?<=[a-z0-9])(?=[A-Z])")
# Elements of the shared writer that QTI 3.0 takes from HTML as they are.
HTML = frozenset(
    {
        *("p", "div", "span", "em", "strong", "code", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "hr"),
        *("br", "ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td", "a", "img", "object"),
    }
)


def spoken(root: "_Element", dialect: Dialect) -> None:
    """Rename what the version names otherwise, in place."""
    if dialect.math != MATHML:
        for formula in list(root.iter(f"{{{MATHML}}}math")):
            _moved(formula, dialect.math)
    if dialect.kebab:
        _bodied(root, dialect)
        for node in root.iter(f"{{{dialect.item}}}*"):
            _renamed(node, dialect)


@cache
def kebab(name: str) -> str:
    """`responseIdentifier` as `response-identifier`."""
    return _HUMP.sub("-", name).lower()


def _renamed(node: "_Element", dialect: Dialect) -> None:
    tag = str(node.tag).rpartition("}")[2]
    if tag in HTML:
        return
    node.tag = f"{{{dialect.item}}}qti-{kebab(tag)}"
    known = [(str(name), str(value)) for name, value in node.attrib.items()]
    node.attrib.clear()
    for name, value in known:
        node.set(name if name.startswith("{") else kebab(name), value)


def _bodied(root: "_Element", dialect: Dialect) -> None:
    """In 3.0 what a modal feedback says stands in a `qti-content-body`."""
    from lxml import etree

    for modal in list(root.iter(f"{{{dialect.item}}}modalFeedback")):
        body = etree.Element(f"{{{dialect.item}}}contentBody")
        body.text, modal.text = modal.text, None
        body.extend(list(modal))
        modal.append(body)


def _moved(formula: "_Element", namespace: str) -> None:
    """The formula in another namespace; made anew, because an element keeps the prefixes it was made with."""
    from lxml import etree

    tail, formula.tail = formula.tail, None
    made = etree.fromstring(etree.tostring(formula).replace(f'"{MATHML}"'.encode(), f'"{namespace}"'.encode()))
    made.tail = tail
    parent = formula.getparent()
    assert parent is not None
    parent.replace(formula, made)
