"""Publish: from files to what platforms import. Joins `compile` and `export`, with a content-addressed cache.

What is cached (`store.py`) is the pieces of one exercise for one target, under the hash of everything they depend on:
the files of the exercise (pivot, translations, defaults, assets), the target's options and this program's own files.
"""

import gc
import os
import shutil
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from digilab_content import store
from digilab_content.compile.fidelity import Row, as_json, table
from digilab_content.model.item import Item
from digilab_content.model.target import Bank, Can, File, Gathering, Loss, Piece, Target
from digilab_content.text.diagnostics import Diagnostic, Result, errors

FRESH = ".fresh"
SPENT = ".spent"
MANY = 500  # items: from here on the targets are put together in several processes

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Published:
    """What a build made: folders by target, the fidelity table, how many exercises were taken from the cache."""

    folders: Mapping[str, str]
    fidelity: tuple[Row, ...]
    exercises: int
    items: int
    cached: int


@dataclass(frozen=True, slots=True)
class _Made:
    """Pieces of one exercise by target, and the files (path, hash) they came from."""

    pieces: dict[str, tuple[Piece, ...]]
    sources: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class _Job:
    path: str
    targets: tuple[str, ...]
    options: dict[str, str] = field(default_factory=dict)


def build(
    paths: Sequence[Path],
    targets: Sequence[str],
    out: Path,
    *,
    options: Mapping[str, str] | None = None,
    jobs: int = 0,
    progress: Progress | None = None,
    cached: bool = True,
    strict: bool = False,
) -> Result[Published]:
    """Build `paths` (files or folders) to every target under `out`. With errors nothing is written.

    `strict`: a field that a target does not keep exactly is an error.
    """
    from digilab_content.compile.load import discover, duplicates
    from digilab_content.compile.project import project_of
    from digilab_content.export.profile import misfits

    gc.set_threshold(50_000)  # thousands of small values that all live: collecting often finds nothing
    found = discover(paths)
    if not found:
        given = " ".join(p.as_posix() for p in paths)
        return Result(None, (Diagnostic("E008", None, (("path", given),), path=given),))
    unread = misfits(targets, options or {})
    if unread:
        return Result(None, unread)
    work = [_Job(str(path), tuple(targets), dict(options or {})) for path in found]
    made, hits, diagnostics = _make(work, jobs, progress, cached=cached)
    diagnostics += duplicates(found)
    if errors(diagnostics):
        return Result(None, diagnostics)
    losses = {name: [loss for one in made for piece in one.pieces[name] for loss in piece.losses] for name in targets}
    if strict:
        from digilab_content.compile.strictness import refusals

        ids = {piece.heading.id: job.path for job, one in zip(work, made, strict=True) for piece in _first(one)}
        refused = refusals(losses, ids)
        if refused:
            return Result(None, (*diagnostics, *refused))
    project = project_of(found[0])
    banks = {name: Bank(project.title, project.lang, _sorted(made, name)) for name in targets}
    items = max((len(bank.pieces) for bank in banks.values()), default=0)
    with _fresh(out) as fresh:
        fidelity = table(losses)
        _write(fresh, (File("fidelity.json", as_json(fidelity)),), out)
        whole = [_Whole(name, bank, options or {}, fresh / name, out / name) for name, bank in banks.items()]
        for _ in store.spread(_assemble, whole, jobs, few=2 if items >= MANY else len(whole) + 1):
            pass
        _swap(fresh, out)
    folders = {name: str(out / name) for name in targets}
    return Result(Published(folders, fidelity, len(found), items, hits), diagnostics)


@dataclass(frozen=True, slots=True)
class _Whole:
    """All that a target publishes, where to write it, and where the last of it is."""

    name: str
    bank: Bank
    options: Mapping[str, str]
    to: Path
    last: Path


def _assemble(whole: _Whole) -> None:
    from digilab_content.export import target

    _write(whole.to, target(whole.name).assemble(whole.bank, whole.options), whole.last)


def _first(made: _Made) -> tuple[Piece, ...]:
    return next((pieces[:1] for pieces in made.pieces.values()), ())


def _sorted(made: Iterable[_Made], name: str) -> tuple[Piece, ...]:
    pieces = (piece for one in made for piece in one.pieces[name])
    return tuple(sorted(pieces, key=lambda p: (p.heading.id, p.heading.lang, p.heading.variant)))


# ── making pieces ─────────────────────────────────────────────────────────────────────────────────────────────────────


