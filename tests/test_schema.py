"""The schemas: fresh, sound, the same verdict by both validators, and every refusal in the teacher's words."""

import json
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from places import BANK, ROOT, acceptance, bank

from digilab_content.compile import shape
from digilab_content.compile.kinds import GROUPED
from digilab_content.compile.project import project_of, read_source
from digilab_content.compile.schema import loaded, validate
from digilab_content.compile.tree import tree_of
from digilab_content.compile.validity import compiled
from digilab_content.graders import types
from digilab_content.markup.tree import data
from digilab_content.markup.yaml import read
from digilab_content.text.i18n import LANGS, words
from digilab_content.text.source import Source, fragment

FOLDER = ROOT / "digilab_content" / "schemas"


def found(text: str, schema: str = "exo-1"):
    source = Source("t.exo.yaml", text)
    made = read(fragment(source.whole()))
    assert not made.diagnostics
    return validate(made.value, schema)


@pytest.mark.parametrize("name", shape.NAMES)
def test_a_committed_schema_is_what_the_model_gives(name):
    committed = (FOLDER / f"{name}.json").read_text(encoding="utf-8")
    assert committed == shape.text(name), "run: digilab-content schema --write digilab_content/schemas"


@pytest.mark.parametrize("name", shape.NAMES)
def test_a_schema_is_a_sound_one(name):
    jsonschema.Draft202012Validator.check_schema(loaded(name))
    assert "oneOf" not in json.dumps(loaded(name)), "dispatch on type: oneOf hides typing mistakes"


@pytest.mark.parametrize("name", shape.NAMES)
def test_every_key_is_described_in_three_languages(name):
    def keys(schema, path=()):
        if isinstance(schema, dict):
            for key, value in schema.get("properties", {}).items():
                yield (*path, key), value
            for key, value in schema.items():
                yield from keys(value, (*path, key))
        elif isinstance(schema, list):
            for value in schema:
                yield from keys(value, path)

    for path, value in keys({k: v for k, v in loaded(name).items() if k != "allOf"}):
        if "if" in path or set(value) == {"const"}:
            continue
        assert value.get("description"), path
        assert set(value.get("x-description", {})) == {"fr", "ar"}, path


def test_every_type_at_hand_has_its_options():
    definitions = loaded("exo-1")["$defs"]
    assert loaded("exo-1")["x-types"] == sorted([*types(), *GROUPED])
    for name in (*types(), *GROUPED):
        assert set(shape.options(name)) <= set(definitions[name]["properties"])


def trees():
    for path in [*acceptance(), *bank()]:
        source = read_source(path).value
        tree = tree_of(source, project_of(path).defaults).value
        if tree is not None:
            yield path, tree


def test_the_bank_and_the_acceptance_files_fit_the_schema():
    count = 0
    for path, tree in trees():
        problems = [d.code for d in validate(tree, "exo-1")]
        assert set(problems) <= {"E038"}, (path, problems)
        assert not problems or not path.is_relative_to(BANK), path
        count += 1
    assert count > 20


def test_an_example_of_each_type_is_read_as_canonical_yaml():
    for path, tree in trees():
        if not validate(tree, "exo-1"):
            again = read(fragment(Source(str(path), json.dumps(data(tree), ensure_ascii=False)).whole()))
            assert not again.diagnostics, path
            assert validate(again.value, "exo-1") == (), path


# ── both validators ───────────────────────────────────────────────────────────────────────────────────────────────────

SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 12),
    st.floats(-2, 2, allow_nan=False),
    st.sampled_from(
        ["", "a", "x-1", "Bad Id", "fr", "no", "3 min", "50%", "number", "choice", "matrix", "@wrong", "#a", "1..3"]
    ),
)


def names(schema) -> list[str]:
    found = set()

    def walk(part):
        if isinstance(part, dict):
            found.update(part.get("properties", {}))
            for value in part.values():
                walk(value)
        elif isinstance(part, list):
            for value in part:
                walk(value)

    walk(schema)
    return sorted(found)


NAMES = names(json.loads((FOLDER / "exo-1.json").read_text(encoding="utf-8")))
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.sampled_from([*NAMES, "a", "B c"]), inner, max_size=4)
    ),
    max_leaves=12,
)


@settings(max_examples=300, deadline=None)
@given(st.dictionaries(st.sampled_from(NAMES), VALUES, max_size=5), st.booleans())
def test_the_fast_check_and_the_validator_always_agree(more, whole):
    exercise = {"exo": 1, "id": "a", "statement": "x", **more} if whole else more
    schema = loaded("exo-1")
    assert compiled(schema)(exercise) == jsonschema.Draft202012Validator(schema).is_valid(exercise)


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from(["number", "text", "choice", "choices", "select", "expression"]),
    st.dictionaries(st.sampled_from(NAMES), VALUES, max_size=4),
)
def test_they_agree_on_slots(type_, options):
    exercise = {"exo": 1, "id": "a", "statement": "x", "answers": {"n": {"type": type_, **options}}}
    schema = loaded("exo-1")
    assert compiled(schema)(exercise) == jsonschema.Draft202012Validator(schema).is_valid(exercise)


