"""L5: one folder = one target; the folder's name is the name of the target. This page is the registry.

A target is a module that holds `TARGET`, an object of the shape `model.target.Target`. Third parties register through
the entry point group `digilab_content.targets`, by the same door.
"""

from functools import cache
from importlib import import_module, metadata
from pathlib import Path

from digilab_content.model.target import Target

GROUP = "digilab_content.targets"


@cache
def targets() -> tuple[str, ...]:
    """Names of every target at hand, ours and third parties', sorted."""
    ours = (f.parent.name for f in Path(__file__).parent.glob("*/__init__.py") if not f.parent.name.startswith("_"))
    return tuple(sorted({*ours, *_theirs()}))


@cache
def _theirs() -> dict[str, metadata.EntryPoint]:
    return {entry.name: entry for entry in metadata.entry_points(group=GROUP)}


@cache
def target(name: str) -> Target:
    """The target of that name; KeyError when there is none. Imports that target alone."""
    if name not in targets():
        raise KeyError(name)
    theirs = _theirs()
    module = theirs[name].load() if name in theirs else import_module(f"digilab_content.export.{name}")
    found: Target = module.TARGET
    return found
