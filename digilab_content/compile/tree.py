"""From a source to the canonical tree, whichever of the two surfaces it is written on."""

from collections.abc import Mapping as Dict
from typing import Any

from digilab_content.compile.inline_keys import Pivot, complete
from digilab_content.compile.nodes import key, merged, sequence
from digilab_content.compile.sections import surface
from digilab_content.markup import markdown
from digilab_content.markup.tree import Mapping, Node, Scalar
from digilab_content.text.diagnostics import Diagnostic, Result
from digilab_content.text.source import Source, Span, fragment


def tree_of(source: Source, defaults: Dict[str, Any] | None = None, pivot: Pivot | None = None) -> Result[Mapping]:
    """The canonical tree of a source, by its ending: `.exo.yaml` is that tree, `.exo.md` is cut in `sections`.

    `defaults` (folder and project) fill what the file does not say: `lang`, `subject`, `level`, `license`, `authors` …
    `pivot` when the file is a translation.
    """
    made = surface_of(source, pivot)
    if made.value is not None:
        completed = complete(made.value, pivot)
        made = Result(completed.value, (*made.diagnostics, *completed.diagnostics))
    if made.value is None or not defaults:
        return made
    return Result(with_defaults(made.value, source, defaults), made.diagnostics)


def surface_of(source: Source, pivot: Pivot | None = None) -> Result[Mapping]:
    """The tree of a source whose inline keys still stand in its texts."""
    return _yaml(source) if source.path.endswith((".yaml", ".yml")) else surface(source, pivot)


def with_defaults(tree: Mapping, source: Source, defaults: Dict[str, Any]) -> Mapping:
    """The tree with what it does not say."""
    place = Span(source, 0, 0)
    more = [(key(n, place), _plain(v, place)) for n, v in sorted(defaults.items()) if tree.get(n) is None]
    return merged(tree, *more)


def _plain(value: Any, place: Span) -> Node:
    if isinstance(value, list | tuple):
        return sequence((_plain(v, place) for v in value), place)
    if isinstance(value, dict):
        return Mapping(tuple((key(str(k), place), _plain(v, place)) for k, v in value.items()), place)
    plain = value if isinstance(value, str | int | float | bool) or value is None else str(value)
    return Scalar(plain, str(value), place, fragment(place))


def _yaml(source: Source) -> Result[Mapping]:
    from digilab_content.markup.yaml import read as read_yaml

    if len(source.text) > markdown.LONGEST:
        return Result(None, (markdown.too_long(fragment(source.whole())),))
    made = read_yaml(fragment(source.whole()))
    if made.value is None:
        return Result(None, made.diagnostics)
    if not isinstance(made.value, Mapping):
        return Result(None, (*made.diagnostics, Diagnostic("E020", made.value.span, (("why", "shape"),))))
    return Result(made.value, made.diagnostics)
