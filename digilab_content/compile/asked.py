"""The table of a question that stands in no file (`judge`): a `categories` as its columns of things."""

from typing import Any, Final

from digilab_content.markup.cells import cells, is_delimiter
from digilab_content.model.doc import Doc, Math, Paragraph, Text

MOST: Final = 200
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
