r"""Typed chemistry as tokens: keyboards, subscripts and superscripts of Unicode, `^` `_`, LaTeX and `\ce{…}`.

A token is a character, or a raised or lowered run. Every token keeps where it stands in the answer (of LaTeX, nothing
more precise than the whole is kept).
"""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final, Literal

from digilab_content.text.normal import visible, western

_UP: Final = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻", "0123456789+-", strict=True))
_DOWN: Final = dict(zip("₀₁₂₃₄₅₆₇₈₉₊₋", "0123456789+-", strict=True))
_SAME: Final = (
    dict.fromkeys("−–‒﹣－‐‑—", "-")
    | dict.fromkeys("·•⋅∙∗*×.․", "·")
    | dict.fromkeys("≡#", "≡")
    | dict.fromkeys("→⟶➝➔➜⇒⟹⭢", "→")
    | dict.fromkeys("⇌⇄⇆⇋↔⟷⇔⥮", "⇌")
    | {"٫": ",", "،": ",", "ℓ": "l", "\u00a0": " ", "\u202f": " ", "\t": " ", "\n": " ", "\r": " "}
    | {"½": "1/2", "¼": "1/4", "¾": "3/4", "⅓": "1/3", "⅔": "2/3", "⅛": "1/8", "⅙": "1/6", "↑": "", "↓": ""}
)
_COMMANDS: Final = (
    (r"\\(?:x?(?:long)?rightarrow|to|Rightarrow|Longrightarrow|longmapsto)(?![A-Za-z])", "→"),
    (r"\\xrightarrow(?:\[[^\]]*\])?\{[^{}]*\}", "→"),
    (r"\\(?:rightleftharpoons|leftrightharpoons|rightleftarrows|leftrightarrows|(?:long)?leftrightarrow)(?![A-Za-z])",
     "⇌"),
    (r"\\(?:cdot|bullet|times|ast)(?![A-Za-z])", "·"),
    (r"\\equiv(?![A-Za-z])\s?", "≡"),
    (r"\\gamma(?![A-Za-z])\s?", "γ"),
    (r"\\alpha(?![A-Za-z])\s?", "α"),
    (r"\\[dt]?frac\s*\{(\d+)\}\s*\{(\d+)\}", r"\1/\2 "),
    (r"\\[dt]?frac\s*(\d)\s*(\d)", r"\1/\2 "),
    (r"\\prescript\s*\{([^{}]*)\}\s*\{([^{}]*)\}", r"^{\1}_{\2}"),
    (r"\\(?:up|down)arrow(?![A-Za-z])", ""),
    (r"\\(?:left|right|displaystyle|rm|limits)(?![A-Za-z])", ""),
    (r"\\(?:mathrm|text|textrm|mathsf|mathbf|operatorname|mbox|ce|hbox)\s*(?=\{)", ""),
    (r"\\(?:qquad|quad)(?![A-Za-z])|\\[,;:! ]|~", " "),
    (r"\\[()\[\]]|\$", ""),
)  # fmt: skip
_LATEX: Final = re.compile(r"[\\$]")
_REACTION: Final = re.compile(r"(->|<=>|→|⇌)\s?\[[^\]]{0,60}\](?=\s)")


@dataclass(frozen=True, slots=True)
class Token:
    """One character, or the text of a raised (`up`) or lowered (`down`) run."""

    text: str
    at: int
    place: Literal["", "up", "down"] = ""


def tokens(text: str, *, ion: bool = False) -> list[Token]:
    """The tokens of an answer; arrows are `→` and `⇌`. `ion`: the first `-` of `Cl-->` is the charge before it."""
    if _LATEX.search(text):
        return _raised([(c, 0) for c in _plain(text, ion=ion)])
    return _raised(_arrows(_signs(text), ion=ion))


def has_close_arrow(text: str) -> bool:
    """Whether a long arrow touches what stands before it: `Cl-->AgCl`."""
    return re.search(r"[^\s<=-]--+>", text) is not None


