"""One source for three runtimes: a verdict decided by one is the verdict of all.

The conformance pairs and the literate cases of numbers and expressions go through the engine (`judge`), through
`maths.core.decision` in CPython, in CPython without any compiled package ("as Pyodide") and in MicroPython-wasm.
"""

import json
import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from test_graders_cases import FENCE, cells

from digilab_content.compile.judge import judge
from digilab_content.maths.core.decision import decide
from digilab_content.maths.mathml import mathml

HERE = Path(__file__).parent
ROOT = HERE.parent
MODULE = HERE / "browser/node_modules/@micropython/micropython-webassembly-pyscript"
BOMBS = (
    *("(" * 900, "9^9^9^9", "100000!", "1+" * 499 + "1", "x^" * 300 + "x", "√" * 500 + "2", "|" * 200, "x" * 1000),
    *("\\frac{1}{" * 100 + "2" + "}" * 100, "sin " * 200 + "x", "2^(2^(2^(2^x)))", "(x+1)^64*(x+2)^64", "1e9999"),
    *("1/0", "x/(x-x)", "binomial(4000,2000)", "\u202e2x\u202c", "\x00", "x\u0660", "eval('1')", "0." + "1" * 300),
    *("ln(ln(ln(x)))", "tan(x)+tan(2x)+tan(3x)", "sin(10^50*x)", "((x+1)^10+1)^10", "e^e^e^e^x", ""),
)
# Everything that is compiled and not of the standard library is refused, and what only speeds up is named too.
BARE = """
import importlib.machinery, json, sys, sysconfig
STANDARD = sysconfig.get_path("stdlib")
class Refuse:
    def find_spec(self, name, path=None, target=None):
        root = name.partition(".")[0]
        if root in ("flint", "msgspec", "lxml", "yaml", "_yaml", "gmpy2", "numpy", "math_core", "regex"):
            raise ModuleNotFoundError(name)
        spec = importlib.machinery.PathFinder.find_spec(name, path, target)
        origin = spec.origin if spec else None
        if origin and origin.endswith((".so", ".pyd")) and not origin.startswith(STANDARD + "/lib-dynload"):
            raise ModuleNotFoundError(name)
        return None
sys.meta_path.insert(0, Refuse())
from digilab_content.maths import author, equal, reading
from digilab_content.maths.core.decision import decide
def engine(request):
    options = request["options"]
    if options.get("type") != "expression" or options.get("form") or options.get("from") or options.get("lines"):
        return None
    symbols = tuple(options.get("symbols", ()))
    key = author.evaluate(author.parse(request["key"]), {}, symbols=symbols)
    answer = reading.read_answer(request["answer"], reading.Reading(options.get("locale", "fr"), symbols))
    if isinstance(key, author.Refused) or isinstance(answer, reading.Unread):
        return None
    known = {"assume": options.get("assume", ""), "domains": options.get("domain", "natural")}
    found = equal.compare(key, answer, complex_numbers=options.get("complex", False), **known)
    return found.equal
requests = json.load(sys.stdin)
out = [dict(decide(r["key"], r["answer"], r["options"]), equal=engine(r)) for r in requests]
compiled = sorted(n for n, m in sys.modules.items() if str(getattr(m, "__file__", "")).endswith((".so", ".pyd"))
                  and not m.__file__.startswith(STANDARD))
print(json.dumps({"verdicts": out, "compiled": compiled}))
"""


def pairs():
    for line in (HERE / "data/pairs.jsonl").read_text("utf-8").splitlines():
        yield json.loads(line)


def literate():
    """The questions on numbers and expressions of the literate cases, one answer each."""
    for file in sorted((HERE / "cases").glob("grading-*.md")):
        for found in FENCE.finditer(file.read_text("utf-8")):
            question = json.loads(found["question"])
            if question["type"] not in ("number", "expression") or "exercise" in question:
                continue
            header, _, *rows = found["table"].splitlines()
            for row in rows:
                case = dict(zip(cells(header), cells(row), strict=True))
                yield {**question, "answer": case["answer"].strip("`").replace("<br>", "\n")}


@cache
def asked():
    """All `judge` requests, each once."""
    seen = {}
    for case in (*pairs(), *literate()):
        request = {k: case[k] for k in ("type", "key", "options", "locale", "lines", "answer") if k in case}
        seen.setdefault(json.dumps(request, sort_keys=True), request)
    return tuple(seen.values())


def small(request):
    """The same request as `decide` takes it."""
    options = {**request.get("options", {}), "type": request["type"], "locale": request.get("locale", "fr")}
    if request.get("lines"):
        options["lines"] = request["lines"]
    return {"key": request["key"], "answer": request["answer"], "options": options}


@cache
def of_engine():
    return [judge({"lang": "en", **request}) for request in asked()]


def told(verdicts):
    """Disagreements with the engine, as text."""
    wrong = []
    for request, engine, verdict in zip(asked(), of_engine(), verdicts, strict=True):
        if verdict["verdict"] == "unsure":
            continue
        same = engine.get("verdict") == verdict["verdict"] and engine.get("score") == verdict["score"]
        if not same:
            wrong.append(f"{request} → engine {engine.get('verdict')} {engine.get('code')}, here {verdict}")
    return wrong


def decided(verdicts, kind):
    """The share of the requests of a kind that were decided."""
    of_kind = [v for r, v in zip(asked(), verdicts, strict=True) if r["type"] == kind]
    return sum(v["verdict"] != "unsure" for v in of_kind) / len(of_kind)


def agrees(verdicts):
    assert told(verdicts) == []
    assert decided(verdicts, "expression") > 0.9
    assert decided(verdicts, "number") > 0.7
    expected = [c["expect"] for c in pairs()]
    assert [v["verdict"] for v in verdicts[: len(expected)]] == expected


