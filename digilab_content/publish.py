"""Publish: from files to what platforms import. Joins `compile` and `export`, with a store of what was made before.

What is kept (`shelf.py`) is the pieces of one exercise, under the hash of everything they depend on: the files of the
exercise (pivot, translations, defaults, assets), the targets' options and this program's own files. Workers write them;
the build itself holds their heads alone, and targets read the pieces one by one (`delivery.py` writes the outputs).
"""

import errno
import gc
import os
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from operator import attrgetter
from pathlib import Path

from digilab_content import store
from digilab_content.compile.fidelity import Row, as_json, table
from digilab_content.compile.project import Project, project_of
from digilab_content.delivery import deliver, renewed
from digilab_content.model.item import Item
from digilab_content.model.target import Bank, Can, Gathering, Loss, Piece, Target
from digilab_content.shelf import Catalogue, Head, Lost, shelve
from digilab_content.shelf import taken as kept_pieces
from digilab_content.text.diagnostics import Diagnostic, Result, errors

MANY = 500  # items: from here on the targets are put together in several processes

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Published:
    """What a build made: folders by target, the fidelity table, how many exercises were taken from the store."""

    folders: Mapping[str, str]
    fidelity: tuple[Row, ...]
    exercises: int
    items: int
    cached: int


@dataclass(frozen=True, slots=True)
class _Job:
    path: str
    targets: tuple[str, ...]
    options: dict[str, str]
    shelf: Path


