"""The live page of a teacher who writes: every exercise of a folder, rendered and judged by the real graders.

It listens on this machine only, shows nothing outside the project, and needs the extra `preview`
(`pip install "digilab-content[preview]"`).
"""

import socket
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from digilab_content.text.i18n import words

PORT = 8757
HOST = "127.0.0.1"
FINE, USAGE, MISSING = 0, 2, 4


def _stderr(text: str) -> None:
    sys.stderr.write(text + "\n")


def serve(
    path: Path,
    port: int = PORT,
    lang: str = "fr",
    *,
    tell: Callable[[str], None] = _stderr,
    ready: Callable[[str], None] | None = None,
) -> int:
    """Serve the exercises of a file or folder until interrupted; the exit code (`cli.md`).

    `port` 0 takes a free one; `lang` is the language of the page around the exercises; `tell` says things to a person;
    `ready` is called with the address once the page answers.
    """
    say = words(lang)
    try:
        import uvicorn

        from digilab_content.preview.app import application
    except ImportError:
        tell(say.text("preview-missing"))
        return MISSING
    if not path.exists():
        tell(say.text("preview-no-path", (("path", str(path)),)))
        return USAGE
    listening = _listen(port)
    if listening is None:
        tell(say.text("preview-port-taken", (("port", str(port)),)))
        return USAGE
    with listening:
        taken = listening.getsockname()[1]
        address = f"http://{HOST}:{taken}/"

        def started() -> None:
            # Not a fact of the message: the marks that isolate facts in Arabic would stick to the address.
            tell(f"{say.text('preview-ready')} {address}")
            if ready:
                ready(address)

        app = application(path.resolve(), lang, taken, started)
        config = uvicorn.Config(app, log_level="critical", lifespan="on", timeout_graceful_shutdown=1)
        with suppress(KeyboardInterrupt):  # Ctrl+C is how it is meant to end
            uvicorn.Server(config).run(sockets=[listening])
    return FINE


def _listen(port: int) -> socket.socket | None:
    """A listening socket on the loopback, None when the port is taken."""
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    if sys.platform != "win32":  # there, the option would let two programs share a port
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((HOST, port))
        listening.listen(64)
    except OSError:
        listening.close()
        return None
    return listening
