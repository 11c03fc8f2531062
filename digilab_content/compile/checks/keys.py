"""The keys of one slot: something right to find, ids that are unique, messages of codes that exist."""

from collections.abc import Iterator
from functools import cache

from digilab_content.compile.kinds import CHOOSING, LISTED
from digilab_content.markup.tree import Mapping, find
from digilab_content.model.exercise import Slot
from digilab_content.text.diagnostics import Diagnostic, suggest

KEYED = frozenset(
    [
        "number",
        "quantity",
        "expression",
        "equation",
        "inequality",
        "set",
        "list",
        "point",
        "vector",
        "matrix",
        "system",
        "text",
        "formula",
        "dictation",
        "numberline",
    ]
)
INLINE_NEVER = LISTED | {"match", "categories", "label"}
TABLED = frozenset({"match", "categories", "label"})
# Codes of `format.md`, section 8, and of types that are yet to come.
WRITTEN = frozenset(
    [
        "@syntax",
        "@unknown_symbol",
        "@empty",
        "@wrong_type",
        "@too_long",
        "@follow",
        "@not_exact",
        "@not_simplified",
        "@not_irreducible",
        "@not_expanded",
        "@not_factored",
        "@rounding",
        "@too_many_decimals",
        "@wrong_unit",
        "@missing_unit",
        "@sign",
        "@factor10",
        "@off_by_constant",
        "@typo",
        "@wrong",
        "@ambiguous",
    ]
)


@cache
def codes() -> tuple[str, ...]:
    """Every code that a verdict may carry."""
    from digilab_content.graders._codes import CODES

    return tuple(sorted(WRITTEN | {code.name for code in CODES}))


def keys(slot: Slot, tree: Mapping) -> Iterator[Diagnostic]:
    """E024 no key, no type · E028 option list without a right one · E029 id twice · E030 unknown code."""
    right = [line for line in slot.lines if line.right]
    if slot.inline_key and slot.type in INLINE_NEVER:
        yield Diagnostic("E034", slot.span, (("why", "slot-chosen"), ("name", slot.id), ("type", slot.type)))
    elif not slot.type:
        yield Diagnostic("E024", slot.span, (("why", "type"), ("slot", slot.id)))
    elif slot.type in KEYED and not right:
        yield Diagnostic("E024", slot.span, (("why", "empty"), ("slot", slot.id)))
    elif slot.type in TABLED and len(slot.rows) < 2:
        yield Diagnostic("E024", slot.span, (("why", "table"), ("slot", slot.id)))
    elif slot.type in CHOOSING:
        yield from _options(slot, right=len(right))
    elif slot.type == "order" and len(right) < 2:
        yield Diagnostic("E028", slot.span, (("why", "few"), ("slot", slot.id)))
    seen: dict[str, int] = {}
    for line in slot.lines:
        if line.id in seen:
            facts = (("why", "line"), ("name", line.id), ("slot", slot.id), ("line", seen[line.id]))
            yield Diagnostic("E029", line.span, facts)
        seen.setdefault(line.id, line.span.line if line.span else 0)
    node = find(tree, ("answers", slot.id, "messages"))
    for name in node.keys() if isinstance(node, Mapping) else ():
        if not name.startswith("#") and name not in codes():
            written = node.key(name) if isinstance(node, Mapping) else None
            near = suggest(name, codes())
            yield Diagnostic("E030", written.span if written else slot.span, (("why", "code"), ("name", name)), near)


def _options(slot: Slot, *, right: int) -> Iterator[Diagnostic]:
    place = slot.lines[0].span if slot.lines else slot.span
    if not slot.lines:
        yield Diagnostic("E024", slot.span, (("why", "options"), ("slot", slot.id)))
    elif len(slot.lines) < 2:
        yield Diagnostic("E028", place, (("why", "one"), ("slot", slot.id)))
    elif not right and slot.options.get("value") is None:
        yield Diagnostic("E028", place, (("why", "none-right"), ("slot", slot.id)))
