"""`i18n`, `stats`, `completion`: what a bank's keeper asks, as they ask it."""

import json
import subprocess
import sys

import pytest
from places import BANK

EXERCISE = (
    "---\nexo: 1\nid: {id}\nlang: fr\nlicense: CC0-1.0\nskills: [{skill}]\nlevel: ma.1ac\n---\n"
    "\nCombien ? [[= {key}]]\n"
)


def run(*arguments, cwd=None, env=None):
    import os

    command = [sys.executable, "-m", "digilab_content", "--lang", "en", *arguments]
    made = subprocess.run(
        command, capture_output=True, text=True, cwd=cwd, env=env and {**os.environ, **env}, check=False
    )
    assert "Traceback" not in made.stderr
    return made


@pytest.fixture
def project(tmp_path):
    (tmp_path / "digilab.yaml").write_text("name: Test\nlang: fr\nlangs: [fr, ar]\n", encoding="utf-8")
    for k in (1, 2):
        text = EXERCISE.format(id=f"x-{k}", skill=f"S{k}", key=k)
        (tmp_path / f"x{k}.exo.md").write_text(text, encoding="utf-8")
    return tmp_path


def test_languages_go_from_missing_to_fresh_to_stale_and_back(project):
    assert "ar: 2 · originals 0 · up to date 0 · stale 0 · unmarked 0 · missing 2" in run("i18n", cwd=project).stdout
    assert run("i18n", "status", "--check", cwd=project).returncode == 1
    made = run("i18n", "scaffold", "--to", "ar", cwd=project)
    assert sorted(made.stdout.split()) == ["x1.ar.exo.md", "x2.ar.exo.md"]
    assert run("i18n", "--check", cwd=project).returncode == 0
    pivot = project / "x1.exo.md"
    pivot.write_text(pivot.read_text(encoding="utf-8").replace("Combien", "Combien en tout"), encoding="utf-8")
    assert "up to date 1 · stale 1" in run("i18n", cwd=project).stdout
    assert run("i18n", "update", "x1.ar.exo.md", cwd=project).stdout.split() == ["x1.ar.exo.md"]
    assert "up to date 2 · stale 0" in run("i18n", cwd=project).stdout
    assert run("i18n", "update", cwd=project).stdout == ""


def test_what_a_bank_holds_and_what_its_curriculum_lacks(project):
    assert "E001" in run("stats", "--coverage", cwd=project).stderr
    (project / "curriculum.yaml").write_text(
        "levels: {ma.1ac: {fr: Première année}}\nskills:\n  S1: {label: {fr: un, en: one}, level: ma.1ac}\n"
        "  S9: {label: neuf}\n",
        encoding="utf-8",
    )
    said = run("stats", "--coverage", cwd=project).stdout
    assert "1 of 2 skills" in said
    assert "S9" in said
    assert "neuf" in said
    assert "does not know: S2" in said
    data = json.loads(run("stats", "--coverage", "--format", "json", cwd=project).stdout)
    assert data["exercises"] == 2
    assert data["type"] == {"number": 2}
    assert data["language"] == {"fr": 2}
    assert [one["exercises"] for one in data["coverage"]] == [["x-1"], []]
    (project / "curriculum.yaml").write_text("skils: {}\n", encoding="utf-8")
    made = run("stats", "--coverage", cwd=project)
    assert made.returncode == 1
    assert "curriculum.yaml:1:1" in made.stderr
    assert "skills" in made.stderr


def test_the_shipped_bank_is_counted():
    data = json.loads(run("stats", str(BANK), "--format", "json").stdout)
    assert data["exercises"] == sum(data["subject"].values())
    assert data["language"]["ar"] > 60


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("val", "validate"),
        ("convert --to ", "yaml"),
        ("build --pro", "--profile"),
        ("i18n ", "scaffold"),
        ("test --j", "--junit"),
    ],
)
def test_tab_completes(words, expected):
    asked = {"COMP_WORDS": f"digilab-content {words}", "COMP_CWORD": str(len(f"x {words}".split(" ")) - 1)}
    made = run(env={**asked, "_DIGILAB_CONTENT_COMPLETE": "bash_complete"})
    assert f"plain,{expected}" in made.stdout.split("\n")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_gets_its_script(shell):
    assert "_DIGILAB_CONTENT_COMPLETE" in run("completion", shell).stdout
