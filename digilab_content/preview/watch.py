"""News of changed files, to every open page (Server-Sent Events)."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

# A comment every so often, so that a closed page is noticed and its stream ends.
HEARTBEAT = 15.0
STEP_MS = 150


class News:
    """The open streams; `tell` reaches them all."""

    def __init__(self) -> None:
        self.open: set[asyncio.Queue[str | None]] = set()

    def tell(self, event: str) -> None:
        """Send an event to every open page."""
        for queue in self.open:
            queue.put_nowait(event)

    def close(self) -> None:
        """End every stream."""
        for queue in self.open:
            queue.put_nowait(None)

    async def stream(self) -> AsyncIterator[str]:
        """The text of one page's stream."""
        queue: asyncio.Queue[str | None] = asyncio.Queue()
        self.open.add(queue)
        try:
            yield "retry: 1000\n\n"
            while True:
                try:
                    event = await asyncio.wait_for(queue.get(), HEARTBEAT)
                except TimeoutError:
                    yield ": here\n\n"
                    continue
                if event is None:
                    return
                yield f"event: {event}\ndata: 1\n\n"
        finally:
            self.open.discard(queue)


@asynccontextmanager
async def watching(folder: Path, news: News) -> AsyncIterator[None]:
    """Watch a folder while the server runs."""
    stop = asyncio.Event()
    task = asyncio.create_task(_watch(folder, news, stop))
    try:
        yield
    finally:
        stop.set()
        news.close()
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def _watch(folder: Path, news: News, stop: asyncio.Event) -> None:
    from watchfiles import awatch

    async for _ in awatch(folder, stop_event=stop, step=STEP_MS, recursive=True):
        news.tell("change")
