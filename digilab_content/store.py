"""Store: what was already made, kept under the hash of all that it depends on. Data only (msgpack), never code.

It lives in the user's cache folder and may be deleted at any time: a store that cannot be read or written only costs
time. Each entry carries the files it came from with their hashes, so a change anywhere makes it stale. A file is not
read again where the disk says that nobody wrote to it (size, times and number as they were, and older than the clock
of any file system can blur).
"""

import os
import sys
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import cache
from hashlib import sha256
from itertools import count, repeat
from pathlib import Path
from typing import Any, TypeVar

from msgspec import Struct, msgpack

T = TypeVar("T")
J = TypeVar("J")
PARALLEL_FROM = 24
SETTLED = 3_000_000_000  # nanoseconds: some file systems keep times to two seconds
SETTINGS = ("_defaults.yaml", "digilab.yaml", "misconceptions.yaml")

State = tuple[int, int, int, int]


class Source(Struct, frozen=True, array_like=True):
    """A file with its hash, and its state on disk then: size, times written and changed (ns), number.

    No state where it had just been written: another writing in the same moment would leave the same state.
    """

    path: str
    hash: str
    state: State | None = None


Sources = tuple[Source, ...]


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
_stamps: dict[str, Source] = {}


def forget() -> None:
    """Read every file again: files are read once in a run."""
    _seen.clear()
    _stamps.clear()
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
    """Files as they are now."""
    return tuple(_stamp(path) for path in sorted(set(paths)))


def touched(sources: Sources, since: int) -> bool:
    """Whether one was written after `since` (ns): who read it from then on may have read what it was before."""
    states = (_state(one.path) for one in sources)
    return any(max(state[1], state[2]) >= since for state in states if state)


def _stamp(path: str) -> Source:
    if path not in _stamps:
        state = _state(path)  # before reading: a change in between shows the next time
        settled = state is not None and max(state[1], state[2]) < time.time_ns() - SETTLED
        _stamps[path] = Source(path, hash_of(path), state if settled else None)
    return _stamps[path]


def _state(path: str) -> State | None:
    if path.startswith("?"):
        return None
    try:
        found = os.stat(path)  # noqa: PTH116 - thousands of files
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino


def current(sources: Sources) -> Sources | None:
    """The same files with their states now (the same value where nothing moved), None when one is not as it was."""
    now, moved = [], False
    for one in sources:
        if one.state is not None and one.state == _state(one.path):
            now.append(one)
            continue
        again = _stamp(one.path)
        if again.hash != one.hash:
            return None
        now.append(again)
        moved = moved or again.state != one.state
    return tuple(now) if moved else sources


def fresh(sources: Sources) -> bool:
    """Whether every file is still as it was."""
    return current(sources) is not None


def kept(where: Path, type_: type[T]) -> T | None:
    """What is kept there, None when nothing readable is."""
    import msgspec

    try:
        return msgpack.decode(where.read_bytes(), type=type_)
    except (OSError, msgspec.MsgspecError):
        return None


def keep(where: Path, what: object) -> None:
    """Keep it there, whole or not at all."""
    put(where, msgpack.encode(what))


def put(where: Path, data: bytes) -> bool:
    """Write bytes there, whole or not at all; whether they are there."""
    beside = where.with_name(f"{where.name}.{os.getpid()}")
    try:
        where.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(data)
        beside.replace(where)
    except OSError:
        with suppress(OSError):  # half a file on a full disk helps nobody
            beside.unlink()
        return False
    return True


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
