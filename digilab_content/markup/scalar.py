"""One YAML value: what it means (YAML 1.2 core, without its traps), and where each of its characters stands."""

import re

from digilab_content.text.source import Fragment

_NULL = frozenset({"", "~", "null", "Null", "NULL"})
_BOOL = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_INT = re.compile(r"[-+]?(0|[1-9][0-9]{0,29})")
_FLOAT = re.compile(r"[-+]?(\.[0-9]{1,40}|(0|[1-9][0-9]{0,29})(\.[0-9]{0,40})?)([eE][-+]?[0-9]{1,2})?")
_TURN = re.compile(r"[\n\x00]")
_BREAK = re.compile(r"[\n\\]")
_HEX = {"x": 2, "u": 4, "U": 8}
_TEX = (
    "neq?|nu|nabla|not(in)?|newline|n?exists|ngeq?|nleq?|nmid|times|tan|theta|tau|text(bf|it|rm)?|tfrac|to|top|triangle"
    "|right(arrow)?|rho|rangle|rfloor|rceil"
)
_TEX_ESCAPE = re.compile(rf"\\(?:[fabve0][A-Za-z]*|(?:{_TEX})(?![A-Za-z]))")


def meaning(text: str) -> str | int | float | bool | None:
    """What a plain value means in YAML 1.2 core.

    Kept as text, because a teacher means text or a number would lose something: `no`, `12:30`, `1_000`, dates (as in
    1.2), `010` and `00.5` (leading zeros), `0x1F`, `.inf`, `.nan`, and numbers beyond 30 digits or exponents beyond 99.
    """
    if not text or text[0] in "~nN":
        return None if text in _NULL else text
    if text in _BOOL:
        return _BOOL[text]
    if text[0] in "0123456789+-.":
        if _INT.fullmatch(text):
            return int(text)
        if _FLOAT.fullmatch(text):
            return float(text)
    return text


def tex_escape(raw: str) -> tuple[int, str] | None:
    r"""Where a TeX command in double quotes would be read as an escape (`"\frac"` is a form feed and `rac`)."""
    at = raw.find("\\")
    while at >= 0:
        if found := _TEX_ESCAPE.match(raw, at):
            return at, found.group()
        at = raw.find("\\", at + 2)
    return None


def place(value: str, style: str, text: Fragment, start: int, end: int) -> Fragment:
    """The value written at `start:end` of `text` as a fragment whose characters know their places in the file.

    `style` is PyYAML's: `|`, `>`, `'`, `"` or empty for plain. Exact for every style; where a value does not follow
    its raw text (a mark of the parser that is off) the remaining characters are counted on from the last sure one.
    """
    raw = text.text[start:end]
    if style in {"'", '"'} and raw[1:-1] == value:
        pieces = [(0, start + 1)]
    elif style in {"|", ">"}:
        pieces = _block(value, raw, start)
    elif style == '"' and "\\" in raw:
        pieces = _escaped(value, raw, start)
    else:
        pieces = _flow(value, raw.replace("''", "'\x00") if style == "'" else raw, start, 1 if style else 0)
    first = pieces[0] if pieces else (0, start)
    pieces = [(0, first[1]), *pieces[1:]]
    starts = tuple(text.offset(at) for _, at in pieces)
    return Fragment(value, text.source, starts, tuple(cut for cut, _ in pieces))


def _block(value: str, raw: str, start: int) -> list[tuple[int, int]]:
    """Pieces of a block scalar: one a line, the margin left out."""
    header, _, body = raw.partition("\n")
    at = start + len(header) + 1
    lines = body.split("\n")
    given = re.search(r"[1-9]", header.partition("#")[0])
    first = next((line for line in lines if line.strip(" ")), "")
    margin = len(first) - len(first.lstrip(" "))
    if given:
        # The indicator counts from the parent's margin, which the first line of the value itself shows best.
        own = next((line for line in value.split("\n") if line.strip(" ")), "")
        margin = max(0, margin - (len(own) - len(own.lstrip(" "))))
    pieces: list[tuple[int, int]] = []
    cut = 0
    for line in lines:
        kept = line[margin:]
        if kept:
            while value.startswith("\n", cut):
                cut += 1
            if value.startswith(" ", cut) and not value.startswith(kept, cut):
                cut += 1
            pieces.append((cut, at + margin))
            cut += len(kept)
        at += len(line) + 1
    return pieces


def _flow(value: str, raw: str, start: int, edge: int) -> list[tuple[int, int]]:
    """Pieces of a plain or single-quoted text: a new one after each fold and each doubled apostrophe (`'` and NUL)."""
    pieces: list[tuple[int, int]] = []
    cut, at, last = 0, edge, len(raw) - edge
    while at < last and cut <= len(value):
        pieces.append((cut, start + at))
        found = _TURN.search(raw, at, last)
        if found is None:
            break
        if found.group() == "\x00":
            cut += found.start() - at
            at = found.end()
        else:
            end, begin, breaks = _fold(raw, at, found.start(), last)
            cut += end - at + breaks
            at = begin
    return pieces


def _fold(raw: str, floor: int, newline: int, last: int) -> tuple[int, int, int]:
    """Around a line end inside flowing text: where the line's words end, where the next begin, characters they make."""
    end = newline
    while end > floor and raw[end - 1] in " \t":
        end -= 1
    begin, breaks = newline, 0
    while begin < last and raw[begin] in " \t\n":
        breaks += raw[begin] == "\n"
        begin += 1
    return end, begin, max(1, breaks - 1)


def _escaped(value: str, raw: str, start: int) -> list[tuple[int, int]]:
    """Pieces of a double-quoted text with escapes: a new one after each escape and each fold."""
    pieces = [(0, start + 1)]
    cut, at, last = 0, 1, len(raw) - 1
    while at < last and cut <= len(value):
        found = _BREAK.search(raw, at, last)
        if found is None:
            break
        mark = found.start()
        if raw[mark] == "\n":
            end, begin, breaks = _fold(raw, at, mark, last)
            cut, at = cut + end - at + breaks, begin
        elif raw[mark + 1 : mark + 2] == "\n":  # a line joined to the next
            cut, at = cut + mark - at, mark + 2
            while at < last and raw[at] in " \t":
                at += 1
        else:
            # One character: its place is that of the backslash, what follows begins after the escape.
            pieces.append((cut + mark - at, start + mark))
            cut, at = cut + mark - at + 1, mark + 2 + _HEX.get(raw[mark + 1 : mark + 2], 0)
        pieces.append((cut, start + at))
    return pieces
