"""A figure of the exercise drawn for one variant: values put in, every line read, a picture with its words."""

import hashlib
from collections.abc import Callable
from typing import Protocol

from digilab_content.model import doc
from digilab_content.text.diagnostics import Diagnostic
from digilab_content.text.source import Span


class Printer(Protocol):
    """Prints an interpolation for a language."""

    def __call__(self, interp: doc.Interp, *, tex: bool, lang: str = "") -> str:
        """The text."""
        ...


def drawn(figure: doc.Figure, lang: str, show: Printer, report: Callable[[Diagnostic], None]) -> doc.Inline:
    """The picture as a media whose name comes from its contents; nothing but a space where a line is wrong (E096)."""
    from digilab_content.figure import Drawn, draw

    made = draw(tuple(_line(parts, show) for parts in figure.lines), lang)
    if not isinstance(made, Drawn):
        for wrong in made:
            span = _place(figure, wrong.line, wrong.start, wrong.end)
            report(Diagnostic("E096", span, (("why", wrong.why), *wrong.facts), wrong.near))
        return doc.Text(" ")
    data = made.svg.encode()
    src = f"figure-{hashlib.sha256(data).hexdigest()[:12]}.svg"
    scale = (*made.scale, made.level) if made.scale else ()
    return doc.Media(src, made.alt, drawing=doc.Drawing(data, made.points, scale), span=figure.span)


def _line(parts: tuple[str | doc.Interp, ...], show: Printer) -> str:
    """A line with its values: between quotation marks as the language writes them, elsewhere as expressions are."""
    first = parts[0] if parts and isinstance(parts[0], str) else ""
    command = first.split(maxsplit=1)[:1]
    spoken = bool(command) and command[0].rstrip(":=") in {"alt", "title"}
    out = ""
    for part in parts:
        if isinstance(part, str):
            out += part
        elif spoken or out.count('"') % 2 or out.count("«") > out.count("»"):
            out += show(part, tex=False)
        else:
            text = show(part, tex=False, lang="en").replace("\u2212", "-")
            compound = text[:1] == "-" or any(sign in text for sign in "+-/* ")
            out += f"({text})" if compound and command in (["curve"], ["area"]) else text
    return out


def _place(figure: doc.Figure, line: int, start: int, end: int) -> Span | None:
    """The characters of a line in its file; the whole line where values were put in."""
    if line >= len(figure.spans) or not isinstance(figure.spans[line], Span):
        return figure.span
    span = figure.spans[line]
    parts = figure.lines[line]
    if span is None or any(not isinstance(part, str) for part in parts):
        return span
    text = "".join(part for part in parts if isinstance(part, str))
    lead = len(text) - len(text.lstrip())
    begin = min(span.start + max(start - lead, 0), max(span.end - 1, span.start))
    return Span(span.source, begin, min(max(begin + 1, span.start + end - lead), max(span.end, begin + 1)))
