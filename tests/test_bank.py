"""Laws over the bank that ships, from its files alone: how much there is, and what every exercise carries.

The answers themselves are judged elsewhere, through the public API (each file's own `## Tests`).
"""

import re
import xml.etree.ElementTree as ET
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

BANK = Path(__file__).parent.parent / "exercises"
SLOT = re.compile(r"\[\[[^\]]*\]\]")
MESSAGE_ID = re.compile(r"^- `#([a-z0-9-]+)`$", re.MULTILINE)
OPTION_ID = re.compile(r"^- \[[ xX]\] .*\{#([a-z0-9-]+)[^}]*\}\s*$", re.MULTILINE)
IMAGE = re.compile(r"!\[([^\]]*)\]\(([^) ]+)")
HEADINGS = {
    "answers": ("Réponses", "الأجوبة"),
    "hints": ("Indices", "تلميحات"),
    "steps": ("Étapes", "مراحل"),
    "solution": ("Solution", "الحل"),
    "tests": ("Tests", "اختبارات"),
}
VERDICTS = {"right": ("juste", "صحيح"), "wrong": ("faux", "خطأ"), "unreadable": ("illisible", "غير مقروء")}
ESSAY_VERDICTS = (("indécidé", "غير محسوم"), VERDICTS["unreadable"])
LEVEL = re.compile(r"ma\.(1ac|2ac|3ac|tc-(s|l)|[12]bac-(sm|pc|svt|se|l))")
SKILL = re.compile(r"MA-[0-9A-Z]+-[A-Z]+-\d+\.\d+")


def parts(path: Path) -> tuple[dict[str, Any], str]:
    """The front matter and the Markdown of a file."""
    text = path.read_text(encoding="utf-8")
    assert text.startswith("---\n"), f"{path}: no front matter"
    _, head, body = text.split("---\n", 2)
    return yaml.safe_load(head), body


def metadata(path: Path) -> dict[str, Any]:
    """What the exercise says of itself, over what its folders and the project say."""
    found: dict[str, Any] = {}
    for folder in reversed([path.parent, *path.parent.parents]):
        if folder.is_relative_to(BANK):
            for name in ("digilab.yaml", "_defaults.yaml"):
                if (folder / name).exists():
                    found |= yaml.safe_load((folder / name).read_text(encoding="utf-8")) or {}
    return found | parts(path)[0]


def section(body: str, name: str) -> str:
    """The text under a reserved heading, empty when the file has none."""
    titles = "|".join(HEADINGS[name])
    match = re.search(rf"^## (?:{titles})$\n(.*?)(?=^## |\Z)", body, re.MULTILINE | re.DOTALL)
    return match.group(1).strip() if match else ""


def statement(body: str) -> str:
    """What the pupil sees first: everything before the first reserved heading."""
    return re.split(r"^## ", body, maxsplit=1, flags=re.MULTILINE)[0]


def items(text: str) -> int:
    """How many items an ordered list at the left margin has."""
    return len(re.findall(r"^\d+\. ", text, re.MULTILINE))


def ident(path: Path) -> str:
    """A test's name."""
    return path.relative_to(BANK).as_posix()


def twin(path: Path) -> Path:
    """Where the Arabic version of a pivot stands."""
    return path.with_name(path.name.replace(".exo.md", ".ar.exo.md"))


FILES = sorted(BANK.rglob("*.exo.md"))
TRANSLATIONS = [path for path in FILES if path.name.endswith(".ar.exo.md")]
PIVOTS = [path for path in FILES if path not in TRANSLATIONS]
# A tiny exercise is a sentence and its inline key; it shows that five lines are enough.
TINY = [path for path in PIVOTS if "\n## " not in parts(path)[1] and len(path.read_text("utf-8").splitlines()) <= 5]
FULL = [path for path in PIVOTS if path not in TINY]


def essay(path: Path) -> bool:
    """Whether a person alone can mark it: nothing in it is ever right or wrong by itself, and no mistake is foreseen.

    Its tests say `indécidé` instead, and its rubric takes the place of wrong lines.
    """
    answers = parts(path)[0].get("answers") or {}
    found = [a.get("type") if isinstance(a, dict) else a for a in answers.values()]
    return bool(found) and set(found) == {"essay"}


