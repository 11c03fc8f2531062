"""A document on one line of plain school notation, for places that hold no markup: menus, names for screen readers."""

from typing import TYPE_CHECKING

from digilab_content.export import mathml
from digilab_content.model.doc import Break, Code, Doc, Math, Media, Text, inlines

if TYPE_CHECKING:
    from lxml.etree import _Element

_RAISED = str.maketrans("0123456789+−-n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ")


def line(doc: Doc) -> str:
    """The words of a document, formulas in linear form (`(x+1)/2`, `x²`, `√(3)`)."""
    return " ".join("".join(_piece(inline) for inline in inlines(doc)).split())


def _piece(inline: object) -> str:
    match inline:
        case Text() | Code():
            return inline.text
        case Math():
            return formula(inline)
        case Media():
            return inline.alt
        case Break():
            return " "
        case _:  # emphasis and links: their words come by themselves
            return ""


def formula(math: Math) -> str:
    """A formula in linear form."""
    return _linear(mathml.element(math))


def _linear(element: "_Element") -> str:
    parts = [_linear(child) for child in element]
    match str(element.tag).rpartition("}")[2], parts:
        case ("mfrac", [top, bottom]):
            return f"{_grouped(top)}/{_grouped(bottom)}"
        case ("msup", [base, power]):
            raised = all(sign in "0123456789+−-n" for sign in power)
            return base + (power.translate(_RAISED) if raised else f"^{_grouped(power)}")
        case ("msub", [base, index]):
            return f"{base}_{_grouped(index)}"
        case ("msqrt", _):
            return f"√{_grouped(''.join(parts))}"
        case ("mroot", [base, index]):
            return f"{index.translate(_RAISED)}√{_grouped(base)}"
        case ("mover", [base, sign]):
            return f"{sign}{base}"
        case ("mtr", _):
            return " ; ".join(parts)
        case ("mtable", _):
            return " | ".join(parts)
        case _:
            return (element.text or "") + "".join(parts)


def _grouped(text: str) -> str:
    return text if text.isalnum() or len(text) == 1 else f"({text})"
