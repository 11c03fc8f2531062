"""Load: from paths to exercises with their translations, defaults and findings. Never raises on a file."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from os.path import abspath, sep
from pathlib import Path
from typing import TYPE_CHECKING, Any

from digilab_content.compile.bind import Graders, bind
from digilab_content.compile.collision import kept
from digilab_content.compile.discovery import ENDINGS, discover, duplicates, pivot_of, translations_of
from digilab_content.compile.vary import variant
from digilab_content.model.exercise import Exercise
from digilab_content.text.diagnostics import Diagnostic, Result, errors

if TYPE_CHECKING:
    from digilab_content.compile.project import Project

__all__ = ["Loaded", "check", "discover", "duplicates", "load", "pivot_of", "translations_of"]


@dataclass(frozen=True, slots=True)
class Loaded:
    """An exercise: its pivot, its translations by language, the folder of its assets and of its project."""

    exercise: Exercise
    translations: Mapping[str, Exercise]
    path: Path
    root: Path
    files: tuple[Path, ...] = field(default=())

    def languages(self) -> tuple[str, ...]:
        """The pivot's language first."""
        return (self.exercise.lang, *sorted(self.translations))

    def in_language(self, lang: str) -> Exercise:
        """The exercise in a language; the pivot when there is no such translation."""
        return self.translations.get(lang, self.exercise)

    def read_asset(self, src: str) -> bytes | None:
        """The bytes of an asset, None when it is missing or outside the project."""
        place = (self.path.parent / src).resolve()
        if not place.is_relative_to(self.root.resolve()):
            return None
        try:
            return place.read_bytes()
        except OSError:
            return None

    def concrete(self, found: list[Diagnostic]) -> Iterator[tuple[Exercise, Graders]]:
        """Every variant in every language, with its graders; what goes wrong is added to `found`."""
        variants, why = kept(self.exercise)
        found.extend(why)
        if variants is None:
            return
        count = len(variants.chosen)
        for lang in self.languages():
            words = replace(variants, exercise=self.in_language(lang))
            for number in range(1, count + 1):
                made = variant(words, number)
                found.extend(d for d in made.diagnostics if d not in found)
                if made.value is None:
                    continue
                bound = bind(made.value)
                found.extend(d for d in bound.diagnostics if d not in found)
                if bound.value is not None:
                    yield replace(made.value, variants=count), bound.value

    def sources(self) -> tuple[tuple[str, str], ...]:
        """Every file this exercise depends on (their hashes are filled by the build)."""
        from digilab_content.compile.checks.assets import assets

        medias = {m.src for e in (self.exercise, *self.translations.values()) for m in assets(e)}
        here, root = (str(p.absolute()) for p in (self.path.parent, self.root))  # wherever the next run starts from
        places = {f"{here}/{src}" for src in medias} | {str(file.absolute()) for file in self.files}
        stem = next((self.path.name.removesuffix(e) for e in ENDINGS if self.path.name.endswith(e)), self.path.name)
        places.add(f"?{here}/{stem}")  # a translation or settings file may come or go
        places.update(_around(here, root))
        return tuple((place, "") for place in sorted(places))


@lru_cache(maxsize=64)
def _around(begin: str, end: str) -> tuple[str, ...]:
    """The folders up to the project's, where settings may come or go."""
    out = []
    here, root = Path(begin).resolve(), Path(end).resolve()
    for folder in (here, *here.parents):
        out.append(f"?{folder.as_posix()}/")
        if folder == root or not folder.is_relative_to(root):
            break
    return tuple(out)


def load(path: Path, project: "Project | None" = None) -> Result[Loaded]:
    """Read, validate and build an exercise and its translations. `value` is None when nothing could be built.

    `project` is what surrounds the file (`project_of`), for whoever loads many files of one folder.
    """
    from digilab_content.compile.labels import labelled
    from digilab_content.compile.project import project_of, read_source
    from digilab_content.compile.translation import translate
    from digilab_content.compile.tree import tree_of

    path = pivot_of(path)
    project = project or project_of(path)
    found: list[Diagnostic] = list(project.diagnostics)
    read = read_source(path)
    found.extend(read.diagnostics)
    if read.value is None:
        return Result(None, tuple(found))
    tree = tree_of(read.value, project.defaults)
    found.extend(tree.diagnostics)
    exercise = _built(tree.value, read.value, path, found) if tree.value is not None else None
    if exercise is None:
        return Result(None, tuple(found))
    files = [path, *project.files]
    translations: dict[str, Exercise] = {}
    for lang, beside in translations_of(path, project.names).items():
        files.append(beside)
        source = read_source(beside)
        found.extend(source.diagnostics)
        if source.value is not None:
            translated = translate(exercise, source.value, str(beside))
            found.extend(translated.diagnostics)
            if translated.value is not None:
                translations[lang] = translated.value
    exercise, joined = labelled(exercise, translations, project.root)
    return Result(Loaded(exercise, joined, path, project.root, tuple(files)), tuple(found))


def _built(tree: Any, source: Any, path: Path, found: list[Diagnostic]) -> Exercise | None:
    from digilab_content.compile.build import build
    from digilab_content.compile.schema import validate

    problems = validate(tree, "exo-1")
    found.extend(problems)
    if errors(problems):
        return None
    built = build(tree, source, str(path))
    found.extend(built.diagnostics)
    return built.value


def check(path: Path, project: "Project | None" = None) -> tuple[Loaded | None, tuple[Diagnostic, ...]]:
    """Load an exercise and check what a schema cannot say: keys, parameters, the words of a variant, assets."""
    loaded = load(path, project)
    found = list(loaded.diagnostics)
    if loaded.value is None or errors(found):
        return loaded.value, tuple(found)
    from digilab_content.compile.checks.assets import check_assets
    from digilab_content.compile.checks.metadata import metadata
    from digilab_content.compile.labels import unknown_names

    found.extend(metadata(loaded.value.exercise))
    found.extend(unknown_names(loaded.value.exercise, loaded.value.translations, loaded.value.root))
    here, root = (posix_of(p) for p in (path, loaded.value.root))
    for exercise in (loaded.value.exercise, *loaded.value.translations.values()):
        found.extend(check_assets(exercise, loaded.value.read_asset, path=here, root=root))
        _first_variant(exercise, found)
    return loaded.value, tuple(found)


def posix_of(path: Path) -> str:
    """The absolute path, `/` between its parts, without looking through links."""
    whole = abspath(path)  # noqa: PTH100 - twice a file: pathlib costs three times more
    return whole if sep == "/" else whole.replace(sep, "/")


def _first_variant(exercise: Exercise, found: list[Diagnostic]) -> None:
    from digilab_content.compile.vary import draw

    variants = draw(replace(exercise, variants=1))
    found.extend(d for d in variants.diagnostics if d not in found)
    if variants.value is None or not variants.value.chosen:
        return
    made = variant(variants.value, 1)
    found.extend(d for d in made.diagnostics if d not in found)
    if made.value is not None:
        found.extend(d for d in bind(made.value).diagnostics if d not in found)
