"""`fmt`: one manner of writing a file, without changing what it says (asserted by reading it again)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path
from typing import Any

from digilab_content.compile.project import read_source
from digilab_content.text.diagnostics import Diagnostic
from digilab_content.text.source import Source
from digilab_content.workshop.conversion import built, pivot_for
from digilab_content.workshop.french_spaces import french
from digilab_content.workshop.front_order import in_order
from digilab_content.workshop.tidy_lines import tidy

_FRONT = re.compile(r"---[ \t]*\n(?P<head>.*?)^---[ \t]*(?:\n|\Z)(?P<body>.*)", re.DOTALL | re.MULTILINE)
_SPACES = re.compile(r"[ \u00a0\u202f]+")


@dataclass(frozen=True, slots=True)
class Formatted:
    """Files that are not, or were not, in order, and what could not be read."""

    changed: tuple[Path, ...]
    files: int
    found: tuple[Diagnostic, ...]


def format_files(files: Sequence[Path], *, write: bool) -> Formatted:
    """Format files; `write` or only say which are not in order. A file that cannot be read is left alone and said."""
    changed: list[Path] = []
    found: list[Diagnostic] = []
    for file in files:
        made = formatted(file)
        if isinstance(made, str):
            changed.append(file)
            if write:
                file.write_text(made, encoding="utf-8", newline="\n")
        elif made is not None:
            found.extend(made)
    return Formatted(tuple(changed), len(files), tuple(found))


def formatted(path: Path) -> str | tuple[Diagnostic, ...] | None:
    """The text of a file in order; None where it is already, diagnostics where it cannot be read."""
    read = read_source(path)
    if read.value is None:
        return read.diagnostics
    pivot = pivot_for(path)
    before = built(read.value, path, pivot)
    if before.value is None:
        return before.diagnostics
    raw = path.read_bytes()
    for manner in _manners(before.value.lang):
        text = manner(read.value.text, markdown=path.suffix == ".md")
        after = built(Source(read.value.path, text), path, pivot)
        if after.value is not None and same(before.value, after.value):
            return None if text.encode() == raw else text
    return None  # nothing that keeps its meaning: as it is


def _manners(lang: str) -> Iterator[Any]:
    """The whole of it, then with less and less where something would change what the file says."""

    def whole(text: str, *, markdown: bool) -> str:
        return _file(text, markdown=markdown, spaces=lang == "fr", order=True)

    def plain(text: str, *, markdown: bool) -> str:
        return _file(text, markdown=markdown, spaces=False, order=True)

    def ends(text: str, *, markdown: bool) -> str:
        return _file(text, markdown=markdown, spaces=False, order=False)

    yield from (whole, plain, ends)


def _file(text: str, *, markdown: bool, spaces: bool, order: bool) -> str:
    if not markdown:
        return (in_order(text) if order else text).rstrip() + "\n"
    match = _FRONT.fullmatch(text)
    if match is None:
        return text
    head = "\n".join(row.rstrip() for row in match["head"].rstrip("\n").split("\n"))
    head = in_order(head) if order else head
    body = tidy(match["body"]) if order else match["body"].rstrip() + "\n"
    body = french(body) if spaces else body
    return f"---\n{head}\n---\n\n{body}" if order else f"---\n{head}\n---\n{body}"


def same(one: Any, other: Any) -> bool:
    """Whether two models say the same; spaces that do not break are spaces, places in the file do not count."""
    if is_dataclass(one) and type(one) is type(other):
        return all(same(getattr(one, f.name), getattr(other, f.name)) for f in fields(one) if f.compare)
    if isinstance(one, tuple) and isinstance(other, tuple):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, str) and isinstance(other, str):
        return _flat(one) == _flat(other)
    return bool(one == other)


def _flat(text: str) -> str:
    return _SPACES.sub(" ", text).replace("’", "'").replace("′", "'")
