"""Points, vectors, lists and matrices as pupils type them, and the arithmetic that may be left on them.

A table is a tree `tuple`, `seq [ ]` (both: entries separated by `;`) or `matrix` (rows; one row where `,` separates).
"""

import re
from collections.abc import Callable
from typing import Final, TypeAlias

from digilab_content.maths import kernel
from digilab_content.maths.kernel import FUNCTIONS, MAX_CHARS, Misread
from digilab_content.maths.reading import Reading, Tree, Unread
from digilab_content.maths.value import exact

Rows: TypeAlias = tuple[tuple[Tree, ...], ...]

MAX_POWER: Final = 12
MAX_SIDE: Final = 8
_LETTERS: Final = r"[^\W\d_]"
_UNSEEN: Final = "\u200b-\u200f\u202a-\u202e\u2066-\u2069\u061c\ufeff"  # marks of direction before a name
_NAME: Final = (
    rf"(?:\\(?:vec|overrightarrow|overset\{{\\rightarrow\}}|mathbf|mathrm|mathcal|text|operatorname|boldsymbol) ?"
    rf"(?:\{{ ?\\?{_LETTERS}{{1,8}}\d? ?\}}|\\?{_LETTERS}{{1,8}})"
    rf"|(?P<name>{_LETTERS}{{1,4}})(?:\d|[₀-₉])?[\u20d7\u20d1]?)"
)
_LABEL: Final = re.compile(
    rf"[\s${_UNSEEN}]*{_NAME}(?:_\{{?\w{{1,3}}\}}?)?['′]{{0,2}}(?:\^\{{?\\prime\}}?)?(?P<power>\^\{{?-?\d\}}?|[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]{{1,3}})?[\s{_UNSEEN}]*"
    rf"(?P<sign>=|:(?!=)|≈|\\approx)?[\s{_UNSEEN}]*(?P<open>[(\[{{⟨]|\\left|\\begin|\\[dt]?binom|\\langle)?"
)
_ARROW: Final = re.compile(rf"[\s${_UNSEEN}]*\\(?:vec|overrightarrow|overset)")
MAX_NAME: Final = 2
_ANGLES: Final = (("\\langle", "(      "), ("\\rangle", ")      "), ("⟨", "("), ("⟩", ")"))
_OPENS: Final = re.compile(r"[\s$]*(?:[(\[{]|\\left|\\begin|\\\{)")


def after_label(text: str, reading: Reading, *, bare: bool = False) -> int:
    r"""How many characters are a name that says nothing new: `A = …`, `M^{-1} = …`, and `A(2 ; 1)` where `bare`.

    A name right before a bracket is that of a point or a vector: one or two letters, or an arrow over it (`det(…)` is
    something else).
    """
    found = _LABEL.match(text)
    if found is None or not (found["sign"] or (bare and found["open"])):
        return 0
    name = found["name"] or ""
    if found["sign"]:
        another = re.search("[=<>≤≥]", text[found.end("sign") :])  # x = 1 ; y = 2
        known = another is not None
    else:
        called = name in FUNCTIONS or name in reading.functions or name in reading.symbols
        known = called or len(name) > MAX_NAME or bool(found["power"]) or not (name or _ARROW.match(text))
    if known:
        return 0
    return found.start("open") if found["open"] else found.end()


