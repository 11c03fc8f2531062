"""The qti21 target: the schemas, our own checks, and each item played as the reference scorer judges it."""

import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from places import ROOT, SHARED
from qti_interpreter import play, words
from qti_items import items, responses
from qti_package import faults, unzip

from digilab_content.export.feedback import told
from digilab_content.export.qti21 import TARGET
from digilab_content.export.qti21.body import writer
from digilab_content.export.qti21.dialect import QTI21
from digilab_content.export.qti21.hand import hand
from digilab_content.export.qti21.names import identifier, variable
from digilab_content.model.item import Arrange, Free, Tally
from digilab_content.model.scorer import score
from digilab_content.model.target import Bank
from digilab_content.text.i18n import LANGS
from digilab_content.text.i18n import words as messages

GOLDEN = Path(__file__).parent / "golden" / "qti21"
ITEMS = items()
SCHEMAS = {
    "http://www.imsglobal.org/xsd/imsqti_v2p1": "qtiv2p1/imsqti_v2p1.xsd",
    "http://www.imsglobal.org/xsd/imscp_v1p1": "imscp_v1p1.xsd",
    "http://www.imsglobal.org/xsd/imsqti_metadata_v2p1": "qtiv2p1/imsqti_metadata_v2p1.xsd",
    "http://ltsc.ieee.org/xsd/LOM": "imsmd_loose_v1p3p2.xsd",
    "http://www.imsglobal.org/xsd/imsqti_v2p2": "qtiv2p2p4/imsqti_v2p2p4.xsd",
    "http://www.imsglobal.org/xsd/imsqtiasi_v3p0": "qtiv3p0/imsqti_asiv3p0_sbacv1p0_v1p0.xsd",
    "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1": "qtiv3p0/imsqtiv3p0_imscpv1p2_v1p0.xsd",
    "http://www.imsglobal.org/xsd/imsqti_metadata_v3p0": "qtiv3p0/imsqti_metadatav3p0_v1p0.xsd",
    "http://www.imsglobal.org/xsd/ims_qtiasiv1p2": "qtiv1p2/cc10_ims_qtiasiv1p2.xsd",
}
UNSTORED = {"http://www.imsglobal.org/xsd/imsqti_metadata_v2p2"}  # the same elements as in 2.1


@cache
def written():
    return tuple(TARGET.piece(one, {}) for one in ITEMS)


@cache
def packages(*names):
    """The packages of the items of these names, of all where none is named."""
    pieces = tuple(one for one in written() if not names or one.heading.identifier in names)
    return {file.path: unzip(file.data) for file in TARGET.assemble(Bank("Banque d’essai", "fr", pieces), {})}


@cache
def schema(namespace):
    folder = Path(os.environ.get("DIGILAB_QTI_XSD", SHARED / "data" / "qti-xsd"))
    if not folder.is_dir():
        pytest.skip(f"{folder} is missing: set DIGILAB_QTI_XSD to the folder of the QTI schemas to run this test")
    return etree.XMLSchema(etree.parse(folder / SCHEMAS[namespace], etree.XMLParser(no_network=True)))


def schema_errors(files):
    """What the official schemas say of a package: items, test, manifest, and the metadata inside it."""
    out = []
    for name, data in files.items():
        if not name.endswith(".xml"):
            continue
        root = etree.fromstring(data)
        parts = [root]
        if name == "imsmanifest.xml":
            parts += [etree.fromstring(etree.tostring(e)) for e in root.iter("{*}lom", "{*}qtiMetadata")]
        for part in parts:
            if etree.QName(part).namespace in UNSTORED:
                continue
            found = schema(etree.QName(part).namespace)
            if not found.validate(part):
                out += [f"{name}:{e.line}: {e.message}" for e in found.error_log]
    return out


# ── the package ───────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("lang", ["fr", "ar"])
def test_the_schemas_accept_every_file(lang):
    assert schema_errors(packages()[f"qti21-{lang}.zip"]) == []


@pytest.mark.parametrize("lang", ["fr", "ar"])
def test_our_own_checks_find_nothing(lang):
    assert faults(packages()[f"qti21-{lang}.zip"]) == []


