"""`fmt`: one manner of writing that changes nothing of what is said, and has nothing to do the second time."""

import pytest
from places import BANK, EXAMPLES

from digilab_content.workshop.formatting import format_files, formatted, same
from digilab_content.workshop.french_spaces import french
from digilab_content.workshop.front_order import in_order
from digilab_content.workshop.tidy_lines import tidy

FILES = sorted(p for folder in (BANK, EXAMPLES) for p in folder.rglob("*.exo.md"))


@pytest.mark.parametrize("file", FILES, ids=lambda p: p.name)
def test_formatting_twice_is_formatting_once(file, tmp_path):
    from shutil import copy

    from digilab_content.compile.load import pivot_of
    from digilab_content.text.source import Source
    from digilab_content.workshop.conversion import built, pivot_for

    copy(file, tmp_path)
    if pivot_of(file) != file:
        copy(pivot_of(file), tmp_path)
    mine = tmp_path / file.name
    before = mine.read_text(encoding="utf-8")
    made = formatted(mine)
    assert made is None or isinstance(made, str)
    if made is None:
        return
    pivot = pivot_for(mine)
    assert same(
        built(Source("a.exo.md", before), mine, pivot).value, built(Source("a.exo.md", made), mine, pivot).value
    )
    mine.write_text(made, encoding="utf-8")
    assert formatted(mine) is None


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("Quoi ? Oui : non ; si !", "Quoi\u00a0? Oui\u00a0: non\u00a0; si\u00a0!"),
        ("« oui »", "«\u00a0oui\u00a0»"),
        ("12 000 habitants, 1 234 567", "12\u202f000 habitants, 1\u202f234\u202f567"),
        ("En 2024 100 élèves", "En 2024 100 élèves"),
        ("$a : b$ et `x : y` et [[a]] : [[= 3 : 4]]", "$a : b$ et `x : y` et [[a]]\u00a0: [[= 3 : 4]]"),
        ("$f’(x)$ d’abord", "$f'(x)$ d’abord"),
        ("$$a\n: b$$ : c", "$$a\n: b$$\u00a0: c"),
        ("![alt : x](a : b.svg) !", "![alt\u00a0: x](a : b.svg)\u00a0!"),
        ("| a : b | c |\n|---|---|\n| 1 : 2 | 3 |", "| a : b | c |\n|---|---|\n| 1 : 2 | 3 |"),
        ("- [x] juste : oui", "- [x] juste : oui"),
        ("```\na : b\n```", "```\na : b\n```"),
        ("Prix : 3,50 DH :-)", "Prix\u00a0: 3,50 DH :-)"),
    ],
)
def test_french_spaces(text, made):
    assert french(text) == made
    assert french(made) == made


def test_lines_are_tidied():
    body = "\n\nTexte  \nsuite   \n* [X] oui\n+ `@wrong`\n  > non\n\n\n\n|a|bb|\n|:-|-:|\n|الحل|1|\n## Solution\nFin"
    made = tidy(body)
    assert made == (
        "Texte  \nsuite  \n- [x] oui\n- `@wrong`\n  > non\n\n| a    | bb  |\n|:-----|----:|\n| الحل | 1   |\n\n"
        "## Solution\n\nFin\n"
    )
    assert tidy(made) == made


def test_keys_are_put_in_order_with_what_stands_above_them():
    head = "# who\nlevel: a\nid: x\nparams:\n  b: int 1..2\n\n  # inside\n  a: int 1..2\nexo: 1\nown: 3\n# end"
    assert (
        in_order(head)
        == "exo: 1\nid: x\n# who\nlevel: a\nparams:\n  b: int 1..2\n\n  # inside\n  a: int 1..2\nown: 3\n# end"
    )
    assert in_order("id: 1\nid: 2\nexo: 1") == "id: 1\nid: 2\nexo: 1"


def test_check_writes_nothing_and_a_broken_file_is_left_alone(tmp_path):
    good, bad = tmp_path / "a.exo.md", tmp_path / "b.exo.md"
    good.write_bytes(b"---\r\nid: a-1\r\nexo: 1\r\n---\r\n1 + 1 = [[= 2]]   \r\n")
    bad.write_text("---\nexo: 1\n", encoding="utf-8")
    kept = good.read_bytes(), bad.read_bytes()
    made = format_files([good, bad], write=False)
    assert made.changed == (good,)
    assert [d.code for d in made.found] == ["E020"]
    assert (good.read_bytes(), bad.read_bytes()) == kept
    format_files([good, bad], write=True)
    assert good.read_text(encoding="utf-8") == "---\nexo: 1\nid: a-1\n---\n\n1 + 1 = [[= 2]]\n"
    assert bad.read_bytes() == kept[1]
