"""The table of a question that stands in no file (`judge`): things to sort, or cells to fill."""

import re
from collections.abc import Mapping
from typing import Any, Final

from digilab_content.compile.groups import SCORINGS
from digilab_content.markup.cells import cells, is_delimiter
from digilab_content.model.doc import Doc, Math, Paragraph, Text
from digilab_content.model.exercise import Exercise, Group
from digilab_content.text.diagnostics import Diagnostic, errors
from digilab_content.text.source import Source

MOST: Final = 200
_NAME: Final = re.compile(r"[A-Za-z]\w{0,20}")
_PERCENT: Final = re.compile(r"\s?-?\d{1,4}(?:[.,]\d{1,6})?\s?%?\s?")
_SPOT: Final = re.compile(r"-?\d{1,4}(?:[.,]\d{1,6})?\s?%?\s?[ ,]\s?-?\d{1,4}(?:[.,]\d{1,6})?\s?%?(?=[\s,]|$)")
Rows = tuple[tuple[Doc, ...], ...]


def sorted_rows(key: Any) -> Rows | None:
    """`chat -> Mammifères ; aigle -> Oiseaux ; truite ->`, a Markdown table, a map of lists, or rows below a header.

    What stands before an arrow with nothing behind it belongs nowhere. None when the key is none of these.
    """
    if isinstance(key, str) and "|" in key and "\n" in key:
        lines = [line.strip() for line in key.splitlines() if line.strip()]
        made = [[c.text for c in cells(line)] for k, line in enumerate(lines) if k != 1 or not is_delimiter(line)]
        return _docs(made)
    if isinstance(key, str):
        columns: dict[str, list[str]] = {}
        for part in key.replace("→", "->").split(";"):
            thing, arrow, column = part.partition("->")
            if not part.strip():
                continue
            if not arrow or not thing.strip():
                return None
            columns.setdefault(column.strip(), []).append(thing.strip())
        return _columns(columns)
    if isinstance(key, dict):
        whole = all(isinstance(v, list) and all(isinstance(x, str) for x in v) for v in key.values())
        return _columns({str(k).strip(): v for k, v in key.items()}) if whole else None
    if isinstance(key, list) and all(isinstance(r, list) and all(isinstance(c, str) for c in r) for r in key):
        return _docs(key)
    return None


def labelled_rows(key: Any) -> Rows | None:
    """`noyau -> 40% 50% ; membrane -> A ; intrus ->`, rows of a table below its header, or `[legend, x, y, radius]`.

    A map gives each legend its place: `"A"`, `"40% 50%"` or `[40, 50, 8]`. None when the key is none of these.
    """
    if isinstance(key, str):
        rows: list[Any] = []
        for part in key.replace("→", "->").split(";"):
            if part.strip():
                legend, arrow, where = part.partition("->")
                if not arrow:
                    return None
                rows.append([legend.strip(), *_near(where.strip())])
    elif isinstance(key, dict):
        rows = [[k, *(v if isinstance(v, list) else _near(v) if isinstance(v, str) else [])] for k, v in key.items()]
    elif isinstance(key, list) and all(isinstance(row, list) and row for row in key):
        rows = key
    else:
        return None
    if not all(isinstance(c, str | int | float) and not isinstance(c, bool) for row in rows for c in row):
        return None
    return _docs([["", "", ""], *(_labelled([str(c) for c in row]) for row in rows[:MOST])])


def _labelled(row: list[str]) -> list[str]:
    """A row with its two coordinates in one cell."""
    if len(row) >= 3 and _PERCENT.fullmatch(row[1]) and _PERCENT.fullmatch(row[2]):
        return [row[0], f"{row[1]} {row[2]}", *row[3:]]
    return row


def _near(where: str) -> list[str]:
    """A place, and what stands behind it: how near is near enough."""
    found = _SPOT.match(where)
    rest = where[found.end() :].strip(" ,") if found else ""
    return [found[0].strip(), rest] if found and rest else [where]


def _columns(columns: dict[str, list[str]]) -> Rows:
    if len(columns) == 1:
        columns = {**columns, "": []} if "" not in columns else columns
    height = min(max((len(things) for things in columns.values()), default=0), MOST)
    body = [[things[k] if k < len(things) else "" for things in columns.values()] for k in range(height)]
    return _docs([list(columns), *body])


def _docs(rows: list[list[str]]) -> Rows:
    width = max((len(row) for row in rows), default=0)
    return tuple(tuple(cell(c) for c in [*row, *[""] * (width - len(row))]) for row in rows[: MOST + 1])


def cell(text: str) -> Doc:
    """A cell: words, or a formula when it stands between dollars."""
    text = text.strip()
    if len(text) > 2 and text[0] == text[-1] == "$" and "$" not in text[1:-1]:
        return (Paragraph((Math((text[1:-1],)),)),)
    return (Paragraph((Text(text),)),) if text else ()


def cells_to_fill(key: Any, options: Mapping[str, Any], locale: str) -> tuple[Exercise, Group] | Diagnostic | None:
    """The exercise of a `table`, its key a Markdown table with inline keys (or its rows as lists of cells).

    A diagnostic when the table has none, or keys that do not hold; None when the key is no table.
    """
    from digilab_content.compile.build import build
    from digilab_content.compile.tree import tree_of
    from digilab_content.compile.vary import draw, variant

    if isinstance(key, list) and all(isinstance(r, list) and all(isinstance(c, str) for c in r) for r in key) and key:
        rows = ["| " + " | ".join(c.replace("|", "\\|").replace("\n", " ") for c in row) + " |" for row in key[:MOST]]
        key = "\n".join([rows[0], "|" + "---|" * len(key[0]), *rows[1:]])
    if not isinstance(key, str) or not all(line.strip().startswith("|") for line in key.strip().splitlines()):
        return None
    scoring, letters = options.get("scoring", SCORINGS[0]), options.get("symbols", ())
    letters = re.split(r"[ ,;]+", letters) if isinstance(letters, str) else list(letters or ())
    if scoring not in SCORINGS or not all(isinstance(x, str) and _NAME.fullmatch(x) for x in letters):
        return None
    head = f"---\nexo: 1\nid: table\nlang: {locale}\nsymbols: [{', '.join(letters)}]\n"
    head += f"answers:\n  table: {{type: table, scoring: {scoring}}}\n---\n\n[[table]]\n\n"
    source = Source("", head + "\n".join(line.strip() for line in key.strip().splitlines()) + "\n")
    tree = tree_of(source)
    if tree.value is None:
        return errors(tree.diagnostics)[0]
    built = build(tree.value, source, "")
    if built.value is None or not built.value.groups:
        return next(iter(errors(built.diagnostics)), None)
    drawn = draw(built.value)
    made = variant(drawn.value, 1).value if drawn.value is not None else None
    return (made, made.groups[0]) if made is not None else next(iter(errors(drawn.diagnostics)), None)
