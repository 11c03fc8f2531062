"""Where the cursor is in an exercise: a key or a value of the front matter, a slot, an interpolation, an attribute."""

import re
from dataclasses import dataclass
from typing import Literal

Kind = Literal["key", "value", "slot", "interpolation", "filter", "attribute", "code", "section", "sub", "text"]

_FENCE = re.compile(r"(?m)^---[ \t]*$")
_KEY = re.compile(r"([ \t]*)(?:- )?(['\"]?)([\w@#-]+)\2[ \t]*:(?:[ \t]+|$)")
_WORD = re.compile(r"[\w@#.-]*$")


@dataclass(frozen=True, slots=True)
class Cursor:
    """`path`: the keys above a place of the front matter, with the key itself for a value; `word`: what is typed."""

    kind: Kind
    path: tuple[str, ...] = ()
    word: str = ""


def front(text: str, *, yaml: bool) -> tuple[int, int]:
    """Where the front matter begins and ends; the whole of a YAML file."""
    if yaml:
        return 0, len(text)
    marks = list(_FENCE.finditer(text[:200_000]))[:2]
    if not marks or marks[0].start() != 0:
        return 0, 0
    return marks[0].end() + 1, marks[1].start() if len(marks) > 1 else len(text)


def cursor(text: str, at: int, *, yaml: bool = False) -> Cursor:
    """The place of an offset."""
    begin, end = front(text, yaml=yaml)
    row = text[text.rfind("\n", 0, at) + 1 : at]
    word = _WORD.search(row)
    typed = word[0] if word else ""
    opened = _open(row)
    if opened == "{{":
        inside = row[row.rfind("{{") + 2 :]
        return Cursor("filter" if "|" in inside else "interpolation", (), typed)
    if opened == "[[" and "=" not in row[row.rfind("[[") :]:
        return Cursor("slot", (), row[row.rfind("[[") + 2 :].strip())
    if begin <= at <= end and end > 0:
        return _in_front(text, begin, at, typed)
    if opened == "{":
        return Cursor("attribute", (), re.split(r"[\s{]", row)[-1])
    if re.match(r" {0,3}[-*+][ \t]+`(?:[@#][^`]*)?$", row):
        return Cursor("code", (), row[row.rfind("`") + 1 :])
    if re.match(r"###[ \t]+", row):
        return Cursor("sub", (), row[4:].strip())
    if re.match(r"##[ \t]*[^#]*$", row) and not row.startswith("###"):
        return Cursor("section", (), row[2:].strip())
    return Cursor("text", (), typed)


def _open(row: str) -> str:
    """The bracket that is open at the end of a line."""
    for mark, close in (("{{", "}}"), ("[[", "]]"), ("{", "}")):
        if row.rfind(mark) > row.rfind(close):
            return mark
    return ""


def _in_front(text: str, begin: int, at: int, typed: str) -> Cursor:
    rows = text[begin:at].split("\n")
    row = rows[-1]
    above = _above(rows[:-1], len(row) - len(row.lstrip(" ")) if row.strip() else len(row))
    match = _KEY.match(row)
    path = above
    rest = row
    if match:
        path = (*above, match[3])
        rest = row[match.end() :]
        if "{" not in rest:
            return (
                Cursor("value", path, typed)
                if row[: match.end()].endswith((" ", "\t"))
                else Cursor("key", above, typed)
            )
    elif "{" not in row:
        item = row.lstrip().startswith("- ")
        return Cursor("value", above, typed) if item and above else Cursor("key", above, typed)
    inside = rest[rest.rfind("{") + 1 :]
    last = inside.split(",")[-1]
    if ":" in last:
        return Cursor("value", (*path, last.partition(":")[0].strip().strip("'\"")), typed)
    return Cursor("key", path, typed)


def _above(rows: list[str], indent: int) -> tuple[str, ...]:
    """The keys of the lines above that are less indented, outermost first."""
    path: list[str] = []
    for row in reversed(rows):
        match = _KEY.match(row)
        if match and len(match[1].expandtabs(2)) < indent:
            path.insert(0, match[3])
            indent = len(match[1].expandtabs(2))
            if indent == 0:
                break
    return tuple(path)
