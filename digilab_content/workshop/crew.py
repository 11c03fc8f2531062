"""A crew: the same work on many things, shared between this process and forks of it, the results in order."""

import os
import pickle
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import IO, Any, TypeVar

from digilab_content import store

T = TypeVar("T")
J = TypeVar("J")
SHARE = 16  # things done before the next process's turn: results wait in a pipe, whose room is some hundred


def shared(work: Callable[[J], T], things: Sequence[J], jobs: int, few: int) -> Iterator[T]:
    """The results of `work` in the order of the things, by `jobs` processes where there are `few` things or more.

    A fork finds everything in memory, so it begins at once; what it could not do is done here.
    """
    jobs = min(jobs or os.cpu_count() or 1, len(things))
    if jobs < 2 or len(things) < few:
        yield from map(work, things)
        return
    if sys.platform != "linux":
        yield from store.spread(work, list(things), jobs, few)
        return
    shares = [things[k : k + SHARE] for k in range(0, len(things), SHARE)]
    crew = [_fork(work, shares[k::jobs]) for k in range(1, jobs)]
    try:
        for k, share in enumerate(shares):
            made = _told(crew[k % jobs - 1][1]) if k % jobs else None
            yield from map(work, share) if made is None else made
    finally:
        for process, results in crew:
            results.close()
            os.kill(process, signal.SIGKILL)  # it has told everything, or nobody listens any more
            os.waitpid(process, 0)


def _fork(work: Callable[[J], T], shares: Sequence[Sequence[J]]) -> tuple[int, IO[bytes]]:
    """A process that does these shares, and where it tells their results."""
    read, write = os.pipe()
    process = os.fork()
    if process:
        os.close(write)
        return process, os.fdopen(read, "rb")
    try:
        os.close(read)
        with os.fdopen(write, "wb") as out:
            for share in shares:
                pickle.dump([work(one) for one in share], out)
                out.flush()
    finally:
        os._exit(0)  # nothing of the process that was forked is ended here


def _told(results: IO[bytes]) -> list[Any] | None:
    """The results of a share; None where the process has ended before it told them."""
    try:
        made: list[Any] = pickle.load(results)  # noqa: S301 - written by our own fork
    except (EOFError, OSError, pickle.UnpicklingError):
        return None
    return made
