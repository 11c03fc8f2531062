"""Delivery: an output folder is made anew beside the last one, which stays whole until the new one takes its place.

A file whose key is the same as in the last output is linked to it: neither made nor read.
"""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from msgspec import Struct

from digilab_content import store
from digilab_content.model.output import Output

FRESH = ".fresh"
SPENT = ".spent"


class _Written(Struct, frozen=True, array_like=True):
    """A file of the last output: its key, and its state on disk by which it is known again."""

    key: bytes
    size: int
    time: int
    number: int


def deliver(files: Iterable[Output], to: Path, last: Path, *, known: bool = True) -> None:
    """Write files in the folder `to`, those that the folder `last` already holds as links (none unless `known`)."""
    ledger = store.place("output", os.path.realpath(last))
    before = (store.kept(ledger, dict[str, _Written]) if known else None) or {}
    now: dict[str, _Written] = {}
    made: set[str] = set()
    to.mkdir(parents=True, exist_ok=True)
    here, there = str(to), str(last)
    for file in files:
        path = file.path
        parent = path.rpartition("/")[0]
        if parent not in made:
            (to / parent).mkdir(parents=True, exist_ok=True)
            made.add(parent)
        key, old, new = file.key, before.get(path), f"{here}/{path}"
        if old is not None and old.key == key and _linked(f"{there}/{path}", new, old):
            now[path] = old
            continue
        with open(new, "wb") as written:  # noqa: PTH123 - thousands of files
            written.writelines(file.parts())
        now[path] = _state(new, key)
    store.keep(ledger, now)


def _linked(old: str, new: str, as_: _Written) -> bool:
    try:
        if _state(old, as_.key) != as_:
            return False
        os.link(old, new)
    except OSError:  # no last output, or a disk without links
        return False
    return True


def _state(path: str, key: bytes) -> _Written:
    found = os.stat(path)  # noqa: PTH116 - thousands of files
    return _Written(key, found.st_size, found.st_mtime_ns, found.st_ino)


# ── the folder of all outputs ─────────────────────────────────────────────────────────────────────────────────────────


@contextmanager
def renewed(out: Path) -> Iterator[Path]:
    """A folder inside `out` to write in. Where nothing fails, what it holds then takes the place of what `out` holds.

    One build at a time: a second waits. Whatever an interrupted build left is cleared or finished first.
    """
    out.mkdir(parents=True, exist_ok=True)
    with _alone(out) as alone:
        if alone:
            _clear(out)
        fresh = Path(tempfile.mkdtemp(prefix=f"{FRESH}-", dir=out))
        try:
            yield fresh
            _swap(fresh, out)
        finally:
            shutil.rmtree(fresh, ignore_errors=True)


@contextmanager
def _alone(out: Path) -> Iterator[bool]:
    """Whether this build has the folder for itself: not known on Windows, nor where the store cannot be written.

    The lock is a process's own (`lockf`): processes forked from it that outlive a killed build do not hold it.
    """
    place = store.place("lock", os.path.realpath(out))
    if sys.platform == "win32" or not (place.exists() or store.put(place, b"")):
        yield False
        return
    import fcntl

    with place.open("r+b") as lock:
        try:
            fcntl.lockf(lock, fcntl.LOCK_EX)
        except OSError:
            yield False
            return
        yield True


def _clear(out: Path) -> None:
    for left in out.glob(f"{SPENT}-*"):
        whole = out / left.name.split("-", 2)[2]
        if whole.exists():
            shutil.rmtree(left, ignore_errors=True)
        else:
            left.rename(whole)
    for left in out.glob(f"{FRESH}-*"):
        shutil.rmtree(left, ignore_errors=True)


def _swap(fresh: Path, out: Path) -> None:
    """Put each new folder or file in the place of the old one; the old one is whole until that moment."""
    for new in sorted(fresh.iterdir()):
        old = out / new.name
        if new.is_file():
            new.replace(old)
            continue
        spent = out / f"{SPENT}-{os.getpid()}-{new.name}"
        if old.exists():
            old.rename(spent)
        new.rename(old)
        shutil.rmtree(spent, ignore_errors=True)
