"""Speed, as ratios in one run: `make bench`. Each figure is the median of several runs of whole processes.

The processes keep their bytecode, as an installed program does: without it each one compiles our sources again.
"""

import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

COMMAND = [sys.executable, "-m", "digilab_content"]
FILES = 1000
EXERCISE = """---
exo: 1
id: bench-{k:04}
title: Table de {a}
lang: fr
subject: maths
level: ma.1ac
license: CC-BY-SA-4.0
---
Calcule ${a} \\times {b}$ : [[produit]]

## Réponses

### produit

- [x] `{c}`
- [ ] `{s}` {{#somme}}
  > Tu as **ajouté** au lieu de multiplier.

## Indices

1. Pense à la table de ${a}$.

## Solution

${a} \\times {b} = {c}$
"""

VARIED = """---
exo: 1
id: bench-{k:04}
title: Dérivée d'un produit
lang: fr
subject: maths
level: ma.1bac-sm
license: CC-BY-SA-4.0
symbols: [x]
params:
  a: int -5..5 except 0
  b: int 1..9
  f: = (a*x + b) * x^2
  df: = diff(f, x)
variants: 20
answers:
  d: expression
---
Soit $f(x) = {{{{f}}}}$. $f'(x) =$ [[d]]

## Réponses

- [x] `df`
- [ ] `2*a*x` {{#produit-des-derivees}}
  > $(uv)' \\neq u'v'$.

## Solution

$f'(x) = {{{{expand(df)}}}}$
"""


def exercise(k: int, *, varied: bool) -> str:
    """The text of file `k`; where `varied`, each tenth has a formula and 20 variants, as banks do."""
    if varied and k % 10 == 0:
        return VARIED.format(k=k)
    a, b = 2 + k % 97, 3 + k % 89
    return EXERCISE.format(k=k, a=a, b=b, c=a * b, s=a + b if a + b != a * b else 0)


def bank(folder: Path, *, varied: bool) -> Path:
    """A bank of `FILES` exercises."""
    folder.mkdir()
    (folder / "digilab.yaml").write_text("title: Banc\nlang: fr\n", encoding="utf-8")
    for k in range(FILES):
        (folder / f"bench-{k:04}.exo.md").write_text(exercise(k, varied=varied), encoding="utf-8")
    return folder


def like_the_shipped(folder: Path) -> Path:
    """A bank of `FILES` exercises which are those of the shipped bank again and again, with their translations."""
    shipped = Path(__file__).parent.parent / "exercises"
    pivots = [
        p
        for p in sorted(shipped.rglob("*.exo.md"))
        if not p.name.removesuffix(".exo.md").endswith((".fr", ".ar", ".en"))
    ]
    for k in range(FILES // len(pivots) + 1):
        shutil.copytree(shipped, folder / f"{k:02}")
        for file in (folder / f"{k:02}").rglob("*.exo.md"):
            text = file.read_text(encoding="utf-8")
            file.write_text(re.sub(r"(?m)^(id|translation_of): (.+)$", rf"\1: \2-{k:02}", text), encoding="utf-8")
    return folder


def seconds(command: list[str], runs: int = 5) -> float:
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def rebuild(folder: Path, name: str) -> None:
    """A full build, then one after changing one file, five times."""
    out = folder.parent / f"out-{folder.name}"
    build = [*COMMAND, "build", str(folder), "--target", "moodle,qti21,site,json", "-o", str(out)]
    full = seconds(build, 1)
    times = []
    pivots = sorted(folder.rglob("*.exo.md"))
    for file in pivots[:: len(pivots) // 5][:5]:
        text = file.read_text(encoding="utf-8")
        file.write_text(re.sub(r"(?m)^title: (.+)$", r"title: \1 bis", text, count=1), encoding="utf-8")
        times.append(seconds(build, 1))
    one = statistics.median(times)
    print(f"build {name:21} {full * 1000:8.1f} ms")
    print(f"… after changing one file   {one * 1000:8.1f} ms   1/{full / one:.1f} of a full build   (limit 1/20)")


def main() -> None:
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        cache = folder / "cache"
        os.environ["DIGILAB_CACHE"] = str(cache)
        plain, varied = bank(folder / "plain", varied=False), bank(folder / "varied", varied=True)
        seconds([*COMMAND, "validate", str(plain)], 1)  # writes the bytecode
        nothing = seconds([sys.executable, "-c", "pass"], 15)
        help_ = seconds([*COMMAND, "--help"], 15)
        print(f"python -c pass              {nothing * 1000:8.1f} ms")
        print(
            f"--help                      {help_ * 1000:8.1f} ms   {help_ / nothing:6.2f} × python -c pass   (limit 5)"
        )
        first = []
        for _ in range(5):
            shutil.rmtree(cache, ignore_errors=True)
            first.append(seconds([*COMMAND, "validate", str(plain)], 1))
        for times, which in (
            (statistics.median(first), "first time"),
            (seconds([*COMMAND, "validate", str(plain)]), "then"),
        ):
            print(f"validate {FILES}, {which:10}   {times * 1000:8.1f} ms   {times / help_:6.2f} × --help   (limit 25)")
        rebuild(plain, f"{FILES} of one variant")
        rebuild(varied, f"{FILES}, 1 in 10 varied")
        if "--shipped" in sys.argv:  # half an hour
            rebuild(like_the_shipped(folder / "shipped"), f"{FILES} as are shipped")


if __name__ == "__main__":
    main()
