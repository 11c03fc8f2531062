r"""`$…$` and `$$…$$`. A `$` opens before and closes after a character that is no space; `\$` is a dollar.

Interpolations stand inside; in `{{{a}}}` the outer brace is TeX's.
"""

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from digilab_content.markup.interpolation import PATTERN, interp, near
from digilab_content.model.doc import Interp

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_inline import StateInline

    from digilab_content.markup.page import Page

_DOLLARS = re.compile(r"\\.|\$+", re.DOTALL)
_SLOT = re.compile(r"\[\[\s*(?:=|[^\W\d_]\w*\s*(?:\]\]|=))")
_BRACES = re.compile(r"\\.|[{}]", re.DOTALL)


def rule(state: "StateInline", silent: bool) -> bool:
    """The inline rule of markdown-it."""
    pos, src = state.pos, state.src
    if src[pos] != "$":
        return False
    page = state.env["page"]
    display = src.startswith("$$", pos)
    size = 2 if display else 1
    closers = _closers(page, src)[display]
    k = bisect_left(closers, pos + size + 1)
    end = closers[k] if k < len(closers) else -1
    opens = display or (pos + 1 < len(src) and not src[pos + 1].isspace())
    if not opens or end < 0 or end + size > state.posMax:
        if not silent:
            if display or opens or _money_is_unlikely(src, pos):
                page.complain("W202", pos, pos + size)
            state.append_pending("$" * size)
        state.pos = pos + size
        return True
    if not silent:
        token = state.push("math", "", 0)
        inner = src[pos + size : end]
        token.meta.update(parts=parts(page, inner, pos + size), display=display, start=pos, end=end + size)
    state.pos = end + size
    return True


def _money_is_unlikely(src: str, pos: int) -> bool:
    return not (pos and (src[pos - 1].isdigit() or src[pos - 1] in " \u00a0"))


def _closers(page: "Page", src: str) -> tuple[list[int], list[int]]:
    """Places of the `$` and of the `$$` that may close, found once for each inline text."""
    if page.closers is None or page.closers[0] is not src:
        single: list[int] = []
        double: list[int] = []
        for match in _DOLLARS.finditer(src):
            if match[0][0] != "$":
                continue
            double.extend(range(match.start(), match.end() - 1, 2))
            run = range(match.start(), match.end())
            single.extend(at for at in run if at and not src[at - 1].isspace())
        page.closers = (src, single, double)
    return page.closers[1], page.closers[2]


def parts(page: "Page", tex: str, start: int) -> tuple[str | Interp, ...]:
    """TeX cut at its interpolations; `start` is where it stands in the inline text."""
    out: list[str | Interp] = []
    done = 0
    for match in PATTERN.finditer(tex):
        made = interp(match[1])
        if isinstance(made, Interp):
            place = page.span(start + match.start(), start + match.end())
            out += [tex[done : match.start()], Interp(made.expression, made.filters, place)]
            done = match.end()
        else:
            why, name = made
            near_ = near(name) if why == "filter" else ()
            page.complain("E034", start + match.start(), start + match.end(), why=why, name=name, suggestions=near_)
    out.append(tex[done:])
    _check(page, out, tex, start)
    out = [p.replace("\n", " ") if isinstance(p, str) else p for p in out]
    if isinstance(out[0], str):
        out[0] = out[0].lstrip(" ")
    if isinstance(out[-1], str) and not out[-1].rstrip(" ").endswith("\\"):  # `\ ` is a space of TeX
        out[-1] = out[-1].rstrip(" ")
    return tuple(p for p in out if p != "")


def _check(page: "Page", out: list[str | Interp], tex: str, start: int) -> None:
    depth, low = 0, 0
    for part in out:
        if isinstance(part, str):
            for match in _BRACES.finditer(part):
                depth += {"{": 1, "}": -1}.get(match[0], 0)
                low = min(low, depth)
    if depth or low:
        page.complain("E034", start, start + len(tex), why="braces")
    slot = _SLOT.search(tex)
    if slot and "{{" not in slot[0]:
        page.complain("E034", start + slot.start(), start + slot.end(), why="slot-in-math")


def block(state: "StateBlock", start: int, end: int, silent: bool) -> bool:
    """A formula on lines of its own: from a line that begins with `$$` to one that ends with `$$`."""
    pos = state.bMarks[start] + state.tShift[start]
    if not state.src.startswith("$$", pos) or state.is_code_block(start):
        return False
    line = start
    if (last := state.env["page"].last_display) < 0:
        last = state.env["page"].last_display = state.src.rfind("$$")
    if last < pos + 2:
        return False
    first = state.src[pos + 2 : state.eMarks[start]].rstrip()
    if "$$" in first:
        if not first.endswith("$$") or first.count("$$") != 1 or not first[:-2].strip():
            return False
    else:
        while True:
            line += 1
            if line >= end or state.sCount[line] < state.blkIndent:
                return False
            if state.bMarks[line] > last:
                return False
            text = state.src[state.bMarks[line] : state.eMarks[line]]
            if "$$" in text:
                if not text.rstrip().endswith("$$"):
                    return False
                break
    if silent:
        return True
    token = state.push("math_block", "", 0)
    token.map = [start, line + 1]
    lines = [state.src[pos + 2 : state.eMarks[start]], *_rest(state, start + 1, line + 1)]
    token.content = "\n".join(lines).rstrip().removesuffix("$$")
    at, to, begin = [], [], 0
    for k, text in enumerate(lines):
        at.append(begin)
        to.append(state.eMarks[start + k] - len(text))
        begin += len(text) + 1
    token.meta["pieces"] = (tuple(at), tuple(to))
    token.meta["ends"] = (pos, state.bMarks[line] + len(state.src[state.bMarks[line] : state.eMarks[line]].rstrip()))
    state.line = line + 1
    return True


def _rest(state: "StateBlock", first: int, last: int) -> list[str]:
    return [state.src[state.bMarks[k] + state.tShift[k] : state.eMarks[k]] for k in range(first, last)]
