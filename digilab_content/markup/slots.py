"""`[[id]]`, `[[= key | key]]`, `[[id = key]]`: where the pupil answers."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from digilab_content.markup.interpolation import split
from digilab_content.text.source import Span

if TYPE_CHECKING:
    from markdown_it.rules_inline import StateInline

    from digilab_content.markup.page import Page

ID = re.compile(r"[^\W\d_][\w-]{0,63}")
_END = re.compile(r"\]{2,}")
_LONGEST = 2000


@dataclass(frozen=True, slots=True)
class Alternative:
    """One key of an inline slot: `quoted` when it stood between quotation marks, `code` between backticks."""

    text: str
    span: Span
    quoted: bool = False
    code: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """A slot in a text. `id` is empty when none was written; `keys` are those of an inline key."""

    id: str
    span: Span
    keys: tuple[Alternative, ...] = ()
    inline_key: bool = False


def rule(state: "StateInline", silent: bool) -> bool:
    """The inline rule of markdown-it."""
    pos = state.pos
    if not state.src.startswith("[[", pos):
        return False
    page = state.env["page"]
    if page.last_slot is None or page.last_slot[0] is not state.src:
        page.last_slot = (state.src, state.src.rfind("]]"))
    possible = pos + 2 <= page.last_slot[1]
    end = _END.search(state.src, pos + 2, min(state.posMax, pos + _LONGEST)) if possible else None
    if end is None:
        if not silent and not state.src.startswith("[[[", pos):
            page.complain("E034", pos, pos + 2, why="slot-open")
            state.append_pending("[[")
            state.pos = pos + 2
            return True
        return False
    if not silent:
        inner = state.src[pos + 2 : end.end() - 2]
        mark = _read(page, inner, pos + 2, end.end())
        if mark is None:
            state.append_pending(state.src[pos : end.end()])
        else:
            token = state.push("slot", "", 0)
            token.meta["mark"] = mark
    state.pos = end.end()
    return True


def _read(page: "Page", inner: str, start: int, end: int) -> Mark | None:
    span = page.span(start - 2, end)
    head, equals, tail = inner.partition("=")
    name = head.strip()
    if name and not ID.fullmatch(name):
        page.complain("E034", start, end - 2, why="slot-id", name=inner.strip())
        return None
    if not equals:
        if not name:
            page.complain("E034", start - 2, end, why="slot-empty")
            return None
        return Mark(name, span)
    keys = []
    at = start + len(head) + 1
    for text in split(tail, "|"):
        key = _key(page, text, at)
        at += len(text) + 1
        if key is None:
            page.complain("E034", start - 2, end, why="slot-key")
            return None
        keys.append(key)
    return Mark(name, span, tuple(keys), inline_key=True)


def _key(page: "Page", text: str, at: int) -> Alternative | None:
    bare = text.strip()
    if not bare:
        return None
    at += len(text) - len(text.lstrip())
    span = page.span(at, at + len(bare))
    if len(bare) >= 2 and bare[0] + bare[-1] in {'""', "“”", "«»"}:
        return Alternative(bare[1:-1].strip() or bare[1:-1], span, quoted=True)
    if len(bare) > 2 and bare[0] == bare[-1] == "`":
        return Alternative(bare[1:-1].strip(), span, code=True)
    return Alternative(" ".join(bare.split()), span)
