"""Check many files: every finding, and the exit code it stands for."""

import gc
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from digilab_content import store
from digilab_content.compile.discovery import discover, duplicates
from digilab_content.workshop.crew import shared

if TYPE_CHECKING:
    from digilab_content.compile.project import Project
    from digilab_content.text.diagnostics import Diagnostic

Progress = Callable[[int, int], None]
PARALLEL_FROM = 200  # files: below, starting another process costs more than it gains


@dataclass(frozen=True, slots=True)
class Checkup:
    """The files that were read and what was found in them."""

    files: tuple[Path, ...]
    found: "tuple[Diagnostic, ...]"

    def code(self, *, strict: bool = False) -> int:
        """0 fine, 1 errors (or warnings where they count)."""
        return 1 if any(strict or one.severity == "error" for one in self.found) else 0


def checkup(paths: Sequence[Path], progress: Progress, jobs: int = 0) -> Checkup:
    """Check every exercise among `paths`; folders are searched. `jobs` processes (0: as many as fit)."""
    _project.cache_clear()
    gc.set_threshold(50_000)  # thousands of small trees that live for one file: collecting seldom saves a tenth
    files = tuple(discover(paths))
    found = list(none_in(paths, files))
    ids: dict[Path, str] = {}
    for path, (id_, one) in zip(files, _findings(files, jobs), strict=True):
        ids[path] = id_
        found.extend(one)
        progress(len(ids), len(files))
    found.extend(duplicates(files, ids))
    return Checkup(files, once(found))


def _findings(files: Sequence[Path], jobs: int) -> "Iterator[tuple[str, tuple[Diagnostic, ...]]]":
    """The id of each file and what is found in it, in the order of the files. What was clean and is the same is so."""
    store.forget()
    known = {folder: store.kept(_place(folder), dict[str, Clean]) or {} for folder in {file.parent for file in files}}
    clean = {f: kept for f in files if (kept := known[f.parent].get(f.name)) and store.fresh(kept.sources)}
    todo = [file for file in files if file not in clean]
    first = [_found_in(file) for file in todo[:1]]  # here, so that forked processes have every module at hand
    rest = shared(_found_in, todo[1:], jobs, PARALLEL_FROM)
    for file in files:
        if file in clean:
            yield clean[file].id, ()
            continue
        id_, sources, found = first.pop() if first else next(rest)
        if sources:
            known[file.parent][file.name] = Clean(id_, sources)
        yield id_, found
    for folder in {file.parent for file in todo}:
        store.keep(_place(folder), known[folder])


def _found_in(path: Path) -> "tuple[str, store.Sources, tuple[Diagnostic, ...]]":
    """The id of a file, what it depends on where nothing was found in it, and what was found."""
    from digilab_content.compile.load import check  # where every file is clean nothing of the compiler is imported

    loaded, found = check(path, _project(path.parent))
    if loaded is None or found:
        return loaded.exercise.id if loaded else "", (), found
    return loaded.exercise.id, store.stamped(source for source, _ in loaded.sources()), ()


class Clean(Struct, frozen=True):
    """A file in which nothing was found: its id, and the files (path, hash) that this depends on."""

    id: str
    sources: store.Sources


def _place(folder: Path) -> Path:
    return store.place("clean", os.path.realpath(folder))


@lru_cache(maxsize=64)
def _project(folder: Path) -> "Project":
    """What surrounds the files of a folder, looked up once a run."""
    from digilab_content.compile.project import project_of

    return replace(project_of(folder), names=store.listing(str(folder.absolute())))


def once(found: "Iterable[Diagnostic]") -> "tuple[Diagnostic, ...]":
    """Each finding once, whichever process found it: files share their project's and folders' settings."""
    seen: dict[tuple[object, ...], Diagnostic] = {}
    for one in found:
        place = (one.span.start, one.span.end) if one.span else ()
        seen.setdefault((one.code, one.where, place, one.facts), one)
    return tuple(seen.values())


def none_in(paths: Sequence[Path], files: Sequence[Path]) -> "tuple[Diagnostic, ...]":
    """E008 where no exercise is to be read."""
    if files:
        return ()
    from digilab_content.text.diagnostics import Diagnostic

    given = " ".join(p.as_posix() for p in paths)
    return (Diagnostic("E008", None, (("path", given),), path=given),)
