"""`numberline`: its line in the item, positions that reach the key, what other targets make of it."""

from pathlib import Path

import pytest

from digilab_content.compile.judge import judge
from digilab_content.compile.legalise import legalise
from digilab_content.compile.load import load
from digilab_content.compile.lower import lower
from digilab_content.export import target, targets
from digilab_content.model.doc import Media, inlines
from digilab_content.model.item import Entry, Free
from digilab_content.text.diagnostics import errors

TEXT = """---
exo: 1
id: droite-001
lang: fr
license: CC0-1.0
answers:
  x: {options}
---
Place.

[[x]]

```figure
numberline {line}
```

## Réponses
- [x] `{key}`
"""


def item(folder, key, line="-2..3 step=1", options="numberline"):
    file = Path(folder) / "droite.exo.md"
    file.write_text(TEXT.format(key=key, line=line, options=options), encoding="utf-8")
    loaded = load(file)
    assert loaded.value is not None, loaded.diagnostics
    found = list(loaded.diagnostics)
    for exercise, graders in loaded.value.concrete(found):
        made = lower(exercise, graders, loaded.value.read_asset)
        assert made.value is not None
        return made.value
    raise AssertionError(found)


@pytest.mark.parametrize(
    ("key", "line", "options", "kind", "snap"),
    [
        ("2", "-2..3 step=1", "numberline", "point", 1),
        ("2.5", "-2..3 step=1", "numberline", "point", 0.5),
        ("1/2", "0..1 step=1/4", "numberline", "point", 0.25),
        ("2.5", "-2..3 step=1", "{type: numberline, snap: 0.5}", "point", 0.5),
        ("sqrt(2)", "-2..3 step=1", "{type: numberline, tolerance: 0.1, snap: 0.1}", "point", 0.1),
        ("]0 ; 1]", "-2..3 step=1", "numberline", "interval", 1),
        ("[1 ; +inf[", "-2..3 step=1", "numberline", "interval", 1),
        ("{-1 ; 2}", "-2..3 step=1", "numberline", "points", 1),
        ("]-1.5 ; 1]", "-2..3 step=1", "numberline", "interval", 0.5),
    ],
)
def test_the_line_goes_where_the_answer_is(tmp_path, key, line, options, kind, snap):
    made = item(tmp_path, key, line, options)
    entry = made.slots[0].input
    assert isinstance(entry, Entry)
    assert entry.rail is not None
    assert entry.rail.kind == kind
    assert entry.rail.snap == pytest.approx(snap)
    assert 0 < entry.rail.left < entry.rail.right < 100
    assert 0 < entry.rail.level < 100
    assert not [m for m in inlines(made.body) if isinstance(m, Media)]  # the line is the slot's own
    assert [a.src for a in made.assets] == [entry.rail.image]


@pytest.mark.parametrize("name", targets())
def test_a_target_moves_it_or_shows_it_above_the_box_and_says_so(tmp_path, name):
    made = item(tmp_path, "2")
    to = target(name)
    legal, losses = legalise(made, to.CAN)
    slot = legal.slots[0]
    shown = [m.src for m in inlines(legal.body) if isinstance(m, Media)]
    rail = made.slots[0].input.rail
    if to.CAN.rails:
        assert slot.input.rail == rail
        assert shown == []
    else:
        assert not isinstance(slot.input, Free)
        assert slot.input.rail is None
        assert shown == [rail.image]
        assert "loss-rail" in {loss.reason.id for loss in losses if loss.reason}
    piece = to.piece(legal, {})
    data = b"".join([piece.body, *(f.data for f in piece.files)])
    assert rail.image.encode() in data or any(rail.image in f.path for f in piece.files)


