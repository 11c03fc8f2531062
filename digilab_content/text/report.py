"""Diagnostics for people and for programs: text with the line and the place, or JSON."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from digilab_content.text.i18n import Words, direction, words

if TYPE_CHECKING:
    from digilab_content.text.diagnostics import Diagnostic, Fix
    from digilab_content.text.source import Span

PER_FILE = 20
WIDTH = 100
_ERROR, _WARNING, _BOLD, _DIM, _PLAIN = "\x1b[1;31m", "\x1b[1;33m", "\x1b[1m", "\x1b[2m", "\x1b[0m"
_RTL = frozenset({"R", "AL", "AN"})


@dataclass(frozen=True, slots=True)
class Style:
    """How diagnostics are printed: language of the words, colour or not, how many a file (0: all)."""

    lang: str = "en"
    colour: bool = False
    per_file: int = PER_FILE

    def paint(self, text: str, code: str) -> str:
        """`text` in a colour, where colours are wanted."""
        return f"{code}{text}{_PLAIN}" if self.colour and text else text


def ordered(found: "Iterable[Diagnostic]") -> "tuple[Diagnostic, ...]":
    """Each finding once: files in the order they come, places from the top of each file."""
    once = list(dict.fromkeys(found))
    files = {where: k for k, where in enumerate(dict.fromkeys(d.where for d in once))}
    return tuple(sorted(once, key=lambda d: (files[d.where], d.span.start if d.span else -1, d.code)))


def as_text(found: "Iterable[Diagnostic]", style: Style) -> str:
    """Every finding with its line, its place, what to write instead; at most `style.per_file` a file, then a count."""
    said = words(style.lang)
    blocks: list[str] = []
    printed: dict[str, int] = {}
    left: dict[str, int] = {}
    for one in ordered(found):
        if style.per_file and printed.get(one.where, 0) >= style.per_file:
            left[one.where] = left.get(one.where, 0) + 1
            continue
        printed[one.where] = printed.get(one.where, 0) + 1
        blocks.append(_block(one, said, style))
    blocks += [f"{where}: {said.text('report-more', (('count', n),))}" for where, n in left.items()]
    return "\n".join(blocks) + ("\n" if blocks else "")


def count(found: "Sequence[Diagnostic]", lang: str) -> str:
    """How many errors and warnings, in words."""
    wrong = sum(d.severity == "error" for d in found)
    facts = (("errors", wrong), ("warnings", len(found) - wrong))
    return words(lang).text("report-count", facts)


def _block(one: "Diagnostic", said: Words, style: Style) -> str:
    paint = style.paint
    word = paint(said.text(f"report-{one.severity}"), _ERROR if one.severity == "error" else _WARNING)
    sentence = _isolated(said.text(one.code, one.facts), style.lang)
    out = [f"{paint(_place(one), _BOLD)}: {word} {one.code}: {sentence}"]
    out += [f"    {row}" for row in _shown(one.span, said, style)]
    if one.suggestions:
        names = " | ".join(one.suggestions)
        out.append("    " + _isolated(said.text("report-suggest", (("names", names),)), style.lang))
    if help_ := said.attribute(one.code, "help", one.facts):
        out.append("    " + _isolated(said.text("report-help", (("text", help_),)), style.lang))
    return "\n".join(out)


def _place(one: "Diagnostic") -> str:
    if one.span is None:
        return one.where or "?"
    line, column = one.span.source.position(one.span.start)
    return f"{one.where}:{line}:{column}"


def _isolated(text: str, lang: str) -> str:
    """A sentence of a right-to-left language keeps its own direction after a path."""
    return f"\u2067{text}\u2069" if direction(lang) == "rtl" else text


def _shown(span: "Span | None", said: Words, style: Style) -> list[str]:
    """The line and a caret under the place; on a line with right-to-left letters, the line and the word itself."""
    if span is None:
        return []
    number, column = span.source.position(span.start)
    line = span.source.line(number)
    if not line.strip():
        return []
    begin = column - 1
    end = min(len(line), begin + max(1, span.end - span.start))
    if any(unicodedata.bidirectional(c) in _RTL for c in line):
        word = line[begin:end].strip()[:60] or line[max(0, begin - 20) : begin].strip()
        quoted = said.text("report-here", (("word", word),))
        return [style.paint(_clean(line[:WIDTH]), _DIM), _isolated(quoted, style.lang)]
    first = max(0, min(begin - WIDTH // 2, len(line) - WIDTH)) if len(line) > WIDTH else 0
    window = line[first : first + WIDTH]
    dots = "…" if first else ""
    before = _wide(dots + line[first:begin])
    under = max(1, _wide(line[begin : min(end, first + WIDTH)]))
    more = "…" if first + WIDTH < len(line) else ""
    return [_clean(dots + window + more), " " * before + style.paint("^" * under, _ERROR)]


def _clean(text: str) -> str:
    """Nothing that moves a terminal's cursor: tabs are single spaces, other controls a dot."""
    return "".join(" " if c == "\t" else "·" if unicodedata.category(c) in {"Cc", "Cs"} else c for c in text)


def _wide(text: str) -> int:
    """Columns that a text takes in a terminal."""
    width = 0
    for c in text:
        if unicodedata.combining(c) or unicodedata.category(c) in {"Cf", "Mn", "Me"}:
            continue
        width += 2 if unicodedata.east_asian_width(c) in {"W", "F"} else 1
    return width


# ── for programs ──────────────────────────────────────────────────────────────────────────────────────────────────────


def as_data(found: "Iterable[Diagnostic]", lang: str) -> list[dict[str, Any]]:
    """Every finding as JSON data. Lines and columns count from 1; `end` is the place after the last character."""
    said = words(lang)
    return [_data(one, said) for one in ordered(found)]


def as_json(found: "Iterable[Diagnostic]", lang: str) -> str:
    """`as_data` as text."""
    import json

    return json.dumps(as_data(found, lang), ensure_ascii=False, indent=1) + "\n"


def _data(one: "Diagnostic", said: Words) -> dict[str, Any]:
    made: dict[str, Any] = {"file": one.where, "code": one.code, "severity": one.severity}
    made |= _range(one.span) if one.span else {}
    made["message"] = said.text(one.code, one.facts)
    made["help"] = said.attribute(one.code, "help", one.facts) or ""
    made["suggestions"] = list(one.suggestions)
    made["facts"] = dict(one.facts)
    made["fixes"] = [_fix(fix, said) for fix in one.fixes]
    return made


def _fix(fix: "Fix", said: Words) -> dict[str, Any]:
    edits = [{**_range(edit.span), "text": edit.text} for edit in fix.edits]
    return {"label": said.text(fix.label), "edits": edits}


def _range(span: "Span") -> dict[str, int]:
    line, column = span.source.position(span.start)
    end_line, end_column = span.source.position(span.end)
    return {"line": line, "column": column, "end_line": end_line, "end_column": end_column}
