"""Generated answers to the bank, replayed in every version of QTI: the native verdict, score and words.

Law: no export is ever more generous than the native grader. What an export leaves to a person (REVIEW) is never wrong
there; what is natively unreadable is never called wrong by an export: it goes to a person.
"""

from dataclasses import replace
from functools import cache

import pytest
from lxml import etree
from places import bank
from qti_interpreter import Player, words
from qti_replay import generated
from qti_versions import as_21
from test_qti21 import possible, response_of
from test_qti21_bank import made

from digilab_content.compile.legalise import legalise
from digilab_content.export import target
from digilab_content.export.feedback import told
from digilab_content.export.qti21 import TARGET
from digilab_content.export.qti21.body import writer
from digilab_content.export.qti21.dialect import QTI21
from digilab_content.export.qti21.hand import hand
from digilab_content.export.qti21.names import variable
from digilab_content.graders import grade
from digilab_content.model.item import Entry, Free, Point, Tally
from digilab_content.text.i18n import words as messages
from digilab_content.text.message import Message

FILES = bank()
VERSIONS = ("qti21", "qti22", "qti30")
SAMPLE = FILES[::9]


def replayed(path, count):
    """How many answers were judged, and how many were judged by the export itself."""
    seen = judged = 0
    for item, graders, piece in made(path):
        told = {loss.reason.id for loss in (*legalise(item, TARGET.CAN)[1], *piece.losses) if loss.reason}
        players = {name: Player(as_21(target(name).piece(item, {}).files[0].data, name)) for name in VERSIONS}
        for slot in item.slots:
            if slot.id not in graders or isinstance(slot.input, Free | Point):
                continue
            assert "loss-counts" in told or not isinstance(slot.rules, Tally) or isinstance(slot.input, Entry)
            grader = graders[slot.id]
            samples = tuple(sample.response for sample in grader.samples())
            for response in generated(slot, samples, f"{item.identifier}/{slot.id}", count):
                if not possible(slot, response):
                    continue
                native = grade(grader, response)
                given = response_of(item, slot, response)
                attempts = [player.run(given) for player in players.values()]
                assert all(one == attempts[0] for one in attempts), f"versions disagree on {response!r}"
                seen += 1
                judged += same(item, slot, response, native, attempts[0])
    return seen, judged


def same(item, slot, response, native, attempt):
    """Whether the export judged it; then as the native grader does."""
    where = f"{item.identifier}/{slot.id}: {response!r} is {native.status} {native.code}"
    suffix = slot.id if len(item.slots) > 1 else ""
    share = float(attempt.outcomes[variable("SCORE", suffix)]) / slot.points
    assert share <= native.score + 1e-6, where
    if attempt.review:
        assert share == pytest.approx(0), where
        return False
    if isinstance(slot.input, Entry) and hand(slot).base == "string" and not response:
        assert attempt.outcomes["FEEDBACK"] == "feedback_unanswered", where
        return False
    assert native.status not in {"invalid", "undecided"}, where
    assert share == pytest.approx(native.score), where
    status = "right" if native.score >= 1 - 1e-9 else "partial" if native.score > 0 else "wrong"
    shown = [message for message in attempt.shown if message.outcome.startswith("MESSAGE")]
    main = [message for message in shown if message.outcome == variable("MESSAGE", suffix)]
    assert [m.title.rpartition("· ")[2] for m in main] == [messages(item.lang).text(f"qti-title-{status}")], where
    wanted = said_of(item, native)
    if isinstance(slot.rules, Tally):  # declared (loss-counts): how many parts are right is not said
        wanted = said_of(item, replace(native, says=tuple(s for s in native.says if not isinstance(s, Message))))
    for text in wanted:
        assert any(text in message.text for message in shown), f"{where}: {text!r} is not said"
    known = {*wanted, messages(item.lang).text(f"qti-said-{status}")}
    for message in shown:
        rest = message.text
        for text in sorted(known, key=len, reverse=True):
            rest = rest.replace(text, "")
        assert not rest.strip(), f"{where}: {message.text!r} is said, not {wanted!r}"
    return True


@cache
def how_of(lang):
    return writer(QTI21, lang, {})


def said_of(item, native):
    return [words(element) for say in native.says for element in told((say,), how_of(item.lang))]


@pytest.mark.parametrize("path", SAMPLE, ids=lambda p: p.name.removesuffix(".exo.md"))
def test_generated_answers_are_judged_as_they_are_natively(path):
    replayed(path, 40)


@pytest.mark.long
@pytest.mark.parametrize("path", FILES, ids=lambda p: p.name.removesuffix(".exo.md"))
def test_two_hundred_generated_answers_are_judged_as_they_are_natively(path):
    replayed(path, 200)


def test_the_replay_judges_something():
    seen = judged = 0
    for path in SAMPLE[:4]:
        one, other = replayed(path, 20)
        seen, judged = seen + one, judged + other
    assert seen > 50
    assert judged > 10


def test_the_same_seed_gives_the_same_answers():
    item, graders, _ = made(SAMPLE[0])[0]
    for slot in item.slots:
        if slot.id in graders:
            first, second = (generated(slot, (), "graine", 50) for _ in range(2))
            assert first == second
            assert len(set(first)) == len(first)


def test_a_file_of_another_shape_is_not_played():
    with pytest.raises(etree.XMLSyntaxError):
        Player(b"rien")
