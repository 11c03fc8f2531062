r"""Links, pictures and sounds, and what is no Markdown of ours: HTML tags, `\(…\)`."""

import re
from typing import TYPE_CHECKING

from digilab_content.markup.attributes import attributes
from digilab_content.model.doc import Media
from digilab_content.text.diagnostics import Diagnostic
from digilab_content.text.source import Fragment

if TYPE_CHECKING:
    from collections.abc import Callable

    from markdown_it.rules_inline import StateInline

    InlineRule = Callable[[StateInline, bool], bool]

# Only real tags are meant: `si x<y et z>t` is a sentence.
_TAG = re.compile(
    r"</?(?:a|abbr|audio|b|big|blockquote|body|br|button|center|cite|code|del|details|div|dl|em|embed|font|form|h[1-6]"
    r"|head|hr|html|i|iframe|img|input|ins|kbd|li|link|mark|math|meta|object|ol|p|pre|q|s|script|select|small|source"
    r"|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|textarea|tfoot|th|thead|tr|tt|u|ul|var|video)"
    r"(?:\s[^<>]{0,400})?/?>|<!--",
    re.IGNORECASE,
)
_ATTRS = re.compile(r"\{[^{}\n]{0,200}\}")
_SCHEMES = ("http://", "https://", "mailto:")


def marked(rule: "InlineRule", *types: str) -> "InlineRule":
    """An inline rule of markdown-it whose tokens of these types also tell where they begin and end."""

    def with_place(state: "StateInline", silent: bool) -> bool:
        start, first = state.pos, len(state.tokens)
        if not rule(state, silent):
            return False
        if not silent:
            for token in state.tokens[first:]:
                if token.type in types:
                    token.meta.setdefault("start", start)
                    token.meta.setdefault("end", state.pos)
                    break
        return True

    return with_place


def possible(rule: "InlineRule") -> "InlineRule":
    """A link or image rule that is not tried where no `](` follows: a text of brackets would cost it dear."""

    def when_possible(state: "StateInline", silent: bool) -> bool:
        if state.src[state.pos] not in "[!":
            return False
        page = state.env["page"]
        if page.last_link is None or page.last_link[0] is not state.src:
            page.last_link = (state.src, state.src.rfind("]("))
        return state.pos < page.last_link[1] and rule(state, silent)

    return when_possible


def html(state: "StateInline", silent: bool) -> bool:
    """Say that a tag is shown as it is; never matches."""
    if state.src[state.pos] == "<" and not silent:
        match = _TAG.match(state.src, state.pos)
        if match:
            state.env["page"].complain("E036", *match.span(), why="html", name=match[0])
    return False


def tex_brackets(state: "StateInline", silent: bool) -> bool:
    r"""Say that `\(` opens no formula here; never matches."""
    src, pos = state.src, state.pos
    if src[pos] == "\\" and not silent and src.startswith(("\\(", "\\["), pos):
        closer = {"(": "\\)", "[": "\\]"}[src[pos + 1]]
        if src.find(closer, pos, pos + _NEAR) > 0:
            state.env["page"].complain("W201", pos, pos + 2, name=src[pos : pos + 2])
    return False


_NEAR = 2000


def image(state: "StateInline", silent: bool) -> bool:
    """`![alt](file "title"){decorative}`. The alternative text is plain words, formulas as they are written."""
    src, pos, end = state.src, state.pos, state.posMax
    if not src.startswith("![", pos):
        return False
    label_end = state.md.helpers.parseLinkLabel(state, pos + 1, False)
    if label_end < 0 or not src.startswith("(", label_end + 1):
        return False
    at = _blank(src, label_end + 2, end)
    target = state.md.helpers.parseLinkDestination(src, at, end)
    if not target.ok:
        return False
    after = _blank(src, target.pos, end)
    title = ""
    if after > target.pos and after < end and src[after] in "\"'(":
        quoted = state.md.helpers.parseLinkTitle(src, after, end, None)
        if quoted.ok:
            title, after = quoted.str, _blank(src, quoted.pos, end)
    if after >= end or src[after] != ")":
        return False
    close = after + 1
    tail = _ATTRS.match(src, close, end)
    if not silent:
        page = state.env["page"]
        decorative = False
        if tail:
            read = attributes(Fragment(tail[0], page.home.fragment.source, (0,)), ("decorative",))
            decorative = read.get("decorative") is not None
            for found in read.found:
                page.found.append(Diagnostic(found.code, page.span(*tail.span()), found.facts, found.suggestions))
        alt = " ".join(re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", src[pos + 2 : label_end]).split())
        token = state.push("media", "", 0)
        token.meta["node"] = Media(target.str, alt, title, decorative, page.span(pos, tail.end() if tail else close))
    state.pos = tail.end() if tail else close
    return True


def _blank(src: str, pos: int, end: int) -> int:
    while pos < end and src[pos] in " \t\n":
        pos += 1
    return pos


def allowed(href: str) -> bool:
    """Whether a link may be followed from an exercise."""
    return href.lower().startswith(_SCHEMES)
