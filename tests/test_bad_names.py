"""Names that break importers: published whole and safe, or refused before anything is written; never half a package."""

import io
import re
import zipfile
from pathlib import Path

import moodle_reader
import pytest
from canvas_reader import faults as canvas_faults
from canvas_reader import unzip as canvas_unzip
from lxml import etree
from qti_package import faults, unzip
from qti_versions import as_21
from test_qti21 import schema_errors

from digilab_content import publish
from digilab_content.export import targets

PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><rect width="2" height="2"/></svg>'
EXERCISE = """---
exo: 1
id: {id}
title: "{title}"
lang: {lang}
license: CC0-1.0
---
{text}Calcule $7 \\times 8$ : [[= 56]]
"""
XML_ONLY = ("moodle", "qti12", "qti21", "qti22", "qti30")


def put(folder: Path, name: str, *, id_="cas-001", title="Cas", lang="fr", text="") -> None:
    folder.mkdir(parents=True, exist_ok=True)
    made = EXERCISE.format(id=id_, title=title, lang=lang, text=text)
    (folder / name).write_text(made, encoding="utf-8")


def built(folder: Path, names=None):
    out = folder.parent / "out"
    return publish.build([folder], names or targets(), out, cached=False), out


TITLES = {
    "tags": "si x<y et z>t : <script>alert(1)</script> & 'a'",
    "long": "très long " * 30,
    "arabic": "حساب <ب> / ج",
    "signs": "]]> {1:NUMERICAL:=5} [[1]] $course$/top // \u200f\u202e",
    "blank": "\u200b \u2060",
}


@pytest.mark.parametrize("name", sorted(TITLES))
def test_a_title_of_any_kind_is_published_whole(name, tmp_path):
    put(tmp_path / "p", "cas.exo.md", title=TITLES[name])
    put(tmp_path / "p", "autre.exo.md", id_="cas-002")
    made, out = built(tmp_path / "p")
    assert made.value is not None, [(d.code, d.facts) for d in made.diagnostics]
    _sound(out)


def _sound(out: Path) -> None:
    """Every package is one that importers take."""
    questions = moodle_reader.questions((out / "moodle" / "moodle.xml").read_bytes())
    assert len(questions) == 2
    for question in questions:
        text = question.findtext("name/text")
        assert 0 < len(text.strip()) <= 255
        assert "<" not in text
    for version in ("qti21", "qti22", "qti30"):
        for package in sorted((out / version).glob("*.zip")):
            files = unzip(package.read_bytes())
            assert schema_errors(files) == []
            back = {n: as_21(d, version) if n.endswith(".xml") else d for n, d in files.items()}
            assert faults(back, frozenset({"dir"})) == []
            assert all(re.fullmatch(r"[A-Za-z0-9./_-]{1,200}", n) for n in files), sorted(files)
    for package in sorted((out / "qti12").glob("*.zip")):
        assert canvas_faults(canvas_unzip(package.read_bytes())) == []


def test_long_ids_stay_apart_and_short_enough(tmp_path):
    stem = "a" * 110
    put(tmp_path / "p", "un.exo.md", id_=f"{stem}-001")
    put(tmp_path / "p", "deux.exo.md", id_=f"{stem}-002")
    made, out = built(tmp_path / "p")
    if made.value is None:  # refused before anything is written
        assert not out.exists()
        return
    _sound(out)
    ids = [q.findtext("idnumber") for q in moodle_reader.questions((out / "moodle" / "moodle.xml").read_bytes())]
    assert len(set(ids)) == 2
    assert all(len(one) <= 100 for one in ids)


def test_an_id_of_three_hundred_characters_is_published_whole_or_refused(tmp_path):
    put(tmp_path / "p", "un.exo.md", id_="a" * 300)
    put(tmp_path / "p", "deux.exo.md", id_="a" * 299 + "b")
    made, out = built(tmp_path / "p")
    if made.value is None:
        assert not out.exists()
    else:
        _sound(out)


@pytest.mark.parametrize("id_", ["a<b", "حساب-001", "a b", "a/b", "../../etc", "1", "a:b", '"', "-"])
def test_an_id_that_is_no_name_is_refused_or_safe(id_, tmp_path):
    put(tmp_path / "p", "un.exo.md", id_=id_)
    put(tmp_path / "p", "deux.exo.md", id_="cas-002")
    made, out = built(tmp_path / "p")
    if made.value is None:
        assert not out.exists()
        assert any(d.where.endswith("un.exo.md") for d in made.diagnostics)
        return
    _sound(out)


def test_arabic_file_names_and_spaces(tmp_path):
    folder = tmp_path / "تمارين السنة 1"
    put(folder, "حساب.exo.md", lang="ar", text="![مربع](<صورة مربع 1.svg>)\n\n")
    put(folder, "exercice é %20.exo.md", id_="cas-002", text="![carré](carré.svg)\n\n")
    for name in ("صورة مربع 1.svg", "carré.svg"):
        (folder / name).write_text(PICTURE, encoding="utf-8")
    made, out = built(folder)
    assert made.value is not None, [(d.code, d.facts) for d in made.diagnostics]
    _sound(out)
    for version in ("qti12", "qti21", "qti22", "qti30"):
        for package in (out / version).glob("*.zip"):
            with zipfile.ZipFile(io.BytesIO(package.read_bytes())) as archive:
                assert all(name.isascii() for name in archive.namelist())
                assert any("media/" in name for name in archive.namelist()), version
    root = etree.fromstring((out / "moodle" / "moodle.xml").read_bytes())
    assert {f.get("name").isascii() for f in root.iter("file")} == {True}


def test_two_files_of_one_name_are_two_files(tmp_path):
    folder = tmp_path / "p"
    put(folder, "a/un.exo.md".replace("/", "-"), text="![carré](un/carre.svg)\n\n![disque](deux/carre.svg)\n\n")
    put(folder, "b.exo.md", id_="cas-002")
    for name, picture in (("un", PICTURE), ("deux", PICTURE.replace("2 2", "3 3"))):
        (folder / name).mkdir()
        (folder / name / "carre.svg").write_text(picture, encoding="utf-8")
    made, out = built(folder)
    assert made.value is not None, [(d.code, d.facts) for d in made.diagnostics]
    root = etree.fromstring((out / "moodle" / "moodle.xml").read_bytes())
    assert len({f.get("name") for f in root.iter("file")}) == 2


@pytest.mark.parametrize("target", targets())
def test_a_missing_picture_and_duplicate_ids_write_nothing(target, tmp_path):
    put(tmp_path / "p", "un.exo.md", text="![carré](absent.svg)\n\n")
    put(tmp_path / "p", "deux.exo.md", id_="cas-002")
    made, out = built(tmp_path / "p", [target])
    assert made.value is None
    assert [d.code for d in made.diagnostics] == ["E090"]
    assert not out.exists()
    put(tmp_path / "q", "un.exo.md")
    put(tmp_path / "q", "deux.exo.md")
    made, out = built(tmp_path / "q", [target])
    assert made.value is None
    assert "E035" in {d.code for d in made.diagnostics}
    assert not out.exists()


@pytest.mark.parametrize("id_", ["cas-1-fr", "cas-1-fr-v1", "cas-1-v1"])
def test_identifiers_of_different_exercises_never_meet(id_, tmp_path):
    """`cas-1-fr` in French and `cas-1` are two items, whatever their identifiers look like."""
    put(tmp_path / "p", "un.exo.md", id_="cas-1")
    put(tmp_path / "p", "deux.exo.md", id_=id_)
    made, out = built(tmp_path / "p", list(XML_ONLY))
    assert made.value is not None
    _sound(out)
