"""Discovery: the exercises among files and folders, their translations, and ids that two of them share.

Nothing is read but names (and the heads of files whose id is not known), so nothing heavy is imported.
"""

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from os.path import exists
from pathlib import Path
from typing import TYPE_CHECKING

from digilab_content.text.i18n import LANGS

if TYPE_CHECKING:
    from digilab_content.text.diagnostics import Diagnostic

ENDINGS = (".exo.md", ".exo.yaml", ".exo.yml")
_TRANSLATION = re.compile(r"(.+)\.([a-z]{2,3})(\.exo\.(?:md|ya?ml))")
SKIPPED = frozenset({"node_modules", "__pycache__", "build", "dist"})


def discover(paths: Sequence[Path]) -> list[Path]:
    """The pivot files among paths, folders searched; a translation given by name stands for its pivot."""
    found: set[Path] = set()
    for path in paths:
        found.update(_within(path) if path.is_dir() else (pivot_of(path),))
    return sorted(found, key=lambda p: p.as_posix())


def _within(folder: Path) -> Iterator[Path]:
    """The pivots in a folder and those below; hidden folders and links to folders are not entered."""
    for here, folders, files in os.walk(folder):
        named = [Path(here, name) for name in (*folders, *files) if name.endswith(ENDINGS)]
        folders[:] = (name for name in folders if not name.startswith(".") and name not in SKIPPED)
        yield from (path for path in named if pivot_of(path) is path)


def pivot_of(path: Path) -> Path:
    """The pivot of a translation file `x.ar.exo.md` (`x.exo.md` beside it); any other path itself."""
    match = _TRANSLATION.fullmatch(path.name)
    if match and match[2] in LANGS:
        for ending in ENDINGS:
            pivot = path.with_name(match[1] + ending)
            if pivot.exists():
                return pivot
    return path


def translations_of(path: Path, names: Mapping[str, Sequence[str]] | None = None) -> dict[str, Path]:
    """The translation files beside a pivot, by language. `names` where the folder was listed (`Project.names`)."""
    name = path.name
    beside = None if names is None else names.get(name.partition(".")[0], ())
    if beside is not None and len(beside) < 2:  # it is alone
        return {}
    stem = next((name.removesuffix(e) for e in ENDINGS if name.endswith(e)), name)
    folder = str(path).removesuffix(name)
    found = {}
    for lang in LANGS:
        for ending in ENDINGS:
            other = f"{stem}.{lang}{ending}"
            listed = other != name and (beside is None or other in beside)
            if listed and exists(folder + other):  # noqa: PTH110 - nine times a file: pathlib costs five times more
                found[lang] = Path(folder + other)
                break
    return found


def duplicates(paths: Sequence[Path], ids: Mapping[Path, str] | None = None) -> "tuple[Diagnostic, ...]":
    """Exercises of the same id: an error that names both files. `ids` are those already known, by path."""
    seen: dict[str, Path] = {}
    twice: list[tuple[str, Path]] = []
    for path in paths:
        id_ = (ids or {}).get(path) or _id_of(path)
        if id_ and id_ in seen:
            twice.append((id_, path))
        elif id_:
            seen[id_] = path
    return tuple(_same_id(id_, path, seen[id_]) for id_, path in twice)


def _same_id(id_: str, path: Path, first: Path) -> "Diagnostic":
    from digilab_content.text.diagnostics import Diagnostic

    return Diagnostic("E035", None, (("id", id_), ("other", first.as_posix())), path=path.as_posix())


def _id_of(path: Path) -> str:
    try:
        with path.open(encoding="utf-8", errors="replace") as file:
            head = file.read(4096)
    except OSError:
        return ""
    match = re.search(r"(?m)^id:[ \t]*([^\s#]+)", head)
    return match[1] if match else ""
