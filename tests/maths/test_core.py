"""Laws of maths/core (one source for CPython, Pyodide and MicroPython) and of what maths/ imports."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

MATHS = Path(__file__).parents[2] / "digilab_content" / "maths"
CORE = sorted((MATHS / "core").glob("*.py"))
# What MicroPython 1.2x does not have (found by running the pairs in micropython.wasm).
MISSING = {"removesuffix", "removeprefix", "isprintable", "isascii", "casefold", "translate", "zfill", "ljust", "rjust"}
# What it knows of ASCII only.
MISSING |= {"isalpha", "isdigit", "isdecimal", "isnumeric", "isalnum", "swapcase", "title", "capitalize"}


@pytest.mark.parametrize("path", CORE, ids=[p.name for p in CORE])
def test_core_keeps_to_the_python_of_micropython(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        where = f"{path.name}:{getattr(node, 'lineno', 0)}"
        assert not isinstance(node, (ast.Match, ast.NamedExpr, ast.AnnAssign, ast.AsyncFunctionDef)), where
        if isinstance(node, ast.Import):
            pytest.fail(f"{where}: core imports nothing from outside")
        if isinstance(node, ast.ImportFrom):
            assert (node.module or "").startswith("digilab_content.maths.core"), where
        if isinstance(node, ast.Attribute):
            assert node.attr not in MISSING, f"{where}: {node.attr}"
        if isinstance(node, ast.FunctionDef):
            arguments = [*node.args.args, *node.args.kwonlyargs, *node.args.posonlyargs]
            assert node.returns is None, where
            assert all(a.annotation is None for a in arguments), where
            assert not node.args.posonlyargs, where
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id not in ("eval", "exec", "compile", "__import__", "open", "getattr"), where
            if node.func.id == "pow" and len(node.args) == 3:
                assert not isinstance(node.args[1], ast.UnaryOp), f"{where}: no modular inverse by pow"


def test_reading_and_comparing_need_neither_sympy_nor_flint():
    script = (
        "import sys;"
        "from digilab_content.maths import author, equal, filters, form, reading, writing;"
        "r = reading.Reading(symbols=('x',));"
        "a = reading.read_answer('sin(2x)', r); b = reading.read_answer('2sin(x)cos(x)', r);"
        "assert equal.compare(a, b).equal; assert form.shortfall(a, 'expanded') is None;"
        "assert author.evaluate(author.parse('2*a+x'), {'a': ('num', '3')}, symbols=('x',));"
        "writing.mathml(a);"
        "heavy = {'sympy', 'flint', 'mpmath', 'lxml'} & set(sys.modules);"
        "assert not heavy, heavy"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_sympy_has_two_doors():
    doors = [p.name for p in sorted(MATHS.rglob("*.py")) if "import sympy" in p.read_text(encoding="utf-8")]
    assert doors == ["algebra.py", "symbolic.py"]


def test_letters_of_physics_win_over_constants():
    from digilab_content.maths import author, equal, reading

    key = author.evaluate(author.parse("R*i + e"), {}, symbols=("R", "i", "e"))
    assert key == ("+", ("*", ("sym", "R"), ("sym", "i")), ("sym", "e"))
    answer = reading.read_answer("Ri+e", reading.Reading(symbols=("R", "i", "e")))
    assert equal.compare(key, answer).equal
    assert author.evaluate(author.parse("2*e"), {"e": ("num", "3")}) == ("num", "6")


def test_a_greek_letter_is_one_letter_however_it_is_written():
    from digilab_content.maths import author, equal, reading

    for declared in ("α", "alpha"):
        key = author.evaluate(author.parse("2*alpha"), {}, symbols=(declared,))
        same = author.evaluate(author.parse("2*α"), {}, symbols=(declared,))
        assert key == same == ("*", ("num", "2"), ("sym", "alpha"))
        for typed in ("2α", "2alpha", "2\\alpha"):
            assert equal.compare(key, reading.read_answer(typed, reading.Reading(symbols=(declared,)))).equal
