"""The public model as JSON: its schema, what it hides, golden files."""

import json
import os
from pathlib import Path

import jsonschema
import pytest
import sample_items as s

from digilab_content.compile.legalise import legalise
from digilab_content.export import target
from digilab_content.model.target import Bank

GOLDEN = Path(__file__).parent / "golden" / "json"
KEYS = {"keys": "yes"}


def write(*items, options=None):
    to = target("json")
    pieces = tuple(to.piece(legalise(item, to.CAN)[0], options or {}) for item in items)
    return {file.path: file.data for file in to.assemble(Bank("Essais", "fr", pieces), options or {})}


def validator(part=""):
    schema = json.loads(write()["schema.json"])
    if part:
        schema = {**schema, "$ref": f"#/$defs/{part}"}
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


@pytest.mark.parametrize("options", [{}, KEYS], ids=["public", "keys"])
def test_everything_is_of_the_schema(options):
    files = write(*s.ITEMS.values(), options=options)
    check, index = validator(), validator("index")
    for path, data in files.items():
        if path.startswith("items/"):
            check.validate(json.loads(data))
    index.validate(json.loads(files["index.json"]))
    listed = {one["file"] for one in json.loads(files["index.json"])["items"]}
    assert listed == {path for path in files if path.startswith("items/")}


def test_the_schema_refuses_what_is_not_of_the_model():
    data = json.loads(write(s.ITEMS["one"])["items/one-fr.json"])
    check = validator()
    assert check.is_valid(data)
    assert not check.is_valid({**data, "answer": 1})
    assert not check.is_valid({k: v for k, v in data.items() if k != "body"})
    assert not check.is_valid({**data, "body": [{"is": "paragraph"}]})


def walk(data):
    yield data
    for child in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
        yield from walk(child)


@pytest.mark.parametrize("name", sorted(s.ITEMS))
def test_without_keys_nothing_gives_the_answer_away(name):
    item = s.ITEMS[name]
    files = write(item)
    data = json.loads(files[f"items/{item.identifier}.json"])
    assert data["keys"] is False
    assert not {"hints", "steps", "solution", "step_slots", "values"} & set(data)
    for part in walk(data):
        if isinstance(part, dict):
            assert not part.get("rules")
            assert not {"correct", "says", "when", "score", "tag", "parts", "key", "otherwise"} & set(part)
    for slot in data["slots"]:
        assert set(slot) <= {"id", "input", "rules", "points", "attempts", "penalty"}


def test_files_that_only_a_key_shows_are_left_out():
    from dataclasses import replace

    from digilab_content.model import doc as d

    item = replace(s.ITEMS["word"], assets=(s.FIGURE,), solution=((d.Paragraph((d.Media("fig.png", "la réponse"),)),),))
    assert "assets/fig-0011223344.png" not in write(item)
    assert write(item, options=KEYS)["assets/fig-0011223344.png"] == s.PNG
    assert write(s.ITEMS["one"])["assets/fig-0011223344.png"] == s.PNG


def test_with_keys_rules_are_whole():
    data = json.loads(write(s.ITEMS["number"], options=KEYS)["items/number-fr.json"])
    (slot,) = data["slots"]
    first = slot["rules"][0]
    assert first["when"] == {
        "is": "judge",
        "engine": "digilab",
        "key": {"key": "2.5", "type": "number"},
        "otherwise": [{"is": "within", "low": "249/100", "high": "251/100", "locale": "fr"}],
    }
    assert (first["score"], first["tag"]) == (1.0, "right")
    assert slot["correct"] == ["2,5"]


@pytest.mark.parametrize("name", sorted(s.ITEMS))
def test_golden(name):
    """`pytest --accept` (or `DIGILAB_ACCEPT=1`) writes them again."""
    item = s.ITEMS[name]
    data = write(item, options=KEYS)[f"items/{item.identifier}.json"]
    path = GOLDEN / f"{name}.json"
    if os.environ.get("DIGILAB_ACCEPT"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    assert path.read_bytes() == data