def test_an_unknown_keyword_is_never_passed_over():
    with pytest.raises(KeyError):
        compiled({"type": "object", "dependentRequired": {"a": ["b"]}})


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(st.sampled_from(NAMES), VALUES, max_size=5))
def test_whatever_is_refused_is_explained(more):
    text = json.dumps({"exo": 1, "id": "a", "statement": "x", **more})
    source = Source("t.exo.yaml", text)
    tree = read(fragment(source.whole())).value
    problems = validate(tree, "exo-1")
    assert bool(problems) == (not compiled(loaded("exo-1"))(data(tree)))
    for one in problems:
        assert one.code in {"E016", "E017", "E018", "E019", "E038"}
        assert 0 <= one.span.start <= one.span.end <= len(text)
        for lang in LANGS:
            said = words(lang)
            assert "⟨" not in said.text(one.code, one.facts)
            assert said.attribute(one.code, "help", one.facts)


# ── words ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

HEAD = "exo: 1\nid: a\nstatement: x\n"


@pytest.mark.parametrize(
    ("text", "codes", "suggested"),
    [
        ("nivaeu: x\n", ["E016"], "level"),
        ("titre: x\n", ["E016"], "title"),
        ("licence: x\n", ["E016"], "license"),
        ("المستوى: x\n", ["E016"], "level"),
        ("answers: {n: {type: number, tolrance: 1}}\n", ["E016"], "tolerance"),
        ("answers: {n: nmber}\n", ["E019"], "number"),
        ("answers: {n: {type: choices, shuffle: oui}}\n", ["E018"], "true"),
        ("answers: {n: {type: text, ignore: [acents]}}\n", ["E019"], "accents"),
        ("answers: {n: {type: number, form: fractoin}}\n", ["E019"], "fraction"),
        ("skills: {a: 1}\n", ["E018"], ""),
        ("answers: {n: {type: label, snap: 1}, m: labl}\n", ["E016", "E019"], ""),
        ("answers: {n: {type: number, angles: degrees}}\n", ["E038"], ""),
    ],
)
def test_what_is_said_and_suggested(text, codes, suggested):
    problems = found(HEAD + text)
    assert [d.code for d in problems] == codes
    assert (problems[0].suggestions[:1] or ("",))[0] == suggested


def test_an_option_of_another_type_is_said_to_be_one():
    said = found(HEAD + "answers: {n: {type: number, typos: 2}}\n")[0]
    assert dict(said.facts)["others"] == "text"
    assert "text" in words("en").attribute("E016", "help", said.facts)


def test_metadata_keeps_what_teachers_write():
    assert found(HEAD + "title: 2024\ntime: 5\nsource: 3.10\nauthors: Amina\nsymbols: x\nexam: no\n") == ()


def test_a_translation_needs_no_id_and_another_file_does():
    assert found("exo: 1\ntranslation_of: a\nstatement: x\n") == ()
    assert [dict(d.facts)["key"] for d in found("exo: 1\nstatement: x\n")] == ["id"]


# ── the project ───────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_nearest_default_wins(tmp_path: Path):
    (tmp_path / "digilab.yaml").write_text(
        "title: Banque\nlang: ar\nlicense: CC0-1.0\nsubject: maths\n", encoding="utf-8"
    )
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "_defaults.yaml").write_text("subject: svt\nlevel: ma.1ac\ndifficulty: 2\n", encoding="utf-8")
    (tmp_path / "a" / "b" / "_defaults.yaml").write_text("level: ma.2ac\nnope: 1\n", encoding="utf-8")
    project = project_of(tmp_path / "a" / "b" / "x.exo.md")
    assert (project.title, project.lang, project.root) == ("Banque", "ar", tmp_path)
    expected = {"lang": "ar", "license": "CC0-1.0", "subject": "svt", "level": "ma.2ac", "difficulty": 2}
    assert project.defaults == expected
    assert [(d.code, d.span.line) for d in project.diagnostics] == [("E016", 2)]
    assert [f.name for f in project.files] == ["_defaults.yaml", "_defaults.yaml", "digilab.yaml"]


def test_settings_are_read_again_when_they_change(tmp_path: Path):
    import os

    file = tmp_path / "digilab.yaml"
    file.write_text("lang: ar\n", encoding="utf-8")
    assert project_of(tmp_path).lang == "ar"
    file.write_text("lang: en\n", encoding="utf-8")
    os.utime(file, ns=(1, 1))
    assert project_of(tmp_path).lang == "en"


def test_nothing_above_a_folder_without_a_project_is_read(tmp_path: Path):
    (tmp_path / "_defaults.yaml").write_text("level: x\n", encoding="utf-8")
    (tmp_path / "a").mkdir()
    project = project_of(tmp_path / "a" / "x.exo.md")
    assert (dict(project.defaults), project.found) == ({}, False)


def test_line_ends_and_marks_of_other_systems(tmp_path: Path):
    file = tmp_path / "x.exo.md"
    file.write_bytes("\ufeff---\r\nexo: 1\rid: é\r\n".encode())
    assert read_source(file).value.text == "---\nexo: 1\nid: é\n"
