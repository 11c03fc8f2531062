"""What `list`, `point`, `vector` and `matrix` share: keys compiled, answers read, shapes told apart.

The value of a key or an answer is a tree in one shape: `seq [ ]` for a list, `tuple` for a point or a vector, `matrix`.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, ClassVar, Final, Protocol

from digilab_content.graders import Setting
from digilab_content.graders._expressions import Scope, apart, filled, unread
from digilab_content.graders._lines import KeyLine
from digilab_content.graders._options import trouble
from digilab_content.graders._understood import understood
from digilab_content.maths import author, reading, tables, writing
from digilab_content.maths.kernel import kids, names, rebuild
from digilab_content.maths.value import is_undefined
from digilab_content.model.exercise import Line, Slot
from digilab_content.model.verdict import Given, Misread, Response
from digilab_content.text.diagnostics import Diagnostic

NUMBERS: Final = frozenset({"num", "sym", "const", "+", "-", "*", ".", "/", "^", "%", "mixed", "fn", "call"})
LOGIC: Final = frozenset({"rel", "and", "or", "not", "set", "empty", "space", "union", "inter", "setminus"})


class Tuple(Protocol):
    """What the functions of these types ask of a grader."""

    TYPE: ClassVar[str]

    @property
    def slot(self) -> Slot:
        """The slot."""
        ...

    @property
    def setting(self) -> Setting:
        """What is around it."""
        ...

    @property
    def keys(self) -> tuple[KeyLine, ...]:
        """The key lines."""
        ...


def letters(slot: Slot, setting: Setting) -> tuple[str, ...]:
    """Letters that the answer may use: the slot's, else the exercise's."""
    return slot.symbols if slot.symbols is not None else setting.symbols


# ── shapes ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def shaped(type_: str, tree: Any) -> Any:
    """The value of that type that a table is, a code when it is none."""
    if type_ == "matrix":
        rows = tables.grid(tree)
        if rows is None:
            return "@wrong_type"
        return ("matrix", *rows) if len({len(row) for row in rows}) == 1 else "@ragged"
    items = tables.flat(tree)
    if items is None:
        return "@wrong_type"
    return ("seq", "[", "]", *items) if type_ == "list" else ("tuple", *items)


def shape(tree: Any) -> tuple[int, ...]:
    """Rows and columns of a matrix, the number of entries of the others."""
    return (len(tree) - 1, len(tree[1])) if tree[0] == "matrix" else (len(entries(tree)),)


def entries(tree: Any) -> list[Any]:
    """The entries, row after row."""
    return list(kids(tree))


# ── keys ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


def compiled(
    type_: str, slot: Slot, setting: Setting, refine: Callable[[Any], Any] = lambda tree: tree
) -> tuple[tuple[KeyLine, ...], tuple[Diagnostic, ...]]:
    """The key lines of a slot, evaluated, and what is wrong with those left out. `refine` may refuse a shape."""
    keys: list[KeyLine] = []
    found: list[Diagnostic] = []
    hidden = set(slot.symbols or ())
    values: Mapping[str, Any] = {n: v for n, v in setting.values.items() if n not in hidden}
    scope = Scope(values, letters(slot, setting), setting.functions)
    after = replace(scope, values={**values, **setting.followed})
    for line in slot.lines:
        key = _key(type_, slot, line, scope, refine)
        if isinstance(key, Diagnostic):
            found.append(key)
            continue
        if setting.followed:
            followed = _key(type_, slot, line, after, refine)
            if not isinstance(followed, Diagnostic):
                key = KeyLine(line, key.value, followed.value, key.written)
        keys.append(key)
    if not found and not any(k.line.right for k in keys):
        found.append(trouble(slot, "E200"))
    return tuple(keys), tuple(found)


def _key(type_: str, slot: Slot, line: Line, scope: Scope, refine: Callable[[Any], Any]) -> KeyLine | Diagnostic:
    text = apart(line.key.strip(), frozenset({*scope.symbols, *scope.values, *scope.functions}), scope.symbols)
    tree = author.parse(text, tables=True)
    if isinstance(tree, author.Refused):
        return unread(slot, line, tree)
    value = scope.evaluate(tree)
    if isinstance(value, author.Refused):
        return unread(slot, line, value)
    if text[:1] == "[" and text[-1:] == "]" and not tables.holds_table(value):
        tree, value = ("matrix", (tree,)), ("matrix", (value,))  # [5]
    made = tables.spread(value, author=True)
    if not isinstance(made, str) and made is not value:
        made = tables.mapped(made, lambda x: _worked(x, scope))
    table = made if isinstance(made, str) else shaped(type_, made)
    if not isinstance(table, str):
        table = refine(table)
    heads = NUMBERS | LOGIC | tables.TABLE_HEADS if type_ in {"list", "matrix"} else NUMBERS
    if isinstance(table, str) or not all(_only(x, heads) for x in kids(table)):
        return trouble(slot, "E230", line.span, (("key", line.key.strip()),))
    return KeyLine(line, table, written=filled(tree, scope.values))


def _worked(entry: Any, scope: Scope) -> Any:
    """An entry that operations on tables made, computed."""
    value = author.computed(entry, {}, symbols=tuple(sorted(names(entry) | set(scope.symbols))))
    return entry if isinstance(value, author.Refused) else value


def _only(tree: Any, heads: frozenset[str]) -> bool:
    stack = [tree]
    while stack:
        t = stack.pop()
        if t[0] not in heads:
            return False
        stack.extend(kids(t))
    return True


def only_numbers(tree: Any) -> bool:
    """Whether a tree is an expression, without relations or lists."""
    return _only(tree, NUMBERS)


def imaginary(keys: tuple[KeyLine, ...]) -> bool:
    """Whether a key holds the imaginary unit, so that an answer may."""
    return any(_has(k.value, ("const", "i")) for k in keys)


def _has(tree: Any, leaf: Any) -> bool:
    stack = [tree]
    while stack:
        t = stack.pop()
        if t == leaf:
            return True
        stack.extend(kids(t))
    return False


# ── answers ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def read(
    made: Tuple, response: Response, other: Callable[[str, reading.Reading], Any] | None = None
) -> Given | Misread:
    """An answer as the type's value; `other` reads what is written without brackets (`2i - j`)."""
    if not isinstance(response, str):
        return Misread("@wrong_type")
    how = reading.Reading(
        locale=made.setting.locale,
        symbols=letters(made.slot, made.setting),
        functions=made.setting.functions,
        prompt=made.setting.prompt,
    )
    found = tables.read_tables(response, how, bare=_bare(made))
    combined = other(response, how) if other is not None and not _tabled(found) else None
    if isinstance(combined, Misread):
        return combined
    if combined is not None:
        return Given(combined, response, understood(combined, how.locale))
    if isinstance(found, reading.Unread):
        return Misread(found.code, tuple(found.facts), found.start, found.end)
    chosen = _chosen(made, found, response, how)
    if isinstance(chosen, Misread):
        return chosen
    tree, value = chosen
    code = _refusal(made, value)
    if code:
        return Misread(code[0], code[1], 0, len(response))
    return Given(value, response, understood(_shown(made.TYPE, tree, value), how.locale))


