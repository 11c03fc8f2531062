"""A build: the same bytes every time, only what changed made again, the last good output kept whole."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from places import BANK

from digilab_content import delivery, publish
from digilab_content.export import targets

EXERCISE = """---
exo: 1
id: {id}
title: Table
lang: fr
level: ma.1ac
subject: maths
license: CC-BY-SA-4.0
---
Calcule ${a} \\times {b}$ : [[= {c}]]

![Un carré](carre.svg)
"""
SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><rect width="2" height="2"/></svg>'


def _project(folder: Path, count: int = 3) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "digilab.yaml").write_text("title: Essai\nlang: fr\n", encoding="utf-8")
    (folder / "carre.svg").write_text(SQUARE, encoding="utf-8")
    for k in range(2, 2 + count):
        text = EXERCISE.format(id=f"table-{k:03}", a=k, b=7, c=7 * k)
        (folder / f"table-{k:03}.exo.md").write_text(text, encoding="utf-8")
    return folder


def _digest(folder: Path) -> dict[str, str]:
    return {
        f.relative_to(folder).as_posix(): hashlib.sha256(f.read_bytes()).hexdigest()
        for f in sorted(folder.rglob("*"))
        if f.is_file()
    }


@pytest.mark.parametrize("part", ["maths/2ac", "svt", "arabe", pytest.param("", marks=pytest.mark.long)])
def test_two_processes_with_different_hash_seeds_write_the_same_bytes(tmp_path: Path, part: str) -> None:
    code = (
        "import sys; from pathlib import Path; from digilab_content import publish;"
        "from digilab_content.export import targets;"
        "r = publish.build([Path(sys.argv[1])], targets(), Path(sys.argv[2]), cached=False);"
        "assert r.value, [(d.code, d.facts, d.where) for d in r.diagnostics]"
    )
    for seed in ("1", "2"):
        run = subprocess.run(
            [sys.executable, "-c", code, str(BANK / part), str(tmp_path / seed)],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=False,
        )
        assert run.returncode == 0, run.stderr[-2000:]
    assert _digest(tmp_path / "1") == _digest(tmp_path / "2")


def test_only_what_changed_is_made_again_and_the_result_is_the_same(tmp_path: Path) -> None:
    project, out = _project(tmp_path / "p"), tmp_path / "out"
    first = publish.build([project], targets(), out).value
    assert first is not None
    assert (first.exercises, first.cached) == (3, 0)
    again = publish.build([project], targets(), out).value
    assert again is not None
    assert again.cached == 3
    file = project / "table-003.exo.md"
    file.write_text(file.read_text(encoding="utf-8").replace("Calcule", "Combien font"), encoding="utf-8")
    changed = publish.build([project], targets(), out).value
    assert changed is not None
    assert changed.cached == 2
    publish.build([project], targets(), tmp_path / "whole", cached=False)
    assert _digest(out) == _digest(tmp_path / "whole")


def test_a_changed_picture_a_new_default_and_a_renamed_file_are_seen(tmp_path: Path) -> None:
    project, out = _project(tmp_path / "p"), tmp_path / "out"
    assert publish.build([project], ["json"], out).value
    for change in (
        lambda: (project / "carre.svg").write_text(SQUARE.replace("2 2", "3 3"), encoding="utf-8"),
        lambda: (project / "_defaults.yaml").write_text("topic: Tables\n", encoding="utf-8"),
        lambda: (project / "table-002.exo.md").rename(project / "renamed.exo.md"),
    ):
        change()
        assert publish.build([project], targets(), out).value
        assert publish.build([project], targets(), tmp_path / "whole", cached=False).value
        assert _digest(out) == _digest(tmp_path / "whole")


def test_targets_put_together_in_several_processes_are_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = _project(tmp_path / "p")
    assert publish.build([project], targets(), tmp_path / "one", jobs=1).value
    monkeypatch.setattr(publish, "MANY", 1)
    assert publish.build([project], targets(), tmp_path / "several", jobs=2).value
    assert _digest(tmp_path / "one") == _digest(tmp_path / "several")


def test_errors_write_nothing_and_keep_the_last_output(tmp_path: Path) -> None:
    project, out = _project(tmp_path / "p"), tmp_path / "out"
    assert publish.build([project], ["json"], out).value
    before = _digest(out)
    (project / "table-004.exo.md").write_text("---\nexo: 1\nid: table-004\n---\nCalcule [[x]]\n", encoding="utf-8")
    result = publish.build([project], ["json"], out)
    assert result.value is None
    assert result.diagnostics
    assert _digest(out) == before


def test_an_interrupted_build_leaves_the_last_output_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project, out = _project(tmp_path / "p"), tmp_path / "out"
    assert publish.build([project], ["json"], out).value
    before = _digest(out)

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(delivery, "_swap", interrupted)
    with pytest.raises(KeyboardInterrupt):
        publish.build([project], ["json"], out, cached=False)
    assert _digest(out) == before


def test_a_build_killed_between_its_two_renames_is_finished_by_the_next(tmp_path: Path) -> None:
    project, out = _project(tmp_path / "p"), tmp_path / "out"
    assert publish.build([project], ["json"], out).value
    before = _digest(out)
    (out / "json").rename(out / f"{delivery.SPENT}-999-json")
    (out / f"{delivery.FRESH}-999" / "json").mkdir(parents=True)
    with delivery.renewed(out) as fresh:
        assert fresh.is_dir()
    assert _digest(out) == before


def test_two_exercises_with_one_id_are_refused_naming_both(tmp_path: Path) -> None:
    project = _project(tmp_path / "p", 1)
    shutil.copy(project / "table-002.exo.md", project / "copy.exo.md")
    result = publish.build([project], ["json"], tmp_path / "out")
    assert result.value is None
    facts = dict(next(d for d in result.diagnostics if "other" in dict(d.facts)).facts)
    assert facts["id"] == "table-002"


def test_the_fidelity_report_names_every_target(tmp_path: Path) -> None:
    assert publish.build([_project(tmp_path / "p")], targets(), tmp_path / "out").value
    report = json.loads((tmp_path / "out" / "fidelity.json").read_text(encoding="utf-8"))
    assert {row["target"] for row in report["rows"]} == set(targets())
