"""Deciding equality beside SymPy, in one run: `python benchmarks/equality.py`, `make bench`.

The pairs of tests/data/pairs.jsonl. Ours: reading the answer and deciding, the key compiled and the process warm; and
the whole of `judge`, a dict in and a dict out, with a question and an answer never seen before, and then known. SymPy:
`simplify(a - b) == 0` and `a.equals(b)` on objects built beforehand, its cache emptied before each pair, with the
assumptions of the pair.
"""

import json
import shutil
import statistics
import subprocess
import time
from pathlib import Path

import sympy
from sympy.core.cache import clear_cache

from digilab_content.compile.judge import judge
from digilab_content.maths import author, equal, reading, symbolic

HERE = Path(__file__).parent
PAIRS = HERE.parent / "tests" / "data" / "pairs.jsonl"
RUNS = 5


def prepared():
    """[(case, key tree, how to read, what is known)]."""
    out = []
    for line in PAIRS.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        options = case["options"]
        symbols = tuple(options.get("symbols", ()))
        key = author.evaluate(author.parse(case["key"]), {}, symbols=symbols)
        known = {"assume": options.get("assume", ""), "complex_numbers": options.get("complex", False)}
        out.append((case, key, reading.Reading(case["locale"], symbols), known))
    return out


def ours(cases):
    """(seconds of each pair, best of several runs; false rights; false wrongs; undecided; proofs)."""
    best = [9.0] * len(cases)
    tally = [0, 0, 0, 0]
    for run in range(RUNS + 1):
        for n, (case, key, how, known) in enumerate(cases):
            start = time.perf_counter()
            decision = equal.compare(key, reading.read_answer(case["answer"], how), **known)
            best[n] = min(best[n], time.perf_counter() - start)
            if run == 0:
                count(tally, decision.equal, case["expect"])
                tally[3] += decision.guarantee == "proof"
    return best, tally


def count(tally, equal_, expect):
    if equal_ is None:
        tally[2] += 1
    elif equal_ != (expect == "right"):
        tally[0 if equal_ else 1] += 1


def built(case, key, how, known):
    """The two SymPy objects, letters positive where the pair says so."""
    answer = reading.read_answer(case["answer"], how)
    a, b = symbolic.to_sympy(key), symbolic.to_sympy(answer)
    put = {}
    for v in a.free_symbols | b.free_symbols:
        if known["complex_numbers"]:
            put[v] = sympy.Symbol(v.name)
        elif f"{v.name} natural" in known["assume"]:
            put[v] = sympy.Symbol(v.name, integer=True, positive=True)
        elif f"{v.name} > 0" in known["assume"] or f"2 < {v.name}" in known["assume"]:
            put[v] = sympy.Symbol(v.name, positive=True)
    return a.xreplace(put), b.xreplace(put)


def theirs(objects, decide):
    times = []
    tally = [0, 0, 0, 0]
    for case, pair in objects:
        clear_cache()
        start = time.perf_counter()
        try:
            told = decide(*pair)
        except (TypeError, ValueError, NotImplementedError, AttributeError):
            told = None
        times.append(time.perf_counter() - start)
        count(tally, told, case["expect"])
    return times, tally


def whole(cases):
    """Seconds of `judge` for each pair, the question and the answer new."""
    times = []
    for case, *_ in cases:
        start = time.perf_counter()
        judge(case)
        times.append(time.perf_counter() - start)
    return times


def kas(cases, unit):
    """Khan Academy's KAS in Node on the same texts, where npm has brought it; what it cannot read is undecided."""
    if not shutil.which("node") or not (HERE.parent / "tests/browser/node_modules/@khanacademy/kas").is_dir():
        print("KAS: not run (node and `npm ci --ignore-scripts` in tests/browser are needed)")
        return
    pairs = json.dumps([{"key": case["key"], "answer": case["answer"]} for case, *_ in cases])
    command = ["node", str(HERE / "kas.mjs")]
    told = json.loads(subprocess.run(command, input=pairs, capture_output=True, text=True, check=True).stdout)
    tally = [0, 0, 0, 0]
    for (case, *_), one in zip(cases, told, strict=True):
        count(tally, one["equal"], case["expect"])
    line("Khan's KAS, in Node", [one["seconds"] for one in told if one["seconds"]], tally, unit)


def line(name, times, tally, unit):
    median, mean = statistics.median(times), statistics.mean(times)
    ratio = f"{median / unit[0]:8.1f} ×  {mean / unit[1]:8.1f} ×" if unit else f"{'1':>8}    {'1':>8}  "
    errors = f"{tally[0]:5} {tally[1]:5} {tally[2]:5}" if tally else ""
    print(f"{name:34}{median * 1e6:10.0f} {mean * 1e6:10.0f} {max(times) * 1e6:10.0f}   {ratio}   {errors}")
    return median, mean


def main() -> None:
    cases = prepared()
    print(f"{len(cases)} pairs; µs: median, mean, greatest; ratios of both; false right, false wrong, undecided")
    unit = None
    flint = equal.accelerate("flint") == "flint"
    if flint:
        times, tally = ours(cases)
        unit = line("ours, python-flint", times, tally, None)
        print(f"{'':34}limits: median 50, mean 150; {tally[3]} of {len(cases)} decisions are proofs")
    equal.accelerate("python")
    times, tally = ours(cases)
    alone = line("ours, Python alone", times, tally, unit)
    unit = unit or alone
    equal.accelerate()
    judge({**cases[0][0], "key": "x"})  # the words are loaded
    fresh = whole(cases)
    line("judge, nothing seen before", fresh, None, unit)
    line("judge, question and answer known", whole(cases), None, unit)
    print(f"{'':34}limit: mean 1000")
    objects = [(case, built(case, key, how, known)) for case, key, how, known in cases]
    times, tally = theirs(objects, lambda a, b: sympy.simplify(a - b) == 0)
    line("SymPy simplify(a - b) == 0", times, tally, unit)
    times, tally = theirs(objects, lambda a, b: a.equals(b))
    line("SymPy a.equals(b)", times, tally, unit)
    kas(cases, unit)
    print(f"{'':34}wanted: simplify at least 100 ×")


if __name__ == "__main__":
    main()
