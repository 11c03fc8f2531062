"""A command whose help page speaks the teacher's language."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import click

from digilab_content.cli.phrases import phrases

if TYPE_CHECKING:
    from digilab_content.text.diagnostics import Diagnostic


@dataclass(slots=True)
class Desk:
    """Where a command speaks: data to the output, the rest to the error stream."""

    lang: str
    said: dict[str, str] = field(default_factory=dict)

    def tell(self, text: str) -> None:
        """To the output."""
        click.echo(text)

    def warn(self, text: str) -> None:
        """To the error stream."""
        click.echo(text, err=True)

    def report(self, found: "tuple[Diagnostic, ...]", *, strict: bool = False) -> int:
        """Print diagnostics; the exit code they stand for."""
        if not found:
            return 0
        import os
        import sys

        from digilab_content.text.diagnostics import errors
        from digilab_content.text.report import Style, as_text

        colour = sys.stderr.isatty() and not os.environ.get("NO_COLOR")
        click.echo(as_text(found, Style(self.lang, colour)), err=True, nl=False)
        return 1 if strict or errors(found) else 0

    def text(self, id_: str, **facts: str | float) -> str:
        """A message with its facts."""
        from digilab_content.text.i18n import words

        return words(self.lang).text(id_, tuple(facts.items()))


class Page(click.Command):
    """A click command; its help comes from `cli-<name>`, its options' from `opt-<name>-<option>` or `opt-<option>`."""

    lang = "en"

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """`Usage: digilab-content validate [PATHS]`."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix=phrases(self.lang)["usage"] + " ")

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's face
        """What the command does."""
        said = phrases(self.lang)
        for id_ in (f"cli-{self.name}", f"cli-{self.name}-more"):
            if id_ in said:
                formatter.write_paragraph()
                with formatter.indentation():
                    formatter.write_text(said[id_])

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Its options, then those of every command."""
        said = phrases(self.lang)
        rows = []
        for param in self.params:
            record = param.get_help_record(ctx)
            if record and isinstance(param, click.Option):
                stem = str(param.name).strip("_").replace("_", "-")
                own = said.get(f"opt-{self.name}-{stem}", said.get(f"opt-{stem}", ""))
                rows.append((record[0], own))
        rows += [("--lang fr|ar|en", said["opt-lang"]), ("--traceback", said["opt-traceback"])]
        rows.append(("-h, --help", said["opt-help"]))
        with formatter.section(said["options"].rstrip(" :")):
            formatter.write_dl(rows)


def command(known: dict[str, Page], name: str) -> Callable[[Callable[..., Any]], Page]:
    """Register a function as the command `name`; its first argument is the desk."""

    def register(function: Callable[..., Any]) -> Page:
        made = click.command(name, cls=Page, context_settings={"help_option_names": ["-h", "--help"]})(
            click.pass_obj(function)
        )
        known[name] = made
        return made

    return register
