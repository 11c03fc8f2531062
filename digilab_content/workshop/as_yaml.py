"""A canonical tree as the text of an `.exo.yaml` (or the front matter of an `.exo.md`): values as they were written."""

import re
from collections.abc import Mapping as Dict
from typing import assert_never

from digilab_content.markup.scalar import meaning
from digilab_content.markup.tree import Mapping, Node, Scalar, Sequence

SHORT = 90  # characters: a list or a map of words that fits on such a line stands on one line
_PLAIN = re.compile(r"[^\W\d_](?:[\w ().,/+*'’·-]*[\w)])?")
_RESERVED = re.compile(r"(?i)y|n|yes|no|on|off|true|false|null|none|~")
_TABLE = frozenset({"rows"})


def written(tree: Mapping, comments: Dict[str, str] | None = None) -> str:
    """The tree as YAML in block style. `comments` (whole lines, each with its `#`) stand above the key of that name."""
    out = []
    for key, value in tree.entries:
        name = str(key.value)
        out.append((comments or {}).get(name, "") + f"{quoted(name)}:{_after(value, 0, flow=name in _TABLE)}")
    return "\n".join(out) + ((comments or {}).get("", "") and "\n" + (comments or {})[""].rstrip("\n")) + "\n"


def _after(node: Node, depth: int, *, flow: bool = False) -> str:
    """What stands after `key:`."""
    margin = "  " * (depth + 1)
    match node:
        case Scalar():
            return " " + scalar(node, depth)
        case Sequence(items=()):
            return " []"
        case Mapping(entries=()):
            return " {}"
        case _ if (short := _short(node)) is not None:
            return " " + short
        case Sequence():
            rows = [_flow(item) if flow and isinstance(item, Sequence) else "" for item in node.items]
            items = zip(rows, node.items, strict=True)
            return "".join(f"\n{margin}- {row or _item(item, depth + 1)}" for row, item in items)
        case Mapping():
            return "".join(f"\n{margin}{quoted(str(k.value))}:{_after(v, depth + 1)}" for k, v in node.entries)
        case _:
            assert_never(node)


def _item(node: Node, depth: int) -> str:
    if isinstance(node, Mapping) and node.entries and _short(node) is None:
        rows = _after(node, depth)
        return rows.lstrip("\n ")
    return _after(node, depth).lstrip(" ")


def _short(node: Node) -> str | None:
    """A list of values, or a map of a few of them, on one line; None when it does not fit there."""
    values = node.items if isinstance(node, Sequence) else [v for _, v in getattr(node, "entries", ())]
    if not all(isinstance(v, Scalar) and "\n" not in str(v.value) for v in values):
        return None
    text = _flow(node)
    return text if len(text) <= SHORT else None


def _flow(node: Node) -> str:
    match node:
        case Scalar():
            return scalar(node, 0, flow=True)
        case Sequence():
            return "[" + ", ".join(map(_flow, node.items)) + "]"
        case Mapping():
            return "{" + ", ".join(f"{quoted(str(k.value))}: {_flow(v)}" for k, v in node.entries) + "}"
        case _:
            assert_never(node)


def scalar(node: Scalar, depth: int, *, flow: bool = False) -> str:
    """A value: numbers as they are written, texts plain where YAML reads them as such."""
    value = node.value
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return quoted(value) if flow or "\n" not in value else _literal(value, depth)
    raw = node.raw.strip()
    return raw if meaning(raw) == value else repr(value)


def _literal(text: str, depth: int) -> str:
    """A text of several lines below `|`."""
    body = text.rstrip("\n")
    ends = len(text) - len(body)
    keep = {0: "-", 1: ""}.get(ends, "+")
    first = next((row for row in body.split("\n") if row), "")
    indent = "2" if first.startswith((" ", "\t")) or not body else ""
    margin = "  " * (depth + 1)
    rows = [margin + row if row else "" for row in body.split("\n")]
    return f"|{indent}{keep}\n" + "\n".join(rows) + "\n" * max(ends - 1, 0)


def quoted(text: str) -> str:
    """A text on one line: as it is, or between apostrophes; with escapes where a line end must stand in it."""
    if _PLAIN.fullmatch(text) and not _RESERVED.fullmatch(text) and ", " not in text and meaning(text) == text:
        return text
    if "\n" in text:
        import json

        return json.dumps(text, ensure_ascii=False)
    return "'" + text.replace("'", "''") + "'"
