"""A pytest plugin: `pytest exercises/` tries every exercise, the tests of its file, then T1–T7 on each variant.

Installed with the package; `-p no:digilab-content` leaves it out. The words are in the language of `DIGILAB_LANG`, then
of the machine. `-k`, `-x`, `--junitxml`, `-n` (pytest-xdist) work as everywhere.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from digilab_content.compile.load import Loaded
    from digilab_content.compile.vary import Drawn
    from digilab_content.text.diagnostics import Diagnostic

ENDINGS = (".exo.md", ".exo.yaml", ".exo.yml")


class Refused(Exception):  # noqa: N818 - what pytest shows
    """Diagnostics as text."""


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> "ExerciseFile | None":
    """Exercises are collected; a translation is tried with its pivot."""
    if not file_path.name.endswith(ENDINGS):
        return None
    from digilab_content.compile.load import pivot_of

    return ExerciseFile.from_parent(parent, path=file_path) if pivot_of(file_path) == file_path else None


class ExerciseFile(pytest.File):
    """An exercise with its translations."""

    def collect(self) -> Iterator[pytest.Item]:
        """A test of the file itself, one of the tests in it, then one of each variant."""
        from digilab_content.compile.collision import kept
        from digilab_content.compile.load import check
        from digilab_content.text.diagnostics import errors

        loaded, found = check(self.path)
        yield Validation.from_parent(self, name="validate", found=found)
        if loaded is None or errors(found):
            return
        drawn, _ = kept(loaded.exercise)
        if loaded.exercise.tests:
            yield InFile.from_parent(self, name="tests", loaded=loaded)
        for number in range(1, len(drawn.chosen) + 1) if drawn else ():
            yield Variant.from_parent(self, name=f"variant[{number}]", loaded=loaded, drawn=drawn, number=number)


class _Test(pytest.Item):
    """What fails says it as the command line does; no Python is shown."""

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """The diagnostics alone."""
        if isinstance(excinfo.value, Refused):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Where the test stands."""
        return self.path, 0, self.name

    def refuse(self, found: "tuple[Diagnostic, ...]") -> None:
        """Fail with these diagnostics, if any is an error."""
        from digilab_content.cli.language import of_machine
        from digilab_content.text.diagnostics import errors
        from digilab_content.text.report import Style, as_text

        if errors(found):
            raise Refused(as_text(found, Style(of_machine(os.environ), colour=False)))


class Validation(_Test):
    """The file reads without errors."""

    def __init__(self, *, found: "tuple[Diagnostic, ...]", **rest: Any) -> None:
        super().__init__(**rest)
        self.found = found

    def runtest(self) -> None:
        """Fails with the errors of `validate`."""
        self.refuse(self.found)


class InFile(_Test):
    """The tables under `## Tests`."""

    def __init__(self, *, loaded: "Loaded", **rest: Any) -> None:
        super().__init__(**rest)
        self.loaded = loaded

    def runtest(self) -> None:
        """Fails with the rows that did not come as expected."""
        from digilab_content.compile.outcome import diagnostic
        from digilab_content.compile.trial import run

        made = run(self.loaded.exercise, free=False)
        self.refuse((*made.diagnostics, *(diagnostic(one) for one in made.trials if not one.ok)))


class Variant(_Test):
    """The free tests on one variant."""

    def __init__(self, *, loaded: "Loaded", drawn: "Drawn", number: int, **rest: Any) -> None:
        super().__init__(**rest)
        self.loaded = loaded
        self.drawn = drawn
        self.number = number

    def runtest(self) -> None:
        """Fails with what did not come as expected."""
        from digilab_content.compile.free import free
        from digilab_content.compile.outcome import diagnostic

        trials = free(self.drawn, self.number, self.loaded.translations)
        self.refuse(tuple(diagnostic(one) for one in trials if not one.ok))
