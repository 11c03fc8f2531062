"""Maxima as the tests run it: one process, many expressions, each answer on a line of its own."""

import os
import shutil
import subprocess
from pathlib import Path

HOW = (
    "Maxima is missing: `apt-get install maxima` (tools/system.sh does it as root on Debian); these tests were NOT run"
)
TESTS = Path(__file__).parent / "answer_tests.mac"


def maxima_path() -> str | None:
    return shutil.which("maxima")


def stack_path() -> Path | None:
    """The folder `stack/maxima` of a checkout of STACK, where a developer has one (`DIGILAB_STACK`)."""
    folder = Path(os.environ.get("DIGILAB_STACK", "/nowhere"))
    return folder if (folder / "stackmaxima.mac").exists() else None


def stack_loaded(folder: Path) -> list[str]:
    """Statements that load STACK's own code, with the units that its installer would write."""
    local = (folder / "stacklocallinux.mac").read_text(encoding="utf-8")
    setup = local[local.index("STACK_SETUP(") : local.index("/* Load the main libraries")]
    return [
        f'file_search_maxima:append(["{folder.as_posix()}/###.{{mac,mc}}"],file_search_maxima)$',
        f'file_search_lisp:append(["{folder.as_posix()}/###.{{lisp}}"],file_search_lisp)$',
        setup,
        'load("stackmaxima.mac")$',
    ]


def evaluated(
    folder: Path, before: list[str], jobs: list[tuple[list[str], str]], load: list[str] | None = None
) -> list[str]:
    """What Maxima makes of each job (statements to run first, an expression), as text; `error` where it fails.

    `before` are definitions. `simp` is off, as in response trees.
    """
    lines = load or [f'load("{TESTS.as_posix()}")$']
    lines = [*lines, "simp:false$", "ratprint:false$", "display2d:false$", "linel:100000$"]
    lines += [f"{one}$" for one in before]
    last: list[str] = []
    for k, (statements, expression) in enumerate(jobs):
        if statements != last:
            lines += [f"{one}$" for one in statements]
            last = statements
        lines.append(f'dk_r:errcatch({expression})$ print("@@{k}:", if dk_r=[] then "error" else string(first(dk_r)))$')
    file = folder / "jobs.mac"
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    path = maxima_path()
    assert path is not None
    done = subprocess.run(
        [path, "--very-quiet", "--batch-string", f'batchload("{file.as_posix()}")$'],
        capture_output=True,
        text=True,
        timeout=1500 if load else 300,
        check=False,
    )
    found: dict[int, str] = {}
    for line in done.stdout.splitlines():
        if line.startswith("@@"):
            number, _, text = line[2:].partition(":")
            found[int(number)] = text.strip()
    assert len(found) == len(jobs), f"{len(found)} of {len(jobs)}: {done.stdout[-2000:]} {done.stderr[-500:]}"
    return [found[k] for k in range(len(jobs))]
