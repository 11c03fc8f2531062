"""A progress bar: on a terminal only, and only for work of more than a second."""

import sys
import time
from collections.abc import Callable
from typing import Any

DELAY = 1.0


def bar(label: str) -> Callable[[int, int], None]:
    """A function `(done, total)` that draws the bar on the error stream."""
    if not sys.stderr.isatty():
        return lambda _done, _total: None
    return Bar(label, sys.stderr, time.monotonic).move


class Bar:
    """Draws nothing before `DELAY` seconds have passed by `clock`; then a bar of click until all is done."""

    def __init__(self, label: str, stream: Any, clock: Callable[[], float]) -> None:
        self._label, self._stream, self._clock = label, stream, clock
        self._started = clock()
        self._drawn: Any = None
        self._at = 0

    def move(self, done: int, total: int) -> None:
        """`done` of `total` are done."""
        if self._drawn is None and done < total and self._clock() - self._started > DELAY:
            import click

            self._drawn = click.progressbar(length=total, label=self._label, file=self._stream)
            self._drawn.__enter__()
        if self._drawn is not None:
            self._drawn.update(done - self._at)
            self._at = done
            if done >= total:
                self._drawn.__exit__(None, None, None)
                self._drawn = None