def test_our_own_checks_would_find_something():
    files = dict(packages()["qti21-fr.zip"])
    item = files["choix-fr.xml"]
    assert faults({k: v for k, v in files.items() if not k.endswith("carre-1.png")})
    assert faults({**files, "stray.xml": b"<a/>"})
    assert faults({**files, "choix-fr.xml": item.replace(b"isNull", b"null")})
    assert faults({**files, "choix-fr.xml": item.replace(b'identifier="MESSAGE"', b'identifier="MESSAGES"')})


def test_one_package_a_language_and_nothing_else():
    bank = Bank("Banque", "fr", written())
    assert [file.path for file in TARGET.assemble(bank, {})] == ["qti21-ar.zip", "qti21-fr.zip"]


def test_variants_are_drawn_one_a_pupil():
    test = etree.fromstring(packages()["qti21-fr.zip"]["test.xml"])
    sections = test.findall(".//{*}assessmentSection[{*}selection]")
    assert [s.find("{*}selection").get("select") for s in sections] == ["1"]
    assert len(sections[0].findall("{*}assessmentItemRef")) == 3


def test_attempts_are_the_tests():
    test = etree.fromstring(packages()["qti21-fr.zip"]["test.xml"])
    assert test.find(".//{*}assessmentItemRef[@identifier='essais-fr']/{*}itemSessionControl").get("maxAttempts") == "3"


def test_metadata_tell_catalogues_what_they_ask():
    manifest = etree.fromstring(packages()["qti21-fr.zip"]["imsmanifest.xml"])
    lom = manifest.find(".//{*}resource[@identifier='choix-fr']/{*}metadata/{*}lom")
    text = " ".join(lom.itertext())
    for wanted in ("choix", "fr", "fractions-comparer", "2AC", "easy", "CC-BY-SA-4.0", "PT5M", "FN:Amina B."):
        assert wanted in text


