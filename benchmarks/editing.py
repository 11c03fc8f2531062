"""The language server on a file of 500 lines: `python benchmarks/editing.py`. Milliseconds, medians of 15."""

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from digilab_content.lsp.completion import complete
from digilab_content.lsp.document import Document
from digilab_content.lsp.hover import hover

HEAD = """---
exo: 1
id: long-1
lang: fr
license: CC0-1.0
params:
  a: int 2..9
answers:
  r: {type: number, unit: cm}
---

Calcule le double de ${{a}}$ : [[r]]

## Réponses

- [x] `2*a`
- [ ] `a + 2` {#plus}
  > Non.
- `@wrong`
  > Encore.

## Notes

"""


def timed(work: Callable[[], object]) -> float:
    """Milliseconds."""
    times = []
    for _ in range(15):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return median(times) * 1000


def main() -> int:
    """Print what each question costs."""
    text = HEAD + "Une ligne de $x^2$ et de {{a}}.\n" * (500 - HEAD.count("\n"))
    with tempfile.TemporaryDirectory() as folder:
        document = Document(Path(folder) / "long.exo.md", text)
        document.read({})
        sys.stdout.write(f"reading again after a keystroke: {timed(lambda: document.read({})):.1f} ms\n")
        for word in ("type: number, u", "{{a", "[[r", "`@wr", "{#pl"):
            at = text.index(word) + len(word)
            sys.stdout.write(f"completion at {word}: {timed(lambda at=at: complete(document, at, 'fr')):.2f} ms\n")
        at = text.index("{{a") + 2
        sys.stdout.write(f"hover: {timed(lambda: hover(document, at, 'fr')):.2f} ms\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
