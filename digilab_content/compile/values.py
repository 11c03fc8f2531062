"""Plain values out of the canonical tree; what has the wrong shape reads as absent, for the schema has said so."""

from collections.abc import Mapping as Dict
from types import MappingProxyType
from typing import Any, assert_never

from digilab_content.markup.tree import Mapping, Node, Scalar, Sequence


def words(node: Node | None) -> str:
    """A text; a number or truth value as it was written."""
    if not isinstance(node, Scalar) or node.value is None:
        return ""
    return node.value if isinstance(node.value, str) else node.raw.strip()


def word_list(node: Node | None) -> tuple[str, ...]:
    """A list of texts; a lone text is a list of one."""
    if isinstance(node, Sequence):
        return tuple(w for w in map(words, node.items) if w)
    one = words(node)
    return (one,) if one else ()


def truth(node: Node | None) -> bool:
    """True only when it says so."""
    return isinstance(node, Scalar) and node.value is True


def number(node: Node | None) -> float | None:
    """A number, also `50%` (0.5)."""
    if not isinstance(node, Scalar) or isinstance(node.value, bool):
        return None
    if isinstance(node.value, int | float):
        return float(node.value)
    text = (node.value or "").strip().replace(",", ".")
    share = text.endswith("%")
    try:
        value = float(text.removesuffix("%"))
    except ValueError:
        return None
    return value / 100 if share else value


def whole(node: Node | None) -> int | None:
    """A whole number."""
    value = number(node)
    return int(value) if value is not None and value == value // 1 and abs(value) < 10**9 else None


def option(node: Node) -> Any:
    """The value of an option of a type: decimals as they are written, lists as tuples."""
    match node:
        case Scalar():
            return node.raw.strip() if isinstance(node.value, float) else node.value
        case Sequence():
            return tuple(option(item) for item in node.items)
        case Mapping():
            made: Dict[str, Any] = MappingProxyType({str(k.value): option(v) for k, v in node.entries})
            return made
        case _:
            assert_never(node)


def mappings(node: Node | None) -> tuple[Mapping, ...]:
    """The mappings of a list."""
    return tuple(n for n in node.items if isinstance(n, Mapping)) if isinstance(node, Sequence) else ()
