"""Laws of targets, over every type and every target that is on disk. Nothing to enter for a new one of either."""

import json
import os
import subprocess
import sys
import unicodedata
from dataclasses import replace
from pathlib import Path

import canvas_reader
import moodle_reader
import pytest
import sample_items as s

from digilab_content.compile import fidelity
from digilab_content.compile.judge import grader_of
from digilab_content.compile.legalise import legalise
from digilab_content.export import target, targets
from digilab_content.graders import grade, grader, types
from digilab_content.model import item as i
from digilab_content.model.scorer import score
from digilab_content.model.target import LEVELS, Bank, Loss
from digilab_content.text.i18n import LANGS, words
from digilab_content.text.normal import plain_number

HERE = Path(__file__).parent
GOLDEN = HERE.parent / "golden" / "fidelity.json"
QUESTIONS = [json.loads(line) for line in (HERE / "questions.jsonl").read_text("utf-8").splitlines() if line]
EXAMPLES = [e.request for t in types() for e in grader(t).EXAMPLES]
TRIED = (
    *("56", "112/2", "56,0", "1,125", "1.125", "1 250", "3,5", "-3,5", "−3.5", "50%", "0,5", "1/3", "2/6", "5 pommes"),
    *(
        "٣",
        "1e3",
        "3,14",
        "3.140",
        "x",
        "2x",
        "2*x",
        "photosynthèse",
        "Photosynthèse",
        "",
        " ",
        "a",
        "b",
        "*",
        "=",
        "\x00",
    ),
)


def asked(request, lang="fr"):
    """The grader of a request, and an item that asks it."""
    made = grader_of({**request, "lang": lang})
    low = made.lower()
    slot = i.ItemSlot("answer", low.input, low.rules, low.correct)
    return made, s.item("question", s.ask("Question :", "answer"), slot, lang=lang, meta=s.META)


def written(name, item):
    """The legal item, its piece with every loss, and the files of a bank of it alone."""
    to = target(name)
    legal, losses = legalise(item, to.CAN)
    piece = to.piece(legal, {})
    piece = replace(piece, losses=(*losses, *piece.losses))
    return legal, piece, tuple(to.assemble(Bank("Essais", item.lang, (piece,)), {}))


def name_of(request):
    return f"{request['type']}:{request['key']}:{json.dumps(request.get('options', {}), sort_keys=True)}"[:80]


@pytest.mark.parametrize("name", targets())
def test_a_target_is_what_it_says(name):
    to = target(name)
    assert name == to.NAME
    assert to.CAN.inputs <= {"Entry", "Choose", "Arrange", "Pair", "Point", "Free"}
    assert "Free" in to.CAN.inputs
    assert to.CAN.tallies <= {"parts", "whole", "start", "negative", "runs"}


@pytest.mark.parametrize("name", targets())
@pytest.mark.parametrize("request_", [*EXAMPLES, *QUESTIONS], ids=name_of)
def test_every_type_is_written_in_every_target(request_, name):
    _, item = asked(request_)
    _, piece, files = written(name, item)
    assert files
    assert all(file.data for file in files)
    assert len({file.path for file in files}) == len(files)
    _losses_are_told(piece.losses)


@pytest.mark.parametrize("name", targets())
@pytest.mark.parametrize("one", sorted(s.ITEMS))
def test_every_shape_is_written_in_every_target(one, name):
    legal, piece, files = written(name, s.ITEMS[one])
    assert files
    _losses_are_told(piece.losses)
    can = target(name).CAN
    for slot in legal.slots:
        assert type(slot.input).__name__ in can.inputs
        rules = slot.rules.parts if isinstance(slot.rules, i.Tally) else slot.rules
        for rule in rules:
            assert isinstance(rule.when, i.Judge) or type(rule.when).__name__ in can.matches
            assert not isinstance(rule.when, i.Judge) or rule.when.engine in can.engines
            assert can.review or rule.score is not None


def _losses_are_told(losses: tuple[Loss, ...]):
    assert losses
    for loss in losses:
        assert loss.level in LEVELS
        assert loss.level == "exact" or loss.reason is not None
        if loss.reason is not None:
            for lang in LANGS:
                assert "⟨" not in words(lang).say(loss.reason), loss.reason.id


