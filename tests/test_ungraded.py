"""`{ungraded}` answers, natively neither right nor wrong, are wrong on no platform without a word in the report."""

import pytest
from qti_interpreter import Player

from digilab_content.compile.legalise import legalise
from digilab_content.compile.load import load
from digilab_content.compile.lower import lower
from digilab_content.export import target, targets
from digilab_content.graders import grade
from digilab_content.text.diagnostics import errors

HEAD = (
    "---\nexo: 1\nid: cas-001\nlang: fr\nlicense: CC0-1.0\nanswers:\n  r: {type}\n---\n\nRéponds.\n\n[[r]]\n\n{lines}\n"
)
CASES = {
    "text": ("{type: text}", "- [x] Rabat\n- [ ] rbt {#s ungraded}\n- [ ] Fès", "rbt", "Fès"),
    "number": ("{type: number}", "- [x] `0.75`\n- [ ] `75` {#s ungraded}\n- [ ] `0.25`", "75", "0,25"),
    "expression": ("{type: expression, symbols: [x]}", "- [x] `2*x`\n- [ ] `x+x` {#s ungraded}", "x + x", "3x"),
}


def made(kind, folder):
    type_, lines, again, wrong = CASES[kind]
    path = folder / "cas.exo.md"
    path.write_text(HEAD.replace("{type}", type_).replace("{lines}", lines), encoding="utf-8")
    loaded = load(path)
    assert not errors(loaded.diagnostics), [(d.code, d.facts) for d in loaded.diagnostics]
    exercise, graders = next(iter(loaded.value.concrete([])))
    return lower(exercise, graders, loaded.value.read_asset).value, graders["r"], again, wrong


@pytest.mark.parametrize("kind", ["text", "number"])
def test_what_is_asked_again_goes_to_a_person_in_qti(kind, tmp_path):
    item, grader, again, wrong = made(kind, tmp_path)
    assert grade(grader, again).status == "invalid"
    to = target("qti21")
    legal, losses = legalise(item, to.CAN)
    assert "loss-ungraded-read" in [loss.reason.id for loss in losses if loss.reason]
    player = Player(to.piece(legal, {}).files[0].data)
    assert player.run({"RESPONSE": again}).review
    other = player.run({"RESPONSE": wrong})
    assert not other.review
    assert other.score == 0


@pytest.mark.parametrize("kind", sorted(CASES))
@pytest.mark.parametrize("name", targets())
def test_every_target_says_it(kind, name, tmp_path):
    item, _, _, _ = made(kind, tmp_path)
    assert item.slots[0].again == ("s",)
    can = target(name).CAN
    legal, losses = legalise(item, can)
    target(name).piece(legal, {})
    told = {loss.reason.id for loss in losses if loss.reason}
    assert can.engines or told & {"loss-ungraded", "loss-ungraded-read"}
    assert item.public().slots[0].again == ()
