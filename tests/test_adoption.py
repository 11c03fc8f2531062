"""`mistakes` on real files: what is recognised, what coincides, and a mistake adopted with one word."""

import shutil
from pathlib import Path

import pytest
from places import BANK

from digilab_content.compile.load import check, load
from digilab_content.compile.trial import run
from digilab_content.text.diagnostics import errors
from digilab_content.workshop import gathering
from digilab_content.workshop.adoption import adopt, chosen
from digilab_content.workshop.mistakes import brief, explained, lines
from digilab_content.workshop.trials import said, tried


class Desk:
    def __init__(self, lang="fr"):
        self.lang, self.told, self.warned = lang, [], []

    def tell(self, text):
        self.told.append(text)

    def warn(self, text):
        self.warned.append(text)

    def report(self, found, *, strict=False):
        del strict
        return 1 if errors(found) else 0


@pytest.fixture
def bank(tmp_path):
    for name in ("digilab.yaml", "misconceptions.yaml"):
        shutil.copy(BANK / name, tmp_path / name)

    def take(path):
        for file in sorted((BANK / path).parent.glob(Path(path).name.replace(".exo.md", "") + "*.exo.md")):
            shutil.copy(file, tmp_path / file.name)
        for folder in (f for f in (BANK / path).parent.iterdir() if f.is_dir()):
            shutil.copytree(folder, tmp_path / folder.name, dirs_exist_ok=True)
        return tmp_path / Path(path).name

    return take


def _ok(path):
    loaded, found = check(path)
    assert not errors(found)
    trials = run(loaded.exercise, loaded.translations)
    assert not trials.diagnostics or not errors(trials.diagnostics)
    assert [t for t in trials.trials if not t.ok] == []
    return loaded


def test_adopting_writes_one_line_and_keeps_all_the_rest(bank):
    path = bank("maths/1ac/priorites.exo.md")
    text = path.read_text(encoding="utf-8").replace("variants: 20", "variants: 20  # vingt, pour la classe")
    path.write_text(text, encoding="utf-8")
    twin = path.with_name("priorites.ar.exo.md").read_text(encoding="utf-8")
    (one,) = chosen(explained(path).value, "sign-read-wrongly")
    came = adopt(path, one)
    assert came.written, came
    after = path.read_text(encoding="utf-8").splitlines()
    added = [line for line in after if line not in text.splitlines()]
    assert added == [
        "- [ ] `a-b*c` {#sign-read-wrongly mistake=sign-read-wrongly}",
        "  > C'est ce qu'on trouve en prenant un + pour un − (ou un − pour un +) dans le calcul.",
    ]
    assert [line for line in after if line not in added] == text.splitlines()
    arabic = path.with_name("priorites.ar.exo.md").read_text(encoding="utf-8")
    assert len(arabic.splitlines()) == len(twin.splitlines()) + 2
    assert "- `#sign-read-wrongly`\n  > هذا ما نجده" in arabic
    loaded = _ok(path)
    line = next(x for x in loaded.exercise.slots[0].lines if x.id == "sign-read-wrongly")
    assert (line.mistake, line.label) == ("sign-read-wrongly", "plus pris pour moins, ou l'inverse")
    again = explained(path).value
    assert ("foreseen", "sign-read-wrongly") in {(x.how, x.line) for x in again}


def test_every_adoption_offered_by_the_bank_leaves_a_sound_file(bank):
    written = 0
    for name in ("3ac/fonction-affine", "3ac/identite-carre", "tc-s/sommet-parabole"):
        path = bank(f"maths/{name}.exo.md")
        before = {file: file.read_bytes() for file in path.parent.glob("*.exo.md")}
        for one in explained(path).value:
            if one.how == "named":
                came = adopt(path, one)
                written += came.written
                if not came.written:
                    assert came.said.id in {"adopt-varies", "adopt-refused"}
                else:
                    _ok(path)
                    for file, raw in before.items():
                        file.write_bytes(raw)
    assert written >= 4


EXO = """---
exo: 1
id: a-001
license: CC-BY-SA-4.0
symbols: [x]
params:
  a: one of -2, 3
---
Développe ${{a}}(x+4)$ : [[d]]

Calcule $2 \\times 2$ : [[p]]

## Réponses

### d

- [x] `a*(x+4)` {form}
<!-- la forme compte -->

### p

- [x] `2*2`
- [ ] `5` {#cinq}
  > Non.
"""


