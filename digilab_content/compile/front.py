"""The front matter: YAML between two lines `---` at the head of a Markdown file."""

import re

from digilab_content.markup.tree import Mapping
from digilab_content.text.diagnostics import Diagnostic, Result
from digilab_content.text.source import Source, Span, fragment

_FENCE_LINE = re.compile(r"---[ \t]*")


def front_matter(source: Source) -> Result[tuple[Mapping, int]]:
    """The front matter and the offset of the line after it."""
    from digilab_content.markup.yaml import read as read_yaml

    first = source.text.find("\n") if "\n" in source.text else len(source.text)
    if not _FENCE_LINE.fullmatch(source.text[:first]):
        line = Span(source, 0, first)
        return Result(None, (Diagnostic("E020", line, (("why", "missing"),)),))
    at = first + 1
    while at <= len(source.text):
        end = source.text.find("\n", at)
        end = len(source.text) if end < 0 else end
        if _FENCE_LINE.fullmatch(source.text[at:end]):
            break
        at = end + 1
    else:
        return Result(None, (Diagnostic("E020", Span(source, 0, first), (("why", "open"),)),))
    made = read_yaml(fragment(Span(source, first + 1, max(first + 1, at - 1))))
    if made.value is None:
        return Result(None, made.diagnostics)
    if not isinstance(made.value, Mapping):
        return Result(None, (*made.diagnostics, Diagnostic("E020", made.value.span, (("why", "shape"),))))
    return Result((made.value, min(end + 1, len(source.text))), made.diagnostics)
