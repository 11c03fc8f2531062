"""Start-up stays light: what is heavy is imported only where it is used."""

import subprocess
import sys

HEAVY = (
    "sympy",
    "lxml",
    "jsonschema",
    "fluent",
    "starlette",
    "uvicorn",
    "jinja2",
    "pylatexenc",
    "markdown_it",
    "msgspec",
)


def _imported(code: str) -> set[str]:
    script = f"import sys\n{code}\nprint(' '.join(sorted({{m.partition('.')[0] for m in sys.modules}})))"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(run.stdout.split())


def test_the_package_and_the_command_import_nothing_heavy() -> None:
    assert not set(HEAVY) & _imported("import digilab_content, digilab_content.cli")


def test_help_imports_nothing_heavy() -> None:
    code = "from digilab_content.cli import main\ntry: main(['--help'])\nexcept SystemExit: pass"
    script = f"import sys, io\nsys.stdout = io.StringIO()\n{code}\nsys.stdout = sys.__stdout__"
    # Words of the help are Fluent's: the one heavy thing that may be loaded.
    assert not (set(HEAVY) - {"fluent"}) & _imported(script)


def test_checking_an_exercise_without_formulas_never_loads_sympy() -> None:
    code = (
        "from pathlib import Path\nimport tempfile\n"
        "from digilab_content.compile.load import check\n"
        "p = Path(tempfile.mkdtemp()) / 'a.exo.md'\n"
        "p.write_text('---\\nexo: 1\\nid: a-001\\n---\\nCapitale du Maroc : [[= Rabat]]\\n', encoding='utf-8')\n"
        "assert check(p)[0] is not None\n"
    )
    assert "sympy" not in _imported(code)
