"""What `digilab-content mistakes` does: list and adopt, count, or show the vocabulary."""

import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from digilab_content.compile.misconceptions import shipped, vocabulary
from digilab_content.compile.project import project_of, read_source
from digilab_content.model.vocabulary import Vocabulary
from digilab_content.text.diagnostics import Diagnostic
from digilab_content.text.i18n import words
from digilab_content.workshop.desk import Desk

Ask = Callable[[str], str]


def seated() -> bool:
    """Whether a person sits before the terminal."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def listed(file: Path, variant: int, names: Sequence[str], desk: Desk, ask: Ask | None) -> int:
    """The wrong answers of a file; those named in `names`, or chosen by who is asked, are written into it."""
    from digilab_content.workshop.adoption import adopt, chosen
    from digilab_content.workshop.mistakes import explained, lines

    made = explained(file, variant)
    found = made.value or ()
    if not names:
        for line in lines(found, desk.lang):
            desk.tell(line)
    code = desk.report(made.diagnostics)
    said = words(desk.lang)
    asked = list(names)
    if ask is not None and not names and any(one.how == "named" for one in found):
        asked = ask(said.text("adopt-ask")).replace(",", " ").split()
    for name in asked if made.value is not None else ():
        wanted = chosen(found, name)
        if not wanted:
            desk.warn(said.text("adopt-unknown", (("name", name),)))
            code = code or 1
        for one in wanted:
            came = adopt(file, one, variant)
            (desk.tell if came.written else desk.warn)(said.say(came.said))
            code = code or (0 if came.written else 1)
    return code


def counted(file: Path | None, given: Iterable[str], desk: Desk) -> int:
    """How often each mistake was made, from verdict lines in a file or on the input."""
    from digilab_content.workshop.tally import tally, told

    known, found = _known(Path())
    if file is not None and file.as_posix() != "-":
        source = read_source(file)
        if source.value is None:
            return desk.report(source.diagnostics)
        given = source.value.text.splitlines()
    for line in told(tally(given), known, desk.lang):
        desk.tell(line)
    return desk.report(found)


def known(path: Path, desk: Desk) -> int:
    """The vocabulary of a project: id, class, skill, words."""
    found, wrong = _known(path)
    for id_, entry in found.entries.items():
        desk.tell(f"{id_}  {entry.level or '-'}  {entry.skill or '-'}  {entry.label(desk.lang)}")
    return desk.report(wrong)


def _known(path: Path) -> tuple[Vocabulary, tuple[Diagnostic, ...]]:
    made = vocabulary(project_of(path).root)
    return made.value or shipped(), made.diagnostics
