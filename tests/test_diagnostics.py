"""Every code: words in three languages, a page, and a literate case that raises it at the place it says.

A case in `tests/cases/diagnostics/<code>.md` is one or more fences (the info string is a file name) and a line
`expect: line:col code, …` with everything that is found (`-` where a whole file is meant, `nothing` for nothing).
After a file name may stand an encoding, `escaped` (`\\x00` is a character) or `times=n` (the text n times).
A fence `judge` holds a request for which `expect: judge code` is the answer's code.
`folder: name` makes a folder, `paths: name` names what is checked instead of everything.
`build: targets name=value … [strict]` publishes instead of checking, `convert: yaml` converts,
`stress:` looks for what can be guessed.
"""

import json
import re
from pathlib import Path

import pytest

from digilab_content.text.i18n import LANGS, words

HERE = Path(__file__).parent / "cases" / "diagnostics"
PACKAGE = Path(__file__).parent.parent / "digilab_content"
LINE = re.compile(
    r"(?P<fence>`{3,})(?P<info>\S.*)|folder: (?P<folder>.+)|paths: (?P<paths>.+)|expect: (?P<expect>.+)"
    r"|build: (?P<build>.+)|convert: (?P<convert>.+)|(?P<stress>stress:)"
)
ESCAPE = re.compile(r"\\(x[0-9a-f]{2}|u[0-9a-f]{4}|\\)")


def cases():
    for file in sorted(HERE.glob("*.md")):
        files, paths, expected, number = [], ["."], None, 0
        rows = iter(file.read_text(encoding="utf-8").split("\n"))
        for row in rows:
            match = LINE.fullmatch(row)
            if match is None:
                continue
            if match["expect"]:
                codes = [] if match["expect"] == "nothing" else [e.strip() for e in match["expect"].split(",")]
                expected = [*(expected or []), *codes]
                continue
            if expected is not None:  # what stands after `expect` begins another case
                number += 1
                yield pytest.param(files, paths, expected, id=f"{file.stem}-{number}")
                files, paths, expected = [], ["."], None
            if match["fence"]:
                body = []
                for line in rows:
                    if line == match["fence"]:
                        break
                    body.append(line)
                files.append((match["info"].split(), "\n".join(body) + "\n"))
            elif match["folder"]:
                files.append(([match["folder"], "folder"], ""))
            elif match["build"] or match["convert"] or match["stress"]:
                files.append(([row.partition(":")[0], *row.split()[1:]], ""))
            else:
                paths = match["paths"].split()
        yield pytest.param(files, paths, expected, id=f"{file.stem}-{number + 1}")


def put(folder: Path, info: list[str], text: str) -> None:
    path, marks = folder / info[0], info[1:]
    path.parent.mkdir(parents=True, exist_ok=True)
    if "folder" in marks:
        path.mkdir()
        return
    if "escaped" in marks:
        text = ESCAPE.sub(lambda m: "\\" if m[1] == "\\" else chr(int(m[1][1:], 16)), text)
    for mark in marks:
        if mark.startswith("times="):
            text *= int(mark[6:])
    encoding = next((m for m in marks if m.startswith(("cp", "utf", "latin"))), "utf-8")
    path.write_bytes(text.encode(encoding, "surrogatepass"))


def found_in(paths: list[str]) -> list[str]:
    from digilab_content.workshop.checkup import checkup
    from digilab_content.workshop.trials import tried

    given = [Path(p) for p in paths]
    made = checkup(given, lambda _done, _total: None)
    found = made.found
    if made.code() == 0:
        found = tried(given, "", 0, lambda _done, _total: None).found or found
    return [where(d) for d in found]


def where(d) -> str:
    return f"{d.span.line}:{d.span.column} {d.code}" if d.span else f"- {d.code}"


