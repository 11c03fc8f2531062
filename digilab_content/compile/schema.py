"""Validation of a data tree against a committed JSON Schema: fast when it is valid, explained when it is not."""

import json
from functools import cache
from importlib import resources
from typing import Any

from digilab_content.compile.kinds import GROUPED
from digilab_content.compile.validity import Check, compiled
from digilab_content.markup.tree import Node, data
from digilab_content.text.diagnostics import Diagnostic


def validate(node: Node, schema: str) -> tuple[Diagnostic, ...]:
    """What is wrong in a tree, in file order; nothing when the schema (`exo-1`, `frontmatter` …) accepts it.

    E016 unknown key, E017 missing key, E018 another kind of value, E019 a value that is not accepted, E038 an option
    that this version does not have yet. KeyError when there is no schema of that name.
    """
    plain = data(node)
    if _check(schema)(plain):
        return ()
    from digilab_content.compile.complaint import complaints  # may find nothing: a type of third parties

    return complaints(node, plain, schema)


@cache
def loaded(name: str) -> dict[str, Any]:
    """A schema: the committed file, or made anew where other answer types are at hand than when it was written."""
    from digilab_content.compile import shape
    from digilab_content.graders import types

    if name not in shape.NAMES:
        raise KeyError(name)
    found: dict[str, Any] = json.loads(text(name))
    known = sorted([*types(), *GROUPED])
    return found if known == found.get("x-types", known) else shape.made(name)


def text(name: str) -> str:
    """The committed file of a schema. KeyError when there is none of that name."""
    file = resources.files("digilab_content") / "schemas" / f"{name}.json"
    if not file.is_file():
        raise KeyError(name)
    return file.read_text(encoding="utf-8")


@cache
def _check(name: str) -> Check:
    return compiled(json.loads(text(name)))
