"""Which way a table runs on an Arabic page: tables of mathematics keep the sense of their formulas."""

from digilab_content.model import doc as d


def is_mathematical(table: d.Table) -> bool:
    """Whether a table is one of mathematics, such as a sign table: it runs from left to right in Arabic books too.

    Its first row is formulas and numbers; below it, words stand in the first column alone, beside a formula.
    """
    head, *rows = (table.header, *table.rows) if any(table.header) else table.rows or ((),)
    formulas = any(isinstance(one, d.Math) for cell in head for one in cell)
    return (
        formulas
        and bool(rows)
        and all(_is_sign(cell) for cell in head)
        and all(_is_sign(cell) for row in rows for cell in row[1:])
        and all(_is_sign(row[0]) or any(isinstance(one, d.Math) for one in row[0]) for row in rows if row)
    )


def _is_sign(cell: tuple[d.Inline, ...]) -> bool:
    """Whether a cell is a formula, a numeral, a sign, an arrow, a box to fill, or empty: no word."""
    for one in cell:
        match one:
            case d.Math() | d.SlotRef() | d.Break():
                continue
            case d.Text() | d.Code() if not any(letter.isalpha() for letter in one.text):
                continue
            case d.Strong() | d.Emphasis() if _is_sign(one.children):
                continue
            case _:
                return False
    return True
