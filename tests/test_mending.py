"""`validate --fix` corrects what is certain and touches nothing else."""

from pathlib import Path

import pytest

from digilab_content.cli import main
from digilab_content.text.diagnostics import Diagnostic, Edit, Fix
from digilab_content.text.source import Source, Span
from digilab_content.workshop.mending import as_before, mend

BAD = """---
exo: 1
id: calc-001  # never changes
titel: Un calcul
lang: fr
levle: ma.1ac
license: CC0-1.0
answers:
  x: {type: number, tolrance: 0.5}
---
Combien font $2 + 2$ ? [[x]]

## Réponses

- [x] `4`
"""
GOOD = BAD.replace("titel", "title").replace("levle", "level").replace("tolrance", "tolerance")


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_names_are_corrected_and_all_else_stays(tmp_path, monkeypatch, capsys, end, mark):
    monkeypatch.chdir(tmp_path)
    file = Path("a.exo.md")
    file.write_bytes(mark + BAD.replace("\n", end).encode())
    assert main(["validate", "a.exo.md", "--fix", "--lang", "en"]) == 0
    assert file.read_bytes() == mark + GOOD.replace("\n", end).encode()
    assert "3 corrections made in one file." in capsys.readouterr().err
    assert main(["validate", "a.exo.md", "--fix", "--lang", "en"]) == 0
    assert file.read_bytes() == mark + GOOD.replace("\n", end).encode()
    assert "Nothing to correct" in capsys.readouterr().err


def test_each_line_keeps_its_own_end(tmp_path):
    file = tmp_path / "a"
    file.write_bytes(b"one\r\ntwo\nthree\rfour")
    assert as_before(file, "one\n2\nthree\nfour") == b"one\r\n2\nthree\rfour"
    assert as_before(file, "one\ntwo and\nmore\nthree\nfour") == b"one\ntwo and\nmore\nthree\nfour"
    file.write_bytes(b"one\r\ntwo\r\nthree\nfour")
    assert as_before(file, "one\ntwo\nthree\nfour\n") == b"one\r\ntwo\r\nthree\r\nfour\r\n"


def found(text, *edits):
    source = Source("a", text)
    return [Diagnostic("E016", None, fixes=tuple(Fix("fix-write", (Edit(Span(source, *e[:2]), e[2]),)) for e in edits))]


def test_a_choice_is_the_author_s(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("a").write_text("abc", encoding="utf-8")
    assert mend(found("abc", (0, 1, "x"), (1, 2, "y"))).fixes == 0
    assert Path("a").read_text(encoding="utf-8") == "abc"


def test_of_two_fixes_of_the_same_characters_one_is_made(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("a").write_text("abcdef", encoding="utf-8")
    both = found("abcdef", (0, 3, "x")) + found("abcdef", (2, 4, "y")) + found("abcdef", (5, 6, "z"))
    assert mend(both).fixes == 2
    assert Path("a").read_text(encoding="utf-8") == "xdez"
