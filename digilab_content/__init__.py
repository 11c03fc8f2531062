"""digilab_content: exercises written as files, graded the same everywhere.

The public API, each name loaded when it is first used:

- `load(path)` → `Result[Loaded]`: an exercise with its translations;
- `check(path)` → `(Loaded | None, diagnostics)`: what the schema and the checks find;
- `variants(exercise)`, `variant(drawn, k)`: its seeded variants;
- `grade(exercise, answers)` → `Result[Marks]`: verdicts of the answers to one variant;
- `judge(request)` → `dict`: one answer without a file (`digilab-content judge`);
- `try_out(exercise, translations)` → `Trials`: the file's tests and the seven free ones;
- `build(paths, targets, out)` → `Result[Published]`: publish.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from digilab_content.compile.collision import kept as variants
    from digilab_content.compile.grading import Marks, grade
    from digilab_content.compile.judge import judge
    from digilab_content.compile.load import Loaded, check, load
    from digilab_content.compile.trial import Trials
    from digilab_content.compile.trial import run as try_out
    from digilab_content.compile.vary import variant
    from digilab_content.publish import Published, build

__version__ = "0.1.0"

_FACE = {
    "Loaded": ("compile.load", "Loaded"),
    "Marks": ("compile.grading", "Marks"),
    "Published": ("publish", "Published"),
    "Trials": ("compile.trial", "Trials"),
    "build": ("publish", "build"),
    "check": ("compile.load", "check"),
    "grade": ("compile.grading", "grade"),
    "judge": ("compile.judge", "judge"),
    "load": ("compile.load", "load"),
    "try_out": ("compile.trial", "run"),
    "variant": ("compile.vary", "variant"),
    "variants": ("compile.collision", "kept"),
}

__all__ = [
    "Loaded",
    "Marks",
    "Published",
    "Trials",
    "__version__",
    "build",
    "check",
    "grade",
    "judge",
    "load",
    "try_out",
    "variant",
    "variants",
]


def __getattr__(name: str) -> Any:
    if name not in _FACE:
        raise AttributeError(name)
    from importlib import import_module

    module, attribute = _FACE[name]
    return getattr(import_module(f"digilab_content.{module}"), attribute)
