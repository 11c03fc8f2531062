"""`--watch`: the same work again after every save of what an exercise is made of."""

from collections.abc import Callable, Sequence
from pathlib import Path

from digilab_content.workshop.desk import Desk

MISSING = 4
STEP_MS, IDLE_MS = 100, 200
SKIPPED = frozenset({"node_modules", "__pycache__"})


def watch(paths: Sequence[Path], work: Callable[[], int], desk: Desk) -> int:
    """Do `work`, then again at each change below `paths`, until interrupted; the exit code of the last time."""
    try:
        from watchfiles import watch as changes
    except ImportError:
        desk.warn(desk.text("watch-missing"))
        return MISSING
    # The folders: most editors save by putting a new file in the place of the old one.
    folders = sorted({path if path.is_dir() else path.parent for path in paths})
    code = -1
    for changed in changes(*folders, watch_filter=_seen, step=STEP_MS, rust_timeout=IDLE_MS, yield_on_timeout=True):
        if changed:
            desk.warn("\n" + " ".join(sorted({Path(file).name for _, file in changed})))
        if changed or code < 0:  # the first time nothing has changed yet, and from then on nothing is missed
            code = work()
            desk.warn(desk.text("watch-on"))
    return code


def _seen(_change: object, name: str) -> bool:
    """Whether a change is one of a teacher's: not of hidden files, nor of what programs leave behind."""
    file = Path(name)
    return not any(part.startswith(".") or part in SKIPPED for part in file.parts[-4:]) and file.suffix != ".tmp"