def responses(made, item):
    (slot,) = item.slots
    match slot.input:
        case i.Choose(options=options, many=True):
            ids = [o.id for o in options]
            yield from ([ids[k]] for k in range(len(ids)))
            yield from (ids[: k + 1] for k in range(1, len(ids)))
            yield from (list(answer) for answer in slot.correct)
        case i.Choose(options=options):
            yield from (o.id for o in options)
        case i.Pair() | i.Arrange():
            for sample in made.samples():
                if not isinstance(sample.response, str) and sample.code != "@twice":  # no hand can place a thing twice
                    yield sample.response
            yield from slot.correct
        case _:
            known = [sample.response for sample in made.samples() if isinstance(sample.response, str)]
            yield from known
            yield from TRIED
            for text in known:
                bare = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
                yield from (
                    text.swapcase(),
                    f" {text}.",
                    text.replace(" ", "  "),
                    text.replace("'", "’"),
                    bare,
                    text + "x",
                )


@pytest.mark.parametrize("name", targets())
@pytest.mark.parametrize("request_", [*EXAMPLES, *QUESTIONS], ids=name_of)
def test_a_target_is_never_more_generous_and_never_marks_a_right_answer_wrong(request_, name):
    made, item = asked(request_)
    legal, piece, _ = written(name, item)
    (before,), told = item.slots, {loss.level for loss in piece.losses if loss.field.startswith("slot")}
    for given in responses(made, item):
        response = tuple(given) if isinstance(given, list) else given
        native = grade(made, response)
        for slot in legal.slots:
            if type(slot.input) is not type(before.input):
                continue  # shown otherwise: the laws of scores are those of `test_legalise.py`
            outcome = score(slot, response, None, request_.get("locale", "fr"))
            if outcome.score is None or native.status == "undecided":
                continue
            if "refused" not in told:
                assert outcome.score <= native.score + 1e-6, (response, outcome, native)
            if native.status == "right" and outcome.score < 1.0:
                assert target(name).CAN.numerals, (response, outcome, native)
                assert told & {"bounded", "manual", "refused"}, (response, outcome, native)


@pytest.mark.parametrize("request_", [*EXAMPLES, *QUESTIONS], ids=name_of)
def test_the_moodle_file_itself_gives_the_marks_of_the_grader(request_):
    """The written XML, graded as Moodle grades it (tests/moodle_reader.py)."""
    made, item = asked(request_)
    legal, piece, files = written("moodle", item)
    told = {loss.level for loss in piece.losses if loss.field.startswith("slot")}
    fields = [field for q in moodle_reader.questions(files[0].data) for field in moodle_reader.fields(q)]
    if len(fields) != 1 or fields[0].kind == "essay" or "refused" in told or isinstance(legal.slots[0].input, i.Pair):
        return
    (field,) = fields
    (slot,) = item.slots
    for response in responses(made, item):
        native = grade(made, tuple(response) if isinstance(response, list) else response)
        if isinstance(slot.input, i.Choose):
            ids = [response] if isinstance(response, str) else response
            places = [[o.id for o in slot.input.options].index(one) for one in ids]
            assert field.grade(places) == pytest.approx(native.score, abs=1e-4), (response, native)
            continue
        if isinstance(slot.input, i.Arrange):
            places = [slot.correct[0].index(one) for one in response if one in slot.correct[0]]
            if len(response) == len(places) == len(slot.input.options):  # Moodle asks for every item
                assert field.grade(places) == pytest.approx(native.score, abs=1e-4), (response, native)
            continue
        mark = field.grade(response)
        if mark > native.score + 1e-6:
            # Declared (loss-moodle-numerical): what follows the number is dropped, `1.125` is always a decimal.
            assert field.kind == "numerical", (response, mark, native)
            assert plain_number(response, request_.get("locale", "fr")) is None, (response, mark, native)
        if native.status == "right" and mark < 1.0:
            # Declared: notations of a number that are no plain numeral (loss-numerals, loss-written).
            assert told >= {"bounded"}
            assert isinstance(slot.input, i.Entry)
            assert slot.input.kind == "number", (response, mark, native)
            assert not moodle_reader.plain(response), (response, mark, native)


