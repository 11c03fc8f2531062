"""`try`: what is chosen from is numbered as it stands on the screen, and tells nothing of the author's ids or rows."""

import re

import pytest
from places import bank

from digilab_content.compile.load import load
from digilab_content.workshop.choices import answered, shown

LISTED = ("choice", "choices", "select", "order", "match")


def slots():
    for file in bank():
        if file.name.endswith(".exo.md") and file.name.count(".") == 2:
            loaded = load(file)
            if loaded.value:
                yield from ((file.stem, s) for s in loaded.value.exercise.slots if s.type in LISTED)


FOUND = list(slots())


@pytest.mark.parametrize("slot", [s for _, s in FOUND], ids=[f"{name}-{s.id}" for name, s in FOUND])
def test_every_number_on_the_screen_is_one_option_and_no_id_is_shown(slot):
    lines = shown(slot)
    if slot.type == "match":
        right = [line for line in lines if line.startswith("-> ")]
        turned = [answered(slot, f"1 -> {n}")[0][1] for n in range(1, len(right) + 1)]
        assert sorted(turned) == sorted(str(k) for k in range(1, len(slot.rows)))
        assert answered(slot, "1 -> 99") == "1 -> 99"
        assert answered(slot, "un chat -> deux") == "un chat -> deux"
        return
    assert all(re.match(r"\d+\. ", line) for line in lines)
    ids = [answered(slot, str(n)) for n in range(1, len(lines) + 1)]
    ids = [i if isinstance(i, str) else i[0] for i in ids]
    assert sorted(ids) == sorted(line.id for line in slot.lines)
    assert answered(slot, "99") in ("99", ("99",))
    assert answered(slot, "٢") == answered(slot, "2")
    if slot.type in ("choices", "order"):
        assert answered(slot, "2, 1") == answered(slot, "2 1") == (ids[1], ids[0])
    own = slot.lines[0].id
    assert own.isdecimal() or answered(slot, own) in (own, (own,))
