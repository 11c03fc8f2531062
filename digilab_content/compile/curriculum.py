"""The curriculum of a project: `curriculum.yaml` beside `digilab.yaml`, the skills that a bank should train."""

from collections.abc import Mapping
from pathlib import Path

from digilab_content.markup.tree import Mapping as Node
from digilab_content.markup.tree import data
from digilab_content.text.diagnostics import Result, errors
from digilab_content.text.source import fragment

FILE = "curriculum.yaml"


def curriculum(root: Path, lang: str) -> Result[Mapping[str, tuple[str, str]]]:
    """The label (in `lang` where it has one) and the level of each skill, in the order of the file.

    E001 where the project has no curriculum; what is wrong in the file otherwise.
    """
    from digilab_content.compile.project import read_source
    from digilab_content.compile.schema import validate
    from digilab_content.markup.yaml import read

    source = read_source(root / FILE)
    if source.value is None:
        return Result(None, source.diagnostics)
    tree = read(fragment(source.value.whole()))
    if not isinstance(tree.value, Node):
        return Result(None, tree.diagnostics)
    found = (*tree.diagnostics, *validate(tree.value, "curriculum"))
    if errors(found):
        return Result(None, found)
    skills = data(tree.value).get("skills") or {}
    return Result({code: (_label(said, lang), _level(said)) for code, said in skills.items()}, found)


def _label(said: object, lang: str) -> str:
    label = said.get("label", "") if isinstance(said, Mapping) else said
    if isinstance(label, Mapping):
        return str(label.get(lang) or next(iter(label.values()), ""))
    return str(label or "")


def _level(said: object) -> str:
    return str(said.get("level") or "") if isinstance(said, Mapping) else ""
