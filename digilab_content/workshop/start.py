"""A new project: `digilab.yaml`, a sample exercise of each answer type, editor settings, `.gitignore`."""

import json
import re
from collections.abc import Mapping
from importlib import resources
from pathlib import Path
from types import MappingProxyType

_WORDS: Mapping[str, tuple[str, str, Mapping[str, str]]] = MappingProxyType(
    {
        "fr": (
            "Mes exercices",
            "exercices",
            {
                "number": "nombre",
                "quantity": "grandeur",
                "expression": "expression",
                "text": "mot",
                "choice": "choix",
                "choices": "cases",
                "select": "menu",
                "list": "liste",
                "vector": "vecteur",
                "matrix": "matrice",
                "set": "ensemble",
                "inequality": "inequation",
                "equation": "equation",
                "system": "systeme",
                "steps": "etapes",
                "formula": "formule",
                "dictation": "dictee",
                "match": "paires",
                "order": "ordre",
                "categories": "classement",
                "label": "legende",
                "essay": "redaction",
                "table": "tableau",
            },
        ),
        "ar": ("تماريني", "tamarin", {}),
        "en": ("My exercises", "exercises", {}),
    }
)
SCHEMAS = {
    "exo-1": "*.exo.yaml",
    "project": "digilab.yaml",
    "defaults": "_defaults.yaml",
    "misconceptions": "misconceptions.yaml",
    "curriculum": "curriculum.yaml",
}


def samples(lang: str) -> Mapping[str, str]:
    """The sample exercises of a language, by answer type."""
    folder = resources.files("digilab_content") / "workshop" / "samples" / lang
    files = sorted((f for f in folder.iterdir() if f.name.endswith(".exo.md")), key=lambda f: f.name)
    return {f.name.removesuffix(".exo.md"): f.read_text(encoding="utf-8") for f in files}


def project_files(lang: str) -> Mapping[str, str]:
    """The files of a new project, by path."""
    from digilab_content.compile.schema import text

    title, folder, names = _WORDS[lang]
    files = {
        "digilab.yaml": f"title: {title}\nlang: {lang}\nlicense: CC-BY-SA-4.0\n",
        ".gitignore": "out/\nbuild/\n",
        ".vscode/settings.json": _settings(),
        ".vscode/exo.code-snippets": _snippets(lang),
    }
    files |= {f".vscode/{name}.schema.json": text(name) for name in SCHEMAS}
    files |= {f"{folder}/{names.get(type_, type_)}.exo.md": text_ for type_, text_ in samples(lang).items()}
    return files


def _settings() -> str:
    schemas = {f"./.vscode/{name}.schema.json": [glob] for name, glob in SCHEMAS.items()}
    settings = {
        "files.associations": {"*.exo.md": "markdown"},
        "files.encoding": "utf8",
        "files.eol": "\n",
        "yaml.schemas": schemas,
    }
    return json.dumps(settings, indent=2) + "\n"


def _snippets(lang: str) -> str:
    """Each sample as a snippet of VS Code (`exo-number` …), its id and title to fill in."""
    made = {}
    for type_, text in samples(lang).items():
        body = text.replace("\\", "\\\\").replace("$", "\\$")
        body = re.sub(r"(?m)^id: (.*)$", r"id: ${1:\1}", body, count=1)
        body = re.sub(r"(?m)^title: (.*)$", r"title: ${2:\1}", body, count=1)
        made[type_] = {"prefix": f"exo-{type_}", "scope": "markdown", "body": [*body.rstrip("\n").split("\n"), "$0"]}
    return json.dumps(made, ensure_ascii=False, indent=2) + "\n"


def start(folder: Path, lang: str) -> tuple[str, ...]:
    """Write the files of a new project that are not there yet; their paths."""
    written = []
    for name, text in project_files(lang).items():
        path = folder / name
        if path.exists():
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
        written.append(path.as_posix())
    return tuple(written)