def _project(tmp_path, text):
    (tmp_path / "digilab.yaml").write_text("lang: fr\n", encoding="utf-8")
    path = tmp_path / "a.exo.md"
    path.write_text(text, encoding="utf-8")
    return path


def test_parameters_keep_their_names_whatever_their_sign(tmp_path):
    path = _project(tmp_path, EXO.replace(" {form}", ""))
    one, *_ = chosen(explained(path).value, "first-term-only")
    assert one.answer in {"-2*x+4", "3*x+4"}
    assert adopt(path, one).written
    assert "- [ ] `a*x+4` {#first-term-only mistake=first-term-only}" in path.read_text(encoding="utf-8")
    assert "<!-- la forme compte -->" in path.read_text(encoding="utf-8")
    _ok(path)


def test_what_coincides_is_shown(tmp_path):
    path = _project(tmp_path, EXO.replace(" {form}", ""))
    found = explained(path).value
    assert ("p", "product-as-sum", "unseen") in {(x.slot, x.mistake, x.how) for x in found}
    shown = "\n".join(lines(found, "fr"))
    assert "cette erreur donne ici la bonne réponse" in shown
    other = tmp_path / "b.exo.md"
    other.write_text(
        "---\nexo: 1\nid: b-001\nlicense: CC-BY-SA-4.0\n---\nCalcule $(2/3)^2$ : [[r]]\n\n"
        "## Réponses\n\n- [x] `(2/3)^2`\n"
        "- [ ] `4/3` {#m}\n  > Non.\n",
        encoding="utf-8",
    )
    found = explained(other).value
    foreseen = next(x for x in found if x.how == "foreseen")
    assert (foreseen.answer, foreseen.line) == ("4/3", "m")
    assert {"power-of-numerator-only", "power-as-product"} <= {foreseen.mistake, *foreseen.others}


def test_line_ends_and_a_mark_stay_as_they_were(tmp_path):
    path = _project(tmp_path, "")
    path.write_bytes(b"\xef\xbb\xbf" + EXO.replace(" {form}", "").replace("\n", "\r\n").encode())
    one, *_ = chosen(explained(path).value, "first-term-only")
    assert adopt(path, one).written
    raw = path.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    assert raw.count(b"\n") == raw.count(b"\r\n")


def test_where_nothing_can_be_written_it_is_said_and_the_file_is_left(tmp_path):
    text = "---\nexo: 1\nid: c-001\nlicense: CC-BY-SA-4.0\n---\nCalcule $2+3*4$ : [[= 2+3*4]]\n"
    path = _project(tmp_path, text)
    (one, *_) = chosen(explained(path).value, "left-to-right")
    came = adopt(path, one)
    assert (came.written, came.said.id) == (False, "adopt-place")
    assert path.read_text(encoding="utf-8") == text


def test_the_command_adopts_by_name_and_by_number(tmp_path):
    path = _project(tmp_path, EXO.replace(" {form}", ""))
    desk = Desk()
    assert gathering.listed(path, 1, ["nonesuch"], desk, None) == 1
    assert "nonesuch" in desk.warned[0]
    assert gathering.listed(path, 1, ["first-term-only"], desk, None) == 0
    assert "est maintenant prévue" in desk.told[-1]
    asked = []
    answers = lambda text: (asked.append(text), "1")[1]  # noqa: E731
    assert gathering.listed(path, 1, [], Desk("ar"), answers) == 0
    assert len(asked) == 1
    assert load(path).value.exercise.slots[0].lines[-1].mistake or load(path).value.exercise.slots[1].lines[-1].mistake


def test_the_test_command_shows_what_would_be_recognised():
    session = tried([BANK / "maths/3ac/pythagore.exo.md"], "", 1, lambda _a, _b: None)
    shown = [line for line in said(session, "fr") if line.startswith("    bc")]
    assert len(shown) == 1
    assert "racine carrée prise pour la moitié (20)" in shown[0]
    arabic = [line for line in said(session, "ar") if line.startswith("    \u2068bc")]
    assert "اعتبار الجذر المربع نصفا (\u206620\u2069)" in arabic[0]


def test_a_long_list_says_how_many_more():
    found = explained(BANK / "maths/3ac/fonction-affine.exo.md").value
    (line, *_) = brief(found, "fr", 1)
    assert "autres" in line or "une autre" in line