def read_tables(text: str, reading: Reading, *, bare: bool = False) -> tuple[Tree, ...] | Unread:
    """The trees that a text may be, the likelier first: a comma between digits is a decimal sign, or separates.

    A list without brackets is read as if it had them; `bare`: a name may stand right before. Never raises.
    """
    if len(text) > MAX_CHARS:
        return Unread("@too_long", MAX_CHARS, len(text), (("limit", MAX_CHARS),))
    body = kernel.undelimited(text)
    for sign, other in _ANGLES:
        body = body.replace(sign, other)
    body = re.sub("٫(?=\\s)", ",", body)
    flat = kernel.fold(body)[0].strip()
    if flat.startswith("<") and flat.endswith(">") and flat.count("<") == 1:
        body = body.replace("<", "(").replace(">", ")")
    start = kernel.after_name(body, _vocabulary(reading), reading.prompt) or after_label(body, reading, bare=bare)
    if not kernel.fold(body[start:])[0].strip(" $."):
        return Unread("@empty", 0, len(text))
    found, problem = _both(body[start:], reading)
    if not found or all(t[0] not in TABLE_HEADS for t in found):
        # `2 ; -1` is (2 ; -1)
        inner = body[start:].strip().removesuffix(".")
        wrapped, _ = _both("(" + inner.replace("$", " ") + ")", reading)
        found = (
            [t for t in wrapped if t[0] in TABLE_HEADS] + found
            if not found or found[0][0] == "items" or (len(found) == 1 and not _OPENS.match(body[start:]))
            else found
        )
        found = [t for t in found if t[0] != "items"]
    if not found:
        assert problem is not None
        return Unread(problem.code, problem.start + start, problem.end + start, tuple(problem.facts))
    return tuple(dict.fromkeys(found))


def _vocabulary(reading: Reading) -> kernel.Vocabulary:
    made = kernel.vocabulary(reading.locale, reading.symbols, reading.functions, reading.mixed, reading.any_letter)
    made.tables = True
    return made


def _both(text: str, reading: Reading) -> tuple[list[Tree], Misread | None]:
    """The trees of a text with either policy of the comma, that of the locale first; and why there is none."""
    found: list[Tree] = []
    problem: Misread | None = None
    separates = reading.locale == "en"
    for policy in (separates, not separates):
        vocabulary = _vocabulary(reading)
        vocabulary.comma_separates = policy
        try:
            found.append(kernel.read_once(text, vocabulary))
        except Misread as other:
            problem = problem or other
        except RecursionError:
            return [], kernel.misread("@too_long", 0, len(text), (("kind", "depth"),))
    return found, problem


def digit_comma(text: str) -> bool:
    """Whether a comma between two digits, without a space, stands in a text."""
    return re.search(r"[0-9],[0-9]", kernel.fold(text)[0].replace("{,}", "")) is not None


def first_comma_decimal(text: str) -> str:
    """The text with its first comma between digits made a decimal sign that cannot separate."""
    return re.sub(r"(?<=\d)[,،](?=\d)", "٫", text, count=1)


# ── tables and what is left to compute on them ───────────────────────────────────────────────────────────────────────

TABLE_HEADS: Final = frozenset({"matrix", "tuple", "seq"})


def is_table(tree: Tree) -> bool:
    """Whether a tree is a list, a point or a matrix (an interval is not)."""
    return tree[0] in {"matrix", "tuple"} or (tree[0] == "seq" and (tree[1], tree[2]) in {("[", "]"), ("(", ")")})


def holds_table(tree: Tree) -> bool:
    """Whether a table stands anywhere in a tree."""
    stack = [tree]
    while stack:
        t = stack.pop()
        if is_table(t):
            return True
        stack.extend(kernel.kids(t))
    return False


def mapped(tree: Tree, change: Callable[[Tree], Tree]) -> Tree:
    """A table with each entry changed, tables among them entry by entry."""
    return kernel.rebuild(tree, lambda x: mapped(x, change) if is_table(x) else change(x))


def flat(tree: Tree) -> tuple[Tree, ...] | None:
    """The entries of a row or a column; None for what has rows and columns, or is no table."""
    if not is_table(tree):
        return None
    if tree[0] != "matrix":
        return tuple(kernel.kids(tree))
    rows = tree[1:]
    if len(rows) == 1:
        return tuple(rows[0])
    return tuple(row[0] for row in rows) if all(len(row) == 1 for row in rows) else None


def grid(tree: Tree) -> Rows | None:
    """The rows of a table (`;` separates rows, `,` columns; a table of tables is its rows); None for what is none."""
    if not is_table(tree):
        return None
    rows: Rows = tree[1:] if tree[0] == "matrix" else tuple((x,) for x in kernel.kids(tree))
    inner = [x for row in rows for x in row]
    if all(is_table(x) for x in inner) and (len(rows) == 1 or all(len(row) == 1 for row in rows)):
        lines = [flat(x) for x in inner]
        return tuple(line for line in lines if line is not None) if None not in lines else None
    return rows


