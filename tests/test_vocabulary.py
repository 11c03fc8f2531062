"""The shared vocabulary: the engine's entries never disagree with its rules, and every verdict carries its words."""

import json
import re
import subprocess
import sys

import pytest
import yaml
from places import BANK, ROOT

from digilab_content.compile.judge import judge, stream
from digilab_content.compile.load import check
from digilab_content.compile.misconceptions import shipped, text, vocabulary
from digilab_content.compile.schema import validate
from digilab_content.markup.yaml import read
from digilab_content.maths.misconceptions import misconceptions
from digilab_content.text.i18n import LANGS, words
from digilab_content.text.source import Source, fragment
from digilab_content.workshop.in_file import in_file
from digilab_content.workshop.start import project_files
from digilab_content.workshop.tally import tally, told

FILE = ROOT / "digilab_content" / "misconceptions.yaml"
RULES = misconceptions()
TASK = {"type": "expression", "key": "diff(x^2*sin(x), x)", "answer": "2x cos(x)", "locale": "fr"}


def test_the_shipped_file_is_what_the_rules_say():
    assert FILE.read_text(encoding="utf-8") == text(), "run: docs/generate.py"
    listed = yaml.safe_load(FILE.read_text(encoding="utf-8"))["misconceptions"]
    assert {k: (v["level"], v["skill"]) for k, v in listed.items()} == {r.id: (r.level, r.skill) for r in RULES}
    tree = read(fragment(Source("m.yaml", text()).whole()))
    assert not tree.diagnostics
    assert validate(tree.value, "misconceptions") == ()


@pytest.mark.parametrize("lang", LANGS)
def test_every_rule_is_called_something_of_its_own(lang):
    said = words(lang)
    assert [r.id for r in RULES if f"label-{r.id}" not in said.ids()] == []
    labels = [said.text(f"label-{r.id}") for r in RULES]
    assert len(set(labels)) == len(labels), "two mistakes with the same words cannot be told apart"
    assert [x for x in labels if len(x) > 80 or x.endswith(".") or "{" in x] == []


def test_a_verdict_carries_the_mistake_its_words_and_the_skill():
    found = [judge({**TASK, "lang": lang}) for lang in LANGS]
    assert {(v["mistake"], v["review"]) for v in found} == {("derivative-of-product", "derivatives")}
    assert [v["mistake_label"] for v in found] == ["produit des dérivées", "جداء المشتقتين", "product of derivatives"]
    lines = [{"when": "x", "id": "w", "mistake": "mine", "mistake_label": "La mienne", "review": "s"}]
    own = judge({**TASK, "answer": "x", "lines": lines})
    assert (own["mistake"], own["mistake_label"], own["review"]) == ("mine", "La mienne", "s")
    assert "mistake_label" not in judge({**TASK, "answer": "2x sin(x)+x² cos(x)"})


EXO = """---
exo: 1
id: v-001
license: CC-BY-SA-4.0
---
Calcule $2 + 3 \\times 4$ : [[r]]

## Réponses

- [x] `2+3*4`
- [ ] `24` {#p mistake=trois-facteurs}
  > Relis les signes.
"""
TWIN = """---
exo: 1
translation_of: v-001
lang: ar
---
احسب $2 + 3 \\times 4$: [[r]]

## الأجوبة

- `#p`
  > راجع الإشارات.
"""
OWN = """misconceptions:
  trois-facteurs:
    label: {fr: trois facteurs, ar: ثلاثة عوامل, en: three factors}
    level: ma.1ac
    skill: operations
  left-to-right:
    exercise: v-001
"""


