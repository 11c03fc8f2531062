"""The words of help pages: plain one-line messages of `cli.ftl`, read without Fluent so that help is instant."""

import os
import re
from functools import cache

COMMANDS = (
    "init",
    "new",
    "validate",
    "test",
    "try",
    "preview",
    "build",
    "judge",
    "mistakes",
    "fmt",
    "convert",
    "i18n",
    "stats",
    "stress",
    "explain",
    "schema",
    "completion",
    "lsp",
    "doctor",
)
_MESSAGE = re.compile(r"([a-z][a-z0-9-]*) = (.*)")


@cache
def phrases(lang: str) -> dict[str, str]:
    """The one-line messages of `locales/<lang>/cli.ftl` (a test keeps the three languages complete)."""
    here = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH100, PTH120 - pathlib costs 10 ms
    with open(f"{here}/locales/{lang}/cli.ftl", encoding="utf-8") as file:  # noqa: PTH123
        found = (_MESSAGE.fullmatch(line.rstrip("\n")) for line in file)
        return {match[1]: match[2] for match in found if match}


def overview(said: dict[str, str]) -> str:
    """The page of `digilab-content --help`."""
    rows = [f"  {name:10} {said['cli-' + name]}" for name in COMMANDS]
    shared = [
        ("--lang fr|ar|en", "opt-lang"),
        ("--traceback", "opt-traceback"),
        ("--version", "opt-version"),
        ("-h, --help", "opt-help"),
    ]
    options = [f"  {name:18} {said[id_]}" for name, id_ in shared]
    usage = f"{said['usage']} digilab-content COMMAND [OPTIONS] [ARGUMENTS]"
    return "\n".join(
        [
            usage,
            "",
            f"  {said['cli']}",
            "",
            said["commands"],
            *rows,
            "",
            said["options"],
            *options,
            "",
            said["cli-more"],
            "",
        ]
    )
