"""A `table` slot: cells of a table answered at once, scored alone, by row or all together, in every target."""

import json
import re
from pathlib import Path

import pytest

from digilab_content.compile.judge import judge
from digilab_content.compile.load import check
from digilab_content.workshop.in_file import in_file

ROOT = Path(__file__).parent.parent
KEY = "| x | 2 | 5 |\n|---|---|---|\n| 3x | [[= 6]] | [[= 15]] |\n| -x | [[= -2]] | [[= -5]] |"
ALL = {"r1c2": "6", "r1c3": "15", "r2c2": "-2", "r2c3": "-5"}
SIGNS = "| x | avant | | après |\n|---|---|---|---|\n| f | [[= -]] | [[= 0]] | [[= +]] |\n| F | [[= ↘]] | | [[= ↗]] |"
RIGHT = {"r1c2": "-", "r1c3": "0", "r1c4": "+", "r2c2": "↘", "r2c4": "↗"}


def asked(answer, key=KEY, lang="fr", **options):
    return judge({"type": "table", "key": key, "options": options, "answer": answer, "locale": "fr", "lang": lang})


@pytest.mark.parametrize(
    ("answer", "scoring", "verdict", "score", "code"),
    [
        (ALL, "per-cell", "right", 1, None),
        (ALL, "by-row", "right", 1, None),
        (ALL, "all-or-nothing", "right", 1, None),
        (ALL | {"r2c2": "−2"}, "per-cell", "right", 1, None),
        (ALL | {"r1c2": "12/2", "r1c3": "15,0"}, "per-cell", "right", 1, None),
        (ALL | {"r1c2": "٦"}, "per-cell", "right", 1, None),
        (ALL | {"r2c2": "2"}, "per-cell", "partial", 0.75, "@cells_wrong"),
        (ALL | {"r2c2": "2"}, "by-row", "partial", 0.5, "@cells_wrong"),
        (ALL | {"r2c2": "2"}, "all-or-nothing", "wrong", 0, "@cells_wrong"),
        (ALL | {"r2c2": ""}, "per-cell", "partial", 0.75, "@cells_missing"),
        ({"r1c2": "6", "r2c2": "-2"}, "by-row", "wrong", 0, "@cells_missing"),
        ({"r1c2": "7"}, "per-cell", "wrong", 0, "@cells_wrong"),
        (list(ALL.items()), "per-cell", "right", 1, None),
    ],
)
def test_cells_are_scored_as_the_table_says(answer, scoring, verdict, score, code):
    told = asked(answer, scoring=scoring)
    assert (told["verdict"], told["code"]) == (verdict, code), told
    assert told["score"] == pytest.approx(score)


@pytest.mark.parametrize(
    ("changed", "verdict"),
    [
        ({}, "right"),
        ({"r1c2": "−", "r1c4": "＋"}, "right"),
        ({"r1c2": "négatif", "r1c4": "Positif"}, "right"),
        ({"r2c2": "décroissante", "r2c4": "croissante"}, "right"),
        ({"r2c2": "decroissante", "r2c4": "increasing"}, "right"),
        ({"r1c2": "سالب", "r1c4": "موجب", "r2c2": "تناقصية", "r2c4": "تزايدية"}, "right"),
        ({"r1c2": "+"}, "partial"),
        ({"r2c2": "croissante"}, "partial"),
        ({"r2c2": "constante"}, "partial"),
        ({"r1c2": "+", "r1c3": "1", "r1c4": "-", "r2c2": "↗", "r2c4": "↘"}, "wrong"),
    ],
)
def test_signs_and_arrows_are_read_as_pupils_write_them(changed, verdict):
    assert asked(RIGHT | changed, SIGNS)["verdict"] == verdict


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        ("", "@empty"),
        (None, "@empty"),
        ({}, "@empty"),
        ([], "@empty"),
        ({"r1c2": "  "}, "@empty"),
        ("6 ; 15", "@not_cells"),
        (["6", "15"], "@not_cells"),
        ([["r1c2", "6", "7"]], "@not_cells"),
        ({"r7c7": "6"}, "@not_an_option"),
        ({"r1c1": "6"}, "@not_an_option"),
        ({"r1c2": ["6", "7"]}, "@twice"),
        ([["r1c2", "6"], ["r1c2", "6"]], "@twice"),
        ({"r1c2": "x" * 20_000}, "@too_long"),
        ({"r1c2": "patate"}, "@unknown_symbol"),
        ({"r1c2": "قط cat 3"}, "@unknown_symbol"),
    ],
)
@pytest.mark.parametrize("lang", ["fr", "ar", "en"])
def test_what_cannot_be_read_says_why_and_costs_nothing(answer, code, lang):
    told = asked(answer, lang=lang)
    assert (told["verdict"], told["score"]) == ("invalid", 0), told
    assert told["code"] == code
    assert told["feedback"]
    assert "⟨" not in told["feedback"]