@pytest.fixture
def project(tmp_path, monkeypatch):
    files = {"digilab.yaml": "lang: fr\n", "v.exo.md": EXO, "v.ar.exo.md": TWIN, "misconceptions.yaml": OWN}
    for name, body in files.items():
        (tmp_path / name).write_text(body, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_project_adds_its_own(project):
    loaded, found = check(project / "v.exo.md")
    assert not found
    assert [line.label for line in loaded.exercise.slots[0].lines] == ["", "trois facteurs"]
    assert loaded.translations["ar"].slots[0].lines[1].label == "ثلاثة عوامل"
    assert project / "misconceptions.yaml" in loaded.files
    made = vocabulary(project).value
    assert set(made.entries) == {*shipped().entries, "trois-facteurs"}
    entry = made.entries["left-to-right"]
    assert (entry.exercise, entry.skill, entry.label("ar")) == (
        "v-001",
        "order-of-operations",
        words("ar").text("label-left-to-right"),
    )


def test_verdicts_of_a_file_carry_it(project):
    for lang, label in (("fr", "trois facteurs"), ("ar", "ثلاثة عوامل")):
        request = {"exercise": (project / "v.exo.md").as_posix(), "slot": "r", "answer": "24", "lang": lang, "pupil": 7}
        found = judge(request, in_file)
        assert (found["mistake"], found["mistake_label"], found["pupil"]) == ("trois-facteurs", label, 7)


def test_the_json_target_carries_it(project):
    from digilab_content.publish import build

    out = project / "out"
    assert build([project], ["json"], out, options={"keys": "yes"}, cached=False).value is not None
    items = {p.stem: json.loads(p.read_text(encoding="utf-8")) for p in out.rglob("items/*.json")}
    mine = items["v-001-fr"]["slots"][0]["mistakes"]
    assert mine == [{"tag": "p", "id": "trois-facteurs", "label": "trois facteurs"}]
    assert items["v-001-ar"]["slots"][0]["mistakes"][0]["label"] == "ثلاثة عوامل"


def test_the_try_command_and_the_preview_say_it(project):
    from digilab_content.workshop.attempt import attempt

    answers, said = iter(["24", ""]), []
    attempt(project / "v.exo.md", 1, "fr", "fr", lambda _: next(answers), said.append)
    assert any("trois facteurs" in x for x in said)


def test_init_wires_the_schema():
    files = project_files("fr")
    settings = json.loads(files[".vscode/settings.json"])
    path = next(k for k, globs in settings["yaml.schemas"].items() if "misconceptions.yaml" in globs)
    assert json.loads(files[path.removeprefix("./")])["title"] == "Misconceptions"


def test_the_bank_names_only_what_it_knows():
    made = vocabulary(BANK)
    assert not made.diagnostics
    ids = set()
    for path in sorted(BANK.rglob("*.exo.md")):
        body = path.read_text(encoding="utf-8")
        ids |= set(re.findall(r"(?m)^id: *(\S+)", body))
        unknown = set(re.findall(r"mistake=([\w-]+)", body)) - set(made.value.entries)
        assert not unknown, (path, unknown)
    listed = {e.exercise for e in made.value.entries.values() if e.exercise}
    assert listed <= ids
    assert len(listed) >= 20
    for entry in made.value.entries.values():
        assert set(entry.labels) == set(LANGS), entry.id


# ── how often ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def _bare(text):
    return re.sub("[\u2066-\u2069]", "", text)


def _verdicts(count, **more):
    requests = [json.dumps({**TASK, "lang": "fr", **({"pupil": f"p{k}"} | more)}) for k in range(count)]
    return list(stream(requests))


@pytest.mark.parametrize(
    ("count", "arabic"),
    [
        (1, "تلميذ واحد"),
        (2, "تلميذان"),
        (3, "3 تلاميذ"),
        (10, "10 تلاميذ"),
        (14, "14 تلميذا"),
        (100, "100 تلميذ"),
        (102, "102 تلميذ"),
        (103, "103 تلاميذ"),
    ],
)
def test_a_line_a_mistake_in_three_languages(count, arabic):
    made = tally(_verdicts(count))
    french = "Un élève" if count == 1 else f"{count} élèves"
    english = "One pupil" if count == 1 else f"{count} pupils"
    assert list(told(made, shipped(), "fr")) == [f"{french} : produit des dérivées"]
    assert list(told(made, shipped(), "en")) == [f"{english}: product of derivatives"]
    (line,) = told(made, shipped(), "ar")
    assert _bare(line).startswith(arabic + ":")
    assert count < 3 or f"\u2068{count}\u2069" in line, "a count keeps its direction"
    assert "جداء المشتقتين" in line


def test_a_pupil_counts_once_and_without_names_answers_are_counted():
    assert list(told(tally(_verdicts(5, pupil="same")), shipped(), "fr")) == ["Un élève : produit des dérivées"]
    nameless = [line.replace('"pupil": ', '"x": ') for line in _verdicts(5)]
    assert list(told(tally(nameless), shipped(), "fr")) == ["5 réponses : produit des dérivées"]
    assert list(told(tally(["{}", "nonsense", '{"error": "x"}']), shipped(), "fr")) == [
        "Aucune erreur reconnue.",
        "3 lignes ne sont pas des verdicts.",
    ]
    assert list(
        told(tally(['{"verdict": "wrong", "mistake": "theirs", "mistake_label": "La leur"}']), shipped(), "fr")
    ) == ["Une réponse : La leur"]


def test_two_mistakes_in_one_answer_are_both_counted():
    task = {"type": "expression", "key": "(x + 2)^2 + 3*(x + 5)", "options": {"symbols": ["x"]}, "locale": "fr"}
    solved = {"type": "number", "key": "4", "options": {"from": "2*x + 3 = 11"}, "locale": "fr"}
    requests = [{**task, "answer": "x²+3x+9", "pupil": "a"}, {**task, "answer": "x²+3x+9", "pupil": "b"}]
    requests += [{**task, "answer": "x²+4+3x+15", "pupil": "c"}, {**solved, "answer": "14", "pupil": "c"}]
    verdicts = list(stream(json.dumps({**r, "lang": "en"}) for r in requests))
    assert json.loads(verdicts[0])["also"] == ["first-term-only"]
    assert "also" not in json.loads(verdicts[2])
    counts = dict(tally(verdicts).counted())
    assert counts == {
        "square-of-sum": 3,
        "first-term-only": 2,
        "term-moved-with-its-sign": 1,
        "coefficient-not-divided": 1,
    }


def test_the_command_counts_what_judge_writes():
    run = [sys.executable, "-m", "digilab_content", "--lang", "ar", "mistakes", "--count"]
    made = subprocess.run(run, input="\n".join(_verdicts(11)), capture_output=True, text=True, check=False, cwd=ROOT)
    assert made.returncode == 0
    assert _bare(made.stdout).startswith("11 تلميذا: ")


def test_what_was_clean_is_checked_again_when_the_vocabulary_changes(project, monkeypatch):
    from digilab_content.workshop.checkup import checkup

    monkeypatch.setenv("DIGILAB_CACHE", str(project / "cache"))
    codes = lambda: [d.code for d in checkup([project], lambda _a, _b: None).found]  # noqa: E731
    assert codes() == codes() == []
    (project / "misconceptions.yaml").write_text("misconceptions: {}\n", encoding="utf-8")
    assert codes() == ["W303"]
    (project / "misconceptions.yaml").write_text(OWN, encoding="utf-8")
    assert codes() == []
    (project / "misconceptions.yaml").unlink()
    assert codes() == ["W303"]
