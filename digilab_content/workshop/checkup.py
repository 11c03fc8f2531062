"""Check many files: every finding, and the exit code it stands for."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from digilab_content.compile.load import check, discover, duplicates
from digilab_content.text.diagnostics import Diagnostic, errors

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Checkup:
    """The files that were read and what was found in them."""

    files: tuple[Path, ...]
    found: tuple[Diagnostic, ...]

    def code(self, *, strict: bool = False) -> int:
        """0 fine, 1 errors (or warnings where they count)."""
        return 1 if errors(self.found) or (strict and self.found) else 0


def checkup(paths: Sequence[Path], progress: Progress) -> Checkup:
    """Check every exercise among `paths`; folders are searched."""
    files = tuple(discover(paths))
    found: list[Diagnostic] = list(none_in(paths, files))
    for done, path in enumerate(files, 1):
        found.extend(check(path)[1])
        progress(done, len(files))
    found.extend(duplicates(files))
    return Checkup(files, tuple(dict.fromkeys(found)))


def none_in(paths: Sequence[Path], files: Sequence[Path]) -> tuple[Diagnostic, ...]:
    """E008 where no exercise is to be read."""
    if files:
        return ()
    given = " ".join(p.as_posix() for p in paths)
    return (Diagnostic("E008", None, (("path", given),), path=given),)
