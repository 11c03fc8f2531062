"""Check many files: every finding, and the exit code it stands for."""

import gc
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from digilab_content.compile.load import check, discover, duplicates
from digilab_content.compile.project import Project, project_of
from digilab_content.text.diagnostics import Diagnostic, errors

Progress = Callable[[int, int], None]
PARALLEL_FROM = 200  # files: below, starting another process costs more than it gains
CHUNK = 50


@dataclass(frozen=True, slots=True)
class Checkup:
    """The files that were read and what was found in them."""

    files: tuple[Path, ...]
    found: tuple[Diagnostic, ...]

    def code(self, *, strict: bool = False) -> int:
        """0 fine, 1 errors (or warnings where they count)."""
        return 1 if errors(self.found) or (strict and self.found) else 0


def checkup(paths: Sequence[Path], progress: Progress, jobs: int = 0) -> Checkup:
    """Check every exercise among `paths`; folders are searched. `jobs` processes (0: as many as fit)."""
    _project.cache_clear()
    gc.set_threshold(50_000)  # thousands of small trees that live for one file: collecting seldom saves a tenth
    files = tuple(discover(paths))
    found: list[Diagnostic] = list(none_in(paths, files))
    ids: dict[Path, str] = {}
    for path, (id_, one) in zip(files, _findings(files, jobs), strict=True):
        ids[path] = id_
        found.extend(one)
        progress(len(ids), len(files))
    found.extend(duplicates(files, ids))
    return Checkup(files, once(found))


def _findings(files: Sequence[Path], jobs: int) -> Iterator[tuple[str, tuple[Diagnostic, ...]]]:
    """The id of each file and what is found in it, in the order of the files."""
    workers = min(jobs or os.cpu_count() or 1, len(files) // CHUNK)
    if workers < 2 or len(files) < PARALLEL_FROM:
        yield from map(_found_in, files)
        return
    from concurrent.futures import ProcessPoolExecutor

    yield _found_in(files[0])  # here, so that processes that are forked have every module at hand
    with ProcessPoolExecutor(workers) as pool:
        yield from pool.map(_found_in, files[1:], chunksize=CHUNK)


def _found_in(path: Path) -> tuple[str, tuple[Diagnostic, ...]]:
    loaded, found = check(path, _project(path.parent))
    return loaded.exercise.id if loaded else "", found


@lru_cache(maxsize=64)
def _project(folder: Path) -> Project:
    """What surrounds the files of a folder, looked up once a run."""
    return project_of(folder)


def once(found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Each finding once, whichever process found it: files share their project's and folders' settings."""
    seen: dict[tuple[object, ...], Diagnostic] = {}
    for one in found:
        place = (one.span.start, one.span.end) if one.span else ()
        seen.setdefault((one.code, one.where, place, one.facts), one)
    return tuple(seen.values())


def none_in(paths: Sequence[Path], files: Sequence[Path]) -> tuple[Diagnostic, ...]:
    """E008 where no exercise is to be read."""
    if files:
        return ()
    given = " ".join(p.as_posix() for p in paths)
    return (Diagnostic("E008", None, (("path", given),), path=given),)
