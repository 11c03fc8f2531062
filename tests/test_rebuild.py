"""A build after changes gives byte for byte what a build from nothing gives; nothing leaves an older output."""

import errno
import io
import os
import random
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterable
from pathlib import Path

import pytest
from places import BANK

from digilab_content import publish, shelf, store
from digilab_content.export.archive import EPOCH, archive
from digilab_content.model.output import File

ALL = ("json", "moodle", "qti12", "qti21", "site")
EXERCISE = """---
exo: 1
id: {id}
title: {title}
lang: fr
level: {level}
subject: maths
license: CC-BY-SA-4.0
params:
  a: int 2..9
variants: {variants}
---
Calcule $ {{{{a}}}} \\times {b} $ : [[= `a*{b}`]]

![Un carré](carre.svg)
"""
ARABIC = """---
exo: 1
translation_of: {id}
lang: ar
title: جدول
---
احسب $ {{{{a}}}} \\times {b} $ : [[slot]]

![مربع](carre.svg)
"""
SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 {k}"><rect width="2" height="2"/></svg>'


def _write(project: Path, dice: random.Random, id_: str, name: str) -> None:
    text = EXERCISE.format(
        id=id_,
        title=dice.choice(["Table", "Produit", "Aire"]),
        level=dice.choice(["ma.1ac", "ma.2ac"]),
        variants=dice.choice([1, 3]),
        b=dice.randint(2, 9),
    )
    (project / f"{name}.exo.md").write_text(text, encoding="utf-8")


def _project(folder: Path, dice: random.Random, count: int = 5) -> Path:
    folder.mkdir(parents=True)
    (folder / "digilab.yaml").write_text("title: Essai\nlang: fr\n", encoding="utf-8")
    (folder / "carre.svg").write_text(SQUARE.format(k=2), encoding="utf-8")
    for k in range(count):
        _write(folder, dice, f"ex-{k}", f"f{k}")
    return folder


def _bytes(folder: Path) -> dict[str, bytes]:
    return {f.relative_to(folder).as_posix(): f.read_bytes() for f in sorted(folder.rglob("*")) if f.is_file()}


def _edit(project: Path, dice: random.Random, step: int) -> None:
    """One change as people make them."""
    files = sorted(project.glob("f*.exo.md"))
    pivots = [f for f in files if not f.name.endswith(".ar.exo.md")]
    one = dice.choice(pivots)
    id_ = one.read_text(encoding="utf-8").split("id: ")[1].split("\n")[0]
    beside = one.with_name(one.name.replace(".exo.md", ".ar.exo.md"))
    match dice.choice(
        ["edit", "edit", "add", "remove", "rename", "translate", "picture", "defaults", "title", "touch"]
    ):
        case "edit":
            _write(project, dice, id_, one.name.removesuffix(".exo.md"))
        case "add":
            _write(project, dice, f"ex-{step}-new", f"f-new-{step}")
        case "remove" if len(pivots) > 2:
            one.unlink()
            beside.unlink(missing_ok=True)
        case "rename":
            one.rename(project / f"f-renamed-{step}.exo.md")
            if beside.exists():
                beside.rename(project / f"f-renamed-{step}.ar.exo.md")
        case "translate":
            beside.write_text(ARABIC.format(id=id_, b=dice.randint(2, 9)), encoding="utf-8")
        case "picture":
            (project / "carre.svg").write_text(SQUARE.format(k=dice.randint(2, 99)), encoding="utf-8")
        case "defaults":
            (project / "_defaults.yaml").write_text(f"topic: Sujet {step}\n", encoding="utf-8")
        case "title":
            (project / "digilab.yaml").write_text(f"title: Essai {step}\nlang: fr\n", encoding="utf-8")
        case _:
            os.utime(one)


@pytest.mark.parametrize(
    "seed", [1, 2, pytest.param(3, marks=pytest.mark.long), pytest.param(4, marks=pytest.mark.long)]
)
def test_after_any_changes_the_output_is_that_of_a_build_from_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    monkeypatch.setattr(store, "SETTLED", 0)  # files of this test are trusted by their state at once, the harder case
    dice = random.Random(seed)
    project, out = _project(tmp_path / "p", dice), tmp_path / "out"
    for step in range(8):
        made = publish.build([project], ALL, out)
        assert made.value, [(d.code, d.facts) for d in made.diagnostics]
        whole = tmp_path / f"whole-{step}"
        assert publish.build([project], ALL, whole, cached=False).value
        assert _bytes(out) == _bytes(whole)
        for _ in range(dice.randint(1, 2)):
            _edit(project, dice, step)