def test_the_same_bytes_from_another_process():
    code = (
        "import sys, hashlib; sys.path.insert(0, 'tests'); from test_qti21 import *;"
        "print(hashlib.sha256(b''.join(f.data for f in TARGET.assemble(Bank('b', 'fr', written()), {}))).hexdigest())"
    )
    made = {
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(made) == 1


@pytest.mark.parametrize("lang", ["fr", "ar"])
def test_golden(lang):
    """The package as people import it; `pytest --accept` writes it anew."""
    chosen = ("choix-fr", "choix-parts-fr", "nombre-fr", "texte-a-trous-fr", "ordre-intrus-fr", "arabe-ar")
    found = packages(*chosen)[f"qti21-{lang}.zip"]
    folder = GOLDEN / lang
    if os.environ.get("DIGILAB_ACCEPT"):
        for name, data in found.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(data)
    kept = {str(f.relative_to(folder)): f.read_bytes() for f in sorted(folder.rglob("*")) if f.is_file()}
    assert sorted(kept) == sorted(found)
    for name, data in found.items():
        assert kept[name] == data, f"{name} changed: look at it, then pytest --accept"


# ── the verdict ───────────────────────────────────────────────────────────────────────────────────────────────────────


def response_of(item, slot, response):
    """A response of the model as the QTI values of this slot."""
    made = hand(slot)
    values = made.values(response)
    single = made.cardinality == "single"
    return {variable("RESPONSE", slot.id if len(item.slots) > 1 else ""): values[0] if single else values}


def said_of(item, outcome):
    how = writer(QTI21, item.lang, {})
    return [words(element) for say in outcome.says for element in told((say,), how)]


def possible(slot, response):
    """Whether the player lets the pupil give this response: an order without distractors takes every item."""
    ordered = isinstance(slot.input, Arrange) and hand(slot).kind == "orderInteraction"
    return not ordered or len(response) == len(slot.input.options)


SLOTS = [(one, slot) for one in ITEMS for slot in one.slots]


@pytest.mark.parametrize(("item", "slot"), SLOTS, ids=[f"{i.identifier}/{s.id}" for i, s in SLOTS])
def test_an_attempt_is_judged_as_the_reference_scorer_does(item, slot):
    data = dict(zip([i.identifier for i in ITEMS], written(), strict=True))[item.identifier].files[0].data
    decided = 0
    for response in responses(slot):
        if not possible(slot, response):
            continue
        if isinstance(response, str) and hand(slot).base == "string" and not response.strip():
            continue
        told = score(slot, response, locale=item.lang)
        seen = play(data, response_of(item, slot, response))
        assert_same(item, slot, response, told, seen)
        decided += not seen.review
    assert decided or isinstance(slot.input, Free)


def assert_same(item, slot, response, told, seen):
    suffix = slot.id if len(item.slots) > 1 else ""
    share = float(seen.outcomes[variable("SCORE", suffix)]) / slot.points
    if seen.review:
        assert told.score is None or not isinstance(response, tuple), f"{response} need not be looked at"
        assert share == pytest.approx(0), response
        assert seen.outcomes["FEEDBACK"] == "feedback_unanswered"
        return
    assert told.score is not None, f"{response} is judged and nobody could"
    if item.scoring == "sum":
        assert share == pytest.approx(told.score), response
    shown = [message.text for message in seen.shown if message.outcome.startswith("MESSAGE")]
    for text in said_of(item, told):
        assert any(text in message for message in shown), f"{response}: {text!r} is not said"
    count = len(told.says) if isinstance(slot.rules, Tally) else 1
    assert len(shown) <= count + 1
    status = "right" if told.score >= 1 - 1e-9 else "partial" if told.score > 0 else "wrong"
    title = messages(item.lang).text(f"qti-title-{status}")
    main = [m for m in seen.shown if m.outcome == variable("MESSAGE", suffix)]
    assert [m.title.rpartition("· ")[2] for m in main] == [title]


def test_the_model_answer_gets_full_marks():
    for item, piece in zip(ITEMS, written(), strict=True):
        given = {}
        for slot in item.slots:
            if slot.correct and item.id != "nombre-large":
                given |= response_of(item, slot, slot.correct[0])
        if not given or any(isinstance(slot.input, Free) for slot in item.slots):
            continue
        seen = play(piece.files[0].data, given)
        assert seen.outcomes["FEEDBACK"] == "feedback_correct", item.id
        assert seen.score == pytest.approx(sum(slot.points for slot in item.slots)), item.id
        assert seen.score == pytest.approx(float(seen.outcomes["MAXSCORE"]))


def test_the_declared_correct_response_is_right():
    for item, piece in zip(ITEMS, written(), strict=True):
        root = etree.fromstring(piece.files[0].data)
        given = {}
        for declaration in root.findall("{*}responseDeclaration"):
            values = tuple(v.text for v in declaration.findall("{*}correctResponse/{*}value"))
            if values:
                given[declaration.get("identifier")] = (
                    values if declaration.get("cardinality") != "single" else values[0]
                )
        if given:
            assert play(piece.files[0].data, given).outcomes["FEEDBACK"] == "feedback_correct", item.id


def test_no_answer_is_no_answer():
    for item, piece in zip(ITEMS, written(), strict=True):
        seen = play(piece.files[0].data, {})
        assert seen.outcomes["FEEDBACK"] == "feedback_unanswered", item.id
        assert seen.score == 0
        if item.id != "nombre-large":  # a float response loses what was typed, so a person looks at nothing too
            assert not seen.shown
            assert not seen.review


def test_a_wrong_slot_takes_only_its_own_points_and_one_to_review_is_said():
    item, piece = find("texte-a-trous-fr")
    menu, number, word = item.slots
    given = response_of(item, menu, ("o2",)) | response_of(item, number, "14") | response_of(item, word, "Le collège")
    seen = play(piece.files[0].data, given)
    assert seen.score == pytest.approx(0.25)
    assert seen.outcomes["FEEDBACK"] == "feedback_partially_correct"
    assert [m.text for m in seen.shown][1:] == ["C'est le périmètre.", "C'est après."]
    given |= response_of(item, number, "12")
    seen = play(piece.files[0].data, given)
    assert seen.review
    assert seen.outcomes["FEEDBACK"] == "feedback_unanswered"


def test_all_or_nothing():
    item, piece = find("texte-tout-ou-rien-fr")
    menu, letter = item.slots
    right = response_of(item, menu, ("co2",)) | response_of(item, letter, "Na")
    assert play(piece.files[0].data, right).score == 3
    assert play(piece.files[0].data, right | response_of(item, letter, "na")).score == 0


def test_a_solution_waits_for_an_answer_and_with_attempts_for_a_right_one():
    item, piece = find("choix-fr")
    wrong = play(piece.files[0].data, response_of(item, item.slots[0], ("a",)))
    assert [m.title for m in wrong.shown] == ["Pas encore", "Solution"]
    item, piece = find("essais-fr")
    assert len(play(piece.files[0].data, response_of(item, item.slots[0], ("a",))).shown) == 1
    assert len(play(piece.files[0].data, response_of(item, item.slots[0], ("b",))).shown) == 2


def test_a_float_that_an_engine_misreads_is_never_wrong():
    _, piece = find("nombre-large-fr")
    for typed in ("300 000 000", "3×10^8", "299792458,0", "trois", ""):
        assert play(piece.files[0].data, {"RESPONSE": typed}).review
    assert play(piece.files[0].data, {"RESPONSE": "299792458.0"}).score == 1
    assert any(loss.reason.id == "qti-lost-range" for loss in piece.losses)


@given(st.text(max_size=40))
@settings(max_examples=150, deadline=None)
def test_no_text_is_ever_judged_otherwise(typed):
    for name in ("nombre-fr", "mot-fr", "lettre-fr", "expression-fr"):
        item, piece = find(name)
        clean = "".join(c for c in typed if c.isprintable())
        if clean.strip():
            told = score(item.slots[0], clean, locale=item.lang)
            seen = play(piece.files[0].data, {"RESPONSE": clean})
            assert seen.review or seen.score == pytest.approx(told.score)


def find(name):
    return next((one, piece) for one, piece in zip(ITEMS, written(), strict=True) if one.identifier == name)


# ── text ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_arabic_says_its_direction_without_the_attribute_and_formulas_stay_left_to_right():
    root = etree.fromstring(packages()["qti21-ar.zip"]["arabe-ar.xml"])
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "ar"
    assert root.find("{*}stylesheet").get("href") == "style.css"
    assert root.find("{*}itemBody/{*}div").get("class") == "rtl"
    first = root.find(".//{*}itemBody/{*}div/{*}p")
    assert first.text.startswith("\u2067")
    assert not [e for e in root.iter() if e.get("dir")]
    formula = root.find(".//{http://www.w3.org/1998/Math/MathML}math")
    assert formula.getparent().get("class") == "ltr"
    assert formula.prefix is None


def test_a_menu_holds_characters_and_a_formula_it_cannot_show_becomes_a_list():
    root = etree.fromstring(packages()["qti21-fr.zip"]["texte-a-trous-fr.xml"])
    assert [o.text for o in root.iter("{*}inlineChoice")] == ["dioxyde de carbone", "O₂", "azote"]
    root = etree.fromstring(packages()["qti21-fr.zip"]["menu-formule-fr.xml"])
    assert root.find(".//{*}choiceInteraction") is not None
    assert [e.tag.rpartition("}")[2] for e in root.find("{*}itemBody/{*}div")] == ["p", "choiceInteraction", "p"]


def test_identifiers_are_names_and_stay_apart():
    found = [identifier(text) for text in ("1", "x-1", "a b", "a_b", "é", "-", "", "a.b", "2x")]
    assert len(set(found)) == len(found)
    assert all(etree.QName(name).localname == name and name[0].isalpha() and "." not in name for name in found)


def test_losses_have_words_in_every_language():
    reasons = {loss.reason.id: loss.reason for piece in written() for loss in piece.losses}
    assert {"qti-lost-forms", "qti-lost-range", "qti-lost-hints", "qti-lost-penalty", "qti-lost-menu"} <= set(reasons)
    ours = {lang: {i for i in messages(lang).ids() if i.startswith("qti-")} for lang in LANGS}
    assert ours["fr"] == ours["en"] == ours["ar"]
    assert set(reasons) <= ours["fr"]
    assert all("⟨" not in messages(lang).say(reason) for lang in LANGS for reason in reasons.values())


def test_exact_items_lose_nothing_in_their_answers():
    exact = {"choix-parts-fr", "choix-ensembles-fr", "choix-tout-fr", "choix-chaque-fr", "ordre-fr", "ordre-intrus-fr"}
    exact |= {"paires-exactes-fr"}
    for piece in written():
        if piece.heading.identifier in exact:
            assert piece.losses == ()
