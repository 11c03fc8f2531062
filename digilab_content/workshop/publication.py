"""Publish, and say what was published and what each target lost."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from digilab_content.text.diagnostics import Diagnostic
from digilab_content.text.i18n import words
from digilab_content.workshop.checkup import Progress


@dataclass(frozen=True, slots=True)
class Publication:
    """What a build made; `unknown` is a target that does not exist, `known` those that do."""

    found: tuple[Diagnostic, ...] = ()
    folders: Mapping[str, str] | None = None
    table: tuple[str, ...] = ()
    exercises: int = 0
    items: int = 0
    cached: int = 0
    unknown: str = ""
    known: tuple[str, ...] = ()

    def lines(self, lang: str) -> Iterator[str]:
        """The fidelity table, then the folders."""
        if self.folders is None:
            return
        say = words(lang)
        yield from self.table
        facts = (("exercises", self.exercises), ("items", self.items), ("cached", self.cached))
        yield say.text("build-done", facts)
        for name, folder in sorted(self.folders.items()):
            yield f"  {name:10} {folder}"


def publication(
    paths: Sequence[Path],
    targets: str,
    out: Path,
    options: Sequence[str],
    jobs: int,
    progress: Progress,
    lang: str,
    *,
    strict: bool = False,
) -> Publication:
    """Build to the targets named in `targets` (`moodle,qti21`); `options` are `name=value`.

    `strict`: what a target does not keep exactly is an error, and nothing is written.
    """
    from digilab_content.export import targets as at_hand
    from digilab_content.publish import build

    names = [name.strip() for name in targets.split(",") if name.strip()]
    unknown = next((name for name in names if name not in at_hand()), "" if names else "?")
    if unknown:
        return Publication(unknown=unknown, known=at_hand())
    given = {name: value for name, _, value in (option.partition("=") for option in options)}
    made = build(paths, names, out, options=given, jobs=jobs, progress=progress, strict=strict)
    if made.value is None:
        return Publication(made.diagnostics)
    from digilab_content.compile.fidelity import as_text

    done = made.value
    table = tuple(as_text(done.fidelity, done.folders, lang))
    return Publication(made.diagnostics, done.folders, table, done.exercises, done.items, done.cached)
