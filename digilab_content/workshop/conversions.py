"""`convert` for many files: the text to show, or the new files in the place of the old ones."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from digilab_content.compile.load import pivot_of, translations_of
from digilab_content.text.diagnostics import Diagnostic
from digilab_content.workshop.conversion import Converted, convert


@dataclass(frozen=True, slots=True)
class Conversions:
    """What was converted, and why the rest was not."""

    made: tuple[Converted, ...]
    found: tuple[Diagnostic, ...]


def conversions(paths: Sequence[Path], to: str) -> Conversions:
    """Every file on the other surface, pivots and translations; those that are on it already are left out."""
    made: list[Converted] = []
    found: list[Diagnostic] = []
    for path in with_translations(paths):
        if path.name.endswith(f".exo.{to}"):
            continue
        one = convert(path, to)
        found.extend(one.diagnostics)
        made += [one.value] if one.value else []
    return Conversions(tuple(made), tuple(found))


def with_translations(paths: Sequence[Path]) -> tuple[Path, ...]:
    """Exercises of folders with their translations; a file that is named stands for itself, and for its translations
    where it is a pivot.
    """
    from digilab_content.compile.load import discover

    found: dict[Path, None] = {}
    for path in paths:
        for pivot in discover((path,)) if path.is_dir() else [path]:
            found.setdefault(pivot)
            if pivot_of(pivot) == pivot:
                found.update(dict.fromkeys(translations_of(pivot).values()))
    return tuple(found)


def put(made: Conversions, folder: Path | None, tell: Callable[[str], None], *, replace: bool) -> None:
    """Write what was converted: in a folder, in the place of the old files, or to whoever reads."""
    for one in made.made:
        target = folder / one.path.name if folder else one.path
        if not (folder or replace):
            tell(one.text.rstrip("\n"))
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(one.text, encoding="utf-8", newline="\n")
        if replace and one.old != target:
            one.old.unlink()
        tell(target.as_posix())