def _plain(text: str, *, ion: bool) -> str:
    chemical = r"\ce" in text
    text = _REACTION.sub(r"\1", text) if chemical else text
    for pattern, by in _COMMANDS:
        text = re.sub(pattern, by, text)
    if not chemical:  # a space between letters means nothing in LaTeX
        text = re.sub(r"(?<=[A-Za-z\d}\])])[ ]+(?=[A-Z(\[])", _kept, text)
    return "".join(c for c, _ in _arrows(_signs(text), ion=ion))


def _kept(found: "re.Match[str]") -> str:
    """The space stays after a coefficient: after digits that no letter, bracket or underscore comes before."""
    before = found.string[: found.start()]
    return " " if re.search(r"(?:^|[^\w}\]).,/^])\d+(?:/\d+)?$", before) else ""


def _signs(text: str) -> list[tuple[str, int]]:
    out: list[tuple[str, int]] = []
    for at, character in enumerate(text):
        kept = character in _UP or character in _DOWN
        out += [(c, at) for c in _SAME.get(character, character if kept else _simple(character))]
    return out


def _simple(character: str) -> str:
    c = western(visible(character))
    flat = unicodedata.normalize("NFKC", c)
    return _SAME.get(flat, flat) if len(flat) == 1 and flat.isascii() else c


def _arrows(signs: list[tuple[str, int]], *, ion: bool) -> list[tuple[str, int]]:
    """`->`, `-->`, `=>`, `<=>`, `<->` as one sign."""
    flat = "".join(c for c, _ in signs)
    out: list[tuple[str, int]] = []
    at = 0
    for found in re.finditer(r"<[-=]+>|<[-=]*⇌|[-=]+>", flat):
        out += signs[at : found.start()]
        arrow = "⇌" if found[0][0] == "<" else "→"
        if ion and found[0].startswith("--") and found.start() and not flat[found.start() - 1].isspace():
            out.append(signs[found.start()])
        out.append((arrow, signs[found.start()][1]))
        at = found.end()
    return out + signs[at:]


def _raised(signs: list[tuple[str, int]]) -> list[Token]:
    out: list[Token] = []
    k = 0
    while k < len(signs):
        c, at = signs[k]
        if c in _UP or c in _DOWN:
            table, place = (_UP, "up") if c in _UP else (_DOWN, "down")
            end = k
            while end < len(signs) and signs[end][0] in table:
                end += 1
            out.append(Token("".join(table[x] for x, _ in signs[k:end]), at, place))  # type: ignore[arg-type]
            k = end
        elif c in "^_" and k + 1 < len(signs):
            text, k = _run(signs, k)
            out.append(Token(text, at, "up" if c == "^" else "down"))
        else:
            if c not in "{}":
                out.append(Token(c, at))
            k += 1
    return out


def _run(signs: list[tuple[str, int]], k: int) -> tuple[str, int]:
    """The text after `^` or `_`, in braces or brackets or bare, and where it ends."""
    raised, closing = signs[k][0] == "^", {"{": "}", "(": ")"}.get(signs[k + 1][0])
    if closing:
        end = k + 2
        while end < len(signs) and signs[end][0] != closing:
            end += 1
        return "".join(x for x, _ in signs[k + 2 : end] if x != " "), end + 1
    flat = "".join(x for x, _ in signs[k + 1 : k + 12])
    found = re.match(r"[+-]\d+|\d+[+-]*|[+-]+", flat) if raised else re.match(r"[+-]?\d+", flat)
    if found is None:
        return "", k + 1
    text = found[0]
    rest = "".join(x for x, _ in signs[k + 1 + len(text) :])
    if text[-1] == "+" and begins(rest) and (text[:-1].endswith("+") or not raised):
        text = text[:-1]  # `Ag^++Cl^-`: the last sign adds
    return text, k + 1 + len(text)


def begins(rest: str) -> bool:
    """Whether a species begins here (a state in brackets is none)."""
    rest = rest.lstrip(" ")
    if re.match(r"\(\s*(?:s|l|g|aq)\s*\)", rest):
        return False
    return bool(rest) and (rest[0].isalnum() or rest[0] in "([^_" or rest[0] in _UP)