def test_what_has_not_changed_is_linked_neither_made_nor_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project, out = _project(tmp_path / "p", random.Random(0)), tmp_path / "out"
    assert publish.build([project], ALL, out).value
    before = {path: path.stat().st_ino for path in out.rglob("*") if path.is_file()}
    monkeypatch.setattr(shelf.Book, "read", None)
    assert publish.build([project], ALL, out).value
    after = {path: path.stat().st_ino for path in out.rglob("*") if path.is_file()}
    assert {path for path in before if after[path] != before[path]} == {out / "fidelity.json"}


@pytest.mark.parametrize("damage", ["gone", "empty", "flipped"])
def test_a_damaged_store_costs_time_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, damage: str) -> None:
    monkeypatch.setenv("DIGILAB_CACHE", str(tmp_path / "cache"))
    project = _project(tmp_path / "p", random.Random(0), 2)
    assert publish.build([project], ["json", "qti21"], tmp_path / "first").value
    books = [b for b in (store.folder() / "books").rglob("*") if b.is_file()]
    for book in books:
        _damage(book, damage)
    for _ in range(2):  # the second is made from what the first has mended
        assert publish.build([project], ["json", "qti21"], tmp_path / "second").value
        assert _bytes(tmp_path / "first") == _bytes(tmp_path / "second")


def _damage(book: Path, how: str) -> None:
    data = bytearray(book.read_bytes())
    data[len(data) // 2] ^= 255
    match how:
        case "gone":
            book.unlink()
        case "empty":
            book.write_bytes(b"")
        case _:
            book.write_bytes(bytes(data))


def test_a_store_that_cannot_be_written_costs_time_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = _project(tmp_path / "p", random.Random(0), 2)
    assert publish.build([project], ALL, tmp_path / "first").value
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("DIGILAB_CACHE", str(tmp_path / "file"))
    for _ in range(2):
        assert publish.build([project], ALL, tmp_path / "second").value
        assert _bytes(tmp_path / "first") == _bytes(tmp_path / "second")


def test_a_file_written_again_in_the_same_moment_with_the_same_size_is_seen(tmp_path: Path) -> None:
    project, out = _project(tmp_path / "p", random.Random(0), 1), tmp_path / "out"
    file = next(project.glob("f*.exo.md"))
    state = file.stat()
    assert publish.build([project], ["json"], out).value
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("Calcule", "Combien"), encoding="utf-8")
    os.utime(file, ns=(state.st_atime_ns, state.st_mtime_ns))
    assert file.stat().st_size == state.st_size
    assert publish.build([project], ["json"], out).value
    assert b"Combien" in b"".join(_bytes(out).values())


def test_a_file_changed_while_it_is_read_is_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from digilab_content.compile import lower

    project, out = _project(tmp_path / "p", random.Random(0), 1), tmp_path / "out"
    file = next(project.glob("f*.exo.md"))
    true = lower.lower

    def slow(*args: object, **named: object) -> object:  # the author saves while the build works on what it read
        monkeypatch.undo()
        monkeypatch.setenv("DIGILAB_CACHE", cache)
        file.write_text(file.read_text(encoding="utf-8").replace("Calcule", "Combien"), encoding="utf-8")
        return true(*args, **named)  # type: ignore[arg-type]

    cache = str(store.folder())
    monkeypatch.setattr(lower, "lower", slow)
    assert publish.build([project], ["json"], out).value
    assert publish.build([project], ["json"], out).value
    assert b"Combien" in b"".join(_bytes(out).values())


def test_a_full_disk_is_said_and_the_last_output_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project, out = _project(tmp_path / "p", random.Random(0), 2), tmp_path / "out"
    assert publish.build([project], ["json", "site"], out).value
    before = _bytes(out)
    _write(project, random.Random(9), "ex-more", "f-more")

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(publish, "deliver", full)
    result = publish.build([project], ["json", "site"], out)
    assert result.value is None
    [found] = [d for d in result.diagnostics if d.code == "E403"]
    assert dict(found.facts)["why"] == "full"
    assert _bytes(out) == before


def test_a_build_killed_at_any_moment_leaves_whole_outputs(tmp_path: Path) -> None:
    project, out = _project(tmp_path / "p", random.Random(0), 3), tmp_path / "out"
    command = [sys.executable, "-m", "digilab_content", "build", str(project), "--target", "json,site", "-o", str(out)]
    assert subprocess.run(command, check=False, capture_output=True).returncode == 0
    file = project / "f1.exo.md"
    dice = random.Random(5)
    for _ in range(4):
        _write(project, dice, "ex-1", file.name.removesuffix(".exo.md"))
        one = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(dice.uniform(0.1, 1.0))
        one.send_signal(signal.SIGKILL)
        one.wait()
        for name in ("json", "site"):
            if (out / name).exists():  # between two renames it stands aside, and the next build puts it back
                assert list((out / name).rglob("*.json" if name == "json" else "*.html"))
    assert publish.build([project], ["json", "site"], out).value
    assert publish.build([project], ["json", "site"], tmp_path / "whole", cached=False).value
    assert _bytes(out) == _bytes(tmp_path / "whole")
    assert not list(out.glob(".*"))


