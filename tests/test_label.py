"""`label`: positions as data, places of a figure and of a picture, zones, what other targets make of it."""

import struct
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digilab_content.compile.judge import judge
from digilab_content.compile.legalise import legalise
from digilab_content.compile.load import load
from digilab_content.compile.lower import lower
from digilab_content.compile.numbered import numbered
from digilab_content.export import target, targets
from digilab_content.graders import grade
from digilab_content.graders._zones import Zone, inside, overlap, zone_of
from digilab_content.model.doc import Media, inlines
from digilab_content.model.item import Asset, Free, Mark, Pair
from digilab_content.text.diagnostics import errors

CELL = {"type": "label", "key": "noyau -> 40% 50% ; membrane -> 80% 20% ; cil ->", "locale": "fr"}
FIGURE = """```figure
circle (0 ; 0) 3
point A 0 0
point B 2 2
alt: Un disque, A en son centre.
```"""
TEXT = """---
exo: 1
id: legende-001
lang: {lang}
license: CC0-1.0
{more}answers:
  x: {options}
---
Légende.

[[x]]

{picture}

| légende | position | tolérance |
|---|---|---|
{rows}

## Réponses
{lines}
"""
ROWS = "| centre | A | |\n| bord | 90%, 10% | 8% |\n| rayon | | |\n| | 5%, 95% | |"