@dataclass(frozen=True, slots=True)
class _Order:
    """What is asked of a build. `shelf`: where books go; `known`: what the store holds is used; `keeps`: it is kept."""

    targets: tuple[str, ...]
    out: Path
    options: dict[str, str]
    jobs: int
    progress: Progress | None
    strict: bool
    shelf: Path
    known: bool
    keeps: bool


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

    `strict`: a field that a target does not keep exactly is an error. Without `cached`, nothing made before is used and
    nothing is kept.
    """
    from digilab_content.compile.discovery import discover
    from digilab_content.export.profile import misfits

    gc.set_threshold(50_000)  # thousands of small values that all live: collecting often finds nothing
    store.forget()
    found = discover(paths)
    if not found:
        given = " ".join(p.as_posix() for p in paths)
        return Result(None, (Diagnostic("E008", None, (("path", given),), path=given),))
    unread = misfits(targets, options or {})
    if unread:
        return Result(None, unread)
    with _shelf(cached=cached) as shelf:
        order = _Order(tuple(targets), out, dict(options or {}), jobs, progress, strict, shelf, cached, cached)
        try:
            return _built(found, order)
        except Lost:  # the store was emptied or damaged meanwhile
            return _built(found, replace(order, known=False))


@contextmanager
def _shelf(*, cached: bool) -> Iterator[Path]:
    if cached:
        yield store.folder() / "books"
        return
    with tempfile.TemporaryDirectory(prefix="digilab-", ignore_cleanup_errors=True) as folder:
        yield Path(folder)


def _built(found: list[Path], order: _Order) -> Result[Published]:
    from digilab_content.compile.discovery import duplicates

    made, hits, diagnostics = _make(found, order)
    diagnostics += duplicates(found, {path: head.id for path, head in made.items()})
    if errors(diagnostics):
        return Result(None, diagnostics)
    if order.strict:
        from digilab_content.compile.strictness import refusals

        losses = {name: [loss for head in made.values() for loss in head.losses[name]] for name in order.targets}
        refused = refusals(losses, {head.id: str(path) for path, head in made.items()})
        if refused:
            return Result(None, (*diagnostics, *refused))
    heads = sorted(made.values(), key=attrgetter("id"))
    rows = [row for head in heads for row in head.rows]
    fidelity = tuple(sorted(rows, key=attrgetter("exercise", "lang", "field", "target")))
    try:
        _write(heads, fidelity, project_of(found[0]), order)
    except OSError as error:
        return Result(None, (*diagnostics, _unwritten(error, order.out)))
    counts = [sum(head.counts[name] for head in heads) for name in order.targets]
    folders = {name: str(order.out / name) for name in order.targets}
    return Result(Published(folders, fidelity, len(found), max(counts, default=0), hits), diagnostics)


# ── making pieces ─────────────────────────────────────────────────────────────────────────────────────────────────────


def _make(found: list[Path], order: _Order) -> tuple[dict[Path, Head], int, tuple[Diagnostic, ...]]:
    """The heads of exercises by path, how many were known, and what was found in the others."""
    catalogues = {folder: Catalogue.of(folder, order.targets, order.options) for folder in {p.parent for p in found}}
    made: dict[Path, Head] = {}
    for path in found if order.known else ():
        head = catalogues[path.parent].current(path.name)
        if head is not None:
            made[path] = head
    hits = len(made)
    todo = [path for path in found if path not in made]
    jobs = [_Job(str(path), order.targets, order.options, order.shelf) for path in todo]
    diagnostics: list[Diagnostic] = []
    try:
        for path, result in zip(todo, _spread(jobs, order.jobs), strict=True):
            diagnostics.extend(result.diagnostics)
            if result.value is not None:
                made[path], sure = result.value
                if sure and order.keeps:
                    catalogues[path.parent].put(path.name, made[path])
            if order.progress:
                order.progress(len(made), len(found))
    finally:  # what an interrupted build made is not lost
        if order.keeps:
            for catalogue in catalogues.values():
                catalogue.keep()
    return made, hits, tuple(diagnostics)


def _spread(jobs: list[_Job], workers: int) -> Iterator[Result[tuple[Head, bool]]]:
    """The first here, so that forked processes have every module at hand."""
    yield from map(pieces, jobs[:1])
    yield from store.spread(pieces, jobs[1:], workers)


def pieces(job: _Job) -> Result[tuple[Head, bool]]:
    """Make the pieces of one exercise in every language, every variant, for every target of the job, and shelve them.

    Their head, and whether it may be kept: no file was changed while it was read, and there is nothing to say again.
    """
    from digilab_content.compile.legalise import legalise
    from digilab_content.compile.load import load
    from digilab_content.compile.lower import lower
    from digilab_content.export import target
    from digilab_content.model.target import mathematics, taken

    since = time.time_ns()
    _look_around(Path(job.path))
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
    sources = store.stamped(path for path, _ in loaded.value.sources())
    return Result((_shelved(job, made, sources), not found and not store.touched(sources, since)), tuple(found))


def _look_around(path: Path) -> None:
    """List the folders before anything is read: a translation or settings file that comes later is seen as new."""
    root = project_of(path).root
    here = path.absolute().parent
    for folder in (
        here,
        *(up for up in (here.resolve(), *here.resolve().parents) if up.is_relative_to(root.resolve())),
    ):
        store.hash_of(f"?{folder.as_posix()}/")


def _shelved(job: _Job, made: Mapping[str, tuple[Piece, ...]], sources: store.Sources) -> Head:
    from digilab_content.compile.strictness import inexact

    losses = {name: [loss for piece in these for loss in piece.losses] for name, these in made.items()}
    kept = {name: inexact(these) for name, these in losses.items()}
    return shelve(os.path.realpath(job.path), made, table(losses), kept, sources, job.shelf)


def _together(to: Target, pieces: tuple[Piece, ...], options: Mapping[str, str]) -> tuple[Piece, ...]:
    return to.together(pieces, options) if isinstance(to, Gathering) else pieces


# ── writing ───────────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class _Whole:
    """All that a target publishes, where to write it, and where the last of it is (`known`: to be linked to)."""

    name: str
    heads: Sequence[Head]
    title: str
    lang: str
    options: dict[str, str]
    to: Path
    last: Path
    known: bool


def _write(heads: Sequence[Head], fidelity: tuple[Row, ...], project: Project, order: _Order) -> None:
    about = (project.title, project.lang, order.options)
    with renewed(order.out) as fresh:
        (fresh / "fidelity.json").write_bytes(as_json(fidelity))
        whole = [_Whole(name, heads, *about, fresh / name, order.out / name, order.known) for name in order.targets]
        many = sum(len(head.headings) for head in heads) >= MANY
        for _ in store.spread(_assemble, whole, order.jobs, few=2 if many else len(whole) + 1):
            pass


def _assemble(whole: _Whole) -> None:
    from digilab_content.export import target

    parts = [part for head in whole.heads for part in kept_pieces(head, whole.name)]
    parts.sort(key=lambda part: (part.heading.id, part.heading.lang, part.heading.variant))
    bank = Bank(whole.title, whole.lang, parts)
    deliver(target(whole.name).assemble(bank, whole.options), whole.to, whole.last, known=whole.known)


def _unwritten(error: OSError, out: Path) -> Diagnostic:
    """E403: the disk is full, or the folder cannot be written. What stood there before still does."""
    full = error.errno in {errno.ENOSPC, errno.EDQUOT}
    facts = (("why", "full" if full else "other"), ("folder", out.as_posix()), ("said", error.strerror or str(error)))
    return Diagnostic("E403", None, facts, path=out.as_posix())
