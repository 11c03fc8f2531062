"""One surface as the other: `.exo.md` to `.exo.yaml` and back, proved by reading what was written."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path
from typing import Any

from digilab_content.compile.load import load, pivot_of
from digilab_content.compile.project import project_of, read_source
from digilab_content.compile.translation import given_by, translate
from digilab_content.compile.tree import surface_of, tree_of
from digilab_content.markup.tree import Mapping
from digilab_content.model.exercise import Exercise
from digilab_content.text.diagnostics import Diagnostic, Result, errors
from digilab_content.text.source import Source
from digilab_content.workshop.as_markdown import markdown
from digilab_content.workshop.as_yaml import written

SURFACES = ("md", "yaml")
_COMMENT = re.compile(r"(?m)^[ \t]*#.*$|(?<=\s)#[^\n]*$")


@dataclass(frozen=True, slots=True)
class Converted:
    """The text of the other surface, where it belongs and the file it was made from."""

    path: Path
    text: str
    old: Path


def convert(path: Path, to: str) -> Result[Converted]:
    """An exercise or a translation as the text of the surface `to` (`md`, `yaml`). Nothing is written.

    E-codes of `load` when it cannot be read; E402 when the other surface cannot say all of it, with what was lost.
    """
    read = read_source(path)
    if read.value is None:
        return Result(None, read.diagnostics)
    pivot = pivot_for(path)
    given = given_by(pivot) if pivot else None
    tree = surface_of(read.value, given)
    if tree.value is None or errors(tree.diagnostics):
        return Result(None, tree.diagnostics)
    before = built(read.value, path, pivot)
    if before.value is None:
        return Result(None, before.diagnostics)
    stem = path.name.partition(".exo.")[0]
    target = path.with_name(f"{stem}.exo.{to}")
    text = _text(tree.value, read.value, to, before.value)
    after = built(Source(target.as_posix(), text), target, pivot)
    lost = [] if after.value is None else list(differences(before.value, after.value))
    if after.value is None or lost:
        why = lost[0] if lost else after.diagnostics[0].code
        return Result(None, (Diagnostic("E402", None, (("to", to), ("field", why)), path=path.as_posix()),))
    return Result(Converted(target, text, path))


def pivot_for(path: Path) -> Exercise | None:
    """The pivot of a translation file, None for a pivot."""
    pivot = pivot_of(path)
    if pivot == path:
        return None
    loaded = load(pivot)
    return loaded.value.exercise if loaded.value else None


def built(source: Source, path: Path, pivot: Exercise | None) -> Result[Exercise]:
    """The exercise of a text that stands, or would stand, at `path`; of a translation where there is a pivot."""
    from digilab_content.compile.build import build
    from digilab_content.compile.schema import validate

    if pivot is not None:
        return translate(pivot, source, "")
    tree = tree_of(source, project_of(path).defaults)
    if tree.value is None:
        return Result(None, tree.diagnostics)
    problems = validate(tree.value, "exo-1")
    if errors(problems):
        return Result(None, problems)
    return build(tree.value, source, "")


def _text(tree: Mapping, source: Source, to: str, made: Exercise) -> str:
    if to == "md":
        return markdown(tree, made.lang, {slot.id: slot.type for slot in made.slots})
    return written(tree, dict(_comments(tree, source)))


def _comments(tree: Mapping, source: Source) -> Iterator[tuple[str, str]]:
    """The comments of the front matter, by the key that they stand above or beside; `""` after the last."""
    end = source.text.find("\n---", 3)
    if not source.text.startswith("---") or end < 0:
        return
    at = source.text.find("\n") + 1
    keys = [k for k, _ in tree.entries if at <= k.span.start < end and source.text[k.span.start - 1] == "\n"]
    ends = [source.text.find("\n", k.span.start) for k in keys]
    places = [*((k.span.start, str(k.value)) for k in keys), (end, "")]
    for (stop, name), line_end in zip(places, [*ends, end], strict=True):
        head = source.text[at : min(max(stop, line_end), end)]
        found = [m[0].strip() for m in _COMMENT.finditer(head) if not _quoted(head, m.start())]
        at = max(at, min(line_end, end))
        if found:
            yield name, "".join(line + "\n" for line in found)


def _quoted(text: str, at: int) -> bool:
    """Whether a place of a line is between quotes."""
    row = text[text.rfind("\n", 0, at) + 1 : at]
    return row.count('"') % 2 == 1 or row.count("'") % 2 == 1


def differences(one: Any, other: Any, path: str = "") -> Iterator[str]:
    """Where two models differ; places in the file do not count."""
    if is_dataclass(one) and type(one) is type(other):
        for each in fields(one):
            if each.compare:
                yield from differences(getattr(one, each.name), getattr(other, each.name), f"{path}.{each.name}")
    elif isinstance(one, tuple | list) and isinstance(other, tuple | list) and len(one) == len(other):
        for k, (a, b) in enumerate(zip(one, other, strict=True)):
            yield from differences(a, b, f"{path}[{k}]")
    elif one != other:
        yield path.lstrip(".")
