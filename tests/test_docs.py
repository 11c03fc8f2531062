"""The documentation says what is: its snippets run, its generated pages are fresh, Sphinx builds without a warning.

Fences that run: `exo` with a `:caption: name.exo.md` line is a file that must pass; `judge` holds a request and, after
`→`, what the answer must contain; `terminal` lines that start with `$` are run in the folder of the page's files, and
the lines under them must appear in the output (`…` stands for anything).
"""

import json
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from places import ROOT

PAGES = sorted(p for p in [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")] if "_build" not in p.parts)
_FENCE = re.compile(r"(?ms)^(`{3,})(?:\{code-block\} )?(exo|judge|terminal)\n(?::caption: (\S+)\n+)?(.*?)^\1$")


def _fences(page: Path) -> list[tuple[str, str, str]]:
    return [(m[2], m[3] or "", m[4]) for m in _FENCE.finditer(page.read_text(encoding="utf-8"))]


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_snippets_run(page: Path, tmp_path: Path) -> None:
    for number, (kind, name, text) in enumerate(_fences(page)):
        match kind:
            case "exo":
                _exercise(tmp_path / (name or f"snippet-{number}.exo.md"), text)
            case "judge":
                _judge(text)
            case "terminal":
                _terminal(text, tmp_path)


def _exercise(path: Path, text: str) -> None:
    from digilab_content.compile import trial
    from digilab_content.compile.load import load, pivot_of
    from digilab_content.text.diagnostics import errors

    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    if path.suffix not in {".md", ".yaml"} or ".exo." not in path.name:
        return
    loaded = load(pivot_of(path))
    assert not errors(loaded.diagnostics), (path.name, [(d.code, d.facts) for d in loaded.diagnostics])
    assert loaded.value is not None
    result = trial.run(loaded.value.exercise, loaded.value.translations)
    failed = [(t.name, t.answer, t.expected, t.got) for t in result.trials if not t.ok]
    assert not failed, (path.name, failed)
    assert not errors(result.diagnostics), (path.name, result.diagnostics)


def _judge(text: str) -> None:
    from digilab_content.compile.judge import judge

    for request, expected in re.findall(r"(?m)^(\{.*\})\n→ (\{.*\})$", text):
        answer = judge(json.loads(request))
        for key, value in json.loads(expected).items():
            assert answer.get(key) == value, (request, answer)


def _terminal(text: str, folder: Path) -> None:
    blocks = re.split(r"(?m)^\$ ", text)[1:]
    for block in blocks:
        command, _, shown = block.partition("\n")
        words = shlex.split(command)
        assert words[0] == "digilab-content", command
        run = subprocess.run(
            [sys.executable, "-m", "digilab_content", *words[1:]],
            cwd=folder,
            capture_output=True,
            text=True,
            check=False,
            input="",
        )
        output = run.stdout + run.stderr
        assert run.returncode in (0, 1), output
        for line in shown.splitlines():
            parts = [part.strip() for part in line.split("…") if part.strip()]
            for part in parts:
                assert part in output, f"{command}: {part!r} is not in\n{output}"


def test_generated_pages_are_fresh() -> None:
    sys.path.insert(0, str(ROOT / "docs"))
    from generate import pages

    for name, text in pages().items():
        committed = ROOT / "docs" / name
        assert committed.exists(), f"{name} is missing: run `make docs`"
        assert committed.read_text(encoding="utf-8") == text, f"{name} is stale: run `make docs`"


def test_sphinx_builds_without_a_warning(tmp_path: Path) -> None:
    pytest.importorskip("sphinx")
    run = subprocess.run(
        [sys.executable, "-m", "sphinx", "-q", "-W", "-b", "html", str(ROOT / "docs"), str(tmp_path / "html")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr[-3000:]
    assert (tmp_path / "html" / "index.html").exists()
