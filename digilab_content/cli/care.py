"""The commands with which a bank is cared for: its writing, its languages, its numbers. Each calls the library."""

import sys
from pathlib import Path

import click

from digilab_content.cli.commands import PAGES
from digilab_content.cli.page import Desk, command
from digilab_content.cli.usage import complain

_PATH = click.Path(path_type=Path)
_PATHS = click.argument("paths", nargs=-1, type=_PATH)


@command(PAGES, "mistakes")
@click.argument("file", type=_PATH, required=False)
@click.option("--variant", type=click.IntRange(min=1), default=1)
@click.option("--adopt", "names", metavar="ID", multiple=True)
@click.option("--count", "counting", is_flag=True)
@click.option("--known", "knowing", is_flag=True)
def mistakes(
    desk: Desk, file: Path | None, variant: int, names: tuple[str, ...], *, counting: bool, knowing: bool
) -> int:
    """The wrong answers that the engine can explain; which to foresee; how often they were made."""
    from digilab_content.workshop import gathering

    if knowing:
        return gathering.known(file or Path(), desk)
    if counting:
        return gathering.counted(file, sys.stdin, desk)
    if file is None:
        return complain(desk.lang, "usage-missing", (), "mistakes", value="FILE")
    ask = (lambda text: click.prompt(text, default="", show_default=False)) if gathering.seated() else None
    return gathering.listed(file, variant, names, desk, ask)


@command(PAGES, "fmt")
@_PATHS
@click.option("--check", is_flag=True)
def fmt(desk: Desk, paths: tuple[Path, ...], *, check: bool) -> int:
    """One manner of writing."""
    from digilab_content.workshop.conversions import with_translations
    from digilab_content.workshop.formatting import format_files

    made = format_files(with_translations(paths or (Path(),)), write=not check)
    code = desk.report(made.found)
    for file in made.changed:
        desk.tell(file.as_posix())
    desk.warn(desk.text("fmt-check" if check else "fmt-done", changed=len(made.changed), files=made.files))
    return 1 if check and made.changed else code


@command(PAGES, "convert")
@click.argument("paths", nargs=-1, type=_PATH, required=True)
@click.option("--to", required=True, type=click.Choice(["yaml", "md"]))
@click.option("-o", "--out", type=_PATH)
@click.option("--replace", is_flag=True)
def convert(desk: Desk, paths: tuple[Path, ...], to: str, out: Path | None, *, replace: bool) -> int:
    """From one surface to the other."""
    from digilab_content.workshop.conversions import conversions, put

    made = conversions(paths, to)
    put(made, out, desk.tell, replace=replace)
    return desk.report(made.found)


@command(PAGES, "i18n")
@click.argument("action", type=click.Choice(["status", "update", "scaffold"]), default="status")
@_PATHS
@click.option("--to", type=click.Choice(["fr", "ar", "en"]))
@click.option("--check", is_flag=True)
def i18n(desk: Desk, action: str, paths: tuple[Path, ...], to: str | None, *, check: bool) -> int:
    """Translations: where they stand, those that were seen again, those to begin."""
    from digilab_content.workshop import languages

    if action == "status":
        return languages.told(languages.survey(paths or (Path(),), (to,) if to else ()), desk, check=check)
    if action == "scaffold" and not to:
        return complain(desk.lang, "usage-missing", (), "i18n", value="--to")
    given = paths or (Path(),)
    files, found = languages.scaffold(given, to or "") if action == "scaffold" else languages.update(given)
    for file in files:
        desk.tell(file.as_posix())
    return desk.report(found)


@command(PAGES, "stats")
@_PATHS
@click.option("--coverage", is_flag=True)
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text")
def stats(desk: Desk, paths: tuple[Path, ...], format_: str, *, coverage: bool) -> int:
    """What a bank holds."""
    from digilab_content.workshop.progress import bar
    from digilab_content.workshop.statistics import as_json, lines, statistics

    made = statistics(paths or (Path(),), desk.lang, bar(desk.text("progress-validate")), coverage=coverage)
    code = desk.report(made.found)
    if format_ == "json":
        click.echo(as_json(made), nl=False)
    else:
        for line in lines(made, desk.lang):
            desk.tell(line)
    return code


@command(PAGES, "stress")
@_PATHS
@click.option("--strict", is_flag=True)
def stress(desk: Desk, paths: tuple[Path, ...], *, strict: bool) -> int:
    """What can be guessed."""
    from digilab_content.workshop.progress import bar
    from digilab_content.workshop.stress import lines
    from digilab_content.workshop.stress import stress as look

    made = look(paths or (Path(),), bar(desk.text("progress-test")))
    for line in lines(made, desk.lang):
        desk.tell(line)
    desk.tell(desk.text("stress-done", count=sum(one.severity == "warning" for one in made.found)))
    return desk.report(made.found, strict=strict)


@command(PAGES, "completion")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion(desk: Desk, shell: str) -> int:
    """The script that completes commands in a shell."""
    from digilab_content.cli.completion import script

    desk.tell(script(shell))
    return 0


@command(PAGES, "lsp")
@click.option("--stdio", is_flag=True)  # what editors add
def lsp(desk: Desk, *, stdio: bool) -> int:  # noqa: ARG001 - there is no other way to speak with it
    """The language server."""
    try:
        from digilab_content.lsp.server import serve
    except ImportError:
        desk.warn(desk.text("lsp-missing"))
        return 4
    return serve(desk.lang)
