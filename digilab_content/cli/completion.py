"""Completion in the shell: click knows the commands, their options and the values these take."""

import os
from typing import Any

VARIABLE = "_DIGILAB_CONTENT_COMPLETE"


def script(shell: str) -> str:
    """What a shell runs at its start so that Tab completes our commands (`eval "$(… completion bash)"`)."""
    return str(_shell(shell).source())


def answer(instruction: str) -> int:
    """Answer a shell that asks (`bash_complete` …); its exit code."""
    shell, _, what = instruction.partition("_")
    made = _shell(shell)
    if made is None or what != "complete":
        return 1
    print(made.complete())  # noqa: T201 - the shell reads it
    return 0


def _shell(name: str) -> Any:
    import click
    from click.shell_completion import get_completion_class

    from digilab_content.cli.commands import pages
    from digilab_content.cli.language import of_machine
    from digilab_content.cli.phrases import COMMANDS, phrases

    said = phrases(of_machine(os.environ))
    known = pages()
    for command in COMMANDS:
        known[command].short_help = said["cli-" + command]
    kind = get_completion_class(name)
    group = click.Group("digilab-content", commands={command: known[command] for command in COMMANDS})
    return kind(group, {}, "digilab-content", VARIABLE) if kind else None
