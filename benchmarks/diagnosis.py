"""How much is said of wrong answers, per file and type, and what `judge` costs: `python benchmarks/diagnosis.py`.

Every case of the conformance files that is expected to be wrong is judged. It is *coded* when its verdict is wrong,
partial or invalid with a code other than `@wrong`, and *specific* when that code says what is wrong: a misconception,
one edit, the form, the rounding, the unit, the sign, an element that is missing, too much or wrong (SPECIFIC below).
`strict` leaves invalid answers out of the coded ones: nothing was graded there, though something is said.
Exit 1 when a floor is not reached. Times are of the process, in milliseconds, once it has imported what it needs (the
examples of every type are judged first, and SymPy is imported); every answer is judged for the first time.
"""

import json
import os
import sys
import time
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

FILES = ("pairs", "stack")
FOLDER = Path(os.environ.get("DIGILAB_CONFORMANCE") or Path(__file__).parents[2] / "shared" / "data" / "conformance")
CODED, SAID = 0.80, 0.60
MEAN, LAST = 2.0, 50.0
ASKED = ("type", "key", "options", "answer", "locale")
SPECIFIC_FAMILIES = ("form", "unit", "mistake", "sets", "entries", "rounding", "words")
SPECIFIC = frozenset({"@sign", "@missing_constant", "@extra_constant", "@step_lost", "@step_gained"})
VAGUE = frozenset({"@same_solutions", "@no_entry", "@not_precise", "@not_exact"})


def specific_codes() -> frozenset[str]:
    """The codes that say what is wrong."""
    from digilab_content.graders._codes import CODES

    named = {c.name for c in CODES if c.family in SPECIFIC_FAMILIES}
    return frozenset((named | SPECIFIC) - VAGUE)


def warm() -> None:
    """Import what judging needs."""
    import sympy  # noqa: F401 - it is only to be there

    from digilab_content.compile.judge import judge
    from digilab_content.graders import grader, types

    for name in types():
        for example in grader(name).EXAMPLES:
            for answer, *_ in example.answers:
                judge({**example.request, "answer": answer})


def measured(folder: Path = FOLDER) -> tuple[dict[tuple[str, str], Counter[str]], dict[str, list[float]]]:
    """Counts by file and type (all, coded, strict, specific), and times by file, of every case."""
    from digilab_content.compile.judge import judge

    warm()
    specific = specific_codes()
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    times: dict[str, list[float]] = defaultdict(list)
    for name in FILES:
        for line in (folder / f"{name}.jsonl").read_text("utf-8").splitlines():
            case: dict[str, Any] = json.loads(line)
            start = time.process_time()
            verdict = judge({k: case[k] for k in ASKED})
            times[name].append(1000 * (time.process_time() - start))
            if case["expect"] != "wrong":
                continue
            code, status = verdict.get("code"), verdict.get("verdict")
            said = code not in (None, "@wrong") and status in ("wrong", "partial", "invalid")
            for of in ((name, case["type"]), (name, "all")):
                counts[of]["all"] += 1
                counts[of]["coded"] += said
                counts[of]["strict"] += said and status != "invalid"
                counts[of]["specific"] += said and status != "invalid" and code in specific
    return counts, times


def main() -> int:
    """Print the table; 1 when a floor is not reached."""
    counts, times = measured()
    low = 0
    sys.stdout.write(f"{'file':8}{'type':12}{'wrong':>7}{'coded':>9}{'strict':>9}{'specific':>10}\n")
    for (name, kind), c in sorted(counts.items()):
        n = c["all"]
        shares = "".join(f"{100 * c[k] / n:{w}.1f} %" for k, w in (("coded", 7), ("strict", 7), ("specific", 8)))
        sys.stdout.write(f"{name:8}{kind:12}{n:7}{shares}\n")
        low += kind == "all" and (c["strict"] < CODED * n or c["specific"] < SAID * n)
    for name, took in times.items():
        mean, last = sum(took) / len(took), sorted(took)[int(0.99 * len(took))]
        sys.stdout.write(f"{name:8}mean {mean:.2f} ms, 99th percentile {last:.1f} ms of {len(took)} answers\n")
    every = [t for took in times.values() for t in took]
    mean, last = sum(every) / len(every), sorted(every)[int(0.99 * len(every))]
    sys.stdout.write(f"{'both':8}mean {mean:.2f} ms (at most {MEAN}), 99th percentile {last:.1f} ms (at most {LAST})\n")
    return int(low > 0 or mean > MEAN or last > LAST)


if __name__ == "__main__":
    sys.exit(main())