def png(wide, tall):
    """A grey PNG picture."""

    def part(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    pixels = zlib.compress(b"".join(b"\0" + b"\x80" * wide for _ in range(tall)))
    head = struct.pack(">IIBBBBB", wide, tall, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + part(b"IHDR", head) + part(b"IDAT", pixels) + part(b"IEND", b"")


def loaded(folder, *, picture=FIGURE, rows=ROWS, lines="", options="label"):
    file = Path(folder) / "legende.exo.md"
    text = TEXT.format(lang="fr", more="", picture=picture, rows=rows, lines=lines, options=options)
    file.write_text(text, encoding="utf-8")
    return load(file)


def item(folder, **how):
    made = loaded(folder, **how)
    assert made.value is not None, made.diagnostics
    found = list(made.diagnostics)
    for exercise, graders in made.value.concrete(found):
        low = lower(exercise, graders, made.value.read_asset)
        assert low.value is not None
        return low.value, graders["x"]
    raise AssertionError(found)


def wrongs(folder, **how):
    made = loaded(folder, **how)
    found = list(made.diagnostics)
    if made.value is not None:
        list(made.value.concrete(found))
    return errors(found)


@pytest.mark.parametrize(
    ("answer", "verdict", "code"),
    [
        ([["noyau", 40, 50], ["membrane", 80, 20]], "right", None),
        ([["noyau", 41.5, 52.25], ["membrane", "80%", "20 %"]], "right", None),
        ([["noyau", "40,5", "٥٠"], ["membrane", 80, 20]], "right", None),
        ([["l1", 40, 50], ["l2", 80, 20]], "right", None),
        ([["noyau", 80, 20], ["membrane", 40, 50]], "wrong", "@labels_swapped"),
        ([["noyau", 40, 50]], "partial", "@labels_missing"),
        ([["noyau", 40, 50], ["membrane", 80, 20], ["cil", 1, 1]], "partial", "@labels_unwanted"),
        ([["noyau", 40, 50], ["noyau", 80, 20]], "invalid", "@twice"),
        ([["noyau", 101, 50]], "invalid", "@off_picture"),
        ([["noyau", -1, 50]], "invalid", "@off_picture"),
        ([["noyau", "x", "y"]], "invalid", "@not_placed"),
        ([["noyau", "nan", "inf"]], "invalid", "@not_placed"),
        ([["noyau", 40, 50, 60]], "invalid", "@not_placed"),
        ([["ribosome", 40, 50]], "invalid", "@not_an_option"),
        ([["noyau", "2"], ["membrane", "1"]], "right", None),
        ({"noyau": "40% 50%", "membrane": "1"}, "right", None),
        (["noyau -> 2", "membrane -> 1"], "right", None),
        ([], "invalid", "@empty"),
        ("a" * 20_000, "invalid", "@too_long"),
        ([["a" * 20_000, 1, 2]], "invalid", "@not_placed"),
        (["b", "a"], "invalid", "@not_placed"),
        (3, "invalid", "@not_placed"),
        (None, "invalid", "@empty"),
    ],
)
def test_positions_as_data(answer, verdict, code):
    said = judge({**CELL, "answer": answer})
    assert (said["verdict"], said["code"]) == (verdict, code), said


@given(st.one_of(st.text(max_size=80), st.lists(st.lists(st.text(max_size=12), max_size=4), max_size=4)))
def test_nothing_crashes_and_nothing_empty_is_right(answer):
    said = judge({**CELL, "answer": answer})
    assert said["verdict"] in {"right", "partial", "wrong", "invalid"}, said
    assert said["verdict"] != "right" or {"noyau", "membrane"} & set(str(answer).split("'")) or "->" in str(answer)


def test_what_is_said_names_the_legends():
    said = judge({**CELL, "answer": [["noyau", 80, 20], ["membrane", 40, 50]]})
    assert said["feedback"] == "Les légendes « noyau » et « membrane » sont échangées."
    said = judge({**CELL, "answer": [["noyau", 1, 1], ["membrane", 80, 20]]})
    assert "n'est pas à sa place : noyau" in said["feedback"]
    said = judge({**CELL, "answer": [["noyau", 40, 50]]})
    assert said["feedback"] == "Il reste une légende à placer : membrane."


def test_points_of_a_figure_are_places(tmp_path):
    made, grader = item(tmp_path)
    board = made.slots[0].input.board
    assert [m.name for m in board.marks] == ["1", "A", "2"]
    assert not any(isinstance(i, Media) for i in inlines(made.body)), "the picture is the slot's own"
    assert board.image in {asset.src for asset in made.assets}
    mark = next(m for m in board.marks if m.name == "A")
    spot = (("centre", str(mark.x), str(mark.y)), ("bord", "88", "12"))
    assert grade(grader, spot).status == "right"
    assert grade(grader, "centre -> A ; bord -> 1").status == "right"
    assert grade(grader, "centre -> 2 ; bord -> 1").code == "@labels_wrong"


@pytest.mark.parametrize(
    ("key", "answer"),
    [
        ("centre -> bord", "centre -> 1"),
        ("centre -> 90% 10%", "centre -> 1"),
        ("bord -> A", "bord -> A"),
        ("rayon -> 2", "rayon -> 5% 95%"),
        ("bord -> 5% 95%", "bord -> 2"),
    ],
)
def test_a_confusion_is_met_however_it_is_written(tmp_path, key, answer):
    _, grader = item(tmp_path, lines=f"- [ ] `{key}` {{#vu}}\n  > Vu.")
    assert grade(grader, answer).line == "vu"


def test_a_confusion_holds_in_another_language(tmp_path):
    pivot = TEXT.format(
        lang="fr", more="", picture=FIGURE, rows=ROWS, lines="- [ ] `centre -> bord` {#vu}\n  > Vu.", options="label"
    )
    (tmp_path / "legende.exo.md").write_text(pivot, encoding="utf-8")
    rows = "| المركز | A | |\n| الحد | 90%, 10% | 8% |\n| الشعاع | | |\n| | 5%, 95% | |"
    text = TEXT.format(lang="ar", more="translation_of: legende-001\n", picture=FIGURE, rows=rows, lines="", options="")
    text = text.replace("id: legende-001\n", "").replace("license: CC0-1.0\n", "").replace("answers:\n  x: \n", "")
    text = text.replace("## Réponses\n", "## الأجوبة\n- `#vu`\n  > رأيت.\n").replace("Légende.", "سمّ.")
    (tmp_path / "legende.ar.exo.md").write_text(text, encoding="utf-8")
    made = load(tmp_path / "legende.exo.md")
    assert made.value is not None, made.diagnostics
    for exercise, graders in made.value.concrete([]):
        name = {"fr": ("centre", "bord"), "ar": ("المركز", "الحد")}[exercise.lang]
        verdict = grade(graders["x"], f"{name[0]} -> {name[1]}".replace(name[1], "1"))
        assert verdict.line == "vu", (exercise.lang, verdict)


@pytest.mark.parametrize("name", targets())
def test_each_target_keeps_the_places_or_says_what_is_lost(tmp_path, name):
    made, _ = item(tmp_path)
    can = target(name).CAN
    low, losses = legalise(made, can)
    told = [loss for loss in losses if loss.field == "slot x" and loss.reason is not None]
    if can.boards:
        assert low.slots[0].input.board is not None
        assert not told
        return
    assert "loss-board" in {loss.reason.id for loss in told}
    shown = [i.src for i in inlines(low.body) if isinstance(i, Media)]
    drawn = next(asset for asset in low.assets if asset.src == shown[0])
    assert b">A</text>" in drawn.data
    assert b">1</text>" in drawn.data
    for slot in low.slots:
        assert not isinstance(slot.input, Pair) or slot.input.board is None
        if isinstance(slot.input, Free):
            assert any(loss.level in {"manual", "refused"} for loss in losses)


def test_numbers_are_drawn_into_a_bitmap(tmp_path):
    (tmp_path / "carte.png").write_bytes(png(40, 20))
    made, _ = item(tmp_path, picture="![Une carte](carte.png)", rows="| Rabat | 30%, 30% | |\n| Oujda | 80%, 30% | |")
    low, losses = legalise(made, target("moodle").CAN)
    assert {"loss-board"} == {loss.reason.id for loss in losses if loss.field == "slot x" and loss.reason}
    drawn = next(asset for asset in low.assets if asset.name.startswith("legends-"))
    assert b'viewBox="0 0 40 20"' in drawn.data
    assert b"data:image/png;base64," in drawn.data


def test_a_picture_without_a_size_goes_to_a_person(tmp_path):
    (tmp_path / "carte.webp").write_bytes(b"RIFF....WEBP")
    made, _ = item(tmp_path, picture="![Une carte](carte.webp)", rows="| Rabat | 30%, 30% | |\n| Oujda | 80%, 30% | |")
    low, losses = legalise(made, target("moodle").CAN)
    assert isinstance(low.slots[0].input, Free)
    assert ("manual", "loss-board-picture") in {(x.level, x.reason.id) for x in losses if x.field == "slot x"}


@pytest.mark.parametrize(
    ("data", "mime", "box"),
    [
        (b'<svg viewBox="0 0 30 40"></svg>', "image/svg+xml", True),
        (b"<svg width='30' height='40px'></svg>", "image/svg+xml", True),
        (b'<svg viewBox="0 0 a b"></svg>', "image/svg+xml", False),
        (b"<svg></svg>", "image/svg+xml", False),
        (b"GIF89a\x1e\x00\x28\x00", "image/gif", True),
        (b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x11\x08\x00\x28\x00\x1e\x03", "image/jpeg", True),
        (b"\xff\xd8\xff", "image/jpeg", False),
        (b"", "image/png", False),
    ],
)
def test_the_size_of_a_picture(data, mime, box):
    made = numbered(Asset("a", "a", mime, data), (Mark("p1", "1", 50, 50),))
    assert (made is not None) == box
    if made is not None:
        assert b'cx="15.00" cy="20.00"' in made.data
        assert made == numbered(Asset("a", "a", mime, data), (Mark("p1", "1", 50, 50),))


RECT, NEXT = Zone("rect", (10, 10, 30, 30)), Zone("rect", (30, 10, 50, 30))


@pytest.mark.parametrize(
    ("one", "other", "over"),
    [
        (RECT, RECT, True),
        (RECT, NEXT, False),
        (RECT, Zone("rect", (20, 10, 40, 30)), True),
        (RECT, Zone("rect", (0, 15, 60, 20)), True),
        (RECT, Zone("circle", (20, 20, 3)), True),
        (RECT, Zone("circle", (60, 20, 3)), False),
        (Zone("circle", (0, 0, 5)), Zone("circle", (10, 0, 5)), False),
        (Zone("circle", (0, 0, 5)), Zone("circle", (9.9, 0, 5)), True),
        (RECT, Zone("polygon", (0, 0, 15, 0, 15, 15)), True),
        (RECT, Zone("polygon", (0, 0, 5, 0, 5, 40, 0, 40)), False),
        (Zone("polygon", (0, 0, 40, 0, 40, 5, 5, 5, 5, 40, 0, 40)), RECT, False),
    ],
)
def test_zones_that_overlap(one, other, over):
    assert overlap(one, other) == overlap(other, one) == over


@given(st.floats(0, 100), st.floats(0, 100), st.floats(1, 30))
def test_a_spot_is_in_the_zone_around_it(x, y, size):
    for text in (f"{size:.3f}%", f"rect {size:.3f}% x {size:.3f}%"):
        zone = zone_of(text, (x, y))
        assert zone is not None
        assert inside(zone, (x, y))
        assert not inside(zone, (x + 2 * size, y))


@pytest.mark.parametrize(
    ("rows", "why"),
    [
        ("| a | 10%, 10% | |\n| b | 10,2%, 10% | |", "overlap"),
        ("| a | 10%, 10% | |\n| a | 50%, 10% | |", "twice"),
        ("| a | | |\n| b | | |\n| c | | |", "few"),
        ("| a | 10%, 10% | |", "few"),
        ("| a | Z | |\n| b | 50%, 10% | |", "point"),
        ("| a | 10%, 10% | rouge |\n| b | 50%, 10% | |", "zone"),
    ],
)
def test_a_table_that_does_not_hold_is_explained(tmp_path, rows, why):
    found = [d for d in wrongs(tmp_path, rows=rows) if d.code == "E281"]
    assert [dict(d.facts)["why"] for d in found] == [why]


def test_a_point_gets_a_suggestion(tmp_path):
    picture = FIGURE.replace("point B", "point Noyau1")
    found = wrongs(tmp_path, picture=picture, rows="| a | Noyau2 | |\n| b | 50%, 10% | |")
    assert found[0].suggestions[:1] == ("Noyau1",)


def test_places_close_together_share_the_room():
    near = {**CELL, "key": "noyau -> 40% 50% ; membrane -> 44% 50%"}
    assert judge({**near, "answer": [["noyau", 41.8, 50], ["membrane", 42.2, 50]]})["verdict"] == "right"
    assert judge({**near, "answer": [["noyau", 42, 50], ["membrane", 44, 50]]})["verdict"] == "partial"


def test_the_preview_shows_the_board_and_serves_its_picture(tmp_path):
    import re

    from starlette.testclient import TestClient

    from digilab_content.preview.app import application

    item(tmp_path)
    client = TestClient(application(tmp_path, "fr", 8731), base_url="http://127.0.0.1:8731")
    page = client.get("/exercise?name=legende.exo.md").text
    assert 'class="board"' in page
    assert page.count("data-name=") == 3
    address = re.search(r'src="(/media[^"]+)"', page)
    assert address is not None
    assert client.get(address[1].replace("&amp;", "&")).text.startswith("<svg")
    assert client.get("/static/label.js").status_code == 200


def test_the_same_in_yaml(tmp_path):
    text = """exo: 1
id: legende-001
lang: fr
license: CC0-1.0
statement: |
  Légende.

  [[x]]

  ```figure
  circle (0 ; 0) 3
  point A 0 0
  alt: Un disque.
  ```
answers:
  x:
    type: label
    rows:
      - [légende, place]
      - [centre, A]
      - [bord, "90%, 10%"]
    lines:
      - {id: vu, when: centre -> bord, right: false, feedback: Vu.}
"""
    (tmp_path / "legende.exo.yaml").write_text(text, encoding="utf-8")
    made = load(tmp_path / "legende.exo.yaml")
    assert made.value is not None, made.diagnostics
    found = list(made.diagnostics)
    ((_, graders),) = made.value.concrete(found)
    assert not errors(found)
    assert grade(graders["x"], "centre -> A ; bord -> 1").status == "right"
    assert grade(graders["x"], "centre -> 1").line == "vu"


@pytest.mark.parametrize(
    ("rows", "codes"),
    [
        ("| المركز | A | |\n| الحد | B | |", []),
        ("| المركز | B | |\n| الحد | A | |", ["E086"]),
        ("| المركز | 50%, 50% | |\n| الحد | B | |", ["E086"]),
    ],
)
def test_a_translation_keeps_the_points(tmp_path, rows, codes):
    pivot = "| centre | A | |\n| bord | B | |"
    text = TEXT.format(lang="fr", more="", picture=FIGURE, rows=pivot, lines="", options="label")
    (tmp_path / "legende.exo.md").write_text(text, encoding="utf-8")
    text = TEXT.format(lang="ar", more="translation_of: legende-001\n", picture=FIGURE, rows=rows, lines="", options="")
    text = text.replace("id: legende-001\n", "").replace("license: CC0-1.0\n", "").replace("answers:\n  x: \n", "")
    (tmp_path / "legende.ar.exo.md").write_text(text.replace("## Réponses\n", ""), encoding="utf-8")
    assert [d.code for d in errors(load(tmp_path / "legende.exo.md").diagnostics)] == codes
