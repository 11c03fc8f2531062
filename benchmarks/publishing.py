"""How long a large bank takes to publish to every target, from a sample of the shipped one. Run: see `make bench`.

A sample of the exercises (every n-th, in order of their paths) is built to all targets without a cache, with all their
variants and languages, by `--jobs` processes; what 1,000 exercises with 20 variants in one language each would take is
the time of one item (an exercise in one language and one variant) times 20,000. Start-up is counted in it. On a machine
that does other things too, what the processor spent says more than the clock.
"""

import argparse
import resource
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WANTED = 1000 * 20


def main() -> None:
    """Measure and print."""
    from digilab_content import publish
    from digilab_content.compile.load import discover
    from digilab_content.export import targets

    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--every", type=int, default=6, help="take every n-th exercise of the bank")
    asked.add_argument("--jobs", type=int, default=2)
    asked.add_argument("--target", default=",".join(targets()))
    given = asked.parse_args()
    files = discover([ROOT / "exercises"])[:: given.every]
    names = given.target.split(",")
    with tempfile.TemporaryDirectory() as out:
        start = time.perf_counter()
        done = publish.build(files, names, Path(out), jobs=given.jobs, cached=False)
        spent = time.perf_counter() - start
    if done.value is None:
        sys.exit("\n".join(f"{d.where}: {d.code}" for d in done.diagnostics))
    used = sum(
        one.ru_utime + one.ru_stime for one in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    )
    each, busy = spent / done.value.items, used / done.value.items
    mega = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)) / 1024
    print(f"{len(files)} exercises, {done.value.items} items, {len(names)} targets, {given.jobs} processes")
    print(f"{spent:.1f} s, {1000 * each:.2f} ms an item; of the processor {used:.1f} s, {1000 * busy:.2f} ms an item")
    print(f"{mega:.0f} MB at most in one process")
    print(f"1,000 exercises x 20 variants: about {WANTED * each / 60:.1f} min by the clock,")
    print(f"{WANTED * busy / 60 / given.jobs:.1f} min if the {given.jobs} processes had the processor for themselves")


if __name__ == "__main__":
    main()
