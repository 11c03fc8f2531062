"""The outline of an exercise, what can be folded, and every place where a slot is named."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from digilab_content.compile.headings import section
from digilab_content.lsp.cursor import front

_HEADING = re.compile(r"(?m)^ {0,3}(#{2,3})[ \t]+(.*?)[ \t#]*$")
_SLOT = re.compile(r"\[\[\s*(?P<id>[^\W\d_][\w-]*)\s*(?=\]\]|=)")
_FENCE = re.compile(r"(?ms)^(`{3,}|~{3,}).*?^\1[ \t]*$")
_TABLE = re.compile(r"(?m)^\|.*\|[ \t]*$")


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the file: its name, its kind (`module`, `class`, `field`), where it stands, what is inside."""

    name: str
    kind: str
    start: int
    end: int
    parts: tuple["Part", ...] = ()


def outline(text: str, *, yaml: bool = False) -> tuple[Part, ...]:
    """Front matter, statement and sections, slots inside them."""
    if yaml:
        keys = list(re.finditer(r"(?m)^([\w-]+):", text))
        ends = [*(k.start() for k in keys[1:]), len(text)]
        return tuple(Part(k[1], "field", k.start(), end) for k, end in zip(keys, ends, strict=True))
    _, end = front(text, yaml=False)
    parts = [Part("---", "module", 0, min(len(text), end + 3))] if end else []
    heads = [m for m in _HEADING.finditer(text, end) if len(m[1]) == 2 and section(m[2])]
    starts = [min(len(text), end + 4 if end else 0), *(m.start() for m in heads)]
    names = ["…", *(m[2] for m in heads)]
    for name, at, stop in zip(names, starts, [*starts[1:], len(text)], strict=True):
        inside = tuple(Part(f"[[{m['id']}]]", "field", m.start(), m.end() + 2) for m in _SLOT.finditer(text, at, stop))
        subs = (m for m in _HEADING.finditer(text, at, stop) if len(m[1]) == 3)
        parts.append(
            Part(name, "class", at, stop, inside + tuple(Part(m[2], "field", m.start(), m.end()) for m in subs))
        )
    return tuple(parts)


def folds(text: str, *, yaml: bool = False) -> Iterator[tuple[int, int]]:
    """Where what can be folded begins and ends."""
    for part in outline(text, yaml=yaml):
        if text.count("\n", part.start, part.end) > 1 and part.name != "…":
            yield part.start, part.start + len(text[part.start : part.end].rstrip())
    for fence in _FENCE.finditer(text):
        yield fence.start(), fence.end()


def named(text: str, name: str, *, yaml: bool = False) -> tuple[tuple[int, int], ...]:
    """Every place where a slot of that name is named: in the statement, the front matter, headings, tests, keys."""
    word = re.escape(name)
    begin, end = front(text, yaml=yaml)
    found: set[tuple[int, int]] = set()
    for match in re.finditer(rf"\[\[\s*({word})\s*(?=\]\]|=)", text):
        found.add(match.span(1))
    # In the front matter: the key of the slot, and names in `follow`, `if` and `scoring`.
    for match in re.finditer(rf"(?m)^[ \t]+(['\"]?)({word})\1[ \t]*:", text[begin:end]):
        if _under_answers(text, begin, begin + match.start()):
            found.add((begin + match.start(2), begin + match.end(2)))
    for match in re.finditer(r"(?m)\b(?:follow|if|scoring):[ \t]*(\[[^\]\n]*\]|[^,}\n]*)", text[begin:end]):
        found.update(_words(text, word, begin + match.start(1), begin + match.end(1)))
    if not yaml:
        for match in re.finditer(rf"(?m)^###[ \t]+[`\[]*({word})[`\]]*[ \t]*$", text[end:]):
            found.add((end + match.start(1), end + match.end(1)))
        for match in re.finditer(r"`[^`\n]*`|\{\{[^}\n]*\}\}", text[end:]):
            if not match[0].startswith(("`@", "`#")):
                found.update(_words(text, word, end + match.start(), end + match.end()))
        rows = list(_TABLE.finditer(text, end))
        for k, row in enumerate(rows):
            if k == 0 or text[rows[k - 1].end() : row.start()] != "\n":  # a header
                found.update((row.start() + m.start(1), row.start() + m.end(1)) for m in _cells(row[0], word))
    return tuple(sorted(found))


def _cells(row: str, word: str) -> Iterator[re.Match[str]]:
    return re.finditer(rf"(?<=\|)[ \t]*({word})[ \t]*(?=\|)", row)


def _words(text: str, word: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for match in re.finditer(rf"(?<![\w#@-]){word}(?![\w-])", text[start:end]):
        yield start + match.start(), start + match.end()


def _under_answers(text: str, begin: int, at: int) -> bool:
    """Whether a line of the front matter belongs to `answers`."""
    keys = re.findall(r"(?m)^([\w-]+):", text[begin:at])
    return bool(keys) and keys[-1] == "answers"