@pytest.mark.parametrize(
    ("key", "line", "options", "why"),
    [
        ("7", "-2..3", "numberline", "outside"),
        ("]0 ; 7]", "-2..3", "numberline", "outside"),
        ("1/3", "-2..3 step=1", "numberline", "snap"),
        ("2.5", "-2..3 step=1", "{type: numberline, snap: 1}", "snap"),
        ("]0 ; 1]", "-2..3 step=1", "{type: numberline, tolerance: 0.1}", "tolerance"),
        ("1", "-2..3 step=1", "{type: numberline, snap: 0.00001}", "fine"),
    ],
)
def test_a_key_that_no_hand_can_reach(tmp_path, key, line, options, why):
    from digilab_content.compile.load import check

    file = Path(tmp_path) / "droite.exo.md"
    file.write_text(TEXT.format(key=key, line=line, options=options), encoding="utf-8")
    found = errors(check(file)[1])
    assert [(d.code, dict(d.facts).get("why")) for d in found] == [("E280", why)]


@pytest.mark.parametrize("key", ["]0 ; 1]", "[-2 ; 0.5[", "]-inf ; 1]", "[1 ; +inf["])
def test_what_the_line_writes_is_decided_without_the_engine_and_rightly(tmp_path, key):
    from digilab_content.model.scorer import score

    made = item(tmp_path, key, "-2..3 step=1/2")
    slot = made.slots[0]
    bounds = ["-2", "-1,5", "-0,5", "0", "0,5", "1", "3"]
    seen = set()
    for low in ["-inf", *bounds]:
        for high in [*bounds, "+inf"]:
            for left in "[]":
                for right in "[]":
                    text = f"{left}{low} ; {high}{right}"
                    verdict = judge({"type": "numberline", "key": key, "locale": "fr", "answer": text})
                    told = score(slot, text, locale="fr").score
                    if verdict["verdict"] in {"right", "wrong"}:
                        assert told == verdict["score"], (text, told, verdict)
                        seen.add(told)
                    else:
                        assert not told, (text, told, verdict)
    assert seen == {0.0, 1.0}


BAD = ["", " ", "\u200f", "x" * 10_000, "1" * 10_000, "a ب 3 ;", "{" * 500, ";" * 3000, [], [""], ["1", "]0;1]"]]
BAD += [[["a", "1"]], [["1", "2"], ["1", "3"]], ["1"] * 50, None, 3, {"x": "1"}, "\0", "]0 ; 1] u", "A -> B"]


@pytest.mark.parametrize("key", ["2.5", "]0 ; 1]", "{1 ; 3}"])
@pytest.mark.parametrize("answer", BAD, ids=lambda a: str(a)[:20])
@pytest.mark.parametrize("lang", ["fr", "ar"])
def test_any_answer_has_a_verdict(key, answer, lang):
    verdict = judge({"type": "numberline", "key": key, "locale": lang, "answer": answer})
    assert verdict["verdict"] in {"invalid", "wrong"}, verdict
    assert verdict["feedback"]
    assert "⟨" not in verdict["feedback"]


@pytest.mark.parametrize(
    ("options", "code"), [({"tolrance": 1}, "E201"), ({"snap": 0}, "E202"), ({"snap": "x"}, "E202")]
)
def test_an_option_that_is_not_one(options, code):
    assert judge({"type": "numberline", "key": "2", "options": options, "answer": "2"})["code"] == code


def test_the_preview_shows_the_line_and_serves_its_picture(tmp_path):
    import re

    from starlette.testclient import TestClient

    from digilab_content.preview.app import application

    item(tmp_path, "2")
    client = TestClient(application(tmp_path, "fr", 8731), base_url="http://127.0.0.1:8731")
    page = client.get("/exercise?name=droite.exo.md").text
    assert 'class="rail"' in page
    address = re.search(r'src="(/media[^"]+)"', page)
    assert address is not None
    reply = client.get(address[1].replace("&amp;", "&"))
    assert reply.status_code == 200
    assert reply.headers["content-type"] == "image/svg+xml"
    assert reply.text.startswith("<svg")
    assert client.get("/static/numberline.js").status_code == 200
