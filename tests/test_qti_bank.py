"""The shipped bank in the other versions of QTI: valid packages, and Canvas never more generous than the graders."""

import pytest
from canvas_reader import BY_HAND, items, unzip
from canvas_reader import faults as canvas_faults
from places import bank
from qti_package import faults
from qti_package import unzip as opened
from qti_versions import as_21
from test_qti12 import given_to, quiz
from test_qti21 import schema_errors
from test_qti21_bank import made

from digilab_content.compile.legalise import legalise
from digilab_content.export import target
from digilab_content.graders import grade
from digilab_content.model.item import Choose, Entry
from digilab_content.model.target import Bank

FILES = bank()


@pytest.mark.parametrize("version", ["qti22", "qti30"])
def test_the_packages_of_the_bank_are_valid(version):
    to = target(version)
    pieces = tuple(to.piece(item, {}) for path in FILES for item, _, _ in made(path))
    for file in to.assemble(Bank("Banque", "fr", pieces), {}):
        files = opened(file.data)
        assert schema_errors(files) == []
        back = {n: as_21(d, version) if n.endswith(".xml") else d for n, d in files.items()}
        assert faults(back, frozenset({"dir"})) == []


def test_canvas_takes_the_bank_and_is_never_more_generous():
    to = target("qti12")
    found = [(legalise(item, to.CAN)[0], graders) for path in FILES for item, graders, _ in made(path)]
    pieces = tuple(to.piece(item, {}) for item, _ in found)
    questions = {}
    for file in to.assemble(Bank("Banque", "fr", pieces), {}):
        files = unzip(file.data)
        assert canvas_faults(files) == []
        assert schema_errors(quiz(files)) == []
        questions |= items(files)
    judged = 0
    for (item, graders), piece in zip(found, pieces, strict=True):
        question = questions[piece.heading.identifier]
        if question.kind in BY_HAND or len(item.slots) != 1:
            continue
        (slot,) = item.slots
        if not isinstance(slot.input, Entry | Choose) or slot.id not in graders:
            continue
        judged += 1
        whole = not any(loss.reason and loss.reason.id == "qti12-lost-parts" for loss in piece.losses)
        for response in [*(s.response for s in graders[slot.id].samples()), *slot.correct]:
            told = grade(graders[slot.id], response)
            mark = question.grade(given_to(question, slot, 0, response, False))
            assert mark <= told.score + 1e-6, f"{item.identifier}: {response!r} is {told.status}"
            if told.status == "right" and isinstance(slot.input, Choose) and whole:
                assert mark == pytest.approx(1.0)
    assert judged >= 3