def test_two_builds_at_once_to_one_folder_both_end_well(tmp_path: Path) -> None:
    project, out = _project(tmp_path / "p", random.Random(0), 3), tmp_path / "out"
    command = [sys.executable, "-m", "digilab_content", "build", str(project), "--target", "json,site", "-o", str(out)]
    both = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) for _ in range(2)]
    for one in both:
        said, _ = one.communicate(timeout=120)
        assert one.returncode == 0, said
    assert publish.build([project], ["json", "site"], tmp_path / "whole", cached=False).value
    assert _bytes(out) == _bytes(tmp_path / "whole")


def test_an_upgrade_makes_everything_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project, out = _project(tmp_path / "p", random.Random(0), 2), tmp_path / "out"
    assert publish.build([project], ["json"], out).value
    monkeypatch.setattr(store, "program", lambda: b"another")
    made = publish.build([project], ["json"], out).value
    assert made is not None
    assert made.cached == 0


def test_a_warning_is_said_by_every_build(tmp_path: Path) -> None:
    project, out = _project(tmp_path / "p", random.Random(0), 1), tmp_path / "out"
    stale = ARABIC.format(id="ex-0", b=3).replace("lang: ar", "lang: ar\nsource_hash: aaaaaaaaaaaa")
    (project / "f0.ar.exo.md").write_text(stale, encoding="utf-8")
    first, second = (publish.build([project], ["json"], out) for _ in range(2))
    assert first.value
    assert [d.code for d in first.diagnostics] == [d.code for d in second.diagnostics]
    assert "W080" in [d.code for d in first.diagnostics]


def test_where_processes_are_not_forked_the_output_is_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = _project(tmp_path / "p", random.Random(0), store.PARALLEL_FROM + 2)
    assert publish.build([project], ALL, tmp_path / "one", jobs=1).value
    monkeypatch.setattr(publish, "MANY", 1)
    monkeypatch.setattr(store.sys, "platform", "darwin")  # what is sent to a process is pickled
    assert publish.build([project], ALL, tmp_path / "two", jobs=2, cached=False, progress=lambda *_: None).value
    assert _bytes(tmp_path / "one") == _bytes(tmp_path / "two")


def test_books_of_before_leave_when_nobody_can_read_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DIGILAB_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(shelf, "LENT", -1)
    project = _project(tmp_path / "p", random.Random(0), 1)
    for b in range(2, 8):
        file = next(project.glob("f*.exo.md"))
        file.write_text(EXERCISE.format(id="ex-0", title="T", level="ma.1ac", variants=1, b=b), encoding="utf-8")
        assert publish.build([project], ["json"], tmp_path / "out").value
    books = [b for b in (tmp_path / "cache" / "books").rglob("*") if b.is_file()]
    assert len(books) <= 2  # the one that is read, and the last before it


@pytest.mark.parametrize("count", [0, 1, 40, pytest.param(66_000, marks=pytest.mark.long)])
def test_a_zip_is_byte_for_byte_that_of_the_standard_library(count: int) -> None:
    dice = random.Random(count)
    files = [File(f"{'é' * (k % 2)}{k}.xml", b"<a>" * dice.randint(0, 40)) for k in range(count)]
    files.append(File("media/x.png", dice.randbytes(100_000)))
    assert archive("a.zip", files).data == _zipped(files)


def _zipped(files: Iterable[File]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for file in sorted(files, key=lambda f: f.path):
            info = zipfile.ZipInfo(file.path, EPOCH)
            info.compress_type, info.create_system, info.external_attr = zipfile.ZIP_DEFLATED, 3, 0o644 << 16
            made.writestr(info, file.data)
    return out.getvalue()


def test_a_part_of_the_shipped_bank_is_the_same_from_the_store(tmp_path: Path) -> None:
    shutil.copytree(BANK / "svt", tmp_path / "p")
    assert publish.build([tmp_path / "p"], ALL, tmp_path / "first").value
    made = publish.build([tmp_path / "p"], ALL, tmp_path / "again").value
    assert made is not None
    assert made.cached == made.exercises
    assert _bytes(tmp_path / "first") == _bytes(tmp_path / "again")
