"""The shipped bank as QTI 2.1: valid packages, and never a verdict that the native graders would not give."""

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from places import bank
from qti_interpreter import play
from qti_package import faults, unzip
from test_qti21 import response_of, schema_errors

from digilab_content.compile.bind import bind
from digilab_content.compile.collision import kept
from digilab_content.compile.legalise import legalise
from digilab_content.compile.load import load
from digilab_content.compile.lower import lower
from digilab_content.compile.vary import variant
from digilab_content.export.qti21 import TARGET
from digilab_content.export.qti21.names import variable
from digilab_content.graders import grade
from digilab_content.model.item import Free
from digilab_content.model.target import Bank

FILES = bank()


@cache
def made(path: Path):
    """The first variant of a file in each of its languages: item, graders and piece."""
    loaded = load(path).value
    assert loaded is not None
    variants, _ = kept(loaded.exercise)
    assert variants is not None
    out = []
    for lang in loaded.languages():
        exercise = variant(replace(variants, exercise=loaded.in_language(lang)), 1).value
        bound = bind(exercise).value
        item = lower(replace(exercise, variants=len(variants.chosen)), bound, loaded.read_asset).value
        legal, _ = legalise(item, TARGET.CAN)
        out.append((legal, bound, TARGET.piece(legal, {})))
    return tuple(out)


def test_the_packages_of_the_bank_are_valid():
    pieces = tuple(piece for path in FILES for _, _, piece in made(path))
    assert len(pieces) >= 24
    for file in TARGET.assemble(Bank("Banque", "fr", pieces), {}):
        files = unzip(file.data)
        assert faults(files) == []
        assert schema_errors(files) == []


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.name.removesuffix(".exo.md"))
def test_samples_are_never_judged_otherwise(path):
    right = 0
    for item, graders, piece in made(path):
        for slot in item.slots:
            if isinstance(slot.input, Free) or slot.id not in graders:
                continue
            grader = graders[slot.id]
            samples = [sample.response for sample in grader.samples()]
            for response in [*samples, *slot.correct]:
                told = grade(grader, response)
                if not response or (told.status == "invalid" and not isinstance(response, str)):
                    continue  # an option that no player shows
                seen = play(piece.files[0].data, response_of(item, slot, response))
                if seen.review:
                    continue
                share = float(seen.outcomes[variable("SCORE", slot.id if len(item.slots) > 1 else "")]) / slot.points
                assert told.status != "undecided", response
                assert share == pytest.approx(told.score), f"{item.identifier}/{slot.id}: {response!r} is {told.status}"
                right += told.status == "right"
    assert right or all(isinstance(slot.input, Free) for item, _, _ in made(path) for slot in item.slots)
