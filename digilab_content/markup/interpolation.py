"""`{{expression | filter(args)}}`: a value put into words, read before emphasis so that `{{a*x}}` is no italics."""

import re
from typing import TYPE_CHECKING

from digilab_content.model.doc import Filter, Interp
from digilab_content.text.diagnostics import suggest

if TYPE_CHECKING:
    from markdown_it.rules_inline import StateInline

FILTERS = ("coef", "dec", "frac", "paren", "pct", "plural", "raw", "sci", "signed", "words")

PATTERN = re.compile(r"\{\{([^{}]{0,2000})\}\}")
_FILTER = re.compile(r"\s*([A-Za-z_]\w*)\s*(?:\((.*)\)\s*)?", re.DOTALL)
_NAMED = re.compile(r"\s*([a-z_]+)\s*=(?!=)(.*)", re.DOTALL)


def interp(inner: str) -> Interp | tuple[str, str]:
    """What stands between the braces, or (why it cannot be read, the piece that is meant)."""
    expression, *rest = split(inner, "|")
    if not expression.strip():
        return "interp-empty", inner.strip()
    filters = []
    for text in rest:
        match = _FILTER.fullmatch(text)
        if match is None or match[1] not in FILTERS:
            return "filter", (match[1] if match else text.strip())
        args, named = [], []
        for arg in split(match[2], ",") if match[2] and match[2].strip() else ():
            pair = _NAMED.fullmatch(arg)
            if pair:
                named.append((pair[1], _unquoted(pair[2])))
            else:
                args.append(_unquoted(arg))
        filters.append(Filter(match[1], tuple(args), tuple(named)))
    return Interp(expression.strip(), tuple(filters))


def near(filter_: str) -> tuple[str, ...]:
    """Filters of a like name."""
    return suggest(filter_, FILTERS)


def split(text: str, mark: str) -> list[str]:
    """Cut at each `mark` that stands in no bracket and no quotation."""
    parts, depth, quote, start = [], 0, "", 0
    for k, sign in enumerate(text):
        if quote:
            quote = "" if sign == quote else quote
        elif sign in '"“«':
            quote = {"“": "”", "«": "»"}.get(sign, sign)
        elif sign in "([{":
            depth += 1
        elif sign in ")]}":
            depth = max(0, depth - 1)
        elif sign == mark and depth == 0:
            parts.append(text[start:k])
            start = k + 1
    return [*parts, text[start:]]


def _unquoted(text: str) -> str:
    text = text.strip()
    if len(text) >= 2 and text[0] + text[-1] in {'""', "''", "“”", "«»"}:
        return text[1:-1]
    return text


def rule(state: "StateInline", silent: bool) -> bool:
    """The inline rule of markdown-it."""
    pos = state.pos
    if not state.src.startswith("{{", pos):
        return False
    match = PATTERN.match(state.src, pos, state.posMax)
    page = state.env["page"]
    if match is None:
        if state.src.startswith("{{{", pos):
            return False  # the outer brace is text
        if not silent:
            page.complain("E034", pos, pos + 2, why="interp-open")
            state.append_pending("{{")
        state.pos = pos + 2
        return True
    if not silent:
        made = interp(match[1])
        if isinstance(made, Interp):
            token = state.push("interp", "", 0)
            token.meta.update(node=made, start=match.start(), end=match.end())
        else:
            why, name = made
            page.complain("E034", *match.span(), why=why, name=name, suggestions=near(name) if why == "filter" else ())
            state.append_pending(match[0])
    state.pos = match.end()
    return True
