"""QTI 2.2 and 3.0: what is theirs alone, and every item played as the reference scorer judges it."""

import os
import subprocess
import sys
import zipfile
from functools import cache
from pathlib import Path

import pytest
from lxml import etree
from places import SHARED
from qti_interpreter import play
from qti_items import responses
from qti_package import faults, unzip
from qti_versions import ITEMS as NAMESPACES
from qti_versions import MATHS, as_21
from test_qti21 import ITEMS, SLOTS, assert_same, possible, response_of, schema_errors
from test_qti21 import written as written_21

from digilab_content.export import target
from digilab_content.export.qti21.hand import hand
from digilab_content.export.qti21.spoken import kebab
from digilab_content.model.item import Free
from digilab_content.model.target import Bank

VERSIONS = ("qti22", "qti30")
GOLDEN = Path(__file__).parent / "golden"
CHOSEN = ("choix-fr", "choix-parts-fr", "nombre-fr", "texte-a-trous-fr", "ordre-intrus-fr", "arabe-ar")


@cache
def written(version):
    return {one.identifier: target(version).piece(one, {}) for one in ITEMS}


@cache
def zips(version, *names):
    pieces = tuple(piece for name, piece in written(version).items() if not names or name in names)
    return {file.path: file.data for file in target(version).assemble(Bank("Banque d’essai", "fr", pieces), {})}


def package(version, lang, *names):
    return unzip(zips(version, *names)[f"{version}-{lang}.zip"])


def root_of(version, name, lang="fr"):
    return etree.fromstring(package(version, lang)[f"{name}.xml"])


@pytest.mark.parametrize("lang", ["fr", "ar"])
@pytest.mark.parametrize("version", VERSIONS)
def test_the_schemas_accept_every_file(version, lang):
    assert schema_errors(package(version, lang)) == []


@pytest.mark.parametrize("version", ["qti21", *VERSIONS])
def test_the_package_checker_finds_nothing(version, tmp_path):
    checker = SHARED / "tools" / "qti_validate.py"
    if not checker.is_file():
        pytest.skip(f"{checker} is missing: set DIGILAB_SHARED to run this test")
    made = zips(version) if version != "qti21" else zips("qti21")
    for name, data in made.items():
        (tmp_path / name).write_bytes(data)
    files = [str(tmp_path / name) for name in made]
    told = subprocess.run(
        [sys.executable, str(checker), "-q", "--lint", *files], capture_output=True, text=True, check=False, timeout=120
    )
    assert told.returncode == 0, told.stdout
    assert all(zipfile.is_zipfile(file) for file in files)


@pytest.mark.parametrize("lang", ["fr", "ar"])
@pytest.mark.parametrize("version", VERSIONS)
def test_our_own_checks_find_nothing(version, lang):
    files = {n: as_21(d, version) if n.endswith(".xml") else d for n, d in package(version, lang).items()}
    assert faults(files, frozenset({"dir"})) == []


@pytest.mark.parametrize("lang", ["fr", "ar"])
@pytest.mark.parametrize("version", VERSIONS)
def test_golden(version, lang):
    """The package as people import it; `pytest --accept` writes it anew."""
    found = package(version, lang, *CHOSEN)
    folder = GOLDEN / version / lang
    if os.environ.get("DIGILAB_ACCEPT"):
        for name, data in found.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(data)
    kept = {str(f.relative_to(folder)): f.read_bytes() for f in sorted(folder.rglob("*")) if f.is_file()}
    assert sorted(kept) == sorted(found)
    for name, data in found.items():
        assert kept[name] == data, f"{name} changed: look at it, then pytest --accept"


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize(("item", "slot"), SLOTS, ids=[f"{i.identifier}/{s.id}" for i, s in SLOTS])
def test_an_attempt_is_judged_as_the_reference_scorer_does(item, slot, version):
    from digilab_content.model.scorer import score

    data = as_21(written(version)[item.identifier].files[0].data, version)
    decided = 0
    for response in responses(slot):
        if not possible(slot, response):
            continue
        if isinstance(response, str) and hand(slot).base == "string" and not response.strip():
            continue
        seen = play(data, response_of(item, slot, response))
        assert_same(item, slot, response, score(slot, response, locale=item.lang), seen)
        decided += not seen.review
    assert decided or isinstance(slot.input, Free)


@pytest.mark.parametrize("version", VERSIONS)
def test_nothing_answered_is_as_in_21(version):
    for before, after in zip(written_21(), written(version).values(), strict=True):
        a = play(before.files[0].data, {})
        b = play(as_21(after.files[0].data, version), {})
        assert a.outcomes == b.outcomes
        assert [m.text for m in a.shown] == [m.text for m in b.shown]


@pytest.mark.parametrize("version", VERSIONS)
def test_losses_are_those_of_21(version):
    for before, after in zip(written_21(), written(version).values(), strict=True):
        assert before.losses == after.losses


@pytest.mark.parametrize("version", VERSIONS)
def test_a_score_that_a_person_may_give_is_declared_so(version):
    declared = 0
    for piece in written(version).values():
        root = etree.fromstring(as_21(piece.files[0].data, version))
        human = root.find("{*}outcomeDeclaration[@identifier='SCORE']").get("externalScored") == "human"
        assert human == any(rule.get("identifier") == "REVIEW" for rule in root.iter("{*}setOutcomeValue"))
        declared += human
    assert 0 < declared < len(written(version))


@pytest.mark.parametrize("version", VERSIONS)
def test_arabic_says_its_direction(version):
    root = root_of(version, "arabe-ar", "ar")
    space = f"{{{NAMESPACES[version]}}}"
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "ar"
    body = root.find(f"{space}qti-item-body" if version == "qti30" else f"{space}itemBody")
    assert body[0].get("dir") == "rtl"
    formula = root.find(f".//{{{MATHS[version]}}}math")
    assert formula.getparent().get("dir") == "ltr"
    assert formula.prefix is None
    tag = "qti-modal-feedback/{*}qti-content-body" if version == "qti30" else "modalFeedback"
    said = root.findall(f"{{*}}{tag}/*")
    assert said
    assert all(block.get("dir") == "rtl" for block in said)
    assert "\u2067" not in "".join(root.itertext())
    assert not [name for name in package(version, "ar") if name.endswith(".css")]


def test_30_has_its_own_names():
    root = root_of("qti30", "choix-fr")
    assert root.tag == f"{{{NAMESPACES['qti30']}}}qti-assessment-item"
    for node in root.iter():
        assert "}" in node.tag
        assert all(name.startswith("{") or name == name.lower() for name in node.attrib), node.attrib
    assert kebab("responseElseIf") == "response-else-if"
    manifest = etree.fromstring(package("qti30", "fr")["imsmanifest.xml"])
    assert manifest.find("{*}metadata/{*}schemaversion").text == "3.0.0"
