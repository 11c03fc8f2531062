"""The commands. Each is a few lines that call the library and say what came."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from digilab_content.cli.page import Desk, Page, command
from digilab_content.cli.usage import complain, explained, unknown

if TYPE_CHECKING:
    from digilab_content.text.diagnostics import Diagnostic, Result
    from digilab_content.workshop.checkup import Checkup

PROFILES = ("blackboard", "canvas", "inspera", "tao")  # export/qti21/profile.py
PAGES: dict[str, Page] = {}
_PATH = click.Path(path_type=Path)
_PATHS = click.argument("paths", nargs=-1, type=_PATH)


def run(name: str, arguments: Sequence[str], lang: str) -> int:
    """Run the command `name`; its exit code."""
    page = pages()[name]
    page.lang = lang
    try:
        code = page.main(list(arguments), f"digilab-content {name}", standalone_mode=False, obj=Desk(lang))
    except click.Abort:
        raise KeyboardInterrupt from None
    except click.UsageError as error:
        return explained(error, lang, name)
    return code if isinstance(code, int) else 0


def pages() -> dict[str, Page]:
    """Every command."""
    import digilab_content.cli.care  # noqa: F401 - it registers its own

    return PAGES


@command(PAGES, "init")
@click.argument("folder", default=Path(), type=_PATH)
def init(desk: Desk, folder: Path) -> int:
    """A new project."""
    from digilab_content.workshop.start import start

    for file in start(folder, desk.lang):
        desk.warn(f"+ {file}")
    desk.tell(desk.text("init-next", folder=folder.as_posix()))
    return 0


@command(PAGES, "new")
@click.argument("type_", metavar="TYPE", required=False)
@click.argument("title", required=False)
@click.option("--level", default="")
@click.option("--translate", type=click.Choice(["fr", "ar", "en"]))
@click.option("-o", "--out", default=Path(), type=_PATH)
def new(desk: Desk, type_: str | None, title: str | None, level: str, translate: str | None, out: Path) -> int:
    """A new exercise, or the translation of one."""
    from digilab_content.workshop import template

    if translate and type_ and Path(type_).suffix:  # the translation of a file
        if template.exists(Path(type_), translate):
            return complain(desk.lang, "usage-exists", (), "new", value=type_, to=translate)
        return _made(desk, template.translation(Path(type_), translate))
    names = template.types()
    type_ = type_ or click.prompt(desk.text("new-type", types=", ".join(names)))
    if type_ not in names:
        return unknown(desk.lang, "usage-type", type_, names, "new")
    made = template.exercise(type_, title or click.prompt(desk.text("new-title")), level, out, desk.lang)
    code = _made(desk, made)
    return _made(desk, template.translation(made.value, translate)) if translate and made.value else code


def _made(desk: Desk, made: "Result[Path]") -> int:
    if made.value is None:
        return desk.report(made.diagnostics)
    desk.tell(made.value.as_posix())
    return 0


@command(PAGES, "validate")
@_PATHS
@click.option("--format", "format_", type=click.Choice(["text", "json", "sarif", "github"]), default="text")
@click.option("--strict", is_flag=True)
@click.option("--fix", is_flag=True)
@click.option("--watch", is_flag=True)
def validate(desk: Desk, paths: tuple[Path, ...], format_: str, *, strict: bool, fix: bool, watch: bool) -> int:
    """The schema, then what a schema cannot say."""
    paths = paths or (Path(),)

    def work() -> int:
        return _validated(desk, paths, format_, strict=strict, fix=fix)

    return _watched(desk, paths, work) if watch else work()


def _watched(desk: Desk, paths: Sequence[Path], work: Callable[[], int]) -> int:
    from digilab_content.workshop.watching import watch

    return watch(paths, work, desk)


def _validated(desk: Desk, paths: tuple[Path, ...], format_: str, *, strict: bool, fix: bool) -> int:
    from digilab_content.text.report import count

    made = _checked(desk, paths, fix=fix)
    if format_ != "text":
        click.echo(_annotated(made.found, format_, desk.lang), nl=False)
        return made.code(strict=strict)
    desk.report(made.found)
    desk.warn(desk.text("validate-done", files=len(made.files)) + " " + count(made.found, desk.lang))
    return made.code(strict=strict)


def _checked(desk: Desk, paths: tuple[Path, ...], *, fix: bool) -> "Checkup":
    from digilab_content.workshop.checkup import checkup
    from digilab_content.workshop.progress import bar

    made = checkup(paths, bar(desk.text("progress-validate")))
    if not fix:
        return made
    from digilab_content.workshop.mending import mend

    mended = mend(made.found)
    desk.warn(desk.text("validate-mended", fixes=mended.fixes, files=len(mended.files)))
    return checkup(paths, bar(desk.text("progress-validate"))) if mended.fixes else made


def _annotated(found: "Sequence[Diagnostic]", format_: str, lang: str) -> str:
    from digilab_content.text import annotations, report

    match format_:
        case "sarif":
            from digilab_content import __version__

            return annotations.as_sarif(found, lang, __version__)
        case "github":
            return annotations.as_github(found, lang)
        case _:
            return report.as_json(found, lang)


@command(PAGES, "test")
@_PATHS
@click.option("-k", "--keep", "pattern", metavar="EXPR", default="")
@click.option("--variant", type=click.IntRange(min=1), default=None)
@click.option("--junit", metavar="FILE", type=_PATH)
@click.option("--watch", is_flag=True)
def test(
    desk: Desk, paths: tuple[Path, ...], pattern: str, variant: int | None, junit: Path | None, *, watch: bool
) -> int:
    """The tests of the files and the free ones."""
    paths = paths or (Path(),)

    def work() -> int:
        return _tested(desk, paths, pattern, variant or 0, junit)

    return _watched(desk, paths, work) if watch else work()


def _tested(desk: Desk, paths: tuple[Path, ...], pattern: str, variant: int, junit: Path | None) -> int:
    from digilab_content.workshop.progress import bar
    from digilab_content.workshop.trials import as_junit, said, tried

    made = tried(paths, pattern, variant, bar(desk.text("progress-test")))
    code = desk.report(made.found)
    for line in said(made, desk.lang):
        desk.tell(line)
    if junit:
        junit.write_text(as_junit(made, desk.lang), encoding="utf-8")
    return 1 if made.failed else code


@command(PAGES, "try")
@click.argument("file", type=_PATH)
@click.option("--variant", type=click.IntRange(min=1), default=1)
@click.option("--answer-lang", "answer_lang", type=click.Choice(["fr", "ar", "en"]), default=None)
def try_(desk: Desk, file: Path, variant: int, answer_lang: str | None) -> int:
    """Answer an exercise in the terminal."""
    from digilab_content.workshop.attempt import attempt

    found = attempt(
        file,
        variant,
        answer_lang or "",
        desk.lang,
        lambda ask: click.prompt(ask, default="", show_default=False),
        desk.tell,
    )
    return desk.report(found)


@command(PAGES, "preview")
@click.argument("path", default=Path(), type=_PATH)
@click.option("--port", type=click.IntRange(0, 65535), default=8757)
def preview(desk: Desk, path: Path, port: int) -> int:
    """The live page."""
    from digilab_content.preview import serve

    return serve(path, port, desk.lang, tell=desk.warn)


@command(PAGES, "build")
@_PATHS
@click.option("--target", "targets", required=True)
@click.option("-o", "--out", required=True, type=_PATH)
@click.option("-j", "--jobs", type=click.IntRange(min=0), default=0)
@click.option("--option", "options", metavar="NAME=VALUE", multiple=True)
@click.option("--multilang", is_flag=True)
@click.option("--profile", type=click.Choice(PROFILES))
@click.option("--stack", is_flag=True)
@click.option("--strict", is_flag=True)
def build(
    desk: Desk,
    paths: tuple[Path, ...],
    targets: str,
    out: Path,
    jobs: int,
    options: tuple[str, ...],
    profile: str | None,
    *,
    multilang: bool,
    stack: bool,
    strict: bool,
) -> int:
    """Publish."""
    from digilab_content.workshop.progress import bar
    from digilab_content.workshop.publication import publication

    options += ("multilang=yes",) if multilang else ()
    options += ("stack=yes",) if stack else ()
    options += (f"profile={profile}",) if profile else ()
    shown = bar(desk.text("progress-build"))
    made = publication(paths or (Path(),), targets, out, options, jobs, shown, desk.lang, strict=strict)
    if made.unknown:
        return unknown(desk.lang, "usage-target", made.unknown, made.known, "build")
    code = desk.report(made.found, strict=strict)
    for line in made.lines(desk.lang):
        desk.tell(line)
    return code


@command(PAGES, "judge")
def judge(desk: Desk) -> int:  # noqa: ARG001 - each request names its own language
    """JSON lines in, JSON lines out."""
    from digilab_content.compile.judge import stream
    from digilab_content.workshop.in_file import in_file

    for line in stream(sys.stdin, in_file):
        sys.stdout.write(line + "\n")
        sys.stdout.flush()
    return 0


@command(PAGES, "explain")
@click.argument("code", required=False)
def explain(desk: Desk, code: str | None) -> int:
    """The page of a diagnostic."""
    from digilab_content.workshop.page import codes, page

    if code and (text := page(code.upper(), desk.lang)):
        desk.tell(text)
        return 0
    if code:
        return unknown(desk.lang, "usage-code", code, codes(), "explain")
    for known in codes():
        desk.tell(f"{known}  {page(known, desk.lang).partition(chr(10))[0].partition(' — ')[2]}")
    return 0


@command(PAGES, "schema")
@click.argument("name", default="exo-1")
@click.option("--write", "folder", metavar="FOLDER", type=_PATH)
def schema(desk: Desk, name: str, folder: Path | None) -> int:
    """The JSON Schemas."""
    from digilab_content.compile import shape
    from digilab_content.compile.schema import text

    if folder:
        for path in shape.write(folder):
            desk.tell(path.as_posix())
    elif name not in shape.NAMES:
        return unknown(desk.lang, "usage-schema", name, shape.NAMES, "schema")
    else:
        click.echo(text(name), nl=False)
    return 0


@command(PAGES, "doctor")
def doctor(desk: Desk) -> int:
    """What this machine has."""
    from digilab_content.workshop.doctor import examined

    found = examined()
    for one in found:
        desk.tell(one.line(desk.lang))
    return 4 if any(one.state == "bad" for one in found) else 0