def _make(
    work: list[_Job], jobs: int, progress: Progress | None, *, cached: bool
) -> tuple[list[_Made], int, tuple[Diagnostic, ...]]:
    made: dict[str, _Made] = {}
    if cached:
        for job in work:
            kept = _kept(job)
            if kept is not None:
                made[job.path] = kept
    hits = len(made)
    todo = [job for job in work if job.path not in made]
    diagnostics: list[Diagnostic] = []
    total, done = len(work), hits
    for job, result in zip(todo, store.spread(pieces, todo, jobs), strict=True):
        done += 1
        if progress:
            progress(done, total)
        diagnostics.extend(result.diagnostics)
        if result.value is not None:
            made[job.path] = result.value
            if cached:
                _keep(job, result.value)
    return [made[job.path] for job in work if job.path in made], hits, tuple(diagnostics)


def pieces(job: _Job) -> Result[_Made]:
    """The pieces of one exercise in every language, every variant, for every target of the job."""
    from digilab_content.compile.legalise import legalise
    from digilab_content.compile.load import load
    from digilab_content.compile.lower import lower
    from digilab_content.export import target
    from digilab_content.model.target import mathematics, taken

    loaded = load(Path(job.path))
    found = list(loaded.diagnostics)
    if loaded.value is None or errors(found):
        return Result(None, tuple(found))
    done: dict[str, list[Piece]] = {name: [] for name in job.targets}
    asked = any(mathematics(target(name), job.options) for name in job.targets)
    for exercise, graders in loaded.value.concrete(found):
        item = lower(exercise, graders, loaded.value.read_asset, mathematics=asked)
        found.extend(item.diagnostics)
        if item.value is None:
            continue
        legal: dict[tuple[Can, frozenset[str]], tuple[Item, tuple[Loss, ...]]] = {}  # versions of QTI can say the same
        for name in job.targets:
            to = target(name)
            own = (to.CAN, taken(to, item.value, job.options))
            if own not in legal:
                legal[own] = legalise(item.value, *own)
            ready, losses = legal[own]
            piece = to.piece(ready, job.options)
            done[name].append(replace(piece, losses=(*losses, *piece.losses)))
    if errors(found):
        return Result(None, tuple(found))
    made = {name: _together(target(name), tuple(these), job.options) for name, these in done.items()}
    return Result(_Made(made, loaded.value.sources()), tuple(found))


def _together(to: Target, pieces: tuple[Piece, ...], options: Mapping[str, str]) -> tuple[Piece, ...]:
    return to.together(pieces, options) if isinstance(to, Gathering) else pieces


def _place(job: _Job) -> Path:
    return store.place("pieces", os.path.realpath(job.path), job.targets, sorted(job.options.items()))


def _kept(job: _Job) -> _Made | None:
    made = store.kept(_place(job), _Made)
    return made if made and store.fresh(made.sources) else None


def _keep(job: _Job, made: _Made) -> None:
    store.keep(_place(job), _Made(made.pieces, store.stamped(path for path, _ in made.sources)))


# ── writing ───────────────────────────────────────────────────────────────────────────────────────────────────────────


class _fresh:  # noqa: N801 - used as a `with` word
    """A folder beside the output to write in; whatever an interrupted build left is cleared or finished first."""

    def __init__(self, out: Path) -> None:
        self.out = out
        self.folder = out / f"{FRESH}-{os.getpid()}"

    def __enter__(self) -> Path:
        self.out.mkdir(parents=True, exist_ok=True)
        for left in self.out.glob(f"{SPENT}-*"):
            whole = self.out / left.name.split("-", 2)[2]
            if whole.exists():
                shutil.rmtree(left, ignore_errors=True)
            else:
                left.rename(whole)
        for left in self.out.glob(f"{FRESH}-*"):
            shutil.rmtree(left, ignore_errors=True)
        self.folder.mkdir()
        return self.folder

    def __exit__(self, *_: object) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)


def _write(folder: Path, files: Iterable[File], last: Path) -> None:
    """Write files in a folder; those that the last output already holds are linked, not written again."""
    made: set[str] = set()
    for file in files:
        path, old = f"{folder}/{file.path}", f"{last}/{file.path}"
        parent = path.rpartition("/")[0]
        if parent not in made:
            Path(parent).mkdir(parents=True, exist_ok=True)
            made.add(parent)
        if not _linked(old, path, file.data):
            Path(path).write_bytes(file.data)


def _linked(old: str, new: str, data: bytes) -> bool:
    try:
        with open(old, "rb") as file:  # noqa: PTH123 - thousands of files
            if file.read(len(data) + 1) != data:
                return False
        os.link(old, new)
    except OSError:  # no last output, or a disk without links
        return False
    return True


def _swap(fresh: Path, out: Path) -> None:
    """Put each new folder or file in the place of the old one; the old one is whole until that moment."""
    for new in sorted(fresh.iterdir()):
        old = out / new.name
        if new.is_file():
            new.replace(old)
            continue
        spent = out / f"{SPENT}-{os.getpid()}-{new.name}"
        if old.exists():
            old.rename(spent)
        new.rename(old)
        shutil.rmtree(spent, ignore_errors=True)
