"""Speed, as ratios in one run: `make bench`. Each figure is the median of several runs of whole processes."""

import os
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


def seconds(command: list[str], runs: int = 5) -> float:
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ["DIGILAB_CACHE"] = str(Path(folder) / "cache")
        bank = Path(folder) / "bank"
        bank.mkdir()
        (bank / "digilab.yaml").write_text("title: Banc\nlang: fr\n", encoding="utf-8")
        for k in range(FILES):
            a, b = 2 + k % 97, 3 + k % 89
            text = EXERCISE.format(k=k, a=a, b=b, c=a * b, s=a + b if a + b != a * b else 0)
            (bank / f"bench-{k:04}.exo.md").write_text(text, encoding="utf-8")
        nothing = seconds([sys.executable, "-c", "pass"], 15)
        help_ = seconds([*COMMAND, "--help"], 15)
        print(f"python -c pass            {nothing * 1000:8.1f} ms")
        print(f"--help                    {help_ * 1000:8.1f} ms   {help_ / nothing:6.2f} × python -c pass   (limit 5)")
        validate = seconds([*COMMAND, "validate", str(bank)], 3)
        print(f"validate {FILES} files       {validate * 1000:8.1f} ms   {validate / help_:6.2f} × --help   (limit 25)")
        out = Path(folder) / "out"
        build = [*COMMAND, "build", str(bank), "--target", "moodle,qti21,site,json", "-o", str(out)]
        start = time.perf_counter()
        subprocess.run(build, check=True, stdout=subprocess.DEVNULL)
        full = time.perf_counter() - start
        times = []
        for k in range(3):
            file = bank / f"bench-{k:04}.exo.md"
            file.write_text(file.read_text(encoding="utf-8").replace("Calcule", "Combien font"), encoding="utf-8")
            times.append(seconds(build, 1))
        one = statistics.median(times)
        print(f"build {FILES} files          {full * 1000:8.1f} ms")
        print(f"… after changing one file {one * 1000:8.1f} ms   1/{full / one:.1f} of a full build   (limit 1/20)")
        shutil.rmtree(out, ignore_errors=True)


if __name__ == "__main__":
    main()
