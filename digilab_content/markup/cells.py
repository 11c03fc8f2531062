r"""A row of a table cut into cells, as GitHub's Markdown cuts it: `|` separates, `\|` is a bar."""

from dataclasses import dataclass

from digilab_content.text.source import Fragment, Source


@dataclass(frozen=True, slots=True)
class RowCell:
    """A cell without its margin; character `at[k]` of `text` is character `to[k]` of the row."""

    text: str
    at: tuple[int, ...]
    to: tuple[int, ...]

    def fragment(self, source: Source, begin: int) -> Fragment:
        """The cell as a fragment; `begin` is the offset of the row. Exact unless the cell holds an escaped bar."""
        return Fragment(self.text, source, (begin + self.to[0],))


def cells(row: str) -> tuple[RowCell, ...]:
    """The cells of a row. Linear in its length."""
    found: list[RowCell] = []
    start = 0
    bars = [k for k, sign in enumerate(row) if sign == "|" and (k == 0 or row[k - 1] != "\\")]
    for bar in (*bars, len(row)):
        found.append(_cell(row, start, bar))
        start = bar + 1
    if found and bars and not row[: bars[0]].strip():
        found.pop(0)
    if found and bars and not row[bars[-1] + 1 :].strip():
        found.pop()
    return tuple(found)


def _cell(row: str, start: int, end: int) -> RowCell:
    while start < end and row[start] in " \t":
        start += 1
    while end > start and row[end - 1] in " \t":
        end -= 1
    text, at, to, pos = "", [0], [start], start
    while (escaped := row.find("\\|", pos, end)) >= 0:
        text += row[pos:escaped]
        at.append(len(text))
        to.append(escaped + 1)
        text += "|"
        pos = escaped + 2
    text += row[pos:end]
    return RowCell(text, tuple(at), tuple(to))


def is_delimiter(line: str) -> bool:
    """Whether a line is the `|---|---|` under a header."""
    row = line.strip()
    if "-" not in row or row.strip("|-: \t"):
        return False
    parts = row.strip("|").split("|")
    return all(_is_rule(part.strip()) for part in parts) and ("|" in row or len(parts) > 1)


def _is_rule(part: str) -> bool:
    return bool(part.strip(":")) and not part.strip(":").strip("-") and len(part) - len(part.strip(":")) <= 2
