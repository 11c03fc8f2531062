"""A command that was typed wrongly: what to type instead, in the teacher's language."""

import sys
from collections.abc import Sequence
from typing import Any

import click

from digilab_content.cli.phrases import phrases
from digilab_content.text.i18n import words

USAGE = 2


def near(name: str, known: Sequence[str]) -> tuple[str, ...]:
    """Known names near one that is not."""
    from digilab_content.text.diagnostics import suggest

    return suggest(name, known)


def complain(lang: str, id_: str, names: tuple[str, ...] = (), command: str = "", **facts: str) -> int:
    """Say what is wrong, on the error stream; the exit code of usage."""
    said = words(lang)
    sys.stderr.write(said.text(id_, tuple(facts.items())) + "\n")
    if names:
        sys.stderr.write(said.text("report-suggest", (("names", " | ".join(names)),)) + "\n")
    line = f"digilab-content {command} --help".replace("  ", " ")
    sys.stderr.write(f"{phrases(lang)['usage-help']} {line}\n")
    return USAGE


def unknown(lang: str, id_: str, value: str, known: Sequence[str], command: str = "") -> int:
    """A name that is none of those known."""
    return complain(lang, id_, near(value, known), command, value=value, expected=", ".join(known))


def explained(error: click.UsageError, lang: str, command: str) -> int:
    """A usage error of click in our words."""
    match error:
        case click.NoSuchOption():
            return complain(lang, "usage-option", tuple(error.possibilities or ()), command, value=error.option_name)
        case click.MissingParameter():
            name = error.param.human_readable_name if error.param else ""
            return complain(lang, "usage-missing", (), command, value=name)
        case click.BadParameter() if error.param is not None:
            kind: Any = error.param.type
            name = error.param.opts[0] if isinstance(error.param, click.Option) else error.param.human_readable_name
            if isinstance(kind, click.Choice):
                return complain(
                    lang, "usage-choice", (), command, name=name, expected=", ".join(map(str, kind.choices))
                )
            return complain(lang, "usage-value", (), command, name=name)
        case click.BadOptionUsage():
            return complain(lang, "usage-value", (), command, name=error.option_name)
        case _:
            return complain(lang, "usage-extra", (), command)
