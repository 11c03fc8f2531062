"""The data tree that both surfaces (`.exo.md`, `.exo.yaml`) become: every key and value with its place."""

from collections.abc import Iterator
from typing import Any, TypeAlias, assert_never

from msgspec import Struct

from digilab_content.text.source import Fragment, Span


class Scalar(Struct, frozen=True):
    """One value. `value` is what it means (str, int, float, bool, None), `raw` the characters as written.

    `fragment` is the text of a string value, each character still knowing its place in the file.
    """

    value: str | int | float | bool | None
    raw: str
    span: Span
    fragment: Fragment


class Sequence(Struct, frozen=True):
    """A list."""

    items: tuple["Node", ...]
    span: Span


class Mapping(Struct, frozen=True):
    """Keys and values in file order; keys are unique strings."""

    entries: tuple[tuple[Scalar, "Node"], ...]
    span: Span

    def get(self, key: str) -> "Node | None":
        """The value of a key."""
        for k, v in self.entries:
            if k.value == key:
                return v
        return None

    def key(self, key: str) -> Scalar | None:
        """The key itself, for its place."""
        for k, _ in self.entries:
            if k.value == key:
                return k
        return None

    def keys(self) -> Iterator[str]:
        """The keys."""
        return (str(k.value) for k, _ in self.entries)


Node: TypeAlias = Scalar | Sequence | Mapping


def data(node: Node) -> Any:
    """The tree as plain dicts, lists and values, for the schema."""
    match node:
        case Scalar():
            return node.value
        case Sequence():
            return [data(item) for item in node.items]
        case Mapping():
            return {str(k.value): data(v) for k, v in node.entries}
        case _:
            assert_never(node)


def find(node: Node, path: tuple[str | int, ...]) -> Node | None:
    """The node at a path of keys and indices."""
    here: Node | None = node
    for step in path:
        match here:
            case Mapping() if isinstance(step, str):
                here = here.get(step)
            case Sequence() if isinstance(step, int) and 0 <= step < len(here.items):
                here = here.items[step]
            case _:
                return None
    return here


def span(node: Node, path: tuple[str | int, ...] = ()) -> Span:
    """The place of the node at a path; of its nearest parent that exists when there is none."""
    while path and find(node, path) is None:
        path = path[:-1]
    found = find(node, path)
    return (found or node).span