@pytest.mark.parametrize("request_", [*EXAMPLES, *QUESTIONS], ids=name_of)
def test_the_canvas_file_itself_is_never_more_generous(request_):
    """The written package, graded as Canvas grades it (tests/canvas_reader.py)."""
    made, item = asked(request_)
    legal, piece, files = written("qti12", item)
    (question,) = canvas_reader.items(canvas_reader.unzip(files[0].data)).values()
    assert canvas_reader.faults(canvas_reader.unzip(files[0].data)) == []
    told = {loss.level for loss in piece.losses if loss.field.startswith("slot")}
    if question.kind in canvas_reader.BY_HAND:
        assert told & {"manual", "refused"}
        return
    (slot,) = item.slots
    if len(legal.slots) != 1 or not isinstance(slot.input, i.Choose | i.Entry):
        return
    for response in responses(made, item):
        native = grade(made, tuple(response) if isinstance(response, list) else response)
        if isinstance(slot.input, i.Choose):
            ids = {response} if isinstance(response, str) else set(response)
            chosen = tuple(question.label(k) for k, o in enumerate(slot.input.options) if o.id in ids)
            mark = question.grade({"response1": chosen})
        else:
            mark = question.grade({"response1": response})
        assert mark is not None
        if mark > native.score + 1e-6:
            # Declared (qti12-lost-number): with the point that is asked for, `1.125` is always a decimal.
            assert question.kind == "numerical_question", (response, mark, native)
            assert native.code == "@ambiguous", (response, mark, native)
        if native.status == "right" and mark < 1.0:
            assert told & {"bounded", "refused"}, (response, mark, native)


def losses_by_target():
    rows = []
    for name in targets():
        rows += [(name, written(name, item)[1].losses) for item in s.ITEMS.values()]
    return {name: [loss for n, losses in rows if n == name for loss in losses] for name in targets()}


def test_losses_are_those_of_the_committed_table():
    """`pytest --accept` (or `DIGILAB_ACCEPT=1`) writes it again: read the difference, it is what teachers lose."""
    table = fidelity.table(losses_by_target())
    lines = [
        f"{r.target} {r.exercise} {r.lang} [{r.field}] {fidelity.level(r)} {' '.join(m.id for m in r.reasons)}"
        for r in table
    ]
    made = json.dumps([line.rstrip() for line in lines], ensure_ascii=False, indent=0) + "\n"
    if os.environ.get("DIGILAB_ACCEPT"):
        GOLDEN.write_text(made, encoding="utf-8")
    assert GOLDEN.read_text(encoding="utf-8") == made


def test_the_report_reads_in_every_language():
    losses = losses_by_target()
    for lang in LANGS:
        text = "\n".join(fidelity.as_text(fidelity.table(losses), losses, lang))
        assert "⟨" not in text
        data = json.loads(fidelity.as_json(fidelity.table(losses), lang))
        assert len(data["rows"]) == len(fidelity.table(losses))
        assert all(0 <= k < len(data["reasons"]) for row in data["rows"] for k in row.get("reasons", ()))


SCRIPT = """
import hashlib, sys
sys.path[:0] = {paths!r}
import test_targets as t
for name in t.targets():
    for item in t.s.ITEMS.values():
        for file in t.written(name, item)[2]:
            print(name, item.id, file.path, hashlib.sha256(file.data).hexdigest())
print(hashlib.sha256(t.fidelity.as_json(t.fidelity.table(t.losses_by_target()))).hexdigest())
"""


def test_the_same_bytes_in_two_processes_with_different_hash_seeds():
    script = SCRIPT.format(paths=[str(HERE), str(HERE.parent)])
    runs = [
        subprocess.run(
            [sys.executable, "-c", script], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "77777")
    ]
    assert runs[0] == runs[1]
    assert len(runs[0].splitlines()) > len(targets()) * len(s.ITEMS)
