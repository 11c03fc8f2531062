"""Short formulas as characters: QTI's menus inside a sentence hold no markup, and school formulas rarely need any."""

import re
from collections.abc import Iterable
from typing import assert_never

from digilab_content.model import doc as d

_SIGNS = {
    r"\times": "×", r"\div": "÷", r"\cdot": "·", r"\pm": "±", r"\leq": "≤", r"\le": "≤", r"\geq": "≥", r"\ge": "≥",
    r"\neq": "≠", r"\ne": "≠", r"\approx": "≈", r"\infty": "∞", r"\pi": "π", r"\alpha": "α", r"\beta": "β",
    r"\gamma": "γ", r"\delta": "δ", r"\Delta": "Δ", r"\theta": "θ", r"\lambda": "λ", r"\mu": "μ", r"\rho": "ρ",
    r"\omega": "ω", r"\Omega": "Ω", r"\varphi": "φ", r"\in": "∈", r"\notin": "∉", r"\cup": "∪", r"\cap": "∩",
    r"\emptyset": "∅", r"\varnothing": "∅", r"\subset": "⊂", r"\to": "→", r"\rightarrow": "→", r"\degree": "°",
    r"\parallel": "∥", r"\perp": "⊥", r"\%": "%", r"\,": "\u202f", r"\;": " ", r"\ ": " ", r"\quad": " ",
    r"\{": "{", r"\}": "}", r"\left": "", r"\right": "", r"\displaystyle": "", r"\ln": "ln", r"\log": "log",
    r"\sin": "sin", r"\cos": "cos", r"\tan": "tan", r"\exp": "exp", r"\mid": "|", r"\circ": "∘",
}  # fmt: skip
_SETS = {"R": "ℝ", "N": "ℕ", "Z": "ℤ", "Q": "ℚ", "C": "ℂ", "D": "𝔻"}
_ABOVE = str.maketrans("0123456789+-−=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ")
_BELOW = str.maketrans("0123456789+-−=()n", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₙ")
_TOKEN = re.compile(r"\\[A-Za-z]+|\\.|.", re.DOTALL)
_ALONE = re.compile(r"[^\W_]+|[^\W_]*\.?[^\W_]+", re.UNICODE)
DEEPEST = 8


def letters(children: Iterable[d.Inline]) -> str | None:
    """Inlines as characters; None when something among them needs markup."""
    out = []
    for child in children:
        part: str | None
        match child:
            case d.Text() | d.Code():
                part = child.text
            case d.Emphasis() | d.Strong() | d.Link():
                part = letters(child.children)
            case d.Math():
                part = from_tex(child.tex)
            case d.Break():
                part = " "
            case d.Media() | d.SlotRef() | d.Interp() | d.Figure():
                part = None
            case _:
                assert_never(child)
        if part is None:
            return None
        out.append(part)
    return "".join(out).strip() or None


def from_tex(tex: str) -> str | None:
    """A formula on one line of characters, None when that would be hard to read or change its meaning."""
    reader = _Reader(_TOKEN.findall(tex))
    made = reader.run(0)
    return made if made is not None and reader.at == len(reader.tokens) else None


class _Reader:
    """Goes through the tokens once; every method gives None for what it does not know."""

    def __init__(self, tokens: list[str]) -> None:
        self.tokens, self.at = tokens, 0

    def run(self, depth: int) -> str | None:
        """Up to the brace that closes this group."""
        out = ""
        while self.at < len(self.tokens) and self.tokens[self.at] != "}":
            part = self.one(depth)
            if part is None:
                return None
            out += part
        return out

    def one(self, depth: int) -> str | None:
        mark = self.tokens[self.at]
        self.at += 1
        if mark in _SIGNS:
            return _SIGNS[mark]
        if mark == "{":
            inside = self.run(depth + 1) if depth < DEEPEST else None
            self.at += 1
            return inside
        if mark in {"^", "_"}:
            return self.shifted(_ABOVE if mark == "^" else _BELOW, depth)
        if mark in {r"\frac", r"\dfrac", r"\tfrac"}:
            return self.fraction(depth)
        if mark == r"\sqrt":
            inside = self.argument(depth)
            return None if inside is None else f"√{inside}" if _ALONE.fullmatch(inside) else f"√({inside})"
        if mark in {r"\mathrm", r"\text"}:
            return self.argument(depth)
        if mark == r"\mathbb":
            return _SETS.get(self.argument(depth) or "")
        if mark.startswith("\\") or mark in "~&#$%":
            return None
        return "−" if mark == "-" else "" if mark.isspace() else mark

    def argument(self, depth: int) -> str | None:
        while self.at < len(self.tokens) and self.tokens[self.at].isspace():
            self.at += 1
        return self.one(depth + 1) if self.at < len(self.tokens) and depth < DEEPEST else None

    def shifted(self, table: dict[int, int], depth: int) -> str | None:
        inside = self.argument(depth)
        if inside is None or not inside or any(ord(sign) not in table for sign in inside):
            return "°" if inside == "∘" else None
        return inside.translate(table)

    def fraction(self, depth: int) -> str | None:
        over, under = self.argument(depth), self.argument(depth)
        if not over or not under:
            return None
        return "/".join(part if _ALONE.fullmatch(part) else f"({part})" for part in (over, under))
