"""What the pupil's page loads to judge with MicroPython: `maths/core/*.py`, and `maths/mathml.py` to show it.

Docstrings and comments are gone, and from `mathml.py` the annotations too.

`python tools/core_bundle.py [-o bundle.json]` shows the files and their sizes (as written, stripped, gzip of them all).

The folder keeps to the Python of MicroPython 1.2x (`tests/maths/test_core.py` checks each file). Forbidden there:
- imports from outside the folder (no `typing`, `dataclasses`, `fractions`, `functools`, `re`, `math`, `decimal`);
- `match`, `:=`, annotations of any kind, `async`, positional-only `/`, `strict=` of `zip`;
- `eval`, `exec`, `compile`, `open`, `getattr`; `pow(a, -1, m)`; `int.bit_length` unguarded;
- the methods of `str` that MicroPython lacks: `removeprefix`, `removesuffix`, `isascii`, `casefold`, `translate`,
  `zfill`, `ljust`, `rjust`, `isprintable`;
- deep recursion: the stack of a browser holds about 40 levels of a tree (`RuntimeError` is caught by every door).
"""

import argparse
import ast
import gzip
import json
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
CORE = ROOT / "digilab_content" / "maths" / "core"


class _Bare(ast.NodeTransformer):
    """Annotations gone, and imports that only serve them."""

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        """A function without the types of its arguments and result."""
        self.generic_visit(node)
        node.returns = None
        for argument in (*node.args.args, *node.args.kwonlyargs):
            argument.annotation = None
        return node

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST | None:
        """`x: T = v` as `x = v`."""
        return ast.Assign([node.target], node.value) if node.value else None

    def visit_ImportFrom(self, node: ast.ImportFrom) -> ast.AST | None:
        """Imports from core only."""
        return node if (node.module or "").startswith("digilab_content.maths.core") else None


def stripped(source: str) -> str:
    """A module without docstrings, comments, annotations and blank lines."""
    tree = ast.fix_missing_locations(_Bare().visit(ast.parse(source)))
    for node in ast.walk(tree):
        body = getattr(node, "body", None)
        if not isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) or not isinstance(body, list):
            continue
        first = body[0] if body else None
        if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and isinstance(first.value.value, str):
            node.body = body[1:] or [ast.Pass()]
    return ast.unparse(tree) + "\n"


def bundle() -> dict[str, str]:
    """Sources by path; the two packages above core are empty there."""
    files = {"digilab_content/__init__.py": "", "digilab_content/maths/__init__.py": ""}
    for path in (*sorted(CORE.glob("*.py")), CORE.parent / "mathml.py"):
        files[path.relative_to(ROOT).as_posix()] = stripped(path.read_text(encoding="utf-8"))
    return files


def packed(files: dict[str, str]) -> bytes:
    """The bundle as JSON; the same files give the same bytes."""
    return json.dumps(files, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()


def main() -> int:
    """Show sizes; write the bundle where `-o` says."""
    parser = argparse.ArgumentParser(description="Gather maths/core for MicroPython.")
    parser.add_argument("-o", "--output", type=Path, help="where to write the bundle (JSON)")
    arguments = parser.parse_args()
    files = bundle()
    raw = {name: (ROOT / name).stat().st_size for name in files if files[name]}
    for name, size in raw.items():
        sys.stdout.write(f"{size:>8} {len(files[name].encode()):>8}  {name}\n")
    data = packed(files)
    zipped = len(gzip.compress(data, 9, mtime=0))
    sys.stdout.write(f"{sum(raw.values())} bytes as written, {len(data)} as a bundle, {zipped} gzip\n")
    if arguments.output:
        arguments.output.write_bytes(data)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