def core():
    requests = [small(r) for r in asked()]
    return [decide(r["key"], r["answer"], r["options"]) for r in requests]


def test_core_says_what_the_engine_says():
    agrees(core())


def test_without_compiled_packages():
    done = subprocess.run(
        [sys.executable, "-c", BARE],
        input=json.dumps([small(r) for r in asked()]),
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": "1"},
    )
    assert done.returncode == 0, done.stderr
    out = json.loads(done.stdout)
    assert out["compiled"] == []
    agrees(out["verdicts"])
    for request, engine, verdict in zip(asked(), of_engine(), out["verdicts"], strict=True):
        if verdict["equal"] is not None and engine["verdict"] in ("right", "wrong") and not engine.get("line"):
            assert verdict["equal"] is (engine["verdict"] == "right"), request


def reading():
    """The literate cases of reading, as requests: trees are compared, not verdicts."""
    sys.path.insert(0, str(HERE / "maths"))
    try:
        from test_cases import tables
    finally:
        sys.path.pop(0)
    for name in ("maths-reading.md", "maths-reading-school.md", "maths-latex.md", "maths-words.md"):
        for _, _, row in tables(name):
            letters = row.get("letters", "x y z n t h alpha").split()
            options = {"symbols": letters, "functions": ["f"], "locale": row.get("locale") or "fr"}
            if options["locale"] in ("fr", "ar", "en"):
                yield {"key": "x", "answer": row["typed"], "options": options}


def more():
    return [*reading(), *hostile()]


def hostile():
    return [{"key": "(x+1)^2*sin(x)", "answer": text, "options": {"symbols": ["x"], "locale": "en"}} for text in BOMBS]


def test_bad_input_is_answered_by_core():
    for request in hostile():
        assert decide(**request)["verdict"] in ("invalid", "unsure", "wrong"), request


def test_in_micropython():
    if not shutil.which("node"):
        pytest.skip("node is missing: install it (apt-get install nodejs) to run this test")
    if not MODULE.is_dir():
        pytest.skip("MicroPython is missing: run `npm ci --ignore-scripts` in tests/browser to run this test")
    sys.path.insert(0, str(ROOT / "tools"))
    try:
        from core_bundle import bundle
    finally:
        sys.path.pop(0)
    done = subprocess.run(
        ["node", "micropython.mjs"],
        cwd=HERE / "browser",
        input=json.dumps({"files": bundle(), "requests": [*(small(r) for r in asked()), *more()]}),
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    out = json.loads(done.stdout)
    assert out["said"] == []
    agrees(out["verdicts"][: len(asked())])
    times = sorted(v["ms"] for v in out["verdicts"])
    print(
        f"\nMicroPython: loaded {out['loaded']:.0f} ms, median {times[len(times) // 2]:.1f} ms, most {times[-1]:.0f} ms"
    )
    for verdict, here in zip(out["verdicts"], [*core(), *(decide(**r) for r in more())], strict=True):
        del verdict["ms"]
        assert verdict.pop("mathml") == (mathml(here["tree"]) if here["tree"] else "")
        if verdict["code"] == "@too_long":  # a small stack ends earlier: only the place differs
            assert here["code"] == "@too_long"
        else:
            assert verdict == json.loads(json.dumps(here)), "the same reading, code and evidence too"


SETS = (
    ("{1 ; 2}", "{2 ; 1}", "fr"),
    ("{1 ; 2}", "{1 ; 3}", "fr"),
    ("{0,5}", "{1/2}", "fr"),
    ("]0 ; 1]", "]0 ; 1[", "fr"),
    ("]0 ; 1[ u {1}", "]0 ; 1]", "fr"),
    ("[2 ; +inf[", "[2 ; +∞[", "fr"),
    ("]-∞ ; 0[ ∪ ]0 ; +∞[", "R*", "fr"),
    ("R \\ {0}", "ℝ*", "fr"),
    ("[√2 ; 3]", "[2^(1/2) ; 3]", "fr"),
    ("[√2 ; 3]", "[1,4142 ; 3]", "fr"),
    ("(0, 1]", "]0 ; 1]", "en"),
    ("[0 ; 2] ∩ [1 ; 3]", "[1 ; 2]", "fr"),
    ("∅", "{}", "fr"),
    ("[٠ ؛ ١]", "[0 ; 1]", "ar"),
    ("[3 ; 1]", "[1 ; 3]", "fr"),
    ("{1 ; ", "{1}", "fr"),
)
EXPECTED = (True, False, True, False, True, True, True, True, True, False, True, True, True, True, "NotASet", "Misread")


def test_sets_and_intervals_in_micropython():
    sys.path[:0] = [str(HERE / "browser"), str(ROOT / "tools")]
    try:
        from core_bundle import bundle
        from sets_alone import one
    finally:
        del sys.path[:2]
    assert tuple(one(*pair) for pair in SETS) == EXPECTED
    if not shutil.which("node"):
        pytest.skip("node is missing: install it (apt-get install nodejs) to run this test")
    if not MODULE.is_dir():
        pytest.skip("MicroPython is missing: run `npm ci --ignore-scripts` in tests/browser to run this test")
    files = {**bundle(), "sets_alone.py": (HERE / "browser" / "sets_alone.py").read_text(encoding="utf-8")}
    done = subprocess.run(
        ["node", "micropython_sets.mjs"],
        cwd=HERE / "browser",
        input=json.dumps({"files": files, "pairs": SETS}),
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert tuple(json.loads(done.stdout)) == EXPECTED
