"""One YAML value: what it means (YAML 1.2 core, without its traps), and where each of its characters stands."""

import re

from digilab_content.text.source import Fragment

_NULL = frozenset({"", "~", "null", "Null", "NULL"})
_BOOL = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_INT = re.compile(r"[-+]?(0|[1-9][0-9]{0,29})")
_FLOAT = re.compile(r"[-+]?(\.[0-9]{1,40}|(0|[1-9][0-9]{0,29})(\.[0-9]{0,40})?)([eE][-+]?[0-9]{1,2})?")
_FOLD = re.compile(r"[ \t]*(\n[ \t]*)+")
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
    r"""Where a TeX command in double quotes would be read as an escape (`"\frac"` is a form feed and `rac`), or None."""
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
            while cut < len(value) and value[cut] in " \n" and not value.startswith(kept, cut):
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
        fold = _FOLD.search(raw, at, last)
        double = raw.find("\x00", at, last)
        if double >= 0 and (fold is None or double < fold.start()):
            cut += double - at
            at = double + 1
        elif fold is None:
            break
        else:
            cut += fold.start() - at
            cut += max(1, fold.group().count("\n") - 1)
            at = fold.end()
    return pieces


def _escaped(value: str, raw: str, start: int) -> list[tuple[int, int]]:
    """Pieces of a double-quoted text with escapes: a new one after each escape and each fold."""
    pieces = [(0, start + 1)]
    cut, at, last = 0, 1, len(raw) - 1
    special = re.compile(r"\\|[ \t]*\n")
    while at < last and cut <= len(value):
        found = special.search(raw, at, last)
        if found is None:
            break
        cut += found.start() - at
        at = found.start()
        if raw[at] == "\\" and raw[at + 1 : at + 2] == "\n":  # a line joined to the next
            at += 2
            while at < last and raw[at] in " \t":
                at += 1
        elif raw[at] == "\\":
            at += 2 + _HEX.get(raw[at + 1 : at + 2], 0)
            cut += 1
        else:
            fold = _FOLD.match(raw, at, last)
            breaks = fold.group().count("\n") if fold else 1
            at = fold.end() if fold else at + 1
            cut += max(1, breaks - 1)
        pieces.append((cut, start + at))
    return pieces
