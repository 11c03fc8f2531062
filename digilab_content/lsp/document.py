"""One open exercise: its text as it stands in the editor, what was found in it, and its model while it can be built."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from digilab_content.compile.load import Loaded, check, load
from digilab_content.compile.project import unsaved
from digilab_content.model.exercise import Exercise
from digilab_content.text.diagnostics import Diagnostic
from digilab_content.text.source import Source


@dataclass(slots=True)
class Document:
    """`exercise` is the last one that could be built: a half-written line does not empty the completions."""

    path: Path
    text: str
    found: tuple[Diagnostic, ...] = ()
    exercise: Exercise | None = None
    first: Exercise | None = None
    source: Source = field(default_factory=lambda: Source("", ""))

    @property
    def yaml(self) -> bool:
        """Whether it is written in YAML alone."""
        return self.path.suffix in {".yaml", ".yml"}

    def read(self, others: Mapping[Path, bytes]) -> None:
        """Look at the text again, with the texts of the other open files as they stand there."""
        self.source = Source(self.path.as_posix(), self.text)
        token = unsaved.set({**others, self.path: self.text.encode("utf-8", "replace")})
        try:
            loaded, found = check(self.path)
        finally:
            unsaved.reset(token)
        self.found = found
        if loaded is not None:
            self.exercise = _mine(loaded, self.path)
            self.first = _first(self.exercise)

    def values(self) -> Mapping[str, Any]:
        """The parameters in variant 1."""
        return self.first.values if self.first else {}


def read_exercise(path: Path, text: str) -> Exercise | None:
    """The exercise of a text that is not saved."""
    token = unsaved.set({path: text.encode("utf-8", "replace")})
    try:
        loaded = load(path).value
    finally:
        unsaved.reset(token)
    return _mine(loaded, path) if loaded else None


def _mine(loaded: Loaded, path: Path) -> Exercise:
    """The exercise in the language of the file that is open."""
    language = path.name.partition(".exo.")[0].rpartition(".")[2]
    return loaded.translations.get(language, loaded.exercise) if loaded.path != path else loaded.exercise


def _first(exercise: Exercise) -> Exercise | None:
    """The exercise in variant 1."""
    from dataclasses import replace

    from digilab_content.compile.vary import draw, variant

    drawn = draw(replace(exercise, variants=1)).value
    return variant(drawn, 1).value if drawn and drawn.chosen else None
