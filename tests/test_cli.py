"""The command line: every command in three languages, exit codes, what goes where."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from places import BANK, ROOT, acceptance

from digilab_content.cli import main
from digilab_content.cli.language import asked, of_machine
from digilab_content.cli.phrases import COMMANDS, phrases
from digilab_content.text.diagnostics import Diagnostic
from digilab_content.text.i18n import LANGS
from digilab_content.text.report import Style, as_text
from digilab_content.text.source import Source, Span

HELLO = "---\nexo: 1\nid: calc-001\nlicense: CC0-1.0\n---\nCalcule $7 \\times 8$ : [[= 56]]\n"
BAD = HELLO.replace("license", "licens")


@pytest.fixture
def run(capsys, monkeypatch):
    def call(*argv: str, typed: str = ""):
        monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        code = main([str(a) for a in argv])
        out, err = capsys.readouterr()
        assert "Traceback" not in err + out
        return code, out, err

    return call


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.exo.md").write_text(HELLO, encoding="utf-8")
    return tmp_path


# ── help ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("lang", LANGS)
def test_help_names_every_command_in_every_language(run, lang):
    code, out, err = run("--lang", lang, "--help")
    assert (code, err) == (0, "")
    for name in COMMANDS:
        assert f"  {name} " in out
        assert phrases(lang)[f"cli-{name}"] in out


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_explains_itself(run, lang, name):
    from digilab_content.cli.commands import PAGES

    code, out, err = run(name, "--help", "--lang", lang)
    assert (code, err) == (0, "")
    assert phrases(lang)["usage"] in out
    assert phrases(lang)["opt-lang"] in " ".join(out.split())
    import click

    for param in PAGES[name].params:
        if isinstance(param, click.Option):
            stem = param.name.strip("_").replace("_", "-")
            assert f"opt-{name}-{stem}" in phrases(lang) or f"opt-{stem}" in phrases(lang), (name, param.name)


def test_every_command_is_registered_and_short():
    import ast

    from digilab_content.cli.commands import PAGES

    assert set(PAGES) == set(COMMANDS)
    tree = ast.parse((ROOT / "digilab_content" / "cli" / "commands.py").read_text(encoding="utf-8"))
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.decorator_list:
            assert node.end_lineno - node.body[1].lineno + 1 <= 15, node.name


def test_help_is_plain_words():
    for lang in LANGS:
        for id_ in phrases(lang):
            if id_.startswith(("cli", "opt-", "usage", "commands", "options", "fault")):
                assert "{" not in phrases(lang)[id_] or id_.startswith("usage-"), id_


def test_version(run):
    from digilab_content import __version__

    assert run("--version") == (0, f"digilab-content {__version__}\n", "")


# ── language ──────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("environment", "lang"),
    [
        ({}, "en"),
        ({"LANG": "fr_MA.UTF-8"}, "fr"),
        ({"LANG": "ar_MA"}, "ar"),
        ({"LANG": "fr_FR", "LC_ALL": "C"}, "fr"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "es_ES.UTF-8"}, "en"),
        ({"DIGILAB_LANG": "ar", "LANG": "fr_FR"}, "ar"),
        ({"LC_ALL": "en_GB", "LANG": "fr_FR"}, "en"),
    ],
)
def test_the_language_of_the_machine(environment, lang):
    assert of_machine(environment) == lang


def test_lang_is_taken_anywhere_and_wins():
    for argv in (["--lang", "ar", "test", "x"], ["test", "--lang=ar", "x"], ["test", "x", "--lang", "ar"]):
        given = asked(argv, {"DIGILAB_LANG": "fr"})
        assert (given.lang, given.rest) == ("ar", ("test", "x"))
    assert asked(["test", "--", "--lang", "ar"], {"LANG": "fr"}).rest == ("test", "--", "--lang", "ar")


# ── exit codes ────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize(
    "argv",
    [
        ["bild"],
        ["validate", "--nope"],
        ["validate", "--format", "xml"],
        ["test", "--variant", "x"],
        ["build", "."],
        ["build", ".", "--target", "moodel", "-o", "out"],
        ["try"],
        ["new", "chioce", "T"],
        ["explain", "E999"],
        ["schema", "exo"],
        ["doctor", "x"],
        ["--lang", "zz", "validate"],
    ],
)
@pytest.mark.usefixtures("folder")
def test_a_command_typed_wrongly_is_2(run, lang, argv):
    code, out, err = run(*argv, *([] if "--lang" in argv else ["--lang", lang]))
    assert (code, out) == (2, "")
    assert "digilab-content" in err
    assert "⟨" not in err


@pytest.mark.usefixtures("folder")
def test_what_was_meant(run):
    assert "build" in run("bild", "--lang", "fr")[2]
    assert "--format" in run("validate", "--formt", "json")[2]
    assert "choice" in run("new", "chioce", "T")[2]
    assert "moodle" in run("build", ".", "--target", "moodel", "-o", "out")[2]


def test_fine_is_0_and_errors_are_1(run, folder):
    assert run("validate", ".")[0] == 0
    (folder / "b.exo.md").write_text(BAD.replace("calc-001", "calc-002"), encoding="utf-8")
    code, out, err = run("validate", ".", "--lang", "fr")
    assert (code, out) == (1, "")
    assert "b.exo.md:4:1: erreur E016" in err
    assert "license" in err
    assert "    ^^^^^^" in err


def test_a_warning_is_1_only_where_it_is_strict(run, folder):
    (folder / "a.exo.md").write_text(HELLO.replace("license: CC0-1.0\n", ""), encoding="utf-8")
    assert run("validate", ".")[0] == 0
    assert run("validate", ".", "--strict")[0] == 1


@pytest.mark.usefixtures("folder")
def test_our_own_fault_is_3_on_one_line(run, monkeypatch, capsys):
    from digilab_content.workshop import checkup

    def broken(*_):
        raise RuntimeError("boum\nboum")

    monkeypatch.setattr(checkup, "checkup", broken)
    code, out, err = run("validate", ".", "--lang", "fr")
    assert (code, out) == (3, "")
    assert len(err.strip().split("\n")) == 2
    assert "RuntimeError: boum boum" in err
    assert main(["validate", ".", "--traceback"]) == 3
    assert "Traceback" in capsys.readouterr().err


@pytest.mark.usefixtures("folder")
def test_interrupted_is_130(monkeypatch):
    from digilab_content.workshop import checkup

    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(checkup, "checkup", interrupted)
    assert main(["validate", "."]) == 130


@pytest.mark.usefixtures("folder")
def test_a_missing_tool_is_4(run, monkeypatch):
    for name in ("uvicorn", "starlette"):
        monkeypatch.setitem(sys.modules, name, None)
    code, _, err = run("preview", ".")
    assert code == 4
    assert "digilab-content[preview]" in err


def test_a_reader_that_leaves_is_no_fault():
    command = f"{sys.executable} -m digilab_content schema | head -c 10"
    done = subprocess.run(["bash", "-o", "pipefail", "-c", command], capture_output=True, text=True, check=False)
    assert done.returncode == 0
    assert done.stderr == ""


@pytest.mark.usefixtures("folder")
def test_the_module_is_the_command():
    done = subprocess.run(
        [sys.executable, "-m", "digilab_content", "validate", "nothing.exo.md"], capture_output=True, check=False
    )
    assert done.returncode == 1
    assert done.stdout == b""
    assert b"E001" in done.stderr


# ── validate ──────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("lang", LANGS)
def test_json_is_data(run, folder, lang):
    (folder / "a.exo.md").write_text(BAD, encoding="utf-8")
    code, out, err = run("validate", "--format", "json", "--lang", lang)
    assert (code, err) == (1, "")
    one = json.loads(out)[0]
    assert (one["code"], one["line"], one["column"], one["end_column"]) == ("E016", 4, 1, 7)
    assert one["fixes"][0]["edits"][0]["text"] == "license"
    assert "⟨" not in out


def test_a_folder_without_exercises_says_so(run, tmp_path):
    code, _, err = run("validate", tmp_path)
    assert code == 1
    assert "E008" in err


def test_several_processes_find_what_one_does(folder, monkeypatch):
    from digilab_content.workshop import checkup as module

    (folder / "digilab.yaml").write_text("titre: x\n", encoding="utf-8")
    for number in range(9):
        text = (BAD if number % 2 else HELLO).replace("calc-001", f"calc-{number // 2}")
        (folder / f"{number}.exo.md").write_text(text, encoding="utf-8")
    one = module.checkup([Path()], lambda _done, _total: None, jobs=1)
    monkeypatch.setattr(module, "PARALLEL_FROM", 2)
    several = module.checkup([Path()], lambda _done, _total: None, jobs=2)

    def told(found):
        return [(d.code, d.where, d.span and (d.span.line, d.span.column), d.facts) for d in found]

    assert told(one.found) == told(several.found)
    assert sum(d.where == "digilab.yaml" for d in several.found) == 1


def test_what_was_clean_is_read_again_only_when_something_changed(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    from digilab_content import store
    from digilab_content.compile import load
    from digilab_content.workshop import checkup as module

    def read():
        """The files that a checkup reads, and the codes it finds."""
        seen = []
        monkeypatch.setattr(load, "check", lambda path, project: seen.append(path.name) or check(path, project))
        made = module.checkup([Path()], lambda _done, _total: None, jobs=1)
        return sorted(seen), [found.code for found in made.found]

    check = load.check
    both = ["a.exo.md", "b.exo.md"]
    Path("digilab.yaml").write_text("title: x\nlang: en\nlicense: CC-BY-4.0\nlevel: ma.1ac\n", encoding="utf-8")
    for name in "ab":
        text = f"---\nexo: 1\nid: calc-{name}\ntitle: T\n---\nTwice two: [[= 4]]\n"
        Path(f"{name}.exo.md").write_text(text, encoding="utf-8")
    first, codes = read()
    assert first == both, first
    assert codes == []
    assert read() == ([], [])
    Path("a.exo.md").write_text(Path("a.exo.md").read_text(encoding="utf-8").replace("= 4", "= 2 +"), encoding="utf-8")
    again, codes = read()
    assert again == ["a.exo.md"]
    assert codes != []
    assert read() == (["a.exo.md"], codes), "what has findings is read, and said, each time"
    Path("a.exo.md").write_text(Path("b.exo.md").read_text(encoding="utf-8"), encoding="utf-8")
    assert read() == (["a.exo.md"], ["E035"]), "two files of the same id, one of them known to be clean"
    Path("a.exo.md").unlink()
    Path("b.fr.exo.md").write_text("nothing that is an exercise", encoding="utf-8")
    assert read()[0] == ["b.exo.md"], "a translation came"
    Path("b.fr.exo.md").unlink()
    read()
    Path("digilab.yaml").write_text("title: y\nlang: en\n", encoding="utf-8")
    assert read()[0] == ["b.exo.md"], "the project changed"
    read()
    for kept in store.folder().rglob("*"):
        if kept.is_file():
            kept.write_bytes(b"\x93 not what was kept")
    assert read()[0] == ["b.exo.md"], "a cache that cannot be read only costs time"


def test_the_bank_validates(run, monkeypatch):
    monkeypatch.chdir(ROOT)
    code, _, err = run("validate", "exercises", "--lang", "en")
    assert code == 0, err


# ── reports ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_twenty_a_file_then_a_count():
    source = Source("x.exo.md", "abc\n" * 30)
    found = [Diagnostic("E015", Span(source, 4 * k, 4 * k + 1)) for k in range(30)]
    text = as_text([*found, *found], Style("en"))
    assert text.count("E015") == 20
    assert "x.exo.md: and 10 more." in text


def test_a_line_with_arabic_quotes_the_word():
    text = "title: مساحة قرص\n"
    span = Span(Source("x", text), 7, 12)
    shown = as_text(
        [Diagnostic("E018", span, (("key", "title"), ("expected", "array"), ("got", "string")))], Style("fr")
    )
    assert "^" not in shown
    assert "« مساحة »" in shown


def test_the_caret_stands_under_wide_and_marked_letters():
    text = "😀é: e\u0301x y\n"
    span = Span(Source("x", text), 5, 6)
    rows = as_text([Diagnostic("E015", span)], Style("en")).split("\n")
    assert rows[2] == "    " + " " * 6 + "^"


def test_long_lines_are_cut_around_the_place():
    text = "x" * 500 + "HERE" + "y" * 500
    rows = as_text([Diagnostic("E015", Span(Source("x", text), 500, 504))], Style("en")).split("\n")
    assert "HERE" in rows[1]
    assert len(rows[1]) < 120
    assert rows[1][rows[2].index("^") :].startswith("HERE")


def test_nothing_in_a_line_moves_the_terminal():
    text = "a\x1b[31mb\tc\n"
    assert "\x1b" not in as_text([Diagnostic("E015", Span(Source("x", text), 0, 1))], Style("en"))


def test_colour_only_where_it_is_wanted():
    found = [Diagnostic("E015", Span(Source("x", "abc"), 0, 1))]
    assert "\x1b[" in as_text(found, Style("en", colour=True))
    assert "\x1b[" not in as_text(found, Style("en"))


def test_a_bar_shows_after_a_second_and_on_a_terminal_only(monkeypatch):
    from digilab_content.workshop.progress import Bar, bar

    class Terminal(io.StringIO):
        def isatty(self):
            return True

    clock = iter([0.0, 0.5, 0.9, 1.5, 2.0])
    terminal = Terminal()
    shown = Bar("Vérification", terminal, lambda: next(clock))
    shown.move(1, 9)
    shown.move(2, 9)
    assert terminal.getvalue() == ""
    shown.move(3, 9)
    assert "Vérification" in terminal.getvalue()
    shown.move(9, 9)
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    bar("x")(1, 2)
    assert sys.stderr.getvalue() == ""


# ── init, new, try, test, judge, build, explain, schema, doctor ───────────────────────────────────────────────────────


@pytest.mark.parametrize("lang", LANGS)
def test_a_new_project_validates_and_passes_its_tests(run, tmp_path, lang):
    code, out, err = run("init", tmp_path / "p", "--lang", lang)
    assert code == 0
    assert "digilab-content validate" in out
    assert "digilab.yaml" in err
    for name in ("digilab.yaml", ".gitignore", ".vscode/settings.json"):
        assert (tmp_path / "p" / name).is_file()
    code, _, err = run("validate", tmp_path / "p", "--strict", "--lang", lang)
    assert code == 0, err
    code, out, err = run("test", tmp_path / "p", "--lang", lang)
    assert code == 0, out + err
    settings = json.loads((tmp_path / "p" / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    for schema in settings["yaml.schemas"]:
        assert (tmp_path / "p" / schema).is_file()


def test_init_leaves_what_is_there(run, tmp_path):
    (tmp_path / "digilab.yaml").write_text("title: À moi\n", encoding="utf-8")
    run("init", tmp_path, "--lang", "fr")
    assert (tmp_path / "digilab.yaml").read_text(encoding="utf-8") == "title: À moi\n"


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.usefixtures("folder")
def test_a_new_exercise_of_each_type_is_sound_and_has_its_own_id(run, lang):
    from digilab_content.workshop.template import types

    paths = set()
    for type_ in (*types(), types()[0]):
        code, out, err = run("new", type_, "L'aire : un «disque» # 1", "--level", "ma.3ac", "--lang", lang)
        assert code == 0, err
        paths.add(out.strip())
    assert len(paths) == len(types()) + 1
    code, _, err = run("validate", ".", "--strict")
    assert code == 0, err
    assert "title: 'L''aire : un «disque» # 1'" in Path(min(paths)).read_text(encoding="utf-8")


@pytest.mark.usefixtures("folder")
def test_an_arabic_title_still_gives_an_id(run):
    assert run("new", "text", "جمع الكلمات", "--lang", "ar")[1].strip() == "text-001.exo.md"


def test_new_asks_for_what_is_missing(run, folder):
    code, out, _ = run("new", typed="choice\nUn titre\n")
    assert code == 0
    assert (folder / "un-titre-001.exo.md").is_file(), out


@pytest.mark.parametrize("lang", LANGS)
def test_a_translation_to_fill_is_sound(run, tmp_path, monkeypatch, lang):
    other = "fr" if lang != "fr" else "ar"
    run("init", tmp_path, "--lang", other)
    monkeypatch.chdir(tmp_path)
    pivots = sorted(tmp_path.rglob("*.exo.md"))
    for pivot in pivots:
        code, out, err = run("new", pivot, "--translate", lang)
        assert code == 0, err
        assert "translation_of: sample-" in Path(out.strip()).read_text(encoding="utf-8")
    code, _, err = run("validate", ".")
    assert code == 0, err
    assert run("new", pivots[0], "--translate", lang)[0] == 2


@pytest.mark.parametrize(
    "path", acceptance("00-hello", "02-choice", "03-choices", "04-expression"), ids=lambda p: p.stem
)
def test_acceptance_files_can_be_translated(path, tmp_path):
    import shutil

    from digilab_content.compile.load import load
    from digilab_content.workshop.template import translation

    copy = tmp_path / path.name
    shutil.copy(path, copy)
    made = translation(copy, "en")
    assert not made.diagnostics
    loaded = load(copy)
    assert "en" in loaded.value.translations, loaded.diagnostics


def test_try_shows_verdicts_hints_and_the_solution(run, tmp_path):
    run("init", tmp_path, "--lang", "fr")
    file = tmp_path / "exercices" / "cases.exo.md"
    code, out, err = run("try", file, "--lang", "fr", typed="?\ntreize\ndouze\ndouze, vingt-et-un\n")
    assert (code, err) == (0, "")
    for words in (
        "somme de ses chiffres",
        "1 + 3 = 4",
        "✗ Pas encore",
        "◐ En partie juste : 50 %",
        "✓ Juste",
        "12 = 3 × 4",
        "1 sur 1",
    ):
        assert words in out, out


def test_try_reads_the_translation(run):
    file = next(BANK.rglob("developper.exo.md"))
    out = run("try", file, "--lang", "ar", typed="\n")[1]
    assert "انشر" in out


def test_test_says_what_fails_and_what_the_pupil_reads(run, folder):
    key = "## Réponses\n\n- [x] `56`\n- [ ] `15` {#somme}\n  > Tu as ajouté.\n"
    tests = "## Tests\n\n| n | verdict |\n|---|---|\n| 15 | juste |\n"
    text = HELLO.replace("[[= 56]]\n", f"[[n]]\n\n{key}\n{tests}").replace("license", "answers:\n  n: number\nlicense")
    (folder / "a.exo.md").write_text(text, encoding="utf-8")
    code, out, err = run("test", ".", "--junit", "r.xml", "--lang", "fr")
    assert code == 1
    assert "E076" in err
    assert "Tu as ajouté" in out
    from lxml import etree

    suite = etree.parse(str(folder / "r.xml"))
    assert suite.xpath("count(//failure)") == 1


def test_test_keeps_to_a_pattern(run, folder):
    (folder / "b.exo.md").write_text(BAD, encoding="utf-8")
    assert run("test", ".", "-k", "calc-001", "--lang", "en")[0] == 0
    assert run("test", ".")[0] == 1


@pytest.mark.usefixtures("folder")
def test_judge_streams_with_and_without_files(run):
    requests = [
        {"type": "number", "key": "3/4", "answer": "0,75"},
        {"exercise": "a.exo.md", "answer": "56"},
        {"exercise": "calc-001", "answer": "57", "lang": "ar"},
        {"exercise": "calc-001", "slot": "zz", "answer": "57"},
        {"exercise": "calc-001", "variant": 9, "answer": "57"},
        {"exercise": "nope", "answer": "57"},
    ]
    code, out, _ = run("judge", typed="".join(json.dumps(r) + "\n" for r in requests) + "not json\n")
    got = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    assert [g.get("verdict") or g["code"] for g in got] == [
        "right", "right", "wrong", "judge-file-slot", "judge-file-variant", "judge-file-unknown", "judge-not-json"
    ]  # fmt: skip


def test_build_prints_the_fidelity_table_and_where_it_is(run, folder):
    code, out, err = run("build", ".", "--target", "json,site", "-o", "out", "--lang", "fr")
    assert code == 0, err
    assert "json: " in out
    assert str(Path("out") / "site") in out
    assert (folder / "out" / "fidelity.json").is_file()


def test_build_with_errors_writes_nothing(run, folder):
    (folder / "a.exo.md").write_text(BAD, encoding="utf-8")
    assert run("build", ".", "--target", "json", "-o", "out")[0] == 1
    assert not (folder / "out").exists()


@pytest.mark.parametrize("lang", LANGS)
def test_every_code_has_a_page(run, lang):
    code, out, _ = run("explain", "--lang", lang)
    assert code == 0
    codes = [line.split()[0] for line in out.splitlines()]
    assert len(codes) >= 30
    for one in codes:
        shown = run("explain", one.lower(), "--lang", lang)
        assert shown[0] == 0
        assert shown[1].startswith(one)
        assert "⟨" not in shown[1]


def test_schema_prints_the_committed_file(run):
    from digilab_content.compile import shape

    for name in shape.NAMES:
        assert run("schema", name)[1] == (ROOT / "digilab_content" / "schemas" / f"{name}.json").read_text(
            encoding="utf-8"
        )


def test_doctor_says_how_to_mend(run, monkeypatch):
    from importlib import util

    code, out, _ = run("doctor", "--lang", "fr")
    assert code == 0
    assert "Python" in out
    real = util.find_spec
    monkeypatch.setattr(util, "find_spec", lambda name, *a: None if name == "starlette" else real(name, *a))
    assert 'pip install "digilab-content[preview]"' in run("doctor")[1]


def test_our_words_print_on_any_machine():
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "DIGILAB_LANG": "ar"}
    done = subprocess.run(
        [sys.executable, "-m", "digilab_content", "--help"], capture_output=True, env=environment, check=False
    )
    assert done.returncode == 0
    assert "إنشاء" in done.stdout.decode("utf-8")


def test_a_strict_build_names_the_field_and_the_reason_and_writes_nothing(run, folder):
    for lang, word in (("fr", "ne garde"), ("en", "exact"), ("ar", "مطابقا")):
        code, out, err = run("build", ".", "--target", "moodle,qti21", "-o", "out", "--strict", "--lang", lang)
        assert code == 1
        assert not (folder / "out").exists()
        assert "E400" in err
        assert "slot" in err
        assert word in err or "pas exact" in err
        assert "⟨" not in err
        assert "reason" not in err
        assert not out
