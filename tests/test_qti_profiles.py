"""Profiles of QTI platforms: Blackboard's own package; the others read what is written, and Inspera's four values."""

import pytest
from lxml import etree
from qti_items import items
from qti_package import unzip
from test_qti21 import schema_errors

from digilab_content.cli.commands import PROFILES
from digilab_content.compile.legalise import legalise
from digilab_content.export import target
from digilab_content.export.profile import VERSIONS, misfits
from digilab_content.export.qti21.blackboard import judged, opened
from digilab_content.model.doc import SlotRef, inlines
from digilab_content.model.item import Choose, Free
from digilab_content.model.target import Bank

NS = "{http://www.imsglobal.org/xsd/imsqti_v2p1}"
QTI21 = target("qti21")
ITEMS = [legalise(item, QTI21.CAN)[0] for item in items()]


def pieces(profile):
    return tuple(QTI21.piece(item, {"profile": profile} if profile else {}) for item in ITEMS)


def test_blackboard_gets_no_response_processing_and_valid_packages():
    found = pieces("blackboard")
    for item, piece in zip(ITEMS, found, strict=True):
        root = etree.fromstring(piece.files[0].data)
        assert root.find(f"{NS}responseProcessing") is None
        assert root.find(f"{NS}modalFeedback") is None
        interactions = [e for e in root.iter() if str(e.tag).endswith("Interaction")]
        assert len(interactions) == (1 if item.slots else 0), item.id
        assert not root.findall(f".//{NS}mapping") or interactions[0].tag == f"{NS}choiceInteraction"
    for file in QTI21.assemble(Bank("Banque", "fr", found), {"profile": "blackboard"}):
        assert schema_errors(unzip(file.data)) == []


def test_blackboard_marks_only_what_is_all_or_nothing():
    """Its engine: the chosen options are the right ones, or nothing."""
    marked = 0
    for item, piece in zip(ITEMS, pieces("blackboard"), strict=True):
        root = etree.fromstring(piece.files[0].data)
        right = [v.text for v in root.findall(f"{NS}responseDeclaration/{NS}correctResponse/{NS}value")]
        choice = root.find(f".//{NS}choiceInteraction")
        if choice is None:
            assert not right
            continue
        (slot,) = item.slots
        assert judged(slot)
        assert isinstance(slot.input, Choose)
        rights = {slot.correct[0]} if isinstance(slot.correct[0], str) else set(slot.correct[0])
        assert len(right) == len(rights)
        marked += 1
    assert marked >= 2


def test_what_a_person_marks_is_said_and_loses_nothing_to_read():
    for item, piece in zip(ITEMS, pieces("blackboard"), strict=True):
        by_hand = {loss.field for loss in piece.losses if loss.level == "manual"}
        if len(item.slots) == 1 and judged(item.slots[0]):
            continue
        assert {f"slot {s.id}" for s in item.slots if not isinstance(s.input, Free)} <= by_hand
        made = opened(item)
        if item.slots:
            assert sum(s.points for s in made.slots) == pytest.approx(sum(s.points for s in item.slots))
            assert [r.id for r in inlines(made.body) if isinstance(r, SlotRef)].count(made.slots[0].id) == 1


@pytest.mark.parametrize("profile", ["inspera", "tao"])
def test_the_others_read_what_is_written(profile):
    assert [p.files for p in pieces(profile)] == [p.files for p in pieces("")]


def test_inspera_finds_its_four_values():
    for piece in pieces("inspera"):
        root = etree.fromstring(piece.files[0].data)
        (feedback,) = root.findall(f"{NS}outcomeDeclaration[@identifier='FEEDBACK']")
        assert feedback.get("cardinality") == "single"
        assert root.find(f"{NS}outcomeDeclaration[@identifier='SCORE']") is not None


def test_a_profile_that_cannot_read_a_version_is_an_error():
    for profile, known in VERSIONS.items():
        for name in ("qti12", "qti21", "qti22", "qti30"):
            found = misfits([name, "moodle"], {"profile": profile})
            assert bool(found) == (name not in known)
    assert tuple(sorted(VERSIONS)) == PROFILES
    assert misfits(["qti21"], {}) == ()
    assert misfits(["qti21"], {"profile": "canvs"})[0].suggestions == ("canvas",)
