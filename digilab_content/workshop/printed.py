"""A document as text for a terminal: formulas as near to school notation as plain characters allow."""

import re
from typing import assert_never

from digilab_content.model.doc import (
    Break,
    Bullets,
    Code,
    CodeBlock,
    Doc,
    Emphasis,
    Figure,
    Heading,
    Inline,
    Interp,
    Link,
    Math,
    Media,
    Numbered,
    Paragraph,
    Quote,
    Rule,
    SlotRef,
    Strong,
    Table,
    Text,
)

_SIGNS = {
    "times": "×", "div": "÷", "cdot": "·", "le": "≤", "leq": "≤", "leqslant": "≤", "ge": "≥", "geq": "≥",
    "geqslant": "≥", "ne": "≠", "neq": "≠", "approx": "≈", "pi": "π", "infty": "∞", "in": "∈", "notin": "∉", "to": "→",
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "Delta": "Δ", "theta": "θ", "lambda": "λ", "mu": "µ",
    "rho": "ρ", "sigma": "σ", "omega": "ω", "Omega": "Ω", "quad": " ", "qquad": " ", "ldots": "…", "dots": "…",
    "degree": "°", "circ": "°", "pm": "±", "cup": "∪", "cap": "∩", "emptyset": "∅", "Rightarrow": "⇒", "ell": "ℓ",
}  # fmt: skip
_SETS = {"R": "ℝ", "N": "ℕ", "Z": "ℤ", "Q": "ℚ", "C": "ℂ", "D": "𝔻"}
_UP = str.maketrans("0123456789+-n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ")
_DOWN = str.maketrans("0123456789+-", "₀₁₂₃₄₅₆₇₈₉₊₋")
_INNER = r"\{([^{}]*)\}"
_STEPS = (
    (re.compile(r"\\mathbb\s*\{?([A-Z])\}?"), lambda m: _SETS.get(m[1], m[1])),
    (
        re.compile(rf"\\(?:text|mathrm|mathcal|operatorname|vec|overrightarrow|widehat|mathbf)\s*{_INNER}"),
        lambda m: m[1],
    ),
    (re.compile(rf"\\[dt]?frac\s*{_INNER}\s*{_INNER}"), lambda m: f"{_grouped(m[1])}/{_grouped(m[2])}"),
    (re.compile(rf"\\sqrt\s*{_INNER}"), lambda m: f"√{_grouped(m[1])}"),
    (re.compile(r"\^\s*(?:\{([0-9n+-]+)\}|([0-9n]))"), lambda m: (m[1] or m[2]).translate(_UP)),
    (re.compile(r"_\s*(?:\{([0-9+-]+)\}|([0-9]))"), lambda m: (m[1] or m[2]).translate(_DOWN)),
    (re.compile(r"\{([^{}\\]*)\}"), lambda m: m[1]),
)


def _grouped(text: str) -> str:
    return text if re.fullmatch(r"[\w,.√²³]+", text.strip()) else f"({text.strip()})"


def formula(tex: str) -> str:
    """TeX as plain characters; what has no plain form stays TeX."""
    text = tex.replace("{,}", ",").replace("\\left", "").replace("\\right", "").replace("\\%", "%")
    text = re.sub(r"\\([A-Za-z]+)(?![A-Za-z])", lambda m: _SIGNS.get(m[1], m[0]), text)
    text = re.sub(r"\\[,;:!> ]|~", " ", text)
    for _ in range(6):
        before = text
        for pattern, write in _STEPS:
            text = pattern.sub(write, text)
        if text == before:
            break
    return re.sub(r" {2,}", " ", text).strip()


def written(text: str) -> str:
    """Words with formulas between dollars, as plain characters."""
    return re.sub(r"\$([^$]+)\$", lambda m: formula(m[1]), text)


def printed(doc: Doc, margin: str = "") -> str:
    """A document, blocks one under the other."""
    return "\n".join(row for block in doc for row in _block(block, margin))


def _block(block: object, margin: str) -> list[str]:
    match block:
        case Paragraph() | Heading():
            return [margin + row.strip() for row in _line(block.children).split("\n")]
        case Bullets():
            return [_item(item, "• ", margin) for item in block.items]
        case Numbered():
            return [_item(item, f"{k}. ", margin) for k, item in enumerate(block.items, block.start)]
        case Table():
            return [margin + " | ".join(_line(cell) for cell in row) for row in (block.header, *block.rows)]
        case CodeBlock():
            return [margin + "    " + row for row in block.text.rstrip("\n").split("\n")]
        case Quote():
            return [printed(block.children, margin + "│ ")]
        case Rule():
            return [margin + "———"]
        case _:
            return []


def _item(item: Doc, mark: str, margin: str) -> str:
    text = printed(item, margin + " " * len(mark))
    return margin + mark + text[len(margin) + len(mark) :]


def _line(children: tuple[Inline, ...]) -> str:
    return "".join(_inline(child) for child in children)


def _inline(child: Inline) -> str:
    match child:
        case Text() | Code():
            return child.text
        case Emphasis() | Strong() | Link():
            return _line(child.children)
        case Math():
            return formula(child.tex)
        case Media():
            return f"[{child.alt or child.title}]" if not child.decorative else ""
        case Break():
            return "\n" if child.hard else " "
        case SlotRef():
            return f"[{child.id}]"
        case Interp():
            return "{{" + child.expression + "}}"
        case Figure():
            return ""  # a variant shows its picture
        case _:
            assert_never(child)