def _shown(type_: str, tree: Any, value: Any) -> Any:
    """What is shown back: a list without brackets (`[1 ; 2]` alone is an interval), a factor before its table."""
    if type_ == "list":
        return ("items", *(("tuple", *row) if (row := tables.flat(x)) else x for x in kids(value)))
    return tree if tree[0] in {"*", ".", "/", "-"} and tables.holds_table(tree) else value


def _bare(made: Tuple) -> bool:
    """Whether a name may stand right before the bracket: `A(2 ; 1)`."""
    return made.TYPE in {"point", "vector"}


def _tabled(found: Any) -> bool:
    return not isinstance(found, reading.Unread) and any(tables.holds_table(t) for t in found)


def _chosen(made: Tuple, found: tuple[Any, ...], text: str, how: reading.Reading) -> Any:
    """The tree as read and its value: the comma between digits is what fits the shape asked for.

    Misread when it surely is neither: `(1,5,2)` where two coordinates are asked, in a locale of decimal commas.
    """
    values = [(t, _value(made, t, text)) for t in found]
    good = [(t, v) for t, v in values if not isinstance(v, str)]
    keys = [v for k in made.keys for v in (k.value, k.followed) if v is not None]
    if how.locale == "en" and good and any(shape(good[0][1]) == shape(k) for k in keys):
        return good[0]
    for form in (_form, shape):
        fitting = [(t, v) for t, v in good if any(form(v) == form(k) for k in keys)]
        if fitting and (how.locale != "en" or len(good) == 1):
            return fitting[0]
        if fitting:  # (2,5,-1) where two coordinates are asked
            shown = [writing.plain(v, how.locale) for _, v in good]
            return Misread("@ambiguous", (("reading", shown[0]), ("other", shown[1])), 0, len(text))
    if how.locale != "en" and tables.digit_comma(text):
        mixed = _mixed_reading(made, text, how)
        both = dict.fromkeys([v for _, v in good] + ([] if mixed is None else [mixed]))
        if len(both) > 1 or (mixed is not None and not good):
            shown = [writing.plain(v, how.locale) for v in both]
            first = writing.plain(found[-1], how.locale) if len(shown) < 2 else shown[0]
            return Misread("@ambiguous", (("reading", first), ("other", shown[-1])), 0, len(text))
    return good[0] if good else Misread(str(values[0][1]), (), 0, len(text))