@pytest.mark.parametrize("key", ["", "zut", "| a | b |\n|---|---|\n| 1 | 2 |", "## Tests", [], [[1]], {"a": 1}, None])
def test_a_key_that_is_no_table_is_an_error(key):
    assert "error" in asked(ALL, key)


def test_rows_as_lists_and_alternatives():
    told = asked({"r1c2": "0,75"}, [["x", "y"], ["f", "[[= 3/4 | 0,7]]"]])
    assert told["verdict"] == "right"
    assert asked({"r1c2": "0,7"}, [["x", "y"], ["f", "[[= 3/4 | 0,7]]"]])["verdict"] == "right"


def test_in_a_file_by_place_and_by_name():
    file = str(ROOT / "exercises/maths/1ac/tableau-proportionnalite.exo.md")
    for answer in ({"r0c4": "8", "r1c3": "35", "r1c5": "70"}, {"huit": "8", "cinq": "35", "dix": "70"}):
        assert in_file({"exercise": file, "slot": "prix", "answer": answer})["verdict"] == "right"
        assert in_file({"exercise": file, "slot": "prix", "answer": answer, "lang": "ar"})["verdict"] == "right"
    told = in_file({"exercise": file, "slot": "prix", "answer": {"huit": "8", "cinq": "17", "dix": "70"}})
    assert (told["verdict"], told["line"]) == ("partial", "ajout-cinq")
    assert "multiplie" in told["feedback"]


def test_the_mark_of_the_whole_is_that_of_the_rows():
    from digilab_content.compile.grading import grade
    from digilab_content.compile.vary import draw, variant

    loaded, _ = check(ROOT / "exercises/maths/tc-s/tableau-signe.exo.md")
    exercise = variant(draw(loaded.exercise).value, 1).value
    right = {"a1": "-", "a2": "+", "a3": "+", "b1": "-", "b2": "-", "b3": "+", "p1": "+", "p2": "-", "p3": "+"}
    assert grade(exercise, right).value.score == pytest.approx(1)
    assert grade(exercise, right | {"p2": "−"}).value.score == pytest.approx(1)
    assert grade(exercise, right | {"p2": "+"}).value.score == pytest.approx(2 / 3)
    assert grade(exercise, right | {"p2": "+", "p1": "-"}).value.score == pytest.approx(2 / 3)


@pytest.mark.parametrize("name", ["moodle", "qti12", "qti21", "qti22", "qti30", "site", "json"])
def test_every_target_has_the_cells_in_their_table(name):
    from digilab_content.compile.bind import bind
    from digilab_content.compile.legalise import legalise
    from digilab_content.compile.lower import lower
    from digilab_content.compile.vary import draw, variant
    from digilab_content.export import target
    from digilab_content.model.doc import SlotRef, Table, inlines

    loaded, _ = check(ROOT / "exercises/maths/tc-s/tableau-signe.exo.md")
    for exercise in (loaded.exercise, *loaded.translations.values()):
        made = variant(draw(exercise).value, 1).value
        item = lower(made, bind(made).value, lambda _: None).value
        legal, losses = legalise(item, target(name).CAN)
        tables = [block for block in legal.body if isinstance(block, Table)]
        assert sum(isinstance(one, SlotRef) for one in inlines(tuple(tables))) == 9
        told = {loss.reason.id for loss in losses if loss.reason is not None and loss.field == "scoring"}
        assert told == (set() if name in {"site", "json"} else {"loss-groups"})
        assert target(name).piece(legal, {}).heading.id == "fct-tableau-signe-001"
        if name == "site":
            piece = target(name).piece(legal, {})
            page = (piece.body + b"".join(file.data for file in piece.files)).decode()
            data = json.loads(re.search(r'<script type="application/json" id="rules">(.*?)</script>', page)[1])
            assert data["course"]["scoring"] == "expression"
            assert json.dumps(data["course"]["marking"]).count('"slot"') == 9