JUDGED = [path for path in FULL if not essay(path)]
ESSAYS = [path for path in FULL if essay(path)]


def test_there_are_enough_exercises() -> None:
    assert len(FULL) >= 26
    assert 2 <= len(TINY) <= 5


@pytest.mark.parametrize(
    ("subject", "least"), [("maths", 12), ("physique-chimie", 6), ("svt", 3), ("francais", 3), ("arabe", 3)]
)
def test_every_subject_has_its_share(subject: str, least: int) -> None:
    assert Counter(metadata(path)["subject"] for path in FULL)[subject] >= least


def test_more_than_half_is_in_french_and_in_arabic() -> None:
    bilingual = [path for path in PIVOTS if metadata(path)["lang"] == "fr" and twin(path).exists()]
    assert 2 * len(bilingual) >= len(PIVOTS)


def test_identifiers_are_unique_and_well_formed() -> None:
    counted = Counter(metadata(path)["id"] for path in PIVOTS)
    assert [name for name, times in counted.items() if times > 1] == []
    assert [name for name in counted if not re.fullmatch(r"[a-z0-9-]{1,64}", name)] == []


def test_the_readme_lists_every_exercise() -> None:
    readme = (BANK / "README.md").read_text(encoding="utf-8")
    assert [ident(path) for path in FILES if f"({ident(path)})" not in readme] == []
    listed = set(re.findall(r"`([a-z0-9-]+-\d{3})`", readme))
    assert listed == {metadata(path)["id"] for path in PIVOTS}


@pytest.mark.parametrize("path", PIVOTS, ids=ident)
def test_metadata_are_present(path: Path) -> None:
    data = metadata(path)
    assert data["exo"] == 1
    assert data["license"] == "CC-BY-SA-4.0"
    assert data["authors"]
    assert LEVEL.fullmatch(data["level"])
    assert data["skills"]
    assert all(SKILL.fullmatch(skill) for skill in data["skills"])
    assert 1 <= data["difficulty"] <= 5
    assert re.fullmatch(r"\d+ min", data["time"])
    assert data["subject"] == path.relative_to(BANK).parts[0]


@pytest.mark.parametrize("path", FULL, ids=ident)
def test_folder_is_the_level(path: Path) -> None:
    assert path.parent.name == metadata(path)["level"].removeprefix("ma.")


@pytest.mark.parametrize("path", FULL, ids=ident)
def test_own_front_matter_travels_alone(path: Path) -> None:
    """A full exercise copied out of the bank keeps its title, licence, authors, level and skills."""
    own = parts(path)[0]
    assert {"id", "title", "lang", "level", "skills", "license", "authors"} <= own.keys()


@pytest.mark.parametrize("path", FULL, ids=ident)
def test_hints_solution_and_tests_are_present(path: Path) -> None:
    body = parts(path)[1]
    assert items(section(body, "hints")) >= 2
    assert section(body, "solution")
    tests = section(body, "tests")
    for words in ESSAY_VERDICTS if essay(path) else VERDICTS.values():
        assert any(re.search(rf"\| [^|]*\b{word}\b", tests) for word in words), words


@pytest.mark.parametrize("path", ESSAYS, ids=ident)
def test_an_essay_has_a_rubric(path: Path) -> None:
    """At least three things to look for, each with its points and a name, and words that help to find two of them."""
    rubric = re.findall(
        r"^- \[x\] .*\{#[a-z0-9-]+ [^}]*\d+pt[^}]*\}$", section(parts(path)[1], "answers"), re.MULTILINE
    )
    assert len(rubric) >= 3
    assert sum("keywords=" in line for line in rubric) >= 2


@pytest.mark.parametrize("path", JUDGED, ids=ident)
def test_mistakes_are_answered(path: Path) -> None:
    """At least two wrong lines or options explain themselves, and every wrong line has an id of its own in its slot."""
    body = parts(path)[1]
    wrong = re.findall(r"^- \[ \] .*\n(  > .+)", body, re.MULTILINE)
    assert len(wrong) >= 2
    for line in re.findall(r"^- \[ \] .*$", section(body, "answers"), re.MULTILINE):
        assert "{#" in line, line
    for part in re.split(r"^### ", section(body, "answers"), flags=re.MULTILINE):
        names = OPTION_ID.findall(part)
        assert len(names) == len(set(names)), names