@pytest.mark.parametrize(("files", "paths", "expected"), list(cases()))
def test_the_case_finds_what_it_says(files, paths, expected, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert sorted(dict.fromkeys(found(files, paths, tmp_path))) == sorted(expected)


def found(files, paths: list[str], folder: Path) -> list[str]:
    from digilab_content.compile.judge import judge

    if files and files[0][0] == ["judge"]:
        return [f"judge {judge(json.loads(files[0][1])).get('code')}"]
    does = {info[0]: info[1:] for info, _ in files if info[0] in {"build", "convert", "stress"}}
    for info, text in files:
        if info[0] not in does:
            put(folder, info, text)
    if "convert" in does:
        from digilab_content.workshop.conversions import conversions

        return [f"- {d.code}" for d in conversions([Path()], *does["convert"]).found]
    if "stress" in does:
        from digilab_content.workshop.stress import stress

        return [where(d) for d in stress([Path()], lambda _done, _total: None).found]
    return published(*does["build"]) if does else found_in(paths)


def published(targets: str, *rest: str) -> list[str]:
    from digilab_content.publish import build

    options = dict(one.split("=") for one in rest if "=" in one)
    made = build([Path()], targets.split(","), Path("out"), options=options, strict="strict" in rest)
    assert (made.value is None) == (not Path("out").is_dir())
    return [where(d) for d in made.diagnostics]


def used() -> list[str]:
    texts = (f.read_text(encoding="utf-8") for f in PACKAGE.rglob("*.py"))
    return sorted({code for text in texts for code in re.findall(r"\"([EW]\d{3})\"", text)})


@pytest.mark.parametrize("code", used())
def test_a_code_has_words_in_every_language(code):
    for lang in LANGS:
        said = words(lang)
        assert code in said.ids(), lang
        assert said.text(code).strip(), lang
        assert (said.attribute(code, "help") or "").strip(), lang
        assert (said.attribute(code, "page") or "").strip(), lang


# Codes that only a type to come can raise: their case comes with it.
WAITING: dict[str, str] = {}


def test_a_slot_without_a_right_line_cannot_be_bound():
    """E200 guards those who build slots without a file: in a file E028 says it first."""
    from digilab_content.graders import Setting, grader
    from digilab_content.model.exercise import Line, Slot

    for type_ in ("number", "text"):
        found = grader(type_).bind(Slot("n", type_, lines=(Line("wrong1", False, "3"),)), Setting())
        assert [d.code for d in found] == ["E200"]


def test_every_code_has_a_case_that_expects_it():
    from digilab_content.graders import types

    waiting = {"E200"} | {code for code, type_ in WAITING.items() if type_ not in types()}
    missing = [code for code in used() if code not in waiting and not _expected(code)]
    assert not missing


def _expected(code: str) -> bool:
    path = HERE / f"{code}.md"
    return path.is_file() and re.search(rf"(?m)^expect: .*\b{code}\b", path.read_text(encoding="utf-8")) is not None


def test_there_are_no_words_without_a_use():
    known = {id_ for id_ in words("en").ids() if re.fullmatch(r"[EW]\d{3}", id_)}
    assert sorted(known) == used()
    assert len(known) >= 30


def ids(lang: str) -> list[str]:
    files = sorted((PACKAGE / "locales" / lang).glob("*.ftl"))
    texts = [f.read_text(encoding="utf-8") for f in files]
    return sorted(id_ for text in texts for id_ in re.findall(r"(?m)^([A-Za-z][\w-]*) *=", text))


@pytest.mark.parametrize("lang", LANGS)
def test_a_message_is_written_once_and_in_every_language(lang):
    found = ids(lang)
    assert sorted(set(found)) == found, "the same message twice"
    # Options are described in English beside their fields.
    assert [i for i in ids("fr") if not i.startswith("option-")] == [i for i in found if not i.startswith("option-")]


@pytest.mark.parametrize("lang", LANGS)
def test_every_file_of_messages_is_sound(lang):
    from fluent.syntax import FluentParser, ast

    for file in sorted((PACKAGE / "locales" / lang).glob("*.ftl")):
        resource = FluentParser().parse(file.read_text(encoding="utf-8"))
        bad = [entry.content for entry in resource.body if isinstance(entry, ast.Junk)]
        assert not bad, file
