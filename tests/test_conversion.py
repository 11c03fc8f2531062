"""`convert`: what one surface says the other says too, for every exercise on disk, there and back."""

import shutil

import pytest
from places import BANK, EXAMPLES

from digilab_content.compile.load import load, pivot_of, translations_of
from digilab_content.workshop.conversion import convert, differences
from digilab_content.workshop.conversions import conversions, put

FILES = sorted(p for folder in (BANK, EXAMPLES) for p in folder.rglob("*.exo.md"))


@pytest.mark.parametrize("file", FILES, ids=lambda p: p.name)
def test_yaml_and_back_says_the_same(file, tmp_path):
    made = convert(file, "yaml").value
    assert made is not None
    assert made.path.name == file.name.replace(".exo.md", ".exo.yaml")
    pivot = pivot_of(file)
    if pivot != file:
        shutil.copy(pivot, tmp_path)
    there = tmp_path / made.path.name
    there.write_text(made.text, encoding="utf-8")
    again = convert(there, "md")
    assert again.value is not None, again.diagnostics
    assert convert(there, "yaml").value.text == made.text  # written once more, it is the same


def test_a_converted_pivot_keeps_its_translations(tmp_path):
    pivot = next(p for p in FILES if translations_of(p) and pivot_of(p) == p)
    for one in (pivot, *translations_of(pivot).values()):
        shutil.copy(one, tmp_path)
    put(conversions([tmp_path], "yaml"), None, lambda _: None, replace=True)
    assert all(p.name.endswith(".exo.yaml") for p in tmp_path.iterdir())
    new, old = load(tmp_path / pivot.name.replace(".md", ".yaml")).value, load(pivot).value
    assert new.languages() == old.languages()
    for lang in new.languages():
        left = [
            d for d in differences(new.in_language(lang), old.in_language(lang)) if d not in {"path", "meta.license"}
        ]
        assert [d for d in left if not d.startswith("meta.")] == []  # the project's defaults stayed behind


def test_comments_of_the_front_matter_are_kept(tmp_path):
    file = tmp_path / "x.exo.md"
    file.write_text(
        "---\nexo: 1\n# which one\nid: x-1  # never changes\nlang: fr\n# the end\n---\n\n7 + 1 = [[= 8]]\n",
        encoding="utf-8",
    )
    text = convert(file, "yaml").value.text
    assert "# which one\n# never changes\nid: x-1\n" in text
    assert "# the end" in text


@pytest.mark.parametrize(
    "text", ["ends in {x}", "a\n\n- [x] b", " two\n lines", "no: true", "1.50", "'", '"', "# x", "é : è"]
)
def test_any_text_comes_back_or_is_refused(text, tmp_path):
    import yaml

    file = tmp_path / "x.exo.yaml"
    options = [{"text": text, "right": True}, {"text": "b", "right": False, "feedback": text}]
    tree = {
        "exo": 1,
        "id": "x-1",
        "statement": "Which?\n\n[[q]]\n",
        "answers": {"q": {"type": "choice", "options": options}},
    }
    file.write_text(yaml.safe_dump(tree, allow_unicode=True), encoding="utf-8")
    made = convert(file, "md")
    assert made.value is not None or [d.code for d in made.diagnostics] == ["E402"]
    back = convert(file, "yaml").value
    assert back is not None