@pytest.mark.parametrize("path", FULL, ids=ident)
def test_every_mistake_is_tried(path: Path) -> None:
    """The tests of a file name every wrong line and wrong option of it."""
    body = parts(path)[1]
    wrong = re.findall(r"^- \[ \] .*\{#([a-z0-9-]+)[^}]*\}", body, re.MULTILINE)
    tried = set(re.findall(r"[a-z0-9-]+", section(body, "tests")))
    assert [name for name in wrong if name not in tried] == []


@pytest.mark.parametrize("path", FILES, ids=ident)
def test_images_exist_and_are_described(path: Path) -> None:
    for alt, target in IMAGE.findall(parts(path)[1]):
        assert len(alt) >= 20, target
        file = (path.parent / target).resolve()
        assert file.is_relative_to(BANK.resolve())
        assert file.is_file(), target


@pytest.mark.parametrize("path", sorted(BANK.rglob("*.svg")), ids=ident)
def test_drawings_are_safe_and_accessible(path: Path) -> None:
    root = ET.fromstring(path.read_text(encoding="utf-8"))
    names = {element.tag.rpartition("}")[2] for element in root.iter()}
    assert not names & {"script", "foreignObject", "image", "use", "style", "a", "animate", "set"}
    assert {"title", "desc"} <= names
    assert root.get("role") == "img"
    for element in root.iter():
        assert not [key for key in element.attrib if key.rpartition("}")[2].startswith(("on", "href"))]
    assert path.stat().st_size < 20_000


@pytest.mark.parametrize("path", TRANSLATIONS, ids=ident)
def test_translations_follow_their_pivot(path: Path) -> None:
    """An Arabic twin holds prose only: same slots, ids, hints and steps as its French pivot."""
    pivot = path.with_name(path.name.replace(".ar.exo.md", ".exo.md"))
    assert pivot in PIVOTS
    head, body = parts(path)
    pivot_head, pivot_body = parts(pivot)
    assert head["translation_of"] == pivot_head["id"]
    assert head["lang"] == "ar"
    assert pivot_head["lang"] == "fr"
    assert head.keys() <= {"exo", "translation_of", "lang", "title", "topic", "translators", "source_hash"}
    assert re.search(r"[\u0600-\u06ff]{3}", head["title"])
    slots, pivot_slots = ([s for s in SLOT.findall(statement(b)) if "=" not in s] for b in (body, pivot_body))
    assert sorted(slots) == sorted(pivot_slots)
    assert SLOT.findall(section(body, "steps")) == SLOT.findall(section(pivot_body, "steps"))
    for name in ("hints", "steps", "solution"):
        assert items(section(body, name)) == items(section(pivot_body, name)), name
    options = OPTION_ID.findall(pivot_body)
    messages = [name for name in MESSAGE_ID.findall(body) if not re.fullmatch(r"right\d*", name)]
    assert sorted([*OPTION_ID.findall(body), *messages]) == sorted(options)
    assert re.findall(r"^- `(@\w+)`$", body, re.MULTILINE) == re.findall(r"^- `(@\w+)`$", pivot_body, re.MULTILINE)
    assert not section(body, "tests")


@pytest.mark.parametrize("path", FILES, ids=ident)
def test_arabic_is_written_as_in_morocco(path: Path) -> None:
    """European digits in Arabic prose, and the Arabic comma, semicolon and question mark in it."""
    if metadata(path).get("lang") != "ar":
        return
    prose = re.sub(r"\$[^$]*\$|\{[^}]*\}", "", statement(parts(path)[1]))
    assert not re.search("[\u0660-\u0669]", prose)
    assert not re.search("[\u0600-\u06ff][,;?]", prose)


def test_formulas_hold_no_arabic() -> None:
    for path in FILES:
        for formula in re.findall(r"\$([^$\n]+)\$", parts(path)[1]):
            assert not re.search("[\u0600-\u06ff]", formula), f"{path}: {formula}"
