"""The command line a teacher meets: argv in, words out (`cli.md`). Nothing heavy is imported before it is needed.

Exit codes: 0 fine · 1 errors in the content (or warnings with `--strict`) · 2 usage · 3 our own fault · 4 a missing
optional tool · 130 interrupted. Diagnostics go to the error stream, data to the output.
"""

import os
import sys
from collections.abc import Sequence

from digilab_content.cli.language import Asked, asked
from digilab_content.cli.phrases import COMMANDS, overview, phrases

FINE, CONTENT, USAGE, FAULT, MISSING, INTERRUPTED = 0, 1, 2, 3, 4, 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command; its exit code. Never lets an exception out."""
    _streams()
    if "_DIGILAB_CONTENT_COMPLETE" in os.environ:
        from digilab_content.cli.completion import VARIABLE, answer

        return answer(os.environ[VARIABLE])
    given = asked(list(sys.argv[1:] if argv is None else argv), os.environ)
    try:
        return _run(given)
    except KeyboardInterrupt:
        sys.stderr.write("\n")
        return INTERRUPTED
    except BrokenPipeError:  # the reader of our output has left: nothing more to say
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FINE
    except Exception as error:  # noqa: BLE001 - the last door: one line instead of a traceback
        return _fault(error, given)


def _run(given: Asked) -> int:
    said = phrases(given.lang)
    first = given.rest[0] if given.rest else "--help"
    if given.bad_lang:
        from digilab_content.cli.usage import complain

        return complain(given.lang, "usage-lang", value=given.bad_lang)
    if first in {"--help", "-h", "help"}:
        sys.stdout.write(overview(said))
        return FINE
    if first in {"--version", "-V"}:
        from digilab_content import __version__

        sys.stdout.write(f"digilab-content {__version__}\n")
        return FINE
    if first not in COMMANDS:
        from digilab_content.cli.usage import unknown

        return unknown(given.lang, "usage-command", first, COMMANDS)
    from digilab_content.cli.commands import run

    return run(first, given.rest[1:], given.lang)


def _fault(error: Exception, given: Asked) -> int:
    if given.traceback:
        import traceback

        traceback.print_exc()
    else:
        said = phrases(given.lang)
        detail = " ".join(str(error).split())[:200]
        sys.stderr.write(f"{said['fault']} {type(error).__name__}: {detail}\n{said['fault-more']}\n")
    return FAULT


def _streams() -> None:
    """Our words are Unicode, whatever the machine's encoding: nothing we print may fail."""
    for stream in (sys.stdout, sys.stderr, sys.stdin):
        encoding = (getattr(stream, "encoding", "") or "").lower().replace("-", "")
        if encoding != "utf8" and hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
