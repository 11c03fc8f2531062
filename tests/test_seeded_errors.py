"""Mistakes sown into the bank and the acceptance files: the tests that cost their author nothing find nearly all.

`make test` tries one in fourteen of the bank's, `make test-full` every one. What an exercise says of itself (its own
tests, the hash of its translation) counts as `digilab-content test` and `validate` count it.
"""

from collections import Counter
from pathlib import Path

import pytest
import seeded_errors as sow

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT.parent / "shared" / "examples"
SHARE = 0.95


@pytest.fixture(scope="module")
def seeds(tmp_path_factory):
    folder = tmp_path_factory.mktemp("sown")
    found = list(sow.seeds(sow.pivots(sow.copied(ROOT / "exercises", folder / "bank"))))
    if EXAMPLES.is_dir():
        found += sow.seeds(sow.pivots(sow.copied(EXAMPLES, folder / "acceptance")))
    return found


def tried(seeds):
    """How many of each kind, how many were found, and those that were not."""
    sown, met, missed, before = Counter(), Counter(), [], {}
    for seed in seeds:
        if sow.harmless(seed):
            continue
        if seed.path not in before:
            before[seed.path] = sow.found(seed.path)
        sown[seed.kind] += 1
        if sow.sown(seed, before[seed.path]):
            met[seed.kind] += 1
        else:
            missed.append(f"{seed.kind} {seed.path.name}:{seed.line} {seed.what}")
    return sown, met, missed


def test_there_are_enough_of_each_kind(seeds):
    counted = Counter(seed.kind for seed in seeds)
    assert set(counted) == set(sow.KINDS)
    assert sum(counted.values()) >= 200
    assert min(counted.values()) >= 20


def test_nearly_all_of_a_sample_are_found(seeds):
    bank = [seed for seed in seeds if "bank" in seed.path.parts]
    sown, met, missed = tried([seed for kind in sow.KINDS for seed in [s for s in bank if s.kind == kind][::14]])
    assert len(sown) >= 4
    assert sum(met.values()) >= SHARE * sum(sown.values()), missed


@pytest.mark.long
def test_nearly_all_are_found(seeds):
    sown, met, missed = tried(seeds)
    assert sum(sown.values()) >= 200
    assert sum(met.values()) >= SHARE * sum(sown.values()), missed
    assert all(met[kind] >= 0.85 * sown[kind] for kind in sow.KINDS), (sown, met, missed)
