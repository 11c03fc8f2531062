"""A ```` ```figure ```` fence: its lines with their interpolations, each in its place. What they draw is said later."""

from typing import TYPE_CHECKING

from digilab_content.markup.interpolation import PATTERN, interp, near
from digilab_content.markup.page import Page
from digilab_content.model.doc import Figure, Interp
from digilab_content.text.diagnostics import Diagnostic
from digilab_content.text.source import Span

if TYPE_CHECKING:
    from markdown_it.token import Token


def is_figure(info: str) -> bool:
    """Whether a fence is a figure."""
    return info.strip().split(maxsplit=1)[:1] == ["figure"]


def figure(page: Page, token: "Token") -> Figure:
    """The figure of a fence."""
    first, last = token.map or (0, 1)
    lines: list[tuple[str | Interp, ...]] = []
    spans: list[Span | None] = []
    for k, text in enumerate(token.content.removesuffix("\n").split("\n")):
        number = min(first + 1 + k, last - 1)
        span = _bare(page.home.lines(number, number + 1), text)
        spans.append(span)
        lines.append(_parts(page, text, span))
    return Figure(tuple(lines), tuple(spans), page.home.lines(first, last))


def _bare(span: Span, text: str) -> Span:
    """The place of the words of a line, without what stands before them (the marks of a quotation)."""
    words = text.strip()
    at = span.text.find(words) if words else -1
    return Span(span.source, span.start + at, span.start + at + len(words)) if at >= 0 else span


def _parts(page: Page, text: str, span: Span) -> tuple[str | Interp, ...]:
    out: list[str | Interp] = []
    lead = len(text) - len(text.lstrip())
    at = 0
    for found in PATTERN.finditer(text):
        made = interp(found[1])
        start = span.start + found.start() - lead
        place = Span(span.source, start, start + len(found[0]))
        out.append(text[at : found.start()])
        at = found.end()
        if isinstance(made, Interp):
            out.append(Interp(made.expression, made.filters, place))
        else:
            why, name = made
            facts = (("why", why), ("name", name))
            page.found.append(Diagnostic("E034", place, facts, near(name) if why == "filter" else ()))
            out.append(found[0])
    out.append(text[at:])
    return tuple(part for part in out if part != "")