def _form(tree: Any) -> Any:
    """The shape and, of lists of lists, which items are lists."""
    return shape(tree), sorted(len(entries(x)) if tables.is_table(x) else 0 for x in kids(tree))


def _mixed_reading(made: Tuple, text: str, how: reading.Reading) -> Any:
    """`(1,5,2)` with its first comma as a decimal sign."""
    again = tables.read_tables(tables.first_comma_decimal(text), how, bare=_bare(made))
    if isinstance(again, reading.Unread):
        return None
    values = [_value(made, t, text) for t in again]
    return next((v for v in values if not isinstance(v, str)), None)


def _value(made: Tuple, tree: Any, text: str) -> Any:
    """The type's value that a tree is, or a code."""
    if tree[0] == "fn" and tree[1] == "binomial" and "binom" in text and made.TYPE != "list":
        tree = ("matrix", (tree[2],), (tree[3],))
    if made.TYPE == "list":
        tree = _list(made, tree)
    elif made.TYPE == "matrix" and tree[0] in NUMBERS and not tables.holds_table(tree):
        one = ("matrix", (tree,))
        return one if any(shape(k.value) == (1, 1) for k in made.keys) else "@wrong_type"
    table = tables.spread(tree, entrywise=made.TYPE == "list")
    if isinstance(table, str):
        return table
    if made.TYPE == "point" and _square(tree, text):
        return "@point_brackets"
    return shaped(made.TYPE, table)


def _square(tree: Any, text: str) -> bool:
    """Whether a row stands between square brackets: an interval, not a point."""
    return (tree[0] == "seq" or (tree[0] == "matrix" and len(tree) == 2)) and "[" in text and "begin" not in text


def _list(made: Tuple, tree: Any) -> Any:
    """A list from what a pupil may write for one: one thing alone, braces where order does not count, `1 ; 2 et 3`."""
    if tree[0] == "set" and not getattr(made, "ordered", True):
        tree = ("seq", "[", "]", *tree[1:])
    logical = any(x[0] in LOGIC for k in made.keys for x in kids(k.value))
    if not logical and tree[0] == "and" and all(tables.is_table(x) or _only(x, NUMBERS) for x in tree[1:]):
        tree = ("seq", "[", "]", *tree[1:])
    if not tables.holds_table(tree) and (tree[0] in NUMBERS or logical):
        return ("seq", "[", "]", tree)
    items = tables.flat(tree)
    if not logical and items and items[-1][0] == "and":
        *first, last = items
        return ("seq", "[", "]", *first, *last[1:])
    return tree


def _refusal(made: Tuple, tree: Any) -> tuple[str, tuple[tuple[str, str | int], ...]] | None:
    """Why a value cannot be judged: an entry of another kind, without a value, or with a stranger."""
    heads = NUMBERS
    if made.TYPE in {"list", "matrix"}:
        heads |= frozenset(t[0] for k in made.keys for x in kids(k.value) for t in _nodes(x))
        heads |= tables.TABLE_HEADS if heads & tables.TABLE_HEADS else heads
    for entry in kids(tree):
        if not _only(entry, heads):
            return "@wrong_type", ()
        if not names(entry) and is_undefined(entry) and not imaginary(made.keys):
            return "@undefined", ()
    if not imaginary(made.keys) and _has(tree, ("const", "i")):
        return "@unknown_symbol", (("name", "i"),)
    asked = getattr(made, "shape", "")
    if asked and made.TYPE == "matrix" and shape(tree) != sizes(asked):
        rows, columns = shape(tree)
        return "@other_shape", (("rows", rows), ("columns", columns), ("asked", asked.replace("x", " × ")))
    return None


def _nodes(tree: Any) -> list[Any]:
    found, stack = [], [tree]
    while stack:
        t = stack.pop()
        found.append(t)
        stack.extend(kids(t))
    return found


def sizes(text: str) -> tuple[int, ...]:
    """`2x3` as (2, 3); () when it is not of that form."""
    parts = text.replace("×", "x").replace(" ", "").split("x")
    good = len(parts) == 2 and all(p.isascii() and p.isdigit() and 0 < int(p) < 100 for p in parts)
    return tuple(int(p) for p in parts) if good else ()


def transposed(tree: Any) -> Any:
    """A matrix with its rows as columns."""
    return ("matrix", *zip(*tree[1:], strict=True))


def opposite(tree: Any) -> Any:
    """Every entry with the other sign."""
    return rebuild(tree, lambda x: x[1] if x[0] == "-" else ("-", x))
