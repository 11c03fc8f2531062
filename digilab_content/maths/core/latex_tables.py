r"""Tables of LaTeX: ``\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}``, as MathLive and hands write them.

The tokenizer (``t``) turns them into the tokens ``table``, ``&``, a row end and a table end; the grammar (``g``) reads
these into a ``matrix``. Determinants (``vmatrix``) are refused: they are numbers.
"""

from digilab_content.maths.core.brackets import shown
from digilab_content.maths.core.tree import Misread

ENDS_ROW = ("\\", "cr", "tabularnewline")
TABLES = ("pmatrix", "bmatrix", "matrix", "smallmatrix", "array", "psmallmatrix", "bsmallmatrix")
ROW_END, TABLE_END = "row end", "table end"


def table_command(t, name, i, j):
    r"""``\begin``, ``\\end`` or the end of a row at ``i``; where it ends."""
    s = t.s
    if name in ENDS_ROW:
        t.add("op", ROW_END, i, j)
        if name == "\\" and s[j : j + 1] == "[" and s.find("]", j) > 0 and "0" <= s[j + 1 : j + 2] <= "9":
            end = s.find("]", j)
            if s[j + 1 : end].strip("0123456789. ") in ("pt", "em", "ex", "mm", "cm"):
                return end + 1
        return j
    end = s.find("}", j)
    kind = s[j:end].strip(" {*") if end >= 0 else ""
    if kind not in TABLES:
        t.refuse("@syntax", i, max(j, end + 1), ("reason", "command"), ("token", "\\" + name + "{" + kind + "}"))
    end += 1
    if name == "end":
        t.tables -= 1
        t.add("op", TABLE_END, i, end)
        return end
    t.tables += 1
    t.add("table", kind, i, end)
    if kind == "array" or s[j:end].strip(" {}").endswith("*"):
        rest = s[end:].lstrip(" ")
        at = len(s) - len(rest)
        if rest[:1] in "{[" and rest:
            closing = s.find("}" if rest[0] == "{" else "]", at)
            if closing > 0 and not s[at + 1 : closing].strip("lcr| "):
                return closing + 1
    return end


def latex_table(g, token):
    """The rows up to the end of the table."""
    g.open.append("table")
    rows = [[g.expression(0)]]
    while not g.is_op(TABLE_END):
        nxt = g.peek()
        if nxt[0] == "end":
            raise Misread(
                "@unbalanced", token[2], token[3], (("bracket", "\\begin"), ("expected", "\\end"), ("side", "open"))
            )
        if g.is_op(ROW_END):
            if g.is_op(TABLE_END, 1):
                g.p += 1
                break
            rows.append([])
        elif not g.is_op("&"):
            g.refuse(nxt, "unexpected", ("token", shown(nxt)))
        g.p += 1
        rows[-1].append(g.expression(0))
    g.open.pop()
    g.p += 1
    return ("matrix",) + tuple([tuple(row) for row in rows])
