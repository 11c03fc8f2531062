"""What code scanning and pull requests are told is what the terminal says, at the same place."""

import json

import pytest

from digilab_content.cli import main
from digilab_content.text.i18n import LANGS

BAD = "---\nexo: 1\nid: calc-001\ntitle: '100 %, oui'\nlang: fr\nlevle: ma.1ac\n---\nCombien font $2 + 2$ ? [[= 4]]\n"


@pytest.fixture
def file(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "été, 1.exo.md").write_text(BAD, encoding="utf-8")
    return "été, 1.exo.md"


def said(capsys, *arguments):
    code = main(["validate", *arguments])
    return code, capsys.readouterr().out


@pytest.mark.parametrize("lang", LANGS)
def test_sarif_says_what_json_says(file, capsys, lang):
    code, out = said(capsys, file, "--format", "sarif", "--lang", lang)
    plain = json.loads(said(capsys, file, "--format", "json", "--lang", lang)[1])
    log = json.loads(out)
    [run] = log["runs"]
    assert code == 1
    assert log["version"] == "2.1.0"
    assert run["columnKind"] == "unicodeCodePoints"
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert rules == sorted({one["code"] for one in plain})
    assert len(run["results"]) == len(plain) > 0
    for one, made in zip(plain, run["results"], strict=True):
        assert made["ruleId"] == rules[made["ruleIndex"]] == one["code"]
        assert made["level"] == one["severity"]
        assert made["message"]["text"].startswith(one["message"])
        place = made["locations"][0]["physicalLocation"]
        assert place["artifactLocation"]["uri"] == "%C3%A9t%C3%A9%2C%201.exo.md"
        if "line" in one:
            assert place["region"] == {
                "startLine": one["line"],
                "startColumn": one["column"],
                "endLine": one["end_line"],
                "endColumn": one["end_column"],
            }
        assert len(made.get("fixes", ())) == len(one["fixes"])


def test_sarif_of_a_clean_file_is_a_run_without_results(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    clean = BAD.replace("levle", "license").replace("ma.1ac", "CC0-1.0")
    (tmp_path / "a.exo.md").write_text(clean, encoding="utf-8")
    code, out = said(capsys, "a.exo.md", "--format", "sarif")
    assert code == 0
    assert json.loads(out)["runs"][0]["results"] == []


def test_a_workflow_command_a_finding_on_one_line(file, capsys):
    code, out = said(capsys, file, "--format", "github", "--lang", "fr")
    lines = out.splitlines()
    plain = json.loads(said(capsys, file, "--format", "json", "--lang", "fr")[1])
    assert code == 1
    assert len(lines) == len(plain)
    for line, one in zip(lines, plain, strict=True):
        head, _, text = line.removeprefix("::").partition("::")
        kind, _, rest = head.partition(" ")
        given = dict(part.split("=", 1) for part in rest.split(","))
        assert kind == one["severity"]
        assert given["file"] == "été%2C 1.exo.md"
        assert (int(given["line"]), int(given["col"])) == (one["line"], one["column"])
        assert given["title"] == one["code"]
        assert text.replace("%25", "%").replace("%0A", "\n").startswith(one["message"])
