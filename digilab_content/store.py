"""Store: what was already made, kept under the hash of all that it depends on. Data only (msgpack), never code.

It lives in the user's cache folder and may be deleted at any time: a store that cannot be read or written only costs
time. Each entry carries the files it came from with their hashes, so a change anywhere makes it stale.
"""

import os
import sys
from collections.abc import Callable, Iterable
from functools import cache
from hashlib import sha256
from itertools import count, repeat
from pathlib import Path
from typing import Any, TypeVar

T = TypeVar("T")
J = TypeVar("J")
PARALLEL_FROM = 24
SETTINGS = ("_defaults.yaml", "digilab.yaml", "misconceptions.yaml")

Sources = tuple[tuple[str, str], ...]


def folder() -> Path:
    """The user's cache folder for this program (`DIGILAB_CACHE` overrides it)."""
    if "DIGILAB_CACHE" in os.environ:
        return Path(os.environ["DIGILAB_CACHE"])
    match sys.platform:
        case "win32":
            base = os.environ.get("LOCALAPPDATA") or str(Path.home() / "AppData" / "Local")
        case "darwin":
            base = str(Path.home() / "Library" / "Caches")
        case _:
            base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(base) / "digilab-content"


@cache
def program() -> bytes:
    """A fingerprint of this program's own files: an upgrade makes everything stale."""
    root = str(Path(__file__).parent)
    digest = sha256(sys.version.encode())
    for here, folders, files in os.walk(root):
        folders[:] = sorted(f for f in folders if f not in {"__pycache__", "bank"})
        for name in sorted(files):
            stat = os.stat(f"{here}/{name}")  # noqa: PTH116 - 300 files at each start: pathlib is slower
            digest.update(f"{here}/{name}:{stat.st_size}:{stat.st_mtime_ns};".encode())
    return digest.digest()


def place(*what: object) -> Path:
    """Where the entry of `what` is kept (plain values only)."""
    name = sha256(program() + repr(what).encode()).hexdigest()
    return folder() / name[:2] / name[2:]


_seen: dict[str, str] = {}


def forget() -> None:
    """Read every file again: files are read once in a run."""
    _seen.clear()
    _listed.clear()


def hash_of(path: str) -> str:
    """The hash of a file, empty when it cannot be read; of `?folder/stem`: which files `stem.…` a folder holds."""
    if path not in _seen:
        if path.startswith("?"):
            folder_, _, stem = path[1:].rpartition("/")
            beside = listing(folder_)
            names = [n for n in beside.get(stem.partition(".")[0], ()) if n.startswith(f"{stem}.")]
            names += [n for n in SETTINGS if n in beside.get(n.partition(".")[0], ())]
            _seen[path] = sha256("/".join(sorted(names)).encode()).hexdigest()
            return _seen[path]
        try:
            with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - thousands of files
                _seen[path] = sha256(file.read()).hexdigest()
        except OSError:
            _seen[path] = ""
    return _seen[path]


_listed: dict[str, dict[str, list[str]]] = {}


def listing(folder_: str) -> dict[str, list[str]]:
    """The names in a folder by what stands before their first point, listed once in a run."""
    if folder_ not in _listed:
        names: dict[str, list[str]] = {}
        try:
            for name in os.listdir(folder_ or "."):  # noqa: PTH208
                names.setdefault(name.partition(".")[0], []).append(name)
        except OSError:
            names = {}
        _listed[folder_] = names
    return _listed[folder_]


def stamped(paths: Iterable[str]) -> Sources:
    """Files with their hashes now."""
    return tuple((path, hash_of(path)) for path in sorted(set(paths)))


def fresh(sources: Sources) -> bool:
    """Whether every file is still as it was."""
    return all(hash_of(path) == known for path, known in sources)


def kept(where: Path, type_: type[T]) -> T | None:
    """What is kept there, None when nothing readable is."""
    import msgspec

    try:
        return msgspec.msgpack.decode(where.read_bytes(), type=type_)
    except (OSError, msgspec.MsgspecError):
        return None


def keep(where: Path, what: object) -> None:
    """Keep it there, whole or not at all."""
    import msgspec

    try:
        where.parent.mkdir(parents=True, exist_ok=True)
        beside = where.with_name(f"{where.name}.{os.getpid()}")
        beside.write_bytes(msgspec.msgpack.encode(what))
        beside.replace(where)
    except OSError:
        return


def spread(work: Callable[[J], T], jobs: list[J], workers: int = 0, few: int = PARALLEL_FROM) -> Iterable[T]:
    """The results of jobs in order, over the machine's processors where there are `few` jobs or more.

    Where processes are forked they find the jobs in memory and are only told which: jobs may be large.
    """
    workers = min(workers or os.cpu_count() or 1, len(jobs))
    if workers < 2 or len(jobs) < few:
        yield from map(work, jobs)
        return
    from concurrent.futures import ProcessPoolExecutor  # 10 ms
    from multiprocessing import get_context

    chunk = max(1, len(jobs) // (workers * 8))
    if sys.platform != "linux":
        with ProcessPoolExecutor(workers) as pool:
            yield from pool.map(work, jobs, chunksize=chunk)
        return
    token = next(_tokens)
    _inherited[token] = (work, jobs)
    try:
        with ProcessPoolExecutor(workers, get_context("fork")) as pool:
            yield from pool.map(_nth, repeat(token), range(len(jobs)), chunksize=chunk)
    finally:
        del _inherited[token]


_inherited: dict[int, tuple[Callable[[Any], Any], list[Any]]] = {}
_tokens = count()


def _nth(token: int, place_: int) -> Any:
    work, jobs = _inherited[token]
    return work(jobs[place_])