def spread(tree: Tree, *, author: bool = False, entrywise: bool = False) -> Tree | str:
    """The table that a tree with operations on tables is, its entries not computed; a code when it is none.

    A pupil may leave a factor before a table that is no integer (`1/5 [1, 2 ; 3, 4]`, as for inverses); sums, products
    and integer multiples are to be computed (`@not_computed`). `author`: they may all be left. `entrywise`: functions
    and factors apply to each item of a list.
    """
    head = tree[0]
    if is_table(tree) or not holds_table(tree):
        return tree
    if head == "fn" and entrywise and len(tree) == 3:
        inner = spread(tree[2], author=author, entrywise=True)
        return inner if isinstance(inner, str) else mapped(inner, lambda x: ("fn", tree[1], x))
    if head not in {"+", "-", "*", ".", "/", "^"}:
        return "@wrong_type"
    parts = [spread(x, author=author, entrywise=entrywise) for x in tree[1:]]
    for part in parts:
        if isinstance(part, str):
            return part
    scaled = head == "-" and not is_table(tree[1])  # -1/2 [4, -2 ; -3, 1]
    made = [p for p in parts if not isinstance(p, str)]
    return _operation(head, made, author=author or scaled, entrywise=entrywise)


def _operation(head: str, parts: list[Tree], *, author: bool, entrywise: bool) -> Tree | str:
    tables = [p for p in parts if is_table(p)]
    if head == "/":
        return "@wrong_type" if is_table(parts[1]) else mapped(parts[0], lambda x: ("/", x, parts[1]))
    if head in {"*", "."} and len(tables) == 1:
        scalars = [p for p in parts if not is_table(p)]
        if not author and not entrywise and all(_whole(s) for s in scalars):
            return "@not_computed"
        return mapped(tables[0], lambda x: ("*", *scalars, x))
    if not (author or (entrywise and head == "-")):
        return "@not_computed" if head != "+" or len(tables) == len(parts) else "@wrong_type"
    if head == "-":
        return mapped(parts[0], lambda x: ("-", x))
    if head == "+":
        return _sum(parts)
    return _product(parts) if head != "^" else _power(parts[0], parts[1])


def _whole(tree: Tree) -> bool:
    value = exact(tree)
    return value is not None and value.denominator == 1


def _sum(parts: list[Tree]) -> Tree | str:
    first = parts[0]
    for part in parts:
        if not is_table(part) or grid_shape(part) != grid_shape(first):
            return "@wrong_type"
    columns = [iter(kernel.kids(p)) for p in parts]
    return kernel.rebuild(first, lambda _: ("+", *(next(c) for c in columns)))


def grid_shape(tree: Tree) -> tuple[int, ...]:
    """How many entries each row has."""
    return tuple(len(row) for row in grid(tree) or ())


def _product(parts: list[Tree]) -> Tree | str:
    scalars = [p for p in parts if not is_table(p)]
    rows: Rows | None = None
    for part in parts:
        if not is_table(part):
            continue
        other = grid(part)
        if other is None or (rows is not None and len(rows[0]) != len(other)):
            return "@wrong_type"
        if rows is None:
            rows = other
            continue
        if len(rows) > MAX_SIDE or len(other) > MAX_SIDE or len({len(r) for r in (*other, *rows)}) > 2:
            return "@wrong_type"
        rows = tuple(
            tuple(
                ("+", *(("*", x, other[k][j]) for k, x in enumerate(row))) if len(row) > 1 else ("*", row[0], y)
                for j, y in enumerate(other[0])
            )
            for row in rows
        )
    assert rows is not None
    table: Tree = ("matrix", *rows)
    return mapped(table, lambda x: ("*", *scalars, x)) if scalars else table


def _power(base: Tree, exponent: Tree) -> Tree | str:
    value = exact(exponent) if not is_table(exponent) else None
    if not is_table(base) or value is None or value.denominator != 1 or not 1 <= value <= 4:
        return "@wrong_type"
    return _product([base] * int(value)) if value > 1 else base
